"""What the chart of a pivot shows of its figures: always the first value, in the order of the table."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from crm_desktop.domain.analysis.cube import Cube, CubeRow
from crm_desktop.domain.analysis.looks import Chart, figures_of
from crm_desktop.domain.analysis.measures import Look
from crm_desktop.domain.analysis.spreads import Spread
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present import formats
from crm_desktop.present.analysis import AGAINST, OTHERS, days_of, member_text
from crm_desktop.present.columns.analysis import TOTAL
from crm_desktop.views.analysis.fields import said
from crm_desktop.views.chart_shapes import ChartData, Series, Shape

MOST_BARS, MOST_TIMES, MOST_SERIES = 15, 36, 8
MOST_TILES, MOST_POINTS = 24, 200
"""More would stand too close."""


def drawn(answer: Cube, chart: Chart, number: Callable[[Decimal], str]) -> tuple[ChartData, Shape] | None:
    """The data of a chart and its shape; None where there is nothing to draw."""
    names, series, shape = _MAKERS[chart](answer)
    if not names or not any(value is not None for one in series for value in one.values):
        return None
    title = f"{said(answer.request.measures[0].title)} · {days_of(answer.request)}"
    whole = _decimal(answer.whole.value(answer.request.measures[0]))
    second = figures_of(answer.request)[1:2]
    upwards = formats.computed_share if second and second[0].look is Look.RATE else number
    return ChartData(title=title, names=names, series=series, number=number, whole=whole, upwards=upwards), shape


Made = tuple[Sequence[str], Sequence[Series], Shape]


def _decimal(value: Any) -> Decimal | None:
    return Decimal(value) if isinstance(value, (int, Decimal)) else None


def _is_of_time(answer: Cube) -> bool:
    rows = answer.request.rows
    return bool(rows) and rows[0].is_time


def _rows(answer: Cube) -> Sequence[CubeRow]:
    rows = answer.whole.rows or (answer.whole,)
    return rows[-MOST_TIMES:] if _is_of_time(answer) else rows[:MOST_BARS]


def _name(row: CubeRow) -> str:
    return member_text(row.path[0], said) if row.path else said(TOTAL)


def _two_periods(answer: Cube, rows: Sequence[CubeRow]) -> list[Series]:
    measure, against = answer.request.measures[0], answer.request.against
    now = [_decimal(row.value(measure)) for row in rows]
    if against is None:
        return [Series("", now)]
    # nothing before is no bar, and no number on it: the table says "new"
    before = [_decimal(row.value_before(measure)) or None for row in rows]
    return [Series(days_of(answer.request), now), Series(said(AGAINST[against]), before)]


def _bars(answer: Cube) -> Made:
    rows = _rows(answer)
    return (
        [_name(row) for row in rows],
        _two_periods(answer, rows),
        (Shape.UPRIGHT if _is_of_time(answer) else Shape.LYING),
    )


def _pareto(answer: Cube) -> Made:
    measure, rows = answer.request.measures[0], _rows(answer)
    values = [_decimal(row.value(measure)) for row in rows]
    names = [_name(row) for row in rows]
    return names, [Series("", values)], Shape.PARETO


def _by_column(answer: Cube) -> tuple[Sequence[str], list[Series]]:
    """The largest rows across the column, and all others together where they add up."""
    measure, columns = answer.request.measures[0], answer.columns[-MOST_TIMES:]
    shown, left = answer.whole.rows[:MOST_SERIES], answer.whole.rows[MOST_SERIES:]

    def across(row: CubeRow) -> list[Decimal | None]:
        return [_decimal(row.cell(member.key, measure)) for member in columns]

    series = [Series(_name(row), across(row)) for row in shown or (answer.whole,)]
    if left and measure.adds:
        rest = [sum((one or Decimal(0) for one in cells), Decimal(0)) for cells in zip(*map(across, left), strict=True)]
        series.append(Series(said(OTHERS).format(count=f"{len(left):,}"), rest))
    return [member_text(member, said) for member in columns], series


def _stacked(answer: Cube) -> Made:
    names, series = _by_column(answer)
    return names, series, Shape.STACKED


def _lines(answer: Cube) -> Made:
    if _is_of_time(answer):
        rows = _rows(answer)
        return [_name(row) for row in rows], _two_periods(answer, rows), Shape.LINES
    names, series = _by_column(answer)
    return names, series[:MOST_SERIES], Shape.LINES


def _tiles(answer: Cube) -> Made:
    """The rows that have something, the largest first, and all others in one tile."""
    measure, rows = answer.request.measures[0], answer.whole.rows
    values = [(_name(row), _decimal(row.value(measure)) or Decimal(0)) for row in rows]
    found = sorted((one for one in values if one[1] > 0), key=lambda one: -one[1])
    left = found[MOST_TILES:]
    if left:
        rest = (said(OTHERS).format(count=f"{len(left):,}"), sum((value for _, value in left), Decimal(0)))
        found = [*found[:MOST_TILES], rest]
    return [name for name, _ in found], [Series("", [value for _, value in found])], Shape.TILES


def _points(answer: Cube) -> Made:
    """The rows that have both values; what the values are stands at the axes."""
    across, upwards = figures_of(answer.request)[:2]
    rows = [
        (_name(row), _decimal(row.value(across)), _decimal(row.value(upwards)))
        for row in (answer.whole.rows or ())[:MOST_POINTS]
    ]
    found = [one for one in rows if one[1] is not None and one[2] is not None]
    series = [
        Series(said(across.title), [one[1] for one in found]),
        Series(said(upwards.title), [one[2] for one in found]),
    ]
    return [one[0] for one in found], series, Shape.POINTS


BOXES = QT_TRANSLATE_NOOP("analysis", "Single documents")


def keys_of(answer: Cube) -> Sequence[Any]:
    """The keys of the rows whose documents are drawn."""
    return [row.path[0].key for row in _rows(answer) if row.path and not row.path[0].others]


def boxed(
    answer: Cube, sizes: Mapping[Any, Spread], number: Callable[[Decimal], str]
) -> tuple[ChartData, Shape] | None:
    """A box for each row that has documents; None where there are none."""
    rows = [row for row in _rows(answer) if row.path and not row.path[0].others and row.path[0].key in sizes]
    if not rows:
        return None
    spreads = [sizes[row.path[0].key] for row in rows]
    middles = Series("", [one.middle for one in spreads])
    title = f"{said(BOXES)} · {said(answer.request.measures[0].title)} · {days_of(answer.request)}"
    names = [_name(row) for row in rows]
    return ChartData(title=title, names=names, series=[middles], number=number, spreads=spreads), Shape.BOXES


def _nothing(_answer: Cube) -> Made:
    return [], [], Shape.LYING


_MAKERS: dict[Chart, Callable[[Cube], Made]] = {
    Chart.BARS: _bars,
    Chart.STACKED: _stacked,
    Chart.LINES: _lines,
    Chart.PARETO: _pareto,
    Chart.TILES: _tiles,
    Chart.POINTS: _points,
    Chart.NONE: _nothing,
}
