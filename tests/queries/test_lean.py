"""Joins that a statement does not need."""

import pytest
from sqlalchemy import func, select

from crm_desktop.domain.money.items import ChargeKind
from crm_desktop.models.money.items import Charge
from crm_desktop.models.office.people import Employee
from crm_desktop.models.parties import Party
from crm_desktop.models.sales.deliveries import Delivery
from crm_desktop.queries.lean import lean, led, perhaps

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


def test_only_a_row_that_is_pointed_at_by_what_is_never_empty_is_sure_to_be_there():
    assert perhaps(SOURCE) == {Employee.__table__, Charge.__table__}


OF_PARTY = Delivery.__table__.outerjoin(Party.__table__, Party.id == Delivery.party_id)
OF_EMPLOYEE = Delivery.__table__.outerjoin(Employee.__table__, Employee.id == Delivery.employee_id)


def test_table_that_gives_the_order_is_read_first():
    assert str(led(OF_PARTY, Party.name)) == "party JOIN delivery ON delivery.party_id = party.id + 0"


@pytest.mark.parametrize(
    ("source", "term"),
    [(OF_PARTY, Delivery.total), (OF_EMPLOYEE, Employee.name), (SOURCE, Party.name), (Delivery.__table__, Party.name)],
    ids=["its own", "may be missing", "with others", "alone"],
)
def test_any_other_order_is_read_as_it_is_joined(source, term):
    assert led(source, term) is source
