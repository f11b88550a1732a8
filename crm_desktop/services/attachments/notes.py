"""Notes on records: a few words, the important ones pinned to the top."""

from __future__ import annotations

from dataclasses import dataclass

from crm_desktop.domain.attachments.files import note_problems
from crm_desktop.domain.attachments.owners import EVERYBODYS, Place
from crm_desktop.domain.changes import Changes, Done
from crm_desktop.domain.errors import FieldProblems
from crm_desktop.models.attachments import Note
from crm_desktop.services.attachments.files import place_of, require_adding, require_own, require_sight
from crm_desktop.services.removal import put_away, take_back
from crm_desktop.services.search_index import forget, index
from crm_desktop.services.work import Handler, Work

SOUGHT_AS = Note.__tablename__


@dataclass(frozen=True, kw_only=True)
class AddNote:
    """Write a note on a record.

    Attributes:
        key: made by the client, so that sending twice writes one.
        is_private: for those only who see the private life of people.
    """

    key: str
    place: Place
    text: str
    is_pinned: bool = False
    is_private: bool = False


def add_note(work: Work, command: AddNote) -> Done:
    """Keep the note.

    Raises:
        NotFound, NotAllowed: if the record is not there, or not his to change.
        FieldProblems: key ``text``.
    """
    stored = work.stored_under(Note, command.key)
    if stored is not None:
        return Done(Changes.FILES, stored.id)
    require_adding(work, command.place)
    note = Note(
        key=command.key,
        owner_kind=command.place.kind,
        owner_id=command.place.id,
        operator_id=work.access.operator_id,
        operator_name=work.access.name[:60],
        written_at=work.clock.now(),
    )
    _take_over(work, note, command)
    work.session.add(note)
    work.session.flush()
    _index(work, note)
    return Done(Changes.FILES, note.id)


@dataclass(frozen=True, kw_only=True)
class ChangeNote:
    """Word a note otherwise, pin it or let it go."""

    note_id: int
    seen_version: int
    text: str
    is_pinned: bool = False
    is_private: bool = False


def change_note(work: Work, command: ChangeNote) -> Done:
    """Save a note again; everybody who may change the record may pin it, its words are its writer's.

    Raises:
        NotYourFile: if a colleague wrote it.
        StaleRecord: if somebody else saved it meanwhile.
    """
    note = work.load_seen(Note, command.note_id, command.seen_version)
    require_adding(work, place_of(note))
    if (note.text, note.is_private) != (command.text.strip(), command.is_private):
        require_own(work, note)
    _take_over(work, note, command)
    work.session.flush()
    _index(work, note)
    return Done(Changes.FILES, note.id)


@dataclass(frozen=True, kw_only=True)
class RemoveNote:
    """Take a note away, or put it back."""

    note_id: int
    is_removed: bool = True


def remove_note(work: Work, command: RemoveNote) -> Done:
    """Put the note away, so that it can be had back.

    Raises:
        NotYourFile: if a colleague wrote it, and the operator may not remove what others added.
    """
    if command.is_removed:
        note = work.load(Note, command.note_id)
        require_adding(work, place_of(note))
        require_own(work, note)
        put_away(work, "note", note.id, title=note.text[:60], parts=[(Note, Note.id == note.id)])
        forget(work, SOUGHT_AS, command.note_id)
    else:
        take_back(work, "note", command.note_id)
        note = work.load(Note, command.note_id)
        require_adding(work, place_of(note))
        require_own(work, note)
        _index(work, note)
    return Done(Changes.FILES, command.note_id)


def _take_over(work: Work, note: Note, command: AddNote | ChangeNote) -> None:
    if problems := note_problems(command.text):
        raise FieldProblems(problems)
    require_sight(work, is_private=command.is_private)
    note.text, note.is_pinned, note.is_private = command.text.strip(), command.is_pinned, command.is_private


def _index(work: Work, note: Note) -> None:
    title = " ".join(note.text.split())
    index(work, SOUGHT_AS, note.id, title=title, names=[title[:60]], texts=[note.text[:LONGEST_FOUND]])


LONGEST_FOUND = 1000
"""What stands further down in a long note is not found."""

HANDLERS = {
    AddNote: Handler(add_note, EVERYBODYS, "note", makes=Note),
    ChangeNote: Handler(change_note, EVERYBODYS, "note"),
    RemoveNote: Handler(remove_note, EVERYBODYS, "note", is_alone=True),
}
