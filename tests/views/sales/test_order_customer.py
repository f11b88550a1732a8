"""What a customer brought into an order goes with it; what was typed stays."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from PySide6.QtCore import Qt
from sqlalchemy import select

from crm_desktop.models.parties import Party
from crm_desktop.models.products import Product
from crm_desktop.models.sales.orders import SalesOrder
from tests.make.office import make_employee
from tests.make.parties import make_customer
from tests.make.sales import confirmed, line, sent
from tests.views.sales.entry import findable_customer


def neighbour(work):
    """Another customer with an address, a contact person and a salesperson of its own."""
    owner = make_employee(work.session, name="李伟")
    return findable_customer(
        work,
        name="台州腾联标准件有限公司",
        short_name="腾联标准件",
        owner_id=owner.id,
        people=["林小红"],
        delivery_address="腾联 1 号库",
    ).id


def head_shown(tab):
    form = tab.page.form
    shown = [form.widget(key).combo.currentText() for key in ("person_id", "employee_id")]
    return [form.draft().delivery_address, *shown]


def choose_customer(office, tab, typed):
    line = tab.page.form.widget("party_id").line
    line.setFocus()
    line.selectAll()
    office.keys(typed, enter=True)


def test_what_a_customer_brought_goes_with_it(office, trade):
    office.write(neighbour)
    tab = office.tab("sales_order")
    office.keys("yx", enter=True)
    assert head_shown(tab) == ["3 号仓库", "陈国强", "周敏"]
    choose_customer(office, tab, "tlbzj")
    assert head_shown(tab) == ["腾联 1 号库", "林小红", "李伟"]
    choose_customer(office, tab, "yxwj")
    assert head_shown(tab) == ["3 号仓库", "陈国强", "周敏"]


def test_who_is_current_and_buys_nothing_is_not_taken(office, trade):
    supplies = office.write(
        lambda work: make_customer(work.session, name="恒力", is_customer=False, is_supplier=True).id
    )
    office.context.customer.set(supplies, "恒力")
    tab = office.tab("sales_order")
    assert (tab.page.party_id, tab.page.lookups.customer, tab.is_unsaved) == (None, "", False)


def test_what_was_typed_stays_with_another_customer_and_is_told(office, trade):
    office.write(neighbour)
    tab = office.tab("sales_order")
    office.keys("yx", enter=True)
    tab.page.form.show_value("delivery_address", "工地 2 号门")
    choose_customer(office, tab, "tlbzj")
    assert head_shown(tab) == ["工地 2 号门", "林小红", "李伟"]
    assert tab.page.form._lines["party_id"].text.text() == "Stays as you typed it: Deliver to"


def test_customer_of_a_stored_draft_takes_its_facts_along(office, trade):
    office.write(neighbour)
    office.tab("sales_order")
    office.keys("yx", enter=True)
    office.press(Qt.Key.Key_S)
    [(order_id,)] = office.query(select(SalesOrder.id))
    again = office.tab("sales_order", order_id)
    choose_customer(office, again, "tlbzj")
    assert head_shown(again) == ["腾联 1 号库", "林小红", "李伟"]


def test_prices_and_discounts_of_the_former_customer_go_with_him(office, trade):
    party_id, products = trade
    other_id = office.write(neighbour)

    def sell(work):
        session = work.session
        good = session.get(Product, products[0])
        one = replace(line(good, "10", "26"), discount=Decimal("0.05"))
        confirmed(work, session.get(Party, party_id), one, document_date=date(2026, 11, 2))
        confirmed(work, session.get(Party, other_id), line(good, "10", "27"), document_date=date(2026, 11, 3))

    office.write(sell)
    tab = office.tab("sales_order")
    office.keys("yx", enter=True)
    office.keys("", enter=True)
    for code in ("ls06", "lm06", "dp"):
        office.keys(code, enter=True)
        office.keys("5", enter=True)
    grid = tab.page.grid
    keys = [column.key for column in grid.model.columns]
    grid.table.move_to(2, keys.index("unit_price"))
    office.keys("2.8", enter=True)
    first = tab.page.lines()[0]
    assert (first.unit_price, first.discount) == (26, Decimal("0.05"))
    shown = tab.page.strip.product_id
    choose_customer(office, tab, "tlbzj")
    assert (tab.page.strip.product_id, tab.page.strip._customer) == (shown, tab.page.lookups.customer)
    assert [(row.unit_price, row.discount) for row in tab.page.lines()] == [
        (27, 0),
        (Decimal("9.8"), 0),
        (Decimal("2.8"), 0),
    ]
    assert tab.page.form._lines["party_id"].text.text() == "Stays as you typed it: prices of 1 line(s)"


def test_quote_of_the_former_customer_is_left(office, trade):
    party_id, products = trade
    office.write(neighbour)

    def quote(work):
        promised = line(work.session.get(Product, products[1]), "7", "9")
        return sent(work, work.session.get(Party, party_id), promised)

    office.ask.choice = str(office.write(quote))
    tab = office.tab("sales_order")
    office.keys("yx", enter=True)
    office.press(Qt.Key.Key_F7, Qt.KeyboardModifier.NoModifier)
    choose_customer(office, tab, "tlbzj")
    draft = tab.page.draft()
    assert draft.quote_id is None
    assert [(row.unit_price, row.source_line_id) for row in draft.lines] == [(Decimal("9.8"), None)]
