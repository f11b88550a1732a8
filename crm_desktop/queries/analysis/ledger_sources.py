"""What of the ledger counts: what is open on a day, what was paid off on its days, what fell due."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from sqlalchemy import Date, Integer, and_, case, false, func, literal, literal_column, select, union_all
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access, Area
from crm_desktop.domain.analysis.measures import Part
from crm_desktop.domain.analysis.month_ends import MonthEnd, ends_of
from crm_desktop.domain.analysis.requests import CubeRequest
from crm_desktop.domain.money.aging import Edges
from crm_desktop.domain.money.items import CreditKind
from crm_desktop.domain.sides import Side
from crm_desktop.models.money.items import Allocation, Charge, Credit
from crm_desktop.queries.analysis.source import NOTHING, Aged, Source, sum_of
from crm_desktop.queries.day_number import DayNumber
from crm_desktop.queries.money.open_amounts import aging_edges, in_force
from crm_desktop.queries.sight import sees_money_of, sees_side


@dataclass(frozen=True, slots=True)
class _AsOf:
    """At the end of which day items are looked at, or of which days, each for itself.

    Attributes:
        firsts: the first due days of the columns of the aging.
        month: of the day.
        ends: where several days stand with all the others; None of one day.
    """

    day: Any
    firsts: Sequence[Any]
    month: Any
    ends: Any = None


def open_items(session: Session, request: CubeRequest, *, is_each_end: bool) -> tuple[Source, ...]:
    """Charges, and the credits that settle nothing yet, as they stood on the last day or at each end of a month."""
    side, edges = request.fact.side, aging_edges(session)
    ends = ends_of(request)
    as_of = _each(ends, edges) if is_each_end else _one(ends[-1], edges)
    spans = [edges.span(column) for column in range(1, len(as_of.firsts) + 1)]
    due = Charge.due_date
    column = case(
        *((due >= first, literal_column(str(place))) for place, first in enumerate(as_of.firsts)),
        else_=literal_column(str(len(as_of.firsts))),
    )
    # the days as they are told: never typed by anybody, so they may stand in the statement
    texts = ["", *(f"{first}-{'' if last is None else last}" for first, last in spans)]
    days = case(
        *((due >= first, literal_column(f"'{texts[place]}'")) for place, first in enumerate(as_of.firsts)),
        else_=literal_column(f"'{texts[-1]}'"),
    )
    unallocated = Aged(literal_column("-1"), literal_column("''"))
    return (
        _items(Charge, side, as_of, Aged(column, days), 1),
        _items(Credit, side, as_of, unallocated, -1),
    )


def _one(end: MonthEnd, edges: Edges) -> _AsOf:
    return _AsOf(end.day, edges.first_days(end.day), literal_column(str(end.key), Integer))


def _each(ends: Sequence[MonthEnd], edges: Edges) -> _AsOf:
    """A table of days, with which each item stands as often as it was there at the end of one."""
    rows = [
        select(
            literal_column(str(end.key), Integer).label("month"),
            literal(end.day, Date).label("day"),
            *(literal(first, Date).label(f"first_{at}") for at, first in enumerate(edges.first_days(end.day))),
        )
        for end in ends
    ]
    table = union_all(*rows).subquery("ends")
    firsts = [one for one in table.c if one.name.startswith("first_")]
    return _AsOf(table.c.day, firsts, table.c.month, table)


def _items(entity: Any, side: Side | None, as_of: _AsOf, age: Aged, sign: int) -> Source:
    is_charge = entity is Charge
    day = as_of.day
    settled = _settled(Allocation.charge_id if is_charge else Allocation.credit_id, day, as_of.ends)
    open_amount = entity.amount - func.coalesce(settled.c.amount, NOTHING)
    open_sum = sum_of(open_amount)
    parts: dict[Part, Any] = {Part.AMOUNT: open_sum, Part.CUSTOMERS: func.count(entity.party_id.distinct())}
    if is_charge:
        parts |= {
            Part.GROSS: open_sum,
            Part.OVERDUE: sum_of(case((entity.due_date < day, open_amount), else_=NOTHING)),
            Part.DOCUMENTS: func.count(entity.id.distinct()),
            Part.FIRST_DUE: func.min(entity.due_date),
        }
    else:
        parts = {Part.AMOUNT: open_sum, Part.LEFT: open_sum}
    in_time = in_force(entity.document_date, entity.voided_on, day)
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
        joined=partial(_with_settled, entity=entity, settled=settled, as_of=as_of),
        age=age,
        month_end=as_of.month,
        number=func.max(entity.number),
        is_of_items=True,
    )


def _with_settled(query: Any, *, entity: Any, settled: Any, as_of: _AsOf) -> Any:
    """A query over items, with what is settled of each; as often as there are days after its own."""
    query, is_its = query.select_from(entity), settled.c.item_id == entity.id
    if as_of.ends is None:
        return query.outerjoin(settled, is_its)
    of_each_day = query.join(as_of.ends, entity.document_date <= as_of.day)
    return of_each_day.outerjoin(settled, and_(is_its, settled.c.day == as_of.day))


def _settled(whose: Any, as_of: Any, ends: Any = None) -> Any:
    """How much of each item was settled at the end of a day, or of each day of a table."""
    is_in_force = in_force(Allocation.allocated_on, Allocation.cancelled_on, as_of)
    keys = (whose.label("item_id"), *(() if ends is None else (as_of.label("day"),)))
    query = select(*keys, func.sum(Allocation.amount).label("amount")).select_from(Allocation)
    query = query.where(is_in_force) if ends is None else query.join(ends, is_in_force)
    return query.group_by(whose, *(() if ends is None else (as_of,))).subquery("settled")


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
