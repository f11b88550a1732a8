"""The documents before and after one, in the order of their lists: by day, by number, drafts first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select, tuple_
from sqlalchemy.orm import Session

from crm_desktop.db.readings import side_by_side
from crm_desktop.domain.access import Access
from crm_desktop.domain.documents import DOCUMENTS
from crm_desktop.domain.errors import NotAllowed
from crm_desktop.domain.trade.kinds import DocumentKind
from crm_desktop.queries.paper_records import RECORDS
from crm_desktop.queries.scope import sees, visible


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The ids of the documents beside one; None where it is the first or the last that the operator sees."""

    before: int | None
    after: int | None


def neighbours(session: Session, access: Access, *, kind: str, record_id: int | None) -> Neighbours:
    """What stands beside a document of this kind; before a new one, without an id, stands the last of all.

    Raises:
        NotFound: if there is none with this id that the operator may see.
    """
    entity: Any = RECORDS[kind]
    right = DOCUMENTS[DocumentKind(kind)].sees
    if right is not None and not access.may(right):
        raise NotAllowed
    place = (entity.document_date, func.coalesce(entity.number, ""), entity.id)
    mine = select(entity.id).where(sees(access, entity))
    backwards = mine.order_by(*(column.desc() for column in place)).limit(1)
    if record_id is None:
        return Neighbours(session.scalar(backwards), None)
    here = visible(session, access, entity, record_id)
    at = tuple_(here.document_date, here.number or "", here.id)
    # the day alone, as well, lets the index of the list find the place
    before = backwards.where(entity.document_date <= here.document_date, tuple_(*place) < at)
    after = mine.where(entity.document_date >= here.document_date, tuple_(*place) > at).order_by(*place).limit(1)
    return Neighbours(*side_by_side(session, lambda own: own.scalar(before), lambda own: own.scalar(after)))
