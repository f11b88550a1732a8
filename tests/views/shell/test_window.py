"""The main window with a small catalogue of its own."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton

from crm_desktop.domain.access import Access, Right, Role
from crm_desktop.domain.changes import Changes
from crm_desktop.domain.parties.customers import CustomerStatus
from crm_desktop.qtkit.asker import Offer
from crm_desktop.qtkit.dialogs import QtAsker
from crm_desktop.qtkit.finding.group_chips import Chip
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.finding.box import FoundGroup
from crm_desktop.queries.finding.facts import CustomerGlance, PersonGlance
from crm_desktop.queries.finding.rows import Hit
from crm_desktop.settings.places import manual
from crm_desktop.settings.store import SettingsStore
from crm_desktop.views.catalogue import (
    EVERYWHERE,
    ActivitySpec,
    Catalogue,
    CommandSpec,
    DockSpec,
    Feature,
    TabSpec,
    load_catalogue,
)
from crm_desktop.views.leaving import Leaving
from crm_desktop.views.shell.help import PARTS
from crm_desktop.views.shell.main_window import MainWindow, OfficeLabel
from crm_desktop.views.shell.menus import Menus
from crm_desktop.views.shell.places import PLACES, standing_in
from crm_desktop.views.tab import Tab
from tests.views.fakes import MANAGER, fake_context, urgent_affairs


class Page(Tab):
    is_unsaved = False

    def __init__(self, record_id, prefill):
        super().__init__()
        self.record_id, self.prefill = record_id, prefill
        self.is_unsaved, self.may = bool(prefill.get("typed")), True
        self.line = QLineEdit(self)
        self.setFocusProxy(self.line)

    def may_close(self):
        return self.may


GLANCES = {
    "customer_glance": CustomerGlance(
        name="永兴五金",
        code="C-0137",
        status=CustomerStatus.ACTIVE,
        grade="A",
        owner="周敏",
        contact="陈国强",
        phone="139 5740 2186",
        on_hold=False,
        last_contact_at=None,
        money=None,
        last_order=None,
    ),
    "person_glance": PersonGlance("陈国强", "采购", "永兴五金", "139 5740 2186", "", ""),
}


@pytest.fixture
def built():
    return []


@pytest.fixture
def ran():
    return []


@pytest.fixture
def catalogue(built, ran):
    def dock(name, area="bottom", right=None):
        def build(context):
            built.append(name)
            return QLabel(name)

        places = dict.fromkeys(EVERYWHERE, 0)
        front = {"customers": ("sales",), "orders": ("assistant", "manager"), "aging": ("finance",)}
        return DockSpec(
            name, "x", name.title(), "order", build, area, right, page=name, places=places, front_in=front.get(name, ())
        )

    return Catalogue(
        [
            Feature(
                docks=[
                    dock("customers"),
                    replace(dock("orders"), menu="sales"),
                    dock("aging", right=Right.SEE_MONEY),
                    dock("reminders", "right"),
                ],
                tabs=[
                    TabSpec(
                        "today", "x", "Today", "today", lambda c, i, p: QLabel("today"), single=True, keeps_docks=True
                    ),
                    TabSpec("customer", "x", "Customer", "customer", lambda c, i, p: Page(i, p), page="customers"),
                    TabSpec(
                        "operators", "x", "Operators", "operator", lambda c, i, p: Page(i, p), right=Right.SET_UP_OFFICE
                    ),
                ],
                commands=[
                    CommandSpec("new", "x", "New order", "order", ran.append, "sales", "Ctrl+N", ("sales", "manager")),
                    CommandSpec("pay", "x", "Receipt", "receipt", ran.append, "money", "", ("finance",)),
                ],
                activities=[
                    ActivitySpec("today", "x", "Today", "today", "tab:today", order=0),
                    ActivitySpec("orders", "x", "Orders", "order", "dock:orders"),
                ],
            )
        ]
    )


@pytest.fixture
def store(tmp_path):
    return SettingsStore(tmp_path / "settings.json")


@pytest.fixture
def context():
    found = {
        "customers": FoundGroup(
            (Hit("customer", 7, "永兴五金", "宁波", 7), Hit("customer", 8, "永兴电器", "温州", 8)), 12
        ),
        "people": FoundGroup((Hit("person", 3, "陈国强", "永兴五金", 7),), 1),
    }

    def find_group(sought):
        return found.get(sought.group, FoundGroup()) if "yx" in sought.text else FoundGroup()

    answers = {"affairs": urgent_affairs(4), "find_group": find_group, "product_habits": {}}
    return fake_context(answers=answers | GLANCES)


@pytest.fixture
def window(qtbot, qapp, context, catalogue, store):
    if not qapp.styleSheet():
        theme().apply(qapp, choice="light")
    made = opened(qtbot, context, catalogue, store)
    yield made
    made.tray.hide()


def opened(qtbot, context, catalogue, store):
    made = MainWindow(context, catalogue, store, OfficeLabel("永兴贸易", "demo"))
    qtbot.addWidget(made)
    made.start()
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    qtbot.waitUntil(lambda: made.beginning.is_over and not context.jobs.busy)
    return made


def tab_texts(window):
    return [window.centre.tabText(place) for place in range(window.centre.count())]


def test_starts_with_today_and_the_docks_of_the_role(qtbot, window, built):
    assert tab_texts(window) == ["Today"]
    qtbot.waitUntil(lambda: "orders" in built)
    assert not window.docks.docks["reminders"].isHidden()
    assert "customers" not in built  # it lies behind another tab: made when it is first seen


def test_dock_is_built_when_it_is_first_shown(qtbot, window, built):
    window.docks.show("customers")
    assert "customers" in built
    assert window.docks.docks["customers"].panel.text() == "customers"


def test_record_has_one_tab_and_new_records_one_each(window, context):
    context.open("customer", 7)
    context.open("today")
    context.open("customer", 7)
    assert window.centre.count() == 2
    assert window.centre.currentWidget().record_id == 7
    context.open("customer", None, name="A")
    context.open("customer", None, name="B")
    assert window.centre.count() == 4
    assert window.centre.currentWidget().prefill == {"name": "B"}


def test_new_record_keeps_its_tab_when_it_is_saved(window, context):
    context.open("customer")
    window.centre.currentWidget().record_changed.emit(9)
    context.open("today")
    context.open("customer", 9)
    assert window.centre.count() == 2


def test_tab_takes_title_and_dot_from_its_page(window, context):
    context.open("customer", 7)
    page = window.centre.currentWidget()
    page.title_changed.emit("永兴五金")
    page.unsaved_changed.emit(True)
    assert tab_texts(window) == ["Today", "永兴五金"]
    end = window.centre.tabBar().tabButton(1, window.centre.tabBar().ButtonPosition.RightSide)
    assert end.dot.isVisibleTo(end)


def test_tab_that_brings_typed_work_along_has_its_dot(window, context):
    context.open("customer", 7, typed="永")
    end = window.centre.tabBar().tabButton(1, window.centre.tabBar().ButtonPosition.RightSide)
    assert end.dot.isVisibleTo(end)


def test_unsaved_page_keeps_tab_and_window_open(qtbot, window, context):
    context.open("customer", 7)
    page = window.centre.currentWidget()
    page.may, page.is_unsaved = False, True
    assert not window.centre.close_tab(1)
    window.leave()
    assert window.isVisible()
    page.may = True
    with qtbot.waitSignal(window.quit_wanted):
        window.leave()


def test_another_record_is_shown_in_the_place_of_a_tab(window, context):
    context.open("customer", 7)
    context.open("customer", 8)
    page = window.centre.widget(1)
    context.turn(page, "customer", 9)
    assert window.centre.open_records()[1:] == [("customer", 9), ("customer", 8)]
    assert window.centre.currentIndex() == 1
    assert window.centre.currentWidget().record_id == 9
    context.turn(window.centre.currentWidget(), "customer", 8)
    assert window.centre.currentIndex() == 2
    assert window.centre.count() == 3


def test_unsaved_work_keeps_its_tab_from_being_turned(qtbot, window, context):
    context.open("customer", 7)
    page = window.centre.currentWidget()
    page.may = False
    context.turn(page, "customer", 8)
    assert window.centre.open_records()[1:] == [("customer", 7)]
    page.leaving = Leaving(page, context.ask, page.closes.emit)
    page.leaving.is_wanted = True  # it is being stored
    context.turn(page, "customer", 8)
    page.may = True
    page.leaving.saved()
    qtbot.waitUntil(lambda: window.centre.open_records()[1:] == [("customer", 8)])


def test_menus_bring_the_lists_that_the_operator_may_see():
    catalogue = load_catalogue()
    menus = {spec.id: spec.menu for spec in catalogue.commands(MANAGER) if spec.is_list}
    sales = ("products", "quotes", "orders", "deliveries", "returns")
    parties = ("customers", "suppliers", "carriers", "competitors", "partners")
    wanted = {
        "customers": (*parties, "contact_log", "reminders"),
        "sales": sales,
        "money": ("receipts", "receivables", "credits"),
        "file": ("print_jobs", "prints"),
    }
    docks = {f"list.{dock}": menu for menu, docks in wanted.items() for dock in docks}
    assert menus == {"list.document_centre": "sales", **docks}
    [centre] = [spec for spec in catalogue.commands(MANAGER) if spec.id == "list.document_centre"]
    assert centre.also_in == ["money"]


def test_list_of_several_menus_stands_in_each_of_them(window):
    bar = Menus(window)
    spec = CommandSpec("list.all", "x", "All", "list", lambda _context: None, "sales", is_list=True, also_in=("money",))
    bar.add_features([spec], lambda _spec: None)
    bar.show()
    menus = {action.text(): [entry.text() for entry in action.menu().actions()] for action in bar.bar.actions()}
    assert [title for title, entries in menus.items() if entries] == ["&Sales", "&Money"]


def test_list_of_a_menu_comes_to_the_front_after_a_line(window):
    [menu] = [action.menu() for action in window.menus.bar.actions() if action.text() == "&Sales"]
    *_, line, orders = menu.actions()
    assert (line.isSeparator(), orders.text()) == (True, "Orders")
    orders.trigger()
    assert window.docks.docks["orders"].isVisible()


def test_page_can_close_its_own_tab(window, context):
    context.open("customer", 7)
    window.centre.currentWidget().closes.emit()
    assert tab_texts(window) == ["Today"]


def test_first_tab_cannot_be_closed(window):
    window.centre.close_current()
    assert tab_texts(window) == ["Today"]


def test_tab_without_the_right_is_not_opened(qtbot, catalogue, store):
    clerk = Access(2, "zm", "周敏", Role.SALES, 2)
    context = fake_context(access=clerk, answers={"affairs": urgent_affairs(0)})
    made = opened(qtbot, context, catalogue, store)
    context.open("operators")
    assert made.centre.count() == 1
    made.tray.hide()


def test_dock_without_the_right_is_not_there(qtbot, catalogue, store):
    clerk = Access(2, "kg", "仓管", Role.ASSISTANT, 2)
    context = fake_context(access=clerk, answers={"affairs": urgent_affairs(0)})
    assert ("aging" in [spec.id for spec in catalogue.docks(clerk)]) == clerk.may(Right.SEE_MONEY)
    assert context.may(Right.SEE_COST) is False


def test_what_is_due_is_counted_and_counted_again_after_changes(qtbot, window, context):
    assert window.toolbar.bell._count == 4
    context.reader.answers["affairs"] = urgent_affairs(2)
    context.changed.emit(Changes.REMINDERS)
    qtbot.waitUntil(lambda: window.toolbar.bell._count == 2)


def test_second_start_brings_a_hidden_window_back_and_opens_what_it_asked_for(qtbot, window, context):
    window.hide()
    window.come_forward("yx")
    assert window.isVisible()
    qtbot.waitUntil(lambda: getattr(window.centre.currentWidget(), "record_id", None) == 7)
    assert window.search.text() == ""
    assert not window.search.popup.isVisible()


def test_search_finds_records_and_opens_them(qtbot, window, context):
    window.search.start()
    qtbot.keyClicks(window.search, "yx")
    qtbot.waitUntil(window.search.popup.isVisible)
    qtbot.keyClick(window.search, Qt.Key.Key_Return)
    assert window.centre.currentWidget().record_id == 7
    assert window.search.text() == ""


def sought(qtbot, window, text):
    window.search.start()
    qtbot.keyClicks(window.search, text)
    qtbot.waitUntil(window.search.popup.isVisible)
    qtbot.waitUntil(lambda: not window.search._asking.is_busy)


def groups_asked(context):
    return [params["sought"] for name, params in context.reader.asked if name == "find_group"]


def test_search_gives_each_group_its_share_and_says_what_is_not_found(qtbot, window, context):
    sought(qtbot, window, "yx")
    assert [(one.text, one.group, one.most) for one in groups_asked(context)] == [
        ("yx", "products", 4),
        ("yx", "customers", 3),
        ("yx", "people", 3),
        ("yx", "documents", 4),
    ]
    assert window.search.popup.lines() == [
        "Products 0",
        "No product found for yx, All products F4",
        "Customers 12",
        "永兴五金, 宁波",
        "永兴电器, 温州",
        "People 1",
        "陈国强, 永兴五金",
        "Documents 0",
        "No document found for yx",
        "Commands 0",
        "No command found for yx",
    ]


def test_search_is_walked_by_keys(qtbot, window, context):
    sought(qtbot, window, "yx")
    popup = window.search.popup
    seen, spoken = [popup.current().text], [window.search.accessibleDescription()]
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Up):
        qtbot.keyClick(window.search, key)
        seen.append(popup.current().text)
        spoken.append(window.search.accessibleDescription())
    assert seen == ["永兴五金", "永兴电器", "陈国强", "All products F4", "永兴五金", "陈国强", "永兴电器"]
    assert [words.split(", ")[0] for words in spoken] == seen
    popup.hide()
    assert window.search.accessibleDescription() == ""


def test_search_shows_one_group_alone_and_all_again(qtbot, window, context):
    sought(qtbot, window, "yx")
    qtbot.keyClick(window.search, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: not context.jobs.busy)
    assert [(one.group, one.most) for one in groups_asked(context)][-1:] == [("customers", 16)]
    assert window.search.popup.chips()[2] == Chip("customers", "Customers", "12")
    qtbot.keyClick(window.search, Qt.Key.Key_0, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: not context.jobs.busy)
    assert [one.group for one in groups_asked(context)][-4:] == ["products", "customers", "people", "documents"]
    qtbot.keyClick(window.search, Qt.Key.Key_5, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: not context.jobs.busy)
    assert window.search.popup.lines() == ["Commands 0", "No command found for yx"]


def test_search_stays_open_with_shift_and_does_not_confirm_with_control(qtbot, window, context):
    sought(qtbot, window, "yx")
    qtbot.keyClick(window.search, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert window.search.popup.isVisible()
    qtbot.keyClick(window.search, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: not context.jobs.busy)
    assert window.centre.currentWidget().record_id == 7
    assert (window.search.text(), window.search.hasFocus()) == ("yx", True)
    assert window.search.popup.isVisible()


def test_escape_goes_back_to_where_the_cursor_was_and_keeps_the_text(qtbot, window, context):
    before = QLineEdit(window)
    before.show()
    before.setFocus()
    sought(qtbot, window, "yx")
    qtbot.keyClick(window.search, Qt.Key.Key_Escape)
    assert not window.search.popup.isVisible()
    assert QApplication.focusWidget() is before
    window.search.start()
    assert window.search.selectedText() == "yx"


def test_enter_takes_what_was_typed_now(qtbot, window, context):
    window.search.start()
    qtbot.keyClicks(window.search, "yx")
    qtbot.keyClick(window.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.centre.count() > 1)
    assert window.centre.currentWidget().record_id == 7


def test_search_opens_the_customer_of_a_person(window):
    window._open_hit("person", 3, 7)
    page = window.centre.currentWidget()
    assert (page.record_id, page.prefill) == (7, {"person_id": 3})


def test_search_runs_commands_by_name(qtbot, window, context, ran):
    window.search.start()
    qtbot.keyClicks(window.search, "new o")
    qtbot.waitUntil(window.search.popup.isVisible)
    qtbot.keyClick(window.search, Qt.Key.Key_Return)
    assert ran == [context]


def test_command_has_its_shortcut(qtbot, window, context, ran):
    action = window.menus.actions["new"]
    assert action.shortcut() == QKeySequence("Ctrl+N")
    action.trigger()
    assert ran == [context]


def test_toolbar_shows_the_commands_of_the_work_place(window):
    shown = {spec.id: button.isVisibleTo(window.toolbar) for spec, button in window.toolbar._buttons}
    assert shown == {"new": True, "pay": False}
    window.places.switch("finance")
    shown = {spec.id: button.isVisibleTo(window.toolbar) for spec, button in window.toolbar._buttons}
    assert shown == {"new": False, "pay": True}


def test_work_place_keeps_what_was_changed_in_it(window):
    window.docks.docks["reminders"].close()
    window.places.switch("sales")
    assert not window.docks.docks["reminders"].isHidden()
    window.places.switch("manager")
    assert window.docks.docks["reminders"].isHidden()
    window.places.reset()
    assert not window.docks.docks["reminders"].isHidden()


def test_each_operator_has_a_work_place_of_his_own(qtbot, window, catalogue, store):
    window.places.switch("finance")
    clerk = Access(2, "zm", "周敏", Role.SALES, 2)
    other = opened(qtbot, fake_context(access=clerk, answers={"urgent_count": 0}), catalogue, store)
    assert other.places.current == "sales"
    other.tray.hide()


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.id)
def test_no_work_place_widens_the_window(window, place):
    before = window.size()
    window.places.switch(place.id)
    window.places.reset()
    QApplication.processEvents()
    assert window.size() == before


def test_arrangement_from_other_docks_is_not_restored(qtbot, context, catalogue, store, window):
    window.save_state()
    kept = store.state("place.boss.manager")
    store.keep_state("place.boss.manager", {**kept, "docks": ["customers"]})
    again = opened(qtbot, context, catalogue, store)
    assert not again.docks.docks["orders"].isHidden()
    again.tray.hide()


def test_notice_offers_undo(qtbot, window, context):
    undone = []
    window.notice.say("已删除", [Offer("Undo", "undo", lambda: undone.append(1))])
    window.notice.findChild(QPushButton).click()
    assert undone == [1]
    assert window.notice.isHidden()


def test_notice_of_a_written_file_says_where_and_stays_inside_the_window(window, qtbot):
    asker = QtAsker()
    asker.noticed.connect(window.notice.say)
    path = Path("/home/zhou/文档/" + "很长的文件夹名称/" * 12) / "送货单.pdf"
    asker.written(path, "3 行：")
    shown = window.notice
    assert [button.text() for button in shown.findChildren(QPushButton) if button.isVisible()] == [
        "Open",
        "Open folder",
    ]
    assert "送货单.pdf" in shown._words.text()
    assert window.rect().contains(shown.geometry())
    shown.say("已保存")
    qtbot.wait(1)
    assert shown.findChildren(QPushButton) == []


def test_click_on_the_printer_asks_for_its_queue(qtbot, window, context):
    context.prints_wait.emit(3)
    assert "3" in window.status._printer.text.text()
    with qtbot.waitSignal(context.print_queue_wanted):
        qtbot.mouseClick(window.status._printer, Qt.MouseButton.LeftButton)


def test_running_job_is_shown_and_can_be_cancelled(window):
    from crm_desktop.qtkit.jobs import Progress

    job = Progress("Export")
    window.status._started(job)
    job.done, job.total = 5, 10
    window.status._show_running()
    assert window.status._words.text() == "Export 50%"
    window.status._cancel.click()
    assert job.stopped
    window.status._ended(job)
    assert window.status._words.text() == "Ready"


def test_help_shows_the_keys(qtbot, window):
    window.show_help()
    assert "Ctrl+K" in window.help._shown.text.toPlainText()
    window.help._shown.close()


def test_language_is_kept_and_the_window_rebuilt(qtbot, window, store):
    with qtbot.waitSignal(window.reopen_wanted):
        window.rebuild.change(language="en")
    assert store.settings.language == "en"


def test_every_feature_package_names_things_once():
    features = load_catalogue().features
    for kind in ("docks", "commands", "activities"):
        ids = [spec.id for feature in features for spec in getattr(feature, kind)]
        assert len(ids) == len(set(ids)), kind
    kinds = [spec.kind for feature in features for spec in feature.tabs]
    assert len(kinds) == len(set(kinds))
    shortcuts = [spec.shortcut for feature in features for spec in feature.commands if spec.shortcut]
    assert len(shortcuts) == len(set(shortcuts))


def test_activities_lead_to_tabs_and_docks_that_exist():
    catalogue = load_catalogue()
    docks = {spec.id for feature in catalogue.features for spec in feature.docks}
    for feature in catalogue.features:
        for activity in feature.activities:
            where, _, name = activity.target.partition(":")
            assert (catalogue.tab(name) is not None) if where == "tab" else name in docks


# fmt: off
DELIVERED = {
    "sales": ("customers", "contact_log", "quotes", "orders", "aging", "reminders"),
    "assistant": ("customers", "quotes", "orders", "deliveries", "products", "reminders"),
    "finance": ("customers", "deliveries", "receipts", "aging", "reminders"),
    "purchasing": ("products", "orders", "deliveries", "reminders"),
    "manager": ("customers", "orders", "deliveries", "receipts", "aging", "reminders"),
}
FRONT = {"sales": "customers", "assistant": "orders", "finance": "aging", "purchasing": "products", "manager": "orders"}
# fmt: on


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.id)
def test_docks_say_in_which_work_places_they_stand(place):
    docks = [spec for feature in load_catalogue().features for spec in feature.docks]
    standing = standing_in(place.id, docks)
    below, beside = ([spec.id for spec in standing if spec.area == area] for area in ("bottom", "right"))
    assert (*below, *beside) == DELIVERED[place.id]
    assert [spec.id for spec in standing if place.id in spec.front_in] == [FRONT[place.id]]


def test_docks_and_commands_name_work_places_that_exist():
    assert tuple(place.id for place in PLACES) == EVERYWHERE
    for feature in load_catalogue().features:
        for spec in feature.docks:
            assert {*spec.places, *spec.front_in} <= {*EVERYWHERE}, spec.id
        for spec in feature.commands:
            assert {*spec.places} <= {*EVERYWHERE}, spec.id


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_docks_and_tabs_name_pages_that_the_manual_has(language):
    specs = [spec for feature in load_catalogue().features for spec in (*feature.docks, *feature.tabs)]
    named = {spec.page for spec in specs if spec.page} | {*PARTS.values()}
    assert len(named) > 12
    assert named <= {path.stem for path in (manual() / language).glob("*.md")}


def test_page_that_still_talks_while_it_closes_does_no_harm(window, context):
    context.open("customer", 7)
    page = window.centre.currentWidget()
    page.closes.emit()
    page.unsaved_changed.emit(False)
    page.title_changed.emit("late")
    assert tab_texts(window) == ["Today"]


def test_activities_fit_a_low_window(window):
    window.resize(1000, 260)
    QApplication.processEvents()
    bar = window.activities
    bottom = bar._settings.mapTo(bar, bar._settings.rect().bottomLeft()).y()
    assert bar._settings.isVisible()
    assert bottom <= bar.height()


def test_closing_a_tab_gives_the_focus_to_the_next_in_front(window, context):
    context.open("customer", 7)
    front = window.centre.currentWidget()
    context.open("customer", 8)
    window.centre.close_current()
    assert window.centre.currentWidget() is front
    assert window.focusWidget() is front.line


def test_window_that_does_not_fit_the_screen_fills_it(window):
    assert window.isMaximized()
    assert window.normalGeometry().top() > window.screen().availableGeometry().top()


def test_menu_draws_its_icons_when_it_opens(window):
    menu = window.menus._menus["help"]
    assert all(action.icon().isNull() for action in menu.actions())
    menu.aboutToShow.emit()
    assert not any(action.icon().isNull() for action in menu.actions() if not action.isSeparator())


def test_window_that_is_not_shown_works_in_the_tray(qtbot, qapp, context, catalogue, store):
    made = MainWindow(context, catalogue, store, OfficeLabel("永兴贸易", "demo"))
    qtbot.addWidget(made)
    made.start()
    qtbot.waitUntil(lambda: made.beginning.is_over and not context.jobs.busy)
    assert made.toolbar.bell._count == 4


def test_help_opens_at_the_page_of_what_has_the_focus(qtbot, window, context):
    context.open("customer", 7)
    window.help.show_here()
    assert Path(window.help._shown.pages.currentItem().data(Qt.ItemDataRole.UserRole)).stem == "customers"
    window.docks.show("orders")
    window.docks.docks["orders"].build().setFocus()
    window.help.show_here()
    assert Path(window.help._shown.pages.currentItem().data(Qt.ItemDataRole.UserRole)).stem == "orders"
    window.search.start()
    window.help.show_here()
    assert Path(window.help._shown.pages.currentItem().data(Qt.ItemDataRole.UserRole)).stem == "search"


def test_arrangement_of_a_higher_window_leaves_the_documents_their_room(qtbot, context, catalogue, store, window):
    window.setWindowState(Qt.WindowState.WindowNoState)
    window.resize(1300, 1000)
    window.save_state()
    window.resize(1300, 760)
    store.keep_state("window", [0, 40, 1300, 760])
    again = opened(qtbot, context, catalogue, store)
    assert again.centre.height() >= theme().px(160)
    again.tray.hide()


def test_tabs_come_back_in_the_next_window(window, context):
    context.open("customer", 7)
    context.open("customer", 8)
    records, work, front = window.centre.open_records(), window.centre.departure.open_work(), 1
    while window.centre.count() > 1:
        window.centre.close_tab(1)
    window.centre.open_again(work, front)
    assert window.centre.open_records() == records
    assert window.centre.currentIndex() == front


class SomeTray:
    """A notification area; the one of the tests' screen has none."""

    is_there = True

    def __init__(self):
        self.told = 0

    def tell_where_it_is(self):
        self.told += 1

    def hide(self):
        pass


def test_first_close_to_the_tray_says_where_the_program_is(window, store):
    store.change(close_to_tray=True)
    window.tray.hide()
    window.tray = tray = SomeTray()
    for _ in range(2):
        window.close()
        assert not window.isVisible()
        window.show()
    assert tray.told == 1
