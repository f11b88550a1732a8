"""Lists of what customers owe, of receipts, and of credits that are not used up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, case, literal, literal_column, select, type_coerce
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access
from crm_desktop.domain.money.allocation import OpenItem
from crm_desktop.domain.money.receivables import ChargeKind, CreditKind, ReceivableState
from crm_desktop.models.money import Allocation, Credit, Receivable
from crm_desktop.models.parties import Party
from crm_desktop.models.system import Employee
from crm_desktop.models.types import Amount, coded
from crm_desktop.present.listing import LeftOut, ListRequest, Sort
from crm_desktop.queries.filtering import Condition
from crm_desktop.queries.listing import Listing
from crm_desktop.queries.money.balances import require_money
from crm_desktop.queries.money.open_amounts import OPEN_CHARGE, OPEN_CREDIT
from crm_desktop.queries.scope import sees_customer


@dataclass(frozen=True, slots=True)
class ReceivableRow:
    """A charge.

    Attributes:
        delivery_id: the delivery that made it; None for what was booked by hand.
        settled: what was set against it.
        state: computed: open, part, paid or void.
    """

    id: int
    version: int
    party_id: int
    customer: str
    salesperson: str | None
    kind: ChargeKind
    delivery_id: int | None
    number: str
    document_date: date
    due_date: date
    amount: Decimal
    settled: Decimal
    open_amount: Decimal
    state: ReceivableState
    voided_on: date | None
    notes: str

    def overdue_days(self, today: date) -> int:
        """Days since it was due while something of it is open; 0 or below is not overdue."""
        return (today - self.due_date).days if self.open_amount else 0

    @property
    def left_out(self) -> LeftOut | None:
        """Why sums do not take it in: it is void."""
        return LeftOut.VOID if self.voided_on is not None else None


@dataclass(frozen=True, slots=True)
class CreditRow:
    """A credit; what is left of it is an advance."""

    id: int
    version: int
    party_id: int
    customer: str
    salesperson: str | None
    kind: CreditKind
    receipt_id: int | None
    return_id: int | None
    number: str
    document_date: date
    amount: Decimal
    used: Decimal
    open_amount: Decimal
    voided_on: date | None
    notes: str

    @property
    def left_out(self) -> LeftOut | None:
        """Why sums do not take it in: it is void."""
        return LeftOut.VOID if self.voided_on is not None else None


@dataclass(frozen=True, slots=True)
class AllocationRow:
    """One line of who settles what; ``cancelled_on`` is the day from which it does no more."""

    id: int
    credit_id: int
    receivable_id: int
    credit_number: str
    credit_kind: CreditKind
    receipt_id: int | None
    receivable_number: str
    delivery_id: int | None
    document_date: date
    due_date: date
    amount: Decimal
    allocated_on: date
    cancelled_on: date | None


@dataclass(frozen=True, slots=True)
class OpenCharge:
    """A charge that a receipt can settle."""

    id: int
    kind: ChargeKind
    delivery_id: int | None
    number: str
    document_date: date
    due_date: date
    amount: Decimal
    open_amount: Decimal
    notes: str

    @property
    def item(self) -> OpenItem:
        """The same for the rules of allocation."""
        return OpenItem(self.id, self.document_date, self.due_date, self.open_amount)


def _state() -> ColumnElement[Any]:
    state = case(
        (Receivable.voided_on.is_not(None), literal(ReceivableState.VOID.value)),
        (Receivable.open_amount == 0, literal(ReceivableState.PAID.value)),
        (Receivable.open_amount < Receivable.amount, literal(ReceivableState.PART.value)),
        else_=literal(ReceivableState.OPEN.value),
    )
    return type_coerce(state, coded(ReceivableState))


def _settled() -> ColumnElement[Any]:
    nothing = type_coerce(literal_column("0"), Amount)
    return case((Receivable.voided_on.is_not(None), nothing), else_=Receivable.amount - Receivable.open_amount)


def _used() -> ColumnElement[Any]:
    nothing = type_coerce(literal_column("0"), Amount)
    return case((Credit.voided_on.is_not(None), nothing), else_=Credit.amount - Credit.open_amount)


def _receivable_row(**values: Any) -> ReceivableRow:
    return ReceivableRow(**{**values, "state": ReceivableState(values["state"])})


def _of_charges(request: ListRequest) -> Sequence[Condition]:
    """Which charges; void ones only with "all".

    Options: ``only``: "open", "overdue", "due" (from ``today`` to ``until``) or "all"; ``employee_id``: customers of
    this salesperson.
    """
    options = request.options
    wanted, today = options.get("only"), options.get("today")
    conditions: list[Condition] = [] if wanted == "all" else [Receivable.voided_on.is_(None)]
    if wanted in {"open", "overdue", "due"}:
        conditions.append(OPEN_CHARGE)
    if wanted == "overdue":
        conditions.append(Receivable.due_date < today)
    if wanted == "due":
        conditions.append(Receivable.due_date.between(today, options["until"]))
    if employee_id := options.get("employee_id"):
        conditions.append(Party.owner_id == employee_id)
    return conditions


RECEIVABLES: Listing[ReceivableRow] = Listing(
    row=_receivable_row,
    key=Receivable.id,
    source=Receivable.__table__.outerjoin(Party.__table__, Party.id == Receivable.party_id).outerjoin(
        Employee.__table__, Employee.id == Receivable.employee_id
    ),
    columns={
        "id": Receivable.id,
        "version": Receivable.version,
        "party_id": Receivable.party_id,
        "customer": Party.name,
        "salesperson": Employee.name,
        "kind": Receivable.kind,
        "delivery_id": Receivable.delivery_id,
        "number": Receivable.number,
        "document_date": Receivable.document_date,
        "due_date": Receivable.due_date,
        "amount": Receivable.amount,
        "settled": _settled(),
        "open_amount": Receivable.open_amount,
        "state": _state(),
        "voided_on": Receivable.voided_on,
        "notes": Receivable.notes,
    },
    visible=sees_customer,
    search=(Receivable.number, Party.name, Party.short_name, Party.initials, Receivable.notes),
    sums=("amount", "settled", "open_amount"),
    left_out={LeftOut.VOID: Receivable.voided_on.is_not(None)},
    customer=Receivable.party_id,
    order=(Sort("due_date"),),
    where=_of_charges,
)


def _of_credits(request: ListRequest) -> Sequence[Condition]:
    """Which credits; void ones only with "all". Options: ``only``: "open" (something is left) or "all"."""
    wanted = request.options.get("only")
    if wanted == "all":
        return ()
    return (Credit.voided_on.is_(None), *((OPEN_CREDIT,) if wanted == "open" else ()))


CREDITS: Listing[CreditRow] = Listing(
    row=CreditRow,
    key=Credit.id,
    source=Credit.__table__.outerjoin(Party.__table__, Party.id == Credit.party_id).outerjoin(
        Employee.__table__, Employee.id == Party.owner_id
    ),
    columns={
        "id": Credit.id,
        "version": Credit.version,
        "party_id": Credit.party_id,
        "customer": Party.name,
        "salesperson": Employee.name,
        "kind": Credit.kind,
        "receipt_id": Credit.receipt_id,
        "return_id": Credit.return_id,
        "number": Credit.number,
        "document_date": Credit.document_date,
        "amount": Credit.amount,
        "used": _used(),
        "open_amount": Credit.open_amount,
        "voided_on": Credit.voided_on,
        "notes": Credit.notes,
    },
    visible=sees_customer,
    search=(Credit.number, Party.name, Party.short_name, Party.initials, Credit.notes),
    sums=("amount", "used", "open_amount"),
    left_out={LeftOut.VOID: Credit.voided_on.is_not(None)},
    customer=Credit.party_id,
    order=(Sort("document_date", descending=True),),
    where=_of_credits,
)


def open_charges(session: Session, access: Access, *, party_id: int) -> list[OpenCharge]:
    """What a customer still owes, oldest first: what a receipt can settle."""
    require_money(access)
    query = (
        select(
            Receivable.id,
            Receivable.kind,
            Receivable.delivery_id,
            Receivable.number,
            Receivable.document_date,
            Receivable.due_date,
            Receivable.amount,
            Receivable.open_amount,
            Receivable.notes,
        )
        .join(Party, Party.id == Receivable.party_id)
        .where(Receivable.party_id == party_id, OPEN_CHARGE, sees_customer(access))
        .order_by(Receivable.due_date, Receivable.document_date, Receivable.id)
    )
    return [OpenCharge(*row) for row in session.execute(query)]


def allocations(
    session: Session, access: Access, *, credit_id: int | None = None, receivable_id: int | None = None
) -> list[AllocationRow]:
    """What settles what, cancelled lines too, as they came: of one credit or of one charge."""
    require_money(access)
    query = (
        select(
            Allocation.id,
            Allocation.credit_id,
            Allocation.receivable_id,
            Credit.number,
            Credit.kind,
            Credit.receipt_id,
            Receivable.number,
            Receivable.delivery_id,
            Receivable.document_date,
            Receivable.due_date,
            Allocation.amount,
            Allocation.allocated_on,
            Allocation.cancelled_on,
        )
        .join(Credit, Credit.id == Allocation.credit_id)
        .join(Receivable, Receivable.id == Allocation.receivable_id)
        .join(Party, Party.id == Receivable.party_id)
        .where(sees_customer(access))
        .order_by(Allocation.id)
    )
    if credit_id is not None:
        query = query.where(Allocation.credit_id == credit_id)
    if receivable_id is not None:
        query = query.where(Allocation.receivable_id == receivable_id)
    return [AllocationRow(*list(row)) for row in session.execute(query)]
