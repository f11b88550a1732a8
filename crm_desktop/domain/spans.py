"""Spans of days that people name: this week, last month."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum


class Span(StrEnum):
    """A usual span; ``OWN`` stands for days that somebody typed."""

    TODAY = "today"
    THIS_WEEK = "this_week"
    THIS_MONTH = "this_month"
    LAST_MONTH = "last_month"
    THIS_YEAR = "this_year"
    LAST_YEAR = "last_year"
    TWELVE_MONTHS = "twelve_months"
    ALL = "all"
    OWN = "own"


def days_of(span: Span, today: date) -> tuple[date, date]:
    """The first and the last day of a usual span, no later than today.

    >>> days_of(Span.LAST_MONTH, date(2026, 3, 15))
    (datetime.date(2026, 2, 1), datetime.date(2026, 2, 28))
    >>> days_of(Span.TWELVE_MONTHS, date(2026, 11, 30))  # this month is the twelfth
    (datetime.date(2025, 12, 1), datetime.date(2026, 11, 30))
    """
    month, year = today.replace(day=1), today.replace(month=1, day=1)
    before = month - timedelta(days=1)
    spans = {
        Span.TODAY: (today, today),
        Span.THIS_WEEK: (today - timedelta(days=today.weekday()), today),
        Span.THIS_MONTH: (month, today),
        Span.LAST_MONTH: (before.replace(day=1), before),
        Span.THIS_YEAR: (year, today),
        Span.LAST_YEAR: (date(today.year - 1, 1, 1), date(today.year - 1, 12, 31)),
        Span.TWELVE_MONTHS: (_eleven_before(month), today),
        Span.ALL: (date(2000, 1, 1), today),
    }
    return spans[span]


def whole_days_of(span: Span, today: date) -> tuple[date, date]:
    """The same to the end of the week, month or year: a list also has what is dated ahead.

    >>> whole_days_of(Span.THIS_WEEK, date(2026, 11, 27))
    (datetime.date(2026, 11, 23), datetime.date(2026, 11, 29))
    >>> whole_days_of(Span.THIS_MONTH, date(2026, 2, 10))
    (datetime.date(2026, 2, 1), datetime.date(2026, 2, 28))
    """
    since, until = days_of(span, today)
    ends = {
        Span.THIS_WEEK: since + timedelta(days=6),
        Span.THIS_MONTH: (since + timedelta(days=31)).replace(day=1) - timedelta(days=1),
        Span.THIS_YEAR: date(today.year, 12, 31),
    }
    return since, ends.get(span, until)


def _eleven_before(month: date) -> date:
    return date(month.year, 1, 1) if month.month == 12 else date(month.year - 1, month.month + 1, 1)
