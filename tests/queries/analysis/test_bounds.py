"""What figures are refused, shown in part, or told to whom; and each field of each fact."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy.orm import Session

from crm_desktop.db.session import WRITE
from crm_desktop.domain.access import SYSTEM, Access, Role
from crm_desktop.domain.analysis import dimensions, facts, measures
from crm_desktop.domain.analysis.periods import Against, Period
from crm_desktop.domain.analysis.requests import (
    CubeRequest,
    CutTwice,
    MeasureNotYours,
    Narrowing,
    NotCountedOfIt,
    NothingCounted,
    PeriodTurned,
    TimeBeforeIsNone,
    TooDeep,
    TooManyCells,
    TooManyDays,
)
from crm_desktop.domain.clock import FixedClock
from crm_desktop.domain.errors import NotAllowed
from crm_desktop.models.sales.returns import SalesReturn
from crm_desktop.queries.analysis import asking, largest
from crm_desktop.queries.analysis.behind import documents_behind, narrowed_to
from crm_desktop.queries.analysis.cube import cube
from crm_desktop.queries.analysis.naming import named_cube
from crm_desktop.queries.analysis.raw import raw_lines
from crm_desktop.services.work import Work
from tests.make.money import make_delivery, make_return
from tests.make.office import make_employee
from tests.make.parties import make_customer
from tests.make.products import make_product
from tests.make.stored import CREATED
from tests.queries.analysis.telling import MEASURED, YEARS, figures, is_same, make_history


@pytest.fixture
def asked():
    return CubeRequest(rows=(dimensions.BRAND,), measures=(measures.SALES,), period=YEARS)


@pytest.mark.parametrize(
    ("changed", "error"),
    [
        ({"measures": ()}, NothingCounted),
        ({"rows": (dimensions.BRAND, dimensions.YEAR, dimensions.GRADE, dimensions.CITY)}, TooDeep),
        ({"column": dimensions.BRAND}, CutTwice),
        ({"measures": (measures.SALES, measures.SALES)}, CutTwice),
        ({"period": Period(YEARS.until, YEARS.since)}, PeriodTurned),
        ({"fact": facts.ORDERS}, NotCountedOfIt),
        ({"rows": (dimensions.MONTH,), "against": Against.BEFORE}, TimeBeforeIsNone),
    ],
)
def test_what_cannot_be_answered_is_said(session, asked, changed, error):
    with pytest.raises(error):
        cube(session, SYSTEM, request=replace(asked, **changed))


def test_more_cells_than_anybody_reads_are_refused(session, asked, monkeypatch):
    make_history(session, 5)
    monkeypatch.setattr(asking, "MOST_CELLS", 3)
    with pytest.raises(TooManyCells):
        cube(session, SYSTEM, request=replace(asked, rows=(dimensions.DAY,)))


def test_of_too_many_cells_the_largest_rows_are_shown_and_all_others_summed(session, asked, monkeypatch):
    lines = make_history(session, 5)
    request = replace(
        asked, rows=(dimensions.CUSTOMER, dimensions.PRODUCT), column=dimensions.MONTH, against=Against.LAST_YEAR
    )
    whole = cube(session, SYSTEM, request=replace(request, measures=MEASURED))
    monkeypatch.setattr(asking, "MOST_CELLS", 35)
    monkeypatch.setattr(largest, "LARGEST", (3, 2, 1))
    answer = named_cube(session, SYSTEM, request=replace(request, measures=MEASURED))
    assert answer.largest in (1, 2, 3)
    is_same(answer.whole.sums, lines)
    assert answer.whole.before == whole.whole.before
    assert [row.path for row in answer.whole.rows[:-1]] == [row.path for row in whole.whole.rows[: answer.largest]]
    rest = answer.whole.rows[-1]
    assert rest.path[0].others == len(whole.whole.rows) - answer.largest
    assert sum(row.value(measures.SALES) for row in answer.whole.rows) == figures(lines)["sales"]
    months = [member.key for member in answer.columns]
    assert sum(rest.cell(key, measures.SALES) or 0 for key in months) == rest.value(measures.SALES)
    monkeypatch.setattr(asking, "MOST_CELLS", 3)
    with pytest.raises(TooManyCells):
        named_cube(session, SYSTEM, request=replace(request, rows=(dimensions.DAY,)))


def test_more_days_than_twenty_years_have_are_asked_for_by_month(session, asked, monkeypatch):
    make_history(session, 5)
    monkeypatch.setattr(asking, "MOST_DAYS", 3)
    with pytest.raises(TooManyDays):
        cube(session, SYSTEM, request=replace(asked, rows=(dimensions.BRAND, dimensions.DAY)))
    assert cube(session, SYSTEM, request=replace(asked, rows=(dimensions.MONTH,))).whole.rows


def test_29_february_is_compared_with_the_day_before_it(session, asked):
    for day in (date(2024, 2, 28), date(2024, 2, 29), date(2025, 2, 28)):
        make_delivery(session, amounts=("10.00",), on=day)
    request = replace(
        asked,
        rows=(dimensions.DAY,),
        measures=(measures.SALES, measures.DOCUMENTS),
        period=Period(date(2025, 1, 1), date(2025, 12, 31)),
        against=Against.LAST_YEAR,
    )
    [row] = cube(session, SYSTEM, request=request).whole.rows
    assert (row.path[0].key, row.value_before(measures.SALES), row.value_before(measures.DOCUMENTS)) == (
        20250228,
        20,
        2,
    )
    only = Narrowing(dimensions.DAY, (20240229, 20240228))
    assert only.a_year_before.keys == (20230228,)


def test_rows_in_which_goods_only_came_back_are_there_whatever_is_counted(session, asked):
    work = Work(session, SYSTEM, FixedClock(CREATED))
    sold, back = (make_product(session, code=code, brand=code) for code in ("A", "B"))
    delivery = make_delivery(session, amounts=("10.00", "20.00"), on=date(2025, 12, 30))
    for line, product in zip(delivery.lines, (sold, back), strict=True):
        line.product_id = product.id
    returned = make_return(work, lines=[delivery.lines[1]], on=date(2026, 1, 2))
    lines = session.get(SalesReturn, returned.origin_id).lines
    lines[0].product_id = back.id
    session.flush()
    request = replace(asked, period=Period(date(2026, 1, 1), date(2026, 12, 31)), measures=(measures.DOCUMENTS,))
    assert [row.path[0].key for row in cube(session, SYSTEM, request=request).whole.rows] == ["B"]


def test_profit_is_not_for_everybody_and_cannot_be_asked_by_ordering(session, asked):
    assistant = Access(operator_id=2, login="w", name="w", role=Role.ASSISTANT)
    for changed in ({"measures": (measures.MARGIN,)}, {"sort": measures.PROFIT}):
        with pytest.raises(MeasureNotYours):
            cube(session, assistant, request=replace(asked, **changed))
    warehouse = Access(operator_id=3, login="k", name="k", role=Role.WAREHOUSE)
    for ask in (cube, documents_behind):
        with pytest.raises(NotAllowed):
            ask(session, warehouse, request=asked)


def test_own_figures_are_those_of_own_customers_and_documents(session, asked):
    mine, other = make_employee(session), make_employee(session)
    foreign = make_customer(session, owner_id=other.id)
    make_delivery(session, customer=foreign, amounts=("100.00",))
    make_delivery(session, customer=foreign, amounts=("7.00",), employee_id=mine.id)
    seller = Access(operator_id=1, login="z", name="z", role=Role.SALES, employee_id=mine.id)
    answer = cube(session, seller, request=asked)
    assert answer.whole.value(measures.SALES) == 7
    behind = documents_behind(session, seller, request=narrowed_to(asked, answer.whole.rows[0].path))
    assert measures.SALES.of(behind.sums) == 7


def test_only_what_has_a_key_or_has_none_of_them(session, asked):
    lines = make_history(session, 9)
    for leaves_out in (False, True):
        only = Narrowing(dimensions.SALESPERSON, (None,), leaves_out=leaves_out)
        answer = cube(session, SYSTEM, request=replace(asked, only=(only,)))
        kept = [line for line in lines if (line.keys["salesperson"] is None) != leaves_out]
        assert answer.whole.value(measures.SALES) == figures(kept)["sales"]


def test_every_fact_is_cut_by_each_of_its_fields_on_a_file_as_on_a_server(any_engine):
    with Session(any_engine.execution_options(**WRITE)) as session:
        for day in (date(2024, 2, 29), date(2025, 6, 30)):
            make_delivery(session, amounts=("10.00",), on=day)
        for fact in facts.FACTS.values():
            asked = CubeRequest(fact=fact, measures=fact.measures, period=YEARS)
            adding, fields = fact.measures[0], fact.dimensions
            whole = cube(session, SYSTEM, request=asked).whole.value(adding)
            for at in range(0, len(fields), 4):
                *rows, column = fields[at : at + 4]
                only = tuple(Narrowing(one, ("",), leaves_out=True) for one in rows if one.has_key(""))
                request = replace(asked, rows=tuple(rows), column=column, measures=(adding,), only=only[:1])
                answer = cube(session, SYSTEM, request=request)
                assert only or sum(one.value(adding) for one in answer.whole.lines() if not one.rows) == whole
            raw_lines(session, SYSTEM, request=asked)
            documents_behind(session, SYSTEM, request=asked)
