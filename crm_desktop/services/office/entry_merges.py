"""Merging words of a pick list, and taking a merge apart again; the records follow both ways."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import delete, insert, select

from crm_desktop.domain.access import Right
from crm_desktop.domain.changes import Done
from crm_desktop.domain.errors import RuleBroken
from crm_desktop.domain.pick_entries import UNDO_FOR
from crm_desktop.domain.pick_lists import PickList
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.models.office.office import DictionaryEntry, EntryMerge, MergedRecord
from crm_desktop.models.office.people import Employee
from crm_desktop.queries.office.word_uses import uses_of
from crm_desktop.queries.regions import REGION_LIST
from crm_desktop.services.office.entry_files import move_files
from crm_desktop.services.office.kept_words import give_back, rename_kept
from crm_desktop.services.office.pick_lists import EVERYWHERE, entry_of, find_entry, list_of
from crm_desktop.services.office.region_duties import note_duties
from crm_desktop.services.office.words_in_records import Held, is_unique, put_instead, take_out
from crm_desktop.services.work import Handler, Work

_KEPT = ("id", "text", "code", "colour", "kind", "parent_id", "head_id", "position", "is_active")
"""Of a word that another one took in."""

_LONGEST_PLACE = MergedRecord.__table__.c.column_name.type.length  # type: ignore[attr-defined]
"""A place deeper in what is kept than any that is written has no room."""


class CannotJoin(RuleBroken):
    """The records of both words would be the same."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To join “{old}” with “{new}”, change their records first: two of them would become the same."
    )


class MergeTooOld(RuleBroken):
    """Too much has been built on a merge to take it apart."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To have “{old}” back, add it again: the merge with “{new}” can be undone for {days} days only."
    )


class MergedOn(RuleBroken):
    """The word that took another one in was taken in itself: whose its records were cannot be told any more."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "To have “{old}” back, first undo the later merge of “{new}” with “{later}”.",
    )


class MergeUndone(RuleBroken):
    """A merge is undone once."""

    template = QT_TRANSLATE_NOOP("errors", "To go on, reload: the merge of “{old}” with “{new}” is undone already.")


@dataclass(frozen=True, kw_only=True)
class MergeEntries:
    """Let one word take others in: all their records say it from now on, and the others are gone from the list."""

    list_name: str
    into: str
    taken: tuple[str, ...]


def merge_entries(work: Work, command: MergeEntries) -> Done:
    """Merge words; the number says how many records say another word now. ``UndoMerge`` takes each apart again.

    Raises:
        NotFound: if the list has not all of these words.
        CannotJoin: if two records would become the same.
    """
    of = list_of(command.list_name)
    into = entry_of(work, of.name, command.into)
    count = 0
    for text in dict.fromkeys(command.taken):
        entry = entry_of(work, of.name, text)
        if entry is into:
            continue
        if is_unique(of.name):
            raise CannotJoin(old=text, new=into.text)
        held = put_instead(work, of.name, text, into.text)
        kept = rename_kept(work, of.name, text, into.text)
        moved = move_files(work, entry.id, into.id)
        _note_merge(work, entry, into.text, [*held, *kept, *moved])
        _move_below(work, of, entry, into)
        work.session.delete(entry)
        work.session.flush()
        count += len(held)
    into.is_active = True
    _note_regions(work, of.name)
    return Done(EVERYWHERE, into.id, str(count))


@dataclass(frozen=True, kw_only=True)
class UndoMerge:
    """Take a word out again of the one that took it in."""

    merge_id: int


def undo_merge(work: Work, command: UndoMerge) -> Done:
    """Put the word into its list again, and into the records that held it and still say the other one.

    Raises:
        MergeUndone, MergeTooOld, MergedOn
    """
    merge = work.load(EntryMerge, command.merge_id, what="merge")
    if merge.undone_at is not None:
        raise MergeUndone(old=merge.old, new=merge.new)
    if merge.at < work.clock.now() - UNDO_FOR:
        raise MergeTooOld(old=merge.old, new=merge.new, days=UNDO_FOR.days)
    list_of(merge.list_name)
    _require_last(work, merge)
    entry = find_entry(work, merge.list_name, merge.old)
    if entry is None:
        entry = _brought_back(work, merge)
        work.session.add(entry)
        work.session.flush()
    count = 0
    noted = _noted(work, merge)
    for use in uses_of(work.session, merge.list_name):
        both = {one.record_id: one.both for one in noted if (one.table, one.column) == (use.kind, use.named)}
        count += take_out(work, use, both, merge.old, merge.new)
    give_back(work, merge.list_name, noted, merge.old, merge.new)
    if (into := find_entry(work, merge.list_name, merge.new)) is not None:
        move_files(work, into.id, entry.id, only=noted)
    work.session.execute(delete(MergedRecord).where(MergedRecord.merge_id == command.merge_id))
    merge.undone_at = work.clock.now()
    _note_regions(work, merge.list_name)
    return Done(EVERYWHERE, entry.id, str(count))


def _noted(work: Work, merge: EntryMerge) -> list[Held]:
    """What held the word when it was taken in."""
    columns = (MergedRecord.table_name, MergedRecord.column_name, MergedRecord.record_id, MergedRecord.held_both)
    return [Held(*row) for row in work.session.execute(select(*columns).where(MergedRecord.merge_id == merge.id))]


def _note_regions(work: Work, list_name: str) -> None:
    work.session.flush()
    if list_name == REGION_LIST:
        note_duties(work)


def _require_last(work: Work, merge: EntryMerge) -> None:
    """Merges that build on one another are undone from the last one on."""
    later = select(EntryMerge.new).where(
        EntryMerge.list_name == merge.list_name,
        EntryMerge.old == merge.new,
        EntryMerge.id > merge.id,
        EntryMerge.undone_at.is_(None),
    )
    if (into := work.session.scalar(later.limit(1))) is not None:
        raise MergedOn(old=merge.old, new=merge.new, later=into)


def _note_merge(work: Work, entry: DictionaryEntry, new: str, held: Sequence[Held]) -> None:
    merge = EntryMerge(
        list_name=entry.list_name,
        old=entry.text,
        new=new,
        at=work.clock.now(),
        operator_id=work.access.operator_id,
        entry=json.dumps({name: getattr(entry, name) for name in _KEPT}, ensure_ascii=False),
    )
    work.session.add(merge)
    work.session.flush()
    rows = [
        {
            "merge_id": merge.id,
            "table_name": one.table,
            "column_name": one.column,
            "record_id": one.record_id,
            "held_both": one.both,
        }
        for one in held
        if len(one.column) <= _LONGEST_PLACE
    ]
    if rows:
        work.session.execute(insert(MergedRecord), rows)


def _move_below(work: Work, of: PickList, entry: DictionaryEntry, into: DictionaryEntry) -> None:
    """What stood under a word that goes stands under the one that took it in, if there is room below that."""
    if into.parent_id == entry.id:
        into.parent_id = entry.parent_id
    kinds = [] if of.levels is None else [one.value for one in of.levels]
    below = select(DictionaryEntry).where(DictionaryEntry.parent_id == entry.id, DictionaryEntry.id != into.id)
    for one in work.session.scalars(below):
        fits = kinds.index(into.kind) < kinds.index(one.kind) if kinds else into.parent_id is None
        one.parent_id = into.id if fits else entry.parent_id
    work.session.flush()


def _brought_back(work: Work, merge: EntryMerge) -> DictionaryEntry:
    kept: dict[str, Any] = {**json.loads(merge.entry), "text": merge.old}
    if work.session.scalar(select(DictionaryEntry.id).where(DictionaryEntry.id == kept.get("id"))) is not None:
        kept.pop("id")
    known = (("parent_id", DictionaryEntry), ("head_id", Employee))
    for column, entity in known:
        wanted = kept.get(column)
        if wanted is not None and work.session.scalar(select(entity.id).where(entity.id == wanted)) is None:
            kept[column] = None
    return DictionaryEntry(list_name=merge.list_name, **kept)


HANDLERS: Mapping[type, Handler] = {
    MergeEntries: Handler(merge_entries, Right.SET_UP_OFFICE, "dictionary", is_alone=True),
    UndoMerge: Handler(undo_merge, Right.SET_UP_OFFICE, "dictionary", is_alone=True),
}
