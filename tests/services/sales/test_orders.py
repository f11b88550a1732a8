from contextlib import nullcontext
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from crm_desktop.domain.access import Access, Role
from crm_desktop.domain.draft_codec import from_json
from crm_desktop.domain.errors import FieldProblems, NotFound, StaleRecord
from crm_desktop.domain.money.credit import OnHold, OverCredit
from crm_desktop.domain.office_rules import OfficeRules
from crm_desktop.domain.sales.drafts import OrderDraft
from crm_desktop.domain.sales.errors import BelowLowest, BelowLowestRefused
from crm_desktop.domain.sales.states import OrderState
from crm_desktop.domain.trade.drafts import LineDraft
from crm_desktop.domain.trade.errors import HangsOn, HasNumber, NoLines, NumberTaken
from crm_desktop.domain.workflow import WrongState
from crm_desktop.models.revisions import DocumentRevision
from crm_desktop.models.sales.deliveries import Delivery
from crm_desktop.models.sales.orders import SalesOrder
from crm_desktop.queries.trade.drafts import draft_of as stored_draft
from crm_desktop.services.office.rules import SetOfficeRules, set_office_rules
from crm_desktop.services.sales.deliveries import VoidDelivery, void_delivery
from crm_desktop.services.sales.order_changes import (
    CloseRest,
    ReopenOrder,
    close_rest,
    reopen_order,
)
from crm_desktop.services.sales.orders import (
    ConfirmOrder,
    DiscardOrder,
    SaveOrder,
    VoidOrder,
    confirm_order,
    discard_order,
    save_order,
    void_order,
)
from crm_desktop.services.work import Work
from tests.make.office import make_employee
from tests.make.parties import make_customer
from tests.make.products import make_product
from tests.make.sales import confirmed, line, order_draft, shipped
from tests.make.stored import TODAY

ASSISTANT = Access(operator_id=2, login="he", name="何晓雯", role=Role.ASSISTANT)


@pytest.fixture
def customer(session):
    return make_customer(session)


@pytest.fixture
def product(session):
    return make_product(session)


def order_of(work, order_id):
    return work.session.get(SalesOrder, order_id)


def test_draft_has_no_number_and_confirming_gives_the_next(work, customer, product):
    done = save_order(work, SaveOrder(draft=order_draft(customer, line(product))))
    assert done.number is None
    order = order_of(work, done.record_id)
    numbers = [confirm_order(work, ConfirmOrder(order_id=order.id, seen_version=order.version)).number]
    numbers.append(order_of(work, confirmed(work, customer, line(product))).number)
    assert numbers == ["SO-20261120-001", "SO-20261120-002"]


def test_confirmed_order_holds_amounts_and_open_value(work, customer, product):
    draft = order_draft(customer, line(product, "400"), line(product, "1", "0.01"), discount=Decimal("0.1"))
    order = order_of(work, confirm_order(work, ConfirmOrder(draft=draft)).record_id)
    assert order.total == sum(row.amount for row in order.lines) == Decimal("10260.01")
    assert (order.state, order.open_amount, order.delivered_amount) == (OrderState.CONFIRMED, order.total, 0)


def test_confirm_sent_twice_books_once(work, customer, product):
    command = ConfirmOrder(draft=order_draft(customer, line(product)))
    first, second = confirm_order(work, command), confirm_order(work, command)
    assert (first.record_id, first.number) == (second.record_id, second.number)


def test_number_from_another_system_is_taken_over_once(work, customer, product):
    command = ConfirmOrder(draft=order_draft(customer, line(product)), number="CN-2018-1")
    assert confirm_order(work, command).number == "CN-2018-1"
    with pytest.raises(NumberTaken):
        confirm_order(work, ConfirmOrder(draft=order_draft(customer, line(product)), number="CN-2018-1"))


def test_unfinished_lines_are_named(work, customer, product):
    draft = order_draft(
        customer, line(product), line(product, "0"), document_date=TODAY, delivery_date=date(2026, 11, 19)
    )
    with pytest.raises(FieldProblems) as caught:
        confirm_order(work, ConfirmOrder(draft=draft))
    assert set(caught.value.problems) == {"lines.1.quantity", "delivery_date"}


def test_empty_order_is_refused(work, customer):
    with pytest.raises(NoLines):
        confirm_order(work, ConfirmOrder(draft=order_draft(customer)))


def test_stale_order_is_refused(work, customer, product):
    done = save_order(work, SaveOrder(draft=order_draft(customer, line(product))))
    with pytest.raises(StaleRecord):
        confirm_order(work, ConfirmOrder(order_id=done.record_id, seen_version=9))


def test_credit_counts_balance_undelivered_and_this_order_once(work, session, product):
    customer = make_customer(session, credit_limit=Decimal(1000))
    shipped(work, confirmed(work, customer, line(product, "10", "30")))
    confirmed(work, customer, line(product, "10", "40"))
    with pytest.raises(OverCredit) as caught:
        confirm_order(work, ConfirmOrder(draft=order_draft(customer, line(product, "10", "30.01"))))
    assert caught.value.params["total"] == Decimal("1000.10")
    confirmed(work, customer, line(product, "10", "30"))


def test_over_credit_passes_with_a_reason_that_is_kept(work, session, product):
    customer = make_customer(session, credit_limit=Decimal(1))
    draft = order_draft(customer, line(product))
    with pytest.raises(FieldProblems):
        confirm_order(work, ConfirmOrder(draft=draft, accepted=frozenset({"credit"})))
    work.session.rollback()


def test_reason_of_credit_is_kept(work, session, product):
    customer = make_customer(session, credit_limit=Decimal(1))
    command = ConfirmOrder(
        draft=order_draft(customer, line(product)), accepted=frozenset({"credit"}), credit_reason="老板同意"
    )
    assert order_of(work, confirm_order(work, command).record_id).credit_reason == "老板同意"


def test_hold_refuses_who_may_not_override(work, session, product):
    customer = make_customer(session, on_hold=True)
    assistant = Work(session, ASSISTANT, work.clock)
    with pytest.raises(OnHold):
        confirm_order(assistant, ConfirmOrder(draft=order_draft(customer, line(product))))
    with pytest.raises(OverCredit):
        confirm_order(work, ConfirmOrder(draft=order_draft(customer, line(product))))


def test_below_lowest_price_asks_or_refuses_by_right(work, session, customer):
    product = make_product(session, lowest_price=Decimal(28))
    cheap = order_draft(customer, line(product, discount=Decimal("0.02")))
    with pytest.raises(BelowLowestRefused):
        confirm_order(Work(session, ASSISTANT, work.clock), ConfirmOrder(draft=cheap))
    with pytest.raises(BelowLowest):
        confirm_order(work, ConfirmOrder(draft=cheap))
    done = confirm_order(work, ConfirmOrder(draft=cheap, accepted=frozenset({"lowest_price"})))
    assert done.number


def test_refusal_for_cost_and_margin_names_no_line_to_who_sees_no_cost(work, session, customer):
    set_office_rules(work, SetOfficeRules(rules=OfficeRules(lowest_margin=Decimal("0.1"))))
    costly = make_product(session, name="贵的", cost=Decimal(28))
    low = make_product(session, name="有底价", lowest_price=Decimal(28))
    assistant = Work(session, ASSISTANT, work.clock)
    with pytest.raises(BelowLowestRefused, match=r"^To go on, raise the prices or ask a manager"):
        confirm_order(assistant, ConfirmOrder(draft=order_draft(customer, line(costly), line(low))))
    with pytest.raises(BelowLowestRefused, match="To sell 有底价, raise"):
        confirm_order(assistant, ConfirmOrder(draft=order_draft(customer, line(costly), line(low, price="27"))))
    with pytest.raises(BelowLowest, match="贵的: below"):
        confirm_order(work, ConfirmOrder(draft=order_draft(customer, line(costly), line(low))))


def test_order_names_no_delivery_of_a_colleague_in_its_refusal(work, session, product):
    mine, theirs = make_employee(session), make_employee(session)
    customer = make_customer(session, owner_id=theirs.id)
    order_id = confirmed(work, customer, line(product), employee_id=mine.id)
    delivery = session.get(Delivery, shipped(work, order_id))
    delivery.employee_id = theirs.id
    seller = Work(session, Access(5, "z", "z", Role.SALES, mine.id), work.clock)
    void = VoidOrder(order_id=order_id, seen_version=order_of(work, order_id).version, reason="录错")
    with pytest.raises(HangsOn) as caught:
        void_order(seller, void)
    assert delivery.number not in str(caught.value)
    with pytest.raises(HangsOn, match=delivery.number):
        void_order(work, void)


@pytest.mark.parametrize(
    ("price", "values", "is_refused"),
    [
        ("20", {}, False),
        ("19.9999", {}, True),
        ("20", {"discount": Decimal("0.0001")}, True),
        ("17.6992", {"tax_included": False}, False),
        ("17.6990", {"tax_included": False}, True),
    ],
)
def test_lowest_price_is_held_against_what_one_costs_at_last(work, session, customer, price, values, is_refused):
    product = make_product(session, lowest_price=Decimal(20))
    with pytest.raises(BelowLowest) if is_refused else nullcontext():
        confirmed(work, customer, line(product, "10", price), **values)


def test_lowest_price_without_tax_is_compared_with_tax_put_on(work, session, customer):
    product = make_product(session, lowest_price=Decimal(20), tax_included=False)
    confirmed(work, customer, line(product, "10", "22.60"))
    confirmed(work, customer, line(product, "10", "20"), tax_included=False)
    with pytest.raises(BelowLowest):
        confirmed(work, customer, line(product, "10", "22.59"))


@pytest.mark.parametrize("typed", ["内六角螺丝 M6", "内六角螺丝", " LS-1 ", "ls-1", "内六角 螺丝M6"])
def test_product_that_was_typed_and_not_chosen_keeps_its_lowest_price(work, session, customer, typed):
    make_product(session, code="LS-1", name="内六角螺丝", specification="M6", lowest_price=Decimal(20))
    draft = LineDraft(product_name=typed, quantity=Decimal(1), unit_price=Decimal(19))
    with pytest.raises(BelowLowest):
        confirmed(work, customer, draft)
    confirmed(work, customer, replace(draft, product_name="外六角螺丝"))


def test_reopened_order_keeps_number_and_former_state(work, customer, product):
    order = order_of(work, confirmed(work, customer, line(product)))
    number = order.number
    reopen_order(work, ReopenOrder(order_id=order.id, seen_version=order.version, reason="数量改了"))
    work.session.flush()
    assert (order.state, order.number, order.revision, order.open_amount) == (OrderState.DRAFT, number, 2, 0)
    former = work.session.query(DocumentRevision).one()
    assert from_json(OrderDraft, former.content).lines[0].quantity == 10
    confirm_order(work, ConfirmOrder(order_id=order.id, seen_version=order.version))
    assert (order.state, order.number) == (OrderState.CONFIRMED, number)


def test_order_with_a_void_delivery_can_be_corrected(work, customer, product):
    order = order_of(work, confirmed(work, customer, line(product), line(product, "5")))
    delivery = work.session.get(Delivery, shipped(work, order.id))
    void_delivery(work, VoidDelivery(delivery_id=delivery.id, seen_version=delivery.version, reason="没发"))
    work.session.flush()
    first = order.lines[0].id
    reopen_order(work, ReopenOrder(order_id=order.id, seen_version=order.version, reason="数量改了"))
    draft = stored_draft(order)
    doubled = replace(draft.lines[0], quantity=Decimal(7))
    draft = replace(draft, lines=(draft.lines[0], doubled))
    confirm_order(work, ConfirmOrder(draft=draft, order_id=order.id, seen_version=order.version))
    work.session.flush()
    work.session.expire_all()
    assert [(row.id == first, row.quantity, row.rest) for row in order.lines] == [(True, 10, 10), (False, 7, 7)]
    assert [row.order_line_id for row in delivery.lines] == [first, None]


def test_what_hangs_on_an_order_is_named(work, customer, product):
    order = order_of(work, confirmed(work, customer, line(product)))
    shipped(work, order.id, quantities=["4"])
    with pytest.raises(HangsOn, match="FH-20261120-001"):
        reopen_order(work, ReopenOrder(order_id=order.id, seen_version=order.version, reason="x"))
    with pytest.raises(HangsOn, match="FH-20261120-001"):
        void_order(work, VoidOrder(order_id=order.id, seen_version=order.version, reason="x"))


def test_close_the_rest_needs_a_reason_and_drops_it(work, customer, product):
    order = order_of(work, confirmed(work, customer, line(product, "10", "10")))
    shipped(work, order.id, quantities=["4"])
    with pytest.raises(FieldProblems):
        close_rest(work, CloseRest(order_id=order.id, seen_version=order.version, reason=" "))
    close_rest(work, CloseRest(order_id=order.id, seen_version=order.version, reason="客户不要了"))
    assert (order.state, order.open_amount, order.delivered_amount) == (OrderState.CLOSED, 0, Decimal("40.00"))
    assert order.lines[0].dropped_quantity == 6


def test_void_order_keeps_its_number_and_owes_nothing(work, customer, product):
    order = order_of(work, confirmed(work, customer, line(product)))
    command = VoidOrder(order_id=order.id, seen_version=order.version, reason="重复下单")
    done = void_order(work, command)
    work.session.flush()
    assert void_order(work, command).number == done.number == "SO-20261120-001"
    assert (order.state, order.open_amount) == (OrderState.VOID, 0)
    with pytest.raises(WrongState):
        confirm_order(work, ConfirmOrder(order_id=order.id, seen_version=order.version))


def test_only_drafts_without_number_are_discarded(work, customer, product):
    done = save_order(work, SaveOrder(draft=order_draft(customer, line(product))))
    discard_order(work, DiscardOrder(order_id=done.record_id, seen_version=1))
    work.session.flush()
    assert order_of(work, done.record_id) is None
    order = order_of(work, confirmed(work, customer, line(product)))
    with pytest.raises(HasNumber):
        discard_order(work, DiscardOrder(order_id=order.id, seen_version=order.version))


def test_seller_cannot_touch_orders_of_a_colleague(work, session, product):
    mine, other = make_employee(session), make_employee(session)
    customer = make_customer(session, owner_id=other.id)
    order_id = confirmed(work, customer, line(product))
    seller = Access(operator_id=1, login="z", name="z", role=Role.SALES, employee_id=mine.id)
    with pytest.raises(NotFound):
        void_order(Work(session, seller, work.clock), VoidOrder(order_id=order_id, seen_version=1, reason="x"))
    with pytest.raises(FieldProblems):
        confirm_order(Work(session, seller, work.clock), ConfirmOrder(draft=order_draft(customer, line(product))))
