"""What deliveries did again of what had come back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal

from sqlalchemy import func, select

from crm_desktop.models.sales.deliveries import DELIVERIES, Delivery, DeliveryLine
from crm_desktop.services.trade.documents import AnyLine
from crm_desktop.services.work import Work


def replaced_by_deliveries(work: Work, lines: Iterable[AnyLine]) -> Mapping[int, Decimal]:
    """By order line, how much of what came back for replacement has been delivered again; one statement, or none."""
    wanted = [line.id for line in lines if line.replaced_quantity]
    if not wanted:
        return {}
    query = (
        select(DeliveryLine.order_line_id, func.sum(DeliveryLine.replacing_quantity))
        .join(Delivery, Delivery.id == DeliveryLine.delivery_id)
        .where(DeliveryLine.order_line_id.in_(wanted), DELIVERIES.is_binding)
        .group_by(DeliveryLine.order_line_id)
    )
    return {line_id: quantity for line_id, quantity in work.session.execute(query) if line_id is not None}
