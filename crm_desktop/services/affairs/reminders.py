"""What an operator does with reminders: done, put off, handed on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select

from crm_desktop.db.upsert import upserting
from crm_desktop.domain.access import Area
from crm_desktop.domain.changes import Changes, Done
from crm_desktop.domain.errors import NotFound, RuleBroken
from crm_desktop.domain.reminders import ReminderKind, parse_key
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.models.affairs import ReminderMark
from crm_desktop.models.catalogue import TABLES
from crm_desktop.models.contacts import ContactEntry
from crm_desktop.models.office.people import Employee, Operator
from crm_desktop.models.parties import ContactPerson, Party
from crm_desktop.queries.scope import of_party
from crm_desktop.queries.standing import access_of
from crm_desktop.services.parties.contacts import HandlePlan, MovePlan, handle_plan, move_plan
from crm_desktop.services.parties.customers import load_customer
from crm_desktop.services.work import Handler, Work

_RECORDS: dict[ReminderKind, Any] = {
    ReminderKind.CONTACT: ContactEntry,
    ReminderKind.BIRTHDAY: ContactPerson,
    ReminderKind.ORDERLESS: Party,
    ReminderKind.SILENT: Party,
    ReminderKind.RECEIVABLE: Party,
    ReminderKind.PAYABLE: Party,
    **{ReminderKind(table.type.reminder): table.entity for table in TABLES.values() if table.type.reminder},
}


class CannotSee(RuleBroken):
    """The colleague may not see the customer."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To hand this on, choose somebody who may see {customer}, or hand over the customer: {name} may not."
    )


class NoLogin(RuleBroken):
    """The colleague never logs in, so nobody would be reminded."""

    template = QT_TRANSLATE_NOOP("errors", "To hand this on, choose somebody who may log in: {name} may not.")


@dataclass(frozen=True, kw_only=True)
class FinishReminders:
    """Say that reminders were seen to, or (``is_done=False``) take that back.

    Attributes:
        reminders: their keys.
    """

    reminders: tuple[str, ...]
    is_done: bool = True


def finish_reminders(work: Work, command: FinishReminders) -> Done:
    """Plans are handled for everybody; everything else is marked as seen to by this operator."""
    changes = Changes.REMINDERS
    for key in command.reminders:
        kind, record_id = parse_key(key)
        _record_of(work, kind, record_id)
        if kind is ReminderKind.CONTACT:
            changes |= handle_plan(work, HandlePlan(contact_id=record_id, is_handled=command.is_done)).changes
        else:
            _mark(work, work.access.operator_id, key, done_at=work.clock.now() if command.is_done else None)
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
    operators = work.session.scalars(
        select(Operator).where(Operator.employee_id == colleague.id, Operator.is_active)
    ).all()
    if not operators:
        raise NoLogin(name=colleague.name)
    changes = Changes.REMINDERS
    for key in command.reminders:
        kind, record_id = parse_key(key)
        customer = _customer_of(work, kind, record_id)
        if not any(_sees(work, operator, kind, customer) for operator in operators):
            raise CannotSee(customer=customer.short_name or customer.name, name=colleague.name)
        if kind is ReminderKind.CONTACT:
            changes |= _hand_on_plan(work, record_id, colleague.id)
            continue
        for operator in operators:
            _mark(work, operator.id, key, handed_from=work.access.name, done_at=None, snoozed_until=None)
        _mark(work, work.access.operator_id, key, done_at=work.clock.now(), handed_from="")
    return Done(changes)


_OF_AREA = {
    **dict.fromkeys((ReminderKind.ORDER, ReminderKind.QUOTE), Area.SALES),
    **dict.fromkeys((ReminderKind.RECEIVABLE, ReminderKind.PAYABLE), Area.MONEY),
}


def _sees(work: Work, operator: Operator, kind: ReminderKind, customer: Party) -> bool:
    """Whether somebody sees what a customer is to be reminded of."""
    there = access_of(work.session, operator, work.clock.today())
    seen = of_party(there, _OF_AREA.get(kind, Area.PARTIES))
    return work.session.scalar(select(Party.id).where(Party.id == customer.id, seen)) is not None


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


def _mark(work: Work, operator_id: int, key: str, **values: object) -> None:
    insert = upserting(is_on_server=work.is_on_server)
    new = insert(ReminderMark).values(operator_id=operator_id, reminder=key, **{"handed_from": "", **values})
    work.session.execute(new.on_conflict_do_update(index_elements=["operator_id", "reminder"], set_=values))


HANDLERS = {
    FinishReminders: Handler(finish_reminders, None, "reminder"),
    SnoozeReminders: Handler(snooze_reminders, None, "reminder", is_audited=False),
    HandOnReminders: Handler(hand_on_reminders, None, "reminder"),
}
