"""What an operator did lately with what stood on his desk, what colleagues have of him, and how many of each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Select, and_, exists, func, or_, select, true
from sqlalchemy.orm import Session, aliased

from crm_desktop.domain.access import Access
from crm_desktop.domain.affairs.tasks import TaskState
from crm_desktop.domain.clock import moment_of
from crm_desktop.domain.reminders import ReminderKind, parse_key, reminder_key
from crm_desktop.models.affairs import ReminderMark
from crm_desktop.models.catalogue import ORDERED, QUOTED, SENT
from crm_desktop.models.contacts import ContactEntry
from crm_desktop.models.office.people import Employee, Operator
from crm_desktop.models.parties import ContactPerson, Party
from crm_desktop.models.tasks import OwnRule, PlannedContact, Task
from crm_desktop.queries.affairs.feed_row import shown_name
from crm_desktop.queries.affairs.scope import is_me
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
    """One thing that was seen to, or that a colleague has.

    Attributes:
        at: when it was done, handed on or given.
        to: the colleague who has it; empty for what was done.
        key: under which it can be taken back.
        due_on: of a task.
        done_at: when the colleague did it.
    """

    id: int
    at: datetime | None
    kind: ReminderKind
    customer: str
    party_id: int | None
    text: str
    to: str
    key: str
    due_on: date | None = None
    done_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class DeskCounts:
    """How many rows the lists beside the feed have."""

    handed: int = 0
    given: int = 0
    done: int = 0


def desk_counts(session: Session, access: Access, *, today: date) -> DeskCounts:
    """Count them by one statement."""
    since = _since(today)
    done = (_marked(access, since), _handled(access, since), _closed(access, since))
    handed, given, *parts = session.execute(
        select(*(_count(query) for query in (_handed(access, since), _given(access), *done)))
    ).one()
    return DeskCounts(handed, given, sum(parts))


def _count(query: Select[Any]) -> Any:
    return select(func.count()).select_from(query.subquery()).scalar_subquery()


def _since(today: date) -> datetime:
    return moment_of(today - timedelta(days=LATELY_DAYS))


def done_lately(session: Session, access: Access, *, today: date) -> tuple[DoneRow, ...]:
    """What was done in the last two weeks, newest first."""
    since = _since(today)
    marks = session.execute(_marked(access, since)).all()
    named = _named(session, access, [mark.reminder for mark in marks])
    rows = [DoneRow(0, mark.done_at, *named[mark.reminder], "", mark.reminder) for mark in marks]
    for at, entry_id, day, plan, party_id, customer in session.execute(_handled(access, since)):
        key = reminder_key(ReminderKind.CONTACT, entry_id, day)
        rows.append(DoneRow(0, at, ReminderKind.CONTACT, customer, party_id, plan, "", key))
    for at, task_id, title, party_id, customer in session.execute(_closed(access, since)):
        key = reminder_key(ReminderKind.TASK, task_id)
        rows.append(DoneRow(0, at, ReminderKind.TASK, customer or "", party_id, title, "", key))
    return _numbered(rows)


def handed_on(session: Session, access: Access, *, today: date) -> tuple[DoneRow, ...]:
    """What colleagues have of the operator, and what they did of it in the last two weeks."""
    marks = session.execute(_handed(access, _since(today))).all()
    named = _named(session, access, [mark.reminder for mark in marks])
    return _numbered(
        [DoneRow(0, mark.at, *named[mark.reminder], mark.name, mark.reminder, done_at=mark.done_at) for mark in marks]
    )


def from_me(session: Session, access: Access) -> tuple[DoneRow, ...]:
    """Tasks that the operator gave to colleagues who have not done them, the longest due first."""
    rows = [
        DoneRow(
            0, at, ReminderKind.TASK, customer or "", party_id, title, to,
            reminder_key(ReminderKind.TASK, task_id), due_on,
        )
        for at, task_id, title, due_on, to, party_id, customer in session.execute(_given(access))
    ]  # fmt: skip
    return tuple(replace(row, id=number) for number, row in enumerate(rows, start=1))


def _numbered(rows: list[DoneRow]) -> tuple[DoneRow, ...]:
    rows.sort(key=lambda row: (row.at or NEVER_AT, row.key), reverse=True)
    return tuple(replace(row, id=number) for number, row in enumerate(rows, start=1))


NEVER_AT = moment_of(date(1970, 1, 2))
"""Handed on before it was kept when."""


def _marked(access: Access, since: datetime) -> Select[Any]:
    """What follows from rules, marked by the operator; what he handed on was not done by him."""
    colleague = aliased(ReminderMark)
    gave_on = exists().where(
        colleague.reminder == ReminderMark.reminder, colleague.handed_by == ReminderMark.operator_id
    )
    mine = ReminderMark.operator_id == access.operator_id
    shown: list[Any] = [ReminderMark.reminder, ReminderMark.done_at]
    return select(*shown).where(mine, ReminderMark.done_at >= since, ~gave_on)


def _handed(access: Access, since: datetime) -> Select[Any]:
    mine = aliased(ReminderMark)
    is_mine = and_(mine.reminder == ReminderMark.reminder, mine.operator_id == access.operator_id)
    shown: list[Any] = [ReminderMark.reminder, ReminderMark.done_at, mine.done_at.label("at"), Operator.name]
    return (
        select(*shown)
        .join(Operator, Operator.id == ReminderMark.operator_id)
        .outerjoin(mine, is_mine)
        .where(ReminderMark.handed_by == access.operator_id, Operator.is_active)
        .where(or_(ReminderMark.done_at.is_(None), ReminderMark.done_at >= since))
    )


def _handled(access: Access, since: datetime) -> Select[Any]:
    """Plans of the contact log that the operator was to carry out."""
    who = func.coalesce(ContactEntry.plan_for_id, Party.owner_id, ContactEntry.employee_id)
    shown: list[Any] = [ContactEntry.handled_at, ContactEntry.id, ContactEntry.next_on, ContactEntry.next_plan]
    return (
        select(*shown, Party.id.label("party_id"), shown_name().label("customer"))
        .join(Party, ContactEntry.party_id == Party.id)
        .where(ContactEntry.handled_at >= since, ContactEntry.next_on.is_not(None), is_me(access, who))
        .where(sees_customer(access))
    )


def _closed(access: Access, since: datetime) -> Select[Any]:
    """Tasks that were closed by the operator."""
    shown: list[Any] = [Task.closed_at, Task.id, Task.title]
    return (
        select(*shown, Party.id.label("party_id"), shown_name().label("customer"))
        .outerjoin(Party, and_(Task.party_id == Party.id, sees_customer(access)))
        .where(Task.state != TaskState.OPEN, Task.closed_at >= since, Task.closed_by == access.name)
        .where(sees(access, Task))
    )


def _given(access: Access) -> Select[Any]:
    others = true() if access.employee_id is None else Task.for_id != access.employee_id
    shown: list[Any] = [Task.made_at, Task.id, Task.title, Task.due_on, Employee.name.label("to")]
    return (
        select(*shown, Party.id.label("party_id"), shown_name().label("customer"))
        .join(Employee, Task.for_id == Employee.id)
        .outerjoin(Party, and_(Task.party_id == Party.id, sees_customer(access)))
        .where(Task.state == TaskState.OPEN, Task.made_by == access.operator_id, others)
        .order_by(Task.due_on, Task.id)
    )


def _named(session: Session, access: Access, keys: list[str]) -> dict[str, tuple[ReminderKind, str, int | None, str]]:
    """What each key is about: its kind, the customer, and of an own rule what that is called."""
    customers = _customers(session, access, keys)
    rules = {key: int(key.rpartition(":")[2]) for key in keys if parse_key(key)[0] is ReminderKind.OWN}
    names = select(OwnRule.id, OwnRule.name).where(OwnRule.id.in_(rules.values()))
    called = {rule.id: rule.name for rule in session.execute(names)} if rules else {}
    found = {}
    for key in keys:
        kind, record_id = parse_key(key)
        party_id, customer = customers.get((kind, record_id), (None, ""))
        found[key] = (kind, customer, party_id, called.get(rules.get(key, 0), ""))
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
