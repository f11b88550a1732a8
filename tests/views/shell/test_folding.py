"""Lists make room for what is worked on, fold and come back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QMoveEvent
from PySide6.QtWidgets import QApplication, QToolButton, QWidget

from crm_desktop.qtkit.theme import theme
from crm_desktop.views.shell.dock_tabs import TabTools, dock_bars
from tests.rest import rest
from tests.views.fakes.affairs import urgent_affairs
from tests.views.fakes.context import fake_context
from tests.views.shell.fields import KEY, press, window_of_fields


@pytest.fixture
def context():
    return fake_context(answers={"affairs": urgent_affairs(0)})


@pytest.fixture
def window(qtbot, qapp, context, tmp_path):
    yield from window_of_fields(qtbot, context, tmp_path)


def test_docks_make_room_for_a_document_in_a_small_window(qtbot, window, context):
    window.resize(900, 560)
    context.open("note")
    qtbot.waitUntil(lambda: window.docks.folding.is_folded)
    assert not window.docks.docks["orders"].isVisible()
    window.room.show_dock("customers")
    assert window.docks.docks["customers"].isVisible()
    assert window.centre.currentIndex() == 0


def test_docks_come_back_when_there_is_room(qtbot, window, context):
    window.resize(900, 560)
    context.open("note")
    qtbot.waitUntil(lambda: window.docks.folding.is_folded)
    window.resize(1300, 840)
    qtbot.waitUntil(lambda: not window.docks.folding.is_folded)
    assert window.docks.docks["orders"].isVisible()


def names_of(part):
    shown = [one for one in part.findChildren(QToolButton) if not one.isHidden()]
    return [one.text() or one.accessibleName() for one in sorted(shown, key=lambda one: one.x())]


def test_form_owns_the_screen_and_today_keeps_its_docks(qtbot, window, context):
    context.open("form")
    rest(qtbot, context.jobs, context, window)
    strip, rail = window.findChild(QWidget, "dock_strip"), window.findChild(QWidget, "dock_rail")
    assert [dock for dock in window.docks.docks.values() if dock.isVisible()] == []
    assert strip.isVisible()
    assert rail.isVisible()
    assert names_of(strip)[:2] == ["Customers", "Orders"]
    assert names_of(rail) == ["Reminders"]
    context.open("today")
    assert window.docks.docks["orders"].isVisible()
    assert window.docks.docks["reminders"].isVisible()
    assert not strip.isVisible()
    assert not rail.isVisible()


def test_f12_shows_the_docks_and_folds_them_again_without_moving_the_focus(window, context):
    context.open("form")
    cell = window.centre.currentWidget().fields[1]
    cell.setFocus()
    press(window, KEY.Key_F12)
    assert window.docks.docks["orders"].isVisible()
    assert QApplication.focusWidget() is cell
    press(window, KEY.Key_F12)
    assert not window.docks.docks["orders"].isVisible()
    assert QApplication.focusWidget() is cell


def test_name_in_the_strip_brings_its_dock_and_leaves_the_focus_in_the_cell(qtbot, window, context):
    context.open("form")
    cell = window.centre.currentWidget().fields[1]
    cell.setFocus()
    strip = window.findChild(QWidget, "dock_strip")
    name = next(one for one in strip.findChildren(QToolButton) if one.text() == "Customers")
    qtbot.mouseClick(name, Qt.MouseButton.LeftButton)
    brought = window.docks.docks["customers"]
    qtbot.waitUntil(lambda: brought.panel is not None and brought.panel.isVisible())
    assert QApplication.focusWidget() is cell


def test_each_tab_remembers_whether_its_docks_were_wanted(window, context):
    context.open("form")
    window.room.toggle()
    context.open("form")
    assert window.docks.folding.is_folded
    window.centre.setCurrentIndex(1)
    assert not window.docks.folding.is_folded


def test_folded_docks_come_back_as_they_were_arranged(qtbot, window, context):
    window.docks.show_dock("customers")
    rest(qtbot, context.jobs, context, window)
    high = window.docks.docks["customers"].height()
    context.open("form")
    window.centre.setCurrentIndex(0)
    rest(qtbot, context.jobs, context, window)
    assert window.docks.docks["customers"].panel.isVisible()
    assert window.docks.docks["customers"].height() == high


def test_docks_that_were_enlarged_leave_a_form_its_room_and_stay_enlarged_beside_the_rest(qtbot, window, context):
    low = window.docks.docks["orders"]
    window.docks.show_dock("orders")
    window.docks.resizeDocks([low], [440], Qt.Orientation.Vertical)
    rest(qtbot, context.jobs, context, window)
    high = low.height()
    context.open("form")
    rest(qtbot, context.jobs, context, window)
    tools = [child for child in window.findChildren(QToolButton) if child.accessibleName() == "Float"]
    assert [tool for tool in tools if tool.isVisible()] == []
    press(window, KEY.Key_F12)
    rest(qtbot, context.jobs, context, window)
    assert window.centre.currentWidget().height() >= theme().px(320)
    press(window, KEY.Key_F12)
    window.centre.setCurrentIndex(0)
    rest(qtbot, context.jobs, context, window)
    assert low.height() == high


def test_work_place_is_kept_with_its_docks_while_they_are_folded(window, context):
    context.open("form")
    window.room.places.switch("sales")
    assert window.docks.folding.is_folded
    window.room.places.switch("manager")
    context.open("today")
    assert window.docks.docks["orders"].isVisible()


def test_dock_chosen_in_the_menu_comes_back_with_the_others(window, context):
    context.open("form")
    window.docks.docks["customers"].toggleViewAction().trigger()
    assert not window.docks.folding.is_folded
    assert window.docks.docks["reminders"].isVisible()


@pytest.mark.parametrize(("wide", "beside"), [(1366, False), (1920, True)])
def test_list_asked_for_beside_a_form_brings_the_reminders_only_where_there_is_room(
    qtbot, window, context, wide, beside
):
    window.resize(theme().px(wide), theme().px(768))
    lists, reminders = window.docks.docks["customers"], window.docks.docks["reminders"]
    context.open("form")
    window.room.show_dock("customers")
    rest(qtbot, context.jobs, context, window)
    assert (lists.isVisible(), reminders.isVisible()) == (True, beside)
    rail = window.findChild(QWidget, "dock_rail")
    assert rail.isVisible() is not beside
    window.resize(theme().px(wide), theme().px(760))  # which looks again who needs the room
    rest(qtbot, context.jobs, context, window)
    assert (lists.isVisible(), reminders.isVisible()) == (True, beside)
    context.open("today")
    rest(qtbot, context.jobs, context, window)
    assert (reminders.isVisible(), rail.isVisible()) == (True, False)


@pytest.mark.parametrize(("high", "beside"), [(760, False), (840, True)])
def test_report_has_a_low_window_to_itself_and_today_keeps_its_lists(qtbot, window, context, high, beside):
    window.resize(1300, theme().px(high))
    context.open("note")  # a page that keeps the docks, as reports do
    rest(qtbot, context.jobs, context, window)
    assert window.docks.folding.is_folded is not beside
    context.open("today")
    rest(qtbot, context.jobs, context, window)
    assert window.docks.docks["orders"].isVisible()


def test_reminders_come_beside_a_form_when_they_are_asked_for(qtbot, window, context):
    window.resize(theme().px(1366), theme().px(768))
    reminders = window.docks.docks["reminders"]
    context.open("form")
    window.room.toggle()
    rest(qtbot, context.jobs, context, window)
    assert not reminders.isVisible()
    window.findChild(QWidget, "dock_rail").findChild(QToolButton).click()
    window.resize(theme().px(1366), theme().px(760))
    rest(qtbot, context.jobs, context, window)
    assert reminders.isVisible()
    press(window, KEY.Key_F12)
    assert not reminders.isVisible()
    assert window.docks.folding.restore(window.docks.folding.state())
    assert reminders.isVisible()  # they are in what is kept


def test_floating_list_is_larger_than_its_old_place_and_can_be_put_back(qtbot, window, context):
    lists = window.docks.docks["customers"]
    window.docks.show_dock("customers")
    rest(qtbot, context.jobs, context, window)
    before = lists.size()
    lists.float_out()
    rest(qtbot, context.jobs, context, window)
    assert lists.height() > before.height()
    assert lists.screen().availableGeometry().contains(lists.geometry())
    button = next(one for one in lists.findChildren(QToolButton) if one.accessibleName() == "Put back")
    button.click()
    assert not lists.isFloating()
    assert button.toolTip() == "Float"


def test_lists_stay_open_beside_documents_where_somebody_wants_them(window, context):
    window.room.keep_docks(True)
    context.open("form")
    assert not window.docks.folding.is_folded
    window.room.keep_docks(False)
    assert window.docks.folding.is_folded


def test_buttons_of_the_docks_go_with_the_docks(qtbot, window):
    """Qt takes the tabs of docks that are folded out of their bar later than it hides the docks."""
    window.docks.show_dock("orders")
    [bar] = [one for one in dock_bars(window.docks) if one.count()]
    named = [one for one in window.findChildren(QToolButton) if one.accessibleName() == "Float"]
    [floating] = [one for one in named if one.parentWidget().parentWidget() is window.docks]
    qtbot.waitUntil(floating.isVisible)
    for name in ("orders", "customers"):
        window.docks.docks[name].hide()
    assert bar.count()
    QApplication.sendEvent(bar, QMoveEvent(bar.pos(), bar.pos()))
    assert not floating.isVisible()


def test_buttons_of_a_bar_that_was_taken_out_do_not_stay(qtbot, window):
    window.docks.show_dock("orders")
    [bar] = [one for one in dock_bars(window.docks) if one.count()]
    named = [one for one in window.findChildren(QToolButton) if one.accessibleName() == "Float"]
    [floating] = [one for one in named if one.parentWidget().parentWidget() is window.docks]
    qtbot.waitUntil(floating.isVisible)
    bar.removeEventFilter(window.docks.findChild(TabTools))  # Qt tells of it, or not
    bar.setParent(None)
    window.docks.folding.fold()
    qtbot.waitUntil(lambda: not floating.isVisible())
