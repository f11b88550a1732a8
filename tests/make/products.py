"""Products for tests."""

from decimal import Decimal
from uuid import uuid4

from crm_desktop.models.products import Product
from tests.make.stored import CREATED, added, serial


def make_product(session, *, name="304不锈钢内六角螺丝 M6×25", price="28.50", **values):
    values.setdefault("code", f"P-{next(serial):05}")
    values.setdefault("unit", "百只")
    return added(session, Product(key=str(uuid4()), name=name, list_price=Decimal(price), created_at=CREATED, **values))
