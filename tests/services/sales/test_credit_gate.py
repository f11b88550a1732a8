"""The credit gate stands at every door through which a customer comes to owe more."""

import json
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from uuid import uuid4

import pytest
from sqlalchemy import select

from crm_desktop.domain.access import Access, Role
from crm_desktop.domain.errors import FieldProblems
from crm_desktop.domain.money.credit import OnHold, OverCredit
from crm_desktop.domain.office_rules import OVER_DELIVERY
from crm_desktop.domain.sales.errors import NotCorrected
from crm_desktop.domain.sales.states import OrderState
from crm_desktop.domain.trade.errors import BeforeForerunner, OtherCustomer
from crm_desktop.domain.workflow import WrongState
from crm_desktop.models.office.settings import Setting
from crm_desktop.models.revisions import DocumentRevision
from crm_desktop.models.sales.deliveries import Delivery
from crm_desktop.models.sales.orders import SalesOrder
from crm_desktop.models.sales.quotes import Quote
from crm_desktop.models.sales.returns import SalesReturn
from crm_desktop.queries.money.credit import credit_of
from crm_desktop.queries.trade.drafts import draft_of
from crm_desktop.services.sales.deliveries import DraftDelivery, ShipDelivery, draft_delivery, ship_delivery
from crm_desktop.services.sales.order_changes import (
    CloseRest,
    GiveUpCorrection,
    OpenRest,
    ReopenOrder,
    close_rest,
    give_up_correction,
    open_rest,
    reopen_order,
)
from crm_desktop.services.sales.orders import ConfirmOrder, confirm_order
from crm_desktop.services.sales.orders_from_quotes import OrderFromQuote, order_from_quote
from crm_desktop.services.sales.returns import DraftReturn, ReceiveReturn, draft_return, receive_return
from crm_desktop.services.work import Work
from tests.make.money import make_charge
from tests.make.parties import make_customer
from tests.make.products import make_product
from tests.make.sales import confirmed, line, sent, shipped
from tests.make.stored import TODAY

REASON = {"accepted": frozenset({"credit"}), "credit_reason": "老板同意"}
ASSISTANT = Access(operator_id=2, login="he", name="何晓雯", role=Role.ASSISTANT)


@pytest.fixture
def product(session):
    session.add(Setting(name=OVER_DELIVERY, value=json.dumps("0.5")))
    return make_product(session)


@pytest.fixture
def customer(session):
    return make_customer(session, credit_limit=Decimal(1000))


def order_of(work, customer, product, quantity="10", price="100"):
    return work.session.get(SalesOrder, confirmed(work, customer, line(product, quantity, price)))


def reopen(work, order):
    reopen_order(work, ReopenOrder(order_id=order.id, seen_version=order.version, reason="客户改数量"))
    work.session.flush()


def delivery_to_ship(work, order, quantity):
    done = draft_delivery(work, DraftDelivery(order_ids=(order.id,), key=str(uuid4())))
    delivery = work.session.get(Delivery, done.record_id)
    delivery.lines[0].quantity = Decimal(quantity)
    work.session.flush()
    return delivery, {"delivery_id": delivery.id, "seen_version": delivery.version}


@contextmanager
def undone(session):
    """What a refused command did is rolled back, as its runner does."""
    point = session.begin_nested()
    yield
    point.rollback()
    session.expire_all()


def shut(session, customer, work, gate):
    """Shut a gate for whatever comes after."""
    if gate == "amount":
        customer.credit_limit = Decimal(1000)
    elif gate == "overdue":
        customer.credit_limit, customer.max_overdue_days = None, 5
        make_charge(work, "1", customer=customer, on=TODAY - timedelta(days=60))
    else:
        customer.credit_limit, customer.on_hold = None, True
    session.flush()


@pytest.mark.parametrize("gate", ["amount", "overdue", "hold"])
def test_more_than_was_ordered_leaves_only_through_the_gate(work, session, customer, product, gate):
    order = order_of(work, customer, product)
    shut(session, customer, work, gate)
    delivery, place = delivery_to_ship(work, order, "11")
    with undone(session), pytest.raises(OverCredit):
        ship_delivery(work, ShipDelivery(**place))
    with undone(session), pytest.raises(FieldProblems) as caught:
        ship_delivery(work, ShipDelivery(**place, accepted=frozenset({"credit"})))
    assert set(caught.value.problems) == {"credit_reason"}
    ship_delivery(work, ShipDelivery(**place, **REASON))
    assert (delivery.total, delivery.credit_reason) == (1100, "老板同意")


def test_hold_refuses_who_may_not_override_at_the_delivery_too(work, session, customer, product):
    order = order_of(work, customer, product)
    customer.on_hold = True
    _delivery, place = delivery_to_ship(work, order, "11")
    with pytest.raises(OnHold):
        ship_delivery(Work(session, ASSISTANT, work.clock), ShipDelivery(**place, **REASON))


def test_what_was_ordered_leaves_unasked_and_so_does_more_within_the_limit(work, session, customer, product):
    order = order_of(work, customer, product, "10", "50")
    delivery = session.get(Delivery, shipped(work, order.id, quantities=["11"]))
    second = order_of(work, customer, product, "9", "50")
    customer.on_hold = True
    shipped(work, second.id, quantities=["5"])
    assert (delivery.credit_reason, second.state) == ("", OrderState.IN_PROGRESS)


def test_order_that_costs_nothing_is_held_too(work, session, customer, product):
    customer.on_hold = True
    with pytest.raises(OverCredit):
        order_of(work, customer, product, "1", "0")


def test_rest_of_a_part_delivered_order_counts(work, customer, product):
    order = order_of(work, customer, product, "10", "60")
    shipped(work, order.id, quantities=["4"])
    check = credit_of(work.session, work.access, party_id=customer.id, document=Decimal(400), today=TODAY)
    assert (check.exposure.balance, check.exposure.undelivered, check.exposure.total) == (240, 360, 1000)
    with pytest.raises(OverCredit):
        order_of(work, customer, product, "4.0001", "100")


def test_corrected_order_is_checked_again(work, session, customer, product):
    order = order_of(work, customer, product)
    reopen(work, order)
    grown = replace(draft_of(order), lines=(replace(draft_of(order).lines[0], quantity=Decimal("10.01")),))
    with undone(session), pytest.raises(OverCredit):
        confirm_order(work, ConfirmOrder(draft=grown, order_id=order.id, seen_version=order.version))
    confirm_order(work, ConfirmOrder(order_id=order.id, seen_version=order.version))
    assert order.state is OrderState.CONFIRMED


def test_corrected_order_of_another_customer_is_checked_for_him(work, session, customer, product):
    order = order_of(work, customer, product)
    poorer = make_customer(session, name="鼎力", credit_limit=Decimal(999))
    reopen(work, order)
    moved = replace(draft_of(order), party_id=poorer.id)
    with pytest.raises(OverCredit, match="鼎力"):
        confirm_order(work, ConfirmOrder(draft=moved, order_id=order.id, seen_version=order.version))


def test_given_up_correction_brings_the_kept_content_back(work, session, customer, product):
    quote_id = sent(work, customer, line(product, "10", "50"))
    done = order_from_quote(work, OrderFromQuote(quote_id=quote_id, key="q"))
    confirm_order(work, ConfirmOrder(order_id=done.record_id))
    session.flush()
    order = session.get(SalesOrder, done.record_id)
    kept = draft_of(order)
    reopen(work, order)
    changed = replace(kept, notes="改", lines=(replace(kept.lines[0], quantity=Decimal(1), line_id=None),))
    confirm_order(work, ConfirmOrder(draft=changed, order_id=order.id, seen_version=order.version))
    session.flush()
    reopen(work, order)
    give_up_correction(work, GiveUpCorrection(order_id=order.id, seen_version=order.version))
    session.flush()
    assert (order.state, order.revision, order.total, order.notes) == (OrderState.CONFIRMED, 2, 50, "改")
    assert session.get(Quote, quote_id).lines[0].ordered_quantity == 1
    with pytest.raises(NotCorrected):
        give_up_correction(work, GiveUpCorrection(order_id=order.id, seen_version=order.version))
    assert [row.revision for row in session.scalars(select(DocumentRevision))] == [1, 2]


def test_giving_a_correction_up_passes_the_gate(work, session, customer, product):
    order = order_of(work, customer, product)
    reopen(work, order)
    order_of(work, customer, product, "1", "100")
    command = GiveUpCorrection(order_id=order.id, seen_version=order.version)
    with undone(session), pytest.raises(OverCredit):
        give_up_correction(work, command)
    give_up_correction(work, replace(command, **REASON))
    assert (order.open_amount, order.credit_reason) == (1000, "老板同意")


def test_closed_rest_is_opened_again_through_the_gate(work, session, customer, product):
    order = order_of(work, customer, product)
    shipped(work, order.id, quantities=["4"])
    close_rest(work, CloseRest(order_id=order.id, seen_version=order.version, reason="不要了"))
    session.flush()
    other = order_of(work, customer, product, "1", "600")
    command = OpenRest(order_id=order.id, seen_version=order.version)
    with undone(session), pytest.raises(OverCredit):
        open_rest(work, command)
    close_rest(work, CloseRest(order_id=other.id, seen_version=other.version, reason="不要了"))
    session.flush()
    open_rest(work, replace(command, seen_version=order.version))
    assert (order.state, order.open_amount, order.close_reason) == (OrderState.IN_PROGRESS, 600, "")
    with pytest.raises(WrongState):
        open_rest(work, replace(command, seen_version=order.version))


def refused(raised):
    return {key: type(problem) for key, problem in raised.value.problems.items()}


def test_document_is_not_dated_before_what_it_follows_from(work, session, customer, product):
    order = order_of(work, customer, product, "2", "10")
    yesterday = TODAY - timedelta(days=1)
    delivery, place = delivery_to_ship(work, order, "2")
    early = replace(draft_of(delivery), document_date=yesterday)
    with undone(session), pytest.raises(FieldProblems) as raised:
        ship_delivery(work, ShipDelivery(draft=early, **place))
    assert refused(raised) == {"document_date": BeforeForerunner}
    ship_delivery(work, ShipDelivery(**place))
    session.flush()
    with undone(session), pytest.raises(FieldProblems) as raised:
        receive(work, delivery, document_date=yesterday)
    assert refused(raised) == {"document_date": BeforeForerunner}
    receive(work, delivery)
    done = order_from_quote(work, OrderFromQuote(quote_id=sent(work, customer, line(product)), key="q"))
    quoted = session.get(SalesOrder, done.record_id)
    quoted.document_date = yesterday
    session.flush()
    with pytest.raises(FieldProblems) as raised:
        confirm_order(work, ConfirmOrder(order_id=quoted.id, seen_version=quoted.version))
    assert refused(raised) == {"document_date": BeforeForerunner}


def receive(work, delivery, **values):
    done = draft_return(work, DraftReturn(delivery_id=delivery.id, key=str(uuid4())))
    stored = work.session.get(SalesReturn, done.record_id)
    draft = replace(draft_of(stored), **values)
    receive_return(work, ReceiveReturn(draft=draft, return_id=stored.id, seen_version=stored.version))


def test_goods_of_one_customer_go_to_nobody_else_and_come_back_from_nobody_else(work, session, customer, product):
    other = make_customer(session, name="鼎力")
    order = order_of(work, customer, product, "2", "10")
    delivery, place = delivery_to_ship(work, order, "2")
    draft = replace(draft_of(delivery), party_id=other.id)
    with undone(session), pytest.raises(FieldProblems) as raised:
        ship_delivery(work, ShipDelivery(draft=draft, **place))
    assert refused(raised) == {"party_id": OtherCustomer}
    ship_delivery(work, ShipDelivery(**place))
    session.flush()
    with undone(session), pytest.raises(FieldProblems) as raised:
        receive(work, delivery, party_id=other.id)
    assert refused(raised) == {"party_id": OtherCustomer}
