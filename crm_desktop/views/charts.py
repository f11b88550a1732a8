"""Bars as a picture for paper and workbooks; the one module that knows matplotlib, loaded when a picture is wanted."""

from __future__ import annotations

import os
from collections.abc import Sequence
from decimal import Decimal
from io import BytesIO
from typing import TYPE_CHECKING

from crm_desktop.print_templates.fonts import paper_font
from crm_desktop.qtkit.charts.small import short_amount
from crm_desktop.qtkit.tokens import LIGHT
from crm_desktop.settings.places import data_dir

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.text import Text

WIDE_IN, HIGH_IN, DPI = 10.0, 4.6, 150
LONGEST_NAME, ROOM_FOR_NUMBERS = 18, 0.12


def bars_as_png(title: str, values: Sequence[tuple[str, Decimal]], *, lying: bool, language: str) -> bytes:
    """Draw bars with their names and numbers, in the colours of paper, with the font that paper has.

    Args:
        title: translated; stands over the bars.
        values: name and amount, from left to right or from the top; an amount may be negative.
        lying: bars to the right, for long names; otherwise upright ones, for what follows in time.
        language: says how large amounts are counted, 万 or K.

    Raises:
        NoPaperFont: when no font with Chinese characters is installed.
    """
    font_file = paper_font().path
    os.environ.setdefault("MPLCONFIGDIR", str(data_dir() / "matplotlib"))
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure
    from matplotlib.font_manager import FontProperties

    figure = Figure(figsize=(WIDE_IN, HIGH_IN), dpi=DPI, layout="constrained")
    canvas = FigureCanvasAgg(figure)
    axes = figure.subplots()
    places = range(len(values))
    heights = [float(amount) for _name, amount in values]
    drawn = (axes.barh if lying else axes.bar)(places, heights, color=LIGHT["bar"])
    numbers = axes.bar_label(drawn, [short_amount(amount, language) for _name, amount in values], padding=3)
    names = [_short(name) for name, _amount in values]
    if lying:
        axes.set_yticks(places, names)
        axes.invert_yaxis()
    else:
        axes.set_xticks(places, names)
    _bare(axes, lying=lying)
    head = axes.set_title(title, loc="left", pad=12)
    ticks = axes.get_yticklabels() if lying else axes.get_xticklabels()
    for text, size in [(head, 14), *((one, 10) for one in (*numbers, *ticks))]:
        _write(text, FontProperties(fname=str(font_file), size=size))
    out = BytesIO()
    canvas.print_png(out)  # type: ignore[no-untyped-call]
    return out.getvalue()


def _short(name: str) -> str:
    return name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1]}…"


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


def _write(text: Text, font: object) -> None:
    text.set_fontproperties(font)  # type: ignore[arg-type]
    text.set_color(LIGHT["text"])
    text.set_parse_math(parse_math=False)  # a name may hold a dollar sign
