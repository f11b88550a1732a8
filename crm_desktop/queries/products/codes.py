"""Which product has which code."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access
from crm_desktop.models.products import Product


def product_codes(session: Session, _access: Access) -> Mapping[str, int]:
    """The ids of all products by code, and by bar code where no code is the same; folded, as names of files are."""
    rows = session.execute(select(Product.id, Product.code, Product.barcode)).all()
    barcodes = {barcode.casefold(): product_id for product_id, _code, barcode in rows if barcode}
    return barcodes | {code.casefold(): product_id for product_id, code, _barcode in rows}
