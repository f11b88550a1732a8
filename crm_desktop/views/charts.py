"""Charts as pictures for paper and workbooks; the one module that knows matplotlib, loaded when a picture is wanted."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from functools import partial
from io import BytesIO
from typing import TYPE_CHECKING, Any

from crm_desktop.domain.analysis.tiles import tiled
from crm_desktop.print_templates.fonts import paper_font
from crm_desktop.qtkit.charts.small import short_amount
from crm_desktop.qtkit.tokens import LIGHT
from crm_desktop.settings.places import data_dir
from crm_desktop.views.chart_shapes import ChartData, Series, Shape

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.text import Text

WIDE_IN, HIGH_IN, DPI = 10.0, 4.6, 150
LONGEST_NAME, LONGEST_BELOW, LONGEST_PERIOD, ROOM_FOR_NUMBERS = 18, 8, 26, 0.12
ROOM_FOR_BARS = 0.8
NARROW_IN, NUMBER_IN = 5.0, 0.75
"""What counts as a small picture, and how wide a number is."""
MOST_SIGNS_LEVEL = 70
"""Longer names under a chart, all together, are turned."""
SIGN_IN, LEAST_SIGNS, LINES_IN = 0.2, 2, 0.35
"""How wide a character in a tile is, how many make a name, and how high two lines are."""
MOST_NAMED, NAME_WIDE, NAME_HIGH = 12, 0.22, 0.07
"""So many points have a name, if none that has one lies within these parts of the whole."""
LINES_BEFORE = 2
"""Of two lines the second one is that of the period before, and broken."""
SERIES = ("bar", "bar2")
PALETTE = ("#3A82C8", "#D9822B", "#4FA36C", "#8E6BB5", "#C4413B", "#5BA9B8", "#B59A2E", "#8E9BA8", "#6C7FD1", "#A86A4A")
"""Told apart by those who see no red and green, too: neighbours differ in their lightness."""


def bars_as_png(title: str, values: Sequence[tuple[str, Decimal]], *, lying: bool, language: str) -> bytes:
    """Draw bars with their names and numbers.

    Args:
        title: translated; stands over the bars.
        values: name and amount, from left to right or from the top; an amount may be negative.
        lying: bars to the right, for long names; otherwise upright ones, for what follows in time.
        language: says how large amounts are counted, 万 or K.

    Raises:
        NoPaperFont: when no font with Chinese characters is installed.
    """
    chart = ChartData(
        title=title,
        names=[name for name, _amount in values],
        series=[Series("", [amount for _name, amount in values])],
        number=lambda amount: short_amount(amount, language),
    )
    return chart_as_png(chart, Shape.LYING if lying else Shape.UPRIGHT)


def chart_as_png(
    chart: ChartData,
    shape: Shape,
    size_in: tuple[float, float] = (WIDE_IN, HIGH_IN),
    colours: Mapping[str, str] = LIGHT,
) -> bytes:
    """Draw a chart in the colours of paper, with the font that paper has.

    Args:
        chart: what is drawn.
        shape: how.
        size_in: inches of the picture; in a small one the characters are small, too.
        colours: of the ground, of words and of lines; those of paper are light.

    Raises:
        NoPaperFont: when no font with Chinese characters is installed.
    """
    font_file = paper_font().path
    os.environ.setdefault("MPLCONFIGDIR", str(data_dir() / "matplotlib"))
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure
    from matplotlib.font_manager import FontProperties

    figure = Figure(figsize=size_in, dpi=DPI, layout="constrained")
    is_narrow = size_in[0] < NARROW_IN
    canvas = FigureCanvasAgg(figure)
    axes = figure.subplots()
    numbers = _PAINTERS[shape](axes, chart)
    ticks = _FRAMES.get(shape, _named_below)(axes, chart, numbers, size_in)
    head = axes.set_title(chart.title, loc="left", pad=12)
    small, large = (7, 8) if is_narrow else (10, 14)
    texts = [(head, large), *((one, small) for one in (*numbers, *ticks))]
    if len(chart.series) > 1 and shape is not Shape.POINTS:
        # of two there is room for the days of a period
        most = LONGEST_NAME if len(chart.series) > 2 else LONGEST_PERIOD
        words, columns = [_short(one.words, most) for one in chart.series], 2 if is_narrow else 5
        keys: list[Any] = [*axes.containers] or axes.get_lines()[: len(words)]
        legend = figure.legend(keys, words, frameon=False, loc="outside lower left", ncols=columns)
        texts += [(one, small) for one in legend.get_texts()]
    for text, size in texts:
        _write(text, FontProperties(fname=str(font_file), size=size), colours["text"])
    _colour(figure, colours)
    out = BytesIO()
    canvas.print_png(out)  # type: ignore[no-untyped-call]
    return out.getvalue()


Size = tuple[float, float]


def _named_below(axes: Axes, chart: ChartData, numbers: Sequence[Text], size_in: Size) -> Sequence[Text]:
    """Names from left to right, turned where they would not fit."""
    is_narrow = size_in[0] < NARROW_IN
    names = [_short(name, LONGEST_BELOW if is_narrow else LONGEST_NAME) for name in chart.names]
    turned = sum(map(len, names)) > MOST_SIGNS_LEVEL * size_in[0] / WIDE_IN
    turn = (60 if is_narrow else 30) if turned else 0
    for number in numbers if turned and len(names) * NUMBER_IN > size_in[0] else ():
        number.set_rotation(90)
    axes.set_xticks(range(len(names)), names, rotation=turn, ha="right" if turned else "center")
    _bare(axes, lying=False)
    return axes.get_xticklabels()


def _measured_beside(axes: Axes, chart: ChartData, numbers: Sequence[Text], size_in: Size) -> Sequence[Text]:
    """Names from the top, and below what lies how far to the right."""
    limits = axes.get_xlim()
    locator = axes.xaxis.get_major_locator()
    across = _within(locator.tick_values(*limits), limits)
    names = _named_beside(axes, chart, numbers, size_in)
    axes.set_xticks([float(at) for at in across], [chart.number(at) for at in across])
    axes.minorticks_off()
    return (*names, *axes.get_xticklabels())


def _named_beside(axes: Axes, chart: ChartData, _numbers: Sequence[Text], _size_in: Size) -> Sequence[Text]:
    """Names from the top."""
    axes.set_yticks(range(len(chart.names)), [_short(name) for name in chart.names])
    axes.invert_yaxis()
    _bare(axes, lying=True)
    return axes.get_yticklabels()


def _unnamed(axes: Axes, _chart: ChartData, _numbers: Sequence[Text], _size_in: Size) -> Sequence[Text]:
    """Names stand in the tiles."""
    axes.set_axis_off()
    return ()


def _scaled(axes: Axes, chart: ChartData, _numbers: Sequence[Text], _size_in: Size) -> Sequence[Text]:
    """Two scales, and what each is of."""
    axes.spines[["top", "right"]].set_visible(b=False)
    axes.margins(x=ROOM_FOR_NUMBERS, y=ROOM_FOR_NUMBERS)
    axes.locator_params(nbins=5)
    across = _within(axes.get_xticks(), axes.get_xlim())
    upwards = _within(axes.get_yticks(), axes.get_ylim())
    axes.set_xticks([float(at) for at in across], [chart.number(at) for at in across])
    axes.set_yticks([float(at) for at in upwards], [chart.upwards(at) for at in upwards])
    axes.autoscale(enable=False)
    said = (axes.set_xlabel(chart.series[0].words), axes.set_ylabel(chart.series[1].words))
    return (*said, *axes.get_xticklabels(), *axes.get_yticklabels())


def _within(ticks: Iterable[Any], limits: tuple[float, float]) -> list[Decimal]:
    return [Decimal(str(round(at, 4))) for at in ticks if limits[0] <= at <= limits[1]]


_FRAMES = {Shape.LYING: _named_beside, Shape.TILES: _unnamed, Shape.POINTS: _scaled, Shape.BOXES: _measured_beside}
"""What stands around a chart, if it is not names below it."""


def _heights(series: Series) -> list[float]:
    return [float(value or 0) for value in series.values]


def _words(chart: ChartData, series: Series) -> list[str]:
    return ["" if value is None else chart.number(value) for value in series.values]


def _side_by_side(axes: Axes, chart: ChartData, *, lying: bool) -> list[Text]:
    """Bars, those of one name beside each other, with a number on each."""
    texts: list[Text] = []
    wide = ROOM_FOR_BARS / len(chart.series)
    for at, series in enumerate(chart.series):
        places = [place + (at - (len(chart.series) - 1) / 2) * wide for place in range(len(chart.names))]
        color = LIGHT[SERIES[at]]
        drawn = (
            axes.barh(places, _heights(series), height=wide, color=color)
            if lying
            else axes.bar(places, _heights(series), width=wide, color=color)
        )
        texts += axes.bar_label(drawn, _words(chart, series), padding=3)
    return texts


def _stacked(axes: Axes, chart: ChartData) -> list[Text]:
    """Bars over each other, what is negative below; the sum stands over them."""
    over, under = [0.0] * len(chart.names), [0.0] * len(chart.names)
    for at, series in enumerate(chart.series):
        heights = _heights(series)
        below = [over[place] if high >= 0 else under[place] for place, high in enumerate(heights)]
        axes.bar(range(len(heights)), heights, bottom=below, width=ROOM_FOR_BARS, color=PALETTE[at % len(PALETTE)])
        for place, high in enumerate(heights):
            (over if high >= 0 else under)[place] += high
    sums = [sum((series.values[at] or Decimal(0) for series in chart.series), Decimal(0)) for at in range(len(over))]
    return [
        axes.annotate(chart.number(whole), (at, over[at]), (0, 3), textcoords="offset points", ha="center")
        for at, whole in enumerate(sums)
    ]


def _lines(axes: Axes, chart: ChartData) -> list[Text]:
    """A line for each series; its numbers stand at the first one alone, lest they cover each other."""
    texts: list[Text] = []
    for at, series in enumerate(chart.series):
        heights = [float("nan") if value is None else float(value) for value in series.values]
        style = "-" if at != 1 or len(chart.series) > LINES_BEFORE else "--"
        axes.plot(range(len(heights)), heights, style, marker="o", markersize=4, color=PALETTE[at % len(PALETTE)])
        for place, words in enumerate(_words(chart, series) if not at else ()):
            texts.append(axes.annotate(words, (place, heights[place]), (0, 6), textcoords="offset points", ha="center"))
    return texts


def _pareto(axes: Axes, chart: ChartData) -> list[Text]:
    """Bars from the largest on, and over them which part of the whole they make up to each."""
    texts = _side_by_side(axes, chart, lying=False)
    heights = _heights(chart.series[0])
    whole = sum(heights) if chart.whole is None else float(chart.whole)
    if whole <= 0:
        return texts
    shares = [sum(heights[: at + 1]) / whole for at in range(len(heights))]
    beside = axes.twinx()
    beside.plot(range(len(shares)), shares, marker="o", markersize=4, color=PALETTE[1])
    beside.set_ylim(0, 1.15)
    _bare(beside, lying=False)
    return [
        *texts,
        *(
            beside.annotate(f"{share:.0%}", (at, share), (0, 6), textcoords="offset points", ha="center")
            for at, share in enumerate(shares)
        ),
    ]


def _tiles(axes: Axes, chart: ChartData) -> list[Text]:
    """Tiles with their names and numbers, as far as there is room for words."""
    from matplotlib.patches import Rectangle

    texts: list[Text] = []
    wide, high = axes.bbox.width / DPI, axes.bbox.height / DPI
    heights = _heights(chart.series[0])
    for at, (tile, name, words) in enumerate(
        zip(tiled(heights, wide, high), chart.names, _words(chart, chart.series[0]), strict=True)
    ):
        color = PALETTE[at % len(PALETTE)]
        axes.add_patch(Rectangle((tile.left, tile.top), tile.width, tile.height, facecolor=color, edgecolor="white"))
        most = int(tile.width / SIGN_IN)
        if most >= LEAST_SIGNS and tile.height > LINES_IN:
            shown = f"{_short(name, most)}\n{words}"
            middle = (tile.left + tile.width / 2, tile.top + tile.height / 2)
            texts.append(axes.annotate(shown, middle, ha="center", va="center", color="white"))
    axes.set_xlim(0, wide)
    axes.set_ylim(high, 0)
    return texts


def _points(axes: Axes, chart: ChartData) -> list[Text]:
    """Points at their two values; the outermost ones have their names."""
    across, upwards = map(_heights, chart.series)
    axes.scatter(across, upwards, s=36, color=LIGHT[SERIES[0]], alpha=0.75, edgecolors="white")
    named = _far_apart(across, upwards)
    return [
        axes.annotate(
            _short(chart.names[at], LONGEST_BELOW),
            (across[at], upwards[at]),
            (0, 6),
            textcoords="offset points",
            ha="center",
        )
        for at in named
    ]


def _boxes(axes: Axes, chart: ChartData) -> list[Text]:
    """Boxes around the half in the middle, whose number stands at the right; what lies far off is a point."""
    told = [
        {
            "med": float(one.middle),
            "q1": float(one.lower),
            "q3": float(one.upper),
            "whislo": float(one.lowest),
            "whishi": float(one.highest),
            "fliers": [float(far) for far in one.far],
        }
        for one in chart.spreads
    ]
    ink, ground = LIGHT[SERIES[0]], LIGHT[SERIES[1]]
    axes.bxp(
        told,
        positions=range(len(told)),
        widths=ROOM_FOR_BARS * 0.7,
        orientation="horizontal",
        patch_artist=True,
        boxprops={"facecolor": ground, "edgecolor": ink, "alpha": 0.7},
        medianprops={"color": ink, "linewidth": 2},
        whiskerprops={"color": ink},
        capprops={"color": ink},
        flierprops={"marker": "o", "markersize": 3, "markeredgecolor": ink, "alpha": 0.5},
        manage_ticks=False,
    )
    least, most = (of(of((one.lowest, one.highest, *one.far)) for one in chart.spreads) for of in (min, max))
    if 0 < least < most / 10:
        axes.set_xscale("log")  # a few large documents would press all boxes flat
    return [
        axes.annotate(words, (1.0, at), xycoords=("axes fraction", "data"), ha="left", va="center")
        for at, words in enumerate(_words(chart, chart.series[0]))
    ]


def _far_apart(across: Sequence[float], upwards: Sequence[float]) -> list[int]:
    """The points that have room for a name, the largest first."""
    wide, high = ((max(one, default=0.0) - min(one, default=0.0)) or 1.0 for one in (across, upwards))
    found: list[int] = []
    for at in sorted(range(len(across)), key=lambda at: -abs(across[at])):
        gaps = ((abs(across[at] - across[one]) / wide, abs(upwards[at] - upwards[one]) / high) for one in found)
        if all(beside > NAME_WIDE or above > NAME_HIGH for beside, above in gaps):
            found.append(at)
    return found[:MOST_NAMED]


_PAINTERS: Mapping[Shape, Callable[[Axes, ChartData], list[Text]]] = {
    Shape.LYING: partial(_side_by_side, lying=True),
    Shape.UPRIGHT: partial(_side_by_side, lying=False),
    Shape.STACKED: _stacked,
    Shape.LINES: _lines,
    Shape.PARETO: _pareto,
    Shape.TILES: _tiles,
    Shape.POINTS: _points,
    Shape.BOXES: _boxes,
}


def _short(name: str, most: int = LONGEST_NAME) -> str:
    return name if len(name) <= most else f"{name[: most - 1]}…"


def _bare(axes: Axes, *, lying: bool) -> None:
    """Leave the base line and the names: every number stands on its bar."""
    axes.spines[:].set_visible(b=False)
    axes.tick_params(length=0)
    if lying:
        axes.axvline(0, color=LIGHT["border_input"], linewidth=1)
        axes.margins(x=ROOM_FOR_NUMBERS)
        axes.set_xticks([])
    else:
        axes.axhline(0, color=LIGHT["border_input"], linewidth=1)
        axes.margins(y=ROOM_FOR_NUMBERS)
        axes.set_yticks([])


def _colour(figure: Any, colours: Mapping[str, str]) -> None:
    """Give the ground and the scales their colours; bars, lines and tiles have the same on any ground."""
    figure.set_facecolor(colours["surface"])
    for axes in figure.axes:
        axes.set_facecolor("none")
        axes.spines[:].set_color(colours["border_input"])
        axes.tick_params(color=colours["border_input"])


def _write(text: Text, font: object, colour: str) -> None:
    text.set_fontproperties(font)  # type: ignore[arg-type]
    text.set_color(colour)
    text.set_parse_math(parse_math=False)  # a name may hold a dollar sign
