"""Paints the cells of a checked file in two lines: what will be stored, and what the sheet or the books say."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from crm_desktop.present.columns.base import Tone
from crm_desktop.qtkit.icons import pixmap
from crm_desktop.qtkit.theme import TONE_TOKENS, theme

CELL = Qt.ItemDataRole.UserRole + 1
"""The role under which a model gives what is to be painted."""
ROW_HEIGHT = 39
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Shown:
    """One painted cell."""

    main: str = ""
    small: str = ""
    tone: Tone = Tone.PLAIN
    icon: str = ""
    bold: bool = False
    is_framed: bool = False
    is_right: bool = False


class CheckPainter(QStyledItemDelegate):
    """Paints a cell of two lines."""

    # Qt overrides

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        shown: Shown = index.data(CELL)
        look, rect = theme(), QRect(option.rect)
        state = option.state
        painter.save()
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.fillRect(rect, look.color("accent_soft" if is_chosen else "surface"))
        painter.setPen(look.color("border_soft"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if shown.is_framed:
            painter.fillRect(rect.adjusted(1, 1, -1, -2), look.color("red_soft"))
            painter.setPen(QPen(look.color("red"), 2))
            painter.drawRect(rect.adjusted(1, 1, -2, -3))
        elif state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(look.color("accent"), 2))
            painter.drawRect(rect.adjusted(1, 1, -2, -3))
        self._texts(painter, rect.adjusted(look.px(7), look.px(2), -look.px(7), -look.px(2)), shown)
        painter.restore()

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802
        return QSize(theme().px(110), theme().px(ROW_HEIGHT))

    def _texts(self, painter: QPainter, inner: QRect, shown: Shown) -> None:
        look = theme()
        across = Qt.AlignmentFlag.AlignRight if shown.is_right else Qt.AlignmentFlag.AlignLeft
        upper, lower = QRect(inner), QRect(inner)
        if shown.small:
            upper.setHeight(inner.height() * 3 // 5)
            lower.setTop(upper.bottom())
        painter.setFont(look.font(12.5, bold=shown.bold))
        painter.setPen(look.color(TONE_TOKENS[shown.tone]))
        text = painter.fontMetrics().elidedText(
            shown.main, Qt.TextElideMode.ElideRight, upper.width() - (look.px(18) if shown.icon else 0)
        )
        if shown.icon:
            picture = pixmap(shown.icon, TONE_TOKENS[shown.tone], 14)
            shift = upper.width() - look.px(18) - painter.fontMetrics().horizontalAdvance(text) if shown.is_right else 0
            painter.drawPixmap(
                upper.left() + max(shift, 0), upper.center().y() - look.px(7), look.px(14), look.px(14), picture
            )
            if not shown.is_right:
                upper.setLeft(upper.left() + look.px(18))
        painter.drawText(upper, across | Qt.AlignmentFlag.AlignVCenter, text)
        if shown.small:
            painter.setFont(look.font(11))
            painter.setPen(look.color("text2"))
            small = painter.fontMetrics().elidedText(shown.small, Qt.TextElideMode.ElideRight, lower.width())
            painter.drawText(lower, across | Qt.AlignmentFlag.AlignVCenter, small)
