"""How old a debt is: the columns of the aging report, by due date or by document date."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise

from crm_desktop.domain.errors import RuleBroken
from crm_desktop.domain.words import QT_TRANSLATE_NOOP

MOST_EDGES = 6


class Basis(StrEnum):
    """From which day a debt ages."""

    DUE = "due"
    DOCUMENT = "document"


class WrongEdges(RuleBroken):
    """The days at which columns end are no rising row of numbers."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To set the aging columns, enter one to six rising numbers of days, such as 30, 60, 90, 180."
    )


@dataclass(frozen=True, slots=True)
class Edges:
    """The last day of each column; one more column takes what is older, the first one what is not due.

    Due on the day of the report is not due, and a column includes its last day.

    >>> Edges().column(date(2026, 11, 20), date(2026, 11, 20)), Edges().column(date(2026, 11, 19), date(2026, 11, 20))
    (0, 1)
    >>> Edges().column(date(2026, 10, 21), date(2026, 11, 20)), Edges().column(date(2026, 10, 20), date(2026, 11, 20))
    (1, 2)
    """

    days: tuple[int, ...] = (30, 60, 90, 180)

    def __post_init__(self) -> None:
        rising = all(former < latter for former, latter in pairwise((0, *self.days)))
        if not rising or not 1 <= len(self.days) <= MOST_EDGES:
            raise WrongEdges

    @property
    def columns(self) -> int:
        """How many columns there are, from not due to the oldest."""
        return len(self.days) + 2

    def column(self, since: date, as_of: date) -> int:
        """The column of a debt that ages from ``since``; 0 is not due."""
        first_days = self.first_days(as_of)
        return next((index for index, first in enumerate(first_days) if since >= first), len(first_days))

    def first_days(self, as_of: date) -> list[date]:
        """The earliest day that still belongs to each column but the oldest, which takes all before."""
        return [as_of, *(as_of - timedelta(days=days) for days in self.days)]

    def span(self, column: int) -> tuple[int, int | None]:
        """The first and the last overdue day of an overdue column, 1 or above; None is without end.

        >>> Edges().span(2), Edges().span(5)
        ((31, 60), (181, None))
        """
        first = 1 if column == 1 else self.days[column - 2] + 1
        return first, (self.days[column - 1] if column <= len(self.days) else None)
