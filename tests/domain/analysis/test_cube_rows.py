"""Rows of an answer: their shares of the whole, and which of them are members."""

from decimal import Decimal

from crm_desktop.domain.analysis.cube import CubeRow, Member
from crm_desktop.domain.analysis.dimensions import MONTH
from crm_desktop.domain.analysis.facts import FACTS


def test_what_is_counted_has_a_share_as_money_has():
    counted = {measure.code: measure for fact in FACTS.values() for measure in fact.measures if measure.adds}
    assert {"sales", "talks", "plans-done"} <= counted.keys()
    for measure in counted.values():
        first, *others = measure.parts
        row, whole = (CubeRow((), {first: size, **dict.fromkeys(others, 0)}) for size in (1, 3))
        assert row.share(measure, whole) == Decimal("0.333333")


def test_the_whole_of_a_table_without_rows_is_what_it_tells_of():
    (part,) = FACTS["talks"].measures[0].parts
    alone, nothing = CubeRow((), {part: 3}), CubeRow((), {})
    assert not alone.is_sum
    assert nothing.is_sum
    assert not CubeRow((), {}, before={part: 2}).is_sum
    member = Member(MONTH, 202611)
    assert not CubeRow((member,), {part: 3}).is_sum
    assert CubeRow((), {part: 3}, rows=(CubeRow((member,), {part: 3}),)).is_sum
