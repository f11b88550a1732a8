"""What an office file says about itself where SQLite keeps whose file it is: closed, open, or a backup.

An open one says so in the file itself. Its newest work stands in the log, so a copy of the file alone, taken meanwhile,
is known for what it is.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from crm_desktop.db.errors import OfficeError
from crm_desktop.db.faults import file_faults
from crm_desktop.db.seal import unlock
from crm_desktop.db.version import APPLICATION_ID, OPEN_ID

BUSY_TIMEOUT_S = 5


def set_state(path: Path, header: bytes, state: int) -> None:
    """Write the state into a file that nobody has open, and fold its log into it; it lies there alone afterwards."""
    import sqlcipher3.dbapi2 as driver

    with file_faults(path), closing(driver.connect(str(path), isolation_level=None)) as connection:
        unlock(connection, header)
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute(f"PRAGMA application_id = {state}")


def say_open(line: Any, path: Path) -> None:
    """Note in the file itself that it is open, unless that stands there already; ``line`` is a connection to it."""
    with file_faults(path):
        cursor = line.cursor()
        if cursor.execute("PRAGMA application_id").fetchone()[0] != OPEN_ID:
            cursor.execute(f"PRAGMA application_id = {OPEN_ID}")
            # from the log into the file, which is what is copied
            cursor.execute("PRAGMA wal_checkpoint(PASSIVE)")


def say_closed(take: Callable[[], Any], path: Path) -> None:
    """Note that the file is open no more, if that can be written; only for the last one who has it.

    Otherwise the mark beside the file vouches for it. Out of memory is what SQLCipher calls a page whose signature is
    wrong.

    Args:
        take: gives a connection to the file, which is closed again.
        path: the file.
    """
    with suppress(OfficeError, MemoryError), file_faults(path), closing(take()) as line:
        line.cursor().execute(f"PRAGMA application_id = {APPLICATION_ID}")
