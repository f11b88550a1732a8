"""The line under a cell whose text could not be taken: what is wrong, and the ways on."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from crm_desktop.qtkit.icons import pixmap
from crm_desktop.qtkit.marks import label, marked
from crm_desktop.qtkit.theme import theme


class RefusalNote(QFrame):
    """Hangs under its cell, or stands above it where there is no room; it moves nothing and never takes the focus."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        marked(self, role="refusal")
        self._sign, self._words = QLabel(), label(role="problem")
        marked(self._words, strong=True)
        kept = label(self.tr("your text stays: type on"), role="hint")
        gives_up = label(self.tr("gives up the cell"), role="hint")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme().px(8), 0, theme().px(8), 0)
        row.setSpacing(theme().px(6))
        for part in (self._sign, self._words, kept, label("Esc", role="key"), gives_up):
            row.addWidget(part)
        self.hide()

    def show_under(self, cell: QRect, words: str) -> None:
        """Say something of a cell, given in the coordinates of the widget over which the note stands."""
        self._sign.setPixmap(pixmap("warning", "red", 14))
        self._words.setText(words)
        over = self._over
        size = QSize(self.sizeHint().width(), theme().px(26))
        below = cell.bottom() + 1
        top = below if below + size.height() <= over.height() else cell.top() - size.height()
        self.setGeometry(QRect(max(0, min(cell.left(), over.width() - size.width())), top, size.width(), size.height()))
        self.show()
        self.raise_()

    def words(self) -> str:
        """What is said now; empty while it is hidden."""
        return "" if self.isHidden() else self._words.text()
