"""Sales reports: what was delivered less what came back, by time, region, product, customer or salesperson."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from typing import Any

from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access, Right
from crm_desktop.domain.amounts import ONE, ZERO, total_of
from crm_desktop.domain.analysis import dimensions, measures
from crm_desktop.domain.analysis.cube import CubeRow
from crm_desktop.domain.analysis.dimensions import Dimension
from crm_desktop.domain.analysis.measures import NOTHING, Part
from crm_desktop.domain.analysis.periods import Period
from crm_desktop.domain.analysis.requests import CubeRequest, Narrowing
from crm_desktop.domain.sales.states import CountedOn
from crm_desktop.queries.analysis.cube import cube
from crm_desktop.queries.analysis.cuts import product_of


class Slice(StrEnum):
    """What one row of the report is."""

    YEAR = "year"
    MONTH = "month"
    REGION = "region"
    PRODUCT = "product"
    CUSTOMER = "customer"
    SALESPERSON = "salesperson"


BY_TIME = frozenset({Slice.YEAR, Slice.MONTH})
CUT_BY: Mapping[Slice, Dimension] = {
    Slice.YEAR: dimensions.YEAR,
    Slice.MONTH: dimensions.MONTH,
    Slice.REGION: dimensions.REGION,
    Slice.PRODUCT: dimensions.PRODUCT,
    Slice.CUSTOMER: dimensions.CUSTOMER,
    Slice.SALESPERSON: dimensions.SALESPERSON,
}


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
        gross_profit: what was sold, without tax, less its cost, where that is known; None without the right to see it.
        costed: the part of what was sold, without tax, of which the cost is known.
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
    """What was sold from the first to the last day, both inclusive: a request of the cube.

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
    sees_cost = access.may(Right.SEE_COST)
    only = () if employee_id is None else (Narrowing(dimensions.SALESPERSON, (employee_id,)),)
    request = CubeRequest(
        rows=(CUT_BY[by],),
        measures=(*_ALWAYS, *_OF_COST) if sees_cost else _ALWAYS,
        period=Period(since, until),
        only=only,
        counted_on=counted_on,
    )
    whole = cube(session, access, request=request).whole
    return SalesReport(by, since, until, tuple(_row(by, row, whole, sees_cost=sees_cost) for row in whole.rows))


_ALWAYS = (measures.SALES, measures.DOCUMENTS, measures.QUANTITY, measures.DELIVERED, measures.RETURNED)
_OF_COST = (measures.PROFIT, measures.MARGIN)


def _row(by: Slice, row: CubeRow, whole: CubeRow, *, sees_cost: bool) -> SalesRow:
    member = row.path[-1]
    return SalesRow(
        key=product_of(member.key) if by is Slice.PRODUCT else member.key,
        label=_period(member.key) if by in BY_TIME else member.label,
        documents=row.value(measures.DOCUMENTS),
        quantity=row.sums.get(Part.QUANTITY, ZERO),
        delivered=row.value(measures.DELIVERED),
        returned=row.value(measures.RETURNED),
        gross_profit=row.value(measures.PROFIT) if sees_cost else None,
        costed=row.sums.get(Part.COSTED, NOTHING) if sees_cost else None,
        share=row.share(measures.SALES, whole) or ZERO,
    )


def _period(key: int) -> str:
    """A year, or a month as ``2026-02``."""
    return f"{key // 100}-{key % 100:02}" if key > 9999 else str(key)
