"""Setting advances and return credits against documents later on, and taking that back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from crm_desktop.domain.changes import Changes, Done
from crm_desktop.domain.documents import maker_of
from crm_desktop.domain.errors import RuleBroken
from crm_desktop.domain.money.allocation import Share, oldest_first
from crm_desktop.domain.sides import Side
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.models.money.documents import MONEY_TABLES
from crm_desktop.models.money.items import Allocation, Credit
from crm_desktop.services.money.allocations import cancel, charges_by_id, in_force, match, open_charges_of, open_items
from crm_desktop.services.money.items import AlreadyVoid
from crm_desktop.services.work import Handler, Work

CREDIT = QT_TRANSLATE_NOOP("errors", "the receipt or credit")
ALLOCATION = QT_TRANSLATE_NOOP("errors", "the allocation")
EDIT = tuple(side.edit for side in Side)
"""Whoever may edit one side at all; which one it must be, the credit says."""


class NothingToMatch(RuleBroken):
    """A credit that is used up, or a party of whom nothing is open."""

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
        NotAllowed: if the operator may not edit its side.
        StaleRecord, AlreadyVoid, NothingToMatch: why the credit cannot be used.
        ForeignDocument, OverAllocated, NotEnoughCredit: what is wrong with the shares.
    """
    credit = work.load_seen(Credit, command.credit_id, command.seen_version, what=CREDIT)
    work.require(credit.side.edit)
    if credit.voided_on is not None:
        raise AlreadyVoid(number=credit.number)
    if command.shares is None:
        open_ones = open_charges_of(work, credit.side, credit.party_id)
        receivables = {row.id: row for row in open_ones}
        shares = oldest_first(open_items(open_ones), credit.open_amount)
    else:
        shares = command.shares
        receivables = charges_by_id(work, [share.charge_id for share in shares])
    if not shares:
        raise NothingToMatch(number=credit.number)
    match(work, credit, shares, receivables)
    return Done(Changes.RECEIPTS | credit.side.changes, credit.id, credit.number)


def cancel_allocation(work: Work, command: CancelAllocation) -> Done:
    """End one allocation.

    Raises:
        NotAllowed: if the operator may not edit its side.
        AlreadyCancelled: if it has ended.
        WipedWithIt: if its receipt let small change go.
    """
    allocation = work.load(Allocation, command.allocation_id, what=ALLOCATION)
    credit = allocation.credit
    work.require(credit.side.edit)
    if allocation.cancelled_on is not None:
        raise AlreadyCancelled
    maker = maker_of(credit.kind)
    money = MONEY_TABLES.get(maker) if maker is not None else None
    if money is not None and work.load(money.entity, credit.origin_id or 0).wiped_amount:
        raise WipedWithIt(number=credit.number)
    cancel(work, in_force(work, [allocation]))
    return Done(Changes.RECEIPTS | credit.side.changes, credit.id, credit.number)


HANDLERS: Mapping[type, Handler] = {
    MatchCredit: Handler(match_credit, EDIT, "credit"),
    CancelAllocation: Handler(cancel_allocation, EDIT, "allocation"),
}
