"""What has to do with goods that were sought: the customers who bought them, the documents in which they stand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from sqlalchemy import Select, and_, func, select
from sqlalchemy.orm import Session

from crm_desktop.db.readings import side_by_side
from crm_desktop.domain.access import Access
from crm_desktop.models.catalogue import ORDERED, TRADE_TABLES
from crm_desktop.models.documents import DocumentTable
from crm_desktop.models.parties import Party
from crm_desktop.queries.finding.rows import Hit
from crm_desktop.queries.lean import lean
from crm_desktop.queries.sight import sees_customer, sees_document

_LATEST = 400
"""So many of the newest lines are looked at: a thing that sells every hour stands in very many."""
_LINES_OF_ONE = 2
"""In so many lines of a document of the found ones do the goods stand, on the whole."""


@dataclass(frozen=True, slots=True)
class ByGoods:
    """The first of what was found, as it is shown, and how many there are."""

    hits: tuple[Hit, ...]
    count: int


def who_bought(session: Session, access: Access, *, product_ids: Sequence[int], most: int, shown: int) -> ByGoods:
    """The customers in whose binding orders any of the products stands, who bought last first."""
    order, line = ORDERED.entity, ORDERED.line
    seen = and_(sees_customer(access), sees_document(access, order))
    last, times = func.max(order.document_date), func.count(order.id.distinct())
    tables = line.__table__.join(order, ORDERED.whose == order.id).outerjoin(Party, Party.id == order.party_id)
    query = (
        select(order.party_id, last)
        .select_from(lean(tables, [seen]))
        .where(line.id.in_(_latest(line, product_ids, _LATEST)), ORDERED.is_binding, seen)
        .group_by(order.party_id)
        .order_by(last.desc(), times.desc(), order.party_id)
        .limit(most)
    )
    found = [(party_id, on) for party_id, on in session.execute(query)]
    bought = _bought(session, access, [party_id for party_id, *_ in found[:shown]], product_ids)
    hits = (
        Hit("customer", party_id, bought[party_id][0], "", party_id, on=on, bought=bought[party_id][1])
        for party_id, on in found[:shown]
    )
    return ByGoods(tuple(hits), len(found))


def _bought(
    session: Session, access: Access, party_ids: Sequence[int], product_ids: Sequence[int]
) -> Mapping[int, tuple[str, int]]:
    """By customer, his name, and in how many binding orders any of the products stands."""
    order, line = ORDERED.entity, ORDERED.line
    query = (
        select(Party.id, Party.name, func.count(order.id.distinct()))
        .join(order, order.party_id == Party.id)
        .join(line, ORDERED.whose == order.id)
        .where(Party.id.in_(party_ids), line.product_id.in_(product_ids), ORDERED.is_binding)
        .where(sees_document(access, order))
        .group_by(Party.id, Party.name)
    )
    return {party_id: (name, count) for party_id, name, count in session.execute(query)}


def what_holds(session: Session, access: Access, *, product_ids: Sequence[int], most: int, shown: int) -> ByGoods:
    """The numbered documents in which any of the products stands, newest first; each once."""
    parts = side_by_side(
        session,
        *(
            partial(_heads, access=access, table=table, product_ids=product_ids, most=most, shown=shown)
            for table in TRADE_TABLES
        ),
    )
    heads = sorted((head for found, _ in parts for head in found), key=lambda head: (-head.on.toordinal(), -head.id))
    first = heads[:shown]
    told: dict[_Head, Hit] = {}
    for table in TRADE_TABLES:
        of_kind = [head for head in first if head.kind == table.kind.value]
        told |= _as_shown(session, access, table, of_kind, product_ids)
    return ByGoods(tuple(told[head] for head in first), min(sum(count for _, count in parts), most))


@dataclass(frozen=True, slots=True)
class _Head:
    kind: str
    id: int
    on: date


def _heads(
    session: Session, *, access: Access, table: DocumentTable, product_ids: Sequence[int], most: int, shown: int
) -> tuple[list[_Head], int]:
    """The newest documents of a kind that are shown, and how many there are."""
    head, line, seen = table.entity, table.line, sees_document(access, table.entity)
    tables = line.__table__.join(head, table.whose == head.id).outerjoin(Party, Party.id == head.party_id)
    query = (
        select(head.id, head.document_date, func.count().over())
        .select_from(lean(tables, [seen]))
        .where(line.id.in_(_latest(line, product_ids, _LINES_OF_ONE * most)), head.number.is_not(None), seen)
        .group_by(head.id, head.document_date)
        .order_by(head.document_date.desc(), head.id.desc())
        .limit(max(shown, 1))
    )
    rows = session.execute(query).all()
    return [_Head(table.kind.value, record_id, on) for record_id, on, _ in rows], rows[0][2] if rows else 0


def _as_shown(
    session: Session, access: Access, table: DocumentTable, heads: Sequence[_Head], product_ids: Sequence[int]
) -> Mapping[_Head, Hit]:
    """The documents with the first line of each in which any of the products stands."""
    if not heads:
        return {}
    head, line = table.entity, table.line
    query = (
        select(head.id, head.number, Party.name, head.party_id, line.quantity, line.unit_price, line.unit)
        .join(line, table.whose == head.id)
        .join(Party, Party.id == head.party_id)
        .where(head.id.in_([one.id for one in heads]), line.product_id.in_(product_ids), sees_document(access, head))
        .order_by(line.position.desc())
    )
    by_id = {row[0]: row for row in session.execute(query)}
    found = {}
    for one in heads:
        record_id, number, customer, party_id, quantity, price, unit = by_id[one.id]
        line_of_it = quantity, price
        found[one] = Hit(one.kind, record_id, number, customer, party_id, on=one.on, unit=unit, line=line_of_it)
    return found


def _latest(line: Any, product_ids: Sequence[int], most: int) -> Select[Any]:
    newest = select(line.id).where(line.product_id.in_(product_ids)).order_by(line.id.desc()).limit(most)
    return select(newest.subquery().c.id)
