"""All documents of a customer in one list: quotes, orders, deliveries, returns, receipts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Select, String, cast, literal, select, type_coerce, union_all

from crm_desktop.domain.access import Right
from crm_desktop.domain.receivables import ReceiptState
from crm_desktop.domain.sales import DeliveryState, OrderState, QuoteState, ReturnState
from crm_desktop.models.customers import Customer
from crm_desktop.models.money import Receipt
from crm_desktop.models.sales import Delivery, Quote, SalesOrder, SalesReturn
from crm_desktop.models.types import Amount
from crm_desktop.present.listing import Sort
from crm_desktop.queries.listing import Listing
from crm_desktop.queries.scope import sees_customer
from crm_desktop.queries.timeline import Happening

_KINDS: tuple[tuple[Happening, Any, type[StrEnum]], ...] = (
    (Happening.QUOTE, Quote, QuoteState),
    (Happening.ORDER, SalesOrder, OrderState),
    (Happening.DELIVERY, Delivery, DeliveryState),
    (Happening.RETURN, SalesReturn, ReturnState),
    (Happening.RECEIPT, Receipt, ReceiptState),
)
_STATES = {kind.value: states for kind, _, states in _KINDS}
_ROOM = 8
"""One id for all kinds: the record's id times this, plus the place of its kind."""


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """One document; ``kind`` opens it with ``record_id``."""

    kind: Happening
    record_id: int
    number: str | None
    document_date: date
    state: StrEnum
    amount: Decimal


def _row(**values: Any) -> DocumentRow:
    kind = Happening(values["kind"])
    state = _STATES[kind.value](values["state"])
    return DocumentRow(**{**values, "kind": kind, "state": state})


def _documents(place: int, kind: Happening, entity: Any) -> Select[*tuple[Any, ...]]:
    amount: ColumnElement[Any] = entity.amount if kind is Happening.RECEIPT else entity.total
    return select(
        (entity.id * _ROOM + place).label("id"),
        literal(kind.value).label("kind"),
        entity.id.label("record_id"),
        entity.number.label("number"),
        entity.document_date.label("document_date"),
        cast(entity.state, String).label("state"),
        amount.label("amount"),
        entity.customer_id.label("customer_id"),
    )


_ALL = union_all(*(_documents(place, kind, entity) for place, (kind, entity, _) in enumerate(_KINDS))).subquery(
    "document"
)

CUSTOMER_DOCUMENTS = Listing(
    row=_row,
    key=_ALL.c.id,
    source=_ALL.join(Customer.__table__, Customer.id == _ALL.c.customer_id),
    columns={
        "kind": _ALL.c.kind,
        "record_id": _ALL.c.record_id,
        "number": _ALL.c.number,
        "document_date": _ALL.c.document_date,
        "state": _ALL.c.state,
        "amount": type_coerce(_ALL.c.amount, Amount),
    },
    visible=sees_customer,
    search=(_ALL.c.number,),
    customer=_ALL.c.customer_id,
    order=(Sort("document_date", descending=True),),
    hidden={"amount": Right.SEE_MONEY},
)
"""Newest first; it is asked for one customer at a time."""
