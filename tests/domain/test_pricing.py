from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.money import total_of
from crm_desktop.domain.pricing import (
    KnownPrices,
    LadderStep,
    LineTerms,
    TaxTerms,
    choose_price,
    floor_price,
    line_amount,
    part_of,
    price_document,
    price_for_amount,
)
from crm_desktop.domain.sales import PriceSource

D = Decimal

QUANTITIES = st.decimals("0.0001", "9999", places=4)
PRICES = st.decimals("0", "9999", places=4)
RATES = st.decimals("0", "1", places=4)


@given(st.lists(st.builds(LineTerms, QUANTITIES, PRICES, RATES, st.booleans()), max_size=12), RATES, st.booleans())
def test_counted_lines_add_up_to_the_total(lines, discount, included):
    priced = price_document(lines, discount=discount, tax=TaxTerms(D("0.13"), included))
    counted = [line for line, terms in zip(priced.lines, lines, strict=True) if terms.is_counted]
    assert total_of([line.amount for line in counted]) == priced.total
    assert total_of([line.tax for line in counted]) == priced.tax


def test_document_discount_is_taken_off_the_total_once():
    lines = [LineTerms(D(1), D("0.10")), LineTerms(D(1), D("0.10")), LineTerms(D(1), D("9.83"))]
    assert price_document(lines, discount=D("0.05")).total == D("9.53")


def test_line_given_away_is_exactly_nothing():
    priced = price_document([LineTerms(D(3), D("1.99"), D(1)), LineTerms(D(1), D(10))], discount=D("0.1"))
    assert [str(line.amount) for line in priced.lines] == ["0.00", "9.00"]


def test_tax_is_taken_out_or_put_on_per_line():
    lines = [LineTerms(D(1), D("113"))]
    assert price_document(lines, tax=TaxTerms(D("0.13"), included=True)).tax == D("13.00")
    assert price_document(lines, tax=TaxTerms(D("0.13"), included=False)).total == D("127.69")


def test_optional_line_has_an_amount_and_does_not_count():
    priced = price_document([LineTerms(D(1), D(10)), LineTerms(D(1), D(5), is_counted=False)])
    assert priced.lines[1].amount == D("5.00")
    assert priced.total == D("10.00")


LADDER = (LadderStep(D(0), D(8)), LadderStep(D(100), D(7)))
ALL = KnownPrices(contract=D(5), last=D(6), ladder=LADDER, list_price=D(10), customer_discount=D("0.05"))


@pytest.mark.parametrize(
    ("known", "quantity", "pinned", "price", "source"),
    [
        (ALL, D(1), D(4), D(4), PriceSource.PINNED),
        (ALL, D(1), None, D(5), PriceSource.CONTRACT),
        (KnownPrices(last=D(6), ladder=LADDER), D(1), None, D(6), PriceSource.LAST),
        (KnownPrices(ladder=LADDER, list_price=D(10)), D(99), None, D(8), PriceSource.LEVEL),
        (KnownPrices(ladder=LADDER, list_price=D(10)), D(100), None, D(7), PriceSource.LEVEL),
        (KnownPrices(list_price=D(10), customer_discount=D("0.05")), D(1), None, D("9.5000"), PriceSource.LIST),
        (KnownPrices(), D(1), None, None, PriceSource.NONE),
    ],
)
def test_price_precedence(known, quantity, pinned, price, source):
    chosen = choose_price(known, quantity, pinned=pinned)
    assert (chosen.price, chosen.source) == (price, source)


def test_floor_is_the_higher_of_lowest_price_and_cost_with_margin():
    assert floor_price(D(9), D(10), D("0.05")) == D("10.5000")
    assert floor_price(D(9), D(10), None) == D(9)
    assert floor_price(None, D(10), None) is None


@given(st.integers(1, 99), st.decimals("0.01", "99999", places=2), st.sampled_from([D(0), D("0.4"), D("0.25")]))
def test_imported_amounts_are_hit_exactly(quantity, amount, discount):
    price = price_for_amount(amount, D(quantity), discount)
    assert line_amount(D(quantity), price, discount) == amount


def test_no_price_for_an_amount_out_of_reach():
    assert price_for_amount(D("0.01"), D(1_000_000)) is None
    assert price_for_amount(D("1.00"), D(1), D(1)) is None
    assert price_for_amount(D("0.00"), D(1), D(1)) == 0


@given(st.decimals("0", "9999", places=2), st.integers(1, 50), st.data())
def test_parts_never_exceed_the_whole(amount, whole, data):
    part = data.draw(st.integers(0, whole))
    assert 0 <= part_of(amount, D(part), D(whole)) <= amount
