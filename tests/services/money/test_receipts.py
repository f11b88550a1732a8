from datetime import date
from decimal import Decimal
from uuid import uuid4

import pytest
from sqlalchemy import select

from crm_desktop.domain.access import SYSTEM, Access, Role
from crm_desktop.domain.changes import Changes, Done
from crm_desktop.domain.errors import FieldProblems, StaleRecord
from crm_desktop.domain.money.allocation import ForeignDocument, NotEnoughCredit, OverAllocated, Share
from crm_desktop.domain.money.items import CreditKind, ReceiptMethod, ReceiptState
from crm_desktop.domain.workflow import WrongState
from crm_desktop.models.money.documents import Receipt
from crm_desktop.models.money.items import Allocation, Credit
from crm_desktop.models.search import SearchEntry
from crm_desktop.present.listing import ListRequest
from crm_desktop.queries.money.aging import AGING
from crm_desktop.queries.money.documents import RECEIPTS
from crm_desktop.services.money.booking import WipedForNothing
from crm_desktop.services.money.charges import AddAdvance, add_advance
from crm_desktop.services.money.documents import MoneyDraft
from crm_desktop.services.money.matching import (
    AlreadyCancelled,
    CancelAllocation,
    MatchCredit,
    NothingToMatch,
    WipedWithIt,
    cancel_allocation,
    match_credit,
)
from crm_desktop.services.money.receipts import RECEIVING, DeleteReceipt, PostReceipt, SaveReceipt, VoidReceipt
from crm_desktop.services.money.rules import SetWipeLimit, set_wipe_limit
from crm_desktop.services.work import Work
from tests.make.money import make_charge
from tests.make.parties import make_customer
from tests.make.stored import TODAY

FINANCE = Access(operator_id=3, login="sun", name="孙丽", role=Role.FINANCE)


def draft(customer, amount="100.00", **values):
    values.setdefault("document_date", TODAY)
    return MoneyDraft(party_id=customer.id, amount=Decimal(amount), **values)


def post(work, customer, amount="100.00", *, shares=None, **values):
    done = RECEIVING.post(work, PostReceipt(key=str(uuid4()), draft=draft(customer, amount, **values), shares=shares))
    work.session.flush()
    return work.session.get(Receipt, done.record_id)


def credit_of(work, receipt):
    return work.session.scalars(select(Credit).where(Credit.made_by(CreditKind.RECEIPT, receipt.id))).one()


def test_posting_settles_the_oldest_and_keeps_the_rest_as_an_advance(work):
    customer = make_customer(work.session)
    newer = make_charge(work, "80.00", customer=customer, on=date(2026, 11, 10))
    older = make_charge(work, "50.00", customer=customer, on=date(2026, 11, 1))
    first = post(work, customer, "70.00")
    assert (first.number, first.state) == ("SK-20261120-001", ReceiptState.POSTED)
    assert (older.open_amount, newer.open_amount) == (0, 60)
    second = post(work, customer, "100.00")
    assert (newer.open_amount, credit_of(work, second).open_amount) == (0, 40)


def test_posting_by_hand_settles_what_was_chosen(work):
    older = make_charge(work, "50.00", on=date(2026, 11, 1))
    newer = make_charge(work, "80.00", customer=older.party, on=date(2026, 11, 10))
    post(work, older.party, "60.00", shares=(Share(newer.id, Decimal("55.00")),))
    assert (older.open_amount, newer.open_amount) == (50, 25)


def test_allocation_counts_from_the_later_document(work):
    charge = make_charge(work, on=date(2026, 11, 10))
    post(work, charge.party, "30.00", document_date=date(2026, 11, 5))
    post(work, charge.party, "30.00", document_date=date(2026, 11, 15))
    days = work.session.scalars(select(Allocation.allocated_on).order_by(Allocation.id)).all()
    assert days == [date(2026, 11, 10), date(2026, 11, 15)]


@pytest.mark.parametrize(
    ("amounts", "error"), [(("60.00", "20.00"), NotEnoughCredit), (("100.01",), OverAllocated), (("0",), OverAllocated)]
)
def test_shares_that_do_not_fit_are_refused(work, amounts, error):
    charges = [make_charge(work)]
    charges += [make_charge(work, customer=charges[0].party) for _more in amounts[1:]]
    shares = tuple(Share(charge.id, Decimal(amount)) for charge, amount in zip(charges, amounts, strict=True))
    with pytest.raises(error):
        post(work, charges[0].party, "70.00" if len(amounts) > 1 else "200.00", shares=shares)


def test_part_settled_document_takes_only_what_is_open(work):
    charge = make_charge(work)
    post(work, charge.party, "60.00", shares=(Share(charge.id, Decimal("60.00")),))
    with pytest.raises(OverAllocated, match=r"40\.00"):
        post(work, charge.party, "60.00", shares=(Share(charge.id, Decimal("40.01")),))


def test_foreign_and_void_documents_are_refused(work):
    foreign = make_charge(work)
    with pytest.raises(ForeignDocument):
        post(work, make_customer(work.session), shares=(Share(foreign.id, Decimal(1)),))


def test_small_change_settles_like_money_within_the_limit(work, session, clock):
    charge = make_charge(work, "100.30")
    finance = Work(session, FINANCE, clock)
    with pytest.raises(FieldProblems, match=r"10\.00"):
        post(finance, charge.party, "90.00", wiped_amount=Decimal("10.30"))
    post(finance, charge.party, "100.00", wiped_amount=Decimal("0.30"))
    assert charge.open_amount == 0


def test_small_change_never_becomes_an_advance(work):
    charge = make_charge(work)
    with pytest.raises(WipedForNothing):
        post(work, charge.party, "100.00", wiped_amount=Decimal("0.30"))


def test_office_sets_the_limit_of_a_role(work, session, clock):
    charge = make_charge(work, "100.30")
    set_wipe_limit(work, SetWipeLimit(role=Role.FINANCE.code, limit=Decimal("0.10")))
    with pytest.raises(FieldProblems, match=r"0\.10"):
        post(Work(session, FINANCE, clock), charge.party, wiped_amount=Decimal("0.30"))


def test_acceptance_draft_needs_its_due_day(work):
    customer = make_customer(work.session)
    with pytest.raises(FieldProblems, match="draft_due_on"):
        post(work, customer, method=ReceiptMethod.ACCEPTANCE)
    with pytest.raises(FieldProblems, match="draft_due_on"):
        post(work, customer, method=ReceiptMethod.ACCEPTANCE, draft_due_on=date(2026, 11, 19))
    kept = post(work, customer, method=ReceiptMethod.ACCEPTANCE, draft_due_on=date(2027, 5, 20))
    assert kept.draft_due_on == date(2027, 5, 20)
    assert post(work, customer, draft_due_on=date(2027, 5, 20)).draft_due_on is None


@pytest.mark.parametrize("amount", ["0", "-5", "0.004"])
def test_amount_must_be_above_zero(work, amount):
    with pytest.raises(FieldProblems, match="amount"):
        post(work, make_customer(work.session), amount)


def test_receipt_of_tomorrow_is_refused(work):
    with pytest.raises(FieldProblems, match="document_date"):
        post(work, make_customer(work.session), document_date=date(2026, 11, 21))


def test_draft_is_kept_without_number_then_posted_once(work):
    charge = make_charge(work)
    kept = RECEIVING.save(work, SaveReceipt(key="k", draft=draft(charge.party, "40.00")))
    assert (kept.number, charge.open_amount) == (None, 100)
    receipt = work.session.get(Receipt, kept.record_id)
    command = PostReceipt(
        key="k", draft=draft(charge.party, "45.00"), record_id=receipt.id, seen_version=receipt.version
    )
    assert RECEIVING.post(work, command).number == "SK-20261120-001"
    assert charge.open_amount == 55
    with pytest.raises(StaleRecord):
        RECEIVING.post(work, command)


def test_repeated_command_books_once(work):
    charge = make_charge(work)
    command = PostReceipt(key="same", draft=draft(charge.party, "40.00"))
    first = RECEIVING.post(work, command)
    assert RECEIVING.post(work, command) == Done(Changes.NONE, first.record_id, first.number)
    assert charge.open_amount == 60


def test_only_drafts_can_be_thrown_away(work):
    customer = make_customer(work.session)
    done = RECEIVING.save(work, SaveReceipt(key="k", draft=draft(customer)))
    RECEIVING.delete(work, DeleteReceipt(record_id=done.record_id, seen_version=1))
    posted = post(work, customer)
    with pytest.raises(WrongState):
        RECEIVING.delete(work, DeleteReceipt(record_id=posted.id, seen_version=posted.version))


def test_void_opens_what_was_settled_and_keeps_the_number(work):
    charge = make_charge(work, on=date(2026, 11, 1))
    receipt = post(work, charge.party, "60.00", document_date=date(2026, 11, 2))
    RECEIVING.void(work, VoidReceipt(record_id=receipt.id, seen_version=receipt.version, reason="录错客户"))
    credit = credit_of(work, receipt)
    assert (receipt.state, receipt.number, receipt.void_reason) == (ReceiptState.VOID, "SK-20261102-001", "录错客户")
    assert (credit.voided_on, credit.open_amount, charge.open_amount) == (TODAY, 0, 100)
    assert work.session.scalars(select(Allocation.cancelled_on)).all() == [TODAY]


def test_void_needs_a_reason_and_happens_once(work):
    receipt = post(work, make_customer(work.session))
    with pytest.raises(FieldProblems, match="reason"):
        RECEIVING.void(work, VoidReceipt(record_id=receipt.id, seen_version=receipt.version, reason="  "))
    work.session.expire_all()
    RECEIVING.void(work, VoidReceipt(record_id=receipt.id, seen_version=receipt.version, reason="x"))
    work.session.flush()
    with pytest.raises(WrongState):
        RECEIVING.void(work, VoidReceipt(record_id=receipt.id, seen_version=receipt.version, reason="x"))


def test_advance_is_matched_later_from_that_day_on(work):
    customer = make_customer(work.session)
    credit = credit_of(work, post(work, customer, "150.00", document_date=date(2026, 10, 1)))
    charge = make_charge(work, customer=customer, on=date(2026, 10, 5))
    match_credit(work, MatchCredit(credit_id=credit.id, seen_version=credit.version))
    assert (charge.open_amount, credit.open_amount) == (0, 50)
    allocation = work.session.scalars(select(Allocation)).one()
    assert allocation.allocated_on == TODAY
    cancel_allocation(work, CancelAllocation(allocation_id=allocation.id))
    assert (charge.open_amount, credit.open_amount, allocation.cancelled_on) == (100, 150, TODAY)
    with pytest.raises(AlreadyCancelled):
        cancel_allocation(work, CancelAllocation(allocation_id=allocation.id))


def test_nothing_open_cannot_be_matched(work):
    credit = credit_of(work, post(work, make_customer(work.session)))
    with pytest.raises(NothingToMatch):
        match_credit(work, MatchCredit(credit_id=credit.id, seen_version=credit.version))


def test_allocation_with_small_change_is_only_voided_as_a_whole(work):
    charge = make_charge(work, "100.30")
    post(work, charge.party, "100.00", wiped_amount=Decimal("0.30"))
    allocation = work.session.scalars(select(Allocation)).one()
    with pytest.raises(WipedWithIt):
        cancel_allocation(work, CancelAllocation(allocation_id=allocation.id))


def test_posted_receipt_is_found_by_customer_and_reference(work):
    post(work, make_customer(work.session, name="永兴五金"), reference="BC-7788")
    assert work.session.scalars(select(SearchEntry.kind)).all() == ["receipt"]


def test_list_of_receipts_says_what_else_is_unallocated(work):
    customer = make_customer(work.session)
    post(work, customer)
    add_advance(work, AddAdvance(key="a", party_id=customer.id, document_date=TODAY, amount=Decimal("40.00")))
    work.session.flush()
    request = ListRequest(options={"as_of": TODAY, "today": TODAY})
    found = RECEIPTS.totals(work.session, SYSTEM, request).sums
    aging = AGING.totals(work.session, SYSTEM, request).sums
    assert found["other_credits"] == 40
    assert found["open_amount"] + found["other_credits"] == -aging["unallocated"]
    assert "other_credits" not in RECEIPTS.totals(work.session, SYSTEM, ListRequest(search="SK")).sums
