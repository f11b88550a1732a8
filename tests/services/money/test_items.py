from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import select

from crm_desktop.domain.money.items import ChargeKind, CreditKind
from crm_desktop.domain.parties.customers import TermKind
from crm_desktop.models.money.items import Allocation
from crm_desktop.models.sales.deliveries import Delivery
from crm_desktop.models.sales.returns import SalesReturn
from crm_desktop.services.money.allocations import FutureDate
from crm_desktop.services.money.items import (
    AlreadyVoid,
    StillAllocated,
    charge_document,
    void_charge,
    void_credit,
)
from tests.make.money import make_charge, make_delivery, make_return
from tests.make.parties import make_customer
from tests.make.stored import TODAY


def test_delivery_is_charged_with_the_due_date_of_the_terms(work):
    customer = make_customer(work.session, term_kind=TermKind.END_OF_MONTH, term_days=30)
    charge = make_charge(work, "812.50", customer=customer, on=date(2026, 11, 3))
    assert (charge.kind, charge.amount, charge.open_amount) == (ChargeKind.DELIVERY, 812.5, 812.5)
    assert charge.due_date == date(2026, 12, 30)


def test_delivery_of_tomorrow_is_refused(work):
    delivery = make_delivery(work.session, on=date(2026, 11, 21), number="FH-1")
    with pytest.raises(FutureDate, match="FH-1"):
        charge_document(work, delivery)


def test_void_charge_counts_until_the_day_before(work):
    charge = make_charge(work, on=date(2026, 11, 2))
    void_charge(work, work.session.get(Delivery, charge.origin_id))
    assert (charge.voided_on, charge.open_amount) == (TODAY, 0)
    with pytest.raises(AlreadyVoid):
        void_charge(work, work.session.get(Delivery, charge.origin_id))


def test_return_settles_its_delivery_first_and_keeps_the_rest(work):
    charge = make_charge(work, "100.00", on=date(2026, 11, 2))
    make_charge(work, "500.00", customer=charge.party, on=date(2026, 10, 2))
    delivery = work.session.get(Delivery, charge.origin_id)
    make_return(work, lines=[(delivery.lines[0], "70.00")], on=date(2026, 11, 5))
    second = make_return(work, lines=[(delivery.lines[0], "50.00")], on=date(2026, 11, 6))
    assert (second.kind, second.open_amount, charge.open_amount) == (CreditKind.RETURN, Decimal("20.00"), 0)
    days = work.session.scalars(select(Allocation.allocated_on)).all()
    assert days == [date(2026, 11, 5), date(2026, 11, 6)]


def test_charge_settled_by_a_return_cannot_be_voided_until_the_return_is(work):
    charge = make_charge(work)
    delivery = work.session.get(Delivery, charge.origin_id)
    credit = make_return(work, lines=[delivery.lines[0]])
    with pytest.raises(StillAllocated, match=credit.number):
        void_charge(work, delivery)
    void_credit(work, work.session.get(SalesReturn, credit.origin_id), frozenset())
    assert (charge.open_amount, credit.open_amount, credit.voided_on) == (100, 0, TODAY)
    void_charge(work, delivery)
    assert charge.voided_on == TODAY


def test_return_dated_into_the_time_of_a_void_one_counts_from_its_end(work):
    charge = make_charge(work, on=date(2026, 11, 2))
    line = work.session.get(Delivery, charge.origin_id).lines[0]
    wrong = make_return(work, lines=[line], on=date(2026, 11, 5))
    void_credit(work, work.session.get(SalesReturn, wrong.origin_id), frozenset())
    make_return(work, lines=[line], on=date(2026, 11, 5))
    days = work.session.execute(select(Allocation.allocated_on, Allocation.cancelled_on)).all()
    assert days == [(date(2026, 11, 5), TODAY), (TODAY, None)]


def test_return_of_two_deliveries_reduces_each_by_its_lines(work):
    first = make_charge(work, "100.00")
    other = make_charge(work, "80.00", customer=first.party)
    lines = [work.session.get(Delivery, charge.origin_id).lines[0] for charge in (first, other)]
    credit = make_return(work, lines=[(lines[0], "30.00"), (lines[1], "50.00")])
    assert (first.open_amount, other.open_amount, credit.open_amount) == (70, 30, 0)
