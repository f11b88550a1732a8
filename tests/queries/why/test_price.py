"""Why a line comes to what it does: the floor is that of the gate, and costs are for who may see them."""

from dataclasses import replace
from decimal import Decimal

import pytest

from crm_desktop.domain.access import SYSTEM, Access, Right, Role
from crm_desktop.domain.errors import NotFound
from crm_desktop.domain.sales.errors import BelowLowest
from crm_desktop.domain.why.figure import Source
from crm_desktop.domain.why.levers import LeverKind
from crm_desktop.queries.why.price import line_why, total_why
from crm_desktop.services.sales.orders import ConfirmOrder, confirm_order
from tests.make.parties import make_customer
from tests.make.products import make_product
from tests.make.sales import confirmed, line, order_draft
from tests.make.stored import TODAY

D = Decimal
SALES = Access(operator_id=9, login="zhou", name="周敏", role=Role.SALES, employee_id=1)


@pytest.fixture
def customer(session):
    return make_customer(session)


@pytest.fixture
def product(session):
    made = make_product(session, price="10.00")
    made.lowest_price, made.cost, made.tax_included = D("8.0000"), D("5.1234"), False
    session.flush()
    return made


def words(explained):
    return {part.word.text: part for part in explained.figure.walk()}


@pytest.mark.parametrize("discount", ["0", "0.07"])
@pytest.mark.parametrize("included", [True, False])
def test_the_lowest_price_that_it_offers_passes_the_gate_and_one_step_less_does_not(
    work, session, customer, product, discount, included
):
    draft = order_draft(customer, line(product, "3", "1.00", discount=D(discount)), tax_included=included)
    lever = line_why(session, SYSTEM, draft=draft, place=0, today=TODAY).levers[0]
    assert lever.kind is LeverKind.RAISE_PRICE
    less = replace(lever.line, unit_price=lever.amount - D("0.0001"))
    with pytest.raises(BelowLowest):
        confirm_order(work, ConfirmOrder(draft=replace(draft, lines=(less,))))
    session.rollback()


def test_and_the_offered_price_itself_passes(work, session, customer, product):
    draft = order_draft(customer, line(product, "3", "1.00", discount=D("0.07")), discount=D("0.02"))
    lever = line_why(session, SYSTEM, draft=draft, place=0, today=TODAY).levers[0]
    assert confirm_order(work, ConfirmOrder(draft=replace(draft, lines=(lever.line,)))).number
    after = line_why(session, SYSTEM, draft=replace(draft, lines=(lever.line,)), place=0, today=TODAY)
    assert after.levers == ()


def test_costs_are_for_who_may_see_them(session, customer, product):
    draft = order_draft(customer, line(product, "3", "9.00"))
    told = words(total_why(session, SYSTEM, draft=draft))
    assert told["Cost"].amount == D("15.37")
    assert Right.SEE_COST not in SALES.role.rights
    for found in (total_why(session, SALES, draft=draft), line_why(session, SALES, draft=draft, place=0, today=TODAY)):
        assert "Cost" not in words(found)
        assert "5.12" not in repr(found)
        assert "15.37" not in repr(found)


def test_the_last_price_leads_to_its_order(work, session, customer, product):
    order_id = confirmed(work, customer, line(product, "1", "9.70"))
    draft = order_draft(customer, line(product, "3", "9.00"))
    last = words(line_why(session, SYSTEM, draft=draft, place=0, today=TODAY))["Last price to this customer"]
    assert (last.amount, last.source) == (D("9.7"), Source("sales_order", order_id))


def test_a_line_that_there_is_not_is_not_found(session, customer):
    with pytest.raises(NotFound):
        line_why(session, SYSTEM, draft=order_draft(customer), place=3, today=TODAY)
