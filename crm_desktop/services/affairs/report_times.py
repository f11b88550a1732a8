"""Setting a time for a kept report, giving it to colleagues, and taking that back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select

from crm_desktop.domain.access import Right
from crm_desktop.domain.analysis.kept import KeptReport
from crm_desktop.domain.analysis.reading import read_for, shipped_for
from crm_desktop.domain.analysis.timing import (
    MOST_READERS,
    RHYTHMS,
    NotForReader,
    SameDaysAlways,
    TimeDraft,
    TooManyReaders,
    UnknownReport,
)
from crm_desktop.domain.changes import Changes, Done
from crm_desktop.domain.errors import DomainError, FieldProblems, NotAllowed, Required
from crm_desktop.domain.spans import Span
from crm_desktop.models.office.people import Employee
from crm_desktop.models.office.views import SavedView
from crm_desktop.models.tasks import ReportReader, ScheduledReport
from crm_desktop.queries.standing import access_of
from crm_desktop.services.affairs.tasks import NoLogin, operators_of
from crm_desktop.services.work import Handler, Work

_CHANGES = Changes.REMINDERS | Changes.VIEWS


@dataclass(frozen=True, kw_only=True)
class SetReportTime:
    """Let a report be looked at on certain days.

    Attributes:
        view_id: the kept report; None for one that every office has.
        shipped: the name of such a one.
        scheduled_id: of the time that is changed; None for a new one.
    """

    draft: TimeDraft
    view_id: int | None = None
    shipped: str = ""
    scheduled_id: int | None = None
    seen_version: int = 0


def set_report_time(work: Work, command: SetReportTime) -> Done:
    """It stands on the desk of the operator and of the readers from its next day on.

    Raises:
        FieldProblems: keys of ``TimeDraft``.
        UnknownReport: if there is no such report, or it is not for this operator.
        SameDaysAlways: if its period does not move.
        StaleRecord: if the time was changed elsewhere meanwhile.
    """
    name, content = _called(work, command)
    report = _readable(work, name, content)
    if report is None:
        raise UnknownReport
    if report.span is Span.OWN:
        raise SameDaysAlways(name=name)
    draft = command.draft
    _check(work, draft, name, content)
    scheduled = _scheduled(work, command)
    scheduled.rhythm, scheduled.since = draft.rhythm, work.clock.today()
    known = {one.employee_id: one for one in scheduled.readers}
    scheduled.readers = [known.get(one) or ReportReader(employee_id=one) for one in dict.fromkeys(draft.readers)]
    work.session.flush()
    return Done(_CHANGES, scheduled.id, name[:40])


def _called(work: Work, command: SetReportTime) -> tuple[str, str]:
    """The name of the report, and what is kept of it; nothing of one that every office has."""
    if command.view_id is None:
        return command.shipped, ""
    view = work.load(SavedView, command.view_id)
    return view.name, view.content


def _readable(work: Work, name: str, content: str) -> KeptReport | None:
    return read_for(content, work.clock.today(), work.access) if content else shipped_for(name, work.access)


def _scheduled(work: Work, command: SetReportTime) -> ScheduledReport:
    """The time that is changed; setting one twice for the same report changes the first."""
    if command.scheduled_id is not None:
        found = work.load_seen(ScheduledReport, command.scheduled_id, command.seen_version)
        if (found.operator_id, found.view_id, found.shipped) != (
            work.access.operator_id,
            command.view_id,
            command.shipped,
        ):
            raise UnknownReport
        return found
    same = select(ScheduledReport).where(
        ScheduledReport.operator_id == work.access.operator_id,
        ScheduledReport.view_id.is_not_distinct_from(command.view_id),
        ScheduledReport.shipped == command.shipped,
    )
    known = work.session.scalars(same.order_by(ScheduledReport.id).limit(1)).first()
    if known is not None:
        return known
    made = ScheduledReport(
        operator_id=work.access.operator_id,
        maker=work.access.name,
        view_id=command.view_id,
        shipped=command.shipped,
        readers=[],
    )
    work.session.add(made)
    return made


def _check(work: Work, draft: TimeDraft, name: str, content: str) -> None:
    problems: dict[str, DomainError] = {}
    if draft.rhythm not in RHYTHMS:
        problems["rhythm"] = Required()
    if len(draft.readers) > MOST_READERS:
        problems["readers"] = TooManyReaders(most=MOST_READERS)
    for employee_id in draft.readers if not problems else ():
        wrong = _wrong_reader(work, work.load_named(Employee, employee_id, "readers"), name, content)
        if wrong is not None:
            problems["readers"] = wrong
    if problems:
        raise FieldProblems(problems)


def _wrong_reader(work: Work, colleague: Employee, name: str, content: str) -> DomainError | None:
    """Why a colleague cannot be asked to look at it, if so."""
    try:
        operators = operators_of(work, colleague)
    except NoLogin as wrong:
        return wrong
    today = work.clock.today()
    for operator in operators:
        there = access_of(work.session, operator, today)
        report = read_for(content, today, there) if content else shipped_for(name, there)
        if report is not None and there.may(Right.SEE_MONEY):
            return None
    return NotForReader(name=colleague.name)


@dataclass(frozen=True, kw_only=True)
class RemoveReportTime:
    """Let a report have no time any more; set anew, it has what it had."""

    scheduled_id: int


def remove_report_time(work: Work, command: RemoveReportTime) -> Done:
    """It is gone from all desks; the report stays.

    Raises:
        NotFound: if there is none, or it is not for this operator.
        NotAllowed: if somebody else set it.
    """
    scheduled = work.load(ScheduledReport, command.scheduled_id)
    if scheduled.operator_id != work.access.operator_id:
        raise NotAllowed
    work.session.delete(scheduled)
    work.session.flush()
    return Done(_CHANGES, command.scheduled_id)


def give_report_to(work: Work, scheduled_id: int, colleague: Employee) -> None:
    """Let a colleague look at it from now on, as the desk hands things on.

    Raises:
        NoLogin: if he never logs in.
        NotForReader: if he may not see what it counts.
    """
    scheduled = work.load(ScheduledReport, scheduled_id)
    view = scheduled.view
    name, content = (scheduled.shipped, "") if view is None else (view.name, view.content)
    wrong = _wrong_reader(work, colleague, name, content)
    if wrong is not None:
        raise wrong
    if all(one.employee_id != colleague.id for one in scheduled.readers):
        scheduled.readers.append(ReportReader(employee_id=colleague.id))
        work.session.flush()


HANDLERS: Mapping[type, Handler] = {
    SetReportTime: Handler(set_report_time, Right.SEE_MONEY, "scheduled_report", is_alone=True),
    RemoveReportTime: Handler(remove_report_time, Right.SEE_MONEY, "scheduled_report"),
}
