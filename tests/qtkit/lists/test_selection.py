"""Selected cells are added up column by column, and what is not counted is told."""

from dataclasses import dataclass, replace
from decimal import Decimal

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from crm_desktop.domain.changes import Changes
from crm_desktop.present.columns.base import Column, Kind
from crm_desktop.present.listing import LeftOut
from crm_desktop.qtkit.lists import selection as list_selection
from crm_desktop.qtkit.lists.panel import ListPanel
from crm_desktop.qtkit.lists.spec import ListPanelSpec
from tests.views.fakes.context import fake_context
from tests.views.fakes.rows import RowsSource


@dataclass(frozen=True)
class Row:
    id: int
    name: str
    amount: Decimal | None
    pieces: Decimal = Decimal(2)
    price: Decimal = Decimal("1.50")
    left_out: LeftOut | None = None


ROWS = [
    Row(1, "甲", Decimal("8640")),
    Row(2, "乙", Decimal("5180")),
    Row(3, "丙", Decimal("5180"), left_out=LeftOut.VOID),
    Row(4, "丁", None),
    Row(5, "戊", Decimal(0)),
    Row(6, "己", Decimal("21480")),
]
COLUMNS = [
    Column("name", "Name", lambda row: row.name),
    Column("amount", "Amount", lambda row: row.amount, Kind.MONEY, total=True),
    Column("pieces", "Pieces", lambda row: row.pieces, Kind.QUANTITY, total=True),
    Column("price", "Price", lambda row: row.price, Kind.PRICE),
]
NAME, AMOUNT, PIECES, PRICE = range(4)


@pytest.fixture
def context():
    return fake_context()


@pytest.fixture
def panel(qtbot, context):
    return shown(qtbot, context, ROWS)


class Veiled(RowsSource):
    """A list whose sums the operator may not see."""

    def totals(self, request):
        return replace(super().totals(request), are_veiled=True)


def shown(qtbot, context, rows, source=RowsSource):
    source = source(rows, text=lambda row: row.name)
    spec = ListPanelSpec(
        id="cells",
        context="cells",
        title="Cells",
        columns=COLUMNS,
        source=source,
        reload_on=Changes.ORDERS,
        counted="{count} rows",
    )
    made = ListPanel(spec, context)
    qtbot.addWidget(made)
    made.resize(800, 400)
    made.show()
    qtbot.waitUntil(lambda: not context.jobs.busy)
    return made


def click(qtbot, panel, row, column, modifier=Qt.KeyboardModifier.NoModifier):
    place = panel.table.visualRect(panel.model.index(row, column)).center()
    qtbot.mouseClick(panel.table.viewport(), Qt.MouseButton.LeftButton, modifier, place)


def test_cells_of_a_column_are_added_up_and_what_is_not_counted_is_told(qtbot, panel):
    click(qtbot, panel, 0, AMOUNT)
    click(qtbot, panel, 5, AMOUNT, Qt.KeyboardModifier.ShiftModifier)
    assert panel.totals.shown() == (
        "Amount, 6 cells: 3 numbers, sum 35,300.00",
        "average 11,766.67   void 1, blank 2 not counted",
    )
    assert panel.table.cells == {AMOUNT}


def test_cells_are_not_added_up_for_who_may_not_see_the_sums_of_the_list(qtbot, context):
    panel = shown(qtbot, context, ROWS, source=Veiled)
    click(qtbot, panel, 0, AMOUNT)
    click(qtbot, panel, 5, AMOUNT, Qt.KeyboardModifier.ShiftModifier)
    assert panel.totals.shown() == ("Selected 6 rows", "")


def test_keys_span_the_cells_of_two_columns_each_with_its_own_sum(qtbot, panel):
    click(qtbot, panel, 0, AMOUNT)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right):
        qtbot.keyClick(panel.table, key, Qt.KeyboardModifier.ShiftModifier)
    assert panel.totals.shown() == ("Amount: 13,820.00 (2 numbers)  ·  Pieces: 4 (2 numbers)", "")
    qtbot.keyClick(panel.table, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert panel.totals.shown()[0] == "Amount, 2 cells: 2 numbers, sum 13,820.00"


def test_dragging_spans_cells(qtbot, panel):
    def at(row, column):
        return panel.table.visualRect(panel.model.index(row, column)).center()

    viewport, left = panel.table.viewport(), Qt.MouseButton.LeftButton
    qtbot.mousePress(viewport, left, pos=at(0, AMOUNT))
    for place in (at(1, AMOUNT), at(1, PIECES)):  # the kit's own moves hold no button
        where = QPointF(viewport.mapToGlobal(place))
        move = QMouseEvent(QEvent.Type.MouseMove, QPointF(place), where, left, left, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(viewport, move)
    qtbot.mouseRelease(viewport, left, pos=at(1, PIECES))
    assert panel.table.cells == {AMOUNT, PIECES}
    assert panel.totals.shown()[0] == "Amount: 13,820.00 (2 numbers)  ·  Pieces: 4 (2 numbers)"


def test_prices_have_no_sum(qtbot, panel):
    click(qtbot, panel, 0, PRICE)
    click(qtbot, panel, 1, PRICE, Qt.KeyboardModifier.ControlModifier)
    assert panel.totals.shown()[0] == "Price, 2 cells: 2 numbers, average 1.50"


def test_one_row_and_rows_chosen_by_their_name_show_no_cells(qtbot, panel):
    click(qtbot, panel, 0, AMOUNT)
    assert panel.totals.shown()[0] == "Total 6 rows"
    click(qtbot, panel, 0, NAME)
    click(qtbot, panel, 1, NAME, Qt.KeyboardModifier.ShiftModifier)
    assert panel.totals.shown() == ("Selected 2 rows", "")
    assert panel.table.cells == set()


def test_copying_takes_the_cells_and_a_click_takes_the_sum(qtbot, panel):
    click(qtbot, panel, 1, AMOUNT)
    click(qtbot, panel, 3, AMOUNT, Qt.KeyboardModifier.ShiftModifier)
    panel.copy()
    assert QApplication.clipboard().text() == "5,180.00\n\n"  # neither what is void nor what is blank
    qtbot.mouseClick(panel.totals, Qt.MouseButton.LeftButton, pos=QPoint(20, 10))
    assert QApplication.clipboard().text() == "5180.00"


def test_another_selection_ends_the_sum(qtbot, panel):
    click(qtbot, panel, 0, AMOUNT)
    click(qtbot, panel, 1, AMOUNT, Qt.KeyboardModifier.ShiftModifier)
    click(qtbot, panel, 4, NAME)
    assert panel.totals.shown()[0] == "Total 6 rows"


def test_more_rows_than_are_read_are_told_and_not_added_up(qtbot, context, panel, monkeypatch):
    monkeypatch.setattr(list_selection, "SUMMED_AT_MOST", 3)
    panel.table.selectAll()
    assert panel.totals.shown()[0] == "6 rows: only up to 3 are added up"
    assert panel.totals._sums() == {}


def test_current_row_is_meant_where_nothing_is_selected(qtbot, context, panel):
    """A list that gets the focus makes its first row the current one, and selects nothing."""
    panel.bar.search.setFocus()
    panel.question.set_search("乙")
    qtbot.waitUntil(lambda: panel.model.rowCount() == 1 and not context.jobs.busy)
    qtbot.keyClick(panel.bar.search, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: panel.current_row() == ROWS[1])
    assert not panel.table.selectionModel().hasSelection()
    assert panel.selected_ids() == [2]
    panel.copy()
    assert "乙" in QApplication.clipboard().text()
