"""The desk of tasks: groups, chips that add up, the filter, what keys do, what is said beside it."""

from dataclasses import replace
from datetime import date, time, timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLabel, QPushButton
from sqlalchemy import select

from crm_desktop.domain.affairs.tasks import TaskDraft, TaskState
from crm_desktop.domain.parties.contacts import Channel
from crm_desktop.domain.reminders import ReminderKind
from crm_desktop.models.contacts import ContactEntry
from crm_desktop.models.office.people import Operator
from crm_desktop.models.parties import Party
from crm_desktop.models.tasks import Task
from crm_desktop.qtkit.lists.panel import ListPanel
from crm_desktop.queries.affairs.behind import behind_task
from crm_desktop.services.affairs.tasks import SaveTask
from crm_desktop.views.choose_colleague import ColleagueChooser
from crm_desktop.views.reminders.desk import TaskDesk
from crm_desktop.views.reminders.desk_paint import Told, columns_of
from crm_desktop.views.reminders.task_dialog import TaskDialog
from tests.make.office import make_employee
from tests.make.products import make_product
from tests.make.sales import confirmed, line

TODAY = date(2026, 11, 20)
CTRL = Qt.KeyboardModifier.ControlModifier


def rows(desk):
    model = desk.list.rows
    return [model.index(place).data(Qt.ItemDataRole.DisplayRole) for place in range(model.rowCount())]


def chips(desk):
    found = [button.text() for button in desk.chips.findChildren(QPushButton) if not button.isHidden()]
    return {text.rsplit(" ", 1)[0]: int(text.rsplit(" ", 1)[1]) for text in found}


@pytest.fixture
def desk(office):
    first = office.customer(short_name="永兴五金")
    second = office.customer("宁波瑞丰机械", short_name="瑞丰机械", people=())
    office.talk(first, next_on=TODAY, next_time=time(10, 30), next_channel=Channel.PHONE, next_plan="确认样品")
    office.talk(second, said="y", next_on=TODAY + timedelta(days=1), next_plan="带目录")
    late = SaveTask(draft=TaskDraft(title="寄合同", party_id=first, due_on=TODAY), key="t")
    office.context.run(late)
    office.settle()
    return office.show(TaskDesk(office.context), 1100)


def test_groups_and_chips_add_up(desk):
    assert rows(desk)[0] == "Today 2"
    assert "Tomorrow 1" in rows(desk)
    counts = chips(desk)
    assert counts.pop("All") == sum(counts.values()) == 3
    assert counts == {"Tasks": 1, "Plans": 2}


def test_a_chip_shows_one_reason_and_letters_filter(desk, office):
    next(button for button in desk.chips.findChildren(QPushButton) if button.text().startswith("Tasks")).click()
    assert [row for row in rows(desk) if "寄合同" in row] == rows(desk)[1:]
    next(button for button in desk.chips.findChildren(QPushButton) if button.text().startswith("All")).click()
    office.press(desk.list, Qt.Key.Key_R)
    assert desk.chips.typed.text() == "r"
    desk.chips.typed.setText("rfjx")
    assert len(rows(desk)) == 2
    desk.chips.typed.setText("zzz")
    assert desk.list.isHidden()
    assert any("Clear the filter" in label.text() for label in desk.findChildren(QLabel))


def test_space_ticks_and_del_does_all_that_are_ticked(desk, office):
    desk.list.choose_first()
    office.press(desk.list, Qt.Key.Key_Space)
    office.press(desk.list, Qt.Key.Key_Down)
    office.press(desk.list, Qt.Key.Key_Space)
    assert any(label.text().startswith("2 ticked") for label in desk.findChildren(QLabel))
    office.press(desk.list, Qt.Key.Key_Delete)
    assert [task.state for task in office.read(select(Task))] == [TaskState.DONE]
    assert [entry.handled_at is not None for entry in office.read(select(ContactEntry))] == [True, False]
    assert rows(desk)[0] == "Tomorrow 1"


def test_log_opens_a_talk_that_ends_the_task(desk, office):
    desk.list.choose_first()
    key = desk.list.current().key
    office.press(desk.list, (CTRL, Qt.Key.Key_L))
    assert office.opened[-1][0] == "contact"
    assert office.opened[-1][2]["finishes"] == (key,)


def test_side_says_the_reason_and_the_last_talk(desk):
    desk.list.choose_first()
    said = [label.text() for label in desk.side.findChildren(QLabel)]
    assert "催余货" in said
    assert any(text.startswith("Last talk") for text in said)


def test_side_keeps_its_height_in_a_low_window(desk):
    desk.list.choose_first()
    said = next(part for part in desk.side.findChildren(QLabel) if part.wordWrap() and not part.isHidden())
    said.setText("\n".join("abcdefghijkl"))
    desk.resize(1100, 240)
    desk.layout().activate()
    assert desk.side.height() >= desk.side.sizeHint().height()


def test_new_task_is_about_the_customer_of_the_chosen_one(desk, office):
    desk.list.choose_first()
    office.press(desk.list, Qt.Key.Key_Insert)
    assert office.opened[-1][:2] == ("task", None)
    assert office.opened[-1][2]["party_id"] == desk.list.current().party_id


def test_task_dialog_saves_and_refuses_with_a_reason(desk, office):
    dialog = office.show(TaskDialog(office.context, None, {}), 700)
    dialog.form.show_value("title", "催回单")
    dialog.save()
    office.settle()
    *_, task = office.read(select(Task).order_by(Task.id))
    again = office.show(TaskDialog(office.context, task.id, {}), 700)
    assert again.windowTitle() == "催回单"
    office.ask.words = "客户不要了"
    next(button for button in again.findChildren(QPushButton) if button.text() == "Refuse…").click()
    office.settle()
    *_, task = office.read(select(Task).order_by(Task.id))
    assert (task.state, task.answer) == (TaskState.REFUSED, "客户不要了")


def test_only_who_may_do_it_is_offered_and_what_is_given_is_said(desk, office):
    def hired(work):
        for number, (name, role) in enumerate((("何晓雯", "assistant"), ("不登录", "")), 71):
            person = make_employee(work.session, name=name)
            work.session.flush()
            if role:
                login = Operator(id=number, login=name, name=name, password_hash="", role=role, employee_id=person.id)
                work.session.add(login)
        return person.id - 1

    assistant = office.write(hired)
    desk.list.choose_first()
    office.press(desk.list, Qt.Key.Key_F8)
    (chooser,) = desk.window().findChildren(ColleagueChooser)
    offered = {chooser.list.item(row).text() for row in range(chooser.list.count())}
    assert "何晓雯" in offered
    assert "不登录" not in offered
    chooser.reject()
    dialog = office.show(TaskDialog(office.context, None, {}), 700)
    dialog.form.show_value("title", "催回单")
    dialog.form.show_value("for_id", assistant)
    dialog.save()
    office.settle()
    assert office.ask.notices[-1] == "Given to 何晓雯."


def test_side_says_what_he_usually_buys_and_leads_to_the_rule(desk, office):
    def bought(work):
        party = work.session.scalars(select(Party).order_by(Party.id)).first()
        screw, saw = (make_product(work.session, name=name) for name in ("螺丝", "切割片"))
        for product, quantity in ((screw, "100"), (saw, "5"), (screw, "120")):
            confirmed(work, party, line(product, quantity))
        once = make_product(work.session, name="垫片")
        confirmed(work, party, line(once, "1"), line(once, "2"))
        return party.id

    party = office.write(bought)
    goods = office.context.reader.read(behind_task, party_id=party).goods
    assert [(one.name, one.quantity, one.price) for one in goods] == [("螺丝", Decimal(120), Decimal("28.50"))]
    desk.list.choose_first()
    one = desk.list.current()
    rule = next(button for button in desk.side.findChildren(QPushButton) if button.text() == "Rule…")
    for kind, key, opened in (
        (ReminderKind.OWN, f"own:{party}:7", ("own_rule", 7)), (ReminderKind.QUOTE, "quote:1", ("office_rules", None)),
    ):  # fmt: skip
        desk.side.show_task(replace(one, kind=kind, key=key), TODAY)
        rule.click()
        assert office.opened[-1][:2] == opened
    desk.side.show_task(replace(one, kind=ReminderKind.TASK), TODAY)
    assert rule.isHidden()


@pytest.mark.usefixtures("qapp")
def test_a_reason_has_room_before_the_keys_of_the_buttons():
    wide, narrow, least = (columns_of(QRect(0, 0, px, 30)) for px in (1200, 950, 850))
    assert [one.told for one in (wide, narrow, least)] == [Told.KEYS, Told.WORDS, Told.PICTURES]
    assert wide.tools[0].width() > narrow.tools[0].width() > least.tools[0].width() >= 24
    assert least.why.right() < least.amount.left() < least.amount.right() < least.tools[0].left()


def tabs(desk):
    return [button.text() for button in desk.bar.tabs.findChildren(QPushButton)]


def test_tabs_say_what_colleagues_have_and_what_was_done(desk, office):
    def hired(work):
        person = make_employee(work.session, name="李伟")
        work.session.add(
            Operator(id=71, login="li", name="李伟", password_hash="", role="sales", employee_id=person.id)
        )
        work.session.flush()
        return person.id

    colleague = office.write(hired)
    office.context.run(SaveTask(draft=TaskDraft(title="送样品", for_id=colleague, due_on=TODAY), key="given"))
    desk.list.choose_first()
    office.press(desk.list, Qt.Key.Key_Down, Qt.Key.Key_Delete)
    office.settle()
    assert tabs(desk) == ["Today 1", "Old debts 0", "Handed on 0", "From me 1", "Done 1"]
    office.press(desk.list, (Qt.KeyboardModifier.AltModifier, Qt.Key.Key_4))
    office.settle()
    panel = next(part for part in desk.findChildren(ListPanel) if part.isVisible())
    office.qtbot.waitUntil(lambda: panel.model.rowCount() == 1)
    office.press(panel.table, Qt.Key.Key_Home)
    assert panel.current_row().text == "送样品"
    assert desk.chips.isHidden()
    office.press(panel.table, (Qt.KeyboardModifier.AltModifier, Qt.Key.Key_1))
    assert rows(desk)[0] == "Today 1"
