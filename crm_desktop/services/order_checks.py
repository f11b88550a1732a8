"""What may hold a quote or an order back: prices below the lowest."""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal

from sqlalchemy import select

from crm_desktop.domain.access import Right
from crm_desktop.domain.money import ONE, ZERO, to_price
from crm_desktop.domain.office_rules import LOWEST_MARGIN
from crm_desktop.domain.pricing import floor_price
from crm_desktop.domain.sales_errors import (
    BelowLowest,
    BelowLowestRefused,
    SomeBelowLowest,
    SomeBelowLowestRefused,
)
from crm_desktop.models.products import Product
from crm_desktop.models.sales import Quote, QuoteLine, SalesOrder, SalesOrderLine
from crm_desktop.models.system import Setting
from crm_desktop.services.work import Work


def require_floor_prices(work: Work, document: Quote | SalesOrder, accepted: frozenset[str]) -> None:
    """Ask about, or refuse, lines that sell below their lowest price; by right.

    Raises:
        BelowLowest: if the operator may accept it and has not yet.
        BelowLowestRefused: if he may not.
        SomeBelowLowest, SomeBelowLowestRefused: the same without names, where they would tell a hidden cost.
    """
    if BelowLowest.key in accepted and work.access.may(Right.SELL_BELOW_LOWEST):
        return
    below = _lines_below(document, _floors(work, document))
    if not below:
        return
    # which line is under cost and margin would tell the cost: others are told only what the lowest prices say
    told = below if work.access.may(Right.SEE_COST) else _lines_below(document, _floors(work, document, by_cost=False))
    if work.access.may(Right.SELL_BELOW_LOWEST):
        raise BelowLowest(products=", ".join(told)) if told else SomeBelowLowest()
    raise BelowLowestRefused(products=", ".join(told)) if told else SomeBelowLowestRefused()


def _lines_below(document: Quote | SalesOrder, floors: Mapping[int, Decimal]) -> list[str]:
    return [
        line.product_name
        for line in document.lines
        if _unit_price(document, line) < floors.get(line.product_id or 0, ZERO)
    ]


def _floors(work: Work, document: Quote | SalesOrder, *, by_cost: bool = True) -> Mapping[int, Decimal]:
    """The lowest price by product; without ``by_cost`` not what follows from cost and margin."""
    ids = {line.product_id for line in document.lines if line.product_id is not None}
    if not ids:
        return {}
    stored = work.session.scalar(select(Setting.value).where(Setting.name == LOWEST_MARGIN))
    margin = Decimal(json.loads(stored)) if stored else None
    found = work.session.execute(select(Product.id, Product.lowest_price, Product.cost).where(Product.id.in_(ids)))
    floors = {product_id: floor_price(lowest, cost if by_cost else None, margin) for product_id, lowest, cost in found}
    return {product_id: floor for product_id, floor in floors.items() if floor is not None}


def _unit_price(document: Quote | SalesOrder, line: QuoteLine | SalesOrderLine) -> Decimal:
    """What the customer pays for one, after both discounts, tax included."""
    price = line.unit_price * (ONE - line.discount) * (ONE - document.discount)
    return to_price(price if document.tax_included else price * (ONE + document.tax_rate))
