"""Charges and advances booked by hand: opening balances and other charges."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from crm_desktop.domain.access import Right
from crm_desktop.domain.amounts import ZERO, to_cents
from crm_desktop.domain.changes import Changes, Done
from crm_desktop.domain.errors import DomainError, FieldProblems, RuleBroken
from crm_desktop.domain.figures import too_large
from crm_desktop.domain.money.receivables import ChargeKind, CreditKind
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.models.money import Credit, Receivable
from crm_desktop.models.parties import Party
from crm_desktop.services.money.allocations import require_past_day
from crm_desktop.services.money.receivables import void_credit_row, void_receivable
from crm_desktop.services.numbering import next_number
from crm_desktop.services.reasons import require_reason
from crm_desktop.services.work import Handler, Work

CHARGE = QT_TRANSLATE_NOOP("errors", "the charge")


class MadeByDocument(RuleBroken):
    """A charge or credit that belongs to a delivery, return or receipt."""

    template = QT_TRANSLATE_NOOP("errors", "To void {number}, void the document itself.")


class NotPositive(DomainError):
    template = QT_TRANSLATE_NOOP("errors", "Enter an amount above 0.00.")


class DueBeforeDocument(DomainError):
    template = QT_TRANSLATE_NOOP("errors", "Enter the day of the document or a later one.")


@dataclass(frozen=True, kw_only=True)
class AddCharge:
    """Book an old document when the books are opened, or another charge.

    Attributes:
        key: made by the client; the same key twice books once.
        number: the old document's number; empty gives the next of our own.
        due_date: None takes the customer's terms.
        employee_id: None takes the customer's salesperson.
    """

    key: str
    party_id: int
    kind: ChargeKind = ChargeKind.OTHER
    number: str = ""
    document_date: date
    due_date: date | None = None
    amount: Decimal
    employee_id: int | None = None
    notes: str = ""


@dataclass(frozen=True, kw_only=True)
class VoidCharge:
    """Take back a charge that was booked by hand."""

    receivable_id: int
    seen_version: int
    reason: str


@dataclass(frozen=True, kw_only=True)
class AddAdvance:
    """Book what a customer had paid in advance when the books were opened."""

    key: str
    party_id: int
    number: str = ""
    document_date: date
    amount: Decimal
    notes: str = ""


@dataclass(frozen=True, kw_only=True)
class VoidAdvance:
    """Take back an opening advance; what it settled is open again."""

    credit_id: int
    seen_version: int
    reason: str


def add_charge(work: Work, command: AddCharge) -> Done:
    """Book a charge by hand.

    Raises:
        FieldProblems: if the amount is not above zero the due date lies before the document, or it is
            dated after today.
    """
    booked = work.stored_under(Receivable, command.key)
    if booked is not None:
        return Done(Changes.NONE, booked.id, booked.number)
    _check_charge(command)
    customer = work.load(Party, command.party_id)
    require_past_day(work, command.document_date)
    number = command.number.strip() or next_number(work, "charge", command.document_date)
    receivable = Receivable(
        key=command.key,
        party_id=customer.id,
        kind=command.kind,
        employee_id=command.employee_id or customer.owner_id,
        number=number,
        document_date=command.document_date,
        due_date=command.due_date or customer.terms.due_date(command.document_date),
        amount=to_cents(command.amount),
        open_amount=to_cents(command.amount),
        notes=command.notes.strip(),
    )
    work.session.add(receivable)
    work.session.flush()
    return Done(Changes.RECEIVABLES, receivable.id, number)


def _check_charge(command: AddCharge) -> None:
    problems: dict[str, DomainError] = _amount_problems(command.amount)
    if command.due_date is not None and command.due_date < command.document_date:
        problems["due_date"] = DueBeforeDocument()
    if problems:
        raise FieldProblems(problems)


def _amount_problems(amount: Decimal) -> dict[str, DomainError]:
    problem = too_large(amount) or (NotPositive() if to_cents(amount) <= ZERO else None)
    return {} if problem is None else {"amount": problem}


def void_charge_by_hand(work: Work, command: VoidCharge) -> Done:
    """Void a charge that no document made.

    Raises:
        StaleRecord, FieldProblems, MadeByDocument, AlreadyVoid, StillAllocated: why it cannot be.
    """
    receivable = work.load_seen(Receivable, command.receivable_id, command.seen_version, what=CHARGE)
    if receivable.kind is ChargeKind.DELIVERY:
        raise MadeByDocument(number=receivable.number)
    void_receivable(work, receivable, command.reason.strip())
    require_reason(command.reason)
    return Done(Changes.RECEIVABLES, receivable.id, receivable.number)


def add_advance(work: Work, command: AddAdvance) -> Done:
    """Book an opening advance.

    Raises:
        FieldProblems: if the amount is not above zero, or it is dated after today.
    """
    booked = work.stored_under(Credit, command.key)
    if booked is not None:
        return Done(Changes.NONE, booked.id, booked.number)
    if problems := _amount_problems(command.amount):
        raise FieldProblems(problems)
    amount = to_cents(command.amount)
    customer = work.load(Party, command.party_id)
    require_past_day(work, command.document_date)
    number = command.number.strip() or next_number(work, "advance", command.document_date)
    credit = Credit(
        key=command.key,
        party_id=customer.id,
        kind=CreditKind.OPENING,
        number=number,
        document_date=command.document_date,
        amount=amount,
        open_amount=amount,
        notes=command.notes.strip(),
    )
    work.session.add(credit)
    work.session.flush()
    return Done(Changes.RECEIVABLES, credit.id, number)


def void_advance(work: Work, command: VoidAdvance) -> Done:
    """Void an opening advance.

    Raises:
        StaleRecord, FieldProblems, MadeByDocument, AlreadyVoid: why it cannot be.
    """
    credit = work.load_seen(Credit, command.credit_id, command.seen_version, what=CHARGE)
    if credit.kind is not CreditKind.OPENING:
        raise MadeByDocument(number=credit.number)
    void_credit_row(work, credit, command.reason.strip())
    require_reason(command.reason)
    return Done(Changes.RECEIVABLES, credit.id, credit.number)


HANDLERS: Mapping[type, Handler] = {
    AddCharge: Handler(add_charge, Right.EDIT_MONEY, "receivable"),
    VoidCharge: Handler(void_charge_by_hand, Right.EDIT_MONEY, "receivable"),
    AddAdvance: Handler(add_advance, Right.EDIT_MONEY, "credit"),
    VoidAdvance: Handler(void_advance, Right.EDIT_MONEY, "credit"),
}
