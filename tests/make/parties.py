"""Customers for tests."""

from uuid import uuid4

from crm_desktop.models.parties import ContactPerson, Party
from tests.make.stored import CREATED, added, serial


def make_customer(session, *, name="宁波永兴五金工具有限公司", people=(), **values):
    values.setdefault("code", f"C-{next(serial):04}")
    customer = Party(key=str(uuid4()), name=name, **{"created_at": CREATED, **values})
    customer.people = [ContactPerson(name=person, position=index) for index, person in enumerate(people)]
    return added(session, customer)
