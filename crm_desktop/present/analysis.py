"""How the members of dimensions, and periods, are told in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from crm_desktop.domain.analysis import dimensions
from crm_desktop.domain.analysis.cube import Member
from crm_desktop.domain.analysis.dimensions import Dimension
from crm_desktop.domain.words import QT_TRANSLATE_NOOP

Words = Callable[[str], str]
"""Gives a marked text of the context ``analysis`` in the language of the one who looks."""

NONE = QT_TRANSLATE_NOOP("analysis", "None")
OTHERS = QT_TRANSLATE_NOOP("analysis", "{count} others")
_HALVES = (QT_TRANSLATE_NOOP("analysis", "{year} first half"), QT_TRANSLATE_NOOP("analysis", "{year} second half"))
_QUARTER = QT_TRANSLATE_NOOP("analysis", "{year} Q{quarter}")
_WEEK = QT_TRANSLATE_NOOP("analysis", "{year} week {week:02}")
_THIRDS = (
    QT_TRANSLATE_NOOP("analysis", "{month} first ten days"),
    QT_TRANSLATE_NOOP("analysis", "{month} second ten days"),
    QT_TRANSLATE_NOOP("analysis", "{month} last days"),
)
_WEEKDAYS = (
    QT_TRANSLATE_NOOP("analysis", "Monday"),
    QT_TRANSLATE_NOOP("analysis", "Tuesday"),
    QT_TRANSLATE_NOOP("analysis", "Wednesday"),
    QT_TRANSLATE_NOOP("analysis", "Thursday"),
    QT_TRANSLATE_NOOP("analysis", "Friday"),
    QT_TRANSLATE_NOOP("analysis", "Saturday"),
    QT_TRANSLATE_NOOP("analysis", "Sunday"),
)
_MONDAY_BEFORE_ALL = 1_721_425
"""The Julian number of the day before the first one that Python counts."""


def member_text(member: Member, words: Words) -> str:
    """What a member is called.

    >>> member_text(Member(dimensions.QUARTER, 20263), str), member_text(Member(dimensions.TEN_DAYS, 2026022), str)
    ('2026 Q3', '2026-02 second ten days')
    >>> member_text(Member(dimensions.WEEK, 351577), str), member_text(Member(dimensions.DAY, 20260109), str)
    ('2026 week 01', '2026-01-09')
    >>> member_text(Member(dimensions.BRAND, ""), str), member_text(Member(dimensions.BRAND, ("x",), others=4), str)
    ('None', '4 others')
    """
    if member.others:
        return words(OTHERS).format(count=f"{member.others:,}")
    if member.is_none:
        return words(NONE)
    time = _TIMES.get(member.dimension)
    return time(member.key, words) if time is not None else member.label


def _half(key: int, words: Words) -> str:
    return words(_HALVES[key % 10 - 1]).format(year=key // 10)


def _quarter(key: int, words: Words) -> str:
    return words(_QUARTER).format(year=key // 10, quarter=key % 10)


def _month(key: int, _words: Words = str) -> str:
    return f"{key // 100}-{key % 100:02}"


def _ten_days(key: int, words: Words) -> str:
    return words(_THIRDS[key % 10 - 1]).format(month=_month(key // 10))


def _week(key: int, words: Words) -> str:
    year, week, _ = date.fromordinal(key * 7 - _MONDAY_BEFORE_ALL).isocalendar()
    return words(_WEEK).format(year=year, week=week)


def _day(key: int, _words: Words) -> str:
    return f"{_month(key // 100)}-{key % 100:02}"


_TIMES: Mapping[Dimension, Callable[[int, Words], str]] = {
    dimensions.YEAR: lambda key, _words: str(key),
    dimensions.HALF: _half,
    dimensions.QUARTER: _quarter,
    dimensions.MONTH: _month,
    dimensions.TEN_DAYS: _ten_days,
    dimensions.WEEK: _week,
    dimensions.DAY: _day,
    dimensions.WEEKDAY: lambda key, words: words(_WEEKDAYS[key]),
}
