"""Prices that follow the product, the customer and the quantity of a line while it is typed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.amounts import ZERO
from crm_desktop.domain.sides import Side
from crm_desktop.domain.trade.drafts import LineDraft
from crm_desktop.domain.trade.price_source import PriceSource
from crm_desktop.domain.trade.pricing import TaxTerms
from crm_desktop.present import formats
from crm_desktop.qtkit.forms.match_popup import MatchColumn
from crm_desktop.qtkit.forms.matches import Match
from crm_desktop.queries.products.offer import LineOffer
from crm_desktop.views.context import Context
from crm_desktop.views.looks import look_of


class LinePricing:
    """Prices lines out of the offers that were read so far; a price typed by hand is never replaced.

    Attributes:
        party_id: whose prices they are.
        tax: the terms in which they are asked for, those of the document.
        side: whether it is sold or bought.
    """

    def __init__(self, tax: TaxTerms, side: Side) -> None:
        self._offers: dict[int, LineOffer] = {}
        self._former: dict[int, LineOffer] = {}
        self.party_id: int | None = None
        self.tax, self.side = tax, side

    @property
    def asked(self) -> dict[str, Any]:
        """For whom and in which terms prices are asked for."""
        return {"party_id": self.party_id, "tax": self.tax, "side": self.side}

    def learn(self, offers: Mapping[int, LineOffer]) -> None:
        """Take offers in, such as those of another customer."""
        self._offers.update(offers)

    def forget(self, party_id: int | None, tax: TaxTerms) -> None:
        """Another customer has other prices, and other terms of tax give other figures."""
        self._former.update(self._offers)
        self._offers.clear()
        self.party_id, self.tax = party_id, tax

    def taken(self, line: LineDraft, match: Match) -> LineDraft:
        """The line with a product and its price."""
        offer: LineOffer = match.payload
        self._offers[offer.product_id] = offer
        other = replace(
            line,
            product_id=offer.product_id,
            product_code=offer.code,
            product_name=offer.name,
            specification=offer.specification,
            unit=offer.unit,
            unit_price=None,
            discount=ZERO,
            price_source=PriceSource.NONE,
            tax_rate=self._own_rate(offer),
        )
        return self.repriced(other)

    def with_quantity(self, line: LineDraft, quantity: Decimal | None) -> LineDraft:
        """The line with another quantity; the price follows the ladder unless it is pinned."""
        return self.repriced(replace(line, quantity=quantity))

    def source_words(self, line: LineDraft) -> str:
        """Where the price comes from, and whether it was stated in other terms of tax than those of the document."""
        words = look_of(line.price_source).text
        offer = self._offers.get(line.product_id or 0)
        if offer is None or line.price_source not in offer.known.restated:
            return words
        return QCoreApplication.translate("trade", "{source} · tax").format(source=words)

    def repriced(self, line: LineDraft) -> LineDraft:
        """The line with the price that its offer gives now."""
        offer = self._offers.get(line.product_id or 0)
        if offer is None or line.price_source.is_firm:
            return line
        chosen = offer.choose(line.quantity or ZERO)
        discount = line.discount
        if self._is_brought(line):
            discount = offer.last_discount if chosen.source is PriceSource.LAST else ZERO
        return replace(line, unit_price=chosen.price, price_source=chosen.source, discount=discount)

    def renewed(self, line: LineDraft) -> LineDraft:
        """The line for another customer or in other terms: its rate of tax is looked up again, as its price is."""
        offer = self._offers.get(line.product_id or 0)
        if offer is not None and not line.price_source.is_firm and self._has_brought_rate(line):
            line = replace(line, tax_rate=self._own_rate(offer))
        return self.repriced(line)

    def follows(self, line: LineDraft) -> LineDraft:
        """The line for another customer: what a quote to the former one promised is looked up again, too."""
        if line.price_source is PriceSource.QUOTE:
            line = replace(line, price_source=PriceSource.NONE, discount=ZERO)
        return self.renewed(replace(line, source_line_id=None))

    def is_own(self, line: LineDraft) -> bool:
        """Whether a price or a discount was typed that no record gives."""
        offer = self._offers.get(line.product_id or 0)
        if offer is None:
            return False
        pinned = (
            line.price_source is PriceSource.PINNED and offer.choose(line.quantity or ZERO).price != line.unit_price
        )
        return pinned or not self._is_brought(line)

    def _is_brought(self, line: LineDraft) -> bool:
        """Whether the line's discount came with its price, and not from the operator."""
        if line.price_source is not PriceSource.LAST:
            return not line.discount
        known = [offers[line.product_id] for offers in (self._offers, self._former) if line.product_id in offers]
        return not known or line.discount in [offer.last_discount for offer in known]

    def _own_rate(self, offer: LineOffer) -> Decimal | None:
        """The rate of a line that takes that of its offer; None if it is the document's."""
        return None if offer.tax_rate == self.tax.rate else offer.tax_rate

    def _has_brought_rate(self, line: LineDraft) -> bool:
        """Whether the line's rate of tax came with its product, and not from the operator."""
        known = [offers[line.product_id] for offers in (self._offers, self._former) if line.product_id in offers]
        return line.tax_rate in [None, *(offer.tax_rate for offer in known)]

    @staticmethod
    def with_price(line: LineDraft, price: Decimal | None) -> LineDraft:
        """The line with a price typed by hand; an emptied one is looked up again."""
        source = PriceSource.NONE if price is None else PriceSource.PINNED
        return replace(line, unit_price=price, price_source=source)


class ProductMatches:
    """Finds products while a code is typed, with the price that this customer gets; what he buys comes first."""

    def __init__(self, context: Context, pricing: LinePricing) -> None:
        self._context, self._pricing = context, pricing
        self._habits: tuple[int | None, Any] | None = None

    def find(self, text: str, limit: int) -> Sequence[Match]:
        from crm_desktop.queries.products.offer import find_offers

        party_id = self._pricing.party_id
        offers = self._context.reader.read(
            find_offers,
            text=text,
            limit=limit,
            habits=self._habits_of(party_id),
            today=self._context.clock.today(),
            **self._pricing.asked,
        )
        return [_product_match(offer) for offer in offers]

    def _habits_of(self, party_id: int | None) -> Any:
        from crm_desktop.queries.products.finding import product_habits

        if self._habits is None or self._habits[0] != party_id:
            self._habits = (
                party_id,
                self._context.reader.read(product_habits, party_id=party_id, side=self._pricing.side),
            )
        return self._habits[1]

    def item(self, record_id: Any) -> Match | None:
        from crm_desktop.queries.products.offer import line_offers

        offers = self._context.reader.read(
            line_offers,
            product_ids=[record_id],
            today=self._context.clock.today(),
            **self._pricing.asked,
        )
        return _product_match(offers[record_id]) if record_id in offers else None


def _product_match(offer: LineOffer) -> Match:
    chosen = offer.choose(ZERO)
    source = look_of(chosen.source).text
    if chosen.source is PriceSource.LAST and offer.last_on is not None:
        source = f"{source} {formats.day(offer.last_on)[5:]}"
    name = offer.name if offer.specification in offer.name else f"{offer.name} {offer.specification}"
    cells = (name, offer.material, offer.unit, formats.price(chosen.price), source)
    return Match(offer.product_id, offer.code, cells, offer)


def product_columns() -> Sequence[MatchColumn]:
    """The columns of the pop-up under a product cell."""
    translate = QCoreApplication.translate
    return (
        MatchColumn(translate("trade", "Code"), 126),
        MatchColumn(translate("trade", "Name and specification"), 236),
        MatchColumn(translate("trade", "Material"), 110),
        MatchColumn(translate("trade", "Unit"), 54),
        MatchColumn(translate("trade", "Price"), 84, right=True),
        MatchColumn(translate("trade", "Price from"), 100),
    )
