"""The office's own working days, listed and read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import true
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access
from crm_desktop.domain.working_calendar import SpanDraft
from crm_desktop.models.office.working_calendar import CalendarSpan
from crm_desktop.present.listing import Sort
from crm_desktop.queries.listing import Listing
from crm_desktop.queries.scope import visible


@dataclass(frozen=True, slots=True)
class SpanRow:
    """Days that are all free, or all worked."""

    id: int
    first_on: date
    last_on: date
    name: str
    is_work: bool
    version: int


CALENDAR = Listing(
    row=SpanRow,
    key=CalendarSpan.id,
    source=CalendarSpan.__table__,
    columns={
        "id": CalendarSpan.id,
        "first_on": CalendarSpan.first_on,
        "last_on": CalendarSpan.last_on,
        "name": CalendarSpan.name,
        "is_work": CalendarSpan.is_work,
        "version": CalendarSpan.version,
    },
    visible=lambda _access: true(),
    search=(CalendarSpan.name,),
    order=(Sort("first_on", descending=True),),
)


@dataclass(frozen=True, slots=True)
class StoredSpan:
    """A span with the version that was read."""

    id: int
    version: int
    draft: SpanDraft


def stored_span(session: Session, access: Access, *, span_id: int) -> StoredSpan:
    """Read a span.

    Raises:
        NotFound: if there is none.
    """
    span = visible(session, access, CalendarSpan, span_id)
    draft = SpanDraft(name=span.name, first_on=span.first_on, last_on=span.last_on, is_work=span.is_work)
    return StoredSpan(span.id, span.version, draft)
