"""Words of pick lists on the command line."""

import pytest

from crm_desktop.cli.errors import Exit
from crm_desktop.db.office import open_office
from crm_desktop.domain.access import SYSTEM
from crm_desktop.domain.clock import FixedClock
from crm_desktop.domain.parties.drafts import CustomerDraft
from crm_desktop.services.parties.customers import SaveCustomer
from crm_desktop.services.runner import CommandRunner
from tests.conftest import NOON


@pytest.fixture
def fair(desk):
    """Two customers met at a fair."""
    with open_office(desk.office) as office:
        runner = CommandRunner(office.engine, SYSTEM, FixedClock(NOON))
        for name in ("永兴", "华盛"):
            runner.run(SaveCustomer(key=name, draft=CustomerDraft(name=name, source="展会")))


def sources(desk):
    rows = desk.answer("list", "customers")["rows"]
    return {row["source"] for row in rows}


def words(desk):
    rows = desk.answer("list", "pick-entries", "--search", "customer_source")["rows"]
    return [row["text"] for row in rows]


def test_words_are_renamed_merged_and_taken_out_again(desk, fair):
    assert "展会" in words(desk)
    tried = desk.work("pick-list", "customer_source", "--merge", "网络", "展会", "--dry-run")
    assert tried.status == Exit.DONE
    assert "Nothing was changed" in tried.out
    assert sources(desk) == {"展会"}
    assert "2 records follow" in desk.work("pick-list", "customer_source", "--merge", "网络", "展会").out
    assert (sources(desk), "展会" in words(desk)) == ({"网络"}, False)
    assert desk.answer("pick-list", "customer_source", "--undo", "展会") == {"records": 2}
    assert (sources(desk), "展会" in words(desk)) == ({"展会"}, True)
    assert "2 records follow" in desk.work("pick-list", "customer_source", "--rename", "展会", "展览").out
    assert sources(desk) == {"展览"}


@pytest.mark.parametrize(
    ("wrong", "fault"),
    [
        (("--rename", "没有", "展览"), "没有"),
        (("--rename", "展会", "网络"), "网络"),
        (("--undo", "展会"), "展会"),
    ],
)
def test_what_cannot_be_is_said_in_words(desk, fair, wrong, fault):
    said = desk.work("pick-list", "customer_source", *wrong)
    assert said.status == Exit.REFUSED
    assert fault in said.faults
    assert sources(desk) == {"展会"}
