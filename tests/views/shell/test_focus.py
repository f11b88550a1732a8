"""Where the keys go in the main window."""

from functools import partial
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPushButton, QVBoxLayout, QWidget

from crm_desktop.qtkit.marks import KEEPS_ESC, marked
from crm_desktop.qtkit.theme import theme
from tests.views.fakes.affairs import urgent_affairs
from tests.views.fakes.context import fake_context
from tests.views.shell.fields import CTRL, KEY, Fields, press, window_of_fields


@pytest.fixture
def context():
    return fake_context(answers={"affairs": urgent_affairs(0)})


@pytest.fixture
def window(qtbot, qapp, context, tmp_path):
    yield from window_of_fields(qtbot, context, tmp_path)


def test_tab_visits_everything_in_sight_once_and_begins_again(window, context):
    context.open("note")
    passed = [press(window, KEY.Key_Tab) for _ in range(40)]
    whole = passed[: passed.index("second", 1)]
    assert "orders.search" in whole
    assert "customers.search" not in whole  # it lies behind the orders
    assert {"search_box", "activity.today", "activity.customers"} <= set(whole)
    assert whole.index("second") < whole.index("orders.search") < whole.index("search_box")


def test_backtab_goes_the_same_way_back(window, context):
    context.open("note")
    there = press(window, KEY.Key_Tab)
    assert there == "second"
    assert press(window, KEY.Key_Backtab, Qt.KeyboardModifier.ShiftModifier) == "first"


def test_f6_goes_from_part_to_part(window, context):
    context.open("note")
    window.search.setFocus()
    passed = [press(window, KEY.Key_F6) for _ in range(5)]
    assert passed[0] == "activity.today"
    assert passed[-3:] == ["orders.search", "Float", "search_box"]


def test_escape_leads_back_to_the_work_and_then_out_of_it(window, context):
    context.open("note")
    press(window, KEY.Key_F6)
    assert press(window, KEY.Key_Escape) == "first"
    press(window, KEY.Key_Escape)
    assert window.centre.count() == 1


def test_focus_that_goes_nowhere_is_given_to_the_work(qtbot, window, context):
    context.open("note")
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window, 3000)
    QApplication.focusWidget().clearFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    assert QApplication.focusWidget().objectName() == "first"


def test_enter_presses_the_button_that_has_the_focus_anywhere_in_the_window(window, context):
    window.docks.show_dock("orders")
    QApplication.processEvents()
    button = window.docks.docks["orders"].panel.findChild(QPushButton)
    pressed = []
    button.clicked.connect(lambda: pressed.append(button.text()))
    button.setFocus()
    press(window, KEY.Key_Return)
    press(window, KEY.Key_Enter)
    assert pressed == ["orders", "orders"]


def test_enter_goes_where_an_activity_leads(window):
    window.activities._buttons["customers"].setFocus()
    press(window, KEY.Key_Return)
    assert QApplication.focusWidget().objectName() == "customers.search"


def test_language_waits_until_unsaved_work_is_stored(qtbot, window, context):
    context.ask.choice = "save"
    context.open("slow")
    page = window.centre.currentWidget()
    window.rebuild.change(language="zh_CN")
    assert window.centre.count() == 2
    with qtbot.waitSignal(window.reopen_wanted):
        page.end()
    assert window.centre.count() == 1


def test_language_stays_when_the_work_cannot_be_stored(qtbot, window, context):
    context.ask.choice = "save"
    context.open("slow")
    page = window.centre.currentWidget()
    window.rebuild.change(language="zh_CN")
    page.leaving.failed()
    with qtbot.assertNotEmitted(window.reopen_wanted, wait=50):
        page.end()


def test_work_thrown_away_is_not_asked_for_twice(qtbot, window, context):
    context.ask.choice = "drop"
    context.open("slow")
    with qtbot.waitSignal(window.reopen_wanted):
        window.rebuild.change(language="zh_CN")
    assert window.centre.count() == 1
    assert context.ask.questions == ["Save?"]


def test_opening_a_record_from_a_dock_puts_the_keys_into_its_form(window, context):
    window.docks.show_dock("orders")
    context.open("form")
    assert QApplication.focusWidget() is window.centre.currentWidget().fields[0]


class Listed(Fields):
    """A page with a field before a list, and a button with a key."""

    def __init__(self, *names):
        super().__init__(*names)
        self.pressed = []
        self.inner = marked(QWidget(), **{KEEPS_ESC: True})
        self.list = QLineEdit(self.inner)
        QVBoxLayout(self.inner).addWidget(self.list)
        self.layout().addWidget(self.inner)
        for keys in ("Ctrl+R", "F7", "Del"):
            action = QAction(self)
            action.setShortcut(keys)
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(partial(self.pressed.append, keys))
            self.addAction(action)


def add_page(window, *names):
    page = Listed(*names)
    window.centre.setCurrentIndex(window.centre.addTab(page, "Listed"))
    window.centre._keys.add(page, SimpleNamespace(kind="note", single=False), 1)
    return page


def test_esc_in_a_list_leads_out_of_it_and_closes_nothing(window):
    page = add_page(window, "first")
    page.list.setFocus()
    assert press(window, KEY.Key_Escape) == "first"
    assert window.centre.count() == 2


def test_esc_in_a_tab_that_is_one_list_closes_nothing(window):
    page = add_page(window)
    page.list.setFocus()
    press(window, KEY.Key_Escape)
    assert window.centre.count() == 2
    assert page.list.hasFocus()


def test_keys_on_the_buttons_of_the_tab_in_front_work_from_anywhere(window):
    page = add_page(window, "first")
    window.docks.show_dock("orders")
    press(window, KEY.Key_R, CTRL)
    press(window, KEY.Key_F7)
    press(window, KEY.Key_Delete)
    assert page.pressed == ["Ctrl+R", "F7"]


def test_search_in_the_menu_finds_the_list_in_sight(window, context):
    found = []
    panel = window.docks.docks["orders"].panel
    search = QAction(panel)
    search.setShortcut("Ctrl+F")
    search.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    search.triggered.connect(lambda: found.append("orders"))
    panel.addAction(search)
    context.open("note")
    entry = next(
        action
        for menu in window.menus.findChildren(QMenu)
        for action in menu.actions()
        if action.text().startswith("Search in the list")
    )
    entry.trigger()
    assert found == ["orders"]


def test_toolbar_leaves_out_words_before_the_window_widens(window):
    assert window.toolbar.minimumSizeHint().width() <= theme().px(420)
