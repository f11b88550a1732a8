"""The lunar calendar 农历: the one module that knows borax."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from crm_desktop.domain.parties.birthdays import LunarDay

_TERM_ROOM = 17
_FIGURES = "一二三四五六七八九十"
_MONTHS = "正二三四五六七八九十冬腊"
_DAYS = [*(f"初{one}" for one in _FIGURES), *(f"十{one}" for one in _FIGURES[:9]), "二十"]
_DAYS += [*(f"廿{one}" for one in _FIGURES[:9]), "三十"]


@lru_cache(maxsize=1024)
def lunar_of(day: date) -> LunarDay:
    """The lunar day of a solar one (1900-01-31 to 2100)."""
    from borax.calendars.lunardate import LCalendars, LunarDate

    found = LunarDate.from_solar(day)
    return LunarDay(
        year=found.year,
        month=found.month,
        day=found.day,
        is_leap=bool(found.leap),
        last=LCalendars.ndays(found.year, found.month, found.leap),
        leap_month=LCalendars.leap_month(found.year),
    )


def lunar_text(day: date) -> str:
    """The lunar day in words.

    >>> lunar_text(date(2026, 11, 20)), lunar_text(date(2025, 7, 25))
    ('十月十二', '闰六月初一')
    """
    from borax.calendars.lunardate import LunarDate

    found = LunarDate.from_solar(day)
    return f"{'闰' if found.leap else ''}{found.cn_month}月{found.cn_day}"


def lunar_birthday_text(month: int, day: int, *, in_leap_month: bool = False) -> str:
    """A lunar birthday in words.

    >>> lunar_birthday_text(10, 13), lunar_birthday_text(6, 20, in_leap_month=True)
    ('十月十三', '闰六月二十')
    """
    return f"{'闰' if in_leap_month else ''}{_MONTHS[month - 1]}月{_DAYS[day - 1]}"


def next_term(day: date) -> tuple[str, date]:
    """The next solar term 节气 from ``day`` on, and its day.

    >>> next_term(date(2026, 11, 20))
    ('小雪', datetime.date(2026, 11, 22))
    """
    from borax.calendars.lunardate import LunarDate

    for offset in range(_TERM_ROOM):
        then = day + timedelta(days=offset)
        term = LunarDate.from_solar(then).term
        if term:
            return str(term), then
    raise AssertionError("two solar terms are at most 16 days apart")
