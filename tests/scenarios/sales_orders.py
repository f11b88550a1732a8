"""Steps with quotes and orders: typed, ordered from a quote, corrected, closed, opened, void."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from fractions import Fraction
from uuid import uuid4

from hypothesis import strategies as st
from hypothesis.stateful import rule

from crm_desktop.db.readings import reading
from crm_desktop.domain.sales.drafts import OrderDraft, QuoteDraft
from crm_desktop.models.sales.orders import SalesOrder
from crm_desktop.queries.trade.drafts import draft_of
from crm_desktop.services.sales.order_changes import CloseRest, GiveUpCorrection, OpenRest, ReopenOrder
from crm_desktop.services.sales.orders import ConfirmOrder, VoidOrder
from crm_desktop.services.sales.orders_from_quotes import OrderFromQuote
from crm_desktop.services.sales.quotes import SendQuote
from tests.scenarios.sales_hands import SalesHands
from tests.scenarios.sales_office import BACK, LINES, PICK, SHARE, TAX, WHO
from tests.scenarios.sales_replay import Document, exactly, fraction


class OrderSteps(SalesHands):
    """What is promised."""

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
        made = Document(quote.customer, on, lines, quote.discount, quote.rate, self.clock.moment)
        made.priced()
        with reading(self.engine) as session:
            stored = session.get(SalesOrder, done.record_id)
            draft, version = replace(draft_of(stored), document_date=on), stored.version
        command = ConfirmOrder(draft=draft, order_id=done.record_id, seen_version=version)
        if on < quote.on:
            assert self.run(command, "early", boss=boss) is None
            return
        self.confirmed(made, command, boss)

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
            draft, version = draft_of(stored), stored.version
        typed = tuple(
            replace(line, quantity=exactly(other.quantity)) for line, other in zip(draft.lines, lines, strict=True)
        )
        draft = replace(draft, party_id=self.template.customers[made.customer], lines=typed)
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
