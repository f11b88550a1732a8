"""Puts right what a killed program, or a careless copy, left beside an office file; both are kept as found."""

from __future__ import annotations

from contextlib import closing
from datetime import datetime
from pathlib import Path

from crm_desktop.db.backup import copy_verified
from crm_desktop.db.checks import FileFacts, check_file, has_journal
from crm_desktop.db.disk import JOURNAL, beside, free_beside
from crm_desktop.db.faults import file_faults
from crm_desktop.db.seal import unlock
from crm_desktop.domain.files import flush_folder


def needs_rescue(path: Path, facts: FileFacts) -> bool:
    """Whether something beside the file has to be dealt with before anybody works in it."""
    return bool(facts.strange_log) or has_journal(path)


def rescue(path: Path, now: datetime) -> Path:
    """Take back the half change of a killed program, or take away a log that is another file's; the caller is alone.

    Args:
        path: the office file.
        now: aware; its local time names what is kept.

    Returns:
        Where the file and what lay beside it are kept as they were.

    Raises:
        OfficeError: the file is not sound, or the disk failed; it was left as it was.
    """
    facts = check_file(path)
    suffix = facts.strange_log or JOURNAL
    kept = free_beside(path, "found", now)
    for end in ("", suffix):
        copy_verified(beside(path, end), beside(kept, end))
    with file_faults(path):
        if facts.strange_log:
            beside(path, suffix).unlink()
            beside(path, "-shm").unlink(missing_ok=True)
            flush_folder(path.parent)
        else:
            _take_back(path, facts.header)
    return kept


def _take_back(path: Path, header: bytes) -> None:
    """Let the driver play in the journal, as it does with each first reading by a connection that may write."""
    import sqlcipher3.dbapi2 as driver

    with closing(driver.connect(str(path))) as connection:
        unlock(connection, header)
        connection.execute("SELECT 1 FROM sqlite_master").fetchone()
