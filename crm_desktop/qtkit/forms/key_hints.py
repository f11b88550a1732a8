"""What keys do, painted in one line: each key in its box, then the words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from crm_desktop.qtkit.forms.painted_text import paint_text
from crm_desktop.qtkit.theme import theme

Hint = tuple[str, str]
"""A key, and what it does, translated; either may be empty."""


def paint_key(painter: QPainter, left: int, row: QRect, key: str) -> int:
    """Paint a key in its box, in the middle of a row; how wide it came out."""
    look = theme()
    font = look.font(11)
    wide, high = QFontMetrics(font).horizontalAdvance(key) + look.px(10), look.px(18)
    box = QRect(left, row.top() + (row.height() - high) // 2, wide, high)
    painter.setPen(look.color("border"))
    painter.setBrush(look.color("surface"))
    painter.drawRoundedRect(box, look.px(3), look.px(3))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setFont(font)
    painter.setPen(look.color("text2"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, key)
    return wide


def key_width(key: str) -> int:
    """How wide the box of a key is."""
    return QFontMetrics(theme().font(11)).horizontalAdvance(key) + theme().px(10)


def hints_width(hints: Sequence[Hint]) -> int:
    """How wide all of them are."""
    look, font = theme(), QFontMetrics(theme().font(12))
    return sum(key_width(key) + look.px(4) + font.horizontalAdvance(words) + look.px(12) for key, words in hints)


def paint_hints(painter: QPainter, row: QRect, hints: Sequence[Hint]) -> None:
    """Paint as many as there is room for, from the left."""
    look, left = theme(), row.left()
    words_of = QFontMetrics(look.font(12))
    for key, words in hints:
        wide = key_width(key) + look.px(4) + words_of.horizontalAdvance(words)
        if left + wide > row.right():
            return
        left += paint_key(painter, left, row, key) + look.px(4)
        left += paint_text(painter, QRect(left, row.top(), wide, row.height()), words, "text2", size=12) + look.px(12)
