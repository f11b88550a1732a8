"""The aging report 账龄: its list, its key figures, and its proof against the balances."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from typing import Any

from sqlalchemy import ColumnElement, Select, Subquery, case, func, select, type_coerce
from sqlalchemy.orm import Session

from crm_desktop.db.readings import side_by_side
from crm_desktop.domain.access import Access, Area
from crm_desktop.domain.amounts import ZERO, to_rate, total_of
from crm_desktop.domain.field_groups import SECRETS, Secret, Sight, sight
from crm_desktop.domain.money.aging import Basis, Edges
from crm_desktop.domain.parties.customers import TermKind, Terms
from crm_desktop.domain.sides import Side
from crm_desktop.models.office.people import Department, Employee
from crm_desktop.models.parties import Party
from crm_desktop.models.types import Amount
from crm_desktop.present.listing import Group, ListRequest, Sort, Totals
from crm_desktop.queries.filtering import matches
from crm_desktop.queries.listing import AnySelect
from crm_desktop.queries.money.balances import balance_of_all, day_of, narrowing, narrows, require_money
from crm_desktop.queries.money.open_amounts import Aging, aging_edges, column_names, open_amounts
from crm_desktop.queries.ordering import ordered, sorting
from crm_desktop.queries.sight import is_own, sees_money_of


@dataclass(frozen=True, slots=True)
class AgingRow:
    """One customer.

    Attributes:
        cells: the open amounts by age: not due first, the oldest last.
        unallocated: advances and credits that settle nothing yet; zero or negative.
        total: what the customer owes: the sum of all before.
        share: of the total of the report.
    """

    party_id: int
    code: str
    name: str
    salesperson: str | None
    term_kind: TermKind
    term_days: int
    term_day: int
    cells: tuple[Decimal, ...]
    unallocated: Decimal
    total: Decimal
    share: Decimal

    @property
    def terms(self) -> Terms:
        """The payment terms as one value."""
        return Terms(self.term_kind, self.term_days, self.term_day)

    @property
    def overdue(self) -> Decimal:
        """All that is overdue."""
        return total_of(self.cells[1:])

    @property
    def late(self) -> Decimal:
        """What stands in the two oldest columns: with the usual ones, more than 90 days overdue."""
        return total_of(self.cells[-2:])


@dataclass(frozen=True, slots=True)
class OwedAgingRow(AgingRow):
    """One supplier, whose terms are for who sees those of suppliers."""

    SECRETS = dict.fromkeys(("term_kind", "term_days", "term_day", "terms"), Secret.PURCHASE)


_ROWS: Mapping[Side, type[AgingRow]] = {Side.RECEIVABLE: AgingRow, Side.PAYABLE: OwedAgingRow}
SECRETS_BY_SIDE: Mapping[Side, Mapping[str, Secret]] = {Side.RECEIVABLE: SECRETS, Side.PAYABLE: OwedAgingRow.SECRETS}
"""Which of the columns are not for everybody."""


@dataclass(frozen=True, slots=True)
class SalespersonAging:
    """The open amounts of one salesperson's customers; a name of None is nobody's."""

    employee_id: int | None
    name: str | None
    cells: tuple[Decimal, ...]
    unallocated: Decimal
    customers: int
    overdue_customers: int
    late_customers: int
    advance_customers: int


@dataclass(frozen=True, slots=True)
class AgingSummary:
    """The key figures over a whole report.

    Attributes:
        balance: what all customers owe by their documents alone, without looking at allocations: the proof.
    """

    edges: Edges
    by_salesperson: tuple[SalespersonAging, ...]
    balance: Decimal

    @property
    def cells(self) -> tuple[Decimal, ...]:
        """The open amounts by age."""
        return tuple(
            total_of([row.cells[column] for row in self.by_salesperson]) for column in range(self.edges.columns)
        )

    @property
    def unallocated(self) -> Decimal:
        """Advances and credits that settle nothing yet."""
        return total_of([row.unallocated for row in self.by_salesperson])

    @property
    def total(self) -> Decimal:
        """What all owe."""
        return total_of([*self.cells, self.unallocated])

    def customers(self, which: str = "customers") -> int:
        """How many customers stand in the report, or only ``overdue``, ``late`` or ``advance`` ones."""
        name = which if which == "customers" else f"{which}_customers"
        return sum(getattr(row, name) for row in self.by_salesperson)


class AgingListing:
    """The aging report of one side as a list of parties.

    Options of the request: ``as_of`` (date), ``today`` (date; without it the exact way is taken), ``by`` (Basis or
    its value), ``employee_id`` (only customers of this salesperson), ``department_id``.
    """

    def __init__(self, side: Side) -> None:
        self.side = side

    def ids(
        self,
        session: Session,
        access: Access,
        request: ListRequest,
        most: int | None = None,  # noqa: ARG002 - all must be added up for the first one
    ) -> Sequence[int]:
        """The customers in the report, sorted; largest debt first unless asked otherwise."""
        asked, amounts = _asked(session, access, request, self.side)
        columns = _columns(asked, amounts)
        query = self._matching(select(amounts.c.party_id), columns, access, request, amounts)
        for sort in request.sort or (Sort("total", descending=True),):
            if sort.key in columns and sight(access, sort.key, SECRETS_BY_SIDE[self.side]) is Sight.FULL:
                query = query.order_by(*ordered(columns[sort.key], _joined(amounts), descending=sort.descending))
        return session.scalars(query.order_by(amounts.c.party_id), asked.params).all()

    def rows(self, session: Session, access: Access, ids: Sequence[int], request: ListRequest) -> Sequence[AgingRow]:
        """The rows of these customers, in this order."""
        whole, found = side_by_side(
            session,
            lambda own: self._grand_total(own, access, request),
            lambda own: self._read_rows(own, access, ids, request),
        )
        return [_row(found[key], whole, self.side) for key in ids if key in found]

    def _read_rows(
        self, session: Session, access: Access, ids: Sequence[int], request: ListRequest
    ) -> Mapping[int, list[Any]]:
        asked, amounts = _asked(session, access, request, self.side, ids)
        names = column_names(asked.edges)
        shown = (Party.code, Party.name, Employee.name, *_TERMS[self.side])
        cells = [type_coerce(amounts.c[name], Amount) for name in (*names, "unallocated", "total")]
        query = select(amounts.c.party_id, *shown, *cells).select_from(_joined(amounts))
        return {row[0]: list(row) for row in session.execute(query.where(sees_money_of(access)), asked.params)}

    def groups(self, session: Session, access: Access, request: ListRequest) -> Sequence[Group]:
        """None: the report has its own split by salesperson."""
        del session, access, request
        return []

    def totals(self, session: Session, access: Access, request: ListRequest) -> Totals:
        """Number of customers and the sum of each column."""
        asked, amounts = _asked(session, access, request, self.side)
        columns = _columns(asked, amounts)
        names = [*column_names(asked.edges), "unallocated", "total"]
        sums = [type_coerce(func.coalesce(func.sum(amounts.c[name]), 0), Amount) for name in names]
        query = self._matching(select(func.count(), *sums), columns, access, request, amounts)
        count, *values = session.execute(query, asked.params).one()
        return Totals(count, {**dict(zip(names, values, strict=True)), "overdue": total_of(values[1:-2])})

    def _matching(
        self,
        query: AnySelect,
        columns: Mapping[str, Any],
        access: Access,
        request: ListRequest,
        amounts: Subquery,
    ) -> AnySelect:
        conditions = [matches(columns[item.key], item) for item in request.filters if item.key in columns]
        needs_names = any(sort.key in {"name", "code", "salesperson", "terms"} for sort in request.sort)
        if not (conditions or needs_names or narrows(access, request)):
            return query.select_from(amounts)
        return query.select_from(_joined(amounts)).where(*conditions, *narrowing(access, request))

    def _grand_total(self, session: Session, access: Access, request: ListRequest) -> Decimal:
        if not narrows(access, request) and not request.filters:
            return balance_of_all(session, access, request=request, side=self.side)
        return self.totals(session, access, request).sums["total"]


AGING, PAYABLES_AGING = AgingListing(Side.RECEIVABLE), AgingListing(Side.PAYABLE)
BY_SIDE = {listing.side: listing for listing in (AGING, PAYABLES_AGING)}


def office_edges(session: Session, access: Access, *, side: Side = Side.RECEIVABLE) -> Edges:
    """The aging columns that the office has set; what a report is built with."""
    require_money(access, side)
    return aging_edges(session)


def colleagues(
    session: Session, access: Access, *, side: Side = Side.RECEIVABLE
) -> tuple[list[tuple[int, str]], list[tuple[int, str]]]:
    """Salespeople and departments by which a report of money can be narrowed."""
    require_money(access, side)
    people = select(Employee.id, Employee.name).where(Employee.is_salesperson).order_by(Employee.code)
    if not access.sees_all(Area.MONEY):
        people = people.where(is_own(access, Area.MONEY, Employee.id))
    parts = select(Department.id, Department.name).where(Department.is_active).order_by(sorting(Department.name))
    return side_by_side(session, partial(_named, query=people), partial(_named, query=parts))


def _named(session: Session, *, query: Select[int, str]) -> list[tuple[int, str]]:
    return [(row[0], row[1]) for row in session.execute(query)]


def aging_summary(
    session: Session, access: Access, *, request: ListRequest, side: Side = Side.RECEIVABLE
) -> AgingSummary:
    """The key figures of the report that ``request`` asks for, and the balance that they must equal.

    The balance comes from the documents alone; it answers the same salesperson, department and search.
    """
    asked, amounts = _asked(session, access, request, side)
    names = [*column_names(asked.edges), "unallocated"]
    sums = [type_coerce(func.sum(amounts.c[name]), Amount) for name in names]
    overdue = sum((amounts.c[name] for name in names[2:-1]), start=amounts.c[names[1]])
    late = sum((amounts.c[name] for name in names[-2:-1]), start=amounts.c[names[-3]])
    counts = [func.count(), *(_how_many(amount) for amount in (overdue, late, amounts.c.unallocated))]
    query = (
        select(Party.owner_id, Employee.name, *sums, *counts)
        .select_from(_joined(amounts))
        .where(*narrowing(access, request))
        .group_by(Party.owner_id, Employee.name)
        .order_by(func.sum(amounts.c.total).desc())
    )
    found, balance = side_by_side(
        session,
        lambda own: own.execute(query, asked.params).all(),
        lambda own: balance_of_all(own, access, request=request, side=side),
    )
    rows = []
    for owner_id, name, *figures in found:
        cells = tuple(figures[: asked.edges.columns])
        rows.append(SalespersonAging(owner_id, name, cells, *figures[asked.edges.columns :]))
    return AgingSummary(asked.edges, tuple(rows), balance)


def _asked(
    session: Session, access: Access, request: ListRequest, side: Side, party_ids: Sequence[int] | None = None
) -> tuple[Aging, Subquery]:
    require_money(access, side)
    options = request.options
    if party_ids is None and request.party_id is not None:
        party_ids = [request.party_id]
    asked = Aging(
        as_of=day_of(request),
        today=options.get("today"),
        by=Basis(options.get("by", Basis.DUE)),
        edges=aging_edges(session),
        party_ids=party_ids,
        side=side,
    )
    return asked, open_amounts(asked)


def _columns(asked: Aging, amounts: Subquery) -> dict[str, Any]:
    money = {
        name: type_coerce(amounts.c[name], Amount) for name in (*column_names(asked.edges), "unallocated", "total")
    }
    overdue = sum((amounts.c[name] for name in column_names(asked.edges)[2:]), start=amounts.c.bucket_1)
    return {
        **money,
        "overdue": type_coerce(overdue, Amount),
        "share": amounts.c.total,
        "code": Party.code,
        "name": Party.name,
        "salesperson": Employee.name,
        "terms": _TERMS[asked.side][1],
    }


_TERMS = {
    Side.RECEIVABLE: (Party.term_kind, Party.term_days, Party.term_day),
    Side.PAYABLE: (Party.supply_term_kind, Party.supply_term_days, Party.supply_term_day),
}
"""On which terms is paid: those of a customer with us, or ours with a supplier."""


def _joined(amounts: Subquery) -> Any:
    return amounts.join(Party.__table__, Party.id == amounts.c.party_id).outerjoin(
        Employee.__table__, Employee.id == Party.owner_id
    )


def _row(values: list[Any], whole: Decimal, side: Side) -> AgingRow:
    party_id, code, name, salesperson, kind, days, day, *cells, unallocated, total = values
    return _ROWS[side](
        party_id=party_id,
        code=code,
        name=name,
        salesperson=salesperson,
        term_kind=kind,
        term_days=days,
        term_day=day,
        cells=tuple(cells),
        unallocated=unallocated,
        total=total,
        share=to_rate(total / whole) if whole else ZERO,
    )


def _how_many(amount: ColumnElement[Any]) -> ColumnElement[int]:
    return func.coalesce(func.sum(case((amount != 0, 1), else_=0)), 0)
