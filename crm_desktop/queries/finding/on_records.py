"""What the search box says of a file or a note, and which record it hangs on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access
from crm_desktop.domain.attachments.owners import Place
from crm_desktop.models.attachments import Attachment, Note, StoredFile
from crm_desktop.queries.attachments.places import title_of
from crm_desktop.queries.scope import visible

_HANGING: dict[str, type[Any]] = {"attachment": Attachment, "note": Note}


@dataclass(frozen=True, slots=True)
class HangingGlance:
    """A file or a note; ``size`` in bytes, None for a note; ``record`` is what its record is called."""

    title: str
    kind: str
    record: str
    by: str
    at: datetime
    size: int | None = None


def place_of_hit(session: Session, access: Access, *, kind: str, record_id: int) -> Place:
    """The record that a file or a note hangs on.

    Raises:
        NotFound: if there is none, or it is not for this operator.
    """
    found = visible(session, access, _HANGING[kind], record_id)
    return Place(found.owner_kind, found.owner_id)


def hanging_glance(session: Session, access: Access, *, kind: str, record_id: int, today: date) -> HangingGlance:  # noqa: ARG001
    """A file or a note.

    Raises:
        NotFound: if there is none, or it is not for this operator.
    """
    found = visible(session, access, _HANGING[kind], record_id)
    record = session.scalar(title_of(found.owner_kind, found.owner_id)) or ""
    if isinstance(found, Note):
        return HangingGlance(found.text, "", record, found.operator_name, found.written_at)
    size = session.scalar(select(StoredFile.size).where(StoredFile.id == found.file_id))
    return HangingGlance(found.name, found.kind, record, found.operator_name, found.added_at, size)
