"""Charges and advances booked by hand, on either side: opening balances and other charges."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from crm_desktop.domain.access import Access
from crm_desktop.domain.amounts import ZERO
from crm_desktop.domain.changes import Changes, Done
from crm_desktop.domain.errors import DomainError, FieldProblems, NotFound, RuleBroken
from crm_desktop.domain.figures import Amount, figure_problems
from crm_desktop.domain.money.items import ChargeKind, CreditKind
from crm_desktop.domain.parties.roles import missing_role, roles_on
from crm_desktop.domain.sides import Side
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.models.money.items import Charge, Credit
from crm_desktop.models.office.people import Employee
from crm_desktop.models.parties import Party
from crm_desktop.queries.seeing import money_is_seen
from crm_desktop.services.money.allocations import require_past_day
from crm_desktop.services.money.items import void_charge_row, void_with_allocations
from crm_desktop.services.money.rows import NewItem
from crm_desktop.services.numbering import next_number
from crm_desktop.services.reasons import require_reason
from crm_desktop.services.work import Handler, Named, Work

CHARGE = QT_TRANSLATE_NOOP("errors", "the charge")
EDIT = tuple(side.edit for side in Side)
"""Whoever may edit one side at all; which one it must be, the item says."""
BY_HAND = frozenset({ChargeKind.OPENING, ChargeKind.OTHER})


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
        side: who owes it.
        number: the old document's number; empty gives the next of our own.
        due_date: None takes the terms agreed with the party for this side.
        employee_id: None takes who looks after the party.
    """

    key: str
    party_id: int
    side: Side = Side.RECEIVABLE
    kind: ChargeKind = ChargeKind.OTHER
    number: str = ""
    document_date: date
    due_date: date | None = None
    amount: Amount
    employee_id: int | None = None
    notes: str = ""


@dataclass(frozen=True, kw_only=True)
class VoidCharge:
    """Take back a charge that was booked by hand."""

    charge_id: int
    seen_version: int
    reason: str


@dataclass(frozen=True, kw_only=True)
class AddAdvance:
    """Book what had been paid in advance when the books were opened: by a customer, or by us to a supplier."""

    key: str
    party_id: int
    side: Side = Side.RECEIVABLE
    number: str = ""
    document_date: date
    amount: Amount
    notes: str = ""


@dataclass(frozen=True, kw_only=True)
class VoidAdvance:
    """Take back an opening advance; what it settled is open again.

    Attributes:
        accepted: ``given_back`` once the operator has said that what was given back out of it is owed again.
    """

    credit_id: int
    seen_version: int
    reason: str
    accepted: frozenset[str] = frozenset()


def add_charge(work: Work, command: AddCharge) -> Done:
    """Book a charge by hand.

    Raises:
        NotAllowed: if the operator may not edit this side.
        FieldProblems: if the amount is not above zero, the due date lies before the document, it is
            dated after today, or the party is not on this side.
    """
    work.require(command.side.edit)
    booked = work.stored_under(Charge, command.key)
    if booked is not None:
        return Done(Changes.NONE, booked.id, booked.number)
    _check_charge(command)
    party = party_on(work, command.side, command.party_id)
    if command.employee_id is not None:
        work.load_named(Employee, command.employee_id, "employee_id")
    require_past_day(work, command.document_date)
    number = command.number.strip() or next_number(work, command.side.charge_series, command.document_date)
    values = _item(command, party, number).charge(
        command.kind,
        party.terms_on(command.side),
        due_date=command.due_date,
        employee_id=command.employee_id or party.owner_id,
    )
    charge = Charge(key=command.key or None, **values)
    work.session.add(charge)
    work.session.flush()
    return Done(command.side.changes, charge.id, number)


def _item(command: AddCharge | AddAdvance, party: Party, number: str) -> NewItem:
    return NewItem(
        side=command.side,
        party_id=party.id,
        number=number,
        document_date=command.document_date,
        amount=command.amount,
        notes=command.notes.strip(),
    )


def party_on(work: Work, side: Side, party_id: int) -> Party:
    """The party of an item on a side.

    Raises:
        FieldProblems: for ``party_id``, if it is gone, its money is not for the operator, or it is nothing to us there.
    """
    party = work.load_named(Party, party_id, "party_id")
    if not money_is_seen(work.session, work.access, party.id):
        raise FieldProblems({"party_id": NotFound(what=party.name)})
    if missing := missing_role(party.name, party.roles, roles_on(side)):
        raise FieldProblems({"party_id": missing})
    return party


def _check_charge(command: AddCharge) -> None:
    problems: dict[str, DomainError] = _amount_problems(command)
    if command.due_date is not None and command.due_date < command.document_date:
        problems["due_date"] = DueBeforeDocument()
    if problems:
        raise FieldProblems(problems)


def _amount_problems(command: AddCharge | AddAdvance) -> dict[str, DomainError]:
    problems = dict(figure_problems(command))
    return problems or ({"amount": NotPositive()} if command.amount <= ZERO else {})


def void_charge_by_hand(work: Work, command: VoidCharge) -> Done:
    """Void a charge that no document made.

    Raises:
        NotAllowed: if the operator may not edit its side.
        StaleRecord, FieldProblems, MadeByDocument, AlreadyVoid, StillAllocated: why it cannot be.
    """
    charge = work.load_seen(Charge, command.charge_id, command.seen_version, what=CHARGE)
    work.require(charge.side.edit)
    if charge.kind not in BY_HAND:
        raise MadeByDocument(number=charge.number)
    void_charge_row(work, charge, command.reason.strip())
    require_reason(command.reason)
    return Done(charge.side.changes, charge.id, charge.number)


def add_advance(work: Work, command: AddAdvance) -> Done:
    """Book an opening advance.

    Raises:
        NotAllowed: if the operator may not edit this side.
        FieldProblems: if the amount is not above zero, it is dated after today, or the party is not on this side.
    """
    work.require(command.side.edit)
    booked = work.stored_under(Credit, command.key)
    if booked is not None:
        return Done(Changes.NONE, booked.id, booked.number)
    if problems := _amount_problems(command):
        raise FieldProblems(problems)
    party = party_on(work, command.side, command.party_id)
    require_past_day(work, command.document_date)
    number = command.number.strip() or next_number(work, command.side.advance_series, command.document_date)
    credit = Credit(key=command.key or None, **_item(command, party, number).credit(CreditKind.OPENING))
    work.session.add(credit)
    work.session.flush()
    return Done(command.side.changes, credit.id, number)


def void_advance(work: Work, command: VoidAdvance) -> Done:
    """Void an opening advance.

    Raises:
        NotAllowed: if the operator may not edit its side.
        StaleRecord, FieldProblems, MadeByDocument, AlreadyVoid: why it cannot be.
        GivenBackAlready: to be accepted.
    """
    credit = work.load_seen(Credit, command.credit_id, command.seen_version, what=CHARGE)
    work.require(credit.side.edit)
    if credit.kind is not CreditKind.OPENING:
        raise MadeByDocument(number=credit.number)
    void_with_allocations(work, credit, command.reason.strip(), command.accepted)
    require_reason(command.reason)
    return Done(credit.side.changes, credit.id, credit.number)


def _party(command: AddCharge | AddAdvance, _access: Access) -> Sequence[Named]:
    return [Named(Party, command.party_id)]


HANDLERS: Mapping[type, Handler] = {
    AddCharge: Handler(add_charge, EDIT, "charge", makes=Charge, names=_party),
    VoidCharge: Handler(void_charge_by_hand, EDIT, "charge"),
    AddAdvance: Handler(add_advance, EDIT, "credit", makes=Credit, names=_party),
    VoidAdvance: Handler(void_advance, EDIT, "credit"),
}
