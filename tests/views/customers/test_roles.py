"""Suppliers, carriers, competitors and partners in the window, and firms in two roles."""

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocumentFragment
from PySide6.QtWidgets import QLabel, QPushButton
from sqlalchemy import select

from crm_desktop.domain.access import Access, Role
from crm_desktop.domain.parties.customers import TermKind
from crm_desktop.domain.parties.roles import PartyRole
from crm_desktop.domain.sides import Side
from crm_desktop.models.parties import Party
from crm_desktop.services.money.charges import AddCharge, add_charge
from crm_desktop.views.customers.card_head import CardHead
from crm_desktop.views.customers.card_page import PAYABLES, RECEIVABLES
from crm_desktop.views.customers.collision_box import CollisionBox
from crm_desktop.views.customers.customer_list import party_list
from crm_desktop.views.customers.customer_tab import CustomerTab
from crm_desktop.views.customers.roles import ROLES, new_in
from tests.views.customers.conftest import CTRL, Office

NAME = "宁波永兴五金工具有限公司"
CUSTOMER, SUPPLIER = PartyRole.CUSTOMER, PartyRole.SUPPLIER
SELLING = {"card.order", "card.quote"}


def entered(office, role):
    return office.show(CustomerTab(office.context, None, new_in(role)))


def shows(tab, key):
    return tab.entry._form.widget_of(key).isVisibleTo(tab)


def test_terms_of_a_side_are_shown_with_its_role_and_saved(office):
    tab = entered(office, SUPPLIER)
    assert (shows(tab, "supply_term_kind"), shows(tab, "credit_limit")) == (True, False)
    assert tab.entry.title == "New supplier"
    form = tab.entry._form
    ticks = form.widget_of("roles")
    office.press(ticks.boxes[CUSTOMER], Qt.Key.Key_Space)
    assert shows(tab, "credit_limit")
    form.show_value("name", NAME)
    form.show_value("supply_term_kind", TermKind.END_OF_MONTH)
    form.show_value("supply_term_days", 30)
    office.press(form.widget_of("name").inner, (CTRL, Qt.Key.Key_S))
    office.settle()
    [party] = office.read(select(Party))
    assert party.roles == (CUSTOMER, SUPPLIER)
    assert (party.supply_term_kind, party.supply_term_days, party.term_days) == (TermKind.END_OF_MONTH, 30, 0)


def test_party_without_a_role_is_not_saved(office):
    tab = entered(office, CUSTOMER)
    tab.entry._form.show_value("name", NAME)
    tab.entry._form.show_value("roles", ())
    tab.entry.save()
    office.settle()
    said = [label.text() for label in tab.findChildren(QLabel)]
    assert "Tick at least one role: without one, nobody finds it again." in said
    assert office.read(select(Party.id)) == []


def test_wrong_figure_of_a_side_that_is_not_shown_is_shown(office):
    tab = entered(office, SUPPLIER)
    form = tab.entry._form
    form.show_value("name", NAME)
    form.show_value("term_days", -1)
    tab.entry.save()
    office.settle()
    assert shows(tab, "term_days")


def test_customer_of_the_same_name_is_made_a_supplier_too(office, qtbot):
    customer = office.customer()
    tab = entered(office, SUPPLIER)
    box = tab.findChild(CollisionBox)
    office.press(tab.entry._form.widget_of("name").inner, "永兴五金")
    qtbot.waitUntil(lambda: len(box.findChildren(QPushButton)) == 2)
    words = ROLES[SUPPLIER].too
    too = next(one for one in box.findChildren(QPushButton) if one.text() == words)
    with qtbot.waitSignal(box.wanted) as caught:
        too.click()
        office.settle()
    assert caught.args == [customer]
    [party] = office.read(select(Party))
    assert party.roles == (CUSTOMER, SUPPLIER)


def test_customer_is_not_offered_the_role_that_it_has(office, qtbot):
    office.customer()
    tab = entered(office, CUSTOMER)
    box = tab.findChild(CollisionBox)
    office.press(tab.entry._form.widget_of("name").inner, "永兴五金")
    qtbot.waitUntil(lambda: bool(box.findChildren(QPushButton)))
    assert [one.text() for one in box.findChildren(QPushButton)] == [NAME]


@pytest.mark.parametrize("role", [role for role in PartyRole if role is not CUSTOMER])
def test_list_of_a_role_enters_and_opens_its_parties(office, role):
    office.customer(name="宁波甬通", roles=(role,), people=())
    office.customer(name="只是客户")
    panel = office.show(party_list(office.context, ROLES[role]))
    office.settle()
    assert panel.model.rowCount() == 1
    office.press(panel.table, Qt.Key.Key_Insert)
    assert office.opened[-1] == ("customer", None, {"role": role})


@pytest.mark.parametrize(("roles", "sold"), [((SUPPLIER,), set()), ((CUSTOMER, SUPPLIER), SELLING)])
def test_nothing_is_sold_from_the_card_of_who_only_supplies(office, roles, sold):
    tab = office.show(CustomerTab(office.context, office.customer(roles=roles), {}))
    office.settle()
    actions = tab.findChild(CardHead)._actions
    assert {name for name in SELLING if actions[name].isVisible()} == sold


def owe(office, party, amount, side=Side.PAYABLE):
    charge = AddCharge(
        key=side.value, party_id=party, side=side, document_date=date(2026, 11, 20), amount=Decimal(amount)
    )
    office.write(lambda work: add_charge(work, charge))


@pytest.mark.parametrize(
    ("roles", "said"),
    [((SUPPLIER,), ["We owe 1,000.00"]), ((CUSTOMER, SUPPLIER), ["Owes us 300.00", "We owe 1,000.00"])],
)
def test_card_of_who_supplies_says_what_is_owed_both_ways_and_pays_it(office, roles, said):
    party = office.customer(roles=roles)
    owe(office, party, "1000.00")
    if CUSTOMER in roles:
        owe(office, party, "300.00", Side.RECEIVABLE)
    tab = office.show(CustomerTab(office.context, party, {"page": "payables"}))
    office.settle()
    head = tab.findChild(CardHead)
    told = QTextDocumentFragment.fromHtml(head._both.text()).toPlainText().replace("\xa0", " ")
    assert [part.strip().replace("  ", " ") for part in told.split("    ")] == said
    assert tab.card.tabs.tabText(PAYABLES).endswith("1,000.00")
    assert tab.card._pages[PAYABLES].model.rowCount() == 1
    head._actions["card.payment"].trigger()
    assert office.opened[-1] == ("payment", None, {"party_id": party})


def test_card_of_who_only_buys_says_nothing_of_paying(office):
    tab = office.show(CustomerTab(office.context, office.customer(), {}))
    office.settle()
    head = tab.findChild(CardHead)
    assert not tab.card.tabs.isTabVisible(PAYABLES)
    assert head._both.isHidden()
    assert not head._actions["card.payment"].isVisible()


def test_card_of_who_only_supplies_says_nothing_of_selling(office):
    tab = office.show(CustomerTab(office.context, office.customer(roles=(SUPPLIER,)), {}))
    office.settle()
    assert not tab.card.tabs.isTabVisible(RECEIVABLES)
    assert tab.card._side._trade.isHidden()
    assert tab.card._side._year.count() == 0


def test_who_may_not_see_payables_finds_none_on_the_card(engine, qtbot, office):
    party = office.customer(roles=(CUSTOMER, SUPPLIER))
    owe(office, party, "1000.00")
    mine = Office(engine, qtbot, Access(5, "z", "周敏", Role.SALES_HEAD))
    tab = mine.show(CustomerTab(mine.context, party, {}))
    mine.settle()
    head = tab.findChild(CardHead)
    assert not tab.card.tabs.isTabVisible(PAYABLES)
    assert head._both.isHidden()
    assert head._actions.keys().isdisjoint({"card.payment", "card.supplier_statement"})
