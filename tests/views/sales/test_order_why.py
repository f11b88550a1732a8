"""F9 in an order: why it is over the limit, and taking what would turn the gate."""

from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from sqlalchemy import select

from crm_desktop.domain.draft_codec import to_json
from crm_desktop.domain.money.credit import CreditResult
from crm_desktop.domain.sales.states import OrderState
from crm_desktop.domain.trade.price_source import PriceSource
from crm_desktop.models.parties import Party
from crm_desktop.models.products import Product
from crm_desktop.models.sales.orders import SalesOrder
from tests.make.money import make_charge
from tests.make.sales import confirmed, line, order_draft

D = Decimal
ALT = Qt.KeyboardModifier.AltModifier
PLAIN = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def tab(office, trade):
    """A typed order of 60 × 115.00 and 10 × 9.80, which is 2,300.00 too much."""
    customer_id, product_ids = trade

    def owe(work):
        customer = work.session.get(Party, customer_id)
        products = [work.session.get(Product, key) for key in product_ids]
        make_charge(work, "190302.00", customer=customer)
        confirmed(work, customer, line(products[2], "500", "10.00"))
        return order_draft(
            customer,
            line(products[0], "60", "115.00", price_source=PriceSource.PINNED),
            line(products[1], "10", "9.80"),
        )

    draft = office.write(owe)
    return office.tab("sales_order", draft=to_json(draft))


def words(panel):
    return [" ".join(item.text(column) for column in range(2)) for item in panel.tree._items]


def test_f9_tells_why_and_esc_leads_back_into_the_cell(office, tab):
    page = tab.page
    page.grid.start(0, "quantity")
    office.press(Qt.Key.Key_F9, PLAIN)
    assert page.figure.isVisible()
    assert page.figure.tree.hasFocus()
    told = words(page.figure)
    assert "= Over the limit 2,300.00" in told
    assert any("Balance owed" in one and "190,302.00" in one for one in told)
    assert any("This document" in one and "6,998.00" in one for one in told)
    office.press(Qt.Key.Key_Escape, PLAIN)
    assert not page.figure.isVisible()
    assert (page.grid.current_row, page.grid.model.columns[page.grid.table.currentIndex().column()].key) == (
        0,
        "quantity",
    )
    assert page.grid.table.isAncestorOf(QApplication.focusWidget())


def test_enter_opens_the_document_and_a_receipt_is_begun_with_the_amount(office, tab):
    page, opener = tab.page, office.context.opener
    office.press(Qt.Key.Key_F9, PLAIN)
    tree = page.figure.tree
    tree.setCurrentItem(next(item for item in tree._items if "FH-" in item.text(0)))
    office.press(Qt.Key.Key_Return, PLAIN)
    assert opener.opened[-1][0] == "delivery"
    page.figure.tree.setFocus()
    office.press(Qt.Key.Key_1, ALT)
    assert opener.opened[-1] == ("receipt", None, {"party_id": page.party_id, "amount": D("2300.00")})


def test_fewer_pieces_pass_and_the_rest_is_kept_as_a_draft_until_taken_back(office, tab):
    page = tab.page
    office.press(Qt.Key.Key_F9, PLAIN)
    office.press(Qt.Key.Key_2, ALT)
    assert [one.quantity for one in page.lines()] == [40, 10]
    office.qtbot.waitUntil(lambda: page.foot.credit.check.result is CreditResult.PASSED)
    assert page.foot.credit.check.exposure.total == D("200000.00")
    kept = office.query(select(SalesOrder.state, SalesOrder.total).where(SalesOrder.state == OrderState.DRAFT))
    assert [tuple(row) for row in kept] == [(OrderState.DRAFT, D("2300.00"))]
    take_back, shipped = office.ask.undos[-1], page.grid.line(0)
    page.grid.model.replace_line(0, replace(shipped, quantity=D("30")), joins=False)
    take_back()  # the line was typed in since: what is in the draft would be in no document else
    office.settle()
    assert len(office.query(select(SalesOrder.id).where(SalesOrder.state == OrderState.DRAFT))) == 1
    page.grid.model.replace_line(0, shipped, joins=False)
    take_back()
    office.settle()
    assert [one.quantity for one in page.lines()] == [60, 10]
    assert office.query(select(SalesOrder.id).where(SalesOrder.state == OrderState.DRAFT)) == []


def test_the_limit_is_raised_by_the_same_command_as_by_hand_and_put_back(office, tab):
    page = tab.page
    limit = select(Party.credit_limit)
    office.press(Qt.Key.Key_F9, PLAIN)
    office.press(Qt.Key.Key_3, ALT)
    assert "200,000.00" in office.ask.questions[-1]
    assert office.query(limit) == [(D("202300.00"),)]
    office.qtbot.waitUntil(lambda: page.foot.credit.check.result is CreditResult.PASSED)
    office.ask.undos[-1]()
    office.settle()
    assert office.query(limit) == [(D("200000.00"),)]


def test_the_panel_follows_what_is_typed_and_opens_by_a_click(office, tab):
    page = tab.page
    button = next(one for one in page.foot.credit.findChildren(QPushButton))
    office.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    office.settle()
    assert page.figure.isVisible()
    page.grid.model.replace_line(0, replace(page.lines()[0], quantity=D(30)), joins=False)
    page.grid.edited.emit(0, "quantity")
    office.qtbot.waitUntil(lambda: "1,150.00" in page.figure.accessibleName())


def test_f9_on_a_price_tells_where_it_comes_from_and_on_the_total_what_it_is_made_of(office, tab):
    page = tab.page
    page.grid.start(0, "unit_price")
    office.press(Qt.Key.Key_F9, PLAIN)
    told = words(page.figure)
    assert page.figure.accessibleName() == "Line 1: 内六角螺丝 6,900.00"
    assert "Typed by hand taken 115.00" in told
    assert "List price 28.50" in told
    assert "× Quantity 百只 60" in told
    office.press(Qt.Key.Key_Escape, PLAIN)
    office.qtbot.mouseClick(page.foot.total, Qt.MouseButton.LeftButton)
    office.settle()
    assert page.figure.accessibleName() == "What the document comes to 6,998.00"
    assert "六角螺母 10 × 9.80 98.00" in " ".join(words(page.figure))


def test_a_price_below_the_lowest_is_raised_to_just_it(office, tab):
    page = tab.page

    def floor(work):
        work.session.get(Product, page.lines()[0].product_id).lowest_price = D("120.00")

    office.write(floor)
    page.grid.start(0, "unit_price")
    office.press(Qt.Key.Key_F9, PLAIN)
    assert "= Below" not in words(page.figure)
    office.press(Qt.Key.Key_1, ALT)
    assert page.lines()[0].unit_price == D("120.00")
    office.qtbot.waitUntil(lambda: "7,200.00" in page.figure.accessibleName())


def test_f9_on_a_document_that_is_read_tells_what_was_kept_of_a_line_and_of_the_whole(office, trade):
    customer_id, product_ids = trade

    def sell(work):
        row = line(work.session.get(Product, product_ids[0]), "60", "115.00", price_source=PriceSource.PINNED)
        return confirmed(work, work.session.get(Party, customer_id), row, discount=D("0.02"))

    page = office.tab("sales_order", office.write(sell)).page
    keys = [spec.key for spec in page.grid.model.columns]
    page.grid.table.setFocus()
    page.grid.table.setCurrentIndex(page.grid.model.index(0, keys.index("unit_price")))
    office.press(Qt.Key.Key_F9, PLAIN)
    office.settle()
    figure = page.why.figure
    assert figure.accessibleName() == "Line 1: 内六角螺丝 6,762.00"
    assert {"Typed by hand taken 115.00", "− Share of the discount on the whole 2% off 138.00"} <= set(words(figure))
    office.press(Qt.Key.Key_Escape, PLAIN)
    assert page.grid.table.hasFocus()
    office.qtbot.mouseClick(page.foot.total, Qt.MouseButton.LeftButton)
    office.settle()
    assert figure.accessibleName() == "What the document comes to 6,762.00"
    office.press(Qt.Key.Key_Right, PLAIN)  # into the lines
    office.press(Qt.Key.Key_Right, PLAIN)  # unfolds the first one
    office.settle()
    assert "Unit price 115.00" in words(figure)
