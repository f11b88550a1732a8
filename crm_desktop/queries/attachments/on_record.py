"""What hangs on one record: its files with small pictures, its notes; and the bytes of one file."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ScalarSelect, func, select
from sqlalchemy.orm import Session

from crm_desktop.db.readings import side_by_side
from crm_desktop.domain.access import Access, Right
from crm_desktop.domain.attachments.files import FileDamaged, LeftOut
from crm_desktop.domain.attachments.owners import Place
from crm_desktop.models.attachments import Attachment, FileChunk, Note, StoredFile
from crm_desktop.queries.attachments.editing import rights_to_add
from crm_desktop.queries.attachments.places import title_of
from crm_desktop.queries.scope import sees, visible
from crm_desktop.queries.sight import Condition


@dataclass(frozen=True, slots=True)
class FileRow:
    """A file on a record.

    Attributes:
        size: in bytes.
        small: a small copy of a picture; None for any other file.
        may_remove: whether it is the operator's own, or he may remove what others added.
    """

    id: int
    version: int
    name: str
    kind: str
    is_private: bool
    expires_on: date | None
    by: str
    added_at: datetime
    size: int
    width: int | None
    height: int | None
    small: bytes | None
    may_remove: bool


@dataclass(frozen=True, slots=True)
class NoteRow:
    """A note on a record; ``may_change`` whether its words are the operator's to change."""

    id: int
    version: int
    text: str
    is_pinned: bool
    is_private: bool
    by: str
    written_at: datetime
    may_change: bool


@dataclass(frozen=True, slots=True)
class OnRecord:
    """All that hangs on a record, for who looks: files as they were added, pinned notes first, then the newest.

    Attributes:
        title: what the record is called, or the number that it has; empty for what the search does not know.
    """

    files: tuple[FileRow, ...] = ()
    notes: tuple[NoteRow, ...] = ()
    may_add: bool = False
    title: str = ""


@dataclass(frozen=True, slots=True)
class Counted:
    """How much hangs on a record."""

    files: int = 0
    notes: int = 0


@dataclass(frozen=True, slots=True)
class Glance:
    """How much hangs on a record, how many of the files are pictures, and the newest of those."""

    counted: Counted
    pictures: int
    newest: tuple[FileRow, ...]


@dataclass(frozen=True, slots=True)
class Content:
    """A file with its bytes."""

    name: str
    content: bytes


def on_record(session: Session, access: Access, *, place: Place) -> OnRecord:
    """What hangs on a record.

    Raises:
        NotFound: if the record is not there, or not for this operator.
    """
    may_add = any(map(access.may, rights_to_add(session, access, place)))
    title, files, notes = side_by_side(
        session,
        lambda own: _title(own, place),
        lambda own: _files(own, access, place),
        lambda own: _notes(own, access, place),
    )
    return OnRecord(tuple(files), tuple(notes), may_add, title)


def counted(session: Session, access: Access, *, place: Place) -> Counted:
    """How many files and notes a record has; none for who does not see it."""
    files, notes = (_count(kind, access, place) for kind in (Attachment, Note))
    return Counted(*session.execute(select(files, notes)).one())


def at_a_glance(session: Session, access: Access, *, place: Place, most: int) -> Glance:
    """What a card says of it; nothing for who does not see the record."""
    pictures = (
        select(func.count())
        .select_from(Attachment)
        .join(StoredFile, Attachment.file_id == StoredFile.id)
        .where(*_here(Attachment, place), StoredFile.thumbnail.is_not(None), sees(access, Attachment))
    )
    found, count, newest = side_by_side(
        session,
        lambda own: counted(own, access, place=place),
        lambda own: own.scalar(pictures),
        lambda own: _files(own, access, place, newest=most),
    )
    return Glance(found, count or 0, tuple(newest))


def content_of(session: Session, access: Access, *, attachment_id: int) -> Content:
    """The bytes of a file that hangs on a record that the operator sees.

    Raises:
        NotFound: if there is none, or it is not for this operator.
        LeftOut: if this is a copy of the office without files.
        FileDamaged: if some of its bytes are gone, or are others.
    """
    attachment = visible(session, access, Attachment, attachment_id)
    content, is_as_added = _stored(session, attachment.file_id)
    if not content:
        raise LeftOut(name=attachment.name)
    if not is_as_added:
        raise FileDamaged(name=attachment.name)
    return Content(attachment.name, content)


def _stored(session: Session, file_id: int) -> tuple[bytes, bool]:
    """What is kept of a file, and whether these are the bytes that were added."""
    parts = (
        select(FileChunk.content, StoredFile.sha256)
        .join(StoredFile, FileChunk.file_id == StoredFile.id)
        .where(StoredFile.id == file_id)
        .order_by(FileChunk.number)
    )
    found = session.execute(parts).all()
    content = b"".join(part for part, _ in found)
    return content, bool(found) and hashlib.sha256(content).hexdigest() == found[0].sha256


def _title(session: Session, place: Place) -> str:
    return session.scalar(title_of(place.kind, place.id)) or ""


def _files(session: Session, access: Access, place: Place, *, newest: int = 0) -> Sequence[FileRow]:
    """The files of a record as they were added, or so many of its pictures, the newest first."""
    query = (
        select(
            Attachment.id,
            Attachment.version,
            Attachment.name,
            Attachment.kind,
            Attachment.is_private,
            Attachment.expires_on,
            Attachment.operator_name,
            Attachment.added_at,
            StoredFile.size,
            StoredFile.width,
            StoredFile.height,
            StoredFile.thumbnail,
            Attachment.operator_id,
        )
        .join(StoredFile, Attachment.file_id == StoredFile.id)
        .where(*_here(Attachment, place), sees(access, Attachment))
    )
    if newest:
        query = query.where(StoredFile.thumbnail.is_not(None)).limit(newest)
        query = query.order_by(Attachment.added_at.desc(), Attachment.id.desc())
    else:
        query = query.order_by(Attachment.added_at, Attachment.id)
    return [FileRow(*_told(access, row)) for row in session.execute(query)]


def _notes(session: Session, access: Access, place: Place) -> Sequence[NoteRow]:
    query = (
        select(
            Note.id,
            Note.version,
            Note.text,
            Note.is_pinned,
            Note.is_private,
            Note.operator_name,
            Note.written_at,
            Note.operator_id,
        )
        .where(*_here(Note, place), sees(access, Note))
        .order_by(Note.is_pinned.desc(), Note.written_at.desc(), Note.id.desc())
    )
    return [NoteRow(*_told(access, row)) for row in session.execute(query)]


def _told(access: Access, row: Any) -> tuple[Any, ...]:
    """What is told of a row, whose last value is who put it there: whether it is the operator's to change."""
    *told, operator_id = row
    return (*told, operator_id == access.operator_id or access.may(Right.REMOVE_OTHERS_FILES))


def _here(kind: type[Attachment | Note], place: Place) -> tuple[Condition, ...]:
    return kind.owner_kind == place.kind, kind.owner_id == place.id


def _count(kind: type[Attachment | Note], access: Access, place: Place) -> ScalarSelect[int]:
    return select(func.count()).select_from(kind).where(*_here(kind, place), sees(access, kind)).scalar_subquery()
