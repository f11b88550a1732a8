"""Setting advances and return credits against documents later on, and taking that back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from crm_desktop.domain.access import Right
from crm_desktop.domain.changes import Changes, Done
from crm_desktop.domain.errors import RuleBroken
from crm_desktop.domain.money.allocation import Share, oldest_first
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.models.money import Allocation, Credit, Receipt
from crm_desktop.services.money.allocations import cancel, match, open_items, open_receivables, receivables_by_id
from crm_desktop.services.money.receivables import AlreadyVoid
from crm_desktop.services.work import Handler, Work

CREDIT = QT_TRANSLATE_NOOP("errors", "the receipt or credit")
ALLOCATION = QT_TRANSLATE_NOOP("errors", "the allocation")
CHANGED = Changes.RECEIPTS | Changes.RECEIVABLES


class NothingToMatch(RuleBroken):
    """A credit that is used up, or a customer who owes nothing."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To use {number}, there must be something left of it and a document still open."
    )


class AlreadyCancelled(RuleBroken):
    template = QT_TRANSLATE_NOOP("errors", "To take this back, there is nothing left to do: it is taken back already.")


class WipedWithIt(RuleBroken):
    """The receipt let small change go, which must not turn into an advance."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To take this back, void {number} and enter it again: small change was let go with it."
    )


@dataclass(frozen=True, kw_only=True)
class MatchCredit:
    """Settle documents with what is left of a receipt, return or opening advance, from today on.

    Attributes:
        shares: what it settles; None spreads it over the oldest documents.
    """

    credit_id: int
    seen_version: int
    shares: tuple[Share, ...] | None = None


@dataclass(frozen=True, kw_only=True)
class CancelAllocation:
    """Take one allocation back from today on: the document is open again, the credit unallocated."""

    allocation_id: int


def match_credit(work: Work, command: MatchCredit) -> Done:
    """Settle documents with a credit that was there before.

    Raises:
        StaleRecord, AlreadyVoid, NothingToMatch: why the credit cannot be used.
        ForeignDocument, OverAllocated, NotEnoughCredit: what is wrong with the shares.
    """
    credit = work.load_seen(Credit, command.credit_id, command.seen_version, what=CREDIT)
    if credit.voided_on is not None:
        raise AlreadyVoid(number=credit.number)
    if command.shares is None:
        open_ones = open_receivables(work, credit.party_id)
        receivables = {row.id: row for row in open_ones}
        shares = oldest_first(open_items(open_ones), credit.open_amount)
    else:
        shares = command.shares
        receivables = receivables_by_id(work, [share.receivable_id for share in shares])
    if not shares:
        raise NothingToMatch(number=credit.number)
    match(work, credit, shares, receivables)
    return Done(CHANGED, credit.id, credit.number)


def cancel_allocation(work: Work, command: CancelAllocation) -> Done:
    """End one allocation.

    Raises:
        AlreadyCancelled: if it has ended.
        WipedWithIt: if its receipt let small change go.
    """
    allocation = work.load(Allocation, command.allocation_id, what=ALLOCATION)
    if allocation.cancelled_on is not None:
        raise AlreadyCancelled
    receipt_id = allocation.credit.receipt_id
    if receipt_id is not None and work.load(Receipt, receipt_id).wiped_amount:
        raise WipedWithIt(number=allocation.credit.number)
    cancel(work, [allocation])
    return Done(CHANGED, allocation.credit_id, allocation.credit.number)


HANDLERS: Mapping[type, Handler] = {
    MatchCredit: Handler(match_credit, Right.EDIT_MONEY, "credit"),
    CancelAllocation: Handler(cancel_allocation, Right.EDIT_MONEY, "allocation"),
}
