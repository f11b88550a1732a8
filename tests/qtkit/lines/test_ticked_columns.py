"""Columns that are ticked, and those that come into sight by themselves."""

from dataclasses import dataclass, replace
from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication

from crm_desktop.present.columns.base import Kind
from crm_desktop.qtkit.lines.columns import LineColumn
from crm_desktop.qtkit.lines.grid import LineGrid
from crm_desktop.qtkit.lines.paste import PasteRules
from tests.qtkit.lines.entry import COLUMNS, Line
from tests.views.fakes.context import fake_context

RATE = LineColumn(
    "rate",
    "Rate",
    lambda line: line.rate,
    Kind.RATE,
    put=lambda line, rate: replace(line, rate=rate),
    stop=False,
    visible=False,
    needed=lambda line: line.rate is not None,
)


@dataclass(frozen=True)
class RatedLine(Line):
    rate: Decimal | None = None


@pytest.fixture
def rated(qtbot):
    """Makes grids of one user, with a column that is hidden at first."""
    scope = fake_context()
    rules = PasteRules(lambda titles: {"rate": "税率", "price": "单价"} if "税率" in titles else {})

    def make():
        columns = [*COLUMNS, RATE]
        made = LineGrid(
            "x", columns, scope, blank=RatedLine, is_blank=lambda line: line == RatedLine(), paste_rules=rules
        )
        made.scope = scope
        made.view.open("rated")
        qtbot.addWidget(made)
        return made

    return make


def shown_columns(grid):
    return [one.key for number, one in enumerate(grid.model.columns) if not grid.table.isColumnHidden(number)]


def test_column_is_ticked_and_stays_so(rated):
    grid = rated()
    assert "rate" not in shown_columns(grid)
    entries = {entry.text(): entry for entry in grid.view.menu(grid).actions()}
    assert [entries[title].isEnabled() for title in ("Code", "Rate")] == [False, True]
    entries["Rate"].trigger()
    assert ["rate" in shown_columns(one) for one in (grid, rated())] == [True, True]
    entries["Name"].trigger()
    assert "name" not in shown_columns(rated())


def test_columns_are_ticked_by_keyboard(qtbot, rated):
    grid = rated()
    grid.resize(700, 300)
    grid.show()
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(40, 40), grid.table.mapToGlobal(QPoint(40, 40)))
    QApplication.sendEvent(grid.table.viewport(), asked)
    menu = grid.view._menu
    (rate,) = (entry for entry in menu.actions() if entry.text() == "Rate")
    menu.setActiveAction(rate)
    qtbot.keyClick(menu, Qt.Key.Key_Space)
    assert ("rate" in shown_columns(grid), menu.isVisible()) == (True, True)
    menu.close()


def test_column_that_a_line_needs_is_in_sight_while_it_does(rated):
    grid = rated()
    grid.set_lines([RatedLine("A1"), RatedLine("A2", rate=Decimal("0.09"))])
    assert "rate" in shown_columns(grid)
    grid.model.remove_lines([1])
    assert "rate" not in shown_columns(grid)
    grid.set_lines([RatedLine("A1", unread=(("rate", "nine"),))])
    assert "rate" in shown_columns(grid)


def test_hidden_column_is_pasted_by_its_head_and_not_by_its_place(qtbot, rated):
    grid = rated()
    for text, rate in (("3\t0.05\t0.06", None), ("税率\t单价\n9%\t2", Decimal("0.09"))):
        grid.set_lines([RatedLine("A1")])
        QApplication.clipboard().setText(text)
        grid.table.move_to(0, 3)
        grid.paste()
        qtbot.waitUntil(lambda: not grid.scope.jobs.busy)
        assert grid.lines()[0].rate == rate
