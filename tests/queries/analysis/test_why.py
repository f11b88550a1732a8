"""The why of a cell of a pivot is what the cube says of it, down to the documents, for random requests."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from sqlalchemy.orm import Session

from crm_desktop.db.session import WRITE
from crm_desktop.domain.access import SYSTEM, Role
from crm_desktop.domain.analysis import dimensions, facts, measures
from crm_desktop.domain.analysis.cube import growth
from crm_desktop.domain.analysis.dimensions import DIMENSIONS
from crm_desktop.domain.analysis.periods import Against, Period
from crm_desktop.domain.analysis.requests import CubeRequest, MeasureNotYours
from crm_desktop.domain.analysis.why import PivotCell, Told, cuts_below
from crm_desktop.domain.why.figure import Sign
from crm_desktop.present.why import amount_text
from crm_desktop.queries.analysis.cube import cube
from crm_desktop.queries.analysis.why import pivot_why
from tests.queries.analysis.telling import ASKED, DAYS, YEARS, make_history, within

D = Decimal


def cell_of(request, row, measure, column=None, told=Told.VALUE):
    left = cuts_below(request, row.path, column)
    return PivotCell(request=request, path=row.path, column=column, measure=measure, left=left, told=told)


def why(session, cell):
    return pivot_why(session, SYSTEM, cell=cell).figure


def shown(measure, value):
    return D(value.toordinal() if measure.look is measures.Look.DAY else value)


def follow(session, figure, chance, deep=0):
    """Open a part that has something below it, as somebody does: it comes to what the part says."""
    lazy = [part for part in figure.walk() if part.below is not None]
    documents = [part for part in figure.walk() if part.source is not None]
    if not lazy:
        return documents
    part = chance.choice(lazy)
    below = pivot_why(session, SYSTEM, **dict(part.below)).figure
    assert below.amount == part.does
    assert deep < 5
    return follow(session, below, chance, deep + 1)


def random_request(chance):
    picked = chance.sample(ASKED, chance.randrange(0, 4))
    with_column = len(picked) > 1 and chance.random() < 0.6
    rows = [DIMENSIONS[code] for code in (picked[:-1] if with_column else picked)]
    since = YEARS.since + timedelta(days=chance.randrange(DAYS // 2))
    return CubeRequest(
        rows=tuple(rows),
        column=DIMENSIONS[picked[-1]] if with_column else None,
        measures=facts.SALES.measures,
        period=Period(since, since + timedelta(days=chance.randrange(DAYS // 2))),
        against=chance.choice([None, Against.LAST_YEAR]),
        most=chance.choice([None, 1, 2]),
    )


def test_each_cell_is_what_it_is_made_of_down_to_its_documents(any_engine):
    opened = 0
    with Session(any_engine.execution_options(**WRITE)) as session:
        make_history(session, 7)
        chance = random.Random(5)  # noqa: S311
        for _ in range(6):
            request = random_request(chance)
            answer = cube(session, SYSTEM, request=request)
            for measure in chance.sample(request.measures, 5):
                row = chance.choice(list(answer.whole.lines()))
                column = chance.choice([None, *answer.columns])
                value = row.value(measure) if column is None else row.cell(column.key, measure)
                figure = why(session, cell_of(request, row, measure, column))
                if value is None:
                    assert not figure.amount
                    continue
                assert figure.amount == shown(measure, value)
                opened += bool(follow(session, figure, chance))
    assert opened > 10


def test_what_compares_is_told_by_both_periods_and_the_whole(any_engine):
    with Session(any_engine.execution_options(**WRITE)) as session:
        lines = make_history(session, 7)
        chance = random.Random(3)  # noqa: S311
        for rows in ((dimensions.MONTH,), (dimensions.GRADE, dimensions.MONTH), (dimensions.CUSTOMER,)):
            period = Period(YEARS.since + timedelta(days=370), YEARS.until)
            request = CubeRequest(
                rows=rows, measures=(measures.SALES, measures.MARGIN), period=period, against=Against.LAST_YEAR
            )
            answer = cube(session, SYSTEM, request=request)
            assert within(lines, period)
            down = D(0)
            for row in list(answer.lines())[:6]:
                before = row.value_before(measures.SALES)
                figure = why(session, cell_of(request, row, measures.SALES, told=Told.BEFORE))
                assert figure.amount == before
                follow(session, figure, chance)
                figure = why(session, cell_of(request, row, measures.SALES, told=Told.GROWTH))
                grown = growth(row.value(measures.SALES), before).rate
                assert figure.amount == (row.value(measures.SALES) - before if grown is None else grown)
                part = row.contribution(measures.SALES, answer.whole)
                if part is not None:
                    figure = why(session, cell_of(request, row, measures.SALES, told=Told.CONTRIBUTION))
                    assert figure.amount == part
                figure = why(session, cell_of(request, row, measures.SALES, told=Told.SHARE))
                assert figure.amount == row.share(measures.SALES, answer.whole)
                if len(row.path) == 1:
                    down += row.value(measures.SALES)
                    figure = why(session, cell_of(request, row, measures.SALES, told=Told.DOWN_TO))
                    assert figure.amount == round(down / answer.whole.value(measures.SALES), 6)
                    assert any(part.below is not None for part in figure.walk())
                    follow(session, figure, chance)


def test_sales_are_delivered_less_returned_and_say_which_place_they_take(session):
    make_history(session, 7)
    request = CubeRequest(rows=(dimensions.CUSTOMER,), measures=(measures.SALES,), period=YEARS)
    first, second, *_ = cube(session, SYSTEM, request=request).whole.rows
    delivered, returned, net, place = why(session, cell_of(request, second, measures.SALES)).parts
    assert [one.sign for one in (delivered, returned, net)] == [Sign.PLUS, Sign.MINUS, Sign.EQUALS]
    assert all(part.source.kind == "delivery" for part in delivered.parts)
    assert all(part.source.kind == "sales_return" for part in returned.parts)
    distance = first.value(measures.SALES) - second.value(measures.SALES)
    assert (place.amount, dict(place.word.values)) == (distance, {"number": 2, "count": 4})


def test_who_sees_no_cost_is_not_told_it_by_asking_why(session):
    make_history(session, 7)
    assistant = replace(SYSTEM, role=Role.ASSISTANT)
    request = CubeRequest(measures=(measures.MARGIN,), period=YEARS)
    cell = PivotCell(request=request, path=(), column=None, measure=measures.MARGIN, left=())
    with pytest.raises(MeasureNotYours):
        pivot_why(session, assistant, cell=cell)


def test_of_very_many_documents_the_largest_are_told_and_all_others_as_one(session, monkeypatch):
    make_history(session, 7)
    monkeypatch.setattr("crm_desktop.domain.analysis.why.MOST", 5)
    request = CubeRequest(measures=(measures.DELIVERED,), period=YEARS)
    figure = why(session, cell_of(request, cube(session, SYSTEM, request=request).whole, measures.DELIVERED))
    *told, others, whole = figure.parts
    assert (len(told), others.source, whole.amount) == (4, None, figure.amount)
    assert min(part.amount for part in told) > 0


@pytest.mark.parametrize("fact", list(facts.FACTS.values()))
def test_each_measure_of_each_fact_is_made_of_what_the_fact_has(session, fact):
    for measure in fact.measures:
        request = CubeRequest(fact=fact, measures=(measure,), period=YEARS)
        cell = PivotCell(request=request, path=(), column=None, measure=measure, left=())
        figure = pivot_why(session, SYSTEM, cell=cell).figure
        assert amount_text(figure.amount, figure.unit).startswith("0")  # no day of the calendar
        for one in measure.components:
            part = one.parts[0].adding
            assert one.adds or one.is_of_lines or part is not measures.Adding.SUM, f"{one.code} says not what makes it"
