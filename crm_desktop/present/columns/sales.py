"""Columns of the lists of quotes, orders, deliveries and returns: for the screen, workbooks and printed lists.

The rows are those of ``queries.trade.lists``; texts are marked in the context ``sales``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from crm_desktop.domain.sales.states import DeliveryState, OrderState, QuoteState, ReturnState
from crm_desktop.domain.trade.kinds import DocumentKind
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.columns.base import Column, Kind, Tone, picture_column
from crm_desktop.present.columns.trade import CUSTOMER, DATE, EMPLOYEE, NOTES, NUMBER, TOTAL, late, overdue, state


def _expired(row: Any) -> Tone:
    return Tone.AMBER if row.state is QuoteState.EXPIRED else Tone.PLAIN


_PICTURE = picture_column(QT_TRANSLATE_NOOP("sales", "Picture"))
QUOTE_COLUMNS: Sequence[Column[Any]] = (
    NUMBER,
    DATE,
    _PICTURE,
    Column(
        "valid_until",
        QT_TRANSLATE_NOOP("sales", "Valid until"),
        lambda r: r.valid_until,
        Kind.DATE,
        110,
        tone=_expired,
    ),
    CUSTOMER,
    state(QuoteState),
    TOTAL,
    Column("revision", QT_TRANSLATE_NOOP("sales", "Version"), lambda r: r.revision, Kind.COUNT, 64),
    EMPLOYEE,
    NOTES,
)

ORDER_COLUMNS: Sequence[Column[Any]] = (
    NUMBER,
    DATE,
    _PICTURE,
    Column(
        "delivery_date", QT_TRANSLATE_NOOP("sales", "Deliver by"), lambda r: r.delivery_date, Kind.DATE, 112, tone=late
    ),
    CUSTOMER,
    state(OrderState),
    TOTAL,
    Column(
        "delivered_amount",
        QT_TRANSLATE_NOOP("sales", "Delivered"),
        lambda r: r.delivered_amount,
        Kind.MONEY,
        104,
        total=True,
    ),
    Column(
        "open_amount", QT_TRANSLATE_NOOP("sales", "Undelivered"), lambda r: r.open_amount, Kind.MONEY, 104, total=True
    ),
    Column(
        "received",
        QT_TRANSLATE_NOOP("sales", "Received"),
        lambda r: r.received,
        Kind.MONEY,
        104,
        total=True,
        sortable=False,
    ),
    Column(
        "progress",
        QT_TRANSLATE_NOOP("sales", "Delivery progress"),
        lambda r: r.progress,
        Kind.PROGRESS,
        116,
        sortable=False,
    ),
    EMPLOYEE,
    Column(
        "customer_order_number",
        QT_TRANSLATE_NOOP("sales", "Customer's number"),
        lambda r: r.customer_order_number,
        Kind.CODE,
        120,
        visible=False,
    ),
    NOTES,
)

DELIVERY_COLUMNS: Sequence[Column[Any]] = (
    NUMBER,
    DATE,
    picture_column(QT_TRANSLATE_NOOP("sales", "Signed slip")),
    CUSTOMER,
    state(DeliveryState),
    TOTAL,
    Column("unpaid", QT_TRANSLATE_NOOP("sales", "Unpaid"), lambda r: r.unpaid, Kind.MONEY, 104, total=True),
    Column("due_date", QT_TRANSLATE_NOOP("sales", "Due on"), lambda r: r.due_date, Kind.DATE, 112, tone=overdue),
    Column("orders", QT_TRANSLATE_NOOP("sales", "From orders"), lambda r: r.orders, Kind.CODE, 150, sortable=False),
    Column(
        "is_direct", QT_TRANSLATE_NOOP("sales", "Without order"), lambda r: r.is_direct, Kind.FLAG, 84, visible=False
    ),
    Column("signed_on", QT_TRANSLATE_NOOP("sales", "Signed on"), lambda r: r.signed_on, Kind.DATE, 94),
    Column("signed_by", QT_TRANSLATE_NOOP("sales", "Signed by"), lambda r: r.signed_by, width=84),
    Column("carrier", QT_TRANSLATE_NOOP("sales", "Carrier"), lambda r: r.carrier, width=100),
    EMPLOYEE,
    NOTES,
)

RETURN_COLUMNS: Sequence[Column[Any]] = (
    NUMBER,
    DATE,
    _PICTURE,
    CUSTOMER,
    state(ReturnState),
    TOTAL,
    Column("delivery", QT_TRANSLATE_NOOP("sales", "Delivery"), lambda r: r.delivery, Kind.CODE, 140),
    Column("reason", QT_TRANSLATE_NOOP("sales", "Reason"), lambda r: r.reason, width=200, pick_list="return_reason"),
    Column(
        "is_direct", QT_TRANSLATE_NOOP("sales", "Without delivery"), lambda r: r.is_direct, Kind.FLAG, 84, visible=False
    ),
    EMPLOYEE,
)

COLUMNS: Mapping[DocumentKind, Sequence[Column[Any]]] = {
    DocumentKind.QUOTE: QUOTE_COLUMNS,
    DocumentKind.ORDER: ORDER_COLUMNS,
    DocumentKind.DELIVERY: DELIVERY_COLUMNS,
    DocumentKind.RETURN: RETURN_COLUMNS,
}
"""By the kind that is listed."""
