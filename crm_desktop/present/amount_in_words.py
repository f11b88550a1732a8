"""Amounts in words (大写金额), as cheques, invoices and delivery notes carry them.

Source: 中国人民银行《支付结算办法》附件一《正确填写票据和结算凭证的基本规定》(1997), sections 1 to 4.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from crm_desktop.domain.amounts import to_cents

LARGEST = Decimal("999999999999.99")
"""Above it there is no agreed reading; such an amount is shown in figures."""


@dataclass(frozen=True, slots=True)
class _Script:
    digits: str
    places: tuple[str, ...]
    groups: tuple[str, ...]
    yuan: str
    minus: str


_HANS = _Script("零壹贰叁肆伍陆柒捌玖", ("", "拾", "佰", "仟"), ("", "万", "亿"), "元", "负")
_HANT = _Script("零壹貳參肆伍陸柒捌玖", ("", "拾", "佰", "仟"), ("", "萬", "億"), "元", "負")

_ONES = (
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
)
_TENS = ["_", "_", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_SCALES = ("", " thousand", " million", " billion")


def amount_in_words(amount: Decimal, language: str = "zh_CN") -> str:
    """Write an amount of money in words, rounded half up to the cent.

    >>> amount_in_words(Decimal("15950"))
    '壹万伍仟玖佰伍拾元整'
    >>> amount_in_words(Decimal("-1680.32"))
    '负壹仟陆佰捌拾元叁角贰分'
    >>> amount_in_words(Decimal("100000001.05"), "zh_TW")
    '壹億零壹元零伍分'
    >>> amount_in_words(Decimal("1234.50"), "en")
    'One thousand two hundred thirty-four and 50/100'
    """
    rounded = to_cents(amount)
    if abs(rounded) > LARGEST:
        return f"{rounded:,.2f}"
    if language.startswith("zh"):
        return _chinese(rounded, _HANT if language in {"zh_TW", "zh_HK"} else _HANS)
    return _english(rounded)


def _chinese(amount: Decimal, script: _Script) -> str:
    yuan, cents = divmod(int(abs(amount) * 100), 100)
    jiao, fen = divmod(cents, 10)
    words = _chinese_integer(yuan, script) + script.yuan if yuan or not cents else ""
    if jiao:
        words += script.digits[jiao] + "角"
    elif fen and yuan:
        words += script.digits[0]
    words += script.digits[fen] + "分" if fen else "整"
    return script.minus + words if amount < 0 else words


def _chinese_integer(number: int, script: _Script) -> str:
    if not number:
        return script.digits[0]
    words = ""
    for index in range(len(script.groups) - 1, -1, -1):
        group = number // 10_000**index % 10_000
        if not group:
            continue
        higher = number // 10_000 ** (index + 1)
        # a gap of one zero or many is read as one 零
        gap = script.digits[0] if words and (group < 1000 or not higher % 10_000) else ""
        words += gap + _chinese_group(group, script) + script.groups[index]
    return words


def _chinese_group(group: int, script: _Script) -> str:
    words, gap = "", False
    for place in (3, 2, 1, 0):
        digit = group // 10**place % 10
        if not digit:
            gap = True
            continue
        if gap and words:
            words += script.digits[0]
        words += script.digits[digit] + script.places[place]
        gap = False
    return words


def _english(amount: Decimal) -> str:
    whole, cents = divmod(int(abs(amount) * 100), 100)
    words = _english_integer(whole)
    tail = f" and {cents:02d}/100" if cents else " only"
    sentence = ("minus " if amount < 0 else "") + words + tail
    return sentence[0].upper() + sentence[1:]


def _english_integer(number: int) -> str:
    if not number:
        return _ONES[0]
    parts: list[str] = []
    for index in range(len(_SCALES) - 1, -1, -1):
        group = number // 1000**index % 1000
        if group:
            parts.append(_english_group(group) + _SCALES[index])
    return " ".join(parts)


def _english_group(group: int) -> str:
    hundreds, rest = divmod(group, 100)
    parts = [f"{_ONES[hundreds]} hundred"] if hundreds else []
    if rest >= 20:
        tens, ones = divmod(rest, 10)
        parts.append(_TENS[tens] + (f"-{_ONES[ones]}" if ones else ""))
    elif rest:
        parts.append(_ONES[rest])
    return " ".join(parts)
