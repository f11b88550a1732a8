"""What is open per party on one side, by age: the one SELECT under every aging figure.

Today it reads the two partial indexes of open documents. For a past day it takes the documents of then and what was
allocated by then, so that the same report next month shows the same figures.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from itertools import pairwise
from typing import Any

from sqlalchemy import (
    CTE,
    BindParameter,
    ColumnElement,
    Date,
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

from crm_desktop.db.readings import once
from crm_desktop.domain.money.aging import Basis, Edges
from crm_desktop.domain.money.items import AGING_EDGES
from crm_desktop.domain.sides import Side
from crm_desktop.models.money.items import Allocation, Charge, Credit
from crm_desktop.queries.listing import AnySelect
from crm_desktop.queries.settings import stored_setting

Condition = ColumnElement[bool]

# A literal, not a parameter: the partial indexes of open documents are chosen by it.
OPEN_CHARGE: Condition = Charge.open_amount != literal_column("0")
OPEN_CREDIT: Condition = Credit.open_amount != literal_column("0")
AS_OF = bindparam("as_of", type_=Date())
NOTHING: ColumnElement[Any] = literal_column("0")


@dataclass(frozen=True, slots=True)
class Aging:
    """What an aging report is asked for.

    Attributes:
        as_of: the day of the report.
        today: the business day; from it on, what is open now is what is open then. None for the exact way always.
        by: from which day debts age.
        edges: the last day of each column.
        party_ids: only these parties; None for all.
        side: what they owe us, or what we owe them.
    """

    as_of: date
    today: date | None = None
    by: Basis = Basis.DUE
    edges: Edges = field(default_factory=Edges)
    party_ids: Sequence[int] | None = None
    side: Side = Side.RECEIVABLE

    @property
    def is_current(self) -> bool:
        """Whether nothing booked so far lies after the day of the report."""
        return self.today is not None and self.as_of >= self.today

    @property
    def params(self) -> dict[str, Any]:
        """What a statement made of ``open_amounts`` or ``column_conditions`` is run with."""
        firsts = {f"first_{column}": day for column, day in enumerate(self.edges.first_days(self.as_of))}
        chosen = {} if self.party_ids is None else {"party_ids": list(self.party_ids)}
        return {"as_of": self.as_of, **firsts, **chosen}


def aging_edges(session: Session) -> Edges:
    """The columns that the office has set."""
    stored = once(session, AGING_EDGES, lambda: stored_setting(session, AGING_EDGES))
    return Edges(tuple(stored)) if stored else Edges()


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
    """The condition on a charge for each aging column; exactly one is true. To be run with ``Aging.params``."""
    aged_from, firsts = _aged_from(by), _first_days(edges)
    conditions: list[Condition] = [aged_from >= firsts[0]]
    conditions += [(aged_from < newer) & (aged_from >= first) for newer, first in pairwise(firsts)]
    return (*conditions, aged_from < firsts[-1])


def open_amounts(asked: Aging) -> Subquery:
    """Per party: the aging columns, ``unallocated`` (negative) and ``total``. To be run with ``Aging.params``.

    Who has nothing open on the side is left out.
    """
    return _open_amounts(asked.side, asked.by, asked.edges, asked.is_current, asked.party_ids is not None)


@dataclass(frozen=True)
class _Parts:
    """Charges, what settles them, and credits of one side, each by party.

    Charges and settlements have, for each first day, the sum of what ages from it or later, and the sum of all.
    ``is_charge`` tells which charges stand in ``charges``.
    """

    charges: AnySelect
    is_charge: Condition
    credits_: AnySelect
    settled: AnySelect | None = None


@cache
def _open_amounts(side: Side, by: Basis, edges: Edges, is_current: bool, is_narrow: bool) -> Subquery:  # noqa: FBT001 - cache keys
    """The same by its shape: building it costs more than running it for one customer.

    Each part comes grouped out of an index in the order of parties, so nothing is sorted; those who only have
    credits are added at the end.
    """
    parts = _current(side, by, edges) if is_current else _as_of(side, by, edges)
    names = column_names(edges)
    paid = _narrowed(parts.credits_, is_narrow=is_narrow).cte("paid")
    nothing = [NOTHING.label(name) for name in names]
    others = select(paid.c.party_id, *nothing, (-paid.c.whole).label("unallocated"))
    charged = select(Charge.party_id).where(parts.is_charge)
    if is_current:  # few are open: one look at all of them; asked one by one, SQLite reads the wrong index
        others = others.where(paid.c.party_id.not_in(_narrowed(charged, is_narrow=is_narrow)))
    else:
        others = others.where(~charged.where(Charge.party_id == paid.c.party_id).exists())
    rows = union_all(_with_charges(parts, paid, names, is_narrow=is_narrow), others).subquery("rows")
    amounts = [rows.c[name] for name in (*names, "unallocated")]
    total: ColumnElement[Any] = sum(amounts[1:], start=amounts[0])
    found = select(rows.c.party_id, *amounts, total.label("total"))
    return found.where(or_(*(amount != NOTHING for amount in amounts))).subquery("open_amounts")


def _with_charges(parts: _Parts, paid: CTE, names: Sequence[str], *, is_narrow: bool) -> AnySelect:
    owed = _narrowed(parts.charges, is_narrow=is_narrow).subquery("owed")
    source: Any = owed.outerjoin(paid, paid.c.party_id == owed.c.party_id)
    settled: Subquery | None = None
    if parts.settled is not None:
        settled = _narrowed(parts.settled, is_narrow=is_narrow).subquery("settled")
        source = source.outerjoin(settled, settled.c.party_id == owed.c.party_id)

    def left(name: str) -> ColumnElement[Any]:
        return owed.c[name] if settled is None else owed.c[name] - func.coalesce(settled.c[name], NOTHING)

    newer, whole = [left(f"newer_{place}") for place in range(len(names) - 1)], left("whole")
    cells = [newer[0], *(older - younger for younger, older in pairwise(newer)), whole - newer[-1]]
    rest: ColumnElement[Any] = -func.coalesce(paid.c.whole, NOTHING)
    if settled is not None:
        rest = rest + func.coalesce(settled.c.whole, NOTHING)
    shown = [cell.label(name) for cell, name in zip(cells, names, strict=True)]
    return select(owed.c.party_id, *shown, rest.label("unallocated")).select_from(source)


def _current(side: Side, by: Basis, edges: Edges) -> _Parts:
    is_charge = and_(Charge.side == side, OPEN_CHARGE, Charge.document_date <= AS_OF)
    paid = select(Credit.party_id, func.sum(Credit.open_amount).label("whole")).where(
        Credit.side == side, OPEN_CREDIT, Credit.document_date <= AS_OF
    )
    owed = _sums(by, edges, Charge.open_amount).where(is_charge)
    return _Parts(owed, is_charge, paid.group_by(Credit.party_id))


def _as_of(side: Side, by: Basis, edges: Edges) -> _Parts:
    is_charge = and_(Charge.side == side, in_force(Charge.document_date, Charge.voided_on, AS_OF))
    settled = (
        _sums(by, edges, Allocation.amount)
        .select_from(Charge)
        .join(Allocation, Allocation.charge_id == Charge.id)
        .where(Charge.side == side, in_force(Allocation.allocated_on, Allocation.cancelled_on, AS_OF))
    )
    paid = select(Credit.party_id, func.sum(Credit.amount).label("whole")).where(
        Credit.side == side, in_force(Credit.document_date, Credit.voided_on, AS_OF)
    )
    owed = _sums(by, edges, Charge.amount).where(is_charge)
    return _Parts(owed, is_charge, paid.group_by(Credit.party_id), settled)


def _sums(by: Basis, edges: Edges, amount: SQLColumnExpression[Any]) -> AnySelect:
    """Per party, for each first day the sum of what ages from it or later, and the sum of all.

    One comparison for each column: the columns are the differences.
    """
    aged_from = _aged_from(by)
    newer = [
        func.sum(case((aged_from >= first, amount), else_=NOTHING)).label(f"newer_{place}")
        for place, first in enumerate(_first_days(edges))
    ]
    customer = Charge.party_id
    return select(customer, *newer, func.sum(amount).label("whole")).group_by(customer)


def _aged_from(by: Basis) -> InstrumentedAttribute[date]:
    return Charge.due_date if by is Basis.DUE else Charge.document_date


def _first_days(edges: Edges) -> list[BindParameter[Any]]:
    return [bindparam(f"first_{column}", type_=Date()) for column in range(edges.columns - 1)]


def _narrowed(query: AnySelect, *, is_narrow: bool) -> AnySelect:
    wanted: BindParameter[Any] = bindparam("party_ids", expanding=True)
    return query.where(query.selected_columns["party_id"].in_(wanted)) if is_narrow else query
