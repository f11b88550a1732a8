from datetime import timedelta
from decimal import Decimal
from uuid import uuid4

import pytest
from sqlalchemy import event

from crm_desktop.domain.access import SYSTEM, Access, Role
from crm_desktop.domain.errors import NotFound
from crm_desktop.domain.money.aging import Basis
from crm_desktop.domain.parties.customers import TermKind
from crm_desktop.models.sales.deliveries import Delivery
from crm_desktop.present.listing import Filter, ListRequest, Sort, Test
from crm_desktop.queries.money.aging import AGING, aging_summary
from crm_desktop.queries.money.balances import balances
from crm_desktop.queries.money.customers import customer_money
from crm_desktop.queries.money.open_amounts import Aging, open_amounts
from crm_desktop.queries.money.open_documents import UNALLOCATED, open_documents
from crm_desktop.queries.money.statement import statement
from crm_desktop.services.money.documents import MoneyDraft
from crm_desktop.services.money.receipts import RECEIVING, PostReceipt, VoidReceipt
from crm_desktop.services.money.rules import SetAgingEdges, set_aging_edges
from tests.make.money import make_charge, make_return
from tests.make.office import make_employee
from tests.make.parties import make_customer
from tests.make.stored import TODAY

YESTERDAY = TODAY - timedelta(days=1)


def days_ago(days):
    return TODAY - timedelta(days=days)


def asked(as_of=TODAY, today=TODAY, sort=(), filters=(), search="", **options):
    return ListRequest(sort=sort, filters=filters, search=search, options={"as_of": as_of, "today": today, **options})


def report(session, request, access=SYSTEM):
    session.flush()
    return AGING.rows(session, access, AGING.ids(session, access, request), request)


def pay(work, customer, amount, on=TODAY):
    draft = MoneyDraft(party_id=customer.id, document_date=on, amount=Decimal(amount))
    done = RECEIVING.post(work, PostReceipt(key=str(uuid4()), draft=draft))
    work.session.flush()
    return done


def test_each_debt_stands_in_its_column(work, session):
    customer = make_customer(session, name="永兴")
    for amount, overdue in (("1", 0), ("2", 30), ("4", 31), ("8", 90), ("16", 180), ("32", 181)):
        make_charge(work, amount, customer=customer, on=days_ago(overdue))
    pay(work, make_customer(session, name="预付户"), "5.00")
    row, prepaid = report(session, asked())
    assert row.cells == (1, 2, 4, 8, 16, 32)
    assert (row.total, row.overdue, row.late, row.share) == (63, 62, 48, Decimal("1.086207"))
    assert (prepaid.unallocated, prepaid.total) == (-5, -5)


def test_by_document_date_a_debt_ages_from_its_document(work, session):
    customer = make_customer(session, term_kind=TermKind.DAYS_AFTER_DELIVERY, term_days=45)
    make_charge(work, "100.00", customer=customer, on=days_ago(50))
    assert report(session, asked())[0].cells == (0, 100, 0, 0, 0, 0)
    assert report(session, asked(by="document"))[0].cells == (0, 0, 100, 0, 0, 0)


def test_past_day_knows_nothing_of_later_payments(work, session, clock):
    customer = make_customer(session)
    make_charge(work, "100.00", customer=customer, on=days_ago(40))
    pay(work, customer, "30.00", on=days_ago(10))
    assert report(session, asked(as_of=days_ago(11)))[0].cells[1] == 100
    assert report(session, asked(as_of=days_ago(10)))[0].cells[1] == 70
    assert report(session, asked(as_of=days_ago(41))) == []


def test_both_ways_agree_today(work, session):
    customer = make_customer(session)
    make_charge(work, "100.00", customer=customer, on=days_ago(40))
    make_charge(work, "60.00", customer=customer, on=days_ago(3))
    pay(work, customer, "130.00", on=days_ago(2))
    for by in Basis:
        assert report(session, asked(by=by)) == report(session, asked(by=by, today=None))


def test_void_counts_until_the_day_before(work, session, clock):
    customer = make_customer(session)
    make_charge(work, "100.00", customer=customer, on=days_ago(40))
    done = pay(work, customer, "100.00", on=days_ago(20))
    RECEIVING.void(work, VoidReceipt(record_id=done.record_id, seen_version=1, reason="退票"))
    assert report(session, asked(as_of=YESTERDAY)) == []
    assert report(session, asked())[0].total == 100


def test_totals_summary_and_balance_agree(work, session):
    zhou, li = make_employee(session, name="周敏"), make_employee(session, name="李伟")
    for owner, amount, days in ((zhou, "100", 5), (zhou, "200", 100), (li, "50", 0)):
        make_charge(work, amount, customer=make_customer(session, owner_id=owner.id), on=days_ago(days))
    pay(work, make_customer(session), "40")
    session.flush()
    totals = AGING.totals(session, SYSTEM, asked())
    summary = aging_summary(session, SYSTEM, request=asked())
    assert (totals.count, totals.sums["total"], totals.sums["overdue"]) == (4, 310, 300)
    assert (summary.cells, summary.unallocated) == ((50, 100, 0, 0, 200, 0), -40)
    assert (summary.total, summary.balance) == (310, 310)
    assert [(row.name, row.customers) for row in summary.by_salesperson] == [("周敏", 2), ("李伟", 1), (None, 1)]
    counts = [summary.customers(which) for which in ("customers", "overdue", "late", "advance")]
    assert counts == [4, 2, 1, 1]
    only_zhou = aging_summary(session, SYSTEM, request=asked(employee_id=zhou.id))
    assert (only_zhou.total, only_zhou.balance) == (300, 300)


def test_sorting_filtering_and_search(work, session):
    for name, amount, days in (("B", "100", 5), ("A", "200", 0), ("C", "50", 100)):
        make_charge(work, amount, customer=make_customer(session, name=name), on=days_ago(days))

    def names(**wanted):
        return [row.name for row in report(session, asked(**wanted))]

    assert names() == ["A", "B", "C"]
    assert names(sort=(Sort("name", descending=True),)) == ["C", "B", "A"]
    assert names(sort=(Sort("bucket_4", descending=True),))[0] == "C"
    assert names(filters=(Filter("overdue", Test.AT_LEAST, Decimal(60)),)) == ["B"]
    assert names(search="a") == ["A"]
    assert AGING.totals(session, SYSTEM, asked(search="a")).sums["total"] == 200


def test_own_columns_of_the_office(work, session):
    set_aging_edges(work, SetAgingEdges(days=(15, 45)))
    make_charge(work, "100.00", on=days_ago(46))
    assert report(session, asked())[0].cells == (0, 0, 0, 100)


def test_salesperson_sees_own_customers_only(work, session):
    mine, other = make_employee(session), make_employee(session)
    own = make_customer(session, owner_id=mine.id, name="自己的")
    foreign = make_customer(session, owner_id=other.id)
    for customer in (own, foreign):
        make_charge(work, "100.00", customer=customer)
    seller = Access(operator_id=1, login="z", name="z", role=Role.SALES, employee_id=mine.id)
    assert [row.name for row in report(session, asked(), seller)] == ["自己的"]
    assert AGING.totals(session, seller, asked()).count == 1
    assert AGING.rows(session, seller, [foreign.id], asked()) == []
    assert aging_summary(session, seller, request=asked()).balance == 100
    assert open_documents(session, seller, as_of=TODAY, party_id=foreign.id) == []
    assert balances(session, seller, as_of=TODAY, party_ids=[foreign.id]) == {}
    for query in (
        lambda: customer_money(session, seller, party_id=foreign.id, today=TODAY),
        lambda: statement(session, seller, party_id=foreign.id, since=TODAY, until=TODAY),
    ):
        with pytest.raises(NotFound):
            query()


def test_documents_behind_a_cell_add_up_to_it(work, session):
    customer = make_customer(session)
    make_charge(work, "100.00", customer=customer, on=days_ago(40))
    make_charge(work, "60.00", customer=customer, on=days_ago(35))
    make_charge(work, "10.00", customer=customer, on=days_ago(3))
    pay(work, customer, "30.00", on=days_ago(2))
    session.flush()
    behind = open_documents(session, SYSTEM, as_of=TODAY, party_id=customer.id, column=2)
    assert [(row.amount, row.settled, row.open_amount, row.overdue_days) for row in behind] == [
        (100, 30, 70, 40),
        (60, 0, 60, 35),
    ]
    assert open_documents(session, SYSTEM, as_of=TODAY, column=UNALLOCATED) == []
    assert len(open_documents(session, SYSTEM, as_of=days_ago(3))) == 3


def test_card_figures(work, session):
    customer = make_customer(session, credit_limit=Decimal(500))
    make_charge(work, "100.00", customer=customer, on=days_ago(40))
    make_charge(work, "60.00", customer=customer)
    session.flush()
    card = customer_money(session, SYSTEM, party_id=customer.id, today=TODAY)
    assert (card.balance, card.not_due, card.overdue, card.oldest_overdue_days) == (160, 60, 100, 40)
    assert (card.exposure, card.available) == (160, 340)
    idle = customer_money(session, SYSTEM, party_id=make_customer(session).id, today=TODAY)
    assert (idle.balance, idle.available) == (0, None)


def test_statement_runs_from_opening_to_closing(work, session):
    customer = make_customer(session)
    make_charge(work, "100.00", customer=customer, on=days_ago(40))
    charge = make_charge(work, "60.00", customer=customer, on=days_ago(20))
    pay(work, customer, "30.00", on=days_ago(10))
    line = session.get(Delivery, charge.origin_id).lines[0]
    make_return(work, lines=[(line, "5.00")], on=days_ago(5))
    session.flush()
    account = statement(session, SYSTEM, party_id=customer.id, since=days_ago(30), until=TODAY, with_lines=True)
    assert (account.opening, account.charged, account.paid, account.closing) == (100, 55, 30, 125)
    assert [entry.balance for entry in account.entries] == [160, 130, 125]
    assert [len(entry.lines) for entry in account.entries] == [1, 0, 1]
    assert sum(account.cells) + account.unallocated == account.closing


def test_statement_takes_a_voided_receipt_back_on_its_day(work, session):
    customer = make_customer(session)
    make_charge(work, "100.00", customer=customer, on=days_ago(40))
    done = pay(work, customer, "30.00", on=days_ago(10))
    RECEIVING.void(work, VoidReceipt(record_id=done.record_id, seen_version=1, reason="退票"))
    same_day = pay(work, customer, "7.00")
    RECEIVING.void(work, VoidReceipt(record_id=same_day.record_id, seen_version=1, reason="错"))
    session.flush()
    account = statement(session, SYSTEM, party_id=customer.id, since=days_ago(30), until=TODAY)
    assert [(entry.on, entry.paid, entry.is_void) for entry in account.entries] == [
        (days_ago(10), 30, False),
        (TODAY, -30, True),
    ]
    assert account.closing == 100


@pytest.mark.parametrize(("as_of", "tables"), [(TODAY, ("charge", "credit")), (YESTERDAY, ("allocation",))])
def test_list_of_customers_is_one_select(engine, work, session, as_of, tables):
    make_charge(work, "100.00", on=days_ago(3))
    session.commit()
    seen = []
    event.listen(engine, "before_cursor_execute", lambda *args: seen.append(args[2]))
    AGING.ids(session, SYSTEM, asked(as_of=as_of))
    aging = [sql for sql in seen if "setting" not in sql and sql.startswith(("SELECT", "WITH"))]
    assert len(aging) == 1
    assert all(table in aging[0] for table in tables)


def test_today_reads_only_the_indexes_of_open_documents(engine, session):
    asked_for = Aging(TODAY, today=TODAY)
    seen = []
    event.listen(engine, "before_cursor_execute", lambda *args: seen.append(args[2:4]))
    session.execute(open_amounts(asked_for).select(), asked_for.params)
    sql, values = seen[-1]
    plan = [row[3] for row in session.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}", values)]
    assert any("charge USING COVERING INDEX ix_charge_open" in line for line in plan)
    assert any("credit USING COVERING INDEX ix_credit_open" in line for line in plan)


def test_document_of_the_first_day_stands_in_the_statement_once(work, session):
    customer = make_customer(session)
    make_charge(work, "100.00", customer=customer, on=days_ago(30))
    account = statement(session, SYSTEM, party_id=customer.id, since=days_ago(30), until=TODAY)
    assert (account.opening, account.charged, account.closing) == (0, 100, 100)
