"""Quotes: their list, and what a line of one says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import and_

from crm_desktop.domain.amounts import ZERO
from crm_desktop.domain.sales.states import QuoteState
from crm_desktop.models.sales import QUOTES as TABLE
from crm_desktop.models.sales import QuoteLine
from crm_desktop.queries.listing import Listing
from crm_desktop.queries.sales.details import Detail, DetailLine
from crm_desktop.queries.sales.lists import DatedListing, ListedDocument, Own, listing


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


QUOTES = DatedListing(_listing)
DETAIL = Detail(line=_line, facts=("lost_reason",))
