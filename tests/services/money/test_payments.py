from datetime import timedelta
from decimal import Decimal
from uuid import uuid4

import pytest
from sqlalchemy import select

from crm_desktop.domain.access import SYSTEM, Access, Role
from crm_desktop.domain.errors import FieldProblems, NotAllowed
from crm_desktop.domain.money.accounts import MovementKind, Overdrawn, TooLittleCash
from crm_desktop.domain.money.allocation import ForeignDocument, Share
from crm_desktop.domain.money.items import CreditKind, ReceiptMethod, ReceiptState
from crm_desktop.domain.sides import Side
from crm_desktop.models.money.accounts import MoneyAccount
from crm_desktop.models.money.documents import Payment
from crm_desktop.models.money.items import Charge, Credit
from crm_desktop.queries.money.account_journal import account_journal
from crm_desktop.queries.money.balances import balances
from crm_desktop.queries.money.documents import money_detail
from crm_desktop.queries.money.owed import owed
from crm_desktop.services.money.booking import WipedForNothing
from crm_desktop.services.money.charges import AddCharge, add_charge
from crm_desktop.services.money.documents import MoneyDraft
from crm_desktop.services.money.matching import MatchCredit, match_credit
from crm_desktop.services.money.payments import PAYING, PostPayment, SavePayment, VoidPayment
from crm_desktop.services.money.receipts import RECEIVING, PostReceipt
from tests.make.parties import make_customer
from tests.make.stored import TODAY

OVERDRAW = frozenset({"overdraw"})
ASSISTANT = Access(operator_id=9, login="he", name="何晓雯", role=Role.ASSISTANT)


@pytest.fixture
def supplier(session):
    return make_customer(session, name="海盐恒力标准件厂", is_customer=False, is_supplier=True)


def owe(work, supplier, amount, days=0):
    command = AddCharge(
        key=str(uuid4()),
        party_id=supplier.id,
        side=Side.PAYABLE,
        document_date=TODAY - timedelta(days=days),
        amount=Decimal(amount),
    )
    return work.session.get(Charge, add_charge(work, command).record_id)


def draft(supplier, amount, **values):
    values.setdefault("document_date", TODAY)
    return MoneyDraft(party_id=supplier.id, amount=Decimal(amount), **values)


def pay(work, supplier, amount, *, shares=None, accepted=OVERDRAW, **values):
    command = PostPayment(key=str(uuid4()), draft=draft(supplier, amount, **values), shares=shares, accepted=accepted)
    done = PAYING.post(work, command)
    work.session.flush()
    return work.session.get(Payment, done.record_id)


def void(work, payment):
    work.session.flush()
    return PAYING.void(work, VoidPayment(record_id=payment.id, seen_version=payment.version, reason="重复"))


def test_payment_settles_what_we_owe_oldest_first(work, supplier):
    old, new = owe(work, supplier, "300.00", days=30), owe(work, supplier, "200.00", days=5)
    payment = pay(work, supplier, "400.00")
    assert (old.open_amount, new.open_amount) == (0, 100)
    assert payment.number == f"FK-{TODAY:%Y%m%d}-001"
    assert owed(work.session, SYSTEM, side=Side.PAYABLE, party_id=supplier.id, today=TODAY).balance == 100


def test_half_of_a_payable_can_be_paid(work, supplier):
    charge = owe(work, supplier, "500.00")
    payment = pay(work, supplier, "250.00", shares=(Share(charge.id, Decimal(250)),))
    assert charge.open_amount == 250
    (settled,) = money_detail(work.session, SYSTEM, kind="payment", record_id=payment.id).allocations
    assert (settled.charge_number, settled.amount) == (charge.number, 250)


def test_rest_of_a_payment_is_a_prepayment_that_settles_later(work, supplier):
    payment = pay(work, supplier, "100.00")
    credit = work.session.scalar(select(Credit).where(Credit.made_by(CreditKind.PAYMENT, payment.id)))
    assert (credit.side, credit.kind, credit.open_amount) == (Side.PAYABLE, CreditKind.PAYMENT, 100)
    charge = owe(work, supplier, "70.00")
    match_credit(work, MatchCredit(credit_id=credit.id, seen_version=credit.version))
    assert (charge.open_amount, credit.open_amount) == (0, 30)


def test_void_payment_opens_what_it_settled_and_brings_the_money_back(work, supplier):
    charge = owe(work, supplier, "100.00", days=9)
    payment = pay(work, supplier, "100.00", document_date=TODAY - timedelta(days=3))
    void(work, payment)
    assert (payment.state, payment.voided_on, charge.open_amount) == (ReceiptState.VOID, TODAY, 100)
    journal = account_journal(
        work.session, SYSTEM, account_id=payment.account_id, since=TODAY - timedelta(days=5), until=TODAY
    )
    assert [(one.kind, one.went_out, one.balance) for one in journal.movements] == [
        (MovementKind.PAYMENT, 100, -100),
        (MovementKind.PAYMENT_VOID, -100, 0),
    ]


def test_payment_that_a_clock_ahead_of_time_dated_later_is_not_taken_back_before_it_was_made(work, clock, supplier):
    clock.moment += timedelta(days=2)
    owe(work, supplier, "100.00")
    payment = pay(work, supplier, "100.00", document_date=TODAY + timedelta(days=2))
    clock.moment -= timedelta(days=2)
    void(work, payment)
    journal = account_journal(
        work.session, SYSTEM, account_id=payment.account_id, since=TODAY, until=TODAY + timedelta(days=2)
    )
    assert [one.balance for one in journal.movements] == [-100, 0]


def test_payment_goes_to_who_supplies_and_a_receipt_comes_from_who_buys(work, supplier):
    customer = make_customer(work.session)
    with pytest.raises(FieldProblems) as caught:
        pay(work, customer, "1.00")
    assert set(caught.value.problems) == {"party_id"}
    with pytest.raises(FieldProblems):
        RECEIVING.post(work, PostReceipt(key="r", draft=draft(supplier, "1.00")))


def test_payment_settles_no_debt_of_a_customer(work, session):
    both = make_customer(session, name="姚江水暖", is_supplier=True)
    command = AddCharge(key="c", party_id=both.id, document_date=TODAY, amount=Decimal(50))
    receivable = session.get(Charge, add_charge(work, command).record_id)
    with pytest.raises(ForeignDocument):
        pay(work, both, "50.00", shares=(Share(receivable.id, Decimal(50)),))


def test_firm_that_buys_and_supplies_owes_on_one_side_what_it_is_owed_on_the_other(work, session):
    both = make_customer(session, name="姚江水暖", is_supplier=True)
    owe(work, both, "80.00")
    add_charge(work, AddCharge(key="c", party_id=both.id, document_date=TODAY, amount=Decimal(50)))
    pay(work, both, "80.00")
    asked = {"as_of": TODAY, "party_ids": [both.id]}
    assert balances(session, SYSTEM, **asked) == {both.id: 50}
    assert balances(session, SYSTEM, side=Side.PAYABLE, **asked) == {both.id: 0}


def test_bank_below_zero_is_asked_about_and_a_drawer_refused(work, supplier):
    with pytest.raises(Overdrawn):
        pay(work, supplier, "10.00", accepted=frozenset())
    with pytest.raises(TooLittleCash):
        pay(work, supplier, "10.00", method=ReceiptMethod.CASH)
    cash = work.session.scalars(select(MoneyAccount).where(MoneyAccount.name == "现金")).one()
    customer = make_customer(work.session)
    RECEIVING.post(work, PostReceipt(key="r", draft=draft(customer, "10.00", method=ReceiptMethod.CASH)))
    assert pay(work, supplier, "10.00", method=ReceiptMethod.CASH, accepted=frozenset()).account_id == cash.id


def test_small_change_is_let_go_on_a_payment_too(work, supplier):
    charge = owe(work, supplier, "100.50")
    pay(work, supplier, "100.00", wiped_amount=Decimal("0.50"))
    assert charge.open_amount == 0
    with pytest.raises(WipedForNothing):
        pay(work, supplier, "5.00", wiped_amount=Decimal("0.50"))


def test_payment_sent_twice_is_booked_once(work, supplier):
    command = PostPayment(key="once", draft=draft(supplier, "10.00"), accepted=OVERDRAW)
    first = PAYING.post(work, command)
    work.session.flush()
    assert PAYING.post(work, command).record_id == first.record_id
    assert len(work.session.scalars(select(Credit)).all()) == 1


def test_draft_of_a_payment_moves_nothing(work, supplier):
    charge = owe(work, supplier, "10.00")
    done = PAYING.save(work, SavePayment(key="d", draft=draft(supplier, "10.00")))
    payment = work.session.get(Payment, done.record_id)
    assert (payment.number, payment.state, charge.open_amount) == (None, ReceiptState.DRAFT, 10)


def test_payments_are_hidden_from_who_may_not_see_what_we_owe(work, supplier):
    payment = pay(work, supplier, "10.00")
    with pytest.raises(NotAllowed):
        money_detail(work.session, ASSISTANT, kind="payment", record_id=payment.id)
