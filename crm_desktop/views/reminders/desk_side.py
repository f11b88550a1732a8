"""The right side of the desk: the customer of the chosen task, how its rule came to it, what was said last."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.domain.clock import day_of
from crm_desktop.domain.reminders import FALLING_MONTHS, RHYTHM_TIMES, USUAL_MONTHS, ReminderKind
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present import formats
from crm_desktop.qtkit.fitting import FittingButton
from crm_desktop.qtkit.forms.elided import ElidedLabel
from crm_desktop.qtkit.forms.painted_text import paint_text
from crm_desktop.qtkit.icons import icon
from crm_desktop.qtkit.marks import grounded, label, seen_if
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.affairs.behind import Behind, UsualGoods
from crm_desktop.queries.affairs.rows import Reminder
from crm_desktop.views.looks import look_of
from crm_desktop.views.reminders.why import about, median, reason, why


def _words(text: str, **values: object) -> str:
    return QCoreApplication.translate("reminders", text).format(**values)


_ASKED_AFTER = (
    ReminderKind.ORDERLESS,
    ReminderKind.SILENT,
    ReminderKind.NEVER,
    ReminderKind.PLANLESS,
    ReminderKind.QUOTE,
    ReminderKind.UNSIGNED,
)
"""Kinds for which the office has set after how many days it asks."""
RULED = frozenset(ReminderKind) - {
    ReminderKind.TASK,
    ReminderKind.PLANNED,
    ReminderKind.CONTACT,
    ReminderKind.REPORT,
}
"""Kinds that a rule makes; the others somebody decided."""


def explained(one: Reminder, behind: Behind | None, today: date) -> list[str]:
    """How the rule came to it, line by line."""
    lines = [why(one, today)]
    if one.kind is ReminderKind.RHYTHM:
        lines = _rhythm(one, behind)
    elif one.kind is ReminderKind.FALLING:
        text = QT_TRANSLATE_NOOP("reminders", "Counted are orders of the last {count} months, up to today.")
        lines.append(_words(text, count=FALLING_MONTHS))
    elif one.kind in _ASKED_AFTER and one.since is not None and one.limit:
        text = QT_TRANSLATE_NOOP("reminders", "From {day} it is {count} days; the office asks after {limit}.")
        lines.append(_words(text, day=formats.day(one.since), count=(today - one.since).days, limit=one.limit))
    if one.kind in (ReminderKind.RHYTHM, ReminderKind.ORDERLESS, ReminderKind.WEEKDAY) and one.amount is not None:
        total = formats.money(one.amount * USUAL_MONTHS)
        text = QT_TRANSLATE_NOOP("reminders", "Usually {amount} a month: {total} in {count} months.")
        lines.append(_words(text, amount=formats.money(one.amount), total=total, count=USUAL_MONTHS))
    return lines


def _rhythm(one: Reminder, behind: Behind | None) -> list[str]:
    middle, limit = median(one.gaps), sum(one.gaps) * RHYTHM_TIMES // 2
    gaps = ", ".join(map(str, behind.gaps)) if behind is not None else ""
    lines = []
    if gaps:
        lines.append(_words(QT_TRANSLATE_NOOP("reminders", "Last gaps between orders: {gaps} days"), gaps=gaps))
    text = QT_TRANSLATE_NOOP("reminders", "{count} days have passed, more than {times} × {median} = {limit}")
    lines.append(_words(text, count=one.count, times=RHYTHM_TIMES, median=middle, limit=limit))
    return lines


def _bought(goods: UsualGoods) -> str:
    quantity = f"{formats.quantity(goods.quantity)} {goods.unit}".strip()
    return f"{goods.name} · {quantity} × {formats.price(goods.price)}"


class OrderDays(QWidget):
    """The last days of orders on a line, and how long it is since."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(theme().px(58))
        self._days: tuple[date, ...] = ()
        self._today = date.min

    def show_days(self, days: tuple[date, ...], today: date) -> None:
        """Show other days."""
        self._days, self._today = days, today
        self.setVisible(len(days) > 1)
        self.setAccessibleName(", ".join(formats.day(day) for day in days))
        self.update()

    # Qt overrides

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        if len(self._days) < 2:
            return
        look, painter = theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge, middle = look.px(18), look.px(28)
        points = [*self._days, self._today]
        whole = max(1, (points[-1] - points[0]).days)
        room = self.width() - 2 * edge
        places = [edge + room * (day - points[0]).days // whole for day in points]
        painter.setPen(QPen(look.color("border"), 2))
        painter.drawLine(places[0], middle, places[-2], middle)
        painter.setPen(QPen(look.color("amber"), 4))
        painter.drawLine(places[-2], middle, places[-1], middle)
        free = 0
        for place, day, before in zip(places, points, [None, *points], strict=False):
            is_today = place == places[-1] and day == self._today
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("amber" if is_today else "accent"))
            painter.drawEllipse(place - look.px(3), middle - look.px(3), look.px(6), look.px(6))
            if before is not None:
                left = edge + room * (before - points[0]).days // whole
                gap = QRect((left + place) // 2 - look.px(20), look.px(4), look.px(40), look.px(18))
                painter.setFont(look.font(11, bold=is_today))
                painter.setPen(look.color("amber" if is_today else "text2"))
                painter.drawText(gap, Qt.AlignmentFlag.AlignCenter, str((day - before).days))
            words = formats.day(day)[5:]
            spot = QRect(
                min(place - look.px(18), self.width() - look.px(38)), middle + look.px(8), look.px(38), look.px(16)
            )
            if spot.left() >= free:
                paint_text(painter, spot, words, "text2", size=11)
                free = spot.right() + look.px(4)


class DeskSide(QWidget):
    """Says why the chosen task is there; empty while none is chosen.

    Attributes:
        rule_wanted: the rule that made the task is to be opened; carries the task.
    """

    rule_wanted = Signal(object)

    def __init__(self, *, may_set_rules: bool) -> None:
        super().__init__()
        self._may_set_rules = may_set_rules
        self._shown: Reminder | None = None
        grounded(self, "panel")
        self._name, self._grade = ElidedLabel(role="name"), label(badge="plain")
        self._person = ElidedLabel(role="label")
        self._reason, self._days, self._lines = label(role="strong"), OrderDays(), label()
        self._talk_head, self._said = label(role="strong"), label()
        self._goods_head, self._goods = label(self.tr("Usually buys"), role="strong"), label()
        self._rule = FittingButton(self.tr("Rule…"))
        self._rule.setIcon(icon("rules"))
        self._rule.clicked.connect(lambda: self.rule_wanted.emit(self._shown))
        self._nothing = label(self.tr("Choose a task: here it is said why it is there."), role="empty")
        for one in (self._lines, self._said, self._goods, self._nothing):
            one.setWordWrap(True)
            one.setTextFormat(Qt.TextFormat.PlainText)
        head = QHBoxLayout()
        head.addWidget(self._name, 1)
        head.addWidget(self._grade)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(*[theme().px(12)] * 4)
        whole.setSpacing(theme().px(8))
        whole.addLayout(head)
        self._parts = (
            *(self._person, self._reason, self._days, self._lines, self._rule),
            *(self._talk_head, self._said, self._goods_head, self._goods),
        )
        for part in (*self._parts, self._nothing):
            at = Qt.AlignmentFlag.AlignLeft if part is self._rule else Qt.AlignmentFlag(0)
            whole.addWidget(part, 0, at)
        whole.addStretch(1)
        self.show_task(None, date.min)

    def show_task(self, one: Reminder | None, today: date) -> None:
        """Show a task as far as its row knows; what stands behind it comes by itself."""
        self._shown = one
        for part in (*self._parts, self._name, self._grade):
            part.setHidden(one is None)
        seen_if(self._nothing, one is None)
        if one is None:
            return
        self._name.show_text(about(one) or one.text)
        self._say_grade(one.grade)
        self._reason.setText(reason(one))
        for part in (self._person, self._days, self._talk_head, self._said, self._goods_head, self._goods):
            part.hide()
        self._rule.setVisible(self._may_set_rules and one.kind in RULED)
        self._lines.setText("\n".join(explained(one, None, today)))

    def show_behind(self, one: Reminder, behind: Behind, today: date) -> None:
        """Show also what stands behind the task that is shown."""
        self._name.show_text(behind.name)
        self._say_grade(behind.grade)
        self._person.show_text(behind.person)
        self._person.setVisible(bool(behind.person))
        self._days.show_days(behind.ordered_on, today)
        self._lines.setText("\n".join(explained(one, behind, today)))
        self._talk_head.setVisible(behind.said_at is not None)
        self._said.setVisible(behind.said_at is not None)
        if behind.said_at is not None:
            channel = look_of(behind.channel).text if behind.channel is not None else ""
            text = self.tr("Last talk {day} {channel}")
            self._talk_head.setText(text.format(day=formats.day(day_of(behind.said_at)), channel=channel))
            self._said.setText(behind.said)
        self._goods_head.setVisible(bool(behind.goods))
        self._goods.setVisible(bool(behind.goods))
        self._goods.setText("\n".join(map(_bought, behind.goods)))

    def _say_grade(self, grade: str) -> None:
        self._grade.setText(self.tr("Grade {grade}").format(grade=grade))
        self._grade.setVisible(bool(grade))
