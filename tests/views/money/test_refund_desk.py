"""What is another thing for money that is given back: it comes out of what is left, and comes out even."""

from decimal import Decimal

import pytest
from sqlalchemy import select

from crm_desktop.domain.money.items import ReceiptState
from crm_desktop.domain.parties.drafts import CustomerDraft
from crm_desktop.domain.parties.roles import PartyRole
from crm_desktop.domain.sides import Side
from crm_desktop.models.money.items import Credit
from crm_desktop.queries.money.statement import EntryKind
from crm_desktop.queries.paper.statement import ENTRY_WORDS
from crm_desktop.services.money.charges import AddAdvance
from crm_desktop.services.parties.customers import SaveCustomer
from crm_desktop.views.looks import look_of
from crm_desktop.views.money.share_model import DUE, OVERDUE
from tests.make.stored import TODAY

BOTH = (PartyRole.CUSTOMER, PartyRole.SUPPLIER)


@pytest.fixture
def party(office):
    draft = CustomerDraft(name="海盐恒力标准件厂", roles=BOTH)
    return office.context.runner.run(SaveCustomer(draft=draft, key="s")).record_id


def left(office, party, amount, number, side=Side.RECEIVABLE):
    advance = AddAdvance(
        key=number, party_id=party, side=side, number=number, document_date=TODAY, amount=Decimal(amount)
    )
    return office.context.runner.run(advance).record_id


def rest_of(office, number):
    ((rest,),) = office.query(select(Credit.open_amount).where(Credit.number == number))
    return rest


def type_amount(office, desk, text):
    line = desk.form.widget("amount").line
    line.setFocus()
    line.selectAll()
    office.qtbot.keyClicks(line, text)


def give(office, desk, text):
    type_amount(office, desk, text)
    desk.actions_by_id[f"{desk.look.kind}.post"].trigger()
    office.settle()


@pytest.mark.parametrize(("kind", "side"), [("refund", Side.RECEIVABLE), ("supplier_refund", Side.PAYABLE)])
def test_money_is_given_back_out_of_what_is_left(office, party, kind, side):
    left(office, party, "80.00", "旧-1", side)
    left(office, party, "500.00", "旧-2", side)
    desk = office.tab(kind, party_id=party)
    assert desk.shares.view.isColumnHidden(DUE)
    assert desk.shares.view.isColumnHidden(OVERDUE)
    give(office, desk, "100")
    assert (desk.detail.row.state, rest_of(office, "旧-1"), rest_of(office, "旧-2")) == (ReceiptState.POSTED, 0, 480)
    assert office.cells(desk.settled.panel, "credit_number", "amount") == [("旧-1", "80.00"), ("旧-2", "20.00")]
    assert not desk.can_match


def test_more_than_is_left_is_not_given_back(office, party):
    left(office, party, "80.00", "旧-1")
    desk = office.tab("refund", party_id=party)
    give(office, desk, "100")
    assert desk.detail is None
    assert "20.00" in desk.shares.sum.text()
    assert any("20.00" in text for text in office.ask.problems)


def test_desk_of_an_advance_begins_its_refund(office, party):
    credit = left(office, party, "80.00", "旧-1")
    desk = office.tab("credit", credit)
    desk.actions_by_id["credit.give_back"].trigger()
    office.settle()
    assert office.context.opener.opened[-1] == ("refund", None, {"party_id": party, "id": credit})


def test_refund_begun_for_an_advance_gives_all_of_it_back(office, party):
    left(office, party, "30.00", "旧-1")
    credit = left(office, party, "80.00", "旧-2")
    desk = office.tab("refund", party_id=party, id=credit)
    assert desk.form.draft().amount == Decimal(80)
    assert [(one.charge_id, one.amount) for one in desk.shares.model.shares()] == [(credit, Decimal(80))]


def test_what_booking_would_do_is_shown_and_done_only_if_the_user_says_so(office, party):
    left(office, party, "80.00", "旧-1")
    desk = office.tab("refund", party_id=party)
    type_amount(office, desk, "50")
    office.ask.answer = False
    desk.actions_by_id["refund.foretell"].trigger()
    office.settle()
    assert desk.detail is None
    shown = " ".join(f"{one.what} {one.before} {one.after}" for one in office.ask.changes)
    assert "unallocated 80.00 30.00" in shown
    office.ask.answer = True
    desk.actions_by_id["refund.foretell"].trigger()
    office.settle()
    assert (desk.detail.row.state, rest_of(office, "旧-1")) == (ReceiptState.POSTED, 30)


def test_desk_tells_which_record_it_has_become(office, party, qtbot):
    left(office, party, "80.00", "旧-1")
    desk = office.tab("refund", party_id=party)
    with qtbot.waitSignal(desk.record_changed) as caught:
        give(office, desk, "10")
    assert caught.args == [desk.detail.row.id]


@pytest.mark.parametrize(
    ("tab", "side", "kind", "word"),
    [
        ("statement", Side.RECEIVABLE, "refund", "Refund"),
        ("supplier_statement", Side.PAYABLE, "supplier_refund", "Supplier refund"),
    ],
)
def test_statement_calls_what_was_given_back_by_its_word(office, party, tab, side, kind, word):
    left(office, party, "80.00", "旧-1", side)
    give(office, office.tab(kind, party_id=party), "30")
    shown = office.tab(tab, party)
    assert word in [row[0] for row in office.cells(shown.panel, "kind")]
    left_words = "Unallocated advances" if side is Side.RECEIVABLE else "Unallocated prepayments"
    assert f"{left_words} −50.00" in shown.ages.text()


def test_every_line_of_a_statement_has_a_word():
    assert {kind: look_of(kind).text for kind in EntryKind} == dict(ENTRY_WORDS)
