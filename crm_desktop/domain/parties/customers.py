"""Codes of customers and the terms on which they pay."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


class CustomerStatus(StrEnum):
    """Where a customer stands, as the office sees it."""

    PROSPECT = "prospect"
    ACTIVE = "active"
    DORMANT = "dormant"
    LOST = "lost"


class Gender(StrEnum):
    UNKNOWN = ""
    FEMALE = "female"
    MALE = "male"


class TermKind(StrEnum):
    """How the due date follows from the delivery date (settlement method 结算方式)."""

    CASH = "cash"
    """Due on the day of delivery."""
    DAYS_AFTER_DELIVERY = "days_after_delivery"
    END_OF_MONTH = "end_of_month"
    """End of the month of delivery plus days 月结."""
    DAY_OF_MONTH = "day_of_month"
    """A fixed day of the month, the next one after delivery plus days."""


@dataclass(frozen=True, slots=True)
class Terms:
    """Payment terms 信用期限.

    Attributes:
        days: credit days, 0 or more.
        day: day of the month for ``DAY_OF_MONTH``, 1 to 31; a shorter month uses its last day.

    >>> Terms(TermKind.END_OF_MONTH, days=30).due_date(date(2026, 11, 20))
    datetime.date(2026, 12, 30)
    >>> Terms(TermKind.DAY_OF_MONTH, day=31).due_date(date(2026, 2, 1))
    datetime.date(2026, 2, 28)
    """

    kind: TermKind = TermKind.CASH
    days: int = 0
    day: int = 1

    def due_date(self, delivered_on: date) -> date:
        """The day on which a delivery of ``delivered_on`` falls due."""
        match self.kind:
            case TermKind.CASH:
                return delivered_on
            case TermKind.DAYS_AFTER_DELIVERY:
                return delivered_on + timedelta(days=self.days)
            case TermKind.END_OF_MONTH:
                return _in_month(delivered_on.year, delivered_on.month, 31) + timedelta(days=self.days)
            case TermKind.DAY_OF_MONTH:
                return _next_day_of_month(delivered_on + timedelta(days=self.days), self.day)


def _in_month(year: int, month: int, day: int) -> date:
    from calendar import monthrange  # which loads what knows the names of days in all countries

    return date(year, month, min(day, monthrange(year, month)[1]))


def _next_day_of_month(start: date, day: int) -> date:
    this_month = _in_month(start.year, start.month, day)
    if this_month >= start:
        return this_month
    year, month = (start.year + 1, 1) if start.month == 12 else (start.year, start.month + 1)
    return _in_month(year, month, day)
