"""Valid records with defaults; a test names only what it is about."""

from datetime import UTC, date, datetime
from decimal import Decimal
from itertools import count
from uuid import uuid4

from crm_desktop.models.office.people import Employee
from crm_desktop.models.parties import ContactPerson, Party
from crm_desktop.models.products import Product

CREATED = datetime(2026, 1, 2, 1, 0, tzinfo=UTC)
TODAY = date(2026, 11, 20)
_serial = count(1)


def _added(session, record):
    session.add(record)
    session.flush()
    return record


def make_employee(session, *, name="周敏", **values):
    return _added(session, Employee(code=f"E{next(_serial)}", name=name, **values))


def make_customer(session, *, name="宁波永兴五金工具有限公司", people=(), **values):
    values.setdefault("code", f"C-{next(_serial):04}")
    customer = Party(key=str(uuid4()), name=name, created_at=CREATED, **values)
    customer.people = [ContactPerson(name=person, position=index) for index, person in enumerate(people)]
    return _added(session, customer)


def make_product(session, *, name="304不锈钢内六角螺丝 M6×25", price="28.50", **values):
    values.setdefault("code", f"P-{next(_serial):05}")
    values.setdefault("unit", "百只")
    return _added(
        session, Product(key=str(uuid4()), name=name, list_price=Decimal(price), created_at=CREATED, **values)
    )
