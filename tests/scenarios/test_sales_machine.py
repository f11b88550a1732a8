"""Random histories of sales through the real services on a real file, each step foretold by a replay in plain Python.

Quotes, orders, parts, over-deliveries, returns for credit and for replacement, corrections, closed rests, credit,
holds, terms and prices of all sources, with and without tax. What is refused must be refused for the reason foretold;
after each step every document, price, due date and exposure is what the replay says.
"""

import os
import shutil
import tempfile
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test
from sqlalchemy import select
from sqlalchemy.orm import Session

from crm_desktop.db.readings import reading
from crm_desktop.db.schema import create_schema
from crm_desktop.db.session import WRITE, sqlite_engine
from crm_desktop.domain.access import SYSTEM, Access, Role
from crm_desktop.domain.allocation import Share
from crm_desktop.domain.clock import FixedClock
from crm_desktop.domain.customers import TermKind
from crm_desktop.domain.errors import DomainError, FieldProblems
from crm_desktop.domain.office_rules import OfficeRules
from crm_desktop.domain.pricing import TaxTerms
from crm_desktop.domain.products import ContractPriceDraft, LevelPriceDraft
from crm_desktop.domain.sales import PriceSource
from crm_desktop.domain.sales_drafts import DeliveryDraft, LineDraft, OrderDraft, QuoteDraft, ReturnDraft
from crm_desktop.domain.sales_errors import (
    BeforeForerunner,
    BelowLowest,
    BelowLowestRefused,
    HangsOn,
    NothingToOrder,
    OnHold,
    OverCredit,
    OverDelivered,
    OverReturned,
    ReplacementDelivered,
    SomeBelowLowest,
    SomeBelowLowestRefused,
)
from crm_desktop.domain.workflow import WrongState
from crm_desktop.models.customers import Customer
from crm_desktop.models.money import Credit, Receivable
from crm_desktop.models.products import Product
from crm_desktop.models.sales import Delivery, Quote, SalesOrder, SalesReturn
from crm_desktop.queries.credit import credit_of
from crm_desktop.queries.prices import price_offers
from crm_desktop.queries.products import stored_product
from crm_desktop.queries.sales_drafts import order_draft
from crm_desktop.services.customers import SetCredit
from crm_desktop.services.deliveries import ShipDelivery, VoidDelivery
from crm_desktop.services.office_rules import SetOfficeRules
from crm_desktop.services.order_changes import CloseRest, GiveUpCorrection, OpenRest, ReopenOrder, VoidOrder
from crm_desktop.services.orders import ConfirmOrder
from crm_desktop.services.products import SaveProduct
from crm_desktop.services.quote_orders import OrderFromQuote
from crm_desktop.services.quotes import SendQuote
from crm_desktop.services.receipts import PostReceipt, ReceiptDraft
from crm_desktop.services.receivables import StillAllocated
from crm_desktop.services.returns import ReceiveReturn, VoidReturn
from crm_desktop.services.runner import CommandRunner
from tests.factories import make_customer, make_product
from tests.scenarios import sales_replay as replay
from tests.scenarios.sales_replay import Desk, Document, Line, Move, Moved, as_cents, fraction

START = datetime(2026, 3, 20, 4, 0, tzinfo=UTC)
TERMS = (("cash", 0, 1), ("days", 30, 1), ("month end", 15, 1), ("fixed", 0, 25), ("fixed", 10, 31))
KINDS = {
    "cash": TermKind.CASH,
    "days": TermKind.DAYS_AFTER_DELIVERY,
    "month end": TermKind.END_OF_MONTH,
    "fixed": TermKind.DAY_OF_MONTH,
}
LEVELS = ("A", "", "B", "A", "")
DISCOUNTS = ("0", "0.05", "1", "0.1", "0")
GOODS = (
    {"list": "10", "lowest": "8", "cost": "6", "rate": "0.13", "included": True},
    {"list": "0.045", "lowest": None, "cost": None, "rate": "0.13", "included": True},
    {"list": "100", "lowest": "70", "cost": "66", "rate": "0.09", "included": False},
)
TOLERANCE, MARGIN = Decimal("0.2"), Decimal("0.1")
CLERK = Access(operator_id=2, login="he", name="何晓雯", role=Role.ASSISTANT)
RATES = ("0.13", "0.09", "0.06")

WORDS = (
    (OnHold, "held"),
    (OverCredit, "asks"),
    ((BelowLowest, SomeBelowLowest), "cheap, asks"),
    ((BelowLowestRefused, SomeBelowLowestRefused), "cheap"),
    (HangsOn, "hangs"),
    (ReplacementDelivered, "replaced"),
    (StillAllocated, "settled"),
    (WrongState, "state"),
    (NothingToOrder, "nothing"),
)
BESIDE = {BeforeForerunner: "early", OverDelivered: "too much", OverReturned: "too much"}

WHO = st.integers(0, len(TERMS) - 1)
PICK = st.integers(0, 10_000)
BACK = st.one_of(st.just(0), st.integers(0, 20))
QUANTITY = st.sampled_from(["1", "2", "3", "7", "12", "0.5", "2.25", "24"])
FACTOR = st.sampled_from(["1", "1", "1.1", "0.9", "0.8", "0.7", "0.62"])
SHARE = st.sampled_from(["0", "0", "0", "0.05", "0.1", "0.3"])
LINE = st.tuples(st.integers(0, 2), QUANTITY, st.sampled_from(["offered", "offered", "typed"]), FACTOR, SHARE)
LINES = st.lists(LINE, min_size=1, max_size=3)
GROWTH = st.sampled_from(["1", "2", "0.5", "1.5"])
STEP = st.tuples(st.sampled_from("AB"), st.sampled_from(["0", "2", "12"]), st.sampled_from(["7", "11"]), st.booleans())
DAYS = st.tuples(st.sampled_from([None, -30, -1, 0, 1]), st.sampled_from([None, -1, 0, 1, 30]))
TAX = st.tuples(st.booleans(), st.sampled_from(RATES))
HUNTING = "CRM_HUNTING" in os.environ


def said(error):
    """The word for why a command was refused."""
    if isinstance(error, FieldProblems):
        found = {BESIDE.get(type(problem), type(problem).__name__) for problem in error.problems.values()}
        return " and ".join(sorted(found))
    return next((word for kinds, word in WORDS if isinstance(error, kinds)), type(error).__name__)


class Template:
    """An office file with customers and products, made once and copied for each history."""

    def __init__(self):
        self.folder = Path(tempfile.mkdtemp(prefix="crm-sales-"))
        self.path = self.folder / "template.crm"
        engine = sqlite_engine(self.path)
        create_schema(engine)
        with Session(engine.execution_options(**WRITE)) as session:
            made = [
                make_customer(
                    session,
                    name=f"客户{at}",
                    term_kind=KINDS[kind],
                    term_days=days,
                    term_day=day,
                    price_level=LEVELS[at],
                    discount=Decimal(DISCOUNTS[at]),
                )
                for at, (kind, days, day) in enumerate(TERMS)
            ]
            self.customers = [customer.id for customer in made]
            self.products = [
                make_product(
                    session,
                    name=f"商品{at}",
                    price=each["list"],
                    lowest_price=each["lowest"] and Decimal(each["lowest"]),
                    cost=each["cost"] and Decimal(each["cost"]),
                    tax_rate=Decimal(each["rate"]),
                    tax_included=each["included"],
                ).id
                for at, each in enumerate(GOODS)
            ]
            session.commit()
        rules = OfficeRules(over_delivery=TOLERANCE, lowest_margin=MARGIN)
        CommandRunner(engine, SYSTEM, FixedClock(START)).run(SetOfficeRules(rules=rules))
        engine.dispose()
        self.engine = sqlite_engine(self.folder / "history.crm")

    def copied(self):
        self.engine.dispose()
        for leftover in self.folder.glob("history.crm*"):
            leftover.unlink()
        shutil.copy(self.path, self.folder / "history.crm")
        return self.engine


class Sales(RuleBasedStateMachine):
    """An office that sells; ``today`` only moves forward."""

    template: Template

    def __init__(self):
        super().__init__()
        self.engine = self.template.copied()
        self.clock = FixedClock(START)
        self.boss = CommandRunner(self.engine, SYSTEM, self.clock)
        self.clerk = CommandRunner(self.engine, CLERK, self.clock)
        self.probe = 1
        self.desk = Desk(
            customers=[
                replay.Customer(term, LEVELS[at], fraction(Decimal(DISCOUNTS[at]))) for at, term in enumerate(TERMS)
            ],
            products=[
                replay.Product(
                    *(each[name] and fraction(Decimal(each[name])) for name in ("list", "lowest", "cost", "rate")),
                    each["included"],
                )
                for each in GOODS
            ],
            tolerance=fraction(TOLERANCE),
            margin=fraction(MARGIN),
        )

    def teardown(self):
        self.engine.dispose()

    # what rules are made of

    @property
    def today(self):
        return self.clock.today()

    def run(self, command, expected, *, boss=True):
        """Run a command that is foretold to be refused for ``expected``, or to pass if that is empty."""
        runner = self.boss if boss else self.clerk
        done, refusal = None, ""
        try:
            done = runner.run(command)
        except DomainError as error:
            refusal = said(error)
        assert refusal == expected, "refused for another reason than foretold, or not at all"
        return done

    def insist(self, command, expected, *, boss=True):
        """Run it; where it asks, say yes and why."""
        done = self.run(command, expected, boss=boss)
        if done is not None or "asks" not in expected:
            return done
        sure = replace(command, accepted=frozenset({"credit", "lowest_price"}), credit_reason="老板同意")
        return self.run(sure, "", boss=boss)

    def pick(self, rows, number):
        return rows[number % len(rows)] if rows else None

    def version(self, entity, record_id):
        with reading(self.engine) as session:
            return session.get(entity, record_id).version

    def typed(self, customer, rows, tax, discount, on):
        """A document of the replay with its lines, and the same as a draft would have it."""
        included, rate = tax[0], fraction(Decimal(tax[1]))
        lines = []
        for product, quantity, how, factor, off in rows:
            price, source = self.desk.offer(customer, product, fraction(Decimal(quantity)), self.today, included, rate)
            if how == "typed":
                price, source = replay.price4(fraction(price) * fraction(Decimal(factor))), "pinned"
            lines.append(
                Line(product, fraction(Decimal(quantity)), price, fraction(Decimal(off)), included, rate, source)
            )
        made = Document(customer, on, lines, fraction(Decimal(discount)))
        made.priced()
        return made

    def drafted(self, kind, made, **values):
        first = made.lines[0]
        return kind(
            key=str(uuid4()),
            customer_id=self.template.customers[made.customer],
            document_date=made.on,
            tax_included=first.included,
            tax_rate=exactly(first.rate),
            discount=exactly(made.discount),
            lines=tuple(self.line_draft(line) for line in made.lines),
            **values,
        )

    def line_draft(self, line):
        return LineDraft(
            product_id=self.template.products[line.product],
            product_name=f"商品{line.product}",
            quantity=exactly(line.quantity),
            unit_price=exactly(line.price),
            discount=exactly(line.discount),
            price_source=PriceSource(line.source),
        )

    def barred(self, made, boss, but=None):
        """What stands in the way of confirming, in the order in which it is looked at."""
        if self.desk.is_too_cheap(made):
            return "cheap, asks" if boss else "cheap"
        return self.desk.gate(made.customer, made.total, self.today, boss, but)

    def confirmed(self, made, command, boss, key=None):
        """Confirm what is foretold; an order that asks twice is asked twice."""
        expected = self.barred(made, boss)
        done = self.run(command, expected, boss=boss)
        if expected == "cheap, asks":
            command = replace(command, accepted=frozenset({"lowest_price"}))
            expected = self.desk.gate(made.customer, made.total, self.today, boss)
            done = self.run(command, expected, boss=boss)
        if expected == "asks":
            command = replace(command, accepted=command.accepted | {"credit"}, credit_reason="老板同意")
            done = self.run(command, "", boss=boss)
        if done is None:
            return
        made.counts = True
        made.state = made.progress
        if not made.number:
            made.number = self.desk.number("order", made.on)
        assert done.number == made.number
        self.desk.orders[done.record_id] = made
        self.desk.count_quotes(made, 1)

    # rules

    @initialize(who=WHO, rows=LINES, tax=TAX, share=st.integers(10, 90), probe=st.integers(0, 10**6))
    def begin(self, who, rows, tax, share, probe):
        """Some trade before the first step, so that there is something to deliver, return and correct at once."""
        self.probe = probe
        for customer, terms in ((who, tax), (3, (True, "0.13")), (who, (not tax[0], "0.06"))):
            self.order(customer, rows, terms, "0.05" if share % 2 else "0", share % 9, boss=True)
        self.deliver(probe, [share], 0, two=bool(share % 3))
        self.deliver(probe + 1, [share, 110], 0, two=False)
        self.agree_on_credit((who + share) % 2 * who, "1000", 10, hold=False)

    @rule(days=st.integers(1, 40))
    def days_pass(self, days):
        self.clock.moment += timedelta(days=days)

    @rule(who=WHO, rows=LINES, tax=TAX, discount=SHARE, back=BACK, boss=st.booleans())
    def order(self, who, rows, tax, discount, back, boss):
        made = self.typed(who, rows, tax, discount, self.today - timedelta(days=back))
        self.confirmed(made, ConfirmOrder(draft=self.drafted(OrderDraft, made)), boss)

    @rule(who=WHO, rows=LINES, tax=TAX, discount=SHARE, back=BACK, boss=st.booleans())
    def quote(self, who, rows, tax, discount, back, boss):
        made = self.typed(who, rows, tax, discount, self.today - timedelta(days=back))
        cheap = self.desk.is_too_cheap(made)
        expected = ("cheap, asks" if boss else "cheap") if cheap else ""
        command = SendQuote(draft=self.drafted(QuoteDraft, made))
        done = self.run(command, expected, boss=boss)
        if expected == "cheap, asks":
            done = self.run(replace(command, accepted=frozenset({"lowest_price"})), "", boss=boss)
        if done is not None:
            made.state, made.number = "sent", self.desk.number("quote", made.on)
            self.desk.quotes[done.record_id] = made

    @rule(number=PICK, back=BACK, boss=st.booleans())
    def order_from_quote(self, number, back, boss):
        """Order what is left of a quote, at its prices, on a day that may be too early."""
        key = self.pick(list(self.desk.quotes), number)
        if key is None:
            return
        quote = self.desk.quotes[key]
        left = [(at, line) for at, line in enumerate(quote.lines) if line.ordered < line.quantity]
        expected = "" if quote.state != "won" else "state"
        done = self.run(OrderFromQuote(quote_id=key, key=str(uuid4())), expected)
        if done is None:
            return
        on = self.today - timedelta(days=back)
        lines = [
            replace(
                line, quantity=line.quantity - line.ordered, ordered=Fraction(0), source="quote", quoted=(quote, at)
            )
            for at, line in left
        ]
        made = Document(quote.customer, on, lines, quote.discount)
        made.priced()
        with reading(self.engine) as session:
            stored = session.get(SalesOrder, done.record_id)
            draft, version = replace(order_draft(stored), document_date=on), stored.version
        command = ConfirmOrder(draft=draft, order_id=done.record_id, seen_version=version)
        if on < quote.on:
            assert self.run(command, "early", boss=boss) is None
            return
        self.confirmed(made, command, boss)

    @rule(number=PICK, shares=st.lists(st.integers(0, 130), min_size=1, max_size=3), back=BACK, two=st.booleans())
    def deliver(self, number, shares, back, two):
        """Deliver parts of one order, or of two orders of one customer; sometimes too much or too early."""
        keys = [key for key, order in self.desk.orders.items() if order.counts and order.open]
        key = self.pick(keys, number)
        if key is None:
            return
        orders = [self.desk.orders[key]]
        if two:
            others = [each for each in keys if each != key and self.desk.orders[each].customer == orders[0].customer]
            orders += [self.desk.orders[each] for each in others[:1]]
        on = self.today - timedelta(days=back)
        moved = []
        for order in orders:
            for at, line in enumerate(order.lines):
                quantity = Fraction(int(line.rest * shares[at % len(shares)] * 100), 10000)
                if quantity:
                    moved.append(Moved((order, at), quantity))
        if moved:
            self.ship(Move(orders[0].customer, on, moved), boss=bool(number % 3))

    @rule(number=PICK)
    def deliver_on_the_day_of_the_terms(self, number):
        """Deliver the rest on a fixed day of the month, so that it is due on that very day."""
        keys = [key for key, order in self.desk.orders.items() if order.counts and order.open and order.customer == 3]
        key = self.pick(keys, number)
        if key is None:
            return
        order = self.desk.orders[key]
        on = order.on
        while on.day != TERMS[3][2]:
            on += timedelta(days=1)
        self.clock.moment += max(on - self.today, timedelta())
        moved = [Moved((order, at), line.rest) for at, line in enumerate(order.lines) if line.rest]
        self.ship(Move(order.customer, on, moved), boss=True)

    def ship(self, move, boss):
        with reading(self.engine) as session:
            ids = {id(order): key for key, order in self.desk.orders.items()}
            wanted = {ids[id(moved.source[0])] for moved in move.lines}
            stored = {key: [line.id for line in session.get(SalesOrder, key).lines] for key in wanted}
        lines = tuple(
            LineDraft(
                product_name="x",
                quantity=exactly(moved.quantity),
                source_line_id=stored[ids[id(moved.source[0])]][moved.source[1]],
            )
            for moved in move.lines
        )
        draft = DeliveryDraft(
            key=str(uuid4()),
            customer_id=self.template.customers[move.customer],
            document_date=move.on,
            lines=lines,
        )
        command, expected = ShipDelivery(draft=draft), self.bars_delivery(move, boss)
        done = self.insist(command, expected, boss=boss)
        if done is None:
            return
        self.desk.ship(move)
        move.number = self.desk.number("delivery", move.on)
        assert done.number == move.number
        move.due = replay.due(self.desk.customers[move.customer].term, move.on)
        move.open = move.total
        self.desk.deliveries[done.record_id] = move

    def bars_delivery(self, move, boss):
        if any(move.on < moved.source[0].on for moved in move.lines):
            return "early"
        for moved in move.lines:
            line = moved.source[0].lines[moved.source[1]]
            if moved.quantity > line.quantity * (1 + self.desk.tolerance) - line.kept - line.dropped:
                return "too much"
        more = Fraction(0)
        for moved in move.lines:
            amount, line = self.desk.part(moved)
            after = replace(line, delivered=line.delivered + moved.quantity, charged=line.charged + amount)
            more += amount - (line.open - after.open)
        return self.desk.gate(move.customer, more, self.today, boss) if more > 0 else ""

    @rule(number=PICK)
    def void_delivery(self, number):
        key = self.pick([each for each, one in self.desk.deliveries.items() if one.state != "void"], number)
        if key is None:
            return
        move = self.desk.deliveries[key]
        hangs = any(one.of is move and one.state != "void" for one in self.desk.returns.values())
        expected = "hangs" if hangs else "settled" if move.paid else ""
        command = VoidDelivery(delivery_id=key, seen_version=self.version(Delivery, key), reason="错")
        if self.run(command, expected):
            move.state, move.open = "void", Fraction(0)
            self.desk.unship(move)

    @rule(number=PICK, share=st.integers(1, 120), replaces=st.booleans(), late=st.integers(-3, 5))
    def goods_come_back(self, number, share, replaces, late):
        key = self.pick([each for each, one in self.desk.deliveries.items() if one.state != "void"], number)
        if key is None:
            return
        delivery = self.desk.deliveries[key]
        at = number % len(delivery.lines)
        shipped = delivery.lines[at]
        quantity = Fraction(int(shipped.quantity * share * 100), 10000)
        on = min(delivery.on + timedelta(days=late), self.today)
        if not quantity:
            return
        with reading(self.engine) as session:
            line_id = session.get(Delivery, key).lines[at].id
        given = LineDraft(
            product_name="x", quantity=exactly(quantity), source_line_id=line_id, for_replacement=replaces
        )
        draft = ReturnDraft(
            key=str(uuid4()),
            customer_id=self.template.customers[delivery.customer],
            delivery_id=key,
            document_date=on,
            reason="质量",
            lines=(given,),
        )
        too_much = quantity > shipped.quantity - shipped.returned
        expected = "early" if on < delivery.on else "too much" if too_much else ""
        done = self.run(ReceiveReturn(draft=draft), expected)
        if done is None:
            return
        move = Move(delivery.customer, on, [Moved((delivery, at), quantity, replaces=replaces)], of=delivery)
        self.desk.take_back(move, 1)
        move.number = self.desk.number("return", on)
        assert done.number == move.number
        self.desk.returns[done.record_id] = move
        settled = min(delivery.open, move.total)
        self.desk.credits[done.record_id] = settled
        delivery.open -= settled

    @rule(number=PICK)
    def void_return(self, number):
        key = self.pick([each for each, one in self.desk.returns.items() if one.state != "void"], number)
        if key is None:
            return
        move = self.desk.returns[key]
        (moved,) = move.lines
        shipped = moved.source[0].lines[moved.source[1]]
        order, at = shipped.source
        left = order.lines[at].replaced - moved.quantity
        replaced = moved.replaces and left < self.desk.sent_again(shipped.source)
        command = VoidReturn(return_id=key, seen_version=self.version(SalesReturn, key), reason="错")
        if self.run(command, "replaced" if replaced else ""):
            move.state = "void"
            self.desk.take_back(move, -1)
            move.of.open += self.desk.credits[key]

    @rule(number=PICK)
    def pay(self, number):
        """Pay what is open of one delivery."""
        key = self.pick(
            [each for each, one in self.desk.deliveries.items() if one.state != "void" and one.open], number
        )
        if key is None:
            return
        move = self.desk.deliveries[key]
        with reading(self.engine) as session:
            receivable = session.scalars(select(Receivable.id).where(Receivable.delivery_id == key)).one()
        amount = as_cents(move.open)
        draft = ReceiptDraft(
            customer_id=self.template.customers[move.customer], document_date=self.today, amount=amount
        )
        done = self.run(PostReceipt(key=str(uuid4()), draft=draft, shares=(Share(receivable, amount),)), "")
        assert done
        move.paid, move.open = move.paid + move.open, Fraction(0)

    @rule(number=PICK, boss=st.booleans())
    def close_the_rest_and_open_it(self, number, boss):
        key = self.pick(list(self.desk.orders), number)
        if key is None:
            return
        order, version = self.desk.orders[key], self.version(SalesOrder, key)
        if order.state == "closed":
            would = replace(order, lines=[replace(line, dropped=Fraction(0)) for line in order.lines])
            expected = self.desk.gate(order.customer, would.open, self.today, boss, order)
            if self.insist(OpenRest(order_id=key, seen_version=version), expected, boss=boss):
                for line in order.lines:
                    line.dropped = Fraction(0)
                order.state = order.progress
            return
        expected = "" if order.counts and order.state in {"confirmed", "in_progress"} else "state"
        if self.run(CloseRest(order_id=key, seen_version=version, reason="不要了"), expected, boss=boss):
            for line in order.lines:
                line.dropped += line.rest
            order.state = order.progress

    @rule(number=PICK)
    def void_order(self, number):
        key = self.pick([each for each, one in self.desk.orders.items() if one.counts], number)
        if key is None:
            return
        order = self.desk.orders[key]
        expected = self.hangs(order) or ("" if order.state == "confirmed" else "state")
        command = VoidOrder(order_id=key, seen_version=self.version(SalesOrder, key), reason="错")
        if self.run(command, expected):
            self.desk.count_quotes(order, -1)
            order.state, order.counts = "void", False

    def hangs(self, order):
        drawn = any(
            moved.source[0] is order
            for one in self.desk.deliveries.values()
            if one.state != "void"
            for moved in one.lines
        )
        return "hangs" if drawn else ""

    @rule(number=PICK)
    def reopen(self, number):
        key = self.pick([each for each, one in self.desk.orders.items() if one.counts], number)
        if key is None:
            return
        order = self.desk.orders[key]
        expected = self.hangs(order) or ("" if order.state == "confirmed" else "state")
        command = ReopenOrder(order_id=key, seen_version=self.version(SalesOrder, key), reason="改")
        if self.run(command, expected):
            self.desk.count_quotes(order, -1)
            former = replace(order, lines=[replace(line) for line in order.lines])
            order.former = former
            order.state, order.counts, order.revision = "draft", False, order.revision + 1

    @rule(
        number=PICK, factor=st.sampled_from(["1", "2", "0.5", "1.5"]), who=WHO, moves=st.booleans(), boss=st.booleans()
    )
    def confirm_the_correction(self, number, factor, who, moves, boss):
        """Confirm a corrected order with other quantities, perhaps for another customer."""
        key = self.pick([each for each, one in self.desk.orders.items() if one.state == "draft"], number)
        if key is None:
            return
        order = self.desk.orders[key]
        lines = [replace(line, quantity=line.quantity * fraction(Decimal(factor))) for line in order.lines]
        made = replace(order, lines=lines, customer=who if moves else order.customer)
        made.priced()
        with reading(self.engine) as session:
            stored = session.get(SalesOrder, key)
            draft, version = order_draft(stored), stored.version
        typed = tuple(
            replace(line, quantity=exactly(other.quantity)) for line, other in zip(draft.lines, lines, strict=True)
        )
        draft = replace(draft, customer_id=self.template.customers[made.customer], lines=typed)
        self.confirmed(made, ConfirmOrder(draft=draft, order_id=key, seen_version=version), boss)
        moved_on = self.desk.orders[key]
        if moved_on is made:
            self.follow(order, made)

    def follow(self, old, new):
        """What was said of the old order is said of the new one: void deliveries remember it."""
        for one in self.desk.deliveries.values():
            for moved in one.lines:
                if moved.source[0] is old:
                    moved.source = (new, moved.source[1])

    @rule(number=PICK, boss=st.booleans())
    def give_the_correction_up(self, number, boss):
        key = self.pick([each for each, one in self.desk.orders.items() if one.state == "draft"], number)
        if key is None:
            return
        order = self.desk.orders[key]
        back = order.former
        expected = self.desk.gate(back.customer, back.total, self.today, boss)
        command = GiveUpCorrection(order_id=key, seen_version=self.version(SalesOrder, key))
        if self.insist(command, expected, boss=boss):
            back.counts, back.state = True, "confirmed"
            self.desk.orders[key] = back
            self.follow(order, back)
            self.desk.count_quotes(back, 1)

    @rule(
        who=WHO,
        limit=st.sampled_from([None, "0", "50", "300", "1000"]),
        days=st.sampled_from([None, None, 0, 10]),
        hold=st.sampled_from([False, False, True]),
    )
    def agree_on_credit(self, who, limit, days, hold):
        key = self.template.customers[who]
        command = SetCredit(
            customer_id=key,
            seen_version=self.version(Customer, key),
            credit_limit=limit and Decimal(limit),
            max_overdue_days=days,
            on_hold=hold,
        )
        assert self.run(command, "")
        buyer = self.desk.customers[who]
        buyer.limit, buyer.days, buyer.hold = limit and fraction(Decimal(limit)), days, hold

    @rule(
        product=st.integers(0, 2),
        who=WHO,
        price=st.sampled_from(["9", "0.0501", "88", "12.3456"]),
        days=DAYS,
        included=st.booleans(),
        steps=st.lists(STEP, max_size=3, unique_by=lambda step: step[:2]),
    )
    def agree_on_prices(self, product, who, price, days, included, steps):
        """A contract price with its days for one customer, and new level prices for all."""
        start, end = (None if each is None else self.today + timedelta(days=each) for each in days)
        if start and end and end < start:
            return
        one, key = self.desk.products[product], self.template.products[product]
        kept = [row for row in one.contracts if (row[0], row[2]) != (who, start)]
        kept.append((who, fraction(Decimal(price)), start, end, included))
        with reading(self.engine) as session:
            stored = stored_product(session, SYSTEM, product_id=key)
        draft = replace(
            stored.draft,
            contract_prices=tuple(
                ContractPriceDraft(
                    customer_id=self.template.customers[at],
                    price=exactly(each),
                    valid_from=first,
                    valid_to=last,
                    tax_included=tax,
                )
                for at, each, first, last, tax in kept
            ),
            level_prices=tuple(
                LevelPriceDraft(level=level, price=Decimal(each), min_quantity=Decimal(least), tax_included=tax)
                for level, least, each, tax in steps
            ),
        )
        version = self.version(Product, key)
        assert self.run(SaveProduct(draft=draft, product_id=key, seen_version=version), "")
        one.contracts = kept
        one.levels = [
            (level, fraction(Decimal(least)), fraction(Decimal(each)), tax) for level, least, each, tax in steps
        ]

    @rule(day=st.integers(0, 3), serial=st.integers(1, 4))
    def number_comes_from_outside(self, day, serial):
        """A document with a number of our own pattern is brought in from elsewhere."""
        on = self.today - timedelta(days=day)
        number = f"SO-{on:%Y%m%d}-{serial:03}"
        if number in self.desk.numbers:
            return
        line = Line(1, Fraction(1), Fraction(1), Fraction(0), True, fraction(Decimal("0.13")), "pinned")
        made = Document(1, on, [line])
        made.priced()
        command = ConfirmOrder(draft=self.drafted(OrderDraft, made), number=number)
        if self.insist(command, self.desk.gate(1, made.total, self.today, True)):
            made.number, made.counts, made.state = number, True, "confirmed"
            self.desk.numbers.add(number)
            with reading(self.engine) as session:
                key = session.scalars(select(SalesOrder.id).where(SalesOrder.number == number)).one()
            self.desk.orders[key] = made

    # invariants

    @invariant()
    def documents_are_as_foretold(self):
        with reading(self.engine) as session:
            for key, made in self.desk.orders.items():
                self.check_order(session.get(SalesOrder, key), made)
            for key, quote in self.desk.quotes.items():
                stored = session.get(Quote, key)
                assert (stored.state.value, stored.number, stored.total) == (
                    quote.state,
                    quote.number,
                    as_cents(quote.total),
                )
            charges = {row.delivery_id: row for row in session.scalars(select(Receivable))}
            for key, move in self.desk.deliveries.items():
                stored, charge = session.get(Delivery, key), charges[key]
                assert (stored.number, stored.total, stored.tax) == (
                    move.number,
                    as_cents(move.total),
                    as_cents(move.tax),
                )
                assert (stored.state.value == "void") == (move.state == "void")
                assert (charge.due_date, charge.open_amount) == (move.due, as_cents(move.open)), "the charge differs"
            for key, move in self.desk.returns.items():
                stored = session.get(SalesReturn, key)
                assert (stored.number, stored.total, stored.tax) == (
                    move.number,
                    as_cents(move.total),
                    as_cents(move.tax),
                )
            back = {row.return_id: row for row in session.scalars(select(Credit)) if row.return_id}
            assert {key: row.amount for key, row in back.items()} == {
                key: as_cents(move.total) for key, move in self.desk.returns.items()
            }

    def check_order(self, stored, made):
        assert (stored.number, stored.state.value) == (made.number, made.state)
        assert stored.revision == made.revision
        assert (stored.total, stored.tax) == (as_cents(made.total), as_cents(made.tax))
        assert stored.open_amount == as_cents(made.open), "the rest is worth something else"
        assert [line.amount for line in stored.lines] == [as_cents(line.amount) for line in made.lines]
        for line, own in zip(stored.lines, made.lines, strict=True):
            figures = (line.delivered_quantity, line.replaced_quantity, line.dropped_quantity, line.charged_amount)
            assert [fraction(each) for each in figures] == [own.delivered, own.replaced, own.dropped, own.charged]
            assert line.rest == exactly(own.rest)
        moved = [
            (moved, one)
            for one in self.desk.deliveries.values()
            if one.state != "void"
            for moved in one.lines
            if moved.source[0] is made
        ]
        back = [
            other
            for one in self.desk.returns.values()
            if one.state != "void"
            for other in one.lines
            if other.source[0].lines[other.source[1]].source[0] is made
        ]
        left = sum(each.amount for each, _ in moved) - sum(each.amount for each in back)
        assert stored.delivered_amount == as_cents(left)

    @invariant()
    def credit_is_as_foretold(self):
        with reading(self.engine) as session:
            for at, key in enumerate(self.template.customers):
                check = credit_of(session, SYSTEM, customer_id=key, document=Decimal(0), today=self.today)
                told = (check.exposure.balance, check.exposure.undelivered, check.overdue_days)
                desk = self.desk
                assert told == (
                    as_cents(desk.balance(at)),
                    as_cents(desk.undelivered(at)),
                    desk.overdue(at, self.today),
                )

    @invariant()
    def prices_are_as_foretold(self):
        self.probe = (self.probe * 1103515245 + 12345) % 2**31
        who = (self.probe >> 8) % len(TERMS)
        included, rate = bool(self.probe & 4096), RATES[(self.probe >> 14) % 3]
        quantity = (Decimal(1), Decimal(2), Decimal(12))[(self.probe >> 18) % 3]
        with reading(self.engine) as session:
            offers = price_offers(
                session,
                SYSTEM,
                product_ids=self.template.products,
                customer_id=self.template.customers[who],
                today=self.today,
                tax=TaxTerms(Decimal(rate), included),
            )
        for at, key in enumerate(self.template.products):
            chosen = offers[key].choose(quantity)
            foretold = self.desk.offer(who, at, fraction(quantity), self.today, included, fraction(Decimal(rate)))
            assert (fraction(chosen.price), chosen.source.value) == foretold


def exactly(value):
    """A fraction as the decimal that it is."""
    exact = fraction(value)
    found = Decimal(exact.numerator) / Decimal(exact.denominator)
    assert fraction(found) == exact
    return found


@pytest.fixture(scope="module")
def template():
    made = Template()
    yield made
    made.engine.dispose()
    shutil.rmtree(made.folder)


def run_histories(template, runs, steps):
    kind = type("SalesHere", (Sales,), {"template": template})
    run_state_machine_as_test(
        kind,
        settings=settings(
            max_examples=runs,
            stateful_step_count=steps,
            deadline=None,
            derandomize=HUNTING or "CRM_SALES" not in os.environ,
            phases=(Phase.generate,) if HUNTING else (Phase.generate, Phase.shrink),
            suppress_health_check=list(HealthCheck),
            database=None,
            print_blob=True,
        ),
    )


@pytest.mark.slow
def test_sales_are_as_foretold_through_random_histories(template):
    """The quick size; ``CRM_SALES=400x60`` runs that many histories of that many steps."""
    runs, steps = os.environ.get("CRM_SALES", "6x20").split("x")
    run_histories(template, runs=int(runs), steps=int(steps))


@pytest.mark.parametrize(
    ("term", "on", "expected"),
    [
        (("fixed", 0, 25), date(2026, 3, 25), date(2026, 3, 25)),
        (("fixed", 0, 25), date(2026, 3, 26), date(2026, 4, 25)),
        (("fixed", 10, 31), date(2026, 2, 10), date(2026, 2, 28)),
        (("month end", 15, 1), date(2026, 2, 28), date(2026, 3, 15)),
    ],
)
def test_replay_knows_the_terms(term, on, expected):
    assert replay.due(term, on) == expected
