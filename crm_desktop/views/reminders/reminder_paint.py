"""Paints reminders: two lines in the dock, one line with columns in the pop-up; heads the same in both."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from crm_desktop.domain.reminders import ReminderGroup
from crm_desktop.qtkit.focus_frame import paint_focus
from crm_desktop.qtkit.icons import pixmap
from crm_desktop.qtkit.theme import theme
from crm_desktop.views.reminders.reminder_model import ROW, Head, Item
from crm_desktop.views.reminders.reminder_words import group_token

Index = QModelIndex | QPersistentModelIndex
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ReminderDelegate(QStyledItemDelegate):
    """The base: heads, ground and lines.

    Attributes:
        row_height: of a reminder, at 96 dpi.
        today: the day of what is shown, for delegates that tell why.
        kept_free: what the buttons over the chosen row take at its right, so that no words run under them.
    """

    row_height, kept_free = 42, 0

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.checked: set[str] = set()
        self.today: date | None = None

    def paint_item(self, painter: QPainter, rect: QRect, item: Item, *, is_hot: bool) -> None:
        """Paint one reminder."""
        raise NotImplementedError

    # parts

    def _paint_head(self, painter: QPainter, rect: QRect, head: Head) -> None:
        look = theme()
        painter.fillRect(rect, look.color("header"))
        painter.setPen(QPen(look.color("border"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        picture = pixmap("expand" if head.is_open else "closed-group", "text2", 14)
        painter.drawPixmap(rect.left() + look.px(8), rect.top() + (rect.height() - look.px(14)) // 2, picture)
        token = group_token(head.group)
        painter.setFont(look.font(13, bold=True))
        painter.setPen(look.color(token))
        place = rect.adjusted(look.px(26), 0, -look.px(12), 0)
        painter.drawText(place, LEFT, head.words)
        wide = QFontMetrics(painter.font()).horizontalAdvance(head.words)
        self._paint_count(painter, place.adjusted(wide + look.px(8), 0, 0, 0), head)
        painter.setFont(look.font(12))
        painter.setPen(look.color("text2"))
        painter.drawText(place, RIGHT, head.right)

    @staticmethod
    def _paint_count(painter: QPainter, place: QRect, head: Head) -> None:
        look, text = theme(), str(head.count)
        is_red = head.group is ReminderGroup.OVERDUE
        is_framed = is_red or head.group is ReminderGroup.TODAY
        font = look.font(12, bold=is_framed)
        painter.setFont(font)
        if not is_framed:
            painter.setPen(look.color("text2"))
            painter.drawText(place, LEFT, text)
            return
        high = look.px(18)
        wide = max(high, QFontMetrics(font).horizontalAdvance(text) + look.px(10))
        box = QRect(place.left(), place.center().y() - high // 2 + 1, wide, high)
        painter.setPen(QPen(look.color("red_fill" if is_red else "amber_line"), 1))
        painter.setBrush(look.color("red_fill" if is_red else "amber_soft"))
        painter.drawRoundedRect(box, high / 2, high / 2)
        painter.setPen(Qt.GlobalColor.white if is_red else look.color("amber"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    # Qt overrides

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        is_head = isinstance(index.data(ROW), Head)
        return QSize(theme().px(200), theme().px(28 if is_head else self.row_height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, row = theme(), index.data(ROW)
        rect, state = option.rect, option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        has_focus = bool(state & QStyle.StateFlag.State_HasFocus)
        if isinstance(row, Head):
            self._paint_head(painter, rect, row)
        else:
            is_chosen = bool(state & QStyle.StateFlag.State_Selected)
            is_hot = bool(state & QStyle.StateFlag.State_MouseOver)
            if is_chosen:
                painter.fillRect(rect, look.color("accent_soft"))
                painter.fillRect(rect.left(), rect.top(), look.px(3), rect.height(), look.color("accent"))
            elif is_hot:
                painter.fillRect(rect, look.color("hover"))
            painter.setPen(QPen(look.color("border_soft"), 1))
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())
            left_free = look.px(self.kept_free) if is_chosen else 0
            self.paint_item(painter, rect.adjusted(0, 0, -left_free, 0), row, is_hot=is_hot or is_chosen)
        if has_focus:
            paint_focus(painter, rect)
        painter.restore()


class DockDelegate(ReminderDelegate):
    """Two lines; the row under the mouse and the chosen one show "done" and "later"."""

    row_height = 42

    def paint_item(self, painter: QPainter, rect: QRect, item: Item, *, is_hot: bool) -> None:
        look, words = theme(), item.said
        painter.drawPixmap(rect.left() + look.px(11), rect.top() + look.px(6), pixmap(words.icon, words.token, 16))
        right = rect.right() - look.px(8)
        if is_hot:
            done, later = tools_of(rect)
            painter.drawPixmap(done.left() + look.px(4), done.top() + look.px(4), pixmap("done", "text2", 14))
            painter.drawPixmap(later.left() + look.px(4), later.top() + look.px(4), pixmap("clock", "text2", 14))
            right = done.left() - look.px(4)
        left = rect.left() + look.px(34)
        top = QRect(left, rect.top() + look.px(3), right - left, look.px(19))
        title = f"{words.title} {words.amount}".strip()
        painter.setFont(look.font(13))
        painter.setPen(look.color("text"))
        _draw_elided(painter, top, title)
        painter.setFont(look.font(12))
        painter.setPen(look.color("text2"))
        low = top.translated(0, look.px(18))
        detail = " · ".join(part for part in (words.detail, words.state) if part)
        _draw_elided(painter, low, detail)


def tools_of(rect: QRect) -> tuple[QRect, QRect]:
    """Where "done" and "later" stand in a row of the dock."""
    look = theme()
    size = look.px(22)
    top = rect.top() + (rect.height() - size) // 2
    later = QRect(rect.right() - size - look.px(6), top, size, size)
    return later.translated(-size - look.px(8), 0), later


class PopupDelegate(ReminderDelegate):
    """One line: check box, icon, whom, amount, how late; room at the right for the buttons of the chosen row."""

    row_height, kept_free = 34, 224

    def paint_item(self, painter: QPainter, rect: QRect, item: Item, *, is_hot: bool) -> None:  # noqa: ARG002
        look, words = theme(), item.said
        box = check_box_of(rect)
        is_checked = item.reminder.key in self.checked
        painter.setPen(QPen(look.color("accent" if is_checked else "border_input"), 1))
        painter.setBrush(look.color("accent" if is_checked else "surface"))
        painter.drawRoundedRect(box, 3, 3)
        if is_checked:
            painter.drawPixmap(box.left() + 1, box.top() + 1, pixmap("done", "on_accent", 12))
        middle = rect.top() + (rect.height() - look.px(16)) // 2
        painter.drawPixmap(rect.left() + look.px(37), middle, pixmap(words.icon, words.token, 16))
        title = QRect(rect.left() + look.px(61), rect.top(), look.px(260), rect.height())
        painter.setFont(look.font(13))
        painter.setPen(look.color("text"))
        text = f"{words.title} {words.papers}".strip()
        painter.drawText(
            title, LEFT, QFontMetrics(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, title.width())
        )
        amount = QRect(title.right(), rect.top(), look.px(74), rect.height())
        painter.drawText(amount, RIGHT, words.amount)
        state = QRect(amount.right() + look.px(20), rect.top(), look.px(150), rect.height())
        painter.setFont(look.font(12))
        painter.setPen(look.color(words.token if words.state else "text2"))
        shown = words.state or words.why
        state.setRight(rect.right() - look.px(12) if not words.state else state.right())
        painter.drawText(
            state, LEFT, QFontMetrics(painter.font()).elidedText(shown, Qt.TextElideMode.ElideRight, state.width())
        )


def check_box_of(rect: QRect) -> QRect:
    """Where the check box stands in a row of the pop-up."""
    size = theme().px(15)
    return QRect(rect.left() + theme().px(14), rect.top() + (rect.height() - size) // 2, size, size)


def _draw_elided(painter: QPainter, place: QRect, text: str) -> None:
    shown = QFontMetrics(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, LEFT, shown)
