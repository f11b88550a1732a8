"""Next month's contact plan 下月联系计划: whom to contact for what reason, spread over the working days of a month."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from crm_desktop.domain.errors import NeedsConfirmation, RuleBroken
from crm_desktop.domain.words import QT_TRANSLATE_NOOP

MOST_A_DAY = 6
APART = 3
"""Who was contacted is let in peace for so many days, unless it is his birthday."""
EARLY = 3
"""A talk so many days before the planned day counts as it."""
FREQUENCY: Mapping[str, int] = {"A": 7, "B": 14, "C": 30, "": 60}
"""After how many working days a customer is to be contacted again, by grade; the empty grade is for all others."""


class PlanState(StrEnum):
    """Where a contact plan stands."""

    DRAFT = "draft"
    APPROVED = "approved"


class PlanReason(StrEnum):
    """Why somebody is to be contacted; what stands first goes first when a day is full."""

    BIRTHDAY = "birthday"
    OFFER = "offer"
    DEBT = "debt"
    CYCLE = "cycle"
    GRADE = "grade"


class NotInMonth(RuleBroken):
    """A plan is for one month."""

    template = QT_TRANSLATE_NOOP("errors", "To move this contact, choose a day from {first} to {last}.")


class NoWorkThen(RuleBroken):
    """Nobody works on a holiday."""

    template = QT_TRANSLATE_NOOP("errors", "To move this contact, choose a working day: {day} is none.")


class PlanApproved(RuleBroken):
    """What a manager approved is not changed behind his back."""

    template = QT_TRANSLATE_NOOP("errors", "To change this plan, ask {name}, who approved it, to open it again.")


class MonthGone(RuleBroken):
    """Only this month and those to come are planned."""

    template = QT_TRANSLATE_NOOP("errors", "To make a plan, choose this month or a later one.")


class DayIsFull(NeedsConfirmation):
    """More contacts on a day than the plan allows by itself."""

    key = "full_day"
    template = QT_TRANSLATE_NOOP("errors", "{day} has {count} contacts already. Put one more on it?")


class PlanIsThere(NeedsConfirmation):
    """A plan that was made is thrown away by making it anew."""

    key = "make_anew"
    template = QT_TRANSLATE_NOOP(
        "errors", "There is a plan for this month already. Make it anew, and lose what was moved?"
    )


@dataclass(frozen=True, slots=True)
class Wish:
    """Somebody who should be contacted.

    Attributes:
        day: on which it would be best.
        figure: what the reason counted, such as the days of a grade or the number of a quote.
    """

    party_id: int
    day: date
    reason: PlanReason
    figure: str = ""


@dataclass(frozen=True, slots=True)
class Balanced:
    """Wishes on their days, and those for which there was no room."""

    placed: tuple[Wish, ...]
    left: tuple[Wish, ...]


def month_of(day: date) -> tuple[date, date]:
    """The first and the last day of a month.

    >>> month_of(date(2026, 2, 10))
    (datetime.date(2026, 2, 1), datetime.date(2026, 2, 28))
    """
    first = day.replace(day=1)
    return first, next_month(first) - timedelta(days=1)


def next_month(day: date) -> date:
    """The first day of the month after.

    >>> next_month(date(2026, 12, 5))
    datetime.date(2027, 1, 1)
    """
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1)


def balanced(wishes: Iterable[Wish], days: Sequence[date], most: int = MOST_A_DAY) -> Balanced:
    """Put wishes on working days, at most so many on each, as near to the day wished for as there is room.

    The same customer is contacted once in ``APART`` days, for the reason that stands first; also where a full day
    moves a contact. Birthdays of two of his people are both kept: nobody is forgotten for a colleague's sake.

    >>> days = [date(2026, 12, 1), date(2026, 12, 2)]
    >>> both = [Wish(1, days[0], PlanReason.OFFER), Wish(2, days[0], PlanReason.GRADE)]
    >>> [(one.party_id, one.day.day) for one in balanced([*both, Wish(1, days[1], PlanReason.DEBT)], days, 1).placed]
    [(1, 1), (2, 2)]
    """
    ranks = {reason: rank for rank, reason in enumerate(PlanReason)}
    counts: Counter[date] = Counter()
    of_party: dict[int, list[Wish]] = {}
    placed, left = [], []
    for wish in sorted(wishes, key=lambda one: (ranks[one.reason], one.day, one.party_id)):
        taken = of_party.setdefault(wish.party_id, [])
        near = [one.day for one in taken if not _is_another_birthday(one, wish)]
        if _is_near(wish.day, near):
            continue
        free = [one for one in days if counts[one] < most and not _is_near(one, near)]
        day = _nearest(wish.day, free)
        if day is None:
            left.append(wish)
            continue
        counts[day] += 1
        taken.append(Wish(wish.party_id, day, wish.reason, wish.figure))
        placed.append(taken[-1])
    return Balanced(tuple(sorted(placed, key=lambda one: (one.day, ranks[one.reason], one.party_id))), tuple(left))


def _is_another_birthday(one: Wish, other: Wish) -> bool:
    """Whether both are birthdays, of different people."""
    return one.reason is other.reason is PlanReason.BIRTHDAY and one.figure != other.figure


def _is_near(day: date, taken: Iterable[date]) -> bool:
    return any(abs((one - day).days) < APART for one in taken)


def _nearest(wished: date, free: Iterable[date]) -> date | None:
    """The day that lies nearest; of two the earlier one."""
    return min(free, key=lambda day: (abs((day - wished).days), day), default=None)
