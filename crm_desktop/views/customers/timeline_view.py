"""The timeline of a customer: one painted row for each thing that happened."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from crm_desktop.present.columns.base import Tone
from crm_desktop.qtkit.focus_frame import paint_focus
from crm_desktop.qtkit.icons import pixmap
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.parties.timeline import TimelineItem
from crm_desktop.views.customers.timeline_lines import Line, line_of

Index = QModelIndex | QPersistentModelIndex


class TimelineModel(QAbstractListModel):
    """The rows; ``UserRole`` gives the item, ``UserRole + 1`` its line."""

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = today
        self._items: Sequence[TimelineItem] = ()
        self._lines: list[Line] = []

    def show_items(self, items: Sequence[TimelineItem], today: date) -> None:
        """Show other things."""
        self.beginResetModel()
        self._today, self._items = today, items
        self._lines = [line_of(item, today) for item in items]
        self.endResetModel()

    # Qt overrides

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802
        return 0 if parent is not None and parent.isValid() else len(self._items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self._lines[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return self._items[index.row()]
        if role == Qt.ItemDataRole.UserRole + 1:
            return line
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole):
            return " ".join(
                part for part in (line.day, line.hour, line.title, line.text, line.more, line.right) if part
            )
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(part for part in (f"{line.title} {line.text}", line.more) if part)
        return None


class TimelineDelegate(QStyledItemDelegate):
    """Paints time, round icon, text and what stands at the right."""

    # Qt overrides

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        line: Line = index.data(Qt.ItemDataRole.UserRole + 1)
        return QSize(theme().px(200), theme().px(48 if line.more else 31))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, line = theme(), index.data(Qt.ItemDataRole.UserRole + 1)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, look.color("accent_soft"))
            painter.fillRect(rect.left(), rect.top(), look.px(3), rect.height(), look.color("accent"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, look.color("hover"))
        painter.setPen(QPen(look.color("border_soft"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        self._paint_time(painter, rect, line)
        self._paint_icon(painter, rect, line)
        self._paint_words(painter, rect, line)
        if state & QStyle.StateFlag.State_HasFocus:
            paint_focus(painter, rect)
        painter.restore()

    # parts

    def _paint_time(self, painter: QPainter, rect: QRect, line: Line) -> None:
        look = theme()
        top = QRect(rect.left() + look.px(18), rect.top() + look.px(6), look.px(80), look.px(18))
        is_today = not line.day[:1].isdigit()
        painter.setFont(look.font(12, bold=is_today))
        painter.setPen(look.color("text" if is_today else "text2"))
        painter.drawText(top, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, line.day)
        after = QFontMetrics(painter.font()).horizontalAdvance(line.day + " ")
        painter.setFont(look.font(12))
        painter.setPen(look.color("text2"))
        painter.drawText(
            top.adjusted(after, 0, 0, 0), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, line.hour
        )

    def _paint_icon(self, painter: QPainter, rect: QRect, line: Line) -> None:
        look = theme()
        circle = QRect(rect.left() + look.px(104), rect.top() + look.px(4), look.px(23), look.px(23))
        painter.setPen(QPen(look.color("accent_line" if line.is_talk else "border"), 1))
        painter.setBrush(look.color("accent_soft" if line.is_talk else "surface"))
        painter.drawEllipse(circle)
        picture = pixmap(line.icon, "accent" if line.is_talk else "text2", 14)
        inset = (circle.width() - look.px(14)) // 2
        painter.drawPixmap(circle.left() + inset, circle.top() + inset, picture)

    def _paint_words(self, painter: QPainter, rect: QRect, line: Line) -> None:
        look = theme()
        left, right = rect.left() + look.px(134), rect.right() - look.px(12)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        height = look.px(18)
        top = rect.top() + look.px(6)
        painter.setFont(look.font(13 if line.right_tone != "text2" else 12))
        painter.setPen(look.color(line.right_tone))
        width = QFontMetrics(painter.font()).horizontalAdvance(line.right)
        painter.drawText(
            QRect(right - width - 2, top, width + 2, height),
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
            line.right,
        )
        room = right - width - look.px(16)
        left = self._run(painter, QRect(left, top, room - left, height), line.title, look.font(13, bold=True))
        left = self._run(painter, QRect(left, top, room - left, height), line.text, look.font(13))
        if line.badge:
            self._paint_badge(painter, left + look.px(2), top, line)
        if line.more:
            painter.setFont(look.font(12))
            painter.setPen(look.color("text2"))
            place = QRect(rect.left() + look.px(134), top + look.px(20), room - rect.left() - look.px(134), height)
            text = QFontMetrics(painter.font()).elidedText(line.more, Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(place, flags, text)

    @staticmethod
    def _run(painter: QPainter, place: QRect, text: str, font: QFont) -> int:
        painter.setFont(font)
        painter.setPen(theme().color("text"))
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(place.width(), 0))
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        return place.left() + metrics.horizontalAdvance(shown + " ") + theme().px(2)

    @staticmethod
    def _paint_badge(painter: QPainter, left: int, top: int, line: Line) -> None:
        look = theme()
        tokens = {Tone.GREEN: "green", Tone.AMBER: "amber", Tone.RED: "red", Tone.ACCENT: "accent"}
        token = tokens.get(line.tone, "closed")
        font = look.font(12)
        width = QFontMetrics(font).horizontalAdvance(line.badge) + look.px(14)
        box = QRect(left, top, width, look.px(18))
        has_line = line.tone in tokens
        painter.setPen(QPen(look.color(f"{token}_line" if has_line else "border"), 1))
        painter.setBrush(look.color(f"{token}_soft"))
        painter.drawRoundedRect(box, 4, 4)
        painter.setFont(font)
        painter.setPen(look.color(token))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, line.badge)


class TimelineView(QListView):
    """The list; Enter or a double click opens what happened."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(TimelineDelegate(self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setUniformItemSizes(False)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Timeline"))
