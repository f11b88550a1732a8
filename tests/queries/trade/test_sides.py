"""What is asked while a document is typed depends on the side: whether it is sold or bought."""

from decimal import Decimal

import pytest

from crm_desktop.domain.access import SYSTEM, Access, Role
from crm_desktop.domain.parties.customers import TermKind, Terms
from crm_desktop.domain.sides import Side
from crm_desktop.domain.trade.price_source import PriceSource
from crm_desktop.models.prices import ContractPrice
from crm_desktop.queries.products.finding import product_habits
from crm_desktop.queries.products.offer import line_offers
from crm_desktop.queries.products.prices import price_strip
from crm_desktop.queries.trade.entry import last_agreed, party_facts
from tests.make.parties import make_customer
from tests.make.products import make_product
from tests.make.sales import confirmed, line
from tests.make.stored import TODAY

ASSISTANT = Access(operator_id=2, login="he", name="何晓雯", role=Role.ASSISTANT)


@pytest.fixture
def both(session):
    """Who buys from the office and supplies it, on other terms."""
    return make_customer(
        session,
        is_supplier=True,
        discount=Decimal("0.1"),
        delivery_address="仓库一",
        term_kind=TermKind.DAYS_AFTER_DELIVERY,
        term_days=30,
        supply_term_kind=TermKind.DAYS_AFTER_DELIVERY,
        supply_term_days=7,
    )


@pytest.fixture
def product(work, session, both):
    product = make_product(session, price="40", cost=Decimal(30), lowest_price=Decimal(32))
    session.add(ContractPrice(party_id=both.id, product_id=product.id, price=Decimal(31)))
    confirmed(work, both, line(product, price="33"))
    return product


def offer(session, both, product, side, access=SYSTEM):
    asked = {"product_ids": [product.id], "party_id": both.id, "today": TODAY, "side": side}
    return line_offers(session, access, **asked)[product.id]


def test_what_is_bought_costs_what_it_cost_and_not_what_it_is_sold_for(session, both, product):
    sold, bought = (offer(session, both, product, side) for side in Side)
    assert (sold.choose(Decimal(1)).price, sold.floor, sold.cost) == (31, 32, 30)
    chosen = bought.choose(Decimal(1))
    assert (chosen.price, chosen.source) == (30, PriceSource.LIST)
    assert (bought.floor, bought.known.contract, bought.known.last, bought.cost) == (None, None, None, None)


def test_what_goods_cost_is_not_told_by_what_they_are_bought_for(session, both, product):
    assert offer(session, both, product, Side.PAYABLE, ASSISTANT).choose(Decimal(1)).price is None


def test_strip_of_a_purchase_holds_no_sale(session, both, product):
    asked = {"product_id": product.id, "party_id": both.id, "today": TODAY}
    sold, bought = (price_strip(session, SYSTEM, side=side, **asked) for side in Side)
    assert [past.price for past in sold.past] == [33]
    assert (bought.past, bought.other_last, bought.other_best) == ((), None, None)


def test_habits_and_what_was_last_agreed_are_those_of_the_side(session, both, product):
    assert product_habits(session, SYSTEM, party_id=both.id) == {product.id: (1, 1)}
    assert product_habits(session, SYSTEM, party_id=both.id, side=Side.PAYABLE) == {}
    assert last_agreed(session, SYSTEM, party_id=both.id).lines[0].unit_price == 33
    assert last_agreed(session, SYSTEM, party_id=both.id, side=Side.PAYABLE) is None


def test_terms_and_addresses_are_those_of_the_side(session, both):
    sold, bought = (party_facts(session, SYSTEM, party_id=both.id, side=side) for side in Side)
    assert (sold.terms, bought.terms) == (
        Terms(TermKind.DAYS_AFTER_DELIVERY, 30, 1),
        Terms(TermKind.DAYS_AFTER_DELIVERY, 7, 1),
    )
    assert ("仓库一" in sold.addresses, bought.addresses) == (True, ())
