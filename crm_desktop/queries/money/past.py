"""What is owed, document by document, as it was at the end of a day: the list of today, put to a day of the past."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, case, func, literal, select, type_coerce
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access
from crm_desktop.domain.money.items import ItemState
from crm_desktop.domain.sides import Side
from crm_desktop.models.money.items import Allocation, Charge
from crm_desktop.models.types import Amount, coded
from crm_desktop.present.listing import Group, ListRequest, Totals
from crm_desktop.queries.filtering import Condition
from crm_desktop.queries.listing import Listing
from crm_desktop.queries.money.items import CHARGES, ChargeRow, charges_listing
from crm_desktop.queries.money.open_amounts import in_force

SOON = timedelta(days=7)


class DatedCharges:
    """The charges of one side; option ``as_of`` puts the list to a day before ``today``.

    On a past day it shows what counted then: documents up to that day that were not void yet, settled by what was
    allocated by then. Options otherwise as of ``CHARGES``; "due" is within seven days of the day.
    """

    def __init__(self, side: Side) -> None:
        self.side = side
        self.row = CHARGES[side].row

    def ids(self, session: Session, access: Access, request: ListRequest, most: int | None = None) -> Sequence[int]:
        """The ids of the rows, in order."""
        return self._on(request).ids(session, access, request, most)

    def rows(self, session: Session, access: Access, ids: Sequence[int], request: ListRequest) -> Sequence[ChargeRow]:
        """The rows of these charges."""
        return self._on(request).rows(session, access, ids, request)

    def totals(self, session: Session, access: Access, request: ListRequest) -> Totals:
        """Count and sums."""
        return self._on(request).totals(session, access, request)

    def groups(self, session: Session, access: Access, request: ListRequest) -> Sequence[Group]:
        """The groups with their sums."""
        return self._on(request).groups(session, access, request)

    def _on(self, request: ListRequest) -> Listing[ChargeRow]:
        day, today = request.options.get("as_of"), request.options.get("today")
        is_past = isinstance(day, date) and isinstance(today, date) and day < today
        return _past(self.side, day) if is_past and isinstance(day, date) else CHARGES[self.side]


DATED_RECEIVABLES, DATED_PAYABLES = DatedCharges(Side.RECEIVABLE), DatedCharges(Side.PAYABLE)
DATED: Mapping[Side, DatedCharges] = {one.side: one for one in (DATED_RECEIVABLES, DATED_PAYABLES)}


def _past(side: Side, day: date) -> Listing[ChargeRow]:
    settled = (
        select(func.coalesce(func.sum(Allocation.amount), 0))
        .where(Allocation.charge_id == Charge.id, in_force(Allocation.allocated_on, Allocation.cancelled_on, day))
        .correlate(Charge)
        .scalar_subquery()
    )
    left = Charge.amount - settled
    figures = {
        "settled": type_coerce(settled, Amount),
        "open_amount": type_coerce(left, Amount),
        "state": _state(left),
    }

    def counted(request: ListRequest) -> Sequence[Condition]:
        conditions: list[Condition] = [in_force(Charge.document_date, Charge.voided_on, day)]
        wanted = request.options.get("only")
        if wanted in {"open", "overdue", "due"}:
            conditions.append(left != 0)
        if wanted == "overdue":
            conditions.append(Charge.due_date < day)
        if wanted == "due":
            conditions.append(Charge.due_date.between(day, day + SOON))
        return conditions

    return charges_listing(side, figures, counted)


def _state(left: ColumnElement[Any]) -> ColumnElement[Any]:
    state = case(
        (left == 0, literal(ItemState.PAID.value)),
        (left < Charge.amount, literal(ItemState.PART.value)),
        else_=literal(ItemState.OPEN.value),
    )
    return type_coerce(state, coded(ItemState))
