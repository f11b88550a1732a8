"""What stands under a field: a hint, or what is wrong."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from crm_desktop.qtkit.forms.elided import ElidedLabel
from crm_desktop.qtkit.icons import pixmap
from crm_desktop.qtkit.marks import marked
from crm_desktop.qtkit.theme import theme


class HintLine(QWidget):
    """The 18 pixels under a field: a hint, or a triangle with what to do."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(theme().px(18))
        self._picture: QLabel | None = None
        self.text = ElidedLabel(role="hint")
        # a long sentence must not move the fields
        self.text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(4))
        row.addWidget(self.text, 1)

    @property
    def needed(self) -> int:
        """The width in which the whole text is seen."""
        picture = self._picture
        sign = 0 if picture is None or picture.isHidden() else picture.sizeHint().width() + theme().px(4)
        return sign + self.text.fontMetrics().horizontalAdvance(self.text.text()) + theme().px(2)

    def indent(self, width: int) -> None:
        """Begin so far to the right."""
        self._row.setContentsMargins(max(0, width), 0, 0, 0)

    def say(self, text: str, *, problem: bool) -> None:
        """Show a text; nothing around it moves."""
        if problem and self._picture is None:
            self._picture = QLabel(self)
            self._row.insertWidget(0, self._picture)
        if self._picture is not None:
            self._picture.setPixmap(pixmap("warning", "red", 14))
            self._picture.setVisible(problem)
        self.text.show_text(text)
        marked(self.text, role="problem" if problem else "hint")
