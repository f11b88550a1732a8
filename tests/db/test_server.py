"""The same office on a PostgreSQL server.

``CRM_DOCUMENTS=1000 pytest tests/db/test_server.py -k eight`` lets each of eight writers book that many documents.
"""

import os
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext
from decimal import Decimal

import pytest
from sqlalchemy import func, make_url, select, update
from sqlalchemy.orm import Session

from crm_desktop.db.errors import (
    NewerOffice,
    OfficeAtWork,
    OfficeBeingChanged,
    ServerLost,
    ServerRefused,
    ServerUnreachable,
)
from crm_desktop.db.notify import Listener
from crm_desktop.db.office import open_office
from crm_desktop.db.schema import stamp
from crm_desktop.db.server_hold import alone_in_office, share_office
from crm_desktop.db.session import postgres_engine, unit_of_work
from crm_desktop.db.version import SCHEMA_VERSION
from crm_desktop.domain.access import SYSTEM
from crm_desktop.domain.changes import Changes, Done
from crm_desktop.domain.errors import RuleBroken, StaleRecord
from crm_desktop.models.money.documents import Receipt
from crm_desktop.models.office.audit import AuditEntry
from crm_desktop.models.parties import Party
from crm_desktop.queries.office import system as reading
from crm_desktop.queries.reader import Reader
from crm_desktop.services.money.documents import MoneyDraft
from crm_desktop.services.money.receipts import PostReceipt
from crm_desktop.services.numbering import next_number
from crm_desktop.services.office.system import SaveDictionary, SaveOfficeProfile
from crm_desktop.services.runner import CommandRunner, first_broken_seal
from crm_desktop.services.work import Handler
from tests.make.office import first_start
from tests.make.parties import make_customer
from tests.make.stored import TODAY

pytestmark = pytest.mark.postgres
DOCUMENTS = int(os.environ.get("CRM_DOCUMENTS", "15"))


class BrokenOnPurpose(RuleBroken):
    """What every fifth command ends in."""


class Book:
    """Books a document; every fifth one breaks a rule at the end."""

    def __init__(self, breaks):
        self.breaks = breaks


def book(work, command):
    number = next_number(work, "sales_order", TODAY)
    make_customer(work.session, code=number)
    if command.breaks:
        raise BrokenOnPurpose
    return Done(Changes.CUSTOMERS, number=number)


HANDLERS = {Book: Handler(book, None, is_audited=False)}


def test_empty_database_becomes_an_office(postgres, clock):
    with open_office(postgres.url(postgres.new_database())) as office:
        assert office.is_server
        assert office.path is None
        CommandRunner(office.engine, SYSTEM, clock).run(first_start())
        assert Reader(office.engine, SYSTEM).read(reading.office_profile).profile.name == "宁波恒达五金有限公司"
        assert office.last_change() == 1


def test_two_pcs_may_make_the_office_at_once(postgres):
    url = postgres.url(postgres.new_database())
    with ThreadPoolExecutor(4) as pool:
        for office in pool.map(open_office, [url] * 4):
            office.close()


def test_second_opening_is_welcome(postgres_url):
    with open_office(postgres_url), open_office(postgres_url) as second:
        assert not Reader(second.engine, SYSTEM).read(reading.is_set_up)


def test_newer_layout_is_refused(postgres_url):
    with open_office(postgres_url) as office, office.engine.begin() as connection:
        stamp(connection, SCHEMA_VERSION + 1)
    with pytest.raises(NewerOffice):
        open_office(postgres_url)


def test_server_that_is_off_is_said_in_words(tmp_path):
    with pytest.raises(ServerUnreachable) as caught:
        open_office(f"postgresql://zhou:geheim@/office?host={tmp_path}")
    assert "geheim" not in str(caught.value)


def test_unknown_database_is_said_in_words(postgres):
    with pytest.raises(ServerRefused):
        open_office(postgres.url("no_such_office"))


def test_stale_version_is_refused(postgres_url, clock):
    with open_office(postgres_url) as office:
        runner = CommandRunner(office.engine, SYSTEM, clock)
        runner.run(first_start())
        loaded = Reader(office.engine, SYSTEM).read(reading.office_profile)
        runner.run(SaveOfficeProfile(seen_version=loaded.version, profile=loaded.profile))
        with pytest.raises(StaleRecord):
            runner.run(SaveOfficeProfile(seen_version=loaded.version - 1, profile=loaded.profile))


def test_eight_writers_leave_no_gaps_and_no_twins(any_engine, clock):
    def write(writer):
        runner = CommandRunner(any_engine, SYSTEM, clock, HANDLERS)
        for turn in range(DOCUMENTS):
            breaks = turn % 5 == 4
            # only what breaks on purpose may be refused: a busy database is no rule
            with pytest.raises(BrokenOnPurpose) if breaks else nullcontext():
                runner.run(Book(breaks=breaks))

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(write, range(8)))
    with Session(any_engine) as session:
        numbers = session.scalars(select(Party.code).order_by(Party.code)).all()
    assert sorted(int(number[12:]) for number in numbers) == list(range(1, 8 * DOCUMENTS * 4 // 5 + 1))


def test_audit_chain_is_whole_after_eight_writers(any_engine, clock):
    def write(writer):
        runner = CommandRunner(any_engine, SYSTEM, clock)
        for turn in range(5):
            runner.run(SaveDictionary(list_name=f"list{writer}", entries=(f"{turn}",)))

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(write, range(8)))
    with Session(any_engine) as session:
        assert session.scalar(select(func.count(AuditEntry.id))) == 40
        assert first_broken_seal(session, SYSTEM) is None
        third = session.scalars(select(AuditEntry.id).order_by(AuditEntry.id).offset(2)).first()
        session.execute(update(AuditEntry).where(AuditEntry.id == third).values(detail="{}"))
        assert first_broken_seal(session, SYSTEM) == third


def test_other_pc_hears_of_a_change(postgres_url, clock):
    heard, told = [], threading.Event()

    def hear(changes):
        heard.append(changes)
        told.set()

    with open_office(postgres_url) as here, open_office(postgres_url) as there:
        listener = Listener(there.engine, hear, own="there")
        try:
            assert listener.ready.wait(30)
            CommandRunner(there.engine, SYSTEM, clock, name="there").run(SaveDictionary(list_name="x", entries=("1",)))
            CommandRunner(here.engine, SYSTEM, clock, name="here").run(first_start())
            assert told.wait(30)
        finally:
            listener.close()
    assert heard == [Changes.EVERYTHING]


def test_server_that_stops_in_the_middle_of_work_doubles_and_loses_nothing(postgres, postgres_url, clock):
    """Each receipt is sent again, with its key, until it is acknowledged; the words say what to do meanwhile."""
    told, gone, back = [threading.Semaphore(0) for _ in range(3)]
    # The test server forgets the newest commits when it dies; an office's server does not.
    postgres.run(f"ALTER DATABASE {make_url(postgres_url).database} SET synchronous_commit = on")

    def write(office):
        runner = CommandRunner(office.engine, SYSTEM, clock)
        for number in range(24):
            while True:
                draft = MoneyDraft(party_id=customer, document_date=TODAY, amount=Decimal(number + 1))
                try:
                    runner.run(PostReceipt(key=f"receipt {number}", draft=draft))
                except ServerLost:
                    gone.release()
                    assert back.acquire(timeout=60)
                    continue
                told.release()
                break

    with open_office(postgres_url) as office, ThreadPoolExecutor(1) as pool:
        with unit_of_work(office.engine) as session:
            customer = make_customer(session).id
        writing = pool.submit(write, office)
        for _ in range(3):
            for _ in range(5):
                assert told.acquire(timeout=60)
            postgres.stop()
            assert gone.acquire(timeout=60)
            postgres.start()
            back.release()
        writing.result(timeout=60)
        with Session(office.engine) as session:
            receipts = session.execute(select(Receipt.key, Receipt.amount, Receipt.number).order_by(Receipt.id)).all()
    assert [tuple(row) for row in receipts] == [
        (f"receipt {number}", number + 1, f"SK-20261120-{number + 1:03}") for number in range(24)
    ]


def test_reading_says_that_the_server_is_gone_and_goes_on_when_it_is_back(postgres, postgres_url):
    with open_office(postgres_url) as office:
        reader = Reader(office.engine, SYSTEM)
        assert not reader.read(reading.is_set_up)
        postgres.stop()
        try:
            for _ in range(2):
                with pytest.raises(ServerLost, match="check that the server"):
                    reader.read(reading.is_set_up)
        finally:
            postgres.start()
        assert not reader.read(reading.is_set_up)


def made_older(url):
    """The office as a program of the layout before would have left it, as far as the version tells."""
    engine = postgres_engine(make_url(url))
    with engine.begin() as connection:
        stamp(connection, SCHEMA_VERSION - 1)
    engine.dispose()


def test_layout_is_not_changed_while_another_pc_works(postgres_url):
    with open_office(postgres_url) as office:
        Reader(office.engine, SYSTEM).read(reading.is_set_up)
        made_older(postgres_url)
        with pytest.raises(OfficeAtWork, match="postgres"):
            open_office(postgres_url)


def test_nobody_works_while_the_layout_is_changed(postgres_url):
    engine, builder = (postgres_engine(make_url(postgres_url)) for _ in range(2))
    share_office(engine, "here", patience_s=0.01)
    with builder.connect() as connection:
        with alone_in_office(connection, "here"), pytest.raises(OfficeBeingChanged, match="postgres"):
            engine.connect()
        with engine.connect() as working:
            assert working.exec_driver_sql("SELECT 1").scalar() == 1
    engine.dispose()
    builder.dispose()


def test_lost_connection_keeps_nobody_out(postgres_url):
    """A PC that loses its network, or is switched off, lets go with its connections."""
    engine, builder = (postgres_engine(make_url(postgres_url)) for _ in range(2))
    share_office(engine, "here")
    with engine.connect() as connection:
        pid = connection.exec_driver_sql("SELECT pg_backend_pid()").scalar()
        with builder.connect() as other:
            other.exec_driver_sql(f"SELECT pg_terminate_backend({pid}, 60000)")
            with alone_in_office(other, "here"):
                pass
        connection.invalidate()
    engine.dispose()
    builder.dispose()
