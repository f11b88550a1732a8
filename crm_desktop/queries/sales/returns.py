"""Sales returns: their list, and what a line of one says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session, selectinload

from crm_desktop.domain.amounts import ZERO
from crm_desktop.domain.sales.states import ReturnState
from crm_desktop.domain.trade.parts import Parts
from crm_desktop.models.catalogue import source_of
from crm_desktop.models.sales.returns import RETURNS as TABLE
from crm_desktop.models.sales.returns import SalesReturn, SalesReturnLine
from crm_desktop.queries.sales.return_progress import CameBack, came_back
from crm_desktop.queries.trade.lists import ListedDocument, Own, listing
from crm_desktop.queries.trade.told import Detail, DetailLine

SOURCE = source_of(TABLE).entity


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnRow(ListedDocument):
    """One return note and the delivery that it reverses."""

    state: ReturnState
    delivery: str | None
    reason: str
    is_direct: bool


def _line(line: SalesReturnLine, before: Mapping[int, CameBack]) -> DetailLine:
    source = line.delivery_line
    if source is None:
        return DetailLine(line.id, line.amount, line.tax)
    rest = source.quantity - source.returned_quantity
    parts = Parts(source.amount, source.quantity, source.returned_quantity, before[source.id].amount)
    return DetailLine(line.id, line.amount, line.tax, ZERO, rest, parts=parts)


def _before(session: Session, sales_return: SalesReturn) -> Mapping[int, CameBack]:
    """What came back of its delivery lines before."""
    drawn = [line.delivery_line_id for line in sales_return.lines if line.delivery_line_id is not None]
    return came_back(session, drawn)


RETURNS = listing(
    TABLE,
    ReturnRow,
    date.min,
    Own(
        names=("reason", "is_direct"),
        more={source_of(TABLE).kind.value: SOURCE.number},
        joined=lambda source: source.outerjoin(SOURCE.__table__, SOURCE.id == SalesReturn.delivery_id),
    ),
)
DETAIL = Detail(
    line=_line,
    needed=_before,
    options=lambda: (selectinload(SalesReturn.lines).joinedload(SalesReturnLine.delivery_line),),
)
