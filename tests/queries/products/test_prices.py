from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import event

from crm_desktop.domain.access import SYSTEM, Access, Role
from crm_desktop.domain.office_rules import LOWEST_MARGIN, TAX_RATE, USE_LAST_PRICE
from crm_desktop.domain.sales.drafts import DeliveryDraft
from crm_desktop.domain.trade.price_source import PriceSource
from crm_desktop.domain.trade.pricing import ChosenPrice, TaxTerms
from crm_desktop.models.office.settings import Setting
from crm_desktop.models.prices import ContractPrice, LevelPrice
from crm_desktop.queries.products.offer import find_offers, line_offers
from crm_desktop.queries.products.prices import price_strip
from crm_desktop.services.sales.deliveries import ShipDelivery, ship_delivery
from tests.make.parties import make_customer
from tests.make.products import make_product
from tests.make.sales import confirmed, line, shipped
from tests.make.stored import TODAY

ASSISTANT = Access(operator_id=2, login="he", name="何晓雯", role=Role.ASSISTANT)


@pytest.fixture
def customer(session):
    return make_customer(session, price_level="B", discount=Decimal("0.1"))


@pytest.fixture
def product(session):
    return make_product(session, price="40", cost=Decimal(30))


def chosen(session, customer, product, quantity="1", access=SYSTEM):
    offers = line_offers(session, access, product_ids=[product.id], party_id=customer.id, today=TODAY)
    return offers[product.id].choose(Decimal(quantity))


def test_each_stronger_price_takes_over(work, session, customer, product):
    assert chosen(session, customer, product).price == 36
    session.add(LevelPrice(product_id=product.id, level="B", price=Decimal(35)))
    session.add(LevelPrice(product_id=product.id, level="B", min_quantity=Decimal(100), price=Decimal(33)))
    session.flush()
    assert chosen(session, customer, product, "100").price == 33
    confirmed(work, customer, line(product, price="34"), document_date=date(2026, 10, 1))
    confirmed(work, customer, line(product, price="32"), document_date=date(2026, 9, 1))
    assert chosen(session, customer, product, "100").price == 34
    session.add(ContractPrice(party_id=customer.id, product_id=product.id, price=Decimal(31)))
    session.flush()
    assert chosen(session, customer, product).source is PriceSource.CONTRACT


def test_contract_price_holds_only_on_its_days(session, customer, product):
    for start, end, price in ((date(2026, 1, 1), date(2026, 11, 19), 20), (date(2026, 11, 20), None, 21)):
        session.add(
            ContractPrice(
                party_id=customer.id, product_id=product.id, price=Decimal(price), valid_from=start, valid_to=end
            )
        )
    session.flush()
    assert chosen(session, customer, product).price == 21


def test_office_may_not_go_by_the_last_price(work, session, customer, product):
    confirmed(work, customer, line(product, price="34"))
    session.add(Setting(name=USE_LAST_PRICE, value="false"))
    session.flush()
    assert chosen(session, customer, product).source is PriceSource.LIST


def test_cost_is_cut_for_who_may_not_see_it(session, customer, product):
    seen = [
        line_offers(session, access, product_ids=[product.id], party_id=customer.id, today=TODAY)[product.id].cost
        for access in (SYSTEM, ASSISTANT)
    ]
    assert seen == [30, None]


def test_many_products_need_no_more_statements_than_one(engine, session, customer):
    ids = [make_product(session, name=f"螺丝 {number}").id for number in range(30)]
    count = []
    event.listen(engine, "before_cursor_execute", lambda *_: count.append(1))
    line_offers(session, SYSTEM, product_ids=ids[:1], party_id=customer.id, today=TODAY)
    one = len(count)
    line_offers(session, SYSTEM, product_ids=ids, party_id=customer.id, today=TODAY)
    assert len(count) - one == one <= 6


def test_strip_shows_five_sales_to_this_customer_and_others(work, session, customer, product):
    other = make_customer(session, name="鼎力")
    for month in range(1, 8):
        confirmed(work, customer, line(product, price=f"{month}"), document_date=date(2026, month, 1))
    confirmed(work, other, line(product, price="50"), document_date=date(2026, 11, 17))
    confirmed(work, other, line(product, price="45"), document_date=date(2026, 10, 30))
    strip = price_strip(session, SYSTEM, product_id=product.id, party_id=customer.id, today=TODAY)
    assert [past.price for past in strip.past] == [7, 6, 5, 4, 3]
    assert (strip.other_last.price, strip.other_best.price, strip.other_last.number) == (50, 45, "")


def test_strip_of_no_product_is_none(session, customer):
    assert price_strip(session, SYSTEM, product_id=99, party_id=customer.id, today=TODAY) is None


def test_find_gives_offers_in_the_order_of_the_search(session, customer):
    make_product(session, code="LS-2", name="螺丝")
    make_product(session, code="LS-1", name="螺丝")
    found = find_offers(session, SYSTEM, text="", limit=10, party_id=customer.id, today=TODAY)
    assert [offer.code for offer in found] == ["LS-1", "LS-2"]


WITHOUT = TaxTerms(Decimal("0.13"), included=False)


def asked(session, customer, product, tax):
    (offer,) = line_offers(
        session, SYSTEM, product_ids=[product.id], party_id=customer.id, today=TODAY, tax=tax
    ).values()
    return offer


def test_last_price_is_offered_in_the_terms_of_the_document(work, session, customer, product):
    confirmed(work, customer, line(product, price="100"), tax_included=False)
    assert asked(session, customer, product, WITHOUT).choose(Decimal(1)) == ChosenPrice(Decimal(100), PriceSource.LAST)
    with_tax = asked(session, customer, product, TaxTerms())
    assert with_tax.choose(Decimal(1)) == ChosenPrice(Decimal(113), PriceSource.LAST, is_restated=True)
    confirmed(work, customer, line(product, price="109"), tax_rate=Decimal("0.09"))
    assert asked(session, customer, product, WITHOUT).known.last == 100


def test_contract_level_and_list_prices_carry_their_terms(session, customer, product):
    product.tax_included, product.lowest_price = False, Decimal(30)
    session.add(LevelPrice(product_id=product.id, level="B", price=Decimal(35), tax_included=False))
    session.add(LevelPrice(product_id=product.id, level="B", price=Decimal("22.60"), min_quantity=Decimal(9)))
    offer = asked(session, customer, product, TaxTerms())
    assert (offer.list_price, offer.lowest_price, offer.cost) == (Decimal("45.2"), Decimal("33.9"), Decimal("33.9"))
    assert (offer.choose(Decimal(1)).price, offer.choose(Decimal(9)).price) == (Decimal("39.55"), Decimal("22.60"))
    agreed = ContractPrice(party_id=customer.id, product_id=product.id, price=Decimal("56.50"))
    session.add(agreed)
    session.flush()
    assert asked(session, customer, product, WITHOUT).choose(Decimal(1)).price == 50
    agreed.tax_included = False
    session.flush()
    assert asked(session, customer, product, WITHOUT).choose(Decimal(1)).is_restated is False
    assert asked(session, customer, product, TaxTerms()).choose(Decimal(1)).price == Decimal("63.845")


def test_strip_compares_sales_in_the_terms_of_the_document(work, session, customer, product):
    confirmed(work, customer, line(product, price="100"), tax_included=False)
    other = make_customer(session, name="鼎力")
    confirmed(work, other, line(product, price="101"))
    confirmed(work, other, line(product, price="90"), tax_included=False)
    strip = price_strip(session, SYSTEM, product_id=product.id, party_id=customer.id, today=TODAY)
    (past,) = strip.past
    assert (past.price, past.stated, past.is_restated) == (113, 100, True)
    assert (strip.other_best.price, strip.other_last.price) == (101, Decimal("101.7"))


def test_price_of_a_delivery_without_order_is_remembered(work, session, customer, product):
    confirmed(work, customer, line(product, price="34"), document_date=date(2026, 10, 1))
    sold = line(product, price="30", discount=Decimal("0.05"))
    draft = DeliveryDraft(key="d", party_id=customer.id, lines=(sold,), document_date=date(2026, 11, 2))
    ship_delivery(work, ShipDelivery(draft=draft))
    session.flush()
    offer = line_offers(session, SYSTEM, product_ids=[product.id], party_id=customer.id, today=TODAY)[product.id]
    assert (offer.choose(Decimal(1)), offer.last_discount) == (
        ChosenPrice(Decimal(30), PriceSource.LAST),
        Decimal("0.05"),
    )
    strip = price_strip(session, SYSTEM, product_id=product.id, party_id=customer.id, today=TODAY)
    assert [(past.number, past.price) for past in strip.past] == [("FH-20261102-001", 30), ("SO-20261001-001", 34)]
    other = make_customer(session, name="鼎力紧固件")
    seen = price_strip(session, SYSTEM, product_id=product.id, party_id=other.id, today=TODAY)
    assert (seen.other_last.price, seen.other_best.price, seen.other_last.number) == (30, 30, "")


@pytest.mark.parametrize("gift", [{"price": "0"}, {"discount": Decimal(1)}], ids=["no price", "whole discount"])
def test_gift_is_no_last_price(work, session, customer, product, gift):
    confirmed(work, customer, line(product, price="34", discount=Decimal("0.05")), line(product, "1", **gift))
    other = make_customer(session, name="鼎力")
    for one in (customer, other):
        strip = price_strip(session, SYSTEM, product_id=product.id, party_id=one.id, today=TODAY)
        assert strip.offer.last_discount in (0, Decimal("0.05"))
        assert [(past.price, past.discount) for past in strip.past] == [(34, Decimal("0.05"))] * (one is customer)
    assert (strip.other_last.discount, strip.other_best.discount) == (Decimal("0.05"),) * 2


def test_delivery_of_an_order_counts_once_in_the_strip(work, session, customer, product):
    shipped(work, confirmed(work, customer, line(product, price="34")))
    strip = price_strip(session, SYSTEM, product_id=product.id, party_id=customer.id, today=TODAY)
    assert [past.number for past in strip.past] == ["SO-20261120-001"]


def test_line_is_offered_the_rate_of_its_product_unless_its_document_has_another_than_usual(session, customer):
    product = make_product(session, price="100", tax_rate=Decimal("0.09"), tax_included=False)

    def offered(rate):
        tax = TaxTerms(Decimal(rate))
        asked = {"product_ids": [product.id], "party_id": customer.id, "today": TODAY, "tax": tax}
        offer = line_offers(session, SYSTEM, **asked)[product.id]
        return offer.tax_rate, offer.list_price

    assert offered("0.13") == (Decimal("0.09"), 109)
    assert offered("0") == (0, 100)


def test_office_says_which_rate_is_usual(session, customer):
    product = make_product(session, tax_rate=Decimal("0.09"))
    session.add(Setting(name=TAX_RATE, value='"0.06"'))
    session.flush()
    rates = [
        line_offers(
            session, SYSTEM, product_ids=[product.id], party_id=customer.id, today=TODAY, tax=TaxTerms(Decimal(rate))
        )[product.id].tax_rate
        for rate in ("0.06", "0.13")
    ]
    assert rates == [Decimal("0.09"), Decimal("0.13")]


def test_floor_of_an_offer_is_what_the_check_asks_about(session, customer):
    product = make_product(session, price="40", lowest_price=Decimal(20), cost=Decimal(30))
    session.add(Setting(name=LOWEST_MARGIN, value='"0.1"'))
    session.flush()
    floors = [
        line_offers(session, access, product_ids=[product.id], party_id=customer.id, today=TODAY)[product.id].floor
        for access in (SYSTEM, ASSISTANT)
    ]
    assert floors == [33, 20]


def test_last_price_says_from_which_day_it_is(work, session, customer, product):
    confirmed(work, customer, line(product, price="34"), document_date=date(2026, 10, 1))
    offers = line_offers(session, SYSTEM, product_ids=[product.id], party_id=customer.id, today=TODAY)
    assert offers[product.id].last_on == date(2026, 10, 1)
