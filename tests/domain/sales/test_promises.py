"""The past of an order of which only its documents are known."""

from datetime import date
from decimal import Decimal
from itertools import accumulate

import pytest

from crm_desktop.domain.sales.promises import Happened, OrderStep, Stand, past_of
from crm_desktop.domain.sales.states import OrderState

FIRST, SECOND, THIRD, TODAY = date(2026, 3, 1), date(2026, 3, 10), date(2026, 3, 20), date(2026, 4, 1)


def sent(on, amount):
    return Happened(on, OrderStep.DELIVERED, Decimal(amount), Decimal(amount))


def back(on, amount, *, again):
    return Happened(on, OrderStep.RETURNED, -Decimal(amount), -Decimal(amount) if again else Decimal(0))


@pytest.mark.parametrize(
    ("state", "delivered", "still", "happened", "days"),
    [
        ("confirmed", 0, 100, [], [(FIRST, 100)]),
        ("in_progress", 40, 60, [sent(SECOND, 40)], [(FIRST, 100), (SECOND, 60)]),
        ("done", 105, 0, [sent(SECOND, 105)], [(FIRST, 100), (SECOND, 0)]),
        ("done", 98, 0, [sent(THIRD, 18), sent(SECOND, 80)], [(FIRST, 100), (SECOND, 20), (THIRD, 2), (THIRD, 0)]),
        ("closed", 40, 0, [sent(SECOND, 40)], [(FIRST, 100), (SECOND, 60), (SECOND, 0)]),
        ("in_progress", 70, 30, [sent(SECOND, 100), back(THIRD, 30, again=True)],
         [(FIRST, 100), (SECOND, 0), (THIRD, 30)]),
        ("done", 70, 0, [sent(SECOND, 100), back(THIRD, 30, again=False)], [(FIRST, 100), (SECOND, 0), (THIRD, 0)]),
        ("in_progress", 40, 61, [sent(SECOND, 40)], [(FIRST, 100), (SECOND, 60), (TODAY, 61)]),
    ],
)  # fmt: skip
def test_moves_come_to_what_the_order_says(state, delivered, still, happened, days):
    now = Stand(OrderState(state), Decimal(100), Decimal(delivered), Decimal(still))
    moves = list(past_of(FIRST, now, happened, TODAY))
    assert moves[-1].now == now
    assert [
        (move.on, still) for move, still in zip(moves, accumulate(move.open for move in moves), strict=True)
    ] == days
    assert sum(move.delivered for move in moves) == delivered
