"""Puts a backup in the place of the office file, and keeps the replaced file."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from crm_desktop.db.backup import copy_verified
from crm_desktop.db.checks import check_file
from crm_desktop.db.disk import leftovers_removed, with_side_files
from crm_desktop.db.errors import NotABackup, OfficeError, OfficeInUse, OfficeReadOnly
from crm_desktop.db.faults import file_faults
from crm_desktop.db.high_water import write_mark
from crm_desktop.db.instance_lock import InstanceLock
from crm_desktop.db.session import sqlite_engine
from crm_desktop.domain.files import flush_folder, put_in_place
from crm_desktop.domain.targets import require_office_name


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restore did.

    Attributes:
        path: the office file, which equals the backup now.
        replaced: where the former file is kept; None if there was none.
    """

    path: Path
    replaced: Path | None


def restore(backup: Path, office: Path, *, now: datetime) -> Restored:
    """Replace the office file by a backup; at every moment one of the two stands there whole.

    Args:
        backup: a copy; it is checked before anything is touched and stays where it is.
        office: the file to replace; it may be damaged or missing. Nobody may have it open.
        now: aware; its local time names the replaced file.

    Raises:
        TargetOfOffice, TargetNoFile: the name of ``office`` is none that an office may have.
        NotABackup, OfficeInUse, OfficeReadOnly, DiskFull: the office file is as it was.
    """
    require_office_name(office)
    try:
        facts = check_file(backup)
    except OfficeError as error:
        raise NotABackup(path=backup) from error
    lock = InstanceLock(office)
    try:
        lock.take(now.astimezone())
    except OfficeInUse:
        raise
    except OSError as error:
        raise OfficeReadOnly(path=office) from error
    try:
        coming = office.with_name(f".{office.name}.restoring")
        with leftovers_removed(coming), file_faults(office):
            copy_verified(backup, coming)
            replaced = _keep(office, now) if office.exists() else None
            write_mark(office, facts.header, facts.last_audit, flushed=True)
            # An old log would be played into the new file, so none may come back with a power cut.
            for side in with_side_files(office)[1:]:
                side.unlink(missing_ok=True)
            flush_folder(office.parent)
            put_in_place(coming, office, over_office=True)
    finally:
        lock.release()
    return Restored(office, replaced)


def _keep(office: Path, now: datetime) -> Path:
    """A verified second copy of the file that is about to be replaced, with its log folded in or beside it."""
    _fold_log(office)
    kept = office.with_name(f"{office.stem}-replaced-{now.astimezone():%Y%m%d-%H%M%S}{office.suffix}")
    number = 1
    while kept.exists():
        number += 1
        kept = kept.with_name(f"{office.stem}-replaced-{now.astimezone():%Y%m%d-%H%M%S}.{number}{office.suffix}")
    for source, target in zip(with_side_files(office), with_side_files(kept), strict=True):
        if source.exists() and not source.name.endswith("-shm"):
            copy_verified(source, target)
    return kept


def _fold_log(office: Path) -> None:
    """Fold the write-ahead log of a sound file into it; a damaged one keeps its log beside it."""
    with suppress(OfficeError):
        facts = check_file(office)
        engine = sqlite_engine(office, facts.header)
        with engine.connect() as connection:
            connection.exec_driver_sql("SELECT 1")
        engine.dispose()
