"""Blocks of cells from a sheet are pasted into lines."""

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.qtkit.lines.entry import Line, keys, paste


def test_block_from_a_sheet_is_pasted_and_unknown_code_is_said(qtbot, ruled):
    grid = ruled
    QApplication.clipboard().setText("A1\t10\t2.5\nZZ\t1\t1\nB1\t1,000\t3")
    grid.paste()
    qtbot.waitUntil(lambda: len(grid.lines()) == 3)
    first, second, third = grid.lines()
    assert (first.code, first.quantity, third.quantity) == ("A1", 10, 1000)
    assert second.code == ""
    assert list(grid.model.problems) == [(1, "code")]
    assert second.unread == (("code", "ZZ"),)


@pytest.mark.parametrize("rows", [3, 2, 1])
def test_narrow_block_is_product_quantity_price(qtbot, ruled, rows):
    paste(qtbot, ruled, "\n".join("\t".join(row.split()[:rows]) for row in ("A1 400 2.5", "b1 1,200 3")))
    assert [(line.code, line.quantity, line.price) for line in ruled.lines()] == [
        ("A1", Decimal(400) if rows > 1 else None, Decimal("2.5") if rows > 2 else None),
        ("B1", Decimal(1200) if rows > 1 else None, Decimal(3) if rows > 2 else None),
    ]


def test_block_with_heads_goes_by_them_and_says_what_is_not_taken(qtbot, ruled):
    paste(qtbot, ruled, "金额\t单价\t数量\t编号\n144\t2.5\t400\tA1")
    assert ruled.lines() == (Line("A1", "螺丝 M6", Decimal(400), Decimal("2.5")),)
    assert ruled._message.text() == "Not taken: 金额"


def test_product_without_code_is_found_by_its_name(qtbot, ruled):
    paste(qtbot, ruled, "品名\t数量\n螺丝 M8\t7\n螺\t8")
    first, second = ruled.lines()
    assert (first.code, first.quantity) == ("A2", 7)
    assert (second.code, second.quantity, second.unread) == ("", 8, (("code", "螺"),))


def test_empty_cells_of_a_block_change_nothing(qtbot, ruled):
    ruled.set_lines([Line("A1", "螺丝 M6", Decimal(3), Decimal("2.5"))])
    ruled.table.move_to(0, 0)
    paste(qtbot, ruled, "编号\t数量\t单价\nA2\t\t")
    assert ruled.lines() == (Line("A2", "螺丝 M8", Decimal(3), Decimal("2.5")),)


def test_red_frames_of_a_block_go_when_its_cells_are_good(qtbot, ruled):
    paste(qtbot, ruled, "A1\tx\nB1\t2")
    assert list(ruled.model.problems) == [(0, "quantity")]
    assert ruled.line(0).unread == (("quantity", "x"),)
    ruled.table.move_to(0, 0)
    paste(qtbot, ruled, "A1\t1\nB1\t2")
    assert ruled.model.problems == {}
    ruled.model.undo()
    assert list(ruled.model.problems) == [(0, "quantity")]


def test_block_is_not_pasted_into_lines_that_are_read_only(qtbot, grid):
    keys(qtbot, grid, "a1")
    grid.set_read_only(True)
    QApplication.clipboard().setText("B1\t螺母\t7\n")
    grid.table.setFocus()
    qtbot.keyClick(grid.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not grid.scope.jobs.busy)
    assert grid.lines() == (Line("A1", "螺丝 M6"),)
