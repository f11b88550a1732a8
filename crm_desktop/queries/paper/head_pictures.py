"""The pictures that stand for a document and for whom it is for, on any paper."""

from __future__ import annotations

from typing import Any

from sqlalchemy import literal, select
from sqlalchemy.orm import Session

from crm_desktop.domain.attachments.owners import OWNERS
from crm_desktop.models.parties import Party
from crm_desktop.print_templates.kinds import document_kind
from crm_desktop.queries.attachments.small import first_small
from crm_desktop.queries.paper_records import RECORDS

_OF_ITSELF = "document.picture"


def head_pictures(session: Session, *, kind: str, record_id: int) -> dict[str, bytes]:
    """The small copies by the names that templates know; whoever asks has seen that the record is for him."""
    record: Any = RECORDS.get(kind)
    names = document_kind(kind).pictured
    if record is None or not record_id or not names:
        return {}
    own = literal(record_id)
    party = own if record is Party else select(record.party_id).where(record.id == record_id).scalar_subquery()
    of_party, of_itself = first_small(Party.__tablename__, party), first_small(kind, own) if kind in OWNERS else None
    wanted = {name: shown for name in names if (shown := of_itself if name == _OF_ITSELF else of_party) is not None}
    if not wanted:
        return {}
    found = session.execute(select(*wanted.values())).one()
    return {name: picture for name, picture in zip(wanted, found, strict=True) if picture}
