"""Engines and units of work.

SQLite goes through the ``sqlcipher3`` driver everywhere: today's ``sqlite3`` modules carry versions that can corrupt a
WAL file. Transactions are explicit: a unit of work begins IMMEDIATE, so it never fails half-way for want of the lock.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from crm_desktop.domain.errors import StaleRecord

BUSY_TIMEOUT_MS = 5000
WRITE = {"crm_begin": "IMMEDIATE"}


def sqlite_engine(path: Path, raw_key: bytes | None = None) -> Engine:
    """Open an office file.

    Args:
        path: the file; made when missing.
        raw_key: 32 bytes with which the pages are sealed; None for a plain file.
    """

    def connect() -> Any:
        import sqlcipher3.dbapi2 as driver

        connection = driver.connect(
            str(path), isolation_level=None, check_same_thread=False, timeout=BUSY_TIMEOUT_MS / 1000
        )
        _prepare(connection, raw_key)
        return connection

    import sqlcipher3.dbapi2 as driver

    engine = create_engine("sqlite://", module=driver, creator=connect, poolclass=_pool())
    event.listen(engine, "begin", _begin)
    return engine


def postgres_engine(url: str) -> Engine:
    """Open the office's server database; ``url`` as ``postgresql+psycopg://user@host/name``."""
    return create_engine(url, pool_pre_ping=True)


def _pool() -> Any:
    from sqlalchemy.pool import QueuePool

    return QueuePool


def _prepare(connection: Any, raw_key: bytes | None) -> None:
    if raw_key is not None:
        connection.execute(f"PRAGMA key = \"x'{raw_key.hex()}'\"")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA journal_mode = WAL")
    # NORMAL lost acknowledged saves in replayed power cuts; FULL lost none.
    connection.execute("PRAGMA synchronous = FULL")


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql(f"BEGIN {connection.get_execution_options().get('crm_begin', 'DEFERRED')}")


@contextmanager
def unit_of_work(engine: Engine) -> Iterator[Session]:
    """Commit on success, roll back on any error.

    Raises:
        StaleRecord: if a row changed since it was read.
    """
    with Session(engine.execution_options(**WRITE)) as session:
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
