"""Contact plans: whom on which day, and what was really done."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access, Right
from crm_desktop.domain.affairs.contact_plan import EARLY, PlanReason, PlanState, month_of
from crm_desktop.domain.clock import day_of, moment_of
from crm_desktop.models.contacts import ContactEntry
from crm_desktop.models.office.people import Employee
from crm_desktop.models.parties import Party
from crm_desktop.models.tasks import ContactPlan, PlannedContact
from crm_desktop.present.choices import Kept
from crm_desktop.queries.lookups import people_here
from crm_desktop.queries.scope import sees
from crm_desktop.queries.sight import sees_customer
from crm_desktop.queries.working_calendar import working_days_of


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """One contact of a plan.

    Attributes:
        figure: what the reason counted.
        done_on: when somebody spoke with the customer for it; None: not yet.
    """

    id: int
    day: date
    party_id: int
    customer: str
    grade: str
    reason: PlanReason
    figure: str
    done_on: date | None


@dataclass(frozen=True, slots=True)
class MonthPlan:
    """A plan as far as the operator sees its customers; without lines if there is none.

    Attributes:
        days: the working days of the month.
    """

    plan_id: int | None
    version: int
    month: date
    employee_id: int
    employee: str
    state: PlanState
    made_at: datetime | None
    approved_by: str
    lines: tuple[PlannedRow, ...]
    days: tuple[date, ...] = ()

    def counts(self) -> Mapping[date, int]:
        """How many there are on each day."""
        return Counter(line.day for line in self.lines)

    def by_reason(self) -> Mapping[PlanReason, int]:
        """How many there are for each reason, in the order of the reasons."""
        counts = Counter(line.reason for line in self.lines)
        return {reason: counts[reason] for reason in PlanReason if counts[reason]}

    @property
    def done(self) -> int:
        """How many were carried out."""
        return sum(line.done_on is not None for line in self.lines)

    def due(self, today: date) -> int:
        """How many should have been carried out by now."""
        return sum(line.day <= today for line in self.lines)

    def done_of_due(self, today: date) -> int:
        """How many of those that were due by now were carried out; the other done ones were done ahead."""
        return sum(line.day <= today and line.done_on is not None for line in self.lines)


def contact_plan(session: Session, access: Access, *, month: date, employee_id: int) -> MonthPlan:
    """Read the plan of a salesperson for a month."""
    first, last = month_of(month)
    days = tuple(working_days_of(session).between(first, last))
    found = session.scalars(
        select(ContactPlan).where(
            ContactPlan.month == first, ContactPlan.employee_id == employee_id, sees(access, ContactPlan)
        )
    ).one_or_none()
    name = session.scalar(select(Employee.name).where(Employee.id == employee_id)) or ""
    if found is None:
        return MonthPlan(None, 0, first, employee_id, name, PlanState.DRAFT, None, "", (), days)
    return MonthPlan(
        found.id,
        found.version,
        first,
        employee_id,
        name,
        found.state,
        found.made_at,
        found.approved_by,
        _lines(session, access, found),
        days,
    )


def _lines(session: Session, access: Access, plan: ContactPlan) -> tuple[PlannedRow, ...]:
    query = (
        select(PlannedContact, Party.short_name, Party.name, Party.grade)
        .join(Party, PlannedContact.party_id == Party.id)
        .where(PlannedContact.plan_id == plan.id, sees_customer(access))
        .order_by(PlannedContact.day, PlannedContact.id)
    )
    rows = session.execute(query).all()
    talks = _talks(session, {line.party_id for line, *_ in rows}, plan)
    next_day: dict[int, date] = {}
    done: dict[int, date | None] = {}
    for line, *_ in reversed(rows):
        end = next_day.get(line.party_id, date.max)
        spoken = [day for day in talks[line.party_id] if line.day - timedelta(days=EARLY) <= day < end]
        done[line.id] = min(spoken, default=None)
        next_day[line.party_id] = line.day - timedelta(days=EARLY)
    return tuple(
        PlannedRow(
            line.id,
            line.day,
            line.party_id,
            short or name,
            grade,
            PlanReason(line.reason),
            line.figure,
            done[line.id],
        )
        for line, short, name, grade in rows
    )


def _talks(session: Session, party_ids: set[int], plan: ContactPlan) -> Mapping[int, list[date]]:
    """The days on which somebody spoke with these customers for their plan, from shortly before its month on.

    What was said before was known when it was made, and brings none of its contacts.
    """
    since = max(plan.made_at, moment_of(plan.month - timedelta(days=EARLY)))
    until = moment_of(month_of(plan.month)[1] + timedelta(days=15))
    query = select(ContactEntry.party_id, ContactEntry.at).where(ContactEntry.at >= since, ContactEntry.at < until)
    found: defaultdict[int, list[date]] = defaultdict(list)
    for party_id, at in session.execute(query):
        if party_id in party_ids:
            found[party_id].append(day_of(at))
    return found


def planners(session: Session, access: Access) -> tuple[tuple[int, str], ...]:
    """The salespeople whose plans the operator may see, himself first."""
    people = [one for one in people_here(session, Employee.is_salesperson.is_(True)) if not isinstance(one, Kept)]
    if not access.may(Right.ASSIGN_CUSTOMERS):
        people = [one for one in people if one[0] == access.employee_id]
    return tuple(sorted(people, key=lambda one: one[0] != access.employee_id))


def plans_of_month(session: Session, access: Access, *, month: date) -> Sequence[int]:
    """The plans of a month that the operator sees, by the names of their salespeople: to be printed together."""
    query = (
        select(ContactPlan.id)
        .join(Employee, ContactPlan.employee_id == Employee.id)
        .where(ContactPlan.month == month_of(month)[0], sees(access, ContactPlan))
        .order_by(Employee.name, ContactPlan.id)
    )
    return session.scalars(query).all()
