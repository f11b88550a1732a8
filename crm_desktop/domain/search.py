"""What a record is found by, and what was typed, as tokens: the same rules on both sides.

A Chinese character is a token of its own, so any two neighbouring ones are found. Letters and figures are found by any
fragment of three or more: a run of them is kept with all its tails, and what was typed is looked for as a beginning.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

SHORTEST_TAIL = 3
LONGEST_RUN = 32
_RUN = re.compile(r"[0-9a-z]+")
_FIRM = re.compile(r"(?:gf)?yx(?:zr)?gs$")
"""The initials of 有限公司 and its kin: nobody looks for a firm by them, and each firm would be found by ``yx``."""
_PART = re.compile(r"[0-9a-z]+|[^\W_]")
_JOINT = re.compile(r"(?<=[0-9a-z])[-\s./_()+]+(?=[0-9a-z])")


@dataclass(frozen=True, slots=True)
class Wanted:
    """One thing that must be found: neighbouring characters, or a run of letters and figures as a beginning."""

    tokens: tuple[str, ...]
    is_beginning: bool


def folded(text: str) -> str:
    """Half-width, small letters.

    >>> folded("Ｍ６×25 ＡＢ")
    'm6×25 ab'
    """
    return unicodedata.normalize("NFKC", text).casefold()


def tokens(texts: Iterable[str], *, initials: Iterable[str] = ()) -> str:
    """The tokens of a record, parted by blanks.

    Args:
        texts: names, addresses, codes, phones; neighbours in one text stay neighbours.
        initials: pinyin initials of the names.

    >>> tokens(["永兴 M6"], initials=["yxm6"])
    '永 兴 m6 | yxm6 xm6'
    >>> tokens(["永兴有限公司"], initials=["yxyxgs"])
    '永 兴 有 限 公 司 | yxyxgs xyxgs'
    >>> tokens(["139 5740"])
    '139 5740 | 740 1395740 395740 95740'
    """
    found = [list(_PART.findall(folded(text))) for text in texts if text]
    runs: dict[str, None] = {}
    for text in texts:
        for run in (*_RUN.findall(folded(text)), *_RUN.findall(_JOINT.sub("", folded(text)))):
            runs.update(dict.fromkeys(_tails(run)))
    for run in map(folded, initials):
        firm = _FIRM.search(run)
        runs.update(dict.fromkeys(_tails(run)[: max(firm.start(), 1) if firm else None]))
    shown = {part for parts in found for part in parts}
    spare = [run for run in runs if run not in shown]
    return " | ".join(" ".join(part) for part in [*found, spare] if part)


def _tails(run: str) -> list[str]:
    run = run[:LONGEST_RUN]
    return [run, *(run[start:] for start in range(1, len(run) - SHORTEST_TAIL + 1))]


def wanted(text: str) -> list[Wanted]:
    """What somebody typed, as what must all be found.

    >>> [(one.tokens, one.is_beginning) for one in wanted("永兴 m6 SO-2026")]
    [(('永', '兴'), False), (('m6',), True), (('so2026',), True)]
    """
    found: list[Wanted] = []
    for word in folded(text).split():
        joined = _JOINT.sub("", word)
        found += [_wanted(part) for part in re.findall(r"[0-9a-z]+|[^\W_0-9a-z]+", joined)]
    return found


def _wanted(part: str) -> Wanted:
    if _RUN.fullmatch(part):
        return Wanted((part[:LONGEST_RUN],), is_beginning=True)
    return Wanted(tuple(part), is_beginning=False)
