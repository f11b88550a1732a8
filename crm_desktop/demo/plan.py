"""How large a made-up office is, and the days on which it works."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from crm_desktop.domain.money.accounts import DEFAULT_ACCOUNTS, KIND_OF_METHOD
from crm_desktop.domain.money.items import ReceiptMethod

SUNDAY = 6


def usual_accounts() -> Mapping[ReceiptMethod, int]:
    """The account of each way of paying by the place that it has among those of a new office."""
    kinds = [kind for kind, _name in DEFAULT_ACCOUNTS]
    return {method: kinds.index(kind) + 1 for method, kind in KIND_OF_METHOD.items() if kind in kinds}


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be made up.

    Attributes:
        today: the last day of the story; nothing happens after it.
        now: the moment up to which things happened today.
        days: how many days the story goes back.
        talking: the share of customers with a contact log.
        products: 0 for the real assortment; more are made by further series of it.
        accounts: into which account each way of paying goes; those of a new office unless it has its own.
    """

    today: date
    now: datetime
    seed: int = 20261120
    days: int = 365
    customers: int = 300
    products: int = 0
    orders: int = 3000
    talking: float = 1.0
    accounts: Mapping[ReceiptMethod, int] = field(default_factory=usual_accounts)

    @property
    def start(self) -> date:
        """The first day."""
        return self.today - timedelta(days=self.days)

    def working_days(self) -> list[date]:
        """The days on which the office is open: no Sundays, no week of National Day; today in any case."""
        days = [self.start + timedelta(days=offset) for offset in range(self.days)]
        return [day for day in days if is_working(day)] + [self.today]

    def working_day(self, day: date) -> date:
        """The next working day from ``day`` on; today if that comes first."""
        while day < self.today and not is_working(day):
            day += timedelta(days=1)
        return day


def is_working(day: date) -> bool:
    """Whether the office is open on a day: six days a week, but closed 1–5 October and 1–3 May."""
    is_holiday = (day.month == 10 and day.day <= 5) or (day.month == 5 and day.day <= 3)
    return day.weekday() != SUNDAY and not is_holiday
