"""The functions and formats that print expressions may use, and no others."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Context, Decimal, DivisionByZero, InvalidOperation, Overflow, localcontext
from typing import TypeVar

from crm_desktop.domain.clock import day_of
from crm_desktop.present import formats
from crm_desktop.present.amount_in_words import amount_in_words

Value = Decimal | int | str | bool | date | datetime | None
Result = TypeVar("Result")

ARITHMETIC = Context(prec=28, Emax=40, Emin=-40, traps=[Overflow, DivisionByZero, InvalidOperation])
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Cn"})
MAX_RESULT = 4000
"""Characters of one text that an expression makes."""


class _Misfit(Exception):
    """A value of the wrong kind; the evaluator turns it into ``WrongValues``."""


@dataclass(frozen=True, slots=True)
class Function:
    """A function: how many arguments it takes, and what it makes of them (and of the language)."""

    least: int
    most: int
    work: Callable[[tuple[Value, ...], str], Value]


def exactly(work: Callable[[], Result]) -> Result:
    """Run arithmetic with our own precision and bounds, whatever the program's context is."""
    with localcontext(ARITHMETIC):
        return work()


def as_number(value: Value) -> Decimal:
    """Take a value as a number; nothing counts as zero."""
    if value is None or value == "":
        return Decimal(0)
    if isinstance(value, bool) or not isinstance(value, Decimal | int):
        raise _Misfit
    return Decimal(value)


def clean(text: str) -> str:
    """Leave out what must not reach a printer or a file: control signs, halves of characters, signs without a shape.

    >>> clean("A" + chr(27) + "@" + chr(9) + "B"), clean(chr(0x202E) + "五" + chr(0x200B) + "金" + chr(0xFEFF))
    ('A@ B', '五金')
    """
    if text.isprintable():
        return text
    spaced = text.replace("\t", " ").replace("\u2028", "\n").replace("\u2029", "\n").replace("\r\n", "\n")
    return "".join(char for char in spaced if char == "\n" or unicodedata.category(char) not in _UNSEEN)


def as_text(value: Value) -> str:
    """Show a value as it stands in running text."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "✓" if value else ""
    if isinstance(value, datetime):
        return formats.moment(value)
    if isinstance(value, date):
        return formats.day(value)
    if isinstance(value, Decimal | int):
        return formats.number(Decimal(value), thousands=False, minus=formats.PAPER_MINUS)
    return clean(value)


def is_true(value: Value) -> bool:
    """Whether a condition holds: nothing, zero, no and an empty text do not."""
    return bool(value)


def _day(value: Value) -> date | None:
    if value is None or value == "":
        return None
    if isinstance(value, datetime):
        return day_of(value) if value.tzinfo else value.date()
    if isinstance(value, date):
        return value
    raise _Misfit


def _moment(value: Value) -> str:
    return formats.moment(value) if isinstance(value, datetime) else formats.day(_day(value))


def _figures(value: Value, places: int | None, *, thousands: bool = True) -> str:
    if value is None or value == "":
        return ""
    return formats.number(as_number(value), places=places, thousands=thousands, minus=formats.PAPER_MINUS)


def _price(value: Value, _language: str) -> str:
    return "" if value is None or value == "" else formats.price(as_number(value), minus=formats.PAPER_MINUS)


def _percent(value: Value, _language: str) -> str:
    return "" if value is None or value == "" else formats.percent(as_number(value), minus=formats.PAPER_MINUS)


def _words(value: Value, language: str) -> str:
    return "" if value is None or value == "" else amount_in_words(as_number(value), language)


FORMATS: Mapping[str, Callable[[Value, str], str]] = {
    "": lambda value, _: as_text(value),
    "text": lambda value, _: as_text(value),
    "money": lambda value, _: _figures(value, 2),
    "price": _price,
    "quantity": lambda value, _: _figures(value, None),
    "number0": lambda value, _: _figures(value, 0),
    "number2": lambda value, _: _figures(value, 2, thousands=False),
    "percent": _percent,
    "date": lambda value, _: formats.day(_day(value)),
    "date_long": lambda value, language: formats.day_long(_day(value), language),
    "date_words": lambda value, language: formats.day_in_words(_day(value), language),
    "moment": lambda value, _: _moment(value),
    "words": _words,
}
"""Formats by name, for ``{expression|format}`` and for columns."""

NUMBER_FORMATS = frozenset({"money", "price", "quantity", "number0", "number2", "percent"})


def _count_of(value: Value, most: int) -> int:
    number = as_number(value)
    if not 0 <= number <= most or number != int(number):
        raise _Misfit
    return int(number)


def _round(values: tuple[Value, ...], _language: str) -> Value:
    places = _count_of(values[1], 8) if len(values) > 1 else 0
    return as_number(values[0]).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def _concat(values: tuple[Value, ...], _language: str) -> Value:
    return "".join(as_text(value) for value in values)


def _left(values: tuple[Value, ...], _language: str) -> Value:
    return as_text(values[0])[: _count_of(values[1], MAX_RESULT)]


def _right(values: tuple[Value, ...], _language: str) -> Value:
    count = _count_of(values[1], MAX_RESULT)
    return as_text(values[0])[-count:] if count else ""


def _middle(values: tuple[Value, ...], _language: str) -> Value:
    start = _count_of(values[1], MAX_RESULT)
    return as_text(values[0])[max(start - 1, 0) :][: _count_of(values[2], MAX_RESULT)]


def _first_filled(values: tuple[Value, ...], _language: str) -> Value:
    return next((value for value in values if value not in {None, ""}), None)


def _formatter(name: str) -> Function:
    return Function(1, 1, lambda values, language: FORMATS[name](values[0], language))


FUNCTIONS: Mapping[str, Function] = {
    **{name: _formatter(name) for name in FORMATS if name},
    "round": Function(1, 2, _round),
    "abs": Function(1, 1, lambda values, _: abs(as_number(values[0]))),
    "min": Function(1, 10, lambda values, _: min(map(as_number, values))),
    "max": Function(1, 10, lambda values, _: max(map(as_number, values))),
    "concat": Function(1, 30, _concat),
    "left": Function(2, 2, _left),
    "right": Function(2, 2, _right),
    "mid": Function(3, 3, _middle),
    "length": Function(1, 1, lambda values, _: Decimal(len(as_text(values[0])))),
    "trim": Function(1, 1, lambda values, _: as_text(values[0]).strip()),
    "upper": Function(1, 1, lambda values, _: as_text(values[0]).upper()),
    "empty": Function(1, 1, lambda values, _: values[0] is None or values[0] == ""),
    "first_filled": Function(2, 10, _first_filled),
}

NOT_ADDED_UP = "not_added_up"
"""The name of a line's value that keeps it out of all sums, such as an optional line of a quote."""

WARM = ".warm"
"""What follows the name of a figure of a line, and says how warm its ground is."""
HEADING = "heading"
"""The name of a line's value that says it stands over others and is none itself: it is not counted."""

AGGREGATES = frozenset({"sum", "page_sum", "carried", "running", "count", "page_count"})
"""Functions over the lines: all, those of this page, of earlier pages, and up to here."""

ALIASES = {
    "如果": "if", "四舍五入": "round", "连接": "concat", "求和": "sum", "本页合计": "page_sum", "承前页": "carried",
    "累计": "running", "行数": "count", "本页行数": "page_count", "大写": "words", "金额": "money", "单价": "price",
    "数量": "quantity", "日期": "date", "左": "left", "右": "right", "取中": "mid", "长度": "length", "为空": "empty",
    "最小": "min", "最大": "max", "绝对值": "abs", "百分比": "percent",
}  # fmt: skip
"""Chinese names of functions, for people who write formulas in Chinese."""

Misfit = _Misfit
