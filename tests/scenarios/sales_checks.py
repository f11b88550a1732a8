"""What must hold after each step of sales: the books say what the replay says."""

from collections import defaultdict
from decimal import Decimal
from itertools import accumulate

from hypothesis.stateful import invariant
from sqlalchemy import select

from crm_desktop.db.readings import reading
from crm_desktop.domain.access import SYSTEM
from crm_desktop.domain.money.items import CreditKind
from crm_desktop.domain.sales.states import BINDING_ORDERS
from crm_desktop.domain.trade.pricing import TaxTerms
from crm_desktop.models.money.items import Charge, Credit
from crm_desktop.models.sales.deliveries import Delivery
from crm_desktop.models.sales.orders import SalesOrder
from crm_desktop.models.sales.promises import OrderMove
from crm_desktop.models.sales.quotes import Quote
from crm_desktop.models.sales.returns import SalesReturn
from crm_desktop.queries.money.credit import credit_of
from crm_desktop.queries.products.offer import line_offers
from tests.scenarios.sales_hands import SalesHands
from tests.scenarios.sales_office import RATES, TERMS
from tests.scenarios.sales_replay import as_cents, exactly, fraction


class SalesChecks(SalesHands):
    """Held against the replay."""

    @invariant()
    def documents_are_as_foretold(self):
        with reading(self.engine) as session:
            moves = defaultdict(list)
            for move in session.scalars(select(OrderMove).order_by(OrderMove.on_day, OrderMove.id)):
                moves[move.order_id].append(move)
            for key, made in self.desk.orders.items():
                self.check_order(stored := session.get(SalesOrder, key), made)
                self.check_past(stored, moves[key])
            for key, quote in self.desk.quotes.items():
                stored = session.get(Quote, key)
                assert (stored.state.value, stored.number, stored.total) == (
                    quote.state,
                    quote.number,
                    as_cents(quote.total),
                )
            charges = {row.origin_id: row for row in session.scalars(select(Charge))}
            for key, move in self.desk.deliveries.items():
                stored, charge = session.get(Delivery, key), charges[key]
                assert (stored.number, stored.total, stored.tax) == (
                    move.number,
                    as_cents(move.total),
                    as_cents(move.tax),
                )
                assert (stored.state.value == "void") == (move.state == "void")
                assert (charge.due_date, charge.open_amount) == (move.due, as_cents(move.open)), "the charge differs"
            for key, move in self.desk.returns.items():
                stored = session.get(SalesReturn, key)
                assert (stored.number, stored.total, stored.tax) == (
                    move.number,
                    as_cents(move.total),
                    as_cents(move.tax),
                )
            back = {row.origin_id: row for row in session.scalars(select(Credit)) if row.kind is CreditKind.RETURN}
            assert {key: row.amount for key, row in back.items()} == {
                key: as_cents(move.total) for key, move in self.desk.returns.items()
            }

    def check_order(self, stored, made):
        assert (stored.number, stored.state.value) == (made.number, made.state)
        assert stored.revision == made.revision
        assert (stored.total, stored.tax) == (as_cents(made.total), as_cents(made.tax))
        assert stored.open_amount == as_cents(made.open), "the rest is worth something else"
        assert [line.amount for line in stored.lines] == [as_cents(line.amount) for line in made.lines]
        for line, own in zip(stored.lines, made.lines, strict=True):
            moved = (line.delivered_quantity, line.replaced_quantity, line.dropped_quantity, line.short_quantity)
            assert [fraction(each) for each in moved] == [own.delivered, own.replaced, own.dropped, own.short]
            assert (fraction(line.charged_amount), fraction(line.tax_rate)) == (own.charged, own.rate)
            assert line.rest == exactly(own.rest)
        moved = [
            (moved, one)
            for one in self.desk.deliveries.values()
            if one.state != "void"
            for moved in one.lines
            if moved.source[0] is made
        ]
        back = [
            other
            for one in self.desk.returns.values()
            if one.state != "void"
            for other in one.lines
            if other.source[0].lines[other.source[1]].source[0] is made
        ]
        left = sum(each.amount for each, _ in moved) - sum(each.amount for each in back)
        assert stored.delivered_amount == as_cents(left)

    def check_past(self, stored, moves):
        counts = stored.state in BINDING_ORDERS
        said = (stored.total, stored.delivered_amount, stored.open_amount) if counts else (0, 0, 0)
        names = ("total_change", "delivered_change", "open_change")
        sums = [list(accumulate([getattr(move, name) for move in moves])) for name in names]
        totals = list(zip(*sums, strict=True))
        assert (totals[-1] if totals else (0, 0, 0)) == said, "all that was promised is not what is promised"
        for at, (total, _delivered, still) in enumerate(totals):
            if moves[at].on_day != (moves[at + 1].on_day if at + 1 < len(moves) else None):
                assert 0 <= still <= total, f"on {moves[at].on_day} {still} of {total} was still to come"

    @invariant()
    def credit_is_as_foretold(self):
        with reading(self.engine) as session:
            for at, key in enumerate(self.template.customers):
                check = credit_of(session, SYSTEM, party_id=key, document=Decimal(0), today=self.today)
                told = (check.exposure.balance, check.exposure.undelivered, check.overdue_days)
                desk = self.desk
                assert told == (
                    as_cents(desk.balance(at)),
                    as_cents(desk.undelivered(at)),
                    desk.overdue(at, self.today),
                )

    @invariant()
    def prices_are_as_foretold(self):
        probe = self.next_probe()
        # a contract price is looked at on its first and last day above all
        edges = [row[0] for each in self.desk.products for row in each.contracts if self.today in row[2:4]]
        who = self.pick(edges or range(len(TERMS)), probe)
        included, rate = bool(probe & 16), RATES[(probe >> 6) % 3]
        quantity = (Decimal(1), Decimal(2), Decimal(12))[(probe >> 10) % 3]
        with reading(self.engine) as session:
            offers = line_offers(
                session,
                SYSTEM,
                product_ids=self.template.products,
                party_id=self.template.customers[who],
                today=self.today,
                tax=TaxTerms(Decimal(rate), included),
            )
        for at, key in enumerate(self.template.products):
            chosen = offers[key].choose(quantity)
            foretold = self.desk.offer(who, at, fraction(quantity), self.today, included, fraction(Decimal(rate)))
            assert (fraction(chosen.price), chosen.source.value) == foretold
            assert fraction(offers[key].tax_rate) == self.desk.line_rate(at, fraction(Decimal(rate)))
