"""What an editor page looks up while it is typed: the customer, prices, the price strip, credit."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

from crm_desktop.domain.sales.drafts import LineDraft
from crm_desktop.domain.sales.states import PriceSource
from crm_desktop.qtkit.forms.editors import Match
from crm_desktop.queries.sales.order_entry import CustomerFacts
from crm_desktop.views.sales.head_facts import HeadFacts
from crm_desktop.views.sales.line_pricing import ProductMatches

if TYPE_CHECKING:
    from crm_desktop.views.sales.editor_page import EditorPage

SETTLE_MS = 150
"""How long after the last key the credit check is asked again."""


class EditorLookups(QObject):
    """Asks in the background and puts the answers into the page."""

    def __init__(self, page: EditorPage) -> None:
        super().__init__(page)
        self._page, self._context = page, page.context
        self._head = HeadFacts(page.form, page.context)
        self.facts: CustomerFacts | None = None
        self._known: int | None = None
        self._was_changed = False
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self._ask_credit)

    @property
    def customer(self) -> str:
        """The short name of the customer, once it is known."""
        return self.facts.short_name if self.facts else ""

    def say_facts(self) -> None:
        """Say what is known of the customer, unless a problem stands there."""
        if self.facts is not None:
            self._head.say(self.facts)

    def tax_changed(self) -> None:
        """The prices that nobody typed are wanted in other terms."""
        self._page.pricing.forget(self._page.customer_id, self._page.tax)
        self.prices_wanted()
        self._renew_strip()

    def amounts_changed(self) -> None:
        """Ask for the credit check soon."""
        self._settle.start()

    def customer_changed(self) -> None:
        """Look up another customer, and what the lines cost there."""
        from crm_desktop.queries.sales.order_entry import customer_facts

        customer_id = self._page.customer_id
        self._page.pricing.forget(customer_id, self._page.tax)
        self.facts = None
        if customer_id is None:
            self._head.clear()
            return
        is_another = self._known not in (None, customer_id)
        self._known, self._was_changed = customer_id, self._was_changed or is_another
        if is_another:
            self._page.leave_quote()
        self._context.read(
            self, customer_facts, partial(self._learn_customer, is_another=is_another), customer_id=customer_id
        )
        self.prices_wanted(follow=is_another)

    def prices_wanted(self, *, follow: bool = False) -> None:
        """Look up the offers of the products in the lines; with ``follow``, those of another customer."""
        from crm_desktop.queries.products.prices import price_offers

        ids = {line.product_id for line in self._page.lines() if line.product_id is not None}
        if not ids or not self._page.kind.is_typed:
            return
        self._context.read(
            self,
            price_offers,
            partial(self._learn_offers, follow=follow),
            product_ids=sorted(ids),
            today=self._context.clock.today(),
            **self._page.pricing.asked,
        )

    def show_strip(self, row: int) -> None:
        """Show the prices of the product in a row."""
        line = self._page.grid.line(row)
        product_id = line.product_id if self._page.kind.is_typed and line is not None else None
        if product_id is not None:  # or the prices of the last product stay, so that nothing flashes
            self._ask_strip(product_id, row)

    def _renew_strip(self) -> None:
        """Show the prices of the same product for another customer, or in other terms."""
        product_id, grid = self._page.strip.product_id, self._page.grid
        if product_id is not None:
            rows = (row for row, line in enumerate(grid.model.padded(0)) if line.product_id == product_id)
            self._ask_strip(product_id, next(rows, grid.current_row))

    def _ask_strip(self, product_id: int, row: int) -> None:
        from crm_desktop.queries.products.prices import price_strip

        page = self._page
        self._context.read(
            self,
            price_strip,
            lambda strip: page.strip.show_strip(strip, self.customer, self._price_of(row)),
            product_id=product_id,
            today=self._context.clock.today(),
            **self._page.pricing.asked,
        )

    def take_price(self, price: Decimal, discount: Decimal) -> None:
        """Give the current line a price of the strip; it counts as typed by hand."""
        grid = self._page.grid
        row = grid.current_row
        line = grid.line(row)
        if line is not None and line.product_id == self._page.strip.product_id:
            grid.replace_line(row, replace(line, unit_price=price, discount=discount, price_source=PriceSource.PINNED))
            grid.edited.emit(row, "unit_price")

    def take_product(self, product_id: int) -> None:
        """Put a product that was found elsewhere into a new line, and the cursor on its quantity."""
        source = ProductMatches(self._context, self._page.pricing)

        def ask() -> None:
            self._context.look(self, lambda: source.item(product_id), self._put_product)

        self._page.grid.settle(ask)

    def _put_product(self, match: Match | None) -> None:
        if match is None:
            return
        page = self._page
        row = len(page.lines())
        page.grid.add_lines([page.pricing.taken(LineDraft(), match)])
        page.grid.start(row, "quantity")
        self.show_strip(row)

    def _learn_customer(self, facts: CustomerFacts, *, is_another: bool) -> None:
        if facts.id == self._page.customer_id:
            self.facts = facts
            untouched = not self._page.is_changed
            self._head.show(facts, is_new=self._page.record is None, is_another=is_another)
            if untouched:
                self._page.take_as_given()
            self._page.named.emit(facts.short_name)
            if is_another:
                self._renew_strip()
            self._settle.start()

    def _learn_offers(self, offers: Any, *, follow: bool) -> None:
        """Prices follow another customer; those of a document that was stored before stay as agreed."""
        page = self._page
        page.pricing.learn(offers)
        if page.keeps_prices and not self._was_changed:
            return
        change = page.pricing.follows if follow else page.pricing.repriced
        for row, line in enumerate(page.grid.model.padded(0)):
            if line.price_source is not PriceSource.NONE:
                page.grid.replace_line(row, change(line))
        if follow and self.facts is not None:
            self._head.keep_lines(self.facts, sum(page.pricing.is_own(line) for line in page.lines()))
        page.show_sums()

    def _price_of(self, row: int) -> Decimal | None:
        line = self._page.grid.line(row)
        return line.unit_price if line is not None else None

    def _ask_credit(self) -> None:
        from crm_desktop.queries.money.credit import credit_of

        page = self._page
        if not page.kind.has_credit:
            return
        if page.customer_id is None:
            page.foot.credit.show_check(None)
            return
        self._context.read(
            self,
            credit_of,
            page.foot.credit.show_check,
            customer_id=page.customer_id,
            document=page.draft().priced().total,
            today=self._context.clock.today(),
            order_id=page.record.id if page.record and page.kind.id == "sales_order" else None,
        )
