"""What happened in the made-up office, day by day; plain values, no database."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from random import Random

from crm_desktop.demo.agenda import Agenda
from crm_desktop.demo.contact_log import ContactLog
from crm_desktop.demo.finding import add_customer_entries
from crm_desktop.demo.ledger import Ledger
from crm_desktop.demo.lines import Shelf
from crm_desktop.demo.parties import Buyer, make_buyers
from crm_desktop.demo.plan import Plan
from crm_desktop.demo.products import make_products
from crm_desktop.demo.quotes import Quotes
from crm_desktop.demo.returns import Returns
from crm_desktop.demo.rows import Rows
from crm_desktop.demo.steps import Step, unheard
from crm_desktop.demo.tasks import add_plans, add_tasks
from crm_desktop.demo.trade import Trade

QUOTES_PER_ORDER = 0.28
SATURDAY = 5
DRAFTS = 4


def tell(rows: Rows, rng: Random, plan: Plan, owner_ids: Sequence[int], *, step: Step = unheard) -> None:
    """Make up everything from the first day to today and hand it over to ``rows``.

    Args:
        rows: takes what happened.
        rng: decides; the same state tells the same story.
        plan: how large the office is.
        owner_ids: the salespeople; the first one has the first customer.
        step: called after each day with the number of days told and of all days.
    """
    agenda = Agenda(plan)
    products = make_products(rows, rng, plan)
    buyers, people = make_buyers(rows, rng, plan, owner_ids)
    shelf = Shelf(rows, rng, products)
    for buyer in buyers:
        shelf.stock_buyer(buyer)
    ledger = Ledger(rows, rng, plan, agenda)
    ledger.open_books(buyers)
    trade = Trade(rows, rng, plan, agenda, shelf, ledger)
    Returns(rows, rng, plan, agenda, trade, ledger)
    quotes = Quotes(rows, rng, plan, agenda, shelf, trade)
    contacts = ContactLog(rows, rng, plan, agenda)
    contacts.begin([buyer for buyer in buyers if rng.random() < plan.talking])
    market = Market(rng, buyers)
    for done, total in _live(rng, plan, agenda, market, trade, quotes):
        step(done, total)
    _draft(plan, market, trade, quotes)
    contacts.crowd_today(buyers)
    contacts.finish(buyers)
    quotes.finish()
    trade.finish()
    ledger.finish()
    for buyer in buyers:
        rows.add("party", buyer.row)
        add_customer_entries(rows, buyer.row, people[buyer.id])
    add_tasks(rows, plan, buyers, owner_ids)
    add_plans(rows, plan, buyers, owner_ids)


class Market:
    """Says who buys next: often the large customers, never the silent ones."""

    def __init__(self, rng: Random, buyers: Sequence[Buyer]) -> None:
        self._rng = rng
        self._buyers = [buyer for buyer in buyers if buyer.weight]
        self._everybody = buyers
        self._sums: list[float] = []
        total = 0.0
        for buyer in self._buyers:
            total += buyer.weight
            self._sums.append(total)

    def buyer(self, day: date) -> Buyer:
        """Somebody who orders on ``day``."""
        while True:
            buyer = self._rng.choices(self._buyers, cum_weights=self._sums)[0]
            if buyer.quits_on is None or day <= buyer.quits_on:
                return buyer

    def asker(self, day: date) -> Buyer:
        """Somebody who asks for a quote: now and then one who never bought."""
        return self._rng.choice(self._everybody) if self._rng.random() < 0.15 else self.buyer(day)


def _live(
    rng: Random, plan: Plan, agenda: Agenda, market: Market, trade: Trade, quotes: Quotes
) -> Iterator[tuple[int, int]]:
    """Live through the working days; yields how many are over, and how many there are."""
    days = plan.working_days()
    orders, asked = _spread(rng, days, plan.orders), _spread(rng, days, int(plan.orders * QUOTES_PER_ORDER))
    made_before = 0
    for number, day in enumerate(days, start=1):
        agenda.carry_out(day)
        out_of_quotes, made_before = quotes.orders_made - made_before, quotes.orders_made
        for _ in range(orders[day] - out_of_quotes):
            trade.order(market.buyer(day), day)
        for _ in range(asked[day]):
            quotes.quote(market.asker(day), day)
        agenda.carry_out(day)
        yield number, len(days)


def _draft(plan: Plan, market: Market, trade: Trade, quotes: Quotes) -> None:
    for _ in range(DRAFTS):
        trade.draft_order(market.buyer(plan.today), plan.today)
        quotes.draft_quote(market.buyer(plan.today), plan.today)


def _spread(rng: Random, days: Sequence[date], count: int) -> Counter[date]:
    """How many fall on each day: a growing trade, less on Saturdays and around the Spring Festival."""
    weights = [
        (1 + 0.3 * index / len(days)) * (0.5 if day.weekday() >= SATURDAY else 1) * (0.35 if day.month == 2 else 1)
        for index, day in enumerate(days)
    ]
    return Counter(rng.choices(days, weights, k=count))
