"""“What changed here” from a list: the row under the cursor, not the tab that happens to be in front."""

import pytest
from sqlalchemy.orm import Session

from crm_desktop.db.session import WRITE
from crm_desktop.domain.access import SYSTEM, Access, Role
from crm_desktop.qtkit.lists.panel import ListPanel
from crm_desktop.queries.reader import Reader
from crm_desktop.views.catalogue import load_catalogue
from crm_desktop.views.shell.history import open_history, record_at
from crm_desktop.views.system.audit_words import KIND_WORDS
from tests.make.products import make_product
from tests.views.fakes.context import fake_context

NO_RECORDS = {"aging", "payables_aging", "print_jobs", "prints", "reminders"}
"""Docks whose rows are no records of the audit log, but sums, pages to print and what is to be done."""
DOCKS = {dock.id: dock for dock in load_catalogue().docks(SYSTEM)}


class InFront:
    def record_in_front(self):
        return "customer", 7


@pytest.fixture
def context(engine):
    return fake_context(reader=Reader(engine, SYSTEM))


@pytest.mark.parametrize("dock", sorted(DOCKS))
def test_rows_of_every_list_of_records_say_which_record_they_show(qtbot, context, dock):
    built = DOCKS[dock].build(context)
    qtbot.addWidget(built)
    lists = [built] if isinstance(built, ListPanel) else built.findChildren(ListPanel)
    assert (not any(one.spec.record for one in lists)) is (dock in NO_RECORDS)


def test_the_row_under_the_cursor_goes_before_the_tab_in_front(qtbot, engine, context):
    with Session(engine.execution_options(**WRITE)) as session:
        goods = make_product(session).id
        session.commit()
    panel = DOCKS["products"].build(context)
    qtbot.addWidget(panel)
    with qtbot.waitActive(panel):
        panel.show()
        panel.activateWindow()
    panel.table.setFocus()
    qtbot.waitUntil(lambda: panel.current_row() is not None)
    assert record_at(panel.table) == ("product", goods)
    open_history(context, InFront())
    panel.hide()
    open_history(context, InFront())
    assert context.opener.opened == [
        ("history", goods, {"kind": "product"}),
        ("history", 7, {"kind": "customer"}),
    ]


class Account:
    def record_in_front(self):
        return "money_account", 1


def test_what_is_not_told_is_said_before_an_empty_page_opens(qtbot, engine):
    context = fake_context(reader=Reader(engine, SYSTEM), access=Access(9, "lin", "林", Role.SALES))
    open_history(context, Account())
    assert context.opener.opened == []
    assert len(context.ask.notices) == 1


def test_kinds_of_rows_are_those_of_the_audit_log():
    kinds = {"product", "customer", "contact_entry", "charge", "credit", "money_account", "employee", "operator"}
    assert kinds <= KIND_WORDS.keys()
