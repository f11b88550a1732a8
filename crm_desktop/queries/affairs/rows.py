"""One reminder, and what its sources are asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from decimal import Decimal

from crm_desktop.domain.access import Access
from crm_desktop.domain.affairs.own_rules import RuleCondition
from crm_desktop.domain.own.fields import OwnField
from crm_desktop.domain.parties.contacts import Channel
from crm_desktop.domain.reminders import ReminderDays, ReminderGroup, ReminderKind

AT_MOST = 500
"""So many rows of each habit are read."""


@dataclass(frozen=True, slots=True)
class Met:
    """A condition of an own rule, and the figure with which it holds; None where no figure tells it.

    Attributes:
        field: the own field that it is over.
    """

    condition: RuleCondition
    known: Decimal | None
    field: OwnField | None = None


@dataclass(frozen=True, slots=True)
class Reminder:
    """One thing to see to; the words around these facts are the view's.

    Attributes:
        key: stable name for marks.
        party_id: of the customer; None for a task that is about nobody.
        customer: short name of the customer.
        record_kind: which editor opens it, with ``record_id``.
        person: the contact person, of plans and birthdays.
        text: the plan, or the lunar day of a birthday.
        number: of the document; empty where there are several.
        count: how many documents the amount adds up; of a silent customer, after how many days he counted as one.
        amount: still open or to ship; None where there is none, or the operator may not see it.
        channel: how to speak with them.
        handed_from: the colleague who handed it on.
        grade: of the customer.
        since: the day from which is counted: of the last order, of the quote, of the shipment.
        limit: the days, or the percentage, that the office has set for it.
        gaps: of a rhythm, the two middle ones of the days between orders; the median lies between them.
        before: what ``amount`` is compared with.
        met: of an own rule, how its conditions hold.
    """

    key: str
    kind: ReminderKind
    group: ReminderGroup
    due_on: date
    party_id: int | None
    customer: str
    record_kind: str
    record_id: int
    time: time | None = None
    person: str = ""
    text: str = ""
    number: str = ""
    count: int = 1
    amount: Decimal | None = None
    channel: Channel | None = None
    handed_from: str = ""
    grade: str = ""
    since: date | None = None
    limit: int = 0
    gaps: tuple[int, int] = (0, 0)
    before: Decimal | None = None
    met: tuple[Met, ...] = ()

    def days_overdue(self, today: date) -> int:
        """Days since it was due; 0 or below is not overdue."""
        return (today - self.due_on).days


@dataclass(frozen=True, slots=True)
class Touched:
    """What was changed: of these parties, in these tables; other reminders are as they were."""

    parties: frozenset[int]
    tables: frozenset[str]


@dataclass(frozen=True, slots=True)
class Asked:
    """For whom and when reminders are collected.

    Attributes:
        everybody: not only one's own; needs the right to see all customers.
        handed: records of each kind of which colleagues handed something on to the operator.
        days: those that the office has set.
        of: these customers alone; None for all.
        handed_keys: what it was, by the names of reminders.
        most: so many rows of each habit are read.
    """

    access: Access
    today: date
    everybody: bool
    handed: dict[ReminderKind, frozenset[int]]
    days: ReminderDays = ReminderDays()
    of: frozenset[int] | None = None
    handed_keys: frozenset[str] = frozenset()
    most: int = AT_MOST
    _figures: dict[ReminderKind, Mapping[str, int]] = field(default_factory=dict, compare=False, repr=False)
    """Those that were asked for: tens of thousands of rows ask for the same."""

    @property
    def last_day(self) -> date:
        """The last day of what is coming."""
        return self.days.last_day(self.today)

    def figure(self, kind: ReminderKind, grade: str) -> int:
        """The days, or the percentage, that the office has set for a kind and a grade."""
        figures = self._figures.get(kind)
        if figures is None:
            figures = self._figures[kind] = self.days.of(kind)
        return figures.get(grade, figures[""])
