import json
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from typing import get_args, get_type_hints

import pytest

from crm_desktop.domain.office_rules import OfficeRules
from crm_desktop.queries.office.entry_history import RESPONSIBLE, SAID
from crm_desktop.services.catalogue import all_handlers
from crm_desktop.services.office.rules import SetOfficeRules
from crm_desktop.services.paper.log import LogPrint, PrintedDocument
from crm_desktop.services.parties.contacts import MovePlan
from crm_desktop.services.parties.customers import SetCredit
from crm_desktop.services.products.products import SwitchProduct
from crm_desktop.services.runner import audit_detail
from crm_desktop.services.sales.deliveries import SignDelivery
from crm_desktop.views import customers, money  # noqa: F401 - they say how their codes are shown
from crm_desktop.views.system.audit_fact_words import FACT_CODES, FACT_KINDS, FACT_WORDS
from crm_desktop.views.system.audit_facts import facts


def printed(number):
    return PrintedDocument(kind="delivery", record_id=1, number=number, template="A4")


@pytest.mark.parametrize(
    ("command", "shown"),
    [
        (
            SetCredit(party_id=7, seen_version=2, credit_limit=Decimal(50000)),
            "Credit limit: 50,000.00 · On hold: no",
        ),
        (SwitchProduct(product_id=7, seen_version=2, is_active=False), "In use: no"),
        (
            SignDelivery(delivery_id=7, seen_version=2, signed_by="陈国强", signed_on=date(2026, 11, 20)),
            "Signed by: 陈国强 · Signed on: 2026-11-20",
        ),
        (MovePlan(contact_id=7, next_on=date(2026, 11, 23)), "Next contact: 2026-11-23"),
        (LogPrint(documents=(printed("FH-1"), printed("FH-2")), target="LQ-630K"), "FH-1, FH-2 · Where to: LQ-630K"),
        (LogPrint(documents=(printed(None), printed("FH-2")), target="LQ-630K"), "Documents: 2 · Where to: LQ-630K"),
        (
            SetOfficeRules(rules=OfficeRules(over_delivery=Decimal("0.05"), silent_by_grade={"A": 14})),
            "Allowed over-delivery: 5% · Offer the last price: yes",
        ),
        (SetOfficeRules(rules=OfficeRules(silent_by_grade={"A": 14, "B": 30})), "Silent days by grade: A 14, B 30"),
    ],
)
def test_a_command_is_shown_in_words_without_ids(command, shown):
    read = facts(audit_detail(command))
    assert shown in read
    assert "{" not in read
    assert "_id" not in read


@pytest.mark.parametrize(
    ("kept", "shown"),
    [
        ({"draft": {"method": "transfer", "amount": "8224.35"}}, "Method: Bank transfer · Amount: 8,224.35"),
        ({"draft": {"status": "dormant", "notes": ""}}, "Status: Dormant"),
        ({"kind": "sales_order", "printer": ""}, "Kind: Sales order"),
        ({"role": "finance", "limit": "5"}, "Limit: 5.00 · Role: Finance"),
        ({"days": [30, 60, 90]}, "Aging columns end at: 30, 60, 90"),
        ({"draft": {"lines": [{"product_code": "A"}, {"product_code": "B"}]}}, "Lines: 2"),
        ({"seed": 1}, ""),
    ],
)
def test_codes_and_amounts_are_shown_as_in_lists(kept, shown):
    assert set(facts(json.dumps(kept)).split(" · ")) == set(shown.split(" · "))


@pytest.mark.parametrize("detail", ["by hand", "[1, 2]", ""])
def test_what_is_no_command_is_shown_as_it_was_written(detail):
    assert facts(detail) == detail


def test_a_figure_that_cannot_be_read_is_shown_as_it_was_written():
    assert facts('{"amount": "much"}') == "Amount: much"


def carried(kind, seen):
    """Add the names of the fields of a command, and of all that it carries, by class."""
    for part in get_args(kind):
        carried(part, seen)
    if is_dataclass(kind) and kind not in seen:
        seen[kind] = {field.name for field in fields(kind)}
        for part in get_type_hints(kind).values():
            carried(part, seen)


def test_every_fact_with_words_is_one_of_a_command():
    seen = {}
    for command, handler in all_handlers().items():
        if handler.is_audited:
            carried(command, seen)
    names = set().union(*seen.values(), SAID.values(), [RESPONSIBLE])
    assert FACT_WORDS.keys() - names == set()
    assert (FACT_KINDS.keys() | FACT_CODES.keys()) - FACT_WORDS.keys() == set()
