"""The columns of a cube: what a row is, each member of the column dimension, the whole, and the period before."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any
from unicodedata import east_asian_width

from crm_desktop.domain.analysis.cube import Cube, CubeRow
from crm_desktop.domain.analysis.measures import Look, Measure
from crm_desktop.domain.analysis.raw import RawLine, RawLines
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.analysis import AGAINST, Words, member_text
from crm_desktop.present.columns.base import Column, Kind

KINDS: Mapping[Look, Kind] = {
    Look.MONEY: Kind.MONEY,
    Look.PRICE: Kind.PRICE,
    Look.QUANTITY: Kind.QUANTITY,
    Look.COUNT: Kind.COUNT,
    Look.RATE: Kind.RATE,
    Look.DAY: Kind.DATE,
}
TOTAL = QT_TRANSLATE_NOOP("analysis", "Total")
GROWTH = QT_TRANSLATE_NOOP("analysis", "Growth")
_STEP = "    "
_EDGES, _WIDE, _NARROW = 20, 13, 8
"""Pixels beside a title, and of a Chinese and another letter in it."""
_WIDTHS = {Look.MONEY: 104, Look.QUANTITY: 96, Look.PRICE: 96, Look.DAY: 100}


def cube_columns(answer: Cube, words: Words) -> tuple[Column[CubeRow], ...]:
    """From left to right; the titles are translated already, since members of dimensions stand in them."""
    request = answer.request
    title = " / ".join(words(one.title) for one in request.rows) or words(TOTAL)
    return (
        Column("label", title, lambda row: _label(row, words), width=176, sortable=False, filterable=False),
        *_figures(answer, words),
    )


def raw_columns(raw: RawLines, words: Words) -> tuple[Column[RawLine], ...]:
    """The columns of single lines: each field in a column of its own, so that a workbook can cut them anew."""
    day, number = QT_TRANSLATE_NOOP("analysis", "Date"), QT_TRANSLATE_NOOP("analysis", "Number")
    return (
        Column("day", words(day), lambda row: row.day, Kind.DATE, 90),
        Column("number", words(number), lambda row: row.number, Kind.CODE, 130),
        *(Column(one.code, words(one.title), _member(at, words), width=110) for at, one in enumerate(raw.dimensions)),
        *(Column(one.code, words(one.title), _of_line(one), KINDS[one.look], 100) for one in raw.measures),
    )


def _member(at: int, words: Words) -> Callable[[RawLine], str]:
    return lambda row: member_text(row.members[at], words)


def _of_line(measure: Measure) -> Callable[[RawLine], Any]:
    return lambda row: measure.of(row.sums)


def _label(row: CubeRow, words: Words) -> str:
    """A member, indented below the group to which it belongs."""
    member = row.member
    return words(TOTAL) if member is None else _STEP * (len(row.path) - 1) + member_text(member, words)


def _figures(answer: Cube, words: Words) -> Iterator[Column[CubeRow]]:
    measures, against = answer.request.measures, answer.request.against

    def column(key: str, over: str, measure: Measure, value: Callable[[CubeRow], Any]) -> Column[CubeRow]:
        title = _title(answer, over, measure, words)
        width = max(_WIDTHS.get(measure.look, 84), _width_of(title))
        kind = Kind.RATE if key == "growth" else KINDS[measure.look]
        return Column(f"{key}.{measure.code}", title, value, kind, width, sortable=False, filterable=False)

    for at, member in enumerate(answer.columns):
        for measure in measures:
            yield column(f"cell.{at}", member_text(member, words), measure, _cell(member.key, measure))
    for measure in measures:
        yield column("whole", words(TOTAL) if answer.columns else "", measure, _whole(measure))
    if against is None:
        return
    for measure in measures:
        yield column("before", words(AGAINST[against]), measure, _before(measure))
        yield column("growth", words(GROWTH), measure, _growth(measure))


def _title(answer: Cube, over: str, measure: Measure, words: Words) -> str:
    """What stands over a column; of a single value only whose it is, since the whole table is of it."""
    return over if over and len(answer.request.measures) == 1 else f"{over} {words(measure.title)}".strip()


def _width_of(title: str) -> int:
    """Room for a title in pixels of the design: of two values of a month the second word tells them apart."""
    return _EDGES + sum(_WIDE if east_asian_width(char) in "WF" else _NARROW for char in title)


def _cell(key: Any, measure: Measure) -> Callable[[CubeRow], Any]:
    return lambda row: row.cell(key, measure)


def _whole(measure: Measure) -> Callable[[CubeRow], Any]:
    return lambda row: row.value(measure)


def _before(measure: Measure) -> Callable[[CubeRow], Any]:
    return lambda row: row.value_before(measure)


def _growth(measure: Measure) -> Callable[[CubeRow], Any]:
    return lambda row: row.growth(measure).rate
