import json
from datetime import timedelta
from decimal import Decimal
from uuid import uuid4

import pytest
from sqlalchemy import delete, event, select

from crm_desktop.domain.money.accounts import AccountKind
from crm_desktop.domain.money.items import ChargeKind, CreditKind
from crm_desktop.domain.money.kinds import MONEY
from crm_desktop.domain.sides import Side
from crm_desktop.models.money.accounts import MoneyAccount
from crm_desktop.models.office.office import NumberCounter
from crm_desktop.models.office.settings import Setting
from crm_desktop.models.sales.orders import SalesOrder
from crm_desktop.services.money.charges import AddCharge, add_charge
from crm_desktop.services.numbering import NUMBERED, PATTERNS, SETTING, Period, next_number, next_numbers
from tests.make.parties import make_customer
from tests.make.products import make_product
from tests.make.sales import confirmed, line
from tests.make.stored import CREATED, TODAY

HUNDRED = {"amount": Decimal(100), "open_amount": Decimal(100)}
MORE = {
    "charge": {**HUNDRED, "side": Side.RECEIVABLE, "kind": ChargeKind.OPENING, "due_date": TODAY},
    "advance": {**HUNDRED, "side": Side.RECEIVABLE, "kind": CreditKind.OPENING},
    "payable": {**HUNDRED, "side": Side.PAYABLE, "kind": ChargeKind.OTHER, "due_date": TODAY},
    "prepayment": {**HUNDRED, "side": Side.PAYABLE, "kind": CreditKind.OPENING},
}


def make_account(session, *, code):
    session.add(MoneyAccount(code=code, name=code, kind=AccountKind.BANK))
    session.flush()


CODED = {"customer": make_customer, "product": make_product, "money_account": make_account}
"""Series whose numbers are codes."""


def number_of(series, serial):
    return PATTERNS[series].format(yyyy=TODAY.year, mm=TODAY.month, dd=TODAY.day, n=serial)


@pytest.fixture
def customer(session):
    return make_customer(session, code="own")


def store(session, customer, series, number):
    """A record of the series whose number came from outside."""
    if series in CODED:
        CODED[series](session, code=number)
        return
    more = MORE.get(series, {"created_at": CREATED})
    if series in {kind.value for kind in MONEY}:
        more = {"account_id": session.scalar(select(MoneyAccount.id)), "amount": Decimal(100), **more}
    record = NUMBERED[series].class_(key=str(uuid4()), number=number, document_date=TODAY, party_id=customer.id, **more)
    session.add(record)
    session.flush()


def test_every_series_knows_where_its_numbers_stand():
    assert NUMBERED.keys() == PATTERNS.keys()


@pytest.mark.parametrize("series", PATTERNS)
def test_numbers_from_outside_are_passed_over_and_gaps_are_filled(work, customer, series):
    if series == "money_account":
        work.session.execute(delete(MoneyAccount))  # those with which an office begins
    for serial in (2, 4, 5):
        store(work.session, customer, series, number_of(series, serial))
    given = [next_number(work, series, TODAY) for _ in range(4)]
    assert given == [number_of(series, serial) for serial in (1, 3, 6, 7)]


@pytest.mark.parametrize("pattern", ["{n}", "N{n:03}", "{n:3}/{yy}", "{n:04}-{mm}x"])
def test_number_that_is_taken_is_passed_over_however_it_is_written(work, session, customer, pattern):
    session.add(Setting(name=SETTING, value=json.dumps({"sales_order": pattern})))
    period = Period.of("sales_order", pattern, TODAY)
    session.add(NumberCounter(series="sales_order", period=period.name, last=998))
    taken = [9, 99, 999, 1000, 1002]
    for serial in taken:
        store(session, customer, "sales_order", period.number(serial))
    given = [next_number(work, "sales_order", TODAY) for _ in range(3)]
    assert given == [period.number(serial) for serial in (1001, 1003, 1004)]


def test_many_numbers_at_once_are_free_and_cost_few_statements(work, session, customer):
    store(session, customer, "charge", number_of("charge", 2))
    statements = []
    event.listen(session.get_bind(), "before_cursor_execute", lambda *args: statements.append(args[2]))
    given = next_numbers(work, "charge", [TODAY] * 200, reserved={number_of("charge", 4)})
    assert given == [number_of("charge", serial) for serial in (1, 3, *range(5, 203))]
    assert len(statements) <= 7


def test_pattern_of_the_office_may_end_with_its_date(work, session, customer):
    session.add(Setting(name=SETTING, value=json.dumps({"sales_order": "D{n:02}/{yyyy}{mm}"})))
    for number in ("D01/202611", "D1/202611", "Dxx/202611", "D02/202612"):
        store(session, customer, "sales_order", number)
    assert next_numbers(work, "sales_order", [TODAY, TODAY]) == ["D02/202611", "D03/202611"]


def test_number_of_a_back_dated_document_is_of_its_own_day(work, customer):
    product = make_product(work.session)
    day = TODAY - timedelta(days=3)
    orders = [confirmed(work, customer, line(product), document_date=on) for on in (TODAY, day, day)]
    numbers = [work.session.get(SalesOrder, order_id).number for order_id in orders]
    assert numbers == ["SO-20261120-001", "SO-20261117-001", "SO-20261117-002"]
    charge = AddCharge(key="a", party_id=customer.id, document_date=day, amount=Decimal(1))
    assert add_charge(work, charge).number == "YS-20261117-001"
