"""``why`` on the command line: the tree in words, and the same for machines."""

from decimal import Decimal

import pytest

from crm_desktop.cli.errors import Exit
from crm_desktop.db.office import open_office
from crm_desktop.domain.access import SYSTEM
from crm_desktop.domain.clock import FixedClock
from crm_desktop.domain.parties.drafts import CustomerDraft
from crm_desktop.domain.sales.drafts import OrderDraft
from crm_desktop.domain.trade.drafts import LineDraft
from crm_desktop.services.money.charges import AddCharge
from crm_desktop.services.parties.customers import SaveCustomer
from crm_desktop.services.runner import CommandRunner
from crm_desktop.services.sales.orders import ConfirmOrder
from tests.conftest import NOON


@pytest.fixture
def owing(desk):
    """A customer who owes 300.00 of 250.00."""
    with open_office(desk.office) as office:
        runner = CommandRunner(office.engine, SYSTEM, FixedClock(NOON))
        draft = CustomerDraft(name="永兴五金", credit_limit=Decimal(250))
        party_id = runner.run(SaveCustomer(key="c", draft=draft)).record_id
        runner.run(AddCharge(key="k", party_id=party_id, amount=Decimal(300), document_date=NOON.date()))
    return "永兴五金"


def test_credit_and_balance_are_told_with_what_would_be_enough(desk, owing):
    told = desk.work("why", "credit", owing)
    assert told.status == Exit.DONE, told.faults
    assert told.out.splitlines()[0] == "Why 永兴五金 is over the limit: 50.00"
    assert "1. Receive 50.00" in told.out
    answer = desk.answer("why", "credit", owing)
    assert (answer["amount"], [lever["kind"] for lever in answer["levers"]]) == ("50.00", ["receive", "raise_limit"])
    balance = desk.answer("why", "balance", owing)
    assert (balance["amount"], balance["parts"][0]["amount"]) == ("300.00", "300.00")
    assert desk.answer("why", "balance", owing, "--as-of", "2020-01-01")["amount"] == "0.00"


def test_a_stored_document_is_told_with_each_of_its_lines(desk, owing):
    with open_office(desk.office) as office:
        runner = CommandRunner(office.engine, SYSTEM, FixedClock(NOON))
        party = runner.run(SaveCustomer(key="d", draft=CustomerDraft(name="瑞方装饰"))).record_id
        line = LineDraft(product_name="螺丝", unit="只", quantity=Decimal(3), unit_price=Decimal("9.99"))
        draft = OrderDraft(key="o", party_id=party, discount=Decimal("0.02"), lines=(line,))
        number = runner.run(ConfirmOrder(draft=draft)).number
    told = desk.work("why", "document", number)
    assert told.status == Exit.DONE, told.faults
    assert "Share of the discount on the whole" in told.out
    answer = desk.answer("why", "document", number)
    (whole, *_) = answer["parts"]
    (screw,) = whole["parts"]
    assert (answer["amount"], screw["amount"]) == ("29.37", "29.37")
    assert [part["amount"] for part in screw["parts"]][:3] == ["9.9900", "3.0000", "29.97"]


def test_who_is_not_found_is_said(desk, owing):
    for figure in ("credit", "balance", "order", "document"):
        refused = desk.work("why", figure, "nobody")
        assert (refused.status, "nobody" in refused.faults) == (Exit.REFUSED, True)
