"""How much of a whole lies with few, and how long money is outstanding."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from crm_desktop.domain.amounts import to_rate

_TENTH = Decimal("0.1")
_FOURTH = Decimal("0.0001")


@dataclass(frozen=True, slots=True)
class Concentration:
    """Which part of what all owe or buy lies with the five and ten largest.

    Attributes:
        index: Herfindahl and Hirschman's: the sum of the squared shares; 1 is one alone.
    """

    count: int
    five: Decimal
    ten: Decimal
    index: Decimal


def concentration(values: Iterable[Decimal]) -> Concentration | None:
    """Of the amounts of all; who has nothing or less has no share. None if nobody has one.

    >>> found = concentration([Decimal(30), Decimal(50), Decimal(20)])
    >>> found.index, found.five
    (Decimal('0.3800'), Decimal('1.000000'))
    """
    amounts = sorted((value for value in values if value > 0), reverse=True)
    whole = sum(amounts, Decimal(0))
    if not whole:
        return None
    squares = sum(((one / whole) ** 2 for one in amounts), Decimal(0))
    return Concentration(
        count=len(amounts),
        five=to_rate(sum(amounts[:5], Decimal(0)) / whole),
        ten=to_rate(sum(amounts[:10], Decimal(0)) / whole),
        index=squares.quantize(_FOURTH, ROUND_HALF_UP),
    )


def days_outstanding(open_at_end: Decimal, sold: Decimal, days: int) -> Decimal | None:
    """Days sales outstanding: how many days of sales are still to be paid; None without sales.

    Args:
        open_at_end: what customers owe at the end of the period.
        sold: sales of the period, tax included.
        days: of the period.

    >>> days_outstanding(Decimal(300000), Decimal(900000), 90)
    Decimal('30.0')
    """
    return (open_at_end / sold * days).quantize(_TENTH, ROUND_HALF_UP) if sold > 0 else None


def days_counted_back(open_at_end: Decimal, months: Iterable[tuple[int, Decimal]]) -> Decimal | None:
    """Days sales outstanding, counted back: for how many days the last sales come to what is still to be paid.

    Unlike the quotient it follows the seasons. None if more is open than the months together sold.

    Args:
        open_at_end: what customers owe at the end.
        months: days and sales of each month, the newest first.

    >>> days_counted_back(Decimal(250), [(30, Decimal(100)), (31, Decimal(100)), (31, Decimal(100))])
    Decimal('76.5')
    >>> days_counted_back(Decimal(250), [(30, Decimal(100))]) is None
    True
    """
    left, days = open_at_end, Decimal(0)
    if left <= 0:
        return Decimal(0)
    for count, sold in months:
        if left <= sold:
            return (days + count * left / sold).quantize(_TENTH, ROUND_HALF_UP)
        left, days = left - max(sold, Decimal(0)), days + count
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicators:
    """Key figures of what customers owe on a day, over the days up to it.

    Attributes:
        spread: how much of it lies with few customers; None if nobody owes anything.
        outstanding: days sales outstanding; None without sales.
        counted_back: the same counted back over the months; None if they sold less.
        days_to_pay, days_late: how long after document and due day money came, by its amount; None if none came.
        collection_rate: how much of what fell due is settled; None if nothing did.
    """

    spread: Concentration | None = None
    outstanding: Decimal | None = None
    counted_back: Decimal | None = None
    days_to_pay: Decimal | None = None
    days_late: Decimal | None = None
    collection_rate: Decimal | None = None


def running_shares(values: Sequence[Decimal | None], whole: Decimal) -> list[Decimal | None]:
    """Up to each value, which part of a whole all before and itself make; None where there is no whole.

    >>> running_shares([Decimal(50), Decimal(30)], Decimal(100))
    [Decimal('0.500000'), Decimal('0.800000')]
    """
    if not whole:
        return [None] * len(values)
    found: list[Decimal | None] = []
    up_to = Decimal(0)
    for value in values:
        up_to += value or 0
        found.append(to_rate(up_to / whole))
    return found
