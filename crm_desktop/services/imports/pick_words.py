"""Writes the checked words of pick lists out of an import."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import select

from crm_desktop.domain.pick_lists import PICK_LISTS
from crm_desktop.models.office.office import DictionaryEntry
from crm_desktop.services.imports.bulk import Bulk
from crm_desktop.services.imports.checked import CheckedBatch, Entry
from crm_desktop.services.imports.word_rows import Word, word_of, word_values
from crm_desktop.services.office.region_duties import note_duties


def write_words(bulk: Bulk, batch: CheckedBatch) -> None:
    """Write the words of lists; new ones come behind those that are there, unless the file says where they stand."""
    _add(bulk, batch.new)
    ids = _known(bulk)
    over = [(entry, str(entry.incoming.values["above"])) for entry in batch.new if entry.incoming.values.get("above")]
    rows = [
        {"id": entry.slot.id, "parent_id": ids[word_of(entry.incoming)[0], above], "version": 1}
        for entry, above in over
    ]
    bulk.change(DictionaryEntry, rows, before=None)
    for entry in batch.updates:
        _update(bulk, entry, ids)
    note_duties(bulk.work)


def _add(bulk: Bulk, entries: Sequence[Entry]) -> None:
    stored = bulk.session.execute(select(DictionaryEntry.list_name, DictionaryEntry.position)).all()
    last: dict[str, int] = {}
    for name, position in stored:
        last[name] = max(last.get(name, -1), position)
    rows = []
    for record_id, entry in zip(bulk.ids(DictionaryEntry, len(entries)), entries, strict=True):
        entry.slot.id = record_id
        name, text = word_of(entry.incoming)
        last[name] = last.get(name, -1) + 1
        usual = {
            "code": "",
            "colour": "",
            "kind": PICK_LISTS[name].usual_kind,
            "position": last[name],
            "is_active": True,
        }
        row = {"id": record_id, "version": 1, "list_name": name, "text": text, "head_id": _head(entry)}
        rows.append(row | usual | word_values(entry.incoming))
    bulk.add(DictionaryEntry, rows)


def _update(bulk: Bulk, entry: Entry, ids: Mapping[Word, int]) -> None:
    """Write what the file says over what is stored."""
    word = bulk.work.load(DictionaryEntry, entry.slot.id or 0)
    said = dict(entry.change.own) if entry.change is not None else {}
    above = said.pop("above", None)
    if above is not None:
        said["parent_id"] = ids[word.list_name, above]
    if (head := _head(entry)) is not None:
        said["head_id"] = head
    before = {key: getattr(word, key) for key in said}
    for key, value in said.items():
        setattr(word, key, value)
    bulk.session.flush()
    bulk.note_change(word, before)


def _head(entry: Entry) -> int | None:
    owner = entry.refs.get("owner")
    return owner.id if owner is not None else None


def _known(bulk: Bulk) -> dict[Word, int]:
    columns = (DictionaryEntry.list_name, DictionaryEntry.text, DictionaryEntry.id)
    return {(name, text): record_id for name, text, record_id in bulk.session.execute(select(*columns))}
