"""Products as they are typed into a line: what this customer buys first, then what sells, then the rest."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from typing import Any

from sqlalchemy import Row, Select, bindparam, func, or_, select
from sqlalchemy.orm import Session

from crm_desktop.db.readings import side_by_side
from crm_desktop.domain.access import Access
from crm_desktop.domain.search import folded, typed_ends
from crm_desktop.domain.sides import Side
from crm_desktop.models.catalogue import PROMISES
from crm_desktop.models.documents import DocumentTable
from crm_desktop.models.parties import Party
from crm_desktop.models.products import Product
from crm_desktop.present.pinyin import last_initials
from crm_desktop.queries.scope import visible
from crm_desktop.queries.searching import ways_to_find

_CANDIDATES = 300
_OWN_ORDERS = 100
_LATEST_LINES = 1000
_BEST_SELLERS = 200


@dataclass(frozen=True, slots=True)
class ProductChoice:
    """A product as a lookup field or a line offers it."""

    id: int
    code: str
    barcode: str
    name: str
    specification: str
    unit: str
    brand: str
    list_price: Decimal | None
    tax_rate: Decimal


Habits = Mapping[int, tuple[int, int]]
"""By product: how often it was bought lately, by one customer and by anybody."""

# asked anew with each letter, made once
_IDS: Any = bindparam("ids", expanding=True)
_CHOSEN = select(*(getattr(Product, name) for name in ProductChoice.__dataclass_fields__)).where(Product.id.in_(_IDS))
_IN_USE = select(Product.id, Product.code, Product.name).where(Product.is_active)
_THESE_IN_USE = _IN_USE.where(Product.id.in_(_IDS))


def find_products(
    session: Session,
    access: Access,  # noqa: ARG001
    *,
    text: str,
    limit: int = 20,
    habits: Habits | None = None,
) -> Sequence[ProductChoice]:
    """Products by code, bar code, or name as written or as it sounds.

    An exact code comes first; then what holds all that was typed side by side, before what holds its initials with some
    left out. Among those: names that end as the typed initials do, what the customer of ``habits`` bought most often,
    what sells most, codes that begin so.
    """
    habits = habits or {}
    if not text.strip():
        return _choices(session, _in_order(_rows(session, _usual(habits)), habits, text)[:limit])
    ids = dict.fromkeys(_in_order(_rows(session, _is_it(text)), habits, text))
    for way in ways_to_find(session, text, "product"):
        if len(ids) < limit:
            ways = (way.some(_CANDIDATES), way.among(habits))
            found = side_by_side(session, *(partial(_rows, ids=one) for one in ways))
            ids.update(dict.fromkeys(_in_order({row for rows in found for row in rows}, habits, text)))
    return _choices(session, list(ids)[:limit])


def in_order(session: Session, ids: Sequence[int], *, text: str, habits: Habits) -> list[int]:
    """Those of these products that are in use, which are all that were found, in the order of ``find_products``."""
    is_it = _is_it(text).where(Product.id.in_(ids))
    found, exact = side_by_side(session, partial(_rows, ids=ids), lambda own: own.scalars(is_it).all())
    return sorted(_in_order(found, habits, text), key=lambda product_id: product_id not in exact)


def _choices(session: Session, ids: Sequence[int]) -> Sequence[ProductChoice]:
    rows = session.execute(_CHOSEN, {"ids": ids})
    by_id = {row[0]: ProductChoice(*row) for row in rows}
    return [by_id[product_id] for product_id in ids]


def product_habits(session: Session, access: Access, *, party_id: int | None, side: Side = Side.RECEIVABLE) -> Habits:
    """What a customer, and everybody, bought lately, or what a supplier sold to us.

    To be asked once for many searches, as expensive as one of them.

    Raises:
        NotFound: if the party is not for this operator.
    """
    if party_id is not None:
        visible(session, access, Party, party_id)
    own: dict[int, int] = {}
    sold: dict[int, int] = {}
    for table in PROMISES[side]:
        own |= _counted(session, _own_lines(table, party_id)) if party_id is not None else {}
        sold |= _counted(session, select(table.line.product_id).order_by(table.line.id.desc()).limit(_LATEST_LINES))
    best = sorted(sold, key=sold.__getitem__, reverse=True)[:_BEST_SELLERS]
    return {product_id: (own.get(product_id, 0), sold.get(product_id, 0)) for product_id in {*own, *best}}


def _own_lines(table: DocumentTable, party_id: int) -> Select[Any]:
    orders = select(table.entity.id).where(table.entity.party_id == party_id, table.is_binding)
    latest = orders.order_by(table.entity.id.desc()).limit(_OWN_ORDERS)
    return select(table.line.product_id).where(table.whose.in_(latest))


def _counted(session: Session, lines: Select[Any]) -> dict[int, int]:
    part = lines.subquery()
    named = part.c.product_id.is_not(None)
    rows = session.execute(select(part.c.product_id, func.count()).where(named).group_by(part.c.product_id))
    return {product_id: count for product_id, count in rows}  # noqa: C416 - rows are no pairs to mypy


def _is_it(text: str) -> Select[Any]:
    typed = text.strip()
    return select(Product.id).where(or_(Product.code.in_([typed, typed.upper()]), Product.barcode == typed))


def _usual(habits: Habits) -> Select[Any]:
    """What is offered before anything is typed."""
    return select(Product.id).order_by(Product.id.in_(habits).desc(), Product.code).limit(_CANDIDATES)


def _rows(session: Session, ids: Select[Any] | Sequence[int]) -> Sequence[Row[int, str, str]]:
    """Id, code and name of products in use."""
    if isinstance(ids, Select):
        return session.execute(_IN_USE.where(Product.id.in_(ids))).all()
    return session.execute(_THESE_IN_USE, {"ids": ids}).all()


def _in_order(rows: Iterable[Row[int, str, str]], habits: Habits, text: str) -> list[int]:
    begins, ends = folded(text.strip()), typed_ends(text)

    def place(row: Row[int, str, str]) -> tuple[Any, ...]:
        own, sold = habits.get(row.id, (0, 0))
        code = folded(row.code)
        # what a thing is stands at the end of its name: ls is rather a 螺丝 than a 螺丝刀, nls no 尼龙手套
        is_it = not ends or not ends.isdisjoint(last_initials(row.name))
        return code != begins, not is_it, -own, -sold, not code.startswith(begins), row.code

    return [row.id for row in sorted(rows, key=place)]
