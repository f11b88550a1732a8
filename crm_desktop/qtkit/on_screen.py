"""Windows that fit the screen with their frame, however large they would like to be."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QDialog, QLayout, QMainWindow, QPushButton, QWidget

from crm_desktop.qtkit.local_keys import press_in
from crm_desktop.qtkit.marks import ENTER, press_focused

FRAME = QMargins(8, 32, 8, 8)
"""What the system draws around a window at most, in pixels; before it is seen nobody knows its real frame."""


def room_for(window: QWidget) -> QRect:
    """Where the inside of a window may lie on its screen so that its frame is seen, too."""
    return window.screen().availableGeometry().marginsRemoved(FRAME)


def keep_on_screen(window: QWidget) -> None:
    """Make a window small enough for its screen, and move it until all of it is seen."""
    if not _fills(window):
        _shrink(window)
        _move_inside(window)


def _shrink(window: QWidget) -> None:
    """Squeeze its parts where they have to be: those that can scroll or be left out have small minimum sizes."""
    room = room_for(window)
    layout = window.layout()
    if layout is not None and not _fits(layout.totalMinimumSize().expandedTo(window.minimumSize()), room):
        layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        window.setMinimumSize(window.minimumSize().boundedTo(room.size()))
    size = window.size().boundedTo(room.size())
    if size != window.size():
        window.resize(size)


def _move_inside(window: QWidget) -> None:
    room, size, at = room_for(window), window.size(), window.geometry().topLeft()
    left = max(room.left(), min(at.x(), room.right() + 1 - size.width()))
    top = max(room.top(), min(at.y(), room.bottom() + 1 - size.height()))
    if QPoint(left, top) != at:
        window.setGeometry(QRect(QPoint(left, top), size))


def _fills(window: QWidget) -> bool:
    return window.isMaximized() or window.isFullScreen()


def _fits(size: QSize, room: QRect) -> bool:
    return size.width() <= room.width() and size.height() <= room.height()


def worked_in(otherwise: QWidget | None = None) -> QWidget | None:
    """The window that a new dialog belongs to: over another one it would bring that one to the front.

    Args:
        otherwise: the window to take while another program has the keys.
    """
    modal, active = QApplication.activeModalWidget(), QApplication.activeWindow()
    if active is not None and modal is not None and _is_free_of(active, modal):
        return active
    return modal or active or otherwise


def _is_free_of(window: QWidget, modal: QWidget) -> bool:
    """Whether a window may be worked in beside a dialog, which stands over another one."""
    return modal.windowModality() is Qt.WindowModality.WindowModal and not window.isAncestorOf(modal)


def give_back(window: QWidget | None) -> None:
    """Let a window have the keys again after its dialog, or they go to whichever stood before it."""
    if window is not None and window.isVisible():
        window.activateWindow()


def make_way(window: QWidget) -> None:
    """Close what leads to the pages of a window and has the keys: over the page it opened it would keep both."""
    over = QApplication.activeWindow()
    parent = over.parentWidget() if isinstance(over, Dialog) and over.leads else None
    if over is not None and parent is not None and parent.window() is window:
        over.close()


def _has_main_button(window: QWidget) -> bool:
    """Whether Enter means a button wherever the focus is.

    Where none was named, Qt takes the first: Enter on a row of a list then opens it, and presses that button, too.
    """
    return any(button.isDefault() and not button.autoDefault() for button in window.findChildren(QPushButton))


class Dialog(QDialog):
    """The base of all our dialogs: one that is shown is inside its screen, buttons and all.

    Attributes:
        leads: whether it stands beside the work and leads to its pages: it makes way for one that it opened.
    """

    leads = False

    def may_leave(self) -> bool:
        """Whether Esc, its button and the cross of the window may close it now; one that holds typed work asks."""
        return True

    # Qt overrides

    def reject(self) -> None:
        if self.may_leave():
            super().reject()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        _shrink(self)
        super().showEvent(event)  # which puts it in the middle of its parent, unless it was moved before
        _move_inside(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if press_in(self, event):
            return
        if event.key() in ENTER and not _has_main_button(self):
            press_focused(self, event)
        else:
            super().keyPressEvent(event)

    def done(self, result: int) -> None:
        over = self.parentWidget()
        super().done(result)
        give_back(over.window() if over is not None else None)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """A form that is read in the background makes its dialog larger once it is there."""
        super().resizeEvent(event)
        if self.isVisible() and not event.spontaneous():
            QTimer.singleShot(0, self, lambda: keep_on_screen(self))


class SideWindow(QMainWindow):
    """The base of windows beside the main one."""

    # Qt overrides

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        keep_on_screen(self)
        super().showEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if not (press_focused(self, event) or press_in(self, event)):
            super().keyPressEvent(event)
