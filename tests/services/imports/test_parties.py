"""What an import makes of what a sheet leaves out."""

import pytest

from crm_desktop.domain.imports import Incoming
from crm_desktop.domain.parties.customers import TermKind
from crm_desktop.services.imports.parties import customer_draft, terms_kind


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ({"term_days": 30}, TermKind.DAYS_AFTER_DELIVERY),
        ({"term_days": 0}, TermKind.CASH),
        ({}, TermKind.CASH),
        ({"term_days": 30, "term_kind": TermKind.END_OF_MONTH}, TermKind.END_OF_MONTH),
        ({"term_days": 30, "term_kind": TermKind.CASH}, TermKind.CASH),
    ],
)
def test_days_without_a_way_of_settling_count_from_the_delivery(said, kind):
    assert customer_draft(Incoming(4, {"name": "瓯海阀门", **said})).term_kind is kind


def test_days_of_an_update_leave_the_way_of_settling_that_has_days():
    assert terms_kind({"term_days": 30}, TermKind.END_OF_MONTH) == {}
    assert terms_kind({"term_days": 30}, TermKind.CASH) == {"term_kind": TermKind.DAYS_AFTER_DELIVERY}
