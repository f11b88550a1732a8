"""How documents hang together: what was received for orders, which orders a delivery draws on, what follows what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import partial
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from crm_desktop.db.readings import side_by_side
from crm_desktop.domain.access import Access, Right
from crm_desktop.domain.money.items import ChargeKind, CreditKind
from crm_desktop.domain.trade.kinds import DocumentKind
from crm_desktop.models.catalogue import TABLES, TRADE_TABLES, table_of
from crm_desktop.models.documents import DocumentTable
from crm_desktop.models.money.documents import MONEY_TABLES, Receipt
from crm_desktop.models.money.items import Allocation, Charge, Credit
from crm_desktop.queries.listing import AnySelect
from crm_desktop.queries.scope import sees


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
    if isinstance(table.type.books, ChargeKind) and access.may(Right.SEE_MONEY):
        found.append((MONEY_TABLES[DocumentKind.RECEIPT], Receipt.id.in_(_settling(table.type.books, document))))
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
