"""The core of a company's name: what is left when place, legal form and punctuation are gone.

Two entries of one company differ mostly in those: 宁波市永兴五金工具有限公司 and 永兴五金工具（宁波）.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from crm_desktop.domain.parties.name_words import CITIES, LEGAL_FORMS, PROVINCES, TRADES

_PLACES = sorted({*PROVINCES, *CITIES}, key=len, reverse=True)
_SHORTEST = 2


# These patterns take longer to make than the whole module to load, and the start of the program needs none.


@cache
def _place() -> re.Pattern[str]:
    places = "|".join(_PLACES)
    return re.compile(
        f"^(?:中国|(?:{places})(?:特别行政区|自治区|自治州|新区|地区|省|市|县|区|镇)?|[一-鿿]{{2,3}}?(?:(?<!超)市|县|镇)|[一-鿿]{{2}}区)"
    )


@cache
def _last_place() -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(_PLACES)})(?:市|县|区)?$")


@cache
def _legal() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(sorted(LEGAL_FORMS, key=len, reverse=True))})$".replace(" ", ""))


@cache
def _trade() -> re.Pattern[str]:
    return re.compile("|".join(sorted(TRADES, key=len, reverse=True)))


def normalized(text: str) -> str:
    """Full-width letters and figures to half, small letters, no punctuation and no blanks.

    >>> normalized("ＡＢＣ（宁波）  有限公司")
    'abc宁波有限公司'
    """
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(char for char in folded if char.isalnum())


def name_core(name: str) -> str:
    """The name without place, legal form and punctuation; never cut below two characters.

    >>> name_core("宁波市永兴五金工具有限公司"), name_core("永兴五金工具（宁波）"), name_core("温州瓯海华盛建材商行")
    ('永兴五金工具', '永兴五金工具', '华盛建材')
    >>> name_core("Acme Tools Co., Ltd."), name_core("宁波公司")
    ('acmetools', '宁波')
    """
    core = _without_end(normalized(name), _legal())
    core = _without_start(core)
    return _without_end(_without_end(core, _last_place()), _legal())


def trade_name(core: str) -> str:
    """What sets the company apart within its core 字号: the core without words that name a trade.

    >>> trade_name("永兴五金工具"), trade_name("五金工具")
    ('永兴', '五金工具')
    """
    brand = _trade().sub("", core)
    return brand if len(brand) >= _SHORTEST else core


def _without_end(text: str, pattern: re.Pattern[str]) -> str:
    while (found := pattern.search(text)) and found.start() >= _SHORTEST:
        text = text[: found.start()]
    return text


def _without_start(text: str) -> str:
    while (found := _place().match(text)) and len(text) - found.end() >= _SHORTEST:
        text = text[found.end() :]
    return text
