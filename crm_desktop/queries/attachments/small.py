"""The picture that stands for a record where there is room for one only."""

from __future__ import annotations

from sqlalchemy import ScalarSelect, SQLColumnExpression, select
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access
from crm_desktop.domain.attachments.owners import OWNERS
from crm_desktop.models.attachments import Attachment, StoredFile
from crm_desktop.queries.scope import sees


def small_picture(session: Session, access: Access, *, attachment_id: int) -> bytes | None:
    """The small copy of a picture on a record that the operator sees; None if there is none."""
    query = select(StoredFile.thumbnail).join(Attachment, Attachment.file_id == StoredFile.id)
    return session.scalar(query.where(Attachment.id == attachment_id, sees(access, Attachment)))


def first_small(kind: str, owner_id: SQLColumnExpression[int]) -> ScalarSelect[bytes | None]:
    """The small copy of the picture that stands for a record that is seen anyway; what is private stands for nothing.

    It is the first one of the kind that says what the record looks like, as the shop front does of a customer, or else
    the first of all.
    """
    return (
        select(StoredFile.thumbnail)
        .join(Attachment, Attachment.file_id == StoredFile.id)
        .where(
            Attachment.owner_kind == kind,
            Attachment.owner_id == owner_id,
            Attachment.is_private.is_(False),
            StoredFile.thumbnail.is_not(None),
        )
        .order_by(Attachment.kind.in_(OWNERS[kind].pictured).desc(), Attachment.added_at, Attachment.id)
        .limit(1)
        .scalar_subquery()
    )
