"""In which order texts stand: figures and Latin letters first, then Chinese by pinyin, character by character."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_PART = re.compile(r"(?P<han>[㐀-鿿〇]+)|(?P<whole>[0-9]+)(?P<rest>\.[0-9]+)?|(?P<other>[^㐀-鿿〇0-9]+)")
_HAN = re.compile(r"[㐀-鿿〇]+")
_BLANKS = re.compile(" +")
_OF_OTHER, _OF_HAN, _UNHEARD, _WHOLE = "{|~\t"
"""In ASCII the first two stand behind all letters, the third behind all syllables, the last one before everything."""
_HEARD = 60
"""So many characters are heard; behind them texts are told apart as they are written."""
_LONGEST_COUNT = 9


@lru_cache(maxsize=8192)
def sort_key(text: str, *, of_person: bool = False) -> str:
    """What stands for a text when texts are sorted by code point; no two texts have the same.

    Blanks and punctuation part words and are not told apart, nor are large and small letters; numbers count as such; a
    Chinese character is its syllable with the tone, then itself, so that a surname stays together. Empty stays empty.

    >>> sorted(["重庆", "M10", "上海", "abc", "M8", "ABB", "Φ8", "长沙", "M8×2.5"], key=sort_key)
    ['ABB', 'abc', 'M8', 'M8×2.5', 'M10', 'Φ8', '长沙', '重庆', '上海']
    >>> sorted(["章三", "张伟", "张三", "曾伟"], key=lambda name: sort_key(name, of_person=True))
    ['曾伟', '张三', '张伟', '章三']
    >>> sort_key("阀门|") == sort_key("|阀门")
    False

    Args:
        text: as it is stored.
        of_person: whether the first character is a surname, which may be read in its own way.
    """
    if not text:
        return ""
    plain = unicodedata.normalize("NFKC", text)
    heard = "".join(_heard(part, of_person=of_person and not part.start()) for part in _PART.finditer(plain[:_HEARD]))
    if plain == text and _HAN.fullmatch(text) and len(text) <= _HEARD:
        return heard
    # Chinese characters stand in what is heard already: the rest tells apart what sounds alike
    rest = _HAN.sub(_OF_HAN, text) if len(plain) <= _HEARD and _OF_HAN not in text else text
    return f"{_BLANKS.sub(' ', heard).strip()}{_WHOLE}{rest}"


def _heard(part: re.Match[str], *, of_person: bool) -> str:
    if han := part["han"]:
        from crm_desktop.present.pinyin import toned

        return "".join(_syllable(char, said) for char, said in zip(han, toned(han, of_person=of_person), strict=True))
    if whole := part["whole"]:
        return f"{_counted(whole.lstrip('0') or '0')}{part['rest'] or ''} "
    plain = unicodedata.normalize("NFKD", part["other"]).casefold()
    return "".join(_letter(char) for char in plain if not unicodedata.combining(char)) or " "


def _syllable(char: str, said: str) -> str:
    return f"{_OF_HAN}{_UNHEARD if said == char else said}{char}"


def _counted(figures: str) -> str:
    """The figures behind how many they are: the longer number is the larger one."""
    nines, more = divmod(len(figures), _LONGEST_COUNT)
    return f"{'9' * nines}{more}{figures}"


def _letter(char: str) -> str:
    if not char.isalnum():
        return " "
    return char if char.isascii() else f"{_OF_OTHER}{char}"
