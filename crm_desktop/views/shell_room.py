"""The window's place on the screen, and how documents and docks share it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtWidgets import QMainWindow

from crm_desktop.qtkit.theme import theme
from crm_desktop.views.shell_centre import CentreTabs
from crm_desktop.views.shell_docks import DockArea

TITLE_BAR = 32
USUAL = QSize(1366, 768)
SMALL = QSize(1100, 620)
"""A window smaller than this, in pixels of the design, has no room for documents and docks at once."""


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
    """Lets the docks of a small window make room while a document is in front."""

    def __init__(self, window: QMainWindow, docks: DockArea, centre: CentreTabs) -> None:
        super().__init__(window)
        self._window, self._docks, self._centre = window, docks, centre
        window.installEventFilter(self)
        centre.front_changed.connect(self.share)

    def share(self, *_: object) -> None:
        """Look again who needs the room."""
        now, look = self._window.size(), theme()
        is_small = now.width() < look.px(SMALL.width()) or now.height() < look.px(SMALL.height())
        if is_small and self._centre.currentIndex() > 0:
            self._docks.step_aside()
        else:
            self._docks.come_back()

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if watched is self._window and event.type() == QEvent.Type.Resize:
            QTimer.singleShot(0, self, self.share)
        return super().eventFilter(watched, event)
