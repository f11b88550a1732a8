"""A line that is charged, or comes back, in parts: each costs its share, and the last one the rest."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from crm_desktop.domain.amounts import ZERO, to_cents
from crm_desktop.domain.trade.pricing import NOTHING, tax_in


@dataclass(frozen=True, slots=True)
class Parts:
    """A line whose amount is charged, or given back, in parts of its quantity.

    What has been charged so far is always the rounded share of what has left so far, however many parts that took;
    so the last part brings the whole, and more than the whole costs more.

    Attributes:
        amount: of the whole line.
        whole: its quantity.
        so_far: the quantity of the parts before.
        charged: the amount of the parts before.
    """

    amount: Decimal
    whole: Decimal
    so_far: Decimal = ZERO
    charged: Decimal = NOTHING

    def next(self, quantity: Decimal) -> Decimal:
        """What the next part costs; never below zero.

        >>> Parts(Decimal("10.00"), Decimal(3), Decimal(1), Decimal("3.33")).next(Decimal(1))
        Decimal('3.34')
        """
        if not self.whole:
            return NOTHING
        return max(to_cents(self.amount * (self.so_far + quantity) / self.whole) - self.charged, NOTHING)

    def after(self, quantity: Decimal) -> Parts:
        """The line once that part was charged too."""
        return replace(self, so_far=self.so_far + quantity, charged=self.charged + self.next(quantity))


@dataclass(frozen=True, slots=True)
class GivenBack:
    """What a line of a return gives back: amount and tax to the customer, its cost to the office."""

    amount: Decimal
    tax: Decimal
    cost: Decimal | None


@dataclass(frozen=True, slots=True)
class PartsBack:
    """A delivered line that comes back in parts.

    Attributes:
        costs: None where it is not known what it cost.
        rate: of the tax in its amount.
    """

    amounts: Parts
    costs: Parts | None
    rate: Decimal

    def next(self, quantity: Decimal) -> GivenBack:
        """What the next part gives back.

        >>> PartsBack(Parts(Decimal("11.30"), Decimal(2)), None, Decimal("0.13")).next(Decimal(1))
        GivenBack(amount=Decimal('5.65'), tax=Decimal('0.65'), cost=None)
        """
        amount = self.amounts.next(quantity)
        return GivenBack(amount, tax_in(amount, self.rate), self.costs.next(quantity) if self.costs else None)

    def after(self, quantity: Decimal) -> PartsBack:
        """The line once that part came back too."""
        costs = self.costs.after(quantity) if self.costs else None
        return replace(self, amounts=self.amounts.after(quantity), costs=costs)
