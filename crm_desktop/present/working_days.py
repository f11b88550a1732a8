"""Days on which nobody works 法定节假日: those that the law names in any year, and the bridges that are known.

Source of the bridges: 国务院办公厅关于 2026 年部分节假日安排的通知. Those of a later year are entered by the
office as soon as the state has named them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache

from crm_desktop.present.lunar import lunar_of

SATURDAY = 5
_SOLAR = {(1, 1), (5, 1), (5, 2), (10, 1), (10, 2), (10, 3)}
_LUNAR = {(1, 1), (1, 2), (1, 3), (5, 5), (8, 15)}
"""New Year, Labour Day, National Day; Spring Festival, Dragon Boat, Mid-Autumn: days that the law of 2025 names."""


def _span(first: date, last: date) -> frozenset[date]:
    return frozenset(first + timedelta(days=offset) for offset in range((last - first).days + 1))


_OFF: Mapping[int, frozenset[date]] = {
    2026: _span(date(2026, 1, 1), date(2026, 1, 3))
    | _span(date(2026, 2, 15), date(2026, 2, 23))
    | _span(date(2026, 4, 4), date(2026, 4, 6))
    | _span(date(2026, 5, 1), date(2026, 5, 5))
    | _span(date(2026, 6, 19), date(2026, 6, 21))
    | _span(date(2026, 9, 25), date(2026, 9, 27))
    | _span(date(2026, 10, 1), date(2026, 10, 7)),
}
"""Years whose decree is known, with their bridges."""
_WORKED: frozenset[date] = frozenset(
    date(2026, month, day) for month, day in ((1, 4), (2, 14), (2, 28), (5, 9), (9, 20), (10, 10))
)
"""Weekends on which one works for them."""


def is_working_day(day: date) -> bool:
    """Whether an office works: no weekend and no holiday, or a weekend that is worked for one.

    >>> [is_working_day(date(2026, *one)) for one in ((10, 1), (10, 8), (10, 10), (10, 11))]
    [False, True, True, False]
    >>> is_working_day(date(2027, 2, 8)), is_working_day(date(2027, 10, 4))
    (False, True)
    """
    if day in _WORKED:
        return True
    return day.weekday() < SATURDAY and day not in _OFF.get(day.year, frozenset()) and not _is_named(day)


@lru_cache(maxsize=4096)
def _is_named(day: date) -> bool:
    """Whether the law names a day in any year; the evening of the lunar year goes with its first day."""
    if (day.month, day.day) in _SOLAR or (day.month == 4 and day.day == _tomb_sweeping(day.year)):
        return True
    lunar, then = lunar_of(day), lunar_of(day + timedelta(days=1))
    named = (lunar.month, lunar.day) in _LUNAR and not lunar.is_leap
    return named or (then.month, then.day) == (1, 1)


def _tomb_sweeping(year: int) -> int:
    """The day of April on which 清明 falls, from 2000 to 2099.

    >>> [_tomb_sweeping(year) for year in (2024, 2025, 2026, 2027)]
    [4, 4, 5, 5]
    """
    short = year % 100
    return int(short * 0.2422 + 4.81) - short // 4


@dataclass(frozen=True)
class WorkingDays:
    """On which days an office works.

    Attributes:
        own: days that the office has entered: whether one works then, whatever the law says.
    """

    own: Mapping[date, bool] = field(default_factory=dict)

    def works(self, day: date) -> bool:
        """Whether one works on a day.

        >>> own = WorkingDays({date(2027, 10, 4): False, date(2027, 10, 9): True})
        >>> own.works(date(2027, 10, 4)), own.works(date(2027, 10, 9))
        (False, True)
        """
        return self.own[day] if day in self.own else is_working_day(day)

    def between(self, first: date, last: date) -> list[date]:
        """The days on which one works in a span.

        >>> len(WorkingDays().between(date(2026, 10, 1), date(2026, 10, 31)))
        18
        """
        days = [first + timedelta(days=offset) for offset in range((last - first).days + 1)]
        return [day for day in days if self.works(day)]

    def after(self, day: date, count: int) -> date:
        """The working day that lies so many working days after a day.

        >>> WorkingDays().after(date(2026, 10, 10), 15)
        datetime.date(2026, 10, 30)
        """
        while count > 0:
            day += timedelta(days=1)
            count -= self.works(day)
        return day


def working_days(first: date, last: date) -> list[date]:
    """The days on which one works in a span, as the law and the state have it."""
    return WorkingDays().between(first, last)
