"""The same story of money on the office file and on the server; every figure must come out the same."""

from datetime import date, timedelta
from decimal import Decimal
from uuid import uuid4

import pytest
from sqlalchemy.orm import Session

from crm_desktop.db.session import WRITE
from crm_desktop.domain.access import SYSTEM, Access, Role
from crm_desktop.domain.money.aging import Basis
from crm_desktop.domain.parties.customers import TermKind
from crm_desktop.models.sales.deliveries import Delivery
from crm_desktop.present.listing import Filter, ListRequest, Sort, Test
from crm_desktop.queries.analysis.reports import BY_TIME, Slice, sales_report
from crm_desktop.queries.money.aging import AGING, aging_summary, colleagues
from crm_desktop.queries.money.balances import balances
from crm_desktop.queries.money.customers import customer_money
from crm_desktop.queries.money.documents import RECEIPTS, money_detail, received_between
from crm_desktop.queries.money.items import CREDITS, RECEIVABLES, open_charges
from crm_desktop.queries.money.open_documents import open_documents
from crm_desktop.queries.money.statement import statement
from crm_desktop.services.money.documents import MoneyDraft
from crm_desktop.services.money.receipts import PostReceipt, VoidReceipt
from crm_desktop.services.runner import CommandRunner
from crm_desktop.services.work import Work
from tests.make.money import make_charge, make_return
from tests.make.office import make_employee
from tests.make.parties import make_customer
from tests.make.stored import TODAY


def days_ago(days):
    return TODAY - timedelta(days=days)


@pytest.fixture
def told(any_engine, clock):
    """Two customers with charges, a return, an advance, and a voided receipt."""
    with Session(any_engine.execution_options(**WRITE)) as session:
        work = Work(session, SYSTEM, clock)
        owner = make_employee(session)
        first = make_customer(session, name="永兴", owner_id=owner.id, region="华东", credit_limit=Decimal(1000))
        second = make_customer(session, name="恒通", term_kind=TermKind.END_OF_MONTH, term_days=30)
        charges = [make_charge(work, "100.00", customer=first, on=days_ago(days)) for days in (200, 100, 40)]
        make_charge(work, "70.00", customer=second, on=days_ago(3))
        line = session.get(Delivery, charges[0].origin_id).lines[0]
        make_return(work, lines=[(line, "30.00")], on=days_ago(20))
        ids = (first.id, second.id, owner.id)
        session.commit()
    runner = CommandRunner(any_engine, SYSTEM, clock)
    for customer, amount, days in ((ids[0], "90.00", 10), (ids[1], "100.00", 1), (ids[0], "55.00", 5)):
        draft = MoneyDraft(party_id=customer, document_date=days_ago(days), amount=Decimal(amount))
        done = runner.run(PostReceipt(key=str(uuid4()), draft=draft))
    with Session(any_engine) as session:
        version = money_detail(session, SYSTEM, kind="receipt", record_id=done.record_id).row.version
    runner.run(VoidReceipt(record_id=done.record_id, seen_version=version, reason="退票"))
    with Session(any_engine) as session:
        yield session, *ids


def asked(as_of=TODAY, today=TODAY, by=Basis.DUE, **more):
    return ListRequest(options={"as_of": as_of, "today": today, "by": by}, **more)


def test_reports_agree_with_each_other(told):
    session, first, second, _owner = told
    for as_of, by in ((TODAY, Basis.DUE), (TODAY, Basis.DOCUMENT), (days_ago(1), Basis.DUE), (days_ago(45), Basis.DUE)):
        request = asked(as_of, by=by)
        rows = AGING.rows(session, SYSTEM, AGING.ids(session, SYSTEM, request), request)
        owed = balances(session, SYSTEM, as_of=as_of, party_ids=[first, second])
        assert {row.party_id: row.total for row in rows} == {who: amount for who, amount in owed.items() if amount}
        summary = aging_summary(session, SYSTEM, request=request)
        assert summary.total == summary.balance == AGING.totals(session, SYSTEM, request).sums["total"]
        for who in (first, second):
            account = statement(session, SYSTEM, party_id=who, since=date(2026, 1, 1), until=as_of, with_lines=True)
            assert account.closing == owed[who] == sum(account.cells) + account.unallocated


def test_todays_figures(told):
    session, first, second, owner = told
    request = asked(sort=(Sort("name"),), filters=(Filter("overdue", Test.AT_LEAST, Decimal(1)),), search="永")
    assert AGING.ids(session, SYSTEM, request) == [first]
    card = customer_money(session, SYSTEM, party_id=first, today=TODAY)
    assert (card.balance, card.overdue, card.oldest_overdue_days, card.available) == (180, 180, 100, 820)
    assert customer_money(session, SYSTEM, party_id=second, today=TODAY).unallocated == -30
    assert [row.open_amount for row in open_documents(session, SYSTEM, as_of=TODAY, column=4)] == [80]
    assert colleagues(session, SYSTEM)[0] == [(owner, "周敏")]


def test_lists_answer(told):
    session, first, _second, owner = told
    seller = Access(operator_id=1, login="z", name="z", role=Role.SALES, employee_id=owner)
    for listing, options, count in (
        (RECEIVABLES, {"only": "open"}, 2),
        (RECEIVABLES, {"only": "overdue", "today": TODAY}, 2),
        (RECEIVABLES, {"only": "due", "today": TODAY, "until": TODAY}, 0),
        (CREDITS, {"only": "open"}, 1),
        (RECEIPTS, {"since": days_ago(5)}, 2),
    ):
        request = ListRequest(options=options)
        ids = listing.ids(session, seller, request)
        assert len(listing.rows(session, seller, ids, request)) == count
        assert listing.totals(session, seller, request).count == count
    assert [charge.open_amount for charge in open_charges(session, SYSTEM, party_id=first)] == [80, 100]
    assert received_between(session, SYSTEM, since=days_ago(30), until=TODAY) == 190


@pytest.mark.parametrize("by", Slice)
def test_sales_report_adds_up_by_every_slice(told, by):
    session, *_ids = told
    report = sales_report(session, SYSTEM, by=by, since=date(2026, 1, 1), until=TODAY)
    assert (report.total.delivered, report.total.returned, report.total.net) == (370, 30, 340)
    if by in BY_TIME:
        assert all(type(row.key) is int and row.label.startswith("2026") for row in report.rows)
