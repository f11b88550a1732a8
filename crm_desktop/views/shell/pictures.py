"""A picture of every panel, light and dark, Chinese and English, without anybody looking."""

from __future__ import annotations

import errno
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.clock import Clock
from crm_desktop.print_templates.files import write_whole
from crm_desktop.qtkit.dialogs import QtAsker
from crm_desktop.qtkit.jobs import JobRunner
from crm_desktop.queries.office.system import office_profile
from crm_desktop.settings.store import SettingsStore
from crm_desktop.views.shell.session import OfficeSession
from crm_desktop.views.shell.tour import Tour
from crm_desktop.views.system.entry_pictures import entry_dialogs

if TYPE_CHECKING:
    from crm_desktop.db.office import OfficeFile
    from crm_desktop.domain.access import Access


class Photographer:
    """Keeps what each panel looks like."""

    def __init__(self, folder: Path, ending: str) -> None:
        """Get ready.

        Args:
            folder: where the pictures go.
            ending: of the files' names, such as ``zh_CN-dark``.
        """
        self._folder, self._ending = folder, ending
        self._number = 0
        self.made: list[Path] = []

    def take(self, name: str, widget: QWidget, over: QWidget | None = None) -> None:
        """Keep what a widget looks like, with another window that stands over it."""
        self._number += 1
        words = re.sub(r"\W+", "-", name)
        path = self._folder / f"{self._number:02}-{words}-{self._ending}.png"
        picture = widget.grab()
        if over is not None and over.isVisible():
            painter = QPainter(picture)
            painter.drawPixmap(over.pos() - widget.mapToGlobal(QPoint(0, 0)), over.grab())
            painter.end()
        write_whole(path, lambda part: _save(picture, part))
        self.made.append(path)


class Studio:
    """Makes a session of who logged in, takes its pictures, and puts it away."""

    def __init__(self, office: OfficeFile, access: Access, store: SettingsStore, clock: Clock) -> None:
        self._office, self._access, self._store, self._clock = office, access, store, clock

    def take_all(self, folder: Path, ending: str) -> list[Path]:
        """Take all pictures in the look and language in force."""
        ask = QtAsker()
        jobs = JobRunner(ask.bug)
        session = OfficeSession(self._office, self._access, jobs=jobs, ask=ask, clock=self._clock, store=self._store)
        session.show()
        photographer = Photographer(folder, ending)
        tour = Tour(session, jobs, photographer.take)
        tour.walk()
        profile = session.context.reader.read(office_profile).profile
        entry = entry_dialogs(self._office, profile, jobs=jobs, ask=ask, clock=self._clock, store=self._store)
        tour.see_all(entry)
        session.put_away()
        return photographer.made


def _save(picture: QPixmap, path: Path) -> None:
    if not picture.save(str(path)):
        raise OSError(errno.EIO, os.strerror(errno.EIO))
