import pytest

from crm_desktop.domain.sides import Side
from crm_desktop.queries.parties.form import CustomerChoice
from crm_desktop.views.customer_lookup import party_lookup
from tests.views.fakes.context import fake_context

CHOICE = CustomerChoice(1, "C-0301", "永固紧固件", "永固", "宁波市", "周敏", is_active=True)
HEADS = {Side.RECEIVABLE: ["Name", "Code", "City", "Salesperson"], Side.PAYABLE: ["Name", "Code", "City"]}


@pytest.mark.parametrize("side", Side)
def test_each_fact_of_a_party_that_is_offered_has_its_head(qtbot, side):
    context = fake_context(answers={"customer_choice": CHOICE})
    field = party_lookup(context, side)(context)
    qtbot.addWidget(field)
    field.show_value(1)
    qtbot.waitUntil(lambda: field.match is not None)
    heads = [column.title for column in field._matcher.popup._columns]
    assert heads == HEADS[side]
    assert len(heads) == 1 + len(field.match.cells)
