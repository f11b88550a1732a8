"""Which rows of a list fit what is typed: as they are written or as they sound.

Commands, rights, rules, values of a column, fields of a template: whatever is held in memory is searched by this, in
the ways in which customers and products are found.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from functools import lru_cache

from crm_desktop.domain.parties.names import normalized
from crm_desktop.present.pinyin import initials, marker, sound, spells

_SYLLABLES, _LETTERS = 2, 4
"""So many say what is meant."""


class Fit(IntEnum):
    """How a row fits; the best first."""

    NAMED = 1
    """Letter for letter: what is typed is all of a text, its initials or its syllables."""
    BEGINS = 2
    WRITTEN = 3
    SOUNDS = 4
    """It begins with these initials or syllables."""
    SPELT = 5
    """Initials, syllables or both, from any syllable on."""
    LOOSELY = 6
    """Initials in their order, some left out; or its parts in several texts of the row."""


def fit(typed: str, *texts: str) -> Fit | None:
    """How a row with these texts fits; None if it doesn't.

    >>> fit("juese", "角色与权限"), fit("gongying", "供应商"), fit("jsqx", "角色与权限"), fit("客户", "供应商")
    (<Fit.SOUNDS: 4>, <Fit.SOUNDS: 4>, <Fit.LOOSELY: 6>, None)
    >>> fit("0.5", "10.50"), fit("0.5", "105.00"), fit("-", "2026-11-20")
    (<Fit.WRITTEN: 3>, None, <Fit.WRITTEN: 3>)
    >>> fit("gys", "供应商"), fit("应商", "供应商"), fit("Roles", "Roles and rights")
    (<Fit.NAMED: 1>, <Fit.WRITTEN: 3>, <Fit.BEGINS: 2>)
    """
    typed = typed.strip()
    if not typed:
        return Fit.WRITTEN
    found = [one for text in texts if (one := _fit(typed, text)) is not None]
    if found:
        return min(found)
    return Fit.LOOSELY if any(map(str.isalpha, typed)) and marker(typed).found(texts).is_whole else None


def leads(typed: str, text: str) -> bool:
    """Whether a text is meant by its beginning: two whole syllables of it, or characters, or four letters.

    >>> leads("toushi", "透视分析"), leads("透视", "透视分析"), leads("pivo", "Pivot"), leads("gongyingshang", "供应商")
    (True, True, True, True)
    >>> leads("toush", "透视分析"), leads("ts", "透视分析"), leads("fenxi", "透视分析"), leads("tou", "透视分析")
    (False, False, False, False)
    """
    wanted, written = normalized(typed), normalized(text)
    if written.startswith(wanted):
        return len(wanted) >= (_LETTERS if wanted.isascii() else _SYLLABLES)
    beginnings = (sound(written[:end]) for end in range(_SYLLABLES, len(written) + 1))
    return not written.isascii() and wanted in beginnings


def sifted(typed: str, rows: Sequence[Sequence[str]]) -> list[int]:
    """The places of the rows that fit, by their texts, the best first; what fits loosely only if nothing else does.

    >>> sifted("kh", [["供应商"], ["新增客户"], ["客户"], ["看一回"]])
    [2, 1]
    >>> sifted("", [["b"], ["a"]])
    [0, 1]
    """
    fits = [(found, place) for place, texts in enumerate(rows) if (found := fit(typed, *texts)) is not None]
    close = [one for one in fits if one[0] is not Fit.LOOSELY]
    return [place for _, place in sorted(close or fits)]


@lru_cache(maxsize=4096)
def heard(text: str) -> tuple[str, ...]:
    """A text as it is written, its initials and its syllables; kept, so that a long list can be read beforehand."""
    return normalized(text), initials(text), sound(text)


def _fit(typed: str, text: str) -> Fit | None:
    wanted, written = normalized(typed), normalized(text)
    if wanted and (wanted == written or (wanted.isascii() and wanted in heard(text))):
        return Fit.NAMED
    if typed.casefold() in text.casefold():
        return Fit.BEGINS if text.casefold().startswith(typed.casefold()) else Fit.WRITTEN
    if not any(map(str.isalpha, wanted)):
        return None  # of figures the signs between them count
    if wanted in written:
        return Fit.BEGINS if written.startswith(wanted) else Fit.WRITTEN
    if not spells(wanted, text):
        return None
    return Fit.SOUNDS if any(said.startswith(wanted) for said in heard(text)) else Fit.SPELT
