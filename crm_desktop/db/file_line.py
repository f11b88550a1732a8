"""One connection to an office file, by the driver alone: what begins the program needs no more than that.

SQLite goes through the ``sqlcipher3`` driver everywhere: today's ``sqlite3`` modules carry versions that can corrupt a
WAL file.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from crm_desktop.db.faults import fault_of
from crm_desktop.db.seal import unlock

CACHE_KIB = 32 * 1024
"""Per connection; taken only as far as it is used."""
LARGE_CACHE_KIB = 128 * 1024
"""For what goes over all rows of a large office, as far as it is used."""
BUSY_TIMEOUT_MS = 15_000
"""How long one waits for another process: an import on a slow computer writes for some seconds in one go."""
_STEP_S = 0.02


def file_line(path: Path, header: bytes | None = None, *, is_new: bool = False) -> Any:
    """A connection of the driver's that any thread may use, one at a time; transactions are explicit.

    Args:
        path: the file; made when missing.
        header: the first bytes of a sealed file, which tell its key; None for a plain file.
        is_new: whether the file is to be made with this header.

    Raises:
        OfficeError, DatabaseBusy: what the driver reports about the file, in words.
    """
    import sqlcipher3.dbapi2 as driver

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
        if fault is None or fault is error:
            raise
        raise fault from error
    return connection


def _prepare(connection: Any) -> None:
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA journal_mode = WAL")
    # NORMAL lost acknowledged saves in replayed power cuts; FULL lost none.
    connection.execute("PRAGMA synchronous = FULL")
    # Each page that is read again is deciphered again; the default of 2 MB made a large office several times slower.
    connection.execute(f"PRAGMA cache_size = -{CACHE_KIB}")


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
