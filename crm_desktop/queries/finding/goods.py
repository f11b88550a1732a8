"""What has to do with goods that were sought: the customers who bought them, the documents in which they stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple

from sqlalchemy import Integer, Select, String, and_, bindparam, func, literal_column, select, union_all
from sqlalchemy.orm import Session

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

_THE_GOODS: Any = bindparam("goods", expanding=True)
_THE_LINES, _SHOWN = (bindparam(name, type_=Integer()) for name in ("lines", "shown"))


@dataclass(frozen=True, slots=True)
class ByGoods:
    """The first of what was found, as it is shown, and how many there are."""

    hits: tuple[Hit, ...]
    count: int


def who_bought(session: Session, access: Access, *, product_ids: Sequence[int], most: int, shown: int) -> ByGoods:
    """The customers in whose binding orders any of the products stands, who bought last first."""
    asked = {"goods": product_ids, "lines": _LATEST, "shown": most}
    found = [(party_id, on) for party_id, on, _ in session.execute(_buyers(access), asked)]
    asked = {"goods": product_ids, "buyers": [party_id for party_id, _ in found[:shown]]}
    bought = {party_id: told for party_id, *told in session.execute(_bought(access), asked)}
    hits = []
    for party_id, on in found[:shown]:
        name, times = bought[party_id]
        hits.append(Hit("customer", party_id, name, "", party_id, on=on, bought=times))
    return ByGoods(tuple(hits), len(found))


@lru_cache(maxsize=16)
def _buyers(access: Access) -> Any:
    """Who bought any of the goods, and when last."""
    order, line = ORDERED.entity, ORDERED.line
    seen = and_(sees_customer(access), sees_document(access, order))
    last, times = func.max(order.document_date), func.count(order.id.distinct())
    tables = line.__table__.join(order, ORDERED.whose == order.id).outerjoin(Party, Party.id == order.party_id)
    return (
        select(order.party_id, last, times)
        .select_from(lean(tables, [seen]))
        .where(line.id.in_(_latest(line)), ORDERED.is_binding, seen)
        .group_by(order.party_id)
        .order_by(last.desc(), times.desc(), order.party_id)
        .limit(_SHOWN)
    )


@lru_cache(maxsize=16)
def _bought(access: Access) -> Any:
    """Of some customers the name, and in how many binding orders any of the goods stands."""
    order, line = ORDERED.entity, ORDERED.line
    return (
        select(Party.id, Party.name, func.count(order.id.distinct()))
        .join(order, order.party_id == Party.id)
        .join(line, ORDERED.whose == order.id)
        .where(Party.id.in_(bindparam("buyers", expanding=True)), line.product_id.in_(_THE_GOODS), ORDERED.is_binding)
        .where(sees_document(access, order))
        .group_by(Party.id, Party.name)
    )


def what_holds(session: Session, access: Access, *, product_ids: Sequence[int], most: int, shown: int) -> ByGoods:
    """The numbered documents in which any of the products stands, newest first; each once."""
    asked = {"goods": product_ids, "lines": _LINES_OF_ONE * most, "shown": max(shown, 1)}
    heads = [_Head(*row) for row in session.execute(_heads(access), asked)]
    counts = {head.kind: head.of_kind for head in heads}
    heads.sort(key=lambda head: (-head.on.toordinal(), -head.id))
    hits = _as_shown(session, access, heads[:shown], product_ids)
    return ByGoods(tuple(hits), min(sum(counts.values()), most))


class _Head(NamedTuple):
    kind: str
    id: int
    on: date
    of_kind: int
    """How many there are."""


@lru_cache(maxsize=16)
def _heads(access: Access) -> Any:
    """The newest documents of each kind, with how many of it there are: asked anew with each letter, made once."""
    return union_all(*(_heads_of(access, table) for table in TRADE_TABLES))


def _heads_of(access: Access, table: DocumentTable) -> Any:
    head, line, seen = table.entity, table.line, sees_document(access, table.entity)
    tables = line.__table__.join(head, table.whose == head.id).outerjoin(Party, Party.id == head.party_id)
    found = (
        select(head.id, head.document_date, func.count().over().label("of_kind"))
        .select_from(lean(tables, [seen]))
        .where(line.id.in_(_latest(line)), head.number.is_not(None), seen)
        .group_by(head.id, head.document_date)
        .order_by(head.document_date.desc(), head.id.desc())
        .limit(_SHOWN)
        .subquery()
    )
    return select(literal_column(f"'{table.kind.value}'", String()), *found.c)


def _as_shown(session: Session, access: Access, heads: Sequence[_Head], product_ids: Sequence[int]) -> Iterator[Hit]:
    """The documents with the first line of each in which any of the products stands."""
    kinds = tuple(table.kind.value for table in TRADE_TABLES if table.kind.value in {head.kind for head in heads})
    if not kinds:
        return
    ids: dict[str, Sequence[int]] = {kind: [head.id for head in heads if head.kind == kind] for kind in kinds}
    rows = session.execute(_first_lines(access, kinds), {"goods": product_ids, **ids})
    by_id = {(kind, record_id): told for kind, record_id, _, *told in rows}
    for one in heads:
        number, customer, party_id, quantity, price, unit = by_id[one.kind, one.id]
        line_of_it = quantity, price
        yield Hit(one.kind, one.id, number, customer, party_id, on=one.on, unit=unit, line=line_of_it)


@lru_cache(maxsize=64)
def _first_lines(access: Access, kinds: Sequence[str]) -> Any:
    """The lines of some documents of some kinds that hold any of the goods, the first of each last."""
    parts = []
    for table in (table for table in TRADE_TABLES if table.kind.value in kinds):
        head, line, kind = table.entity, table.line, table.kind.value
        told = (line.position, head.number, Party.name, head.party_id, line.quantity, line.unit_price, line.unit)
        parts.append(
            select(literal_column(f"'{kind}'", String()).label("kind"), head.id, *told)
            .join(line, table.whose == head.id)
            .join(Party, Party.id == head.party_id)
            .where(head.id.in_(bindparam(kind, expanding=True)), line.product_id.in_(_THE_GOODS))
            .where(sees_document(access, head))
        )
    whole = union_all(*parts)
    return whole.order_by(whole.selected_columns.position.desc())


def _latest(line: Any) -> Select[Any]:
    """The newest lines in which any of the goods stands."""
    newest = select(line.id).where(line.product_id.in_(_THE_GOODS)).order_by(line.id.desc()).limit(_THE_LINES)
    return select(newest.subquery().c.id)
