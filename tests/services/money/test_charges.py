from datetime import date
from decimal import Decimal

import pytest

from crm_desktop.domain.errors import FieldProblems
from crm_desktop.domain.money.items import ChargeKind
from crm_desktop.domain.parties.customers import TermKind
from crm_desktop.models.money import Charge, Credit
from crm_desktop.services.money.charges import (
    AddAdvance,
    AddCharge,
    MadeByDocument,
    VoidAdvance,
    VoidCharge,
    add_advance,
    add_charge,
    void_advance,
    void_charge_by_hand,
)
from crm_desktop.services.money.items import StillAllocated
from crm_desktop.services.money.matching import MatchCredit, match_credit
from tests.factories import TODAY, make_customer, make_employee
from tests.money_factories import make_charge


def charge(work, customer, **values):
    values = {"key": "k", "document_date": date(2026, 11, 1), "amount": Decimal(200), **values}
    return work.session.get(Charge, add_charge(work, AddCharge(party_id=customer.id, **values)).record_id)


def test_opening_balance_keeps_the_old_number_and_dates(work):
    owner = make_employee(work.session)
    customer = make_customer(work.session, owner_id=owner.id)
    opening = charge(work, customer, kind=ChargeKind.OPENING, number="2025-0417", due_date=date(2026, 11, 9))
    assert (opening.number, opening.due_date, opening.employee_id) == ("2025-0417", date(2026, 11, 9), owner.id)


def test_other_charge_gets_a_number_and_the_terms(work):
    customer = make_customer(work.session, term_kind=TermKind.DAYS_AFTER_DELIVERY, term_days=15)
    other = charge(work, customer)
    assert (other.number, other.due_date, other.open_amount) == ("YS-20261101-001", date(2026, 11, 16), 200)


def test_same_key_books_once(work):
    customer = make_customer(work.session)
    assert charge(work, customer) is charge(work, customer)


def test_wrong_fields_are_named(work):
    with pytest.raises(FieldProblems) as caught:
        charge(work, make_customer(work.session), amount=Decimal(0), due_date=date(2026, 10, 31))
    assert set(caught.value.problems) == {"amount", "due_date"}
    with pytest.raises(FieldProblems, match="document_date"):
        charge(work, make_customer(work.session), document_date=date(2026, 12, 1))


def test_void_by_hand_is_for_what_was_booked_by_hand(work):
    customer = make_customer(work.session)
    other = charge(work, customer)
    void_charge_by_hand(work, VoidCharge(charge_id=other.id, seen_version=1, reason="重复"))
    assert (other.voided_on, other.void_reason, other.open_amount) == (TODAY, "重复", 0)
    delivered = make_charge(work, customer=customer)
    with pytest.raises(MadeByDocument):
        void_charge_by_hand(work, VoidCharge(charge_id=delivered.id, seen_version=1, reason="重复"))


def test_opening_advance_is_used_and_voided_with_its_allocations(work):
    customer = make_customer(work.session)
    done = add_advance(
        work, AddAdvance(key="a", party_id=customer.id, document_date=date(2026, 11, 1), amount=Decimal(80))
    )
    advance, other = work.session.get(Credit, done.record_id), charge(work, customer)
    match_credit(work, MatchCredit(credit_id=advance.id, seen_version=advance.version))
    work.session.flush()
    assert (advance.number, advance.open_amount, other.open_amount) == ("YF-20261101-001", 0, 120)
    with pytest.raises(StillAllocated, match="YF-20261101-001"):
        void_charge_by_hand(work, VoidCharge(charge_id=other.id, seen_version=other.version, reason="x"))
    void_advance(work, VoidAdvance(credit_id=advance.id, seen_version=advance.version, reason="x"))
    assert (advance.voided_on, other.open_amount) == (TODAY, 200)
