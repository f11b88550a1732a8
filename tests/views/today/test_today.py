"""The Today tab."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from crm_desktop.domain.access import SYSTEM, Right, Role
from crm_desktop.domain.changes import Changes
from crm_desktop.domain.parties.contacts import Channel
from crm_desktop.domain.reminders import ReminderGroup, ReminderKind
from crm_desktop.queries.affairs.reminders import Affairs
from crm_desktop.queries.affairs.rows import Reminder
from crm_desktop.queries.analysis.today import BestCustomer, MonthFigure, TodayFigures
from crm_desktop.queries.cut import cut
from crm_desktop.queries.money.aging import AgingSummary, Edges, SalespersonAging
from crm_desktop.views.today.cards import DayLine
from crm_desktop.views.today.panel import TodayPanel
from tests.views.fakes.context import fake_context

TODAY = date(2026, 11, 20)
AMOUNTS = tuple(Decimal(amount) for amount in ("900", "50", "30", "10", "0", "10"))


def reminder(kind, group, due, **values):
    defaults = {"party_id": 7, "customer": "永兴五金", "record_kind": "sales_order", "record_id": 3}
    return Reminder(key=f"{kind}:{due}", kind=kind, group=group, due_on=due, **{**defaults, **values})


AFFAIRS = Affairs(
    TODAY,
    (
        reminder(ReminderKind.CONTACT, ReminderGroup.OVERDUE, date(2026, 11, 18), text="催样品", channel=Channel.PHONE),
        reminder(ReminderKind.ORDER, ReminderGroup.TODAY, TODAY, amount=Decimal("15950.00")),
        reminder(ReminderKind.RECEIVABLE, ReminderGroup.COMING, date(2026, 11, 24), amount=Decimal("12640.00")),
    ),
    0,
)
FIGURES = TodayFigures(
    months=(MonthFigure(date(2026, 10, 1), Decimal("100.00"), 2), MonthFigure(date(2026, 11, 1), Decimal("250.00"), 3)),
    received=Decimal("80.00"),
    received_before=Decimal("70.00"),
    to_ship=4,
    to_ship_amount=Decimal("500.00"),
    late=1,
    late_amount=Decimal("60.00"),
    best=(BestCustomer(7, "永兴五金", Decimal("250.00")),),
)
AGING = AgingSummary(Edges(), (SalespersonAging(1, "周敏", AMOUNTS, Decimal(0), 3, 2, 1, 0),), Decimal("1000"))


@pytest.fixture
def context():
    return fake_context(answers={"affairs": AFFAIRS, "today_figures": FIGURES, "aging_summary": AGING})


@pytest.fixture
def panel(qtbot, context):
    made = TodayPanel(context)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: not context.jobs.busy)
    return made


def test_who_sees_no_turnover_is_told_how_much_there_is_to_do(qtbot):
    blind = replace(Role.MANAGER, rights=Role.MANAGER.rights - {Right.SEE_MONEY})
    access = replace(SYSTEM, role=blind)
    context = fake_context(answers={"affairs": AFFAIRS, "today_figures": cut(FIGURES, access)}, access=access)
    panel = TodayPanel(context)
    qtbot.addWidget(panel)
    panel.show()
    qtbot.waitUntil(lambda: not context.jobs.busy)
    cards = [(card.figure.text(), card._note.text()) for card in (panel.orders, panel.to_ship)]
    assert cards == [("3 orders", "last month 2 orders"), ("4 orders", "1 late")]
    assert not any(shown.isVisible() for shown in (panel.received, panel.owed, panel.months, panel.best, panel.money))


def lines(shown):
    return [widget for widget in shown._lines if isinstance(widget, DayLine)]


def test_what_is_to_be_paid_says_so_among_what_is_to_come_in(panel):
    owed = reminder(ReminderKind.PAYABLE, ReminderGroup.TODAY, TODAY, amount=Decimal("1000.00"))
    panel._show_affairs(replace(AFFAIRS, reminders=(*AFFAIRS.reminders, owed)))
    assert [row.text for row in panel.money._rows] == ["永兴五金", "永兴五金 to pay"]


def test_figures_are_shown_with_what_to_compare(panel):
    assert panel.orders.figure.text() == "250.00"
    assert panel.orders._note.text() == "3 orders · last month 100.00"
    assert panel.to_ship._note.text() == "4 orders · 1 late, 60.00"
    assert panel.owed.figure.text() == "1,000.00"
    assert panel.owed._note.text() == "100.00 overdue"


def test_each_affair_stands_in_its_list_with_its_day(panel):
    names = [[line.accessibleName() for line in lines(shown)] for shown in (panel.talks, panel.goods, panel.money)]
    assert names == [
        ["永兴五金 催样品 2 day(s) late"],
        ["永兴五金 15,950.00 today"],
        ["永兴五金 12,640.00 11-24"],
    ]


def test_lines_open_what_they_are_about(qtbot, context, panel):
    for shown in (panel.talks, panel.goods):
        lines(shown)[0]._row.open()
    panel.best.clicked.emit(7)
    assert context.opener.opened == [("customer", 7, {}), ("sales_order", 3, {}), ("customer", 7, {})]


def test_cards_bring_the_list_behind_them_to_the_front(context, panel):
    for card in (panel.orders, panel.received, panel.owed):
        card.clicked.emit()
    assert context.opener.docks == ["orders", "receipts", "aging"]


def test_reloads_after_changes(qtbot, context, panel):
    context.reader.answers["affairs"] = Affairs(TODAY, (), 0)
    context.changed.emit(Changes.REMINDERS)
    qtbot.waitUntil(lambda: not lines(panel.talks))
    assert "Nobody to contact" in panel.talks._lines[0].text()


def test_empty_list_does_not_contradict_the_card_above_it(qtbot, context, panel):
    context.reader.answers["affairs"] = Affairs(TODAY, (), 0)
    context.affairs.reload()
    qtbot.waitUntil(lambda: not lines(panel.goods))
    said = [shown._lines[0].text() for shown in (panel.goods, panel.money)]
    assert said == [
        "Of the 4 orders to ship, none is on your list for the next days.",
        "Of the 100.00 overdue, nothing is on your list.",
    ]
