"""The window's place on the screen, and how documents and docks share it."""

from __future__ import annotations

from typing import Any
from weakref import WeakKeyDictionary

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtWidgets import QMainWindow, QWidget

from crm_desktop.qtkit.theme import theme
from crm_desktop.views.shell.centre import CentreTabs
from crm_desktop.views.shell.docks import DockArea

TITLE_BAR = 32
USUAL = QSize(1366, 768)
SMALL = QSize(1100, 620)
"""A window smaller than this, in pixels of the design, has no room for documents and docks at once."""
LOW = 800
"""In a window lower than this a report, too, has the whole of it: three of its rows beside a list are no report."""


def place_window(window: QMainWindow, kept: Any, *, maximized: bool) -> None:
    """Put a window where it was left; a screen may have gone since, or have become smaller."""
    room = window.screen().availableGeometry()
    box = QRect(room.topLeft(), QSize(theme().px(USUAL.width()), theme().px(USUAL.height())))
    if isinstance(kept, list) and len(kept) == 4 and room.intersects(QRect(*kept)):
        box = QRect(*kept)
    inner = room.adjusted(0, theme().px(TITLE_BAR), 0, 0)  # the title bar needs room of its own above the window
    size = box.size().boundedTo(inner.size())
    left = min(box.left(), inner.right() + 1 - size.width())
    top = min(box.top(), inner.bottom() + 1 - size.height())
    window.setGeometry(QRect(QPoint(max(left, inner.left()), max(top, inner.top())), size))
    if size != box.size() or maximized:
        window.setWindowState(Qt.WindowState.WindowMaximized)


class RoomSharing(QObject):
    """Folds the docks while something is typed or read that needs the whole window, and shows them beside the rest.

    Each tab remembers what its user wanted last.
    """

    def __init__(self, window: QMainWindow, docks: DockArea, centre: CentreTabs, *, keeps_docks: bool) -> None:
        """Watch.

        Args:
            window: whose room it is.
            docks: what is folded.
            centre: what is in front.
            keeps_docks: whether the docks stay open beside what is typed: on a large screen there is room for both.
        """
        super().__init__(window)
        self._window, self._docks, self._centre = window, docks, centre
        self._wishes: WeakKeyDictionary[QWidget, bool] = WeakKeyDictionary()
        self._keeps_docks = keeps_docks
        window.installEventFilter(self)
        centre.front_changed.connect(self.share)

    def share(self, *_: object) -> None:
        """Look again who needs the room."""
        front: QWidget | None = self._centre.currentWidget()
        is_low = self._window.height() < theme().px(LOW) and self._centre.currentIndex() > 0
        usual = (self._centre.owns_screen or is_low) and not self._keeps_docks
        wants_all = (self._is_small and self._centre.currentIndex() > 0) or usual
        if self._wishes.get(front, wants_all) if front is not None else wants_all:
            self._docks.fold()
        else:
            self._docks.unfold(beside_form=self._centre.owns_screen)

    def toggle(self) -> None:
        """Fold the docks or show them again, as long as this tab is in front; the focus stays where it is."""
        self._wish(folded=not self._docks.is_folded)
        self.share()

    def keep_docks(self, *, keeps_docks: bool) -> None:
        """Leave the docks open beside what is typed, or no longer."""
        self._keeps_docks = keeps_docks
        self._wishes.clear()
        self.share()

    def make_room(self) -> None:
        """Show the docks, since one of them is wanted; a small window has no room for a document besides."""
        if self._is_small and self._centre.currentIndex() > 0:
            self._centre.setCurrentIndex(0)
        self._wish(folded=False)
        self._docks.unfold(beside_form=self._centre.owns_screen)

    @property
    def _is_small(self) -> bool:
        now, look = self._window.size(), theme()
        return now.width() < look.px(SMALL.width()) or now.height() < look.px(SMALL.height())

    def _wish(self, *, folded: bool) -> None:
        front: QWidget | None = self._centre.currentWidget()
        if front is not None:
            self._wishes[front] = folded

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if watched is self._window and event.type() == QEvent.Type.Resize:
            QTimer.singleShot(0, self, self.share)
        return super().eventFilter(watched, event)
