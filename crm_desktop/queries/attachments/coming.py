"""What is known already of pictures that are to come in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access
from crm_desktop.domain.portions import portions
from crm_desktop.models.attachments import Attachment
from crm_desktop.models.products import Product
from crm_desktop.queries.scope import sees


@dataclass(frozen=True, slots=True)
class Coming:
    """What is there of some pictures.

    Attributes:
        there: the keys of those that hang on their products already.
        products: code and name of their products by id.
    """

    there: frozenset[str]
    products: Mapping[int, tuple[str, str]]


def coming_pictures(session: Session, access: Access, *, keys: Sequence[str], product_ids: Sequence[int]) -> Coming:
    """Which of these are there, and what their products are called."""
    there: set[str] = set()
    products: dict[int, tuple[str, str]] = {}
    for some in portions(keys):
        there |= set(session.scalars(select(Attachment.key).where(Attachment.key.in_(some), sees(access, Attachment))))
    for ids in portions(product_ids):
        rows = session.execute(select(Product.id, Product.code, Product.name).where(Product.id.in_(ids)))
        products |= {product_id: (code, name) for product_id, code, name in rows}
    return Coming(frozenset(there), products)
