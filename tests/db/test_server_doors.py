"""What stands in the way of an office on a server, each in words of its own; nothing is made where it is in the way."""

import psycopg
import pytest
from sqlalchemy import make_url

from crm_desktop.db.address import ServerPlace, is_server_url
from crm_desktop.db.errors import (
    BadServerAddress,
    BadServerOption,
    ForeignDatabase,
    NoSuchDatabase,
    OfficeError,
    ServerEncoding,
    ServerNoRight,
    WrongServerPassword,
)
from crm_desktop.db.office import open_office
from crm_desktop.db.server import try_server

TABLES = "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"


def at(url, statement):
    """What a statement answers in the database of an address."""
    with psycopg.connect(make_url(url).set(drivername="postgresql").render_as_string(), autocommit=True) as connection:
        found = connection.execute(statement)
        return found.fetchone()[0] if found.description else None


def refused(url, fault):
    """Trying and opening both say it, and leave the database as it was."""
    words = []
    for look in (try_server, open_office):
        with pytest.raises(fault) as caught:
            look(url)
        words.append(str(caught.value))
    assert words[0] == words[1]
    return words[0]


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "POSTGRES", "postgresql+psycopg", "mysql"])
def test_address_with_a_password_is_never_taken_for_a_file(scheme):
    assert is_server_url(f"{scheme}://crm:geheim@server/office")


@pytest.mark.parametrize(
    "address",
    [
        "mysql://crm:geheim@server/office",
        "postgres://crm:geheim@server:port/office",
        "postgres://crm:geheim@server/office?port=x",
    ],
)
def test_what_is_no_address_of_ours_is_said_without_its_password(address):
    assert "geheim" not in refused(address, BadServerAddress)


@pytest.mark.parametrize(
    "place",
    [
        ServerPlace(host="srv", database="office", user="crm", password="p@s:s/ %"),
        ServerPlace(host="fe80::1", port="5433", database="账套", user="周敏"),
        ServerPlace(host="/tmp/pg", database="office", user="postgres", options="sslmode=require"),  # noqa: S108
    ],
)
def test_address_says_all_its_parts_again(place):
    assert ServerPlace.of(place.address) == place
    parts = make_url(place.address)
    assert (parts.username, parts.password or "", parts.database) == (place.user, place.password, place.database)


@pytest.mark.postgres
class TestOnAServer:
    def test_empty_database_is_looked_at_and_left_empty(self, postgres):
        url = postgres.url(postgres.new_database())
        assert try_server(url) is False
        assert at(url, TABLES) == 0

    def test_office_is_found_by_the_short_scheme_too(self, postgres_url):
        short = postgres_url.replace("postgresql+psycopg", "postgres")
        assert try_server(short) is True
        open_office(short).close()

    @pytest.mark.parametrize("theirs", ["CREATE TABLE alembic_version (version_num varchar)", "CREATE TABLE office ()"])
    def test_database_of_another_program_is_left_alone(self, postgres, theirs):
        url = postgres.url(postgres.new_database())
        at(url, theirs)
        refused(url, ForeignDatabase)
        assert at(url, TABLES) == 1

    def test_tables_of_another_program_count_in_any_schema(self, postgres):
        url = postgres.url(postgres.new_database())
        at(url, "CREATE SCHEMA erp")
        at(url, "CREATE TABLE erp.goods ()")
        refused(url, ForeignDatabase)

    @pytest.mark.parametrize("encoding", ["SQL_ASCII", "LATIN1"])
    def test_database_that_cannot_hold_chinese_is_refused(self, postgres, encoding):
        name = f"office_{encoding.lower()}"
        postgres.run(f"CREATE DATABASE {name} ENCODING '{encoding}' LOCALE 'C' TEMPLATE template0")
        assert encoding in refused(postgres.url(name), ServerEncoding)
        assert at(postgres.url(name), TABLES) == 0

    def test_user_who_may_not_make_tables_is_named(self, postgres):
        url = postgres.url(postgres.new_database())
        postgres.run("DROP ROLE IF EXISTS visitor")
        postgres.run("CREATE ROLE visitor LOGIN")
        assert "visitor" in refused(url.replace("postgres@", "visitor@"), ServerNoRight)
        assert at(url, TABLES) == 0

    def test_user_who_may_not_change_the_tables_is_named(self, postgres, postgres_url):
        postgres.run("DROP ROLE IF EXISTS second")
        postgres.run("CREATE ROLE second LOGIN")
        assert "second" in refused(postgres_url.replace("postgres@", "second@"), ServerNoRight)

    @pytest.mark.parametrize(("asked", "named"), [("sslmod=require", "sslmod"), ("sslmode=x", "sslmode")])
    def test_option_that_is_not_known_is_named(self, postgres_url, asked, named):
        assert f"“{named}”" in refused(f"{postgres_url}&{asked}", BadServerOption)

    def test_what_is_missing_is_named(self, postgres, postgres_url):
        refused(postgres.url("no_such_office"), NoSuchDatabase)
        refused(postgres_url.replace("postgres@", "nobody@"), WrongServerPassword)
        assert issubclass(NoSuchDatabase, OfficeError)
