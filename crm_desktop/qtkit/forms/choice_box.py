"""The one combo box of the program: what it offers comes back as it was put in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox


@dataclass(frozen=True, slots=True)
class _Held:
    """Keeps a value out of Qt's sight: its variants turn a ``StrEnum`` into plain text and a tuple into a list."""

    value: Any


class ChoiceBox(QComboBox):
    """A combo box whose data are Python values: codes stay codes.

    A plain ``QComboBox`` must not be made anywhere else: a member of a ``StrEnum`` would come back as text.
    """

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


def _same(one: Any, other: Any) -> bool:
    return (one is None) == (other is None) and bool(one == other)
