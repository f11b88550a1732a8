"""The one search box: customers, people, products and documents by characters, pinyin initials, letters or figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import case, func, or_, select
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access
from crm_desktop.domain.search import folded, wanted
from crm_desktop.models.customers import Customer
from crm_desktop.models.search import SearchEntry
from crm_desktop.queries.scope import sees_customer
from crm_desktop.queries.searching import entry_matches

_CANDIDATES = 400
_ORDER = ("customer", "person", "product", "quote", "sales_order", "delivery", "sales_return", "receipt", "employee")


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


def find(session: Session, access: Access, *, text: str, limit: int = 20, kinds: Sequence[str] = ()) -> list[Hit]:
    """Records that hold all that was typed; exact titles first, then by kind.

    ``kinds`` limits the search; empty finds everything that the operator may see.
    """
    parts = wanted(text)
    if not parts:
        return []
    query = (
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
            entry_matches(session, parts, most=_CANDIDATES),
            or_(SearchEntry.customer_id.is_(None), sees_customer(access)),
        )
    )
    if kinds:
        query = query.where(SearchEntry.kind.in_(kinds))
    rank = case({kind: place for place, kind in enumerate(_ORDER)}, value=SearchEntry.kind, else_=len(_ORDER))
    typed = folded(text).strip()
    exact = case((func.lower(SearchEntry.title) == typed, 0), else_=1)
    starts = case((SearchEntry.title.istartswith(typed, autoescape=True), 0), else_=1)
    query = query.order_by(exact, rank, starts, SearchEntry.record_id.desc()).limit(limit)
    return [_hit(*row) for row in session.execute(query)]


def _hit(kind: str, record_id: int, title: str, subtitle: str, *whose: Any) -> Hit:
    """A document shows whose it is; the name is read anew, since customers are renamed."""
    customer_id, customer = whose
    if customer and kind != "customer":
        subtitle = " · ".join(part for part in (customer, subtitle) if part)
    return Hit(kind, record_id, title, subtitle, customer_id)
