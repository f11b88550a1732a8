"""Which characters of what was found were typed: asked for in the same ways in which the index is asked.

So what is marked is why it was found: as it is written, by initials, by whole syllables, with some left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

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
class Found:
    """What was typed, in the texts of one record.

    Attributes:
        marks: for each text.
        is_whole: whether all that was typed is in them; it was found by something else if not.
    """

    marks: tuple[Marks, ...]
    is_whole: bool


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


@dataclass(frozen=True, slots=True)
class _Unit:
    """One character that counts, where it stands, and what it is typed as."""

    start: int
    written: str
    sounds: Sequence[str] = ()


Units = Sequence[_Unit]
Places = dict[int, set[int]]
"""By text: its units that were typed."""


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
        shown = [self._units(text) for text in texts]
        for way in self._ways:
            if way and (places := _all_of(way, shown)) is not None:
                return Found(_marks(places, shown), is_whole=True)
        return Found(_marks(_any_of(self._ways, shown), shown), is_whole=False)

    def _units(self, text: str) -> Units:
        chars = ((place, _SIGNS.get(char) or _written(char)) for place, char in enumerate(text))
        return [_Unit(place, written, self._sounds(written)) for place, written in chars if written]

    def _sounds(self, written: str) -> Sequence[str]:
        return self._read(written) if self._is_spelt and not written.isascii() else ()


def _written(char: str) -> str:
    letters = folded(char)
    return letters if letters.isalnum() else ""


def _all_of(conditions: Iterable[Condition], shown: Sequence[Units]) -> Places | None:
    """Where all of them are; None if one is nowhere."""
    places: Places = {}
    for condition in conditions:
        found = _place_of(condition, shown)
        if found is None:
            return None
        for text, units in found.items():
            places.setdefault(text, set()).update(units)
    return places


def _any_of(ways: Iterable[Sequence[Condition]], shown: Sequence[Units]) -> Places:
    """Where some of them are, of the way of which most is seen."""
    found = [[_place_of(one, shown) for one in way] for way in ways]
    best = max(found, key=lambda places: sum(place is not None for place in places), default=[])
    seen: Places = {}
    for text, units in (item for place in best if place is not None for item in place.items()):
        seen.setdefault(text, set()).update(units)
    return seen


def _place_of(condition: Condition, shown: Sequence[Units]) -> Places | None:
    if isinstance(condition, AnyWay):
        ways = (_way(way, shown) for way in condition.ways)
        return next((places for places in ways if places is not None), None)
    for text, units in enumerate(shown):
        if found := _units_of(condition, units):
            return {text: found}
    return None


def _way(way: Sequence[Condition], shown: Sequence[Units]) -> Places | None:
    skipping = skipped_in(way)
    if not skipping:
        return _all_of(way, shown)
    for text, units in enumerate(shown):
        if found := _in_order(skipping, units):
            return {text: found}
    return None


def _units_of(one: Wanted, units: Units) -> set[int]:
    """The first units that are typed so, as they are written rather than as they sound."""
    if not one.is_beginning:
        count = len(one.tokens)
        for start in range(len(units) - count + 1):
            if all(unit.written == token for unit, token in zip(units[start:], one.tokens, strict=False)):
                return set(range(start, start + count))
        return set()
    syllables = heard_of(one)
    ways = [(syllables, _SYLLABLES)] if syllables else [(one.tokens[0], _WRITTEN), (one.tokens[0], _INITIALS)]
    for typed, way in ways:
        for start in range(len(units)):
            if end := _end_of(typed, units, start, way):
                return set(range(start, end))
    return set()


_WRITTEN, _INITIALS, _SYLLABLES = "written", "initials", "syllables"


def _end_of(typed: str, units: Units, start: int, way: str) -> int:
    """After which unit all that is typed has been read from ``start`` on; 0 if it does not stand there."""
    if not typed:
        return start
    if start == len(units):
        return 0
    for letters in _letters_of(units[start], way):
        if letters.startswith(typed):
            return start + 1
        if typed.startswith(letters) and (end := _end_of(typed[len(letters) :], units, start + 1, way)):
            return end
    return 0


def _letters_of(unit: _Unit, way: str) -> Iterator[str]:
    if not unit.sounds:
        yield unit.written
    elif way == _SYLLABLES:
        yield from unit.sounds
    elif way == _INITIALS:
        yield from dict.fromkeys(sound[:1] for sound in unit.sounds)


def _in_order(initials: str, units: Units) -> set[int]:
    """The units with these initials, others between them, in as few pieces as there can be; of those, the last ones."""
    ways: dict[int, tuple[int, tuple[int, ...]]] = {}
    for number, initial in enumerate(initials):
        places = [place for place, unit in enumerate(units) if initial in {sound[:1] for sound in unit.sounds}]
        ways = {
            place: min(befores, key=lambda way: (way[0], [-at for at in reversed(way[1])]))
            for place in places
            if (befores := _befores(ways, place) if number else [(1, (place,))])
        }
    return set(min(ways.values(), key=lambda way: (way[0], -way[1][-1]))[1]) if ways else set()


def _befores(ways: dict[int, tuple[int, tuple[int, ...]]], place: int) -> list[tuple[int, tuple[int, ...]]]:
    """The ways that go on at a place: in how many pieces, and which places."""
    return [(pieces + (last != place - 1), (*way, place)) for last, (pieces, way) in ways.items() if last < place]


def _marks(places: Places, shown: Sequence[Units]) -> tuple[Marks, ...]:
    return tuple(_spans(sorted(places.get(text, ())), units) for text, units in enumerate(shown))


def _spans(found: Sequence[int], units: Units) -> Marks:
    """Neighbours are one span, with what stands between them."""
    spans: list[Span] = []
    for place in found:
        start, end = units[place].start, units[place].start + 1
        if spans and place and place - 1 in found:
            start = spans.pop()[0]
        spans.append((start, end))
    return tuple(spans)
