"""The facts of the row under the focus of the search box; one query for each kind, and nothing that it doesn't show."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access, Right
from crm_desktop.domain.errors import NotFound
from crm_desktop.domain.field_groups import NO_SECRETS
from crm_desktop.domain.parties.customers import CustomerStatus
from crm_desktop.domain.parties.roles import AS_CUSTOMER, Roles
from crm_desktop.domain.sides import Side
from crm_desktop.domain.trade.kinds import DocumentKind
from crm_desktop.domain.trade.pricing import PricesFor
from crm_desktop.models.catalogue import ORDERED, TABLES
from crm_desktop.models.office.people import Department, Employee
from crm_desktop.models.parties import CALLED, ContactPerson, Party
from crm_desktop.models.products import Product
from crm_desktop.queries.finding.on_records import hanging_glance
from crm_desktop.queries.money.customers import CustomerMoney, customer_money
from crm_desktop.queries.money.owed import Owed, is_worth_saying, owed
from crm_desktop.queries.products.prices import PriceStrip, price_strip
from crm_desktop.queries.scope import sees, visible
from crm_desktop.queries.seeing import money_is_seen
from crm_desktop.queries.sight import sees_customer, sees_document

_SALES_AT_MOST = 4

_ORDER, _LINE = ORDERED.entity, ORDERED.line


@dataclass(frozen=True, slots=True)
class Sale:
    """One sale of a product to a customer that the operator sees."""

    on: date
    customer: str
    quantity: Decimal
    price: Decimal


@dataclass(frozen=True, slots=True)
class ProductGlance:
    """A product with its prices; ``customer`` is who they are for, empty for anybody."""

    strip: PriceStrip
    barcode: str
    is_active: bool
    customer: str
    sales: tuple[Sale, ...]


@dataclass(frozen=True, slots=True)
class LastOrder:
    """The newest binding order of a customer."""

    number: str
    on: date
    total: Decimal
    state: StrEnum


@dataclass(frozen=True, slots=True)
class CustomerGlance:
    """A party; ``money`` is None for who may not see it or no customer, ``owed`` where it is not worth saying."""

    name: str
    code: str
    status: CustomerStatus
    grade: str
    owner: str
    contact: str
    phone: str
    on_hold: bool
    last_contact_at: datetime | None
    money: CustomerMoney | None
    last_order: LastOrder | None
    roles: Roles = AS_CUSTOMER
    owed: Owed | None = None


@dataclass(frozen=True, slots=True)
class PersonGlance:
    """A contact person, or one of the office; ``where`` is the customer or the department."""

    name: str
    title: str
    where: str
    mobile: str
    phone: str
    email: str
    wechat: str = ""


@dataclass(frozen=True, slots=True)
class ColleagueGlance(PersonGlance):
    """Somebody of the office, whose phones are nobody's secret."""

    SECRETS = NO_SECRETS


@dataclass(frozen=True, slots=True)
class DocumentGlance:
    """A document; ``amount`` is what is paid or was paid, tax included."""

    kind: str
    number: str
    state: StrEnum
    on: date
    amount: Decimal
    customer: str
    employee: str
    notes: str


def product_glance(
    session: Session, access: Access, *, record_id: int, today: date, whose: PricesFor | None = None
) -> ProductGlance:
    """A product, its prices for a customer and its last sales."""
    whose = whose or PricesFor()
    product = visible(session, access, Product, record_id)
    strip = price_strip(session, access, product_id=record_id, party_id=whose.party_id, today=today, tax=whose.tax)
    if strip is None:
        raise NotFound(what=product.code)
    name = select(CALLED).where(Party.id == whose.party_id, sees_customer(access))
    customer = session.scalar(name) if whose.party_id is not None else None
    return ProductGlance(strip, product.barcode, product.is_active, customer or "", _sales(session, access, record_id))


def _sales(session: Session, access: Access, product_id: int) -> tuple[Sale, ...]:
    query = (
        select(_ORDER.document_date, Party.short_name, Party.name)
        .add_columns(_LINE.quantity, _LINE.unit_price)
        .join(_ORDER, ORDERED.whose == _ORDER.id)
        .join(Party, _ORDER.party_id == Party.id)
        .where(_LINE.product_id == product_id, ORDERED.is_binding)
        .where(sees_document(access, _ORDER))
        .order_by(_ORDER.document_date.desc(), _LINE.id.desc())
        .limit(_SALES_AT_MOST)
    )
    return tuple(Sale(on, short or name, many, price) for on, short, name, many, price in session.execute(query))


def customer_glance(session: Session, access: Access, *, record_id: int, today: date) -> CustomerGlance:
    """A party; what it owes us and what we owe it, each with the right to see that.

    Raises:
        NotFound: if the operator may not see the customer.
    """
    main = select(ContactPerson.id).where(ContactPerson.party_id == record_id).order_by(ContactPerson.position)
    query = (
        select(Party, Employee.name, ContactPerson.name, ContactPerson.mobile, ContactPerson.phone)
        .outerjoin(Employee, Party.owner_id == Employee.id)
        .outerjoin(ContactPerson, ContactPerson.id == main.limit(1).scalar_subquery())
        .where(Party.id == record_id, sees_customer(access))
    )
    row = session.execute(query).first()
    if row is None:
        raise NotFound(what="")
    customer, owner, contact, mobile, phone = row
    is_seen = money_is_seen(session, access, record_id)
    sees_money = is_seen and access.may(Right.SEE_MONEY) and customer.is_customer
    side = Side.PAYABLE
    we_owe = (
        owed(session, access, side=side, party_id=record_id, today=today) if is_seen and access.may(side.see) else None
    )
    return CustomerGlance(
        name=customer.name,
        code=customer.code,
        status=customer.status,
        grade=customer.grade,
        owner=owner or "",
        contact=contact or "",
        phone=mobile or phone or customer.phone,
        on_hold=customer.on_hold,
        last_contact_at=customer.last_contact_at,
        money=customer_money(session, access, party_id=record_id, today=today) if sees_money else None,
        last_order=_last_order(session, access, record_id),
        roles=customer.roles,
        owed=we_owe if is_worth_saying(we_owe, customer.roles) else None,
    )


def _last_order(session: Session, access: Access, party_id: int) -> LastOrder | None:
    query = (
        select(_ORDER.number, _ORDER.document_date, _ORDER.total, _ORDER.state)
        .join(Party, Party.id == _ORDER.party_id)
        .where(_ORDER.party_id == party_id, ORDERED.is_binding, sees_document(access, _ORDER))
    )
    row = session.execute(query.order_by(_ORDER.document_date.desc(), _ORDER.id.desc()).limit(1)).first()
    return LastOrder(row[0] or "", row[1], row[2], row[3]) if row else None


def person_glance(session: Session, access: Access, *, record_id: int, today: date) -> PersonGlance:  # noqa: ARG001
    """A contact person.

    Raises:
        NotFound: if the operator may not see the customer.
    """
    one = ContactPerson
    query = (
        select(one.name, one.title, Party.name, one.mobile, one.phone, one.email, one.wechat)
        .join(Party, one.party_id == Party.id)
        .where(one.id == record_id, sees_customer(access))
    )
    return PersonGlance(*_one(session, query))


def employee_glance(session: Session, access: Access, *, record_id: int, today: date) -> ColleagueGlance:  # noqa: ARG001
    """Somebody of the office.

    Raises:
        NotFound: if there is none.
    """
    one = Employee
    query = (
        select(one.name, one.position, func.coalesce(Department.name, ""), one.mobile, one.phone, one.email)
        .outerjoin(Department, one.department_id == Department.id)
        .where(one.id == record_id, sees(access, Employee))
    )
    return ColleagueGlance(*_one(session, query))


def document_glance(session: Session, access: Access, *, kind: str, record_id: int, today: date) -> DocumentGlance:
    """A document or a receipt.

    Raises:
        NotFound: if there is none, or it is not for this operator.
    """
    table = TABLES[DocumentKind(kind)]
    head, amount = table.entity, getattr(table.entity, table.amount)
    query = (
        select(head, amount, Party.name, Employee.name)
        .join(Party, head.party_id == Party.id)
        .outerjoin(Employee, head.employee_id == Employee.id)
        .where(head.id == record_id, sees(access, head))
    )
    document, total, customer, employee = _one(session, query)
    state = table.type.shown(document.state, getattr(document, table.due, None), today)
    return DocumentGlance(
        kind, document.number or "", state, document.document_date, total, customer, employee or "", document.notes
    )


def _one(session: Session, query: Any) -> Any:
    row = session.execute(query).first()
    if row is None:
        raise NotFound(what="")
    return row


FACTS: Mapping[str, tuple[Callable[..., Any], tuple[str, ...]]] = {
    "product": (product_glance, ("whose",)),
    "customer": (customer_glance, ()),
    "person": (person_glance, ()),
    "employee": (employee_glance, ()),
    **dict.fromkeys(("attachment", "note"), (hanging_glance, ("kind",))),
    **dict.fromkeys(TABLES, (document_glance, ("kind",))),
}
"""By the kind of a hit: its query, and what that asks for beside ``record_id`` and ``today``."""
