from datetime import date
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from sqlalchemy import select

from crm_desktop.domain.access import Access, Role
from crm_desktop.models.money.items import Charge
from crm_desktop.models.parties import ContactPerson, Party
from crm_desktop.views.customers.card_page import FILE, PEOPLE, RECEIVABLES
from crm_desktop.views.customers.collision_box import CollisionBox
from crm_desktop.views.customers.customer_list import customer_list
from crm_desktop.views.customers.customer_tab import CustomerTab
from crm_desktop.views.customers.person_dialog import PersonDialog
from tests.make.office import make_employee
from tests.views.customers.conftest import CTRL, Office

NAME = "宁波永兴五金工具有限公司"


def texts(widget):
    """All words that a widget shows."""
    labels = [label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]
    return " ".join(labels + [button.text() for button in widget.findChildren(QPushButton)])


def cells(panel, column):
    place = [spec.key for spec in panel.spec.columns].index(column)
    return [panel.model.cell(row, place).text for row in range(panel.model.rowCount())]


def test_new_customer_is_entered_by_keyboard_and_becomes_its_card(office, qtbot):
    tab = office.show(CustomerTab(office.context, None, {}))
    name = tab.entry._form.widget_of("name").inner
    office.press(name, NAME, Qt.Key.Key_Return)
    office.press(QApplication.focusWidget(), "永兴五金", Qt.Key.Key_Return)
    assert tab.is_unsaved
    with qtbot.waitSignal(tab.record_changed):
        office.press(QApplication.focusWidget(), (CTRL, Qt.Key.Key_S))
    office.settle()
    customer = office.read(select(Party))[0]
    assert (customer.name, customer.short_name, customer.code) == (NAME, "永兴五金", "C-0001")
    assert tab.entry is None
    assert not tab.is_unsaved
    assert office.context.customer.name == "永兴五金"


def test_main_contact_is_saved_with_the_new_customer(office):
    tab = office.show(CustomerTab(office.context, None, {}))
    tab.entry._form.show_value("name", NAME)
    tab.entry._person.show_value("name", "陈国强")
    tab.entry.save()
    office.settle()
    assert [person.name for person in office.read(select(ContactPerson))] == ["陈国强"]


def test_wrong_field_is_said_beside_it(office):
    tab = office.show(CustomerTab(office.context, None, {}))
    tab.entry.save()
    office.settle()
    assert "Fill in this field." in texts(tab)
    assert office.ask.problems == []


def test_look_alikes_appear_while_the_name_is_typed(office, qtbot):
    customer = office.customer()
    tab = office.show(CustomerTab(office.context, None, {}))
    box = tab.findChild(CollisionBox)
    office.press(tab.entry._form.widget_of("name").inner, "永兴五金")
    qtbot.waitUntil(lambda: NAME in texts(box))
    with qtbot.waitSignal(box.wanted) as caught:
        box.findChild(QPushButton).click()
    assert caught.args == [customer]


def test_look_alike_of_a_colleague_is_masked(office, engine, qtbot):
    owner, seller = (office.write(lambda work: make_employee(work.session, name="李伟").id) for _ in range(2))
    office.customer(owner_id=owner)
    mine = Office(engine, qtbot, Access(5, "z", "周敏", Role.SALES, seller))
    tab = mine.show(CustomerTab(mine.context, None, {}))
    box = tab.findChild(CollisionBox)
    mine.press(tab.entry._form.widget_of("name").inner, "永兴五金")
    qtbot.waitUntil(lambda: "李伟" in texts(box))
    assert NAME not in texts(box)


def test_saving_a_look_alike_asks_first(office):
    office.customer()
    office.ask.answer = False
    tab = office.show(CustomerTab(office.context, None, {"name": "永兴五金"}))
    tab.entry.save()
    office.settle()
    assert NAME in office.ask.questions[0]
    assert len(office.read(select(Party.id))) == 1


def test_closing_a_half_typed_customer_asks(office):
    tab = office.show(CustomerTab(office.context, None, {}))
    office.press(tab.entry._form.widget_of("name").inner, "x")
    office.ask.choice = None
    assert not tab.may_close()
    office.ask.choice = "drop"
    assert tab.may_close()


def test_card_shows_head_credit_and_timeline(office):
    customer = office.customer(credit_limit=Decimal(1000), grade="A")
    office.write(
        lambda work: work.session.add(
            Charge(
                side="receivable",
                party_id=customer,
                kind="opening",
                number="FH-1",
                document_date=date(2026, 10, 1),
                due_date=date(2026, 11, 4),
                amount=250,
                open_amount=250,
            )
        )
    )
    office.talk(customer, next_on=date(2026, 11, 24))
    tab = office.show(CustomerTab(office.context, customer, {}))
    words = texts(tab)
    for part in (NAME, "1,000.00", "250.00", "750.00", "2026-11-24", "陈国强", "13957402186"):
        assert part in words, part
    assert tab.card.tabs.tabText(RECEIVABLES).endswith("250.00")
    tab.card.timeline.activated.emit(tab.card.timeline.model().index(0))
    assert office.opened[-1][0] == "contact"


def test_buttons_open_forms_for_this_customer(office):
    customer = office.customer()
    tab = office.show(CustomerTab(office.context, customer, {}))
    buttons = [button for button in tab.card.head.findChildren(QPushButton) if button.isVisibleTo(tab)]
    for button in buttons:
        button.click()
    assert [kind for kind, _, _ in office.opened] == ["contact", "sales_order", "quote", "receipt", "statement"]
    *new, statement = office.opened
    assert {(record_id, prefill["party_id"]) for _, record_id, prefill in new} == {(None, customer)}
    assert statement == ("statement", customer, {})  # a statement is a customer's, as the list of receivables opens it


def test_file_is_changed_and_saved(office):
    customer = office.customer()
    tab = office.show(CustomerTab(office.context, customer, {}))
    tab.card.show_page(FILE)
    office.settle()
    page = tab.card._pages[FILE]
    office.press(page._form.widget_of("city").inner, "宁波")
    assert tab.is_unsaved
    page.save()
    office.settle()
    assert office.read(select(Party.city)) == ["宁波"]
    assert not tab.is_unsaved


def test_person_is_added_in_a_window_of_its_own(office):
    customer = office.customer()
    tab = office.show(CustomerTab(office.context, customer, {"person_id": 1}))
    page = tab.card._pages[PEOPLE]
    page.add()
    office.settle()
    dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, PersonDialog))
    dialog.save()
    office.settle()
    assert "Fill in this field." in texts(dialog)
    dialog._form.show_value("name", "林雪琴")
    dialog.save()
    office.settle()
    assert sorted(person.name for person in office.read(select(ContactPerson))) == ["林雪琴", "陈国强"]
    assert "林雪琴" in texts(page)


def test_list_finds_by_pinyin_and_opens(office):
    customer = office.customer()
    office.customer("台州恒通机电有限公司", people=())
    panel = office.show(customer_list(office.context))
    assert len(cells(panel, "name")) == 2
    panel.question.set_search("yxwj")
    office.settle()
    assert cells(panel, "name") == [NAME]
    panel.table.selectRow(0)
    assert office.context.customer.id == customer
    office.press(panel.table, Qt.Key.Key_Return)
    assert office.opened[-1][:2] == ("customer", customer)


def test_customer_is_deleted_with_a_way_back(office):
    office.customer()
    panel = office.show(customer_list(office.context))
    panel.table.selectRow(0)
    panel.actions_by_id["customers.delete"].trigger()
    office.settle()
    assert cells(panel, "name") == []
    assert len(office.ask.notices) == 1


def test_ctrl_n_anywhere_on_the_card_enters_an_order_for_this_customer(office):
    customer = office.customer()
    tab = office.show(CustomerTab(office.context, customer, {}))
    tab.activateWindow()
    tab.card.timeline.setFocus()
    office.press(tab.card.timeline, (CTRL, Qt.Key.Key_N))
    assert office.opened == [("sales_order", None, {"party_id": customer})]


def test_papers_of_several_customers_are_one_job(office):
    ids = [office.customer(), office.customer("台州恒通机电有限公司", people=())]
    wanted = []
    office.context.print_wanted.connect(wanted.append)
    panel = office.show(customer_list(office.context))
    panel.table.selectRow(0)
    panel.table.selectAll()
    panel.actions_by_id["customers.print_address_label"].trigger()
    assert [(request.kind, sorted(request.ids), request.number) for request in wanted] == [
        ("address_label", sorted(ids), "")
    ]


def test_file_sheet_is_printed_from_the_card_by_keyboard(office):
    customer = office.customer()
    wanted = []
    office.context.print_wanted.connect(wanted.append)
    page = office.show(CustomerTab(office.context, customer, {}))
    office.press(page, (CTRL, Qt.Key.Key_P))
    assert [(request.kind, request.record_id) for request in wanted] == [("customer_sheet", customer)]


def test_what_is_typed_between_saving_a_file_and_the_answer_stays_unsaved(office):
    tab = office.show(CustomerTab(office.context, office.customer(), {}))
    tab.card.show_page(FILE)
    office.settle()
    page = tab.card._pages[FILE]
    page._form.show_value("city", "宁波")
    page.save()
    page._form.show_value("phone", "0574-1")
    office.settle()
    assert page.is_unsaved
    assert (page._form.draft().city, page._form.draft().phone) == ("宁波", "0574-1")
    page.save()
    office.settle()
    customer = office.read(select(Party))[0]
    assert (customer.city, customer.phone) == ("宁波", "0574-1")
    assert not page.is_unsaved


def test_new_customer_stays_open_for_what_was_typed_since(office):
    tab = office.show(CustomerTab(office.context, None, {}))
    tab.entry._form.show_value("name", NAME)
    tab.entry.save()
    tab.entry._form.show_value("city", "宁波")
    office.settle()
    assert tab.is_unsaved
    tab.entry.save()
    office.settle()
    assert [(one.name, one.city) for one in office.read(select(Party))] == [(NAME, "宁波")]
    assert tab.entry is None


def test_docks_stop_following_a_customer_whose_card_is_closed(office, qtbot):
    customer = office.customer(short_name="永兴五金")
    office.show(CustomerTab(office.context, customer, {})).deleteLater()
    assert office.context.customer.name == "永兴五金"
    qtbot.waitUntil(lambda: office.context.customer.id is None)


def test_docks_go_on_following_another_customer(office, qtbot):
    closed = []
    tab = office.show(CustomerTab(office.context, office.customer(short_name="永兴五金"), {}))
    office.context.customer.set(99, "大明")
    tab.card.destroyed.connect(lambda *_: closed.append(1))
    tab.deleteLater()
    del tab
    qtbot.waitUntil(lambda: bool(closed))
    assert office.context.customer.name == "大明"


def test_customer_is_saved_and_the_next_one_begun_by_one_key(office):
    tab = office.show(CustomerTab(office.context, None, {}))
    name = tab.entry._form.widget_of("name").inner
    keys = (CTRL | Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_Return)
    office.press(name, keys)
    assert office.context.opener.turned == []  # it has no name yet
    office.press(name, NAME, keys)
    assert [customer.name for customer in office.read(select(Party))] == [NAME]
    assert office.context.opener.turned == [(tab, "customer", None)]
