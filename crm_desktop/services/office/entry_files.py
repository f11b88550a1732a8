"""Files and notes of a word that another one takes in: they go along, and come back."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from sqlalchemy import select, update

from crm_desktop.models.attachments import Attachment, Note
from crm_desktop.models.office.office import DictionaryEntry
from crm_desktop.services.office.words_in_records import Held
from crm_desktop.services.work import Work

_OWNER = "owner_id"


def move_files(work: Work, from_id: int, to_id: int, only: Collection[Held] | None = None) -> list[Held]:
    """Hang what hangs on one word on another one; of it ``only`` what is said; what was moved."""
    moved = []
    for kind in (Attachment, Note):
        entity: Any = kind
        here = (entity.owner_kind == DictionaryEntry.__tablename__, entity.owner_id == from_id)
        ids = set(work.session.scalars(select(entity.id).where(*here)))
        if only is not None:
            ids &= {one.record_id for one in only if (one.table, one.column) == (kind.__tablename__, _OWNER)}
        if ids:
            work.session.execute(update(entity).where(entity.id.in_(ids)).values(owner_id=to_id))
        moved += [Held(kind.__tablename__, _OWNER, record_id) for record_id in sorted(ids)]
    return moved
