from datetime import date, time

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from sqlalchemy import select

from crm_desktop.domain.parties.contacts import Channel
from crm_desktop.models.contacts import ContactEntry
from crm_desktop.queries.office.kept import kept_drafts
from crm_desktop.views.contacts.contact_dialog import ContactDialog
from crm_desktop.views.contacts.contact_list import contact_list
from tests.views.customers.conftest import CTRL


def entries(office):
    return office.read(select(ContactEntry).order_by(ContactEntry.id))


def test_talk_with_a_plan_is_written_by_keyboard(office):
    customer = office.customer()
    dialog = office.show(ContactDialog(office.context, None, {"party_id": customer}))
    said = dialog._talk.widget("said").inner
    assert QApplication.focusWidget() is said
    office.press(said, "催 SO-1 余货")
    office.press(dialog._plan.widget("next_on").inner, "+4", Qt.Key.Key_Return)
    office.press(QApplication.focusWidget(), "1030", Qt.Key.Key_Return, (CTRL, Qt.Key.Key_S))
    entry = entries(office)[0]
    assert (entry.said, entry.next_on, entry.next_time) == ("催 SO-1 余货", date(2026, 11, 24), time(10, 30))
    assert entry.person_id is not None
    assert not dialog.isVisible()


def test_customer_is_asked_for_when_none_is_current(office):
    office.customer()
    dialog = office.show(ContactDialog(office.context, None, {}))
    dialog._talk.show_value("said", "x")
    dialog.save()
    office.settle()
    assert entries(office) == []
    line = dialog._talk.widget("party_id").inner
    office.press(line, "yxwj")
    matches = dialog._talk.widget("party_id")._matcher.popup
    office.qtbot.waitUntil(matches.isVisible)
    office.press(line, Qt.Key.Key_Return)
    dialog.save()
    office.settle()
    assert [entry.said for entry in entries(office)] == ["x"]


def test_due_plan_is_named_and_handled_by_saving(office):
    customer = office.customer()
    office.talk(customer, next_on=date(2026, 11, 20), next_plan="再问付款")
    dialog = office.show(ContactDialog(office.context, None, {"party_id": customer}))
    assert any("再问付款" in label.text() for label in dialog.findChildren(QLabel))
    dialog._talk.show_value("said", "已付")
    dialog.save()
    office.settle()
    assert entries(office)[0].handled_at is not None


def test_problem_stands_at_its_field(office):
    customer = office.customer()
    dialog = office.show(ContactDialog(office.context, None, {"party_id": customer}))
    dialog.save()
    office.settle()
    assert dialog.isVisible()
    assert any(label.text() == "Fill in this field." for label in dialog.findChildren(QLabel))


def test_closing_untouched_does_not_ask_and_typed_does(office):
    customer = office.customer()
    dialog = office.show(ContactDialog(office.context, None, {"party_id": customer}))
    office.ask.answer = False
    dialog._talk.show_value("said", "x")
    dialog.reject()
    assert dialog.isVisible()
    dialog._talk.show_value("said", "")
    dialog.reject()
    assert (dialog.isVisible(), len(office.ask.questions)) == (False, 1)


def test_entry_is_changed(office):
    entry = office.talk(office.customer(), channel=Channel.VISIT, next_on=date(2026, 11, 24))
    dialog = office.show(ContactDialog(office.context, entry, {}))
    assert dialog.draft().channel is Channel.VISIT
    dialog._talk.show_value("said", "更正")
    dialog.save()
    office.settle()
    assert (entries(office)[0].said, entries(office)[0].next_on) == ("更正", date(2026, 11, 24))


def test_list_follows_the_customer_and_finishes_plans(office):
    customer, other = office.customer(), office.customer("台州恒通机电有限公司", people=())
    office.talk(customer, next_on=date(2026, 11, 24))
    office.talk(other, said="别的")
    office.context.customer.set(customer, "永兴")
    panel = office.show(contact_list(office.context))
    assert panel.model.rowCount() == 1
    panel.table.selectRow(0)
    panel.actions_by_id["contacts.handled"].trigger()
    office.settle()
    assert entries(office)[0].handled_at is not None
    office.context.customer.set(other, "恒通")
    office.settle()
    assert panel.model.row(0).said == "别的"


def test_half_typed_talk_is_kept_and_offered_again(office):
    customer = office.customer()
    dialog = office.show(ContactDialog(office.context, None, {"party_id": customer}))
    dialog._talk.show_value("said", "客户问 M8 的价")
    dialog._keeper.keep()
    office.settle()
    (kept,) = office.context.reader.read(kept_drafts)
    assert kept.kind == "contact"
    prefill = {"draft": kept.content, "draft_key": kept.key}
    again = office.show(ContactDialog(office.context, None, prefill))
    office.settle()
    assert again.draft().said == "客户问 M8 的价"
    assert again.draft().party_id == customer
    again.save()
    office.settle()
    assert list(office.context.reader.read(kept_drafts)) == []


def test_talk_stays_open_for_what_was_typed_since_it_was_saved(office):
    dialog = office.show(ContactDialog(office.context, None, {"party_id": office.customer()}))
    dialog._talk.show_value("said", "催货")
    dialog.save()
    dialog._talk.show_value("said", "催货，明天再打")
    office.settle()
    assert dialog.isVisible()
    dialog.save()
    office.settle()
    assert [entry.said for entry in entries(office)] == ["催货，明天再打"]
    assert not dialog.isVisible()
