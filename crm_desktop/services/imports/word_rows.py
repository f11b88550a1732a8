"""Words of pick lists on their way in: what a row says of one, judged as the page of its list judges it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from crm_desktop.domain.errors import DomainError
from crm_desktop.domain.field_checks import OutOfRange
from crm_desktop.domain.imports import Incoming
from crm_desktop.domain.pick_entries import EntryDraft, entry_problems
from crm_desktop.domain.pick_lists import PICK_LISTS
from crm_desktop.models.office.office import DictionaryEntry
from crm_desktop.queries.office.word_uses import holds_words, longest_of, own_uses

_COLUMNS = {"code": "code", "colour": "colour", "level": "kind", "position": "position", "in_use": "is_active"}
"""Fields of a row, and where a word keeps them; its list, its name, what it stands under and whose it is go apart."""
_FIELDS = {"text": "name", "kind": "level"}
"""What a problem of a word is about, as the file calls it."""
MOST_PLACES = 100_000
Word = tuple[str, str]
"""A list and a word of it."""


def word_of(record: Incoming) -> Word:
    """Which word a row is about."""
    return str(record.values["list"]), " ".join(str(record.values["name"]).split())


def word_values(record: Incoming) -> dict[str, Any]:
    """What a row says of a word, by column."""
    said = {column: record.values[field] for field, column in _COLUMNS.items() if field in record.values}
    if "position" in said:
        said["position"] = int(said["position"])
    if "kind" in said and PICK_LISTS[word_of(record)[0]].levels is None:
        del said["kind"]
    return said


def place_problems(record: Incoming) -> Iterator[tuple[str, DomainError]]:
    """A place in a list is a count."""
    place = record.values.get("position", 0)
    if not 0 <= place <= MOST_PLACES or place != int(place):
        yield "position", OutOfRange(least=0, most=MOST_PLACES)


class WordRules:
    """What keeps rows out: their lists are looked at as they would be with all good rows of the file.

    Rows that stay out for another reason, or that change nothing as the user wants it, are not among them: a word may
    stand under one of these.
    """

    def __init__(self, session: Session, records: Sequence[Incoming]) -> None:
        self._found: dict[int, list[tuple[str, DomainError]]] = {}
        names = {word_of(record)[0] for record in records}
        for name in names & PICK_LISTS.keys():
            self._judge(session, name, [record for record in records if word_of(record)[0] == name])

    def problems(self, record: Incoming) -> Sequence[tuple[str, DomainError]]:
        """What the page of the list would mark, by field of the file."""
        return self._found.get(record.row, ())

    def _judge(self, session: Session, name: str, records: Sequence[Incoming]) -> None:
        """Look at a list until what is left is good: a word may stand under one that cannot come in."""
        stored = {draft.text: draft for draft in _stored(session, name)}
        is_parted = any(use.is_words for use in own_uses(session, name))
        rest = list(records)
        while rest:
            written = {word_of(record)[1] for record in rest}
            kept = [draft for text, draft in stored.items() if text not in written]
            drafts = [_draft(record, stored.get(word_of(record)[1])) for record in rest]
            problems = entry_problems(
                PICK_LISTS[name],
                [*kept, *drafts],
                longest_of(name),
                is_words=holds_words(name),
                is_parted=is_parted,
            )
            bad = set()
            for key, problem in problems.items():
                place, _, column = key.removeprefix("entries.").partition(".")
                number = int(place) - len(kept)
                if number >= 0:
                    bad.add(rest[number].row)
                    field = _FIELDS.get(column, column)
                    self._found.setdefault(rest[number].row, []).append((field, problem))
            if not bad:
                return
            rest = [record for record in rest if record.row not in bad]


def _stored(session: Session, name: str) -> Iterator[EntryDraft]:
    rows = list(session.scalars(select(DictionaryEntry).where(DictionaryEntry.list_name == name)))
    texts = {row.id: row.text for row in rows}
    for row in rows:
        yield EntryDraft(text=row.text, code=row.code, kind=row.kind, above=texts.get(row.parent_id or 0, ""))


def _draft(record: Incoming, stored: EntryDraft | None) -> EntryDraft:
    """The word as it would be."""
    name, text = word_of(record)
    values = word_values(record)
    usual = stored or EntryDraft(kind=PICK_LISTS[name].usual_kind)
    return EntryDraft(
        text=text,
        code=str(values.get("code", usual.code)),
        kind=str(values.get("kind", usual.kind)),
        above=str(record.values.get("above", usual.above)),
    )
