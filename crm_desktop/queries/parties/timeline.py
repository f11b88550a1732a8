"""What happened with a customer: talks, documents and receipts in one row of time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from decimal import Decimal
from enum import StrEnum
from functools import partial
from typing import Any, Protocol

from sqlalchemy import func, null, select
from sqlalchemy.orm import Session

from crm_desktop.db.readings import side_by_side
from crm_desktop.domain.access import Access, Right
from crm_desktop.domain.clock import day_of
from crm_desktop.domain.money.receivables import ReceiptMethod, ReceiptState
from crm_desktop.domain.parties.contacts import Channel
from crm_desktop.domain.sales.states import DeliveryState, OrderState, QuoteState, ReturnState
from crm_desktop.models.contacts import ContactEntry
from crm_desktop.models.customers import ContactPerson, Customer
from crm_desktop.models.money import Receipt
from crm_desktop.models.sales import Delivery, Quote, SalesOrder, SalesReturn
from crm_desktop.models.system import Employee
from crm_desktop.queries.scope import sees_customer


class Happening(StrEnum):
    """What stands in the timeline; the value is the kind of record that it opens."""

    CONTACT = "contact"
    QUOTE = "quote"
    ORDER = "sales_order"
    DELIVERY = "delivery"
    RETURN = "sales_return"
    RECEIPT = "receipt"


_FLOW = {kind: place for place, kind in enumerate(Happening)}
"""What follows from what: of two things of one moment the later one stands above."""
TALKS = frozenset({Happening.CONTACT})
PAPERS = frozenset({Happening.QUOTE, Happening.ORDER, Happening.DELIVERY, Happening.RETURN})
MONEY = frozenset({Happening.RECEIPT})


@dataclass(frozen=True, slots=True)
class TimelineItem:
    """One thing that happened.

    Attributes:
        at: for sorting; its time of day is to be shown only if ``has_time``.
        day: the business day of a document; of a talk, the day it was.
        code: channel of a talk, state of a document, method of a receipt.
        text: what was said, or what the document promises (its date as text comes from ``due_on``).
        more: outcome of a talk, notes of a document.
        who: the colleague.
    """

    kind: Happening
    id: int
    at: datetime
    day: date
    has_time: bool
    number: str
    code: StrEnum
    state: StrEnum | None
    person: str
    text: str
    more: str
    due_on: date | None
    amount: Decimal | None
    who: str


class Source(Protocol):
    """Reads the last things of one kind."""

    def __call__(self, session: Session, /, customer_id: int, limit: int) -> Sequence[TimelineItem]: ...


def timeline(
    session: Session,
    access: Access,
    *,
    customer_id: int,
    limit: int = 100,
    kinds: frozenset[Happening] = frozenset(Happening),
) -> list[TimelineItem]:
    """The last ``limit`` things, newest first; drafts are left out, void documents stay."""
    if session.scalar(select(Customer.id).where(Customer.id == customer_id, sees_customer(access))) is None:
        return []
    if not access.may(Right.SEE_MONEY):
        kinds -= MONEY
    parts = side_by_side(session, *(partial(_SOURCES[kind], customer_id=customer_id, limit=limit) for kind in kinds))
    found = [item for items in parts for item in items]
    return sorted(found, key=lambda item: (item.at, _FLOW[item.kind], item.id), reverse=True)[:limit]


def timeline_counts(session: Session, customer_id: int) -> tuple[int, int]:
    """How many talks and how many documents and receipts the timeline has."""
    talks = select(func.count()).select_from(ContactEntry).where(ContactEntry.customer_id == customer_id)
    papers = [
        select(func.count()).select_from(kind).where(kind.customer_id == customer_id, kind.state != draft)
        for kind, draft in (
            (Quote, QuoteState.DRAFT),
            (SalesOrder, OrderState.DRAFT),
            (Delivery, DeliveryState.DRAFT),
            (SalesReturn, ReturnState.DRAFT),
            (Receipt, ReceiptState.DRAFT),
        )
    ]
    row = session.execute(select(*(query.scalar_subquery() for query in (talks, *papers)))).one()
    return int(row[0]), sum(row[1:])


def _talks(session: Session, customer_id: int, limit: int) -> Sequence[TimelineItem]:
    query = (
        select(ContactEntry, ContactPerson.name, Employee.name)
        .outerjoin(ContactPerson, ContactEntry.person_id == ContactPerson.id)
        .outerjoin(Employee, ContactEntry.employee_id == Employee.id)
        .where(ContactEntry.customer_id == customer_id)
        .order_by(ContactEntry.at.desc())
        .limit(limit)
    )
    return [_talk(*row) for row in session.execute(query)]


def _talk(entry: ContactEntry, person: str | None, who: str | None) -> TimelineItem:
    channel: Channel = entry.channel
    return TimelineItem(
        kind=Happening.CONTACT,
        id=entry.id,
        at=entry.at,
        day=day_of(entry.at),
        has_time=True,
        number="",
        code=channel,
        state=None,
        person=person or "",
        text=entry.said,
        more=entry.outcome,
        due_on=None,
        amount=None,
        who=who or "",
    )


def _papers(kind: Happening, entity: Any, draft: StrEnum, moment: Any, due: Any, more: Any) -> Source:
    def read(session: Session, customer_id: int, limit: int) -> Sequence[TimelineItem]:
        shown = (entity.id, entity.number, entity.document_date, entity.state, entity.total)
        extra = (moment.label("moment"), due.label("due_on"), more.label("more"), Employee.name.label("who"))
        query = (
            select(*shown, *extra)
            .outerjoin(Employee, entity.employee_id == Employee.id)
            .where(entity.customer_id == customer_id, entity.state != draft)
            .order_by(entity.document_date.desc(), entity.id.desc())
            .limit(limit)
        )
        return [_paper(kind, row) for row in session.execute(query)]

    return read


def _paper(kind: Happening, row: Any) -> TimelineItem:
    at, has_time = _placed(row.document_date, row.moment)
    return TimelineItem(
        kind=kind,
        id=row.id,
        at=at,
        day=row.document_date,
        has_time=has_time,
        number=row.number or "",
        code=row.state,
        state=row.state,
        person="",
        text="",
        more=row.more,
        due_on=row.due_on,
        amount=-row.total if kind is Happening.RETURN else row.total,
        who=row.who or "",
    )


def _receipts(session: Session, customer_id: int, limit: int) -> Sequence[TimelineItem]:
    query = (
        select(Receipt, Employee.name)
        .outerjoin(Employee, Receipt.employee_id == Employee.id)
        .where(Receipt.customer_id == customer_id, Receipt.state != ReceiptState.DRAFT)
        .order_by(Receipt.document_date.desc(), Receipt.id.desc())
        .limit(limit)
    )
    return [_receipt(*row) for row in session.execute(query)]


def _receipt(receipt: Receipt, who: str | None) -> TimelineItem:
    at, has_time = _placed(receipt.document_date, receipt.posted_at)
    method: ReceiptMethod = receipt.method
    return TimelineItem(
        kind=Happening.RECEIPT,
        id=receipt.id,
        at=at,
        day=receipt.document_date,
        has_time=has_time,
        number=receipt.number or "",
        code=method,
        state=receipt.state,
        person="",
        text=receipt.notes,
        more=receipt.reference,
        due_on=receipt.draft_due_on,
        amount=receipt.amount,
        who=who or "",
    )


def _placed(day: date, moment: datetime | None) -> tuple[datetime, bool]:
    """The moment of the action, if it was on the document's own day; otherwise that day without a time."""
    if moment is not None and day_of(moment) == day:
        return moment, True
    return datetime.combine(day, time(0), tzinfo=UTC), False


_NO_DAY = null()
_SOURCES: dict[Happening, Source] = {
    Happening.CONTACT: _talks,
    Happening.QUOTE: _papers(
        Happening.QUOTE, Quote, QuoteState.DRAFT, Quote.sent_at, Quote.valid_until, Quote.lost_reason
    ),
    Happening.ORDER: _papers(
        Happening.ORDER,
        SalesOrder,
        OrderState.DRAFT,
        SalesOrder.confirmed_at,
        SalesOrder.delivery_date,
        SalesOrder.notes,
    ),
    Happening.DELIVERY: _papers(
        Happening.DELIVERY, Delivery, DeliveryState.DRAFT, Delivery.shipped_at, _NO_DAY, Delivery.carrier
    ),
    Happening.RETURN: _papers(
        Happening.RETURN, SalesReturn, ReturnState.DRAFT, SalesReturn.received_at, _NO_DAY, SalesReturn.reason
    ),
    Happening.RECEIPT: _receipts,
}
