"""Entering an order by keyboard alone."""

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from sqlalchemy import select

from crm_desktop.domain.sales.states import OrderState
from crm_desktop.domain.trade.price_source import PriceSource
from crm_desktop.models.office.kept import TypedDraft
from crm_desktop.models.parties import Party
from crm_desktop.models.products import Product
from crm_desktop.models.sales.orders import SalesOrder, SalesOrderLine
from crm_desktop.qtkit.marks import press_focused
from tests.make.sales import confirmed, line, sent
from tests.views.sales.entry import typed


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


def test_enter_stops_at_the_price_where_no_record_knows_one(office, trade):
    office.write(lambda work: setattr(work.session.get(Product, trade[1][0]), "list_price", None))
    tab = office.tab("sales_order")
    office.keys("yx", enter=True)
    office.keys("", enter=True)
    for text in ("ls06", "400", "12.5", "lm06", "10"):
        office.keys(text, enter=True)
    known = [(one.product_code, one.quantity, one.unit_price) for one in tab.page.lines()]
    assert known == [("LS0625", 400, Decimal("12.5")), ("LM06", 10, Decimal("9.8"))]


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


def test_what_an_order_will_do_is_shown_before_it_is_confirmed(office, trade):
    tab = office.tab("sales_order")
    for text in ("yx", "", "ls06", "10"):
        office.keys(text, enter=True)
    office.ask.answer = False
    tab.page.actions_by_id["document.foretell"].trigger()
    office.settle()
    [told] = [one for one in office.ask.changes if "to deliver" not in one.what][:1]
    assert (told.what.startswith("Sales order SO-"), told.before, told.after) == (True, "—", "Confirmed")
    assert office.query(select(SalesOrder.id)) == []
    office.ask.answer = True
    tab.page.actions_by_id["document.foretell"].trigger()
    office.settle()
    assert [number for (number,) in office.query(select(SalesOrder.number))] == [told.what.split()[-1]]
