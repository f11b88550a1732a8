"""Contact plans: whom on which day, what was really done, and what of an approved one is due."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Select, or_, select
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access, Right
from crm_desktop.domain.affairs.contact_plan import EARLY, PlanReason, PlanState, month_of
from crm_desktop.domain.clock import day_of, moment_of
from crm_desktop.domain.reminders import ReminderKind, group_of, reminder_key
from crm_desktop.models.contacts import ContactEntry
from crm_desktop.models.office.people import Employee
from crm_desktop.models.parties import Party
from crm_desktop.models.tasks import ContactPlan, PlannedContact
from crm_desktop.present.choices import Kept
from crm_desktop.queries.affairs.feed_row import Row, Source, columns, of_party, told
from crm_desktop.queries.affairs.rows import Asked, Reminder
from crm_desktop.queries.affairs.scope import handed, is_me, nobodys, seen_customers, sees_all
from crm_desktop.queries.lookups import people_here
from crm_desktop.queries.scope import sees
from crm_desktop.queries.sight import sees_customer


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
    """A plan as far as the operator sees its customers; without lines if there is none."""

    plan_id: int | None
    version: int
    month: date
    employee_id: int
    employee: str
    state: PlanState
    made_at: datetime | None
    approved_by: str
    lines: tuple[PlannedRow, ...]

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


def contact_plan(session: Session, access: Access, *, month: date, employee_id: int) -> MonthPlan:
    """Read the plan of a salesperson for a month."""
    first, _ = month_of(month)
    found = session.scalars(
        select(ContactPlan).where(
            ContactPlan.month == first, ContactPlan.employee_id == employee_id, sees(access, ContactPlan)
        )
    ).one_or_none()
    name = session.scalar(select(Employee.name).where(Employee.id == employee_id)) or ""
    if found is None:
        return MonthPlan(None, 0, first, employee_id, name, PlanState.DRAFT, None, "", ())
    return MonthPlan(
        found.id,
        found.version,
        first,
        employee_id,
        name,
        found.state,
        found.made_at,
        found.approved_by,
        _lines(session, access, found.id, first),
    )


def _lines(session: Session, access: Access, plan_id: int, month: date) -> tuple[PlannedRow, ...]:
    query = (
        select(PlannedContact, Party.short_name, Party.name, Party.grade)
        .join(Party, PlannedContact.party_id == Party.id)
        .where(PlannedContact.plan_id == plan_id, sees_customer(access))
        .order_by(PlannedContact.day, PlannedContact.id)
    )
    rows = session.execute(query).all()
    talks = _talks(session, {line.party_id for line, *_ in rows}, month)
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


def _talks(session: Session, party_ids: set[int], month: date) -> Mapping[int, list[date]]:
    """The days on which somebody spoke with these customers, from shortly before a month on."""
    since = moment_of(month - timedelta(days=EARLY))
    until = moment_of(month_of(month)[1] + timedelta(days=15))
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


# what is due of an approved plan


def _due(asked: Asked) -> Select[Any]:
    """Contacts of approved plans that are due; whether somebody spoke with the customer since is asked of the row."""
    mine = or_(
        is_me(asked.access, ContactPlan.employee_id),
        nobodys(asked.access, ContactPlan.employee_id),
        handed(asked, ReminderKind.PLANNED, PlannedContact.id),
    )
    values = of_party(
        record_id=PlannedContact.id,
        day=PlannedContact.day,
        text=PlannedContact.reason,
        number=PlannedContact.figure,
        at=Party.last_contact_at,
    )
    return (
        select(*columns(ReminderKind.PLANNED, values))
        .select_from(PlannedContact)
        .join(ContactPlan, PlannedContact.plan_id == ContactPlan.id)
        .join(Party, PlannedContact.party_id == Party.id)
        .where(
            ContactPlan.state == PlanState.APPROVED,
            PlannedContact.day <= asked.last_day,
            PlannedContact.day >= asked.today - timedelta(days=KEPT_DAYS),
            Party.is_active,
            seen_customers(asked),
            or_(mine, sees(asked.access, ContactPlan)) if sees_all(asked) else mine,
        )
    )


KEPT_DAYS = 60
"""A contact that was missed is told of for so long; then the plans of other months have taken its place."""


def _planned(asked: Asked, row: Row) -> Iterator[Reminder]:
    if row.at is not None and day_of(row.at) >= row.day - timedelta(days=EARLY):
        return
    yield told(
        ReminderKind.PLANNED,
        group_of(row.day, asked.today),
        row,
        reminder_key(ReminderKind.PLANNED, row.record_id),
        row.day,
        text=row.text,
        number=row.number,
    )


PLAN_SOURCE = Source(
    ReminderKind.PLANNED, frozenset({"planned_contact", "contact_plan", "contact_entry"}), _due, _planned
)
