"""What stands under a field: a hint, or what is wrong."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from crm_desktop.qtkit.forms.elided import ElidedLabel
from crm_desktop.qtkit.icons import pixmap
from crm_desktop.qtkit.theme import theme


class HintLine(QWidget):
    """The 18 pixels under a field: a hint, or a triangle with what to do."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(theme().px(18))
        self._picture, self.text = QLabel(), ElidedLabel(role="hint")
        # a long sentence must not move the fields
        self.text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(4))
        row.addWidget(self._picture)
        row.addWidget(self.text, 1)
        self._picture.hide()

    @property
    def needed(self) -> int:
        """The width in which the whole text is seen."""
        sign = self._picture.sizeHint().width() + theme().px(4) if self._picture.isVisibleTo(self) else 0
        return sign + self.text.fontMetrics().horizontalAdvance(self.text.text()) + theme().px(2)

    def indent(self, width: int) -> None:
        """Begin so far to the right."""
        self._row.setContentsMargins(max(0, width), 0, 0, 0)

    def say(self, text: str, *, problem: bool) -> None:
        """Show a text; nothing around it moves."""
        self._picture.setVisible(problem)
        if problem:
            self._picture.setPixmap(pixmap("warning", "red", 14))
        self.text.setText(text)
        self.text.setToolTip(text)
        self.text.setProperty("role", "problem" if problem else "hint")
        self.text.style().polish(self.text)
