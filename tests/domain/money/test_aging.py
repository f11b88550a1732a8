from datetime import date, timedelta

import pytest

from crm_desktop.domain.money.aging import Edges, WrongEdges

AS_OF = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("overdue", "column"),
    [(-400, 0), (0, 0), (1, 1), (30, 1), (31, 2), (60, 2), (61, 3), (90, 3), (91, 4), (180, 4), (181, 5), (9999, 5)],
)
def test_upper_edges_are_inclusive_and_due_today_is_not_due(overdue, column):
    assert Edges().column(AS_OF - timedelta(days=overdue), AS_OF) == column


@pytest.mark.parametrize("days", [(), (0,), (30, 30), (60, 30), (1, 2, 3, 4, 5, 6, 7)])
def test_edges_that_do_not_rise_are_refused(days):
    with pytest.raises(WrongEdges):
        Edges(days)


def test_spans_of_own_edges():
    edges = Edges((15, 45))
    assert (edges.columns, edges.span(1), edges.span(2), edges.span(3)) == (4, (1, 15), (16, 45), (46, None))
