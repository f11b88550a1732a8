"""What a product has cost a customer, or at a supplier, and others: the price strip under a line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, Subquery, false, func, select, true
from sqlalchemy.orm import Session

from crm_desktop.db.readings import side_by_side
from crm_desktop.domain.access import Access
from crm_desktop.domain.sides import Side
from crm_desktop.domain.trade.pricing import TaxTerms
from crm_desktop.queries.listing import AnySelect
from crm_desktop.queries.products.offer import TAX_INCLUDED, LineOffer, line_offers, sees_prices
from crm_desktop.queries.products.sold import agreed_lines, newest

STRIP_LENGTH = 5


@dataclass(frozen=True, slots=True)
class PastPrice:
    """One sale of the product; ``number`` is empty where the customer may not be known.

    Attributes:
        price: in the terms of the document.
        stated: what stands on the order; another figure if that was in other terms of tax.
    """

    on: date
    price: Decimal
    quantity: Decimal
    unit: str
    discount: Decimal
    number: str = ""
    stated: Decimal | None = None
    tax_included: bool = True

    @property
    def is_restated(self) -> bool:
        """Whether the price was worked out from one in other terms."""
        return self.stated is not None and self.stated != self.price


@dataclass(frozen=True, slots=True)
class PriceStrip:
    """What stands under the lines while one is typed.

    Attributes:
        past: the last five prices of this party, newest first: sold to a customer, bought from a supplier.
        other_last: the last price of anybody else.
        other_best: the lowest price of anybody else within the last year.
    """

    offer: LineOffer
    past: tuple[PastPrice, ...]
    other_last: PastPrice | None
    other_best: PastPrice | None


def price_strip(  # noqa: PLR0913 - what is asked for, for whom, when, in which terms
    session: Session,
    access: Access,
    *,
    product_id: int,
    party_id: int | None,
    today: date,
    tax: TaxTerms = TAX_INCLUDED,
    side: Side = Side.RECEIVABLE,
) -> PriceStrip | None:
    """The price strip of one product, in the terms of a line of the document; None if there is no such product."""
    told = true() if sees_prices(access, side) else false()
    theirs = _agreed(side, product_id, lambda head: told & (head.party_id == (party_id or 0)))
    others = _agreed(side, product_id, lambda head: told & (head.party_id != (party_id or 0)))
    a_year_ago = today.replace(year=today.year - 1, day=min(today.day, 28))
    asked: dict[str, Any] = {
        "product_ids": [product_id],
        "party_id": party_id,
        "today": today,
        "tax": tax,
        "side": side,
    }
    offers, past, last, lowest = side_by_side(
        session,
        lambda own: line_offers(own, access, **asked),
        lambda own: own.execute(select(theirs).order_by(*newest(theirs)).limit(STRIP_LENGTH)).all(),
        lambda own: own.execute(select(others).order_by(*newest(others)).limit(1)).all(),
        lambda own: own.execute(_lowest(others, since=a_year_ago)).all(),
    )
    if product_id not in offers:
        return None
    tax = tax.of_line(offers[product_id].tax_rate)
    best = [_unnamed(_past(row, tax)) for row in lowest]
    return PriceStrip(
        offers[product_id],
        tuple(_past(row, tax) for row in past),
        _unnamed(_past(last[0], tax)) if last else None,
        min(best, key=lambda sale: (sale.price, -sale.on.toordinal()), default=None),
    )


def _agreed(side: Side, product_id: int, whose: Callable[[Any], ColumnElement[bool]]) -> Subquery:
    return agreed_lines(side, lambda line: line.product_id == product_id, whose)


def _lowest(sold: Subquery, *, since: date) -> AnySelect:
    """The newest of the lowest sales in each terms of tax: only in Python they can be compared."""
    place = func.row_number().over(
        partition_by=(sold.c.tax_included, sold.c.tax_rate),
        order_by=(sold.c.unit_price, *newest(sold)),
    )
    ranked = select(sold, place.label("place")).where(sold.c.document_date > since).subquery()
    return select(ranked).where(ranked.c.place == 1)


def _past(row: Any, tax: TaxTerms) -> PastPrice:
    on, price, quantity, unit, discount, number, rate, included = row[:8]
    shown = tax.restate(price, TaxTerms(rate, included))
    return PastPrice(on, shown, quantity, unit, discount, number, price, included)


def _unnamed(sale: PastPrice) -> PastPrice:
    return replace(sale, number="")
