"""The line edit of all fields and cells: what an input method begins and gives up leaves it as it was."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from crm_desktop.qtkit.forms.entry_text import half_width

TYPING_DELAY_MS = 30
"""So long one waits for the next character before what was typed is looked up."""


@dataclass(frozen=True, slots=True)
class _Before:
    """How the line stood before a composition."""

    text: str
    cursor: int
    marked_from: int
    marked: int
    was_typed: bool


class TypedLine(QLineEdit):
    """A line edit for typing in Chinese.

    Qt takes the selected text away as soon as a composition begins: given up with Esc, it would leave the field empty.

    Attributes:
        composing: a composition began (True) or ended.
        ahead: while not None, what an input method types is put there instead: it is meant for what comes next.
    """

    composing = Signal(bool)

    def __init__(self, parent: QWidget | None = None, *, figures: bool = False) -> None:
        """Make the line.

        Args:
            parent: what it stands on.
            figures: whether it takes figures: then the input method is off, and what one commits all the same
                becomes half-width.
        """
        super().__init__(parent)
        self._figures = figures
        self._before: _Before | None = None
        self.ahead: list[QEvent] | None = None
        if figures:
            self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)  # noqa: FBT003 - Qt's own signature
            self.setInputMethodHints(Qt.InputMethodHint.ImhPreferLatin | Qt.InputMethodHint.ImhNoPredictiveText)

    @property
    def is_composing(self) -> bool:
        """Whether an input method is at work on it."""
        return self._before is not None

    def _begin(self) -> None:
        place = self.selectionStart() if self.hasSelectedText() else -1
        self._before = _Before(
            self.text(), self.cursorPosition(), place, len(self.selectedText()), was_typed=self.isModified()
        )
        self.composing.emit(True)  # noqa: FBT003 - a signal

    def _end(self, *, took: bool) -> None:
        before, self._before = self._before, None
        if before is not None and not took:
            self.setText(before.text)
            self.setModified(before.was_typed)
            self.setCursorPosition(before.cursor)
            if before.marked_from >= 0:
                self.setSelection(before.marked_from, before.marked)
        self.composing.emit(False)  # noqa: FBT003 - a signal

    def _fold(self) -> None:
        """Make figures and marks half-width; each stays one character, so the cursor stays too."""
        folded, place = half_width(self.text()), self.cursorPosition()
        if folded != self.text():
            self.setText(folded)
            self.setModified(True)
            self.setCursorPosition(place)

    # Qt overrides

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:  # noqa: N802
        if self.ahead is not None:
            self.ahead.append(event.clone())
            return
        goes_on, took = bool(event.preeditString()), bool(event.commitString())
        if goes_on and self._before is None:
            self._begin()
        super().inputMethodEvent(event)
        if took and self._figures:
            self._fold()
        if self._before is None:
            return
        if took or not goes_on:
            self._end(took=took)
        if took and goes_on:
            self._begin()
