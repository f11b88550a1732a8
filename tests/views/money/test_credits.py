"""Advances and credits that are no receipts: used, taken back and voided in the window."""

from decimal import Decimal
from uuid import uuid4

import pytest
from sqlalchemy import select

from crm_desktop.domain.money.aging import Basis
from crm_desktop.domain.money.items import CreditKind
from crm_desktop.models.money.items import Allocation, Charge, Credit
from crm_desktop.queries.money.open_documents import UNALLOCATED
from crm_desktop.services.money.charges import AddAdvance
from tests.make.stored import TODAY


@pytest.fixture
def advance(office):
    command = AddAdvance(
        key=str(uuid4()), party_id=office.ids["恒通机电"], document_date=TODAY, amount=Decimal("150.00")
    )
    office.context.run(command)
    office.settle()
    return office.query(select(Credit.id).where(Credit.kind == CreditKind.OPENING))[0][0]


def test_opening_advance_is_used_taken_back_and_voided(office, advance):
    desk = office.tab("credit", advance)
    assert "150.00" in desk.facts.text()
    assert desk.shares.model.used == 0
    desk.shares.model.tick(1)
    desk.actions_by_id["credit.match"].trigger()
    office.settle()
    assert office.cells(desk.settled.panel, "charge_number", "amount") == [("FH-恒通机电-40", "100.00")]
    assert "50.00" in desk.facts.text()
    assert desk.shares.model.used == 0
    desk.settled.panel.table.selectRow(0)
    desk.settled.panel.actions_by_id["settled.cancel"].trigger()
    office.settle()
    assert [row[0] is not None for row in office.query(select(Allocation.cancelled_on))] == [True]
    office.ask.words = "录错"
    desk.actions_by_id["credit.void"].trigger()
    office.settle()
    assert office.query(select(Credit.voided_on).where(Credit.id == advance)) == [(TODAY,)]
    assert "录错" in desk.facts.text()
    assert not desk.shares.isVisibleTo(desk)
    assert not desk.actions_by_id["credit.match"].isEnabled()


def test_list_opens_what_each_credit_settles(office, advance):
    panel = office.dock("credits")
    assert set(office.cells(panel, "customer", "open_amount")) == {("恒通机电", "150.00"), ("预付户", "50.00")}
    for row in range(2):
        panel.table.opened.emit(row, 0)
    assert {tuple(one[:2]) for one in office.context.opener.opened[-2:]} == {
        ("credit", advance),
        ("receipt", office.receipt),
    }


def test_aging_leads_to_what_an_advance_settles(office, advance):
    asked = {"party_id": office.ids["恒通机电"], "as_of": TODAY, "by": Basis.DUE, "column": UNALLOCATED}
    dialog = office.tab("open_documents", **asked)
    dialog.panel.table.opened.emit(0, 0)
    assert office.context.opener.opened[-1][:2] == ("credit", advance)
    charges = office.tab("open_documents", **{**asked, "column": 2})
    charges.panel.table.selectRow(0)
    assert office.query(select(Charge.id))
    assert not charges.panel.actions_by_id["open_documents.credit"].isEnabled()
