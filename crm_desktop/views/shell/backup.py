"""Backups while people work: every quarter of an hour in which something was changed, and at the end."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from crm_desktop.domain.clock import Clock, day_of
from crm_desktop.domain.errors import DomainError
from crm_desktop.qtkit.jobs import FILES, JobRunner
from crm_desktop.settings.store import SettingsStore
from crm_desktop.views.shell.doors import OfficePlace
from crm_desktop.views.words import error_text

if TYPE_CHECKING:
    from crm_desktop.db.office import OfficeFile

EVERY_MS = 15 * 60 * 1000


class BackupKeeper(QObject):
    """Makes verified copies of an office file; an office on a server is backed up there.

    Attributes:
        told: what the status line says, and the tone it says it in.
        failed: a copy could not be made, or failed its check; carries why.
    """

    told = Signal(str, str)
    failed = Signal(str)

    def __init__(self, place: OfficePlace, jobs: JobRunner, store: SettingsStore, clock: Clock) -> None:
        super().__init__()
        self._place, self._jobs, self._store, self._clock = place, jobs, store, clock
        self._saved_change = -1
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.back_up)

    @property
    def _office(self) -> OfficeFile:
        return self._place.office

    def start(self) -> None:
        """Say which backup is the last one, and go on from there."""
        if self._office.path is None:
            self.told.emit(self.tr("Backup on the server"), "text2")
            return
        self._jobs.run(self, lambda _progress: _last(self._office), self._show_last, lane=FILES)
        self._timer.start()

    def take_over(self, made_at: datetime) -> None:
        """A copy was made elsewhere, and checked; whatever changes from now on is copied again in its time."""
        self._show(made_at)

    def stop(self) -> None:
        """Make no more copies by itself."""
        self._timer.stop()

    def back_up(self) -> None:
        """Copy the office in the background if anything was changed since the last copy."""
        if self._office.path is not None:
            title = self.tr("Backing up")
            self._jobs.run(
                self, lambda _progress: self._copy("interval"), self._done, self._failed, lane=FILES, title=title
            )

    def back_up_at_exit(self) -> None:
        """Copy the office before the program ends; what goes wrong is noted in the log only."""
        if self._office.path is not None:
            self._copy("exit")

    def _copy(self, reason: str) -> datetime | None:
        from crm_desktop.db.backup import back_up, backup_folder

        office = self._office
        change = office.last_change()
        if change == self._saved_change or office.path is None:
            return None
        second = self._store.settings.second_backup
        made = back_up(
            office.path,
            backup_folder(office.path),
            reason=reason,
            now=self._clock.now(),
            second_place=Path(second) if second else None,
        )
        self._saved_change = change
        return made.made_at

    def _done(self, made_at: datetime | None) -> None:
        if made_at is not None:
            self._show(made_at)

    def _failed(self, error: Exception) -> None:
        words = error_text(error) if isinstance(error, DomainError) else self.tr("Backup failed")
        self.told.emit(words, "red")
        self.failed.emit(words)

    def _show_last(self, last: tuple[datetime | None, int]) -> None:
        made_at, change = last
        if made_at is None:
            self.told.emit(self.tr("No backup yet"), "amber")
        else:
            self._saved_change = change
            self._show(made_at)

    def _show(self, made_at: datetime) -> None:
        made_at, day = made_at.astimezone(), day_of(made_at)
        when = f"{made_at:%H:%M}" if day == self._clock.today() else f"{made_at:%m-%d %H:%M}"
        words = (
            self.tr("Backup today {time}, verified")
            if day == self._clock.today()
            else self.tr("Backup {time}, verified")
        )
        self.told.emit(words.format(time=when), "green")


def _last(office: OfficeFile) -> tuple[datetime | None, int]:
    from crm_desktop.db.backup import backup_folder, list_backups

    if office.path is None:
        return None, -1
    found = list_backups(backup_folder(office.path), office.path.stem)
    return (found[0].made_at, -1) if found else (None, -1)
