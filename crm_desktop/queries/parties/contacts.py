"""The contact log."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access
from crm_desktop.domain.errors import NotFound
from crm_desktop.domain.own.kinds import Owner
from crm_desktop.domain.own_rights import seen_fields
from crm_desktop.domain.parties.contacts import CONTACT_FIELDS, Channel, ContactDraft
from crm_desktop.models.catalogue import TABLES
from crm_desktop.models.contacts import ContactEntry
from crm_desktop.models.office.people import Employee
from crm_desktop.models.parties import CALLED, ContactPerson, Party
from crm_desktop.present.listing import ListRequest, Sort
from crm_desktop.queries.filtering import Condition
from crm_desktop.queries.listing import Listing
from crm_desktop.queries.own_values import own_of
from crm_desktop.queries.sight import sees_customer


@dataclass(frozen=True, slots=True)
class ContactRow:
    """One talk of the contact log."""

    id: int
    at: datetime
    party_id: int
    customer: str
    person: str | None
    employee: str | None
    channel: Channel
    said: str
    outcome: str
    next_on: date | None
    next_time: time | None
    next_channel: Channel | None
    next_plan: str
    handled_at: datetime | None
    quote: str | None
    order: str | None
    version: int
    own: Mapping[str, Any] = field(default_factory=dict)

    @property
    def is_planned(self) -> bool:
        """Whether a plan is still to be carried out."""
        return self.next_on is not None and self.handled_at is None


def _narrowed(request: ListRequest) -> list[Condition]:
    if request.options.get("planned"):
        return [ContactEntry.next_on.is_not(None), ContactEntry.handled_at.is_(None)]
    return []


_ABOUT = {table.type.talked_of: table for table in TABLES.values() if table.type.talked_of}
"""The documents that a talk can be about, by the field that names them."""


def _with_documents(source: Any) -> Any:
    for name, table in _ABOUT.items():
        source = source.outerjoin(table.entity.__table__, getattr(ContactEntry, name) == table.entity.id)
    return source


CONTACTS = Listing(
    row=ContactRow,
    key=ContactEntry.id,
    source=_with_documents(
        ContactEntry.__table__.outerjoin(Party.__table__, ContactEntry.party_id == Party.id)
        .outerjoin(ContactPerson.__table__, ContactEntry.person_id == ContactPerson.id)
        .outerjoin(Employee.__table__, ContactEntry.employee_id == Employee.id)
    ),
    columns={
        "id": ContactEntry.id,
        "at": ContactEntry.at,
        "party_id": ContactEntry.party_id,
        "customer": CALLED,
        "person": ContactPerson.name,
        "employee": Employee.name,
        "channel": ContactEntry.channel,
        "said": ContactEntry.said,
        "outcome": ContactEntry.outcome,
        "next_on": ContactEntry.next_on,
        "next_time": ContactEntry.next_time,
        "next_channel": ContactEntry.next_channel,
        "next_plan": ContactEntry.next_plan,
        "handled_at": ContactEntry.handled_at,
        **{field.removesuffix("_id"): table.entity.number for field, table in _ABOUT.items()},
        "version": ContactEntry.version,
    },
    visible=sees_customer,
    search=(ContactEntry.said, ContactEntry.outcome, ContactEntry.next_plan, Party.name, Party.initials),
    customer=ContactEntry.party_id,
    order=(Sort("at", descending=True),),
    where=_narrowed,
    own=Owner.CONTACT,
)


@dataclass(frozen=True, slots=True)
class StoredContact:
    """An entry with the version that was read, for saving it back."""

    id: int
    version: int
    draft: ContactDraft
    customer: str
    employee_id: int | None
    handled_at: datetime | None


def stored_contact(session: Session, access: Access, *, contact_id: int) -> StoredContact:
    """Read an entry.

    Raises:
        NotFound: if there is none, or its customer is a colleague's.
    """
    query = select(ContactEntry, CALLED).join(Party)
    found = session.execute(query.where(ContactEntry.id == contact_id, sees_customer(access))).first()
    if found is None:
        raise NotFound(what=f"#{contact_id}")
    entry, customer = found
    values = {name: getattr(entry, name) for name in CONTACT_FIELDS}
    own = own_of(session, seen_fields(access, Owner.CONTACT), contact_id)
    draft = ContactDraft(**values, own=own)
    return StoredContact(entry.id, entry.version, draft, customer, entry.employee_id, entry.handled_at)


@dataclass(frozen=True, slots=True)
class DuePlan:
    """A plan of a customer that a new talk may carry out."""

    contact_id: int
    next_on: date | None
    next_time: time | None
    channel: Channel | None
    plan: str


@dataclass(frozen=True, slots=True)
class ContactStart:
    """What the dialog for a new talk shows at first."""

    party_id: int
    customer: str
    people: tuple[tuple[int, str], ...]
    plans: tuple[DuePlan, ...]


def contact_start(session: Session, access: Access, *, party_id: int) -> ContactStart:
    """The people to choose from and the plans that are open, soonest first.

    Raises:
        NotFound: if the operator may not see the customer.
    """
    name = session.scalar(select(CALLED).where(Party.id == party_id, sees_customer(access)))
    if name is None:
        raise NotFound(what=f"#{party_id}")
    people = select(ContactPerson.id, ContactPerson.name, ContactPerson.title)
    people = people.where(ContactPerson.party_id == party_id).order_by(ContactPerson.position)
    plans = (
        select(
            ContactEntry.id,
            ContactEntry.next_on,
            ContactEntry.next_time,
            ContactEntry.next_channel,
            ContactEntry.next_plan,
        )
        .where(
            ContactEntry.party_id == party_id,
            ContactEntry.next_on.is_not(None),
            ContactEntry.handled_at.is_(None),
        )
        .order_by(ContactEntry.next_on)
    )
    return ContactStart(
        party_id,
        name,
        tuple((key, f"{person} {title}".strip()) for key, person, title in session.execute(people)),
        tuple(DuePlan(*row) for row in session.execute(plans)),
    )
