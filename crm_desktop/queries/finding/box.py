"""The one search box: products, customers, other parties, people and documents, each with its own fair share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Any

from sqlalchemy import Select, case, func, or_, select
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access
from crm_desktop.domain.documents import DOCUMENTS
from crm_desktop.domain.search import fewer_parts, folded, wanted, wanted_name
from crm_desktop.models.parties import Party
from crm_desktop.models.products import Product
from crm_desktop.models.search import SearchEntry
from crm_desktop.queries.finding.goods import what_holds, who_bought
from crm_desktop.queries.finding.rows import Hit, open_hits, with_rows
from crm_desktop.queries.listing import AnySelect
from crm_desktop.queries.products.finding import Habits, ProductChoice, find_products, in_order, product_habits
from crm_desktop.queries.scope import seen_entries
from crm_desktop.queries.searching import NAMED, SKIPPED, entries_of, ways_to_find

COUNTED_AT_MOST = 200
KINDS_OF: Mapping[str, tuple[str, ...]] = {
    "products": ("product",),
    "customers": ("customer",),
    "suppliers": ("customer",),
    "people": ("person", "employee"),
    "documents": tuple(DOCUMENTS),
    "files": ("attachment", "note"),
}
"""The kinds of records in each group, in the order in which the groups are shown."""
_OTHERS = select(SearchEntry.id).where(
    SearchEntry.kind == "customer",
    SearchEntry.record_id.in_(
        select(Party.id).where(
            or_(Party.is_supplier, Party.is_carrier, Party.is_competitor, Party.is_partner),
            Party.is_customer.is_(False),
        )
    ),
)
"""The parties that are suppliers, carriers, competitors or partners and nothing else: few beside the customers."""
_BY_GOODS = {"customers": who_bought, "documents": what_holds}
_SHORTEST_OF_GOODS, _GOODS_AT_MOST = 2, 50
_BY_NAME = NAMED | {"employee"}


@dataclass(frozen=True, slots=True)
class Fewer:
    """A part of what was typed that finds something, and how much."""

    text: str
    count: int


@dataclass(frozen=True, slots=True)
class FoundGroup:
    """What was found of some kinds.

    Attributes:
        count: how many there are for this operator, at most ``COUNTED_AT_MOST``.
        by_goods: none is called so: these have to do with products that are.
        fewer: where nothing was found at all.
    """

    hits: tuple[Hit, ...] = ()
    count: int = 0
    by_goods: bool = False
    fewer: Fewer | None = None


@dataclass(frozen=True, slots=True)
class Sought:
    """What is sought in one group.

    Attributes:
        text: as typed.
        group: one of ``KINDS_OF``.
        most: how many are wanted.
        today: the business day.
        party_id: the customer whose goods come first.
        with_off: whether products that are switched off are wanted too, after the others.
        habits: what he and everybody buys, of which the goods come first; asked again if not given.
    """

    text: str
    group: str
    most: int
    today: date
    party_id: int | None = None
    with_off: bool = False
    habits: Habits | None = None


def find_group(session: Session, access: Access, *, sought: Sought) -> FoundGroup:
    """What was typed, in one group: by name, code, number and the like; else by the goods that are called so."""
    found = _products(session, access, sought) if sought.group == "products" else _by_name(session, access, sought)
    if not found.count and sought.group in _BY_GOODS:
        found = _by_goods(session, access, sought)
    if not found.count:
        return FoundGroup(fewer=_fewer(session, access, sought))
    return replace(found, hits=with_rows(session, access, found.hits, text=sought.text, today=sought.today))


def _by_name(session: Session, access: Access, sought: Sought) -> FoundGroup:
    kinds, group = KINDS_OF[sought.group], sought.group
    found = _found(session, access, sought.text, kinds, most=COUNTED_AT_MOST, group=group)
    hits = open_hits(session, access, found, text=sought.text)
    return FoundGroup(tuple(hits[: sought.most]), len(hits))


def _products(session: Session, access: Access, sought: Sought) -> FoundGroup:
    every = _by_name(session, access, replace(sought, most=COUNTED_AT_MOST))
    if not every.count:
        return every
    found = {hit.id: hit for hit in every.hits}
    habits = sought.habits
    if habits is None:
        habits = product_habits(session, access, party_id=sought.party_id)
    if every.count < COUNTED_AT_MOST:
        used: Sequence[int] = in_order(session, list(found), text=sought.text, habits=habits)
        hits = [found[product_id] for product_id in used]
    else:  # of very many, what is bought may be beyond those that were counted
        used = session.scalars(select(Product.id).where(Product.id.in_(found), Product.is_active)).all()
        goods = find_products(session, access, text=sought.text, limit=sought.most, habits=habits)
        hits = [found.get(one.id) or _of_product(one) for one in goods]
    off = [hit for hit in every.hits if hit.id not in set(used)] if sought.with_off else []
    return FoundGroup((*hits, *off)[: sought.most], len(used) + len(off))


def _by_goods(session: Session, access: Access, sought: Sought) -> FoundGroup:
    """What has to do with products that hold side by side what was typed; with some left out, anything would."""
    ways = ways_to_find(session, sought.text, "product") if len(sought.text.strip()) >= _SHORTEST_OF_GOODS else ()
    ids = session.scalars(ways[0].some(_GOODS_AT_MOST)).all() if ways else ()
    if not ids:
        return FoundGroup()
    found = _BY_GOODS[sought.group](
        session, access, product_ids=ids, most=COUNTED_AT_MOST, shown=min(sought.most, COUNTED_AT_MOST)
    )
    return FoundGroup(found.hits, found.count, by_goods=True)


def _fewer(session: Session, access: Access, sought: Sought) -> Fewer | None:
    """The first part of what was typed that finds anything here."""
    for text in fewer_parts(sought.text):
        part = replace(sought, text=text)
        found = _products(session, access, part) if part.group == "products" else _by_name(session, access, part)
        if found.count:
            return Fewer(text, found.count)
    return None


def _of_product(one: ProductChoice) -> Hit:
    return Hit("product", one.id, one.name, "")


def _found(
    session: Session, access: Access, text: str, kinds: Sequence[str], *, most: int, group: str = ""
) -> list[Hit]:
    """The records of some kinds, or of one group; names that hold all side by side, or else loosely."""

    def holding(parts: Sequence[Any]) -> list[Hit]:
        among = _OTHERS if group == "suppliers" else None
        query = _holding(session, access, text, kinds, parts, among)
        query = query.where(Party.is_customer) if group == "customers" else query
        return [_hit(*row) for row in session.execute(query.limit(most))]

    if not wanted(text):
        return []
    if not _BY_NAME.issuperset(kinds):
        return holding(wanted(text))
    skips = SKIPPED.issuperset(kinds)
    return holding(wanted_name(text)) or holding(wanted_name(text, loosely=True, skips=skips))


def _holding(
    session: Session,
    access: Access,
    text: str,
    kinds: Sequence[str],
    parts: Sequence[Any],
    among: Select[int] | None,
) -> AnySelect:
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
            SearchEntry.party_id,
            Party.name,
        )
        .outerjoin(Party, SearchEntry.party_id == Party.id)
        .where(
            entries_of(session, parts, kinds, most=2 * COUNTED_AT_MOST, among=among),
            _seen(access, tuple(kinds)),
        )
        .order_by(exact, rank, starts, SearchEntry.record_id.desc())
    )
    found: AnySelect = query
    return found


@lru_cache(maxsize=64)
def _seen(access: Access, kinds: tuple[str, ...]) -> Any:
    """What the operator sees of these kinds: made once, since it names all tables that may have files."""
    return seen_entries(access, SearchEntry, kinds)


def _hit(kind: str, record_id: int, title: str, subtitle: str, *whose: Any) -> Hit:
    """A document shows whose it is; the name is read again, since customers are renamed."""
    party_id, customer = whose
    if customer and kind != "customer":
        subtitle = " · ".join(part for part in (customer, subtitle) if part)
    return Hit(kind, record_id, title, subtitle, party_id)
