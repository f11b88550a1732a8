"""The office's own numbers."""

from datetime import date

import pytest
from sqlalchemy import func, select

from crm_desktop.domain.errors import FieldProblems
from crm_desktop.models.office.office import NumberCounter
from crm_desktop.services.numbering import PATTERNS, next_number
from crm_desktop.services.office.number_patterns import SetNumberPatterns, number_series, previewed, set_number_patterns
from tests.make.parties import make_customer


def test_numbers_follow_the_patterns_of_the_office(work):
    set_number_patterns(work, SetNumberPatterns(patterns={"sales_order": "D{yy}{mm}-{n:04}"}))
    days = (date(2026, 11, 20), date(2026, 11, 30), date(2026, 12, 1))
    assert [next_number(work, "sales_order", day) for day in days] == ["D2611-0001", "D2611-0002", "D2612-0001"]
    assert next_number(work, "quote", days[0]) == "QT-20261120-001"


def test_usual_pattern_is_in_force_again(work):
    set_number_patterns(work, SetNumberPatterns(patterns={"customer": "K{n:03}"}))
    set_number_patterns(work, SetNumberPatterns(patterns={"customer": PATTERNS["customer"]}))
    assert next_number(work, "customer", date(2026, 11, 20)) == "C-0001"


def test_looking_at_the_next_number_takes_none_and_passes_over_what_is_there(work, clock):
    make_customer(work.session, code="C-0001")
    seen = {one.name: one for one in number_series(work.session, work.access, clock=clock)}
    assert (seen["customer"].coming, seen["customer"].given) == ("C-0002", 1)
    assert (seen["quote"].coming, seen["quote"].tomorrow) == ("QT-20261120-001", "QT-20261121-001")
    assert work.session.scalar(select(func.count()).select_from(NumberCounter)) == 0
    assert next_number(work, "customer", clock.today()) == "C-0002"


def test_half_typed_pattern_has_no_preview(work, clock):
    assert previewed(work.session, work.access, clock=clock, series="quote", pattern="QT-{yyyy") is None


@pytest.mark.parametrize(
    ("patterns", "wrong"),
    [
        ({"quote": "QT"}, {"quote"}),
        ({"quote": "{dd}-{n}"}, {"quote"}),
        ({"quote": "SO-{yyyy}{mm}{dd}-{n:03}"}, {"quote", "sales_order"}),
        ({"quote": "x" * 31 + "{n}"}, {"quote"}),
    ],
)
def test_pattern_that_gives_the_same_number_twice_is_refused(work, patterns, wrong):
    with pytest.raises(FieldProblems) as caught:
        set_number_patterns(work, SetNumberPatterns(patterns=patterns))
    assert set(caught.value.problems) == wrong
