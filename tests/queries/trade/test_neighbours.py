from datetime import date

import pytest

from crm_desktop.domain.access import SYSTEM, Access, Role
from crm_desktop.domain.errors import NotFound
from crm_desktop.models.sales.orders import SalesOrder
from crm_desktop.present.listing import ListRequest
from crm_desktop.queries.sales.orders import ORDERS
from crm_desktop.queries.trade.neighbours import Neighbours, neighbours
from tests.make.office import make_employee
from tests.make.parties import make_customer
from tests.make.products import make_product
from tests.make.sales import confirmed, line
from tests.make.stored import TODAY


@pytest.fixture
def orders(work, session):
    """Orders whose days and numbers go another way than their ids; the newest is a draft."""
    customer, product = make_customer(session, owner_id=make_employee(session).id), make_product(session)
    made = [confirmed(work, customer, line(product, "1", "2")) for _number in range(5)]
    for record_id, day, number in zip(made, (20, 18, 18, 19, 20), ("5", "3", "2", "4", None), strict=True):
        order = session.get(SalesOrder, record_id)
        order.document_date, order.number = date(2026, 11, day), number
    session.flush()
    return made


def test_neighbours_lead_through_the_list_in_its_order(session, orders):
    listed = ORDERS.ids(session, SYSTEM, ListRequest(options={"today": TODAY}))
    found, here = [], neighbours(session, SYSTEM, kind="sales_order", record_id=None).before
    while here is not None:
        found.append(here)
        here = neighbours(session, SYSTEM, kind="sales_order", record_id=here).before
    assert found == list(listed)
    assert sorted(found) == sorted(orders)
    forth = [neighbours(session, SYSTEM, kind="sales_order", record_id=record_id).after for record_id in found]
    assert forth == [None, *found[:-1]]


def test_neighbours_leave_out_what_the_operator_may_not_see(work, session, orders):
    mine = make_employee(session, name="李伟")
    access = Access(operator_id=7, login="liwei", name="李伟", role=Role.SALES, employee_id=mine.id)
    for record_id in (orders[0], orders[2]):
        session.get(SalesOrder, record_id).employee_id = mine.id
    session.flush()
    assert neighbours(session, access, kind="sales_order", record_id=orders[0]) == Neighbours(orders[2], None)
    assert neighbours(session, access, kind="sales_order", record_id=orders[2]) == Neighbours(None, orders[0])
    with pytest.raises(NotFound):
        neighbours(session, access, kind="sales_order", record_id=orders[1])


def test_first_document_of_a_kind_has_no_neighbour(session):
    assert neighbours(session, SYSTEM, kind="quote", record_id=None) == Neighbours(None, None)
