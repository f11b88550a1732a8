"""Whether somebody may put something on a record."""

from __future__ import annotations

from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access, Right
from crm_desktop.domain.attachments.owners import Place
from crm_desktop.domain.errors import NotFound
from crm_desktop.domain.parties.roles import edited_by
from crm_desktop.models.base import Base
from crm_desktop.models.parties import Party
from crm_desktop.queries.attachments.places import ENTITIES, owner_of
from crm_desktop.queries.scope import visible


def seen_record(session: Session, access: Access, place: Place) -> Base:
    """The record, if it is there and for this operator.

    Raises:
        NotFound: otherwise.
    """
    owner = owner_of(place)
    if owner.sees is not None and not access.may(owner.sees):
        raise NotFound(what=f"#{place.id}")
    return visible(session, access, ENTITIES[owner.kind], place.id)


def rights_to_add(session: Session, access: Access, place: Place) -> tuple[Right, ...]:
    """Who has one of these rights may put something on the record, which the operator sees: who may change it.

    Raises:
        NotFound: if it is not there, or not for this operator.
    """
    record = seen_record(session, access, place)
    party = record if isinstance(record, Party) else None
    if party is None and place.kind in ("contact_person", "contact_entry"):
        party = visible(session, access, Party, record.party_id)  # type: ignore[attr-defined]
    return owner_of(place).edit if party is None else edited_by(party.roles)
