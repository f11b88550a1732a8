"""What the keys mean in the search box."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

if TYPE_CHECKING:
    from crm_desktop.qtkit.finding.group_popup import GroupPopup

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ALT, _CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier


class SearchKeys(QObject):
    """Walks the list under the line, and tells what is wanted of what is chosen there.

    Attributes:
        enter_wanted: what is current is to be opened; whether the box stays as it is.
        add_wanted: what is current is to go into the document in front.
        alone_wanted: one group is to be shown alone; without a key, all again.
        list_wanted: the list of all products.
        off_wanted: products that are switched off too, or no longer.
        copy_wanted: the current row on the clipboard.
        back_wanted: the cursor back where it was.
    """

    enter_wanted = Signal(bool)
    add_wanted = Signal()
    alone_wanted = Signal(str)
    list_wanted = Signal()
    off_wanted = Signal()
    copy_wanted = Signal()
    back_wanted = Signal()

    def __init__(
        self,
        line: QLineEdit,
        shown: Callable[[], GroupPopup | None],
        groups: Callable[[], Sequence[str]],
        is_alone: Callable[[], bool],
    ) -> None:
        """Make them.

        Args:
            line: in which is typed.
            shown: gives the list under it, while it is seen.
            groups: gives the keys of what is in the list.
            is_alone: whether one group is asked for alone.
        """
        super().__init__(line)
        self._line, self._shown, self._groups, self._is_alone = line, shown, groups, is_alone

    def is_own(self, event: QKeyEvent) -> bool:
        """Whether a key that is a shortcut elsewhere means something here."""
        alt = bool(event.modifiers() & _ALT)
        if event.key() in _ENTER or (alt and event.key() == Qt.Key.Key_V):
            return True
        if event.key() == Qt.Key.Key_F4:
            return self._shown() is not None
        return alt and 0 <= event.key() - Qt.Key.Key_0 <= len(self._groups())

    def press(self, event: QKeyEvent) -> bool:
        """Tell what a key means here; whether it is used up."""
        key, modifiers = event.key(), event.modifiers()
        if modifiers & _ALT:
            return self._with_alt(key)
        if key in _ENTER:
            # Ctrl+Enter confirms the form below: nothing here
            if not modifiers & _CONTROL:
                self.enter_wanted.emit(bool(modifiers & _SHIFT))
            return True
        if key == Qt.Key.Key_Escape:
            self.back_wanted.emit()
            return True
        popup = self._shown()
        if popup is None:
            return False
        return self._copy(popup) if event.matches(QKeySequence.StandardKey.Copy) else self._walk(popup, key)

    def _copy(self, popup: GroupPopup) -> bool:
        """The row, unless a part of the line is marked."""
        if self._line.hasSelectedText() or popup.current() is None:
            return False
        self.copy_wanted.emit()
        return True

    def _walk(self, popup: GroupPopup, key: int) -> bool:
        at_end = self._line.cursorPosition() == len(self._line.text())
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            popup.move_current(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            popup.move_group(1 if key == Qt.Key.Key_Tab else -1)
        elif key == Qt.Key.Key_Right and at_end and popup.current_group:
            self.alone_wanted.emit(popup.current_group)
        elif key == Qt.Key.Key_Left and self._is_alone():
            self.alone_wanted.emit("")
        elif key == Qt.Key.Key_F4:
            self.list_wanted.emit()
        else:
            return False
        return True

    def _with_alt(self, key: int) -> bool:
        place = key - Qt.Key.Key_0
        if not self._line.text().strip():
            return False
        if key in _ENTER:
            self.add_wanted.emit()
        elif key == Qt.Key.Key_V:
            self.off_wanted.emit()
        elif 0 <= place <= len(groups := self._groups()):
            self.alone_wanted.emit(groups[place - 1] if place else "")
        else:
            return False
        return True
