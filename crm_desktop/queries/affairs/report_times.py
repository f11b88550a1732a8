"""Kept reports that are to be looked at on certain days: on the desk, as they are set, and as they are opened."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, String, case, cast, func, select
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access, Right
from crm_desktop.domain.errors import NotFound
from crm_desktop.domain.reminders import ReminderKind, group_of, reminder_key
from crm_desktop.domain.working_calendar import days_from
from crm_desktop.models.office.views import SavedView
from crm_desktop.models.office.working_calendar import CalendarSpan
from crm_desktop.models.tasks import ScheduledReport
from crm_desktop.present.working_days import WorkingDays
from crm_desktop.queries.affairs.feed_row import Row, Source, columns, told
from crm_desktop.queries.affairs.rows import Asked, Reminder
from crm_desktop.queries.lookups import people_here
from crm_desktop.queries.scope import sees, visible


def _set(asked: Asked) -> Select[Any] | None:
    """Reports that the operator set a time for, or that a colleague gave him with one."""
    if asked.of is not None or not asked.access.may(Right.SEE_MONEY):
        return None  # they are about no customer
    values = {
        "record_id": ScheduledReport.id,
        "day": ScheduledReport.since,
        "text": func.coalesce(SavedView.name, ScheduledReport.shipped),
        "number": SavedView.content,
        "person": case((ScheduledReport.operator_id != asked.access.operator_id, ScheduledReport.maker), else_=""),
        "channel": ScheduledReport.rhythm + func.coalesce(_own_days(), ""),
    }
    return (
        select(*columns(ReminderKind.REPORT, values))
        .select_from(ScheduledReport)
        .outerjoin(SavedView, ScheduledReport.view_id == SavedView.id)
        .where(sees(asked.access, ScheduledReport))
    )


def _own_days() -> ColumnElement[str | None]:
    """The days that the office has entered, behind the rhythm, so that the feed stays one statement."""
    first, last = (cast(one, String()) for one in (CalendarSpan.first_on, CalendarSpan.last_on))
    works = case((CalendarSpan.is_work, "1"), else_="0")
    return select(func.aggregate_strings(" " + first + "/" + last + "/" + works, "")).scalar_subquery()


def _working_days(spans: Iterable[str]) -> WorkingDays:
    own: dict[date, bool] = {}
    for span in spans:
        first, last, works = span.split("/")
        own |= dict.fromkeys(days_from(date.fromisoformat(first), date.fromisoformat(last)), works == "1")
    return WorkingDays(own)


def _due(asked: Asked, row: Row) -> Iterator[Reminder]:
    """The last day on which it fell due stays until somebody looked; who may not see what it counts is told nothing."""
    from crm_desktop.domain.analysis.reading import read_for, shipped_for  # not before there is a report
    from crm_desktop.domain.analysis.timing import RHYTHMS

    code, *own_days = row.channel.split(" ")
    rhythm = RHYTHMS.get(code)
    due_on = rhythm.latest(row.day, asked.today, _working_days(own_days).works) if rhythm is not None else None
    is_shipped = row.number is None
    report = shipped_for(row.text, asked.access) if is_shipped else read_for(row.number, asked.today, asked.access)
    if due_on is not None and report is not None:
        yield told(
            ReminderKind.REPORT,
            group_of(due_on, asked.today),
            row,
            reminder_key(ReminderKind.REPORT, row.record_id, due_on),
            due_on,
            document="pivot",
            text=row.text,
            number=row.text if is_shipped else "",
            person=code,
            handed_from=row.person,
        )


REPORT_SOURCE = Source(ReminderKind.REPORT, frozenset({"scheduled_report", "saved_view", "calendar_span"}), _set, _due)


@dataclass(frozen=True, slots=True)
class StoredTime:
    """The time of a report, with the version that was read; None of both: it has none."""

    id: int | None
    version: int
    rhythm: str
    readers: tuple[int, ...]
    people: tuple[tuple[int, str], ...]
    """Colleagues who can be asked to look at it, too."""


def stored_time(session: Session, access: Access, *, view_id: int | None, shipped: str = "") -> StoredTime:
    """The time that the operator set for a report."""
    own = _own_time(access, view_id, shipped)
    found = session.scalars(select(ScheduledReport).where(*own).order_by(ScheduledReport.id).limit(1)).first()
    people = tuple(one for one in people_here(session) if one[0] != access.employee_id)
    if found is None:
        return StoredTime(None, 0, "", (), people)
    readers = tuple(one.employee_id for one in found.readers)
    return StoredTime(found.id, found.version, found.rhythm, readers, people)


def _own_time(access: Access, view_id: int | None, shipped: str) -> tuple[Any, ...]:
    whose = ScheduledReport.operator_id == access.operator_id
    return whose, ScheduledReport.view_id.is_not_distinct_from(view_id), ScheduledReport.shipped == shipped


def report_times(session: Session, access: Access) -> Mapping[tuple[int | None, str], str]:
    """The rhythms that the operator set, by the kept report or the name of one that every office has."""
    rows = select(ScheduledReport.view_id, ScheduledReport.shipped, ScheduledReport.rhythm)
    whose = ScheduledReport.operator_id == access.operator_id
    return {(row.view_id, row.shipped): row.rhythm for row in session.execute(rows.where(whose))}


@dataclass(frozen=True, slots=True)
class DueReport:
    """A report as its time opens it.

    Attributes:
        content: as it is kept; empty for one that every office has, of which ``name`` is the name.
        is_own: whether it is the operator's own report.
    """

    name: str
    content: str
    is_own: bool
    is_everybodys: bool


def due_report(session: Session, access: Access, *, scheduled_id: int) -> DueReport:
    """What is to be looked at; the figures in it are asked under the rights of who looks.

    Raises:
        NotFound: if there is none any more, it was not given to this operator, or counts what he does not see by now.
    """
    from crm_desktop.domain.analysis.reading import read_for, shipped_for

    scheduled = visible(session, access, ScheduledReport, scheduled_id)
    view = scheduled.view
    if view is None:
        if shipped_for(scheduled.shipped, access) is None:
            raise NotFound(what=f"#{scheduled_id}")
        return DueReport(scheduled.shipped, "", is_own=False, is_everybodys=False)
    if read_for(view.content, scheduled.since, access) is None:
        raise NotFound(what=f"#{scheduled_id}")
    return DueReport(
        view.name,
        view.content,
        is_own=view.operator_id == access.operator_id,
        is_everybodys=view.operator_id is None,
    )
