"""What was promised to customers, day by day: each change of an order, with what it did to what is still to come."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from crm_desktop.domain.amounts import ZERO
from crm_desktop.domain.sales.states import BINDING_ORDERS, OrderState


class OrderStep(StrEnum):
    """What changed an order."""

    ORDERED = "ordered"
    REOPENED = "reopened"
    RESTORED = "restored"
    DELIVERED = "delivered"
    DELIVERY_VOID = "delivery_void"
    RETURNED = "returned"
    RETURN_VOID = "return_void"
    CLOSED = "closed"
    REST_OPENED = "rest_opened"
    VOIDED = "voided"
    KNOWN = "known"
    """Nobody kept when: from this day on it is known to be so."""


@dataclass(frozen=True, slots=True)
class Stand:
    """What an order says at one moment; of a draft, and of a void one, nothing is promised."""

    state: OrderState
    total: Decimal = ZERO
    delivered: Decimal = ZERO
    open: Decimal = ZERO

    @classmethod
    def of(cls, state: OrderState, total: Decimal, delivered: Decimal, still: Decimal) -> Stand:
        """What an order in this state counts for."""
        return cls(state, total, delivered, still) if state in BINDING_ORDERS else cls(state)


NOTHING = Stand(OrderState.DRAFT)


@dataclass(frozen=True, slots=True)
class Move:
    """From one stand to the next, on the day from which it counts."""

    on: date
    step: OrderStep
    was: Stand
    now: Stand

    @property
    def total(self) -> Decimal:
        """By how much what was ordered became more."""
        return self.now.total - self.was.total

    @property
    def delivered(self) -> Decimal:
        """By how much what was delivered and kept became more."""
        return self.now.delivered - self.was.delivered

    @property
    def open(self) -> Decimal:
        """By how much what is still to come became more."""
        return self.now.open - self.was.open


@dataclass(frozen=True, slots=True)
class Happened:
    """A delivery or a return of an order: ``kept`` is what it takes off what is still to come."""

    on: date
    step: OrderStep
    delivered: Decimal
    kept: Decimal


def past_of(ordered_on: date, now: Stand, happened: Iterable[Happened], today: date) -> Iterator[Move]:
    """The moves of an order of which only its documents are known; they come to what it says ``now``.

    What nobody kept the day of counts from the last day on which something is known to have happened, if less is to
    come by it, and else from ``today``.

    >>> five, ten = date(2026, 3, 5), date(2026, 3, 10)
    >>> closed = Stand(OrderState.CLOSED, Decimal(100), Decimal(40), Decimal(0))
    >>> sent = Happened(ten, OrderStep.DELIVERED, Decimal(40), Decimal(40))
    >>> [(str(move.on), move.step.value, int(move.open)) for move in past_of(five, closed, [sent], ten)]
    [('2026-03-05', 'ordered', 100), ('2026-03-10', 'delivered', -40), ('2026-03-10', 'known', -60)]
    """
    at, day, kept = Stand(OrderState.CONFIRMED, now.total, ZERO, now.total), ordered_on, ZERO
    moves = [Move(day, OrderStep.ORDERED, NOTHING, at)]
    for one in sorted(happened, key=lambda one: one.on):
        day, kept = max(day, one.on), kept + one.kept
        still, delivered = min(max(now.total - kept, ZERO), now.total), at.delivered + one.delivered
        state = OrderState.DONE if not still else OrderState.IN_PROGRESS if delivered else OrderState.CONFIRMED
        moves.append(Move(day, one.step, at, at := Stand(state, now.total, delivered, still)))
    if (at.delivered, at.open) == (now.delivered, now.open):
        moves[-1] = Move(day, moves[-1].step, moves[-1].was, now)
    else:
        moves.append(Move(day if now.open <= at.open else max(day, today), OrderStep.KNOWN, at, now))
    yield from moves
