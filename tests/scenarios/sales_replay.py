"""Sales replayed in plain Python: what an order, a delivery or a return must come to. Shares no code with the program.

Amounts are whole cents, quantities and prices are exact decimals; a refusal is a word.
"""

import calendar
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from fractions import Fraction

SERIES = {"quote": "QT", "order": "SO", "delivery": "FH", "return": "TH"}


class Refused(Exception):
    """A rule forbids it; says which."""


def half_up(value, step=Fraction(1, 100)):
    """Round a fraction half away from zero to a step."""
    steps = abs(value) / step
    whole = int(steps + Fraction(1, 2))
    return whole * step * (1 if value >= 0 else -1)


def fraction(value):
    return value if isinstance(value, Fraction) else Fraction(value)


def price4(value):
    return half_up(fraction(value), Fraction(1, 10000))


def restated(price, from_included, from_rate, to_included, to_rate):
    if from_included == to_included:
        return fraction(price)
    if to_included:
        return price4(fraction(price) * (1 + fraction(to_rate)))
    return price4(fraction(price) / (1 + fraction(from_rate)))


def due(term, on):
    kind, days, day = term
    if kind == "cash":
        return on
    if kind == "days":
        return on + timedelta(days=days)
    if kind == "month end":
        return date(on.year, on.month, calendar.monthrange(on.year, on.month)[1]) + timedelta(days=days)
    found = on + timedelta(days=days)
    while found.day != min(day, calendar.monthrange(found.year, found.month)[1]):
        found += timedelta(days=1)
    return found


def tax_within(gross, rate):
    return gross - half_up(gross / (1 + fraction(rate)))


@dataclass
class Line:
    """A line of a quote or an order."""

    product: int
    quantity: Fraction
    price: Fraction
    discount: Fraction
    included: bool
    rate: Fraction
    source: str
    quoted: object = None
    amount: Fraction = Fraction(0)
    tax: Fraction = Fraction(0)
    ordered: Fraction = Fraction(0)
    delivered: Fraction = Fraction(0)
    replaced: Fraction = Fraction(0)
    dropped: Fraction = Fraction(0)
    charged: Fraction = Fraction(0)

    @property
    def kept(self):
        return self.delivered - self.replaced

    @property
    def rest(self):
        return max(self.quantity - self.kept - self.dropped, Fraction(0))

    @property
    def open(self):
        if not self.rest:
            return Fraction(0)
        return max(half_up(self.amount * (self.kept + self.rest) / self.quantity) - self.charged, Fraction(0))


@dataclass
class Document:
    """A quote or an order."""

    customer: int
    on: date
    lines: list
    discount: Fraction = Fraction(0)
    state: str = "draft"
    number: str = ""
    revision: int = 1
    former: object = None
    counts: bool = False
    total: Fraction = Fraction(0)
    tax: Fraction = Fraction(0)

    def priced(self):
        """Work its amounts out: the discount on the whole is shared by the largest remainders."""
        plain = [half_up(line.quantity * line.price * (1 - line.discount)) for line in self.lines]
        whole = sum(plain)
        off = half_up(whole * self.discount)
        shares = [Fraction(0)] * len(plain)
        if whole:
            exact = [off * amount / whole for amount in plain]
            shares = [Fraction(int(share * 100), 100) for share in exact]
            missing = int((off - sum(shares)) * 100)
            order = sorted(range(len(plain)), key=lambda at: (shares[at] - exact[at], -plain[at], at))
            for at in order[:missing]:
                shares[at] += Fraction(1, 100)
        for line, amount, share in zip(self.lines, plain, shares, strict=True):
            net = amount - share
            line.tax = tax_within(net, line.rate) if line.included else half_up(net * line.rate)
            line.amount = net if line.included else net + line.tax
        self.total, self.tax = sum(line.amount for line in self.lines), sum(line.tax for line in self.lines)

    @property
    def progress(self):
        """The word for a confirmed order."""
        if all(not line.rest for line in self.lines):
            return "closed" if any(line.dropped for line in self.lines) else "done"
        return "in_progress" if any(line.kept > 0 for line in self.lines) else "confirmed"

    @property
    def open(self):
        return sum(line.open for line in self.lines) if self.counts else Fraction(0)


@dataclass
class Moved:
    """A line of a delivery or a return: how much, of which line, for what."""

    source: object
    quantity: Fraction
    amount: Fraction = Fraction(0)
    tax: Fraction = Fraction(0)
    returned: Fraction = Fraction(0)
    again: Fraction = Fraction(0)
    replaces: bool = False


@dataclass
class Move:
    """A delivery or a return."""

    customer: int
    on: date
    lines: list
    number: str = ""
    state: str = "shipped"
    due: object = None
    open: Fraction = Fraction(0)
    paid: Fraction = Fraction(0)
    of: object = None

    @property
    def total(self):
        return sum(line.amount for line in self.lines)

    @property
    def tax(self):
        return sum(line.tax for line in self.lines)


@dataclass
class Customer:
    term: tuple
    level: str = ""
    discount: Fraction = Fraction(0)
    limit: object = None
    days: object = None
    hold: bool = False


@dataclass
class Product:
    listed: object
    lowest: object
    cost: object
    rate: Fraction
    included: bool
    levels: list = field(default_factory=list)
    contracts: list = field(default_factory=list)


@dataclass
class Desk:
    """The whole office as far as sales go."""

    customers: list
    products: list
    tolerance: Fraction
    margin: Fraction
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
        """The price and its source, in the terms of a document."""
        one, buyer = self.products[product], self.customers[customer]
        in_force = [
            row
            for row in one.contracts
            if row[0] == customer and (row[2] is None or row[2] <= today) and (row[3] is None or today <= row[3])
        ]
        if in_force:
            row = max(in_force, key=lambda each: (each[2] is not None, each[2] or today, in_force.index(each)))
            return restated(row[1], row[4], one.rate, included, rate), "contract"
        sold = [
            (order.on, key, at, line)
            for key, order in self.orders.items()
            if order.customer == customer and order.counts
            for at, line in enumerate(order.lines)
            if line.product == product and line.price > 0 and line.discount < 1
        ]
        if sold:
            line = max(sold, key=lambda row: row[:3])[3]
            return restated(line.price, line.included, line.rate, included, rate), "last"
        steps = [row for row in one.levels if buyer.level and row[0] == buyer.level and row[1] <= quantity]
        if steps:
            row = max(steps, key=lambda each: each[1])
            return restated(row[2], row[3], one.rate, included, rate), "level"
        if one.listed is None:
            return None, ""
        stated = restated(one.listed, one.included, one.rate, included, rate)
        return price4(stated * (1 - buyer.discount)), "list"

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

    def ship(self, move):
        """Count a delivery; its lines take what is left."""
        for moved in move.lines:
            moved.amount, line = self.part(moved)
            moved.tax = tax_within(moved.amount, line.rate)
            beyond = moved.quantity - max(line.quantity - line.delivered - line.dropped, Fraction(0))
            waiting = line.replaced - self.sent_again(moved.source)
            moved.again = min(max(beyond, Fraction(0)), max(waiting, Fraction(0)))
            line.delivered += moved.quantity
            line.charged += moved.amount
        self.refresh(moved.source[0] for moved in move.lines)

    def unship(self, move):
        for moved in move.lines:
            line = moved.source[0].lines[moved.source[1]]
            line.delivered -= moved.quantity
            line.charged -= moved.amount
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


def as_cents(value):
    """A fraction as the decimal that stands in the books."""
    exact = fraction(value) * 100
    low = Decimal(exact.numerator) / Decimal(exact.denominator)
    assert low == low.to_integral_value(ROUND_FLOOR) == low.to_integral_value(ROUND_CEILING)
    return low / 100
