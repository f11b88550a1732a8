"""What is owed, and what settles nothing yet, as it was at the end of a day: the lists of today, put to that day."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from functools import partial
from typing import Any, Generic, TypeVar

from sqlalchemy import ColumnElement, Date, SQLColumnExpression, case, func, literal, null, select, type_coerce
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access
from crm_desktop.domain.money.items import ItemState
from crm_desktop.domain.sides import Side
from crm_desktop.models.money.items import Allocation, Charge, Credit
from crm_desktop.models.types import Amount, coded
from crm_desktop.present.listing import Group, ListRequest, Totals
from crm_desktop.queries.filtering import Condition
from crm_desktop.queries.listing import Listing
from crm_desktop.queries.money.items import (
    CHARGES,
    CREDITS_BY_SIDE,
    ChargeRow,
    CreditRow,
    charges_listing,
    credits_listing,
)
from crm_desktop.queries.money.open_amounts import in_force

SOON = timedelta(days=7)
Row = TypeVar("Row")


class Dated(Generic[Row]):
    """The charges or credits of one side; option ``as_of`` puts the list to a day before ``today``.

    On a past day it shows what counted then: documents up to that day that were not void yet, settled by what was
    allocated by then. Options otherwise as of the list of today; "due" is within seven days of the day.
    """

    def __init__(self, now: Listing[Row], past: Callable[[date], Listing[Row]]) -> None:
        self.row = now.row
        self._now, self._past = now, past

    def ids(self, session: Session, access: Access, request: ListRequest, most: int | None = None) -> Sequence[int]:
        """The ids of the rows, in order."""
        return self._on(request).ids(session, access, request, most)

    def rows(self, session: Session, access: Access, ids: Sequence[int], request: ListRequest) -> Sequence[Row]:
        """The rows of these items."""
        return self._on(request).rows(session, access, ids, request)

    def totals(self, session: Session, access: Access, request: ListRequest) -> Totals:
        """Count and sums."""
        return self._on(request).totals(session, access, request)

    def groups(self, session: Session, access: Access, request: ListRequest) -> Sequence[Group]:
        """The groups with their sums."""
        return self._on(request).groups(session, access, request)

    def _on(self, request: ListRequest) -> Listing[Row]:
        day, today = request.options.get("as_of"), request.options.get("today")
        is_past = isinstance(day, date) and isinstance(today, date) and day < today
        return self._past(day) if is_past and isinstance(day, date) else self._now


def _past_charges(side: Side, day: date) -> Listing[ChargeRow]:
    settled = _settled(Charge, day)
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


def _past_credits(side: Side, day: date) -> Listing[CreditRow]:
    used = _settled(Credit, day)
    left = Credit.amount - used
    figures: dict[str, SQLColumnExpression[Any]] = {
        "used": type_coerce(used, Amount),
        "open_amount": type_coerce(left, Amount),
        "voided_on": type_coerce(null(), Date),  # what is in force on the day is not void on it
    }

    def counted(request: ListRequest) -> Sequence[Condition]:
        is_open = request.options.get("only") == "open"
        return (in_force(Credit.document_date, Credit.voided_on, day), *((left != 0,) if is_open else ()))

    return credits_listing(side, figures, counted)


DATED_RECEIVABLES, DATED_PAYABLES = (Dated(CHARGES[side], partial(_past_charges, side)) for side in Side)
DATED_CREDITS, DATED_DEBITS = (Dated(CREDITS_BY_SIDE[side], partial(_past_credits, side)) for side in Side)
DATED: Mapping[Side, Dated[ChargeRow]] = {Side.RECEIVABLE: DATED_RECEIVABLES, Side.PAYABLE: DATED_PAYABLES}
"""What is owed on a day, by side."""
DATED_LEFT: Mapping[Side, Dated[CreditRow]] = {Side.RECEIVABLE: DATED_CREDITS, Side.PAYABLE: DATED_DEBITS}
"""What settles nothing yet on a day, by side."""


def _settled(item: type[Charge] | type[Credit], day: date) -> Any:
    """How much of an item was allocated at the end of a day."""
    whose = Allocation.charge_id if item is Charge else Allocation.credit_id
    return (
        select(func.coalesce(func.sum(Allocation.amount), 0))
        .where(whose == item.id, in_force(Allocation.allocated_on, Allocation.cancelled_on, day))
        .correlate(item)
        .scalar_subquery()
    )


def _state(left: ColumnElement[Any]) -> ColumnElement[Any]:
    state = case(
        (left == 0, literal(ItemState.PAID.value)),
        (left < Charge.amount, literal(ItemState.PART.value)),
        else_=literal(ItemState.OPEN.value),
    )
    return type_coerce(state, coded(ItemState))
