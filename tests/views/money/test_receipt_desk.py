from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from sqlalchemy import select

from crm_desktop.domain.changes import Changes
from crm_desktop.domain.money.items import ReceiptState
from crm_desktop.models.money.documents import Receipt
from crm_desktop.models.money.items import Allocation, Charge


@pytest.fixture
def desk(office):
    return office.tab("receipt", party_id=office.ids["恒通机电"])


def type_amount(office, desk, text):
    line = desk.form.widget("amount").line
    line.setFocus()
    line.selectAll()
    office.qtbot.keyClicks(line, text)
    office.settle()


def open_amounts(office):
    query = select(Charge.number, Charge.open_amount).order_by(Charge.number)
    return {number: amount for number, amount in office.query(query) if "恒通" in number}


def test_amount_goes_to_the_oldest_while_it_is_typed(office, desk):
    type_amount(office, desk, "130")
    assert [(share.amount) for share in desk.shares.model.shares()] == [Decimal(100), Decimal(30)]
    assert "0.00" in desk.shares.sum.text()


def test_receipt_out_of_a_document_offers_its_amount_and_ticks_it(office, desk):
    charges = desk.shares.model._charges
    last = charges[-1]
    for named in ({"id": last.id}, {"delivery_id": last.origin_id}) if last.origin_id else ({"id": last.id},):
        made = office.tab("receipt", party_id=desk.form.draft().party_id, **named)
        assert [(share.charge_id, share.amount) for share in made.shares.model.shares()] == [
            (last.id, last.open_amount)
        ]
        assert made.form.draft().amount == last.open_amount
        assert not made.is_unsaved
        assert made.form.widget("amount").line.hasSelectedText()
        type_amount(office, made, "5")
        assert [(share.charge_id, share.amount) for share in made.shares.model.shares()] == [(last.id, 5)]


def test_post_by_keyboard_books_and_settles(office, desk):
    type_amount(office, desk, "250")
    desk.actions_by_id["receipt.post"].trigger()
    office.settle()
    assert open_amounts(office) == {"FH-恒通机电-100": 0, "FH-恒通机电-40": 0}
    assert desk.detail.row.state is ReceiptState.POSTED
    assert desk.bar.title.text() == "Receipt SK-20261120-002"
    assert office.cells(desk.settled.panel, "charge_number", "amount") == [
        ("FH-恒通机电-100", "100.00"),
        ("FH-恒通机电-40", "100.00"),
    ]
    assert not desk.is_unsaved


def test_tick_and_own_amounts_stop_the_spreading(office, desk):
    type_amount(office, desk, "100")
    model = desk.shares.model
    desk.shares.clear()
    model.tick(1)
    type_amount(office, desk, "120")
    assert [(share.amount) for share in model.shares()] == [Decimal(100)]
    model.setData(model.index(0, model.columnCount() - 1), "20")
    assert model.used == 120
    desk.actions_by_id["receipt.post"].trigger()
    office.settle()
    assert open_amounts(office) == {"FH-恒通机电-100": 80, "FH-恒通机电-40": 0}


def test_space_ticks_the_current_document(office, desk):
    type_amount(office, desk, "100")
    desk.shares.clear()
    view = desk.shares.view
    view.setFocus()
    view.selectRow(1)
    office.qtbot.keyClick(view, Qt.Key.Key_Space)
    assert desk.shares.model.used == 100


def test_digits_type_an_own_amount(office, desk):
    type_amount(office, desk, "100")
    desk.shares.clear()
    view = desk.shares.view
    view.setFocus()
    view.selectRow(0)
    office.qtbot.keyClick(view, "7")
    editor = view.findChild(QLineEdit)
    assert editor.text() == "7"
    office.qtbot.keyClicks(editor, "5.5")
    office.qtbot.keyClick(editor, Qt.Key.Key_Return)
    office.settle()
    assert desk.shares.model.used == Decimal("75.50")


def test_find_the_sum_says_when_there_is_none(office, desk):
    type_amount(office, desk, "200")
    desk.shares.find_sum()
    assert desk.shares.model.used == 200
    type_amount(office, desk, "33")
    desk.shares.find_sum()
    assert "add up" in desk.shares.message.text()


def test_nothing_ticked_makes_an_advance_that_can_be_used_later(office, desk):
    type_amount(office, desk, "100")
    desk.shares.clear()
    desk.actions_by_id["receipt.post"].trigger()
    office.settle()
    assert desk.can_match
    assert open_amounts(office)["FH-恒通机电-100"] == 100
    assert desk.shares.model.used == 0
    assert "advance" in desk.shares.sum.text()
    assert "100.00" in desk.shares.sum.text().partition("advance")[2]
    desk.actions_by_id["receipt.post"].trigger()
    office.settle()
    assert "tick a document" in office.ask.problems[-1]
    desk.shares.model.tick(0)
    desk.actions_by_id["receipt.post"].trigger()
    office.settle()
    assert open_amounts(office)["FH-恒通机电-100"] == 0
    assert not desk.can_match


def test_ticks_for_an_advance_stay_while_others_book_and_go_once_they_are_used(office, desk):
    type_amount(office, desk, "150")
    desk.shares.clear()
    desk.actions_by_id["receipt.post"].trigger()
    office.settle()
    model = desk.shares.model
    model.tick(1)
    desk.context.changed.emit(Changes.RECEIPTS)
    office.settle()
    assert [(share.charge_id, share.amount) for share in model.shares()] == [(model.charges[1].id, 100)]
    desk.actions_by_id["receipt.post"].trigger()
    office.settle()
    assert desk.can_match
    assert model.used == 0
    assert sorted(open_amounts(office).values()) == [0, 100]


def test_wrong_amount_is_said_beside_the_field(office, desk):
    desk.actions_by_id["receipt.post"].trigger()
    office.settle()
    assert "above 0.00" in desk.form.widget("amount").toolTip()
    assert office.ask.problems == []


def test_date_still_to_come_is_said_beside_the_field_and_typed_over(office, desk):
    type_amount(office, desk, "10")
    desk.form.show_value("document_date", date(2026, 12, 3))
    desk.actions_by_id["receipt.post"].trigger()
    office.settle()
    assert "2026-12-03" in desk.form.widget("document_date").toolTip()
    assert office.ask.problems == []
    assert len(office.query(select(Receipt.id))) == 1


def test_customer_is_asked_for(office):
    desk = office.tab("receipt")
    type_amount(office, desk, "10")
    desk.actions_by_id["receipt.post"].trigger()
    assert desk.form.widget("party_id").toolTip()
    assert len(office.query(select(Receipt.id))) == 1


def test_draft_is_saved_and_posted_later(office, desk):
    type_amount(office, desk, "60")
    desk.actions_by_id["receipt.save"].trigger()
    office.settle()
    assert desk.bar.title.text() == "Receipt draft"
    again = office.tab("receipt", desk.detail.row.id)
    again.actions_by_id["receipt.post"].trigger()
    office.settle()
    assert again.detail.row.number == "SK-20261120-002"


def test_void_asks_for_a_reason_and_opens_the_documents(office, desk):
    type_amount(office, desk, "100")
    desk.actions_by_id["receipt.post"].trigger()
    office.settle()
    office.ask.words = "退票"
    desk.actions_by_id["receipt.void"].trigger()
    office.settle()
    assert desk.detail.row.state is ReceiptState.VOID
    assert open_amounts(office)["FH-恒通机电-100"] == 100


def test_allocation_is_taken_back(office, desk):
    type_amount(office, desk, "100")
    desk.actions_by_id["receipt.post"].trigger()
    office.settle()
    desk.settled.panel.table.selectRow(0)
    desk.settled.panel.actions_by_id["settled.cancel"].trigger()
    office.settle()
    assert [row[0] is not None for row in office.query(select(Allocation.cancelled_on))] == [True]
    assert desk.can_match


def test_closing_asks_only_with_unsaved_work(office, desk):
    assert desk.may_close()
    type_amount(office, desk, "5")
    office.ask.answer = False
    assert desk.is_unsaved
    assert not desk.may_close()


def test_receipt_is_printed_once_it_is_stored(office, desk):
    wanted = []
    office.context.print_wanted.connect(wanted.append)
    assert not desk.actions_by_id["receipt.print"].isEnabled()
    type_amount(office, desk, "250")
    desk.actions_by_id["receipt.post"].trigger()
    office.settle()
    desk.actions_by_id["receipt.print"].trigger()
    assert [(request.kind, request.number) for request in wanted] == [("receipt", "SK-20261120-002")]


def test_what_is_typed_between_saving_and_the_answer_stays_unsaved(office, desk):
    type_amount(office, desk, "130")
    desk.shares.clear()
    desk.shares.model.tick(1)
    shares = desk.shares.model.shares()
    desk.save()
    desk.form.show_value("notes", "代付")
    office.settle()
    assert desk.form.draft().notes == "代付"
    assert desk.is_unsaved
    assert desk.shares.model.shares() == shares
    desk.save()
    office.settle()
    assert office.query(select(Receipt.notes).where(Receipt.notes != "")) == [("代付",)]
    assert not desk.is_unsaved


@pytest.mark.parametrize(
    ("typed", "why"), [("x2", "“x2” is no amount"), ("500", "has 100.00 open"), ("0.005", "at most 2 decimal places")]
)
def test_share_that_cannot_be_taken_stays_as_typed_and_nothing_is_posted(office, desk, typed, why):
    type_amount(office, desk, "130")
    model = desk.shares.model
    cell = model.index(0, model.columnCount() - 1)
    assert model.setData(cell, typed)
    assert model.data(cell) == typed
    assert why in desk.shares.message.text()
    desk.actions_by_id["receipt.post"].trigger()
    office.settle()
    assert desk.detail is None
    assert model.setData(cell, "90")
    assert desk.shares.message.text() == ""
    desk.actions_by_id["receipt.post"].trigger()
    office.settle()
    assert desk.detail.row.state is ReceiptState.POSTED


def test_receipt_is_posted_and_the_next_one_begun(office, desk):
    type_amount(office, desk, "250")
    desk.actions_by_id["receipt.post_and_new"].trigger()
    office.settle()
    assert open_amounts(office) == {"FH-恒通机电-100": 0, "FH-恒通机电-40": 0}
    assert office.context.opener.turned == [(desk, "receipt", None)]


def test_receipt_that_cannot_be_read_begins_no_other(office):
    desk = office.tab("receipt")
    desk.actions_by_id["receipt.post_and_new"].trigger()
    office.settle()
    assert office.context.opener.turned == []
    assert not desk.leaving.is_wanted


def test_f9_explains_what_the_customer_owes_and_esc_leads_back(office, desk):
    office.qtbot.keyClick(desk.form, Qt.Key.Key_F9)
    office.settle()
    assert desk.why.figure.isVisible()
    assert "200.00" in desk.why.figure.accessibleName()
    office.qtbot.keyClick(desk.why.figure.tree, Qt.Key.Key_Escape)
    assert desk.why.figure.isHidden()


def test_a_receipt_is_begun_with_an_amount(office):
    made = office.tab("receipt", party_id=office.ids["恒通机电"], amount=Decimal("50.00"))
    assert made.form.draft().amount == Decimal("50.00")
    assert not made.is_unsaved
