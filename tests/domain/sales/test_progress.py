from datetime import date
from decimal import Decimal

import pytest

from crm_desktop.domain.sales.kinds import QUOTE
from crm_desktop.domain.sales.progress import (
    LineProgress,
    QuotedLine,
    open_amount,
    order_state,
    quote_state,
)
from crm_desktop.domain.sales.states import OrderState, QuoteState

D = Decimal


@pytest.mark.parametrize(
    ("lines", "state"),
    [
        ([LineProgress(D(5)), LineProgress(D(5))], OrderState.CONFIRMED),
        ([LineProgress(D(5), D(5)), LineProgress(D(5))], OrderState.IN_PROGRESS),
        ([LineProgress(D(5), D(5)), LineProgress(D(5), D(6))], OrderState.DONE),
        ([LineProgress(D(5), D(2), dropped=D(3))], OrderState.CLOSED),
        ([LineProgress(D(5), D(5), replaced=D(1))], OrderState.IN_PROGRESS),
        ([LineProgress(D(5), D(5), replaced=D(5))], OrderState.CONFIRMED),
    ],
)
def test_order_state_follows_from_its_lines(lines, state):
    assert order_state(lines) is state


def test_over_delivery_within_tolerance():
    line = LineProgress(D(100), D(60))
    assert (line.deliverable(), line.deliverable(D("0.05"))) == (D(40), D("45.00"))
    assert LineProgress(D(100), D(105)).rest == 0


def test_open_amount_is_the_value_of_the_rest():
    part = LineProgress(D(3), D(1), amount=D("10.00"), charged=D("3.33"))
    assert open_amount([part, LineProgress(D(1), D(1), amount=D("4.00"), charged=D("4.00"))]) == D("6.67")


def test_what_is_charged_and_what_is_open_make_the_line():
    assert LineProgress(D(3), D(2), amount=D("10.00"), charged=D("6.67")).open_amount == D("3.33")


@pytest.mark.parametrize(
    ("line", "quantity", "before", "replacing"),
    [
        (LineProgress(D(10), D(10), D(3)), "3", "0", "3"),
        (LineProgress(D(10), D(6), D(2)), "4", "0", "0"),
        (LineProgress(D(10), D(6), D(2)), "6", "0", "2"),
        (LineProgress(D(10), D(12), D(2)), "1", "1", "1"),
        (LineProgress(D(10), D(12), D(0)), "1", "0", "0"),
        (LineProgress(D(10), D(6), D(6), dropped=D(4)), "5", "0", "5"),
    ],
)
def test_delivery_replaces_what_goes_beyond_the_order(line, quantity, before, replacing):
    assert line.replacing(D(quantity), D(before)) == D(replacing)


@pytest.mark.parametrize(
    ("lines", "state"),
    [
        ([QuotedLine(D(5)), QuotedLine(D(5))], QuoteState.SENT),
        ([QuotedLine(D(5), D(5)), QuotedLine(D(5))], QuoteState.PARTLY_ORDERED),
        ([QuotedLine(D(5), D(5)), QuotedLine(D(5), is_optional=True)], QuoteState.WON),
    ],
)
def test_quote_state_follows_from_what_was_ordered(lines, state):
    assert quote_state(lines) is state


def test_only_a_sent_quote_expires_and_only_after_its_last_day():
    last = date(2026, 11, 20)
    assert QUOTE.shown(QuoteState.SENT, last, last) is QuoteState.SENT
    assert QUOTE.shown(QuoteState.SENT, last, date(2026, 11, 21)) is QuoteState.EXPIRED
    assert QUOTE.shown(QuoteState.WON, last, date(2026, 11, 21)) is QuoteState.WON
