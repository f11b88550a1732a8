"""How money, quantities, dates and moments look: one place for tables, sheets and paper.

Values are exact (``Decimal``, ``date``, aware ``datetime``); None is shown as nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from crm_desktop.present.columns.base import Kind

MINUS = "−"
"""The sign on the screen: as wide as a figure, and never lost at a line's end."""
PAPER_MINUS = "-"
"""The sign on paper and in plain text: dot-matrix printers have no other."""

_CHINESE_DIGITS = "〇一二三四五六七八九"
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_WEEKDAYS = {
    "zh_CN": ("周一", "周二", "周三", "周四", "周五", "周六", "周日"),
    "zh_TW": ("週一", "週二", "週三", "週四", "週五", "週六", "週日"),
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
}


def number(
    value: Decimal | int | None,
    *,
    places: int | None = None,
    thousands: bool = True,
    blank_zero: bool = False,
    minus: str = MINUS,
) -> str:
    """Show a number in figures.

    Args:
        value: None is shown as nothing.
        places: digits after the point, rounded half up; None shows as many as the value has, without closing zeros.
        thousands: whether commas group the figures.
        blank_zero: whether what rounds to zero is left blank.
        minus: the sign of negative numbers.

    >>> number(Decimal("-1234.5"), places=2), number(Decimal("120.0000")), number(Decimal("0.001"), places=2)
    ('−1,234.50', '120', '0.00')
    """
    if value is None:
        return ""
    exact = Decimal(value)
    if places is not None:
        exact = exact.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    if not exact:
        if blank_zero:
            return ""
        exact = abs(exact)
    shown = f"{abs(exact):,f}" if thousands else f"{abs(exact):f}"
    if places is None and "." in shown:
        shown = shown.rstrip("0").rstrip(".")
    return minus + shown if exact < 0 else shown


def money(value: Decimal | None, *, blank_zero: bool = False, minus: str = MINUS) -> str:
    """Show an amount with two places.

    >>> money(Decimal("15950")), money(Decimal(0), blank_zero=True)
    ('15,950.00', '')
    """
    return number(value, places=2, blank_zero=blank_zero, minus=minus)


def price(value: Decimal | None, *, blank_zero: bool = False, minus: str = MINUS) -> str:
    """Show a unit price: two places, up to four where it has them.

    >>> price(Decimal("38.6000")), price(Decimal("0.1235"))
    ('38.60', '0.1235')
    """
    if value is None:
        return ""
    needed = -int(value.normalize().as_tuple().exponent)
    return number(value, places=min(max(needed, 2), 4), blank_zero=blank_zero, minus=minus)


def quantity(value: Decimal | int | None, *, blank_zero: bool = False, minus: str = MINUS) -> str:
    """Show a quantity with as many places as it has.

    >>> quantity(Decimal("1200.5000"))
    '1,200.5'
    """
    return number(value, blank_zero=blank_zero, minus=minus)


def percent(value: Decimal | None, *, places: int | None = None, blank_zero: bool = False, minus: str = MINUS) -> str:
    """Show a share of one as per cent.

    >>> percent(Decimal("0.13")), percent(Decimal("0.3333"), places=1)
    ('13%', '33.3%')
    """
    if value is None:
        return ""
    shown = number(value * 100, places=places, blank_zero=blank_zero, minus=minus)
    return f"{shown}%" if shown else ""


def day(value: date | None) -> str:
    """Show a date, the same way everywhere.

    >>> day(date(2026, 11, 2))
    '2026-11-02'
    """
    return "" if value is None else f"{value.year:04d}-{value.month:02d}-{value.day:02d}"


def day_long(value: date | None, language: str = "zh_CN") -> str:
    """Show a date as a letter carries it.

    >>> day_long(date(2026, 11, 2)), day_long(date(2026, 11, 2), "en")
    ('2026年11月2日', '2 November 2026')
    """
    if value is None:
        return ""
    if language.startswith("zh"):
        return f"{value.year}年{value.month}月{value.day}日"
    return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"


def day_in_words(value: date | None, language: str = "zh_CN") -> str:
    """Show a date in Chinese figures; in other languages as ``day_long``.

    >>> day_in_words(date(2026, 11, 22)), day_in_words(date(2030, 10, 10))
    ('二〇二六年十一月二十二日', '二〇三〇年十月十日')
    """
    if value is None:
        return ""
    if not language.startswith("zh"):
        return day_long(value, language)
    year = "".join(_CHINESE_DIGITS[int(figure)] for figure in str(value.year))
    return f"{year}年{_count(value.month)}月{_count(value.day)}日"


def _count(value: int) -> str:
    tens, ones = divmod(value, 10)
    head = ("" if tens == 1 else _CHINESE_DIGITS[tens]) + "十" if tens else ""
    return head + (_CHINESE_DIGITS[ones] if ones else "")


def weekday(value: date | None, language: str = "zh_CN") -> str:
    """Show the day of the week, short.

    >>> weekday(date(2026, 11, 22)), weekday(date(2026, 11, 22), "en")
    ('周日', 'Sun')
    """
    return "" if value is None else _WEEKDAYS.get(language, _WEEKDAYS["en"])[value.weekday()]


def moment(value: datetime | None) -> str:
    """Show a moment to the minute, in the time of this computer."""
    if value is None:
        return ""
    local = value.astimezone()
    return f"{day(local.date())} {local.hour:02d}:{local.minute:02d}"


def flag(value: bool | None) -> str:  # noqa: FBT001 - it is the value itself
    """Show yes as a check mark and no as nothing."""
    return "✓" if value else ""


def share(value: Decimal | None) -> str:
    """Show a share of one as whole per cent, for progress bars."""
    return percent(value, places=0)


def computed_share(value: Decimal | None) -> str:
    """Show a share that was computed: with one decimal, so that those below each other are compared.

    >>> computed_share(Decimal("0.28")), computed_share(Decimal("0.284"))
    ('28.0%', '28.4%')
    """
    return percent(value, places=1)


def tenths(value: Decimal | None) -> str:
    """Show a mean with one decimal, so that those below each other are compared.

    >>> tenths(Decimal(20)), tenths(Decimal("1030.06")), tenths(Decimal("-0.5"))
    ('20.0', '1,030.1', '−0.5')
    """
    return number(value, places=1)


def growth(value: Decimal | str | None) -> str:
    """Show by what share a figure changed; a word stands for itself.

    >>> growth(Decimal("0.067")), growth(Decimal("-0.019")), growth(Decimal(0)), growth("new")
    ('+6.7%', '−1.9%', '0.0%', 'new')
    """
    if value is None or isinstance(value, str):
        return value or ""
    return f"{'+' if value > 0 else ''}{percent(value, places=1)}"


def bracketed(text: str) -> str:
    """A figure that is listed and in no sum.

    >>> bracketed("12,300.00")
    '(12,300.00)'
    """
    return f"({text})"


_BY_KIND: dict[Kind, Callable[[Any], str]] = {
    Kind.MONEY: money,
    Kind.PRICE: price,
    Kind.QUANTITY: quantity,
    Kind.COUNT: quantity,
    Kind.RATE: percent,
    Kind.PROGRESS: share,
    Kind.SHARE: computed_share,
    Kind.TENTHS: tenths,
    Kind.GROWTH: growth,
    Kind.DATE: day,
    Kind.MOMENT: moment,
    Kind.FLAG: flag,
    Kind.PICTURE: lambda _picture: "",
}
_BLANK_AT_ZERO = frozenset({Kind.MONEY, Kind.PRICE, Kind.QUANTITY, Kind.RATE, Kind.COUNT})


def cell(value: Any, kind: Kind, *, blank_zero: bool = True) -> str:
    """Show a value of a list's column; zeros are blank where they read better, as in all lists.

    States need their label: translate them before, with ``present.labels``.

    >>> cell(Decimal(0), Kind.MONEY), cell(Decimal(0), Kind.MONEY, blank_zero=False), cell("0571", Kind.CODE)
    ('', '0.00', '0571')
    """
    if value is None:
        return ""
    if blank_zero and kind in _BLANK_AT_ZERO and not value:
        return ""
    show = _BY_KIND.get(kind)
    return show(value) if show else str(value)
