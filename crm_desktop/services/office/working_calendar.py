"""The office's own working days: entered, changed, deleted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select

from crm_desktop.domain.access import Right
from crm_desktop.domain.changes import Changes, Done
from crm_desktop.domain.errors import FieldProblems
from crm_desktop.domain.working_calendar import SpanDraft, SpanTaken, span_problems
from crm_desktop.models.office.working_calendar import CalendarSpan
from crm_desktop.services.removal import put_away, take_back
from crm_desktop.services.work import Handler, Work

_CHANGES = Changes.OFFICE | Changes.REMINDERS


@dataclass(frozen=True, kw_only=True)
class SaveCalendarSpan:
    """Keep days on which nobody works, or on which one works."""

    draft: SpanDraft
    span_id: int | None = None
    seen_version: int = 0


def save_calendar_span(work: Work, command: SaveCalendarSpan) -> Done:
    """Keep them; plans that are made from now on keep to them, those that were made stay.

    Raises:
        FieldProblems: keys of ``SpanDraft``.
        SpanTaken: if another span holds one of these days.
        StaleRecord: if somebody else changed it meanwhile.
    """
    draft = command.draft
    problems = span_problems(draft)
    if problems:
        raise FieldProblems(problems)
    if command.span_id is None:
        span = CalendarSpan()
    else:
        span = work.load_seen(CalendarSpan, command.span_id, command.seen_version)
    _require_free(work, draft, command.span_id)
    first, last = draft.first_on, draft.end
    assert first is not None  # noqa: S101 - its problems say so
    assert last is not None  # noqa: S101
    span.name, span.first_on, span.last_on, span.is_work = draft.name.strip(), first, last, draft.is_work
    work.session.add(span)
    work.session.flush()
    return Done(_CHANGES, span.id, span.name)


def _require_free(work: Work, draft: SpanDraft, own: int | None) -> None:
    other = work.session.scalars(
        select(CalendarSpan)
        .where(
            CalendarSpan.first_on <= draft.end, CalendarSpan.last_on >= draft.first_on, CalendarSpan.id != (own or 0)
        )
        .order_by(CalendarSpan.first_on)
    ).first()
    if other is not None:
        raise SpanTaken(name=other.name, first=other.first_on, last=other.last_on)


@dataclass(frozen=True, kw_only=True)
class RemoveCalendarSpan:
    """Delete days, or (``is_removed=False``) bring them back."""

    span_id: int
    is_removed: bool = True


def remove_calendar_span(work: Work, command: RemoveCalendarSpan) -> Done:
    """The law and the state say again what they are.

    Raises:
        SpanTaken: if one of them was entered again since.
    """
    if command.is_removed:
        span = work.load(CalendarSpan, command.span_id)
        put_away(work, "calendar_span", span.id, title=span.name, parts=[(CalendarSpan, CalendarSpan.id == span.id)])
    else:
        take_back(work, "calendar_span", command.span_id)
        back = work.load(CalendarSpan, command.span_id)
        _require_free(work, SpanDraft(first_on=back.first_on, last_on=back.last_on), back.id)
    return Done(_CHANGES, command.span_id)


HANDLERS: Mapping[type, Handler] = {
    SaveCalendarSpan: Handler(save_calendar_span, Right.SET_UP_OFFICE, "calendar_span", is_alone=True),
    RemoveCalendarSpan: Handler(remove_calendar_span, Right.SET_UP_OFFICE, "calendar_span", is_alone=True),
}
