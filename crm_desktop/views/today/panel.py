"""The Today tab 今日: figures, who to speak with, what to ship, which money is due, two charts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.domain.access import Right
from crm_desktop.domain.changes import Changes
from crm_desktop.domain.parties.contacts import Channel
from crm_desktop.domain.reminders import ReminderGroup, ReminderKind
from crm_desktop.present import formats
from crm_desktop.present.english import counted
from crm_desktop.present.listing import ListRequest
from crm_desktop.qtkit.charts.small import Bar, BarChart, Legend, Part, RankChart, SegmentBar
from crm_desktop.qtkit.marks import marked, seen_if
from crm_desktop.qtkit.pauses import pause
from crm_desktop.qtkit.scrolled import Scrolled
from crm_desktop.qtkit.theme import theme
from crm_desktop.views.alert_words import alert_text
from crm_desktop.views.context import Context
from crm_desktop.views.today.cards import Box, DayList, DayRow, FigureCard
from crm_desktop.views.today.questions import aging_summary, open_alerts, today_figures

if TYPE_CHECKING:
    from crm_desktop.queries.affairs.reminders import Affairs
    from crm_desktop.queries.affairs.rows import Reminder
    from crm_desktop.queries.analysis.today import TodayFigures
    from crm_desktop.queries.money.aging import AgingSummary
    from crm_desktop.queries.office.logs import AlertRow

RELOAD_ON = (
    Changes.ORDERS
    | Changes.DELIVERIES
    | Changes.RECEIVABLES
    | Changes.RECEIPTS
    | Changes.REMINDERS
    | Changes.CONTACTS
    | Changes.CUSTOMERS
)
AGAIN_MS = 5 * 60 * 1000
CHANNELS = {Channel.PHONE: "phone", Channel.VISIT: "visit", Channel.CHAT: "chat", Channel.EMAIL: "mail"}
SHOWN = (ReminderGroup.OVERDUE, ReminderGroup.TODAY, ReminderGroup.TOMORROW, ReminderGroup.COMING)

_MONEY = (ReminderKind.RECEIVABLE, ReminderKind.PAYABLE)
"""What stands under the money that is due: to collect, and to pay."""


class TodayPanel(QWidget):
    """Reads four small queries and shows them; everything opens what it is about."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._sees_money = context.may(Right.SEE_MONEY)
        marked(self, role="desk")
        self.setAccessibleName(self.tr("Today"))
        self.orders, self.received = (
            FigureCard(self.tr("Orders this month")),
            FigureCard(self.tr("Received this month")),
        )
        self.to_ship, self.owed = FigureCard(self.tr("To ship")), FigureCard(self.tr("Receivables"))
        self.talks = DayList(
            self.tr("To contact"), "contact", self.tr("Nobody to contact. Set a next date in each contact log entry.")
        )
        self.goods = DayList(self.tr("To ship"), "truck", self.tr("Nothing is due to ship in the next days."))
        self.money = DayList(self.tr("Money due"), "receivable", self.tr("No receivable is due in the next days."))
        self.alerts = DayList(self.tr("Alerts"), "warning", "")
        self.months = BarChart(self.tr("Orders by month"))
        self.best = RankChart(self.tr("Best customers"))
        self.ages, self.age_words = SegmentBar(self.tr("Receivables by age"), height=18), Legend()
        self._lay_out()
        self._connect()
        context.affairs.follow(self, self._show_affairs, everybody=context.may(Right.ASSIGN_CUSTOMERS))
        self.reload()

    def reload(self) -> None:
        """Read everything again."""
        context, today = self._context, self._context.clock.today()
        context.read(self, today_figures, self._show_figures, today=today)
        if context.may(Right.SET_UP_OFFICE):
            context.read(self, open_alerts, self._show_alerts)
        if self._sees_money:
            request = ListRequest(options={"as_of": today, "today": today})
            context.read(self, aging_summary, self._show_aging, request=request)

    # parts

    def _lay_out(self) -> None:
        inner = marked(QWidget(), role="desk")
        grid = QGridLayout(inner)
        grid.setContentsMargins(*[theme().px(12)] * 4)
        grid.setSpacing(theme().px(8))
        cards = QHBoxLayout()
        cards.setSpacing(theme().px(8))
        for card in (self.orders, self.received, self.to_ship, self.owed):
            cards.addWidget(card, 1)
        seen_if(self.received, self._sees_money)
        seen_if(self.owed, self._sees_money)
        self.alerts.hide()
        grid.addLayout(cards, 0, 0, 1, 3)
        grid.addWidget(self.alerts, 1, 0, 1, 3)
        for column, shown in enumerate((self.talks, self.goods, self.money)):
            grid.addWidget(shown, 2, column)
            grid.setColumnStretch(column, 1)
        seen_if(self.money, self._sees_money)
        if self._sees_money:
            grid.addWidget(self._boxed(self.tr("Orders by month"), "report", self.months), 3, 0, 1, 2)
            grid.addWidget(self._boxed(self.tr("Best customers in three months"), "customer", self.best), 3, 2)
            grid.addWidget(self._boxed(self.tr("Receivables by age"), "aging", self.ages, self.age_words), 4, 0, 1, 3)
        grid.setRowStretch(5, 1)
        scroll = Scrolled(inner)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)

    @staticmethod
    def _boxed(title: str, idea: str, *widgets: QWidget) -> Box:
        box = Box(title, idea)
        box.body.setContentsMargins(theme().px(12), theme().px(4), theme().px(12), theme().px(10))
        box.body.setSpacing(theme().px(6))
        for widget in widgets:
            box.body.addWidget(widget)
        return box

    def _connect(self) -> None:
        context = self._context
        self._soon = pause(self, self.reload, 100)
        context.on_changes(self, RELOAD_ON, self._soon.start)
        again = QTimer(self)
        again.setInterval(AGAIN_MS)
        again.timeout.connect(self.reload)
        again.start()
        for card, dock in ((self.orders, "orders"), (self.received, "receipts"), (self.to_ship, "orders")):
            card.clicked.connect(partial(context.show_dock, dock))
        self.owed.clicked.connect(partial(context.show_dock, "aging"))
        self.ages.clicked.connect(lambda _key: context.show_dock("aging"))
        self.months.clicked.connect(lambda _key: context.show_dock("orders"))
        self.best.clicked.connect(lambda party_id: context.open("customer", party_id))

    # answers

    def _show_alerts(self, found: Sequence[AlertRow]) -> None:
        """What a manager must hear of stands there until somebody says that he saw to it."""
        rows = [
            DayRow(
                "warning", alert_text(one), formats.moment(one.last_at), "red", partial(self._context.open, "alerts")
            )
            for one in found
        ]
        if rows:
            self.alerts.show_rows(rows)
        self.alerts.setVisible(bool(rows))

    def _show_affairs(self, found: Affairs) -> None:
        in_sight = [one for one in found.reminders if one.group in SHOWN]
        self.talks.show_rows([self._row(one, found) for one in in_sight if one.kind is ReminderKind.CONTACT])
        goods = [one for one in in_sight if one.kind is ReminderKind.ORDER]
        goods.sort(key=lambda one: one.due_on)  # what is late waits for goods: it goes before what is to go today
        self.goods.show_rows([self._row(one, found) for one in goods])
        self.money.show_rows([self._row(one, found) for one in in_sight if one.kind in _MONEY])

    def _row(self, one: Reminder, found: Affairs) -> DayRow:
        late = one.days_overdue(found.today)
        token = "red" if late > 0 else "amber" if late == 0 else "text2"
        icons = {ReminderKind.ORDER: "truck", ReminderKind.RECEIVABLE: "receivable", ReminderKind.PAYABLE: "payment"}
        idea = CHANNELS.get(one.channel, "contact") if one.channel else icons.get(one.kind, "contact")
        amount = "" if one.text else formats.money(one.amount, blank_zero=True)
        words = " ".join(filter(None, (one.customer, self._todo(one), one.text or ("" if amount else one.number))))
        return DayRow(idea, words, self._when(one, late), token, self._opener(one), amount)

    def _todo(self, one: Reminder) -> str:
        """What is to be paid stands among what is to come in: it says so."""
        return self.tr("to pay") if one.kind is ReminderKind.PAYABLE else ""

    def _when(self, one: Reminder, late: int) -> str:
        if late > 0:
            return self.tr("%n day(s) late", "", late)
        if late == 0:
            return f"{one.time:%H:%M}" if one.time else self.tr("today")
        return f"{one.due_on:%m-%d}"

    def _opener(self, one: Reminder) -> Callable[[], None]:
        if one.kind is ReminderKind.CONTACT:
            return lambda: self._context.open("customer", one.party_id)
        return lambda: self._context.open(one.record_kind, one.record_id)

    def _show_figures(self, found: TodayFigures) -> None:
        self.goods.advise(self._nothing_to_ship(found))
        if not self._sees_money:
            self._show_counts(found)
            return
        this, before = found.months[-1], found.months[-2]
        note = self.tr("{count} orders · last month {amount}")
        self.orders.show_figure(
            formats.money(this.amount), counted(note, this.orders, amount=formats.money(before.amount))
        )
        self.received.show_figure(
            formats.money(found.received),
            self.tr("up to this day last month {amount}").format(amount=formats.money(found.received_before)),
        )
        late = self.tr("{count} late, {amount}").format(count=found.late, amount=formats.money(found.late_amount))
        self.to_ship.show_figure(
            formats.money(found.to_ship_amount),
            self._orders(found.to_ship) + (f" · {late}" if found.late else ""),
        )
        self._show_charts(found)

    def _show_counts(self, found: TodayFigures) -> None:
        """How much there is to do, for who is not told what it makes."""
        this, before = found.months[-1], found.months[-2]
        note = counted(self.tr("last month {count} orders"), before.orders)
        self.orders.show_figure(self._orders(this.orders), note)
        late = self.tr("{count} late").format(count=found.late) if found.late else ""
        self.to_ship.show_figure(self._orders(found.to_ship), late)

    def _orders(self, count: int) -> str:
        return counted(self.tr("{count} orders"), count)

    def _show_charts(self, found: TodayFigures) -> None:
        amounts = [(month.first, month.amount or Decimal(0)) for month in found.months]
        self.months.show_bars(
            [Bar(f"{first:%y-%m}", (Part(f"{first:%Y-%m}", amount),), key=first) for first, amount in amounts]
        )
        self.best.show_bars([Bar(one.name, (Part(one.name, one.amount),), key=one.party_id) for one in found.best])

    def _nothing_to_ship(self, found: TodayFigures) -> str:
        """The list holds what is due soon and is this operator's; the card above it counts all that is left."""
        if found.to_ship:
            words = self.tr("Of the {count} orders to ship, none is on your list for the next days.")
            return counted(words, found.to_ship)
        return self.tr("Nothing is due to ship in the next days.")

    def _show_aging(self, found: AgingSummary) -> None:
        overdue = sum(found.cells[1:], start=found.cells[0] - found.cells[0])
        note = self.tr("{amount} overdue").format(amount=formats.money(overdue))
        self.owed.show_figure(formats.money(found.total), note, "red" if overdue > 0 else "")
        if overdue > 0:
            self.money.advise(
                self.tr("Of the {amount} overdue, nothing is on your list.").format(amount=formats.money(overdue))
            )
        colors, names = theme().aging(), self._age_names(found)
        parts = [Part(name, cell, color) for name, cell, color in zip(names, found.cells, colors, strict=False)]
        self.ages.show_parts(parts)
        self.age_words.show_entries([(f"{part.label}  {formats.money(part.value)}", part.color) for part in parts])

    def _age_names(self, found: AgingSummary) -> list[str]:
        edges = found.edges.days
        names, low = [self.tr("Not due")], 1
        for edge in edges:
            names.append(self.tr("{low}–{high} days").format(low=low, high=edge))
            low = edge + 1
        return [*names, self.tr("over {days} days").format(days=low - 1)]
