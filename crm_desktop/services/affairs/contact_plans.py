"""Contact plans: made out of what is known, moved by hand, approved by who leads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import delete, func, select
from sqlalchemy.orm.attributes import flag_modified

from crm_desktop.domain.access import Right
from crm_desktop.domain.affairs.contact_plan import (
    MOST_A_DAY,
    DayIsFull,
    MonthGone,
    NotInMonth,
    NoWorkThen,
    PlanApproved,
    PlanIsThere,
    PlanState,
    balanced,
    month_of,
)
from crm_desktop.domain.changes import Changes, Done
from crm_desktop.models.office.people import Employee
from crm_desktop.models.tasks import ContactPlan, PlannedContact
from crm_desktop.queries.affairs.contact_wishes import wishes_of
from crm_desktop.queries.working_calendar import working_days_of
from crm_desktop.services.work import Handler, Work

LEFT = "left"
"""Under this name it is told for how many there was no room."""


@dataclass(frozen=True, kw_only=True)
class MakeContactPlan:
    """Make the plan of a salesperson for a month.

    Attributes:
        month: any day of it.
        accepted: ``make_anew`` once the operator has said that the plan that is there may go.
    """

    month: date
    employee_id: int
    accepted: frozenset[str] = frozenset()


def make_contact_plan(work: Work, command: MakeContactPlan) -> Done:
    """Spread all wishes over the working days that are left of the month.

    Raises:
        MonthGone: if the month is past.
        NotAllowed: if it is a colleague's, and the operator does not lead him.
        PlanApproved: if a manager approved the one that is there.
        PlanIsThere: if there is one, and it was not accepted that it goes.
    """
    employee = work.load(Employee, command.employee_id)
    if employee.id != work.access.employee_id:
        work.require(Right.ASSIGN_CUSTOMERS)
    first, last = month_of(command.month)
    today = work.clock.today()
    if last < today:
        raise MonthGone
    plan = work.session.scalars(
        select(ContactPlan).where(ContactPlan.month == first, ContactPlan.employee_id == employee.id)
    ).one_or_none()
    if plan is None:
        plan = ContactPlan(month=first, employee_id=employee.id)
        work.session.add(plan)
    else:
        _require_draft(plan)
        if "make_anew" not in command.accepted:
            raise PlanIsThere
        work.session.execute(delete(PlannedContact).where(PlannedContact.plan_id == plan.id))
    plan.state, plan.made_at = PlanState.DRAFT, work.clock.now()
    plan.approved_at, plan.approved_by = None, ""
    work.session.flush()
    calendar = working_days_of(work.session)
    wishes = wishes_of(work.session, work.access, employee.id, first, today, calendar)
    spread = balanced(wishes, calendar.between(max(first, today), last))
    work.session.add_all(
        PlannedContact(plan_id=plan.id, party_id=one.party_id, day=one.day, reason=one.reason, figure=one.figure[:80])
        for one in spread.placed
    )
    work.session.flush()
    told = (("", LEFT, str(len(spread.left))),)
    return Done(Changes.REMINDERS, plan.id, f"{first:%Y-%m} {employee.name}"[:40], told=told)


def _require_draft(plan: ContactPlan) -> None:
    if plan.state is PlanState.APPROVED:
        raise PlanApproved(name=plan.approved_by)


def _changed(plan: ContactPlan) -> None:
    """Its lines alone raise its version, too: nobody approves what he has not seen."""
    flag_modified(plan, "state")


@dataclass(frozen=True, kw_only=True)
class MovePlannedContact:
    """Contact somebody on another day.

    Attributes:
        accepted: ``full_day`` once the operator has said that the day may hold one more.
    """

    contact_id: int
    day: date
    accepted: frozenset[str] = frozenset()


def move_planned_contact(work: Work, command: MovePlannedContact) -> Done:
    """Move one line of a plan that is not approved yet.

    Raises:
        DayIsFull: if there are enough contacts on that day.
        NotInMonth, NoWorkThen: if the day is no good.
        PlanApproved: if it was approved.
    """
    line = work.load(PlannedContact, command.contact_id)
    plan = work.load(ContactPlan, line.plan_id)
    _require_draft(plan)
    first, last = month_of(plan.month)
    if not first <= command.day <= last:
        raise NotInMonth(first=first, last=last)
    if not working_days_of(work.session).works(command.day):
        raise NoWorkThen(day=command.day)
    same = select(func.count()).where(PlannedContact.plan_id == plan.id, PlannedContact.day == command.day)
    there = work.session.scalar(same) or 0
    if there >= MOST_A_DAY and line.day != command.day and "full_day" not in command.accepted:
        raise DayIsFull(day=command.day, count=there)
    line.day = command.day
    _changed(plan)
    return Done(Changes.REMINDERS, plan.id)


@dataclass(frozen=True, kw_only=True)
class RemovePlannedContact:
    """Take a contact out of a plan."""

    contact_id: int


def remove_planned_contact(work: Work, command: RemovePlannedContact) -> Done:
    """Take one line out of a plan that is not approved yet.

    Raises:
        PlanApproved: if it was approved.
    """
    line = work.load(PlannedContact, command.contact_id)
    plan = work.load(ContactPlan, line.plan_id)
    _require_draft(plan)
    work.session.delete(line)
    _changed(plan)
    return Done(Changes.REMINDERS, plan.id)


@dataclass(frozen=True, kw_only=True)
class ApproveContactPlan:
    """Let a plan make tasks, or (``is_approved=False``) open it for changes again."""

    plan_id: int
    seen_version: int
    is_approved: bool = True


def approve_contact_plan(work: Work, command: ApproveContactPlan) -> Done:
    """From now on its contacts stand on the desk of its salesperson.

    Raises:
        StaleRecord: if the plan, or a contact of it, was changed meanwhile.
    """
    plan = work.load_seen(ContactPlan, command.plan_id, command.seen_version)
    plan.state = PlanState.APPROVED if command.is_approved else PlanState.DRAFT
    plan.approved_at = work.clock.now() if command.is_approved else None
    plan.approved_by = work.access.name if command.is_approved else ""
    work.session.flush()
    return Done(Changes.REMINDERS, plan.id, f"{plan.month:%Y-%m}")


HANDLERS: Mapping[type, Handler] = {
    MakeContactPlan: Handler(make_contact_plan, None, "contact_plan", is_alone=True),
    MovePlannedContact: Handler(move_planned_contact, None, "contact_plan"),
    RemovePlannedContact: Handler(remove_planned_contact, None, "contact_plan"),
    ApproveContactPlan: Handler(approve_contact_plan, Right.ASSIGN_CUSTOMERS, "contact_plan"),
}
