"""What an order could not take stays as it was typed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from sqlalchemy import select

from crm_desktop.domain.sales.states import OrderState
from crm_desktop.models.office.kept import TypedDraft
from crm_desktop.models.sales.orders import SalesOrder
from crm_desktop.services.sales.orders import ConfirmOrder
from tests.views.sales.entry import findable_customer


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
