"""What is missing within the tolerance: the order is done, nothing is awaited, and it may still be sent."""

from decimal import Decimal
from uuid import uuid4

import pytest

from crm_desktop.domain.access import SYSTEM
from crm_desktop.domain.office_rules import OfficeRules
from crm_desktop.domain.sales.errors import NothingToDeliver
from crm_desktop.domain.sales.states import OrderState
from crm_desktop.domain.workflow import WrongState
from crm_desktop.models.sales.deliveries import Delivery
from crm_desktop.models.sales.orders import SalesOrder
from crm_desktop.models.sales.returns import SalesReturn
from crm_desktop.queries.analysis.today import today_figures
from crm_desktop.queries.catalogue import trade_detail
from crm_desktop.queries.money.credit import credit_of
from crm_desktop.queries.sales.order_entry import orders_to_deliver
from crm_desktop.services.office.rules import SetOfficeRules, set_office_rules
from crm_desktop.services.sales.deliveries import (
    DraftDelivery,
    ShipDelivery,
    VoidDelivery,
    draft_delivery,
    ship_delivery,
    void_delivery,
)
from crm_desktop.services.sales.order_changes import CloseRest, OpenRest, close_rest, open_rest
from crm_desktop.services.sales.returns import DraftReturn, ReceiveReturn, draft_return, receive_return
from tests.make.parties import make_customer
from tests.make.products import make_product
from tests.make.sales import confirmed, line, shipped
from tests.make.stored import TODAY

OFFICE = Decimal("0.02")


@pytest.fixture
def customer(work):
    set_office_rules(work, SetOfficeRules(rules=OfficeRules(under_delivery=OFFICE)))
    return make_customer(work.session)


@pytest.fixture
def order(work, customer):
    product = make_product(work.session, name="六角螺栓")
    return work.session.get(SalesOrder, confirmed(work, customer, line(product, "100", "3")))


def detail_of(work, order):
    work.session.flush()
    return trade_detail(work.session, SYSTEM, kind="sales_order", record_id=order.id, today=TODAY)


def void(work, delivery_id):
    delivery = work.session.get(Delivery, delivery_id)
    void_delivery(work, VoidDelivery(delivery_id=delivery_id, seen_version=delivery.version, reason="装错车"))
    work.session.flush()


def returned(work, delivery_id, quantity):
    done = draft_return(work, DraftReturn(delivery_id=delivery_id, key=str(uuid4())))
    sales_return = work.session.get(SalesReturn, done.record_id)
    sales_return.lines[0].quantity, sales_return.lines[0].for_replacement = Decimal(quantity), True
    work.session.flush()
    receive_return(work, ReceiveReturn(return_id=sales_return.id, seen_version=sales_return.version))
    work.session.flush()


@pytest.mark.parametrize(
    ("of_customer", "of_product", "enough"),
    [(None, None, 98), (None, "0.1", 90), ("0.05", "0.1", 95), ("0", "0.1", 100)],
)
def test_customer_comes_before_product_and_product_before_office(work, customer, of_customer, of_product, enough):
    customer.under_delivery = of_customer and Decimal(of_customer)
    product = make_product(work.session, under_delivery=of_product and Decimal(of_product))
    too_few, few = (confirmed(work, customer, line(product, "100", "1")) for _ in range(2))
    shipped(work, too_few, quantities=[str(enough - 1)])
    shipped(work, few, quantities=[str(enough)])
    states = [work.session.get(SalesOrder, order_id).state for order_id in (too_few, few)]
    assert states == [OrderState.IN_PROGRESS, OrderState.DONE]


def test_nothing_is_awaited_anywhere(work, customer, order):
    shipped(work, order.id, quantities=["98"])
    (row,) = detail_of(work, order).lines
    assert (order.state, order.open_amount, row.rest, row.short) == (OrderState.DONE, 0, 0, 2)
    credit = credit_of(work.session, SYSTEM, party_id=customer.id, document=Decimal(0), today=TODAY)
    assert credit.exposure.total == Decimal("294.00")
    assert orders_to_deliver(work.session, SYSTEM, party_id=customer.id) == []
    assert today_figures(work.session, SYSTEM, today=TODAY).to_ship == 0


def test_order_says_what_is_missing(work, order):
    assert detail_of(work, order).facts["missing"] == ""
    shipped(work, order.id, quantities=["98"])
    assert detail_of(work, order).facts["missing"] == "六角螺栓 2 百只"


def test_order_of_which_nothing_left_awaits_all(work, customer):
    customer.under_delivery = Decimal(1)
    order = work.session.get(SalesOrder, confirmed(work, customer, line(make_product(work.session), "10", "1")))
    void(work, shipped(work, order.id, quantities=["1"]))
    assert (order.state, order.lines[0].rest, order.lines[0].short_quantity) == (OrderState.CONFIRMED, 10, 0)


def test_void_delivery_awaits_what_it_brought(work, order):
    shipped(work, order.id, quantities=["60"])
    second = shipped(work, order.id, quantities=["38"])
    assert order.state is OrderState.DONE
    void(work, second)
    assert (order.state, order.lines[0].rest, order.open_amount) == (OrderState.IN_PROGRESS, 40, 120)


def test_what_is_missing_may_be_sent_and_taken_back(work, order):
    shipped(work, order.id, quantities=["98"])
    last = shipped(work, order.id)
    (row,) = order.lines
    assert (order.state, row.delivered_quantity, row.short_quantity) == (OrderState.DONE, 100, 0)
    assert order.delivered_amount == order.total
    with pytest.raises(NothingToDeliver):
        draft_delivery(work, DraftDelivery(order_ids=(order.id,), key="more"))
    void(work, last)
    assert (order.state, row.rest, row.short_quantity) == (OrderState.DONE, 0, 2)


def test_order_that_is_done_takes_no_more_of_a_whole_line(work, customer, order):
    set_office_rules(work, SetOfficeRules(rules=OfficeRules(over_delivery=Decimal("0.5"))))
    done = draft_delivery(work, DraftDelivery(order_ids=(order.id,), key="late"))
    shipped(work, order.id)
    late = work.session.get(Delivery, done.record_id)
    late.lines[0].quantity = Decimal(1)
    work.session.flush()
    with pytest.raises(WrongState):
        ship_delivery(work, ShipDelivery(delivery_id=late.id, seen_version=late.version))


def test_what_came_back_for_replacement_is_awaited_whatever_the_tolerance(work, customer, order):
    customer.under_delivery = Decimal("0.1")
    first = shipped(work, order.id, quantities=["98"])
    returned(work, first, "3")
    assert (order.state, order.lines[0].rest) == (OrderState.IN_PROGRESS, 3)
    part = shipped(work, order.id, quantities=["1"])
    assert (order.state, order.lines[0].rest, order.lines[0].short_quantity) == (OrderState.IN_PROGRESS, 2, 2)
    shipped(work, order.id)
    assert (order.state, order.lines[0].delivered_quantity) == (OrderState.DONE, 101)
    void(work, part)
    assert (order.lines[0].rest, order.lines[0].short_quantity) == (1, 2)


def test_rules_of_later_leave_an_order_as_it_is(work, order):
    shipped(work, order.id, quantities=["95"])
    set_office_rules(work, SetOfficeRules(rules=OfficeRules(under_delivery=Decimal("0.1"))))
    assert (order.state, order.lines[0].rest) == (OrderState.IN_PROGRESS, 5)
    shipped(work, order.id, quantities=["1"])
    assert (order.state, order.lines[0].short_quantity) == (OrderState.DONE, 4)


def test_closed_rest_is_open_again_without_what_was_missing(work, customer):
    product = make_product(work.session)
    order_id = confirmed(work, customer, line(product, "100", "1"), line(product, "50", "1"))
    order = work.session.get(SalesOrder, order_id)
    shipped(work, order.id, quantities=["98", "10"])
    close_rest(work, CloseRest(order_id=order.id, seen_version=order.version, reason="停产"))
    work.session.flush()
    assert [(row.dropped_quantity, row.short_quantity) for row in order.lines] == [(0, 2), (40, 0)]
    open_rest(work, OpenRest(order_id=order.id, seen_version=order.version))
    assert [row.rest for row in order.lines] == [0, 40]
