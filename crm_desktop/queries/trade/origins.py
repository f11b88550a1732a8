"""From the lines of a document back to what it goes back to: a return by way of its delivery to the order."""

from __future__ import annotations

from typing import Any

from crm_desktop.models.catalogue import source_of
from crm_desktop.models.documents import DocumentTable


def joined_to(query: Any, table: DocumentTable, origin: DocumentTable) -> Any:
    """A query over the lines of ``table`` that also reads what they go back to, empty where nothing is behind them."""
    while table is not origin:
        source = source_of(table)
        query = query.outerjoin(source.line, source.line.id == getattr(table.line, table.source))
        table = source
    return query.outerjoin(origin.entity, origin.entity.id == origin.whose)
