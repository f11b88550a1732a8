"""Engines and units of work.

SQLite goes through the ``sqlcipher3`` driver everywhere: today's ``sqlite3`` modules carry versions that can corrupt a
WAL file. Transactions are explicit: a unit of work begins IMMEDIATE, so it never fails half-way for want of the lock.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError
from sqlalchemy.pool import QueuePool

from crm_desktop.db.errors import DatabaseBusy
from crm_desktop.db.faults import fault_of, translate_faults
from crm_desktop.db.seal import unlock
from crm_desktop.db.turns import turns_of
from crm_desktop.domain.errors import StaleRecord

CACHE_KIB = 32 * 1024
"""Per connection; taken only as far as it is used."""
BUSY_TIMEOUT_MS = 5000
WRITE = {"crm_begin": "IMMEDIATE"}
TRIES = 3
RETRYABLE_SQLSTATES = frozenset({"40001", "40P01"})
UNIQUE_VIOLATION = "23505"
"""On a server somebody may have taken a name, code or key since the use case looked: it looks again, and says so."""
_STEP_S = 0.02
T = TypeVar("T")


def sqlite_engine(path: Path, header: bytes | None = None, *, is_new: bool = False) -> Engine:
    """Open an office file.

    Args:
        path: the file; made when missing.
        header: the first bytes of a sealed file, which tell its key; None for a plain file.
        is_new: whether the file is to be made with this header.
    """
    import sqlcipher3.dbapi2 as driver

    def connect() -> Any:
        connection = driver.connect(
            str(path), isolation_level=None, check_same_thread=False, timeout=BUSY_TIMEOUT_MS / 1000
        )
        try:
            if header is not None:
                unlock(connection, header, is_new=is_new)
            _patiently(lambda: _prepare(connection))
        except driver.DatabaseError as error:
            connection.close()
            fault = fault_of(error, path)
            if fault is not None:
                raise fault from error
            raise
        return connection

    engine = create_engine("sqlite://", module=driver, creator=connect, poolclass=QueuePool)
    event.listen(engine, "begin", _begin)
    translate_faults(engine, path)
    return engine


def postgres_engine(url: URL | str) -> Engine:
    """Open the office's server database; ``url`` as ``postgresql+psycopg://user@host/name``."""
    return create_engine(url, pool_pre_ping=True)


def _prepare(connection: Any) -> None:
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA journal_mode = WAL")
    # NORMAL lost acknowledged saves in replayed power cuts; FULL lost none.
    connection.execute("PRAGMA synchronous = FULL")
    # Each page that is read again is deciphered again; the default of 2 MB made a large office several times slower.
    connection.execute(f"PRAGMA cache_size = -{CACHE_KIB}")


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql(f"BEGIN {connection.get_execution_options().get('crm_begin', 'DEFERRED')}")


def _patiently(prepare: Callable[[], None]) -> None:
    """Try again while another program has the file: SQLite itself doesn't wait when a log is begun for a file."""
    import sqlcipher3.dbapi2 as driver

    until = time.monotonic() + BUSY_TIMEOUT_MS / 1000
    while True:
        try:
            return prepare()
        except driver.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() >= until:
                raise
            time.sleep(_STEP_S)


def transact(engine: Engine, do: Callable[[Session], T]) -> T:
    """Do something in a unit of work, and again when a deadlock or a busy database stood against it.

    Raises:
        StaleRecord: if a row changed since it was read.
        DatabaseBusy: if the database stays busy; nothing was changed.
    """
    for remaining in reversed(range(TRIES)):
        try:
            with unit_of_work(engine) as session:
                return do(session)
        except DatabaseBusy:
            if not remaining:
                raise
        except DBAPIError as error:
            if not _may_retry(error, is_last=not remaining):
                raise
            if not remaining:
                raise DatabaseBusy from error
    raise AssertionError("unreachable")


def _may_retry(error: DBAPIError, *, is_last: bool) -> bool:
    """Whether another try may help; what is still taken after the last one is a fault of ours, not of a busy server."""
    sqlstate = getattr(error.orig, "sqlstate", None)
    if sqlstate == UNIQUE_VIOLATION:
        return not is_last
    return sqlstate in RETRYABLE_SQLSTATES


@contextmanager
def unit_of_work(engine: Engine) -> Iterator[Session]:
    """Commit on success, roll back on any error.

    The threads of this process come in the order in which they asked: SQLite lets whoever looks at the right moment go
    first, so that some would wait for ever.

    Raises:
        StaleRecord: if a row changed since it was read.
        DatabaseBusy: if another process keeps the file for too long.
    """
    turn = turns_of(engine).turn() if engine.dialect.name == "sqlite" else nullcontext()
    with turn, Session(engine.execution_options(**WRITE)) as session:
        try:
            with session.begin():
                yield session
        except StaleDataError as exc:
            raise StaleRecord from exc


@contextmanager
def reading(engine: Engine) -> Iterator[Session]:
    """A session for queries: one consistent picture, nothing written."""
    with Session(engine, autoflush=False) as session:
        yield session
