from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from crm_desktop.present import formats
from crm_desktop.present.columns.base import Kind


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (None, ""),
        ("0", "0.00"),
        ("1234567.894", "1,234,567.89"),
        ("-0.004", "0.00"),
        ("-5", "−5.00"),
        ("0.005", "0.01"),
    ],
)
def test_money_has_two_places_and_a_true_minus(value, shown):
    assert formats.money(None if value is None else Decimal(value)) == shown


def test_paper_uses_the_plain_minus():
    assert formats.money(Decimal(-5), minus=formats.PAPER_MINUS) == "-5.00"


@pytest.mark.parametrize(("value", "shown"), [("100", "100"), ("0.5000", "0.5"), ("1E+3", "1,000"), ("-2.25", "−2.25")])
def test_quantity_shows_only_the_places_it_has(value, shown):
    assert formats.quantity(Decimal(value)) == shown


@pytest.mark.parametrize(
    ("value", "shown"), [("100", "100.00"), ("1.25", "1.25"), ("0.33333", "0.3333"), ("5.7", "5.70")]
)
def test_price_has_two_to_four_places(value, shown):
    assert formats.price(Decimal(value)) == shown


def test_dates_in_words_and_long():
    new_year = date(2030, 1, 20)

    assert formats.day_in_words(new_year) == "二〇三〇年一月二十日"
    assert formats.day_in_words(new_year, "en") == "20 January 2030"
    assert formats.day_long(new_year, "zh_TW") == "2030年1月20日"
    assert formats.day(None) == formats.day_long(None) == formats.day_in_words(None) == formats.moment(None) == ""


def test_moment_is_shown_in_local_time():
    moment = datetime(2026, 11, 22, 6, 5, tzinfo=UTC)

    assert formats.moment(moment) == moment.astimezone().strftime("%Y-%m-%d %H:%M")


def test_cells_leave_zero_blank_but_totals_show_it():
    assert formats.cell(Decimal(0), Kind.QUANTITY) == ""
    assert formats.cell(Decimal(0), Kind.MONEY, blank_zero=False) == "0.00"
    assert formats.cell(Decimal("0.5"), Kind.PROGRESS) == "50%"
    assert formats.cell(None, Kind.DATE) == ""
    assert formats.cell(True, Kind.FLAG) == "✓"


def test_growth_says_its_sign_and_a_computed_share_keeps_its_decimal():
    assert [formats.cell(value, Kind.GROWTH) for value in (Decimal("0.1"), Decimal("-0.019"), "新", None)] == [
        "+10.0%",
        "−1.9%",
        "新",
        "",
    ]
    assert formats.cell(Decimal("0.28"), Kind.SHARE) == "28.0%"
