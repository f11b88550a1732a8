from datetime import date

from PySide6.QtCore import Qt
from sqlalchemy import select

from crm_desktop.domain.money.items import ChargeKind, ReceiptState
from crm_desktop.models.money.documents import Receipt
from crm_desktop.models.money.items import Charge, Credit
from crm_desktop.queries.analysis.reports import Slice
from crm_desktop.views.as_of import AsOfField


def test_receivables_show_open_ones_oldest_due_first(office):
    panel = office.dock("receivables")
    shown = office.cells(panel, "number", "overdue_days", "open_amount")
    assert shown[0] == ("FH-海联船配-200", "200", "100.00")
    assert len(shown) == 5
    panel.set_option(only="overdue")
    office.settle()
    assert panel.model.rowCount() == 4


def test_receivables_are_put_to_a_day_and_back(office):
    panel = office.dock("receivables")
    as_of = panel.findChild(AsOfField)
    as_of.field.line.setText("2026-11-01")
    as_of.field.line.editingFinished.emit()
    office.settle()
    shown = dict(office.cells(panel, "number", "overdue_days"))
    assert shown["FH-海联船配-200"] == "181"
    assert len(shown) == 4
    as_of.field.line.setText("2027-01-01")
    as_of.field.line.editingFinished.emit()
    office.settle()
    assert as_of.day == as_of.field.value() == date(2026, 11, 20)
    assert office.cells(panel, "number", "overdue_days")[0] == ("FH-海联船配-200", "200")


def test_receivable_opens_its_delivery_and_receives_money(office):
    panel = office.dock("receivables")
    panel.table.selectRow(0)
    panel.table.opened.emit(0, 0)
    assert office.context.opener.opened[-1][0] == "delivery"
    panel.actions_by_id["receivables.settle"].trigger()
    row = panel.current_row()
    assert office.context.opener.opened[-1] == ("receipt", None, {"party_id": office.ids["海联船配"], "id": row.id})
    assert not panel.actions_by_id["receivables.void"].isEnabled()


def test_receipts_are_listed_opened_and_voided(office):
    panel = office.dock("receipts")
    assert office.cells(panel, "number", "customer", "amount") == [("SK-20261120-001", "预付户", "50.00")]
    panel.table.selectRow(0)
    panel.table.opened.emit(0, 0)
    assert office.context.opener.opened[-1][:2] == ("receipt", office.receipt)
    office.ask.words = "退票"
    panel.actions_by_id["receipts.void"].trigger()
    office.settle()
    assert office.query(select(Receipt.state)) == [(ReceiptState.VOID,)]
    assert not panel.actions_by_id["receipts.delete"].isEnabled()


def test_statement_shows_opening_documents_and_closing(office):
    tab = office.tab("statement", office.ids["恒通机电"])
    assert office.cells(tab.panel, "text", "number", "balance") == [
        ("Opening balance", "", ""),
        ("", "FH-恒通机电-100", "100.00"),
        ("", "FH-恒通机电-40", "200.00"),
    ]
    assert "200.00" in tab.closing.text()
    tab.with_lines.click()
    office.settle()
    assert tab.panel.model.rowCount() == 5
    tab.panel.table.opened.emit(1, 0)
    assert office.context.opener.opened[-1][0] == "delivery"


def test_statement_without_a_customer_asks_for_one(office):
    tab = office.tab("statement")
    assert tab.panel.model.rowCount() == 0
    assert tab.panel.empty.isVisibleTo(tab)


def test_report_changes_rows_and_period(office):
    tab = office.tab("sales_report")
    assert office.cells(tab.panel, "label")[-1] == ("2026-11",)
    tab.choose(Slice.REGION)
    office.settle()
    assert office.cells(tab.panel, "label", "net") == [("华东", "500.00")]
    tab.choose(Slice.YEAR)
    tab.span.usual.setCurrentIndex(5)
    tab.span.usual.activated.emit(5)
    office.settle()
    assert office.cells(tab.panel, "label", "net") == [("2025", "60.00"), ("2026", "500.00")]
    assert tab.net.figure.text() == "560.00"


def test_report_opens_the_customer(office):
    tab = office.tab("sales_report")
    tab.choose(Slice.CUSTOMER)
    office.settle()
    tab.panel.table.opened.emit(0, 0)
    assert office.context.opener.opened[-1][0] == "customer"


def test_opening_balance_and_advance_are_booked(office):
    dialog = office.tab("charge", party_id=office.ids["预付户"])
    dialog.form.show_value("number", "2025-088")
    dialog.form.show_value("amount", 300)
    dialog.form.show_value("document_date", date(2025, 12, 1))
    dialog.book()
    office.settle()
    query = select(Charge.kind, Charge.amount).where(Charge.number == "2025-088")
    assert office.query(query) == [(ChargeKind.OPENING, 300)]
    dialog.form.show_value("what", "advance")
    dialog.form.show_value("amount", 70)
    dialog.book()
    office.settle()
    assert office.query(select(Credit.amount).where(Credit.origin_id.is_(None))) == [(70,)]
    assert "YF-" in dialog.message.text()


def test_wrong_charge_is_said_beside_the_field(office):
    dialog = office.tab("charge", party_id=office.ids["预付户"])
    dialog.book()
    office.settle()
    assert "above 0.00" in dialog.form.widget("amount").toolTip()


def test_statement_goes_to_paper_for_one_customer_and_for_all(office):
    wanted = []
    office.context.print_wanted.connect(wanted.append)
    tab = office.tab("statement", office.ids["恒通机电"])
    office.settle()
    tab.with_lines.click()
    tab.draft.click()
    office.settle()

    tab.panel.actions_by_id["statement.print"].trigger()
    tab.panel.actions_by_id["statement.print_all"].trigger()
    office.settle()

    one, every = wanted
    assert (one.kind, one.ids, one.period) == ("statement", (office.ids["恒通机电"],), tab.period)
    assert one.period.with_lines
    assert one.period.is_draft
    assert office.ids["恒通机电"] in every.ids
    assert len(every.ids) > 1


def test_print_key_prints_the_statement_not_its_list(office, qtbot):
    wanted = []
    office.context.print_wanted.connect(wanted.append)
    tab = office.tab("statement", office.ids["恒通机电"])
    tab.show()
    qtbot.waitExposed(tab)
    tab.panel.table.setFocus()
    qtbot.keyClick(tab.panel.table, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert [request.kind for request in wanted] == ["statement"]
