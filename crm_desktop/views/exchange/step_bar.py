"""The four steps of an import."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from crm_desktop.qtkit.icons import icon
from crm_desktop.qtkit.marks import label, marked
from crm_desktop.qtkit.theme import theme

FILE, COLUMNS, CHECK, IMPORT = range(4)


class StepBar(QWidget):
    """The four steps of an import; the ones behind can be gone back to.

    Attributes:
        wanted: carries the step that the user wants, from 0.
    """

    wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        marked(self, role="bar")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme().px(8), theme().px(4), theme().px(8), theme().px(4))
        row.setSpacing(theme().px(4))
        self._steps: list[QPushButton] = []
        for number, text in enumerate((self.tr("File"), self.tr("Match columns"), self.tr("Check"), self.tr("Import"))):
            button = marked(QPushButton(f"{number + 1}  {text}"), flat=True)
            button.clicked.connect(lambda _on, number=number: self.wanted.emit(number))
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._steps.append(button)
            row.addWidget(button)
            if number < IMPORT:
                row.addWidget(label("›", role="hint"))
        row.addStretch(1)
        self._told = label("", role="hint")
        row.addWidget(self._told)

    def show_step(self, current: int, told: str, *, reachable: int, is_done: bool = False) -> None:
        """Say where the user is, and how far he may go; ``is_done`` ticks the step where he is too."""
        for number, button in enumerate(self._steps):
            button.setEnabled(number <= reachable)
            button.setIcon(icon("done") if number < current + is_done else QIcon())
            font = button.font()
            font.setBold(number == current)
            button.setFont(font)
        self._told.setText(told)
