"""Stored documents as drafts: for editing, copying, checking and keeping former states."""

from __future__ import annotations

import json
from typing import Any

from crm_desktop.domain.sales.drafts import DeliveryDraft, LineDraft, OrderDraft, QuoteDraft, ReturnDraft
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

AnyDocument = Quote | SalesOrder | Delivery | SalesReturn
AnyLine = QuoteLine | SalesOrderLine | DeliveryLine | SalesReturnLine


def quote_draft(quote: Quote) -> QuoteDraft:
    """The quote as it was typed."""
    return QuoteDraft(
        **_head(quote),
        discount=quote.discount,
        valid_until=quote.valid_until,
        terms_text=quote.terms_text,
        lines=tuple(
            LineDraft(**_line(line, quote), price_source=line.price_source, is_optional=line.is_optional)
            for line in quote.lines
        ),
    )


def order_draft(order: SalesOrder) -> OrderDraft:
    """The order as it was typed."""
    return OrderDraft(
        **_head(order),
        discount=order.discount,
        quote_id=order.quote_id,
        delivery_date=order.delivery_date,
        customer_order_number=order.customer_order_number,
        delivery_address=order.delivery_address,
        lines=tuple(
            LineDraft(**_line(line, order), price_source=line.price_source, source_line_id=line.quote_line_id)
            for line in order.lines
        ),
    )


def delivery_draft(delivery: Delivery) -> DeliveryDraft:
    """The delivery as it was typed."""
    return DeliveryDraft(
        **_head(delivery),
        discount=delivery.discount,
        delivery_address=delivery.delivery_address,
        carrier=delivery.carrier,
        lines=tuple(
            LineDraft(**_line(line, delivery), price_source=line.price_source, source_line_id=line.order_line_id)
            for line in delivery.lines
        ),
    )


def return_draft(sales_return: SalesReturn) -> ReturnDraft:
    """The return as it was typed."""
    return ReturnDraft(
        **_head(sales_return),
        delivery_id=sales_return.delivery_id,
        reason=sales_return.reason,
        lines=tuple(
            LineDraft(
                **_line(line, sales_return),
                price_source=line.price_source,
                for_replacement=line.for_replacement,
                source_line_id=line.delivery_line_id,
            )
            for line in sales_return.lines
        ),
    )


def _head(document: AnyDocument) -> dict[str, Any]:
    names = ("key", "customer_id", "person_id", "employee_id", "document_date")
    more = ("tax_included", "tax_rate", "region", "notes")
    return {name: getattr(document, name) for name in (*names, *more)}


def _line(line: AnyLine, document: AnyDocument) -> dict[str, Any]:
    names = ("product_id", "product_code", "product_name", "specification", "unit", "unit_price", "discount", "note")
    return {name: getattr(line, name) for name in names} | {
        # A draft stores what is not typed yet as zero.
        "quantity": line.quantity or None,
        "tax_rate": None if line.tax_rate == document.tax_rate else line.tax_rate,
        "line_id": line.id,
        "unread": unread_of(line.unread),
    }


def unread_of(stored: str | None) -> tuple[tuple[str, str], ...]:
    """The texts of a line that could not be taken, as a draft holds them; see ``SalesLine.unread``."""
    return tuple((key, text) for key, text in json.loads(stored)) if stored else ()
