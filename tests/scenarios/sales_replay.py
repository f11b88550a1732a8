"""Sales replayed in plain Python: what an order, a delivery or a return must come to. Shares no code with the program.

Amounts are whole cents, quantities and prices are exact decimals; a refusal is a word.
"""

import calendar
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from fractions import Fraction


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
    short: Fraction = Fraction(0)

    @property
    def kept(self):
        return self.delivered - self.replaced

    @property
    def rest(self):
        return max(self.quantity - self.kept - self.dropped - self.short, Fraction(0))

    @property
    def open(self):
        if not self.rest:
            return Fraction(0)
        return max(half_up(self.amount * (self.kept + self.rest) / self.quantity) - self.charged, Fraction(0))


@dataclass
class Document:
    """A quote or an order, or what was typed of a delivery without one; ``rate`` is that of its head."""

    customer: int
    on: date
    lines: list
    discount: Fraction = Fraction(0)
    rate: Fraction = Fraction(13, 100)
    created: object = None
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
    is_direct: bool = False

    @property
    def total(self):
        return sum(line.amount for line in self.lines)

    @property
    def tax(self):
        return sum(line.tax for line in self.lines)


@dataclass
class Party:
    term: tuple
    level: str = ""
    discount: Fraction = Fraction(0)
    limit: object = None
    days: object = None
    hold: bool = False
    over: object = None
    under: object = None


@dataclass
class Product:
    listed: object
    lowest: object
    cost: object
    rate: Fraction
    included: bool
    levels: list = field(default_factory=list)
    contracts: list = field(default_factory=list)
    over: object = None
    under: object = None


def as_cents(value):
    """A fraction as the decimal that stands in the books."""
    exact = fraction(value) * 100
    low = Decimal(exact.numerator) / Decimal(exact.denominator)
    assert low == low.to_integral_value(ROUND_FLOOR) == low.to_integral_value(ROUND_CEILING)
    return low / 100


def exactly(value):
    """A fraction as the decimal that it is."""
    exact = fraction(value)
    found = Decimal(exact.numerator) / Decimal(exact.denominator)
    assert fraction(found) == exact
    return found
