"""The list of orders put to a day is what it was on that day; what only now counts from then is in it, too."""

from dataclasses import replace
from datetime import datetime, time, timedelta
from decimal import Decimal

import pytest

from crm_desktop.domain.access import SYSTEM, Access, Right, Role
from crm_desktop.domain.clock import FixedClock, moment_of
from crm_desktop.models.sales.deliveries import Delivery
from crm_desktop.models.sales.orders import SalesOrder
from crm_desktop.models.sales.returns import SalesReturn
from crm_desktop.present.listing import Filter, ListRequest, Test
from crm_desktop.queries.money.changes import balance_changes
from crm_desktop.queries.sales.orders import ORDERS
from crm_desktop.queries.why.changes import change_why
from crm_desktop.queries.why.credit import credit_why
from crm_desktop.queries.why.credit_past import credit_past_why
from crm_desktop.services.sales.deliveries import VoidDelivery, void_delivery
from crm_desktop.services.sales.order_changes import (
    CloseRest,
    OpenRest,
    ReopenOrder,
    close_rest,
    open_rest,
    reopen_order,
)
from crm_desktop.services.sales.orders import ConfirmOrder, VoidOrder, confirm_order, void_order
from crm_desktop.services.sales.returns import DraftReturn, ReceiveReturn, draft_return, receive_return
from crm_desktop.services.work import Work
from tests.make.office import make_employee
from tests.make.parties import make_customer
from tests.make.products import make_product
from tests.make.sales import confirmed, line, shipped
from tests.make.stored import TODAY

NOTED = ("number", "state", "total", "delivered_amount", "open_amount", "is_late")


class Seen(dict):
    """By day, what the list said; ``credit`` is what the credit of the customer was made of."""

    def __init__(self, party_id):
        super().__init__()
        self.party_id, self.credit = party_id, {}


def leaves(figure):
    """What is left or over, and each document with its amount."""
    return figure.amount, sorted((part.word.values[0][1], part.amount) for part in figure.walk() if not part.word.text)


def at(session, day):
    moment: datetime = moment_of(day, time(12))
    return Work(session, SYSTEM, FixedClock(moment))


def told(session, today, as_of=None, **request):
    """What the list of a day shows of the orders that count, and its sums."""
    options = {"today": today} | ({} if as_of is None else {"as_of": as_of})
    asked = ListRequest(options=options, **request)
    found = ORDERS.rows(session, SYSTEM, ORDERS.ids(session, SYSTEM, asked), asked)
    totals = ORDERS.totals(session, SYSTEM, asked)
    binding = [row for row in found if row.state not in {"draft", "void"}]
    assert totals.sums["open_amount"] == sum(row.open_amount for row in binding)
    return sorted(tuple(getattr(row, name) for name in NOTED) for row in binding)


def change(work, step, order_id, **values):
    commands = {close_rest: CloseRest, open_rest: OpenRest, reopen_order: ReopenOrder, void_order: VoidOrder}
    order = work.session.get(SalesOrder, order_id)
    step(work, commands[step](order_id=order_id, seen_version=order.version, **values))
    work.session.flush()


@pytest.fixture
def days(session):
    """What the list said at the end of each of some days, on which much happened to orders."""
    customer, product = make_customer(session, credit_limit=Decimal(5000)), make_product(session)
    first = TODAY - timedelta(days=9)
    seen, orders = Seen(customer.id), {}

    def order(work, name):
        promised = work.clock.today() + timedelta(days=2)
        lines = (line(product, "10", "10.00"), line(product, "3", "33.33"))
        on = {"document_date": work.clock.today(), "delivery_date": promised}
        orders[name] = confirmed(work, customer, *lines, **on)

    def corrected(work):
        stored = session.get(SalesOrder, orders["corrected"])
        confirm_order(work, ConfirmOrder(order_id=stored.id, seen_version=stored.version))

    def not_sent(work):
        delivery = session.query(Delivery).filter_by(state="shipped").order_by(Delivery.id.desc()).first()
        void_delivery(work, VoidDelivery(delivery_id=delivery.id, seen_version=delivery.version, reason="错"))

    happened = [
        [lambda work: order(work, "sent"), lambda work: order(work, "closed"), lambda work: order(work, "void")],
        [lambda work: shipped(work, orders["closed"], quantities=("4", "1"))],
        [lambda work: change(work, close_rest, orders["closed"], reason="够了"), lambda work: order(work, "corrected")],
        [lambda work: change(work, void_order, orders["void"], reason="错")],
        [lambda work: change(work, reopen_order, orders["corrected"], reason="改")],
        [lambda work: change(work, open_rest, orders["closed"]), lambda work: shipped(work, orders["sent"])],
        [corrected],
        [not_sent],
        [],
    ]
    for place, steps in enumerate(happened):
        day = first + timedelta(days=place)
        for step in steps:
            step(at(session, day))
            session.flush()
        seen[day] = told(session, day)
        seen.credit[day] = leaves(credit_why(session, SYSTEM, party_id=customer.id, today=day).figure)
    return seen


def test_each_day_is_as_it_was(session, days):
    assert {day: told(session, TODAY, day) for day in days} == days
    assert told(session, TODAY, min(days) - timedelta(days=1)) == []
    assert len({tuple(rows) for rows in days.values()}) == len(days) - 1, "something happened on each day but the last"


def test_it_is_searched_filtered_and_sorted_by_what_it_was(session, days):
    day = min(days) + timedelta(days=1)
    only = (Filter("open_amount", Test.AT_MOST, Decimal(130)),)
    assert told(session, TODAY, day, filters=only) == [row for row in days[day] if row[4] <= 130] != []


def test_credit_of_each_day_is_what_it_was(session, days):
    then = {day: credit_past_why(session, SYSTEM, party_id=days.party_id, as_of=day).figure for day in days}
    assert {day: leaves(figure) for day, figure in then.items()} == days.credit
    assert len({amount for amount, _ in days.credit.values()}) > 3
    assert {figure.hint.text for figure in then.values()} == {
        "Limit, days and hold are those of today; what was agreed then is not kept."
    }


@pytest.mark.parametrize(("first", "last"), [(0, 8), (0, 1), (2, 4), (4, 6), (6, 8)])
def test_two_days_compared_tell_what_orders_came_to_promise(session, days, first, last):
    since, until = (min(days) + timedelta(days=place) for place in (first, last))
    then, now = (sum(row[4] for row in days[day]) for day in (since, until))
    (row,) = balance_changes(session, SYSTEM, since=since, until=until)
    assert (row.to_come_then, row.to_come) == (then, now)
    figure = change_why(session, SYSTEM, party_id=days.party_id, since=since, until=until).figure
    (told_of,) = [part for part in figure.parts if part.word.text == "Orders still to be delivered: change"]
    assert told_of.amount == now - then
    assert {dict(part.note.values).get("by") for part in told_of.parts} == {SYSTEM.name or None}
    assert {part.source.kind for part in told_of.parts} == {"sales_order"}


def test_orders_that_are_not_for_who_asks_are_told_by_their_sum(session, days):
    other = make_employee(session, name="李伟")
    for order in session.query(SalesOrder):
        order.employee_id = other.id
    session.flush()
    role = replace(Role.SALES, rights=Role.SALES.rights - {Right.SEE_OTHERS_ORDERS})
    alone = Access(operator_id=9, login="zhou", name="周敏", role=role, employee_id=other.id + 100)
    whole, figure = (
        change_why(session, access, party_id=days.party_id, since=min(days), until=TODAY).figure
        for access in (SYSTEM, alone)
    )
    (others,) = figure.parts[-1].parts
    assert (figure.parts[-1].amount, others.source) == (whole.parts[-1].amount, None)
    assert "SO-" in repr(whole.parts[-1])
    assert "SO-" not in repr(figure.parts[-1])
    past = credit_past_why(session, alone, party_id=days.party_id, as_of=min(days)).figure
    assert past.amount == days.credit[min(days)][0]
    assert "SO-" not in repr(past)


def test_an_order_is_not_closed_before_the_day_on_which_it_was(session):
    """What came back before that was entered after it."""
    first = TODAY - timedelta(days=9)
    product = make_product(session)
    day = at(session, first)
    order = confirmed(day, make_customer(session), line(product, "10", "10.00"), document_date=first)
    delivery = shipped(day, order, quantities=("4",))
    change(at(session, TODAY - timedelta(days=1)), close_rest, order, reason="够了")
    work = at(session, TODAY)
    back = session.get(SalesReturn, draft_return(work, DraftReturn(delivery_id=delivery, key="back")).record_id)
    back.document_date = first + timedelta(days=3)
    session.flush()
    receive_return(work, ReceiveReturn(return_id=back.id, seen_version=back.version))
    session.flush()
    ((_, state, _, delivered, still, _),) = told(session, TODAY, first + timedelta(days=5))
    assert (state, delivered, still) == ("in_progress", 0, 60)
    ((_, state, _, delivered, still, _),) = told(session, TODAY, TODAY - timedelta(days=1))
    assert (state, delivered, still) == ("closed", 0, 0)
