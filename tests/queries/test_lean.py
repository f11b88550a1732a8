"""Joins that a statement does not need."""

from sqlalchemy import func, select

from crm_desktop.domain.money.items import ChargeKind
from crm_desktop.models.money.items import Charge
from crm_desktop.models.office.people import Employee
from crm_desktop.models.parties import Party
from crm_desktop.models.sales.deliveries import Delivery
from crm_desktop.queries.lean import lean

SOURCE = (
    Delivery.__table__.outerjoin(Party.__table__, Party.id == Delivery.party_id)
    .outerjoin(Employee.__table__, Employee.id == Party.owner_id)
    .outerjoin(Charge.__table__, Charge.made_by(ChargeKind.DELIVERY, Delivery.id))
)


def joined(*used):
    text = str(select(func.count()).select_from(lean(SOURCE, used)))
    return {name for name in ("party", "employee", "charge") if f"JOIN {name} " in text}


def test_nothing_used_needs_no_join():
    assert joined(func.sum(Delivery.total)) == set()


def test_used_table_stays():
    assert joined(Charge.open_amount != 0) == {"charge"}


def test_table_on_the_way_to_a_used_one_stays():
    assert joined(Employee.name) == {"party", "employee"}
