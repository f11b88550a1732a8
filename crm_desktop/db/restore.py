"""Puts a backup in the place of the office file, and keeps the replaced file; or makes an office of its own of one."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from crm_desktop.db.backup import copy_verified, office_stem
from crm_desktop.db.checks import FileFacts, check_file, folded_copy, read_header
from crm_desktop.db.disk import LOG, beside, free_beside, give_name, leftovers_removed, located, with_side_files
from crm_desktop.db.errors import NotABackup, OfficeError, OtherOffice, RestoreOntoItself
from crm_desktop.db.faults import file_faults
from crm_desktop.db.high_water import read_mark, write_mark
from crm_desktop.db.hold import held_alone
from crm_desktop.db.rescue import needs_rescue
from crm_desktop.db.state import set_state
from crm_desktop.db.version import APPLICATION_ID
from crm_desktop.domain.files import flush_folder, put_in_place
from crm_desktop.domain.targets import require_office_name


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restore did.

    Attributes:
        path: the office file, which holds what the backup holds.
        replaced: where the former file is kept; None if there was none.
    """

    path: Path
    replaced: Path | None


def is_of_another_office(backup: Path, office: Path) -> bool:
    """Whether a backup bears another seal than the office, or than what is noted beside one that is gone.

    Raises:
        NotABackup: if it is none.
    """
    try:
        seal = read_header(backup)
    except OfficeError as error:
        raise NotABackup(path=backup) from error
    known = read_mark(office).header
    with suppress(OfficeError):
        known = read_header(office)
    return bool(known) and seal != known


def restore(backup: Path, office: Path, *, now: datetime, may_be_other: bool = False) -> Restored:
    """Replace the office file by a backup; at every moment one of the two stands there whole.

    Args:
        backup: a copy; it is checked before anything is touched and stays where it is, as it is.
        office: the file to replace; it may be damaged or missing. Nobody may have it open.
        now: aware; its local time names the replaced file.
        may_be_other: whether a backup of another office may take its place; somebody who may restore said so.

    Raises:
        TargetOfOffice, TargetNoFile: the name of ``office`` is none that an office may have.
        NotABackup, OtherOffice, RestoreOntoItself, OfficeInUse, OfficeReadOnly, DiskFull: the office file is as it was.
    """
    office = located(office)
    require_office_name(office)
    if office.exists() and backup.exists() and backup.samefile(office):
        raise RestoreOntoItself(path=office)
    facts = _sound_backup(backup)
    if not may_be_other and is_of_another_office(backup, office):
        raise OtherOffice(path=backup, name=facts.office_name)
    with held_alone(office, now.astimezone()):
        coming = office.with_name(f".{office.name}.restoring")
        with leftovers_removed(coming), file_faults(office):
            _copy_as_office(backup, facts, coming)
            replaced = _keep(office, now) if office.exists() else None
            if replaced is not None:
                shutil.copymode(office, coming)
            write_mark(office, facts.header, facts.last_audit, flushed=True)
            # An old log would be played into the new file, so none may come back with a power cut.
            for side in with_side_files(office)[1:]:
                side.unlink(missing_ok=True)
            flush_folder(office.parent)
            put_in_place(coming, office, over_office=True)
    return Restored(office, replaced)


def adopt(backup: Path, folder: Path) -> Path:
    """Make an office file of a backup, which stays where it is as it is, and return where.

    Args:
        backup: a copy, on a stick for instance; it is checked first.
        folder: where the office goes; made if missing. A file that has its name already is left alone.

    Raises:
        NotABackup, NoSuchFolder, DiskFull
    """
    facts = _sound_backup(backup)
    with file_faults(folder):
        folder.mkdir(parents=True, exist_ok=True)
        name = office_stem(backup)
        making = folder / f".{name}.crm.coming-{os.getpid()}"
        with leftovers_removed(making):
            _copy_as_office(backup, facts, making)
            number = 1
            while True:
                path = folder / (f"{name}.crm" if number == 1 else f"{name} {number}.crm")
                with suppress(FileExistsError):
                    if not any(file.exists() for file in with_side_files(path)):
                        give_name(making, path)
                        return path
                number += 1


def _sound_backup(backup: Path) -> FileFacts:
    try:
        return check_file(backup)
    except OfficeError as error:
        raise NotABackup(path=backup) from error


def _copy_as_office(backup: Path, facts: FileFacts, target: Path) -> None:
    """A verified copy, with what lies in a log beside it, that is no backup any more."""
    if any(file.exists() for file in with_side_files(backup)[1:]):
        own = [suffix for suffix in ("-journal", LOG) if suffix != facts.strange_log]
        with folded_copy(backup, facts.header, own) as whole:
            copy_verified(whole, target)
    else:
        copy_verified(backup, target)
    set_state(target, facts.header, APPLICATION_ID)
    check_file(target)


def _keep(office: Path, now: datetime) -> Path:
    """A verified second copy of the file that is about to be replaced, with its log folded in or beside it."""
    _fold_log(office)
    kept = free_beside(office, "replaced", now)
    for source, target in zip(with_side_files(office), with_side_files(kept), strict=True):
        if source.exists() and not source.name.endswith("-shm"):
            copy_verified(source, target)
    return kept


def _fold_log(office: Path) -> None:
    """Fold the write-ahead log of a sound file into it; a damaged one keeps what lies beside it."""
    with suppress(OfficeError):
        facts = check_file(office)
        if not needs_rescue(office, facts) and (beside(office, LOG).exists() or facts.state != APPLICATION_ID):
            set_state(office, facts.header, APPLICATION_ID)
