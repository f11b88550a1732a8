"""The contact log: writing down talks, changing entries, handling the plans that follow from them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from sqlalchemy import func, select, update
from sqlalchemy.orm.attributes import flag_modified

from crm_desktop.db.session import put_off
from crm_desktop.domain.access import Access, Right
from crm_desktop.domain.changes import Changes, Done
from crm_desktop.domain.errors import FieldProblems, RuleBroken
from crm_desktop.domain.own.kinds import Owner
from crm_desktop.domain.parties.contacts import CONTACT_FIELDS, ContactDraft, InThePast, contact_problems
from crm_desktop.domain.parties.roles import EDIT
from crm_desktop.domain.portions import portions
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.models.base import Base
from crm_desktop.models.catalogue import TABLES
from crm_desktop.models.contacts import ContactEntry
from crm_desktop.models.office.people import Employee
from crm_desktop.models.parties import ContactPerson, Party
from crm_desktop.services.own_values import keep_own, own_part, own_problems
from crm_desktop.services.parties.customers import load_customer, load_editable
from crm_desktop.services.removal import Part, put_away, take_back
from crm_desktop.services.work import Handler, Named, Work

_CHANGED = Changes.CONTACTS | Changes.CUSTOMERS | Changes.REMINDERS
_NAMED: Mapping[str, type[Base]] = {
    "person_id": ContactPerson,
    **{table.type.talked_of: table.entity for table in TABLES.values() if table.type.talked_of},
    "plan_for_id": Employee,
}


class NotYourEntry(RuleBroken):
    """A colleague's words are not to be rewritten."""

    template = QT_TRANSLATE_NOOP("errors", "To change this entry, ask {name}, who wrote it, or a manager.")


@dataclass(frozen=True, kw_only=True)
class LogContact:
    """Write down a talk, and what is to come.

    Attributes:
        key: made by the client, so that saving twice writes one entry.
        handles: ids of entries whose plans this talk carried out; None: all plans of the customer that are due.
    """

    key: str
    draft: ContactDraft
    handles: frozenset[int] | None = None


def log_contact(work: Work, command: LogContact) -> Done:
    """Add an entry; plans that were due are handled by it.

    Raises:
        FieldProblems: if something typed cannot be saved.
    """
    stored = work.stored_under(ContactEntry, command.key)
    if stored is not None:
        return Done(_CHANGED, stored.id)
    customer = _customer_of(work, command.draft)
    _check(work, command.draft)
    _check_own(work, command.draft)
    _handle_plans(work, customer, command.handles)
    entry = ContactEntry(key=command.key, employee_id=work.access.employee_id)
    _take_over(entry, command.draft)
    work.session.add(entry)
    refresh_contacts(work, customer)
    keep_own(work, Owner.CONTACT, entry.id, command.draft.own, is_new=True)
    return Done(_CHANGED, entry.id)


@dataclass(frozen=True, kw_only=True)
class EditContact:
    """Change an entry of the contact log."""

    contact_id: int
    seen_version: int
    draft: ContactDraft


def edit_contact(work: Work, command: EditContact) -> Done:
    """Save an entry again; only who wrote it, or a manager, may.

    Raises:
        FieldProblems: if something typed cannot be saved.
        NotFound: if the entry, or the customer that it is to belong to, is not for this operator.
        NotYourEntry: if a colleague wrote it.
        StaleRecord: if somebody else saved it meanwhile.
    """
    entry = work.load_seen(ContactEntry, command.contact_id, command.seen_version)
    customer = _customer_of(work, command.draft)
    _require_own(work, entry)
    _check(work, command.draft, planned=entry.next_on)
    _check_own(work, command.draft, entry.id)
    former = entry.party_id
    if command.draft.next_on != entry.next_on:
        entry.handled_at = None
    _take_over(entry, command.draft)
    if command.draft.own:
        flag_modified(entry, "said")  # what stands in another table alone must raise the version too
    refresh_contacts(work, customer)
    keep_own(work, Owner.CONTACT, entry.id, command.draft.own)
    if former != customer.id:
        refresh_contacts(work, work.load(Party, former))
    return Done(_CHANGED, entry.id)


@dataclass(frozen=True, kw_only=True)
class HandlePlan:
    """Say that a plan was carried out or dropped, or (``is_handled=False``) take that back."""

    contact_id: int
    is_handled: bool = True


def handle_plan(work: Work, command: HandlePlan) -> Done:
    """Stop, or start again, announcing the plan."""
    entry, customer = _visible(work, command.contact_id)
    entry.handled_at = work.clock.now() if command.is_handled else None
    refresh_contacts(work, customer)
    return Done(_CHANGED, entry.id)


@dataclass(frozen=True, kw_only=True)
class MovePlan:
    """Carry out a plan on another day, or have somebody else carry it out."""

    contact_id: int
    next_on: date
    next_time: time | None = None
    plan_for_id: int | None = None


def move_plan(work: Work, command: MovePlan) -> Done:
    """Change day and person of a plan.

    Raises:
        FieldProblems: if the day, or the colleague, is gone.
    """
    entry, customer = _visible(work, command.contact_id)
    if command.next_on < work.clock.today() and command.next_on != entry.next_on:
        raise FieldProblems({"next_on": InThePast()})
    if command.plan_for_id is not None:
        work.load_named(Employee, command.plan_for_id, "plan_for_id")
    entry.next_on, entry.next_time, entry.plan_for_id = command.next_on, command.next_time, command.plan_for_id
    refresh_contacts(work, customer)
    return Done(_CHANGED, entry.id)


@dataclass(frozen=True, kw_only=True)
class RemoveContact:
    """Delete an entry, or (``is_removed=False``) bring it back."""

    contact_id: int
    is_removed: bool = True


def remove_contact(work: Work, command: RemoveContact) -> Done:
    """Put the entry away or bring it back; only who wrote it, or a manager, may."""
    if command.is_removed:
        entry, customer = _visible(work, command.contact_id)
        _require_own(work, entry)
        parts: list[Part] = [(ContactEntry, ContactEntry.id == entry.id), own_part(Owner.CONTACT, entry.id)]
        put_away(work, "contact_entry", entry.id, title=entry.said[:60], parts=parts)
    else:
        take_back(work, "contact_entry", command.contact_id)
        _, customer = _visible(work, command.contact_id)
    refresh_contacts(work, customer)
    return Done(_CHANGED, command.contact_id)


def refresh_contacts(work: Work, customer: Party) -> None:
    """Work out the customer's last contact and its next planned one.

    Written without raising the customer's version: a talk must not make a form that is open elsewhere stale.
    """
    work.session.flush()
    refresh_contacts_of(work, [customer.id])
    work.session.expire(customer, ["last_contact_at", "next_contact_on"])


def refresh_contacts_of(work: Work, party_ids: Collection[int]) -> None:
    """The same for many, of which the session holds none; nobody waits for it."""
    table: Any = Party.__table__
    entries = ContactEntry.party_id == table.c.id
    last = select(func.max(ContactEntry.at)).where(entries).scalar_subquery()
    planned = select(func.min(ContactEntry.next_on)).where(entries, ContactEntry.handled_at.is_(None))
    values = {"last_contact_at": last, "next_contact_on": planned.scalar_subquery()}
    for part in portions(list(party_ids)):
        put_off(work.session, update(table).where(table.c.id.in_(part)).values(values))


def _customer_of(work: Work, draft: ContactDraft) -> Party:
    """The customer spoken with; the person and the documents that the talk was about must be this customer's.

    Raises:
        NotFound: if the customer is not for this operator.
        FieldProblems: if one of the others is not, or is another customer's.
    """
    customer = load_editable(work, draft.party_id)
    for field, entity in _NAMED.items():
        record_id = getattr(draft, field)
        if record_id is not None:
            work.load_named(entity, record_id, field, party_id=customer.id)
    return customer


def _visible(work: Work, contact_id: int) -> tuple[ContactEntry, Party]:
    entry = work.load(ContactEntry, contact_id)
    return entry, load_customer(work, entry.party_id)


def _require_own(work: Work, entry: ContactEntry) -> None:
    if entry.employee_id in (None, work.access.employee_id) or work.access.may(Right.ASSIGN_CUSTOMERS):
        return
    raise NotYourEntry(name=entry.employee.name if entry.employee else "")


def _check(work: Work, draft: ContactDraft, *, planned: date | None = None) -> None:
    problems = contact_problems(draft, work.clock.now(), work.clock.today())
    if planned is not None and draft.next_on == planned:
        problems.pop("next_on", None)
    if problems:
        raise FieldProblems(problems)


def _check_own(work: Work, draft: ContactDraft, record_id: int | None = None) -> None:
    if problems := own_problems(work, Owner.CONTACT, draft.own, record_id):
        raise FieldProblems(problems)


def contact_values(draft: ContactDraft) -> dict[str, Any]:
    """What is stored of a talk, by column."""
    typed = ((name, getattr(draft, name)) for name in CONTACT_FIELDS)
    return {name: value.strip() if type(value) is str else value for name, value in typed}


def _take_over(entry: ContactEntry, draft: ContactDraft) -> None:
    for name, value in contact_values(draft).items():
        setattr(entry, name, value)


def _handle_plans(work: Work, customer: Party, handles: frozenset[int] | None) -> None:
    open_plans = [
        ContactEntry.party_id == customer.id,
        ContactEntry.next_on.is_not(None),
        ContactEntry.handled_at.is_(None),
    ]
    which = ContactEntry.next_on <= work.clock.today() if handles is None else ContactEntry.id.in_(handles)
    for plan in work.session.scalars(select(ContactEntry).where(*open_plans, which)):
        plan.handled_at = work.clock.now()


def _spoken_with(command: LogContact, _access: Access) -> Sequence[Named]:
    return [Named(Party, command.draft.party_id)]


HANDLERS = {
    LogContact: Handler(log_contact, EDIT, "contact_entry", makes=ContactEntry, names=_spoken_with),
    EditContact: Handler(edit_contact, EDIT, "contact_entry"),
    HandlePlan: Handler(handle_plan, None, "contact_entry"),
    MovePlan: Handler(move_plan, None, "contact_entry"),
    RemoveContact: Handler(remove_contact, EDIT, "contact_entry", is_alone=True),
}
