"""The key figures of the Today tab."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from crm_desktop.domain.access import SYSTEM, Role
from crm_desktop.models.sales.orders import SalesOrder
from crm_desktop.queries.analysis.today import today_figures
from crm_desktop.queries.office.samples import sample_records
from tests.make.office import make_employee
from tests.make.parties import make_customer
from tests.make.products import make_product
from tests.make.sales import confirmed, line, shipped

TODAY = date(2026, 11, 20)


@pytest.fixture
def product(session):
    return make_product(session)


def dated(session, order_id, day, **values):
    order = session.get_one(SalesOrder, order_id)
    order.document_date = day
    for name, value in values.items():
        setattr(order, name, value)
    session.flush()


def test_gift_that_is_left_to_deliver_is_to_ship(work, session, product):
    order = confirmed(work, make_customer(session), line(product, "1", "100"), line(product, "2", discount=Decimal(1)))
    dated(session, order, TODAY, delivery_date=date(2026, 11, 19))
    shipped(work, order, quantities=("1", "1"))
    found = today_figures(session, SYSTEM, today=TODAY)
    assert (found.to_ship, found.to_ship_amount, found.late, found.late_amount) == (1, 0, 1, 0)


def test_empty_office_has_twelve_empty_months(session):
    found = today_figures(session, SYSTEM, today=TODAY)
    assert [month.first for month in found.months][::11] == [date(2025, 12, 1), date(2026, 11, 1)]
    assert {month.amount for month in found.months} == {Decimal(0)}
    assert (found.to_ship, found.late, found.best) == (0, 0, ())


def test_orders_count_in_their_month(work, session, product):
    customer = make_customer(session)
    this = confirmed(work, customer, line(product, "10", "28.50"))
    last = confirmed(work, customer, line(product, "2", "10"))
    dated(session, this, date(2026, 11, 2))
    dated(session, last, date(2026, 10, 31))
    months = today_figures(session, SYSTEM, today=TODAY).months
    assert [(month.amount, month.orders) for month in months[-2:]] == [(Decimal("20.00"), 1), (Decimal("285.00"), 1)]


def test_what_is_left_to_deliver_is_to_ship_and_late_after_its_day(work, session, product):
    customer = make_customer(session)
    late = confirmed(work, customer, line(product, "1", "100"))
    soon = confirmed(work, customer, line(product, "1", "50"))
    done = confirmed(work, customer, line(product, "1", "7"))
    dated(session, late, TODAY, delivery_date=date(2026, 11, 19))
    dated(session, soon, TODAY, delivery_date=TODAY)
    shipped(work, done)
    found = today_figures(session, SYSTEM, today=TODAY)
    assert (found.to_ship, found.to_ship_amount) == (2, Decimal("150.00"))
    assert (found.late, found.late_amount) == (1, Decimal("100.00"))


def test_best_customers_come_first(work, session, product):
    small, large = make_customer(session, name="小"), make_customer(session, name="大")
    confirmed(work, small, line(product, "1", "1"))
    confirmed(work, large, line(product, "1", "9"))
    found = today_figures(session, SYSTEM, today=TODAY)
    assert [one.party_id for one in found.best] == [large.id, small.id]


def test_salesperson_sees_his_own_customers_only(work, session, product):
    own, other = make_employee(session, name="周敏"), make_employee(session, name="李伟")
    confirmed(work, make_customer(session, name="甲", owner_id=own.id), line(product, "1", "10"))
    confirmed(work, make_customer(session, name="乙", owner_id=other.id), line(product, "1", "90"))
    clerk = replace(SYSTEM, operator_id=5, role=Role.SALES, employee_id=own.id)
    found = today_figures(session, clerk, today=TODAY)
    assert found.months[-1].amount == Decimal("10.00")
    assert found.to_ship_amount == Decimal("10.00")
    assert len(found.best) == 1


def test_month_before_ends_on_the_same_day_or_its_last_one(session):
    found = today_figures(session, SYSTEM, today=date(2026, 3, 31))
    assert found.received == found.received_before == Decimal(0)


def test_empty_office_has_nothing_to_picture(session):
    assert sample_records(session, SYSTEM) == {}


def test_best_customers_are_called_by_their_short_names(work, session, product):
    confirmed(work, make_customer(session, name="宁波永兴五金工具有限公司", short_name="永兴"), line(product, "1", "1"))
    assert [one.name for one in today_figures(session, SYSTEM, today=TODAY).best] == ["永兴"]
