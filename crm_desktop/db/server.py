"""The office's own PostgreSQL server: the same layout, reached by an address instead of a file name."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine, event
from sqlalchemy.engine import ExceptionContext, make_url
from sqlalchemy.exc import ArgumentError, OperationalError

from crm_desktop.db.address import SCHEME
from crm_desktop.db.errors import NewerOffice, ServerLost, ServerRefused, ServerUnreachable
from crm_desktop.db.migrate import migrate
from crm_desktop.db.schema import create_schema, server_version
from crm_desktop.db.server_hold import alone_in_office, share_office
from crm_desktop.db.session import STATEMENT_S, postgres_engine
from crm_desktop.db.version import SCHEMA_VERSION

_SETUP_LOCK = 0x43524D44
"""The advisory lock under which one PC makes or changes the layout while the others wait."""
_GONE = ("08", "57P")
"""How the codes begin with which a server says that the connection is broken or that it is going down."""
_REFUSED = ("password authentication failed", "no password supplied", "does not exist", "pg_hba.conf", "not permitted")


def server_label(url: str) -> str:
    """Server and database, without user and password."""
    parts = make_url(url)
    return f"{parts.host or 'localhost'}/{parts.database}"


def open_server(url: str) -> Engine:
    """Connect to the office's database, making or updating its layout first.

    Raises:
        ServerUnreachable, ServerRefused, NewerOffice
    """
    try:
        address = make_url(url).set(drivername=f"{SCHEME}+psycopg")
    except (ArgumentError, ValueError):  # the text may hold a password, so it is not repeated
        raise ServerUnreachable(server=url.rpartition("@")[2]) from None
    builder = postgres_engine(address)
    try:
        with builder.connect() as connection, _held(connection, _SETUP_LOCK):
            _bring_up_to_date(builder, connection, url)
    except OperationalError as error:
        refused = any(part in str(error.orig) for part in _REFUSED)
        raise (ServerRefused if refused else ServerUnreachable)(server=server_label(url)) from error
    finally:
        builder.dispose()
    engine = postgres_engine(address, statement_s=STATEMENT_S)
    share_office(engine, server_label(url))
    _tell_when_lost(engine, server_label(url))
    return engine


@contextmanager
def _held(connection: Connection, lock: int) -> Iterator[None]:
    connection.exec_driver_sql(f"SELECT pg_advisory_lock({lock})")
    try:
        yield
    finally:
        connection.exec_driver_sql(f"SELECT pg_advisory_unlock({lock})")


def _tell_when_lost(engine: Engine, server: str) -> None:
    """Let every statement raise the words when the server is gone; the next one looks for it anew."""

    @event.listens_for(engine, "handle_error")
    def _translate(context: ExceptionContext) -> ServerLost | None:
        return ServerLost(server=server) if context.is_disconnect or _is_gone(context.original_exception) else None


def _is_gone(error: BaseException) -> bool:
    import psycopg

    state = getattr(error, "sqlstate", None) or ""
    return isinstance(error, psycopg.OperationalError) and (not state or state.startswith(_GONE))


def _bring_up_to_date(engine: Engine, connection: Connection, url: str) -> None:
    version = server_version(connection)
    if version > SCHEMA_VERSION:
        raise NewerOffice(path=server_label(url))
    if version == 0:
        with alone_in_office(connection, server_label(url)):
            create_schema(engine)
    elif version < SCHEMA_VERSION:
        with alone_in_office(connection, server_label(url)):
            migrate(engine)
