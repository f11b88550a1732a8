"""Where the keys go in the main window."""

from functools import partial
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QMoveEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from crm_desktop.qtkit.marks import KEEPS_ESC, marked
from crm_desktop.qtkit.theme import theme
from crm_desktop.settings.store import SettingsStore
from crm_desktop.views.catalogue import EVERYWHERE, ActivitySpec, Catalogue, DockSpec, Feature, TabSpec
from crm_desktop.views.leaving import Leaving, Unsaved
from crm_desktop.views.shell.dock_tabs import dock_bars
from crm_desktop.views.shell.main_window import MainWindow, OfficeLabel
from crm_desktop.views.tab import Tab
from tests.views.fakes import fake_context, urgent_affairs

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


class Fields(Tab):
    def __init__(self, *names):
        super().__init__()
        column = QVBoxLayout(self)
        self.fields = [QLineEdit() for _ in names]
        for name, line in zip(names, self.fields, strict=True):
            line.setObjectName(name)
            column.addWidget(line)
        if self.fields:
            self.setFocusProxy(self.fields[0])


class SlowPage(Fields):
    """Stores in the background, as documents do."""

    is_unsaved = False

    def __init__(self, context, close):
        super().__init__("typed")
        self.is_unsaved = True
        self.leaving = Leaving(self, context.ask, lambda: close(self))

    def may_close(self):
        unsaved = Unsaved("Save?", lambda: None, lambda: None)
        return not self.is_unsaved or self.leaving.may_close(unsaved)

    def end(self):
        self.is_unsaved = False
        self.leaving.saved()


def dock(name, area):
    def build(_context):
        fields = Fields(f"{name}.search")
        fields.layout().addWidget(QPushButton(name))
        return fields

    places = dict.fromkeys(EVERYWHERE, 0)
    front = {"customers": ("sales",), "orders": ("assistant", "manager")}
    return DockSpec(name, "x", name.title(), "order", build, area, places=places, front_in=front.get(name, ()))


@pytest.fixture
def context():
    return fake_context(answers={"affairs": urgent_affairs(0)})


@pytest.fixture
def window(qtbot, qapp, context, tmp_path):
    store = SettingsStore(tmp_path / "settings.json")
    store.change(language="en")
    catalogue = Catalogue(
        [
            Feature(
                docks=[dock("customers", "bottom"), dock("orders", "bottom"), dock("reminders", "right")],
                tabs=[
                    TabSpec("today", "x", "Today", "today", lambda *_: Fields("day"), single=True, keeps_docks=True),
                    TabSpec("note", "x", "Note", "note", lambda *_: Fields("first", "second"), keeps_docks=True),
                    TabSpec("form", "x", "Form", "order", lambda *_: Fields("head", "cell")),
                    TabSpec(
                        "slow",
                        "x",
                        "Slow",
                        "note",
                        lambda context, *_: SlowPage(context, made.centre._close_widget),
                    ),
                ],
                activities=[
                    ActivitySpec("today", "x", "Today", "today", "tab:today"),
                    ActivitySpec("customers", "x", "Customers", "customer", "dock:customers"),
                ],
            )
        ]
    )
    made = MainWindow(context, catalogue, store, OfficeLabel("办公室", "office.crm"))
    qtbot.addWidget(made)
    made.start()
    made.showNormal()
    made.resize(1300, 840)
    made.activateWindow()
    assert QTest.qWaitForWindowActive(made, 60_000)
    qtbot.waitUntil(lambda: made.docks.docks["orders"].panel is not None)
    yield made
    made.tray.hide()


def press(window, key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget() or window, key, modifiers)
    focus = QApplication.focusWidget()
    return (focus.objectName() or focus.accessibleName()) if focus is not None else ""


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
    window.docks.show("orders")
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


def test_docks_make_room_for_a_document_in_a_small_window(qtbot, window, context):
    window.resize(900, 560)
    context.open("note")
    qtbot.waitUntil(lambda: window.docks.is_folded)
    assert not window.docks.docks["orders"].isVisible()
    window.show_dock("customers")
    assert window.docks.docks["customers"].isVisible()
    assert window.centre.currentIndex() == 0


def test_docks_come_back_when_there_is_room(qtbot, window, context):
    window.resize(900, 560)
    context.open("note")
    qtbot.waitUntil(lambda: window.docks.is_folded)
    window.resize(1300, 840)
    qtbot.waitUntil(lambda: not window.docks.is_folded)
    assert window.docks.docks["orders"].isVisible()


def names_of(part):
    shown = [one for one in part.findChildren(QToolButton) if not one.isHidden()]
    return [one.text() or one.accessibleName() for one in sorted(shown, key=lambda one: one.x())]


def test_form_owns_the_screen_and_today_keeps_its_docks(window, context):
    context.open("form")
    QApplication.processEvents()
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
    assert window.docks.is_folded
    window.centre.setCurrentIndex(1)
    assert not window.docks.is_folded


def test_folded_docks_come_back_as_they_were_arranged(window, context):
    window.docks.show("customers")
    QApplication.processEvents()
    high = window.docks.docks["customers"].height()
    context.open("form")
    window.centre.setCurrentIndex(0)
    QApplication.processEvents()
    assert window.docks.docks["customers"].panel.isVisible()
    assert window.docks.docks["customers"].height() == high


def test_docks_that_were_enlarged_leave_a_form_its_room_and_stay_enlarged_beside_the_rest(qtbot, window, context):
    low = window.docks.docks["orders"]
    window.docks.show("orders")
    window.resizeDocks([low], [440], Qt.Orientation.Vertical)
    QApplication.processEvents()
    high = low.height()
    context.open("form")
    QApplication.processEvents()
    tools = [child for child in window.findChildren(QToolButton) if child.accessibleName() == "Float"]
    assert [tool for tool in tools if tool.isVisible()] == []
    press(window, KEY.Key_F12)
    QApplication.processEvents()
    assert window.centre.currentWidget().height() >= theme().px(320)
    press(window, KEY.Key_F12)
    window.centre.setCurrentIndex(0)
    QApplication.processEvents()
    assert low.height() == high


def test_work_place_is_kept_with_its_docks_while_they_are_folded(window, context):
    context.open("form")
    window.places.switch("sales")
    assert window.docks.is_folded
    window.places.switch("manager")
    context.open("today")
    assert window.docks.docks["orders"].isVisible()


def test_dock_chosen_in_the_menu_comes_back_with_the_others(window, context):
    context.open("form")
    window.docks.docks["customers"].toggleViewAction().trigger()
    assert not window.docks.is_folded
    assert window.docks.docks["reminders"].isVisible()


@pytest.mark.parametrize(("wide", "beside"), [(1366, False), (1920, True)])
def test_list_asked_for_beside_a_form_brings_the_reminders_only_where_there_is_room(window, context, wide, beside):
    window.resize(theme().px(wide), theme().px(768))
    lists, reminders = window.docks.docks["customers"], window.docks.docks["reminders"]
    context.open("form")
    window.show_dock("customers")
    QApplication.processEvents()
    assert (lists.isVisible(), reminders.isVisible()) == (True, beside)
    rail = window.findChild(QWidget, "dock_rail")
    assert rail.isVisible() is not beside
    window.resize(theme().px(wide), theme().px(760))  # which looks again who needs the room
    QApplication.processEvents()
    assert (lists.isVisible(), reminders.isVisible()) == (True, beside)
    context.open("today")
    QApplication.processEvents()
    assert (reminders.isVisible(), rail.isVisible()) == (True, False)


@pytest.mark.parametrize(("high", "beside"), [(760, False), (840, True)])
def test_report_has_a_low_window_to_itself_and_today_keeps_its_lists(window, context, high, beside):
    window.resize(1300, theme().px(high))
    context.open("note")  # a page that keeps the docks, as reports do
    QApplication.processEvents()
    assert window.docks.is_folded is not beside
    context.open("today")
    QApplication.processEvents()
    assert window.docks.docks["orders"].isVisible()


def test_reminders_come_beside_a_form_when_they_are_asked_for(window, context):
    window.resize(theme().px(1366), theme().px(768))
    reminders = window.docks.docks["reminders"]
    context.open("form")
    window.room.toggle()
    QApplication.processEvents()
    assert not reminders.isVisible()
    window.findChild(QWidget, "dock_rail").findChild(QToolButton).click()
    window.resize(theme().px(1366), theme().px(760))
    QApplication.processEvents()
    assert reminders.isVisible()
    press(window, KEY.Key_F12)
    assert not reminders.isVisible()
    assert window.docks.restore(window.docks.state())
    assert reminders.isVisible()  # they are in what is kept


def test_floating_list_is_larger_than_its_old_place_and_can_be_put_back(window):
    lists = window.docks.docks["customers"]
    window.docks.show("customers")
    QApplication.processEvents()
    before = lists.size()
    lists.float_out()
    QApplication.processEvents()
    assert lists.height() > before.height()
    assert lists.screen().availableGeometry().contains(lists.geometry())
    button = next(one for one in lists.findChildren(QToolButton) if one.accessibleName() == "Put back")
    button.click()
    assert not lists.isFloating()
    assert button.toolTip() == "Float"


def test_opening_a_record_from_a_dock_puts_the_keys_into_its_form(window, context):
    window.docks.show("orders")
    context.open("form")
    assert QApplication.focusWidget() is window.centre.currentWidget().fields[0]


def test_lists_stay_open_beside_documents_where_somebody_wants_them(window, context):
    window.room.keep_docks(keeps_docks=True)
    context.open("form")
    assert not window.docks.is_folded
    window.room.keep_docks(keeps_docks=False)
    assert window.docks.is_folded


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
    window.docks.show("orders")
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
        for menu in window.menus.bar.findChildren(QMenu) + window.findChildren(QMenu)
        for action in menu.actions()
        if action.text().startswith("Search in the list")
    )
    entry.trigger()
    assert found == ["orders"]


def test_toolbar_leaves_out_words_before_the_window_widens(window):
    assert window.toolbar.minimumSizeHint().width() <= theme().px(420)


def test_buttons_of_the_docks_go_with_the_docks(qtbot, window):
    """Qt takes the tabs of docks that are folded out of their bar later than it hides the docks."""
    window.docks.show("orders")
    [bar] = [one for one in dock_bars(window) if one.count()]
    named = [one for one in window.findChildren(QToolButton) if one.accessibleName() == "Float"]
    [floating] = [one for one in named if one.parentWidget().parentWidget() is window]
    qtbot.waitUntil(floating.isVisible)
    for name in ("orders", "customers"):
        window.docks.docks[name].hide()
    assert bar.count()
    QApplication.sendEvent(bar, QMoveEvent(bar.pos(), bar.pos()))
    assert not floating.isVisible()
