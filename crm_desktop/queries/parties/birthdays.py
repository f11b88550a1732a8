"""Whose birthday it is in a span of days, by the solar and by the lunar calendar."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import ColumnElement, func, select, tuple_
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access
from crm_desktop.domain.parties.birthdays import Birthday
from crm_desktop.domain.reminders import PAST_BIRTHDAY_DAYS
from crm_desktop.models.parties import ContactPerson, Party
from crm_desktop.present.lunar import lunar_birthday_text, lunar_of
from crm_desktop.queries.scope import sees_customer


@dataclass(frozen=True, slots=True)
class BirthdayOfPerson:
    """A birthday of one contact person; ``lunar`` is its lunar day in words, empty for a solar one."""

    person_id: int
    person: str
    party_id: int
    customer: str
    day: date
    lunar: str


def coming_birthdays(
    session: Session, access: Access, *, today: date, last_day: date, whose: ColumnElement[bool]
) -> list[BirthdayOfPerson]:
    """Birthdays from the last week to ``last_day``; ``whose`` is a condition on ``Party``."""
    days = _span(today - timedelta(days=PAST_BIRTHDAY_DAYS), last_day)
    candidates = {(day.month, day.day) for day in days} | {(2, 29)}
    for then in map(lunar_of, days):
        candidates |= {(then.month, then.day), (then.month, 30)}
    query = (
        select(ContactPerson, Party.id, func.coalesce(func.nullif(Party.short_name, ""), Party.name))
        .join(Party, ContactPerson.party_id == Party.id)
        .where(
            tuple_(ContactPerson.birth_month, ContactPerson.birth_day).in_(sorted(candidates)),
            Party.is_active,
            sees_customer(access),
            whose,
        )
    )
    found = []
    for person, party_id, customer in session.execute(query):
        birthday = Birthday(
            person.birth_month, person.birth_day, person.birth_is_lunar, person.birth_in_leap_month, person.birth_year
        )
        lunar = _lunar_words(birthday)
        found += [
            BirthdayOfPerson(person.id, person.name, party_id, customer, day, lunar)
            for day in days
            if birthday.falls_on(day, lunar_of)
        ]
    return found


def _span(first: date, last: date) -> list[date]:
    return [first + timedelta(days=offset) for offset in range((last - first).days + 1)]


def _lunar_words(birthday: Birthday) -> str:
    if not birthday.is_lunar:
        return ""
    return lunar_birthday_text(birthday.month, birthday.day, in_leap_month=birthday.in_leap_month)
