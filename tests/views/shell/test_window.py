"""The main window with a small catalogue of its own."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QPushButton

from crm_desktop.domain.access import Access, Right, Role
from crm_desktop.domain.changes import Changes
from crm_desktop.qtkit.asker import Offer
from crm_desktop.qtkit.dialogs import QtAsker
from crm_desktop.views.leaving import Leaving
from crm_desktop.views.reminders.affairs_window import AffairsWindow
from crm_desktop.views.shell.main_window import MainWindow, OfficeLabel
from tests.views.fakes.affairs import urgent_affairs
from tests.views.fakes.context import fake_context
from tests.views.shell.opened import SomeTray, opened, tab_texts


def test_starts_with_today_and_the_docks_of_the_role(qtbot, window, built):
    assert tab_texts(window) == ["Today"]
    qtbot.waitUntil(lambda: "orders" in built)
    assert not window.docks.docks["reminders"].isHidden()
    assert "customers" not in built  # it lies behind another tab: made when it is first seen


def test_dock_is_built_when_it_is_first_shown(qtbot, window, built):
    window.docks.show_dock("customers")
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


def test_todays_affairs_make_way_for_the_page_they_open_and_come_back(qtbot, window, context):
    popup = AffairsWindow(context, window, lambda _at_login: None)
    for _time in range(2):
        popup.show()
        popup.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is popup)
        context.open("customer", 7)
        assert not popup.isVisible()
        qtbot.waitUntil(window.isActiveWindow)
        assert QApplication.focusWidget() is window.centre.currentWidget().line
    popup.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    context.open("today")
    assert popup.isVisible()  # one works in the window behind: it stands beside


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


def test_command_has_its_shortcut(qtbot, window, context, ran):
    action = window.menus.features["new"]
    assert action.shortcut() == QKeySequence("Ctrl+N")
    action.trigger()
    assert ran == [context]


def test_notice_offers_undo(qtbot, window, context):
    undone = []
    window.notice.say("已删除", [Offer("Undo", "undo", lambda: undone.append(1))])
    window.notice.findChild(QPushButton).click()
    assert undone == [1]
    assert window.notice.isHidden()


def test_notice_that_follows_another_has_room_for_its_words_and_button(window):
    whole = []
    for _ in range(2):
        window.notice.say("已删除“shop.jpg”", [Offer("Undo", "undo", print)])
        whole.append(window.notice.width())
    assert whole[0] == whole[1]


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
    window.help.show()
    assert "Ctrl+K" in window.help._shown.text.toPlainText()
    window.help._shown.close()


def test_language_is_kept_and_the_window_rebuilt(qtbot, window, store):
    with qtbot.waitSignal(window.reopen_wanted):
        window.rebuild.change(language="en")
    assert store.settings.language == "en"


# fmt: on


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
    window.docks.show_dock("orders")
    window.docks.docks["orders"].build().setFocus()
    window.help.show_here()
    assert Path(window.help._shown.pages.currentItem().data(Qt.ItemDataRole.UserRole)).stem == "orders"
    window.search.start()
    window.help.show_here()
    assert Path(window.help._shown.pages.currentItem().data(Qt.ItemDataRole.UserRole)).stem == "search"


def test_tabs_come_back_in_the_next_window(window, context):
    context.open("customer", 7)
    context.open("customer", 8)
    records, work, front = window.centre.open_records(), window.centre.departure.open_work(), 1
    while window.centre.count() > 1:
        window.centre.close_tab(1)
    window.centre.open_again(work, front)
    assert window.centre.open_records() == records
    assert window.centre.currentIndex() == front


def test_first_close_to_the_tray_says_where_the_program_is(window, store):
    store.change(close_to_tray=True)
    window.tray.hide()
    window.tray = tray = SomeTray()
    for _ in range(2):
        window.close()
        assert not window.isVisible()
        window.show()
    assert tray.told == 1
