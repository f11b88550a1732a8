"""The line below the rows that asks of a customer whether it is the one that it resembles."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from crm_desktop.domain.imports import LikelyAnswer
from crm_desktop.qtkit.marks import label, marked
from crm_desktop.qtkit.theme import theme


class LikelyLine(QWidget):
    """What two customers have in common, and the answers; the one that holds is pressed.

    Attributes:
        answered: carries the answer.
    """

    answered = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        marked(self, role="foot")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme().px(10), theme().px(4), theme().px(10), theme().px(4))
        self.where, self.what = label("", strong=True), label("", tone="amber")
        self.what.setWordWrap(True)
        self.what.setTextFormat(Qt.TextFormat.PlainText)
        row.addWidget(self.where)
        row.addWidget(self.what, 1)
        self.buttons = {
            LikelyAnswer.SAME: self._button(self.tr("It is the same"), LikelyAnswer.SAME),
            LikelyAnswer.ANOTHER: self._button(self.tr("Another customer"), LikelyAnswer.ANOTHER),
        }
        for button in self.buttons.values():
            row.addWidget(button)

    def show_question(self, where: str, what: str, answer: LikelyAnswer) -> None:
        """Ask of a row, or show what was answered."""
        self.where.setText(where)
        self.what.setText(what)
        for mine, button in self.buttons.items():
            button.setChecked(mine is answer)

    def _button(self, text: str, answer: LikelyAnswer) -> QPushButton:
        button = marked(QPushButton(text), small=True)
        button.setCheckable(True)
        button.clicked.connect(lambda: self.answered.emit(LikelyAnswer.OPEN if not button.isChecked() else answer))
        return button
