"""What was known of a customer on a day: the facts of the office's own rules, as they were."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

from crm_desktop.domain.affairs.own_rules import ORDER_DAYS, UNTIL, AnyFact, Fact, own_name

NEVER = date.max


@dataclass(frozen=True, slots=True)
class Item:
    """Something that counts from a day until another one, such as a debt, an advance or a quote.

    Attributes:
        due: of a debt.
        settled: what was settled of it, each from a day until another one.
    """

    since: date
    until: date
    amount: Decimal
    due: date = NEVER
    settled: Sequence[tuple[date, date, Decimal]] = ()

    def left(self, day: date) -> Decimal:
        """What was open of it on a day."""
        if not self.since <= day < self.until:
            return Decimal(0)
        return self.amount - sum((part for since, until, part in self.settled if since <= day < until), Decimal(0))


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """A customer on any day; days and sums in their order.

    Attributes:
        fixed: what is taken as it is today: words, and own fields.
        limit: of his credit.
        shipped: the days on which goods left.
    """

    entered: date
    fixed: Mapping[AnyFact, Any]
    limit: Decimal | None = None
    ordered: Sequence[date] = ()
    sums: Sequence[Decimal] = ()
    talks: Sequence[date] = ()
    shipped: Sequence[date] = ()
    quotes: Sequence[Item] = ()
    charges: Sequence[Item] = ()
    credits: Sequence[Item] = ()

    def known(self, fact: AnyFact, day: date) -> Any:
        """What was known of a fact on a day, as ``own_facts`` says it today."""
        if name := own_name(fact):
            return _own_known(self.fixed.get(name), day, until=fact.startswith(UNTIL))
        return self.fixed[fact] if fact in self.fixed else _KNOWN[Fact(fact)](self, day)


def _recent(one: History, day: date) -> tuple[int, int]:
    """Between which places stand the orders of the last days."""
    first = bisect_left(one.ordered, day - timedelta(days=ORDER_DAYS - 1))
    return first, max(first, bisect_right(one.ordered, day))


def _since_last(days: Sequence[date], day: date, otherwise: date | None = None) -> int | None:
    past = bisect_right(days, day)
    last = days[past - 1] if past else otherwise
    return None if last is None else (day - last).days


def _since_first(days: Iterable[date], day: date) -> int | None:
    first = min(days, default=None)
    return None if first is None else (day - first).days


def _sum(items: Iterable[Item], day: date) -> Decimal:
    return sum((one.left(day) for one in items), Decimal(0))


def _late(one: History, day: date) -> list[Item]:
    return [charge for charge in one.charges if charge.due < day and charge.left(day)]


def _balance(one: History, day: date) -> Decimal:
    return _sum(one.charges, day) - _sum(one.credits, day)


def _share(one: History, day: date) -> Fraction | None:
    return Fraction(_balance(one, day) * 100) / Fraction(one.limit) if one.limit else None


_KNOWN: Mapping[Fact, Callable[[History, date], Any]] = {
    Fact.SINCE_ORDER: lambda one, day: _since_last(one.ordered, day),
    Fact.SINCE_CONTACT: lambda one, day: _since_last(one.talks, day, one.entered),
    Fact.SINCE_ENTERED: lambda one, day: (day - one.entered).days,
    Fact.SINCE_DELIVERY: lambda one, day: _since_last(one.shipped, day),
    Fact.ORDERS: lambda one, day: len(range(*_recent(one, day))),
    Fact.ORDERED: lambda one, day: sum(one.sums[slice(*_recent(one, day))], Decimal(0)),
    Fact.QUOTED: lambda one, day: _sum(one.quotes, day),
    Fact.QUOTE_DAYS: lambda one, day: _since_first((q.since for q in one.quotes if q.since <= day < q.until), day),
    Fact.OVERDUE: lambda one, day: _sum(_late(one, day), day),
    Fact.OVERDUE_DAYS: lambda one, day: _since_first((charge.due for charge in _late(one, day)), day),
    Fact.BALANCE: _balance,
    Fact.CREDIT_USED: _share,
}


def _own_known(value: Any, day: date, *, until: bool) -> Any:
    """What an own field says; of one that holds a day, the days since it or until it."""
    if not isinstance(value, date):
        return value
    days = (value - day).days if until else (day - value).days
    return days if days >= 0 else None
