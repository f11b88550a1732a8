"""What is open per customer, by age: the one SELECT under every aging figure.

Today it reads the two partial indexes of open documents. For a past day it takes the documents of then and what was
allocated by then, so that the same report next month shows the same figures.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
    SQLColumnExpression,
    Subquery,
    case,
    func,
    literal_column,
    or_,
    select,
    true,
    union_all,
)
from sqlalchemy.orm import InstrumentedAttribute, Session

from crm_desktop.domain.aging import Basis, Edges
from crm_desktop.domain.receivables import AGING_EDGES
from crm_desktop.models.money import Allocation, Credit, Receivable
from crm_desktop.models.system import Setting

Condition = ColumnElement[bool]
AnySelect = Select[*tuple[Any, ...]]


@dataclass(frozen=True, slots=True)
class Aging:
    """What an aging report is asked for.

    Attributes:
        as_of: the day of the report.
        today: the business day; from it on, what is open now is what is open then. None for the exact way always.
        by: from which day debts age.
        edges: the last day of each column.
        customer_ids: only these customers; None for all.
    """

    as_of: date
    today: date | None = None
    by: Basis = Basis.DUE
    edges: Edges = field(default_factory=Edges)
    customer_ids: Sequence[int] | None = None

    @property
    def is_current(self) -> bool:
        """Whether nothing booked so far lies after the day of the report."""
        return self.today is not None and self.as_of >= self.today


def aging_edges(session: Session) -> Edges:
    """The columns that the office has set."""
    stored = session.scalar(select(Setting.value).where(Setting.name == AGING_EDGES))
    return Edges(tuple(json.loads(stored))) if stored else Edges()


def column_name(column: int) -> str:
    """The key of an aging column; 0 is not due."""
    return f"bucket_{column}" if column else "not_due"


def column_names(edges: Edges) -> list[str]:
    """The keys of all aging columns, in order."""
    return [column_name(column) for column in range(edges.columns)]


def in_force(since: InstrumentedAttribute[date], until: InstrumentedAttribute[date | None], as_of: date) -> Condition:
    """Whether a row with a first day and a day from which it counts no more counts on ``as_of``."""
    return (since <= as_of) & or_(until.is_(None), until > as_of)


def column_conditions(asked: Aging) -> list[Condition]:
    """The condition on a receivable for each aging column; exactly one is true."""
    aged_from = Receivable.due_date if asked.by is Basis.DUE else Receivable.document_date
    first_days = asked.edges.first_days(asked.as_of)
    bounds = [*first_days, None]
    conditions: list[Condition] = []
    for column, first in enumerate(bounds):
        not_newer = aged_from < bounds[column - 1] if column else true()
        conditions.append(not_newer if first is None else not_newer & (aged_from >= first))
    return conditions


def open_amounts(asked: Aging) -> Subquery:
    """Per customer: the aging columns, ``unallocated`` (negative) and ``total``.

    Customers with nothing open are left out.
    """
    parts = _current(asked) if asked.is_current else _as_of(asked)
    raw = union_all(*parts).subquery()
    names = [*column_names(asked.edges), "unallocated"]
    sums = [func.sum(raw.c[name]) for name in names]
    total: ColumnElement[Any] = sum(sums[1:], start=sums[0])
    return (
        select(
            raw.c.customer_id,
            *(amount.label(name) for name, amount in zip(names, sums, strict=True)),
            total.label("total"),
        )
        .group_by(raw.c.customer_id)
        .having(or_(*(amount != 0 for amount in sums)))
        .subquery("open_amounts")
    )


def _current(asked: Aging) -> list[AnySelect]:
    owed = _debts(asked, Receivable.customer_id, Receivable.open_amount).where(
        Receivable.open_amount != 0, Receivable.document_date <= asked.as_of
    )
    paid = _unallocated(asked, Credit.customer_id, -func.sum(Credit.open_amount)).where(
        Credit.open_amount != 0, Credit.document_date <= asked.as_of
    )
    return [_only(owed, Receivable.customer_id, asked), _only(paid, Credit.customer_id, asked)]


def _as_of(asked: Aging) -> list[AnySelect]:
    owed = _debts(asked, Receivable.customer_id, Receivable.amount).where(
        in_force(Receivable.document_date, Receivable.voided_on, asked.as_of)
    )
    settled = (
        _debts(asked, Receivable.customer_id, -Allocation.amount, unallocated=func.sum(Allocation.amount))
        .select_from(Allocation)
        .join(Receivable, Receivable.id == Allocation.receivable_id)
        .where(in_force(Allocation.allocated_on, Allocation.cancelled_on, asked.as_of))
    )
    paid = _unallocated(asked, Credit.customer_id, -func.sum(Credit.amount)).where(
        in_force(Credit.document_date, Credit.voided_on, asked.as_of)
    )
    return [
        _only(owed, Receivable.customer_id, asked),
        _only(settled, Receivable.customer_id, asked),
        _only(paid, Credit.customer_id, asked),
    ]


def _debts(
    asked: Aging,
    customer: InstrumentedAttribute[int],
    amount: SQLColumnExpression[Any],
    unallocated: ColumnElement[Any] | None = None,
) -> AnySelect:
    cells = [
        func.sum(case((condition, amount), else_=literal_column("0"))).label(column_name(column))
        for column, condition in enumerate(column_conditions(asked))
    ]
    rest = literal_column("0") if unallocated is None else unallocated
    return select(customer.label("customer_id"), *cells, rest.label("unallocated")).group_by(customer)


def _unallocated(asked: Aging, customer: InstrumentedAttribute[int], amount: SQLColumnExpression[Any]) -> AnySelect:
    nothing: list[ColumnElement[Any]] = [literal_column("0").label(name) for name in column_names(asked.edges)]
    return select(customer.label("customer_id"), *nothing, amount.label("unallocated")).group_by(customer)


def _only(query: AnySelect, customer: InstrumentedAttribute[int], asked: Aging) -> AnySelect:
    return query if asked.customer_ids is None else query.where(customer.in_(asked.customer_ids))
