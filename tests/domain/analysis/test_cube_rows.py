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


def test_parts_in_the_growth_come_to_the_growth_and_equal_rows_share_a_place():
    sales = FACTS["sales"].measures[0]
    (part,) = sales.parts

    def of(month, now, before):
        return CubeRow((Member(MONTH, month),), {part: now}, before={part: before})

    rows = (of(202609, 30, 10), of(202610, 30, 50), of(202611, 90, 0), of(202612, 0, 40))
    whole = CubeRow((), {part: 150}, before={part: 100}, rows=rows)
    assert [row.contribution(sales, whole) for row in rows] == [Decimal(one) for one in ("0.2", "-0.2", "0.9", "-0.4")]
    assert sum(row.contribution(sales, whole) for row in rows) == whole.growth(sales).rate
    assert {row.path[0].key: place for row, place in whole.places(sales)} == {
        202611: 1,
        202609: 2,
        202610: 2,
        202612: 4,
    }
    assert rows[0].contribution(sales, CubeRow((), {part: 150}, before={part: 0})) is None
