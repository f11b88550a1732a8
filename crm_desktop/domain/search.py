"""What a record is found by, and what was typed, as tokens: the same rules on both sides.

A Chinese character is a token of its own, so any two neighbouring ones are found. Letters and figures are found by any
fragment: a run of them is kept with all its tails, and what was typed is looked for as a beginning. Names are also
found by their sound: initials from any syllable on, in each reading of a character; whole syllables; and, loosely,
initials in their order with some left out.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product

LONGEST_RUN = 32
SHORTEST_SOUND = 3
_LONGEST_SKIPPING = 6
_SYLLABLES_BEFORE = 3
"""From how many syllables before a character its other readings are found, beside the beginning of the name."""
_READINGS_AT_MOST = 6
_SKIPPED_IN = 16
_SOUND = "ㄱ"
"""Begins a token of whole syllables; nobody types it, so that ``sh`` finds initials and not each ``shuang``."""
_PAIRS = 0xAC00
"""From here on a character is a token for two initials in their order: a block that no text of the office uses."""
_LETTERS = 26
_RUN = re.compile(r"[0-9a-z]+")
_FIRM = re.compile(r"(?:gf)?yx(?:zr)?gs$")
"""The initials of 有限公司 and its kin: nobody looks for a firm by them, and each firm would be found by ``yx``."""
_PART = re.compile(r"[0-9a-z]+|[^\W_]")
_JOINT = re.compile(r"(?<=[0-9a-z])[-\s./_()+]+(?=[0-9a-z])")
_TIMES = re.compile(r"(?<=[0-9])[x*×](?=[0-9])")
_TURNS = re.compile(r"[0-9]+(?:x[0-9]+)*(?:x(?![0-9a-z]))?|[a-z]+")
"""Letters, or a measure such as 8x20."""
_CUTS_AT_MOST = 12
_FEWER_AT_MOST = 6

Reading = Sequence[Sequence[str]]
"""A name as its syllables, the usual reading of each first; letters and figures stand as they are, in one."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """One thing that must be found: neighbouring characters, or a run of letters and figures as a beginning."""

    tokens: tuple[str, ...]
    is_beginning: bool = True


@dataclass(frozen=True, slots=True)
class AnyWay:
    """Several ways to find a thing; of one way all must be found."""

    ways: tuple[tuple[Wanted | AnyWay, ...], ...]


Condition = Wanted | AnyWay


def folded(text: str) -> str:
    """Half-width, small letters.

    >>> folded("Ｍ６×25 ＡＢ")
    'm6×25 ab'
    """
    return text.lower() if text.isascii() else unicodedata.normalize("NFKC", text).casefold()


def tokens(texts: Iterable[str], *, names: Iterable[Reading] = ()) -> str:
    """The tokens of a record, parted by blanks.

    Args:
        texts: names, addresses, codes, phones; neighbours in one text stay neighbours.
        names: how the names are read.

    >>> tokens(["139 5740"])
    '139 5740 | 39 9 740 40 0 1395740 395740 95740'
    >>> tokens(["螺母"], names=[[["luo"], ["mu"]]])
    '螺 母 | lm ㄱluomu ㄱmu 괪'
    """
    texts = [folded(text) for text in texts if text]
    found = [list(_PART.findall(text)) for text in texts]
    runs: dict[str, None] = {}
    for text in texts:
        for run in (*_RUN.findall(text), *_RUN.findall(_JOINT.sub("", text)), *_RUN.findall(_TIMES.sub("x", text))):
            runs.update(dict.fromkeys(_tails(run)))
    for name in names:
        runs.update(dict.fromkeys(_heard(name)))
    shown = {part for parts in found for part in parts}
    spare = [run for run in runs if run not in shown]
    return " | ".join(" ".join(part) for part in [*found, spare] if part)


def _tails(run: str) -> list[str]:
    """A run from each of its characters on; a single letter at its end says nothing.

    >>> _tails("dn6"), _tails("abc")
    (['dn6', 'n6', '6'], ['abc', 'bc'])
    """
    run = run[:LONGEST_RUN]
    return [run, *(tail for start in range(1, len(run)) if len(tail := run[start:]) > 1 or tail.isdigit())]


def _heard(name: Reading) -> Iterator[str]:
    """What a name is found by when it is typed as it sounds."""
    usual = [readings[0] for readings in name]
    firm = _FIRM.search("".join(sound[:1] for sound in usual))
    end = max(firm.start(), 1) if firm else len(usual)
    yield from _from_each(usual, range(end))
    others = [(at, other) for at, readings in enumerate(name[:end]) for other in readings[1:]]
    for at, other in others[:_READINGS_AT_MOST]:
        starts = sorted({0, *range(max(0, at - _SYLLABLES_BEFORE), at + 1)})
        yield from _from_each([*usual[:at], other, *usual[at + 1 :]], starts)
    yield from _pairs([[one[:1] for one in readings] for readings in name[:end] if not _is_written(readings[0])])


def _from_each(sounds: Sequence[str], starts: Iterable[int]) -> Iterator[str]:
    """Initials and whole syllables, from some syllables on."""
    letters = [sound if _is_written(sound) else sound[:1] for sound in sounds]
    for start in starts:
        run = "".join(letters[start:])[:LONGEST_RUN]
        yield from _tails(run) if _is_written(sounds[start]) else [run] if len(run) > 1 else []
    for start in starts:
        if not _is_written(sounds[start]):
            yield _SOUND + "".join(sounds[start:])[:LONGEST_RUN]


def _is_written(sound: str) -> bool:
    """Whether it stands for letters and figures of the name, not for a syllable."""
    return not sound.isalpha() or len(sound) > _LONGEST_SYLLABLE or not sound.isascii()


_LONGEST_SYLLABLE = 6


def _pairs(initials: Sequence[Sequence[str]]) -> Iterator[str]:
    for before, after in combinations(initials[:_SKIPPED_IN], 2):
        for first, second in product(dict.fromkeys(before), dict.fromkeys(after)):
            if (pair := _pair(first, second)) is not None:
                yield pair


def _pair(first: str, second: str) -> str | None:
    if not ("a" <= first <= "z" and "a" <= second <= "z"):
        return None
    return chr(_PAIRS + (ord(first) - ord("a")) * _LETTERS + ord(second) - ord("a"))


def heard_of(one: Wanted) -> str:
    """The whole syllables that it stands for; empty if it is no sound.

    >>> heard_of(Wanted((_SOUND + "luosi",))), heard_of(Wanted(("ls",)))
    ('luosi', '')
    """
    return one.tokens[0].removeprefix(_SOUND) if one.tokens[0].startswith(_SOUND) else ""


def skipped_in(way: Sequence[Condition]) -> str:
    """The initials that a way stands for in which others may be left out between them; empty if it is no such way.

    >>> skipped_in([Wanted((_pair("n", "l"),)), Wanted((_pair("n", "s"),)), Wanted((_pair("l", "s"),))])
    'nls'
    """
    pairs = [ord(one.tokens[0]) - _PAIRS if isinstance(one, Wanted) and len(one.tokens[0]) == 1 else -1 for one in way]
    if not pairs or not all(0 <= pair < _LETTERS * _LETTERS for pair in pairs):
        return ""
    first = pairs[0] // _LETTERS
    return "".join(chr(ord("a") + at) for at in (first, *(p % _LETTERS for p in pairs if p // _LETTERS == first)))


def wanted(text: str) -> list[Wanted]:
    """What somebody typed, as what must all be found as it stands.

    >>> [(one.tokens, one.is_beginning) for one in wanted("永兴 m6 SO-2026")]
    [(('永', '兴'), False), (('m6',), True), (('so2026',), True)]
    """
    return [
        Wanted((part[:LONGEST_RUN],)) if _RUN.fullmatch(part) else Wanted(tuple(part), is_beginning=False)
        for part in _typed_parts(text)
    ]


def wanted_name(text: str, *, loosely: bool = False, skips: bool = True) -> list[Condition]:
    """What somebody typed of a name, a code or a specification, in all ways that it may be meant.

    Args:
        text: as typed.
        loosely: whether initials may be left out between those that were typed, and measures stand apart.
        skips: whether any may be left out then; long names would fit anything, so what is typed of them is cut once.
    """
    text = _TIMES.sub(" " if loosely else "x", folded(text))
    return [
        _meant(part[:LONGEST_RUN], loosely=loosely, skips=skips)
        if _RUN.fullmatch(part)
        else Wanted(tuple(part), is_beginning=False)
        for part in _typed_parts(text)
    ]


def fewer_parts(text: str) -> list[str]:
    """What is left of a typed text without one of its parts, then its parts alone; what says most comes first.

    >>> fewer_parts("nls m8 304"), fewer_parts("ptm8"), fewer_parts("永兴五金")
    (['nls m8', 'nls 304', 'm8 304', 'nls', 'm8', '304'], ['ptm', 'pt', 'm8'], ['永兴五', '永兴'])
    """
    parts = list(_typed_parts(text))
    if len(parts) > 1:
        found = [" ".join((*parts[:place], *parts[place + 1 :])) for place in reversed(range(len(parts)))]
        found += parts
    elif parts and _RUN.fullmatch(parts[0]):
        found = sorted((part for cut in _cuts(_TURNS.findall(parts[0])) for part in cut), key=len, reverse=True)
    else:
        found = [part[:end] for part in parts for end in range(len(part) - 1, 1, -1)]
    return [part for part in dict.fromkeys(found) if len(part) > 1][:_FEWER_AT_MOST]


def typed_ends(text: str) -> frozenset[str]:
    """The initials with which a typed name may end; none if no initials were typed.

    >>> sorted(typed_ends("nls m8")), sorted(typed_ends("nljm8")), sorted(typed_ends("luosi"))
    (['s'], ['j', 'm'], ['i'])
    """
    for word in folded(text).split():
        for turn in _TURNS.findall(word):
            if turn.isalpha() and len(turn) > 1:
                return frozenset(turn[-1:] if word.isalpha() else turn[-2:])
    return frozenset()


def _typed_parts(text: str) -> Iterator[str]:
    for word in folded(text).split():
        yield from re.findall(r"[0-9a-z]+|[^\W_0-9a-z]+", _JOINT.sub("", word))


def _meant(run: str, *, loosely: bool, skips: bool) -> Condition:
    """A run as it stands, or cut where letters and figures meet: ``nljm8`` is ``nlj`` and ``m8``."""
    if loosely and not skips:
        # a phone that holds some of the figures here and the others there is another phone
        return Wanted((run,)) if run.isdigit() else _cut_once(run)
    whole = _letters(run, loosely=loosely) if run.isalpha() else Wanted((run,))
    ways: list[tuple[Condition, ...]] = [(whole,)]
    ways += [
        tuple(_letters(part, loosely=loosely, ends=False) if part.isalpha() else Wanted((part,)) for part in cut)
        for cut in _cuts(_TURNS.findall(run))
    ]
    return whole if len(ways) == 1 else AnyWay(tuple(ways))


def _cut_once(run: str) -> Condition:
    """Two parts of at least two letters or figures, each side by side: ``nbwj`` is ``nb`` and ``wj``."""
    ways: list[tuple[Condition, ...]] = [(_letters(run, loosely=False),)]
    ways += [(Wanted((run[:place],)), Wanted((run[place:],))) for place in range(2, len(run) - 1)]
    return AnyWay(tuple(ways))


def _letters(run: str, *, loosely: bool, ends: bool = True) -> Condition:
    ways: list[tuple[Condition, ...]] = [(Wanted((run,)),)]
    if len(run) >= (2 if loosely else SHORTEST_SOUND):
        ways.append((Wanted((_SOUND + run,)),))
    if loosely and 2 <= len(run) <= _LONGEST_SKIPPING:
        pairs = dict.fromkeys(pair for first, second in combinations(run, 2) if (pair := _pair(first, second)))
        ways.append(tuple(Wanted((pair,), is_beginning=False) for pair in pairs))
    for letters in (1, 2) if loosely and ends else ():
        if len(run) - letters >= 2:
            # the last ones may begin what is measured, as the m of M8
            name = _letters(run[:-letters], loosely=True, ends=False)
            ways.append((name, Wanted((run[-letters:],))))
    return ways[0][0] if len(ways) == 1 else AnyWay(tuple(ways))


def _cuts(turns: Sequence[str]) -> list[tuple[str, ...]]:
    """The ways to cut a run: up to two letters before figures may belong to them, as in M8, DN50.

    >>> _cuts(["nljm", "8"])
    [('nljm', '8'), ('nlj', 'm8'), ('nl', 'jm8')]
    >>> _cuts(["m", "8"])
    []
    """
    if len(turns) < 2:
        return []
    found: list[tuple[str, ...]] = []
    choices = [(0, 1, 2) if turn.isalpha() and place + 1 < len(turns) else (0,) for place, turn in enumerate(turns)]
    for taken in product(*choices):
        parts, carried, fits = [], "", True
        for turn, letters in zip(turns, taken, strict=True):
            kept = turn[: len(turn) - letters]
            fits = fits and not (letters and len(kept) < 2) and not (turn.isalpha() and not letters and len(turn) < 2)
            parts.append(carried + kept)
            carried = turn[len(turn) - letters :] if letters else ""
        if fits:
            found.append(tuple(parts))
    return found[:_CUTS_AT_MOST]
