from datetime import date

import pytest
from PySide6.QtCore import Qt

from crm_desktop.domain.money.aging import Basis
from crm_desktop.queries.money.open_documents import UNALLOCATED


@pytest.fixture
def board(office):
    return office.tab("aging")


def column(board, key):
    return next(number for number, shown in enumerate(board.panel.spec.columns) if shown.key == key)


def test_rows_totals_and_proof_agree(office, board):
    assert office.cells(board.panel, "name", "not_due", "bucket_1", "bucket_5", "total") == [
        ("永兴五金", "100.00", "100.00", "", "200.00"),
        ("恒通机电", "", "", "", "200.00"),
        ("海联船配", "", "", "100.00", "100.00"),
        ("预付户", "", "", "", "−50.00"),
    ]
    assert board.head.total.figure.text() == "450.00"
    assert board.head.overdue.figure.text() == "400.00"
    assert "450.00 − balances 450.00" in board.proof.text()
    assert "difference 0.00" in board.proof.text()


def test_double_click_on_a_cell_opens_its_documents(office, board):
    row, place = 1, column(board, "bucket_4")
    board.panel.table.setCurrentIndex(board.panel.model.index(row, place))
    board.panel.table.setFocus()
    office.qtbot.keyClick(board.panel.table, Qt.Key.Key_Return)
    kind, _record, asked = office.context.opener.opened[-1]
    assert kind == "open_documents"
    assert (asked["customer"], asked["column"], asked["by"]) == ("恒通机电", 4, Basis.DUE)


@pytest.mark.parametrize(
    ("key", "amount"), [("bucket_4", "100.00"), ("total", "200.00"), ("name", "200.00"), ("unallocated", "0.00")]
)
def test_f9_tells_why_a_cell_is_what_it_is_and_esc_leads_back(office, board, key, amount):
    board.panel.table.setCurrentIndex(board.panel.model.index(1, column(board, key)))
    board.panel.table.setFocus()
    office.qtbot.keyClick(board.panel.table, Qt.Key.Key_F9)
    office.settle()
    assert board.figure.isVisible()
    assert amount in board.figure.accessibleName()
    office.qtbot.keyClick(board.figure.tree, Qt.Key.Key_Escape)
    assert not board.figure.isVisible()
    assert board.panel.table.hasFocus()


@pytest.mark.parametrize(("key", "opened"), [("unallocated", UNALLOCATED), ("total", None)])
def test_other_cells_open_credits_or_everything(office, board, key, opened):
    board.panel.table.opened.emit(0, column(board, key))
    assert office.context.opener.opened[-1][2]["column"] == opened


def test_name_opens_the_customer(office, board):
    board.panel.table.opened.emit(0, column(board, "name"))
    assert office.context.opener.opened[-1][:2] == ("customer", office.ids["永兴五金"])


def test_past_day_shows_what_was_open_then(office, board):
    board.switches.as_of.line.setText("2026-11-01")
    board.switches.as_of.line.editingFinished.emit()
    office.settle()
    assert board.switches.day == date(2026, 11, 1)
    assert office.cells(board.panel, "name", "total")[0] == ("恒通机电", "200.00")
    assert board.head.total.figure.text() == "400.00"
    assert "difference 0.00" in board.proof.text()


def test_by_document_date_is_a_switch(office, board):
    board.switches.by_document.click()
    office.settle()
    assert board.panel.request.options["by"] is Basis.DOCUMENT
    assert "difference 0.00" in board.proof.text()


def test_chart_opens_a_column_of_all_customers(office, board):
    board.head.column_clicked.emit(5)
    asked = office.context.opener.opened[-1][2]
    assert (asked["party_id"], asked["column"]) == (None, 5)


def test_statement_of_the_current_row(office, board):
    board.panel.table.selectRow(0)
    board.panel.actions_by_id["aging.statement"].trigger()
    assert office.context.opener.opened[-1][:2] == ("statement", office.ids["永兴五金"])


def test_dock_follows_the_customer(office):
    dock = office.dock("aging")
    office.context.customer.set(office.ids["海联船配"], "海联")
    office.settle()
    assert office.cells(dock.panel, "name", "total") == [("海联船配", "100.00")]


def test_documents_dialog_adds_up_and_opens_them(office):
    dialog = office.tab(
        "open_documents",
        party_id=office.ids["恒通机电"],
        customer="恒通机电",
        column=None,
        as_of=date(2026, 11, 20),
        by=Basis.DUE,
    )
    assert office.cells(dialog.panel, "number", "open_amount") == [
        ("FH-恒通机电-100", "100.00"),
        ("FH-恒通机电-40", "100.00"),
    ]
    dialog.panel.table.opened.emit(0, 0)
    assert office.context.opener.opened[-1][0] == "delivery"
