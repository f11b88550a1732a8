"""The lines in which a product was sold, or bought, at a price: what last prices and the price strip look at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Subquery, false, literal, select, union_all

from crm_desktop.domain.amounts import ONE
from crm_desktop.domain.sides import Side
from crm_desktop.models.catalogue import TRADE_TABLES
from crm_desktop.models.documents import DocumentTable

Condition = Callable[[Any], ColumnElement[bool]]
_AGREED_BY: Sequence[tuple[DocumentTable, ColumnElement[bool]]] = tuple(
    (table, table.is_binding & table.has_nothing_behind) for table in TRADE_TABLES if table.type.agrees_prices
)
"""Where a price was agreed: in binding orders, and in deliveries that no order is behind."""


def agreed_lines(side: Side, of_line: Condition, of_head: Condition) -> Subquery:
    """The lines in which a price was agreed on a side, of all kinds of documents; the conditions narrow each of them.

    A gift says nothing about what the next one costs, whether its price is zero or its discount whole.
    """
    here = [one for one in _AGREED_BY if one[0].side is side]
    # where no kind of document agrees prices there are none
    asked = here or [(_AGREED_BY[0][0], false())]
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
            literal(table.kind.value).label("kind"),
        )
        .join_from(head, line, table.whose == head.id)
        .where(of_line(line), of_head(head), counted, line.unit_price > 0, line.discount < ONE)
        for table, counted in asked
        for head, line in [(table.entity, table.line)]
    ]
    return union_all(*parts).subquery()


def newest(sold: Subquery) -> Sequence[ColumnElement[Any]]:
    """The order in which the last of them comes first."""
    keys = (sold.c.document_date, sold.c.created_at, sold.c.head_id, sold.c.line_id)
    return [key.desc() for key in keys]
