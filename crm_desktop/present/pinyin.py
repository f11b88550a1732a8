"""Pinyin of Chinese texts: the one module that knows pypinyin, which is loaded when it is first used."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from crm_desktop.domain.names import normalized
from crm_desktop.domain.search_marks import Marker

_UNIT = re.compile(r"[㐀-鿿]|[^㐀-鿿]+")
_HAN = re.compile(r"[㐀-鿿]")
_READINGS = 3


def initials(text: str) -> str:
    """The first letters of the syllables 助记码; letters and figures stay, punctuation goes.

    >>> initials("永兴五金 M6×25"), initials("重庆长安")
    ('yxwjm625', 'cqca')
    """
    from pypinyin import Style, lazy_pinyin

    return "".join(lazy_pinyin(normalized(text), style=Style.FIRST_LETTER))


def sound(text: str) -> str:
    """The syllables without tones, run together: what sounds alike is written alike.

    >>> sound("永兴"), sound("勇星")
    ('yongxing', 'yongxing')
    """
    from pypinyin import lazy_pinyin

    return "".join(lazy_pinyin(normalized(text)))


def reading(text: str) -> list[tuple[str, ...]]:
    """The syllables of a name, each with its other readings after the one meant here; what is not Chinese in one.

    >>> reading("垫圈 M8")
    [('dian',), ('juan', 'quan'), ('m8',)]
    """
    from pypinyin import lazy_pinyin

    plain = normalized(text)
    units = _UNIT.findall(plain)
    usual = lazy_pinyin(plain)
    if len(usual) != len(units):
        usual = [lazy_pinyin(unit)[0] for unit in units]
    return [tuple(dict.fromkeys((said, *_readings(unit)))) for said, unit in zip(usual, units, strict=True)]


def marker(typed: str) -> Marker:
    """Marks what was typed in what was found, pinyin included; character by character, which costs next to nothing.

    >>> marker("ptm8").found(["304不锈钢平头螺丝 M8×20"]).marks
    (((6, 8), (11, 13)),)
    """
    return Marker(typed, _readings)


@cache
def _readings(unit: str) -> tuple[str, ...]:
    """The readings of one character without tones, the usual ones first."""
    from pypinyin import Style, pinyin

    if not _HAN.fullmatch(unit):
        return ()
    return tuple(dict.fromkeys(pinyin(unit, style=Style.NORMAL, heteronym=True)[0]))[:_READINGS]


def last_initials(name: str) -> frozenset[str]:
    """The initials of the last Chinese character of a name, in all its readings; none if it has none.

    >>> sorted(last_initials("304不锈钢平垫圈 M6")), sorted(last_initials("M6"))
    (['j', 'q'], [])
    """
    last = next((char for char in reversed(name) if _HAN.fullmatch(char)), "")
    return frozenset(sound[:1] for sound in _readings(last)) if last else frozenset()


def spells(typed: str, text: str) -> bool:
    """Whether what is typed are letters of a text: initials, whole syllables or a mixture, from any syllable on.

    >>> spells("spmc", "商品名称"), spells("pinming", "商品名称"), spells("mch", "商品名称")
    (True, True, True)
    >>> spells("sc", "商品名称"), spells("", "商品名称")
    (False, False)
    """
    letters = normalized(typed)
    if not letters or not letters.isascii():
        return False
    syllables = _kept_reading(text)
    return any(_goes_on(letters, syllables[start:]) for start in range(len(syllables)))


@lru_cache(maxsize=2048)
def _kept_reading(text: str) -> tuple[tuple[str, ...], ...]:
    return tuple(reading(text))


def _goes_on(letters: str, syllables: tuple[tuple[str, ...], ...]) -> bool:
    """Whether letters spell the beginning of these syllables; the last one may be half typed."""
    if not letters or not syllables:
        return not letters
    return any(
        said.startswith(letters)
        or (letters.startswith(said) and _goes_on(letters[len(said) :], syllables[1:]))
        or (letters[0] == said[0] and _goes_on(letters[1:], syllables[1:]))
        for said in syllables[0]
        if said
    )
