"""Quotes, orders, deliveries and returns for their paper."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from crm_desktop.domain.access import Access
from crm_desktop.domain.amounts import ZERO
from crm_desktop.domain.trade.pricing import paid_price
from crm_desktop.models.catalogue import ORDERED, TABLES, TRADE_TABLES, table_of
from crm_desktop.models.parties import Party
from crm_desktop.models.products import Product
from crm_desktop.print_templates.document import PrintData
from crm_desktop.print_templates.functions import NOT_ADDED_UP, Value
from crm_desktop.queries.attachments.small import first_small
from crm_desktop.queries.paper.parties import PaperAsk, Wording, company, customer_fields, maker
from crm_desktop.queries.paper.stored import on_paper
from crm_desktop.queries.trade.whole import whole_document

AnyDocument = Any

KINDS: Mapping[str, Any] = {table.kind.value: table.entity for table in TRADE_TABLES}


def fill_sales(session: Session, access: Access, ask: PaperAsk) -> PrintData:
    """A quote, order, delivery or return; the number of statements does not grow with its lines.

    Raises:
        NotFound: if there is none, or it is somebody else's.
    """
    entity = KINDS[ask.kind]
    people = joinedload(entity.party).selectinload(Party.people)
    document = whole_document(session, access, entity, ask.record_id, people)
    orders = _orders(session, document)
    fields = {
        "document": _document(session, document, orders),
        "customer": customer_fields(session, access, document.party, ask, document.person),
    }
    lines, pictures = _lines(session, document, orders, ask.wording)
    ours = company(session, access)
    return on_paper(ask, ours, document.state, fields=fields, lines=lines, pictures=pictures)


def _document(session: Session, document: AnyDocument, orders: Mapping[int, Any]) -> dict[str, Value]:
    sources = {order.id: order for order in orders.values()}.values()
    return {
        "number": document.number or "",
        "date": document.document_date,
        "total": document.total,
        "net": document.total - document.tax,
        "tax": document.tax,
        "quantity": sum((line.quantity for line in document.lines if not _is_optional(line)), ZERO),
        "note": document.notes,
        "salesperson": document.employee.name if document.employee else "",
        "maker": maker(session, document.created_by),
        "delivery_date": getattr(document, "delivery_date", None),
        "valid_until": getattr(document, "valid_until", None),
        "terms": getattr(document, "terms_text", ""),
        "order_numbers": ", ".join(order.number or "" for order in sources),
        "customer_order": getattr(document, "customer_order_number", "")
        or ", ".join(filter(None, (order.customer_order_number for order in sources))),
        "address": getattr(document, "delivery_address", "") or document.party.delivery_address,
        "carrier": getattr(document, "carrier", ""),
        **_returned(session, document),
    }


def _returned(session: Session, document: AnyDocument) -> dict[str, Value]:
    """What a return says of the delivery that it takes back."""
    table = table_of(document)
    if table.type.sign > 0 or table.draws_on is None:
        return {}
    entity = TABLES[table.draws_on].entity
    number = session.scalar(select(entity.number).where(entity.id == getattr(document, table.behind)))
    return {"delivery_number": number or "", "reason": document.reason}


def _orders(session: Session, document: AnyDocument) -> Mapping[int, Any]:
    """The order of each line of a delivery, by order line id."""
    table = table_of(document)
    if table.draws_on is not ORDERED.kind:
        return {}
    line, order = ORDERED.line, ORDERED.entity
    ids = [drawn for one in document.lines if (drawn := getattr(one, table.source)) is not None]
    rows = session.execute(
        select(line.id, order).join(order, order.id == ORDERED.whose).where(line.id.in_(ids)).order_by(order.id)
    )
    return {row[0]: row[1] for row in rows}


_PICTURE = "product.{}"
"""What the picture of a product is called among those of a document."""


def _lines(
    session: Session, document: AnyDocument, orders: Mapping[int, Any], wording: Wording
) -> tuple[list[Mapping[str, Value]], Mapping[str, bytes]]:
    """The lines, and the pictures of their products by the names that the lines hold."""
    ids = {line.product_id for line in document.lines if line.product_id is not None}
    small = first_small("product", Product.id)
    rows = session.execute(
        select(Product.id, Product.barcode, Product.brand, Product.list_price, small).where(Product.id.in_(ids))
    )
    products = {row[0]: row for row in rows}
    lines = [_line(line, products.get(line.product_id or 0), orders, wording) for line in document.lines]
    return lines, {_PICTURE.format(row[0]): row[4] for row in products.values() if row[4]}


def _line(line: Any, product: Any, orders: Mapping[int, Any], wording: Wording) -> Mapping[str, Value]:
    order = orders.get(getattr(line, "order_line_id", None) or 0)
    is_optional = _is_optional(line)
    marks = [wording.words("trade", "Optional")] if is_optional else []
    replaced = bool(getattr(line, "for_replacement", False))
    marks += [wording.words("sales", "For replacement")] if replaced else []
    note = " ".join(filter(None, (*marks, line.note)))
    return {
        "code": line.product_code,
        "barcode": product[1] if product else "",
        "name": line.product_name,
        # many offices write the specification into the name as well; on paper it stands once
        "specification": "" if line.specification in line.product_name else line.specification,
        "brand": product[2] if product else "",
        "picture": _PICTURE.format(product[0]) if product and product[4] else "",
        "unit": line.unit,
        "quantity": line.quantity,
        "list_price": product[3] if product else None,
        "discount": line.discount or None,
        "price": paid_price(line.quantity, line.unit_price, line.amount),
        # an optional line is offered, not added up
        "amount": None if is_optional else line.amount,
        "tax_rate": line.tax_rate,
        "order_number": order.number if order else "",
        **({NOT_ADDED_UP: True} if is_optional else {}),
        **({"for_replacement": replaced} if hasattr(line, "for_replacement") else {}),
        "note": note,
    }


def _is_optional(line: Any) -> bool:
    """Whether a line of a quote is offered and not added up."""
    return bool(getattr(line, "is_optional", False))
