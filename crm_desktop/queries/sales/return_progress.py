"""What came back of deliveries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import func, select, type_coerce
from sqlalchemy.orm import Session

from crm_desktop.domain.sales.states import ReturnState
from crm_desktop.models.sales.returns import RETURNS, SalesReturn, SalesReturnLine
from crm_desktop.models.types import Amount
from crm_desktop.queries.listing import AnySelect

NOTHING = Decimal("0.00")


@dataclass(frozen=True, slots=True)
class CameBack:
    """What received returns took of one delivery line: what they gave the customer, and what the goods had cost."""

    amount: Decimal = NOTHING
    cost: Decimal = NOTHING


def came_back(session: Session, delivery_line_ids: Iterable[int]) -> Mapping[int, CameBack]:
    """By delivery line, what came back; lines of which nothing did have ``CameBack()``; one statement."""
    rows = session.execute(
        select(
            SalesReturnLine.delivery_line_id,
            func.sum(SalesReturnLine.amount),
            type_coerce(func.coalesce(func.sum(SalesReturnLine.cost), 0), Amount),
        )
        .join(SalesReturn, SalesReturn.id == SalesReturnLine.return_id)
        .where(SalesReturnLine.delivery_line_id.in_(list(delivery_line_ids)))
        .where(SalesReturn.state == ReturnState.RECEIVED)
        .group_by(SalesReturnLine.delivery_line_id)
    )
    found = {line_id: CameBack(amount, cost) for line_id, amount, cost in rows if line_id is not None}
    return defaultdict(CameBack, found)


def lines_back() -> AnySelect:
    """What came back of delivery lines, document by document."""
    return (
        select(
            SalesReturnLine.delivery_line_id,
            SalesReturnLine.return_id,
            SalesReturnLine.for_replacement,
            SalesReturnLine.amount,
            SalesReturn.document_date,
        )
        .join(SalesReturn, SalesReturn.id == SalesReturnLine.return_id)
        .where(RETURNS.is_binding)
    )
