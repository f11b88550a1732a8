"""How documents of all kinds are listed and read; a new area enters its own here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access
from crm_desktop.domain.money.kinds import MONEY
from crm_desktop.domain.trade.kinds import DocumentKind
from crm_desktop.queries.listing import ListingLike
from crm_desktop.queries.sales import kinds as sales
from crm_desktop.queries.trade.told import Read

if TYPE_CHECKING:
    from crm_desktop.queries.trade.details import TradeDetail


def _money(kind: DocumentKind) -> Read:
    from crm_desktop.queries.money.documents import LISTS

    return Read(LISTS[kind])


READS: Mapping[DocumentKind, Callable[[], Read]] = {
    **sales.READS,
    **{kind: partial(_money, kind) for kind in MONEY},
}
"""By kind; what one needs is loaded when it is first asked."""


def list_of(kind: DocumentKind) -> ListingLike[Any]:
    """What answers the list of a kind."""
    return READS[kind]().listing


def trade_detail(session: Session, access: Access, *, kind: str, record_id: int, today: date) -> TradeDetail:
    """Read one document; the number of statements does not grow with its lines.

    Raises:
        NotFound: if there is none, or it is somebody else's.
    """
    from crm_desktop.models.catalogue import TABLES
    from crm_desktop.queries.trade.details import read_detail

    which = DocumentKind(kind)
    detail = READS[which]().detail
    if detail is None:
        raise LookupError(f"{kind} has no lines")
    return read_detail(session, access, TABLES[which], detail, record_id=record_id, today=today)
