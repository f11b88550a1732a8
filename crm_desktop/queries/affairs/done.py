"""What an operator did lately with what stood on his desk: done, or handed on to whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import and_, func, select
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access
from crm_desktop.domain.affairs.tasks import TaskState
from crm_desktop.domain.clock import moment_of
from crm_desktop.domain.reminders import ReminderKind, parse_key, reminder_key
from crm_desktop.models.affairs import ReminderMark
from crm_desktop.models.catalogue import ORDERED, QUOTED, SENT
from crm_desktop.models.contacts import ContactEntry
from crm_desktop.models.office.people import Operator
from crm_desktop.models.parties import ContactPerson, Party
from crm_desktop.models.tasks import PlannedContact, Task
from crm_desktop.queries.affairs.feed_row import shown_name
from crm_desktop.queries.scope import sees
from crm_desktop.queries.sight import sees_customer

LATELY_DAYS = 14
_OF: Mapping[ReminderKind, Any] = {
    ReminderKind.ORDER: ORDERED.entity,
    ReminderKind.QUOTE: QUOTED.entity,
    ReminderKind.UNSIGNED: SENT.entity,
    ReminderKind.BIRTHDAY: ContactPerson,
    ReminderKind.PLANNED: PlannedContact,
}
"""Whose row names the customer; what is of any other kind is about the customer himself."""


@dataclass(frozen=True, slots=True)
class DoneRow:
    """One thing that was seen to.

    Attributes:
        to: the colleague to whom it was handed on; empty for what was done.
        key: under which it can be taken back.
    """

    id: int
    at: datetime
    kind: ReminderKind
    customer: str
    party_id: int | None
    text: str
    to: str
    key: str


def done_lately(session: Session, access: Access, *, today: date) -> tuple[DoneRow, ...]:
    """The last two weeks, newest first."""
    since = moment_of(today - timedelta(days=LATELY_DAYS))
    rows = [*_marked(session, access, since), *_plans(session, access, since), *_tasks(session, access, since)]
    rows.sort(key=lambda row: row[0], reverse=True)
    return tuple(DoneRow(number, *row) for number, row in enumerate(rows, start=1))


_Row = tuple[datetime, ReminderKind, str, "int | None", str, str, str]


def _marked(session: Session, access: Access, since: datetime) -> list[_Row]:
    """What follows from rules: marked by the operator."""
    mine = and_(ReminderMark.operator_id == access.operator_id, ReminderMark.done_at >= since)
    marks = session.execute(select(ReminderMark.reminder, ReminderMark.done_at).where(mine)).all()
    given = (
        select(ReminderMark.reminder, Operator.name)
        .join(Operator, Operator.id == ReminderMark.operator_id)
        .where(
            ReminderMark.handed_by == access.operator_id, ReminderMark.reminder.in_([mark.reminder for mark in marks])
        )
    )
    to = {row.reminder: row.name for row in session.execute(given)} if marks else {}
    names = _customers(session, access, [mark.reminder for mark in marks])
    found: list[_Row] = []
    for key, at in marks:
        kind, record_id = parse_key(key)
        party_id, customer = names.get((kind, record_id), (None, ""))
        if at is not None:
            found.append((at, kind, customer, party_id, "", to.get(key, ""), key))
    return found


def _customers(
    session: Session, access: Access, keys: list[str]
) -> dict[tuple[ReminderKind, int], tuple[int | None, str]]:
    """The customers of these keys, as far as the operator still sees them."""
    ids: defaultdict[ReminderKind, set[int]] = defaultdict(set)
    for kind, record_id in map(parse_key, keys):
        ids[kind].add(record_id)
    found: dict[tuple[ReminderKind, int], tuple[int | None, str]] = {}
    for kind, records in ids.items():
        if kind is ReminderKind.REPORT:
            continue  # it is about no customer
        entity = _OF.get(kind)
        query = select(Party.id, Party.id, shown_name()).where(Party.id.in_(records))
        if entity is not None:
            query = select(entity.id, Party.id, shown_name()).join(Party, entity.party_id == Party.id)
            query = query.where(entity.id.in_(records))
        for record_id, party_id, name in session.execute(query.where(sees_customer(access))):
            found[kind, record_id] = (party_id, name)
    return found


def _plans(session: Session, access: Access, since: datetime) -> list[_Row]:
    """Plans of the contact log that the operator was to carry out."""
    who = func.coalesce(ContactEntry.plan_for_id, Party.owner_id, ContactEntry.employee_id)
    query = (
        select(ContactEntry.id, ContactEntry.handled_at, ContactEntry.next_on, ContactEntry.next_plan, Party.id)
        .add_columns(shown_name().label("customer"))
        .join(Party, ContactEntry.party_id == Party.id)
        .where(ContactEntry.handled_at >= since, ContactEntry.next_on.is_not(None), who == access.employee_id)
        .where(sees_customer(access))
    )
    if access.employee_id is None:
        return []
    return [
        (at, ReminderKind.CONTACT, customer, party_id, plan, "", reminder_key(ReminderKind.CONTACT, entry_id, day))
        for entry_id, at, day, plan, party_id, customer in session.execute(query)
    ]


def _tasks(session: Session, access: Access, since: datetime) -> list[_Row]:
    """Tasks that were closed by the operator."""
    query = (
        select(Task.id, Task.closed_at, Task.title, Party.id, shown_name())
        .outerjoin(Party, and_(Task.party_id == Party.id, sees_customer(access)))
        .where(Task.state != TaskState.OPEN, Task.closed_at >= since, Task.closed_by == access.name)
        .where(sees(access, Task))
    )
    return [
        (at, ReminderKind.TASK, customer or "", party_id, title, "", reminder_key(ReminderKind.TASK, task_id))
        for task_id, at, title, party_id, customer in session.execute(query)
        if at is not None
    ]
