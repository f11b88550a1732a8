"""The lines in which a product was sold at a price: what last prices and the price strip look at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Subquery, select, union_all

from crm_desktop.domain.amounts import ONE
from crm_desktop.models.catalogue import TRADE_TABLES

Condition = Callable[[Any], ColumnElement[bool]]
_SOLD_BY: Sequence[tuple[Any, Any, Any, ColumnElement[bool]]] = tuple(
    (table.entity, table.line, table.whose, table.is_binding & table.has_nothing_behind)
    for table in TRADE_TABLES
    if table.type.agrees_prices
)
"""Where a price was agreed: in binding orders, and in deliveries that no order is behind."""


def sold_lines(of_line: Condition, of_head: Condition) -> Subquery:
    """The lines that were sold at a price, of both kinds of documents; the conditions narrow each of them.

    A gift says nothing about what the next one costs, whether its price is zero or its discount whole.
    """
    parts = [
        select(
            head.document_date,
            line.unit_price,
            line.quantity,
            line.unit,
            line.discount,
            head.number,
            line.tax_rate,
            line.tax_included,
            line.product_id,
            head.created_at,
            head.id.label("head_id"),
            line.id.label("line_id"),
        )
        .join_from(head, line, owner == head.id)
        .where(of_line(line), of_head(head), counted, line.unit_price > 0, line.discount < ONE)
        for head, line, owner, counted in _SOLD_BY
    ]
    return union_all(*parts).subquery()


def newest(sold: Subquery) -> Sequence[ColumnElement[Any]]:
    """The order in which the last sale comes first."""
    keys = (sold.c.document_date, sold.c.created_at, sold.c.head_id, sold.c.line_id)
    return [key.desc() for key in keys]
