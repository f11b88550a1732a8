"""What the head of a quote or an order needs to know of its customer while it is typed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, selectinload

from crm_desktop.domain.access import Access
from crm_desktop.domain.draft_codec import from_json
from crm_desktop.domain.errors import NotFound
from crm_desktop.domain.parties.customers import TermKind
from crm_desktop.domain.sales.drafts import OrderDraft
from crm_desktop.domain.sales.states import OPEN_ORDERS, OrderState
from crm_desktop.models.parties import Party
from crm_desktop.models.sales.orders import SalesOrder
from crm_desktop.models.trade import DocumentRevision
from crm_desktop.queries.lookups import people_here
from crm_desktop.queries.scope import sees_customer, sees_document
from crm_desktop.queries.trade.drafts import draft_of


@dataclass(frozen=True, slots=True)
class Person:
    """A contact person to choose."""

    id: int
    name: str
    title: str
    mobile: str


@dataclass(frozen=True, slots=True)
class CustomerFacts:
    """The customer of a document."""

    id: int
    name: str
    short_name: str
    grade: str
    owner_id: int | None
    owner: str
    last_contact_at: datetime | None
    term_kind: TermKind
    term_days: int
    term_day: int
    addresses: tuple[str, ...]
    people: tuple[Person, ...]
    on_hold: bool


def customer_facts(session: Session, access: Access, *, party_id: int) -> CustomerFacts:
    """What the head form shows and offers.

    Raises:
        NotFound: if the operator may not see the customer.
    """
    customer = session.scalar(
        select(Party)
        .where(Party.id == party_id, sees_customer(access))
        .options(joinedload(Party.owner), selectinload(Party.people))
    )
    if customer is None:
        raise NotFound(what="")
    used = session.scalars(
        select(SalesOrder.delivery_address)
        .where(SalesOrder.party_id == party_id, SalesOrder.delivery_address != "")
        .group_by(SalesOrder.delivery_address)
        .limit(8)
    )
    addresses = dict.fromkeys(filter(None, (customer.delivery_address, customer.address, *used)))
    return CustomerFacts(
        id=customer.id,
        name=customer.name,
        short_name=customer.short_name or customer.name,
        grade=customer.grade,
        owner_id=customer.owner_id,
        owner=customer.owner.name if customer.owner else "",
        last_contact_at=customer.last_contact_at,
        term_kind=customer.term_kind,
        term_days=customer.term_days,
        term_day=customer.term_day,
        addresses=tuple(addresses),
        people=tuple(Person(one.id, one.name, one.title, one.mobile) for one in customer.people),
        on_hold=customer.on_hold,
    )


def last_order(session: Session, access: Access, *, party_id: int) -> OrderDraft | None:
    """The customer's last binding order as a draft, to be repeated; None if there is none."""
    order = session.scalar(
        select(SalesOrder)
        .join(Party, Party.id == SalesOrder.party_id)
        .where(SalesOrder.party_id == party_id, sees_document(access, SalesOrder.employee_id))
        .where(SalesOrder.state.not_in([OrderState.DRAFT, OrderState.VOID]))
        .order_by(SalesOrder.document_date.desc(), SalesOrder.id.desc())
        .limit(1)
        .options(selectinload(SalesOrder.lines))
    )
    return None if order is None else draft_of(order)


@dataclass(frozen=True, slots=True)
class OpenOrder:
    """An order of which something is still to deliver."""

    id: int
    number: str
    on: date
    open_amount: Decimal


def orders_to_deliver(session: Session, access: Access, *, party_id: int) -> Sequence[OpenOrder]:
    """The customer's orders of which something can still be delivered, oldest first."""
    rows = session.execute(
        select(SalesOrder.id, SalesOrder.number, SalesOrder.document_date, SalesOrder.open_amount)
        .join(Party, Party.id == SalesOrder.party_id)
        .where(SalesOrder.party_id == party_id, sees_document(access, SalesOrder.employee_id))
        .where(SalesOrder.state.in_(OPEN_ORDERS))
        .order_by(SalesOrder.document_date, SalesOrder.id)
    )
    return [OpenOrder(row.id, row.number or "", row.document_date, row.open_amount) for row in rows]


def salespeople(session: Session, access: Access) -> Sequence[tuple[int, str]]:  # noqa: ARG001
    """Who can be named as salesperson."""
    return people_here(session)


def former_order(session: Session, access: Access, *, revision_id: int) -> OrderDraft:
    """A former state of an order.

    Raises:
        NotFound: if there is none, or the order is somebody else's.
    """
    content = session.scalar(
        select(DocumentRevision.content)
        .join(SalesOrder, SalesOrder.id == DocumentRevision.record_id)
        .join(Party, Party.id == SalesOrder.party_id)
        .where(DocumentRevision.id == revision_id, DocumentRevision.kind == "sales_order")
        .where(sees_document(access, SalesOrder.employee_id))
    )
    if content is None:
        raise NotFound(what="")
    return from_json(OrderDraft, content)
