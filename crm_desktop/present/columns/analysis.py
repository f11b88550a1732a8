"""The columns of a cube: what a row is, each member of the column dimension, the whole, and the period before."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from typing import Any
from unicodedata import east_asian_width

from crm_desktop.domain.analysis.concentration import running_shares
from crm_desktop.domain.analysis.cube import Cube, CubeRow
from crm_desktop.domain.analysis.looks import Looks
from crm_desktop.domain.analysis.measures import Look, Measure
from crm_desktop.domain.analysis.raw import RawLine, RawLines
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.analysis import AGAINST, Words, member_text
from crm_desktop.present.columns.base import WARMEST, Column, Kind, Tone

KINDS: Mapping[Look, Kind] = {
    Look.MONEY: Kind.MONEY,
    Look.PRICE: Kind.PRICE,
    Look.QUANTITY: Kind.QUANTITY,
    Look.COUNT: Kind.COUNT,
    Look.RATE: Kind.SHARE,
    Look.DAYS: Kind.TENTHS,
    Look.DAY: Kind.DATE,
}
TOTAL = QT_TRANSLATE_NOOP("analysis", "Total")
AT_END = QT_TRANSLATE_NOOP("analysis", "At the end")
"""Over what is no total: of several days the last one."""
SHARE = QT_TRANSLATE_NOOP("analysis", "Share")
CUMULATIVE = QT_TRANSLATE_NOOP("analysis", "Cumulative share")
PLACE = QT_TRANSLATE_NOOP("analysis", "Place")
CONTRIBUTION = QT_TRANSLATE_NOOP("analysis", "Part in the growth")
NEW = QT_TRANSLATE_NOOP("analysis", "new")
GROWTH = QT_TRANSLATE_NOOP("analysis", "Growth")
AS_USUAL = Looks()
_STEP = "    "
_EDGES, _WIDE, _NARROW = 20, 13, 8
"""Pixels beside a title, and of a Chinese and another letter in it."""
_WIDTHS = {Look.MONEY: 104, Look.QUANTITY: 96, Look.PRICE: 96, Look.DAY: 100}


def cube_columns(answer: Cube, words: Words, looks: Looks = AS_USUAL) -> tuple[Column[CubeRow], ...]:
    """From left to right; the titles are translated already, since members of dimensions stand in them."""
    request = answer.request
    title = " / ".join(words(one.title) for one in request.rows) or words(TOTAL)
    label = _label if looks.subtotals else _whole_label
    figures = list(_figures(answer, words))
    if looks.shares:
        figures += _shares(answer, words)
    if looks.heat:
        figures = [_warmed(answer, one) for one in figures]
    return (
        Column("label", title, lambda row: label(row, words), width=176, sortable=False, filterable=False),
        *figures,
    )


def _shares(answer: Cube, words: Words) -> list[Column[CubeRow]]:
    """Of the first value that adds up: the place of each row, which part of the whole it is, and what it grew of it."""
    measure = next((one for one in answer.request.measures if one.adds), None)
    if measure is None or not answer.request.rows:
        return []
    outermost = answer.whole.rows
    values = [row.value(measure) for row in outermost]
    down_to = dict(zip(map(id, outermost), running_shares(values, answer.whole.value(measure)), strict=True))

    places = {id(row): place for row, place in answer.whole.places(measure)}

    def column(key: str, title: str, value: Callable[[CubeRow], Any], kind: Kind = Kind.SHARE) -> Column[CubeRow]:
        words_of = words(title)
        width = max(84 if kind is Kind.SHARE else 60, _width_of(words_of))
        return Column(key, words_of, value, kind, width, sortable=False, filterable=False)

    found = [
        column(f"place.{measure.code}", PLACE, lambda row: places.get(id(row)), Kind.COUNT),
        column(f"share.{measure.code}", SHARE, lambda row: row.share(measure, answer.whole)),
    ]
    if not answer.request.rows[0].is_in_order:
        found.append(column(f"cumulative.{measure.code}", CUMULATIVE, lambda row: down_to.get(id(row))))
    if answer.whole.before is not None:
        part = partial(CubeRow.contribution, measure=measure, whole=answer.whole)
        found.append(column(f"contribution.{measure.code}", CONTRIBUTION, part))
    return found


def _warmed(answer: Cube, column: Column[CubeRow]) -> Column[CubeRow]:
    """The column with a ground by its figures, where those of all rows are compared; shares say more than amounts."""
    key, code = column.key.split(".")[0], column.key.rsplit(".")[-1]
    measures = answer.request.measures
    shares = [one for one in measures if one.look is Look.RATE]
    measure = next((one for one in shares or measures if one.code == code and one.look is not Look.DAY), None)
    if measure is None or key != ("cell" if answer.columns else "whole"):
        return column
    values = list(_leaf_values(answer, measure))
    lowest, highest = min(values, default=0), max(values, default=0)

    def warmth(row: CubeRow) -> int:
        value = None if row.rows or not row.path else column.value(row)
        if value is None or highest == lowest:
            return 0
        return min(int((value - lowest) * (WARMEST + 1) / (highest - lowest)), WARMEST)

    return replace(column, warmth=warmth)


def _leaf_values(answer: Cube, measure: Measure) -> Iterator[Any]:
    for row in answer.lines():
        if not row.rows:
            cells = [measure.of(sums) for sums in row.cells.values()] if answer.columns else [row.value(measure)]
            yield from (one for one in cells if one is not None)


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


def _whole_label(row: CubeRow, words: Words) -> str:
    """All members of a row that stands under no group."""
    return " / ".join(member_text(one, words) for one in row.path) or words(TOTAL)


def _figures(answer: Cube, words: Words) -> Iterator[Column[CubeRow]]:
    measures, against = answer.request.measures, answer.request.against
    is_double = len(measures) > 1 and (bool(answer.columns) or against is not None)

    def column(key: str, over: str, measure: Measure, value: Callable[[CubeRow], Any]) -> Column[CubeRow]:
        title = _title(answer, over, measure, words)
        over, under = (over, words(measure.title)) if is_double and over else ("", "")
        width = max(_WIDTHS.get(measure.look, 84), _width_of(title))
        kind = Kind.GROWTH if key == "growth" else KINDS[measure.look]
        tone = _tone_of(measure) if key == "growth" else _plain
        return Column(
            f"{key}.{measure.code}",
            title,
            value,
            kind,
            width,
            sortable=False,
            filterable=False,
            tone=tone,
            over=over,
            under=under,
        )

    for at, member in enumerate(answer.columns):
        for measure in measures:
            yield column(f"cell.{at}", member_text(member, words), measure, _cell(member.key, measure))
    of_all = AT_END if answer.request.column is not None and answer.request.column.is_as_of else TOTAL
    for measure in measures:
        yield column("whole", words(of_all) if answer.columns else "", measure, _whole(measure))
    if against is None:
        return
    for measure in measures:
        yield column("before", words(AGAINST[against]), measure, _before(measure))
        yield column("growth", words(GROWTH), measure, _growth(measure, words(NEW)))


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


def _growth(measure: Measure, new: str) -> Callable[[CubeRow], Any]:
    """By what share a figure grew; against nothing the word for it."""

    def value(row: CubeRow) -> Any:
        grown = row.growth(measure)
        return new if grown.is_new else grown.rate

    return value


def _tone_of(measure: Measure) -> Callable[[CubeRow], Tone]:
    def tone(row: CubeRow) -> Tone:
        rate = row.growth(measure).rate
        return Tone.PLAIN if not rate else Tone.GREEN if rate > 0 else Tone.RED

    return tone


def _plain(_row: CubeRow) -> Tone:
    return Tone.PLAIN
