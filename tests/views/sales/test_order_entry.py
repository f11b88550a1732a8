"""Entering an order by keyboard alone."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from sqlalchemy import select

from crm_desktop.domain.office_rules import OfficeRules
from crm_desktop.domain.sales.states import OrderState, PriceSource
from crm_desktop.models.parties import Party
from crm_desktop.models.products import Product
from crm_desktop.models.sales import SalesOrder, SalesOrderLine
from crm_desktop.models.system import TypedDraft
from crm_desktop.qtkit.marks import press_focused
from crm_desktop.services.office.rules import SetOfficeRules, set_office_rules
from crm_desktop.services.sales.orders import ConfirmOrder
from crm_desktop.services.search_index import index
from tests.factories import make_customer, make_employee
from tests.sales_factories import confirmed, line, sent

LINES = (("ls06", "400"), ("lm06", "400"), ("dp", "800"), ("pz", "180"), ("qg", "3000"))


def typed(office):
    """Type a customer, a delivery date and five lines; the number of strokes."""
    strokes = office.keys("yx", enter=True)
    strokes += office.keys("+5", enter=True)
    for code, quantity in LINES:
        strokes += office.keys(code, enter=True)
        strokes += office.keys(quantity, enter=True)
    return strokes


def test_five_lines_take_at_most_sixty_strokes(office, trade):
    tab = office.tab("sales_order")
    strokes = typed(office) + office.press(Qt.Key.Key_Return)
    assert office.ask.problems == []
    [(state, number, total, due)] = office.query(
        select(SalesOrder.state, SalesOrder.number, SalesOrder.total, SalesOrder.delivery_date)
    )
    assert (state, number, due) == (OrderState.CONFIRMED, "SO-20261120-001", date(2026, 11, 25))
    assert total == Decimal("44160.00")
    assert strokes <= 60
    assert tab.page.record.number == number


def test_saved_draft_is_edited_on(office, trade):
    tab = office.tab("sales_order")
    typed(office)
    office.press(Qt.Key.Key_S)
    assert office.query(select(SalesOrder.state, SalesOrder.number)) == [(OrderState.DRAFT, None)]
    assert not tab.is_unsaved
    tab.page.form.show_value("notes", "急用")
    assert tab.is_unsaved
    office.press(Qt.Key.Key_S)
    assert office.query(select(SalesOrder.notes)) == [("急用",)]


def test_head_takes_what_is_known_of_the_customer(office, trade):
    tab = office.tab("sales_order")
    office.keys("yx", enter=True)
    head = tab.page.form.draft()
    assert head.delivery_address == "3 号仓库"
    assert tab.page.form.widget("person_id").combo.currentText() == "陈国强"
    assert tab.page.form.widget("employee_id").combo.currentText() == "周敏"


def test_confirming_takes_the_cell_that_is_still_typed(office, trade):
    office.tab("sales_order")
    office.keys("yx", enter=True)
    office.keys("", enter=True)
    office.keys("ls06", enter=True)
    office.keys("7")
    office.press(Qt.Key.Key_Return)
    assert office.query(select(SalesOrder.state, SalesOrderLine.quantity).join(SalesOrderLine)) == [
        (OrderState.CONFIRMED, 7)
    ]


def test_wrong_date_is_said_under_its_field(office, trade):
    tab = office.tab("sales_order")
    office.keys("yx", enter=True)
    office.keys("-1", enter=True)
    office.keys("ls06", enter=True)
    office.keys("4", enter=True)
    office.press(Qt.Key.Key_Return)
    assert tab.page.form.widget("delivery_date").inner.property("problem") is True
    assert office.query(select(SalesOrder.id)) == []


def test_line_without_quantity_is_framed(office, trade):
    tab = office.tab("sales_order")
    office.keys("yx", enter=True)
    office.keys("", enter=True)
    office.keys("ls06", enter=True)
    office.press(Qt.Key.Key_Return)
    assert set(tab.page.grid.model.problems) == {(0, "quantity")}


def test_price_of_the_strip_is_taken_by_one_key_and_pinned(office, trade):
    party_id, products = trade

    def sell(work):
        customer, product = work.session.get(Party, party_id), work.session.get(Product, products[0])
        for day, price in ((1, "26"), (2, "27")):
            confirmed(work, customer, line(product, "10", price), document_date=date(2026, 11, day))

    office.write(sell)
    tab = office.tab("sales_order")
    office.keys("yx", enter=True)
    office.keys("", enter=True)
    office.keys("ls06", enter=True)
    assert tab.page.lines()[0].unit_price == 27
    office.press(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    taken = tab.page.lines()[0]
    assert (taken.unit_price, taken.price_source) == (26, PriceSource.PINNED)


def test_pinned_price_survives_another_quantity(office, trade):
    tab = office.tab("sales_order")
    office.keys("yx", enter=True)
    office.keys("", enter=True)
    office.keys("ls06", enter=True)
    grid = tab.page.grid
    price = [column.key for column in grid.model.columns].index("unit_price")
    grid.table.move_to(0, price)
    office.keys("25", enter=True)
    grid.table.move_to(0, price - 1)
    office.keys("9", enter=True)
    assert (tab.page.lines()[0].unit_price, tab.page.lines()[0].quantity) == (25, 9)


def test_credit_box_shows_the_parts_and_a_reason_is_asked(office, trade):
    office.ask.words = "老客户"
    tab = office.tab("sales_order")
    office.keys("yx", enter=True)
    office.keys("", enter=True)
    office.keys("pz", enter=True)
    office.keys("3000", enter=True)
    office.qtbot.waitUntil(lambda: tab.page.foot.credit.check is not None)
    office.settle()
    office.qtbot.waitUntil(lambda: tab.page.foot.credit.check.exposure.document == 288000)
    assert tab.page.foot.credit.check.excess == 88000
    office.press(Qt.Key.Key_Return)
    assert office.query(select(SalesOrder.credit_reason)) == [("老客户",)]


def test_enter_after_enter_leaves_the_lines_and_confirms_nothing(office, trade):
    tab = office.tab("sales_order")
    office.keys("yx", enter=True)
    office.keys("", enter=True)
    office.keys("ls06", enter=True)
    office.keys("9", enter=True)
    office.keys("", enter=True)
    for _ in range(3):
        assert QApplication.focusWidget() is tab.page._post_button
        assert press_focused(tab, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier))
    office.settle()
    assert office.query(select(SalesOrder.number)) == []


def test_what_is_typed_after_one_enter_too_many_goes_into_the_free_line(office, trade):
    tab = office.tab("sales_order")
    office.keys("yx", enter=True)
    office.keys("", enter=True)
    office.keys("ls06", enter=True)
    office.keys("9", enter=True)
    office.keys("", enter=True)
    assert QApplication.focusWidget() is tab.page._post_button
    office.keys("lm06", enter=True)
    office.keys("4", enter=True)
    assert [(one.product_code, one.quantity) for one in tab.page.lines()] == [("LS0625", 9), ("LM06", 4)]
    office.keys("", enter=True)
    office.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    assert tab.page.grid.current_row == 2


def test_reason_for_the_credit_is_asked_once_all_else_is_right(office, trade):
    tab = office.tab("sales_order")
    office.keys("yx", enter=True)
    office.keys("", enter=True)
    office.keys("pz", enter=True)
    office.keys("3000", enter=True)
    office.qtbot.waitUntil(lambda: tab.page.foot.credit.check is not None)
    office.settle()
    office.qtbot.waitUntil(lambda: tab.page.foot.credit.check.exposure.document == 288000)
    grid = tab.page.grid
    grid.table.move_to(0, [column.key for column in grid.model.columns].index("quantity"))
    grid.model.put(0, next(one for one in grid.model.columns if one.key == "quantity"), None)
    tab.page.saving.post()
    office.settle()
    assert office.ask.questions == []
    assert set(grid.model.problems) == {(0, "quantity")}


def test_last_order_is_repeated(office, trade):
    party_id, products = trade
    office.write(
        lambda work: confirmed(
            work, work.session.get(Party, party_id), line(work.session.get(Product, products[1]), "7", "9")
        )
    )
    tab = office.tab("sales_order")
    office.keys("yx", enter=True)
    office.press(Qt.Key.Key_R)
    assert [(row.product_code, row.quantity, row.unit_price) for row in tab.page.lines()] == [("LM06", 7, 9)]


def test_prices_follow_the_tax_of_the_head_and_say_so(office, trade):
    party_id, products = trade

    def sell(work):
        sold = line(work.session.get(Product, products[1]), "10", "100")
        return confirmed(work, work.session.get(Party, party_id), sold, tax_included=False)

    office.write(sell)
    tab = office.tab("sales_order")
    office.keys("yx", enter=True)
    office.press(Qt.Key.Key_R)
    (taken,) = tab.page.lines()
    words = [column.value(taken) for column in tab.page.grid.model.columns if column.key == "price_source"]
    assert (taken.unit_price, words) == (113, ["Last price · tax"])
    tab.page.form.show_value("tax", "0.13 out")
    tab.page.form.edited.emit("tax")
    office.settle()
    (taken,) = tab.page.lines()
    assert taken.unit_price == 100


def test_quote_is_taken_and_won(office, trade):
    party_id, products = trade
    quote_id = office.write(
        lambda work: sent(
            work, work.session.get(Party, party_id), line(work.session.get(Product, products[1]), "7", "9")
        )
    )
    office.ask.choice = str(quote_id)
    tab = office.tab("sales_order")
    office.keys("yx", enter=True)
    office.press(Qt.Key.Key_F7, Qt.KeyboardModifier.NoModifier)
    assert [(row.product_code, row.quantity) for row in tab.page.lines()] == [("LM06", 7)]
    office.press(Qt.Key.Key_Return)
    [(order_quote, line_quote)] = office.query(
        select(SalesOrder.quote_id, SalesOrderLine.quote_line_id).join(SalesOrderLine)
    )
    assert order_quote == quote_id
    assert line_quote is not None


def test_half_typed_order_is_kept_and_opened_again(office, trade):
    tab = office.tab("sales_order")
    office.keys("yx", enter=True)
    office.keys("", enter=True)
    office.keys("ls06", enter=True)
    tab.page.keeper.keep()
    office.settle()
    [(kind, content, key)] = office.query(select(TypedDraft.kind, TypedDraft.content, TypedDraft.key))
    again = office.tab(kind, None, draft=content, draft_key=key)
    assert again.is_unsaved
    assert [row.product_code for row in again.page.lines()] == ["LS0625"]
    again.page.saving.save()
    office.settle()
    assert office.query(select(TypedDraft.id)) == []


def test_closing_asks_for_what_is_not_saved(office, trade):
    tab = office.tab("sales_order")
    assert tab.may_close()
    office.keys("yx", enter=True)
    office.ask.choice = "stay"
    assert not tab.may_close()
    office.ask.choice = "drop"
    assert tab.may_close()


def test_copy_opens_a_new_document_with_the_same_lines(office, trade):
    tab = office.tab("sales_order")
    typed(office)
    office.press(Qt.Key.Key_D)
    [(kind, record_id, prefill)] = office.context.opener.opened
    copied = office.tab(kind, record_id, **prefill)
    assert len(copied.page.lines()) == 5
    assert copied.page.draft().key != tab.page.draft().key


def test_block_from_a_sheet_is_pasted(office, trade):
    tab = office.tab("sales_order")
    office.keys("yx", enter=True)
    office.keys("", enter=True)
    QApplication.clipboard().setText("LS0625\t内六角螺丝\tM6×25\t百只\t12\nDP06\t平垫圈\tM6\t百只\t30")
    tab.page.grid.paste()
    office.settle()
    assert [(row.product_code, row.quantity) for row in tab.page.lines()] == [("LS0625", 12), ("DP06", 30)]


@pytest.mark.parametrize("kind", ["quote", "sales_order"])
def test_printing_a_new_document_stores_it_first(office, trade, kind):
    office.tab(kind)
    office.keys("yx", enter=True)
    office.keys("", enter=True)
    office.keys("ls06", enter=True)
    office.press(Qt.Key.Key_P)
    assert [request.kind for request in office.printed] == [kind]


def refused(office):
    """An order with one good line and one whose code is not found, the cursor in that cell."""
    tab = office.tab("sales_order")
    office.keys("yx", enter=True)
    office.keys("", enter=True)
    office.keys("ls06", enter=True)
    office.keys("7", enter=True)
    office.keys("nlsm9", enter=True)
    return tab


def test_confirming_goes_back_to_a_cell_that_was_refused(office, trade):
    tab = refused(office)
    tab.page.form.focus("notes")
    office.press(Qt.Key.Key_Return)
    assert office.query(select(SalesOrder.id)) == []
    assert QApplication.focusWidget().text() == "nlsm9"
    assert tab.page.grid.current_row == 1


def test_saved_draft_keeps_the_text_that_was_refused(office, trade):
    refused(office)
    office.press(Qt.Key.Key_S)
    [(order_id,)] = office.query(select(SalesOrder.id))
    again = office.tab("sales_order", order_id)
    assert again.page.lines()[1].unread == (("product_code", "nlsm9"),)
    assert again.page.grid.model.problems == {(1, "product_code"): "No product found for nlsm9: F4 shows all"}
    office.press(Qt.Key.Key_Return)
    assert office.query(select(SalesOrder.state)) == [(OrderState.DRAFT,)]


def test_refused_text_is_kept_after_a_crash(office, trade):
    tab = refused(office)
    tab.page.keeper.keep()
    office.settle()
    [(kind, content, key)] = office.query(select(TypedDraft.kind, TypedDraft.content, TypedDraft.key))
    again = office.tab(kind, None, draft=content, draft_key=key)
    assert again.page.lines()[1].unread == (("product_code", "nlsm9"),)


def test_draft_with_a_refused_text_is_not_made_binding_by_anybody(office, trade):
    refused(office)
    office.press(Qt.Key.Key_S)
    [(order_id, version)] = office.query(select(SalesOrder.id, SalesOrder.version))
    problems = []
    office.context.run(ConfirmOrder(order_id=order_id, seen_version=version), problems=problems.append)
    office.settle()
    assert problems[0]["lines.1.product_code"].startswith("“nlsm9” was not understood")


def test_customer_who_is_not_found_stays_as_typed_and_the_focus_stays(office, trade):
    tab = office.tab("sales_order")
    office.keys("zzq", enter=True)
    field = tab.page.form.widget("party_id")
    assert (field.line.text(), field.line.hasFocus()) == ("zzq", True)
    assert field.line.property("problem") is True
    office.press(Qt.Key.Key_S)
    assert field.line.text() == "zzq"
    assert office.query(select(SalesOrder.id)) == []
    field.line.selectAll()
    office.keys("yx", enter=True)
    assert not field.line.property("problem")
    assert tab.page.party_id == trade[0]


def test_customer_typed_and_left_by_mouse_is_looked_up(office, trade):
    tab = office.tab("sales_order")
    office.keys("yx")
    tab.page.form.focus("notes")
    office.settle()
    assert tab.page.party_id == trade[0]
    assert tab.page.form.widget("notes").line.hasFocus()


def test_customer_left_by_mouse_is_not_guessed_among_several(office, trade):
    office.write(lambda work: findable_customer(work, name="温州永兴电器厂"))
    tab = office.tab("sales_order")
    office.keys("yx")
    tab.page.form.focus("notes")
    office.settle()
    assert tab.page.party_id is None
    assert tab.page.form.widget("party_id").line.text() == "yx"
    assert tab.page.form.widget("party_id").line.property("problem") is True


def findable_customer(work, **values):
    customer = make_customer(work.session, **values)
    index(work, "customer", customer.id, title=customer.name, names=[customer.name], party_id=customer.id)
    return customer


def since(line, text):
    """Type something before any answer can arrive."""
    line.setText(text)
    line.textEdited.emit(text)


def test_what_is_typed_between_saving_and_the_answer_stays_unsaved(office, trade):
    tab = office.tab("sales_order")
    typed(office)
    tab.page.saving.save()
    since(tab.page.form.widget("notes").line, "急用")
    office.settle()
    assert office.query(select(SalesOrder.notes)) == [("",)]
    assert tab.page.form.draft().notes == "急用"
    assert tab.is_unsaved
    office.press(Qt.Key.Key_S)
    assert office.query(select(SalesOrder.notes)) == [("急用",)]
    assert not tab.is_unsaved


def test_a_tab_that_is_being_closed_stays_for_what_was_typed_since(office, trade, qtbot):
    tab = office.tab("sales_order")
    typed(office)
    office.ask.choice = "save"
    assert not tab.may_close()
    since(tab.page.form.widget("notes").line, "急用")
    with qtbot.assertNotEmitted(tab.closes):
        office.settle()
    assert tab.is_unsaved


def test_what_is_typed_while_an_order_is_confirmed_is_told(office, trade):
    tab = office.tab("sales_order")
    typed(office)
    tab.page.saving.post()
    since(tab.page.form.widget("notes").line, "急用")
    office.settle()
    assert office.ask.notices[-1].endswith("What you typed after that is not in it.")


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


def test_block_from_a_sheet_goes_by_the_heads_that_the_import_knows(office, trade):
    tab = office.tab("sales_order")
    office.keys("yx", enter=True)
    office.keys("", enter=True)
    sheet = (
        "商品编号\t品名\t金额\t折扣\t单价\t订购数量\t备注\n"
        "LS0625\t螺丝\t11400\t95\t28\t400\t加急\n"
        "DP06\t\t\t14400\t\t30\t"
    )
    QApplication.clipboard().setText(sheet)
    tab.page.grid.paste()
    office.settle()
    first, second = tab.page.lines()
    assert (first.product_name, first.quantity, first.unit_price) == ("内六角螺丝", 400, 28)
    assert (first.discount, first.note) == (Decimal("0.05"), "加急")
    assert (second.quantity, second.unit_price, second.discount) == (30, Decimal("3.2"), 0)
    assert second.unread == (("discount", "14400"),)
    assert set(tab.page.grid.model.problems) == {(1, "discount")}


def test_new_order_begins_with_the_tax_of_the_office(office):
    office.write(lambda work: set_office_rules(work, SetOfficeRules(rules=OfficeRules(tax_rate=Decimal("0.09")))))
    tab = office.tab("sales_order")
    assert (tab.page.draft().tax_rate, tab.page.draft().tax_included) == (Decimal("0.09"), True)


def test_saving_looks_up_the_customer_that_was_only_typed(office, trade):
    tab = office.tab("sales_order")
    office.keys("yx")
    office.press(Qt.Key.Key_S)
    assert office.query(select(SalesOrder.party_id)) == [(trade[0],)]
    assert tab.page.form.widget("party_id").line.hasFocus()


def test_saving_says_that_the_customer_is_not_found(office, trade):
    tab = office.tab("sales_order")
    office.keys("zzq")
    office.press(Qt.Key.Key_S)
    assert office.query(select(SalesOrder.id)) == []
    assert tab.page.form._lines["party_id"].text.text() == "No customer found for zzq: F4 shows all"


def test_date_that_cannot_be_read_keeps_the_cursor(office, trade):
    tab = office.tab("sales_order")
    office.keys("yx", enter=True)
    office.keys("yx", enter=True)
    field = tab.page.form.widget("delivery_date")
    assert (field.line.text(), field.line.hasFocus()) == ("yx", True)
    assert field.line.property("problem") is True
    field.line.selectAll()
    office.keys("+5", enter=True)
    assert not field.line.property("problem")
    assert tab.page.grid.table.hasFocus()


def test_line_has_its_own_rate_of_tax_and_the_foot_adds_up_by_rate(office, trade):
    tab = office.tab("sales_order")
    for text in ("yx", "", "ls06", "10", "lm06", "10"):
        office.keys(text, enter=True)
    page = tab.page
    keys = [column.key for column in page.grid.model.columns]
    prices = [row.unit_price for row in page.lines()]
    assert (page.grid.table.isColumnHidden(keys.index("tax_rate")), page.foot.rates.isHidden()) == (True, True)
    page.grid.view.show_column("tax_rate", visible=True)
    page.grid.table.move_to(1, keys.index("tax_rate"))
    office.keys("9", enter=True)
    assert ([row.unit_price for row in page.lines()], page.lines()[1].tax_rate) == (prices, Decimal("0.09"))
    high, low = (prices[0] * 10, prices[1] * 10)
    said = page.foot.rates.text().splitlines()
    assert [one.partition(":")[0] for one in said] == ["13%", "9%"]
    assert f"{(low / Decimal('1.09')).quantize(Decimal('0.01')):,} + tax" in said[1]
    assert page.foot.total.text() == f"{high + low:,.2f}"
    office.press(Qt.Key.Key_Return)
    assert office.query(select(SalesOrderLine.tax_rate)) == [(Decimal("0.13"),), (Decimal("0.09"),)]
    read = tab.page
    keys = [column.key for column in read.grid.model.columns]
    assert not read.grid.table.isColumnHidden(keys.index("tax_rate"))
    assert read.foot.rates.text().splitlines() == said


def test_line_takes_the_rate_of_its_product_until_the_document_has_another(office, trade):
    def cheaper(work):
        work.session.scalars(select(Product).where(Product.code == "LM06")).one().tax_rate = Decimal("0.09")

    office.write(cheaper)
    tab = office.tab("sales_order")
    for text in ("yx", "", "ls06", "10", "lm06", "10"):
        office.keys(text, enter=True)
    page = tab.page
    keys = [column.key for column in page.grid.model.columns]
    assert [one.tax_rate for one in page.lines()] == [None, Decimal("0.09")]
    assert not page.grid.table.isColumnHidden(keys.index("tax_rate"))
    for tax, rates in (("0 in", [None, None]), ("0.13 in", [None, Decimal("0.09")])):
        page.form.show_value("tax", tax)
        page.form.edited.emit("tax")
        office.settle()
        assert [one.tax_rate for one in page.lines()] == rates


def test_typing_the_rate_of_the_document_gives_the_line_none_of_its_own(office, trade):
    tab = office.tab("sales_order")
    for text in ("yx", "", "ls06", "10"):
        office.keys(text, enter=True)
    grid = tab.page.grid
    grid.view.show_column("tax_rate", visible=True)
    grid.table.move_to(0, [column.key for column in grid.model.columns].index("tax_rate"))
    office.keys("13", enter=True)
    assert tab.page.lines()[0].tax_rate is None


def test_product_found_elsewhere_comes_into_a_new_line_with_the_cursor_on_its_quantity(office, trade):
    tab = office.tab("sales_order")
    office.keys("yx", enter=True)
    assert tab.takes_goods.whose().party_id == tab.page.party_id
    [(product_id,)] = office.query(select(Product.id).where(Product.code == "LM06"))
    tab.takes_goods.take(product_id)
    office.settle()
    office.keys("12", enter=True)
    [line_] = tab.page.lines()
    assert (line_.product_code, line_.quantity, line_.unit_price) == ("LM06", Decimal(12), Decimal("9.8"))
    office.press(Qt.Key.Key_Return)
    assert tab.takes_goods is None
