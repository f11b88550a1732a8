"""The list of orders put to a day is what it was on that day; what only now counts from then is in it, too."""

from datetime import datetime, time, timedelta
from decimal import Decimal

import pytest

from crm_desktop.domain.access import SYSTEM
from crm_desktop.domain.clock import FixedClock, moment_of
from crm_desktop.models.sales.deliveries import Delivery
from crm_desktop.models.sales.orders import SalesOrder
from crm_desktop.present.listing import Filter, ListRequest, Test
from crm_desktop.queries.sales.orders import ORDERS
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
from crm_desktop.services.work import Work
from tests.make.parties import make_customer
from tests.make.products import make_product
from tests.make.sales import confirmed, line, shipped
from tests.make.stored import TODAY

NOTED = ("number", "state", "total", "delivered_amount", "open_amount", "is_late")


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
    customer, product = make_customer(session), make_product(session)
    first = TODAY - timedelta(days=9)
    seen, orders = {}, {}

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
    return seen


def test_each_day_is_as_it_was(session, days):
    assert {day: told(session, TODAY, day) for day in days} == days
    assert told(session, TODAY, min(days) - timedelta(days=1)) == []
    assert len({tuple(rows) for rows in days.values()}) == len(days) - 1, "something happened on each day but the last"


def test_it_is_searched_filtered_and_sorted_by_what_it_was(session, days):
    day = min(days) + timedelta(days=1)
    only = (Filter("open_amount", Test.AT_MOST, Decimal(130)),)
    assert told(session, TODAY, day, filters=only) == [row for row in days[day] if row[4] <= 130] != []
