"""On which days a kept report is to be looked at, and who is to look at it then 定时."""

from __future__ import annotations

import calendar
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from crm_desktop.domain.errors import RuleBroken
from crm_desktop.domain.words import QT_TRANSLATE_NOOP

MOST_READERS = 50
_REACH_DAYS = 40
"""So far back there was a day of any rhythm: a month, and the holidays before its last working day."""

Works = Callable[[date], bool]
"""Whether the office works on a day."""


class Every(StrEnum):
    """What a rhythm goes by."""

    WORKING_DAY = "day"
    WEEK = "week"
    MONTH = "month"
    MONTH_END = "end"
    """The last working day of each month."""


@dataclass(frozen=True, slots=True)
class Rhythm:
    """The days of a report.

    Attributes:
        number: of a week the day, 1 for Monday; of a month the day: a shorter one has its last.
    """

    every: Every
    number: int = 0

    @property
    def code(self) -> str:
        """As it is stored.

        >>> Rhythm(Every.WEEK, 5).code, Rhythm(Every.MONTH_END).code
        ('week-5', 'end')
        """
        return f"{self.every}-{self.number}" if self.number else self.every.value

    def falls_on(self, day: date, works: Works) -> bool:
        """Whether a day is one of them.

        >>> Rhythm(Every.MONTH, 31).falls_on(date(2026, 2, 28), lambda day: True)
        True
        >>> Rhythm(Every.MONTH_END).falls_on(date(2026, 1, 30), lambda day: day.weekday() < 5)
        True
        """
        last = calendar.monthrange(day.year, day.month)[1]
        match self.every:
            case Every.WORKING_DAY:
                return works(day)
            case Every.WEEK:
                return day.isoweekday() == self.number
            case Every.MONTH:
                return day.day == min(self.number, last)
        return works(day) and not any(works(day.replace(day=later)) for later in range(day.day + 1, last + 1))

    def latest(self, since: date, today: date, works: Works) -> date | None:
        """The last of them up to today; None while none has come since it was set.

        >>> Rhythm(Every.WEEK, 1).latest(date(2026, 11, 1), date(2026, 11, 27), lambda day: True)
        datetime.date(2026, 11, 23)
        >>> Rhythm(Every.MONTH, 1).latest(date(2026, 11, 2), date(2026, 11, 27), lambda day: True) is None
        True
        """
        back = (today - timedelta(days=count) for count in range(min(_REACH_DAYS, (today - since).days) + 1))
        return next((day for day in back if self.falls_on(day, works)), None)


def rhythms() -> Iterator[Rhythm]:
    """All that there are, in the order in which they are offered."""
    yield Rhythm(Every.WORKING_DAY)
    yield from (Rhythm(Every.WEEK, number) for number in range(1, 8))
    yield Rhythm(Every.MONTH_END)
    yield from (Rhythm(Every.MONTH, number) for number in range(1, 32))


RHYTHMS = {one.code: one for one in rhythms()}


@dataclass(frozen=True, kw_only=True, slots=True)
class TimeDraft:
    """The time of a report as a form holds it.

    Attributes:
        rhythm: its code.
        readers: employees who are to look at it, too.
    """

    rhythm: str = Rhythm(Every.WEEK, 1).code
    readers: tuple[int, ...] = ()


class SameDaysAlways(RuleBroken):
    """A report of certain days would be the same each time."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To set a time for {name}, let it have a period that moves on, such as the last month, and save it."
    )


class NotForReader(RuleBroken):
    """A colleague may not see what the report counts."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To give this report on, choose somebody who may see what it counts: {name} may not."
    )


class TooManyReaders(RuleBroken):
    """A report is for some."""

    template = QT_TRANSLATE_NOOP("errors", "To give this report on, choose at most {most} colleagues.")


class UnknownReport(RuleBroken):
    """The report cannot be asked by this program, or is gone."""

    template = QT_TRANSLATE_NOOP("errors", "To set a time, save the report first: there is none of this name.")
