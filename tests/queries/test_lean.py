"""Joins that a statement does not need."""

from sqlalchemy import func, select

from crm_desktop.models.money import Receivable
from crm_desktop.models.parties import Party
from crm_desktop.models.sales import Delivery
from crm_desktop.models.system import Employee
from crm_desktop.queries.lean import lean

SOURCE = (
    Delivery.__table__.outerjoin(Party.__table__, Party.id == Delivery.party_id)
    .outerjoin(Employee.__table__, Employee.id == Party.owner_id)
    .outerjoin(Receivable.__table__, Receivable.delivery_id == Delivery.id)
)


def joined(*used):
    text = str(select(func.count()).select_from(lean(SOURCE, used)))
    return {name for name in ("party", "employee", "receivable") if f"JOIN {name} " in text}


def test_nothing_used_needs_no_join():
    assert joined(func.sum(Delivery.total)) == set()


def test_used_table_stays():
    assert joined(Receivable.open_amount != 0) == {"receivable"}


def test_table_on_the_way_to_a_used_one_stays():
    assert joined(Employee.name) == {"party", "employee"}
