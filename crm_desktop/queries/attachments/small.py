"""The picture that stands for a record where there is room for one only."""

from __future__ import annotations

from sqlalchemy import ScalarSelect, SQLColumnExpression, select

from crm_desktop.domain.attachments.owners import OWNERS
from crm_desktop.models.attachments import Attachment, StoredFile


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
