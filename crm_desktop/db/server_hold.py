"""Who works on the office's server: many at once, or one alone; the same as ``db.hold`` for a file.

Each connection of a program shares a lock of the server for as long as it lives, so that a program which dies, or whose
network breaks, lets go by itself. Whoever makes or changes the layout holds it alone.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, event

from crm_desktop.db.errors import NewerOffice, OfficeAtWork, OfficeBeingChanged
from crm_desktop.db.hold import ALONE_PATIENCE_S, PATIENCE_S
from crm_desktop.db.version import SCHEMA_VERSION

OFFICE_LOCK = 0x43524D4F
_STEP_S = 0.05
_HOLDER = f"""
    SELECT usename, coalesce(client_hostname, host(client_addr), 'localhost'), to_char(backend_start, 'HH24:MI')
    FROM pg_locks JOIN pg_stat_activity USING (pid)
    WHERE locktype = 'advisory' AND classid = 0 AND objid = {OFFICE_LOCK} AND granted AND pid <> pg_backend_pid()
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
    ORDER BY backend_start LIMIT 1"""  # noqa: S608 - a number of our own


def share_office(engine: Engine, label: str, *, patience_s: float = PATIENCE_S) -> None:
    """Let every connection of an engine share the lock from its beginning.

    A connection raises ``OfficeBeingChanged`` if somebody holds the office alone for longer than one waits.
    """
    import psycopg

    @event.listens_for(engine, "connect")
    def _share(raw: Any, _record: Any) -> None:
        with raw.cursor() as cursor:
            try:
                with raw.putting_off():  # they go with the question for the layout
                    cursor.execute(f"SET LOCAL lock_timeout = {int(patience_s * 1000)}")
                    cursor.execute(f"SELECT pg_advisory_lock_shared({OFFICE_LOCK})")
                _require_layout(cursor, label)
            except psycopg.errors.LockNotAvailable as error:
                raw.rollback()
                holder = _holder(cursor.execute(_HOLDER).fetchone())
                raw.close()
                raise OfficeBeingChanged(path=label, **holder) from error
        raw.commit()


def _require_layout(cursor: Any, label: str) -> None:
    """A connection that is made later in the day may find a layout that a newer program has made meanwhile."""
    found = cursor.execute("SELECT version_num FROM alembic_version").fetchone()
    if found is not None and int(found[0]) != SCHEMA_VERSION:
        cursor.connection.close()
        raise NewerOffice(path=label)


@contextmanager
def alone_in_office(connection: Connection, label: str) -> Iterator[None]:
    """Hold the office on the server alone in this block.

    Args:
        connection: one that does not share the lock.
        label: how the office is called.

    Raises:
        OfficeAtWork: if somebody has it open.
    """
    until = time.monotonic() + ALONE_PATIENCE_S
    while not connection.exec_driver_sql(f"SELECT pg_try_advisory_lock({OFFICE_LOCK})").scalar():
        if time.monotonic() >= until:
            raise OfficeAtWork(path=label, **_holder(connection.exec_driver_sql(_HOLDER).fetchone()))
        time.sleep(_STEP_S)
    try:
        yield
    finally:
        connection.exec_driver_sql(f"SELECT pg_advisory_unlock({OFFICE_LOCK})")


def _holder(found: Any) -> dict[str, str]:
    return dict(zip(("who", "where", "since"), found or ("?", "?", "?"), strict=True))
