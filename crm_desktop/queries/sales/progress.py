"""How documents hang together: what was received for orders, which orders a delivery draws on, what follows what."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import partial
from typing import Any

from sqlalchemy import func, select, type_coerce
from sqlalchemy.orm import Session

from crm_desktop.db.readings import side_by_side
from crm_desktop.domain.access import Access, Right
from crm_desktop.domain.amounts import ZERO, spread
from crm_desktop.domain.money.items import ChargeKind, CreditKind
from crm_desktop.domain.sales.states import ReturnState
from crm_desktop.domain.trade.kinds import DocumentKind
from crm_desktop.models.catalogue import TABLES, TRADE_TABLES, table_of
from crm_desktop.models.documents import DocumentTable
from crm_desktop.models.money import RECEIPTS, Allocation, Charge, Credit, Receipt
from crm_desktop.models.sales import DeliveryLine, SalesOrder, SalesOrderLine, SalesReturn, SalesReturnLine
from crm_desktop.models.types import Amount
from crm_desktop.queries.listing import AnySelect
from crm_desktop.queries.scope import sees

NOTHING = Decimal("0.00")


def received_of_orders(session: Session, order_ids: Sequence[int]) -> Mapping[int, Decimal]:
    """What receipts settled of each order's deliveries; a delivery of several orders counts in proportion.

    Two statements. Returns are no money: they are not counted.
    """
    settled = (
        select(Charge.id)
        .join(DeliveryLine, Charge.made_by(ChargeKind.DELIVERY, DeliveryLine.delivery_id))
        .join(SalesOrderLine, SalesOrderLine.id == DeliveryLine.order_line_id)
        .where(SalesOrderLine.order_id.in_(order_ids), Charge.open_amount != Charge.amount)
    )
    rows = session.execute(
        select(Charge.id, SalesOrderLine.order_id, func.sum(DeliveryLine.amount))
        .join(DeliveryLine, Charge.made_by(ChargeKind.DELIVERY, DeliveryLine.delivery_id))
        .join(SalesOrderLine, SalesOrderLine.id == DeliveryLine.order_line_id)
        .where(Charge.id.in_(settled))
        .group_by(Charge.id, SalesOrderLine.order_id)
        .order_by(Charge.id, SalesOrderLine.order_id)
    )
    parts: defaultdict[int, dict[int, Decimal]] = defaultdict(dict)
    for charge_id, order_id, part in rows:
        parts[charge_id][order_id] = part
    paid = _paid(session, set(parts))
    received: defaultdict[int, Decimal] = defaultdict(lambda: ZERO)
    for charge_id, of_orders in parts.items():
        shares = spread(paid.get(charge_id, ZERO), list(of_orders.values()))
        for order_id, share in zip(of_orders, shares, strict=True):
            received[order_id] += share
    return received


def _paid(session: Session, charge_ids: set[int]) -> Mapping[int, Decimal]:
    rows = session.execute(
        select(Allocation.charge_id, func.sum(Allocation.amount))
        .join(Credit, Credit.id == Allocation.credit_id)
        .where(Allocation.charge_id.in_(charge_ids), Allocation.cancelled_on.is_(None))
        .where(Credit.kind != CreditKind.RETURN)
        .group_by(Allocation.charge_id)
    )
    return {row[0]: row[1] for row in rows}


@dataclass(frozen=True, slots=True)
class CameBack:
    """What received returns took of one delivery line: what they gave the customer, and what the goods had cost."""

    amount: Decimal = NOTHING
    cost: Decimal = NOTHING


def came_back(session: Session, delivery_line_ids: Iterable[int]) -> Mapping[int, CameBack]:
    """By delivery line, what came back; lines of which nothing did have ``CameBack()``; one statement."""
    rows = session.execute(
        select(
            SalesReturnLine.delivery_line_id,
            func.sum(SalesReturnLine.amount),
            type_coerce(func.coalesce(func.sum(SalesReturnLine.cost), 0), Amount),
        )
        .join(SalesReturn, SalesReturn.id == SalesReturnLine.return_id)
        .where(SalesReturnLine.delivery_line_id.in_(list(delivery_line_ids)))
        .where(SalesReturn.state == ReturnState.RECEIVED)
        .group_by(SalesReturnLine.delivery_line_id)
    )
    found = {line_id: CameBack(amount, cost) for line_id, amount, cost in rows if line_id is not None}
    return defaultdict(CameBack, found)


def order_numbers(session: Session, delivery_ids: Sequence[int]) -> Mapping[int, Sequence[str]]:
    """The numbers of the orders that each delivery draws on."""
    rows = session.execute(
        select(DeliveryLine.delivery_id, SalesOrder.number)
        .join(SalesOrderLine, SalesOrderLine.id == DeliveryLine.order_line_id)
        .join(SalesOrder, SalesOrder.id == SalesOrderLine.order_id)
        .where(DeliveryLine.delivery_id.in_(delivery_ids))
        .distinct()
        .order_by(SalesOrder.number)
    )
    found: defaultdict[int, list[str]] = defaultdict(list)
    for delivery_id, number in rows:
        found[delivery_id].append(number or "")
    return found


@dataclass(frozen=True, slots=True)
class Link:
    """A document that this one came from or led to."""

    kind: DocumentKind
    record_id: int
    number: str | None
    on: date
    state: StrEnum
    total: Decimal


def links_of(session: Session, access: Access, document: Any) -> list[Link]:
    """What a document came from, its other versions, what followed from it, and the receipts that settle it."""
    table = table_of(document)
    found: list[tuple[DocumentTable, Any]] = []
    if table.draws_on is not None:
        source = TABLES[table.draws_on]
        found.append((source, source.entity.id.in_(_behind(table, source, document))))
    if "revises_id" in document.__table__.c:
        later = table.entity.revises_id == document.id
        former = document.revises_id
        found.append((table, later if former is None else later | (table.entity.id == former)))
    found += [(one, _drawn(one, document)) for one in TRADE_TABLES if one.draws_on is table.kind]
    if table.charges and access.may(Right.SEE_MONEY):
        found.append((RECEIPTS, Receipt.id.in_(_settling(table.charges, document))))
    return _links(session, [(one.kind, _head(access, one).where(condition)) for one, condition in found])


def _behind(table: DocumentTable, source: DocumentTable, document: Any) -> Any:
    """The ids of the documents that a document draws on: the one that it names, or those of its lines."""
    if table.behind:
        return [getattr(document, table.behind) or 0]
    line_ids = [drawn for line in document.lines if (drawn := getattr(line, table.source))]
    return select(source.whose).where(source.line.id.in_(line_ids))


def _drawn(follower: DocumentTable, document: Any) -> Any:
    """The condition that a document draws on another one."""
    if follower.behind:
        return getattr(follower.entity, follower.behind) == document.id
    drawn = getattr(follower.line, follower.source).in_([line.id for line in document.lines])
    return follower.entity.id.in_(select(follower.whose).where(drawn))


def _settling(kind: ChargeKind, document: Any) -> Any:
    """The ids of the receipts that settle what a document charged."""
    return (
        select(Credit.origin_id)
        .join(Allocation, Allocation.credit_id == Credit.id)
        .join(Charge, Charge.id == Allocation.charge_id)
        .where(
            Charge.made_by(kind, document.id),
            Allocation.cancelled_on.is_(None),
            Credit.kind == CreditKind.RECEIPT,
        )
    )


def _head(access: Access, table: DocumentTable) -> AnySelect:
    one = table.entity
    heads = select(one.id, one.number, one.document_date, one.state, getattr(one, table.amount))
    return heads.where(sees(access, one)).order_by(one.id)


def _links(session: Session, queries: Sequence[tuple[DocumentKind, AnySelect]]) -> list[Link]:
    def read(own: Session, kind: DocumentKind, query: AnySelect) -> list[Link]:
        return [Link(kind, *row) for row in own.execute(query)]

    parts = side_by_side(session, *(partial(read, kind=kind, query=query) for kind, query in queries))
    return [link for part in parts for link in part]
