"""What has to do with goods that were sought: the customers who bought them, the documents in which they stand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access
from crm_desktop.models.catalogue import ORDERED, TRADE_TABLES
from crm_desktop.models.parties import Party
from crm_desktop.queries.finding.rows import Hit
from crm_desktop.queries.scope import sees_customer, sees_document

_LATEST = 2000
"""So many of the newest lines are looked at: a thing that sells every hour stands in very many."""
_LINES_OF_ONE = 2
"""In so many lines of a document of the found ones do the goods stand, on the whole."""


def who_bought(session: Session, access: Access, *, product_ids: Sequence[int], most: int) -> list[Hit]:
    """The customers in whose binding orders any of the products stands, who bought last first."""
    order, line = ORDERED.entity, ORDERED.line
    last, times = func.max(order.document_date), func.count(order.id.distinct())
    query = (
        select(Party.id, Party.name, last, times)
        .join(order, order.party_id == Party.id)
        .join(line, ORDERED.whose == order.id)
        .where(line.id.in_(_latest(line, product_ids, _LATEST)), ORDERED.is_binding)
        .where(sees_customer(access), sees_document(access, order))
        .group_by(Party.id, Party.name)
        .order_by(last.desc(), times.desc(), Party.id)
        .limit(most)
    )
    return [
        Hit("customer", party_id, name, "", party_id, on=on, bought=count)
        for party_id, name, on, count in session.execute(query)
    ]


def what_holds(session: Session, access: Access, *, product_ids: Sequence[int], most: int) -> list[Hit]:
    """The numbered documents in which any of the products stands, newest first; each once."""
    found: dict[tuple[str, int], Hit] = {}
    for table in TRADE_TABLES:
        kind, head, line = table.kind.value, table.entity, table.line
        query = (
            select(head.id, head.number, Party.name, head.party_id, head.document_date)
            .add_columns(line.quantity, line.unit_price, line.unit)
            .join(line, table.whose == head.id)
            .join(Party, Party.id == head.party_id)
            .where(line.id.in_(_latest(line, product_ids, _LINES_OF_ONE * most)), head.number.is_not(None))
            .where(sees_document(access, head))
            .order_by(head.document_date.desc(), head.id.desc(), line.position)
            .limit(_LINES_OF_ONE * most)
        )
        for record_id, number, customer, party_id, on, quantity, price, unit in session.execute(query):
            hit = Hit(kind, record_id, number, customer, party_id, on=on, unit=unit, line=(quantity, price))
            found.setdefault((kind, record_id), hit)
    return sorted(found.values(), key=lambda hit: (-(hit.on.toordinal() if hit.on else 0), -hit.id))[:most]


def _latest(line: Any, product_ids: Sequence[int], most: int) -> Select[Any]:
    newest = select(line.id).where(line.product_id.in_(product_ids)).order_by(line.id.desc()).limit(most)
    return select(newest.subquery().c.id)
