"""Random histories of sales and of money in which each command tells beforehand what it will do, and then does that."""

import pytest

from tests.scenarios.histories import run_histories
from tests.scenarios.money_hands import MoneyTemplate
from tests.scenarios.sales_office import SalesTemplate
from tests.scenarios.test_ledger_machine import Trade
from tests.scenarios.test_sales_machine import Sales
from tests.scenarios.told_before import TellingRunner


class ToldTrade(Trade):
    """An office that trades, and is told before."""

    def __init__(self):
        super().__init__()
        self.runner = TellingRunner(self.runner, self.engine, self.clock)


class ToldSales(Sales):
    """An office that sells, and is told before."""

    def __init__(self):
        super().__init__()
        self.boss = TellingRunner(self.boss, self.engine, self.clock)
        self.clerk = TellingRunner(self.clerk, self.engine, self.clock)


@pytest.fixture(scope="module", params=[(ToldTrade, MoneyTemplate), (ToldSales, SalesTemplate)], ids=["money", "sales"])
def office(request):
    machine, template = request.param
    made = template()
    yield machine, made
    made.remove()


@pytest.mark.slow
def test_what_a_command_tells_beforehand_is_what_it_does(office):
    """The quick size; ``CRM_TOLD=400x60`` runs that many histories of that many steps."""
    run_histories(*office, "CRM_TOLD", quick="1x16")
