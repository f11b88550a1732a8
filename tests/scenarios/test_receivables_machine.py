"""Random histories of trade through the real services on a real file; the figures must agree at every step.

Documents come on random days, many of them backdated; receipts settle oldest first, by hand or nothing; anything
is voided, matched and taken back. After each step every report is held against the others and against a replay.
"""

import os
import shutil
import tempfile
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from crm_desktop.db.errors import DatabaseBusy
from crm_desktop.db.readings import reading
from crm_desktop.db.schema import create_schema
from crm_desktop.db.session import WRITE, sqlite_engine
from crm_desktop.domain.access import SYSTEM, Access, Role
from crm_desktop.domain.aging import Basis
from crm_desktop.domain.allocation import Share
from crm_desktop.domain.clock import FixedClock
from crm_desktop.domain.customers import TermKind
from crm_desktop.domain.errors import DomainError
from crm_desktop.domain.receivables import ChargeKind, CreditKind, ReceiptState
from crm_desktop.domain.sales_drafts import DeliveryDraft, LineDraft, OrderDraft, ReturnDraft
from crm_desktop.models.money import Receipt
from crm_desktop.models.sales import Delivery, SalesOrder, SalesOrderLine, SalesReturn
from crm_desktop.models.system import AuditEntry
from crm_desktop.present.listing import ListRequest
from crm_desktop.queries.aging import AGING, aging_summary
from crm_desktop.queries.balances import balances
from crm_desktop.queries.customer_money import customer_money
from crm_desktop.queries.open_documents import UNALLOCATED, open_documents
from crm_desktop.queries.receivables import CREDITS, RECEIVABLES
from crm_desktop.queries.statement import statement
from crm_desktop.services.charges import AddAdvance, AddCharge, VoidAdvance, VoidCharge
from crm_desktop.services.deliveries import ShipDelivery, VoidDelivery
from crm_desktop.services.matching import CancelAllocation, MatchCredit
from crm_desktop.services.orders import ConfirmOrder
from crm_desktop.services.receipts import PostReceipt, ReceiptDraft, VoidReceipt
from crm_desktop.services.returns import ReceiveReturn, VoidReturn
from crm_desktop.services.runner import BelongsElsewhere, CommandRunner, TakenMeanwhile
from tests.factories import make_customer, make_employee, make_product
from tests.scenarios.money_replay import Books, lives

START = datetime(2026, 3, 2, 4, 0, tzinfo=UTC)
TERMS = (
    {"term_kind": TermKind.CASH},
    {"term_kind": TermKind.DAYS_AFTER_DELIVERY, "term_days": 30},
    {"term_kind": TermKind.END_OF_MONTH, "term_days": 15},
)
WHO = st.integers(0, len(TERMS) - 1)
CENTS = st.integers(1, 90_000).map(lambda cents: Decimal(cents) / 100)
BACK = st.one_of(st.just(0), st.integers(0, 90))
PICK = st.integers(0, 10_000)
PART = st.integers(1, 100)

FAULTS = (DatabaseBusy, TakenMeanwhile, BelongsElsewhere)
"""What is worded for the user and yet is no rule: here it is a fault."""

HUNTING = "CRM_HUNTING" in os.environ
"""Whether a planted bug is hunted: that it is found is enough, always in the same way."""


class Template:
    """An office file with three customers, made once and copied for each history."""

    def __init__(self):
        self.folder = Path(tempfile.mkdtemp(prefix="crm-money-"))
        self.path = self.folder / "template.crm"
        engine = sqlite_engine(self.path)
        create_schema(engine)
        with Session(engine.execution_options(**WRITE)) as session:
            zhou, li = make_employee(session, name="周敏"), make_employee(session, name="李伟")
            owners = (zhou.id, li.id, zhou.id)
            made = [
                make_customer(session, name=f"客户{index}", owner_id=owner, **terms)
                for index, (terms, owner) in enumerate(zip(TERMS, owners, strict=True))
            ]
            self.customers = [customer.id for customer in made]
            self.product = make_product(session, name="螺栓").id
            self.seller = Access(operator_id=9, login="zhou", name="周敏", role=Role.SALES, employee_id=zhou.id)
            session.commit()
        engine.dispose()
        # One for all histories: it keeps the statements that it has compiled.
        self.engine = sqlite_engine(self.folder / "history.crm")

    def copied(self):
        """An engine on a fresh copy, in the place of the former one."""
        self.engine.dispose()
        for leftover in self.folder.glob("history.crm*"):
            leftover.unlink()
        shutil.copy(self.path, self.folder / "history.crm")
        return self.engine


class Trade(RuleBasedStateMachine):
    """An office at work; ``today`` only moves forward."""

    template: Template

    def __init__(self):
        super().__init__()
        self.engine = self.template.copied()
        self.clock = FixedClock(START)
        self.runner = CommandRunner(self.engine, SYSTEM, self.clock)
        self.kept = {}
        self.rows = {}
        self.done = 0
        self.probe = 1
        self.read = None

    def teardown(self):
        try:
            self.check_everything()
        finally:
            self.close()

    def close(self):
        self.engine.dispose()

    # what rules are made of

    @property
    def today(self):
        return self.clock.today()

    def books(self):
        """All rows of the money area; read again after each command."""
        if self.read is None:
            with reading(self.engine) as session:
                self.read = Books.read(session)
        return self.read

    def run(self, command, touched):
        """Run a command; refused ones must change nothing. Forget past reports that a backdated document may change."""
        before, self.read = self.books(), None
        try:
            answer = self.runner.run(command)
        except FAULTS:
            raise
        except DomainError:
            assert self.books() == before, "a refused command changed something"
            return None
        self.done += 1
        self.kept = {key: value for key, value in self.kept.items() if key[0] < touched}
        return answer

    def pick(self, rows, number):
        return rows[number % len(rows)] if rows else None

    def records(self, entity, *conditions):
        with reading(self.engine) as session:
            return session.scalars(select(entity).where(*conditions).order_by(entity.id)).all()

    def shares(self, customer, limit, number):
        """Some open charges of the customer with parts of what is open; sometimes too much."""
        found, rest = [], limit
        for place, row in enumerate(self.books().charges.values()):
            if row["customer_id"] == customer and row["open_amount"] and (number >> place) & 1:
                part = min(rest, row["open_amount"]) if number % 3 else (rest / 2).quantize(Decimal("0.01"))
                if part > 0:
                    found.append(Share(row["id"], part))
                    rest -= part
        return tuple(found)

    # rules

    @initialize(probe=st.integers(0, 10**6))
    def begin(self, probe):
        """Some trade before the first step, so that there is something to settle, match and void at once."""
        self.probe = probe
        for who, customer in enumerate(self.template.customers):
            for back in (70 + who, 15):
                day = self.today - timedelta(days=back)
                self.run(AddCharge(key=str(uuid4()), customer_id=customer, document_date=day, amount=Decimal(100)), day)
            draft = ReceiptDraft(
                customer_id=customer, document_date=self.today - timedelta(days=40), amount=Decimal(120)
            )
            self.run(PostReceipt(key=str(uuid4()), draft=draft), draft.document_date)
        self.time_passes(3)

    @rule(days=st.integers(1, 50))
    def days_pass(self, days):
        self.time_passes(days)

    def time_passes(self, days):
        """The reports of yesterday and before are remembered: they must stay."""
        self.clock.moment += timedelta(days=days)
        with reading(self.engine) as session:
            for back in (1, 20, 75):
                day = self.today - timedelta(days=back)
                for by in Basis:
                    self.kept.setdefault((day, by), self.report(session, day, by))

    @rule(who=WHO, price=CENTS, quantity=st.integers(1, 9), back=BACK)
    def order(self, who, price, quantity, back):
        line = LineDraft(
            product_id=self.template.product, product_name="螺栓", quantity=Decimal(quantity), unit_price=price
        )
        draft = OrderDraft(
            key=str(uuid4()),
            customer_id=self.template.customers[who],
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
            customer = session.get(SalesOrder, line.order_id).customer_id
        day = self.today - timedelta(days=back)
        shipped = LineDraft(product_name="螺栓", quantity=source[1], source_line_id=source[0])
        draft = DeliveryDraft(key=str(uuid4()), customer_id=customer, document_date=day, lines=(shipped,))
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
                customer_id=found.customer_id,
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
            self.run(VoidReturn(return_id=found.id, seen_version=found.version, reason="错"), self.today)

    @rule(who=WHO, amount=CENTS, back=BACK, due=st.one_of(st.none(), st.integers(0, 200)), opening=st.booleans())
    def charge(self, who, amount, back, due, opening):
        day = self.today - timedelta(days=back)
        command = AddCharge(
            key=str(uuid4()),
            customer_id=self.template.customers[who],
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
            self.run(VoidCharge(receivable_id=found["id"], seen_version=found["version"], reason="错"), self.today)

    @rule(who=WHO, amount=CENTS, back=BACK)
    def advance(self, who, amount, back):
        day = self.today - timedelta(days=back)
        customer = self.template.customers[who]
        assert self.run(AddAdvance(key=str(uuid4()), customer_id=customer, document_date=day, amount=amount), day)

    @rule(number=PICK)
    def void_advance(self, number):
        found = self.pick([row for row in self.books().credits.values() if row["kind"] is CreditKind.OPENING], number)
        if found:
            self.run(VoidAdvance(credit_id=found["id"], seen_version=found["version"], reason="错"), self.today)

    @rule(who=WHO, amount=CENTS, back=BACK, how=st.sampled_from(["oldest", "hand", "nothing"]), number=PICK)
    def receive(self, who, amount, back, how, number):
        customer, day = self.template.customers[who], self.today - timedelta(days=back)
        shares = {"oldest": None, "nothing": (), "hand": self.shares(customer, amount, number)}[how]
        wiped = Decimal(number % 7) if number % 5 == 0 else Decimal(0)
        draft = ReceiptDraft(customer_id=customer, document_date=day, amount=amount, wiped_amount=wiped)
        self.run(PostReceipt(key=str(uuid4()), draft=draft, shares=shares), day)

    @rule(who=WHO, ahead=st.integers(1, 5))
    def receipt_of_tomorrow_is_refused(self, who, ahead):
        day = self.today + timedelta(days=ahead)
        draft = ReceiptDraft(customer_id=self.template.customers[who], document_date=day, amount=Decimal(5))
        assert self.run(PostReceipt(key=str(uuid4()), draft=draft), day) is None

    @rule(number=PICK)
    def void_receipt(self, number):
        found = self.pick(self.records(Receipt, Receipt.state != ReceiptState.DRAFT), number)
        if found:
            done = self.run(VoidReceipt(receipt_id=found.id, seen_version=found.version, reason="错"), self.today)
            assert bool(done) == (found.state is ReceiptState.POSTED)

    @rule(number=PICK, by_hand=st.booleans())
    def match(self, number, by_hand):
        found = self.pick([row for row in self.books().credits.values() if row["open_amount"]], number)
        if found:
            shares = self.shares(found["customer_id"], found["open_amount"], number) if by_hand else None
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

    # invariants

    def report(self, session, day, by, access=SYSTEM, today=None):
        request = ListRequest(options={"as_of": day, "by": by, "today": today})
        return {
            row.customer_id: (*row.cells, row.unallocated)
            for row in AGING.rows(session, access, AGING.ids(session, access, request), request)
        }

    def next_probe(self):
        """A number that decides what this step looks at; all else is looked at in the next steps and at the end."""
        self.probe = (self.probe * 1103515245 + 12345) % 2**31
        return self.probe >> 8

    @invariant()
    def reports_agree(self):
        probe = self.next_probe()
        books = self.books()
        with reading(self.engine) as session:
            day = self.today - timedelta(days=probe % 120 if probe % 4 else 0)
            self.check_day(session, books, day, list(Basis)[probe % 2], self.template.customers[probe % 3])
            if probe % 4 == 0:
                self.check_today(session, books)
            if probe % 4 == 2:
                self.check_statements_join(session, self.template.customers[probe % 5 % 3], probe % 60)

    def check_everything(self):
        books = self.books()
        with reading(self.engine) as session:
            for back in (0, 1, 30, 31, 100):
                day = self.today - timedelta(days=back)
                for place, by in enumerate(Basis):
                    self.check_day(session, books, day, by, self.template.customers[(back + place) % 3])
            self.check_today(session, books)

    def check_day(self, session, books, day, by, customer):
        ids = self.template.customers
        balance = balances(session, SYSTEM, as_of=day, customer_ids=ids)
        report = self.report(session, day, by)
        assert report == books.aging(day, by), "the report differs from the replay"
        assert balance == {one: books.balance(one, day) for one in ids}
        for one in ids:
            assert sum(report.get(one, ())) == balance[one], "columns do not add up to the balance"
        assert all(cell >= 0 for cells in report.values() for cell in cells[:-1]), "more settled than owed"
        assert all(cells[-1] <= 0 for cells in report.values()), "more used than there was"
        if self.probe % 2:
            self.check_totals(session, day, by, report)
        account = statement(session, SYSTEM, customer_id=customer, since=day - timedelta(days=40), until=day)
        assert account.closing == balance[customer], "the statement closes with another balance"
        assert sum(account.cells) + account.unallocated == account.closing
        if account.entries:
            assert account.entries[-1].balance == account.closing
        cells = report.get(customer, ())
        place = (*range(6), UNALLOCATED)[self.probe % 7]
        if cells:
            behind = open_documents(session, SYSTEM, as_of=day, by=by, customer_id=customer, column=place)
            assert sum(row.open_amount for row in behind) == cells[place], "the documents differ from their cell"

    def check_totals(self, session, day, by, report):
        request = ListRequest(options={"as_of": day, "by": by})
        totals = AGING.totals(session, SYSTEM, request)
        summary = aging_summary(session, SYSTEM, request=request)
        whole = sum(sum(cells) for cells in report.values())
        assert totals.count == len(report) == summary.customers()
        assert totals.sums["total"] == whole == summary.total == summary.balance
        assert totals.sums["overdue"] == sum(sum(cells[1:-1]) for cells in report.values())

    def check_today(self, session, books):
        exact = {by: self.report(session, self.today, by) for by in Basis}
        for by in Basis:
            assert self.report(session, self.today, by, today=self.today) == exact[by], "the quick way differs"
        for customer in self.template.customers:
            card = customer_money(session, SYSTEM, customer_id=customer, today=self.today)
            assert card.balance == sum(exact[Basis.DUE].get(customer, ())), "the card shows another balance"
            assert card.cells == exact[Basis.DUE].get(customer, (0,) * 7)[:-1]
        own = self.report(session, self.today, Basis.DUE, access=self.template.seller)
        seen = {self.template.customers[0], self.template.customers[2]}
        assert own == {who: cells for who, cells in exact[Basis.DUE].items() if who in seen}, "rights are not kept"
        for listing, rows in ((RECEIVABLES, books.charges), (CREDITS, books.credits)):
            sums = listing.totals(session, SYSTEM, ListRequest(options={"only": "all"})).sums
            assert sums["open_amount"] == sum(row["open_amount"] for row in rows.values())

    def check_statements_join(self, session, customer, back):
        middle = self.today - timedelta(days=back)
        first = statement(session, SYSTEM, customer_id=customer, since=date(2025, 1, 1), until=middle)
        second = statement(session, SYSTEM, customer_id=customer, since=middle + timedelta(days=1), until=self.today)
        assert first.opening == 0
        assert first.closing == second.opening

    @invariant()
    def open_amounts_are_proven(self):
        books = self.books()
        for rows, key in ((books.charges, "receivable_id"), (books.credits, "credit_id")):
            settled = {row_id: Decimal(0) for row_id in rows}
            for row in books.allocations:
                if row["cancelled_on"] is None:
                    settled[row[key]] += row["amount"]
            for row_id, row in rows.items():
                expected = 0 if row["voided_on"] else row["amount"] - settled[row_id]
                assert row["open_amount"] == expected, "an open amount is not what the allocations leave"
                assert not (row["voided_on"] and settled[row_id]), "a void document is settled"

    @invariant()
    def no_day_shows_more_settled_than_was_there(self):
        books = self.books()
        for day in books.turning_days():
            for rows, key in ((books.charges, "receivable_id"), (books.credits, "credit_id")):
                for row_id, amount in books.settled(key, day).items():
                    row = rows[row_id]
                    assert amount <= row["amount"], "more allocated than the document has"
                    assert not amount or lives(row["document_date"], row["voided_on"], day), "allocated while void"

    @invariant()
    def allocations_are_only_added_and_ended(self):
        books = self.books()
        now = {row["id"]: dict(row) for row in books.allocations}
        for row_id, former in self.rows.items():
            assert row_id in now, "an allocation was deleted"
            same = {**now[row_id], "cancelled_on": None} == {**former, "cancelled_on": None}
            assert same, "an allocation was changed"
            assert former["cancelled_on"] in (None, now[row_id]["cancelled_on"]), "an ending was changed"
        for row in now.values():
            charge, credit = books.charges[row["receivable_id"]], books.credits[row["credit_id"]]
            assert charge["customer_id"] == credit["customer_id"]
            assert row["amount"] > 0
            assert row["allocated_on"] >= max(charge["document_date"], credit["document_date"])
        self.rows = now

    @invariant()
    def the_past_stays(self):
        chosen = list(self.kept.items())[self.probe % 6 :: 6]
        with reading(self.engine) as session:
            for (day, by), cells in chosen:
                assert self.report(session, day, by) == cells, "a report of the past changed"

    @invariant()
    def numbers_have_no_gaps_and_every_command_is_logged(self):
        with reading(self.engine) as session:
            assert session.scalar(select(func.count()).select_from(AuditEntry)) == self.done
            by_day = {}
            for number in session.scalars(select(Receipt.number).order_by(Receipt.number)):
                by_day.setdefault(number[3:11], []).append(int(number[12:]))
            for numbers in by_day.values():
                assert numbers == list(range(1, len(numbers) + 1))


@pytest.fixture(scope="module")
def template():
    made = Template()
    yield made
    shutil.rmtree(made.folder)


def run_histories(template, runs, steps):
    kind = type("TradeHere", (Trade,), {"template": template})
    run_state_machine_as_test(
        kind,
        settings=settings(
            max_examples=runs,
            stateful_step_count=steps,
            deadline=None,
            derandomize=HUNTING or "CRM_HISTORIES" not in os.environ,
            phases=(Phase.generate,) if HUNTING else (Phase.generate, Phase.shrink),
            suppress_health_check=list(HealthCheck),
            database=None,
            print_blob=True,
        ),
    )


@pytest.mark.slow
def test_figures_agree_through_random_histories(template):
    """The quick size; ``CRM_HISTORIES=600x60`` runs that many histories of that many steps."""
    runs, steps = os.environ.get("CRM_HISTORIES", "20x30").split("x")
    run_histories(template, runs=int(runs), steps=int(steps))
