"""What is another thing for payments than for receipts; the desk itself is the same."""

from decimal import Decimal

import pytest
from sqlalchemy import select

from crm_desktop.domain.money.items import ReceiptState
from crm_desktop.domain.parties.drafts import CustomerDraft
from crm_desktop.domain.parties.roles import PAID, PartyRole
from crm_desktop.domain.sides import Side
from crm_desktop.models.money.items import Charge
from crm_desktop.queries.parties.form import find_customers
from crm_desktop.services.money.charges import AddCharge
from crm_desktop.services.parties.customers import SaveCustomer
from tests.make.stored import TODAY


@pytest.fixture
def supplier(office):
    draft = CustomerDraft(name="海盐恒力标准件厂", roles=(PartyRole.SUPPLIER,))
    return office.context.runner.run(SaveCustomer(draft=draft, key="s")).record_id


@pytest.fixture
def payable(office, supplier):
    command = AddCharge(
        key="c", party_id=supplier, side=Side.PAYABLE, number="HL-0317", document_date=TODAY, amount=Decimal(500)
    )
    office.context.runner.run(command)
    return "HL-0317"


def left_of(office, number):
    ((left,),) = office.query(select(Charge.open_amount).where(Charge.number == number))
    return left


def pay(office, desk, text):
    line = desk.form.widget("amount").line
    line.setFocus()
    line.selectAll()
    office.qtbot.keyClicks(line, text)
    desk.actions_by_id["payment.post"].trigger()
    office.settle()


def test_half_of_a_payable_is_paid_at_the_desk(office, supplier, payable):
    desk = office.tab("payment", party_id=supplier)
    assert "500.00" in desk.bar.facts.text()
    pay(office, desk, "250")
    assert (desk.detail.row.state, left_of(office, payable)) == (ReceiptState.POSTED, 250)
    assert desk.bar.title.text() == "Payment FK-20261120-001"
    assert office.cells(desk.settled.panel, "charge_number", "amount") == [("HL-0317", "250.00")]


def test_only_who_supplies_is_offered(office, supplier):
    found = office.context.reader.read(find_customers, text="", roles=PAID)
    assert [one.name for one in found] == ["海盐恒力标准件厂"]


def test_list_of_payments_leads_to_the_desk(office, supplier, payable):
    pay(office, office.tab("payment", party_id=supplier), "40")
    panel = office.dock("payments")
    assert office.cells(panel, "number", "customer", "amount") == [("FK-20261120-001", "海盐恒力标准件厂", "40.00")]
    panel.row_opened.emit(panel.model.row(0), "number")
    assert office.context.opener.opened[-1][:2] == ("payment", 1)


def test_journal_shows_what_went_out(office, supplier, payable):
    pay(office, office.tab("payment", party_id=supplier), "40")
    journal = office.tab("account_journal", 2)
    assert office.cells(journal.panel, "number", "counterpart", "went_out", "balance") == [
        ("SK-20261120-001", "预付户", "", "50.00"),
        ("FK-20261120-001", "海盐恒力标准件厂", "40.00", "10.00"),
    ]


def test_journal_stands_at_its_newest_line_until_the_user_goes_elsewhere(office, supplier, payable):
    for _ in range(3):
        pay(office, office.tab("payment", party_id=supplier), "10")
    journal = office.tab("account_journal", 2)
    table, last = journal.panel.table, journal.panel.model.rowCount() - 1
    assert (last, table.currentIndex().row()) == (3, 3)
    table.selectRow(1)
    journal.panel.reload()
    office.settle()
    assert table.currentIndex().row() == 1
