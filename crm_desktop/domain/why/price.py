"""What a line comes to: where its price comes from, what is taken off, the tax, the floor, what is earned on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from crm_desktop.domain.amounts import ZERO, to_cents, to_rate
from crm_desktop.domain.trade.drafts import LineDraft, TradeDraft
from crm_desktop.domain.trade.price_source import PriceSource
from crm_desktop.domain.trade.pricing import KnownPrices, PricedLine, choose_price, level_price, line_amount
from crm_desktop.domain.trade.sold import sold_price
from crm_desktop.domain.why.figure import (
    Figure,
    Measured,
    Part,
    Said,
    Sign,
    Source,
    Unit,
    Verdict,
    said,
    verbatim,
)
from crm_desktop.domain.words import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True, kw_only=True)
class PriceFacts:
    """What is known of the product of a line.

    Attributes:
        known: the prices that may be chosen; None for what was typed and not chosen.
        floor: below which one piece is not sold without a question, tax included; as far as the operator sees it.
        cost: of one piece, without tax; None if it is not known or not for him.
        last_on, last_from: the day of the last price to this customer, and its document.
    """

    known: KnownPrices | None = None
    floor: Decimal | None = None
    cost: Decimal | None = None
    last_on: date | None = None
    last_from: Source | None = None


_WORDS: Mapping[PriceSource, str] = {
    PriceSource.PINNED: QT_TRANSLATE_NOOP("why", "Typed by hand"),
    PriceSource.QUOTE: QT_TRANSLATE_NOOP("why", "Promised in the quote"),
    PriceSource.CONTRACT: QT_TRANSLATE_NOOP("why", "Contract price"),
    PriceSource.LAST: QT_TRANSLATE_NOOP("why", "Last price to this customer"),
    PriceSource.LEVEL: QT_TRANSLATE_NOOP("why", "Price of the level"),
    PriceSource.LIST: QT_TRANSLATE_NOOP("why", "List price"),
    PriceSource.NONE: QT_TRANSLATE_NOOP("why", "No price known"),
}
_ORDER_RULE = QT_TRANSLATE_NOOP(
    "why", "Typed by hand goes before the contract, then the last price, the level by quantity, the list price."
)
_TITLE = QT_TRANSLATE_NOOP("why", "Line {number}: {product}")
_PRICE = QT_TRANSLATE_NOOP("why", "Unit price")
_QUANTITY = QT_TRANSLATE_NOOP("why", "Quantity")
_PLAIN = QT_TRANSLATE_NOOP("why", "Quantity × price")
_LINE_OFF = QT_TRANSLATE_NOOP("why", "Discount of the line")
_WHOLE_OFF = QT_TRANSLATE_NOOP("why", "Share of the discount on the whole")
_SHARE_RULE = QT_TRANSLATE_NOOP("why", "Spread in proportion, to the cent, by the largest remainder.")
_OF_A_PART = QT_TRANSLATE_NOOP("why", "As a part of the line that it goes back to")
_PART_RULE = QT_TRANSLATE_NOOP(
    "why", "Parts of a line come to the whole line, discounts and cents included; the last part takes what is left."
)
_OFF = QT_TRANSLATE_NOOP("why", "{share} off")
_TAX_ON_TOP = QT_TRANSLATE_NOOP("why", "Tax {share} on top")
_TAX_WITHIN = QT_TRANSLATE_NOOP("why", "of it tax {share}")
_AMOUNT = QT_TRANSLATE_NOOP("why", "Amount, tax included")
_RESTATED = QT_TRANSLATE_NOOP("why", "worked out from a price in other terms of tax")
_TAKEN = QT_TRANSLATE_NOOP("why", "taken")
_OF_DAY = QT_TRANSLATE_NOOP("why", "of {day}")
_FOR_HIM = QT_TRANSLATE_NOOP("why", "Discount of the customer")
_FLOOR = QT_TRANSLATE_NOOP("why", "Lowest price, tax included")
_SOLD_FOR = QT_TRANSLATE_NOOP("why", "sold for {price}")
_BELOW = QT_TRANSLATE_NOOP("why", "Below the lowest price")
_NOT_BELOW = QT_TRANSLATE_NOOP("why", "Not below the lowest price")
_PROFIT = QT_TRANSLATE_NOOP("why", "Profit at today's cost")
_STORED_PROFIT = QT_TRANSLATE_NOOP("why", "Gross profit at the cost of that day")
_MARGIN = QT_TRANSLATE_NOOP("why", "{share} of what is sold")
_NET = QT_TRANSLATE_NOOP("why", "Without tax")
_COST = QT_TRANSLATE_NOOP("why", "Cost")


def line_figure(draft: TradeDraft, place: int, facts: PriceFacts) -> Figure:
    """What a line of a document comes to, by the same rules as when it is saved."""
    line = draft.lines[place]
    priced = draft.priced().lines[place]
    beside = [*_floor(draft, line, facts.floor), *profit_parts(priced.amount - priced.tax, _cost(line, facts))]
    return _figure(draft, place, priced, _price(line, facts), beside, tuple(_verdicts(draft, line, facts.floor)))


def stored_line_figure(draft: TradeDraft, place: int, priced: PricedLine, cost: Decimal | None) -> Figure:
    """What a line that is stored comes to: its amount and where its price came from are those that were kept.

    Args:
        draft: the document as it was typed.
        place: of the line.
        priced: what was stored of the line.
        cost: of its goods, without tax, as it was on that day; None if it is not known, or not for who asks.
    """
    profit = stored_profit(priced.amount - priced.tax, cost)
    return _figure(draft, place, priced, _price(draft.lines[place], PriceFacts()), profit)


def _figure(
    draft: TradeDraft,
    place: int,
    priced: PricedLine,
    price: Part,
    beside: Iterable[Part],
    verdicts: tuple[Verdict, ...] = (),
) -> Figure:
    line = draft.lines[place]
    terms = draft.tax.of_line(line.tax_rate)
    title = said(_TITLE, number=place + 1, product=line.product_name)
    end = Part(word=said(_AMOUNT), amount=priced.amount, sign=Sign.EQUALS)
    within = [_within(priced.tax, terms.rate)] if terms.included and terms.rate else []
    parts = (price, *_steps(draft, place, priced), end, *within, *beside)
    return Figure(title=title, amount=priced.amount, parts=parts, verdicts=verdicts)


def _steps(draft: TradeDraft, place: int, priced: PricedLine) -> Iterator[Part]:
    """From one piece to the amount of the line."""
    line = draft.lines[place]
    quantity, price = line.quantity or ZERO, line.unit_price or ZERO
    yield Part(word=said(_QUANTITY), amount=quantity, sign=Sign.TIMES, unit=Unit.QUANTITY, note=verbatim(line.unit))
    plain, less = line_amount(quantity, price), line_amount(quantity, price, line.discount)
    yield Part(word=said(_PLAIN), amount=plain, sign=Sign.EQUALS)
    if plain != less:
        yield Part(word=said(_LINE_OFF), amount=plain - less, sign=Sign.MINUS, note=_off(line.discount))
    terms = draft.tax.of_line(line.tax_rate)
    bare = priced.amount if terms.included else priced.amount - priced.tax
    if bare != less:
        yield _off_the_whole(draft, less - bare)
    if not terms.included and priced.tax:
        share = Measured(terms.rate, Unit.SHARE)
        yield Part(word=said(_TAX_ON_TOP, share=share), amount=priced.tax)


def _off_the_whole(draft: TradeDraft, less: Decimal) -> Part:
    """The share of a line in the discount on the whole; of a part of another line, what that one did not come to."""
    sign = Sign.MINUS if less > 0 else Sign.PLUS
    if not draft.discount or less < 0:
        return Part(word=said(_OF_A_PART), amount=abs(less), sign=sign, rule=said(_PART_RULE))
    return Part(word=said(_WHOLE_OFF), amount=less, sign=sign, note=_off(draft.discount), rule=said(_SHARE_RULE))


def _off(share: Decimal) -> Said:
    return said(_OFF, share=Measured(share, Unit.SHARE))


def _within(tax: Decimal, rate: Decimal) -> Part:
    return Part(word=said(_TAX_WITHIN, share=Measured(rate, Unit.SHARE)), amount=tax, sign=Sign.BESIDE)


def _price(line: LineDraft, facts: PriceFacts) -> Part:
    """Where it comes from, and what else the office knows: only the one that was taken counts."""
    price = line.unit_price or ZERO
    parts = (_taken(line, facts), *_others(line, facts))
    return Part(word=said(_PRICE), amount=price, unit=Unit.PRICE, rule=said(_ORDER_RULE), is_open=True, parts=parts)


def _taken(line: LineDraft, facts: PriceFacts) -> Part:
    price, source = line.unit_price or ZERO, line.price_source
    note = said(_TAKEN)
    if facts.known is not None and source in facts.known.restated:
        note = said(_RESTATED)
    return Part(
        word=said(_WORDS[source]),
        amount=price,
        unit=Unit.PRICE,
        note=note,
        source=facts.last_from if source is PriceSource.LAST else None,
        parts=_of_list(price, facts.known) if source is PriceSource.LIST else (),
    )


def _of_list(price: Decimal, known: KnownPrices | None) -> tuple[Part, ...]:
    """The list price less what the customer has off, if that is how the price came about."""
    if known is None or known.list_price is None or not known.customer_discount:
        return ()
    if (
        choose_price(KnownPrices(list_price=known.list_price, customer_discount=known.customer_discount), ZERO).price
        != price
    ):
        return ()
    whole = Part(word=said(_WORDS[PriceSource.LIST]), amount=known.list_price, unit=Unit.PRICE)
    less = Part(
        word=said(_FOR_HIM),
        amount=known.list_price - price,
        unit=Unit.PRICE,
        sign=Sign.MINUS,
        note=_off(known.customer_discount),
    )
    return whole, less


def _others(line: LineDraft, facts: PriceFacts) -> Iterator[Part]:
    known = facts.known
    if known is None:
        return
    of_list = choose_price(KnownPrices(list_price=known.list_price, customer_discount=known.customer_discount), ZERO)
    candidates = (
        (PriceSource.CONTRACT, known.contract, None, None),
        (PriceSource.LAST, known.last, facts.last_on, facts.last_from),
        (PriceSource.LEVEL, level_price(known.ladder, line.quantity or ZERO), None, None),
        (PriceSource.LIST, of_list.price, None, None),
    )
    for source, price, on, document in candidates:
        if price is not None and source is not line.price_source:
            note = said(_OF_DAY, day=on) if on is not None else None
            yield Part(
                word=said(_WORDS[source]),
                amount=price,
                unit=Unit.PRICE,
                sign=Sign.BESIDE,
                note=note,
                source=document,
            )


def _sold_for(draft: TradeDraft, line: LineDraft) -> Decimal:
    return sold_price(line.unit_price or ZERO, (line.discount, draft.discount), draft.tax.of_line(line.tax_rate))


def _floor(draft: TradeDraft, line: LineDraft, floor: Decimal | None) -> Iterator[Part]:
    if floor is not None:
        price = _sold_for(draft, line)
        note = said(_SOLD_FOR, price=Measured(price, Unit.PRICE))
        yield Part(word=said(_FLOOR), amount=floor, unit=Unit.PRICE, sign=Sign.BESIDE, note=note, warns=price < floor)


def _verdicts(draft: TradeDraft, line: LineDraft, floor: Decimal | None) -> Iterator[Verdict]:
    if floor is not None:
        is_below = _sold_for(draft, line) < floor
        yield Verdict(said(_BELOW if is_below else _NOT_BELOW), is_below)


def _cost(line: LineDraft, facts: PriceFacts) -> Decimal | None:
    return None if facts.cost is None else to_cents(facts.cost * (line.quantity or ZERO))


def profit_parts(net: Decimal, cost: Decimal | None) -> Iterator[Part]:
    """What is earned, beside the figure; nothing where the cost is not known."""
    if cost is None:
        return
    yield _profit((_PROFIT, _NET), net, cost)


def stored_profit(net: Decimal, cost: Decimal | None) -> Iterator[Part]:
    """What was earned on what is stored, as reports have it: the amount without tax less the cost."""
    if cost is not None:
        yield _profit((_STORED_PROFIT, _NET), net, cost)


def _profit(words: tuple[str, str], sold: Decimal, cost: Decimal) -> Part:
    profit, of = words
    note = said(_MARGIN, share=Measured(to_rate((sold - cost) / sold), Unit.RATE)) if sold > 0 else None
    parts = (Part(word=said(of), amount=sold), Part(word=said(_COST), amount=cost, sign=Sign.MINUS))
    return Part(word=said(profit), amount=sold - cost, sign=Sign.BESIDE, note=note, warns=sold < cost, parts=parts)
