"""From the button at the end of a form back to its lines: one Enter too many costs nothing that is typed after it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton

from crm_desktop.qtkit.forms.by_sound import SHIFTED, types

_ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down)


def lead_back(button: QPushButton, back: Callable[[], None], *, grows: bool) -> None:
    """Let ↑ and ↓ on a button call ``back``, and what is typed on it go where that leads, if lines can be added there.

    Qt would take the arrows to whichever button stands next on the screen, and drop the letters.
    """
    button.installEventFilter(_WayBack(button, back, grows=grows))


class _WayBack(QObject):
    """Watches one button."""

    def __init__(self, button: QPushButton, back: Callable[[], None], *, grows: bool) -> None:
        super().__init__(button)
        self._back, self._grows = back, grows

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        if event.key() in _ARROWS and not event.modifiers() & ~SHIFTED:
            self._back()
            return True
        if not (self._grows and types(event)):
            return super().eventFilter(watched, event)
        self._back()
        focus = QApplication.focusWidget()
        if focus is not None and focus is not watched:
            again = QKeyEvent(event.type(), event.key(), event.modifiers(), event.text())
            QCoreApplication.sendEvent(focus, again)
        return True
