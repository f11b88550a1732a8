"""An input method composes into a cell: given up, committed, left."""

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from crm_desktop.qtkit.forms.lookup_field import Matcher
from tests.qtkit.lines.entry import COLUMNS, Line, keys


def compose(widget, preedit="", commit=""):
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    QApplication.sendEvent(widget, event)


EDITABLE = [(number, column.key) for number, column in enumerate(COLUMNS) if column.put is not None]


@pytest.mark.parametrize(("number", "key"), EDITABLE)
@pytest.mark.parametrize("leaves", [Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Escape])
def test_composition_given_up_leaves_the_cell_as_it_was(qtbot, grid, number, key, leaves):
    full = Line("A1", "螺丝 M6", Decimal(3), Decimal("2.5"))
    grid.set_lines([full, Line("B1")])
    grid.table.move_to(0, number)
    compose(QApplication.focusWidget(), "ls")
    compose(QApplication.focusWidget())
    qtbot.keyClick(QApplication.focusWidget(), leaves)
    qtbot.waitUntil(lambda: not grid.scope.jobs.busy)
    assert grid.line(0) == full


@pytest.mark.parametrize(("number", "key"), EDITABLE)
def test_composition_given_up_in_an_open_cell_leaves_what_was_typed(qtbot, grid, number, key):
    grid.table.move_to(0, number)
    keys(qtbot, grid, "a1", enter=False)
    QApplication.focusWidget().selectAll()
    compose(QApplication.focusWidget(), "ls")
    compose(QApplication.focusWidget())
    assert QApplication.focusWidget().text() == "a1"
    assert QApplication.focusWidget().selectedText() == "a1"


@pytest.mark.parametrize(
    ("number", "committed", "stands"), [(0, "，", "，"), (0, "螺丝", "螺丝"), (2, "１２", "12"), (3, "３。５", "3.5")]
)
def test_what_an_input_method_commits_first_arrives(qtbot, grid, number, committed, stands):
    grid.table.move_to(0, number)
    compose(QApplication.focusWidget(), commit=committed)
    assert QApplication.focusWidget().text() == stands


def test_figures_are_typed_without_the_input_method(qtbot, grid):
    grid.set_lines([Line("A1", "螺丝 M6", Decimal(3), Decimal("2.5"))])
    on = []
    for number, _key in EDITABLE:
        grid.table.move_to(0, number)
        on.append(grid.table.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled))
        grid.table.edit(grid.table.currentIndex())
        on.append(QApplication.focusWidget().testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled))
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert on == [True] * 4 + [False] * 4


def test_match_list_is_closed_while_composing(qtbot, grid):
    keys(qtbot, grid, "a", enter=False)
    matcher = QApplication.focusWidget().findChild(Matcher)
    qtbot.waitUntil(matcher.popup.isVisible)
    compose(QApplication.focusWidget(), "luo")
    assert not matcher.popup.isVisible()
    compose(QApplication.focusWidget(), commit="螺")
    qtbot.waitUntil(lambda: not grid.scope.jobs.busy)
    assert QApplication.focusWidget().text() == "a螺"
