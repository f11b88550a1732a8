"""What is looked up while a document is typed: the customer, prices, the price strip, credit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from crm_desktop.domain.trade.drafts import LineDraft
from crm_desktop.domain.trade.price_source import PriceSource
from crm_desktop.qtkit.forms.matches import Match
from crm_desktop.qtkit.pauses import pause
from crm_desktop.queries.products.prices import PriceStrip
from crm_desktop.queries.trade.entry import PartyFacts
from crm_desktop.views.context import Context
from crm_desktop.views.trade.head_facts import HeadFacts
from crm_desktop.views.trade.line_pricing import ProductMatches
from crm_desktop.views.trade.typed_document import TypedDocument

SETTLE_MS = 150
"""How long after the last key the credit check is asked again."""


class EditorLookups(QObject):
    """Asks in the background, puts the answers into what is typed, and tells what else came.

    Attributes:
        named: the customer is known; carries the short name.
        repriced: prices of lines came, so that the sums are others.
        strip_known: the prices of the current product, with the name of the customer and the price in the line.
        credit_known: what the credit check says, or None while there is nobody to check.
    """

    named = Signal(str)
    repriced = Signal()
    strip_known = Signal(object, str, object)
    credit_known = Signal(object)

    def __init__(self, typed: TypedDocument, context: Context) -> None:
        super().__init__(typed)
        self._typed, self._context = typed, context
        self._shown: int | None = None
        self._head = HeadFacts(typed.form, context)
        self.facts: PartyFacts | None = None
        self._known: int | None = None
        self._was_changed = False
        self._settle = pause(self, self._ask_credit, SETTLE_MS)

    @property
    def customer(self) -> str:
        """The short name of the customer, once it is known."""
        return self.facts.short_name if self.facts else ""

    def say_beside(self, problems: Mapping[str, str]) -> None:
        """Say what is known of the customer beside the problems of other fields, unless his own stands there."""
        if self.facts is not None and "party_id" not in problems:
            self._head.say(self.facts)

    def tax_changed(self) -> None:
        """The prices that nobody typed are wanted in other terms."""
        self._typed.pricing.forget(self._typed.party_id, self._typed.tax)
        self.prices_wanted()
        self._renew_strip()

    def amounts_changed(self) -> None:
        """Ask for the credit check soon."""
        self._settle.start()

    def customer_changed(self) -> None:
        """Look up another customer, and what the lines cost there."""
        from crm_desktop.queries.trade.entry import party_facts

        party_id = self._typed.party_id
        self._typed.pricing.forget(party_id, self._typed.tax)
        self.facts = None
        if party_id is None:
            self._head.clear()
            return
        is_another = self._known not in (None, party_id)
        self._known, self._was_changed = party_id, self._was_changed or is_another
        if is_another:
            self._typed.leave_forerunner()
        learn = partial(self._learn_customer, is_another=is_another)
        self._context.read(self, party_facts, learn, party_id=party_id, side=self._typed.kind.side)
        self.prices_wanted(follow=is_another)

    def prices_wanted(self, *, follow: bool = False) -> None:
        """Look up the offers of the products in the lines; with ``follow``, those of another customer."""
        from crm_desktop.queries.products.offer import line_offers

        ids = {line.product_id for line in self._typed.lines() if line.product_id is not None}
        if not ids or not self._typed.kind.is_typed:
            return
        self._context.read(
            self,
            line_offers,
            partial(self._learn_offers, follow=follow),
            product_ids=sorted(ids),
            today=self._context.clock.today(),
            **self._typed.pricing.asked,
        )

    def show_strip(self, row: int) -> None:
        """Show the prices of the product in a row."""
        line = self._typed.grid.line(row)
        product_id = line.product_id if self._typed.kind.is_typed and line is not None else None
        if product_id is not None:  # or the prices of the last product stay, so that nothing flashes
            self._ask_strip(product_id, row)

    def _renew_strip(self) -> None:
        """Show the prices of the same product for another customer, or in other terms."""
        product_id, grid = self._shown, self._typed.grid
        if product_id is not None:
            rows = (row for row, line in enumerate(grid.model.padded(0)) if line.product_id == product_id)
            self._ask_strip(product_id, next(rows, grid.current_row))

    def _ask_strip(self, product_id: int, row: int) -> None:
        from crm_desktop.queries.products.prices import price_strip

        self._context.read(
            self,
            price_strip,
            partial(self._learn_strip, row),
            product_id=product_id,
            today=self._context.clock.today(),
            **self._typed.pricing.asked,
        )

    def _learn_strip(self, row: int, strip: PriceStrip | None) -> None:
        self._shown = strip.offer.product_id if strip is not None else None
        self.strip_known.emit(strip, self.customer, self._price_of(row))

    def take_price(self, price: Decimal, discount: Decimal) -> None:
        """Give the current line a price of the strip; it counts as typed by hand."""
        grid = self._typed.grid
        row = grid.current_row
        line = grid.line(row)
        if line is not None and line.product_id == self._shown:
            grid.replace_line(row, replace(line, unit_price=price, discount=discount, price_source=PriceSource.PINNED))
            grid.edited.emit(row, "unit_price")

    def take_product(self, product_id: int) -> None:
        """Put a product that was found elsewhere into a new line, and the cursor on its quantity."""
        source = ProductMatches(self._context, self._typed.pricing)

        def ask() -> None:
            self._context.look(self, lambda: source.item(product_id), self._put_product)

        self._typed.grid.settle(ask)

    def _put_product(self, match: Match | None) -> None:
        if match is None:
            return
        typed = self._typed
        row = len(typed.lines())
        typed.grid.add_lines([typed.pricing.taken(LineDraft(), match)])
        typed.grid.start(row, "quantity")
        self.show_strip(row)

    def _learn_customer(self, facts: PartyFacts, *, is_another: bool) -> None:
        if facts.id == self._typed.party_id:
            untouched = not self._typed.is_changed
            is_new = self._typed.record is None
            if is_new and untouched and set(facts.roles).isdisjoint(self._typed.kind.type.parties):
                self._leave_open()
                return
            self.facts = facts
            self._head.show(facts, is_new=is_new, is_another=is_another)
            if untouched:
                self._typed.take_as_given()
            self.named.emit(facts.short_name)
            if is_another:
                self._renew_strip()
            self._settle.start()

    def _leave_open(self) -> None:
        """Who is current in the window is none of those to whom such a document goes: nobody chose it here."""
        self._typed.form.show_value("party_id", None)
        self._known = None
        self.customer_changed()
        self._typed.take_as_given()

    def _learn_offers(self, offers: Any, *, follow: bool) -> None:
        """Prices follow another customer; those of a document that was stored before stay as agreed."""
        typed = self._typed
        typed.pricing.learn(offers)
        if typed.keeps_prices and not self._was_changed:
            return
        change = typed.pricing.follows if follow else typed.pricing.renewed
        for row, line in enumerate(typed.grid.model.padded(0)):
            if line.price_source is not PriceSource.NONE:
                typed.grid.replace_line(row, change(line))
        if follow and self.facts is not None:
            self._head.keep_lines(self.facts, sum(typed.pricing.is_own(line) for line in typed.lines()))
        self.repriced.emit()

    def _price_of(self, row: int) -> Decimal | None:
        line = self._typed.grid.line(row)
        return line.unit_price if line is not None else None

    def _ask_credit(self) -> None:
        from crm_desktop.queries.money.credit import credit_told

        typed = self._typed
        if not typed.kind.has_credit:
            return
        if typed.party_id is None:
            self.credit_known.emit(None)
            return
        self._context.read(
            self,
            credit_told,
            self.credit_known.emit,
            party_id=typed.party_id,
            document=typed.draft().priced().total,
            today=self._context.clock.today(),
            order_id=typed.record.id if typed.record and typed.kind.type.is_promise else None,
        )
