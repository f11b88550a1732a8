"""What the office owes, typed and looked at in the same windows as what is owed to it."""

from datetime import date

import pytest
from PySide6.QtWidgets import QLabel
from sqlalchemy import select
from sqlalchemy.orm import Session

from crm_desktop.db.session import WRITE
from crm_desktop.domain.money.aging import Basis
from crm_desktop.domain.money.items import ChargeKind
from crm_desktop.domain.sides import Side
from crm_desktop.models.money.items import Charge, Credit
from tests.make.parties import make_customer
from tests.make.stored import TODAY

OLD = date(2026, 8, 1)


@pytest.fixture
def supplier(office):
    """One who supplies, and buys too: what he owes and what is owed to him stand apart."""
    with Session(office.engine.execution_options(**WRITE)) as session:
        party = make_customer(session, name="力胜阀门", is_supplier=True, supply_term_days=0)
        session.commit()
        return party.id


@pytest.fixture
def booked(office, supplier):
    """An opening payable, another one and a prepayment, booked in the dialog."""
    dialog = office.tab("payable", party_id=supplier)
    for what, amount, on in (("opening", 300, OLD), ("other", 80, TODAY), ("advance", 50, TODAY)):
        dialog.form.show_value("what", what)
        dialog.form.show_value("amount", amount)
        dialog.form.show_value("document_date", on)
        dialog.book()
        office.settle()
    return supplier


def test_dialog_books_on_its_side(office, booked):
    assert office.query(select(Charge.kind, Charge.amount).where(Charge.side == Side.PAYABLE)) == [
        (ChargeKind.OPENING, 300),
        (ChargeKind.OTHER, 80),
    ]
    assert office.query(select(Credit.amount).where(Credit.side == Side.PAYABLE)) == [(50,)]


def test_who_supplies_nothing_is_refused_beside_the_field(office):
    dialog = office.tab("payable", party_id=office.ids["永兴五金"])
    dialog.form.show_value("amount", 10)
    dialog.book()
    office.settle()
    assert "supplier, carrier or partner" in dialog.form.widget("party_id").toolTip()


def test_lists_say_what_is_owed_in_words_of_their_side(office, booked):
    panel = office.dock("payables")
    assert office.cells(panel, "customer", "kind", "amount", "state") == [
        ("力胜阀门", "Opening balance", "300.00", "To be paid"),
        ("力胜阀门", "Other payable", "80.00", "To be paid"),
    ]
    assert [row[0] for row in office.cells(office.dock("receivables"), "customer")].count("力胜阀门") == 0
    panel.table.selectRow(0)
    panel.actions_by_id["payables.settle"].trigger()
    assert office.context.opener.opened[-1][0] == "payment"
    assert office.cells(office.dock("debits"), "customer", "kind", "open_amount") == [
        ("力胜阀门", "Opening prepayment", "50.00")
    ]


def test_aging_of_payables_adds_up_and_opens_its_documents(office, booked):
    board = office.tab("payables_aging")
    assert office.cells(board.panel, "name", "unallocated", "total") == [("力胜阀门", "−50.00", "330.00")]
    assert board.head.total.figure.text() == "330.00"
    assert "330.00 − balances of suppliers 330.00" in board.proof.text()
    assert [one.text() for one in board.head.findChildren(QLabel) if one.text().startswith("Aging by")] == [
        "Aging by buyer"
    ]
    behind = office.tab("open_documents", party_id=booked, column=None, as_of=TODAY, by=Basis.DUE, side=Side.PAYABLE)
    assert len(office.cells(behind.panel, "number")) == 3


def test_statement_of_a_supplier_runs_to_its_balance(office, booked):
    tab = office.tab("supplier_statement", booked)
    assert office.cells(tab.panel, "text", "charged", "paid", "balance")[-1][-1] == "330.00"
    titles = {column.key: column.title for column in tab.panel.spec.columns}
    assert (titles["charged"], titles["paid"]) == ("Charged to us", "Paid out")
    assert "paid 50.00" in tab.closing.text()


def test_prepayment_settles_a_payable_and_is_taken_back(office, booked):
    [(credit,)] = office.query(select(Credit.id).where(Credit.side == Side.PAYABLE))
    desk = office.tab("credit", credit)
    assert "Opening prepayment" in desk.title.text()
    desk.shares.model.tick(0)
    desk.actions_by_id["credit.match"].trigger()
    office.settle()
    assert office.query(select(Charge.open_amount).where(Charge.side == Side.PAYABLE)) == [(250,), (80,)]
    desk.settled.panel.table.selectRow(0)
    desk.settled.panel.actions_by_id["settled.cancel"].trigger()
    office.settle()
    assert office.query(select(Charge.open_amount).where(Charge.side == Side.PAYABLE)) == [(300,), (80,)]
