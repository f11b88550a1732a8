"""One key makes a document binding and begins the next one in its place."""

import pytest
from PySide6.QtCore import Qt
from sqlalchemy import select

from crm_desktop.models.sales.orders import SalesOrder

BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def tab(office, trade):
    made = office.tab("sales_order")
    office.keys("yx", enter=True)
    office.keys("", enter=True)
    office.keys("ls06", enter=True)
    return made


def test_order_is_confirmed_and_the_next_one_begun(office, tab):
    office.keys("4", enter=True)
    office.press(Qt.Key.Key_Return, BOTH)
    assert office.query(select(SalesOrder.number)) == [("SO-20261120-001",)]
    assert office.context.opener.turned == [(tab, "sales_order", None)]
    assert office.ask.notices == ["Order SO-20261120-001 is confirmed."]


def test_order_that_is_refused_stays_and_its_wish_for_another_is_forgotten(office, tab):
    office.press(Qt.Key.Key_Return, BOTH)
    assert set(tab.page.grid.model.problems) == {(0, "quantity")}
    office.keys("4", enter=True)
    office.press(Qt.Key.Key_Return)
    assert office.query(select(SalesOrder.number)) == [("SO-20261120-001",)]
    assert office.context.opener.turned == []


def test_cell_that_cannot_be_read_is_gone_back_to_and_the_wish_forgotten(office, tab):
    office.keys("x", enter=False)
    office.press(Qt.Key.Key_Return, BOTH)
    assert office.query(select(SalesOrder.number)) == []
    assert not tab.leaving.is_wanted


def test_document_that_is_made_of_another_has_no_next_one(office, trade, tab):
    assert tab.page.actions_by_id["document.post_and_new"].isVisible()
    office.keys("4", enter=True)
    office.press(Qt.Key.Key_Return)
    tab.page.actions_by_id["order.deliver"].trigger()
    office.settle()
    delivery = office.tab(*office.context.opener.opened[-1][:2])
    assert not delivery.page.actions_by_id["document.post_and_new"].isVisible()
