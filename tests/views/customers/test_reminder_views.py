from datetime import date, time, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from sqlalchemy import select

from crm_desktop.domain.changes import Changes
from crm_desktop.domain.parties.contacts import Channel
from crm_desktop.domain.reminders import ReminderGroup, Snooze
from crm_desktop.models.affairs import ReminderMark
from crm_desktop.models.contacts import ContactEntry
from crm_desktop.views.frame import Frame
from crm_desktop.views.reminders.actions import snooze, snooze_until
from crm_desktop.views.reminders.affairs_window import AffairsWindow
from crm_desktop.views.reminders.reminder_panel import ReminderPanel
from crm_desktop.views.reminders.watch import Watch

TODAY = date(2026, 11, 20)


def shown(widget):
    rows = widget.list.rows
    return [rows.index(place).data(Qt.ItemDataRole.DisplayRole) for place in range(rows.rowCount())]


def make_plans(office):
    customer = office.customer(short_name="永兴五金")
    office.talk(
        customer, next_on=TODAY, next_time=time(10, 30), next_channel=Channel.PHONE, next_plan="确认 M12 螺栓样品"
    )
    office.talk(customer, said="y", next_on=TODAY + timedelta(days=1), next_plan="带新目录")
    return customer


def test_dock_groups_reminders_with_counts_and_days(office):
    make_plans(office)
    panel = office.show(ReminderPanel(office.context), 252)
    assert shown(panel) == [
        "Today 1",
        "10:30 永兴五金 Phone call 确认 M12 螺栓样品",
        "Tomorrow 1",
        "永兴五金 Phone call planned 11-21 · 带新目录",
    ]


def test_affairs_are_read_once_for_all_who_show_them(office, qtbot):
    make_plans(office)
    reader, asked = office.context.reader, []
    read = reader.read
    reader.read = lambda query, *args, **params: asked.append(query.__name__) or read(query, *args, **params)
    panel = office.show(ReminderPanel(office.context), 252)
    desk = Desk()
    qtbot.addWidget(desk)
    Watch(office.context, desk).start()
    office.context.affairs.follow(panel, lambda found: desk.counts.append(found.urgent))
    office.settle()
    assert (asked.count("affairs"), desk.counts) == (1, [1])
    office.context.changed.emit(Changes.REMINDERS | Changes.ORDERS)
    office.context.changed.emit(Changes.CONTACTS)
    qtbot.waitUntil(lambda: len(desk.counts) == 2)
    assert (asked.count("affairs"), desk.counts[-1]) == (2, panel.list.rows._affairs.urgent)


def test_done_handles_the_plan_and_the_row_goes(office):
    make_plans(office)
    panel = office.show(ReminderPanel(office.context), 252)
    panel.list.choose_first()
    office.press(panel.list, Qt.Key.Key_Delete)
    assert [entry.handled_at is not None for entry in office.read(select(ContactEntry))] == [True, False]
    assert shown(panel)[0] == "Tomorrow 1"
    assert panel.list.current() is not None


def test_enter_opens_the_customer(office):
    customer = make_plans(office)
    panel = office.show(ReminderPanel(office.context), 252)
    panel.list.choose_first()
    office.press(panel.list, Qt.Key.Key_Return)
    assert office.opened[-1][:2] == ("customer", customer)


def test_snoozed_reminders_are_counted_and_come_back(office):
    make_plans(office)
    panel = office.show(ReminderPanel(office.context), 252)
    panel.list.choose_first()
    snooze(office.context, panel.list.chosen(), snooze_until(office.context, Snooze.HOUR))
    office.settle()
    assert shown(panel)[0] == "Tomorrow 1"
    assert any("1 put off" in label.text() for label in panel.findChildren(QLabel))
    office.clock.moment += timedelta(hours=2)
    panel._context.affairs.reload()
    office.settle()
    assert shown(panel)[0] == "Today 1"
    assert len(office.read(select(ReminderMark))) == 1


def test_groups_fold(office):
    make_plans(office)
    panel = office.show(ReminderPanel(office.context), 252)
    panel.list.rows.toggle(ReminderGroup.TODAY)
    assert shown(panel)[:2] == ["Today 1", "Tomorrow 1"]


def test_empty_dock_says_what_to_do(office):
    panel = office.show(ReminderPanel(office.context), 252)
    assert not panel.list.isVisible()
    assert "contact log" in panel._empty.text()


def test_popup_ticks_several_and_finishes_them(office, qtbot):
    make_plans(office)
    desk = office.show(QWidget())
    window = office.show(AffairsWindow(office.context, desk, lambda _on: None), 790, 576)
    window._context.affairs.reload()
    office.settle()
    assert not window.isModal()
    assert "2026-11-20" in window._day.text()
    for one in window.list.rows._affairs.reminders:
        window.list.tick(one.key)
    window.list.finish()
    office.settle()
    assert all(entry.handled_at is not None for entry in office.read(select(ContactEntry)))
    assert shown(window) == []
    typed = QLineEdit(desk)
    for key, stays in ((Qt.Key.Key_A, True), (Qt.Key.Key_Escape, False)):
        qtbot.keyClick(typed, key)  # in the window behind, over which it stands
        assert window.isVisible() is stays


class Desk(Frame):
    """The main window as far as the watch knows it, and what it was told."""

    def __init__(self):
        super().__init__()
        self.counts, self.messages, self.settings = [], [], {}
        self.told.connect(lambda title, message: self.messages.append((title, message)))
        self.kept.connect(self.settings.update)


def test_window_that_was_only_rebuilt_does_not_pop_up_again(office):
    make_plans(office)
    desk = office.show(Desk())
    desk.greets = False
    Watch(office.context, desk).start()
    office.settle()
    assert desk.findChild(AffairsWindow) is None


def test_watch_counts_tells_of_an_hour_and_pops_up_once(office):
    make_plans(office)
    desk = office.show(Desk())
    Watch(office.context, desk).start()
    office.settle()
    popup = desk.findChild(AffairsWindow)
    assert popup.isVisible()
    popup.close()
    assert desk.messages == []
    office.clock.moment += timedelta(hours=2)
    office.context.affairs.reload()
    office.settle()
    assert desk.messages == [("10:30 永兴五金 Phone call", "确认 M12 螺栓样品")]
    office.context.affairs.reload()
    office.settle()
    assert len(desk.messages) == 1
    assert not popup.isVisible()
    popup._at_login.click()
    assert desk.settings == {"show_today_at_login": False}


def test_pop_up_waits_until_nobody_types(office, qtbot):
    make_plans(office)
    desk = office.show(Desk())
    search, elsewhere = QLineEdit(desk), QPushButton(desk)
    for one in (search, elsewhere):
        one.show()
    search.setFocus()
    qtbot.waitUntil(search.hasFocus)
    Watch(office.context, desk).start()
    office.settle()
    assert desk.findChild(AffairsWindow) is None
    elsewhere.setFocus()
    qtbot.waitUntil(lambda: desk.findChild(AffairsWindow) is not None)


def test_rows_are_put_off_and_handed_on_by_key(office, qtbot):
    make_plans(office)
    panel = office.show(ReminderPanel(office.context), 252)
    panel.list.choose_first()
    office.press(panel.list, Qt.Key.Key_F7)
    menu = QApplication.activePopupWidget()
    assert [action.text()[:2] for action in menu.actions()] == ["&1", "&2", "&3", "&4"]
    qtbot.keyClick(menu, Qt.Key.Key_1)
    office.settle()
    assert shown(panel)[0] == "Tomorrow 1"


def test_groups_are_folded_and_opened_by_the_arrows(office):
    make_plans(office)
    panel = office.show(ReminderPanel(office.context), 252)
    panel.list.choose_first()
    office.press(panel.list, Qt.Key.Key_Left)
    assert shown(panel)[:2] == ["Today 1", "Tomorrow 1"]
    office.press(panel.list, Qt.Key.Key_Right)
    assert shown(panel)[0] == "Today 1"
    assert len(shown(panel)) == 4
    office.press(panel.list, Qt.Key.Key_Down)
    assert panel.list.current() is not None


def test_today_stands_before_old_debts():
    groups = list(ReminderGroup)
    assert groups.index(ReminderGroup.TODAY) < groups.index(ReminderGroup.OVERDUE)
