"""Cells as files have them, made the values that fields hold: dates as text, amounts with signs, phones as numbers.

Numbers come as Excel shows them: 15 significant digits of the stored binary fraction.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from decimal import Decimal, InvalidOperation
from typing import Any

from crm_desktop.domain.imports import (
    DigitsLost,
    FigureTooLarge,
    NotADate,
    NotAMoneyAmount,
    NotAYesOrNo,
    UnknownChoice,
)
from crm_desktop.domain.money import ONE, to_cents, to_price, to_rate
from crm_desktop.exchange.fields import Field, Shape
from crm_desktop.exchange.sheet_head import plain_title

LARGEST = Decimal(10) ** 12
_EPOCH = date(1899, 12, 30)
_FIRST_SERIAL, _LAST_SERIAL = 10_000, 80_000
"""1927 to 2119: a number outside is no date."""
_EXACT_INTEGERS = 10**15
_NOON = time(12)
_DATE = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?")
_PACKED_DATE = re.compile(r"(\d{4})(\d{2})(\d{2})")
_TIME = re.compile(r"(\d{1,2})[::时](\d{1,2})(?:[::分](\d{1,2}))?")
_DISCOUNT = re.compile(r"(\d+(?:\.\d+)?)折")
_YES = frozenset({"是", "有", "对", "√", "✓", "y", "yes", "true", "1", "已退", "启用"})
_NO = frozenset({"否", "无", "不", "×", "✗", "n", "no", "false", "0", "未退", "停用"})


def is_empty(cell: Any) -> bool:
    """Whether a cell holds nothing but blanks."""
    return cell is None or (isinstance(cell, str) and not cell.strip())


def convert(cell: Any, field: Field) -> Any:
    """The value of a filled cell for a field.

    Raises:
        DomainError: one of ``domain.imports``, saying how to write it.
    """
    if field.shape is Shape.CHOICE:
        return _choice(cell, field)
    return _BY_SHAPE[field.shape](cell)


def exact(value: float) -> Decimal:
    """A number as Excel shows it.

    >>> exact(125.43499999999999), exact(0.1 + 0.2), exact(2.0)
    (Decimal('125.435'), Decimal('0.3'), Decimal('2'))
    """
    return Decimal(f"{value:.15g}")


def number(cell: Any) -> Decimal:
    """A cell as a number.

    >>> number("￥1,234.50元"), number("(12.5)"), number("１．５万"), number("−3")
    (Decimal('1234.50'), Decimal('-12.5'), Decimal('15000.0'), Decimal('-3'))
    """
    if isinstance(cell, (bool, date, time, timedelta)):
        raise NotAMoneyAmount(text=shown(cell))
    value = exact(cell) if isinstance(cell, (int, float)) else _number_in(str(cell))
    if not value.is_finite():
        raise NotAMoneyAmount(text=shown(cell))
    if abs(value) >= LARGEST:
        raise FigureTooLarge(text=shown(cell))
    return value


def _number_in(text: str) -> Decimal:
    plain = unicodedata.normalize("NFKC", text)
    for sign in ("¥", "￥", "元", ",", "RMB", "CNY", "$"):
        plain = plain.replace(sign, "")
    plain = "".join(plain.split()).replace("−", "-")
    factor = ONE
    if plain.endswith("万"):
        plain, factor = plain[:-1], Decimal(10_000)
    if plain.startswith("(") and plain.endswith(")"):
        plain = "-" + plain[1:-1]
    try:
        return Decimal(plain) * factor
    except InvalidOperation as exc:
        raise NotAMoneyAmount(text=text.strip()) from exc


def shown(cell: Any) -> str:
    """A cell as it is quoted in messages."""
    if isinstance(cell, float):
        return f"{exact(cell):f}"
    return str(cell).strip()[:60]


def text(cell: Any) -> str:
    """A cell as one line of text.

    >>> text("宁波永兴  五金"), text(12.0), text(date(2026, 11, 20))
    ('宁波永兴 五金', '12', '2026-11-20')
    """
    return " ".join(long_text(cell).split())


def long_text(cell: Any) -> str:
    """A cell as text with its line breaks."""
    if isinstance(cell, float):
        return f"{exact(cell):f}"
    if isinstance(cell, datetime) and cell.time() == time():
        cell = cell.date()
    return str(cell).strip()


def code(cell: Any) -> str:
    """A code that Excel may have made a number of.

    >>> code(13800138000.0), code(" 0574-8731 "), code("'0571")
    ('13800138000', '0574-8731', '0571')
    """
    if isinstance(cell, (int, float)) and not isinstance(cell, bool):
        if abs(cell) >= _EXACT_INTEGERS:
            raise DigitsLost(text=f"{cell:.0f}")
        return f"{exact(cell):f}"
    return text(cell).removeprefix("'")


def rate(cell: Any) -> Decimal:
    """A share of one.

    >>> rate("40%"), rate(0.4), rate("13"), rate("9.5折"), rate("85折")
    (Decimal('0.400000'), Decimal('0.400000'), Decimal('0.130000'), Decimal('0.050000'), Decimal('0.150000'))
    """
    if isinstance(cell, str):
        plain = unicodedata.normalize("NFKC", cell).strip()
        if taken_off := _DISCOUNT.fullmatch(plain):
            paid = Decimal(taken_off[1])
            return to_rate(ONE - paid / (10 if paid <= 10 else 100))
        if plain.endswith("%"):
            return to_rate(number(plain[:-1]) / 100)
    value = number(cell)
    return to_rate(value / 100 if value > 1 else value)


def count(cell: Any) -> int:
    """A cell as a whole number."""
    value = number(cell)
    if value != value.to_integral_value():
        raise NotAMoneyAmount(text=shown(cell))
    return int(value)


def day(cell: Any) -> date:
    """A cell as a date, however it was written.

    >>> day("2026年11月2日"), day("2026/11/2"), day(46328.0)
    (datetime.date(2026, 11, 2), datetime.date(2026, 11, 2), datetime.date(2026, 11, 2))
    """
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    if isinstance(cell, (int, float)) and not isinstance(cell, bool) and _FIRST_SERIAL <= cell <= _LAST_SERIAL:
        return _EPOCH + timedelta(days=int(cell))
    found = _date_in(code(cell)) if isinstance(cell, (str, float)) else None
    if found is None:
        raise NotADate(text=shown(cell))
    return found


def _date_in(written: str) -> date | None:
    plain = unicodedata.normalize("NFKC", written)
    match = _DATE.match(plain) or _PACKED_DATE.fullmatch(plain)
    if match is None:
        return None
    try:
        return date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return None


def moment(cell: Any) -> datetime:
    """A cell as a moment in the time of this computer; a day alone counts as noon."""
    if isinstance(cell, datetime):
        return (datetime.combine(cell.date(), _NOON) if cell.time() == time() else cell).astimezone()
    on = day(cell)
    clock = _TIME.search(str(cell).split("日")[-1]) if isinstance(cell, str) else None
    try:
        at = time(int(clock[1]), int(clock[2]), int(clock[3] or 0)) if clock else _NOON
    except ValueError as exc:
        raise NotADate(text=shown(cell)) from exc
    return datetime.combine(on, at).astimezone()


def flag(cell: Any) -> bool:
    """A cell as yes or no."""
    if isinstance(cell, bool):
        return cell
    word = text(cell).casefold()
    if word in _YES:
        return True
    if word in _NO:
        return False
    raise NotAYesOrNo(text=shown(cell))


def _choice(cell: Any, field: Field) -> str:
    word = plain_title(text(cell))
    for value, title, others in field.choices:
        if word in {plain_title(one) for one in (value, title, *others)}:
            return value
    choices = ", ".join((others or (title,))[0] for _, title, others in field.choices)
    raise UnknownChoice(text=shown(cell), choices=choices)


_BY_SHAPE: Mapping[Shape, Callable[[Any], Any]] = {
    Shape.TEXT: text,
    Shape.LONG_TEXT: long_text,
    Shape.CODE: code,
    Shape.MONEY: lambda cell: to_cents(number(cell)),
    Shape.PRICE: lambda cell: to_price(number(cell)),
    Shape.QUANTITY: lambda cell: to_price(number(cell)),
    Shape.RATE: rate,
    Shape.COUNT: count,
    Shape.DATE: day,
    Shape.MOMENT: moment,
    Shape.FLAG: flag,
}
