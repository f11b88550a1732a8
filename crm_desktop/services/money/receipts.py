"""Receipts 收款单: typed, posted against what is open, voided."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import select

from crm_desktop.domain.access import Right
from crm_desktop.domain.amounts import ZERO, to_cents
from crm_desktop.domain.changes import Changes, Done
from crm_desktop.domain.errors import DomainError, FieldProblems, Required, RuleBroken
from crm_desktop.domain.field_checks import BelowZero
from crm_desktop.domain.figures import too_large_ones
from crm_desktop.domain.found_by import texts_found_by
from crm_desktop.domain.money.allocation import Share, oldest_first
from crm_desktop.domain.money.items import RECEIPT_WORKFLOW, CreditKind, ReceiptMethod, ReceiptState
from crm_desktop.domain.money.sides import Side
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.models.money import Credit, Receipt
from crm_desktop.models.parties import Party
from crm_desktop.services.money.accounts import chosen_account, require_left
from crm_desktop.services.money.allocations import (
    allocate,
    charges_by_id,
    open_charges_of,
    open_items,
    require_past_day,
)
from crm_desktop.services.money.charges import NotPositive
from crm_desktop.services.money.items import void_credit_row
from crm_desktop.services.money.rules import wipe_limit
from crm_desktop.services.numbering import next_number
from crm_desktop.services.reasons import require_reason
from crm_desktop.services.search_index import index
from crm_desktop.services.work import Handler, Work

RECEIPT = QT_TRANSLATE_NOOP("errors", "the receipt")
KIND = "receipt"


class WipedTooMuch(DomainError):
    """More is let go than the operator may."""

    template = QT_TRANSLATE_NOOP("errors", "Enter at most {limit}: that is as much as you may let go.")


class WipedForNothing(RuleBroken):
    """Small change is let go although nothing is settled with it."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To let {wiped} go, set the whole receipt against documents: nothing may be left as an advance."
    )


class MaturesTooEarly(DomainError):
    template = QT_TRANSLATE_NOOP("errors", "Enter the day on which the acceptance draft falls due.")


@dataclass(frozen=True, kw_only=True)
class ReceiptDraft:
    """What is typed of a receipt.

    Attributes:
        payer: who paid, if it was not the customer.
        account_id: where the money went; None for the account where money of this method goes.
        draft_due_on: when a bank acceptance draft falls due; for other methods it is dropped.
        wiped_amount: small change let go; it settles debt like money.
    """

    party_id: int
    document_date: date
    amount: Decimal
    wiped_amount: Decimal = ZERO
    method: ReceiptMethod = ReceiptMethod.TRANSFER
    account_id: int | None = None
    reference: str = ""
    draft_due_on: date | None = None
    payer: str = ""
    employee_id: int | None = None
    notes: str = ""


@dataclass(frozen=True, kw_only=True)
class SaveReceipt:
    """Keep a receipt that is not posted yet; it has no number and changes no balance."""

    key: str
    draft: ReceiptDraft
    receipt_id: int | None = None
    seen_version: int = 0


@dataclass(frozen=True, kw_only=True)
class PostReceipt:
    """Book a receipt as typed, and settle documents with it.

    Attributes:
        shares: what it settles; None spreads it over the oldest documents. What is left is an advance.
    """

    key: str
    draft: ReceiptDraft
    shares: tuple[Share, ...] | None = None
    receipt_id: int | None = None
    seen_version: int = 0


@dataclass(frozen=True, kw_only=True)
class DeleteReceipt:
    """Throw a draft away."""

    receipt_id: int
    seen_version: int


@dataclass(frozen=True, kw_only=True)
class VoidReceipt:
    """Make a posted receipt count no more from today on; it keeps its number.

    Attributes:
        accepted: ``overdraw`` once the operator has said that its account may stand below zero.
    """

    receipt_id: int
    seen_version: int
    reason: str
    accepted: frozenset[str] = frozenset()


def save_receipt(work: Work, command: SaveReceipt) -> Done:
    """Keep the draft.

    Raises:
        StaleRecord, WrongState: if it changed meanwhile or is posted.
        FieldProblems: if an amount cannot be.
    """
    receipt = _draft_of(work, command)
    RECEIPT_WORKFLOW.next("edit", receipt.state, number=receipt.number or "")
    _fill(work, receipt, command.draft)
    work.session.add(receipt)
    work.session.flush()
    return Done(Changes.RECEIPTS, receipt.id)


def post_receipt(work: Work, command: PostReceipt) -> Done:
    """Book the receipt, its credit and its allocations.

    Raises:
        StaleRecord, WrongState, FieldProblems: why it cannot be posted.
        ForeignDocument, OverAllocated, NotEnoughCredit, WipedForNothing: what is wrong with the shares.
    """
    receipt = _draft_of(work, command)
    if command.receipt_id is None and receipt.state is ReceiptState.POSTED:
        # The same command came again after a lost connection.
        return Done(Changes.NONE, receipt.id, receipt.number)
    state = RECEIPT_WORKFLOW.next("post", receipt.state, number=receipt.number or "")
    _fill(work, receipt, command.draft)
    require_past_day(work, receipt.document_date)
    receipt.number = next_number(work, KIND, receipt.document_date)
    receipt.state, receipt.posted_at = state, work.clock.now()
    work.session.add(receipt)
    work.session.flush()
    # flushed once, when it is known how much of the credit is left
    with work.session.no_autoflush:
        credit = _credit(work, receipt)
        _settle(work, receipt, credit, command.shares)
        index(
            work,
            KIND,
            receipt.id,
            title=receipt.number,
            party_id=receipt.party_id,
            texts=texts_found_by(KIND, lambda name: getattr(receipt, name)),
        )
    return Done(Changes.RECEIPTS | Changes.RECEIVABLES | Changes.ACCOUNTS, receipt.id, receipt.number)


def delete_receipt(work: Work, command: DeleteReceipt) -> Done:
    """Throw a draft away.

    Raises:
        StaleRecord, WrongState: if it changed meanwhile or is posted.
    """
    receipt = work.load_seen(Receipt, command.receipt_id, command.seen_version, what=RECEIPT)
    RECEIPT_WORKFLOW.next("edit", receipt.state, number=receipt.number or "")
    work.session.delete(receipt)
    return Done(Changes.RECEIPTS, receipt.id)


def void_receipt(work: Work, command: VoidReceipt) -> Done:
    """Void a posted receipt; what it settled is open again from today on.

    Raises:
        StaleRecord, WrongState: if it changed meanwhile or is not posted.
        FieldProblems: if there is no reason.
        OverdrawnRefused: if its money is no longer in the account, and the operator may not overdraw it.
        Overdrawn: to be accepted.
    """
    receipt = work.load_seen(Receipt, command.receipt_id, command.seen_version, what=RECEIPT)
    state = RECEIPT_WORKFLOW.next("void", receipt.state, number=receipt.number or "")
    reason = require_reason(command.reason)
    require_left(work, receipt.account_id, receipt.amount, work.clock.today(), command.accepted)
    receipt.state, receipt.void_reason = state, reason
    made = select(Credit).where(Credit.made_by(CreditKind.RECEIPT, receipt.id))
    credit = work.session.scalars(made.with_for_update()).one()
    void_credit_row(work, credit, receipt.void_reason)
    receipt.voided_on = credit.voided_on
    return Done(Changes.RECEIPTS | Changes.RECEIVABLES | Changes.ACCOUNTS, receipt.id, receipt.number)


def _draft_of(work: Work, command: SaveReceipt | PostReceipt) -> Receipt:
    """The receipt that the command means: by id, by its key if it came before, or a new one."""
    if command.receipt_id is not None:
        return work.load_seen(Receipt, command.receipt_id, command.seen_version, what=RECEIPT)
    known = work.stored_under(Receipt, command.key)
    if known is not None:
        return known
    return Receipt(
        key=command.key,
        state=RECEIPT_WORKFLOW.initial,
        created_at=work.clock.now(),
        created_by=work.access.operator_id,
    )


def _fill(work: Work, receipt: Receipt, draft: ReceiptDraft) -> None:
    _check(work, draft)
    customer = work.load(Party, draft.party_id)
    receipt.party, receipt.party_id = customer, customer.id
    receipt.document_date = draft.document_date
    receipt.amount, receipt.wiped_amount = to_cents(draft.amount), to_cents(draft.wiped_amount)
    receipt.method = draft.method
    receipt.draft_due_on = draft.draft_due_on if draft.method is ReceiptMethod.ACCEPTANCE else None
    receipt.account_id = chosen_account(work, draft.account_id, draft.method, draft.document_date).id
    receipt.reference = draft.reference.strip()
    receipt.payer, receipt.notes = draft.payer.strip(), draft.notes.strip()
    receipt.employee_id = draft.employee_id or customer.owner_id


def _check(work: Work, draft: ReceiptDraft) -> None:
    problems = dict(too_large_ones({"amount": draft.amount, "wiped_amount": draft.wiped_amount}))
    if "amount" not in problems and to_cents(draft.amount) <= ZERO:
        problems["amount"] = NotPositive()
    if "wiped_amount" not in problems and draft.wiped_amount:
        limit = wipe_limit(work)
        if not ZERO <= to_cents(draft.wiped_amount) <= limit:
            problems["wiped_amount"] = WipedTooMuch(limit=limit) if draft.wiped_amount > ZERO else BelowZero()
    if draft.method is ReceiptMethod.ACCEPTANCE:
        if draft.draft_due_on is None:
            problems["draft_due_on"] = Required()
        elif draft.draft_due_on < draft.document_date:
            problems["draft_due_on"] = MaturesTooEarly()
    if problems:
        raise FieldProblems(problems)


def _credit(work: Work, receipt: Receipt) -> Credit:
    whole = receipt.amount + receipt.wiped_amount
    credit = Credit(
        side=Side.RECEIVABLE,
        party_id=receipt.party_id,
        kind=CreditKind.RECEIPT,
        origin_id=receipt.id,
        number=receipt.number or "",
        document_date=receipt.document_date,
        amount=whole,
        open_amount=whole,
    )
    work.session.add(credit)
    return credit


def _settle(work: Work, receipt: Receipt, credit: Credit, shares: tuple[Share, ...] | None) -> None:
    if shares is None:
        open_ones = open_charges_of(work, credit.side, receipt.party_id)
        receivables = {row.id: row for row in open_ones}
        shares = oldest_first(open_items(open_ones), credit.amount)
    else:
        receivables = charges_by_id(work, [share.charge_id for share in shares])
    allocate(work, credit, shares, receivables)
    if receipt.wiped_amount and credit.open_amount:
        raise WipedForNothing(wiped=receipt.wiped_amount)


HANDLERS: Mapping[type, Handler] = {
    SaveReceipt: Handler(save_receipt, Right.EDIT_MONEY, KIND),
    PostReceipt: Handler(post_receipt, Right.EDIT_MONEY, KIND),
    DeleteReceipt: Handler(delete_receipt, Right.EDIT_MONEY, KIND),
    VoidReceipt: Handler(void_receipt, Right.EDIT_MONEY, KIND),
}
