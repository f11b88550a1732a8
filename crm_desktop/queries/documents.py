"""Quotes, orders, deliveries and returns as plain data for their paper."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session, joinedload, selectinload

from crm_desktop.domain.access import Access, Right
from crm_desktop.domain.errors import NotFound
from crm_desktop.domain.money import ZERO, to_price
from crm_desktop.domain.pricing import line_amount
from crm_desktop.models.customers import Customer
from crm_desktop.models.money import Credit, Receivable
from crm_desktop.models.products import Product
from crm_desktop.models.sales import Delivery, Quote, SalesOrder, SalesOrderLine, SalesReturn
from crm_desktop.models.system import Employee, Office, Operator
from crm_desktop.present.terms import terms_text
from crm_desktop.present.translate import ENGLISH, Words
from crm_desktop.print_templates.document import PrintData
from crm_desktop.print_templates.functions import Value
from crm_desktop.queries.printing import times_printed
from crm_desktop.queries.scope import sees_document

AnyDocument = Quote | SalesOrder | Delivery | SalesReturn

KINDS: Mapping[str, Any] = {
    "quote": Quote,
    "sales_order": SalesOrder,
    "delivery": Delivery,
    "sales_return": SalesReturn,
}


@dataclass(frozen=True, slots=True)
class Wording:
    """In which language a document is printed, and its words."""

    language: str = "zh_CN"
    words: Words = ENGLISH


def print_data(
    session: Session, access: Access, *, kind: str, record_id: int, wording: Wording, today: date
) -> PrintData:
    """One document for its template; the number of statements does not grow with its lines.

    Raises:
        NotFound: if there is none, or it is somebody else's.
    """
    document = _load(session, access, KINDS[kind], record_id)
    orders = _orders(session, document)
    lines = _lines(session, document, orders, wording)
    office = session.scalar(select(Office).limit(1))
    printed = times_printed(session, access, kind=kind, record_id=record_id)
    fields = {
        "document": {**_document(document, orders), "copies_printed": Decimal(printed)},
        "customer": _customer(session, access, document, wording, today),
        "company": _company(office),
        "operator": _operator(session, access),
    }
    pictures = {"company.logo": office.logo} if office is not None and office.logo else {}
    return PrintData(kind=kind, fields=fields, lines=lines, language=wording.language, pictures=pictures)


def find_document(session: Session, access: Access, *, kind: str, number: str) -> int:
    """The id of a document by its number.

    Raises:
        NotFound: if there is none, or it is somebody else's.
    """
    table = KINDS[kind]
    found = session.scalar(
        select(table.id)
        .join(Customer, Customer.id == table.customer_id)
        .where(table.number == number, sees_document(access, table.employee_id))
    )
    if found is None:
        raise NotFound(what=number)
    return int(found)


def _load(session: Session, access: Access, kind: Any, record_id: int) -> AnyDocument:
    document: AnyDocument | None = session.scalar(
        select(kind)
        .join(Customer, Customer.id == kind.customer_id)
        .where(kind.id == record_id, sees_document(access, kind.employee_id))
        .options(
            joinedload(kind.customer).selectinload(Customer.people),
            joinedload(kind.employee),
            joinedload(kind.person),
            selectinload(kind.lines),
        )
    )
    if document is None:
        raise NotFound(what="")
    return document


def _document(document: AnyDocument, orders: Mapping[int, SalesOrder]) -> dict[str, Value]:
    sources = {order.id: order for order in orders.values()}.values()
    return {
        "number": document.number or "",
        "date": document.document_date,
        "total": document.total,
        "net": document.total - document.tax,
        "tax": document.tax,
        "quantity": sum((line.quantity for line in document.lines), ZERO),
        "note": document.notes,
        "salesperson": document.employee.name if document.employee else "",
        "delivery_date": getattr(document, "delivery_date", None),
        "valid_until": getattr(document, "valid_until", None),
        "terms": getattr(document, "terms_text", ""),
        "order_numbers": ", ".join(order.number or "" for order in sources),
        "customer_order": getattr(document, "customer_order_number", "")
        or ", ".join(filter(None, (order.customer_order_number for order in sources))),
        "address": getattr(document, "delivery_address", "") or document.customer.delivery_address,
        "carrier": getattr(document, "carrier", ""),
    }


def _customer(
    session: Session, access: Access, document: AnyDocument, wording: Wording, today: date
) -> dict[str, Value]:
    customer = document.customer
    person = document.person or (customer.people[0] if customer.people else None)
    names = ("code", "name", "fax", "email", "tax_number")
    return {
        **{name: getattr(customer, name) for name in names},
        "short_name": customer.short_name or customer.name,
        "address": customer.address or customer.delivery_address,
        "contact": person.name if person else customer.person_in_charge,
        "phone": (person.mobile or person.phone) if person else customer.phone,
        "settlement": terms_text(customer.terms, wording.words),
        "balance": _balance(session, customer.id, today) if access.may(Right.SEE_MONEY) else None,
    }


def _balance(session: Session, customer_id: int, today: date) -> Decimal:
    owed = select(func.coalesce(func.sum(Receivable.open_amount), 0)).where(
        Receivable.customer_id == customer_id, Receivable.document_date <= today
    )
    advance = select(func.coalesce(func.sum(Credit.open_amount), 0)).where(
        Credit.customer_id == customer_id, Credit.document_date <= today
    )
    charged, credited = session.execute(select(owed.scalar_subquery(), advance.scalar_subquery())).one()
    return Decimal(charged - credited)


def _company(office: Office | None) -> dict[str, Value]:
    if office is None:
        return {}
    names = ("name", "address", "phone", "fax", "email", "tax_number", "bank", "bank_account")
    return {name: getattr(office, name) for name in names}


def _operator(session: Session, access: Access) -> dict[str, Value]:
    phone = session.scalar(
        select(Employee.phone)
        .join(Operator, Operator.employee_id == Employee.id)
        .where(Operator.id == access.operator_id)
    )
    return {"name": access.name, "phone": phone or ""}


def _orders(session: Session, document: AnyDocument) -> Mapping[int, SalesOrder]:
    """The order of each line of a delivery, by order line id."""
    if not isinstance(document, Delivery):
        return {}
    ids = [line.order_line_id for line in document.lines if line.order_line_id is not None]
    rows = session.execute(
        select(SalesOrderLine.id, SalesOrder)
        .join(SalesOrder, SalesOrder.id == SalesOrderLine.order_id)
        .where(SalesOrderLine.id.in_(ids))
        .order_by(SalesOrder.id)
    )
    return {row[0]: row[1] for row in rows}


def _lines(
    session: Session, document: AnyDocument, orders: Mapping[int, SalesOrder], wording: Wording
) -> list[Mapping[str, Value]]:
    ids = {line.product_id for line in document.lines if line.product_id is not None}
    rows = session.execute(
        select(Product.id, Product.barcode, Product.brand, Product.list_price).where(Product.id.in_(ids))
    )
    products = {row[0]: row for row in rows}
    return [_line(document, line, products.get(line.product_id or 0), orders, wording) for line in document.lines]


def _line(
    document: AnyDocument, line: Any, product: Any, orders: Mapping[int, SalesOrder], wording: Wording
) -> Mapping[str, Value]:
    order = orders.get(getattr(line, "order_line_id", None) or 0)
    is_optional = getattr(line, "is_optional", False)
    note = " ".join(filter(None, (wording.words("sales", "Optional") if is_optional else "", line.note)))
    return {
        "code": line.product_code,
        "barcode": product[1] if product else "",
        "name": line.product_name,
        # many offices write the specification into the name as well; on paper it stands once
        "specification": "" if line.specification in line.product_name else line.specification,
        "brand": product[2] if product else "",
        "unit": line.unit,
        "quantity": line.quantity,
        "list_price": product[3] if product else None,
        "discount": line.discount or None,
        "price": _price(line),
        # an optional line is offered, not added up
        "amount": None if is_optional else line.amount,
        "tax_rate": document.tax_rate,
        "order_number": order.number if order else "",
        "note": note,
    }


def _price(line: Any) -> Decimal:
    """What one costs on this line, so that quantity × price is the amount beside it."""
    if not line.quantity or line_amount(line.quantity, line.unit_price) == line.amount:
        return Decimal(line.unit_price)
    return to_price(line.amount / line.quantity)
