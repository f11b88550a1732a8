"""Typing deliveries without an order and returns without a delivery, in the order's editor."""

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from sqlalchemy import select

from crm_desktop.domain.sales.states import DeliveryState, ReturnState
from crm_desktop.models.money.items import Charge, Credit
from crm_desktop.models.parties import Party
from crm_desktop.models.products import Product
from crm_desktop.models.sales.deliveries import Delivery, DeliveryLine
from crm_desktop.models.sales.returns import SalesReturn
from crm_desktop.present.listing import Filter, Test
from crm_desktop.views.sales.delivery_pages import take_order
from crm_desktop.views.sales.kinds import KINDS
from crm_desktop.views.trade import lists
from tests.make.sales import confirmed, line

LINES = (("ls06", "400"), ("lm06", "400"), ("dp", "800"), ("pz", "180"), ("qg", "3000"))


def typed(office, lines=LINES):
    """Type a customer and lines; the number of strokes."""
    strokes = office.keys("yx", enter=True)
    for code, quantity in lines:
        strokes += office.keys(code, enter=True)
        strokes += office.keys(quantity, enter=True)
    return strokes


def test_five_lines_leave_without_an_order_in_sixty_strokes(office, trade):
    tab = office.tab("delivery")
    strokes = typed(office) + office.press(Qt.Key.Key_Return)
    assert office.ask.problems == []
    [(number, state, total, is_direct, address)] = office.query(
        select(Delivery.number, Delivery.state, Delivery.total, Delivery.is_direct, Delivery.delivery_address)
    )
    assert (number, state, is_direct) == ("FH-20261120-001", DeliveryState.SHIPPED, True)
    assert (total, address) == (Decimal("44160.00"), "3 号仓库")
    assert office.query(select(Charge.amount)) == [(Decimal("44160.00"),)]
    assert strokes <= 60
    assert tab.page.record.number == number


def test_credit_is_shown_and_asked_for_its_reason(office, trade):
    tab = office.tab("delivery")
    office.write(lambda work: setattr(work.session.get(Party, trade[0]), "credit_limit", Decimal(100)))
    typed(office, LINES[:1])
    office.qtbot.waitUntil(lambda: tab.page.foot.credit.check is not None)
    office.ask.words = "老板同意"
    office.press(Qt.Key.Key_Return)
    assert office.query(select(Delivery.credit_reason)) == [("老板同意",)]


def test_draft_of_a_direct_delivery_is_edited_on(office, trade):
    tab = office.tab("delivery")
    typed(office, LINES[:2])
    office.press(Qt.Key.Key_S)
    [(record_id, number)] = office.query(select(Delivery.id, Delivery.number))
    assert (number, tab.is_unsaved) == (None, False)
    again = office.tab("delivery", record_id)
    assert [row.quantity for row in again.page.lines()] == [400, 400]
    office.press(Qt.Key.Key_Return)
    assert office.query(select(DeliveryLine.quantity, DeliveryLine.order_line_id)) == [(400, None), (400, None)]


def test_order_is_taken_instead(office, trade):
    party_id, products = trade

    def sell(work):
        customer, product = work.session.get(Party, party_id), work.session.get(Product, products[0])
        return confirmed(work, customer, line(product, "10", "26"), document_date=date(2026, 11, 1))

    order_id = office.write(sell)
    tab = office.tab("delivery")
    office.keys("yx", enter=True)
    office.ask.choice = str(order_id)
    with office.qtbot.waitSignal(tab.closes):
        take_order(tab.page)
        office.settle()
    [(kind, record_id, _)] = office.context.opener.opened
    opened = office.tab(kind, record_id)
    assert [row.quantity for row in opened.page.lines()] == [10]
    assert not opened.page.kind.is_typed


def test_return_without_delivery_is_typed_with_a_reason(office, trade):
    tab = office.tab("sales_return")
    office.keys("yx", enter=True)
    office.keys("old goods", enter=True)
    office.keys("ls06", enter=True)
    office.keys("3", enter=True)
    office.press(Qt.Key.Key_Return)
    assert "没有" in office.ask.questions[-1] or "No delivery" in office.ask.questions[-1]
    assert office.query(select(SalesReturn.state, SalesReturn.reason, SalesReturn.total)) == [
        (ReturnState.RECEIVED, "old goods", Decimal("85.50"))
    ]
    assert office.query(select(Credit.amount)) == [(Decimal("85.50"),)]
    assert tab.page.record.number is not None


def test_return_without_delivery_wants_its_reason_beside_the_field(office, trade):
    tab = office.tab("sales_return")
    office.keys("yx", enter=True)
    office.keys("", enter=True)
    office.keys("ls06", enter=True)
    office.keys("3", enter=True)
    office.press(Qt.Key.Key_Return)
    assert tab.page.form.widget("reason").inner.property("problem") is True
    assert office.query(select(Credit.amount)) == []


@pytest.mark.parametrize(("name", "key"), [("delivery", "Without order"), ("sales_return", "Without delivery")])
def test_lists_tell_what_has_no_forerunner(office, trade, name, key):
    office.tab("delivery")
    typed(office, LINES[:1])
    office.press(Qt.Key.Key_Return)
    panel = lists.documents_list(KINDS[name], office.context)
    office.qtbot.addWidget(panel)
    panel.show()
    office.settle()
    panel.question.set_filter("is_direct", Filter("is_direct", Test.EQUALS, value=True))
    office.settle()
    assert panel.model.totals.count == (1 if name == "delivery" else 0)
    assert key in [panel.words(title) for title, _ in panel.spec.views]
