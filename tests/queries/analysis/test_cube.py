"""Figures by the cube, against a second computation in plain Python over the raw lines."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from sqlalchemy.orm import Session

from crm_desktop.db.session import WRITE
from crm_desktop.domain.access import SYSTEM
from crm_desktop.domain.analysis import dimensions, facts, measures
from crm_desktop.domain.analysis.dimensions import DIMENSIONS
from crm_desktop.domain.analysis.periods import Against, Period
from crm_desktop.domain.analysis.requests import (
    CubeRequest,
    Narrowing,
)
from crm_desktop.queries.analysis.behind import documents_behind, narrowed_to
from crm_desktop.queries.analysis.cube import cube
from crm_desktop.queries.analysis.cuts import CUTS
from crm_desktop.queries.analysis.raw import raw_lines
from tests.make.money import make_delivery
from tests.make.parties import make_customer
from tests.queries.analysis.telling import ASKED, DAYS, MEASURED, YEARS, figures, is_same, make_history, within


def random_request(chance):
    picked = chance.sample(ASKED, chance.randrange(0, 5))
    with_column = len(picked) > 1 and (len(picked) == 4 or chance.random() < 0.6)
    rows = [DIMENSIONS[code] for code in (picked[:-1] if with_column else picked)][:3]
    since = YEARS.since + timedelta(days=chance.randrange(DAYS // 2))
    return CubeRequest(
        rows=tuple(rows),
        column=DIMENSIONS[picked[-1]] if with_column else None,
        measures=MEASURED,
        period=Period(since, since + timedelta(days=chance.randrange(DAYS // 2))),
        against=chance.choice([None, Against.LAST_YEAR]),
        most=chance.choice([None, 1, 2]),
    )


def of_path(lines, row, years=0):
    """The lines behind a row, those of the row of all others included; so many years before those it names."""
    for member in row.path:
        code = member.dimension.code
        if member.others:
            lines = [line for line in lines if line.keys[code] not in member.key]
        else:
            years_back = years * member.dimension.year
            key = member.key - years_back if years_back else member.key
            lines = [line for line in lines if line.keys[code] == key]
    return lines


def look(session, lines, request):
    """Compare each row, cell and comparison of an answer, and the documents behind two of its rows."""
    answer = cube(session, SYSTEM, request=request)
    mine = within(lines, request.period)
    is_same(answer.whole.sums, mine)
    shown = []
    for row in answer.lines():
        behind = of_path(mine, row)
        is_same(row.sums, behind)
        look_at_cells(answer, row, behind)
        shown.extend([] if row.rows else behind)
    if request.rows:
        assert sorted(map(id, shown)) == sorted(map(id, mine))  # each line stands in one row of the finest
    if request.against is not None:
        before = within(lines, request.period.against(request.against))
        for row in answer.whole.lines():
            is_same(row.before, of_path(before, row, years=1))
        told = sum(row.value_before(measures.SALES) for row in answer.whole.rows)
        assert not request.rows or told == figures(before)["sales"]
    for row in list(answer.lines())[:2]:
        look_behind(session, request, row)


def look_at_cells(answer, row, lines):
    for column in answer.columns:
        of_cell = [line for line in lines if line.keys[column.dimension.code] == column.key]
        if of_cell:
            is_same(row.cells[column.key], of_cell)
        else:
            assert column.key not in row.cells


def look_behind(session, request, row):
    documents = documents_behind(session, SYSTEM, request=narrowed_to(request, row.path))
    for measure in (measures.SALES, measures.PROFIT, measures.RETURNED):
        assert measure.of(documents.sums) == row.value(measure)
    assert sum(1 for one in documents.rows if one.kind == "delivery") == row.value(measures.DOCUMENTS)


def test_random_requests_are_what_the_lines_come_to(any_engine):
    with Session(any_engine.execution_options(**WRITE)) as session:
        lines = make_history(session, 7)
        chance = random.Random(11)  # noqa: S311
        for _ in range(40):
            look(session, lines, random_request(chance))
        for request in (random_request(chance) for _ in range(3)):
            look_at_raw(session, request, within(lines, request.period))
        only = tuple(Narrowing(DIMENSIONS[code], tuple({line.keys[code] for line in lines[:9]})) for code in FILTERED)
        for request in (random_request(chance) for _ in range(6)):
            picked = tuple(replace(one, leaves_out=chance.random() < 0.5) for one in chance.sample(only, 2))
            chosen = [line for line in lines if all(is_let_through(line, one) for one in picked)]
            look(session, chosen, replace(request, only=picked, against=None))


FILTERED = ("customer", "brand", "product", "salesperson", "quarter", "grade")


def is_let_through(line, narrowing):
    return (line.keys[narrowing.dimension.code] in narrowing.keys) is not narrowing.leaves_out


def look_at_raw(session, request, lines):
    raw = raw_lines(session, SYSTEM, request=request)
    for measure in (measures.SALES, measures.PROFIT, measures.RETURNED):
        assert sum(measure.of(row.sums) for row in raw.rows) == figures(lines)[measure.code]
    told = sorted(str([row.day, *(member.key for member in row.members)]) for row in raw.rows)
    assert len(raw.rows) == len(lines)
    for at, code in enumerate(one.code for one in raw.dimensions):
        if code in ASKED:
            keys = sorted(str(row.members[at].key) for row in raw.rows)
            assert keys == sorted(str(line.keys[code]) for line in lines), told


@pytest.mark.parametrize("column", [dimensions.BRAND, dimensions.PRODUCT], ids=lambda one: one.code)
def test_documents_of_the_year_before_are_counted_in_each_group_though_their_goods_run_to_the_right(session, column):
    lines = make_history(session, 7)
    whole = Period(date(2026, 1, 1), date(2026, 12, 31))
    rows = (dimensions.GRADE, dimensions.REGION)
    asked = CubeRequest(rows=rows, column=column, measures=MEASURED, period=whole, against=Against.LAST_YEAR)
    look(session, lines, asked)
    answer = cube(session, SYSTEM, request=replace(asked, measures=(measures.DOCUMENTS,)))
    before = figures(within(lines, whole.against(Against.LAST_YEAR)))["documents"]
    assert answer.whole.value_before(measures.DOCUMENTS) == before > 0


def test_any_slicing_comes_to_the_whole_and_the_months_to_the_year(session):
    lines = make_history(session, 3)
    whole = figures(lines)["sales"]
    for dimension in facts.SALES.dimensions:
        answer = cube(session, SYSTEM, request=CubeRequest(rows=(dimension,), measures=MEASURED, period=YEARS))
        assert answer.whole.value(measures.SALES) == whole
        assert sum(row.value(measures.SALES) for row in answer.whole.rows) == whole, dimension.code
        assert (
            sum(row.share(measures.DELIVERED, answer.whole) or 0 for row in answer.whole.rows).quantize(
                Decimal("0.001")
            )
            == 1
        )
    by_year = cube(
        session,
        SYSTEM,
        request=CubeRequest(rows=(dimensions.YEAR, dimensions.MONTH), measures=MEASURED, period=YEARS),
    )
    for year in by_year.whole.rows:
        assert year.value(measures.PROFIT) == sum(month.value(measures.PROFIT) for month in year.rows)


def test_every_dimension_is_read_and_every_measure_is_offered():
    assert set(CUTS) == set(DIMENSIONS.values())
    assert {one.code for one in facts.SALES.measures} == set(measures.MEASURES)
    codes = [one.code for fact in facts.FACTS.values() for one in fact.measures]
    assert all(fact.measure(one.code) is one for fact in facts.FACTS.values() for one in fact.measures)
    assert codes


def test_who_lost_a_customer_is_in_the_row_of_last_year(session):
    customer = make_customer(session, name="去年的客户")
    make_delivery(session, customer=customer, amounts=("100.00",), on=date(2025, 3, 5))
    make_delivery(session, amounts=("40.00",), on=date(2026, 3, 5))
    request = CubeRequest(
        rows=(dimensions.CUSTOMER,),
        measures=(measures.SALES,),
        period=Period(date(2026, 1, 1), date(2026, 12, 31)),
        against=Against.LAST_YEAR,
    )
    answer = cube(session, SYSTEM, request=request)
    lost = next(row for row in answer.whole.rows if row.path[0].label == "去年的客户")
    assert (lost.value(measures.SALES), lost.value_before(measures.SALES)) == (0, 100)
    assert lost.growth(measures.SALES).rate == -1
    new = next(row for row in answer.whole.rows if row is not lost)
    assert new.growth(measures.SALES).is_new
    months = cube(session, SYSTEM, request=replace(request, rows=(dimensions.MONTH,)))
    assert [(row.path[0].key, row.value_before(measures.SALES)) for row in months.whole.rows] == [(202603, 100)]
