"""How figures are shown: which chart, whether groups have rows of their own, whether the ground says how large."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from crm_desktop.domain.analysis.cube import Cube
from crm_desktop.domain.analysis.measures import Look, Measure, Part
from crm_desktop.domain.analysis.requests import CubeRequest


class Chart(StrEnum):
    """What is drawn beside the table."""

    BARS = "bars"
    """The outermost rows, with those of the period that is compared with."""
    STACKED = "stacked"
    """The members of the column, each made of rows."""
    LINES = "lines"
    """Time, and the period that is compared with."""
    PARETO = "pareto"
    """The rows, and which part of the whole they make up to each."""
    TILES = "tiles"
    """The rows as tiles of the whole."""
    POINTS = "points"
    """A point for each row: the first value to the right, the second one upwards."""
    BOXES = "boxes"
    """How large the single documents of each row are: the usual ones, the half in their middle, those far off."""
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Looks:
    """Kept with a report; changes no figure.

    Attributes:
        subtotals: whether groups have rows of their own; otherwise each row says all its members.
        heat: whether the ground of the cells says how large they are.
        shares: whether it is told which part of the whole each row is, and all down to it.
    """

    chart: Chart = Chart.BARS
    subtotals: bool = True
    heat: bool = False
    shares: bool = False


def figures_of(request: CubeRequest) -> tuple[Measure, ...]:
    """The values that are no days."""
    return tuple(one for one in request.measures if one.look is not Look.DAY)


def has_sizes(request: CubeRequest) -> bool:
    """Whether a single document says how large it is by the first value."""
    first = request.measures[0]
    is_of_documents = any(Part.DOCUMENTS in one.parts for one in request.fact.measures)
    is_raised = not {Part.RETURNED, Part.LEFT} & {*first.parts}
    return first.adds and first.look is Look.MONEY and first.field is None and is_of_documents and is_raised


def charts_of(answer: Cube) -> tuple[Chart, ...]:
    """The charts that say something of an answer."""
    request = answer.request
    is_of_time = bool(request.rows) and request.rows[0].is_time
    has_lines = is_of_time or (request.column is not None and request.column.is_time)
    said = {
        Chart.BARS: bool(request.rows),
        Chart.STACKED: request.column is not None and request.measures[0].adds,
        Chart.LINES: has_lines,
        Chart.PARETO: bool(request.rows) and not is_of_time and request.measures[0].adds,
        Chart.TILES: bool(request.rows) and not is_of_time and request.measures[0].adds,
        Chart.POINTS: bool(request.rows) and not is_of_time and len(figures_of(request)) > 1,
        Chart.BOXES: bool(request.rows) and has_sizes(request),
        Chart.NONE: True,
    }
    return tuple(chart for chart, says in said.items() if says)
