"""A line and a document taken apart: the parts are those of the pricing that is stored."""

from dataclasses import replace
from decimal import Decimal
from random import Random

import pytest

from crm_desktop.domain.trade.drafts import LineDraft, TradeDraft
from crm_desktop.domain.trade.price_source import PriceSource
from crm_desktop.domain.trade.pricing import KnownPrices, LadderStep
from crm_desktop.domain.why.document import total_figure
from crm_desktop.domain.why.figure import Sign
from crm_desktop.domain.why.price import PriceFacts, line_figure

D = Decimal
KNOWN = KnownPrices(
    contract=None, last=D("9.5000"), ladder=(LadderStep(D(100), D("9.0000")),), list_price=D("10.0000"),
    customer_discount=D("0.02"),
)  # fmt: skip


def line(quantity="120", price="9.5000", source=PriceSource.LAST, **values):
    return LineDraft(
        product_id=1, product_name="垫圈", unit="百只", quantity=D(quantity), unit_price=D(price),
        price_source=source, **values,
    )  # fmt: skip


def words(figure):
    return {part.word.text: part for part in figure.walk()}


def test_the_price_that_was_taken_counts_and_the_others_stand_beside():
    draft = TradeDraft(key="x", lines=(line(discount=D("0.1")),))
    figure = line_figure(draft, 0, PriceFacts(known=KNOWN, floor=D("8.6000"), cost=D("7.0000")))
    told = words(figure)
    assert figure.amount == D("1026.00")
    assert (told["Last price to this customer"].sign, told["List price"].sign) == (Sign.PLUS, Sign.BESIDE)
    assert (told["Price of the level"].amount, told["List price"].amount) == (9, D("9.8"))
    assert (told["Quantity × price"].amount, told["Discount of the line"].amount) == (1140, 114)
    assert told["Lowest price, tax included"].warns
    assert figure.verdicts[0].is_shut
    assert told["Profit at today's cost"].amount == D("1026.00") - D("118.04") - 840


def test_a_list_price_less_the_customers_discount_is_told_as_that():
    draft = TradeDraft(key="x", lines=(line(price="9.8000", source=PriceSource.LIST),))
    told = words(line_figure(draft, 0, PriceFacts(known=replace(KNOWN, last=None, ladder=()))))
    assert (told["Discount of the customer"].amount, told["Discount of the customer"].sign) == (D("0.2"), Sign.MINUS)


def test_what_is_not_known_is_not_told():
    told = words(line_figure(TradeDraft(key="x", lines=(line(),)), 0, PriceFacts()))
    assert not {"Profit at today's cost", "Lowest price, tax included", "List price"} & told.keys()


@pytest.mark.parametrize("seed", range(3))
def test_any_document_adds_up_to_what_is_stored(seed):
    random = Random(seed)  # noqa: S311 - no secret
    for _ in range(40):
        lines = tuple(
            line(
                random.choice(["1", "12.5", "333", "0.75"]), f"{random.randint(1, 99999) / 10000:.4f}",
                discount=D(random.choice([0, "0.05", "1"])), is_optional=random.random() < 0.2,
                tax_rate=random.choice([None, D("0.09"), D(0)]),
            )
            for _ in range(random.randint(1, 7))
        )  # fmt: skip
        draft = TradeDraft(
            key="x", lines=lines, discount=D(random.choice([0, "0.03", "0.5"])), tax_included=random.random() < 0.5
        )
        priced = draft.priced()
        costs = [D("1.11")] * len(lines)
        assert total_figure(draft, costs).amount == priced.total
        for place, one in enumerate(priced.lines):
            assert line_figure(draft, place, PriceFacts(known=KNOWN, cost=D("0.5"))).amount == one.amount


def test_half_of_the_costs_tell_no_profit():
    draft = TradeDraft(key="x", lines=(line(), line()))
    assert "Profit at today's cost" not in words(total_figure(draft, [D(1), None]))
    assert words(total_figure(draft, [D(1), D(2)]))["Cost"].amount == 3
