from collections import Counter
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.amounts import spread, to_cents, total_of
from crm_desktop.domain.trade.parts import Parts
from crm_desktop.domain.trade.price_source import PriceSource
from crm_desktop.domain.trade.pricing import (
    KnownPrices,
    LadderStep,
    LineTerms,
    TaxTerms,
    choose_price,
    floor_price,
    line_amount,
    price_document,
    price_for_amount,
)

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


CENT = D("0.01")


@pytest.mark.parametrize(
    ("price", "count", "discount", "lines"),
    [
        ("0.10", 30, "0.04", {D("0.09"): 12, D("0.10"): 18}),
        ("0.01", 200, "0.30", {D("0.00"): 60, D("0.01"): 140}),
        ("0.33", 40, "0.05", {D("0.31"): 26, D("0.32"): 14}),
    ],
)
def test_document_discount_costs_many_tiny_lines_a_cent_each_at_most(price, count, discount, lines):
    priced = price_document([LineTerms(D(1), D(price))] * count, discount=D(discount))
    assert Counter(line.amount for line in priced.lines) == lines


@given(st.lists(st.decimals("0", "99", places=2), min_size=1, max_size=60), RATES)
def test_share_of_a_discount_is_within_a_cent_and_within_its_line(amounts, discount):
    total = to_cents(total_of(amounts) * discount)
    shares = spread(total, amounts)
    assert total_of(shares) == (total if total_of(amounts) else 0)
    for share, amount in zip(shares, amounts, strict=True):
        assert 0 <= share <= amount
        assert not total_of(amounts) or abs(share - total * amount / total_of(amounts)) < CENT


@given(st.decimals("0", "9999", places=2), st.lists(st.decimals("0.0001", "99", places=4), min_size=1, max_size=30))
def test_parts_add_up_to_the_rounded_share_at_every_step(amount, quantities):
    whole, so_far, charged = sum(quantities), D(0), D(0)
    line = Parts(amount, whole)
    for quantity in quantities:
        charged += line.next(quantity)
        line = line.after(quantity)
        so_far += quantity
        assert charged == to_cents(amount * so_far / whole)
    assert charged == amount


@pytest.mark.parametrize(
    ("amount", "whole", "parts"),
    [
        ("0.54", 12, ["0.05", "0.04", "0.05", "0.04"] * 3),
        ("10.00", 3, ["3.33", "3.34", "3.33"]),
        ("10.00", 2, ["5.00", "5.00", "5.00"]),
    ],
)
def test_parts_of_a_line(amount, whole, parts):
    line, charged = Parts(D(amount), D(whole)), []
    for _part in parts:
        charged.append(str(line.next(D(1))))
        line = line.after(D(1))
    assert charged == parts


def test_part_never_goes_below_zero():
    assert Parts(D("10.00"), D(3), D(1), D("5.00")).next(D("0.1")) == 0


def test_line_is_taxed_at_its_own_rate():
    lines = [LineTerms(D(1), D(113)), LineTerms(D(1), D(109), tax_rate=D("0.09"))]
    assert [line.tax for line in price_document(lines).lines] == [D("13.00"), D("9.00")]
