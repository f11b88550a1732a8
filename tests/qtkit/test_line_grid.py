"""Entering lines by keyboard."""

from dataclasses import dataclass, replace
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from crm_desktop.present.columns import Kind
from crm_desktop.qtkit.editors import Match
from crm_desktop.qtkit.line_columns import LineColumn
from crm_desktop.qtkit.line_grid import LineGrid
from tests.views.fakes import fake_context

PRODUCTS = {"A1": "螺丝 M6", "A2": "螺丝 M8", "B1": "螺母"}


@dataclass(frozen=True)
class Line:
    code: str = ""
    name: str = ""
    quantity: Decimal | None = None
    price: Decimal | None = None

    @property
    def amount(self):
        return (self.quantity or 0) * (self.price or 0)


class Products:
    def find(self, text, limit):
        found = [code for code in PRODUCTS if text.lower() in code.lower() or text in PRODUCTS[code]]
        return [Match(code, code, (PRODUCTS[code],)) for code in found[:limit]]

    def item(self, record_id):
        return Match(record_id, record_id)


COLUMNS = [
    LineColumn(
        "code",
        "Code",
        lambda line: line.code,
        put=lambda line, match: replace(line, code=match.id, name=PRODUCTS[match.id]),
        matches=Products(),
    ),
    LineColumn("name", "Name", lambda line: line.name),
    LineColumn(
        "quantity", "Quantity", lambda line: line.quantity, Kind.QUANTITY, put=lambda line, v: replace(line, quantity=v)
    ),
    LineColumn("price", "Price", lambda line: line.price, Kind.PRICE, put=lambda line, v: replace(line, price=v)),
    LineColumn("amount", "Amount", lambda line: line.amount, Kind.MONEY),
]


@pytest.fixture
def grid(qtbot):
    scope = fake_context()
    made = LineGrid("x", COLUMNS, scope, blank=Line, is_blank=lambda line: line == Line())
    made.scope = scope
    qtbot.addWidget(made)
    made.resize(700, 300)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.start()
    return made


def keys(qtbot, grid, text, *, enter=True):
    """Type into whatever has the focus, as a person does."""
    for letter in text:
        qtbot.keyClicks(QApplication.focusWidget(), letter)
    if enter:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not grid.scope.jobs.busy)


def test_lines_are_entered_by_keyboard_alone(qtbot, grid):
    for code, quantity, price in (("a1", "400", "28.5"), ("b", "8", "9.8")):
        keys(qtbot, grid, code)
        keys(qtbot, grid, quantity)
        keys(qtbot, grid, price)
    assert grid.lines() == (
        Line("A1", "螺丝 M6", Decimal(400), Decimal("28.5")),
        Line("B1", "螺母", Decimal(8), Decimal("9.8")),
    )
    assert grid.current_row == 2
    with qtbot.waitSignal(grid.finished):
        qtbot.keyClick(grid.table, Qt.Key.Key_Return)


def test_keys_typed_before_the_match_is_there_go_to_the_next_cell(qtbot, grid):
    for letter in "a1":
        qtbot.keyClicks(QApplication.focusWidget(), letter)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    for letter in "25":
        qtbot.keyClicks(QApplication.focusWidget(), letter)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: grid.lines() == (Line("A1", "螺丝 M6", Decimal(25)),))


def test_unreadable_number_is_said_and_keeps_the_cell(qtbot, grid):
    grid.set_lines([Line("A1", "螺丝 M6", Decimal(1))])
    grid.table.move_to(0, 2)
    keys(qtbot, grid, "x2")
    assert grid.lines()[0].quantity == 1
    assert grid.model.problems == {(0, "quantity"): "Type a number such as 1,234.50."}
    keys(qtbot, grid, "7")
    assert grid.lines()[0].quantity == 7
    assert not grid.model.problems


def test_undo_takes_each_step_back(qtbot, grid):
    keys(qtbot, grid, "a1")
    keys(qtbot, grid, "3")
    grid.model.undo()
    assert grid.lines() == (Line("A1", "螺丝 M6"),)
    grid.model.undo()
    assert grid.lines() == ()
    grid.model.redo()
    assert grid.lines() == (Line("A1", "螺丝 M6"),)


def test_block_from_a_sheet_is_pasted_and_unknown_code_is_said(qtbot, grid):
    QApplication.clipboard().setText("A1\t10\t2.5\nZZ\t1\t1\nB1\t1,000\t3")
    grid.paste()
    qtbot.waitUntil(lambda: len(grid.lines()) == 3)
    first, second, third = grid.lines()
    assert (first.code, first.quantity, third.quantity) == ("A1", 10, 1000)
    assert second.code == ""
    assert list(grid.model.problems) == [(1, "code")]


def test_insert_and_delete_lines(qtbot, grid):
    grid.set_lines([Line("A1", "x", Decimal(1)), Line("B1", "y", Decimal(2))])
    grid.table.move_to(1, 0)
    qtbot.keyClick(grid.table, Qt.Key.Key_Insert)
    assert grid.line(1) == Line()
    grid.table.move_to(0, 0)
    qtbot.keyClick(grid.table, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert grid.lines() == (Line("B1", "y", Decimal(2)),)


def test_problems_of_the_service_stand_at_their_lines(grid):
    grid.set_lines([Line("A1", "x"), Line(), Line("B1", "y")])
    grid.show_problems({1: {"quantity": "More than ordered"}})
    assert grid.model.problems == {(2, "quantity"): "More than ordered"}
    assert grid.current_row == 2


def test_read_only_grid_takes_nothing(qtbot, grid):
    grid.set_lines([Line("A1", "x", Decimal(1))])
    grid.set_read_only(True)
    grid.table.move_to(0, 2)
    qtbot.keyClicks(grid.table, "9")
    qtbot.keyClick(grid.table, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert grid.lines() == (Line("A1", "x", Decimal(1)),)
