"""How customers pay, in the demo office: what the cube says is what the ledger says row by row."""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from crm_desktop.db.office import open_office
from crm_desktop.domain.access import SYSTEM
from crm_desktop.domain.amounts import to_rate
from crm_desktop.domain.analysis import dimensions, facts
from crm_desktop.domain.analysis.month_ends import month_ends
from crm_desktop.domain.analysis.periods import Period
from crm_desktop.domain.analysis.requests import CubeRequest, Narrowing, TooManyEnds
from crm_desktop.domain.reminders import months_before
from crm_desktop.models.money.items import Allocation, Charge, Credit
from crm_desktop.present.listing import ListRequest
from crm_desktop.queries.analysis.behind import documents_behind, narrowed_to
from crm_desktop.queries.analysis.cube import cube
from crm_desktop.queries.analysis.indicators import receivables_indicators
from crm_desktop.queries.analysis.reports import Slice, sales_report
from crm_desktop.queries.money.aging import AGING
from tests.scenarios.test_figures_agree import CLOCK, TODAY

TENTH = Decimal("0.1")


@pytest.fixture(scope="module")
def office(tmp_path_factory, put_demo):
    with open_office(put_demo(tmp_path_factory.mktemp("paying") / "office.crm"), clock=CLOCK) as office:
        yield office


@pytest.fixture
def session(office):
    with Session(office.engine) as session:
        yield session


def ledger(session):
    of_him = (Charge.party_id, Charge.id, Charge.amount, Charge.document_date, Charge.due_date, Charge.voided_on)
    moved = (Allocation.amount.label("paid"), Allocation.allocated_on, Allocation.cancelled_on, Credit.kind)
    query = select(*of_him, *moved).select_from(Charge).outerjoin(Allocation, Allocation.charge_id == Charge.id)
    query = query.outerjoin(Credit, Allocation.credit_id == Credit.id).where(Charge.side == "receivable")
    return session.execute(query).all()


def mean(came, place):
    weight = sum(one[0] for one in came)
    return (sum(one[0] * one[place] for one in came) / weight).quantize(TENTH, ROUND_HALF_UP)


def told(session, fact, period):
    request = CubeRequest(fact=fact, rows=(dimensions.CUSTOMER,), measures=fact.measures[:3], period=period)
    rows = cube(session, SYSTEM, request=request).whole.rows
    return {row.path[0].key: tuple(map(row.value, fact.measures[:3])) for row in rows}


@pytest.mark.parametrize("months", [1, 3, 12])
def test_how_customers_pay_is_what_the_ledger_says(session, months):
    since, until = months_before(TODAY, months), TODAY - timedelta(days=5 * months)
    paid, due, settled = {}, {}, Counter()
    for row in ledger(session):
        holds = row.paid is not None and row.allocated_on <= until
        holds = holds and (row.cancelled_on is None or row.cancelled_on > until)
        if holds and row.allocated_on >= since and row.kind != "return":
            came = (row.paid, (row.allocated_on - row.document_date).days, (row.allocated_on - row.due_date).days)
            paid.setdefault(row.party_id, []).append(came)
        in_force = row.document_date <= until and (row.voided_on is None or row.voided_on > until)
        if in_force and since <= row.due_date <= until:
            due.setdefault(row.party_id, {})[row.id] = row.amount
            settled[row.party_id] += row.paid if holds else 0
    assert len(paid) > 1
    assert told(session, facts.COLLECTED, Period(since, until)) == {
        party: (sum(one[0] for one in came), mean(came, 1), mean(came, 2)) for party, came in paid.items()
    }
    assert told(session, facts.DUE, Period(since, until)) == {
        party: (sum(items.values()), settled[party], to_rate(settled[party] / sum(items.values())))
        for party, items in due.items()
    }


def open_at(session, day, edges=(30, 60, 90, 180)):
    """What each customer owed at the end of a day, by the column of the aging, out of single rows; -1 is unsettled."""
    columns = Counter()
    settled = session.execute(
        select(
            Allocation.charge_id,
            Allocation.credit_id,
            Allocation.amount,
            Allocation.allocated_on,
            Allocation.cancelled_on,
        )
    ).all()
    taken = Counter()
    for row in settled:
        if row.allocated_on <= day and (row.cancelled_on is None or row.cancelled_on > day):
            taken["charge", row.charge_id] += row.amount
            taken["credit", row.credit_id] += row.amount
    for entity, kind in ((Charge, "charge"), (Credit, "credit")):
        for item in session.scalars(select(entity).where(entity.side == "receivable")):
            left = item.amount - taken[kind, item.id]
            if left and item.document_date <= day and (item.voided_on is None or item.voided_on > day):
                late = (day - item.due_date).days if kind == "charge" else 0
                column = -1 if kind == "credit" else 0 if late <= 0 else 1 + sum(late > edge for edge in edges)
                columns[item.party_id, column] += left if kind == "charge" else -left
    return columns


def owing(columns):
    return {party for party, column in columns if column >= 0}


def at_ends(session, rows, column=None, only=(), measures=("balance", "customers")):
    period = Period(months_before(TODAY, 3).replace(day=9), TODAY - timedelta(days=3))
    asked = tuple(map(facts.RECEIVABLES.measure, measures))
    request = CubeRequest(
        fact=facts.RECEIVABLES, rows=rows, column=column, measures=asked, period=period, only=tuple(only)
    )
    return cube(session, SYSTEM, request=request), month_ends(period)


def test_what_was_open_at_month_ends_is_what_single_rows_say(session):
    answer, ends = at_ends(session, (dimensions.AGE,), dimensions.MONTH_END)
    balance, customers = answer.request.measures
    wanted = {end.key: open_at(session, end.day) for end in ends}
    assert [one.key for one in answer.columns] == [end.key for end in ends]
    assert len(ends) == 4
    for end in ends:
        by_column = Counter()
        for (_party, column), amount in wanted[end.key].items():
            by_column[column] += amount
        told = {row.path[0].key: row.cell(end.key, balance) for row in answer.whole.rows if end.key in row.cells}
        assert told == by_column
        assert answer.whole.cell(end.key, balance) == sum(by_column.values())
        assert answer.whole.cell(end.key, customers) == len(owing(wanted[end.key]))
    last = wanted[ends[-1].key]
    assert answer.whole.value(balance) == sum(last.values())
    assert answer.whole.value(customers) == len(owing(last))


def test_of_month_ends_the_last_one_tells_how_a_customer_stands(session):
    across, ends = at_ends(session, (dimensions.CUSTOMER,), dimensions.MONTH_END)
    down, _ = at_ends(session, (dimensions.CUSTOMER, dimensions.MONTH_END))
    alone, _ = at_ends(session, (dimensions.CUSTOMER,))
    balance = across.request.measures[0]
    wanted = {end.key: Counter() for end in ends}
    for end in ends:
        for (party, _column), amount in open_at(session, end.day).items():
            wanted[end.key][party] += amount
    for answer in (across, down):
        whole = {row.path[0].key: row.value(balance) for row in answer.whole.rows}
        assert {key: value for key, value in whole.items() if value} == {
            row.path[0].key: row.value(balance) for row in alone.whole.rows if row.value(balance)
        }
        assert set(whole) == {party for end in ends for party in wanted[end.key]}
    cells = {(row.path[0].key, end): balance.of(sums) for row in across.whole.rows for end, sums in row.cells.items()}
    assert cells == {(party, end): amount for end, sums in wanted.items() for party, amount in sums.items()}
    assert cells == {tuple(m.key for m in row.path): row.value(balance) for row in down.lines() if len(row.path) > 1}
    for row in across.whole.rows[:3]:
        for member in across.columns:
            behind = documents_behind(session, SYSTEM, request=narrowed_to(across.request, row.path, member))
            assert balance.of(behind.sums) == wanted[member.key][row.path[0].key]
    without = Narrowing(dimensions.MONTH_END, (ends[-1].key,), leaves_out=True)
    before, _ = at_ends(session, (), only=(without,))
    assert before.whole.value(balance) == sum(wanted[ends[-2].key].values())


def test_more_month_ends_than_can_be_added_up_are_refused_in_words():
    period = Period(date(2019, 1, 1), TODAY)
    request = CubeRequest(
        fact=facts.RECEIVABLES,
        column=dimensions.MONTH_END,
        measures=facts.RECEIVABLES.measures[:1],
        period=period,
    )
    with pytest.raises(TooManyEnds):
        request.check(SYSTEM)
    replace(request, period=Period(TODAY.replace(year=TODAY.year - 4), TODAY)).check(SYSTEM)


def test_days_counted_back_follow_the_months(session):
    request = CubeRequest(fact=facts.RECEIVABLES, measures=facts.RECEIVABLES.measures[:1], period=Period(TODAY, TODAY))
    left = AGING.totals(session, SYSTEM, ListRequest(options={"as_of": TODAY})).sums["total"]
    days, month, length = Decimal(0), TODAY.replace(day=1), TODAY.day
    while True:
        until = month + timedelta(days=length - 1)
        sold = sales_report(session, SYSTEM, by=Slice.YEAR, since=month, until=until).total.net
        if left <= sold:
            break
        left, days, until = left - max(sold, Decimal(0)), days + length, month - timedelta(days=1)
        month, length = until.replace(day=1), until.day
    wanted = (days + length * left / sold).quantize(TENTH, ROUND_HALF_UP)
    found = receivables_indicators(session, SYSTEM, request=request)
    assert found.counted_back == wanted > 1
    assert None not in (found.days_to_pay, found.days_late, found.collection_rate)
