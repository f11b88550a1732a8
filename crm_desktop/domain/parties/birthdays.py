"""Birthdays by the solar and by the lunar calendar 农历.

The lunar calendar itself is a table that lives in ``present.lunar``; here are the rules of who celebrates when.
"""

from __future__ import annotations

import calendar
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from crm_desktop.domain.errors import RuleBroken
from crm_desktop.domain.words import QT_TRANSLATE_NOOP


class NoSuchDay(RuleBroken):
    """The month has no such day."""

    template = QT_TRANSLATE_NOOP("errors", "Check month and day: there is no such day.")


class HalfDate(RuleBroken):
    """Only the month or only the day is given."""

    template = QT_TRANSLATE_NOOP("errors", "Fill in both month and day, or neither.")


@dataclass(frozen=True, slots=True)
class LunarDay:
    """A day of the lunar calendar.

    Attributes:
        is_leap: whether the month is the leap one of its number 闰月.
        last: 29 or 30, how many days the month has.
        leap_month: the number of the year's leap month; 0 if it has none.
    """

    year: int
    month: int
    day: int
    is_leap: bool
    last: int
    leap_month: int


LunarOf = Callable[[date], LunarDay]


@dataclass(frozen=True, slots=True)
class Birthday:
    """A day that comes again each year; the year is often not known."""

    month: int
    day: int
    is_lunar: bool = False
    in_leap_month: bool = False
    year: int | None = None

    def falls_on(self, day: date, lunar_of: LunarOf) -> bool:
        """Whether it is celebrated on ``day``.

        29 February is celebrated on the 28th of ordinary years; a lunar 30th on the 29th where the month is short; a
        birthday in a leap month in the ordinary month of years without that leap month.
        """
        return self._falls_on_lunar(lunar_of(day)) if self.is_lunar else self._falls_on_solar(day)

    def _falls_on_solar(self, day: date) -> bool:
        last = calendar.monthrange(day.year, day.month)[1]
        return day.month == self.month and day.day == min(self.day, last)

    def _falls_on_lunar(self, day: LunarDay) -> bool:
        in_leap = self.in_leap_month and day.leap_month == self.month
        return day.month == self.month and day.is_leap == in_leap and day.day == min(self.day, day.last)

    def next_day(self, start: date, lunar_of: LunarOf, *, days: int = 385) -> date | None:
        """The first day from ``start`` on which it is celebrated; None if not within ``days``."""
        for offset in range(days + 1):
            day = start + timedelta(days=offset)
            if self.falls_on(day, lunar_of):
                return day
        return None


def check_birthday(month: int | None, day: int | None, *, is_lunar: bool) -> HalfDate | NoSuchDay | None:
    """What is wrong with a month and a day as typed; None if nothing is.

    >>> check_birthday(2, 30, is_lunar=False)
    NoSuchDay('Check month and day: there is no such day.')
    >>> check_birthday(2, 30, is_lunar=True)
    """
    if month is None and day is None:
        return None
    if month is None or day is None:
        return HalfDate()
    if not 1 <= month <= 12:
        return NoSuchDay()
    last = 30 if is_lunar else calendar.monthrange(2000, month)[1]
    return None if 1 <= day <= last else NoSuchDay()
