"""Lists of what is owed on each side, and of credits that are not used up."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
    SQLColumnExpression,
    and_,
    case,
    literal,
    literal_column,
    select,
    type_coerce,
)
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access
from crm_desktop.domain.money.allocation import OpenItem
from crm_desktop.domain.money.items import ChargeKind, CreditKind, ItemState
from crm_desktop.domain.sides import Side
from crm_desktop.models.money.items import Allocation, Charge, Credit
from crm_desktop.models.office.people import Employee
from crm_desktop.models.parties import Party
from crm_desktop.models.types import Amount, coded
from crm_desktop.present.listing import LeftOut, ListRequest, Sort
from crm_desktop.queries.filtering import Condition
from crm_desktop.queries.left_out import items_left_out
from crm_desktop.queries.listing import Listing
from crm_desktop.queries.money.balances import require_any_side, require_money
from crm_desktop.queries.money.open_amounts import OPEN_CHARGE, OPEN_CREDIT
from crm_desktop.queries.scope import sees
from crm_desktop.queries.sight import sees_money_of


@dataclass(frozen=True, slots=True)
class ChargeRow:
    """A charge.

    Attributes:
        origin_id: the document that made it; None for what was booked by hand.
        settled: what was set against it.
        state: computed: open, part, paid or void.
    """

    id: int
    version: int
    party_id: int
    customer: str
    salesperson: str | None
    kind: ChargeKind
    origin_id: int | None
    number: str
    document_date: date
    due_date: date
    amount: Decimal
    settled: Decimal
    open_amount: Decimal
    state: ItemState
    voided_on: date | None
    notes: str
    left_out: LeftOut | None = None

    def overdue_days(self, today: date) -> int:
        """Days since it was due while something of it is open; 0 or below is not overdue."""
        return (today - self.due_date).days if self.open_amount else 0


@dataclass(frozen=True, slots=True)
class CreditRow:
    """A credit; what is left of it is an advance."""

    id: int
    version: int
    party_id: int
    customer: str
    salesperson: str | None
    kind: CreditKind
    origin_id: int | None
    number: str
    document_date: date
    amount: Decimal
    used: Decimal
    open_amount: Decimal
    voided_on: date | None
    notes: str
    left_out: LeftOut | None = None


@dataclass(frozen=True, slots=True)
class AllocationRow:
    """One line of what settles what; ``cancelled_on`` is the day from which it does no more."""

    id: int
    credit_id: int
    charge_id: int
    credit_number: str
    credit_kind: CreditKind
    credit_origin_id: int | None
    charge_number: str
    charge_kind: ChargeKind
    charge_origin_id: int | None
    document_date: date
    due_date: date
    amount: Decimal
    allocated_on: date
    cancelled_on: date | None
    side: Side


@dataclass(frozen=True, slots=True)
class Settleable:
    """A charge that money, or a credit, can settle; or a credit that money can give back, which is due at once."""

    id: int
    kind: ChargeKind | CreditKind
    origin_id: int | None
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
        (Charge.voided_on.is_not(None), literal(ItemState.VOID.value)),
        (Charge.open_amount == 0, literal(ItemState.PAID.value)),
        (Charge.open_amount < Charge.amount, literal(ItemState.PART.value)),
        else_=literal(ItemState.OPEN.value),
    )
    return type_coerce(state, coded(ItemState))


def _used_up(item: type[Charge] | type[Credit]) -> ColumnElement[Any]:
    """What of an item is set against others; nothing of a void one."""
    nothing = type_coerce(literal_column("0"), Amount)
    return case((item.voided_on.is_not(None), nothing), else_=item.amount - item.open_amount)


def _charge_row(**values: Any) -> ChargeRow:
    return ChargeRow(**{**values, "state": ItemState(values["state"])})


def _of_charges(request: ListRequest) -> Sequence[Condition]:
    """Which charges; void ones only with "all".

    Options: ``only``: "open", "overdue", "due" (from ``today`` to ``until``) or "all"; ``employee_id``: customers of
    this salesperson.
    """
    options = request.options
    wanted, today = options.get("only"), options.get("today")
    conditions: list[Condition] = [] if wanted == "all" else [Charge.voided_on.is_(None)]
    if wanted in {"open", "overdue", "due"}:
        conditions.append(OPEN_CHARGE)
    if wanted == "overdue":
        conditions.append(Charge.due_date < today)
    if wanted == "due":
        conditions.append(Charge.due_date.between(today, options["until"]))
    if employee_id := options.get("employee_id"):
        conditions.append(Party.owner_id == employee_id)
    return conditions


def charges_listing(
    side: Side, figures: Mapping[str, SQLColumnExpression[Any]], where: Callable[[ListRequest], Sequence[Condition]]
) -> Listing[ChargeRow]:
    """The charges of a side; ``figures`` are settled, open amount and state as they are, or as they were on a day."""
    return Listing(
        row=_charge_row,
        key=Charge.id,
        source=Charge.__table__.outerjoin(Party.__table__, Party.id == Charge.party_id).outerjoin(
            Employee.__table__, Employee.id == Charge.employee_id
        ),
        columns={
            "id": Charge.id,
            "version": Charge.version,
            "party_id": Charge.party_id,
            "customer": Party.name,
            "salesperson": Employee.name,
            "kind": Charge.kind,
            "origin_id": Charge.origin_id,
            "number": Charge.number,
            "document_date": Charge.document_date,
            "due_date": Charge.due_date,
            "amount": Charge.amount,
            "voided_on": Charge.voided_on,
            "notes": Charge.notes,
            **figures,
        },
        visible=lambda access: and_(Charge.side == side, sees(access, Charge)),
        search=(Charge.number, Party.name, Party.short_name, Party.initials, Charge.notes),
        sums=("amount", "settled", "open_amount"),
        customer=Charge.party_id,
        order=(Sort("due_date"),),
        where=where,
    )


def _charges(side: Side) -> Listing[ChargeRow]:
    figures = {"settled": _used_up(Charge), "open_amount": Charge.open_amount, "state": _state()}
    return replace(charges_listing(side, figures, _of_charges), left_out=items_left_out(Charge))


CHARGES = {side: _charges(side) for side in Side}
"""What is owed, by side."""
RECEIVABLES, PAYABLES = CHARGES[Side.RECEIVABLE], CHARGES[Side.PAYABLE]


def _of_credits(request: ListRequest) -> Sequence[Condition]:
    """Which credits; void ones only with "all". Options: ``only``: "open" (something is left) or "all"."""
    wanted = request.options.get("only")
    if wanted == "all":
        return ()
    return (Credit.voided_on.is_(None), *((OPEN_CREDIT,) if wanted == "open" else ()))


def credits_listing(
    side: Side, figures: Mapping[str, SQLColumnExpression[Any]], where: Callable[[ListRequest], Sequence[Condition]]
) -> Listing[CreditRow]:
    """The credits of a side; ``figures`` are used, open amount and the day of voiding as they are, or were on a day."""
    return Listing(
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
            "origin_id": Credit.origin_id,
            "number": Credit.number,
            "document_date": Credit.document_date,
            "amount": Credit.amount,
            "notes": Credit.notes,
            **figures,
        },
        visible=lambda access: and_(Credit.side == side, sees(access, Credit)),
        search=(Credit.number, Party.name, Party.short_name, Party.initials, Credit.notes),
        sums=("amount", "used", "open_amount"),
        customer=Credit.party_id,
        order=(Sort("document_date", descending=True),),
        where=where,
    )


def _credits(side: Side) -> Listing[CreditRow]:
    figures = {"used": _used_up(Credit), "open_amount": Credit.open_amount, "voided_on": Credit.voided_on}
    return replace(credits_listing(side, figures, _of_credits), left_out=items_left_out(Credit))


CREDITS_BY_SIDE = {side: _credits(side) for side in Side}
"""What reduces it, by side."""
CREDITS, DEBITS = CREDITS_BY_SIDE[Side.RECEIVABLE], CREDITS_BY_SIDE[Side.PAYABLE]


def open_charges(session: Session, access: Access, *, party_id: int, side: Side = Side.RECEIVABLE) -> list[Settleable]:
    """What is still owed by, or to, a party, oldest first: what money can settle."""
    require_money(access, side)
    query = (
        select(
            Charge.id,
            Charge.kind,
            Charge.origin_id,
            Charge.number,
            Charge.document_date,
            Charge.due_date,
            Charge.amount,
            Charge.open_amount,
            Charge.notes,
        )
        .join(Party, Party.id == Charge.party_id)
        .where(Charge.side == side, Charge.party_id == party_id, OPEN_CHARGE, sees_money_of(access))
        .order_by(Charge.due_date, Charge.document_date, Charge.id)
    )
    return [Settleable(*row) for row in session.execute(query)]


def open_credits(session: Session, access: Access, *, party_id: int, side: Side = Side.RECEIVABLE) -> list[Settleable]:
    """What a party has left on a side, or we have left with it, oldest first: what money can give back."""
    require_money(access, side)
    query: Select[*tuple[Any, ...]] = (
        select(
            Credit.id,
            Credit.kind,
            Credit.origin_id,
            Credit.number,
            Credit.document_date,
            Credit.document_date,
            Credit.amount,
            Credit.open_amount,
            Credit.notes,
        )
        .join(Party, Party.id == Credit.party_id)
        .where(Credit.side == side, Credit.party_id == party_id, OPEN_CREDIT, sees_money_of(access))
        .order_by(Credit.document_date, Credit.id)
    )
    return [Settleable(*row) for row in session.execute(query)]


def allocations(
    session: Session, access: Access, *, credit_id: int | None = None, charge_id: int | None = None
) -> list[AllocationRow]:
    """What settles what, cancelled lines too, as they came: of one credit or of one charge the operator may see."""
    require_any_side(access)
    query = (
        select(
            Allocation.id,
            Allocation.credit_id,
            Allocation.charge_id,
            Credit.number,
            Credit.kind,
            Credit.origin_id,
            Charge.number,
            Charge.kind,
            Charge.origin_id,
            Charge.document_date,
            Charge.due_date,
            Allocation.amount,
            Allocation.allocated_on,
            Allocation.cancelled_on,
            Charge.side,
        )
        .join(Credit, Credit.id == Allocation.credit_id)
        .join(Charge, Charge.id == Allocation.charge_id)
        .join(Party, Party.id == Charge.party_id)
        .where(sees_money_of(access), sees(access, Charge))
        .order_by(Allocation.id)
    )
    if credit_id is not None:
        query = query.where(Allocation.credit_id == credit_id)
    if charge_id is not None:
        query = query.where(Allocation.charge_id == charge_id)
    return [AllocationRow(*list(row)) for row in session.execute(query)]
