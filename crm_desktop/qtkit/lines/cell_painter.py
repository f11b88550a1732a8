"""Paints the cells of an entry grid."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen

from crm_desktop.present.columns.base import Tone
from crm_desktop.qtkit.icons import pixmap
from crm_desktop.qtkit.lines.columns import text_of
from crm_desktop.qtkit.lines.model import LineModel
from crm_desktop.qtkit.theme import TONE_TOKENS, theme

Index = QModelIndex | QPersistentModelIndex


class CellPainter:
    """Paints texts, signs and frames of the cells of a ``LineModel``."""

    def __init__(self, lines: LineModel[Any], cursor: Callable[[], QModelIndex]) -> None:
        """Paint for a table.

        Args:
            lines: what is painted.
            cursor: the cell with the cursor while the table has the focus; otherwise an invalid index.
        """
        self._lines, self._cursor = lines, cursor

    def paint(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Paint one cell."""
        look, row, column = theme(), index.row(), index.column()
        painter.save()
        painter.fillRect(rect, look.color(self._background(row, column)))
        painter.setPen(look.color("border_soft"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        self._paint_text(painter, rect, row, column)
        has_problem = self._lines.is_wrong(row, self._lines.columns[column])
        if has_problem or index == self._cursor():
            painter.setPen(QPen(look.color("red" if has_problem else "accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        painter.restore()

    def _background(self, row: int, column: int) -> str:
        if row == self._cursor().row():
            return "accent_soft"
        if self._lines.line(row) is not None and not self._lines.may_edit(row, column):
            return "surface_alt"
        return "surface"

    def _paint_text(self, painter: QPainter, rect: QRect, row: int, column: int) -> None:
        line, spec = self._lines.line(row), self._lines.columns[column]
        if line is None:
            return
        text = self._lines.unread(row, spec) or text_of(spec, line)
        look, tone, sign = theme(), spec.tone(line), spec.sign(line)
        pad = look.px(8)
        inner = rect.adjusted(pad, 0, -pad, 0)
        if sign:
            top = rect.center().y() - look.px(14) // 2 + 1
            painter.drawPixmap(QPoint(inner.left(), top), pixmap(sign, TONE_TOKENS[tone], 14))
            inner.adjust(look.px(18), 0, 0, 0)
        read_only = not self._lines.may_edit(row, column)
        token = TONE_TOKENS[tone] if tone is not Tone.PLAIN else "text2" if read_only and not spec.is_right else "text"
        painter.setPen(look.color(token))
        font = look.font(13)
        painter.setFont(font)
        if spec.is_right:
            painter.drawText(inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        else:
            shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
            painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
