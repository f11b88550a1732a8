"""The documents behind the cells of the aging report, as of any day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import func, select, type_coerce
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access
from crm_desktop.domain.money.aging import Basis
from crm_desktop.domain.money.items import ChargeKind, CreditKind
from crm_desktop.domain.sides import Side
from crm_desktop.models.money.items import Allocation, Charge, Credit
from crm_desktop.models.parties import Party
from crm_desktop.models.types import Amount
from crm_desktop.queries.listing import AnySelect
from crm_desktop.queries.money.balances import require_money
from crm_desktop.queries.money.open_amounts import Aging, aging_edges, column_conditions, in_force
from crm_desktop.queries.sight import sees_money_of

UNALLOCATED = -1
"""Stands for the column of credits that settle nothing yet."""


@dataclass(frozen=True, slots=True)
class OpenDocument:
    """One document of which something is open on a day.

    Attributes:
        is_credit: a receipt, return or advance; its amounts are negative.
        kind: what made it.
        source_id: the document that made it, by its kind; None for what was booked by hand.
        due_date: None for credits.
        overdue_days: by the report's switch; 0 or below is not due.
        open_amount: of ``amount``, what is open on that day.
    """

    id: int
    is_credit: bool
    kind: ChargeKind | CreditKind
    source_id: int | None
    party_id: int
    customer: str
    number: str
    document_date: date
    due_date: date | None
    overdue_days: int
    amount: Decimal
    open_amount: Decimal

    @property
    def settled(self) -> Decimal:
        """What was allocated up to that day."""
        return self.amount - self.open_amount


def open_documents(  # noqa: PLR0913 - each one narrows the report
    session: Session,
    access: Access,
    *,
    as_of: date,
    by: Basis = Basis.DUE,
    party_id: int | None = None,
    column: int | None = None,
    side: Side = Side.RECEIVABLE,
) -> list[OpenDocument]:
    """The documents behind a cell of the aging report; they add up to it.

    Args:
        session: where to read.
        access: who asks.
        as_of: the day of the report.
        by: the report's switch.
        party_id: None for all visible parties.
        column: only this aging column, or ``UNALLOCATED`` for advances and credits; None for all of them.
        side: of which report.
    """
    require_money(access, side)
    rows: list[OpenDocument] = []
    if column != UNALLOCATED:
        asked = Aging(as_of, by=by, edges=aging_edges(session), side=side)
        charges = _charges(asked, column).where(sees_money_of(access))
        rows += [_charge(list(row), asked) for row in session.execute(_of(charges, party_id), asked.params)]
    if column in {None, UNALLOCATED}:
        advances = _credits(side, as_of).where(sees_money_of(access))
        rows += [_credit(list(row)) for row in session.execute(_of(advances, party_id))]
    return rows


def _of(query: AnySelect, party_id: int | None) -> AnySelect:
    return query if party_id is None else query.where(Party.id == party_id)


def _charges(asked: Aging, column: int | None) -> AnySelect:
    settled = select(func.coalesce(func.sum(Allocation.amount), 0)).where(
        Allocation.charge_id == Charge.id,
        in_force(Allocation.allocated_on, Allocation.cancelled_on, asked.as_of),
    )
    left = Charge.amount - settled.scalar_subquery()
    query = (
        select(
            Charge.id,
            Charge.kind,
            Charge.origin_id,
            Party.id,
            Party.name,
            Charge.number,
            Charge.document_date,
            Charge.due_date,
            Charge.amount,
            type_coerce(left, Amount),
        )
        .join(Party, Party.id == Charge.party_id)
        .where(Charge.side == asked.side, in_force(Charge.document_date, Charge.voided_on, asked.as_of), left != 0)
        .order_by(Charge.due_date, Charge.document_date, Charge.id)
    )
    return query if column is None else query.where(column_conditions(asked.by, asked.edges)[column])


def _credits(side: Side, as_of: date) -> AnySelect:
    used = select(func.coalesce(func.sum(Allocation.amount), 0)).where(
        Allocation.credit_id == Credit.id, in_force(Allocation.allocated_on, Allocation.cancelled_on, as_of)
    )
    left = Credit.amount - used.scalar_subquery()
    return (
        select(
            Credit.id,
            Credit.kind,
            Credit.origin_id,
            Party.id,
            Party.name,
            Credit.number,
            Credit.document_date,
            Credit.amount,
            type_coerce(left, Amount),
        )
        .join(Party, Party.id == Credit.party_id)
        .where(Credit.side == side, in_force(Credit.document_date, Credit.voided_on, as_of), left != 0)
        .order_by(Credit.document_date, Credit.id)
    )


def _charge(values: list[Any], asked: Aging) -> OpenDocument:
    record_id, kind, source_id, party_id, customer, number, dated, due, amount, left = values
    aged_from = due if asked.by is Basis.DUE else dated
    return OpenDocument(
        id=record_id,
        is_credit=False,
        kind=kind,
        source_id=source_id,
        party_id=party_id,
        customer=customer,
        number=number,
        document_date=dated,
        due_date=due,
        overdue_days=(asked.as_of - aged_from).days,
        amount=amount,
        open_amount=left,
    )


def _credit(values: list[Any]) -> OpenDocument:
    record_id, kind, source_id, party_id, customer, number, dated, amount, left = values
    return OpenDocument(
        id=record_id,
        is_credit=True,
        kind=kind,
        source_id=source_id,
        party_id=party_id,
        customer=customer,
        number=number,
        document_date=dated,
        due_date=None,
        overdue_days=0,
        amount=-amount,
        open_amount=-left,
    )
