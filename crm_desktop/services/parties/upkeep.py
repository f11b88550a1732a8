"""Handing customers over, switching them off and on, removing them and bringing them back.

Merging duplicates is to stand here too, beside removing: both must move or keep all that hangs on a customer.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import func, select

from crm_desktop.domain.access import Right
from crm_desktop.domain.changes import Changes, Done
from crm_desktop.domain.errors import RuleBroken
from crm_desktop.domain.own.kinds import Owner
from crm_desktop.domain.parties.roles import EDIT
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.models.catalogue import TABLES
from crm_desktop.models.contacts import ContactEntry
from crm_desktop.models.money.items import Charge, Credit
from crm_desktop.models.office.people import Employee
from crm_desktop.models.paper.templates import TemplateDefault
from crm_desktop.models.parties import ContactPerson, MatchKey, Party
from crm_desktop.models.prices import ContractPrice
from crm_desktop.models.search import SearchEntry
from crm_desktop.queries.seeing import all_visible
from crm_desktop.services.own_values import own_part
from crm_desktop.services.parties.customers import load_editable
from crm_desktop.services.parties.index import index_customer
from crm_desktop.services.removal import put_away, take_back
from crm_desktop.services.work import Handler, Work

_DOCUMENTS = (*(table.entity for table in TABLES.values()), Charge, Credit)


class CustomerInUse(RuleBroken):
    """Documents point at the customer."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To take {name} out of the lists, switch it off: {count} documents belong to it, so it must stay."
    )


class OwnerGone(RuleBroken):
    """The new owner has left."""

    template = QT_TRANSLATE_NOOP("errors", "To hand customers over, choose somebody who works here: {name} has left.")


@dataclass(frozen=True, kw_only=True)
class HandOver:
    """Give customers to a salesperson, or to nobody (None)."""

    party_ids: tuple[int, ...]
    owner_id: int | None


def hand_over(work: Work, command: HandOver) -> Done:
    """Change the owner; plans and reminders follow, since they are shown to the owner."""
    if command.owner_id is not None:
        owner = work.load(Employee, command.owner_id)
        if not owner.is_active:
            raise OwnerGone(name=owner.name)
    all_visible(work.session, work.access, Party, command.party_ids)
    customers = work.session.scalars(select(Party).where(Party.id.in_(command.party_ids))).all()
    for customer in customers:
        customer.owner_id = command.owner_id
    return Done(Changes.CUSTOMERS | Changes.REMINDERS, customers[0].id if len(customers) == 1 else None)


@dataclass(frozen=True, kw_only=True)
class SwitchCustomer:
    """Take a customer out of the lists, or put it back."""

    party_id: int
    seen_version: int
    is_active: bool


def switch_customer(work: Work, command: SwitchCustomer) -> Done:
    """Set whether the customer is offered for new documents."""
    customer = load_editable(work, command.party_id, seen_version=command.seen_version)
    customer.is_active = command.is_active
    return Done(Changes.CUSTOMERS | Changes.REMINDERS, customer.id, customer.code)


@dataclass(frozen=True, kw_only=True)
class RemoveCustomer:
    """Delete a customer that has no documents, with its people and contact log."""

    party_id: int
    seen_version: int


def remove_customer(work: Work, command: RemoveCustomer) -> Done:
    """Put the customer away; ``TakeBackCustomer`` brings it back whole.

    Raises:
        CustomerInUse: if documents point at it.
    """
    customer = load_editable(work, command.party_id, seen_version=command.seen_version)
    count = _documents_of(work, customer.id)
    if count:
        raise CustomerInUse(name=customer.name, count=count)
    code, own = customer.code, customer.id
    put_away(
        work,
        "customer",
        own,
        title=customer.name,
        parts=[
            (Party, Party.id == own),
            (ContactPerson, ContactPerson.party_id == own),
            (MatchKey, MatchKey.party_id == own),
            (ContractPrice, ContractPrice.party_id == own),
            (TemplateDefault, TemplateDefault.party_id == own),
            (ContactEntry, ContactEntry.party_id == own),
            (SearchEntry, SearchEntry.party_id == own),
            own_part(Owner.PARTY, own),
        ],
    )
    return Done(Changes.CUSTOMERS | Changes.CONTACTS | Changes.REMINDERS, own, code)


@dataclass(frozen=True, kw_only=True)
class TakeBackCustomer:
    """Undo ``RemoveCustomer``."""

    party_id: int


def take_back_customer(work: Work, command: TakeBackCustomer) -> Done:
    """Bring the customer back with all that went with it."""
    take_back(work, "customer", command.party_id)
    customer = load_editable(work, command.party_id)
    index_customer(work, customer)
    return Done(Changes.CUSTOMERS | Changes.CONTACTS | Changes.REMINDERS, customer.id, customer.code)


def _documents_of(work: Work, party_id: int) -> int:
    counts = [
        select(func.count()).select_from(kind).where(kind.party_id == party_id).scalar_subquery() for kind in _DOCUMENTS
    ]
    return sum(work.session.execute(select(*counts)).one())


HANDLERS = {
    HandOver: Handler(hand_over, Right.ASSIGN_CUSTOMERS, "customer"),
    SwitchCustomer: Handler(switch_customer, EDIT, "customer"),
    RemoveCustomer: Handler(remove_customer, EDIT, "customer", is_alone=True),
    TakeBackCustomer: Handler(take_back_customer, EDIT, "customer"),
}
