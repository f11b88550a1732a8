"""What an operator does with reminders: done, put off, handed on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import select, update

from crm_desktop.db.upsert import upserting
from crm_desktop.domain.affairs.own_rules import conditions_in, is_rule_for
from crm_desktop.domain.affairs.tasks import TaskState
from crm_desktop.domain.changes import Changes, Done
from crm_desktop.domain.errors import NotFound
from crm_desktop.domain.parties.contacts import Channel, ContactDraft
from crm_desktop.domain.parties.roles import EDIT
from crm_desktop.domain.reminders import ReminderKind, parse_key
from crm_desktop.models.affairs import ReminderMark
from crm_desktop.models.catalogue import TABLES
from crm_desktop.models.contacts import ContactEntry
from crm_desktop.models.office.people import Employee, Operator
from crm_desktop.models.parties import ContactPerson, Party
from crm_desktop.models.tasks import OwnRule, PlannedContact, ScheduledReport, Task
from crm_desktop.queries.affairs.receivers import area_of, is_told
from crm_desktop.queries.standing import access_of
from crm_desktop.services.affairs.report_times import give_report_to
from crm_desktop.services.affairs.tasks import (
    CannotSee,
    CloseTask,
    close_task,
    hand_on_task,
    operators_of,
    require_sight,
)
from crm_desktop.services.parties.contacts import HandlePlan, LogContact, MovePlan, handle_plan, log_contact, move_plan
from crm_desktop.services.parties.customers import load_customer
from crm_desktop.services.work import Handler, Work

_RECORDS: dict[ReminderKind, Any] = {
    ReminderKind.CONTACT: ContactEntry,
    ReminderKind.BIRTHDAY: ContactPerson,
    ReminderKind.ORDERLESS: Party,
    **dict.fromkeys(
        (
            ReminderKind.SILENT,
            ReminderKind.RHYTHM,
            ReminderKind.NEVER,
            ReminderKind.PLANLESS,
            ReminderKind.WEEKDAY,
            ReminderKind.FALLING,
            ReminderKind.OWN,
        ),
        Party,
    ),
    ReminderKind.TASK: Task,
    ReminderKind.PLANNED: PlannedContact,
    ReminderKind.REPORT: ScheduledReport,
    ReminderKind.RECEIVABLE: Party,
    ReminderKind.PAYABLE: Party,
    **{ReminderKind(table.type.reminder): table.entity for table in TABLES.values() if table.type.reminder},
}


@dataclass(frozen=True, kw_only=True)
class FinishReminders:
    """Say that reminders were seen to, or (``is_done=False``) take that back.

    Attributes:
        reminders: their keys.
    """

    reminders: tuple[str, ...]
    is_done: bool = True


def finish_reminders(work: Work, command: FinishReminders) -> Done:
    """Plans are handled for everybody; everything else is marked as seen to by this operator.

    What he takes back of what he had handed on is the colleague's no more, unless that one has done it already.
    """
    changes, marked = Changes.REMINDERS, list[str]()
    for key in command.reminders:
        kind, record_id = parse_key(key)
        _record_of(work, kind, record_id)
        if kind is ReminderKind.CONTACT:
            changes |= handle_plan(work, HandlePlan(contact_id=record_id, is_handled=command.is_done)).changes
        elif kind is ReminderKind.TASK:
            state = TaskState.DONE if command.is_done else TaskState.OPEN
            close_task(work, CloseTask(task_id=record_id, state=state))
        else:
            _mark(work, work.access.operator_id, key, done_at=work.clock.now() if command.is_done else None)
            marked.append(key)
            if not command.is_done:
                _call_back(work, key)
    if command.is_done and marked:
        _take_from_others(work, marked, [work.access.operator_id])
    return Done(changes)


@dataclass(frozen=True, kw_only=True)
class SnoozeReminders:
    """Put reminders off until a moment; None brings them back now."""

    reminders: tuple[str, ...]
    until: datetime | None


def snooze_reminders(work: Work, command: SnoozeReminders) -> Done:
    """Hide the reminders from this operator until then; they come back by themselves."""
    for key in command.reminders:
        _record_of(work, *parse_key(key))
        _mark(work, work.access.operator_id, key, snoozed_until=command.until)
    return Done(Changes.REMINDERS)


@dataclass(frozen=True, kw_only=True)
class HandOnReminders:
    """Give reminders to a colleague."""

    reminders: tuple[str, ...]
    employee_id: int


def hand_on_reminders(work: Work, command: HandOnReminders) -> Done:
    """The colleague is reminded from now on, this operator no more.

    Raises:
        CannotSee: if the colleague may not see the customer.
        NoLogin: if the colleague may not log in.
    """
    colleague = work.load(Employee, command.employee_id)
    operators_of(work, colleague)
    changes = Changes.REMINDERS
    for key in command.reminders:
        kind, record_id = parse_key(key)
        if kind is ReminderKind.TASK:
            hand_on_task(work, record_id, colleague)
            continue
        if kind is ReminderKind.REPORT:
            give_report_to(work, record_id, colleague)
            _mark(work, work.access.operator_id, key, done_at=work.clock.now(), handed_from="", handed_by=None)
            continue
        customer = _customer_of(work, kind, record_id)
        operators = require_sight(work, colleague, customer, area_of(kind))
        if kind is ReminderKind.CONTACT:
            changes |= _hand_on_plan(work, record_id, colleague.id)
            continue
        _give(work, key, [one for one in operators if _is_told(work, one, key)], colleague, customer)
    return Done(changes)


def _is_told(work: Work, operator: Operator, key: str) -> bool:
    """Whether a colleague would be shown what is handed on to him."""
    there = access_of(work.session, operator, work.clock.today())
    kind, _ = parse_key(key)
    if kind is not ReminderKind.OWN:
        return is_told(there, kind)
    rule = work.load(OwnRule, int(key.rpartition(":")[2]))
    return is_rule_for(there, [one.fact for one in conditions_in(rule.conditions)])


def _give(work: Work, key: str, operators: Sequence[Operator], colleague: Employee, customer: Party) -> None:
    """From now on it is theirs; what one of them had handed on of it is over, lest it goes round and is nobody's.

    Raises:
        CannotSee: if none of them is told of what it is about.
    """
    if not operators:
        raise CannotSee(customer=customer.short_name or customer.name, name=colleague.name)
    me, ids = work.access.operator_id, [one.id for one in operators]
    _take_from_others(work, [key], ids)
    for operator_id in ids:
        _mark(work, operator_id, key, handed_from=work.access.name, handed_by=me, done_at=None, snoozed_until=None)
    if me not in ids:
        _mark(work, me, key, done_at=work.clock.now())


@dataclass(frozen=True, kw_only=True)
class LogForReminders:
    """Write down the same talk with the customers of several reminders, which are done with it.

    Attributes:
        said: what was said to all of them.
        channel: how.
    """

    reminders: tuple[str, ...]
    said: str
    channel: Channel = Channel.PHONE


def log_for_reminders(work: Work, command: LogForReminders) -> Done:
    """One entry of the contact log for each customer, however many of his reminders are named.

    Raises:
        FieldProblems: if nothing was said.
    """
    about = [_record_of(work, *parse_key(key)) for key in command.reminders]
    parties = dict.fromkeys(one.id if isinstance(one, Party) else one.party_id for one in about)
    for party_id in parties:
        if party_id is not None:  # a task may be about nobody
            draft = ContactDraft(party_id=party_id, at=work.clock.now(), channel=command.channel, said=command.said)
            log_contact(work, LogContact(key=str(uuid4()), draft=draft))
    done = finish_reminders(work, FinishReminders(reminders=command.reminders))
    return Done(done.changes | Changes.CONTACTS | Changes.CUSTOMERS)


def _hand_on_plan(work: Work, contact_id: int, employee_id: int) -> Changes:
    entry = work.load(ContactEntry, contact_id)
    if entry.next_on is None:
        raise NotFound(what=f"#{contact_id}")
    command = MovePlan(contact_id=contact_id, next_on=entry.next_on, next_time=entry.next_time, plan_for_id=employee_id)
    return move_plan(work, command).changes


def _customer_of(work: Work, kind: ReminderKind, record_id: int) -> Party:
    """The customer of a reminder's record, if this operator may see it."""
    record = _record_of(work, kind, record_id)
    return record if isinstance(record, Party) else load_customer(work, record.party_id)


def _record_of(work: Work, kind: ReminderKind, record_id: int) -> Any:
    """What a reminder is about, if this operator may see it."""
    return work.load(_RECORDS[kind], record_id)


def _take_from_others(work: Work, keys: Sequence[str], givers: Sequence[int]) -> None:
    """What these operators had handed on is their own again, who have or do it themselves now."""
    given = (ReminderMark.reminder.in_(keys), ReminderMark.handed_by.in_(givers))
    over = update(ReminderMark).where(*given).values(handed_by=None, handed_from="")
    work.session.execute(over.execution_options(synchronize_session=False))


_FRESH = {"populate_existing": True}
"""Marks are written beside the session."""


def _call_back(work: Work, key: str) -> None:
    """What was handed on, and from there further, is nobody's but this operator's; what was done of it stays done."""
    marks = list(
        work.session.scalars(select(ReminderMark).where(ReminderMark.reminder == key), execution_options=_FRESH)
    )
    givers, given = {work.access.operator_id}, list[ReminderMark]()
    while found := [one for one in marks if one.handed_by in givers and one not in given]:
        given += found
        givers = {one.operator_id for one in found}
    gave_on = {one.handed_by for one in given}
    for mark in given:
        if mark.done_at is None or mark.operator_id in gave_on:
            work.session.delete(mark)
        else:
            mark.handed_from, mark.handed_by = "", None
    work.session.flush()


def _mark(work: Work, operator_id: int, key: str, **values: object) -> None:
    insert = upserting(is_on_server=work.is_on_server)
    new = insert(ReminderMark).values(operator_id=operator_id, reminder=key, **{"handed_from": "", **values})
    work.session.execute(new.on_conflict_do_update(index_elements=["operator_id", "reminder"], set_=values))


HANDLERS = {
    FinishReminders: Handler(finish_reminders, None, "reminder"),
    SnoozeReminders: Handler(snooze_reminders, None, "reminder", is_audited=False),
    HandOnReminders: Handler(hand_on_reminders, None, "reminder"),
    LogForReminders: Handler(log_for_reminders, EDIT, "contact_entry"),
}
