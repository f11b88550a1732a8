"""The list of all files, whatever record they hang on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import and_, func

from crm_desktop.models.attachments import Attachment, StoredFile
from crm_desktop.models.contacts import ContactEntry
from crm_desktop.models.parties import Party
from crm_desktop.models.search import SearchEntry
from crm_desktop.present.listing import Sort
from crm_desktop.queries.attachments.places import called, entry_of
from crm_desktop.queries.listing import Listing
from crm_desktop.queries.scope import sees


@dataclass(frozen=True, slots=True)
class AttachedRow:
    """A file with what it hangs on.

    Attributes:
        owner_kind: the kind of its record, as in ``domain.attachments.owners``.
        record: what its record is called, or the number that it has.
        customer: whose record it is, if it is anybody's.
        size: in bytes.
    """

    id: int
    name: str
    kind: str
    owner_kind: str
    owner_id: int
    record: str | None
    party_id: int | None
    customer: str | None
    size: int
    width: int | None
    height: int | None
    by: str
    added_at: datetime
    expires_on: date | None
    is_private: bool
    version: int


def _source() -> Any:
    found = entry_of(Attachment.owner_kind, Attachment.owner_id)
    talk = and_(Attachment.owner_kind == ContactEntry.__tablename__, ContactEntry.id == Attachment.owner_id)
    return (
        Attachment.__table__.join(StoredFile.__table__, Attachment.file_id == StoredFile.id)
        .outerjoin(SearchEntry.__table__, found)
        .outerjoin(ContactEntry.__table__, talk)
        .outerjoin(Party.__table__, Party.id == _PARTY)
    )


_PARTY = func.coalesce(SearchEntry.party_id, ContactEntry.party_id)

FILES = Listing(
    row=AttachedRow,
    key=Attachment.id,
    source=_source(),
    columns={
        "id": Attachment.id,
        "name": Attachment.name,
        "kind": Attachment.kind,
        "owner_kind": Attachment.owner_kind,
        "owner_id": Attachment.owner_id,
        "record": called(Attachment.owner_kind, Attachment.owner_id),
        "party_id": _PARTY,
        "customer": func.coalesce(func.nullif(Party.short_name, ""), Party.name),
        "size": StoredFile.size,
        "width": StoredFile.width,
        "height": StoredFile.height,
        "by": Attachment.operator_name,
        "added_at": Attachment.added_at,
        "expires_on": Attachment.expires_on,
        "is_private": Attachment.is_private,
        "version": Attachment.version,
    },
    visible=lambda access: sees(access, Attachment),
    search=(Attachment.name, Attachment.kind, SearchEntry.title, Party.name, Party.initials),
    sums=("size",),
    customer=_PARTY,
    order=(Sort("added_at", descending=True),),
)
