"""Cells as files have them, made the values that fields hold: dates as text, amounts with signs, phones as numbers.

Numbers come as Excel shows them: 15 significant digits of the stored binary fraction. What can mean two things is
refused with a sentence, never read kindly. Numbers are read by ``figures``, discounts by ``discounts``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from crm_desktop.domain.amounts import ONE, to_cents, to_price, to_rate
from crm_desktop.domain.clock import moment_of
from crm_desktop.domain.import_problems import (
    CellInError,
    DigitsLost,
    NotADate,
    NotAMoneyAmount,
    NotAYesOrNo,
    UnknownChoice,
)
from crm_desktop.domain.parties.customers import TermKind
from crm_desktop.exchange.discounts import discount
from crm_desktop.exchange.fields import TERMS, Field, Shape
from crm_desktop.exchange.figures import exact, number, shown
from crm_desktop.exchange.folding import folded, plain_title
from crm_desktop.exchange.han_folding import TO_SIMPLIFIED
from crm_desktop.exchange.spool import ErrorCell, Formatted

_EPOCH = date(1899, 12, 30)
_FIRST_SERIAL, _LAST_SERIAL = 10_000, 80_000
"""1927 to 2119: a number outside is no date."""
_EXACT_INTEGERS = 10**15
_NOON = time(12)
_DATE = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?")
_PACKED_DATE = re.compile(r"(\d{4})(\d{2})(\d{2})")
_WEEKDAY = re.compile(r"\s*\(?(?:星期|周)[一二三四五六日天]\)?\s*")
_TIME = re.compile(
    r"(?P<half>上午|下午|早上|早晨|晚上|傍晚|中午|凌晨|am|pm)?\s*(?P<hour>\d{1,2})\s*[:时点]\s*(?P<minute>\d{1,2})?"
    r"\s*(?:[:分]\s*(?P<second>\d{1,2}(?:\.\d+)?)?)?\s*秒?\s*(?P<after>am|pm|a\.m\.|p\.m\.)?",
    re.IGNORECASE,
)
_MORNING, _AFTERNOON = ("上午", "早上", "早晨", "凌晨", "am", "a.m."), ("下午", "晚上", "傍晚", "pm", "p.m.")
_KINDS = {word: kind for kind, _title, words in TERMS for word in words if kind is not TermKind.DAY_OF_MONTH}
_CASH = frozenset(word for word, kind in _KINDS.items() if kind == TermKind.CASH)
_TERM = re.compile(
    rf"(?P<kind>{'|'.join(sorted(_KINDS, key=len, reverse=True))})后?\s*"
    r"(?:(?P<days>\d{1,4})\s*(?:天|日|days?)?)?(?:内?付款?)?"
)
_SCIENTIFIC = re.compile(r"\d(?:\.\d+)?e\+?\d{1,2}", re.IGNORECASE)
_YES = frozenset({"是", "有", "对", "√", "✓", "y", "yes", "true", "1", "已退", "启用"})
_NO = frozenset({"否", "无", "不", "×", "✗", "x", "n", "no", "false", "0", "未退", "停用"})
_TAX_IN = frozenset({"含税", "含税价", "税内", "价内", "with", "withtax", "incl", "included"})
_TAX_ON_TOP = frozenset(
    {"不含税", "不含税价", "未税", "税外", "价外", "另计", "without", "withouttax", "excl", "excluded"}
)
_NOTHING = frozenset(
    {"无", "没有", "暂无", "不详", "未知", "未填", "空", "待定", "待补", "n/a", "na", "none", "null", "nil", "nan", "#"}
    | {"-", "--", "---", "—", "——", "–", "―", "/", "//", "\\", "、", ".", "...", "…", "_", "*", "无无"}
)


@dataclass(frozen=True, slots=True)
class Way:
    """How the figures of one column are read, as its title or an answer of the user says.

    Attributes:
        factor: 10 000 for a column in 万元.
        is_percent: of a column in percent.
        discount: ``paid``, ``off``, ``ask`` or empty; see ``discounts``.
    """

    factor: int = 1
    is_percent: bool = False
    discount: str = ""


PLAIN = Way()


def is_empty(cell: Any) -> bool:
    """Whether a cell holds nothing but blanks."""
    return cell is None or (isinstance(cell, str) and not cell.strip())


def says_nothing(cell: Any, field: Field) -> bool:
    """Whether a cell holds a word for nothing, such as 无, - or /, in a field where it can mean nothing else.

    >>> says_nothing("—", Field("phone", "")), says_nothing("无", Field("back", "", Shape.FLAG))
    (True, False)
    """
    if not isinstance(cell, str) or field.shape is Shape.FLAG:
        return False
    return folded(cell).strip().casefold().translate(TO_SIMPLIFIED) in _NOTHING


def convert(cell: Any, field: Field, way: Way = PLAIN) -> Any:
    """The value of a filled cell for a field.

    Raises:
        DomainError: one of ``domain.imports``, saying how to write it.
    """
    if isinstance(cell, ErrorCell):
        raise CellInError(text=cell.text)
    if field.shape is Shape.CHOICE:
        return _choice(cell, field)
    if field.shape in _ROUNDED:
        return _ROUNDED[field.shape](number(cell) * way.factor)
    if field.shape is Shape.RATE:
        return rate(cell, is_percent=way.is_percent)
    if field.shape is Shape.DISCOUNT:
        return discount(cell, way.discount, is_percent=way.is_percent)
    return _BY_SHAPE[field.shape](cell)


def lost_places(cell: Any, field: Field, way: Way, kept: Any) -> bool:
    """Whether a figure had more places than are kept."""
    return field.shape in _ROUNDED and number(cell) * way.factor != kept


def text(cell: Any) -> str:
    """A cell as one line of text.

    >>> text("宁波永兴  五金"), text(12.0), text(date(2026, 11, 20))
    ('宁波永兴 五金', '12', '2026-11-20')
    """
    return " ".join(long_text(cell).split())


def long_text(cell: Any) -> str:
    """A cell as text with its line breaks."""
    if isinstance(cell, Formatted):
        return cell.shown
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
    if isinstance(cell, (int, float)) and not isinstance(cell, (bool, Formatted)):
        if abs(cell) >= _EXACT_INTEGERS:
            raise DigitsLost(text=f"{cell:.0f}")
        return f"{exact(cell):f}"
    written = text(cell).removeprefix("'")
    if _SCIENTIFIC.fullmatch(folded(written)):
        raise DigitsLost(text=written)
    return written


def rate(cell: Any, *, is_percent: bool = False) -> Decimal:
    """A share of one; 1 and more are percents.

    >>> rate("40%"), rate(0.4), rate("13"), rate(0.5, is_percent=True)
    (Decimal('0.400000'), Decimal('0.400000'), Decimal('0.130000'), Decimal('0.005000'))
    """
    plain = folded(cell).strip() if isinstance(cell, str) else ""
    if plain.endswith("%"):
        return to_rate(number(plain[:-1]) / 100)
    value = number(cell)
    return to_rate(value / 100 if is_percent or value >= ONE else value)


def term(cell: Any) -> tuple[int, str | None]:
    """Days of credit, and how they count if the cell says so: 现结 has none, 月结30天 are days after the month.

    >>> [(days, str(kind)) for days, kind in map(term, ("30天", 45.0, "现结", "月结30天", "货到后 15 天付款"))]
    [(30, 'None'), (45, 'None'), (0, 'cash'), (30, 'end_of_month'), (15, 'days_after_delivery')]
    """
    plain = folded(cell).strip().casefold().translate(TO_SIMPLIFIED) if isinstance(cell, str) else ""
    found = _TERM.fullmatch(plain)
    if found is None or (found["kind"] in _CASH and found["days"]):
        return _count(cell, plain), None
    return int(found["days"] or 0), _KINDS[found["kind"]]


def days(cell: Any) -> int:
    """A number of days.

    >>> days("7 天"), days(15.0)
    (7, 15)
    """
    return _count(cell, folded(cell).strip().casefold() if isinstance(cell, str) else "")


def _count(cell: Any, plain: str) -> int:
    """A whole number, with or without 天 behind it."""
    value = number(re.sub(r"\s*(?:天|日|days?)\s*$", "", plain) if plain else cell)
    if value != value.to_integral_value():
        raise NotAMoneyAmount(text=shown(cell))
    return int(value)


def day(cell: Any) -> date:
    """A cell as a date, however it was written; a time of the day behind it is read over.

    >>> day("2026年11月2日"), day("2026/11/2 星期一"), day(46328.0)
    (datetime.date(2026, 11, 2), datetime.date(2026, 11, 2), datetime.date(2026, 11, 2))
    """
    return _day_and_rest(cell)[0]


def _day_and_rest(cell: Any) -> tuple[date, time | None]:
    if isinstance(cell, datetime):
        return cell.date(), cell.time()
    if isinstance(cell, date):
        return cell, None
    if isinstance(cell, (int, float)) and not isinstance(cell, bool) and _FIRST_SERIAL <= cell <= _LAST_SERIAL:
        return _EPOCH + timedelta(days=int(cell)), None
    if not isinstance(cell, (str, float)):
        raise NotADate(text=shown(cell))
    plain = folded(code(cell)).translate(TO_SIMPLIFIED)
    match = _DATE.match(plain) or _PACKED_DATE.fullmatch(plain)
    if match is None:
        raise NotADate(text=shown(cell))
    rest = _WEEKDAY.sub(" ", plain[match.end() :].removeprefix("T")).strip()
    try:
        return date(int(match[1]), int(match[2]), int(match[3])), _time_in(rest) if rest else None
    except ValueError as exc:
        raise NotADate(text=shown(cell)) from exc


def _time_in(plain: str) -> time:
    """A time of the day, with 上午 and 下午 or am and pm; ``ValueError`` if it is none."""
    found = _TIME.fullmatch(plain)
    if found is None or (found["half"] and found["after"]):
        raise ValueError(plain)
    half, hour = (found["half"] or found["after"] or "").casefold(), int(found["hour"])
    if half in _AFTERNOON and hour < 12:
        hour += 12
    elif half in ("晚上",) and hour == 12:
        raise ValueError(plain)
    elif half in _MORNING and hour == 12:
        hour = 0
    elif half == "中午" and hour < 3:
        hour += 12
    return time(hour, int(found["minute"] or 0), int(float(found["second"] or 0)))


def moment(cell: Any) -> datetime:
    """A cell as a moment in the time of this computer; a day alone counts as noon."""
    on, at = _day_and_rest(cell)
    is_day_alone = at is None or (isinstance(cell, datetime) and at == time())
    return moment_of(on, _NOON if at is None or is_day_alone else at)


def flag(cell: Any) -> bool:
    """A cell as yes or no."""
    if isinstance(cell, bool):
        return cell
    word = plain_title(text(cell))
    if word in _YES:
        return True
    if word in _NO:
        return False
    raise NotAYesOrNo(text=shown(cell))


def holds_tax(cell: Any) -> bool:
    """Whether a price holds the tax, as a word says it: 含税, 不含税, or yes and no.

    >>> holds_tax("未税"), holds_tax("With tax"), holds_tax("是")
    (False, True, True)
    """
    word = plain_title(text(cell))
    if word in _TAX_IN or word in _TAX_ON_TOP:
        return word in _TAX_IN
    return flag(cell)


def _choice(cell: Any, field: Field) -> str:
    word = plain_title(text(cell))
    for value, title, others in field.choices:
        if word in {plain_title(one) for one in (value, title, *others)}:
            return value
    choices = ", ".join((others or (title,))[0] for _, title, others in field.choices)
    raise UnknownChoice(text=shown(cell), choices=choices)


_ROUNDED: Mapping[Shape, Callable[[Decimal], Decimal]] = {
    Shape.MONEY: to_cents,
    Shape.PRICE: to_price,
    Shape.QUANTITY: to_price,
}
_BY_SHAPE: Mapping[Shape, Callable[[Any], Any]] = {
    Shape.TEXT: text,
    Shape.LONG_TEXT: long_text,
    Shape.CODE: code,
    Shape.DAYS: days,
    Shape.TERM: term,
    Shape.DATE: day,
    Shape.MOMENT: moment,
    Shape.FLAG: flag,
    Shape.BASIS: holds_tax,
}
