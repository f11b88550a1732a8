"""Columns of the lists of quotes, orders, deliveries and returns: for the screen, workbooks and printed lists.

The rows are those of ``queries.trade.lists``; texts are marked in the context ``sales``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any

from crm_desktop.domain.sales.states import DeliveryState, OrderState, QuoteState, ReturnState
from crm_desktop.domain.trade.kinds import DocumentKind
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.columns.base import Column, Kind, Tone

_SETTLED = frozenset(
    {
        QuoteState.WON,
        QuoteState.LOST,
        QuoteState.VOID,
        OrderState.DONE,
        OrderState.CLOSED,
        OrderState.VOID,
        DeliveryState.VOID,
        ReturnState.VOID,
    }
)


def row_tone(row: Any) -> Tone:
    """Grey for what needs nobody any more."""
    return Tone.CLOSED if row.state in _SETTLED else Tone.PLAIN


def _late(row: Any) -> Tone:
    return Tone.RED if row.is_late else Tone.PLAIN


def _overdue(row: Any) -> Tone:
    return Tone.RED if row.is_overdue else Tone.PLAIN


def _expired(row: Any) -> Tone:
    return Tone.AMBER if row.state is QuoteState.EXPIRED else Tone.PLAIN


def _state(codes: type[StrEnum]) -> Column[Any]:
    return Column("state", QT_TRANSLATE_NOOP("sales", "State"), lambda r: r.state, Kind.STATE, 108, codes=tuple(codes))


_NUMBER: Column[Any] = Column("number", QT_TRANSLATE_NOOP("sales", "Number"), lambda r: r.number, Kind.CODE, 140)
_DATE: Column[Any] = Column(
    "document_date", QT_TRANSLATE_NOOP("sales", "Date"), lambda r: r.document_date, Kind.DATE, 94
)
_CUSTOMER: Column[Any] = Column("customer", QT_TRANSLATE_NOOP("sales", "Customer"), lambda r: r.customer, width=150)
_TOTAL: Column[Any] = Column(
    "total", QT_TRANSLATE_NOOP("sales", "Amount"), lambda r: r.total, Kind.MONEY, 104, total=True
)
_EMPLOYEE: Column[Any] = Column("employee", QT_TRANSLATE_NOOP("sales", "Salesperson"), lambda r: r.employee, width=84)
_NOTES: Column[Any] = Column("notes", QT_TRANSLATE_NOOP("sales", "Notes"), lambda r: r.notes, width=180)

QUOTE_COLUMNS: Sequence[Column[Any]] = (
    _NUMBER,
    _DATE,
    Column(
        "valid_until",
        QT_TRANSLATE_NOOP("sales", "Valid until"),
        lambda r: r.valid_until,
        Kind.DATE,
        110,
        tone=_expired,
    ),
    _CUSTOMER,
    _state(QuoteState),
    _TOTAL,
    Column("revision", QT_TRANSLATE_NOOP("sales", "Version"), lambda r: r.revision, Kind.COUNT, 64),
    _EMPLOYEE,
    _NOTES,
)

ORDER_COLUMNS: Sequence[Column[Any]] = (
    _NUMBER,
    _DATE,
    Column(
        "delivery_date", QT_TRANSLATE_NOOP("sales", "Deliver by"), lambda r: r.delivery_date, Kind.DATE, 112, tone=_late
    ),
    _CUSTOMER,
    _state(OrderState),
    _TOTAL,
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
    _EMPLOYEE,
    Column(
        "customer_order_number",
        QT_TRANSLATE_NOOP("sales", "Customer's number"),
        lambda r: r.customer_order_number,
        Kind.CODE,
        120,
        visible=False,
    ),
    _NOTES,
)

DELIVERY_COLUMNS: Sequence[Column[Any]] = (
    _NUMBER,
    _DATE,
    _CUSTOMER,
    _state(DeliveryState),
    _TOTAL,
    Column("unpaid", QT_TRANSLATE_NOOP("sales", "Unpaid"), lambda r: r.unpaid, Kind.MONEY, 104, total=True),
    Column("due_date", QT_TRANSLATE_NOOP("sales", "Due on"), lambda r: r.due_date, Kind.DATE, 112, tone=_overdue),
    Column("orders", QT_TRANSLATE_NOOP("sales", "From orders"), lambda r: r.orders, Kind.CODE, 150, sortable=False),
    Column(
        "is_direct", QT_TRANSLATE_NOOP("sales", "Without order"), lambda r: r.is_direct, Kind.FLAG, 84, visible=False
    ),
    Column("signed_on", QT_TRANSLATE_NOOP("sales", "Signed on"), lambda r: r.signed_on, Kind.DATE, 94),
    Column("signed_by", QT_TRANSLATE_NOOP("sales", "Signed by"), lambda r: r.signed_by, width=84),
    Column("carrier", QT_TRANSLATE_NOOP("sales", "Carrier"), lambda r: r.carrier, width=100),
    _EMPLOYEE,
    _NOTES,
)

RETURN_COLUMNS: Sequence[Column[Any]] = (
    _NUMBER,
    _DATE,
    _CUSTOMER,
    _state(ReturnState),
    _TOTAL,
    Column("delivery", QT_TRANSLATE_NOOP("sales", "Delivery"), lambda r: r.delivery, Kind.CODE, 140),
    Column("reason", QT_TRANSLATE_NOOP("sales", "Reason"), lambda r: r.reason, width=200),
    Column(
        "is_direct", QT_TRANSLATE_NOOP("sales", "Without delivery"), lambda r: r.is_direct, Kind.FLAG, 84, visible=False
    ),
    _EMPLOYEE,
)

COLUMNS: Mapping[DocumentKind, Sequence[Column[Any]]] = {
    DocumentKind.QUOTE: QUOTE_COLUMNS,
    DocumentKind.ORDER: ORDER_COLUMNS,
    DocumentKind.DELIVERY: DELIVERY_COLUMNS,
    DocumentKind.RETURN: RETURN_COLUMNS,
}
"""By the kind that is listed."""
