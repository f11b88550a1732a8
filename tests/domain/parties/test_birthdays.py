from datetime import date, timedelta

import pytest

from crm_desktop.domain.parties.birthdays import Birthday, HalfDate, NoSuchDay, check_birthday
from crm_desktop.present.lunar import lunar_of


def next_day(birthday, start):
    return birthday.next_day(start, lunar_of)


def test_solar_birthday_comes_each_year():
    assert next_day(Birthday(11, 21), date(2026, 11, 20)) == date(2026, 11, 21)
    assert next_day(Birthday(11, 19), date(2026, 11, 20)) == date(2027, 11, 19)


def test_29_february_is_celebrated_on_the_28th_of_ordinary_years():
    assert next_day(Birthday(2, 29), date(2026, 1, 1)) == date(2026, 2, 28)
    assert next_day(Birthday(2, 29), date(2028, 1, 1)) == date(2028, 2, 29)


def test_lunar_birthday_moves_with_the_year():
    assert next_day(Birthday(10, 13, is_lunar=True), date(2026, 11, 20)) == date(2026, 11, 21)
    assert next_day(Birthday(1, 1, is_lunar=True), date(2026, 11, 20)) == date(2027, 2, 6)


def test_lunar_birthday_at_the_end_of_the_lunar_year_falls_in_the_next_solar_year():
    assert next_day(Birthday(12, 23, is_lunar=True), date(2026, 12, 1)) == date(2027, 1, 30)


def test_day_30_is_celebrated_on_the_29th_of_a_short_month():
    days = [date(2026, 1, 1) + timedelta(days=n) for n in range(365)]
    ends = {
        last: next(day for day in days if (lunar_of(day).day, lunar_of(day).last) == (29, last)) for last in (29, 30)
    }
    for last, day in ends.items():
        birthday = Birthday(lunar_of(day).month, 30, is_lunar=True)
        assert birthday.falls_on(day, lunar_of) is (last == 29)
        assert birthday.falls_on(day + timedelta(days=1), lunar_of) is (last == 30)


def test_leap_month_is_kept_where_the_year_has_it_and_else_the_ordinary_month():
    in_leap = Birthday(6, 1, is_lunar=True, in_leap_month=True)
    ordinary = Birthday(6, 1, is_lunar=True)
    assert next_day(in_leap, date(2025, 1, 1)) == date(2025, 7, 25)  # 2025 has a leap sixth month
    assert next_day(ordinary, date(2025, 1, 1)) == date(2025, 6, 25)
    assert next_day(in_leap, date(2026, 1, 1)) == next_day(ordinary, date(2026, 1, 1)) == date(2026, 7, 14)


@pytest.mark.parametrize(
    ("month", "day", "is_lunar", "wrong"),
    [
        (2, 30, False, NoSuchDay),
        (2, 30, True, None),
        (13, 1, False, NoSuchDay),
        (4, 31, False, NoSuchDay),
        (4, None, False, HalfDate),
        (None, None, False, None),
        (2, 29, False, None),
    ],
)
def test_impossible_days_are_told(month, day, is_lunar, wrong):
    found = check_birthday(month, day, is_lunar=is_lunar)
    assert (type(found) if found else None) is wrong
