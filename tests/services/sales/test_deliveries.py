import json
from decimal import Decimal
from uuid import uuid4

import pytest

from crm_desktop.domain.access import SYSTEM
from crm_desktop.domain.errors import FieldProblems
from crm_desktop.domain.office_rules import OVER_DELIVERY
from crm_desktop.domain.sales.drafts import DeliveryDraft, ReturnDraft
from crm_desktop.domain.sales.errors import NothingToDeliver, SeveralCustomers
from crm_desktop.domain.sales.states import DeliveryState, OrderState
from crm_desktop.domain.trade.errors import HangsOn
from crm_desktop.domain.workflow import WrongState
from crm_desktop.models.money.items import Charge
from crm_desktop.models.office.settings import Setting
from crm_desktop.models.sales.deliveries import Delivery
from crm_desktop.models.sales.orders import SalesOrder
from crm_desktop.models.sales.returns import SalesReturn
from crm_desktop.queries.money.statement import statement
from crm_desktop.services.sales.deliveries import (
    DraftDelivery,
    ShipDelivery,
    SignDelivery,
    VoidDelivery,
    draft_delivery,
    ship_delivery,
    sign_delivery,
    void_delivery,
)
from crm_desktop.services.sales.returns import DraftReturn, ReceiveReturn, draft_return, receive_return
from tests.make.parties import make_customer
from tests.make.products import make_product
from tests.make.sales import confirmed, line, shipped
from tests.make.stored import TODAY


@pytest.fixture
def customer(session):
    return make_customer(session, delivery_address="北仑仓")


@pytest.fixture
def product(session):
    return make_product(session, cost=Decimal("20.1234"))


def delivery_of(work, delivery_id):
    return work.session.get(Delivery, delivery_id)


def order_of(work, order_id):
    return work.session.get(SalesOrder, order_id)


def owed(work):
    return work.session.query(Charge).order_by(Charge.id).all()


@pytest.mark.parametrize(
    ("included", "rate", "cost"), [(True, "0.13", "176.99"), (False, "0.13", "200"), (False, "0", "200")]
)
def test_cost_holds_no_tax_whatever_the_prices_hold(work, session, included, rate, cost):
    product = make_product(session, cost=Decimal(100), tax_included=included)
    customer, terms = make_customer(session), {"tax_rate": Decimal(rate), "tax_included": False}
    ordered = shipped(work, confirmed(work, customer, line(product, "2", "300"), **terms))
    draft = DeliveryDraft(key="d", party_id=customer.id, lines=(line(product, "2", "300"),), **terms)
    direct = ship_delivery(work, ShipDelivery(draft=draft)).record_id
    back = ReturnDraft(key="r", party_id=customer.id, lines=(line(product, "2", "300"),), reason="旧货", **terms)
    accepted = frozenset({"without_delivery"})
    returned = receive_return(work, ReceiveReturn(draft=back, accepted=accepted)).record_id
    found = [session.get(Delivery, ordered), session.get(Delivery, direct), session.get(SalesReturn, returned)]
    assert [document.lines[0].cost for document in found] == [Decimal(cost)] * 3


def test_delivery_draws_on_several_orders_without_typing(work, customer, product):
    orders = [confirmed(work, customer, line(product, quantity)) for quantity in ("10", "5")]
    done = draft_delivery(work, DraftDelivery(order_ids=tuple(orders), key=str(uuid4())))
    delivery = delivery_of(work, done.record_id)
    assert [row.quantity for row in delivery.lines] == [10, 5]
    assert (delivery.number, delivery.delivery_address) == (None, "北仑仓")
    assert delivery.lines[0].cost == Decimal("178.08")


def test_shipping_moves_the_order_and_charges_the_customer(work, customer, product):
    order = order_of(work, confirmed(work, customer, line(product, "10", "10")))
    delivery = delivery_of(work, shipped(work, order.id, quantities=["4"]))
    assert (delivery.number, delivery.state) == ("FH-20261120-001", DeliveryState.SHIPPED)
    assert (order.state, order.delivered_amount, order.open_amount) == (OrderState.IN_PROGRESS, 40, 60)
    shipped(work, order.id)
    assert (order.state, order.delivered_amount, order.open_amount) == (OrderState.DONE, 100, 0)
    assert [row.amount for row in owed(work)] == [40, 60]


def test_part_deliveries_add_up_to_the_order_to_the_cent(work, customer, product):
    order = order_of(work, confirmed(work, customer, line(product, "3", "3.3333"), discount=Decimal("0.07")))
    for _ in range(3):
        shipped(work, order.id, quantities=["1"])
    assert sum(row.amount for row in owed(work)) == order.total == order.delivered_amount


@pytest.mark.parametrize(
    ("quantity", "price", "charges"),
    [("12", "0.045", ["0.05", "0.04"] * 6), ("24", "0.125", ["0.13", "0.12"] * 12), ("3", "3.3333", None)],
)
def test_parts_are_charged_up_to_what_has_left(work, customer, product, quantity, price, charges):
    order = order_of(work, confirmed(work, customer, line(product, quantity, price)))
    for _ in range(int(quantity)):
        shipped(work, order.id, quantities=["1"])
        assert order.open_amount + sum(row.amount for row in owed(work)) == order.total
    assert sum(row.amount for row in owed(work)) == order.total
    assert charges is None or [str(row.amount) for row in owed(work)] == charges


@pytest.mark.parametrize(
    ("prices", "discount", "total"),
    [(["0.10"] * 30, "0.04", "2.88"), (["0.01"] * 200, "0.30", "1.40"), (["0.33"] * 40, "0.05", "12.54")],
)
def test_whole_delivery_of_a_discounted_order_costs_what_the_order_costs(
    work, customer, product, prices, discount, total
):
    lines = [line(product, "1", price) for price in prices]
    order_id = confirmed(work, customer, *lines, discount=Decimal(discount))
    delivery = delivery_of(work, shipped(work, order_id))
    assert order_of(work, order_id).total == delivery.total == Decimal(total)
    assert all(0 <= row.amount <= row.unit_price for row in delivery.lines)


@pytest.mark.parametrize(
    ("values", "discount", "shown"),
    [
        ({"tax_included": False}, "0", ("113", "226", "=")),
        ({"discount": Decimal("0.1")}, "0.05", ("85.5", "171", "=")),
        ({}, "0", ("100", "200", "=")),
    ],
)
def test_statement_line_reads_right(work, customer, product, values, discount, shown):
    order_id = confirmed(work, customer, line(product, "2", "100", discount=Decimal(discount)), **values)
    shipped(work, order_id)
    account = statement(work.session, SYSTEM, party_id=customer.id, since=TODAY, until=TODAY, with_lines=True)
    ((sold,),) = (entry.lines for entry in account.entries)
    price, amount, sign = shown
    assert (sold.unit_price, sold.amount, sold.equals) == (Decimal(price), Decimal(amount), sign)


def test_statement_line_says_when_its_price_has_too_few_places(work, customer, product):
    shipped(work, confirmed(work, customer, line(product, "30001", "0.0333"), discount=Decimal("0.0001")))
    account = statement(work.session, SYSTEM, party_id=customer.id, since=TODAY, until=TODAY, with_lines=True)
    assert account.entries[0].lines[0].equals == "≈"


def test_shipping_twice_ships_once(work, customer, product):
    order_id = confirmed(work, customer, line(product))
    done = draft_delivery(work, DraftDelivery(order_ids=(order_id,), key="same"))
    assert draft_delivery(work, DraftDelivery(order_ids=(order_id,), key="same")).record_id == done.record_id
    delivery = delivery_of(work, done.record_id)
    ship_delivery(work, ShipDelivery(delivery_id=delivery.id, seen_version=delivery.version))
    work.session.flush()
    with pytest.raises(WrongState):
        ship_delivery(work, ShipDelivery(delivery_id=delivery.id, seen_version=delivery.version))
    assert len(owed(work)) == 1


def test_more_than_ordered_is_refused_at_its_line(work, customer, product):
    order_id = confirmed(work, customer, line(product, "100"))
    with pytest.raises(FieldProblems) as caught:
        shipped(work, order_id, quantities=["105"])
    assert "100" in str(caught.value.problems["lines.0.quantity"])


def test_tolerance_of_the_office_allows_a_little_more(work, customer, product):
    work.session.add(Setting(name=OVER_DELIVERY, value=json.dumps("0.05")))
    order = order_of(work, confirmed(work, customer, line(product, "100", "1")))
    shipped(work, order.id, quantities=["105"])
    assert (order.state, owed(work)[0].amount) == (OrderState.DONE, Decimal("105.00"))


def test_zero_lines_stay_with_the_order(work, customer, product):
    order = order_of(work, confirmed(work, customer, line(product, "10"), line(product, "5")))
    delivery = delivery_of(work, shipped(work, order.id, quantities=["0", "5"]))
    assert len(delivery.lines) == 1
    assert [row.rest for row in order.lines] == [10, 0]


def test_nothing_to_deliver_and_two_customers_are_said(work, session, customer, product):
    order_id = confirmed(work, customer, line(product))
    other = confirmed(work, make_customer(session, name="鼎力"), line(product))
    with pytest.raises(SeveralCustomers):
        draft_delivery(work, DraftDelivery(order_ids=(order_id, other), key="a"))
    shipped(work, order_id)
    with pytest.raises(NothingToDeliver):
        draft_delivery(work, DraftDelivery(order_ids=(order_id,), key="b"))


def test_signed_back(work, customer, product):
    delivery = delivery_of(work, shipped(work, confirmed(work, customer, line(product))))
    sign_delivery(work, SignDelivery(delivery_id=delivery.id, seen_version=delivery.version, signed_by="陈国强"))
    assert (delivery.state, delivery.signed_by, delivery.signed_on) == (
        DeliveryState.SIGNED,
        "陈国强",
        work.clock.today(),
    )


def test_void_takes_everything_back(work, customer, product):
    order = order_of(work, confirmed(work, customer, line(product, "10", "10")))
    delivery = delivery_of(work, shipped(work, order.id, quantities=["4"]))
    command = VoidDelivery(delivery_id=delivery.id, seen_version=delivery.version, reason="装错车")
    void_delivery(work, command)
    work.session.flush()
    void_delivery(work, command)
    assert (order.state, order.delivered_amount, order.open_amount) == (OrderState.CONFIRMED, 0, 100)
    assert (delivery.number, owed(work)[0].open_amount, owed(work)[0].voided_on is None) == (
        "FH-20261120-001",
        0,
        False,
    )


def test_void_names_the_returns_that_hang_on_it(work, customer, product):
    delivery = delivery_of(work, shipped(work, confirmed(work, customer, line(product))))
    draft_return(work, DraftReturn(delivery_id=delivery.id, key="r"))
    with pytest.raises(HangsOn):
        void_delivery(work, VoidDelivery(delivery_id=delivery.id, seen_version=delivery.version, reason="x"))
