"""Fields on the shelves of a pivot."""

from dataclasses import replace
from datetime import date

import pytest

from crm_desktop.domain.access import SYSTEM
from crm_desktop.domain.analysis import dimensions, facts, kept, measures
from crm_desktop.domain.analysis.dimensions import DIMENSIONS
from crm_desktop.domain.analysis.own import fields_of
from crm_desktop.domain.analysis.periods import Against, Period
from crm_desktop.domain.analysis.requests import CubeRequest, Narrowing
from crm_desktop.domain.analysis.shelving import (
    Place,
    fields_at,
    moved,
    narrowed,
    of_fact,
    place_of,
    put,
    taken_off,
)
from crm_desktop.domain.spans import Span

YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))
ASKED = CubeRequest(rows=(dimensions.BRAND,), measures=(measures.SALES,), period=YEAR)


def codes(request):
    return [[field.code for field in fields_at(request, place)] for place in Place if place is not Place.FILTERS]


def test_a_field_stands_in_one_place():
    request = put(put(ASKED, dimensions.MONTH, Place.COLUMN), measures.PROFIT, Place.VALUES)
    assert codes(request) == [["brand"], ["month"], ["sales", "profit"]]
    assert codes(put(request, dimensions.BRAND, Place.COLUMN)) == [[], ["brand"], ["sales", "profit"]]
    assert codes(put(request, dimensions.MONTH, Place.ROWS)) == [["brand", "month"], [], ["sales", "profit"]]
    assert place_of(request, dimensions.MONTH) is Place.COLUMN
    assert place_of(request, dimensions.CITY) is None


def test_a_fourth_row_takes_the_place_of_the_last_one():
    request = replace(ASKED, rows=(dimensions.BRAND, dimensions.YEAR, dimensions.CITY))
    assert codes(put(request, dimensions.GRADE, Place.ROWS))[0] == ["brand", "year", "grade"]
    assert codes(put(request, dimensions.BRAND, Place.ROWS))[0] == ["year", "city", "brand"]


def test_nothing_stands_where_it_does_not_fit():
    assert put(ASKED, measures.PROFIT, Place.ROWS) == ASKED
    assert put(ASKED, dimensions.CITY, Place.VALUES) == ASKED


def test_the_last_value_stays():
    assert taken_off(ASKED, measures.SALES) == ASKED
    both = replace(ASKED, measures=(measures.SALES, measures.TAX), sort=measures.TAX)
    assert taken_off(both, measures.TAX) == ASKED
    assert codes(taken_off(put(ASKED, dimensions.DAY, Place.COLUMN), dimensions.DAY)) == codes(ASKED)
    assert codes(taken_off(ASKED, dimensions.BRAND)) == [[], [], ["sales"]]


def test_order_changes_within_a_shelf():
    request = replace(ASKED, rows=(dimensions.BRAND, dimensions.YEAR), measures=(measures.SALES, measures.TAX))
    assert codes(moved(request, dimensions.YEAR, -1))[0] == ["year", "brand"]
    assert moved(request, dimensions.YEAR, 1) == request
    assert codes(moved(request, measures.SALES, 5))[2] == ["tax", "sales"]
    assert moved(request, dimensions.CITY, 1) == request


def test_another_fact_keeps_the_values_that_it_has():
    request = replace(ASKED, measures=(measures.SALES, measures.DOCUMENTS), sort=measures.SALES)
    assert codes(of_fact(request, facts.ORDERS))[2] == ["documents"]
    assert of_fact(request, facts.ORDERS).sort is None
    assert codes(of_fact(ASKED, facts.QUOTES))[2] == ["quoted"]


def test_no_dimension_is_called_like_a_measure():
    for fact in facts.FACTS.values():
        assert not {one.code for one in fact.measures} & set(DIMENSIONS)
        assert all(fields_of(fact, SYSTEM)[one.code] is one for one in (*fact.measures, *fact.dimensions))


@pytest.mark.parametrize("span", [Span.OWN, Span.LAST_MONTH])
def test_a_report_is_kept_as_it_was_asked(span):
    request = replace(
        ASKED,
        fact=facts.ORDERS,
        column=dimensions.QUARTER,
        measures=facts.ORDERS.measures[:2],
        against=Against.LAST_YEAR,
        most=10,
        sort=facts.ORDERS.measures[1],
        is_ascending=True,
    )
    found = kept.read(kept.written(kept.KeptReport(request, span)), date(2026, 12, 3))
    days = YEAR if span is Span.OWN else Period(date(2026, 11, 1), date(2026, 11, 30))
    assert found.on(date(2026, 12, 3)) == replace(request, period=days)


@pytest.mark.parametrize("text", ["", "[]", "null", '{"fact": "moons"}', '{"fact": "sales", "span": "this_year"}'])
def test_what_cannot_be_read_is_no_report(text):
    assert kept.read(text, date(2026, 12, 3)) is None


def test_a_field_in_the_rows_may_be_a_filter_at_once_and_each_is_taken_off_by_itself():
    only = Narrowing(dimensions.BRAND, ("晋亿",))
    request = narrowed(ASKED, dimensions.BRAND, only)
    assert (request.rows, request.only) == ((dimensions.BRAND,), (only,))
    assert taken_off(request, dimensions.BRAND, Place.FILTERS) == ASKED
    assert taken_off(request, dimensions.BRAND).only == (only,)
    other = replace(only, leaves_out=True)
    assert narrowed(request, dimensions.BRAND, other).only == (other,)
    assert narrowed(request, dimensions.BRAND, None) == ASKED
