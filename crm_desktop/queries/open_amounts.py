"""What is open per customer, by age: the one SELECT under every aging figure.

Today it reads the two partial indexes of open documents. For a past day it takes the documents of then and what was
allocated by then, so that the same report next month shows the same figures.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from itertools import pairwise
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Date,
    Select,
    SQLColumnExpression,
    Subquery,
    and_,
    bindparam,
    case,
    func,
    literal_column,
    or_,
    select,
    union_all,
)
from sqlalchemy.orm import InstrumentedAttribute, Session

from crm_desktop.domain.aging import Basis, Edges
from crm_desktop.domain.receivables import AGING_EDGES
from crm_desktop.models.money import Allocation, Credit, Receivable
from crm_desktop.models.system import Setting

Condition = ColumnElement[bool]
AnySelect = Select[*tuple[Any, ...]]

# A literal, not a parameter: the partial indexes of open documents are chosen by it.
OPEN_CHARGE: Condition = Receivable.open_amount != literal_column("0")
OPEN_CREDIT: Condition = Credit.open_amount != literal_column("0")
AS_OF = bindparam("as_of", type_=Date())


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

    @property
    def params(self) -> dict[str, Any]:
        """What a statement made of ``open_amounts`` or ``column_conditions`` is run with."""
        firsts = {f"first_{column}": day for column, day in enumerate(self.edges.first_days(self.as_of))}
        chosen = {} if self.customer_ids is None else {"customer_ids": list(self.customer_ids)}
        return {"as_of": self.as_of, **firsts, **chosen}


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


def in_force(since: InstrumentedAttribute[date], until: InstrumentedAttribute[date | None], as_of: Any) -> Condition:
    """Whether a row with a first day and a day from which it counts no more counts on ``as_of``."""
    return and_(since <= as_of, or_(until.is_(None), until > as_of))


@cache
def column_conditions(by: Basis, edges: Edges) -> tuple[Condition, ...]:
    """The condition on a receivable for each aging column; exactly one is true. To be run with ``Aging.params``."""
    aged_from = Receivable.due_date if by is Basis.DUE else Receivable.document_date
    firsts = [bindparam(f"first_{column}", type_=Date()) for column in range(edges.columns - 1)]
    conditions: list[Condition] = [aged_from >= firsts[0]]
    conditions += [(aged_from < newer) & (aged_from >= first) for newer, first in pairwise(firsts)]
    return (*conditions, aged_from < firsts[-1])


def open_amounts(asked: Aging) -> Subquery:
    """Per customer: the aging columns, ``unallocated`` (negative) and ``total``. To be run with ``Aging.params``.

    Customers with nothing open are left out.
    """
    return _open_amounts(asked.by, asked.edges, asked.is_current, asked.customer_ids is not None)


@cache
def _open_amounts(by: Basis, edges: Edges, is_current: bool, is_narrow: bool) -> Subquery:  # noqa: FBT001 - cache keys
    """The same by its shape: building it costs more than running it for one customer."""
    ages = column_conditions(by, edges)
    parts = _current(ages) if is_current else _as_of(ages)
    if is_narrow:
        wanted: BindParameter[Any] = bindparam("customer_ids", expanding=True)
        parts = [part.where(part.selected_columns["customer_id"].in_(wanted)) for part in parts]
    raw = union_all(*parts).subquery()
    names = [*column_names(edges), "unallocated"]
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


def _current(ages: tuple[Condition, ...]) -> list[AnySelect]:
    owed = _debts(ages, Receivable.customer_id, Receivable.open_amount).where(
        OPEN_CHARGE, Receivable.document_date <= AS_OF
    )
    paid = _unallocated(ages, -func.sum(Credit.open_amount)).where(OPEN_CREDIT, Credit.document_date <= AS_OF)
    return [owed, paid]


def _as_of(ages: tuple[Condition, ...]) -> list[AnySelect]:
    owed = _debts(ages, Receivable.customer_id, Receivable.amount).where(
        in_force(Receivable.document_date, Receivable.voided_on, AS_OF)
    )
    settled = (
        _debts(ages, Receivable.customer_id, -Allocation.amount, unallocated=func.sum(Allocation.amount))
        .select_from(Allocation)
        .join(Receivable, Receivable.id == Allocation.receivable_id)
        .where(in_force(Allocation.allocated_on, Allocation.cancelled_on, AS_OF))
    )
    paid = _unallocated(ages, -func.sum(Credit.amount)).where(in_force(Credit.document_date, Credit.voided_on, AS_OF))
    return [owed, settled, paid]


def _debts(
    ages: tuple[Condition, ...],
    customer: InstrumentedAttribute[int],
    amount: SQLColumnExpression[Any],
    unallocated: ColumnElement[Any] | None = None,
) -> AnySelect:
    cells = [
        func.sum(case((condition, amount), else_=literal_column("0"))).label(column_name(column))
        for column, condition in enumerate(ages)
    ]
    rest = literal_column("0") if unallocated is None else unallocated
    return select(customer.label("customer_id"), *cells, rest.label("unallocated")).group_by(customer)


def _unallocated(ages: tuple[Condition, ...], amount: ColumnElement[Any]) -> AnySelect:
    nothing: list[ColumnElement[Any]] = [literal_column("0").label(column_name(place)) for place in range(len(ages))]
    customer = Credit.customer_id
    return select(customer.label("customer_id"), *nothing, amount.label("unallocated")).group_by(customer)
