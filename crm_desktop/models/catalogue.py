"""The tables of all kinds of documents; a new kind is declared beside its mapped classes and listed here."""

from __future__ import annotations

from collections.abc import Mapping

from crm_desktop.domain.documents import leading_in
from crm_desktop.domain.sides import Side
from crm_desktop.domain.trade.kinds import DocumentKind, Figure
from crm_desktop.models.documents import DocumentTable
from crm_desktop.models.money.documents import MONEY_TABLES
from crm_desktop.models.sales.kinds import SALES_TABLES

TABLES: Mapping[DocumentKind, DocumentTable] = {one.kind: one for one in (*SALES_TABLES, *MONEY_TABLES.values())}
"""In the order in which the kinds follow from each other."""
TRADE_TABLES: tuple[DocumentTable, ...] = tuple(one for one in TABLES.values() if one.line is not None)
"""Those of the kinds that have lines."""


def standing_in(figure: Figure) -> DocumentTable:
    """The tables of the kind whose amounts make a figure; of several, the one that raises it."""
    return TABLES[leading_in(figure)]


QUOTED = standing_in(Figure.QUOTED)
"""What was offered."""
ORDERED = standing_in(Figure.ORDERED)
"""What was promised to customers, and is still to be delivered as far as it is open."""
GOODS: tuple[DocumentTable, ...] = tuple(one for one in TRADE_TABLES if one.type.figure is Figure.DELIVERED)
"""What left, and what came back."""
SENT: DocumentTable = next(one for one in GOODS if one.type.sign > 0)
"""What left."""
PROMISES: Mapping[Side, tuple[DocumentTable, ...]] = {
    side: tuple(one for one in TRADE_TABLES if one.type.is_promise and one.side is side) for side in Side
}
"""What will be owed on a side once it is done: part of the credit exposure of customers."""


def table_of(entity: object) -> DocumentTable:
    """The tables of a document, or of a mapped class of documents."""
    kind = entity if isinstance(entity, type) else type(entity)
    return next(one for one in TABLES.values() if one.entity is kind)


def source_of(table: DocumentTable) -> DocumentTable:
    """The tables of the kind that a kind draws on.

    Raises:
        KeyError: if it draws on none.
    """
    if table.draws_on is None:
        raise KeyError(table.kind)
    return TABLES[table.draws_on]
