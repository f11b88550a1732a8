"""One way to fold what files write: full width to half, traditional to simplified, invisible characters away.

Titles, words and every parser of cells compare what came out of here.
"""

from __future__ import annotations

import re
import unicodedata

from crm_desktop.exchange.han_folding import TO_SIMPLIFIED

_INVISIBLE = re.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_NOISE = re.compile(r"[\s:*※•·]+")
_BRACKETED = re.compile(r"[(\[{【〔<《][^()\[\]{}【】〔〕<>《》]*[)\]}】〕>》]")
_AFTER_SLASH = re.compile(r"[/|](?:[万千百]?元|[万千百]?[个件只支套箱公斤吨米]+|[天月年]|kg|pcs|rmb|cny|%)$")
_WORDS = (("联络", "联系"), ("帐", "账"), ("资讯", "信息"))
"""Words of Taiwan and Hong Kong, and other spellings, that mean the same in a title."""
_NUMBERED = re.compile(r"^\(?\d{1,2}\)?[.、)](?=\D)")
_OTHER_MEANING = re.compile(
    r"不含税|未税|税前|净价|exclud|美元|usd|\$|欧元|eur|€|英镑|gbp|£|日元|jpy|卢布|个?月\b|months?"
)
"""What in brackets changes the meaning: a price without tax, or in another currency, is no price of ours."""
_TEN_THOUSAND, _THOUSAND, _PERCENT = "万元?|万", "千元?", "%|百分比"


def folded(text: str) -> str:
    """A text with full-width signs as half-width ones and without invisible characters.

    >>> folded("１４：30"), folded("５％（元）")
    ('14:30', '5%(元)')
    """
    return _INVISIBLE.sub("", unicodedata.normalize("NFKC", text))


def plain_title(text: str) -> str:
    """A title as it is compared: without blanks, colons and the star of a required column, in simplified characters.

    >>> plain_title("客戶 名稱*："), plain_title("聯絡人"), plain_title("Unit Price")
    ('客户名称', '联系人', 'unitprice')
    """
    plain = _NOISE.sub("", folded(text)).casefold().translate(TO_SIMPLIFIED)
    for word, same in _WORDS:
        plain = plain.replace(word, same)
    return plain


def title_forms(text: str) -> tuple[str, ...]:
    """The ways to read a title, the exact one first, then without number, and unit in brackets or after a slash.

    >>> title_forms("零售价（元）"), title_forms("批发价/元"), title_forms("3、品名"), title_forms("单价(不含税)")
    (('零售价(元)', '零售价'), ('批发价/元', '批发价'), ('3、品名', '品名'), ('单价(不含税)',))
    """
    plain = plain_title(text)
    if _OTHER_MEANING.search(unit_of(text)):
        return (plain,)
    bare = _NUMBERED.sub("", _BRACKETED.sub("", plain))
    return tuple(dict.fromkeys(form for form in (plain, bare, _AFTER_SLASH.sub("", bare)) if form))


def unit_of(title: str) -> str:
    """What stands in the brackets of a title or behind its slash.

    >>> unit_of("信用额度（万元）"), unit_of("批发价/元"), unit_of("备注")
    ('万元', '元', '')
    """
    plain = plain_title(title)
    inside = "".join(part[1:-1] for part in _BRACKETED.findall(plain))
    return inside or plain.partition("/")[2]


def factor_of(title: str) -> int:
    """By how much the figures of a column are to be multiplied.

    >>> [factor_of(title) for title in ("信用额度（万元）", "欠款/千元", "零售价(元)", "批发价（万元，含税）")]
    [10000, 1000, 1, 10000]
    """
    if _has_unit(title, _TEN_THOUSAND):
        return 10_000
    return 1000 if _has_unit(title, _THOUSAND) else 1


def is_percent(title: str) -> bool:
    """Whether the figures of a column are percents."""
    return _has_unit(title, _PERCENT)


def _has_unit(title: str, unit: str) -> bool:
    """Whether a unit stands in a title, by itself or beside another word in the brackets."""
    return any(re.fullmatch(unit, part) for part in re.split("[,、;]", unit_of(title)))
