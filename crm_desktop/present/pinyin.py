"""Pinyin of Chinese texts: the one module that knows pypinyin, which is loaded when it is first used."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from crm_desktop.domain.parties.names import normalized

if TYPE_CHECKING:
    from crm_desktop.domain.search_marks import Marker

_UNIT = re.compile(r"[㐀-鿿]|[^㐀-鿿]+")
_HAN = re.compile(r"[㐀-鿿]")
_READINGS = 3
_SURNAMES = dict(
    re.findall(
        r"(.):(\w+)",
        "曾:zeng1 翟:zhai2 覃:qin2 单:shan4 解:xie4 查:zha1 盖:ge3 仇:qiu2 乐:yue4 区:ou1 朴:piao2 缪:miao4 薄:bo2 "
        "卜:bu3 任:ren2 华:hua4 葛:ge3 燕:yan1 那:na1 哈:ha3 种:chong2 折:she2 召:shao4 祭:zhai4 员:yun4 洗:xian3 "
        "秘:bi4 訾:zi1 隗:wei3 都:du1 阚:kan4 於:yu1 过:guo1 繁:po2 郇:xun2 佴:nai4 乜:nie4 令:ling2",
    )
)
"""Characters that are read in another way, or in another tone, where they are the name of a family."""


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


def toned(text: str, *, of_person: bool = False) -> list[str]:
    """The syllable of each character of a purely Chinese text, with its tone; the character itself if it has none.

    >>> toned("重庆"), toned("曾强", of_person=True)
    (['chong2', 'qing4'], ['zeng1', 'qiang2'])
    """
    from pypinyin.seg.mmseg import seg

    said = [syllable for word in seg.cut(text) for syllable in _toned_word(word)]
    return [_SURNAMES.get(text[0], said[0]), *said[1:]] if of_person else said


@lru_cache(maxsize=16384)
def _toned_word(word: str) -> tuple[str, ...]:
    """The syllables of a word that pypinyin knows as one; names are made of few."""
    from pypinyin import Style, lazy_pinyin

    said = lazy_pinyin(word, style=Style.TONE3, neutral_tone_with_five=True)
    if len(said) != len(word):
        said = [lazy_pinyin(char, style=Style.TONE3, neutral_tone_with_five=True)[0] for char in word]
    return tuple(said)


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
    from crm_desktop.domain.search_marks import Marker

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
    last = next((char for char in reversed(name) if not char.isascii() and _HAN.fullmatch(char)), "")
    return _initials(last) if last else frozenset()


@cache
def _initials(unit: str) -> frozenset[str]:
    return frozenset(sound[:1] for sound in _readings(unit))


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


@lru_cache(maxsize=4096)
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
