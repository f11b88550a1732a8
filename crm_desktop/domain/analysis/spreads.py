"""How single figures lie: their middle, the half around it, and what lies far outside 箱线图."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

_FAR = Decimal("1.5")
"""So many times as far as the half reaches, the usual ones end."""


@dataclass(frozen=True, slots=True)
class Spread:
    """Some figures.

    Attributes:
        count: how many they are.
        lowest: of the usual ones, and ``highest``.
        lower: below which a quarter of all lies, and ``upper``, above which one does.
        middle: as many lie below as above.
        far: the others, in their order.
    """

    count: int
    lowest: Decimal
    lower: Decimal
    middle: Decimal
    upper: Decimal
    highest: Decimal
    far: tuple[Decimal, ...] = ()


def spread_of(figures: Sequence[Decimal]) -> Spread:
    """How figures lie, of which there is at least one.

    Source: Tukey, Exploratory Data Analysis (1977); quarters between two figures as ``QUARTILE.INC`` of Excel has them.

    >>> one = spread_of([Decimal(one) for one in (4, 1, 2, 3, 40)])
    >>> [int(each) for each in (one.lowest, one.lower, one.middle, one.upper, one.highest, *one.far)]
    [1, 2, 3, 4, 4, 40]
    >>> spread_of([Decimal(1), Decimal(2)]).lower
    Decimal('1.25')
    """
    ordered = sorted(figures)
    lower, middle, upper = (_between(ordered, quarter) for quarter in (1, 2, 3))
    reach = (upper - lower) * _FAR
    usual = [one for one in ordered if lower - reach <= one <= upper + reach]
    far = tuple(one for one in ordered if not usual[0] <= one <= usual[-1])
    return Spread(len(ordered), usual[0], lower, middle, upper, usual[-1], far)


def _between(ordered: Sequence[Decimal], quarter: int) -> Decimal:
    """The figure below which so many quarters lie; between two of them as far as it is from both."""
    place, over = divmod((len(ordered) - 1) * quarter, 4)
    first = ordered[place]
    return first + (ordered[place + 1] - first) * over / 4 if over else first
