"""Rows that are selected in a list are printed as one job, in the order of the list."""

from types import SimpleNamespace

import pytest

from crm_desktop.views.print_request import PrintRequest, print_chosen
from tests.views.fakes.context import fake_context


@pytest.mark.parametrize(
    ("selected", "request_"),
    [
        ([], PrintRequest("delivery", 8, "FH-8")),
        ([8], PrintRequest("delivery", 8, "FH-8")),
        ([9, 8, 4], PrintRequest("delivery", 9, "", (8, 4))),
    ],
)
def test_selected_rows_are_one_request(qapp, selected, request_):
    asked = []
    context = fake_context()
    context.print_wanted.connect(asked.append)
    panel = SimpleNamespace(current_row=lambda: SimpleNamespace(id=8, number="FH-8"), selected_ids=lambda: selected)

    print_chosen(context, "delivery")(panel)

    assert asked == [request_]
    assert len(asked[0].ids) == max(len(selected), 1)
