"""The pick lists 数据字典 as they are set up: their words, and how often each stands in records."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from crm_desktop.db.readings import side_by_side
from crm_desktop.domain.access import Access, Right
from crm_desktop.domain.errors import NotAllowed
from crm_desktop.domain.pick_entries import UNDO_FOR
from crm_desktop.domain.pick_lists import PICK_LISTS
from crm_desktop.models.office.office import DictionaryEntry, EntryMerge, MergedRecord
from crm_desktop.queries.lookups import people_here
from crm_desktop.queries.office.word_uses import Part, Use, uses_of


@dataclass(frozen=True, slots=True)
class ListEntry:
    """One word of a pick list.

    Attributes:
        above: the word that it stands under; empty at the top.
        kind: its level, in a list that has levels.
        used: how many records of each kind hold it.
    """

    id: int
    version: int
    text: str
    code: str
    colour: str
    kind: str
    above: str
    head_id: int | None
    is_active: bool
    used: Mapping[str, int]

    @property
    def count(self) -> int:
        """In how many records it stands."""
        return sum(self.used.values())


@dataclass(frozen=True, slots=True)
class Holder:
    """The records of one kind: how many there are, and how many of them say a word of the list, or any other one."""

    kind: str
    list_id: str
    column: str
    filled: int
    total: int


@dataclass(frozen=True, slots=True)
class Merge:
    """One word that another one took in, and that can be taken out again."""

    id: int
    old: str
    new: str
    at: datetime
    records: int


@dataclass(frozen=True, slots=True)
class OpenList:
    """A pick list as it is set up."""

    entries: tuple[ListEntry, ...]
    holders: tuple[Holder, ...]
    merges: tuple[Merge, ...]
    people: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class ListWords:
    """The words of a list, for whoever looks for one."""

    name: str
    active: int
    texts: tuple[str, ...]


def open_list(session: Session, access: Access, *, list_name: str, now: datetime) -> OpenList:
    """A list with what holds its words; words that are switched off last, those below a word under it.

    Raises:
        NotAllowed: if the operator may not set the office up.
    """
    _require(access)
    counts = side_by_side(
        session,
        *(partial(_counted, use=use, part=part) for use in uses_of(session, list_name) for part in use.counted),
    )
    used: dict[str, dict[str, int]] = {}
    for kind, words, _ in counts:
        own = used.setdefault(kind, {})
        for text, count in words.items():
            own[text] = own.get(text, 0) + count
    entries = [
        ListEntry(**row, used={kind: words[row["text"]] for kind, words in used.items() if row["text"] in words})
        for row in _rows(session, list_name)
    ]
    return OpenList(
        in_tree(entries),
        tuple(holder for *_, holder in counts if holder is not None),
        _merges(session, list_name, now - UNDO_FOR),
        people_here(session) if PICK_LISTS[list_name].levels is not None else (),
    )


def pick_list_words(session: Session, access: Access) -> tuple[ListWords, ...]:
    """All lists with their words, in the order in which the lists are shown.

    Raises:
        NotAllowed: if the operator may not set the office up.
    """
    _require(access)
    found: dict[str, list[tuple[str, bool]]] = {name: [] for name in PICK_LISTS}
    query = select(DictionaryEntry.list_name, DictionaryEntry.text, DictionaryEntry.is_active)
    for name, text, is_active in session.execute(query.order_by(DictionaryEntry.position, DictionaryEntry.id)):
        if name in found:
            found[name].append((text, is_active))
    return tuple(
        ListWords(name, sum(is_active for _, is_active in words), tuple(text for text, _ in words))
        for name, words in found.items()
    )


def count_uses(session: Session, list_name: str, texts: Collection[str]) -> dict[str, int]:
    """How many records hold each of some words."""
    found = dict.fromkeys(texts, 0)
    for use in uses_of(session, list_name):
        for part in use.counted:
            _, words, _ = _counted(session, use=use, part=part)
            for text in found:
                found[text] += words.get(text, 0)
    return found


def in_tree(entries: Sequence[ListEntry]) -> tuple[ListEntry, ...]:
    """The words with those below each right after it; what stands under a word that is not there stands at the top."""
    known = {entry.text for entry in entries}
    below: dict[str, list[ListEntry]] = {}
    for entry in entries:
        below.setdefault(entry.above if entry.above in known else "", []).append(entry)
    found: list[ListEntry] = []

    def put(above: str) -> None:
        for entry in below.pop(above, ()):
            found.append(entry)
            put(entry.text)

    put("")
    return (*found, *(entry for rest in below.values() for entry in rest))


def _require(access: Access) -> None:
    if not access.may(Right.SET_UP_OFFICE):
        raise NotAllowed


def _rows(session: Session, list_name: str) -> Sequence[Any]:
    over = DictionaryEntry.__table__.alias("over")
    names = ("id", "version", "text", "code", "colour", "kind", "head_id", "is_active")
    above = func.coalesce(over.c.text, "").label("above")
    query = (
        select(*(getattr(DictionaryEntry, name) for name in names), above)
        .outerjoin(over, DictionaryEntry.parent_id == over.c.id)
        .where(DictionaryEntry.list_name == list_name)
        .order_by(DictionaryEntry.is_active.desc(), DictionaryEntry.position, DictionaryEntry.id)
    )
    return session.execute(query).mappings().all()


def _merges(session: Session, list_name: str, since: datetime) -> tuple[Merge, ...]:
    of_records = {use.kind for use in uses_of(session, list_name)}
    held = (
        select(func.count())
        .where(MergedRecord.merge_id == EntryMerge.id, MergedRecord.table_name.in_(of_records))
        .scalar_subquery()
    )
    query = select(EntryMerge.id, EntryMerge.old, EntryMerge.new, EntryMerge.at, held).where(
        EntryMerge.list_name == list_name, EntryMerge.at >= since, EntryMerge.undone_at.is_(None)
    )
    return tuple(Merge(*row) for row in session.execute(query.order_by(EntryMerge.id.desc())))


def _counted(session: Session, *, use: Use, part: Part) -> tuple[str, dict[str, int], Holder | None]:
    """How many records of a part hold each word, and how many hold none where a list can show them."""
    query = select(use.attribute, func.count()).where(use.where, part.where).group_by(use.attribute)
    words: dict[str, int] = {}
    filled = total = 0
    for text, count in session.execute(query):
        total += count
        filled += count if text else 0
        for word in set(use.words_in(text or "")):
            words[word] = words.get(word, 0) + count
    holder = Holder(part.kind, part.list_id, use.listed_as, filled, total) if part.list_id and total else None
    return part.kind, words, holder
