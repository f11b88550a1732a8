"""Sales reports: what was delivered less what came back, by time, region, product, customer or salesperson."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    String,
    case,
    cast,
    extract,
    func,
    literal_column,
    select,
    type_coerce,
)
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access, Right
from crm_desktop.domain.amounts import ONE, ZERO, to_rate, total_of
from crm_desktop.domain.sales.states import CountedOn
from crm_desktop.models.catalogue import GOODS, ORDERED
from crm_desktop.models.documents import DocumentTable
from crm_desktop.models.office.people import Employee
from crm_desktop.models.parties import Party
from crm_desktop.models.types import Amount, Quantity
from crm_desktop.present.ordering import sort_key
from crm_desktop.queries.listing import AnySelect
from crm_desktop.queries.money.balances import require_money
from crm_desktop.queries.scope import sees_document
from crm_desktop.queries.trade.origins import joined_to

NOTHING = Decimal("0.00")


class Slice(StrEnum):
    """What one row of the report is."""

    YEAR = "year"
    MONTH = "month"
    REGION = "region"
    PRODUCT = "product"
    CUSTOMER = "customer"
    SALESPERSON = "salesperson"


BY_TIME = frozenset({Slice.YEAR, Slice.MONTH})


@dataclass(frozen=True, slots=True)
class SalesRow:
    """One year, month, region, product, customer or salesperson.

    Attributes:
        key: what a record of this slice is opened by, or the year or ``yyyymm``; None for "none".
        label: what it is called; empty for "none".
        documents: how many deliveries.
        quantity: delivered less returned.
        delivered: amounts of deliveries, tax included.
        returned: amounts of returns, tax included.
        gross_profit: amount less cost, where the cost is known; None without the right to see it.
        costed: the part of ``net`` of which the cost is known.
        share: of the net amount of the report.
    """

    key: Any
    label: str
    documents: int
    quantity: Decimal
    delivered: Decimal
    returned: Decimal
    gross_profit: Decimal | None
    costed: Decimal | None
    share: Decimal = ZERO

    @property
    def net(self) -> Decimal:
        """What was sold: delivered less returned."""
        return self.delivered - self.returned

    @property
    def margin(self) -> Decimal | None:
        """Gross profit as a share of what has a known cost; to a tenth of a per cent; None if there is none."""
        if self.gross_profit is None or not self.costed:
            return None
        return (self.gross_profit / self.costed).quantize(Decimal("0.001"), ROUND_HALF_UP)


@dataclass(frozen=True, slots=True)
class SalesReport:
    """All rows, in their order: time runs forward, the rest by amount."""

    by: Slice
    since: date
    until: date
    rows: tuple[SalesRow, ...]

    @property
    def total(self) -> SalesRow:
        """The sum of all rows; the number of documents counts one that stands in several rows once per row."""
        profits = [row.gross_profit for row in self.rows if row.gross_profit is not None]
        costed = [row.costed for row in self.rows if row.costed is not None]
        return SalesRow(
            key=None,
            label="",
            documents=sum(row.documents for row in self.rows),
            quantity=sum((row.quantity for row in self.rows), ZERO),
            delivered=total_of([row.delivered for row in self.rows]),
            returned=total_of([row.returned for row in self.rows]),
            gross_profit=total_of(profits) if profits else None,
            costed=total_of(costed) if costed else None,
            share=ONE,
        )


def sales_report(  # noqa: PLR0913 - each one narrows the report
    session: Session,
    access: Access,
    *,
    by: Slice,
    since: date,
    until: date,
    employee_id: int | None = None,
    counted_on: CountedOn = CountedOn.DELIVERY,
) -> SalesReport:
    """What was sold from the first to the last day, both inclusive.

    A delivery counts on the day it left, a return on the day it came in; void ones do not count. The region is the
    document's own, else the customer's; the salesperson is the document's.

    Args:
        session: where to read.
        access: who asks; only visible documents count, and profit only shows to those who may see cost.
        by: what one row is.
        since: the first day.
        until: the last day.
        employee_id: only documents of this salesperson.
        counted_on: ``ORDER`` counts deliveries and returns on the day of their order, those without one on their own.
    """
    require_money(access)
    found: dict[Any, dict[str, Any]] = {}
    for table in GOODS:
        document = table.entity
        day = document.document_date
        if counted_on is CountedOn.ORDER:
            day = func.coalesce(ORDERED.entity.document_date, document.document_date)
        query = _lines(access, by, table, day=day).where(day.between(since, until))
        if counted_on is CountedOn.ORDER:
            query = joined_to(query, table, ORDERED)
        chosen = query if employee_id is None else query.where(document.employee_id == employee_id)
        _merge(found, session.execute(chosen).mappings(), sign=table.type.sign)
    whole = total_of([entry["delivered"] - entry["returned"] for entry in found.values()])
    rows = [_row(by, entry, whole, sees_cost=access.may(Right.SEE_COST)) for entry in found.values()]
    if by in BY_TIME:
        rows.sort(key=lambda row: row.key)
    else:
        rows.sort(key=lambda row: (-row.net, sort_key(row.label)))
    return SalesReport(by, since, until, tuple(rows))


def _lines(access: Access, by: Slice, table: DocumentTable, *, day: Any) -> AnySelect:
    document, line = table.entity, table.line
    key, label = _slice(by, document, line, day)
    known = case((line.cost.is_not(None), line.amount), else_=literal_column("0"))
    profit = case((line.cost.is_not(None), line.amount - line.cost), else_=literal_column("0"))
    return (
        select(
            key.label("key"),
            label.label("label"),
            func.count(document.id.distinct()).label("documents"),
            type_coerce(func.sum(line.quantity), Quantity).label("quantity"),
            type_coerce(func.sum(line.amount), Amount).label("amount"),
            type_coerce(func.sum(profit), Amount).label("profit"),
            type_coerce(func.sum(known), Amount).label("costed"),
        )
        .select_from(document)
        .join(line, table.whose == document.id)
        .join(Party, Party.id == document.party_id)
        .outerjoin(Employee, Employee.id == document.employee_id)
        .where(table.is_binding, sees_document(access, document))
        .group_by(key)
    )


def _slice(by: Slice, document: Any, line: Any, day: Any) -> tuple[ColumnElement[Any], ColumnElement[Any]]:
    """What rows are grouped by, and what they are called."""
    nothing: ColumnElement[Any] = literal_column("''")
    # a server gives parts of a day as decimals
    year, month = (cast(extract(part, day), Integer) for part in ("year", "month"))
    region = func.coalesce(func.nullif(document.region, ""), Party.region)
    product = func.coalesce(
        literal_column("'#'").concat(cast(line.product_id, String)), literal_column("'='").concat(line.product_name)
    )
    slices: Mapping[Slice, tuple[Any, Any]] = {
        Slice.YEAR: (year, nothing),
        Slice.MONTH: (year * 100 + month, nothing),
        Slice.REGION: (region, func.max(region)),
        Slice.PRODUCT: (product, func.max(line.product_name)),
        Slice.CUSTOMER: (Party.id, func.max(Party.name)),
        Slice.SALESPERSON: (document.employee_id, func.coalesce(func.max(Employee.name), "")),
    }
    return slices[by]


def _merge(found: dict[Any, dict[str, Any]], rows: Iterable[Mapping[Any, Any]], *, sign: int) -> None:
    for row in rows:
        entry = found.setdefault(
            row["key"],
            {
                "key": row["key"],
                "label": row["label"] or "",
                "documents": 0,
                "quantity": ZERO,
                "delivered": NOTHING,
                "returned": NOTHING,
                "profit": NOTHING,
                "costed": NOTHING,
            },
        )
        entry["documents"] += row["documents"] if sign > 0 else 0
        entry["delivered" if sign > 0 else "returned"] += row["amount"]
        for name in ("quantity", "profit", "costed"):
            entry[name] += sign * row[name]


def _row(by: Slice, entry: Mapping[str, Any], whole: Decimal, *, sees_cost: bool) -> SalesRow:
    key = _product(entry["key"]) if by is Slice.PRODUCT else entry["key"]
    net = entry["delivered"] - entry["returned"]
    return SalesRow(
        key=key,
        label=entry["label"] or _period(key),
        documents=entry["documents"],
        quantity=entry["quantity"],
        delivered=entry["delivered"],
        returned=entry["returned"],
        gross_profit=entry["profit"] if sees_cost else None,
        costed=entry["costed"] if sees_cost else None,
        share=to_rate(net / whole) if whole else ZERO,
    )


def _period(key: Any) -> str:
    """A year, or a month as ``2026-02``; empty for what has no name."""
    if not isinstance(key, int):
        return ""
    return f"{key // 100}-{key % 100:02}" if key > 9999 else str(key)


def _product(key: str) -> int | str:
    """The id of a product, or the name of one that was only typed, out of its group."""
    return int(key[1:]) if key.startswith("#") else key[1:]
