"""Quotes: their list, and what a line of one says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import and_, select
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access
from crm_desktop.domain.amounts import ZERO
from crm_desktop.domain.sales.states import QuoteState
from crm_desktop.models.parties import Party
from crm_desktop.models.sales.quotes import QUOTES as TABLE
from crm_desktop.models.sales.quotes import Quote, QuoteLine
from crm_desktop.queries.listing import Listing
from crm_desktop.queries.sight import sees_document
from crm_desktop.queries.trade.lists import DatedListing, ListedDocument, Own, listing
from crm_desktop.queries.trade.told import Detail, DetailLine


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteRow(ListedDocument):
    """One quote; ``state`` is expired after its last day."""

    valid_until: date | None
    state: QuoteState
    revision: int
    notes: str


def _listing(today: date) -> Listing[QuoteRow]:
    return listing(
        TABLE,
        QuoteRow,
        today,
        Own(
            names=("valid_until", "revision", "notes"),
            options={"open": and_(TABLE.is_open, ~TABLE.has_lapsed(today))},
        ),
    )


def _line(line: QuoteLine, _needed: Any) -> DetailLine:
    rest = max(line.quantity - line.ordered_quantity, ZERO)
    return DetailLine(line.id, line.amount, line.tax, line.ordered_quantity, rest)


@dataclass(frozen=True, slots=True)
class OpenQuote:
    """A quote that can be taken into an order."""

    id: int
    number: str
    on: date
    valid_until: date | None
    total: Decimal


def open_quotes(session: Session, access: Access, *, party_id: int) -> Sequence[OpenQuote]:
    """The customer's quotes of which something can still be ordered, newest first."""
    rows = session.execute(
        select(Quote.id, Quote.number, Quote.document_date, Quote.valid_until, Quote.total)
        .join(Party, Party.id == Quote.party_id)
        .where(Quote.party_id == party_id, sees_document(access, Quote))
        .where(Quote.state.in_([QuoteState.SENT, QuoteState.PARTLY_ORDERED]))
        .order_by(Quote.document_date.desc(), Quote.id.desc())
        .limit(50)
    )
    return [OpenQuote(row[0], row[1] or "", *row[2:]) for row in rows]


QUOTES = DatedListing(_listing)
DETAIL = Detail(line=_line, facts=("lost_reason",))
