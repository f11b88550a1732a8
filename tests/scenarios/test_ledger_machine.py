"""Random histories of both sides through the real services on a real file; the figures must agree at every step.

Documents come on random days, many of them backdated; receipts settle oldest first, by hand or nothing; anything
is voided, matched and taken back. After each step every report is held against the others and against a replay.
"""

from datetime import date, timedelta
from decimal import Decimal
from uuid import uuid4

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import initialize, precondition, rule
from sqlalchemy import select

from crm_desktop.db.readings import reading
from crm_desktop.domain.money.allocation import Draw
from crm_desktop.domain.money.items import ChargeKind, CreditKind, ReceiptState
from crm_desktop.domain.sales.drafts import DeliveryDraft, OrderDraft, ReturnDraft
from crm_desktop.domain.sides import Side
from crm_desktop.domain.trade.drafts import LineDraft
from crm_desktop.models.sales.deliveries import Delivery
from crm_desktop.models.sales.orders import SalesOrder, SalesOrderLine
from crm_desktop.models.sales.returns import SalesReturn
from crm_desktop.services.money.charges import AddAdvance, AddCharge, VoidAdvance, VoidCharge
from crm_desktop.services.money.documents import MoneyDraft
from crm_desktop.services.money.matching import CancelAllocation, MatchCredit
from crm_desktop.services.money.payments import PostPayment, VoidPayment
from crm_desktop.services.money.receipts import PostReceipt, VoidReceipt
from crm_desktop.services.money.refunds import PostRefund, PostSupplierRefund, VoidRefund, VoidSupplierRefund
from crm_desktop.services.sales.deliveries import ShipDelivery, VoidDelivery
from crm_desktop.services.sales.orders import ConfirmOrder
from crm_desktop.services.sales.returns import ReceiveReturn, VoidReturn
from tests.scenarios.histories import run_histories
from tests.scenarios.money_checks import MoneyChecks
from tests.scenarios.money_hands import BACK, BACK_AGAIN, CENTS, MONEY, PART, PICK, WHO, MoneyTemplate

POST = {Side.RECEIVABLE: PostReceipt, Side.PAYABLE: PostPayment}
VOID = {Side.RECEIVABLE: VoidReceipt, Side.PAYABLE: VoidPayment}
GIVE_BACK = {Side.RECEIVABLE: PostRefund, Side.PAYABLE: PostSupplierRefund}
VOID_BACK = {Side.RECEIVABLE: VoidRefund, Side.PAYABLE: VoidSupplierRefund}
ASKED = frozenset({"overdraw", "given_back"})


class Ledger(MoneyChecks):
    """One side at work, while something stands on the other side that must never show."""

    @initialize(probe=st.integers(0, 10**6))
    def begin(self, probe):
        """Some trade before the first step, so that there is something to settle, match and void at once."""
        self.probe = probe
        for who, customer in enumerate(self.template.customers):
            for back in (70 + who, 15):
                day = self.today - timedelta(days=back)
                for side, amount in ((self.side, Decimal(100)), (self.side.other, Decimal(33))):
                    new = AddCharge(key=str(uuid4()), party_id=customer, side=side, document_date=day, amount=amount)
                    assert self.run(new, day)
            for side, amount in ((self.side, Decimal(120)), (self.side.other, Decimal(70))):
                on = self.today - timedelta(days=40)
                assert self.run(
                    self.money(MoneyDraft(party_id=customer, document_date=on, amount=amount), side=side), on
                )
        self.time_passes(3)

    def money(self, draft, shares=None, side=None):
        """Money that settles a side; an account may stand below nothing."""
        post = POST[side or self.side]
        return post(key=str(uuid4()), draft=draft, shares=shares, accepted=ASKED)

    @rule(days=st.integers(1, 50))
    def days_pass(self, days):
        self.time_passes(days)

    @rule(who=WHO, amount=CENTS, back=BACK, due=st.one_of(st.none(), st.integers(0, 200)), opening=st.booleans())
    def charge(self, who, amount, back, due, opening):
        day = self.today - timedelta(days=back)
        command = AddCharge(
            key=str(uuid4()),
            party_id=self.template.customers[who],
            side=self.side,
            kind=ChargeKind.OPENING if opening else ChargeKind.OTHER,
            document_date=day,
            due_date=None if due is None else day + timedelta(days=due),
            amount=amount,
        )
        assert self.run(command, day)

    @rule(number=PICK)
    def void_charge(self, number):
        found = self.pick(list(self.books().charges.values()), number)
        if found:
            self.run(VoidCharge(charge_id=found["id"], seen_version=found["version"], reason="错"), self.today)

    @rule(who=WHO, amount=CENTS, back=BACK)
    def advance(self, who, amount, back):
        day = self.today - timedelta(days=back)
        customer = self.template.customers[who]
        new = AddAdvance(key=str(uuid4()), party_id=customer, side=self.side, document_date=day, amount=amount)
        assert self.run(new, day)

    @rule(number=PICK)
    def void_advance(self, number):
        found = self.pick([row for row in self.books().credits.values() if row["kind"] is CreditKind.OPENING], number)
        if found:
            self.run(
                VoidAdvance(credit_id=found["id"], seen_version=found["version"], reason="错", accepted=ASKED),
                self.today,
            )

    @rule(who=WHO, amount=CENTS, back=BACK, how=st.sampled_from(["oldest", "hand", "nothing"]), number=PICK)
    def receive(self, who, amount, back, how, number):
        customer, day = self.template.customers[who], self.today - timedelta(days=back)
        shares = {"oldest": None, "nothing": (), "hand": self.shares(customer, amount, number)}[how]
        wiped = Decimal(number % 7) if number % 5 == 0 else Decimal(0)
        draft = MoneyDraft(party_id=customer, document_date=day, amount=amount, wiped_amount=wiped)
        self.run(self.money(draft, shares), day)

    @rule(who=WHO, ahead=st.integers(1, 5))
    def money_of_tomorrow_is_refused(self, who, ahead):
        day = self.today + timedelta(days=ahead)
        draft = MoneyDraft(party_id=self.template.customers[who], document_date=day, amount=Decimal(5))
        assert self.run(self.money(draft), day) is None

    @rule(number=PICK)
    def void_money(self, number):
        entity = MONEY[self.side]
        found = self.pick(self.records(entity, entity.state != ReceiptState.DRAFT), number)
        if found:
            void = VOID[self.side](record_id=found.id, seen_version=found.version, reason="错", accepted=ASKED)
            done = self.run(void, self.today)
            assert bool(done) == (found.state is ReceiptState.POSTED)

    @rule(number=PICK, part=PART, back=BACK, by_hand=st.booleans())
    def give_back(self, number, part, back, by_hand):
        found = self.pick([row for row in self.books().credits.values() if row["open_amount"]], number)
        if found:
            amount = max((found["open_amount"] * part / 80).quantize(Decimal("0.01")), Decimal("0.01"))
            draws = (Draw(found["id"], amount),) if by_hand else None
            day = self.today - timedelta(days=back)
            draft = MoneyDraft(party_id=found["party_id"], document_date=day, amount=amount)
            post = GIVE_BACK[self.side]
            overdrawn = ASKED
            done = self.run(post(key=str(uuid4()), draft=draft, draws=draws, accepted=overdrawn), day)
            assert not (done and by_hand and amount > found["open_amount"])

    @rule(number=PICK)
    def void_refund(self, number):
        entity = BACK_AGAIN[self.side]
        found = self.pick(self.records(entity, entity.state != ReceiptState.DRAFT), number)
        if found:
            void = VOID_BACK[self.side](record_id=found.id, seen_version=found.version, reason="错", accepted=ASKED)
            done = self.run(void, self.today)
            assert bool(done) == (found.state is ReceiptState.POSTED)

    @rule(number=PICK, by_hand=st.booleans())
    def match(self, number, by_hand):
        found = self.pick([row for row in self.books().credits.values() if row["open_amount"]], number)
        if found:
            shares = self.shares(found["party_id"], found["open_amount"], number) if by_hand else None
            self.run(MatchCredit(credit_id=found["id"], seen_version=found["version"], shares=shares), self.today)

    @rule(number=PICK)
    def take_back(self, number):
        found = self.pick(self.books().allocations, number)
        if found:
            done = self.run(CancelAllocation(allocation_id=found["id"]), self.today)
            assert not (done and found["cancelled_on"])

    @precondition(lambda self: self.done)
    @rule()
    def same_version_twice_is_refused(self):
        found = self.pick([row for row in self.books().credits.values() if row["version"] > 1], self.probe)
        if found:
            stale = MatchCredit(credit_id=found["id"], seen_version=found["version"] - 1)
            assert self.run(stale, self.today) is None


class Trade(Ledger):
    """What customers owe an office that trades."""

    @rule(who=WHO, price=CENTS, quantity=st.integers(1, 9), back=BACK)
    def order(self, who, price, quantity, back):
        line = LineDraft(
            product_id=self.template.product, product_name="螺栓", quantity=Decimal(quantity), unit_price=price
        )
        draft = OrderDraft(
            key=str(uuid4()),
            party_id=self.template.customers[who],
            document_date=self.today - timedelta(days=back),
            lines=(line,),
        )
        assert self.run(ConfirmOrder(draft=draft), date.max)

    @rule(number=PICK, part=PART, back=BACK)
    def deliver(self, number, part, back):
        with reading(self.engine) as session:
            lines = session.scalars(select(SalesOrderLine).order_by(SalesOrderLine.id)).all()
            line = self.pick([line for line in lines if line.rest], number)
            if line is None:
                return
            source = (line.id, (line.rest * part / 100).quantize(Decimal("0.0001")))
            customer = session.get(SalesOrder, line.order_id).party_id
        day = self.today - timedelta(days=back)
        shipped = LineDraft(product_name="螺栓", quantity=source[1], source_line_id=source[0])
        draft = DeliveryDraft(key=str(uuid4()), party_id=customer, document_date=day, lines=(shipped,))
        self.run(ShipDelivery(draft=draft), day)

    @rule(number=PICK)
    def void_delivery(self, number):
        found = self.pick(self.records(Delivery, Delivery.number.is_not(None)), number)
        if found:
            self.run(VoidDelivery(delivery_id=found.id, seen_version=found.version, reason="错"), self.today)

    @rule(number=PICK, part=PART, back=st.integers(0, 10))
    def goods_come_back(self, number, part, back):
        with reading(self.engine) as session:
            found = self.pick(
                session.scalars(select(Delivery).where(Delivery.number.is_not(None)).order_by(Delivery.id)).all(),
                number,
            )
            if found is None:
                return
            line = found.lines[0]
            quantity = (line.quantity * part / 100).quantize(Decimal("0.0001"))
            given = LineDraft(product_name="螺栓", quantity=quantity, source_line_id=line.id)
            day = max(found.document_date, self.today - timedelta(days=back))
            draft = ReturnDraft(
                key=str(uuid4()),
                party_id=found.party_id,
                delivery_id=found.id,
                document_date=day,
                reason="质量",
                lines=(given,),
            )
        self.run(ReceiveReturn(draft=draft), day)

    @rule(number=PICK)
    def void_return(self, number):
        found = self.pick(self.records(SalesReturn, SalesReturn.number.is_not(None)), number)
        if found:
            self.run(
                VoidReturn(return_id=found.id, seen_version=found.version, reason="错", accepted=ASKED), self.today
            )


class Debts(Ledger):
    """What the office owes."""

    side = Side.PAYABLE


@pytest.fixture(scope="module")
def template():
    made = MoneyTemplate()
    yield made
    made.remove()


@pytest.mark.slow
@pytest.mark.parametrize("machine", [Trade, Debts], ids=lambda machine: machine.side.value)
def test_figures_agree_through_random_histories(template, machine):
    """The quick size; ``CRM_HISTORIES=600x60`` runs that many histories of that many steps on each side."""
    run_histories(machine, template, "CRM_HISTORIES", quick="6x30")
