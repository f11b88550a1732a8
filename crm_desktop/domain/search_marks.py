"""Which characters of what was found were typed: asked for in the same ways in which the index is asked.

So what is marked is why it was found: as it is written, by initials, by whole syllables, with some left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from crm_desktop.domain.search import (
    AnyWay,
    Condition,
    Wanted,
    folded,
    heard_of,
    skipped_in,
    wanted_name,
)

Span = tuple[int, int]
Marks = tuple[Span, ...]
"""Where in a text it was typed: first character, and the one after the last."""

_SIGNS = {"×": "x", "*": "x"}


@dataclass(frozen=True, slots=True)
class Reason:
    """A part of what was typed, and what it stands for by its sound."""

    typed: str
    text: str


@dataclass(frozen=True, slots=True)
class Found:
    """What was typed, in the texts of one record.

    Attributes:
        marks: for each text.
        is_whole: whether all that was typed is in them; it was found by something else if not.
        reasons: what was typed as it sounds.
    """

    marks: tuple[Marks, ...]
    is_whole: bool
    reasons: tuple[Reason, ...] = ()


def parts_of(text: str, marks: Marks) -> Iterator[tuple[str, bool]]:
    """Cut a text into parts that were typed and parts that were not.

    >>> list(parts_of("M8 nut", [(0, 2)]))
    [('M8', True), (' nut', False)]
    """
    last = 0
    for start, end in marks:
        if start > last:
            yield text[last:start], False
        if start < len(text):
            yield text[start:end], True
        last = end
    if last < len(text):
        yield text[last:], False


_WRITTEN, _INITIALS, _SYLLABLES = range(3)
"""As what the characters of a text are typed."""

Letters = Sequence[Sequence[str]]
"""What each character may be typed as."""


Heads = Mapping[str, Sequence[int]]
"""By letter: which characters begin so."""


@dataclass(frozen=True, slots=True)
class _Text:
    """The characters of a text that count: where they stand, and by each way what they are typed as."""

    starts: Sequence[int]
    ways: tuple[Letters, Letters, Letters]
    heads: tuple[Heads, Heads, Heads]


@dataclass(frozen=True, slots=True)
class _Part:
    """One part of what was typed: in which text, which of the characters that count there, and as what."""

    text: int
    found: set[int]
    typed: str
    way: int


class Marker:
    """Finds what was typed in the texts of many records."""

    def __init__(self, typed: str, read: Callable[[str], Sequence[str]]) -> None:
        """Make it for one search.

        Args:
            typed: as typed.
            read: the readings of a Chinese character.
        """
        self._read = read
        self._is_spelt = bool(re.search("[a-z]", folded(typed)))
        self._ways = [wanted_name(typed), wanted_name(typed, loosely=True)]
        if self._is_spelt:
            self._ways.append(wanted_name(typed, loosely=True, skips=False))

    def found(self, texts: Sequence[str]) -> Found:
        """Mark what was typed in the texts of one record; each part of it once, in the first text that has it."""
        shown = [self._text(text) for text in texts]
        for way in self._ways:
            if way and (parts := _all_of(way, shown)) is not None:
                return _found(parts, texts, shown, is_whole=True)
        return _found(_any_of(self._ways, shown), texts, shown, is_whole=False)

    def _text(self, text: str) -> _Text:
        chars = [(place, written) for place, char in enumerate(text) if (written := _written(char))]
        starts = [place for place, _written in chars]
        as_written = [(written,) for _place, written in chars]
        if not self._is_spelt:
            heads = _heads(as_written)
            return _Text(starts, (as_written, as_written, as_written), (heads, heads, heads))
        sounds = [() if written.isascii() else self._read(written) for _place, written in chars]
        syllables = [said or letters for said, letters in zip(sounds, as_written, strict=True)]
        initials = [[one[0] for one in said] or letters for said, letters in zip(sounds, as_written, strict=True)]
        heard = _heads(initials)
        return _Text(starts, (as_written, initials, syllables), (_heads(as_written), heard, heard))


def _heads(letters: Letters) -> Heads:
    heads: dict[str, list[int]] = {}
    for place, options in enumerate(letters):
        for option in options:
            heads.setdefault(option[0], []).append(place)
    return heads


@lru_cache(maxsize=8192)
def _written(char: str) -> str:
    if char in _SIGNS:
        return _SIGNS[char]
    letters = folded(char)
    return letters if letters.isalnum() else ""


def _all_of(conditions: Iterable[Condition], shown: Sequence[_Text]) -> list[_Part] | None:
    """Where all of them are; None if one is nowhere."""
    parts: list[_Part] = []
    for condition in conditions:
        found = _parts_of(condition, shown)
        if found is None:
            return None
        parts += found
    return parts


def _any_of(ways: Iterable[Sequence[Condition]], shown: Sequence[_Text]) -> list[_Part]:
    """Where some of them are, of the way of which most is seen."""
    found = [[_parts_of(one, shown) for one in way] for way in ways]
    best = max(found, key=lambda parts: sum(part is not None for part in parts), default=[])
    return [part for parts in best if parts is not None for part in parts]


def _parts_of(condition: Condition, shown: Sequence[_Text]) -> list[_Part] | None:
    if isinstance(condition, AnyWay):
        ways = (_way(way, shown) for way in condition.ways)
        return next((parts for parts in ways if parts is not None), None)
    for place, text in enumerate(shown):
        if part := _part_of(condition, place, text):
            return [part]
    return None


def _way(way: Sequence[Condition], shown: Sequence[_Text]) -> list[_Part] | None:
    skipping = skipped_in(way)
    if not skipping:
        return _all_of(way, shown)
    for place, text in enumerate(shown):
        if found := _in_order(skipping, text):
            return [_Part(place, found, skipping, _INITIALS)]
    return None


def _part_of(one: Wanted, place: int, text: _Text) -> _Part | None:
    """The first characters that are typed so, as they are written rather than as they sound."""
    syllables = heard_of(one)
    typed = syllables or "".join(one.tokens)
    ways = (_SYLLABLES,) if syllables else (_WRITTEN, _INITIALS) if one.is_beginning else (_WRITTEN,)
    for way in ways:
        if found := _side_by_side(typed, text, way):
            return _Part(place, found, typed, way)
    return None


def _side_by_side(typed: str, text: _Text, way: int) -> set[int]:
    for start in text.heads[way].get(typed[0], ()):
        if end := _end_of(typed, text.ways[way], start):
            return set(range(start, end))
    return set()


def _end_of(typed: str, letters: Letters, start: int) -> int:
    """After which character all that is typed has been read from ``start`` on; 0 if it does not stand there."""
    if not typed:
        return start
    if start == len(letters):
        return 0
    for option in letters[start]:
        if option.startswith(typed):
            return start + 1
        if typed.startswith(option) and (end := _end_of(typed[len(option) :], letters, start + 1)):
            return end
    return 0


def _in_order(initials: str, text: _Text) -> set[int]:
    """The characters with these initials, others between them, in as few pieces as can be, rather the last ones."""
    ways: dict[int, tuple[int, tuple[int, ...]]] = {}
    for number, initial in enumerate(initials):
        places = text.heads[_INITIALS].get(initial, ())
        ways = {
            place: min(befores, key=lambda way: (way[0], [-at for at in reversed(way[1])]))
            for place in places
            if (befores := _befores(ways, place) if number else [(1, (place,))])
        }
    return set(min(ways.values(), key=lambda way: (way[0], -way[1][-1]))[1]) if ways else set()


def _befores(ways: dict[int, tuple[int, tuple[int, ...]]], place: int) -> list[tuple[int, tuple[int, ...]]]:
    """The ways that go on at a place: in how many pieces, and which places."""
    return [(pieces + (last != place - 1), (*way, place)) for last, (pieces, way) in ways.items() if last < place]


def _found(parts: Sequence[_Part], texts: Sequence[str], shown: Sequence[_Text], *, is_whole: bool) -> Found:
    places: dict[int, set[int]] = {}
    for part in parts:
        places.setdefault(part.text, set()).update(part.found)
    marks = tuple(_spans(places.get(place, set()), text) for place, text in enumerate(shown))
    heard = [part for part in parts if part.way != _WRITTEN and not part.typed.isdigit()]
    reasons = tuple(
        Reason(part.typed, "…".join(texts[part.text][start:end] for start, end in _spans(part.found, shown[part.text])))
        for part in heard
    )
    return Found(marks, is_whole, reasons)


def _spans(found: set[int], text: _Text) -> Marks:
    """Neighbours are one span, with what stands between them."""
    spans: list[Span] = []
    for place in sorted(found):
        start, end = text.starts[place], text.starts[place] + 1
        if spans and place - 1 in found:
            start = spans.pop()[0]
        spans.append((start, end))
    return tuple(spans)
