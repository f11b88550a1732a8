"""What a line costs and where its price comes from: used while typing and when saving alike."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from crm_desktop.domain.amounts import ONE, PRICE_STEP, ZERO, spread, to_cents, to_price, total_of
from crm_desktop.domain.tax import USUAL_RATE
from crm_desktop.domain.trade.price_source import PriceSource

NOTHING = Decimal("0.00")


@dataclass(frozen=True, slots=True)
class TaxTerms:
    """How a document is taxed.

    Attributes:
        rate: 0.13 for 13 %.
        included: whether prices hold the tax already, as is usual in China.
    """

    rate: Decimal = USUAL_RATE
    included: bool = True

    def of_line(self, rate: Decimal | None) -> TaxTerms:
        """How a line is taxed that may have a rate of its own."""
        return self if rate is None else replace(self, rate=rate)

    def restate(self, price: Decimal, stated: TaxTerms) -> Decimal:
        """A price that was ``stated`` in other terms, in these: what the customer pays, or the net price, stays.

        A price with tax loses the tax that was in it; one without gets the tax that these terms put on it.

        >>> TaxTerms(included=True).restate(Decimal(100), TaxTerms(included=False))
        Decimal('113.0000')
        """
        if self.included == stated.included:
            return price
        return to_price(price * (ONE + self.rate) if self.included else price / (ONE + stated.rate))


@dataclass(frozen=True, slots=True)
class PricesFor:
    """For whom and in which terms prices are asked for: as the document in front types them."""

    party_id: int | None = None
    tax: TaxTerms = TaxTerms()


@dataclass(frozen=True, slots=True)
class LineTerms:
    """What decides a line's amount; an optional line of a quote is shown and not counted.

    Attributes:
        tax_rate: its own; None is that of the document.
    """

    quantity: Decimal
    unit_price: Decimal
    discount: Decimal = ZERO
    is_counted: bool = True
    tax_rate: Decimal | None = None


@dataclass(frozen=True, slots=True)
class PricedLine:
    """What the customer pays for a line, and the tax in it."""

    amount: Decimal
    tax: Decimal


@dataclass(frozen=True, slots=True)
class PricedDocument:
    """The lines in their order, and what the counted ones add up to."""

    lines: tuple[PricedLine, ...]
    total: Decimal
    tax: Decimal

    @property
    def net(self) -> Decimal:
        """The total without tax."""
        return self.total - self.tax


@dataclass(frozen=True, slots=True)
class RateTotal:
    """What the lines of one rate of tax add up to; ``amount`` is what the customer pays for them."""

    rate: Decimal
    amount: Decimal
    tax: Decimal

    @property
    def net(self) -> Decimal:
        """The amount without tax."""
        return self.amount - self.tax


def totals_by_rate(lines: Iterable[tuple[Decimal, PricedLine]]) -> tuple[RateTotal, ...]:
    """The sums of lines by their rate of tax, the highest rate first.

    >>> low, high = PricedLine(Decimal("10.90"), Decimal("0.90")), PricedLine(Decimal("11.30"), Decimal("1.30"))
    >>> [str(one.net) for one in totals_by_rate([(Decimal("0.09"), low), (Decimal("0.13"), high)])]
    ['10.00', '10.00']
    """
    by_rate: dict[Decimal, list[PricedLine]] = {}
    for rate, line in lines:
        by_rate.setdefault(rate, []).append(line)
    return tuple(
        RateTotal(rate, total_of([line.amount for line in of_rate]), total_of([line.tax for line in of_rate]))
        for rate, of_rate in sorted(by_rate.items(), reverse=True)
    )


def line_amount(quantity: Decimal, unit_price: Decimal, discount: Decimal = ZERO) -> Decimal:
    """Quantity × price after discount, rounded half up once.

    >>> line_amount(Decimal(3000), Decimal("2.85"), Decimal("0.05"))
    Decimal('8122.50')
    >>> line_amount(Decimal(7), Decimal("9.99"), Decimal(1))
    Decimal('0.00')
    """
    return to_cents(quantity * unit_price * (ONE - discount))


def tax_in(amount: Decimal, rate: Decimal) -> Decimal:
    """The tax inside an amount that includes it; the net amount is rounded to the cent first.

    >>> tax_in(Decimal("113.00"), Decimal("0.13"))
    Decimal('13.00')
    """
    return amount - to_cents(amount / (ONE + rate))


def line_cost(quantity: Decimal, cost: Decimal, stated: TaxTerms) -> Decimal:
    """What a quantity costs the office, without tax: what is earned is no part of the tax.

    >>> line_cost(Decimal(2), Decimal(113), TaxTerms()), line_cost(Decimal(2), Decimal(100), TaxTerms(included=False))
    (Decimal('200.00'), Decimal('200.00'))
    """
    return to_cents(TaxTerms(stated.rate, included=False).restate(cost, stated) * quantity)


def net_of(amount: Decimal, rate: Decimal) -> Decimal:
    """An amount without the tax that it includes.

    >>> net_of(Decimal("113.00"), Decimal("0.13"))
    Decimal('100.00')
    """
    return amount - tax_in(amount, rate)


def price_document(
    lines: Sequence[LineTerms], *, discount: Decimal = ZERO, tax: TaxTerms | None = None
) -> PricedDocument:
    """Work out all amounts of a document.

    Args:
        lines: in the order of the document.
        discount: taken off the whole, spread over the counted lines in proportion, a cent per line at most.
        tax: 13 % included if not given.
    """
    terms = tax or TaxTerms()
    plain = [line_amount(line.quantity, line.unit_price, line.discount) for line in lines]
    counted = [amount if line.is_counted else ZERO for amount, line in zip(plain, lines, strict=True)]
    shares = spread(to_cents(total_of(counted) * discount), counted)
    priced = tuple(
        _taxed(amount - share, terms.of_line(line.tax_rate))
        for amount, share, line in zip(plain, shares, lines, strict=True)
    )
    in_total = [line for line, source in zip(priced, lines, strict=True) if source.is_counted]
    return PricedDocument(
        priced, total_of([line.amount for line in in_total]), total_of([line.tax for line in in_total])
    )


def _taxed(amount: Decimal, terms: TaxTerms) -> PricedLine:
    if terms.included:
        return PricedLine(amount, tax_in(amount, terms.rate))
    tax = to_cents(amount * terms.rate)
    return PricedLine(amount + tax, tax)


@dataclass(frozen=True, slots=True)
class LadderStep:
    """A price of a price level, from a quantity upwards."""

    min_quantity: Decimal
    price: Decimal


@dataclass(frozen=True, slots=True)
class KnownPrices:
    """All prices that the office knows for one product and one customer.

    Attributes:
        contract: agreed with this customer and in force today.
        last: what this customer paid last; None also when the office does not go by it.
        ladder: the customer's price level, in any order.
        customer_discount: taken off the list price.
        restated: which of them were stated in other terms of tax than those of the document, and so worked out.
    """

    contract: Decimal | None = None
    last: Decimal | None = None
    ladder: tuple[LadderStep, ...] = field(default=())
    list_price: Decimal | None = None
    customer_discount: Decimal = ZERO
    restated: frozenset[PriceSource] = frozenset()


@dataclass(frozen=True, slots=True)
class ChosenPrice:
    """A price and the word for where it came from; None when the office knows no price.

    Attributes:
        is_restated: whether it was stated with tax for a document without, or the other way round.
    """

    price: Decimal | None
    source: PriceSource
    is_restated: bool = False


def choose_price(known: KnownPrices, quantity: Decimal, *, pinned: Decimal | None = None) -> ChosenPrice:
    """Pinned by hand > contract > last to this customer > price level by quantity > list.

    >>> choose_price(KnownPrices(last=Decimal(9), list_price=Decimal(10)), Decimal(1)).source
    <PriceSource.LAST: 'last'>
    """
    candidates = (
        (pinned, PriceSource.PINNED),
        (known.contract, PriceSource.CONTRACT),
        (known.last, PriceSource.LAST),
        (level_price(known.ladder, quantity), PriceSource.LEVEL),
        (_less(known.list_price, known.customer_discount), PriceSource.LIST),
    )
    for price, source in candidates:
        if price is not None:
            return ChosenPrice(price, source, source in known.restated)
    return ChosenPrice(None, PriceSource.NONE)


def level_price(ladder: Sequence[LadderStep], quantity: Decimal) -> Decimal | None:
    """The price of the highest step that ``quantity`` reaches."""
    reached = [step for step in ladder if step.min_quantity <= quantity]
    return max(reached, key=lambda step: step.min_quantity).price if reached else None


def _less(price: Decimal | None, discount: Decimal) -> Decimal | None:
    return None if price is None else to_price(price * (ONE - discount))


def floor_price(lowest: Decimal | None, cost: Decimal | None, margin: Decimal | None) -> Decimal | None:
    """Below which price the sale needs a second thought.

    Args:
        lowest: the product's lowest price.
        cost: its cost; counts only if the office set a ``margin`` over cost.
        margin: 0.05 for cost plus 5 %.

    >>> floor_price(Decimal(9), Decimal(10), Decimal("0.05"))
    Decimal('10.5000')
    """
    over_cost = to_price(cost * (ONE + margin)) if cost is not None and margin is not None else None
    floors = [floor for floor in (lowest, over_cost) if floor is not None]
    return max(floors, default=None)


@dataclass(frozen=True, slots=True)
class Floor:
    """A price below which the sale needs a second thought, in the terms in which it is stated."""

    price: Decimal
    stated: TaxTerms

    @classmethod
    def of(cls, lowest: Decimal | None, cost: Decimal | None, margin: Decimal | None, stated: TaxTerms) -> Floor | None:
        """The floor of a product; None if it has none. See ``floor_price``."""
        price = floor_price(lowest, cost, margin)
        return None if price is None else cls(price, stated)

    def in_terms(self, tax: TaxTerms) -> Decimal:
        """The same in other terms."""
        return tax.restate(self.price, self.stated)


def rate_of_line(product: Decimal, document: Decimal, usual: Decimal) -> Decimal:
    """At which rate a line is taxed that nobody gave one: that of its product.

    A document that was given another rate than the ``usual`` one of the office, such as 0 for goods that go abroad,
    is of that rate altogether.

    >>> nine, thirteen = Decimal("0.09"), Decimal("0.13")
    >>> rate_of_line(nine, thirteen, thirteen), rate_of_line(nine, Decimal(0), thirteen)
    (Decimal('0.09'), Decimal('0'))
    """
    return product if document == usual else document


def paid_price(quantity: Decimal, unit_price: Decimal, amount: Decimal) -> Decimal:
    """What one costs at last, tax and discounts in it, so that quantity × price is the amount beside it.

    >>> paid_price(Decimal(2), Decimal(100), Decimal("226.00")), paid_price(Decimal(2), Decimal(100), Decimal(200))
    (Decimal('113.0000'), Decimal('100'))
    """
    if not quantity or line_amount(quantity, unit_price) == amount:
        return unit_price
    return to_price(amount / quantity)


def price_for_amount(amount: Decimal, quantity: Decimal, discount: Decimal = ZERO) -> Decimal | None:
    """A price of four places that gives exactly ``amount``, for documents that come from elsewhere.

    Returns:
        None if no such price exists: the quantity is so large that 1/10 000 of a price moves over one cent.

    >>> price_for_amount(Decimal("129.70"), Decimal(2), Decimal("0.4"))
    Decimal('108.0833')
    """
    factor = quantity * (ONE - discount)
    if not factor:
        return Decimal("0.0000") if not amount else None
    exact = amount / factor
    for candidate in (
        to_price(exact),
        exact.quantize(PRICE_STEP, ROUND_FLOOR),
        exact.quantize(PRICE_STEP, ROUND_CEILING),
    ):
        if line_amount(quantity, candidate, discount) == amount:
            return candidate
    return None
