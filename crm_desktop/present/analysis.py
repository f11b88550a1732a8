"""How the members of dimensions, and periods, are told in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from crm_desktop.domain.analysis import dimensions
from crm_desktop.domain.analysis.concentration import Indicators
from crm_desktop.domain.analysis.cube import Cube, Member, Narrowed
from crm_desktop.domain.analysis.dimensions import Dimension
from crm_desktop.domain.analysis.facts import Basis
from crm_desktop.domain.analysis.periods import Against, Period
from crm_desktop.domain.analysis.requests import CubeRequest
from crm_desktop.domain.analysis.timing import Every, Rhythm
from crm_desktop.domain.trade.price_source import PriceSource
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
_RHYTHMS = {
    Every.WORKING_DAY: QT_TRANSLATE_NOOP("analysis", "Each working day"),
    Every.WEEK: QT_TRANSLATE_NOOP("analysis", "Each week on {day}"),
    Every.MONTH: QT_TRANSLATE_NOOP("analysis", "Each month on day {number}"),
    Every.MONTH_END: QT_TRANSLATE_NOOP("analysis", "Last working day of the month"),
}
_UNALLOCATED = QT_TRANSLATE_NOOP("analysis", "Unallocated")
_NOT_DUE = QT_TRANSLATE_NOOP("analysis", "Not due")
_OVERDUE = QT_TRANSLATE_NOOP("analysis", "Overdue {first}–{last} days")
_OVERDUE_FROM = QT_TRANSLATE_NOOP("analysis", "Overdue {first} days and more")
_OLDER = QT_TRANSLATE_NOOP("analysis", "Overdue, column {number}")
_METHODS = {
    "cash": QT_TRANSLATE_NOOP("analysis", "Cash"),
    "transfer": QT_TRANSLATE_NOOP("analysis", "Bank transfer"),
    "wechat": QT_TRANSLATE_NOOP("analysis", "WeChat Pay"),
    "alipay": QT_TRANSLATE_NOOP("analysis", "Alipay"),
    "cheque": QT_TRANSLATE_NOOP("analysis", "Cheque"),
    "acceptance": QT_TRANSLATE_NOOP("analysis", "Acceptance draft"),
    "other": QT_TRANSLATE_NOOP("analysis", "Other"),
}
_NO_DISCOUNT = QT_TRANSLATE_NOOP("analysis", "No discount")
_NO_PRICE = QT_TRANSLATE_NOOP("analysis", "No list price")
_PRICE_OVER = QT_TRANSLATE_NOOP("analysis", "Over {least}")
_OVER = QT_TRANSLATE_NOOP("analysis", "Over {least}%")
_CODED: Mapping[Dimension, Mapping[Any, str]] = {
    dimensions.METHOD: _METHODS,
    dimensions.CHANNEL: {
        "phone": QT_TRANSLATE_NOOP("analysis", "Phone call"),
        "visit": QT_TRANSLATE_NOOP("analysis", "Visit"),
        "chat": QT_TRANSLATE_NOOP("analysis", "WeChat or QQ"),
        "email": QT_TRANSLATE_NOOP("analysis", "E-mail"),
        "other": QT_TRANSLATE_NOOP("analysis", "Other"),
    },
    dimensions.PRICE_SOURCE: {
        PriceSource.PINNED: QT_TRANSLATE_NOOP("analysis", "By hand"),
        PriceSource.QUOTE: QT_TRANSLATE_NOOP("analysis", "Quoted price"),
        PriceSource.CONTRACT: QT_TRANSLATE_NOOP("analysis", "Contract price"),
        PriceSource.LAST: QT_TRANSLATE_NOOP("analysis", "Last price"),
        PriceSource.LEVEL: QT_TRANSLATE_NOOP("analysis", "Level price"),
        PriceSource.LIST: QT_TRANSLATE_NOOP("analysis", "List price"),
    },
    dimensions.NEWNESS: {
        0: QT_TRANSLATE_NOOP("analysis", "New customers"),
        1: QT_TRANSLATE_NOOP("analysis", "Old customers"),
    },
}
_ONLY = QT_TRANSLATE_NOOP("analysis", "Filter: {conditions}")
_WITH = QT_TRANSLATE_NOOP("analysis", "{field}: {values}")
_WITHOUT = QT_TRANSLATE_NOOP("analysis", "{field}: without {values}")
_LIST = QT_TRANSLATE_NOOP("analysis", ", ")
_DAYS = QT_TRANSLATE_NOOP("analysis", "Period {days}")
_COMPARED = QT_TRANSLATE_NOOP("analysis", "compared with {days}")
_FIRST = QT_TRANSLATE_NOOP("analysis", "First {count} by {measure}, all others in one row")
_SPREAD = QT_TRANSLATE_NOOP("analysis", "Largest 5 owe {five}, largest 10 {ten}, HHI {index}")
_OUTSTANDING = QT_TRANSLATE_NOOP("analysis", "DSO {days} days (last 90 days)")
_COUNTED_BACK = QT_TRANSLATE_NOOP("analysis", "counted back {days} days")
_PAID_AFTER = QT_TRANSLATE_NOOP("analysis", "paid after {days} days on average, {late} beyond terms")
_SETTLED_OF_DUE = QT_TRANSLATE_NOOP("analysis", "{rate} of what fell due is settled")
_LARGEST = QT_TRANSLATE_NOOP("analysis", "Shows the {count} largest rows, all others summed in one: too many cells")
_NAMED = 6
"""So many values of a condition are told by name."""
AGAINST: Mapping[Against, str] = {
    Against.LAST_YEAR: QT_TRANSLATE_NOOP("analysis", "Year before"),
    Against.BEFORE: QT_TRANSLATE_NOOP("analysis", "Period before"),
}
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
    coded = _CODED.get(member.dimension)
    if coded is not None:
        return words(coded[member.key]) if member.key in coded else str(member.key)
    if member.dimension is dimensions.AGE:
        return _age(member, words)
    numbered = _NUMBERED.get(member.dimension)
    return numbered(member.key, words) if numbered is not None else member.label


def _band(key: int, words: Words) -> str:
    """A band of discounts."""
    bands = dimensions.DISCOUNT_BANDS
    if not key:
        return words(_NO_DISCOUNT)
    return words(_OVER).format(least=bands[-1]) if key >= len(bands) else f"{bands[key - 1]}–{bands[key]}%"


def _price_band(key: int, words: Words) -> str:
    """A band of list prices; a lower one ends where it begins."""
    bands = (0, *dimensions.PRICE_BANDS)
    if not key:
        return words(_NO_PRICE)
    least = f"{bands[key - 1]:,}"
    return words(_PRICE_OVER).format(least=least) if key >= len(bands) else f"{least}–{bands[key]:,}"


def _age(member: Member, words: Words) -> str:
    """A column of the aging: its days stand in the label, as ``31-60`` or ``181-``."""
    if member.key <= 0:
        return words(_UNALLOCATED if member.key < 0 else _NOT_DUE)
    first, _, last = member.label.partition("-")
    if not first:
        return words(_OLDER).format(number=member.key)
    return words(_OVERDUE).format(first=first, last=last) if last else words(_OVERDUE_FROM).format(first=first)


def rhythm_text(rhythm: Rhythm, words: Words) -> str:
    """When a report is to be looked at.

    >>> rhythm_text(Rhythm(Every.WEEK, 1), str), rhythm_text(Rhythm(Every.MONTH, 15), str)
    ('Each week on Monday', 'Each month on day 15')
    """
    day = words(_WEEKDAYS[rhythm.number - 1]) if rhythm.every is Every.WEEK else ""
    return words(_RHYTHMS[rhythm.every]).format(day=day, number=rhythm.number)


def called(request: CubeRequest, words: Words) -> str:
    """What figures are called that have no name of their own."""
    values = words(_LIST).join(words(one.title) for one in request.measures)
    rows = " / ".join(words(one.title) for one in request.rows)
    cut = " × ".join([*([rows] if rows else []), *([words(request.column.title)] if request.column else [])])
    return f"{values} · {cut}" if cut else values


def about(answer: Cube, words: Words) -> tuple[str, ...]:
    """What stands over figures on paper and in a workbook: what counts, of which days, and what of it."""
    request = answer.request
    told = [f"{words(request.fact.title)}: {words(request.fact.definition)}", _period(request, words)]
    told += [words(_ONLY).format(conditions="; ".join(condition(one, words) for one in answer.narrowed))] * bool(
        answer.narrowed
    )
    if answer.largest:
        told.append(largest_text(answer, words))
    if request.most is not None:
        told.append(words(_FIRST).format(count=request.most, measure=words(request.sorted_by.title)))
    return tuple(told)


def indicators_text(found: Indicators, words: Words) -> str:
    """Key figures of receivables in one line."""
    told, spread = [], found.spread
    if spread is not None:
        told.append(
            words(_SPREAD).format(five=f"{spread.five:.1%}", ten=f"{spread.ten:.1%}", index=f"{spread.index:.2f}")
        )
    if found.outstanding is not None:
        told.append(words(_OUTSTANDING).format(days=found.outstanding))
    if found.counted_back is not None:
        told.append(words(_COUNTED_BACK).format(days=found.counted_back))
    if found.days_to_pay is not None:
        told.append(words(_PAID_AFTER).format(days=found.days_to_pay, late=found.days_late))
    if found.collection_rate is not None:
        told.append(words(_SETTLED_OF_DUE).format(rate=f"{found.collection_rate:.1%}"))
    return " · ".join(told)


def largest_text(answer: Cube, words: Words) -> str:
    """That not all rows are shown; empty if they are."""
    return words(_LARGEST).format(count=f"{answer.largest:,}") if answer.largest else ""


def _period(request: CubeRequest, words: Words) -> str:
    told = words(_DAYS).format(days=days_of(request))
    if request.against is None:
        return told
    compared = f"{words(AGAINST[request.against])} {days_of(request, request.period.against(request.against))}"
    return f"{told} · {words(_COMPARED).format(days=compared)}"


def days_of(request: CubeRequest, period: Period | None = None) -> str:
    """The days of a request, or of another period; of what is open at the end that day alone."""
    period = period or request.period
    is_of_a_day = request.fact.basis is Basis.OPEN and dimensions.MONTH_END not in request.axes
    return period.until.isoformat() if is_of_a_day else days_text(period)


def days_text(period: Period) -> str:
    """The first and the last day."""
    return f"{period.since.isoformat()} – {period.until.isoformat()}"


def condition(narrowed: Narrowed, words: Words) -> str:
    """What of a field counts, as ``Brand: A, B``; of many the first ones, and how many there are."""
    named = [member_text(one, words) or "?" for one in narrowed.members[:_NAMED]]
    more = len(narrowed.members) - len(named)
    values = words(_LIST).join(named) + (f" +{more:,}" if more else "")
    template = _WITHOUT if narrowed.narrowing.leaves_out else _WITH
    return words(template).format(field=words(narrowed.narrowing.dimension.title), values=values)


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


_NUMBERED: Mapping[Dimension, Callable[[int, Words], str]] = {
    dimensions.YEAR: lambda key, _words: str(key),
    dimensions.HALF: _half,
    dimensions.QUARTER: _quarter,
    dimensions.MONTH: _month,
    dimensions.MONTH_END: _month,
    dimensions.TEN_DAYS: _ten_days,
    dimensions.WEEK: _week,
    dimensions.DAY: _day,
    dimensions.WEEKDAY: lambda key, words: words(_WEEKDAYS[key]),
    dimensions.DISCOUNT: _band,
    dimensions.PRICE_BAND: _price_band,
}
