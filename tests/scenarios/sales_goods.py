"""Steps with goods: delivered in parts, without an order, beyond and below it; come back; paid."""

from datetime import timedelta
from fractions import Fraction
from uuid import uuid4

from hypothesis import strategies as st
from hypothesis.stateful import rule
from sqlalchemy import select

from crm_desktop.db.readings import reading
from crm_desktop.domain.money.allocation import Share
from crm_desktop.domain.money.items import ChargeKind
from crm_desktop.domain.sales.drafts import DeliveryDraft, ReturnDraft
from crm_desktop.domain.trade.drafts import LineDraft
from crm_desktop.models.money.items import Charge
from crm_desktop.models.sales.deliveries import Delivery
from crm_desktop.models.sales.orders import SalesOrder
from crm_desktop.models.sales.returns import SalesReturn
from crm_desktop.services.money.documents import MoneyDraft
from crm_desktop.services.money.receipts import PostReceipt
from crm_desktop.services.sales.deliveries import ShipDelivery, VoidDelivery
from crm_desktop.services.sales.returns import ReceiveReturn, VoidReturn
from tests.scenarios import sales_replay as replay
from tests.scenarios.sales_hands import SalesHands
from tests.scenarios.sales_office import BACK, LINES, PICK, SHARE, TAX, TERMS, WHO
from tests.scenarios.sales_replay import Move, Moved, as_cents, exactly


class GoodsSteps(SalesHands):
    """What moves."""

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

    @rule(number=PICK, share=st.sampled_from([55, 92, 95, 97, 99]))
    def deliver_nearly_all(self, number, share):
        """Deliver all lines of an order a little short, so that the tolerances decide whether the rest is awaited."""
        self.deliver(number, [share], 0, two=False)

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

    @rule(who=WHO, rows=LINES, tax=TAX, discount=SHARE, back=BACK, boss=st.booleans())
    def deliver_without_order(self, who, rows, tax, discount, back, boss):
        """What leaves at once passes what an order passes; its prices are last prices from then on."""
        self.clock.moment += timedelta(seconds=1)
        made = self.typed(who, rows, tax, discount, self.today - timedelta(days=back))
        done = self.sold(made, ShipDelivery(draft=self.drafted(DeliveryDraft, made)), boss)
        self.clock.moment += timedelta(seconds=1)
        if done is not None:
            self.charge(done, self.desk.ship_directly(made))

    @rule(number=PICK, share=st.integers(10, 130), boss=st.booleans())
    def deliver_what_is_missing(self, number, share, boss):
        """Send what is missing and not awaited, of orders in progress and of those that are done."""
        short = [
            (order, at)
            for order in self.desk.orders.values()
            if order.counts and order.state != "closed"
            for at, line in enumerate(order.lines)
            if line.short
        ]
        source = self.pick(short, number)
        if source is None:
            return
        order, at = source
        quantity = Fraction(int(order.lines[at].short * share * 100), 10000)
        if quantity:
            self.ship(Move(order.customer, max(self.today, order.on), [Moved(source, quantity)]), boss)

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
            party_id=self.template.customers[move.customer],
            document_date=move.on,
            lines=lines,
        )
        command, expected = ShipDelivery(draft=draft), self.bars_delivery(move, boss)
        done = self.insist(command, expected, boss=boss)
        if done is None:
            return
        self.desk.ship(move)
        self.charge(done, move)

    def charge(self, done, move):
        """A delivery that left is numbered and owed."""
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
            over = self.desk.share("over", move.customer, line.product)
            if moved.quantity > line.quantity * (1 + over) - line.kept - line.dropped:
                return "too much"
        more = self.desk.more_owed(move)
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
            party_id=self.template.customers[delivery.customer],
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
            charge = session.scalars(select(Charge.id).where(Charge.made_by(ChargeKind.DELIVERY, key))).one()
        amount = as_cents(move.open)
        draft = MoneyDraft(party_id=self.template.customers[move.customer], document_date=self.today, amount=amount)
        done = self.run(PostReceipt(key=str(uuid4()), draft=draft, shares=(Share(charge, amount),)), "")
        assert done
        move.paid, move.open = move.paid + move.open, Fraction(0)
