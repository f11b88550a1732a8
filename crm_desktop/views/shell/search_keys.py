"""What the keys mean in the search box."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from crm_desktop.views.shell.search_groups import GROUPS

if TYPE_CHECKING:
    from crm_desktop.views.shell.search_box import SearchBox

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ALT, _CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier


class SearchKeys:
    """Walks the list under the box, and does what is chosen there."""

    def __init__(self, box: SearchBox) -> None:
        self._box = box

    def is_own(self, event: QKeyEvent) -> bool:
        """Whether a key that is a shortcut elsewhere means something here."""
        alt = bool(event.modifiers() & _ALT)
        if event.key() in _ENTER or (alt and event.key() == Qt.Key.Key_V):
            return True
        if event.key() == Qt.Key.Key_F4:
            return self._box.popup.isVisible()
        return alt and 0 <= event.key() - Qt.Key.Key_0 <= len(GROUPS)

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key means here; whether it is used up."""
        key, modifiers, box = event.key(), event.modifiers(), self._box
        if modifiers & _ALT:
            return self._with_alt(key)
        if key in _ENTER:
            # Ctrl+Enter confirms the form below: nothing here
            if not modifiers & _CONTROL:
                box.enter(stays=bool(modifiers & _SHIFT))
            return True
        if key == Qt.Key.Key_Escape:
            box.go_back()
            return True
        if not box.popup.isVisible():
            return False
        return box.copy_current() if event.matches(QKeySequence.StandardKey.Copy) else self._walk(key)

    def _walk(self, key: int) -> bool:
        box, popup = self._box, self._box.popup
        at_end = box.cursorPosition() == len(box.text())
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            popup.move_current(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            popup.move_group(1 if key == Qt.Key.Key_Tab else -1)
        elif key == Qt.Key.Key_Right and at_end and popup.current_group:
            box.show_alone(popup.current_group)
        elif key == Qt.Key.Key_Left and box.alone:
            box.show_alone("")
        elif key == Qt.Key.Key_F4:
            box.show_list()
        else:
            return False
        return True

    def _with_alt(self, key: int) -> bool:
        box, place = self._box, key - Qt.Key.Key_0
        if not box.text().strip():
            return False
        if key in _ENTER:
            box.add_current()
        elif key == Qt.Key.Key_V:
            box.toggle_off()
        elif 0 <= place <= len(GROUPS):
            box.show_alone(list(GROUPS)[place - 1] if place else "")
        else:
            return False
        return True
