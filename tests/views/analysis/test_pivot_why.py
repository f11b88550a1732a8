"""F9 on a cell of a pivot: a panel takes it apart down to its documents."""

from datetime import date
from decimal import Decimal

from PySide6.QtCore import Qt

from crm_desktop.domain.analysis import measures
from crm_desktop.domain.analysis.cube import Cube, CubeRow
from crm_desktop.domain.analysis.periods import Period
from crm_desktop.domain.analysis.requests import CubeRequest
from crm_desktop.views.analysis.why import pivot_cell


def texts(tree):
    return [(item.text(0), item.text(1)) for item in tree._items]


def test_f9_takes_a_cell_apart_and_leads_on_to_its_documents(office, pivot, qtbot):
    panel = pivot.figures.panel
    panel.table.setFocus()
    panel.table.setCurrentIndex(panel.model.index(0, 1))
    qtbot.keyClick(panel.table, Qt.Key.Key_F9)
    office.settle()
    figure, tree = pivot.why.figure, pivot.why.figure.tree
    assert figure.isVisibleTo(pivot)
    assert figure.visibleRegion().boundingRect().width() > 300
    assert not pivot.chart.isVisibleTo(pivot)
    words = [text.split("  ")[0] for text, _ in texts(tree)]
    assert {"Delivered", "− Returned", "= Net sales"} <= set(words)
    shown = panel.model.index(0, 1).data()
    assert ("= Net sales", shown) in texts(tree)
    qtbot.keyClick(tree, Qt.Key.Key_Escape)
    assert (pivot.focusWidget(), pivot.chart.isVisibleTo(pivot)) == (panel.table, True)
    for _ in range(2):
        qtbot.keyClick(pivot.focusWidget(), Qt.Key.Key_F9)
        office.settle()
    assert pivot.focusWidget() is pivot.behind.panel.table
    assert not figure.isVisibleTo(pivot)


def test_a_group_is_read_when_it_is_unfolded_and_its_document_opened(office, pivot, qtbot):
    panel = pivot.figures.panel
    last = panel.model.rowCount() - 1
    whole = next(at for at, one in enumerate(panel.spec.columns) if one.key.startswith("whole"))
    panel.table.setFocus()
    panel.table.setCurrentIndex(panel.model.index(last, whole))
    qtbot.keyClick(panel.table, Qt.Key.Key_F9)
    office.settle()
    tree = pivot.why.figure.tree
    for _ in range(8):  # to the right unfolds, and leads into what is unfolded
        if tree.currentItem().data(0, Qt.ItemDataRole.UserRole).part.source is None:
            qtbot.keyClick(tree, Qt.Key.Key_Right)
            office.settle()
    qtbot.keyClick(tree, Qt.Key.Key_Return)
    assert office.context.opener.opened[-1][0] == "delivery"


def test_each_column_has_its_cell_and_an_empty_one_has_none(pivot):
    answer, row, _ = pivot.figures.at
    cells = {one.key: pivot_cell(answer, answer.whole, one.key) for one in pivot.figures.panel.spec.columns}
    assert all(cells.values())
    empty = [at for at, one in enumerate(answer.columns) if one.key not in row.cells]
    assert [pivot_cell(answer, row, f"cell.{at}.sales") for at in empty] == [None] * len(empty)


def test_a_share_of_nothing_and_the_growth_of_a_day_are_no_figures():
    measured = (measures.SALES, measures.LAST_DAY)
    request = CubeRequest(measures=measured, period=Period(date(2026, 1, 1), date(2026, 1, 2)))
    day = {measures.Part.LAST_DAY: date(2026, 1, 1)}
    whole = CubeRow((), {measures.Part.AMOUNT: Decimal("0.00"), **day}, before=day)
    keys = ("share.sales", "cumulative.sales", "growth.last-day", "before.last-day", "whole.sales", "growth.sales")
    told = [pivot_cell(Cube(request, (), whole), whole, key) is not None for key in keys]
    assert told == [False, False, False, True, True, True]
