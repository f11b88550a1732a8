"""Which credit settles which charge: oldest first, by hand, or the documents that add up to a sum; and from which day.

Allocations are only ever added and cancelled by day, so that what was open on a past day can always be told again.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from crm_desktop.domain.amounts import ZERO
from crm_desktop.domain.errors import RuleBroken
from crm_desktop.domain.figures import Amount
from crm_desktop.domain.words import QT_TRANSLATE_NOOP

MOST_SUMS = 60_000
"""How many sums of each half ``find_sum`` keeps: all of 15 documents, and the likely ones of hundreds."""


class OverAllocated(RuleBroken):
    """More is set against a document than is open."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To settle {number}, enter at most {open}: that is what is still open of it."
    )


class NotEnoughCredit(RuleBroken):
    """More is set against documents than there is money."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To use {number}, take {excess} off the documents: they add up to more than its {available}."
    )


class ForeignDocument(RuleBroken):
    """A document of another customer, a void one, or one that is not there."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To settle documents with {number}, choose documents of the same customer that are not void."
    )


class NotCovered(RuleBroken):
    """More money is given back than the party has left."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To give {amount} back, choose what it comes out of: {missing} of it are in none of what is left."
    )


@dataclass(frozen=True, slots=True)
class OpenItem:
    """A document of which something is open."""

    id: int
    document_date: date
    due_date: date
    open_amount: Decimal


@dataclass(frozen=True, slots=True)
class Share:
    """So much against that receivable."""

    charge_id: int
    amount: Amount


@dataclass(frozen=True, slots=True)
class Draw:
    """So much out of that credit, for what gives money back."""

    credit_id: int
    amount: Amount


@dataclass(frozen=True, slots=True)
class Span:
    """An allocation of the past: so much, from its first day to the day before ``until``; None is for good."""

    amount: Decimal
    since: date
    until: date | None


def in_order(items: Iterable[OpenItem]) -> list[OpenItem]:
    """The oldest debt first: by due date, then document date, then as entered."""
    return sorted(items, key=lambda item: (item.due_date, item.document_date, item.id))


def oldest_first(items: Iterable[OpenItem], amount: Decimal) -> tuple[Share, ...]:
    """Spread ``amount`` over the oldest items; what is left of it is an advance."""
    shares = []
    for item in in_order(items):
        part = min(item.open_amount, amount)
        if part > ZERO:
            shares.append(Share(item.id, part))
            amount -= part
    return tuple(shares)


def find_sum(items: Sequence[OpenItem], target: Decimal) -> tuple[int, ...]:
    """Find documents whose open amounts add up to ``target``: few ones rather than many, old ones rather than new.

    Looks at all combinations of some thirty documents, and at the likely ones of more; it never takes long.

    Returns:
        Their ids, oldest first; nothing if none were found.
    """
    fitting = [item for item in in_order(items) if ZERO < item.open_amount <= target]
    older = _sums(fitting[0::2], target)
    newer = _sums(fitting[1::2], target)
    best: tuple[OpenItem, ...] = ()
    for total, chosen in older.items():
        other = newer.get(target - total)
        if other is not None and (both := chosen + other) and (not best or len(both) < len(best)):
            best = both
    return tuple(item.id for item in in_order(best))


def _sums(items: Sequence[OpenItem], target: Decimal) -> dict[Decimal, tuple[OpenItem, ...]]:
    """Each sum that a few of ``items`` make, with the fewest that make it."""
    sums: dict[Decimal, tuple[OpenItem, ...]] = {ZERO: ()}
    for item in items:
        for total, chosen in list(sums.items()):
            new = total + item.open_amount
            if new <= target and (new not in sums or len(sums[new]) > len(chosen) + 1):
                sums[new] = (*chosen, item)
        if len(sums) > MOST_SUMS:
            kept = sorted(sums.items(), key=lambda entry: len(entry[1]))[:MOST_SUMS]
            sums = dict(kept)
    return sums


def shares_back(total: Decimal, originals: Iterable[tuple[int, Decimal, Decimal]]) -> list[Share]:
    """How a return reduces what is still open of what it reverses; what is left of it stays unallocated.

    Args:
        total: of the return.
        originals: charges by id, with what is open of each and what came back of it.

    >>> shares_back(Decimal(50), [(1, Decimal(20), Decimal(30)), (2, Decimal(90), Decimal(20))])
    [Share(charge_id=1, amount=Decimal('20')), Share(charge_id=2, amount=Decimal('20'))]
    """
    shares = []
    for charge_id, is_open, came_back in originals:
        part = min(is_open, came_back, total)
        if part > ZERO:
            shares.append(Share(charge_id, part))
            total -= part
    return shares


def first_day_with_room(start: date, amount: Decimal, whole: Decimal, spans: Sequence[Span]) -> date:
    """The first day from ``start`` on from which ``amount`` fits beside all that is or was allocated.

    A receipt entered late may be dated into a time in which another, since voided, settled the same document. It
    counts from the day the other one ended, so that no past day shows more settled than was owed.

    >>> spans = [Span(Decimal(100), date(2026, 3, 1), date(2026, 3, 20))]
    >>> first_day_with_room(date(2026, 3, 5), Decimal(100), Decimal(100), spans)
    datetime.date(2026, 3, 20)
    """
    ends = {span.until for span in spans if span.until is not None and span.until > start}
    full = [end for end in ends if _used(spans, end - timedelta(days=1)) + amount > whole]
    return max(full, default=start)


def _used(spans: Sequence[Span], day: date) -> Decimal:
    return sum((span.amount for span in spans if span.since <= day and (span.until is None or span.until > day)), ZERO)
