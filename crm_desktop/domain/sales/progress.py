"""How far quotes and orders have come; their state words follow from it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from crm_desktop.domain.amounts import ZERO, total_of
from crm_desktop.domain.sales.states import OrderState, QuoteState
from crm_desktop.domain.trade.parts import Parts


@dataclass(frozen=True, slots=True)
class LineProgress:
    """One order line on its way.

    Attributes:
        replaced: came back for replacement, so it is to be delivered again.
        dropped: will not be delivered any more.
        amount: what the customer pays for the whole line.
        charged: the part of it that is charged for what was kept.
        short: is missing and not awaited any more, since so little may be missing.
    """

    ordered: Decimal
    delivered: Decimal = ZERO
    replaced: Decimal = ZERO
    dropped: Decimal = ZERO
    amount: Decimal = ZERO
    charged: Decimal = ZERO
    short: Decimal = ZERO

    @property
    def kept(self) -> Decimal:
        """Delivered and not sent back for replacement."""
        return self.delivered - self.replaced

    @property
    def rest(self) -> Decimal:
        """Still to deliver; never below zero.

        >>> LineProgress(Decimal(10), Decimal(6), Decimal(1), Decimal(2)).rest
        Decimal('3')
        """
        return max(self.missing - self.short, ZERO)

    @property
    def missing(self) -> Decimal:
        """Not delivered and not dropped, whether it is awaited or not; never below zero."""
        return max(self.ordered - self.kept - self.dropped, ZERO)

    @property
    def parts(self) -> Parts:
        """The line as it is charged, delivery by delivery."""
        return Parts(self.amount, self.ordered, self.kept, self.charged)

    @property
    def open_amount(self) -> Decimal:
        """What the rest would cost if it were delivered now."""
        return self.parts.next(self.rest) if self.rest else ZERO

    def replacing(self, quantity: Decimal, replaced_before: Decimal) -> Decimal:
        """How much of a delivery of ``quantity`` replaces what came back: what goes beyond the order without it.

        >>> LineProgress(Decimal(10), Decimal(10), replaced=Decimal(3)).replacing(Decimal(2), Decimal(0))
        Decimal('2')
        """
        beyond = quantity - max(self.ordered - self.delivered - self.dropped - self.short, ZERO)
        return min(max(beyond, ZERO), max(self.replaced - replaced_before, ZERO))

    def deliverable(self, tolerance: Decimal = ZERO) -> Decimal:
        """The most that may be delivered now; ``tolerance`` is a share of the ordered quantity."""
        most = self.ordered * (1 + tolerance) - self.kept - self.dropped
        return max(most, ZERO)

    def forgiven(self, tolerance: Decimal, replaced_before: Decimal = ZERO) -> Decimal:
        """How much of what is missing need not be awaited: all of it, or nothing.

        Nothing as long as no goods were kept; what came back for replacement is awaited whatever the tolerance.

        Args:
            tolerance: a share of the ordered quantity.
            replaced_before: what was delivered again of what came back.

        >>> LineProgress(Decimal(100), Decimal(98)).forgiven(Decimal("0.02"))
        Decimal('2')
        >>> LineProgress(Decimal(100), Decimal(98), replaced=Decimal(3)).forgiven(Decimal("0.02"))
        Decimal('2')
        >>> LineProgress(Decimal(100), Decimal(97)).forgiven(Decimal("0.02"))
        Decimal('0')
        """
        missing = max(self.missing - max(self.replaced - replaced_before, ZERO), ZERO)
        return missing if self.kept > 0 and missing <= self.ordered * tolerance else ZERO


def order_state(lines: Sequence[LineProgress]) -> OrderState:
    """The state of a confirmed order.

    >>> order_state([LineProgress(Decimal(5), Decimal(5)), LineProgress(Decimal(5), Decimal(2), dropped=Decimal(3))])
    <OrderState.CLOSED: 'closed'>
    """
    if all(not line.rest for line in lines):
        return OrderState.CLOSED if any(line.dropped for line in lines) else OrderState.DONE
    if any(line.kept > 0 for line in lines):
        return OrderState.IN_PROGRESS
    return OrderState.CONFIRMED


def open_amount(lines: Sequence[LineProgress]) -> Decimal:
    """The value that an order still has to deliver."""
    return total_of([line.open_amount for line in lines])


@dataclass(frozen=True, slots=True)
class QuotedLine:
    """One quote line and how much of it was ordered; optional lines need not be ordered."""

    quoted: Decimal
    ordered: Decimal = ZERO
    is_optional: bool = False


def quote_state(lines: Sequence[QuotedLine]) -> QuoteState:
    """The state of a quote that was sent."""
    wanted = [line for line in lines if not line.is_optional] or list(lines)
    if all(line.ordered >= line.quoted for line in wanted):
        return QuoteState.WON
    return QuoteState.PARTLY_ORDERED if any(line.ordered for line in lines) else QuoteState.SENT
