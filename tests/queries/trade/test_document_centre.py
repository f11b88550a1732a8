"""All documents in one list: each kind in its own column of money, what is void or a draft in no sum."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from uuid import uuid4

import pytest

from crm_desktop.domain.access import SYSTEM, Access, Right, Role
from crm_desktop.domain.documents import DOCUMENTS
from crm_desktop.domain.money.items import ReceiptState
from crm_desktop.domain.sales.states import DeliveryState, OrderState, QuoteState
from crm_desktop.domain.trade.kinds import DocumentKind, Figure
from crm_desktop.models.catalogue import TABLES
from crm_desktop.models.money.documents import Payment, Receipt, Refund, SupplierRefund
from crm_desktop.models.sales.orders import SalesOrder
from crm_desktop.models.sales.quotes import Quote
from crm_desktop.present.listing import HIDE, Filter, LeftOut, ListRequest, Sort, Test
from crm_desktop.queries.catalogue import list_of
from crm_desktop.queries.trade.document_centre import DOCUMENT_CENTRE
from crm_desktop.views.looks import look_of
from crm_desktop.views.money import FEATURE as MONEY
from crm_desktop.views.sales import FEATURE as SALES
from tests.make.money import make_delivery, make_return
from tests.make.office import make_employee
from tests.make.parties import make_customer
from tests.make.stored import TODAY

NOON = datetime.combine(TODAY, datetime.min.time(), UTC) + timedelta(hours=4)


@pytest.fixture
def customer(session):
    return make_customer(session, name="永兴五金", owner_id=make_employee(session).id)


OF_MONEY = {Receipt, Payment, Refund, SupplierRefund}


@pytest.fixture
def add(session, customer):
    """Makes a document of a kind without anything around it."""

    def made(kind, amount, state, on=TODAY, **values):
        column = "amount" if kind in OF_MONEY else "total"
        facts = {"key": str(uuid4()), "party_id": customer.id, "created_at": NOON, "document_date": on}
        if kind in OF_MONEY:
            facts["account_id"] = 1
        record = kind(**{**facts, column: Decimal(amount), "state": state, **values})
        session.add(record)
        session.flush()
        return record

    return made


@pytest.fixture
def trade(work, session, customer, add):
    """One of each kind, and an order that is void, a draft of one, and a void delivery."""
    add(Quote, "7", QuoteState.SENT, number="BJ-1")
    add(SalesOrder, "11", OrderState.CONFIRMED, number="SO-1", created_at=NOON + timedelta(minutes=1))
    add(SalesOrder, "500", OrderState.VOID, number="SO-2")
    add(SalesOrder, "900", OrderState.DRAFT)
    delivery = make_delivery(session, amounts=("100",), customer=customer, number="FH-1")
    make_delivery(session, amounts=("70",), customer=customer, number="FH-2").state = DeliveryState.VOID
    make_return(work, lines=[(delivery.lines[0], Decimal("30"))])
    add(Receipt, "60", ReceiptState.POSTED, number="SK-1")
    add(Payment, "13", ReceiptState.POSTED, number="FK-1")
    session.flush()


def ask(session, what, access=SYSTEM, **values):
    options = {"today": TODAY, **values.pop("options", {})}
    return getattr(DOCUMENT_CENTRE, what)(session, access, ListRequest(options=options, **values))


def rows(session, access=SYSTEM, **values):
    ids = ask(session, "ids", access, **values)
    return DOCUMENT_CENTRE.rows(session, access, ids, ListRequest(options={"today": TODAY}))


def test_each_kind_is_added_up_in_its_own_column_and_a_return_lowers_deliveries(session, trade):
    totals = ask(session, "totals")
    assert totals.count == 9
    assert totals.sums == {"quoted": 7, "ordered": 11, "delivered": 70, "received": 60, "paid": 13}
    assert totals.left_out == {LeftOut.VOID: 2, LeftOut.DRAFT: 1}


def test_list_of_each_kind_adds_up_what_the_centre_does(session, trade, add):
    add(Receipt, "5", ReceiptState.DRAFT)
    add(Payment, "3", ReceiptState.VOID, number="FK-2")
    figures = dict.fromkeys((figure.value for figure in Figure), Decimal(0))
    for kind, facts in DOCUMENTS.items():
        totals = list_of(kind).totals(session, SYSTEM, ListRequest(options={"today": TODAY}))
        figures[facts.figure.value] += facts.sign * totals.sums[TABLES[kind].amount]
    assert figures == ask(session, "totals").sums


def test_each_kind_has_one_column(session, trade, add):
    add(Refund, "2", ReceiptState.POSTED, number="TK-1")
    add(SupplierRefund, "3", ReceiptState.POSTED, number="GT-1")
    session.flush()
    assert {row.kind: row.figure for row in rows(session)} == {kind: facts.figure for kind, facts in DOCUMENTS.items()}
    assert {facts.figure for facts in DOCUMENTS.values()} == set(Figure)


def test_group_says_what_is_in_no_sum(session, trade):
    [group] = ask(session, "groups", group="customer")
    assert (group.value, group.count, group.left_out) == ("永兴五金", 9, {LeftOut.VOID: 2, LeftOut.DRAFT: 1})
    assert group.sums["ordered"] == 11


def test_void_ones_are_taken_away_and_still_told(session, trade):
    totals = ask(session, "totals", options={HIDE: ("void",)})
    assert (totals.count, totals.left_out) == (7, {LeftOut.VOID: 2, LeftOut.DRAFT: 1})
    assert "FH-2" not in {row.number for row in rows(session, options={HIDE: ("void",)})}


def test_first_rows_are_those_of_the_whole_whichever_way_it_goes(session, trade, add):
    kinds = ((SalesOrder, OrderState.CONFIRMED), (Receipt, ReceiptState.POSTED), (Quote, QuoteState.SENT))
    for at in range(24):
        kind, state = kinds[at % 3]
        on, made = TODAY - timedelta(days=at // 5), NOON + timedelta(minutes=at * 7 % 5)
        add(kind, "1", state, on=on, number=f"N-{at}", created_at=made)
    for sort in ((), *((Sort("document_date", descending=down), Sort("number")) for down in (True, False))):
        request = ListRequest(sort=sort, options={"today": TODAY})
        whole = list(DOCUMENT_CENTRE.ids(session, SYSTEM, request))
        assert len(whole) == 33
        for most in (1, 4, 17, 33, 64):
            assert list(DOCUMENT_CENTRE.ids(session, SYSTEM, request, most)) == whole[:most]


def test_span_has_both_its_days(session, add):
    for day in (18, 19, 20, 21):
        add(SalesOrder, "1", OrderState.CONFIRMED, on=date(2026, 11, day), number=f"SO-{day}")
    found = rows(session, options={"since": date(2026, 11, 19), "until": date(2026, 11, 20)})
    assert [row.number for row in found] == ["SO-20", "SO-19"]


def test_equal_days_stand_by_the_moment_whatever_their_kind(session, trade):
    made = [row.made_at for row in rows(session)]
    assert made == sorted(made, reverse=True)
    assert len(set(made)) > 1


def test_a_filter_of_states_means_the_same_state_of_each_kind(session, trade):
    void = rows(session, filters=(Filter("state", Test.ONE_OF, (OrderState.VOID,)),))
    assert {(row.kind, row.number) for row in void} == {(DocumentKind.ORDER, "SO-2"), (DocumentKind.DELIVERY, "FH-2")}
    assert {type(row.state) for row in void} == {OrderState, DeliveryState}


def test_states_of_two_kinds_with_one_code_read_the_same():
    assert MONEY.tabs
    assert SALES.tabs
    words = {}
    for facts in DOCUMENTS.values():
        for state in facts.states:
            words.setdefault(state.value, set()).add(look_of(state).text)
    assert {code: found for code, found in words.items() if len(found) > 1} == {}
    assert len(words["void"]) == len(words["draft"]) == 1


def test_quote_that_expired_is_told_so_as_in_the_list_of_quotes(session, add):
    add(Quote, "7", QuoteState.SENT, number="BJ-9", valid_until=TODAY - timedelta(days=1))
    assert [row.state for row in rows(session)] == [QuoteState.EXPIRED]


def test_documents_are_found_by_customer_and_by_what_a_draft_says(session, trade, add):
    add(SalesOrder, "1", OrderState.DRAFT, notes="周五自提")
    assert [row.summary for row in rows(session, search="自提")] == ["周五自提"]
    assert rows(session, search="没有这样的") == []


def test_own_documents_and_those_of_visible_customers(session, trade, add):
    colleague = make_employee(session, name="李伟")
    seller = Access(operator_id=7, login="liwei", name="李伟", role=Role.SALES, employee_id=colleague.id)
    assert rows(session, seller) == []
    add(SalesOrder, "3", OrderState.CONFIRMED, number="SO-7", employee_id=colleague.id)
    add(Receipt, "3", ReceiptState.POSTED, number="SK-7", employee_id=colleague.id)
    assert [row.number for row in rows(session, seller)] == ["SO-7"]  # money is the customer's, not the author's
    assert ask(session, "totals", seller).sums["ordered"] == 3


def test_receipts_need_the_right_to_see_money(session, trade):
    blind = replace(Role.ASSISTANT, rights=Role.ASSISTANT.rights - {Right.SEE_MONEY})
    clerk = Access(operator_id=7, login="a", name="a", role=blind, employee_id=None)
    assert DocumentKind.RECEIPT not in {row.kind for row in rows(session, clerk)}
    assert not ask(session, "totals", clerk).sums
    assert ask(session, "totals", clerk).are_veiled
    assert not ask(session, "totals").are_veiled
    assert [group.left_out for group in ask(session, "groups", clerk, group="kind") if group.left_out] == []
    assert [group.left_out for group in ask(session, "groups", group="kind") if group.left_out]
