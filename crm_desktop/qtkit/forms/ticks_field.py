"""A row of check boxes that together hold one value: which of a few things hold at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from crm_desktop.qtkit.forms.editors import Editor, FieldWidget
from crm_desktop.qtkit.marks import marked
from crm_desktop.qtkit.theme import theme


class TicksField(FieldWidget):
    """Several of a few values, in their order; the value is a tuple."""

    usual_width = 320

    def __init__(self, options: Sequence[tuple[Any, str]]) -> None:
        inner = QWidget()
        super().__init__(inner)
        self.boxes: dict[Any, QCheckBox] = {}
        row = QHBoxLayout(inner)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(18))
        for value, words in options:
            box = self.boxes[value] = QCheckBox(words)
            box.setObjectName(f"tick.{value}")
            box.clicked.connect(lambda _on: self.edited.emit())
            box.installEventFilter(self)
            row.addWidget(box)
        row.addStretch(1)
        inner.setFocusProxy(next(iter(self.boxes.values())))

    def value(self) -> Any:
        return tuple(value for value, box in self.boxes.items() if box.isChecked())

    def show_value(self, value: Any) -> None:
        for one, box in self.boxes.items():
            box.setChecked(one in value)

    def mark_problem(self, wrong: bool) -> None:  # noqa: FBT001 - as in Qt
        for box in self.boxes.values():
            marked(box, problem=wrong)


def ticks(options: Callable[[], Sequence[tuple[Any, str]]]) -> Editor:
    """Several of a few; ``options`` gives values with their translated words when the form is built."""
    return lambda _scope: TicksField(options())
