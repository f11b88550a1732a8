"""What of the ledger counts: what is open on a day, what was paid off on its days, what fell due."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Any

from sqlalchemy import and_, case, false, func, literal_column, select
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access, Area
from crm_desktop.domain.analysis.facts import Fact
from crm_desktop.domain.analysis.measures import Part
from crm_desktop.domain.analysis.periods import Period
from crm_desktop.domain.analysis.requests import CubeRequest
from crm_desktop.domain.money.items import CreditKind
from crm_desktop.domain.sides import Side
from crm_desktop.models.money.items import Allocation, Charge, Credit
from crm_desktop.queries.analysis.source import NOTHING, Aged, Source, sum_of
from crm_desktop.queries.day_number import DayNumber
from crm_desktop.queries.money.open_amounts import aging_edges, in_force
from crm_desktop.queries.sight import sees_money_of, sees_side


def open_items(session: Session, fact: Fact, period: Period) -> tuple[Source, ...]:
    """Charges, and the credits that settle nothing yet, as they stood on the last day."""
    side, as_of = fact.side, period.until
    first_days = aging_edges(session).first_days(as_of)
    spans = [aging_edges(session).span(column) for column in range(1, len(first_days) + 1)]
    due = Charge.due_date
    column = case(
        *((due >= first, literal_column(str(place))) for place, first in enumerate(first_days)),
        else_=literal_column(str(len(first_days))),
    )
    # the days as they are told: never typed by anybody, so they may stand in the statement
    texts = ["", *(f"{first}-{'' if last is None else last}" for first, last in spans)]
    days = case(
        *((due >= first, literal_column(f"'{texts[place]}'")) for place, first in enumerate(first_days)),
        else_=literal_column(f"'{texts[-1]}'"),
    )
    unallocated = Aged(literal_column("-1"), literal_column("''"))
    return (
        _items(Charge, side, as_of, Aged(column, days), 1),
        _items(Credit, side, as_of, unallocated, -1),
    )


def _items(entity: Any, side: Side | None, as_of: date, age: Aged, sign: int) -> Source:
    is_charge = entity is Charge
    whose = Allocation.charge_id if is_charge else Allocation.credit_id
    settled = _settled(whose, as_of)
    open_amount = entity.amount - func.coalesce(settled.c.amount, NOTHING)
    open_sum = sum_of(open_amount)
    parts: dict[Part, Any] = {Part.AMOUNT: open_sum, Part.CUSTOMERS: func.count(entity.party_id.distinct())}
    if is_charge:
        parts |= {
            Part.GROSS: open_sum,
            Part.OVERDUE: sum_of(case((entity.due_date < as_of, open_amount), else_=NOTHING)),
            Part.DOCUMENTS: func.count(entity.id.distinct()),
            Part.FIRST_DUE: func.min(entity.due_date),
        }
    else:
        parts = {Part.AMOUNT: open_sum, Part.LEFT: open_sum}
    in_time = in_force(entity.document_date, entity.voided_on, as_of)
    return Source(
        kind="charge" if is_charge else "credit",
        document=entity,
        line=entity,
        sign=sign,
        area=Area.MONEY,
        sees=partial(_sees, side=side),
        counts=and_(entity.side == side, in_time, open_amount != NOTHING),
        day=entity.document_date,
        parts=parts,
        joined=lambda query: query.select_from(entity).outerjoin(settled, settled.c.item_id == entity.id),
        age=age,
        number=func.max(entity.number),
        is_of_items=True,
    )


def _settled(whose: Any, as_of: date) -> Any:
    """How much of each item was settled at the end of a day."""
    return (
        select(whose.label("item_id"), func.sum(Allocation.amount).label("amount"))
        .where(in_force(Allocation.allocated_on, Allocation.cancelled_on, as_of))
        .group_by(whose)
        .subquery("settled")
    )


def paid_off(request: CubeRequest) -> Source:
    """What money settled on the days of the period, and how long after the document and after its due day."""
    side, period, day = request.fact.side, request.period, Allocation.allocated_on

    def days_since(first: Any) -> Any:
        return sum_of(Allocation.amount * (DayNumber(day) - DayNumber(first)))

    return Source(
        kind="charge",
        document=Charge,
        line=Allocation,
        sign=1,
        area=Area.MONEY,
        sees=partial(_sees, side=side),
        counts=and_(
            Charge.side == side,
            Credit.kind != CreditKind.RETURN,
            day >= period.since,
            in_force(day, Allocation.cancelled_on, period.until),
        ),
        day=day,
        parts={
            Part.AMOUNT: sum_of(Allocation.amount),
            Part.DAYS_TO_PAY: days_since(Charge.document_date),
            Part.DAYS_LATE: days_since(Charge.due_date),
            **_counts(day),
        },
        joined=lambda query: (
            query.select_from(Charge)
            .join(Allocation, Allocation.charge_id == Charge.id)
            .join(Credit, Allocation.credit_id == Credit.id)
        ),
        folds_leap_day=request.folds_leap_day,
        number=func.max(Charge.number),
        is_of_items=True,
    )


def fell_due(request: CubeRequest) -> Source:
    """What fell due in the period, and how much of it was settled at its end."""
    side, period = request.fact.side, request.period
    settled = _settled(Allocation.charge_id, period.until)
    return Source(
        kind="charge",
        document=Charge,
        line=Charge,
        sign=1,
        area=Area.MONEY,
        sees=partial(_sees, side=side),
        counts=and_(
            Charge.side == side,
            Charge.due_date.between(period.since, period.until),
            in_force(Charge.document_date, Charge.voided_on, period.until),
        ),
        day=Charge.due_date,
        parts={
            Part.AMOUNT: sum_of(Charge.amount),
            Part.SETTLED: sum_of(func.coalesce(settled.c.amount, NOTHING)),
            **_counts(Charge.due_date),
        },
        joined=lambda query: query.select_from(Charge).outerjoin(settled, settled.c.item_id == Charge.id),
        folds_leap_day=request.folds_leap_day,
        number=func.max(Charge.number),
        is_of_items=True,
    )


def _counts(day: Any) -> dict[Part, Any]:
    return {
        Part.DOCUMENTS: func.count(Charge.id.distinct()),
        Part.CUSTOMERS: func.count(Charge.party_id.distinct()),
        Part.LAST_DAY: func.max(day),
    }


def _sees(access: Access, side: Side | None) -> Any:
    return false() if side is None else and_(sees_money_of(access), sees_side(access, side))
