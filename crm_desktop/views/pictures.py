"""A picture of every panel, light and dark, Chinese and English, without anybody looking."""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QWidget

from crm_desktop.domain.access import SYSTEM
from crm_desktop.domain.clock import Clock
from crm_desktop.print_templates.files import write_whole
from crm_desktop.qtkit.dialogs import QtAsker
from crm_desktop.qtkit.jobs import JobRunner
from crm_desktop.queries.reader import Reader
from crm_desktop.queries.samples import sample_records
from crm_desktop.queries.system import first_manager, office_profile
from crm_desktop.settings.store import SettingsStore
from crm_desktop.views.session import OfficeSession
from crm_desktop.views.shell_places import PLACES
from crm_desktop.views.system.entry_pictures import entry_dialogs

if TYPE_CHECKING:
    from crm_desktop.db.office import OfficeFile
    from crm_desktop.views.catalogue import TabSpec
    from crm_desktop.views.main_window import MainWindow

WIDTH, HEIGHT = 1366, 768
LOOK_EVERY_MS, QUIET_LOOKS, LONGEST_MS = 40, 4, 8000


class Photographer(QObject):
    """Opens one panel after the other in a session's window and keeps what it looks like."""

    def __init__(self, session: OfficeSession, jobs: JobRunner, folder: Path, ending: str) -> None:
        """Get ready.

        Args:
            session: with its window shown.
            jobs: to know when a panel is filled.
            folder: where the pictures go.
            ending: of the files' names, such as ``zh_CN-dark``.
        """
        super().__init__()
        self._session, self._jobs, self._folder, self._ending = session, jobs, folder, ending
        self._number = 0
        self.made: list[Path] = []

    def take_all(self) -> list[Path]:
        """Take all pictures and return their files."""
        window = self._window
        window.setWindowState(Qt.WindowState.WindowNoState)  # on a smaller screen it fills the screen
        window.resize(WIDTH, HEIGHT)
        samples = self._session.context.reader.read(sample_records)
        for place in PLACES:
            window.places.switch(place.id)
            self._take(f"place {place.id}", window)
        self._take_docks()
        for spec, record_id in self._tabs(samples):
            self._take_tab(spec, record_id)
        for name, chosen in (("table", "lines"), ("text", "customer")):
            self._take_window(f"designer {name}", partial(self._session.context.open, "designer", chosen=chosen))
        self._take_search()
        self._take_window(
            "affairs", lambda: self._session.context.show_affairs and self._session.context.show_affairs()
        )
        self._take_window("help", window.show_help)
        return self.made

    def take_dialogs(self, dialogs: Iterable[tuple[str, QDialog]]) -> None:
        """Take dialogs that stand before the window."""
        for name, dialog in dialogs:
            self._take_window(name, dialog.show)

    @property
    def _window(self) -> MainWindow:
        return self._session.window

    def _tabs(self, samples: dict[str, int]) -> Iterator[tuple[TabSpec, int | None]]:
        for feature in self._session.catalogue.features:
            for spec in feature.tabs:
                if spec.kind in samples and not spec.single:
                    yield spec, samples[spec.kind]
                if not spec.needs_prefill:
                    yield spec, None

    def _take_docks(self) -> None:
        for dock_id in self._window.docks.docks:
            self._window.docks.show(dock_id)
            self._take(f"dock {dock_id}", self._window)
        self._window.places.reset()

    def _take_tab(self, spec: TabSpec, record_id: int | None) -> None:
        name = f"tab {spec.kind}" if record_id is not None or spec.single else f"tab {spec.kind} new"
        if spec.is_dialog or spec.is_window:
            self._take_window(name, lambda: self._session.context.open(spec.kind, record_id))
            return
        for dock in self._window.docks.docks.values():
            dock.setVisible(spec.kind in ("customer", "today") and dock.spec.area == "bottom" and not dock.isHidden())
        self._session.context.open(spec.kind, record_id)
        self._take(name, self._window)
        centre = self._window.centre
        if centre.currentIndex() > 0 and not getattr(centre.currentWidget(), "is_unsaved", False):
            centre.close_current()
        if spec.kind in ("customer", "today"):
            self._window.places.reset()

    def _take_search(self) -> None:
        self._window.activateWindow()
        self.settle()
        self._window.search.start()
        self._window.search.setText("yx")
        self._window.search.textEdited.emit("yx")
        self._take("search", self._window, self._window.search.popup)
        self._window.search.clear()

    def _take_window(self, name: str, show: Callable[[], None]) -> None:
        """Take a window of its own that ``show`` opens, and close it."""
        before = set(_shown())
        show()
        self.settle()
        for widget in _shown():
            if widget not in before:
                self._take(name, widget)
                widget.close()

    def _take(self, name: str, widget: QWidget, over: QWidget | None = None) -> None:
        """Keep what a widget looks like, with another window that stands over it."""
        self.settle()
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

    def settle(self) -> None:
        """Wait until no job has run for a while; a panel that never rests is taken as it is."""
        loop, look = QEventLoop(), QTimer()
        quiet, waited = 0, 0

        def check() -> None:
            nonlocal quiet, waited
            quiet = 0 if self._jobs.busy else quiet + 1
            waited += LOOK_EVERY_MS
            if quiet >= QUIET_LOOKS or waited >= LONGEST_MS:
                loop.quit()

        look.setInterval(LOOK_EVERY_MS)
        look.timeout.connect(check)
        look.start()
        loop.exec()


class Studio:
    """Makes a session of the office's first manager, takes its pictures, and puts it away."""

    def __init__(self, office: OfficeFile, store: SettingsStore, clock: Clock) -> None:
        self._office, self._store, self._clock = office, store, clock

    def take_all(self, folder: Path, ending: str) -> list[Path]:
        """Take all pictures in the look and language in force."""
        access = Reader(self._office.engine, SYSTEM).read(first_manager) or SYSTEM
        ask = QtAsker()
        jobs = JobRunner(ask.bug)
        session = OfficeSession(self._office, access, jobs=jobs, ask=ask, clock=self._clock, store=self._store)
        session.show()
        photographer = Photographer(session, jobs, folder, ending)
        made = photographer.take_all()
        profile = session.context.reader.read(office_profile).profile
        entry = entry_dialogs(self._office, profile, jobs=jobs, ask=ask, clock=self._clock, store=self._store)
        photographer.take_dialogs(entry)
        session.put_away()
        return made


def _save(picture: QPixmap, path: Path) -> None:
    if not picture.save(str(path)):
        raise OSError(errno.EIO, os.strerror(errno.EIO))


def _shown() -> list[QWidget]:
    return [
        widget
        for widget in QApplication.topLevelWidgets()
        if widget.isVisible() and isinstance(widget, QDialog | QMainWindow)
    ]
