"""The one search box: products, customers, people and documents, each kind with its own fair share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import case, func, or_, select
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access
from crm_desktop.domain.search import folded, wanted, wanted_name
from crm_desktop.models.customers import Customer
from crm_desktop.models.search import SearchEntry
from crm_desktop.queries.listing import AnySelect
from crm_desktop.queries.product_finding import ProductChoice, find_products, product_habits
from crm_desktop.queries.scope import sees_customer
from crm_desktop.queries.searching import NAMED, SKIPPED, entries_of

COUNTED_AT_MOST = 200
KINDS_OF: Mapping[str, tuple[str, ...]] = {
    "products": ("product",),
    "customers": ("customer",),
    "people": ("person", "employee"),
    "documents": ("sales_order", "quote", "delivery", "sales_return", "receipt"),
}
"""The kinds of records in each group, in the order in which the groups are shown."""
_IN_ONE = ("customers", "people", "products", "documents")
"""The order of the groups in one list."""
_BY_NAME = NAMED | {"employee"}


@dataclass(frozen=True, slots=True)
class Hit:
    """One record that was found.

    Attributes:
        kind: which editor opens it.
        id: the record's id.
        customer_id: whose record it is, if it is anybody's.
    """

    kind: str
    id: int
    title: str
    subtitle: str
    customer_id: int | None = None


@dataclass(frozen=True, slots=True)
class FoundGroup:
    """What was found of some kinds; ``count`` is at most ``COUNTED_AT_MOST``."""

    hits: tuple[Hit, ...] = ()
    count: int = 0


def find(session: Session, access: Access, *, text: str, limit: int = 20, kinds: Sequence[str] = ()) -> list[Hit]:
    """Records that hold all that was typed; exact titles first, then by group.

    ``kinds`` limits the search; empty finds everything that the operator may see.
    """
    groups = [kinds] if kinds else [KINDS_OF[group] for group in _IN_ONE]
    queries = [query for of_group in groups if (query := _query(session, access, text, of_group)) is not None]
    hits = [_hit(*row) for query in queries for row in session.execute(query.limit(limit))]
    typed = folded(text).strip()
    return sorted(hits, key=lambda hit: folded(hit.title) != typed)[:limit]


def find_groups(
    session: Session, access: Access, *, text: str, most: Mapping[str, int], customer_id: int | None = None
) -> Mapping[str, FoundGroup]:
    """What was typed, by group.

    Args:
        session: asks.
        access: whose records.
        text: as typed.
        most: how many of each group are wanted; a group that is not named is left out.
        customer_id: the customer whose goods come first.
    """
    return {group: _group(session, access, text, group, limit, customer_id) for group, limit in most.items()}


def _group(session: Session, access: Access, text: str, group: str, limit: int, customer_id: int | None) -> FoundGroup:
    query = _query(session, access, text, KINDS_OF[group])
    if query is None:
        return FoundGroup()
    rows = session.execute(query.limit(COUNTED_AT_MOST)).all()
    if group == "products" and rows:
        habits = product_habits(session, access, customer_id=customer_id)
        goods = find_products(session, access, text=text, limit=limit, habits=habits)
        found = {row[1]: row for row in rows}
        # of very many, what is bought may be beyond those that were counted
        hits = [_hit(*found[one.id]) if one.id in found else _of_product(one) for one in goods]
        is_all = len(rows) < COUNTED_AT_MOST
        return FoundGroup(tuple(hit for hit in hits if not is_all or hit.id in found), len(rows))
    return FoundGroup(tuple(_hit(*row) for row in rows[:limit]), len(rows))


def _of_product(one: ProductChoice) -> Hit:
    return Hit("product", one.id, one.name, " · ".join(filter(None, (one.code, one.specification, one.brand))))


def _query(session: Session, access: Access, text: str, kinds: Sequence[str]) -> AnySelect | None:
    """The records of some kinds; names that hold all side by side, or else loosely."""
    if not wanted(text):
        return None
    if not _BY_NAME.issuperset(kinds):
        return _holding(session, access, text, kinds, wanted(text))
    strict = _holding(session, access, text, kinds, wanted_name(text))
    if session.execute(strict.limit(1)).first() is not None:
        return strict
    return _holding(session, access, text, kinds, wanted_name(text, loosely=True, skips=SKIPPED.issuperset(kinds)))


def _holding(session: Session, access: Access, text: str, kinds: Sequence[str], parts: Sequence[Any]) -> AnySelect:
    rank = case({kind: place for place, kind in enumerate(kinds)}, value=SearchEntry.kind, else_=len(kinds))
    typed = folded(text).strip()
    exact = case((func.lower(SearchEntry.title) == typed, 0), else_=1)
    starts = case((SearchEntry.title.istartswith(typed, autoescape=True), 0), else_=1)
    query: Any = (
        select(
            SearchEntry.kind,
            SearchEntry.record_id,
            SearchEntry.title,
            SearchEntry.subtitle,
            SearchEntry.customer_id,
            Customer.name,
        )
        .outerjoin(Customer, SearchEntry.customer_id == Customer.id)
        .where(
            entries_of(session, parts, kinds, most=2 * COUNTED_AT_MOST),
            or_(SearchEntry.customer_id.is_(None), sees_customer(access)),
        )
        .order_by(exact, rank, starts, SearchEntry.record_id.desc())
    )
    found: AnySelect = query
    return found


def _hit(kind: str, record_id: int, title: str, subtitle: str, *whose: Any) -> Hit:
    """A document shows whose it is; the name is read anew, since customers are renamed."""
    customer_id, customer = whose
    if customer and kind != "customer":
        subtitle = " · ".join(part for part in (customer, subtitle) if part)
    return Hit(kind, record_id, title, subtitle, customer_id)
