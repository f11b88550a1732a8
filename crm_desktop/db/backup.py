"""Copies of the office file: made while people work, opened and checked before they get their name, thinned with care.

A backup is an office file like any other. Its name tells whose copy it is, when and why it was made:
``永兴-20261122-175301-exit.crm``. A copy under way, or one that failed its check, ends in ``.part``: never listed.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Any
from uuid import uuid4

from crm_desktop.db.checks import FileFacts, check_file, is_open_somewhere, last_audit, read_header, read_only
from crm_desktop.db.disk import give_name, is_same, leftovers_removed, located, made_private
from crm_desktop.db.errors import BackupFailed, DamagedOffice, NoSuchFolder, OfficeError
from crm_desktop.db.faults import file_faults
from crm_desktop.db.seal import HEADER_SIZE, unlock
from crm_desktop.db.version import APPLICATION_ID, BACKUP_ID
from crm_desktop.domain.files import flush_file, flush_folder, put_in_place
from crm_desktop.domain.open_offices import header_of_open

SUFFIX = ".crm"
FOLDER = "backups"
NEWEST_KEPT = 12
DAYS_KEPT = 30
MARKED_SINCE = 2
"""The layout since which every backup says in itself that it is one."""


class BackupReason(StrEnum):
    """Why a copy was made."""

    EXIT = "exit"
    INTERVAL = "interval"
    UPGRADE = "upgrade"
    RESTORE = "restore"
    BULK = "bulk"
    MANUAL = "manual"
    LEAN = "nofiles"
    """By hand, without the bytes of files: small enough for a mail, and no stand-in for any other copy."""


_NAME = re.compile(rf"(?P<office>.+)-(?P<at>\d{{8}}-\d{{6}})(?:\.\d+)?-(?P<reason>{'|'.join(BackupReason)})\.crm")

_UNDER_WAY = re.compile(rf"(?P<copy>{_NAME.pattern})\.[0-9a-f]{{8}}\.part(?:-journal|-wal|-shm)?")
_AT_WORK = timedelta(days=1)
"""No copy takes so long: what is older was left by a program that was killed."""


@dataclass(frozen=True, slots=True, order=True)
class Backup:
    """One copy that passed its check.

    Attributes:
        made_at: local time of the computer that made it.
        size: in bytes.
    """

    made_at: datetime
    reason: BackupReason
    path: Path
    size: int


def office_stem(backup: Path) -> str:
    """The name of the office of which a file is a copy, as far as its own name tells.

    >>> office_stem(Path("永兴-20261122-175301-exit.crm")), office_stem(Path("old.crm"))
    ('永兴', 'old')
    """
    match = _NAME.fullmatch(backup.name)
    return match["office"] if match else backup.stem


def is_backup(path: Path, facts: FileFacts) -> bool:
    """Whether a file is a backup: it says so itself, or, made before that was noted, by its name."""
    is_unmarked = facts.state == APPLICATION_ID and facts.version < MARKED_SINCE
    return facts.state == BACKUP_ID or (is_unmarked and _NAME.fullmatch(path.name) is not None)


def backup_folder(office: Path) -> Path:
    """The folder beside the office file in which its copies go unless another place is set."""
    return office.parent / FOLDER


def copy_before(office: Path, reason: BackupReason, now: datetime) -> Backup:
    """A verified copy in the usual place before something that changes much."""
    return back_up(office, backup_folder(office), reason=reason, now=now)


def copy_checked(office: Path, reason: BackupReason, now: datetime, facts: FileFacts) -> Backup:
    """The same of a file that the caller has held alone since it was found sound, as ``facts`` say.

    A file that is closed is copied byte for byte: what has the same bytes need not be checked once more.
    """
    if is_open_somewhere(office):
        return copy_before(office, reason, now)
    folder = _made(backup_folder(office))
    target = _put(_Place.of(office, folder, reason, now), office, now, lambda part: _copy_whole(office, part, facts))
    thin_out(folder, office.stem, made=target)
    return _described(target)


def back_up(
    office: Path,
    folder: Path,
    *,
    now: datetime,
    reason: str = BackupReason.MANUAL,
    second_place: Path | None = None,
    without_files: bool = False,
) -> Backup:
    """Copy an office file that may be in use, check the copy, and thin out old ones.

    Args:
        office: the file; the caller and others may go on working with it.
        folder: where the copy goes; made if missing.
        now: aware; its local time is part of the name.
        reason: one of ``BackupReason``; part of the name too.
        second_place: a folder, on another disk if possible, that gets the same copy.
        without_files: leaves out the bytes of files that hang on records; such a copy thins out no other.

    Raises:
        DiskFull, NoSuchFolder, BackupFailed: the office file and former backups are as they were.
    """
    office = located(office)
    place = _Place.of(office, _made(folder), BackupReason.LEAN if without_files else BackupReason(reason), now)

    def write(part: Path) -> None:
        _verify(part, _copy_pages(office, part, without_files=without_files))

    target = _put(place, office, now, write)
    if without_files:
        return _described(target)
    thin_out(folder, office.stem, made=target)
    if second_place is not None:
        second = _Place.of(office, _made(second_place), BackupReason(reason), now)
        copied = _put(second, office, now, lambda part: _copy_same(target, part))
        thin_out(second_place, office.stem, made=copied)
    return _described(target)


def _put(place: _Place, office: Path, now: datetime, write: Callable[[Path], None]) -> Path:
    """Let ``write`` make a copy; it is found under its name only when it is whole."""
    _drop_left_copies(place.folder, office.stem, now)
    with place.working_file() as part:
        write(part)
        return place.give_free_name(part)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a copy goes; several programs may make one of the same office in the same second."""

    folder: Path
    name: str
    reason: BackupReason

    @classmethod
    def of(cls, office: Path, folder: Path, reason: BackupReason, now: datetime) -> _Place:
        return cls(folder, f"{office.stem}-{now.astimezone():%Y%m%d-%H%M%S}", reason)

    @contextmanager
    def working_file(self) -> Iterator[Path]:
        """A name of one's own for a copy under way, gone afterwards."""
        part = self.folder / f"{self.name}-{self.reason}{SUFFIX}.{uuid4().hex[:8]}.part"
        with leftovers_removed(part), file_faults(part):
            yield part

    def give_free_name(self, part: Path) -> Path:
        """Let a finished copy be found under the first name that nobody has taken."""
        number, target = 1, self.folder / f"{self.name}-{self.reason}{SUFFIX}"
        while not _is_given(part, target):
            number += 1
            target = self.folder / f"{self.name}.{number}-{self.reason}{SUFFIX}"
        with suppress(OSError):  # some shares and some rights allow it for files only
            flush_folder(self.folder)
        return target


def _is_given(part: Path, target: Path) -> bool:
    try:
        give_name(part, target)
    except FileExistsError:
        return False
    return True


def copy_verified(source: Path, target: Path) -> None:
    """Copy a closed, sound file byte for byte; ``target`` appears only when it equals ``source``, and stays then.

    Raises:
        DiskFull, DiskTrouble, BackupFailed
    """
    part = target.with_name(target.name + ".part")
    with leftovers_removed(part), file_faults(target):
        _copy_same(source, part)
        put_in_place(part, target, over_office=True)


def _copy_same(source: Path, part: Path) -> None:
    shutil.copyfile(source, made_private(part))
    flush_file(part)
    if not is_same(part, source):
        raise BackupFailed(path=part.parent)


def list_backups(folder: Path, office_stem: str | None = None, *, with_lean: bool = False) -> list[Backup]:
    """The copies in a folder, newest first; only of one office if its file's stem is given.

    Those without files are listed only on demand: what is taken for the newest copy must be a whole one.
    """
    found = []
    with suppress(OSError):
        for path in folder.iterdir():
            match = _named(_NAME, path)
            if match and (office_stem is None or match["office"] == office_stem):
                found.append(_described(path))
    found = [one for one in found if with_lean or one.reason is not BackupReason.LEAN]
    return sorted(found, reverse=True)


def thin_out(folder: Path, office_stem: str, *, made: Path | None = None) -> list[Path]:
    """Delete copies that newer ones stand for, and return which.

    Kept are the newest twelve, the newest of each of the last thirty days that have one, and the newest of each
    month. Nothing is deleted unless the newest copy, just now, passes its check; nothing of another office, which
    may have the same name.

    Args:
        folder: where the copies are.
        office_stem: the name of the office file, without its ending.
        made: the copy just made, which stands for the others and stays; it is not the newest by its name when the
            clock was set back. None takes the newest by name.
    """
    named = list_backups(folder, office_stem)
    if not named:
        return []
    newest = made or named[0].path
    backups = [backup for backup in named if _seal_of(backup.path) == _seal_of(newest)]
    kept = {backup.path for backup in _kept(backups)} | {newest}
    spare = [backup.path for backup in backups if backup.path not in kept]
    if not spare or not _is_sound(newest):
        return []
    for path in spare:
        path.unlink(missing_ok=True)
    return spare


def _drop_left_copies(folder: Path, office_stem: str, now: datetime) -> None:
    """Delete copies of an office that were never finished: each is as large as the office."""
    for path in folder.iterdir():
        match = _named(_UNDER_WAY, path)
        if match and match["office"] == office_stem and _made_at(match) < now - _AT_WORK:
            with suppress(OSError):
                path.unlink()


def _kept(backups: list[Backup]) -> set[Backup]:
    kept = set(backups[:NEWEST_KEPT])
    days = _newest_of(backups, "%Y%m%d")
    kept.update(days[:DAYS_KEPT])
    kept.update(_newest_of(backups, "%Y%m"))
    return kept


def _newest_of(backups: Iterable[Backup], span: str) -> list[Backup]:
    found: dict[str, Backup] = {}
    for backup in backups:
        found.setdefault(backup.made_at.strftime(span), backup)
    return list(found.values())


def _seal_of(path: Path) -> bytes:
    """The first bytes of a file, which no two offices have in common; none if it cannot be read."""
    if (known := header_of_open(path)) is not None:
        return known
    with suppress(OSError), path.open("rb") as file:
        return file.read(HEADER_SIZE)
    return b""


def _is_sound(path: Path) -> bool:
    try:
        check_file(path)
    except OfficeError:
        return False
    return True


def _copy_pages(office: Path, part: Path, *, without_files: bool = False) -> int:
    """Copy one consistent picture, while others write on, and return the last audit row that it must hold."""
    header = read_header(office)
    with closing(_opened(made_private(part), header, is_new=True)) as target:
        with read_only(office, header) as source:
            reached = last_audit(source)
            source.backup(target)
        _mark(target)
        if without_files:
            target.execute("DELETE FROM file_chunk")
            target.execute("VACUUM")
    flush_file(part)
    return reached


def _copy_whole(office: Path, part: Path, checked: FileFacts) -> None:
    """Copy a closed and sound file byte for byte, and let the copy say that it is one."""
    _copy_same(office, part)
    with closing(_opened(part, checked.header)) as target:
        _mark(target)
    flush_file(part)
    with read_only(part, checked.header) as copy:
        (state,) = copy.execute("PRAGMA application_id").fetchone()
        if state != BACKUP_ID or last_audit(copy) != checked.last_audit:
            raise BackupFailed(path=part.parent)


def _opened(path: Path, header: bytes, *, is_new: bool = False) -> Any:
    import sqlcipher3.dbapi2 as driver

    target = driver.connect(str(path), isolation_level=None)
    unlock(target, header, is_new=is_new)
    return target


def _mark(target: Any) -> None:
    target.execute(f"PRAGMA application_id = {BACKUP_ID}")
    # One whole file, without a log beside it: it can be carried away on a stick.
    target.execute("PRAGMA journal_mode = DELETE")


def _verify(part: Path, reached: int) -> None:
    try:
        facts = check_file(part)
    except DamagedOffice as error:
        raise BackupFailed(path=part.parent) from error
    if facts.last_audit < reached:
        raise BackupFailed(path=part.parent)


def _made(folder: Path) -> Path:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise NoSuchFolder(path=folder) from error
    return folder


def _described(path: Path) -> Backup:
    match = _NAME.fullmatch(path.name)
    assert match is not None  # noqa: S101 - the caller looked
    return Backup(_made_at(match), BackupReason(match["reason"]), path, path.stat().st_size)


def _named(pattern: re.Pattern[str], path: Path) -> re.Match[str] | None:
    """What the name of a file tells that is one of ours; its figures may still be no day."""
    match = pattern.fullmatch(path.name)
    try:
        if match is not None:
            _made_at(match)
    except ValueError:
        return None
    return match


def _made_at(match: re.Match[str]) -> datetime:
    return datetime.strptime(match["at"], "%Y%m%d-%H%M%S").astimezone()
