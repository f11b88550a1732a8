"""The ends of months at which what is open is looked at."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from crm_desktop.domain.analysis.dimensions import MONTH_END
from crm_desktop.domain.analysis.periods import Period
from crm_desktop.domain.analysis.requests import CubeRequest


@dataclass(frozen=True, slots=True)
class MonthEnd:
    """A month as ``yyyymm``, and the day at whose end it is looked at."""

    key: int
    day: date


def month_ends(period: Period) -> tuple[MonthEnd, ...]:
    """The ends of all months of a period; of one that goes on after it, its last day.

    >>> [(one.key, str(one.day)) for one in month_ends(Period(date(2025, 12, 5), date(2026, 2, 7)))]
    [(202512, '2025-12-31'), (202601, '2026-01-31'), (202602, '2026-02-07')]
    """
    first, last = (day.year * 12 + day.month - 1 for day in (period.since, period.until))
    months = [(number // 12, number % 12 + 1) for number in range(first, last)]
    ends = (MonthEnd(year * 100 + month, date(year, month, monthrange(year, month)[1])) for year, month in months)
    return (*ends, _last_of(period))


def _last_of(period: Period) -> MonthEnd:
    return MonthEnd(period.until.year * 100 + period.until.month, period.until)


def ends_of(request: CubeRequest) -> tuple[MonthEnd, ...]:
    """Those that a request asks for, that of the last day if there are none; the last one says how all of it stands."""
    only = request.narrowing_of(MONTH_END)
    last = _last_of(request.period)
    if only is None and MONTH_END not in request.axes:
        return (last,)
    every = month_ends(request.period)
    return every if only is None else tuple(one for one in every if only.takes(one.key)) or (last,)
