"""Going from one document to the one before and after it."""

import pytest
from PySide6.QtCore import Qt

from crm_desktop.models.parties import Party
from crm_desktop.models.products import Product
from tests.make.sales import confirmed, line


@pytest.fixture
def orders(office, trade):
    party_id, products = trade

    def sell(work):
        customer, product = work.session.get(Party, party_id), work.session.get(Product, products[0])
        return [confirmed(work, customer, line(product, "10", "5")) for _number in range(3)]

    return office.write(sell)


def ways(tab):
    """Whether each way is open."""
    return [tab.turning.actions[f"document.{way}"].isEnabled() for way in ("before", "after")]


def test_keys_turn_the_tab_to_the_document_before_and_after(office, orders):
    tab = office.tab("sales_order", orders[1])
    office.press(Qt.Key.Key_PageUp)
    office.press(Qt.Key.Key_PageDown)
    assert office.context.opener.turned == [(tab, "sales_order", orders[0]), (tab, "sales_order", orders[2])]


def test_way_is_grey_with_its_reason_at_the_ends(office, orders):
    first, last = office.tab("sales_order", orders[0]), office.tab("sales_order", orders[2])
    assert (ways(first), ways(last)) == ([False, True], [True, False])
    assert first.turning.actions["document.before"].toolTip() == "No document of this kind stands before it."
    office.press(Qt.Key.Key_PageDown)
    assert office.context.opener.turned == []


def test_new_document_leads_back_to_the_last_one(office, orders):
    tab = office.tab("sales_order")
    assert ways(tab) == [True, False]
    office.press(Qt.Key.Key_PageUp)
    assert office.context.opener.turned == [(tab, "sales_order", orders[2])]


def test_way_opens_when_another_document_comes_to_stand_there(office, orders, trade):
    tab = office.tab("sales_order", orders[0])
    assert ways(tab) == [False, True]
    new = office.tab("sales_order")
    new.page.form.bring({"party_id": trade[0]})
    new.page.saving.save()
    office.settle()
    tab.show()
    office.settle()
    assert ways(tab) == [True, True]
    assert ways(new) == [False, True]  # a draft stands before the numbers of its day, as in the list
