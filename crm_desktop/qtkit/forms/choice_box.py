"""The one combo box of the program: what it offers comes back as it was put in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QWidget

from crm_desktop.qtkit.forms.by_sound import TypedLetters, types
from crm_desktop.qtkit.forms.wheel import leave_wheel


@dataclass(frozen=True, slots=True)
class _Held:
    """Keeps a value out of Qt's sight: its variants turn a ``StrEnum`` into plain text and a tuple into a list."""

    value: Any


class ChoiceBox(QComboBox):
    """A combo box whose data are Python values: codes stay codes.

    A plain ``QComboBox`` must not be made anywhere else: a member of a ``StrEnum`` would come back as text.
    Letters lead to the word that begins with them or sounds so, closed and open; Qt looks at what is written alone.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._typed = TypedLetters()
        self._is_watching = False
        leave_wheel(self)

    def addItem(self, text: str, userData: Any = None) -> None:  # type: ignore[override]  # noqa: N802, N803 - Qt's names
        """Offer ``userData`` under a word."""
        super().addItem(text, _Held(userData))

    def itemData(self, index: int, role: int = int(Qt.ItemDataRole.UserRole)) -> Any:  # noqa: N802
        """The value that stands at a place; None where there is none."""
        held = super().itemData(index, role)
        return held.value if isinstance(held, _Held) else held

    def currentData(self, role: int = int(Qt.ItemDataRole.UserRole)) -> Any:  # noqa: N802
        """The value chosen now; None while nothing is chosen."""
        return self.itemData(self.currentIndex(), role)

    def findData(self, data: Any, *_how: Any) -> int:  # noqa: N802
        """The place of a value, or -1; an empty choice is found by None only."""
        places = range(self.count())
        return next((place for place in places if _same(self.itemData(place), data)), -1)

    def go_on_from(self, other: ChoiceBox) -> None:
        """Take the place of another box while somebody types in it: letters that follow quickly belong together."""
        self._typed = other._typed

    def _typed_place(self, event: QKeyEvent, current: int) -> int | None:
        if self.isEditable() or not types(event):
            return None
        return self._typed.place(event.text(), [self.itemText(place) for place in range(self.count())], current)

    # Qt overrides

    def showPopup(self) -> None:  # noqa: N802
        """Open the list; Qt makes it, with eight widgets, when it is first asked for; most are never opened."""
        if not self._is_watching:
            self._is_watching = True
            self.view().installEventFilter(self)
        super().showPopup()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        place = self._typed_place(event, self.currentIndex())
        if place is None:
            super().keyPressEvent(event)
        elif place != self.currentIndex():
            self.setCurrentIndex(place)
            self.activated.emit(place)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and watched is self.view():
            place = self._typed_place(event, self.view().currentIndex().row())
            if place is not None:
                self.view().setCurrentIndex(self.model().index(place, 0))
                return True
        return super().eventFilter(watched, event)


def _same(one: Any, other: Any) -> bool:
    return (one is None) == (other is None) and bool(one == other)
