"""The words of one pick list as they stand on the page: changed by keys and fields, stored by nobody yet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from crm_desktop.domain.pick_entries import EntryDraft
from crm_desktop.domain.pick_lists import PickList
from crm_desktop.present.ordering import sort_key
from crm_desktop.queries.office.pick_lists import ListEntry

MOST, LONGEST = 2000, 200
"""Words of a list that a paste fills it up to, and signs of each that are looked at."""
_FIELDS = ("text", "code", "colour", "kind", "head_id", "is_active")
"""What a word on the page has in common with a stored one, but for what it stands under."""


@dataclass(frozen=True, slots=True)
class TypedEntry:
    """One word on the page.

    Attributes:
        key: says which one it is, whatever it is called.
        above: the key of the word that it stands under.
        depth: how many words stand over it.
        stored: what it is in the office; None for a new one.
    """

    key: int
    text: str = ""
    code: str = ""
    colour: str = ""
    kind: str = ""
    above: int | None = None
    head_id: int | None = None
    is_active: bool = True
    depth: int = 0
    stored: ListEntry | None = None

    @property
    def count(self) -> int:
        """In how many records it stands."""
        return self.stored.count if self.stored is not None else 0

    @property
    def is_renamed(self) -> bool:
        """Whether records have to follow."""
        return self.stored is not None and self.stored.text != self.text


@dataclass(frozen=True, slots=True)
class Summary:
    """What saving does: how many words are changed in which way, and how many records follow."""

    renamed: int = 0
    records: int = 0
    added: int = 0
    removed: int = 0
    switched: int = 0
    others: int = 0

    def __bool__(self) -> bool:
        return any((self.renamed, self.added, self.removed, self.switched, self.others))


class TypedEntries:
    """The words in the order in which they are offered, those under another one right after it."""

    def __init__(self, of: PickList, stored: Sequence[ListEntry] = ()) -> None:
        self._of, self._stored = of, tuple(stored)
        self._next = len(self._stored)
        keys = {entry.text: key for key, entry in enumerate(self._stored)}
        self._entries = [
            TypedEntry(
                key,
                above=keys.get(entry.above),
                stored=entry,
                **{name: getattr(entry, name) for name in _FIELDS},
            )
            for key, entry in enumerate(self._stored)
        ]
        self._removed: list[TypedEntry] = []
        self._settle()

    # what stands there

    @property
    def entries(self) -> Sequence[TypedEntry]:
        """All words in order."""
        return self._entries

    def place(self, key: int | None) -> int:
        """The row of a word, or -1."""
        return next((place for place, entry in enumerate(self._entries) if entry.key == key), -1)

    def get(self, key: int | None) -> TypedEntry | None:
        """The word of a key."""
        place = self.place(key)
        return self._entries[place] if place >= 0 else None

    def may_stand_under(self, entry: TypedEntry) -> list[TypedEntry]:
        """The words that it may be put under."""
        levels = [] if self._of.levels is None else [one.value for one in self._of.levels]
        branch = self._branch(entry)
        own_depth = max((one.depth for one in branch), default=entry.depth) - entry.depth
        below = {one.key for one in branch}
        return [
            one
            for one in self._entries
            if one.text
            and one.key not in below
            and (
                one.kind in levels and entry.kind in levels and levels.index(one.kind) < levels.index(entry.kind)
                if levels
                else one.depth + 1 + own_depth < self._of.depth
            )
        ]

    def twins(self) -> set[int]:
        """The keys of words that stand there twice."""
        seen: dict[str, int] = {}
        found: set[int] = set()
        for entry in self._entries:
            text = entry.text
            if text and text in seen:
                found |= {seen[text], entry.key}
            seen.setdefault(text, entry.key)
        return found

    def summary(self) -> Summary:
        """What saving would do."""
        renamed = [entry for entry in self._entries if entry.is_renamed]
        added = [entry for entry in self._entries if entry.stored is None and entry.text]
        switched = [entry for entry in self._entries if entry.stored and entry.stored.is_active is not entry.is_active]
        others = sum(map(self._is_otherwise, self._entries))
        return Summary(
            len(renamed),
            sum(entry.count for entry in renamed),
            len(added),
            len(self._removed),
            len(switched),
            others or int(self._is_moved()),
        )

    def drafts(self) -> tuple[EntryDraft, ...]:
        """All words as a command takes them."""
        texts = {entry.key: entry.text for entry in self._entries}
        return tuple(
            EntryDraft(
                id=entry.stored.id if entry.stored else None,
                seen_version=entry.stored.version if entry.stored else 0,
                above=texts.get(entry.above, "") if entry.above is not None else "",
                **{name: getattr(entry, name) for name in _FIELDS},
            )
            for entry in self._entries
            if entry.text or entry.stored
        )

    def removed(self) -> tuple[tuple[int, int], ...]:
        """Id and version of the stored words that are to go."""
        return tuple((entry.stored.id, entry.stored.version) for entry in self._removed if entry.stored)

    # changing

    def add(self, text: str = "", *, after: int | None = None) -> int:
        """Add a word below the current one, on its level; its key."""
        current = self.get(after)
        self._next += 1
        entry = TypedEntry(
            self._next,
            text,
            kind=current.kind if current else self._of.kind_below(""),
            above=current.above if current else None,
        )
        if current is None:
            self._entries.append(entry)
        else:
            branch = self._branch(current)
            self._entries.insert(self.place(branch[-1].key) + 1, entry)
        self._settle()
        return entry.key

    def add_all(self, lines: str, *, after: int | None = None) -> int | None:
        """Add a copied column, as far as there is room; words that are there already are passed over.

        Returns:
            The key of the last one; None if there was none to add.
        """
        known = {entry.text for entry in self._entries}
        typed = dict.fromkeys(" ".join(line.split("\t")[0][:LONGEST].split()) for line in lines.splitlines())
        new = [text for text in typed if text and text not in known][: max(0, MOST - len(self._entries))]
        if not new:
            return None
        first = self.add(new[0], after=after)
        model, place = self._entries[self.place(first)], self.place(first)
        others = [replace(model, key=self._next + number, text=text) for number, text in enumerate(new[1:], start=1)]
        self._next += len(others)
        self._entries[place + 1 : place + 1] = others
        self._settle()
        return others[-1].key if others else first

    def change(self, key: int, **values: Any) -> None:
        """Give a word other values."""
        place = self.place(key)
        if place >= 0:
            self._entries[place] = replace(self._entries[place], **values)
            self._settle()

    def drop_empty(self) -> None:
        """Take away new words that were never typed."""
        self._entries = [entry for entry in self._entries if entry.text or entry.stored]
        self._settle()

    def shift(self, key: int, step: int) -> None:
        """Move a word with all under it before or behind its neighbour."""
        entry = self.get(key)
        if entry is None:
            return
        beside = [one for one in self._entries if one.above == entry.above and one.is_active is entry.is_active]
        place = beside.index(entry) + step
        if not 0 <= place < len(beside):
            return
        first, second = sorted((entry, beside[place]), key=lambda one: self.place(one.key))
        parts = [self._branch(first), self._branch(second)]
        start = self.place(first.key)
        self._entries[start : start + len(parts[0]) + len(parts[1])] = [*parts[1], *parts[0]]
        self._settle()

    def take_away(self, key: int) -> None:
        """Offer a word no longer, or again; one that no record holds, nor any word under it, goes."""
        entry = self.get(key)
        if entry is None:
            return
        if sum(one.count for one in self._branch(entry)) or not entry.is_active:
            self.change(key, is_active=not entry.is_active)
            return
        self._entries = [
            replace(one, above=entry.above) if one.above == key else one for one in self._entries if one.key != key
        ]
        if entry.stored is not None:
            self._removed.append(entry)
        self._settle()

    def sort(self) -> None:
        """Put the words in the order of their sound, on each level."""
        self._entries.sort(key=lambda entry: (not entry.is_active, sort_key(entry.text)))
        self._settle()

    # parts

    def _branch(self, entry: TypedEntry) -> list[TypedEntry]:
        """A word with all under it, in order."""
        return [entry, *(one for below in self._entries if below.above == entry.key for one in self._branch(below))]

    def _settle(self) -> None:
        """Put what stands under a word right after it, and count how deep each stands."""
        keys = {entry.key for entry in self._entries}
        below: dict[int | None, list[TypedEntry]] = {}
        for entry in self._entries:
            below.setdefault(entry.above if entry.above in keys else None, []).append(entry)
        found: list[TypedEntry] = []

        def put(above: int | None, depth: int) -> None:
            for entry in below.get(above, ()):
                found.append(replace(entry, above=above, depth=depth))
                put(entry.key, depth + 1)

        put(None, 0)
        self._entries = found

    def _is_otherwise(self, entry: TypedEntry) -> bool:
        stored = entry.stored
        if stored is None:
            return False
        over = self.get(entry.above)
        above = (over.stored.text if over.stored else over.text) if over else ""
        names = ("code", "colour", "kind", "head_id")
        return above != stored.above or any(getattr(entry, name) != getattr(stored, name) for name in names)

    def _is_moved(self) -> bool:
        before = [entry.id for entry in self._stored]
        now = [entry.stored.id for entry in self._entries if entry.stored]
        return now != [one for one in before if one in set(now)]
