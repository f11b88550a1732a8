"""The import page by keys alone, and what it shows when it is done."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from crm_desktop.queries.reader import Reader
from crm_desktop.services.runner import CommandRunner
from crm_desktop.views.exchange.import_tab import ImportTab
from crm_desktop.views.exchange.step_bar import FILE, IMPORT
from tests.exchange.desk import saved
from tests.views.fakes.context import MANAGER, fake_context

TITLES = ["品名", "单位", "销售价"]


@pytest.fixture
def context(qtbot, engine, clock):
    context = fake_context()
    context.reader, context.runner = Reader(engine, MANAGER), CommandRunner(engine, MANAGER, clock)
    yield context
    context.jobs.shutdown()


@pytest.fixture
def tab(qtbot, context):
    tab = ImportTab(context)
    qtbot.addWidget(tab)
    tab.resize(1100, 700)
    tab.show()
    tab.activateWindow()
    qtbot.waitUntil(tab.isActiveWindow)
    return tab


@pytest.fixture
def asked(context, monkeypatch):
    """How often a file was asked for."""
    calls = []
    monkeypatch.setattr(context.ask, "open_file", lambda *_args: calls.append(1))
    return calls


def checked(qtbot, tab, path):
    tab.open_file(path)
    qtbot.waitUntil(lambda: tab._work.opened is not None)
    tab.check()
    qtbot.waitUntil(lambda: tab._work.tried is not None)


def test_next_file_is_chosen_after_an_import_by_button_and_key(qtbot, tab, context, asked, tmp_path):
    checked(qtbot, tab, saved(tmp_path / "a.xlsx", [TITLES, ["螺丝", "只", 6.8]]))
    qtbot.keyClick(tab, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    assert asked == [1]
    tab._foot.bring_in.click()
    qtbot.waitUntil(lambda: bool(context.ask.notices))
    qtbot.keyClick(tab, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    tab._foot.another.click()
    assert asked == [1, 1, 1]
    steps = tab._steps._steps
    assert not steps[IMPORT].icon().isNull()
    tab.open_file(saved(tmp_path / "b.xlsx", [TITLES, ["螺母", "只", 1]]))
    qtbot.waitUntil(lambda: tab._work.tried is None)
    assert tab._head.isVisible()
    assert steps[IMPORT].icon().isNull()
    assert not steps[FILE].icon().isNull()
    tab.check()
    qtbot.waitUntil(lambda: tab._work.tried is not None)
    assert tab._work.tried.outcomes[0].new == 1


def test_f2_mends_from_wherever_the_focus_is(qtbot, tab, context, tmp_path):
    tab._foot.check.setFocus()
    checked(qtbot, tab, saved(tmp_path / "a.xlsx", [TITLES, ["螺丝", "只", "很贵"]]))
    assert tab._page.grid.hasFocus()
    tab._page.next_problem()
    tab._foot.check.setFocus()
    before, context.ask.words = tab._work.tried, "6.8"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F2)
    qtbot.waitUntil(lambda: tab._work.tried is not before)
    assert not tab._work.tried.problems


def test_sheet_is_quoted_only_where_it_says_something_else(qtbot, tab, tmp_path):
    checked(qtbot, tab, saved(tmp_path / "a.xlsx", [TITLES, ["螺丝", "只", 6.8], ["螺母", "只", 0.123456]]))
    grid = tab._page.grid.rows
    place = next(at for at in range(2, grid.columnCount()) if grid.column(at).key == "list_price")
    shown = [grid._shown(row, place) for row in (0, 1)]
    assert [(one.main, one.small) for one in shown] == [("6.80", ""), ("0.1235", "Sheet: 0.123456")]
