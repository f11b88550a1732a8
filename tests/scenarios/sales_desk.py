"""The whole office as far as sales go, replayed in plain Python: numbers, prices, credit, and what moves."""

from dataclasses import dataclass, field
from fractions import Fraction

from tests.scenarios.sales_replay import Move, Moved, fraction, half_up, price4, restated, tax_within

SERIES = {"quote": "QT", "order": "SO", "delivery": "FH", "return": "TH"}


@dataclass
class Desk:
    """The whole office as far as sales go."""

    customers: list
    products: list
    over: Fraction
    under: Fraction
    margin: Fraction
    usual: Fraction = Fraction(13, 100)
    quotes: dict = field(default_factory=dict)
    orders: dict = field(default_factory=dict)
    deliveries: dict = field(default_factory=dict)
    returns: dict = field(default_factory=dict)
    credits: dict = field(default_factory=dict)
    numbers: set = field(default_factory=set)
    last: dict = field(default_factory=dict)

    # numbers

    def number(self, series, on):
        """The next number of a day that nobody has; counting goes on where it stopped."""
        serial = self.last.get((series, on), 0) + 1
        while (number := f"{SERIES[series]}-{on:%Y%m%d}-{serial:03}") in self.numbers:
            serial += 1
        self.last[series, on] = serial
        self.numbers.add(number)
        return number

    # prices

    def offer(self, customer, product, quantity, today, included, rate):
        """The price and its source, in the terms of a line of a document."""
        one, buyer = self.products[product], self.customers[customer]
        rate = self.line_rate(product, rate)
        in_force = [
            row
            for row in one.contracts
            if row[0] == customer and (row[2] is None or row[2] <= today) and (row[3] is None or today <= row[3])
        ]
        if in_force:
            row = max(in_force, key=lambda each: (each[2] is not None, each[2] or today, in_force.index(each)))
            return restated(row[1], row[4], one.rate, included, rate), "contract"
        sold = [
            (document.on, document.created, key, at, line)
            for key, document in self.sold()
            if document.customer == customer
            for at, line in enumerate(document.lines)
            if line.product == product and line.price > 0 and line.discount < 1
        ]
        if sold:
            line = max(sold, key=lambda row: row[:4])[4]
            return restated(line.price, line.included, line.rate, included, rate), "last"
        steps = [row for row in one.levels if buyer.level and row[0] == buyer.level and row[1] <= quantity]
        if steps:
            row = max(steps, key=lambda each: each[1])
            return restated(row[2], row[3], one.rate, included, rate), "level"
        if one.listed is None:
            return None, ""
        stated = restated(one.listed, one.included, one.rate, included, rate)
        return price4(stated * (1 - buyer.discount)), "list"

    def line_rate(self, product, rate):
        """Nobody gave the line one: its product's, in a document that has what is usual in the office."""
        return self.products[product].rate if rate == self.usual else rate

    def sold(self):
        """Where prices were agreed: in binding orders, and in what left without one."""
        yield from ((key, order) for key, order in self.orders.items() if order.counts)
        for key, move in self.deliveries.items():
            if move.is_direct and move.state != "void":
                yield key, move.lines[0].source[0]

    def floor(self, product, rate):
        """The lowest price, tax included."""
        one, found = self.products[product], []
        if one.lowest is not None:
            found.append(fraction(one.lowest))
        if one.cost is not None and self.margin is not None:
            found.append(price4(one.cost * (1 + self.margin)))
        return max((restated(each, one.included, one.rate, True, rate) for each in found), default=Fraction(0))

    def is_too_cheap(self, document):
        """Whether a line costs less at last than its floor."""
        for line in document.lines:
            price = line.price * (1 - line.discount) * (1 - document.discount)
            if not line.included:
                price *= 1 + line.rate
            if price4(price) < self.floor(line.product, line.rate):
                return True
        return False

    # credit

    def balance(self, customer):
        owed = sum(one.total for one in self.deliveries.values() if one.customer == customer and one.state != "void")
        back = sum(one.total for one in self.returns.values() if one.customer == customer and one.state != "void")
        paid = sum(one.paid for one in self.deliveries.values() if one.customer == customer)
        return owed - back - paid

    def undelivered(self, customer, but=None):
        return sum(one.open for one in self.orders.values() if one.customer == customer and one is not but)

    def overdue(self, customer, today):
        late = [
            (today - one.due).days
            for one in self.deliveries.values()
            if one.customer == customer and one.state != "void" and one.open
        ]
        return max([0, *late])

    def gate(self, customer, more, today, boss, but=None):
        """Nothing, ``asks`` or ``held``, for owing more."""
        buyer = self.customers[customer]
        if buyer.hold and not boss:
            return "held"
        whole = self.balance(customer) + self.undelivered(customer, but) + more
        over = buyer.limit is not None and whole > buyer.limit
        late = buyer.days is not None and self.overdue(customer, today) > buyer.days
        return "asks" if over or late or buyer.hold else ""

    # what moves

    def count_quotes(self, order, sign):
        for line in order.lines:
            if line.quoted is not None:
                quote, at = line.quoted
                quote.lines[at].ordered = max(quote.lines[at].ordered + sign * line.quantity, Fraction(0))
                done = all(each.ordered >= each.quantity for each in quote.lines)
                some = any(each.ordered for each in quote.lines)
                quote.state = "won" if done else "partly_ordered" if some else "sent"

    def part(self, moved):
        """What the next part of an order line costs."""
        line = moved.source[0].lines[moved.source[1]]
        whole = half_up(line.amount * (line.kept + moved.quantity) / line.quantity)
        return max(whole - line.charged, Fraction(0)), line

    def share(self, which, customer, product):
        """How much of a line may be too much (``over``) or too little (``under``)."""
        for one in (self.customers[customer], self.products[product], self):
            own = getattr(one, which)
            if own is not None:
                return own
        raise AssertionError(which)

    def forgive(self, order, line, again):
        """What is missing of a line is awaited no more if it is little; what is to be replaced always is."""
        missing = max(line.quantity - line.kept - line.dropped, Fraction(0))
        missing = max(missing - max(line.replaced - again, Fraction(0)), Fraction(0))
        is_little = missing <= line.quantity * self.share("under", order.customer, line.product)
        line.short = missing if line.kept > 0 and is_little else Fraction(0)

    def ship(self, move):
        """Count a delivery; its lines take what is left."""
        for moved in move.lines:
            moved.amount, line = self.part(moved)
            moved.tax = tax_within(moved.amount, line.rate)
            beyond = moved.quantity - max(line.quantity - line.delivered - line.dropped - line.short, Fraction(0))
            waiting = line.replaced - self.sent_again(moved.source)
            moved.again = min(max(beyond, Fraction(0)), max(waiting, Fraction(0)))
            line.delivered += moved.quantity
            line.charged += moved.amount
        for moved in move.lines:
            order, at = moved.source
            self.forgive(order, order.lines[at], self.sent_again(moved.source) + moved.again)
        self.refresh(moved.source[0] for moved in move.lines)

    def more_owed(self, move):
        """By how much a delivery makes the customer owe more than was promised: it is tried and taken back."""
        orders = list({id(moved.source[0]): moved.source[0] for moved in move.lines}.values())
        former = [(one, dict(vars(one))) for order in orders for one in (order, *order.lines)]
        promised = sum(order.open for order in orders)
        self.ship(move)
        more = move.total - (promised - sum(order.open for order in orders))
        for one, values in former:
            vars(one).update(values)
        return more

    @staticmethod
    def ship_directly(made):
        """What leaves without an order costs what was typed."""
        moved = [Moved((made, at), line.quantity, line.amount, line.tax) for at, line in enumerate(made.lines)]
        for line in made.lines:
            line.delivered, line.charged = line.quantity, line.amount
        return Move(made.customer, made.on, moved, is_direct=True)

    def unship(self, move):
        for moved in move.lines:
            order, at = moved.source
            order.lines[at].delivered -= moved.quantity
            order.lines[at].charged -= moved.amount
        for moved in move.lines:
            order, at = moved.source
            self.forgive(order, order.lines[at], self.sent_again(moved.source))
        self.refresh(moved.source[0] for moved in move.lines)

    def sent_again(self, source):
        return sum(
            (
                moved.again
                for one in self.deliveries.values()
                if one.state != "void"
                for moved in one.lines
                if moved.source[0] is source[0] and moved.source[1] == source[1]
            ),
            Fraction(0),
        )

    def take_back(self, move, sign):
        """Count the lines of a return, or take that back."""
        for moved in move.lines:
            delivery, at = moved.source
            shipped = delivery.lines[at]
            if sign > 0:
                before = sum(
                    other.amount
                    for one in self.returns.values()
                    if one.state != "void"
                    for other in one.lines
                    if other.source[0] is delivery and other.source[1] == at
                )
                whole = half_up(shipped.amount * (shipped.returned + moved.quantity) / shipped.quantity)
                moved.amount = max(whole - before, Fraction(0))
                order, place = shipped.source
                moved.tax = tax_within(moved.amount, order.lines[place].rate)
            shipped.returned += sign * moved.quantity
            order, place = shipped.source
            if moved.replaces:
                order.lines[place].replaced += sign * moved.quantity
                order.lines[place].charged -= sign * moved.amount
            self.refresh([order])

    @staticmethod
    def refresh(orders):
        for order in orders:
            order.state = order.progress
