"""Two days compared in the window."""

from PySide6.QtCore import Qt


def test_rows_sums_and_the_documents_of_one(office):
    tab = office.tab("receivables_changes")
    tab.span.usual.setCurrentIndex(tab.span.usual.findText("From the beginning"))
    tab.span.usual.activated.emit(0)
    office.settle()
    cells = office.cells(tab.panel, "name", "then", "charged", "paid", "change", "now")
    assert ("恒通机电", "", "200.00", "", "200.00", "200.00") in cells
    assert "450.00" in tab.sums.text()
    tab.panel.table.setCurrentIndex(tab.panel.model.index(0, 1))
    tab.panel.table.setFocus()
    office.qtbot.keyClick(tab.panel.table, Qt.Key.Key_F9)
    office.settle()
    assert tab.figure.isVisible()
    assert cells[0][4] in tab.figure.accessibleName()
    office.qtbot.keyClick(tab.figure.tree, Qt.Key.Key_Escape)
    assert tab.panel.table.hasFocus()


def test_the_aging_report_leads_there_with_its_day(office):
    board = office.tab("aging")
    board.panel.actions_by_id["aging.changes"].trigger()
    assert office.context.opener.opened[-1] == ("receivables_changes", None, {"until": board.switches.day})
