"""Whose birthday it is in a span of days, by the solar and by the lunar calendar."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from sqlalchemy import ColumnElement, tuple_

from crm_desktop.domain.parties.birthdays import Birthday
from crm_desktop.domain.reminders import PAST_BIRTHDAY_DAYS
from crm_desktop.models.parties import ContactPerson
from crm_desktop.present.lunar import lunar_birthday_text, lunar_of


def birthday_candidates(today: date, last_day: date) -> ColumnElement[bool]:
    """The condition on ``ContactPerson`` under which a birthday may fall from the last week to ``last_day``."""
    days = _span(today, last_day)
    candidates = {(day.month, day.day) for day in days} | {(2, 29)}
    for then in map(lunar_of, days):
        candidates |= {(then.month, then.day), (then.month, 30)}
    return tuple_(ContactPerson.birth_month, ContactPerson.birth_day).in_(sorted(candidates))


def birthdays_in(row: Any, today: date, last_day: date) -> Iterator[tuple[date, str]]:
    """The days of a candidate's birthdays in that span, each with its lunar day in words, empty for a solar one.

    ``row`` is one of the feed: month, day, whether they are lunar, whether of a leap month, and the year.
    """
    yield from _days_of(Birthday(row.first, row.second, bool(row.third), bool(row.fourth)), today, last_day)


@lru_cache(maxsize=512)
def _days_of(birthday: Birthday, today: date, last_day: date) -> tuple[tuple[date, str], ...]:
    """Thousands of people share the few days that are asked about."""
    words = _lunar_words(birthday)
    return tuple((day, words) for day in _span(today, last_day) if birthday.falls_on(day, lunar_of))


def _span(today: date, last_day: date) -> list[date]:
    first = today - timedelta(days=PAST_BIRTHDAY_DAYS)
    return [first + timedelta(days=offset) for offset in range((last_day - first).days + 1)]


def _lunar_words(birthday: Birthday) -> str:
    if not birthday.is_lunar:
        return ""
    return lunar_birthday_text(birthday.month, birthday.day, in_leap_month=birthday.in_leap_month)
