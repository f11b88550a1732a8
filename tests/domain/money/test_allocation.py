from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.money.allocation import OpenItem, Share, Span, find_sum, first_day_with_room, oldest_first

START = date(2026, 1, 1)


def item(number, amount, due=0, dated=0):
    return OpenItem(number, START + timedelta(days=dated), START + timedelta(days=due), Decimal(amount))


def test_oldest_first_goes_by_due_date_then_document_date():
    items = [item(1, "50", due=9), item(2, "30", due=3, dated=2), item(3, "20", due=3, dated=1)]
    assert oldest_first(items, Decimal(60)) == (Share(3, Decimal(20)), Share(2, Decimal(30)), Share(1, Decimal(10)))


def test_what_no_document_takes_is_left():
    assert oldest_first([item(1, "50")], Decimal(80)) == (Share(1, Decimal(50)),)
    assert oldest_first([item(1, "50")], Decimal(0)) == ()


def test_find_sum_prefers_one_document_to_two():
    items = [item(1, "30"), item(2, "70"), item(3, "100", due=5)]
    assert find_sum(items, Decimal(100)) == (3,)


@pytest.mark.parametrize(("target", "found"), [("120.50", (1, 2)), ("0.01", ()), ("999", ())])
def test_find_sum_finds_all_or_nothing(target, found):
    assert find_sum([item(1, "100.00"), item(2, "20.50", due=1), item(3, "33.33")], Decimal(target)) == found


def test_find_sum_stays_quick_with_hundreds_of_documents():
    items = [item(number, f"{1000 + number * 17}.{number % 100:02}", due=number) for number in range(300)]
    wanted = [items[2], items[90], items[211]]
    found = find_sum(items, sum(one.open_amount for one in wanted))
    assert sum(items[number].open_amount for number in found) == sum(one.open_amount for one in wanted)


@given(st.lists(st.integers(1, 10_000), min_size=1, max_size=14), st.data())
def test_find_sum_finds_every_sum_of_a_few_documents(cents, data):
    items = [item(number, Decimal(amount) / 100) for number, amount in enumerate(cents)]
    chosen = data.draw(st.sets(st.sampled_from(range(len(items))), min_size=1))
    target = sum(items[number].open_amount for number in chosen)
    found = find_sum(items, target)
    assert found
    assert sum(items[number].open_amount for number in found) == target


spans = st.lists(
    st.tuples(st.integers(1, 60), st.integers(0, 30), st.integers(0, 30)).map(
        lambda drawn: Span(
            Decimal(drawn[0]), START + timedelta(days=drawn[1]), START + timedelta(days=drawn[1] + drawn[2])
        )
    ),
    max_size=5,
)


@given(spans, st.integers(0, 40), st.integers(1, 100))
def test_from_the_first_day_with_room_on_it_always_fits(past, start, amount):
    begin = START + timedelta(days=start)
    day = first_day_with_room(begin, Decimal(amount), Decimal(100), past)
    assert day >= begin

    def fits(on):
        return sum(span.amount for span in past if span.since <= on < span.until) + amount <= 100

    assert all(fits(day + timedelta(days=later)) for later in range(80))
    assert day == begin or not fits(day - timedelta(days=1))
