"""Lines of made-up documents: what is bought, for how much, and what prices were known."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from random import Random

from crm_desktop.demo.parties import Buyer
from crm_desktop.demo.products import StoryProduct
from crm_desktop.demo.rows import Row, Rows
from crm_desktop.domain.amounts import ZERO, to_cents
from crm_desktop.domain.sales.progress import LineProgress
from crm_desktop.domain.trade.price_source import PriceSource
from crm_desktop.domain.trade.pricing import KnownPrices, LineTerms, choose_price, price_document

NOTHING = Decimal("0.00")
LINE_COUNTS = (1, 2, 3, 4, 5, 6, 7, 8, 10, 12)
COUNT_WEIGHTS = (7, 10, 14, 16, 16, 12, 9, 8, 5, 3)
SIZES = {"A": Decimal("0.6"), "B": Decimal("0.35"), "C": Decimal("0.15")}


@dataclass(slots=True)
class Line:
    """A line on its way from quote to delivery."""

    id: int
    product: StoryProduct
    quantity: Decimal
    price: Decimal
    discount: Decimal
    source: PriceSource
    amount: Decimal = NOTHING
    tax: Decimal = NOTHING
    delivered: Decimal = ZERO
    replaced: Decimal = ZERO
    replaced_before: Decimal = ZERO
    """Of these, what was delivered again."""
    dropped: Decimal = ZERO
    charged: Decimal = NOTHING
    short: Decimal = ZERO
    """Missing, and so little that nobody waits for it."""
    quote_line_id: int | None = None

    @property
    def progress(self) -> LineProgress:
        """Its figures for the rules of progress."""
        moved = (self.delivered, self.replaced, self.dropped)
        return LineProgress(self.quantity, *moved, self.amount, self.charged, self.short)


class Shelf:
    """Picks what a customer buys, at the prices that the office knows."""

    def __init__(self, rows: Rows, rng: Random, products: list[StoryProduct]) -> None:
        self._rows = rows
        self._rng = rng
        self._products = products
        self._last: dict[tuple[int, int], Decimal] = {}
        self._contracts: dict[tuple[int, int], Decimal] = {}

    def stock_buyer(self, buyer: Buyer) -> None:
        """Choose what a customer buys again and again, and agree contract prices for some of it."""
        low, high = {"A": (20, 45), "B": (12, 28), "C": (6, 16)}[buyer.grade]
        wanted = min(self._rng.randint(low, high), len(self._products))
        buyer.good_ids = tuple(self._rng.sample(range(len(self._products)), wanted))
        if buyer.grade != "C" and self._rng.random() < 0.6:
            for index in buyer.good_ids[:4]:
                product = self._products[index]
                price = to_cents(product.good.list_price * Decimal(self._rng.randint(82, 90)) / 100)
                self._contracts[buyer.id, product.id] = price
                self._rows.add(
                    "contract_price",
                    {
                        "party_id": buyer.id,
                        "product_id": product.id,
                        "price": price,
                        "valid_from": None,
                        "valid_to": None,
                    },
                )

    def pick(self, table: str, buyer: Buyer) -> list[Line]:
        """Some five lines, mostly of what the customer always buys; priced, without amounts."""
        count = self._rng.choices(LINE_COUNTS, COUNT_WEIGHTS)[0]
        chosen = dict.fromkeys(self._rng.sample(buyer.good_ids, min(count, len(buyer.good_ids))))
        if self._rng.random() < 0.3:
            chosen |= dict.fromkeys([self._rng.randrange(len(self._products))])
        return [self._line(table, buyer, self._products[index]) for index in chosen]

    def price(self, lines: list[Line], discount: Decimal = ZERO) -> tuple[Decimal, Decimal]:
        """Work out the amounts of a document's lines; return its total and tax."""
        priced = price_document([LineTerms(one.quantity, one.price, one.discount) for one in lines], discount=discount)
        for line, amounts in zip(lines, priced.lines, strict=True):
            line.amount, line.tax = amounts.amount, amounts.tax
        return priced.total, priced.tax

    def remember(self, buyer: Buyer, lines: list[Line]) -> None:
        """These are the customer's last prices from now on."""
        for line in lines:
            self._last[buyer.id, line.product.id] = line.price

    def _line(self, table: str, buyer: Buyer, product: StoryProduct) -> Line:
        pieces = Decimal(self._rng.choice(product.good.pieces)) * SIZES[buyer.grade]
        quantity = max(pieces.to_integral_value(rounding="ROUND_CEILING"), Decimal(1))
        known = KnownPrices(
            contract=self._contracts.get((buyer.id, product.id)),
            last=self._last.get((buyer.id, product.id)),
            ladder=product.ladders.get(buyer.price_level, ()),
            list_price=product.good.list_price,
        )
        chosen = choose_price(known, quantity, pinned=self._pinned(product))
        discount = Decimal("0.05") if self._rng.random() < 0.06 else ZERO
        price = chosen.price if chosen.price is not None else product.good.list_price
        return Line(self._rows.new_id(table), product, quantity, price, discount, chosen.source)

    def _pinned(self, product: StoryProduct) -> Decimal | None:
        """A price that the salesperson typed by hand, now and then."""
        if self._rng.random() > 0.08:
            return None
        return to_cents(product.good.list_price * Decimal(self._rng.randint(82, 99)) / 100)


def line_row(line: Line, position: int, *, quantity: Decimal | None = None) -> Row:
    """What the rows of all lines have."""
    good = line.product.good
    return {
        "id": line.id,
        "position": position,
        "product_id": line.product.id,
        "product_code": good.code,
        "product_name": good.name,
        "specification": good.specification,
        "unit": good.unit,
        "quantity": line.quantity if quantity is None else quantity,
        "unit_price": line.price,
        "discount": line.discount,
        "amount": line.amount,
        "tax": line.tax,
        "note": "",
    }
