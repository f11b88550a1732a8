"""What the steps of sales are made of: commands whose answer is foretold, and documents as replay and draft."""

from dataclasses import replace
from decimal import Decimal
from uuid import uuid4

from crm_desktop.domain.access import SYSTEM
from crm_desktop.domain.errors import DomainError
from crm_desktop.domain.trade.drafts import LineDraft
from crm_desktop.domain.trade.price_source import PriceSource
from crm_desktop.services.runner import CommandRunner
from tests.scenarios import sales_replay as replay
from tests.scenarios.histories import History
from tests.scenarios.sales_office import CLERK, START, new_desk, said
from tests.scenarios.sales_replay import Document, Line, exactly, fraction


class SalesHands(History):
    """An office that sells, and its replay."""

    def __init__(self):
        super().__init__(START)
        self.boss = CommandRunner(self.engine, SYSTEM, self.clock)
        self.clerk = CommandRunner(self.engine, CLERK, self.clock)
        self.desk = new_desk()

    def run(self, command, expected, *, boss=True):
        """Run a command that is foretold to be refused for ``expected``, or to pass if that is empty."""
        runner = self.boss if boss else self.clerk
        done, refusal = None, ""
        try:
            done = runner.run(command)
        except DomainError as error:
            refusal = said(error)
        assert refusal == expected, "refused for another reason than foretold, or not at all"
        return done

    def insist(self, command, expected, *, boss=True):
        """Run it; where it asks, say yes and why."""
        done = self.run(command, expected, boss=boss)
        if done is not None or "asks" not in expected:
            return done
        sure = replace(command, accepted=frozenset({"credit", "lowest_price"}), credit_reason="老板同意")
        return self.run(sure, "", boss=boss)

    def typed(self, customer, rows, tax, discount, on):
        """A document of the replay with its lines, and the same as a draft would have it."""
        included, rate = tax[0], fraction(Decimal(tax[1]))
        lines = []
        for product, quantity, how, factor, off, own in rows:
            price, source = self.desk.offer(customer, product, fraction(Decimal(quantity)), self.today, included, rate)
            if how == "typed":
                price, source = replay.price4(fraction(price) * fraction(Decimal(factor))), "pinned"
            lines.append(
                Line(
                    product,
                    fraction(Decimal(quantity)),
                    price,
                    fraction(Decimal(off)),
                    included,
                    self.desk.line_rate(product, rate) if own is None else fraction(Decimal(own)),
                    source,
                )
            )
        made = Document(customer, on, lines, fraction(Decimal(discount)), rate, self.clock.moment)
        made.priced()
        return made

    def drafted(self, kind, made, **values):
        return kind(
            key=str(uuid4()),
            party_id=self.template.customers[made.customer],
            document_date=made.on,
            tax_included=made.lines[0].included,
            tax_rate=exactly(made.rate),
            discount=exactly(made.discount),
            lines=tuple(self.line_draft(line, made.rate) for line in made.lines),
            **values,
        )

    def line_draft(self, line, rate):
        return LineDraft(
            product_id=self.template.products[line.product],
            product_name=f"商品{line.product}",
            quantity=exactly(line.quantity),
            unit_price=exactly(line.price),
            discount=exactly(line.discount),
            price_source=PriceSource(line.source),
            tax_rate=None if line.rate == rate else exactly(line.rate),
        )

    def sold(self, made, command, boss):
        """Sell what was typed; below the floor it asks or is refused, then for credit."""
        cheap = ("cheap, asks" if boss else "cheap") if self.desk.is_too_cheap(made) else ""
        gate = self.desk.gate(made.customer, made.total, self.today, boss)
        done = self.run(command, cheap or gate, boss=boss)
        if cheap == "cheap, asks":
            command = replace(command, accepted=frozenset({"lowest_price"}))
            done = self.run(command, gate, boss=boss)
        if gate == "asks" and cheap != "cheap":
            command = replace(command, accepted=command.accepted | {"credit"}, credit_reason="老板同意")
            done = self.run(command, "", boss=boss)
        return done

    def confirmed(self, made, command, boss):
        """Confirm an order that is foretold."""
        done = self.sold(made, command, boss)
        if done is None:
            return
        made.counts = True
        made.state = made.progress
        if not made.number:
            made.number = self.desk.number("order", made.on)
        assert done.number == made.number
        self.desk.orders[done.record_id] = made
        self.desk.count_quotes(made, 1)

    # rules
