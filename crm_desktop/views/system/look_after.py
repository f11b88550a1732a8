"""What the program looks at by itself when a manager begins: backup, disk, clock and the seals of the audit log."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from crm_desktop.db.backup import backup_folder, list_backups
from crm_desktop.domain.alerts import DISK_LOW_BELOW, AlertKind, is_backup_late, is_clock_back
from crm_desktop.domain.clock import Clock
from crm_desktop.qtkit.jobs import FILES
from crm_desktop.queries.office.logs import last_written_at
from crm_desktop.services.office.alerts import RaiseAlert
from crm_desktop.services.runner import first_broken_seal
from crm_desktop.views.context import Context
from crm_desktop.views.ports import ReadDoor


def look_after(context: Context) -> None:
    """Look in the background, and raise an alert for whatever is amiss."""
    path = context.program.office.path if context.program is not None else None

    def look(_progress: object) -> None:
        for alert in what_is_amiss(context.reader, context.clock, path):
            context.runner.run(alert)

    context.jobs.run(context, look, lambda _done: None, context.fail_in_passing, lane=FILES)


def room_on_disk(folder: Path) -> int:
    """The bytes that are free where a folder lies."""
    return shutil.disk_usage(folder).free


def what_is_amiss(
    reader: ReadDoor, clock: Clock, path: Path | None, *, room: Callable[[Path], int] = room_on_disk
) -> Iterator[RaiseAlert]:
    """The alerts of the moment; of an office on a server only what is in it.

    Args:
        reader: the door to the office.
        clock: tells whether time went back, and how old the last backup is.
        path: the office file; None on a server.
        room: how many bytes are free in a folder; raises ``OSError`` if nobody can say.
    """
    now = clock.now()
    last = reader.read(last_written_at)
    if is_clock_back(last, now):
        yield RaiseAlert(kind=AlertKind.CLOCK_BACK, detail=f"{now:%Y-%m-%d %H:%M} < {last:%Y-%m-%d %H:%M}")
    broken = reader.read(first_broken_seal)
    if broken is not None:
        yield RaiseAlert(kind=AlertKind.CHAIN_BROKEN, subject=f"#{broken}")
    if path is not None:
        yield from _of_file(path, now, room)


def _of_file(path: Path, now: datetime, room: Callable[[Path], int]) -> Iterator[RaiseAlert]:
    with suppress(OSError):
        free = room(path.parent)
        if free < DISK_LOW_BELOW:
            yield RaiseAlert(kind=AlertKind.DISK_LOW, subject=str(path.parent), detail=f"{free // 1024 // 1024} MB")
    with suppress(OSError):
        copies = list_backups(backup_folder(path), path.stem)
        made = datetime.fromtimestamp(path.stat().st_ctime, UTC)
        last = copies[0].made_at.astimezone() if copies else None
        if is_backup_late(last, made, now):
            yield RaiseAlert(kind=AlertKind.BACKUP_LATE, detail=f"{last:%Y-%m-%d %H:%M}" if last else "")
