"""One quote, order, delivery or return whole: for its editor and for reading."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, selectinload

from crm_desktop.db.readings import side_by_side
from crm_desktop.domain.access import Access
from crm_desktop.domain.amounts import ZERO
from crm_desktop.domain.errors import NotFound
from crm_desktop.domain.sales.drafts import SalesDraft
from crm_desktop.domain.sales.kinds import QUOTE
from crm_desktop.domain.sales.pricing import Parts
from crm_desktop.models.parties import Party
from crm_desktop.models.sales import (
    Delivery,
    DeliveryLine,
    DocumentRevision,
    Quote,
    QuoteLine,
    SalesOrder,
    SalesOrderLine,
    SalesReturn,
    SalesReturnLine,
)
from crm_desktop.present import formats
from crm_desktop.queries.sales.drafts import draft_of
from crm_desktop.queries.sales.progress import (
    CameBack,
    Link,
    came_back,
    links_of,
)
from crm_desktop.queries.scope import sees_document
from crm_desktop.queries.voiding import voiding

MOST_NAMED = 3
"""So many products that are missing are called by name."""


@dataclass(frozen=True, slots=True)
class DetailLine:
    """What a line of the draft does not say.

    Attributes:
        done: of an order line delivered, of a quote line ordered, of a delivery line returned.
        rest: still to deliver, to order or to return; of a draft delivery or return, the most that may be typed.
        short: of an order line, what is missing within the tolerance and not awaited.
        source: the number of the order that a delivery line draws on.
        parts: of a draft delivery or return, the line that it will be a part of.
    """

    id: int
    amount: Decimal
    tax: Decimal
    done: Decimal = ZERO
    rest: Decimal = ZERO
    source: str = ""
    parts: Parts | None = None
    short: Decimal = ZERO


@dataclass(frozen=True, slots=True)
class Former:
    """A former state of an order."""

    id: int
    revision: int
    at: datetime
    operator: str
    reason: str
    total: Decimal


@dataclass(frozen=True, slots=True)
class SalesDetail:
    """A stored document.

    Attributes:
        kind: ``quote``, ``sales_order``, ``delivery`` or ``sales_return``.
        draft: what can be typed.
        facts: marked names (context ``sales``) with what is worth knowing: reasons, who signed, when confirmed.
    """

    kind: str
    id: int
    version: int
    number: str | None
    state: StrEnum
    revision: int
    draft: SalesDraft
    customer: str
    customer_short: str
    employee: str
    person: str
    total: Decimal
    tax: Decimal
    lines: tuple[DetailLine, ...]
    links: tuple[Link, ...]
    facts: Mapping[str, Any]
    former: tuple[Former, ...] = ()


def sales_detail(session: Session, access: Access, *, kind: str, record_id: int, today: date) -> SalesDetail:
    """Read one document; the number of statements does not grow with its lines.

    Raises:
        NotFound: if there is none, or it is somebody else's.
    """
    return _READERS[kind](session, access, record_id, today)


def _load(session: Session, access: Access, kind: Any, record_id: int, *more: Any) -> Any:
    document = session.scalar(
        select(kind)
        .join(Party, Party.id == kind.party_id)
        .where(kind.id == record_id, sees_document(access, kind.employee_id))
        .options(
            joinedload(kind.party),
            joinedload(kind.employee),
            joinedload(kind.person),
            selectinload(kind.lines),
            *more,
        )
    )
    if document is None:
        raise NotFound(what="")
    return document


def _voided(session: Session, kind: str, document: Any) -> dict[str, Any]:
    """Why, when and by whom a document was voided."""
    if document.state != "void":
        return {}
    found = voiding(session, kind, document.id)
    return {"void_reason": document.void_reason, "voided_at": found.at, "voided_by": found.by}


def _quote(session: Session, access: Access, record_id: int, today: date) -> SalesDetail:
    quote: Quote = _load(session, access, Quote, record_id)
    return SalesDetail(
        kind="quote",
        state=QUOTE.shown(quote.state, quote.valid_until, today),
        revision=quote.revision,
        draft=draft_of(quote),
        lines=tuple(_quoted(line) for line in quote.lines),
        links=tuple(links_of(session, access, quote)),
        facts={"sent_at": quote.sent_at, "lost_reason": quote.lost_reason, **_voided(session, "quote", quote)},
        **_head(quote),
    )


def _order(session: Session, access: Access, record_id: int, _today: date) -> SalesDetail:
    order: SalesOrder = _load(session, access, SalesOrder, record_id)
    former, links = side_by_side(
        session,
        lambda own: _former(own, "sales_order", order.id),
        lambda own: links_of(own, access, order),
    )
    return SalesDetail(
        kind="sales_order",
        state=order.state,
        revision=order.revision,
        draft=draft_of(order),
        lines=tuple(_ordered(line) for line in order.lines),
        links=tuple(links),
        facts={
            "confirmed_at": order.confirmed_at,
            "correct_reason": former[0].reason if former and order.revision > former[0].revision else "",
            "credit_reason": order.credit_reason,
            "close_reason": order.close_reason,
            "missing": _missing(order.lines),
            **_voided(session, "sales_order", order),
        },
        former=tuple(former),
        **_head(order),
    )


def _delivery(session: Session, access: Access, record_id: int, _today: date) -> SalesDetail:
    lines = selectinload(Delivery.lines).joinedload(DeliveryLine.order_line)
    delivery: Delivery = _load(session, access, Delivery, record_id, lines)
    drawn = [line.order_line_id or 0 for line in delivery.lines]
    numbers, links = side_by_side(
        session, lambda own: _orders_of(own, drawn), lambda own: links_of(own, access, delivery)
    )
    return SalesDetail(
        kind="delivery",
        state=delivery.state,
        revision=1,
        draft=draft_of(delivery),
        lines=tuple(_delivered(line, numbers) for line in delivery.lines),
        links=tuple(links),
        facts={
            "shipped_at": delivery.shipped_at,
            "signed_on": delivery.signed_on,
            "signed_by": delivery.signed_by,
            "credit_reason": delivery.credit_reason,
            **_voided(session, "delivery", delivery),
        },
        **_head(delivery),
    )


def _return(session: Session, access: Access, record_id: int, _today: date) -> SalesDetail:
    lines = selectinload(SalesReturn.lines).joinedload(SalesReturnLine.delivery_line)
    sales_return: SalesReturn = _load(session, access, SalesReturn, record_id, lines)
    drawn = [line.delivery_line_id for line in sales_return.lines if line.delivery_line_id is not None]
    before, links = side_by_side(
        session, lambda own: came_back(own, drawn), lambda own: links_of(own, access, sales_return)
    )
    return SalesDetail(
        kind="sales_return",
        state=sales_return.state,
        revision=1,
        draft=draft_of(sales_return),
        lines=tuple(_returned(line, before) for line in sales_return.lines),
        links=tuple(links),
        facts={"received_at": sales_return.received_at, **_voided(session, "sales_return", sales_return)},
        **_head(sales_return),
    )


def _head(document: Quote | SalesOrder | Delivery | SalesReturn) -> dict[str, Any]:
    return {
        "id": document.id,
        "version": document.version,
        "number": document.number,
        "customer": document.party.name,
        "customer_short": document.party.short_name or document.party.name,
        "employee": document.employee.name if document.employee else "",
        "person": document.person.name if document.person else "",
        "total": document.total,
        "tax": document.tax,
    }


def _quoted(line: QuoteLine) -> DetailLine:
    rest = max(line.quantity - line.ordered_quantity, ZERO)
    return DetailLine(line.id, line.amount, line.tax, line.ordered_quantity, rest)


def _ordered(line: SalesOrderLine) -> DetailLine:
    done = line.delivered_quantity - line.replaced_quantity
    return DetailLine(line.id, line.amount, line.tax, done, line.rest, short=line.short_quantity)


def _missing(lines: Sequence[SalesOrderLine]) -> str:
    """What is missing within the tolerance, by product, in one line."""
    short = [line for line in lines if line.short_quantity]
    names = [f"{line.product_name} {formats.quantity(line.short_quantity)} {line.unit}".rstrip() for line in short]
    return " · ".join([*names[:MOST_NAMED], *(["…"] if len(names) > MOST_NAMED else [])])


def _delivered(line: DeliveryLine, numbers: Mapping[int, str]) -> DetailLine:
    source, parts = line.order_line, None
    if source is not None:
        kept = source.delivered_quantity - source.replaced_quantity
        parts = Parts(source.amount, source.quantity, kept, source.charged_amount)
    rest = source.rest + source.short_quantity if source else ZERO
    number = numbers.get(line.order_line_id or 0, "")
    return DetailLine(line.id, line.amount, line.tax, line.returned_quantity, rest, number, parts)


def _returned(line: SalesReturnLine, before: Mapping[int, CameBack]) -> DetailLine:
    source = line.delivery_line
    if source is None:
        return DetailLine(line.id, line.amount, line.tax)
    rest = source.quantity - source.returned_quantity
    parts = Parts(source.amount, source.quantity, source.returned_quantity, before[source.id].amount)
    return DetailLine(line.id, line.amount, line.tax, ZERO, rest, parts=parts)


def _orders_of(session: Session, line_ids: Sequence[int]) -> Mapping[int, str]:
    rows = session.execute(
        select(SalesOrderLine.id, SalesOrder.number)
        .join(SalesOrder, SalesOrder.id == SalesOrderLine.order_id)
        .where(SalesOrderLine.id.in_(line_ids))
    )
    return {row[0]: row[1] or "" for row in rows}


def _former(session: Session, kind: str, record_id: int) -> list[Former]:
    rows = session.execute(
        select(
            DocumentRevision.id,
            DocumentRevision.revision,
            DocumentRevision.at,
            DocumentRevision.operator_name,
            DocumentRevision.reason,
            DocumentRevision.total,
        )
        .where(DocumentRevision.kind == kind, DocumentRevision.record_id == record_id)
        .order_by(DocumentRevision.id.desc())
    )
    return [Former(*row) for row in rows]


_READERS: Mapping[str, Callable[[Session, Access, int, date], SalesDetail]] = {
    "quote": _quote,
    "sales_order": _order,
    "delivery": _delivery,
    "sales_return": _return,
}
