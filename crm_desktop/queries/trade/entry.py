"""What a document needs to know of its party while it is typed, on either side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, selectinload

from crm_desktop.domain.access import Access
from crm_desktop.domain.draft_codec import from_json
from crm_desktop.domain.errors import NotFound
from crm_desktop.domain.parties.customers import Terms
from crm_desktop.domain.parties.roles import Roles
from crm_desktop.domain.sides import Side
from crm_desktop.domain.trade.drafts import TradeDraft
from crm_desktop.domain.trade.kinds import DocumentKind
from crm_desktop.models.catalogue import PROMISES, TABLES
from crm_desktop.models.parties import Party
from crm_desktop.models.revisions import DocumentRevision
from crm_desktop.queries.lookups import people_here
from crm_desktop.queries.sight import sees_customer, sees_document
from crm_desktop.queries.trade.drafts import draft_of

_ADDRESSES = 8


@dataclass(frozen=True, slots=True)
class Person:
    """A contact person to choose."""

    id: int
    name: str
    title: str
    mobile: str


@dataclass(frozen=True, slots=True)
class PartyFacts:
    """The party of a document.

    Attributes:
        terms: on which it is paid, on the side of the document.
        addresses: where the goods may go, the usual one first.
    """

    id: int
    name: str
    short_name: str
    roles: Roles
    grade: str
    owner_id: int | None
    owner: str
    last_contact_at: datetime | None
    terms: Terms
    addresses: tuple[str, ...]
    people: tuple[Person, ...]
    on_hold: bool


def party_facts(session: Session, access: Access, *, party_id: int, side: Side = Side.RECEIVABLE) -> PartyFacts:
    """What the head form shows and offers.

    Raises:
        NotFound: if the operator may not see the party.
    """
    party = session.scalar(
        select(Party)
        .where(Party.id == party_id, sees_customer(access))
        .options(joinedload(Party.owner), selectinload(Party.people))
    )
    if party is None:
        raise NotFound(what="")
    return PartyFacts(
        id=party.id,
        name=party.name,
        short_name=party.short_name or party.name,
        roles=party.roles,
        grade=party.grade,
        owner_id=party.owner_id,
        owner=party.owner.name if party.owner else "",
        last_contact_at=party.last_contact_at,
        terms=party.terms_on(side),
        addresses=_addresses(session, party) if side is Side.RECEIVABLE else (),
        people=tuple(Person(one.id, one.name, one.title, one.mobile) for one in party.people),
        on_hold=party.on_hold,
    )


def _addresses(session: Session, customer: Party) -> tuple[str, ...]:
    """Where the goods of a customer go: as he says himself, then as in his orders."""
    used: list[str] = []
    for table in PROMISES[Side.RECEIVABLE]:
        order = table.entity
        query = select(order.delivery_address).where(order.party_id == customer.id, order.delivery_address != "")
        used += session.scalars(query.group_by(order.delivery_address).limit(_ADDRESSES))
    return tuple(dict.fromkeys(filter(None, (customer.delivery_address, customer.address, *used))))


def last_agreed(session: Session, access: Access, *, party_id: int, side: Side = Side.RECEIVABLE) -> TradeDraft | None:
    """What was last agreed with a party on a side, as a draft to be repeated; None if nothing was."""
    for table in PROMISES[side]:
        entity = table.entity
        document: Any = session.scalar(
            select(entity)
            .join(Party, Party.id == entity.party_id)
            .where(entity.party_id == party_id, table.is_binding, sees_document(access, entity))
            .order_by(entity.document_date.desc(), entity.id.desc())
            .limit(1)
            .options(selectinload(entity.lines))
        )
        if document is not None:
            found: TradeDraft = draft_of(document)
            return found
    return None


def people_in_charge(session: Session, access: Access) -> Sequence[tuple[int, str]]:  # noqa: ARG001
    """Who of the office can be named as the one who sees to a document."""
    return people_here(session)


def former_document(session: Session, access: Access, *, kind: str, revision_id: int) -> TradeDraft:
    """A former state of a document.

    Raises:
        NotFound: if there is none, or the document is somebody else's.
    """
    table = TABLES[DocumentKind(kind)]
    entity = table.entity
    content = session.scalar(
        select(DocumentRevision.content)
        .join(entity, entity.id == DocumentRevision.record_id)
        .join(Party, Party.id == entity.party_id)
        .where(DocumentRevision.id == revision_id, DocumentRevision.kind == kind)
        .where(sees_document(access, entity))
    )
    if content is None:
        raise NotFound(what="")
    made: Any = table.type.draft
    draft: TradeDraft = from_json(made, content)
    return draft
