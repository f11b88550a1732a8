"""Reads what people type into fields: amounts, shares, dates in short."""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation

from crm_desktop.domain.clock import FIRST_DAY, LAST_DAY
from crm_desktop.domain.figures import Places, is_too_fine, too_large

WORDS_FOR_DAYS = {
    "今天": 0,
    "今日": 0,
    "today": 0,
    "t": 0,
    "明天": 1,
    "明日": 1,
    "tomorrow": 1,
    "后天": 2,
    "後天": 2,
    "昨天": -1,
}
_PLUS = re.compile(r"^([+-])\s*(\d{1,4})$")
_FULL = str.maketrans("０１２３４５６７８９．，。－＋／％　", "0123456789.,.-+/% ")


class Unreadable(ValueError):
    """The text is no value of the wanted kind."""


class TooMuch(Unreadable):
    """The number is larger than any that can be booked."""


class TooManyPlaces(Unreadable):
    """The number has more decimal places than are kept."""


def half_width(text: str) -> str:
    """Figures and their marks as they are typed without an input method; as long as before.

    >>> half_width("１２．５％"), half_width("3。5")
    ('12.5%', '3.5')
    """
    return text.translate(_FULL)


def number_of(text: str, places: Places | None = None) -> Decimal:
    """Read a number, with thousands marks, full-width digits or a currency sign.

    ``places`` are those that are kept of it; None for a number that is only compared.

    >>> number_of("1,234.5"), number_of("￥１２．５"), number_of("−3")
    (Decimal('1234.5'), Decimal('12.5'), Decimal('-3'))

    Raises:
        Unreadable: if it is none.
    """
    plain = half_width(text).replace("−", "-").replace(",", "").replace(" ", "").lstrip("¥￥")
    if not re.fullmatch(r"[+-]?(\d{1,30}(\.\d*)?|\.\d+)", plain):
        raise Unreadable(text)
    try:
        number = Decimal(plain)
    except InvalidOperation as error:
        raise Unreadable(text) from error
    if too_large(number):
        raise TooMuch(text)
    if places is not None and is_too_fine(number, places):
        raise TooManyPlaces(text)
    return number


def date_of(text: str, today: date) -> date:
    """Read a date: ``1122``, ``22``, ``11-22``, ``20261122``, ``2026/11/22``, ``+3``, ``今天``, ``明天``.

    >>> day = date(2026, 11, 20)
    >>> [date_of(text, day).isoformat() for text in ("1122", "22", "+3", "今天", "26-1-5", "20270101")]
    ['2026-11-22', '2026-11-22', '2026-11-23', '2026-11-20', '2026-01-05', '2027-01-01']

    Raises:
        Unreadable: if it is none.
    """
    try:
        day = _read_day(half_width(text).strip().lower(), today)
    except (ValueError, OverflowError) as error:
        raise Unreadable(text) from error
    if not FIRST_DAY <= day <= LAST_DAY:
        raise Unreadable(text)
    return day


def _read_day(plain: str, today: date) -> date:
    if plain in WORDS_FOR_DAYS:
        return today + timedelta(days=WORDS_FOR_DAYS[plain])
    if plus := _PLUS.match(plain):
        return today + timedelta(days=int(plus[1] + plus[2]))
    parts = [part for part in re.split(r"[-/.年月日 ]+", plain) if part]
    return _day([int(part) for part in (_cut(parts[0]) if len(parts) == 1 else parts)], today)


def _cut(digits: str) -> list[str]:
    cuts = {1: (1,), 2: (2,), 3: (1, 2), 4: (2, 2), 6: (2, 2, 2), 8: (4, 2, 2)}.get(len(digits), ())
    found, start = [], 0
    for size in cuts:
        found.append(digits[start : start + size])
        start += size
    return found


def _day(numbers: list[int], today: date) -> date:
    match numbers:
        case [day]:
            return today.replace(day=day)
        case [month, day]:
            return date(today.year, month, day)
        case [year, month, day]:
            return date(year + 2000 if year < 100 else year, month, day)
    raise ValueError
