"""How far orders have come: what was received for them, and which of them deliveries draw on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from decimal import Decimal

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from crm_desktop.db.readings import side_by_side
from crm_desktop.domain.amounts import ZERO, spread
from crm_desktop.domain.money.items import ChargeKind, CreditKind
from crm_desktop.models.money.items import Allocation, Charge, Credit
from crm_desktop.models.sales.deliveries import DeliveryLine
from crm_desktop.models.sales.orders import SalesOrder, SalesOrderLine


def received_of_orders(session: Session, order_ids: Sequence[int]) -> Mapping[int, Decimal]:
    """What receipts settled of each order's deliveries; a delivery of several orders counts in proportion.

    Two statements. Returns are no money: they are not counted.
    """
    # what these orders were delivered with, first: SQLite would go through all charges of deliveries otherwise
    delivered = (
        select(DeliveryLine.delivery_id)
        .join(SalesOrderLine, SalesOrderLine.id == DeliveryLine.order_line_id)
        .where(SalesOrderLine.order_id.in_(order_ids))
    )
    settled = Charge.origin_id.in_(delivered), Charge.open_amount != Charge.amount
    shared = (
        select(Charge.id, SalesOrderLine.order_id, func.sum(DeliveryLine.amount))
        .join(DeliveryLine, Charge.made_by(ChargeKind.DELIVERY, DeliveryLine.delivery_id))
        .join(SalesOrderLine, SalesOrderLine.id == DeliveryLine.order_line_id)
        .where(*settled)
        .group_by(Charge.id, SalesOrderLine.order_id)
        .order_by(Charge.id, SalesOrderLine.order_id)
    )
    of_deliveries = select(Charge.id).where(Charge.kind == ChargeKind.DELIVERY, *settled)
    rows, paid = side_by_side(session, lambda own: own.execute(shared).all(), lambda own: _paid(own, of_deliveries))
    parts: defaultdict[int, dict[int, Decimal]] = defaultdict(dict)
    for charge_id, order_id, part in rows:
        parts[charge_id][order_id] = part
    received: defaultdict[int, Decimal] = defaultdict(lambda: ZERO)
    for charge_id, of_orders in parts.items():
        shares = spread(paid.get(charge_id, ZERO), list(of_orders.values()))
        for order_id, share in zip(of_orders, shares, strict=True):
            received[order_id] += share
    return received


def _paid(session: Session, charge_ids: Select[int]) -> Mapping[int, Decimal]:
    rows = session.execute(
        select(Allocation.charge_id, func.sum(Allocation.amount))
        .join(Credit, Credit.id == Allocation.credit_id)
        .where(Allocation.charge_id.in_(charge_ids), Allocation.cancelled_on.is_(None))
        .where(Credit.kind != CreditKind.RETURN)
        .group_by(Allocation.charge_id)
    )
    return {row[0]: row[1] for row in rows}


def order_numbers(session: Session, delivery_ids: Sequence[int]) -> Mapping[int, Sequence[str]]:
    """The numbers of the orders that each delivery draws on."""
    rows = session.execute(
        select(DeliveryLine.delivery_id, SalesOrder.number)
        .join(SalesOrderLine, SalesOrderLine.id == DeliveryLine.order_line_id)
        .join(SalesOrder, SalesOrder.id == SalesOrderLine.order_id)
        .where(DeliveryLine.delivery_id.in_(delivery_ids))
        .distinct()
        .order_by(SalesOrder.number)
    )
    found: defaultdict[int, list[str]] = defaultdict(list)
    for delivery_id, number in rows:
        found[delivery_id].append(number or "")
    return found
