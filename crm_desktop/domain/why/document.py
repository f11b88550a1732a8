"""What a document comes to: its lines, what is taken off the whole, the tax, what is earned on it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from crm_desktop.domain.amounts import ZERO, total_of
from crm_desktop.domain.trade.drafts import LineDraft, TradeDraft
from crm_desktop.domain.trade.pricing import PricedDocument, PricedLine, line_amount
from crm_desktop.domain.why.figure import Figure, Measured, Part, Said, Sign, Unit, said, verbatim
from crm_desktop.domain.why.price import profit_parts, stored_profit
from crm_desktop.domain.words import QT_TRANSLATE_NOOP

_TITLE = QT_TRANSLATE_NOOP("why", "What the document comes to")
_LINES = QT_TRANSLATE_NOOP("why", "Lines")
_COUNT = QT_TRANSLATE_NOOP("why", "{count} lines")
_TIMES = QT_TRANSLATE_NOOP("why", "{quantity} × {price}")
_OPTIONAL = QT_TRANSLATE_NOOP("why", "optional, not counted")
_OFF = QT_TRANSLATE_NOOP("why", "Discount on the whole")
_SHARE = QT_TRANSLATE_NOOP("why", "{share} off")
_TAX = QT_TRANSLATE_NOOP("why", "Tax on top")
_TAX_WITHIN = QT_TRANSLATE_NOOP("why", "of it tax {share}")
_TOTAL = QT_TRANSLATE_NOOP("why", "Total with tax")
_ROUNDED = QT_TRANSLATE_NOOP("why", "Each line is rounded half up to the cent; the total is the sum of rounded lines.")


def total_figure(draft: TradeDraft, costs: Sequence[Decimal | None]) -> Figure:
    """The total of a document; ``costs`` are those of its lines, None where one is not known or not told."""
    priced = draft.priced()
    end = Part(word=said(_TOTAL), amount=priced.total, sign=Sign.EQUALS, rule=said(_ROUNDED))
    beside = [*_taxes(draft, priced.lines), *profit_parts(priced.net, _cost(draft, costs))]
    parts = (*_steps(draft, priced), end, *beside)
    return Figure(title=said(_TITLE), amount=priced.total, parts=parts)


def stored_total_figure(
    draft: TradeDraft, amounts: Sequence[PricedLine], total: Decimal, costs: Sequence[Decimal | None]
) -> Figure:
    """The total of a document that is stored: the amounts of its lines as they were kept.

    Raises:
        DoesNotAddUpError: if the lines do not come to the total that is stored.
    """
    lines = [
        _stored_line(line, priced, place) for place, (line, priced) in enumerate(zip(draft.lines, amounts, strict=True))
    ]
    count = said(_COUNT, count=len(lines))
    whole = Part(word=said(_LINES), amount=total, note=count, rule=said(_ROUNDED), is_open=True, parts=tuple(lines))
    end = Part(word=said(_TOTAL), amount=total, sign=Sign.EQUALS, rule=said(_ROUNDED))
    tax = total_of([one.tax for one in draft.by_rate(amounts)])
    beside = [*_taxes(draft, amounts), *stored_profit(total - tax, _cost(draft, costs))]
    return Figure(title=said(_TITLE), amount=total, parts=(whole, end, *beside))


def _stored_line(line: LineDraft, priced: PricedLine, place: int) -> Part:
    """A line that says by itself what it comes to, once it is opened."""
    return replace(_line(line), amount=priced.amount, below=(("place", place),))


def _steps(draft: TradeDraft, priced: PricedDocument) -> Iterator[Part]:
    lines = [_line(line) for line in draft.lines if not line.is_empty]
    whole = total_of([part.amount for part in lines if part.sign is Sign.PLUS])
    count = said(_COUNT, count=len(lines))
    yield Part(word=said(_LINES), amount=whole, note=count, rule=said(_ROUNDED), is_open=True, parts=tuple(lines))
    on_top = total_of(
        [
            one.tax
            for line, one in zip(draft.lines, priced.lines, strict=True)
            if line.terms.is_counted and not draft.tax.included
        ]
    )
    if less := whole + on_top - priced.total:
        share = said(_SHARE, share=Measured(draft.discount, Unit.SHARE))
        yield Part(word=said(_OFF), amount=less, sign=Sign.MINUS, note=share)
    if on_top:
        yield Part(word=said(_TAX), amount=on_top)


def _line(line: LineDraft) -> Part:
    quantity, price = line.quantity or ZERO, line.unit_price or ZERO
    amount = line_amount(quantity, price, line.discount)
    return Part(
        word=verbatim(line.product_name),
        amount=amount,
        sign=Sign.BESIDE if line.is_optional else Sign.PLUS,
        note=said(_OPTIONAL) if line.is_optional else _times(quantity, price),
    )


def _times(quantity: Decimal, price: Decimal) -> Said:
    return said(_TIMES, quantity=Measured(quantity, Unit.QUANTITY), price=Measured(price, Unit.PRICE))


def _taxes(draft: TradeDraft, amounts: Sequence[PricedLine]) -> Iterator[Part]:
    for one in draft.by_rate(amounts):
        if one.rate:
            word = said(_TAX_WITHIN, share=Measured(one.rate, Unit.SHARE))
            yield Part(word=word, amount=one.tax, sign=Sign.BESIDE)


def _cost(draft: TradeDraft, costs: Sequence[Decimal | None]) -> Decimal | None:
    """What the counted lines cost; None unless all of them are known: half a cost would tell a false profit."""
    counted = [cost for line, cost in zip(draft.lines, costs, strict=True) if line.terms.is_counted and line.quantity]
    known = [cost for cost in counted if cost is not None]
    return total_of(known) if known and len(known) == len(counted) else None
