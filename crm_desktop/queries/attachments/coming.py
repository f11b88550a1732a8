"""What is known already of pictures that are to come in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access
from crm_desktop.domain.portions import portions
from crm_desktop.models.attachments import Attachment, FileChunk, StoredFile
from crm_desktop.models.products import Product
from crm_desktop.queries.scope import sees

_HELD = (
    select(func.coalesce(func.sum(func.length(FileChunk.content)), 0))
    .where(FileChunk.file_id == StoredFile.id)
    .correlate(StoredFile)
    .scalar_subquery()
)
"""How many bytes of a file are there."""


@dataclass(frozen=True, slots=True)
class Coming:
    """What is there of some pictures.

    Attributes:
        there: the keys of those that hang on their products already.
        lacking: those of them whose bytes are missing, as after a backup without files was put back.
        products: code and name of their products by id.
    """

    there: frozenset[str]
    lacking: frozenset[str]
    products: Mapping[int, tuple[str, str]]


def coming_pictures(session: Session, access: Access, *, keys: Sequence[str], product_ids: Sequence[int]) -> Coming:
    """Which of these are there, and what their products are called."""
    there: set[str] = set()
    lacking: set[str] = set()
    products: dict[int, tuple[str, str]] = {}
    for some in portions(keys):
        known = select(Attachment.key).where(Attachment.key.in_(some), sees(access, Attachment))
        there |= set(session.scalars(known))
        lacking |= set(
            session.scalars(known.join(StoredFile, StoredFile.id == Attachment.file_id).where(StoredFile.size > _HELD))
        )
    for ids in portions(product_ids):
        rows = session.execute(select(Product.id, Product.code, Product.name).where(Product.id.in_(ids)))
        products |= {product_id: (code, name) for product_id, code, name in rows}
    return Coming(frozenset(there), frozenset(lacking), products)
