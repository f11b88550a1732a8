"""The keys that stand on the buttons of the tab in front, wherever in the window the focus is.

Their actions listen only while the focus is inside of them, or two tabs would answer at once. Somebody who comes from a
list or a bar reads the key on a button and expects it to work.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

STRONG = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


def press_in_front(front: QWidget | None, event: QKeyEvent) -> bool:
    """Do what a key means in the tab in front, if nothing where the focus is knows it.

    Letters, Del and Ins mean something only where the focus is, so they are left out.

    Returns:
        Whether there was something to do.
    """
    is_function = Qt.Key.Key_F1 <= event.key() <= Qt.Key.Key_F12
    if front is None or not (event.modifiers() & STRONG or is_function):
        return False
    keys = QKeySequence(event.keyCombination())
    action = next((one for one in _actions(front) if keys in one.shortcuts()), None)
    if action is not None:
        action.trigger()
    return action is not None


def _actions(front: QWidget) -> Iterator[QAction]:
    """The actions of a tab that can be done now, the outermost first."""
    for widget in (front, *front.findChildren(QWidget)):
        if widget is front or widget.isVisible():
            yield from (one for one in widget.actions() if one.isEnabled() and one.isVisible())
