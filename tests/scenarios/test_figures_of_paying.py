"""How customers pay, in the demo office: what the cube says is what the ledger says row by row."""

from collections import Counter
from datetime import timedelta
from decimal import ROUND_HALF_UP, Decimal

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from crm_desktop.db.office import open_office
from crm_desktop.domain.access import SYSTEM
from crm_desktop.domain.amounts import to_rate
from crm_desktop.domain.analysis import dimensions, facts
from crm_desktop.domain.analysis.periods import Period
from crm_desktop.domain.analysis.requests import CubeRequest
from crm_desktop.domain.reminders import months_before
from crm_desktop.models.money.items import Allocation, Charge, Credit
from crm_desktop.present.listing import ListRequest
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
