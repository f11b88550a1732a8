"""What has to do with goods that were sought: the customers who bought them, the documents in which they stand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access
from crm_desktop.domain.sales.states import BINDING_ORDERS
from crm_desktop.models.customers import Customer
from crm_desktop.models.sales import (
    Delivery,
    DeliveryLine,
    Quote,
    QuoteLine,
    SalesOrder,
    SalesOrderLine,
    SalesReturn,
    SalesReturnLine,
)
from crm_desktop.queries.finding.rows import Hit
from crm_desktop.queries.scope import sees_customer, sees_document

_LATEST = 2000
"""So many of the newest lines are looked at: a thing that sells every hour stands in very many."""
_LINES: Mapping[str, tuple[Any, Any, str]] = {
    "sales_order": (SalesOrder, SalesOrderLine, "order_id"),
    "quote": (Quote, QuoteLine, "quote_id"),
    "delivery": (Delivery, DeliveryLine, "delivery_id"),
    "sales_return": (SalesReturn, SalesReturnLine, "return_id"),
}


def who_bought(session: Session, access: Access, *, product_ids: Sequence[int], most: int) -> list[Hit]:
    """The customers in whose binding orders any of the products stands, who bought last first."""
    latest = _latest(SalesOrderLine, product_ids)
    last, times = func.max(SalesOrder.document_date), func.count(SalesOrder.id.distinct())
    query = (
        select(Customer.id, Customer.name, last, times)
        .join(SalesOrder, SalesOrder.customer_id == Customer.id)
        .join(SalesOrderLine, SalesOrderLine.order_id == SalesOrder.id)
        .where(SalesOrderLine.id.in_(latest), SalesOrder.state.in_(BINDING_ORDERS), sees_customer(access))
        .group_by(Customer.id, Customer.name)
        .order_by(last.desc(), times.desc(), Customer.id)
        .limit(most)
    )
    return [
        Hit("customer", customer_id, name, "", customer_id, on=on, bought=count)
        for customer_id, name, on, count in session.execute(query)
    ]


def what_holds(session: Session, access: Access, *, product_ids: Sequence[int], most: int) -> list[Hit]:
    """The numbered documents in which any of the products stands, newest first; each once."""
    found: dict[tuple[str, int], Hit] = {}
    for kind, (head, line, owner) in _LINES.items():
        query = (
            select(head.id, head.number, Customer.name, head.customer_id, head.document_date)
            .add_columns(line.quantity, line.unit_price, line.unit)
            .join(line, getattr(line, owner) == head.id)
            .join(Customer, Customer.id == head.customer_id)
            .where(line.id.in_(_latest(line, product_ids)), head.number.is_not(None))
            .where(sees_document(access, head.employee_id))
            .order_by(head.document_date.desc(), head.id.desc(), line.position)
            .limit(most)
        )
        for record_id, number, customer, customer_id, on, quantity, price, unit in session.execute(query):
            hit = Hit(kind, record_id, number, customer, customer_id, on=on, unit=unit, line=(quantity, price))
            found.setdefault((kind, record_id), hit)
    return sorted(found.values(), key=lambda hit: (-(hit.on.toordinal() if hit.on else 0), -hit.id))[:most]


def _latest(line: Any, product_ids: Sequence[int]) -> Select[Any]:
    newest = select(line.id).where(line.product_id.in_(product_ids)).order_by(line.id.desc()).limit(_LATEST)
    return select(newest.subquery().c.id)
