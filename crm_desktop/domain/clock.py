"""Where "now" and "today" come from; passed in, never asked of the system elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Protocol

FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2999, 12, 31)
"""What may be typed as a day: with more room before and after it than any rule counts."""


class Clock(Protocol):
    """Gives the moment and the business day."""

    def now(self) -> datetime:
        """The moment, aware, in UTC."""
        ...

    def today(self) -> date:
        """The business day at the office's place."""
        ...


def day_of(moment: datetime) -> date:
    """The business day in which an aware moment lies: that of this computer's place, whatever zone it is told in."""
    return moment.astimezone().date()


def moment_of(day: date, at: time = time(0)) -> datetime:
    """The aware moment that a clock on the wall shows on a business day; without ``at`` its beginning."""
    return datetime.combine(day, at).astimezone()


class SystemClock:
    """The clock of this computer; its local day is the business day."""

    def now(self) -> datetime:
        return datetime.now(UTC)  # noqa: TID251 - the one place that asks

    def today(self) -> date:
        return day_of(self.now())


@dataclass(slots=True)
class FixedClock:
    """A clock for tests, pictures and reports as of another day; it stands until it is moved."""

    moment: datetime

    def now(self) -> datetime:
        return self.moment

    def today(self) -> date:
        return self.moment.date()
