import json
from decimal import Decimal
from uuid import uuid4

import pytest

from crm_desktop.domain.errors import FieldProblems
from crm_desktop.domain.office_rules import OVER_DELIVERY
from crm_desktop.domain.sales.errors import NothingToReturn, ReplacementDelivered
from crm_desktop.domain.sales.states import OrderState, ReturnState
from crm_desktop.models.money.items import Charge, Credit
from crm_desktop.models.office.settings import Setting
from crm_desktop.models.sales.deliveries import Delivery
from crm_desktop.models.sales.orders import SalesOrder
from crm_desktop.models.sales.returns import SalesReturn
from crm_desktop.services.sales.deliveries import VoidDelivery, void_delivery
from crm_desktop.services.sales.returns import (
    DraftReturn,
    ReceiveReturn,
    VoidReturn,
    draft_return,
    receive_return,
    void_return,
)
from tests.make.parties import make_customer
from tests.make.products import make_product
from tests.make.sales import confirmed, line, shipped


@pytest.fixture
def order(work):
    product = make_product(work.session)
    order_id = confirmed(work, make_customer(work.session), line(product, "3", "3.3333"))
    return work.session.get(SalesOrder, order_id)


@pytest.fixture
def delivery(work, order):
    return work.session.get(Delivery, shipped(work, order.id))


def returned(work, delivery, *, quantity=None, for_replacement=False):
    done = draft_return(work, DraftReturn(delivery_id=delivery.id, key=str(uuid4())))
    sales_return = work.session.get(SalesReturn, done.record_id)
    sales_return.lines[0].quantity = Decimal(quantity) if quantity else sales_return.lines[0].quantity
    sales_return.lines[0].for_replacement = for_replacement
    work.session.flush()
    receive_return(work, ReceiveReturn(return_id=sales_return.id, seen_version=sales_return.version))
    work.session.flush()
    return sales_return


def balance(work):
    owed = sum(row.open_amount for row in work.session.query(Charge))
    return owed - sum(row.open_amount for row in work.session.query(Credit))


def test_return_credits_the_customer(work, order, delivery):
    sales_return = returned(work, delivery, quantity="1")
    assert (sales_return.number, sales_return.total) == ("TH-20261120-001", Decimal("3.33"))
    assert (balance(work), order.delivered_amount, order.state) == (Decimal("6.67"), Decimal("6.67"), OrderState.DONE)


def test_returns_of_a_line_add_up_to_its_amount(work, delivery):
    amounts = [returned(work, delivery, quantity="1").total for _ in range(3)]
    assert sum(amounts) == delivery.total
    with pytest.raises(NothingToReturn):
        draft_return(work, DraftReturn(delivery_id=delivery.id, key="x"))


def test_more_than_delivered_is_refused(work, delivery):
    with pytest.raises(FieldProblems):
        returned(work, delivery, quantity="3.5")


def test_replacement_is_to_be_delivered_again(work, order, delivery):
    returned(work, delivery, quantity="2", for_replacement=True)
    assert (order.state, order.lines[0].rest) == (OrderState.IN_PROGRESS, 2)
    shipped(work, order.id)
    assert (order.state, balance(work)) == (OrderState.DONE, order.total)


def test_void_return_takes_it_back(work, order, delivery):
    sales_return = returned(work, delivery, quantity="1")
    command = VoidReturn(return_id=sales_return.id, seen_version=sales_return.version, reason="没退")
    void_return(work, command)
    work.session.flush()
    void_return(work, command)
    assert (sales_return.state, balance(work)) == (ReturnState.VOID, order.total)
    assert (delivery.lines[0].returned_quantity, order.delivered_amount) == (0, order.total)


def test_void_return_is_refused_once_the_replacement_left(work, order, delivery):
    sales_return = returned(work, delivery, quantity="2", for_replacement=True)
    shipped(work, order.id)
    with pytest.raises(ReplacementDelivered):
        void_return(work, VoidReturn(return_id=sales_return.id, seen_version=sales_return.version, reason="x"))


def test_credit_return_of_more_than_was_ordered_can_be_void(work, order):
    work.session.add(Setting(name=OVER_DELIVERY, value=json.dumps("0.5")))
    delivery = work.session.get(Delivery, shipped(work, order.id, quantities=["4"]))
    sales_return = returned(work, delivery, quantity="1")
    void_return(work, VoidReturn(return_id=sales_return.id, seen_version=sales_return.version, reason="没退"))
    assert (sales_return.state, balance(work)) == (ReturnState.VOID, delivery.total)


def test_replacement_of_more_than_was_ordered_can_be_void_until_it_left_again(work, order):
    work.session.add(Setting(name=OVER_DELIVERY, value=json.dumps("0.5")))
    delivery = work.session.get(Delivery, shipped(work, order.id, quantities=["4"]))
    sales_return = returned(work, delivery, quantity="2", for_replacement=True)
    void_return(work, VoidReturn(return_id=sales_return.id, seen_version=sales_return.version, reason="没退"))
    work.session.flush()
    assert (order.state, order.lines[0].charged_amount) == (OrderState.DONE, delivery.total)
    again = returned(work, delivery, quantity="2", for_replacement=True)
    second = work.session.get(Delivery, shipped(work, order.id))
    assert second.lines[0].replacing_quantity == 1
    with pytest.raises(ReplacementDelivered):
        void_return(work, VoidReturn(return_id=again.id, seen_version=again.version, reason="x"))
    void_delivery(work, VoidDelivery(delivery_id=second.id, seen_version=second.version, reason="没发"))
    work.session.flush()
    void_return(work, VoidReturn(return_id=again.id, seen_version=again.version, reason="没退"))
    assert (order.lines[0].rest, balance(work)) == (0, delivery.total)


def test_rest_delivered_after_a_replacement_does_not_hold_the_return(work, order):
    delivery = work.session.get(Delivery, shipped(work, order.id, quantities=["2"]))
    sales_return = returned(work, delivery, quantity="1", for_replacement=True)
    shipped(work, order.id, quantities=["1"])
    void_return(work, VoidReturn(return_id=sales_return.id, seen_version=sales_return.version, reason="没退"))
    assert order.state is OrderState.DONE


def test_lines_of_one_delivery_keep_their_own_tax_rates(work):
    customer, product = make_customer(work.session), make_product(work.session)
    orders = [
        confirmed(work, customer, line(product, "1", "226")),
        confirmed(work, customer, line(product, "1", "106"), tax_rate=Decimal("0.06")),
    ]
    delivery = work.session.get(Delivery, shipped(work, *orders))
    done = draft_return(work, DraftReturn(delivery_id=delivery.id, key="both"))
    sales_return = work.session.get(SalesReturn, done.record_id)
    receive_return(work, ReceiveReturn(return_id=sales_return.id, seen_version=sales_return.version))
    assert (delivery.total, delivery.tax) == (sales_return.total, sales_return.tax) == (332, 32)
    assert [row.tax_rate for row in sales_return.lines] == [Decimal("0.13"), Decimal("0.06")]


def test_goods_come_in_at_the_cost_at_which_they_left_also_in_parts(work, session):
    product = make_product(session, cost=Decimal("3.3389"))
    order_id = confirmed(work, make_customer(session), line(product, "2", "9"))
    delivery = session.get(Delivery, shipped(work, order_id))
    assert delivery.lines[0].cost == Decimal("5.91")
    first = returned(work, delivery, quantity="1")
    void_return(work, VoidReturn(return_id=first.id, seen_version=first.version, reason="错单"))
    costs = [returned(work, delivery, quantity="1").lines[0].cost for _part in range(2)]
    assert costs == [Decimal("2.96"), Decimal("2.95")]
