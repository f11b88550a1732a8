"""What a command would do is told in few lines: what, as it is, as it would be."""

from decimal import Decimal

import pytest

from crm_desktop.domain.changes import Changes, Done
from crm_desktop.domain.documents import DOCUMENTS
from crm_desktop.domain.effects import (
    AccountEffect,
    Effects,
    Facts,
    PartyEffect,
    PartyMoney,
    RecordEffect,
    ReminderEffect,
    RowCounts,
)
from crm_desktop.domain.reminders import ReminderKind
from crm_desktop.domain.sales.states import DeliveryState, OrderState
from crm_desktop.domain.sides import Side
from crm_desktop.models.all_tables import Base
from crm_desktop.present.effects import TABLE_WORDS, Change, Wording, changes_of
from crm_desktop.services.effects import ITEMS, OF_DOCUMENTS

ENGLISH = Wording(lambda _context, text: text, str)


def lines(**told):
    return changes_of(Effects(Done(Changes.NONE), **told), ENGLISH)


def delivery(number, after=DeliveryState.VOID):
    facts = Facts(number, DeliveryState.SHIPPED, Decimal(10))
    return RecordEffect("delivery", 1, 1, facts, Facts(number, after, Decimal(10)))


def test_void_delivery_is_told_with_its_order_its_charge_and_what_is_owed():
    order = RecordEffect(
        "sales_order",
        2,
        1,
        Facts("SO-1", OrderState.DONE, Decimal(10), Decimal(0)),
        Facts("SO-1", OrderState.CONFIRMED, Decimal(10), Decimal(10)),
    )
    charge = RecordEffect(
        "charge",
        3,
        1,
        Facts("FH-1", None, Decimal(10), Decimal(10)),
        Facts("FH-1", None, Decimal(10), Decimal(0), is_void=True),
    )
    party = PartyEffect(1, "永兴五金", Side.RECEIVABLE, PartyMoney(Decimal(1010)), PartyMoney(Decimal(1000)))
    reminded = ReminderEffect(ReminderKind.RECEIVABLE, 2, 1)
    told = lines(documents=(delivery("FH-1"), order), items=(charge,), parties=(party,), reminders=(reminded,))
    assert told == [
        Change("Delivery note FH-1", "shipped", "void"),
        Change("Sales order SO-1", "done", "confirmed"),
        Change("Sales order SO-1 · to deliver", "0.00", "10.00"),
        Change("Amount due FH-1 · to be paid", "10.00", "0.00", begins=True),
        Change("永兴五金 owes", "1,010.00", "1,000.00", begins=True),
        Change("Reminders of money due", "2", "1", begins=True),
    ]


def test_what_is_new_or_deleted_says_so():
    new = RecordEffect("receipt", 1, 1, None, Facts("SK-1", DeliveryState.SHIPPED))
    gone = RecordEffect("quote", 1, 1, Facts("", OrderState.DRAFT), None)
    assert lines(documents=(new, gone)) == [Change("Receipt SK-1", "—", "shipped"), Change("Quote", "draft", "deleted")]


def test_many_documents_are_told_together():
    some = tuple(delivery(f"FH-{place}") for place in range(9))
    assert lines(documents=some) == [Change("Delivery note (9)", "shipped 9", "void 9")]


def test_rows_are_counted_only_if_wanted():
    effects = Effects(Done(Changes.NONE), rows={"party": RowCounts(12, 3, 0), "setting": RowCounts(1, 0, 0)})
    assert changes_of(effects, ENGLISH) == []
    assert changes_of(effects, ENGLISH, with_rows=True) == [Change("Customer or other party", "", "12 new · 3 changed")]


def test_who_sees_less_is_told_how_much_he_does_not_see():
    assert lines(unseen=2) == [Change("Documents that you may not see", "", "2")]


@pytest.mark.parametrize(
    "table", [name for name, one in Base.metadata.tables.items() if {*one.c.keys()} >= OF_DOCUMENTS]
)
def test_each_kind_of_document_has_a_word(table):
    assert table in {*DOCUMENTS, *TABLE_WORDS}


@pytest.mark.parametrize("table", sorted(ITEMS))
def test_each_kind_of_open_item_is_told(table):
    item = RecordEffect(table, 1, 1, None, Facts("1", None, Decimal(10), Decimal(10)))
    assert lines(items=(item,))[0].after == "10.00"


def test_what_the_office_owes_is_told_as_such():
    party = PartyEffect(1, "宏远模具", Side.PAYABLE, PartyMoney(Decimal(100)), PartyMoney(Decimal(60), Decimal(5)))
    assert lines(parties=(party,)) == [
        Change("Owed to 宏远模具", "100.00", "60.00"),
        Change("宏远模具 · unallocated", "0.00", "5.00"),
    ]


def test_what_is_in_an_account_is_told():
    assert lines(accounts=(AccountEffect(1, "银行存款", Decimal(50), Decimal(0)),)) == [
        Change("银行存款 · balance", "50.00", "0.00")
    ]
