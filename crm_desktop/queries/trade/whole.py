"""A document of the trade with its lines, its party and its people."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, selectinload

from crm_desktop.domain.access import Access
from crm_desktop.domain.errors import NotFound
from crm_desktop.models.parties import Party
from crm_desktop.queries.sight import sees_document


def whole_document(session: Session, access: Access, entity: Any, record_id: int, *more: Any) -> Any:
    """Load one, with what ``more`` says besides; the number of statements does not grow with its lines.

    Raises:
        NotFound: if there is none, or it is somebody else's.
    """
    document = session.scalar(
        select(entity)
        .join(Party, Party.id == entity.party_id)
        .where(entity.id == record_id, sees_document(access, entity))
        .options(
            joinedload(entity.party),
            joinedload(entity.employee),
            joinedload(entity.person),
            selectinload(entity.lines),
            *more,
        )
    )
    if document is None:
        raise NotFound(what="")
    return document
