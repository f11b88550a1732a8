"""Paints the rows of the desk of tasks: columns that never move, and what can be done with the row at their end."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QCoreApplication, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QStyle, QWidget

from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.qtkit.forms.painted_text import paint_text
from crm_desktop.qtkit.icons import pixmap
from crm_desktop.qtkit.theme import theme
from crm_desktop.views.reminders.reminder_model import Item
from crm_desktop.views.reminders.reminder_paint import ReminderDelegate, check_box_of
from crm_desktop.views.reminders.why import about, figure, reason, why

_TOOLS = (
    ("done", QT_TRANSLATE_NOOP("reminders", "Done"), "Del"),
    ("clock", QT_TRANSLATE_NOOP("reminders", "Later"), "F7"),
    ("hand-on", QT_TRANSLATE_NOOP("reminders", "Reassign"), "F8"),
)
"""Picture, word and key of what can be done with a row."""
DONE, LATER, GIVE = range(3)
PICTURE = "MM"
"""As wide as a picture."""
LEAST_REASON = 200
"""Pixels of the design that a reason in words has at least beside the keys of what can be done."""


class Told(IntEnum):
    """What the buttons of the chosen row say."""

    PICTURES = 0
    WORDS = 1
    KEYS = 2
    """Words and keys."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the columns of a row stand."""

    time: QRect
    icon: QRect
    reason: QRect
    customer: QRect
    grade: QRect
    why: QRect
    amount: QRect
    tools: tuple[QRect, QRect, QRect]
    told: Told


def columns_of(rect: QRect) -> Columns:
    """The columns of a row: the reason in words takes the room that is left.

    Where that is little, the keys and then the words of the buttons are left to the foot of the list.
    """
    tried = (_columns(rect, told) for told in reversed(Told))
    return next((one for one in tried if one.why.width() >= theme().px(LEAST_REASON)), _columns(rect, Told.PICTURES))


def _columns(rect: QRect, told: Told) -> Columns:
    px, top, high = theme().px, rect.top(), rect.height()
    font = QFontMetrics(theme().font(12))
    right = rect.right() - px(8)
    tools: list[QRect] = []
    for _, text, key in reversed(_TOOLS):  # each as wide as its words: what is left is for the reason
        said = (PICTURE, _word(text), f"{_word(text)}  {key}")[told]
        wide = font.horizontalAdvance(said) + px(16)
        tools.insert(0, QRect(right - wide, top + px(4), wide, high - px(8)))
        right -= wide + px(4)
    amount = QRect(right - px(8) - px(140), top, px(140), high)
    left = rect.left()
    reason = QRect(left + px(104), top, px(102), high)
    customer = QRect(left + px(210), top, px(118), high)
    grade = QRect(left + px(332), top, px(40), high)
    why = QRect(left + px(378), top, amount.left() - left - px(386), high)
    return Columns(
        QRect(left + px(40), top, px(42), high),
        QRect(left + px(82), top + (high - px(16)) // 2, px(16), px(16)),
        reason,
        customer,
        grade,
        why,
        amount,
        (tools[0], tools[1], tools[2]),
        told,
    )


def _word(text: str) -> str:
    return QCoreApplication.translate("reminders", text)


class DeskDelegate(ReminderDelegate):
    """One line with a check box, columns, and buttons; on the chosen row the buttons have words and keys."""

    row_height = 30

    def paint_item(self, painter: QPainter, rect: QRect, item: Item, *, is_hot: bool) -> None:
        look, one, place = theme(), item.reminder, columns_of(rect)
        self._paint_box(painter, rect, is_checked=one.key in self.checked)
        tone = item.said.token
        if one.time is not None:
            paint_text(painter, place.time, f"{one.time:%H:%M}", "text2")
        painter.drawPixmap(place.icon.topLeft(), pixmap(item.said.icon, tone, 16))
        paint_text(painter, place.reason, reason(one), tone if tone != "text2" else "text")
        paint_text(painter, place.customer, about(one), "text", bold=is_hot)
        paint_text(painter, place.grade, one.grade, "text2")
        sentence = why(one, self.today) if self.today is not None else ""
        if one.handed_from:
            text = QT_TRANSLATE_NOOP("reminders", "from {name}")
            sentence = f"{_word(text).format(name=one.handed_from)} · {sentence}"
        paint_text(painter, place.why, sentence, "red" if tone == "red" else "text")
        self._paint_amount(painter, place.amount, *figure(one))
        for spot, (idea, text, key) in zip(place.tools, _TOOLS, strict=True):
            if is_hot:
                self._paint_tool(painter, spot, place.told, idea, text, key)
            else:
                left = spot.center().x() - look.px(7)
                painter.drawPixmap(left, spot.center().y() - look.px(7), pixmap(idea, "text2", 14))

    @staticmethod
    def _paint_tool(painter: QPainter, spot: QRect, told: Told, idea: str, text: str, key: str) -> None:
        look = theme()
        painter.setPen(QPen(look.color("border_input"), 1))
        painter.setBrush(look.color("surface"))
        painter.drawRoundedRect(spot, 3, 3)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inner = spot.adjusted(look.px(6), 0, -look.px(6), 0)
        if told is Told.PICTURES:
            half = look.px(7)
            painter.drawPixmap(spot.center().x() - half, spot.center().y() - half, pixmap(idea, "text", 14))
            return
        paint_text(painter, inner, _word(text), "text", size=12)
        if told is Told.KEYS:
            paint_text(painter, inner, key, "text2", size=11, right=True)

    @staticmethod
    def _paint_box(painter: QPainter, rect: QRect, *, is_checked: bool) -> None:
        look, box = theme(), check_box_of(rect)
        painter.setPen(QPen(look.color("accent" if is_checked else "border_input"), 1))
        painter.setBrush(look.color("accent" if is_checked else "surface"))
        painter.drawRoundedRect(box, 3, 3)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if is_checked:
            painter.drawPixmap(box.left() + 1, box.top() + 1, pixmap("done", "on_accent", 12))

    @staticmethod
    def _paint_amount(painter: QPainter, place: QRect, what: str, amount: str) -> None:
        if not amount:
            return
        wide = paint_text(painter, place, amount, "text", right=True)
        paint_text(painter, place.adjusted(0, 0, -wide - theme().px(6), 0), what, "text2", size=12, right=True)


class DeskHead(QWidget):
    """The titles over the columns."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(theme().px(28))

    # Qt overrides

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter, look = QPainter(self), theme()
        painter.fillRect(self.rect(), look.color("header"))
        painter.setPen(QPen(look.color("border"), 1))
        painter.drawLine(self.rect().bottomLeft(), self.rect().bottomRight())
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        place = columns_of(self.rect().adjusted(0, 0, -bar, 0))
        for spot, words in (
            (place.time, self.tr("Time")),
            (place.reason, self.tr("Reason")),
            (place.customer, self.tr("Customer")),
            (place.grade, self.tr("Grade")),
            (place.why, self.tr("Why it is here")),
        ):
            paint_text(painter, spot, words, "text2", size=12)
        paint_text(painter, place.amount, self.tr("Amount"), "text2", size=12, right=True)
