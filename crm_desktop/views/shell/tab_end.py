"""What stands at the right of a tab of the centre."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop.qtkit.marks import seen_if
from crm_desktop.qtkit.picture_button import picture_button
from crm_desktop.qtkit.theme import theme


class _Dot(QWidget):
    """The amber dot of a tab with unsaved work."""

    # Qt overrides

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(theme().px(10), theme().px(10))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("amber_fill"))
        size = theme().px(7)
        painter.drawEllipse((self.width() - size) // 2, (self.height() - size) // 2, size, size)


class TabEnd(QWidget):
    """The dot and the button that closes the tab."""

    def __init__(self, close: Callable[[], None], words: str, *, closable: bool) -> None:
        super().__init__()
        self.dot = _Dot()
        self.dot.hide()
        button = picture_button("close", words, takes_focus=False)
        button.setFixedSize(theme().px(20), theme().px(20))
        button.clicked.connect(close)
        seen_if(button, closable)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(4))
        row.addWidget(self.dot)
        row.addWidget(button)
