"""What an operator is reminded of, and when: nothing that was due disappears by itself."""

from __future__ import annotations

import calendar
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum


class ReminderKind(StrEnum):
    """What a reminder is about."""

    CONTACT = "contact"
    ORDER = "order"
    RECEIVABLE = "receivable"
    PAYABLE = "payable"
    QUOTE = "quote"
    BIRTHDAY = "birthday"
    SILENT = "silent"
    """A customer with whom nobody spoke for long, and nobody plans to."""
    ORDERLESS = "orderless"
    """A customer who ordered before, and for long no more; whether somebody spoke with him or not."""
    UNSIGNED = "unsigned"
    """Goods that left, and whose slip nobody brought back."""
    RHYTHM = "rhythm"
    """A customer who is late by his own measure: no order for twice as long as usual between two."""
    NEVER = "never"
    """Entered long ago, and never ordered."""
    PLANLESS = "planless"
    """Nobody plans to speak with him."""
    WEEKDAY = "weekday"
    """The day of the week on which he orders, and he has not yet."""
    FALLING = "falling"
    """Orders much less than in the same months of the year before."""
    TASK = "task"
    """What somebody decided is to be done."""
    PLANNED = "planned"
    """A contact of an approved contact plan."""
    OWN = "own"
    """What a rule of the office's own found."""
    REPORT = "report"
    """A kept report whose day has come."""


class ReminderGroup(StrEnum):
    """Where a reminder stands, in the order of the list."""

    TODAY = "today"
    OVERDUE = "overdue"
    TOMORROW = "tomorrow"
    COMING = "coming"
    QUOTED = "quoted"
    """Quoted and never ordered."""
    ORDERLESS = "orderless"
    """Ordered before, and for long no more."""
    SILENT = "silent"
    CARE = "care"
    """Other customers to be looked after, on no certain day."""


GROUPS = tuple(ReminderGroup)
URGENT = (ReminderGroup.OVERDUE, ReminderGroup.TODAY)
"""What badges count."""

PAST_BIRTHDAY_DAYS = 7
"""For so long a birthday that nobody marked as done stays in the list."""

RHYTHM_TIMES = 2
"""A customer is late when this many times his usual days between two orders have passed."""
RHYTHM_ORDERS = 3
"""With fewer days of orders there is no rhythm."""
RHYTHM_YEARS = 2
"""Orders before that say nothing of how he orders now."""
FALLING_MONTHS = 3
USUAL_MONTHS = 6
"""Over so many months it is told what somebody orders in a usual one."""

SILENT_DAYS: Mapping[str, int] = {"": 30}
"""After how many days without a talk a customer is silent, by grade; the empty grade is for all others."""


USUAL_FIGURES: Mapping[ReminderKind, int] = {
    ReminderKind.UNSIGNED: 3,
    ReminderKind.NEVER: 60,
    ReminderKind.PLANLESS: 7,
    ReminderKind.FALLING: 60,
}
"""Days, and of those who order less the percentage below which they are told of."""
USUALLY_OFF = frozenset({ReminderKind.PLANLESS})
"""Most customers have no plan: an office that works with plans switches it on."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ReminderDays:
    """The days that the office sets for reminders.

    Attributes:
        coming: for how many days ahead what falls due is shown.
        quoted: after how many days a quote without an answer stands among those never ordered.
        ordered: after how many days without an order a customer who ordered before is asked after.
        silent: after how many days without a talk a customer is silent, by grade; the empty grade is for all others.
        by_grade: the same for other kinds, or their share in percent, as far as the office set them.
        off: kinds that the office has switched off, or has not switched on.
    """

    coming: int = 7
    quoted: int = 7
    ordered: int = 60
    silent: Mapping[str, int] = field(default_factory=lambda: dict(SILENT_DAYS))
    by_grade: Mapping[ReminderKind, Mapping[str, int]] = field(default_factory=dict)
    off: frozenset[ReminderKind] = USUALLY_OFF

    def of(self, kind: ReminderKind) -> Mapping[str, int]:
        """The figure of a kind by grade; the empty grade is for all others.

        >>> ReminderDays(by_grade={ReminderKind.QUOTE: {"A": 5}}).of(ReminderKind.QUOTE)
        {'': 7, 'A': 5}
        """
        if kind is ReminderKind.SILENT:
            return self.silent
        usual = {ReminderKind.QUOTE: self.quoted, ReminderKind.ORDERLESS: self.ordered}
        return {"": usual.get(kind, USUAL_FIGURES.get(kind, 0)), **self.by_grade.get(kind, {})}

    def is_on(self, kind: ReminderKind) -> bool:
        """Whether what is of a kind is shown at all."""
        return kind not in self.off

    def last_day(self, today: date) -> date:
        """The last day of what is coming."""
        return today + timedelta(days=self.coming)


SILENT_SETTING = "silent_days"

_DONE_HOLDS: Mapping[ReminderKind, timedelta] = {
    ReminderKind.RECEIVABLE: timedelta(days=7),
    ReminderKind.PAYABLE: timedelta(days=7),
    ReminderKind.ORDER: timedelta(days=2),
    ReminderKind.QUOTE: timedelta(days=30),
    ReminderKind.SILENT: timedelta(days=30),
    ReminderKind.ORDERLESS: timedelta(days=30),
    ReminderKind.RHYTHM: timedelta(days=30),
    ReminderKind.NEVER: timedelta(days=30),
    ReminderKind.PLANLESS: timedelta(days=14),
    ReminderKind.FALLING: timedelta(days=30),
    ReminderKind.UNSIGNED: timedelta(days=3),
}
"""Done means "I saw to it": where the money or the goods still do not come, it is announced again."""


def done_holds(kind: ReminderKind) -> timedelta | None:
    """For how long a task of a kind stays away once it was done, while the matter itself is open; None: for good."""
    return _DONE_HOLDS.get(kind)


def months_before(day: date, months: int) -> date:
    """The same day some months before; the last one of a month that is shorter.

    >>> months_before(date(2026, 5, 31), 3), months_before(date(2026, 1, 10), 12)
    (datetime.date(2026, 2, 28), datetime.date(2025, 1, 10))
    """
    count = day.year * 12 + day.month - 1 - months
    year, month = divmod(count, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def group_of(due_on: date, today: date) -> ReminderGroup:
    """Where something that is due on a day stands today.

    >>> group_of(date(2026, 11, 21), date(2026, 11, 20)).value
    'tomorrow'
    """
    if due_on < today:
        return ReminderGroup.OVERDUE
    if due_on == today:
        return ReminderGroup.TODAY
    return ReminderGroup.TOMORROW if due_on == today + timedelta(days=1) else ReminderGroup.COMING


def reminder_key(kind: ReminderKind, record_id: int, due_on: date | None = None) -> str:
    """The stable name of a reminder; with a day where another day makes it another reminder.

    >>> reminder_key(ReminderKind.RECEIVABLE, 88, date(2026, 11, 20))
    'receivable:88:2026-11-20'
    """
    return f"{kind}:{record_id}" if due_on is None else f"{kind}:{record_id}:{due_on.isoformat()}"


def parse_key(key: str) -> tuple[ReminderKind, int]:
    """Kind and record of a reminder's name."""
    kind, record_id, *_ = key.split(":")
    return ReminderKind(kind), int(record_id)


@dataclass(frozen=True, slots=True)
class Mark:
    """What an operator did with a reminder."""

    done_at: datetime | None = None
    snoozed_until: datetime | None = None

    def hides(self, kind: ReminderKind, now: datetime, own: timedelta | None = None) -> bool:
        """Whether the reminder is out of the list at a moment; ``own`` is for how long done holds by its own rule."""
        if self.snoozed_until is not None and self.snoozed_until > now:
            return True
        if self.done_at is None:
            return False
        holds = own or _DONE_HOLDS.get(kind)
        return holds is None or now < self.done_at + holds


class Snooze(StrEnum):
    """For how long a reminder is put off, as offered."""

    HOUR = "hour"
    TOMORROW = "tomorrow"
    NEXT_MONDAY = "next_monday"


MORNING = time(8, 30)
"""When what was put off to another day comes back."""


def snoozed_day(choice: Snooze, today: date) -> date:
    """The day to which a choice puts off.

    >>> snoozed_day(Snooze.NEXT_MONDAY, date(2026, 11, 20))
    datetime.date(2026, 11, 23)
    """
    match choice:
        case Snooze.HOUR:
            return today
        case Snooze.TOMORROW:
            return today + timedelta(days=1)
        case Snooze.NEXT_MONDAY:
            return today + timedelta(days=7 - today.weekday())
