from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from crm_desktop.domain.money.items import ReceiptMethod, ReceiptState
from crm_desktop.domain.money.kinds import MONEY, Direction
from crm_desktop.domain.trade.kinds import DocumentKind
from crm_desktop.queries.parties.timeline import TimelineItem
from crm_desktop.views.customers.timeline_lines import line_of

DAY = date(2026, 11, 20)


def posted(kind):
    """Money of a kind, as the timeline of its party has it."""
    return TimelineItem(
        kind=kind,
        id=1,
        at=datetime(2026, 11, 20, 1, 12, tzinfo=UTC),
        day=DAY,
        has_time=True,
        number="M-1",
        code=ReceiptMethod.TRANSFER,
        state=ReceiptState.POSTED,
        person="",
        text="",
        more="",
        due_on=None,
        amount=MONEY[kind].direction.sign * Decimal(90),
        who="",
    )


@pytest.mark.parametrize("kind", MONEY)
def test_green_is_what_came_in_and_only_that(qapp, kind):
    line = line_of(posted(kind), DAY)
    came_in = MONEY[kind].direction is Direction.IN
    assert (line.right, line.right_tone) == (("90.00", "green") if came_in else ("−90.00", "text"))


def test_void_money_is_not_green(qapp):
    line = line_of(replace(posted(DocumentKind.SUPPLIER_REFUND), state=ReceiptState.VOID), DAY)
    assert (line.right, line.right_tone) == ("90.00", "text2")
