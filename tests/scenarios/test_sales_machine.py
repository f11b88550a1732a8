"""Random histories of sales through the real services on a real file, each step foretold by a replay in plain Python.

Quotes, orders, parts, deliveries without an order, over- and under-deliveries within tolerances of office, customers
and products, returns for credit and for replacement, corrections, closed rests, credit, holds, terms and prices of all
sources, with and without tax, lines of several rates. What is refused must be refused for the reason foretold; after
each step every document, price, due date and exposure is what the replay says.
"""

from datetime import date, timedelta

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import initialize, rule

from tests.scenarios import sales_replay as replay
from tests.scenarios.histories import run_histories
from tests.scenarios.sales_agreements import AgreementSteps
from tests.scenarios.sales_checks import SalesChecks
from tests.scenarios.sales_goods import GoodsSteps
from tests.scenarios.sales_office import LINES, TAX, WHO, SalesTemplate
from tests.scenarios.sales_orders import OrderSteps


class Sales(OrderSteps, GoodsSteps, AgreementSteps, SalesChecks):
    """An office that sells."""

    @initialize(who=WHO, rows=LINES, tax=TAX, share=st.integers(10, 90), probe=st.integers(0, 10**6))
    def begin(self, who, rows, tax, share, probe):
        """Some trade before the first step, so that there is something to deliver, return and correct at once."""
        self.probe = probe
        for customer, terms in ((who, tax), (3, (True, "0.13")), (who, (not tax[0], "0.06"))):
            self.order(customer, rows, terms, "0.05" if share % 2 else "0", share % 9, boss=True)
        self.deliver(probe, [share], 0, two=bool(share % 3))
        self.deliver(probe + 1, [share, 110], 0, two=False)
        self.agree_on_tolerances(bool(share % 2), 3, 0, None, "0.1" if share % 4 else "0")
        self.deliver_nearly_all(probe + 2, 97 if share % 3 else 92)
        if share % 5 == 0:
            self.deliver_what_is_missing(probe, 60, boss=True)
        self.agree_on_credit((who + share) % 2 * who, "1000", 10, hold=False)

    @rule(days=st.integers(1, 40))
    def days_pass(self, days):
        self.clock.moment += timedelta(days=days)


@pytest.fixture(scope="module")
def template():
    made = SalesTemplate()
    yield made
    made.remove()


@pytest.mark.slow
def test_sales_are_as_foretold_through_random_histories(template):
    """The quick size; ``CRM_SALES=400x60`` runs that many histories of that many steps."""
    run_histories(Sales, template, "CRM_SALES", quick="6x20")


@pytest.mark.parametrize(
    ("term", "on", "expected"),
    [
        (("fixed", 0, 25), date(2026, 3, 25), date(2026, 3, 25)),
        (("fixed", 0, 25), date(2026, 3, 26), date(2026, 4, 25)),
        (("fixed", 10, 31), date(2026, 2, 10), date(2026, 2, 28)),
        (("month end", 15, 1), date(2026, 2, 28), date(2026, 3, 15)),
    ],
)
def test_replay_knows_the_terms(term, on, expected):
    assert replay.due(term, on) == expected
