"""What a chart is drawn of, and how it can be drawn; who says it loads no library that draws."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, auto

from crm_desktop.domain.analysis.spreads import Spread


@dataclass(frozen=True, slots=True)
class Series:
    """One amount per name of a chart, None where there is none; ``words`` is empty where there is only one series."""

    words: str
    values: Sequence[Decimal | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartData:
    """What is drawn.

    Attributes:
        title: translated; stands over it.
        names: from left to right, or from the top.
        series: side by side, over each other or as lines.
        number: words a value that stands on its bar.
        whole: what all come to, those that are not drawn among them; None for what is drawn.
        upwards: words a value of the second series, where that has a scale of its own.
        spreads: how the figures lie behind each value of the first series.
    """

    title: str
    names: Sequence[str]
    series: Sequence[Series]
    number: Callable[[Decimal], str]
    whole: Decimal | None = None
    upwards: Callable[[Decimal], str] = str
    spreads: Sequence[Spread] = ()


class Shape(Enum):
    """How it is drawn."""

    LYING = auto()
    """Bars to the right, for long names."""
    UPRIGHT = auto()
    """Bars for what follows in time."""
    STACKED = auto()
    LINES = auto()
    PARETO = auto()
    """Bars, and over them which part of the whole they make up to each."""
    TILES = auto()
    """The whole cut into tiles, for which names stand in them."""
    POINTS = auto()
    """The first series to the right, the second one upwards."""
    BOXES = auto()
    """A box for each spread, to the right."""
