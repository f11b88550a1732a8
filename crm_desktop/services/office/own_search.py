"""Records are found by what stands in own fields that the search knows."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import selectinload

from crm_desktop.domain.documents import table_of_owner
from crm_desktop.domain.own.fields import OwnField
from crm_desktop.domain.own.kinds import FOUND, Owner
from crm_desktop.domain.portions import portions
from crm_desktop.models.base import mapped
from crm_desktop.models.layout import whole_layout
from crm_desktop.models.parties import ContactPerson, Party
from crm_desktop.services.parties.index import index_customers
from crm_desktop.services.products.products import index_product
from crm_desktop.services.trade.documents import make_findable
from crm_desktop.services.work import Work


def search_anew(work: Work, field: OwnField, ids: Collection[int]) -> None:
    """Let records be found by what stands in the field now, or no longer by it."""
    whole_layout()
    entity: Any = mapped(table_of_owner(field.owner))
    for part in portions([*ids]):
        if field.owner in (Owner.PARTY, Owner.PERSON):
            of_people = select(ContactPerson.party_id).where(ContactPerson.id.in_(part))
            whose = Party.id.in_(part if field.owner is Owner.PARTY else of_people)
            found = select(Party).where(whose).options(selectinload(Party.people))
            index_customers(work, work.session.scalars(found).all())
        elif field.owner in FOUND:
            again = index_product if field.owner is Owner.PRODUCT else _index_document
            for record in work.session.scalars(select(entity).where(entity.id.in_(part))):
                again(work, record)


def _index_document(work: Work, document: Any) -> None:
    if document.number is not None:
        make_findable(work, document)
