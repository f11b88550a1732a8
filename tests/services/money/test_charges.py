from datetime import date, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import select

from crm_desktop.domain.access import SYSTEM, Access, DataLevel, Role
from crm_desktop.domain.errors import FieldProblems, NotAllowed, NotFound
from crm_desktop.domain.money.allocation import ForeignDocument, Share
from crm_desktop.domain.money.items import ChargeKind
from crm_desktop.domain.parties.customers import TermKind
from crm_desktop.domain.parties.roles import PartyRole
from crm_desktop.domain.sides import Side
from crm_desktop.models.money.items import Charge, Credit
from crm_desktop.queries.money.balances import balances
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
from crm_desktop.services.parties.roles import StillOwed, why_it_keeps_its_roles
from crm_desktop.services.work import Work
from tests.make.money import make_charge
from tests.make.office import make_employee
from tests.make.parties import make_customer
from tests.make.stored import TODAY


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


@pytest.fixture
def both(work, session):
    """One who owes us 100 and to whom we owe 80, of which 50 was paid before; the terms differ."""
    party = make_customer(session, name="力胜", is_supplier=True, supply_term_kind=TermKind.DAYS_AFTER_DELIVERY)
    party.supply_term_days = 60
    for side, amount in ((Side.RECEIVABLE, 100), (Side.PAYABLE, 80)):
        add_charge(
            work,
            AddCharge(key=side, party_id=party.id, side=side, document_date=TODAY, amount=Decimal(amount)),
        )
    add_advance(
        work, AddAdvance(key="p", party_id=party.id, side=Side.PAYABLE, document_date=TODAY, amount=Decimal(50))
    )
    return party


def test_what_one_party_owes_and_what_is_owed_to_it_stand_apart(session, both):
    told = {side: balances(session, SYSTEM, as_of=TODAY, party_ids=[both.id], side=side)[both.id] for side in Side}
    assert told == {Side.RECEIVABLE: 100, Side.PAYABLE: 30}
    due = dict(session.execute(select(Charge.side, Charge.due_date)).all())
    assert due == {Side.RECEIVABLE: TODAY, Side.PAYABLE: TODAY + timedelta(days=60)}
    assert sorted(session.scalars(select(Charge.number))) == ["YFD-20261120-001", "YS-20261120-001"]


def test_what_was_prepaid_to_a_supplier_settles_nothing_that_he_owes(work, session, both):
    credit = session.scalars(select(Credit)).one()
    charge = session.scalars(select(Charge).where(Charge.side == Side.RECEIVABLE)).one()
    with pytest.raises(ForeignDocument):
        match_credit(
            work,
            MatchCredit(credit_id=credit.id, seen_version=credit.version, shares=(Share(charge.id, Decimal(10)),)),
        )


@pytest.mark.parametrize("side", Side)
def test_each_side_needs_its_own_right(session, clock, both, side):
    """Who may book what customers owe is not by that allowed to book what we owe."""
    role = Role("r", frozenset({side.other.see, side.other.edit}), DataLevel.ALL)
    work = Work(session, Access(operator_id=3, login="x", name="x", role=role), clock)
    command = AddCharge(key="n", party_id=both.id, side=side, document_date=TODAY, amount=Decimal(1))
    with pytest.raises(NotAllowed):
        add_charge(work, command)
    charge = session.scalars(select(Charge).where(Charge.side == side)).one()
    with pytest.raises(NotFound):
        void_charge_by_hand(work, VoidCharge(charge_id=charge.id, seen_version=charge.version, reason="x"))


def test_party_that_supplies_nothing_is_refused_in_words(work, session):
    customer = make_customer(session, name="只买")
    with pytest.raises(FieldProblems) as told:
        add_charge(
            work,
            AddCharge(key="n", party_id=customer.id, side=Side.PAYABLE, document_date=TODAY, amount=Decimal(1)),
        )
    assert "只买" in str(told.value.problems["party_id"])


def test_supplier_keeps_its_role_while_something_is_owed_to_it(work, both):
    kept = why_it_keeps_its_roles(work, both, (PartyRole.CUSTOMER,))
    assert isinstance(kept, StillOwed)
    assert why_it_keeps_its_roles(work, both, (PartyRole.CUSTOMER, PartyRole.CARRIER)) is None
