"""Entering lines by keyboard."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from crm_desktop.present.columns.base import Kind
from crm_desktop.qtkit.forms.entry_text import Unreadable
from crm_desktop.qtkit.forms.lookup_field import Matcher
from crm_desktop.qtkit.lines.columns import LineColumn, read_cell
from tests.qtkit.lines.entry import Line, keys
from tests.views.fakes.lanes import SteppingLane


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


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("x2", "Type a number such as 1,234.50."),
        ("0.00005", "Type at most 4 decimal places: more are not kept."),
    ],
)
def test_refused_number_stays_in_edit_until_it_can_be_read(qtbot, grid, typed, why):
    grid.set_lines([Line("A1", "螺丝 M6", Decimal(1))])
    grid.table.move_to(0, 2)
    keys(qtbot, grid, typed)
    assert QApplication.focusWidget().text() == typed
    assert grid.lines()[0].quantity == 1
    assert grid.model.problems == {(0, "quantity"): why}
    assert grid.table.said == why
    QApplication.focusWidget().selectAll()
    keys(qtbot, grid, "7")
    assert grid.lines() == (Line("A1", "螺丝 M6", Decimal(7)),)
    assert not grid.model.problems


def test_text_without_match_stays_in_edit_and_books_nothing(qtbot, grid):
    for text in ("zz9", "40", "2"):
        keys(qtbot, grid, text)
    cell = QApplication.focusWidget()
    assert cell.text() == "zz9402"
    assert cell.property("problem")
    assert grid.table.said == "Nothing found for zz9402: F4 shows all"
    assert grid._message.text() == ""
    assert grid.lines() == (Line(unread=(("code", "zz9402"),)),)
    cell.setText("a2")
    keys(qtbot, grid, "")
    keys(qtbot, grid, "40")
    assert grid.lines() == (Line("A2", "螺丝 M8", Decimal(40)),)
    assert not grid.table.said


def test_answer_for_a_cell_of_former_lines_is_put_nowhere(qtbot, grid):
    lane = SteppingLane()
    grid.scope.jobs._make_lane = lambda _name: lane
    for letter in "a1":
        qtbot.keyClicks(QApplication.focusWidget(), letter)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert lane.waiting
    grid.set_lines([Line("B1", "螺母", Decimal(8))])
    while lane.waiting:
        lane.step()
    assert grid.lines() == (Line("B1", "螺母", Decimal(8)),)
    assert not grid.model.problems
    with qtbot.waitCallback() as done:
        grid.settle(done)


def test_typing_faster_than_the_answer_ends_like_typing_slowly(qtbot, grid):
    for key in "zz9\r40\r":
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return if key == "\r" else key)
    qtbot.waitUntil(lambda: not grid.scope.jobs.busy)
    assert QApplication.focusWidget().text() == "zz940"
    assert grid.lines() == (Line(unread=(("code", "zz940"),)),)


@pytest.mark.parametrize(("column", "typed", "key"), [(0, "zz9", "code"), (2, "x2", "quantity")])
def test_leaving_a_refused_cell_keeps_its_text_in_a_red_frame(qtbot, grid, column, typed, key):
    grid.set_lines([Line("A1", "螺丝 M6", Decimal(1)), Line("A2", "螺丝 M8", Decimal(2))])
    grid.table.move_to(0, column)
    keys(qtbot, grid, typed, enter=False)
    grid.table.setFocus(Qt.FocusReason.MouseFocusReason)
    qtbot.waitUntil(lambda: not grid.table.is_editing)
    assert list(grid.model.problems) == [(0, key)]
    assert grid.model.data(grid.model.index(0, column)) == typed
    assert grid.line(0) == Line("A1", "螺丝 M6", Decimal(1), unread=((key, typed),))
    assert grid.table.go_to_unread()
    assert QApplication.focusWidget().text() == typed


def test_escape_gives_up_the_cell_only_and_undo_brings_its_text_back(qtbot, grid):
    grid.set_lines([Line("A1", "螺丝 M6", Decimal(1))])
    grid.table.move_to(0, 0)
    keys(qtbot, grid, "zz9")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert grid.lines() == (Line("A1", "螺丝 M6", Decimal(1)),)
    assert not grid.table.is_editing
    grid.model.undo()
    assert grid.lines()[0].unread == (("code", "zz9"),)


def test_enter_in_a_line_with_a_refused_text_opens_it_again(qtbot, grid):
    grid.set_lines([Line("A1", unread=(("code", "zz9"),))])
    grid.table.move_to(0, 0)
    keys(qtbot, grid, "")
    assert QApplication.focusWidget().text() == "zz9"
    assert grid.table.said


def test_settling_resolves_the_cell_that_is_still_typed(qtbot, grid):
    settled = []
    keys(qtbot, grid, "a2", enter=False)
    grid.settle_all(lambda: settled.append(grid.lines()))
    qtbot.waitUntil(lambda: settled == [(Line("A2", "螺丝 M8"),)])


def test_settling_goes_back_to_the_cell_that_was_refused(qtbot, grid):
    grid.set_lines([Line("A1", unread=(("quantity", "x2"),)), Line("B1")])
    grid.start(1)
    settled = []
    grid.settle_all(lambda: settled.append("confirmed"))
    assert settled == []
    assert grid.current_row == 0
    assert QApplication.focusWidget().text() == "x2"


def test_all_matches_of_a_refused_text_are_those_of_its_beginning(qtbot, grid):
    keys(qtbot, grid, "a9")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F4)
    qtbot.waitUntil(lambda: not grid.scope.jobs.busy)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    keys(qtbot, grid, "")
    assert grid.lines() == (Line("A2", "螺丝 M8"),)


def test_a_refused_text_moves_with_its_line(grid):
    grid.set_lines([Line("A1", unread=(("code", "zz9"),)), Line("B1")])
    grid.show_problems({1: {"quantity": "More than ordered"}})
    grid.model.insert_line(0)
    assert set(grid.model.problems) == {(1, "code"), (2, "quantity")}


# input methods


def test_undo_takes_each_step_back(qtbot, grid):
    keys(qtbot, grid, "a1")
    keys(qtbot, grid, "3")
    grid.model.undo()
    assert grid.lines() == (Line("A1", "螺丝 M6"),)
    grid.model.undo()
    assert grid.lines() == ()
    grid.model.redo()
    assert grid.lines() == (Line("A1", "螺丝 M6"),)


def test_share_over_a_hundred_is_refused_in_its_cell(qtbot, grid):
    share = LineColumn("price", "Share", lambda line: line.price, Kind.RATE, most=Decimal(1))
    with pytest.raises(Unreadable, match="from 0 to 100"):
        read_cell(share, "14400", date(2026, 11, 20))
    assert read_cell(share, "９５％", date(2026, 11, 20)) == Decimal("0.95")


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


def test_nothing_found_is_said_while_it_is_typed(qtbot, grid):
    keys(qtbot, grid, "zz", enter=False)
    popup = QApplication.focusWidget().findChild(Matcher).popup
    qtbot.waitUntil(popup.isVisible)
    assert QApplication.focusWidget().accessibleDescription() == "Nothing found for zz: F4 shows all"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: not grid.scope.jobs.busy)
    assert QApplication.focusWidget().text() == "zz"
    assert not popup.isVisible()
    assert QApplication.focusWidget().accessibleDescription() == ""
    assert grid.table.said == "Nothing found for zz: F4 shows all"


def test_price_found_in_the_background_goes_with_the_step_that_asked_for_it(qtbot, grid):
    keys(qtbot, grid, "a1")
    grid.replace_line(0, replace(grid.line(0), price=Decimal("28.5")))
    assert grid.lines() == (Line("A1", "螺丝 M6", None, Decimal("28.5")),)
    grid.model.undo()
    assert grid.lines() == ()


def test_nothing_can_be_done_again_after_another_edit(qtbot, grid):
    keys(qtbot, grid, "a1")
    keys(qtbot, grid, "3")
    qtbot.keyClick(grid.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert grid.model.steps.can_redo
    keys(qtbot, grid, "5")
    assert not grid.model.steps.can_redo
