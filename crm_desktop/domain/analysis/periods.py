"""Periods of reports, and those that they are compared with."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


class Against(StrEnum):
    """What a period is compared with."""

    LAST_YEAR = "last-year"
    """The same days a year before 去年同期."""
    BEFORE = "before"
    """As long, and just before 上期."""


@dataclass(frozen=True, slots=True)
class Period:
    """Days from the first to the last, both inclusive."""

    since: date
    until: date

    @property
    def is_whole_months(self) -> bool:
        """Whether it begins and ends with a month."""
        return self.since.day == 1 and _ends_month(self.until)

    @property
    def months(self) -> int:
        """In how many months its days lie."""
        return (self.until.year - self.since.year) * 12 + self.until.month - self.since.month + 1

    def against(self, what: Against) -> Period:
        """What it is compared with.

        The last day of a month answers to the last day of that month a year before, so that a whole February does;
        any other day to the same one.

        >>> Period(date(2026, 11, 1), date(2026, 11, 30)).against(Against.LAST_YEAR).until
        datetime.date(2025, 11, 30)
        >>> Period(date(2024, 2, 29), date(2024, 2, 29)).against(Against.LAST_YEAR).since
        datetime.date(2023, 2, 28)
        >>> Period(date(2026, 3, 1), date(2026, 4, 30)).against(Against.BEFORE)
        Period(since=datetime.date(2026, 1, 1), until=datetime.date(2026, 2, 28))
        >>> Period(date(2026, 3, 5), date(2026, 3, 7)).against(Against.BEFORE)
        Period(since=datetime.date(2026, 3, 2), until=datetime.date(2026, 3, 4))
        """
        if what is Against.LAST_YEAR:
            until = _year_before(self.until)
            if _ends_month(self.until):
                until = until.replace(day=monthrange(until.year, until.month)[1])
            return Period(_year_before(self.since), until)
        last = self.since - timedelta(days=1)
        if self.is_whole_months:
            year, month = divmod(self.since.year * 12 + self.since.month - 1 - self.months, 12)
            return Period(date(year, month + 1, 1), last)
        return Period(last - (self.until - self.since), last)


def _ends_month(day: date) -> bool:
    return day.day == monthrange(day.year, day.month)[1]


def _year_before(day: date) -> date:
    return day.replace(year=day.year - 1, day=min(day.day, monthrange(day.year - 1, day.month)[1]))
