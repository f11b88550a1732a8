"""The picture that stands for a record where there is room for one only."""

from __future__ import annotations

from sqlalchemy import ScalarSelect, SQLColumnExpression, select

from crm_desktop.models.attachments import Attachment, StoredFile


def first_small(kind: str, owner_id: SQLColumnExpression[int]) -> ScalarSelect[bytes | None]:
    """The small copy of the first picture on a record that is seen anyway; what is private stands for nothing."""
    return (
        select(StoredFile.thumbnail)
        .join(Attachment, Attachment.file_id == StoredFile.id)
        .where(
            Attachment.owner_kind == kind,
            Attachment.owner_id == owner_id,
            Attachment.is_private.is_(False),
            StoredFile.thumbnail.is_not(None),
        )
        .order_by(Attachment.added_at, Attachment.id)
        .limit(1)
        .scalar_subquery()
    )
