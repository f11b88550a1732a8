"""A stored customer as its form holds it, and what the form offers to choose from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Select, or_, select
from sqlalchemy.orm import Session, joinedload, selectinload

from crm_desktop.db.readings import side_by_side
from crm_desktop.domain.access import Access
from crm_desktop.domain.errors import NotFound
from crm_desktop.domain.own.kinds import Owner
from crm_desktop.domain.own_rights import seen_fields
from crm_desktop.domain.parties.customers import Terms
from crm_desktop.domain.parties.drafts import CUSTOMER_FIELDS, PERSON_FIELDS, CustomerDraft, PersonDraft
from crm_desktop.domain.parties.roles import AS_CUSTOMER, PartyRole, Roles
from crm_desktop.domain.trade.pricing import TaxTerms
from crm_desktop.models.office.people import Employee
from crm_desktop.models.parties import Party
from crm_desktop.queries.lookups import people_here, pick_lists
from crm_desktop.queries.office_rules import office_rules
from crm_desktop.queries.own_values import own_of, own_texts
from crm_desktop.queries.searching import records_found
from crm_desktop.queries.sight import sees_customer

_CANDIDATES = 1000


@dataclass(frozen=True, slots=True)
class StoredCustomer:
    """A customer with the version that was read, for saving it back."""

    id: int
    version: int
    draft: CustomerDraft
    is_active: bool
    owner: str | None
    last_contact_at: datetime | None
    next_contact_on: date | None

    @property
    def shown_name(self) -> str:
        """The short name, if there is one."""
        return self.draft.short_name or self.draft.name

    @property
    def terms(self) -> Terms:
        """The payment terms as one value: on which it buys; of who is no customer, on which it is paid."""
        draft = self.draft
        if PartyRole.CUSTOMER not in draft.roles:
            return Terms(draft.supply_term_kind, draft.supply_term_days, draft.supply_term_day)
        return Terms(draft.term_kind, draft.term_days, draft.term_day)


def stored_customer(session: Session, access: Access, *, party_id: int) -> StoredCustomer:
    """Read a customer with its people.

    Raises:
        NotFound: if there is none, or it is a colleague's.
    """
    query = select(Party).options(selectinload(Party.people), joinedload(Party.owner))
    customer = session.scalars(query.where(Party.id == party_id, sees_customer(access))).one_or_none()
    if customer is None:
        raise NotFound(what=f"#{party_id}")
    ids = [person.id for person in customer.people]
    own, of_people = side_by_side(
        session,
        lambda of_it: own_of(of_it, seen_fields(access, Owner.PARTY), party_id),
        lambda of_it: own_texts(of_it, seen_fields(access, Owner.PERSON), ids),
    )
    people = tuple(
        PersonDraft(id=person.id, own=of_people[person.id], **{name: getattr(person, name) for name in PERSON_FIELDS})
        for person in customer.people
    )
    values = {name: getattr(customer, name) for name in CUSTOMER_FIELDS}
    return StoredCustomer(
        id=customer.id,
        version=customer.version,
        draft=CustomerDraft(code=customer.code, own=own, people=people, **values),
        is_active=customer.is_active,
        owner=customer.owner.name if customer.owner else None,
        last_contact_at=customer.last_contact_at,
        next_contact_on=customer.next_contact_on,
    )


@dataclass(frozen=True, slots=True)
class Choices:
    """What forms offer: the office's dictionary by list name, the salespeople, and the tax that is usual."""

    lists: dict[str, tuple[str, ...]]
    salespeople: tuple[tuple[int, str], ...]
    tax: TaxTerms = TaxTerms()


def choices(session: Session, access: Access) -> Choices:
    """Read all pick lists at once."""
    lists, people, rules = side_by_side(session, pick_lists, _salespeople, lambda own: office_rules(own, access))
    return Choices(lists, people, rules.tax)


def _salespeople(session: Session) -> tuple[tuple[int, str], ...]:
    return people_here(session, Employee.is_salesperson.is_(True))


@dataclass(frozen=True, slots=True)
class CustomerChoice:
    """A customer as a lookup field offers it."""

    id: int
    code: str
    name: str
    short_name: str
    city: str
    owner: str | None
    is_active: bool


def find_customers(
    session: Session,
    access: Access,
    *,
    text: str,
    limit: int = 20,
    every_kind: bool = False,
    roles: Roles = AS_CUSTOMER,
) -> Sequence[CustomerChoice]:
    """Customers for a lookup field: by name, short name, pinyin initials, code, phone, person.

    Nothing is sold to who is no customer; ``every_kind`` finds all parties, to speak with, and ``roles`` those that
    are one of these to the office.
    """
    found = records_found(session, access, text, "customer", "person", most=_CANDIDATES)
    query = _choices(access).where(Party.is_active)
    if not every_kind:
        query = query.where(or_(*(getattr(Party, role.flag) for role in roles)))
    if found is not None:
        query = query.where(Party.id.in_(found))
    rows = session.execute(query.order_by(Party.last_contact_at.desc().nulls_last(), Party.id.desc()).limit(limit))
    return [CustomerChoice(*row) for row in rows]


def customer_choice(session: Session, access: Access, *, record_id: int) -> CustomerChoice | None:
    """One customer for a lookup field."""
    row = session.execute(_choices(access).where(Party.id == record_id)).first()
    return CustomerChoice(*row) if row else None


def _choices(access: Access) -> Select[*tuple[Any, ...]]:
    return (
        select(
            Party.id,
            Party.code,
            Party.name,
            Party.short_name,
            Party.city,
            Employee.name,
            Party.is_active,
        )
        .outerjoin(Employee, Party.owner_id == Employee.id)
        .where(sees_customer(access))
    )
