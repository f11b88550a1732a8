"""Each figure that adds up has a share of the whole, be it money or a count."""

from decimal import Decimal

from crm_desktop.domain.analysis.cube import CubeRow
from crm_desktop.domain.analysis.facts import FACTS


def test_what_is_counted_has_a_share_as_money_has():
    counted = {measure.code: measure for fact in FACTS.values() for measure in fact.measures if measure.adds}
    assert {"sales", "talks", "plans-done"} <= counted.keys()
    for measure in counted.values():
        first, *others = measure.parts
        row, whole = (CubeRow((), {first: size, **dict.fromkeys(others, 0)}) for size in (1, 3))
        assert row.share(measure, whole) == Decimal("0.333333")
