"""Money that is given back, to a customer and by a supplier: out of what was paid too much, never out of nothing."""

from dataclasses import dataclass, replace
from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import select

from crm_desktop.domain.access import SYSTEM, Access, Role
from crm_desktop.domain.errors import FieldProblems, NotAllowed, NotFound
from crm_desktop.domain.money.accounts import TooLittleCash
from crm_desktop.domain.money.allocation import Draw, ForeignDocument, NotCovered, OverAllocated
from crm_desktop.domain.money.items import ReceiptMethod, ReceiptState
from crm_desktop.domain.money.kinds import Direction
from crm_desktop.domain.sides import Side
from crm_desktop.models.money.items import Allocation, Charge, Credit
from crm_desktop.present.listing import ListRequest
from crm_desktop.queries.money.account_journal import account_journal
from crm_desktop.queries.money.balances import balances
from crm_desktop.queries.money.documents import LISTS, money_detail
from crm_desktop.queries.money.statement import EntryKind, statement
from crm_desktop.services.money.charges import AddAdvance, AddCharge, VoidAdvance, add_advance, add_charge, void_advance
from crm_desktop.services.money.documents import MoneyDraft
from crm_desktop.services.money.items import GivenBackAlready
from crm_desktop.services.money.payments import PAYING, PostPayment, VoidPayment
from crm_desktop.services.money.receipts import RECEIVING, PostReceipt, VoidReceipt
from crm_desktop.services.money.refunds import (
    GETTING_BACK,
    REFUNDING,
    PostRefund,
    PostSupplierRefund,
    SaveRefund,
    VoidRefund,
    VoidSupplierRefund,
)
from tests.make.parties import make_customer
from tests.make.stored import TODAY

OVERDRAW = frozenset({"overdraw"})
NOBODY = Access(9, "he", "何晓雯", replace(Role.READ_ONLY, rights=frozenset()))


@dataclass
class Way:
    """A refund of one kind: who gets or gives it, and how it is typed."""

    work: Any
    side: Side
    life: Any
    post: Any
    void: Any
    party: Any

    def left(self, amount, days=10, party=None):
        """Something that was paid too much, so many days ago."""
        command = AddAdvance(
            key=str(uuid4()),
            party_id=(party or self.party).id,
            side=self.side,
            document_date=TODAY - timedelta(days=days),
            amount=Decimal(amount),
        )
        return self.work.session.get(Credit, add_advance(self.work, command).record_id)

    def give(self, amount, *draws, days=0, accepted=OVERDRAW, **values):
        values.setdefault("document_date", TODAY - timedelta(days=days))
        draft = MoneyDraft(party_id=self.party.id, amount=Decimal(amount), **values)
        chosen = tuple(Draw(credit.id, Decimal(part)) for credit, part in draws) or None
        done = self.life.post(self.work, self.post(key=str(uuid4()), draft=draft, draws=chosen, accepted=accepted))
        self.work.session.flush()
        return self.work.session.get(self.life.entity, done.record_id)

    def take_back(self, document):
        command = self.void(record_id=document.id, seen_version=document.version, reason="付错", accepted=OVERDRAW)
        self.life.void(self.work, command)
        self.work.session.flush()

    def balance(self, days=0):
        day = TODAY - timedelta(days=days)
        return balances(self.work.session, SYSTEM, as_of=day, party_ids=[self.party.id], side=self.side)[self.party.id]

    def charge_of(self, document):
        return self.work.session.scalar(select(Charge).where(Charge.made_by(self.life.of.books, document.id)))


@pytest.fixture(params=["customer", "supplier"])
def way(request, work):
    party = make_customer(work.session, name="海盐恒力", is_customer=request.param == "customer", is_supplier=True)
    if request.param == "customer":
        return Way(work, Side.RECEIVABLE, REFUNDING, PostRefund, VoidRefund, party)
    return Way(work, Side.PAYABLE, GETTING_BACK, PostSupplierRefund, VoidSupplierRefund, party)


def test_refund_uses_up_what_was_left_oldest_first(way):
    old, new = way.left("100.00", days=30), way.left("80.00", days=5)
    document = way.give("130.00")
    assert document.number.startswith({"refund": "TK-", "supplier_refund": "GT-"}[way.life.of.document.kind])
    assert (old.open_amount, new.open_amount, way.charge_of(document).open_amount) == (0, 50, 0)
    assert way.balance() == -50
    assert way.balance(days=1) == -180


def test_refund_comes_out_of_what_was_chosen(way):
    old, new = way.left("100.00", days=30), way.left("80.00", days=5)
    way.give("90.00", (new, 80), (old, 10))
    assert (old.open_amount, new.open_amount) == (90, 0)


def test_nothing_is_given_back_that_was_not_left(way):
    left = way.left("100.00")
    with pytest.raises(NotCovered):
        way.give("100.01")
    way.work.session.expire_all()
    with pytest.raises(OverAllocated):
        way.give("150.00", (left, 150))


def test_refund_does_not_come_out_of_what_somebody_else_has_left(way):
    other = make_customer(way.work.session, name="别家", is_supplier=True)
    with pytest.raises(ForeignDocument):
        way.give("10.00", (way.left("100.00", party=other), 10))


def test_no_small_change_is_let_go_with_what_is_given_back(way):
    way.left("100.00")
    with pytest.raises(FieldProblems) as caught:
        way.give("99.00", wiped_amount=Decimal("1.00"))
    assert set(caught.value.problems) == {"wiped_amount"}


def test_money_goes_the_other_way_and_comes_back_when_the_refund_is_void(way):
    left = way.left("100.00")
    document = way.give("60.00", days=2)
    way.take_back(document)
    sign = 1 if way.life.of.direction is Direction.IN else -1
    journal = account_journal(
        way.work.session, SYSTEM, account_id=document.account_id, since=TODAY - timedelta(days=5), until=TODAY
    )
    assert [one.balance for one in journal.movements] == [sign * 60, 0]
    assert (document.state, document.voided_on, left.open_amount) == (ReceiptState.VOID, TODAY, 100)
    assert (way.balance(), way.balance(days=1), way.balance(days=3)) == (-100, -40, -100)


def test_void_credit_leaves_the_refund_owed(way):
    left = way.left("100.00")
    document = way.give("100.00")
    command = VoidAdvance(credit_id=left.id, seen_version=left.version, reason="没有这笔")
    with pytest.raises(GivenBackAlready) as asked:
        void_advance(way.work, command)
    assert (asked.value.params["amount"], asked.value.params["refunds"]) == (100, document.number)
    assert way.balance() == 0
    void_advance(way.work, replace(command, accepted=frozenset({"given_back"})))
    assert way.charge_of(document).open_amount == 100
    assert way.balance() == 100


def test_voiding_the_money_that_was_given_back_is_asked_about(way):
    receive = PostReceipt if way.side is Side.RECEIVABLE else PostPayment
    cycle, void = (RECEIVING, VoidReceipt) if way.side is Side.RECEIVABLE else (PAYING, VoidPayment)
    draft = MoneyDraft(party_id=way.party.id, amount=Decimal(80), document_date=TODAY)
    record = cycle.post(way.work, receive(key="m", draft=draft, accepted=OVERDRAW)).record_id
    way.work.session.flush()
    refund = way.give("30.00")
    paid = way.work.session.get(cycle.entity, record)
    command = void(record_id=record, seen_version=paid.version, reason="没收到", accepted=OVERDRAW)
    with pytest.raises(GivenBackAlready) as asked:
        cycle.void(way.work, command)
    assert (asked.value.params["amount"], asked.value.params["refunds"]) == (30, refund.number)
    cycle.void(way.work, replace(command, accepted=command.accepted | {"given_back"}))
    assert way.charge_of(refund).open_amount == 30


def test_party_that_is_gone_is_said_at_its_field(way):
    with pytest.raises(FieldProblems) as refused:
        way.life.post(
            way.work, way.post(key="g", draft=MoneyDraft(party_id=999, amount=Decimal(1), document_date=TODAY))
        )
    assert isinstance(refused.value.problems["party_id"], NotFound)


def test_refund_dated_back_counts_from_the_day_on_which_there_was_something_left(way):
    left = way.left("100.00", days=30)
    command = AddCharge(
        key="c", party_id=way.party.id, side=way.side, document_date=TODAY - timedelta(days=29), amount=Decimal(100)
    )
    charge = way.work.session.get(Charge, add_charge(way.work, command).record_id)
    ended = TODAY - timedelta(days=10)
    used = Allocation(
        credit_id=left.id,
        charge_id=charge.id,
        amount=Decimal(100),
        allocated_on=TODAY - timedelta(days=29),
        cancelled_on=ended,
    )
    way.work.session.add(used)
    way.work.session.flush()
    document = way.give("70.00", days=20)
    (drawn,) = money_detail(
        way.work.session, SYSTEM, kind=way.life.of.document.kind.value, record_id=document.id
    ).allocations
    assert (drawn.credit_number, drawn.amount, drawn.allocated_on) == (left.number, 70, ended)


def test_statement_says_what_was_given_back_as_money(way):
    way.left("100.00")
    document = way.give("60.00", notes="多付")
    found = statement(way.work.session, SYSTEM, party_id=way.party.id, since=TODAY, until=TODAY, side=way.side)
    (entry,) = found.entries
    assert entry.kind is EntryKind(way.life.of.document.kind.value)
    assert (entry.number, entry.charged, entry.paid, entry.notes) == (document.number, 0, -60, "多付")
    assert (found.opening, found.closing) == (-100, -40)


def test_statement_tells_of_a_day_what_was_given_back_after_what_it_came_out_of(way):
    way.left("100.00", days=0)
    way.give("60.00")
    found = statement(way.work.session, SYSTEM, party_id=way.party.id, since=TODAY, until=TODAY, side=way.side)
    assert [entry.balance for entry in found.entries] == [-100, -40]


def test_refund_stands_in_its_list_with_nothing_left(way):
    way.left("100.00")
    way.give("60.00")
    listing, request = LISTS[way.life.of.document.kind], ListRequest()
    ids = listing.ids(way.work.session, SYSTEM, request)
    (row,) = listing.rows(way.work.session, SYSTEM, ids, request)
    assert (row.amount, row.open_amount, row.state) == (60, 0, ReceiptState.POSTED)


def test_cash_that_is_not_there_is_not_given_back(work):
    party = make_customer(work.session)
    way = Way(work, Side.RECEIVABLE, REFUNDING, PostRefund, VoidRefund, party)
    way.left("100.00")
    with pytest.raises(TooLittleCash):
        way.give("10.00", method=ReceiptMethod.CASH)


def test_draft_of_a_refund_changes_nothing(work):
    party = make_customer(work.session)
    way = Way(work, Side.RECEIVABLE, REFUNDING, PostRefund, VoidRefund, party)
    left = way.left("100.00")
    draft = MoneyDraft(party_id=party.id, document_date=TODAY, amount=Decimal(40))
    REFUNDING.save(work, SaveRefund(key="d", draft=draft))
    assert (left.open_amount, way.balance()) == (100, -100)


def test_who_may_not_see_the_side_sees_no_refund(way):
    way.left("100.00")
    document = way.give("60.00")
    with pytest.raises((NotAllowed, NotFound)):
        money_detail(way.work.session, NOBODY, kind=way.life.of.document.kind.value, record_id=document.id)
