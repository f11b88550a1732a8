"""The frame that shows where the keys go, in everything that paints itself."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPen

from crm_desktop.qtkit.theme import theme


def paint_focus(painter: QPainter, rect: QRect) -> None:
    """Frame a row or part in the accent, inside its edges, so that nothing moves."""
    pen = QPen(theme().color("accent"), theme().px(2))
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(rect.adjusted(1, 1, -1, -1))
