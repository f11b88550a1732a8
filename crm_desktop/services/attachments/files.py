"""Putting files on records: the bytes are kept once, in parts; what nothing hangs on is thrown away after a while."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field

from sqlalchemy import delete, func, insert, select

from crm_desktop.domain.access import Right
from crm_desktop.domain.attachments.files import (
    CHUNK,
    KEPT_UNUSED,
    LARGEST_OFFICE,
    LARGEST_THUMBNAIL,
    MEGABYTE,
    FileDraft,
    NoRoomForFiles,
    NotYourFile,
    ThrownAway,
    clean_name,
    file_problems,
    size_problem,
)
from crm_desktop.domain.attachments.owners import EVERYBODYS, Place
from crm_desktop.domain.changes import Changes, Done
from crm_desktop.domain.errors import FieldProblems, NotAllowed
from crm_desktop.domain.field_groups import Secret, is_seen
from crm_desktop.models.attachments import Attachment, FileChunk, Note, StoredFile
from crm_desktop.models.office.kept import RemovedRecord
from crm_desktop.present.pictures import is_small_copy, measure, thumbnail
from crm_desktop.queries.attachments.editing import rights_to_add
from crm_desktop.services.attachments.picture_runs import note_in_run
from crm_desktop.services.removal import put_away, take_back
from crm_desktop.services.search_index import forget, index
from crm_desktop.services.work import Handler, Work

SOUGHT_AS = Attachment.__tablename__


@dataclass(frozen=True, kw_only=True)
class AddFile:
    """Put a file on a record.

    Attributes:
        key: made by the client, so that sending twice adds one.
        small: a copy of a picture of at most 256 dots, if the client made one; else it is made here.
        run_id: of the import that it comes with; see ``picture_runs``.
    """

    key: str
    place: Place
    draft: FileDraft
    content: bytes
    small: bytes | None = field(default=None, metadata={"secret": True})
    run_id: int | None = None


def add_file(work: Work, command: AddFile) -> Done:
    """Keep the bytes, unless they are there already, and let them hang on the record.

    Raises:
        NotFound, NotAllowed: if the record is not there, or not his to change.
        EmptyFile, FileTooLarge, NoRoomForFiles, NoPicture, PictureTooLarge: in that order.
    """
    stored = work.stored_under(Attachment, command.key)
    if stored is not None:
        _make_whole(work, work.load(StoredFile, stored.file_id), command.content)
        return _done(stored)
    require_adding(work, command.place)
    draft = _checked(work, command.draft)
    if problem := size_problem(draft.name, len(command.content)):
        raise problem
    _throw_away_unused(work)
    file = _kept(work, draft.name, command)
    file.unused_since = None
    attachment = Attachment(
        key=command.key,
        owner_kind=command.place.kind,
        owner_id=command.place.id,
        file_id=file.id,
        operator_id=work.access.operator_id,
        operator_name=work.access.name[:60],
        added_at=work.clock.now(),
    )
    _take_over(attachment, draft)
    work.session.add(attachment)
    work.session.flush()
    _index(work, attachment)
    if command.run_id is not None:
        note_in_run(work, command.run_id, attachment)
    return _done(attachment)


@dataclass(frozen=True, kw_only=True)
class ChangeFile:
    """Call a file otherwise, or say something else of it."""

    attachment_id: int
    seen_version: int
    draft: FileDraft


def change_file(work: Work, command: ChangeFile) -> Done:
    """Save what is said of a file.

    Raises:
        StaleRecord: if somebody else saved it meanwhile.
    """
    attachment = work.load_seen(Attachment, command.attachment_id, command.seen_version)
    require_adding(work, place_of(attachment))
    draft = _checked(work, command.draft)
    if draft.is_private != attachment.is_private:
        require_own(work, attachment)
    _take_over(attachment, draft)
    work.session.flush()
    _index(work, attachment)
    return _done(attachment)


@dataclass(frozen=True, kw_only=True)
class RemoveFile:
    """Take a file from a record, or put it back."""

    attachment_id: int
    is_removed: bool = True


def remove_file(work: Work, command: RemoveFile) -> Done:
    """Put it away; its bytes stay for a while, so that it can be had back.

    Raises:
        NotYourFile: if a colleague put it there, and the operator may not remove what others added.
        ThrownAway: if its bytes are gone when it is to come back.
    """
    if command.is_removed:
        attachment = work.load(Attachment, command.attachment_id)
        require_adding(work, place_of(attachment))
        require_own(work, attachment)
        file, own, done = work.load(StoredFile, attachment.file_id), attachment.id, _done(attachment)
        put_away(work, "attachment", own, title=attachment.name, parts=[(Attachment, Attachment.id == own)])
        forget(work, SOUGHT_AS, command.attachment_id)
        if work.session.scalar(select(Attachment.id).where(Attachment.file_id == file.id).limit(1)) is None:
            file.unused_since = work.clock.now()
        return done
    _require_bytes(work, command.attachment_id)
    take_back(work, "attachment", command.attachment_id)
    attachment = work.load(Attachment, command.attachment_id)
    require_adding(work, place_of(attachment))
    require_own(work, attachment)
    work.load(StoredFile, attachment.file_id).unused_since = None
    _index(work, attachment)
    return _done(attachment)


def place_of(record: Attachment | Note) -> Place:
    """The record that it hangs on."""
    return Place(record.owner_kind, record.owner_id)


def require_adding(work: Work, place: Place) -> None:
    """Raise unless the record is there and the operator may change it."""
    work.require(*rights_to_add(work.session, work.access, place))


def require_own(work: Work, record: Attachment | Note) -> None:
    """What a colleague added is changed by him, or by who may remove what others added."""
    if record.operator_id != work.access.operator_id and not work.access.may(Right.REMOVE_OTHERS_FILES):
        raise NotYourFile(name=record.operator_name)


def require_sight(work: Work, *, is_private: bool) -> None:
    """Nobody makes something private that he would not see himself afterwards."""
    if is_private and not is_seen(work.access, Secret.PRIVATE):
        raise NotAllowed


def _checked(work: Work, draft: FileDraft) -> FileDraft:
    cleaned = FileDraft(
        name=clean_name(draft.name),
        kind=draft.kind.strip(),
        is_private=draft.is_private,
        expires_on=draft.expires_on,
    )
    if problems := file_problems(cleaned):
        raise FieldProblems(problems)
    require_sight(work, is_private=cleaned.is_private)
    return cleaned


def _take_over(attachment: Attachment, draft: FileDraft) -> None:
    attachment.name, attachment.kind = draft.name, draft.kind
    attachment.is_private, attachment.expires_on = draft.is_private, draft.expires_on


def _kept(work: Work, name: str, command: AddFile) -> StoredFile:
    """The stored bytes of a file: those that are there, or new ones if there is room."""
    sha256 = hashlib.sha256(command.content).hexdigest()
    size = measure(name, command.content)
    known = work.session.scalars(select(StoredFile).where(StoredFile.sha256 == sha256)).one_or_none()
    if known is not None:
        _make_whole(work, known, command.content)
        return known
    filled = work.session.scalar(select(func.coalesce(func.sum(StoredFile.size), 0)))
    if int(filled or 0) + len(command.content) > LARGEST_OFFICE:
        raise NoRoomForFiles(name=name, most=LARGEST_OFFICE // (1024 * MEGABYTE))
    small = command.small if size is not None else None
    if size is not None and (small is None or len(small) > LARGEST_THUMBNAIL or not is_small_copy(small)):
        small = thumbnail(name, command.content)
    file = StoredFile(
        sha256=sha256,
        size=len(command.content),
        width=size.width if size else None,
        height=size.height if size else None,
        thumbnail=small,
        stored_at=work.clock.now(),
    )
    work.session.add(file)
    work.session.flush()
    _write_bytes(work, file.id, command.content)
    return file


def _make_whole(work: Work, file: StoredFile, content: bytes) -> None:
    """Give an office without its files this one back, and one in which some of it is missing."""
    held = select(func.coalesce(func.sum(func.length(FileChunk.content)), 0)).where(FileChunk.file_id == file.id)
    if work.session.scalar(held) != file.size and hashlib.sha256(content).hexdigest() == file.sha256:
        work.session.execute(delete(FileChunk).where(FileChunk.file_id == file.id))
        _write_bytes(work, file.id, content)


def _write_bytes(work: Work, file_id: int, content: bytes) -> None:
    parts = [content[start : start + CHUNK] for start in range(0, len(content), CHUNK)]
    rows = [{"file_id": file_id, "number": number, "content": part} for number, part in enumerate(parts)]
    work.session.execute(insert(FileChunk), rows)


def _throw_away_unused(work: Work) -> None:
    """Delete the bytes of what was removed long ago."""
    before = work.clock.now() - KEPT_UNUSED
    gone = select(StoredFile.id).where(StoredFile.unused_since < before)
    ids = list(work.session.scalars(gone))
    if ids:
        work.session.execute(delete(FileChunk).where(FileChunk.file_id.in_(ids)))
        work.session.execute(delete(StoredFile).where(StoredFile.id.in_(ids)))


def _done(attachment: Attachment) -> Done:
    """What became of it, to somebody who sees it."""
    return Done(Changes.FILES, attachment.id, attachment.name, is_private=attachment.is_private)


def _require_bytes(work: Work, attachment_id: int) -> None:
    """The row that comes back points at its bytes."""
    kept = work.session.scalars(
        select(RemovedRecord)
        .where(RemovedRecord.kind == "attachment", RemovedRecord.record_id == attachment_id)
        .order_by(RemovedRecord.id.desc())
        .limit(1)
    ).one_or_none()
    if kept is None:
        return  # said when it is taken back
    file_ids = [row["file_id"] for _table, rows in json.loads(kept.content) for row in rows]
    found = work.session.scalar(select(func.count()).select_from(StoredFile).where(StoredFile.id.in_(file_ids)))
    if found != len(file_ids):
        raise ThrownAway(name=kept.title, days=KEPT_UNUSED.days)


def _index(work: Work, attachment: Attachment) -> None:
    index(
        work,
        SOUGHT_AS,
        attachment.id,
        title=attachment.name,
        subtitle=attachment.kind,
        names=[attachment.name.rpartition(".")[0] or attachment.name, attachment.kind],
    )


HANDLERS = {
    AddFile: Handler(add_file, EVERYBODYS, "attachment", makes=Attachment),
    ChangeFile: Handler(change_file, EVERYBODYS, "attachment"),
    RemoveFile: Handler(remove_file, EVERYBODYS, "attachment", is_alone=True),
}
