"""The office's own PostgreSQL server: the same layout, reached by an address instead of a file name."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import URL, Connection, Engine, event
from sqlalchemy.engine import ExceptionContext, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError

from crm_desktop.db.address import SCHEME, is_ours
from crm_desktop.db.errors import BadServerAddress, ServerLost, ServerNoRight
from crm_desktop.db.migrate import migrate
from crm_desktop.db.schema import create_schema
from crm_desktop.db.server_check import NO_RIGHT, examine, fault_at_the_door
from crm_desktop.db.server_hold import alone_in_office, share_office
from crm_desktop.db.session import SILENCE_S, STATEMENT_S, postgres_engine
from crm_desktop.db.version import SCHEMA_VERSION

_SETUP_LOCK = 0x43524D44
"""The advisory lock under which one PC makes or changes the layout while the others wait."""
_GONE = ("08", "57P")
"""How the codes begin with which a server says that the connection is broken or that it is going down."""


def server_label(url: str | URL) -> str:
    """Server and database, without user and password."""
    parts = make_url(url)
    return f"{parts.host or 'localhost'}/{parts.database}"


def open_server(url: str) -> Engine:
    """Connect to the office's database, making or updating its layout first.

    Raises:
        OfficeError: what is wrong with address, server or database; nothing was made in it then.
    """
    address = _address(url)
    with _builder(address) as (builder, server), builder.connect() as connection, _held(connection, _SETUP_LOCK):
        _bring_up_to_date(builder, connection, server)
    engine = postgres_engine(address, statement_s=STATEMENT_S)
    share_office(engine, server_label(url))
    _limit_silence(engine)
    _tell_faults(engine, server_label(url))
    return engine


def try_server(url: str) -> bool:
    """Whether there is an office in the database already; an empty one would become one.

    Raises:
        OfficeError: what is wrong, as ``open_server`` would say it; nothing is changed.
    """
    with _builder(_address(url)) as (builder, server), builder.connect() as connection:
        return bool(examine(connection, server))


def _address(url: str) -> URL:
    try:
        if not is_ours(url):
            raise BadServerAddress
        return make_url(url).set(drivername=f"{SCHEME}+psycopg")
    except (ArgumentError, ValueError):  # the text may hold a password, so it is not repeated
        raise BadServerAddress from None


@contextmanager
def _builder(address: URL) -> Iterator[tuple[Engine, str]]:
    """An engine without limits for what is done before anybody works, and how the server is called."""
    try:
        builder, server = postgres_engine(address), server_label(address)
    except ArgumentError:
        raise BadServerAddress from None
    try:
        yield builder, server
    except DBAPIError as error:
        fault = fault_at_the_door(error, address, server)
        if fault is None:
            raise
        raise fault from error
    finally:
        builder.dispose()


@contextmanager
def _held(connection: Connection, lock: int) -> Iterator[None]:
    connection.exec_driver_sql(f"SELECT pg_advisory_lock({lock})")
    try:
        yield
    finally:
        connection.exec_driver_sql(f"SELECT pg_advisory_unlock({lock})")


def _limit_silence(engine: Engine) -> None:
    """Wait for no answer for ever: a server that hangs takes in what it is sent, which no limit of the network ends."""

    @event.listens_for(engine, "connect")
    def _limit(raw: Any, _record: Any) -> None:
        raw.silence_s = SILENCE_S


def _tell_faults(engine: Engine, server: str) -> None:
    """Let every statement raise the words when the server is gone, or its user may not do this any more."""

    @event.listens_for(engine, "handle_error")
    def _translate(context: ExceptionContext) -> ServerLost | ServerNoRight | None:
        if getattr(context.original_exception, "sqlstate", None) == NO_RIGHT:
            return ServerNoRight(server=server, user=engine.url.username or "")
        return ServerLost(server=server) if context.is_disconnect or _is_gone(context.original_exception) else None


def _is_gone(error: BaseException) -> bool:
    import psycopg

    state = getattr(error, "sqlstate", None) or ""
    return isinstance(error, psycopg.OperationalError) and (not state or state.startswith(_GONE))


def _bring_up_to_date(engine: Engine, connection: Connection, server: str) -> None:
    version = examine(connection, server)
    if version == 0:
        with alone_in_office(connection, server):
            create_schema(engine)
    elif version < SCHEMA_VERSION:
        with alone_in_office(connection, server):
            migrate(engine)
