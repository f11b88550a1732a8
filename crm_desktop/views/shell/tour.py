"""A walk through the whole window: every work place, dock, tab, dialog and window that the catalogue knows.

What there is to see comes from the catalogue, so that a new panel joins by itself; what is done with it is the
visitor's affair: pictures are taken, buttons are measured.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QWidget

from crm_desktop.qtkit.jobs import JobRunner
from crm_desktop.qtkit.on_screen import keep_on_screen, room_for
from crm_desktop.qtkit.pauses import pauses
from crm_desktop.queries.office.samples import sample_records
from crm_desktop.views.shell.places import PLACES
from crm_desktop.views.shell.room import USUAL
from crm_desktop.views.shell.session import OfficeSession
from crm_desktop.views.tab import is_unsaved

if TYPE_CHECKING:
    from crm_desktop.views.catalogue import TabSpec
    from crm_desktop.views.shell.main_window import MainWindow

LOOK_EVERY_MS, QUIET_LOOKS, LONGEST_MS = 10, 3, 8000
Visit = Callable[[str, QWidget, QWidget | None], object]
"""Gets a name, the widget that is shown, and another window that stands over it."""


class Tour(QObject):
    """Opens one panel after the other in a session's window, as users get it: its docks as delivered."""

    def __init__(self, session: OfficeSession, jobs: JobRunner, visit: Visit) -> None:
        """Get ready.

        Args:
            session: with its window shown.
            jobs: to know when a panel is filled.
            visit: called for each panel once it is filled.
        """
        super().__init__()
        self._session, self._jobs, self._visit = session, jobs, visit

    def walk(self) -> None:
        """Visit everything."""
        window = self._window
        window.setWindowState(Qt.WindowState.WindowNoState)  # on a smaller screen it fills the screen
        window.resize(USUAL.boundedTo(room_for(window).size()))
        keep_on_screen(window)
        for place in PLACES:
            window.room.places.switch(place.id)
            self._see(f"place {place.id}", window)
        self.rooms()
        for name, chosen in (("table", "lines"), ("text", "customer")):
            self.open(f"designer {name}", partial(self._session.context.open, "designer", chosen=chosen))
        self._search()
        self.open("affairs", self._session.context.show_affairs)
        self.open("help", window.help.show)

    def rooms(self) -> None:
        """Visit all docks and tabs."""
        self._docks()
        samples = self._session.context.reader.read(sample_records)
        for spec, record_id in self._tabs(samples):
            self._tab(spec, record_id)

    def see_all(self, dialogs: Iterable[tuple[str, QDialog]]) -> None:
        """Visit dialogs that stand before the window."""
        for name, dialog in dialogs:
            self.open(name, dialog.show)

    def open(self, name: str, show: Callable[[], object]) -> None:
        """Visit the windows of their own that ``show`` opens, and close them."""
        before = set(_shown())
        show()
        self.settle()
        for widget in [one for one in _shown() if one not in before]:
            if widget.isMaximized():  # as on a usual screen, whatever this one is
                widget.setWindowState(Qt.WindowState.WindowNoState)
                widget.resize(USUAL.boundedTo(room_for(widget).size()))
                keep_on_screen(widget)
            self._see(name, widget)
            widget.close()

    @property
    def _window(self) -> MainWindow:
        return self._session.window

    def _tabs(self, samples: dict[str, int]) -> Iterator[tuple[TabSpec, int | None]]:
        for feature in self._session.catalogue.features:
            for spec in feature.tabs:
                if spec.right is not None and not self._session.context.may(spec.right):
                    continue
                if spec.kind in samples and not spec.single:
                    yield spec, samples[spec.kind]
                if not spec.needs_prefill:
                    yield spec, None

    def _docks(self) -> None:
        for dock_id in self._window.docks.docks:
            self._window.docks.show_dock(dock_id)
            self._see(f"dock {dock_id}", self._window)
        self._window.room.places.reset()

    def _tab(self, spec: TabSpec, record_id: int | None) -> None:
        name = f"tab {spec.kind}" if record_id is not None or spec.single else f"tab {spec.kind} new"
        if spec.is_dialog or spec.is_window:
            self.open(name, lambda: self._session.context.open(spec.kind, record_id))
            return
        self._session.context.open(spec.kind, record_id)
        self._see(name, self._window)
        centre = self._window.centre
        if centre.currentIndex() > 0 and not is_unsaved(centre.currentWidget()):
            centre.close_current()

    def _search(self) -> None:
        self._window.activateWindow()
        self.settle()
        self._window.search.start()
        self._window.search.setText("yx")
        self._window.search.textEdited.emit("yx")
        self._see("search", self._window, self._window.search.popup)
        self._window.search.clear()

    def _see(self, name: str, widget: QWidget, over: QWidget | None = None) -> None:
        self.settle()
        self._visit(name, widget, over)

    def settle(self) -> None:
        """Wait until no job runs and none waits for a pause; a panel that never rests is taken as it is."""
        loop, look = QEventLoop(), QTimer()
        quiet, waited = 0, 0

        def check() -> None:
            nonlocal quiet, waited
            quiet = 0 if self._jobs.busy or any(pauses(self._session.context)) else quiet + 1
            waited += LOOK_EVERY_MS
            if quiet >= QUIET_LOOKS or waited >= LONGEST_MS:
                loop.quit()

        look.setInterval(LOOK_EVERY_MS)
        look.timeout.connect(check)
        look.start()
        loop.exec()


def _shown() -> list[QWidget]:
    """Our windows, those that stand over others first: they go with the others when these are closed."""
    shown = [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog | QMainWindow)]
    return sorted((one for one in shown if one.isVisible()), key=lambda one: one.parent() is None)
