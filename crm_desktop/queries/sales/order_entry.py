"""What can still be delivered to a customer: offered while a delivery is typed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access
from crm_desktop.domain.sales.states import OPEN_ORDERS
from crm_desktop.models.parties import Party
from crm_desktop.models.sales.orders import SalesOrder
from crm_desktop.queries.sight import sees_document


@dataclass(frozen=True, slots=True)
class OpenOrder:
    """An order of which something is still to deliver."""

    id: int
    number: str
    on: date
    open_amount: Decimal


def orders_to_deliver(session: Session, access: Access, *, party_id: int) -> Sequence[OpenOrder]:
    """The customer's orders of which something can still be delivered, oldest first."""
    rows = session.execute(
        select(SalesOrder.id, SalesOrder.number, SalesOrder.document_date, SalesOrder.open_amount)
        .join(Party, Party.id == SalesOrder.party_id)
        .where(SalesOrder.party_id == party_id, sees_document(access, SalesOrder))
        .where(SalesOrder.state.in_(OPEN_ORDERS))
        .order_by(SalesOrder.document_date, SalesOrder.id)
    )
    return [OpenOrder(row.id, row.number or "", row.document_date, row.open_amount) for row in rows]
