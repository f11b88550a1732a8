"""Deliveries without an order, returns without a delivery."""

from dataclasses import replace
from decimal import Decimal
from uuid import uuid4

import pytest
from sqlalchemy import select

from crm_desktop.domain.access import Access, Role
from crm_desktop.domain.errors import FieldProblems, NotAllowed, NotFound
from crm_desktop.domain.money.credit import OnHold, OverCredit
from crm_desktop.domain.sales.drafts import DeliveryDraft, ReturnDraft
from crm_desktop.domain.sales.errors import BelowLowest, BelowLowestRefused, ReturnWithoutDelivery
from crm_desktop.domain.sales.states import DeliveryState, ReturnState
from crm_desktop.domain.trade.errors import NoLines
from crm_desktop.domain.trade.price_source import PriceSource
from crm_desktop.models.money.items import Charge, Credit
from crm_desktop.models.sales.deliveries import Delivery
from crm_desktop.models.sales.returns import SalesReturn
from crm_desktop.queries.catalogue import trade_detail
from crm_desktop.queries.money.credit import credit_of
from crm_desktop.queries.trade.drafts import draft_of
from crm_desktop.services.sales.deliveries import (
    SaveDelivery,
    ShipDelivery,
    VoidDelivery,
    save_delivery,
    ship_delivery,
    void_delivery,
)
from crm_desktop.services.sales.returns import (
    DraftReturn,
    ReceiveReturn,
    SaveReturn,
    VoidReturn,
    draft_return,
    receive_return,
    save_return,
    void_return,
)
from crm_desktop.services.work import Work
from tests.make.parties import make_customer
from tests.make.products import make_product
from tests.make.sales import line
from tests.make.stored import TODAY


@pytest.fixture
def customer(session):
    return make_customer(session, delivery_address="北仑仓")


@pytest.fixture
def product(session):
    return make_product(session, cost=Decimal("20.1234"))


def direct(customer, *lines, **values):
    return DeliveryDraft(key=str(uuid4()), party_id=customer.id, lines=lines, **values)


def free(customer, *lines, reason="旧货", **values):
    return ReturnDraft(key=str(uuid4()), party_id=customer.id, lines=lines, reason=reason, **values)


def ship(work, draft, **values):
    done = ship_delivery(work, ShipDelivery(draft=draft, **values))
    work.session.flush()
    return work.session.get(Delivery, done.record_id)


def receive(work, draft, **values):
    values = {"accepted": frozenset({"without_delivery"})} | values
    done = receive_return(work, ReceiveReturn(draft=draft, **values))
    work.session.flush()
    return work.session.get(SalesReturn, done.record_id)


def as_(work, role):
    access = Access(operator_id=5, login="x", name="x", role=role, employee_id=None)
    return Work(work.session, access, work.clock)


def test_direct_delivery_is_numbered_charged_and_costed(work, customer, product):
    delivery = ship(
        work, direct(customer, line(product, "3", "100", discount=Decimal("0.05")), discount=Decimal("0.1"))
    )
    assert (delivery.number, delivery.state, delivery.is_direct) == ("FH-20261120-001", DeliveryState.SHIPPED, True)
    assert (delivery.total, delivery.tax) == (Decimal("256.50"), Decimal("29.51"))
    assert (delivery.lines[0].cost, delivery.lines[0].order_line_id) == (Decimal("53.42"), None)
    assert delivery.delivery_address == "北仑仓"
    [owed] = work.session.scalars(select(Charge))
    assert (owed.amount, owed.origin_id) == (Decimal("256.50"), delivery.id)


def test_direct_delivery_is_edited_as_it_was_typed(work, customer, product):
    draft = direct(customer, line(product, price_source=PriceSource.PINNED), discount=Decimal("0.1"), carrier="德邦")
    done = save_delivery(work, SaveDelivery(draft=draft))
    work.session.flush()
    stored = draft_of(work.session.get(Delivery, done.record_id))
    assert (stored.is_direct, stored.discount, stored.carrier) == (True, Decimal("0.1"), "德邦")
    assert stored.lines[0].price_source is PriceSource.PINNED
    detail = trade_detail(work.session, work.access, kind="delivery", record_id=done.record_id, today=TODAY)
    assert (detail.draft, detail.links) == (stored, ())


def test_direct_delivery_sent_twice_leaves_once(work, customer, product):
    draft = direct(customer, line(product))
    first, again = ship(work, draft), ship(work, draft)
    assert first is again
    assert len(work.session.scalars(select(Charge)).all()) == 1


def test_voiding_a_direct_delivery_takes_the_charge_back(work, customer, product):
    delivery = ship(work, direct(customer, line(product)))
    void_delivery(work, VoidDelivery(delivery_id=delivery.id, seen_version=delivery.version, reason="错单"))
    [owed] = work.session.scalars(select(Charge))
    assert (delivery.state, owed.open_amount, owed.void_reason) == (DeliveryState.VOID, 0, "错单")


@pytest.mark.parametrize(
    ("values", "key"),
    [
        ({"quantity": None}, "lines.0.quantity"),
        ({"unit_price": None}, "lines.0.unit_price"),
        ({"product_name": "", "product_id": None}, "lines.0.product_code"),
        ({"unread": (("product_code", "nlsm9"),)}, "lines.0.product_code"),
    ],
)
def test_direct_delivery_must_be_wholly_typed(work, customer, product, values, key):
    with pytest.raises(FieldProblems) as refused:
        ship(work, direct(customer, replace(line(product), **values)))
    assert key in refused.value.problems


def test_direct_delivery_without_lines_is_refused(work, customer):
    with pytest.raises(NoLines):
        ship(work, direct(customer))


def test_direct_delivery_passes_the_credit_gate(work, session, customer, product):
    customer.credit_limit = Decimal(100)
    draft = direct(customer, line(product, "10", "10.01"))
    with pytest.raises(OverCredit):
        ship(work, draft)
    delivery = ship(work, draft, accepted=frozenset({"credit"}), credit_reason="老板同意")
    assert delivery.credit_reason == "老板同意"
    check = credit_of(session, work.access, party_id=customer.id, document=Decimal(0), today=TODAY)
    assert check.exposure.total == Decimal("100.10")


def test_direct_delivery_up_to_the_limit_asks_nothing(work, customer, product):
    customer.credit_limit = Decimal(100)
    assert ship(work, direct(customer, line(product, "10", "10"))).credit_reason == ""


def test_direct_delivery_to_a_customer_on_hold_is_refused_without_the_right(work, customer, product):
    customer.on_hold = True
    with pytest.raises(OnHold):
        ship(as_(work, Role.ASSISTANT), direct(customer, line(product)))


def test_direct_delivery_below_the_lowest_price_asks_or_refuses(work, session, customer):
    product = make_product(session, lowest_price=Decimal(30))
    draft = direct(customer, line(product, price="29.99"))
    with pytest.raises(BelowLowest):
        ship(work, draft)
    with pytest.raises(BelowLowestRefused):
        ship(as_(work, Role.ASSISTANT), draft)
    assert ship(work, draft, accepted=frozenset({"lowest_price"})).number is not None


def test_goods_of_a_direct_delivery_come_back(work, customer, product):
    delivery = ship(work, direct(customer, line(product, "3", "10")))
    made = draft_return(work, DraftReturn(delivery_id=delivery.id, key="r"))
    work.session.flush()
    back = work.session.get(SalesReturn, made.record_id)
    done = receive_return(work, ReceiveReturn(return_id=back.id, seen_version=back.version))
    work.session.flush()
    back = work.session.get(SalesReturn, done.record_id)
    assert (back.is_direct, back.total, delivery.lines[0].returned_quantity) == (False, 30, 3)
    void_return(work, VoidReturn(return_id=back.id, seen_version=back.version, reason="错"))
    assert delivery.lines[0].returned_quantity == 0


def test_return_without_delivery_is_asked_about_then_credits_the_customer(work, customer, product):
    draft = free(customer, line(product, "2", "50"))
    with pytest.raises(ReturnWithoutDelivery) as asked:
        receive(work, draft, accepted=frozenset())
    assert "100" in str(asked.value.params["total"])
    back = receive(work, draft)
    assert (back.state, back.is_direct, back.lines[0].cost) == (ReturnState.RECEIVED, True, Decimal("35.62"))
    [credit] = work.session.scalars(select(Credit))
    assert (credit.amount, credit.open_amount, credit.origin_id) == (100, 100, back.id)
    assert draft_of(back).is_direct


def test_return_without_delivery_needs_its_right_and_a_reason(work, customer, product):
    with pytest.raises(NotAllowed):
        save_return(as_(work, Role.ASSISTANT), SaveReturn(draft=free(customer, line(product))))
    with pytest.raises(FieldProblems) as refused:
        receive(work, free(customer, line(product), reason=" "))
    assert "reason" in refused.value.problems


def test_salesperson_who_is_not_there_is_said_at_his_field(work, customer, product):
    with pytest.raises(FieldProblems) as refused:
        receive(work, replace(free(customer, line(product)), employee_id=999))
    assert isinstance(refused.value.problems["employee_id"], NotFound)


def test_return_without_delivery_can_be_voided(work, customer, product):
    back = receive(work, free(customer, line(product)))
    void_return(work, VoidReturn(return_id=back.id, seen_version=back.version, reason="错"))
    [credit] = work.session.scalars(select(Credit))
    assert (back.state, credit.open_amount) == (ReturnState.VOID, 0)
    detail = trade_detail(work.session, work.access, kind="sales_return", record_id=back.id, today=TODAY)
    assert (detail.lines[0].rest, detail.links) == (0, ())
