"""Deliveries: their list, and what a line of one says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import and_, func, select
from sqlalchemy.orm import Session, selectinload

from crm_desktop.domain.amounts import ZERO
from crm_desktop.domain.money.items import ChargeKind
from crm_desktop.domain.sales.states import DeliveryState
from crm_desktop.domain.trade.parts import Parts
from crm_desktop.models.catalogue import source_of
from crm_desktop.models.money.items import Charge
from crm_desktop.models.sales.deliveries import DELIVERIES as TABLE
from crm_desktop.models.sales.deliveries import Delivery, DeliveryLine
from crm_desktop.queries.listing import AnySelect, Listing
from crm_desktop.queries.money.open_amounts import OPEN_CHARGE
from crm_desktop.queries.sales.order_progress import order_numbers
from crm_desktop.queries.trade.lists import DatedListing, ListedDocument, Own, listing
from crm_desktop.queries.trade.told import Detail, DetailLine


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliveryRow(ListedDocument):
    """One delivery with what is still to be paid for it; ``orders`` are the numbers it draws on."""

    state: DeliveryState
    unpaid: Decimal | None
    due_date: date | None
    is_overdue: bool
    carrier: str
    is_direct: bool
    signed_on: date | None
    signed_by: str
    notes: str
    orders: str = ""


def _listing(today: date) -> Listing[DeliveryRow]:
    is_overdue = and_(OPEN_CHARGE, Charge.due_date < today)
    return listing(
        TABLE,
        DeliveryRow,
        today,
        Own(
            names=("carrier", "is_direct", "signed_on", "signed_by", "notes"),
            more={
                "unpaid": Charge.open_amount,
                "due_date": Charge.due_date,
                "is_overdue": func.coalesce(is_overdue, False),
            },
            joined=lambda source: source.outerjoin(Charge.__table__, Charge.made_by(ChargeKind.DELIVERY, Delivery.id)),
            sums=("unpaid",),
            sparse={"unpaid": OPEN_CHARGE},
            options={"unsigned": Delivery.state == DeliveryState.SHIPPED, "unpaid": OPEN_CHARGE},
        ),
    )


def _orders(session: Session, ids: Sequence[int]) -> Mapping[int, Mapping[str, str]]:
    return {delivery_id: {"orders": ", ".join(told)} for delivery_id, told in order_numbers(session, ids).items()}


def _line(line: DeliveryLine, numbers: Mapping[int, str]) -> DetailLine:
    source, parts = line.order_line, None
    if source is not None:
        kept = source.delivered_quantity - source.replaced_quantity
        parts = Parts(source.amount, source.quantity, kept, source.charged_amount)
    rest = source.rest + source.short_quantity if source else ZERO
    number = numbers.get(line.order_line_id or 0, "")
    return DetailLine(line.id, line.amount, line.tax, line.returned_quantity, rest, number, parts)


def _numbers(session: Session, delivery: Delivery) -> Mapping[int, str]:
    """The numbers of the orders that its lines draw on, by order line."""
    drawn = [line.order_line_id or 0 for line in delivery.lines]
    source = source_of(TABLE)
    rows = session.execute(
        select(source.line.id, source.entity.number)
        .join(source.entity, source.entity.id == source.whose)
        .where(source.line.id.in_(drawn))
    )
    return {row[0]: row[1] or "" for row in rows}


DELIVERIES = DatedListing(_listing, _orders)
DETAIL = Detail(
    line=_line,
    facts=("signed_on", "signed_by", "credit_reason"),
    needed=_numbers,
    options=lambda: (selectinload(Delivery.lines).joinedload(DeliveryLine.order_line),),
)


def sent_lines() -> AnySelect:
    """The lines of what left, with the day on which it did."""
    line = DeliveryLine
    columns = (line.id, line.delivery_id, line.order_line_id, line.amount, Delivery.document_date)
    return select(*columns).join(Delivery, Delivery.id == line.delivery_id).where(TABLE.is_binding)
