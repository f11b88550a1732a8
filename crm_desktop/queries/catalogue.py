"""How documents of all kinds are listed and read; a new area enters its own here."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access
from crm_desktop.domain.trade.kinds import DocumentKind
from crm_desktop.models.catalogue import TABLES
from crm_desktop.queries.listing import ListingLike
from crm_desktop.queries.money import documents as money
from crm_desktop.queries.sales import kinds as sales
from crm_desktop.queries.trade.details import TradeDetail, read_detail
from crm_desktop.queries.trade.told import Detail

LISTS: Mapping[DocumentKind, ListingLike[Any]] = {**sales.LISTS, **money.LISTS}
"""By the kind that is listed."""
DETAILS: Mapping[DocumentKind, Detail] = {**sales.DETAILS}
"""By kind, of those that have lines."""


def trade_detail(session: Session, access: Access, *, kind: str, record_id: int, today: date) -> TradeDetail:
    """Read one document; the number of statements does not grow with its lines.

    Raises:
        NotFound: if there is none, or it is somebody else's.
    """
    which = DocumentKind(kind)
    return read_detail(session, access, TABLES[which], DETAILS[which], record_id=record_id, today=today)
