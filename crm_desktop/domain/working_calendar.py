"""The office's own working days: holidays and weekends that are worked, beside what the law and the state name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from crm_desktop.domain.errors import DomainError, Required, RuleBroken
from crm_desktop.domain.field_checks import OutOfRange, TooLong
from crm_desktop.domain.words import QT_TRANSLATE_NOOP

LONGEST_NAME, MOST_DAYS = 40, 31
FIRST_YEAR, LAST_YEAR = 2000, 2099


@dataclass(frozen=True, kw_only=True)
class SpanDraft:
    """Days that are all free, or all worked.

    Attributes:
        last_on: None for a single day.
    """

    name: str = ""
    first_on: date | None = None
    last_on: date | None = None
    is_work: bool = False

    @property
    def end(self) -> date | None:
        """The last day."""
        return self.last_on or self.first_on


class SpanTaken(RuleBroken):
    """A day is free or worked, not both."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To enter these days, change {name} ({first} to {last}) first: it holds some of them."
    )


class EndsBefore(RuleBroken):
    """A span goes on, not back."""

    template = QT_TRANSLATE_NOOP("errors", "Choose {first} or a later day.")


def span_problems(draft: SpanDraft) -> dict[str, DomainError]:
    """What must be put right before days can be kept, by field."""
    problems: dict[str, DomainError] = {}
    if not draft.name.strip():
        problems["name"] = Required()
    elif len(draft.name) > LONGEST_NAME:
        problems["name"] = TooLong(most=LONGEST_NAME)
    if draft.first_on is None:
        return problems | {"first_on": Required()}
    if not FIRST_YEAR <= draft.first_on.year <= LAST_YEAR:
        problems["first_on"] = OutOfRange(least=FIRST_YEAR, most=LAST_YEAR)
    last_on = draft.last_on or draft.first_on
    if last_on < draft.first_on:
        problems["last_on"] = EndsBefore(first=draft.first_on)
    elif (last_on - draft.first_on).days >= MOST_DAYS:
        problems["last_on"] = OutOfRange(least=1, most=MOST_DAYS)
    return problems


def days_from(first: date, last: date) -> Iterator[date]:
    """The days of a span.

    >>> [day.day for day in days_from(date(2027, 2, 5), date(2027, 2, 7))]
    [5, 6, 7]
    """
    day = first
    while day <= last:
        yield day
        day += timedelta(days=1)
