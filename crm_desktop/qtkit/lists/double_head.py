"""Heads of two lines, of which neighbours share the upper one: a month over its values."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView

from crm_desktop.present.columns.base import Column
from crm_desktop.qtkit.theme import theme

Beside = Callable[[int, int], int | None]
"""The place of the next column in sight, by the number of one and a step."""


def paint_shared(
    header: QHeaderView, columns: Sequence[Column[Any]], beside: Beside, painter: QPainter, rect: QRect, logical: int
) -> QRect:
    """Paint a section's part of the line that it shares with its neighbours; what is left below it."""
    words, upper = columns[logical].over, rect.adjusted(0, 0, 0, -rect.height() // 2)
    left, right = rect.left(), rect.right()
    for step in (-1, 1):
        place = beside(logical, step)
        while place is not None and columns[header.logicalIndex(place)].over == words:
            size = header.sectionSize(header.logicalIndex(place))
            left, right = (left - size, right) if step < 0 else (left, right + size)
            place = beside(header.logicalIndex(place), step)
    look = theme()
    painter.fillRect(QRect(upper.right(), upper.top(), 1, upper.height()), look.color("header"))
    painter.setPen(look.color("border"))
    painter.drawLine(upper.bottomLeft(), upper.bottomRight())
    if right == rect.right():
        painter.drawLine(upper.topRight(), upper.bottomRight())
    painter.save()
    painter.setPen(look.color("text2"))
    painter.setClipRect(upper)
    painter.drawText(QRect(left, upper.top(), right - left, upper.height()), Qt.AlignmentFlag.AlignCenter, words)
    painter.restore()
    painter.setPen(look.color("text2"))
    return QRect(rect.left(), upper.bottom(), rect.width(), rect.height() - upper.height())
