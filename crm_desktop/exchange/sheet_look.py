"""What a workbook looks like: widths, heights, merged cells, borders and shown values, read back from the file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO
from typing import Any

CHARACTER_PX, POINT_PX = 7.0, 96 / 72
DEFAULT_WIDTH, DEFAULT_HEIGHT = 9.14, 15.0
MOST_ROWS = 200


@dataclass(frozen=True, slots=True)
class SheetCell:
    """One cell, or several that are merged; place and size in pixels at 100 %.

    Attributes:
        edges: which of ``left``, ``top``, ``right``, ``bottom`` have a line.
        across: ``left``, ``center`` or ``right``.
    """

    left: float
    top: float
    width: float
    height: float
    text: str
    points: float
    bold: bool
    across: str
    wrap: bool
    edges: frozenset[str]
    fill: str


@dataclass(frozen=True, slots=True)
class SheetLook:
    """A worksheet as it is seen."""

    width: float
    height: float
    cells: Sequence[SheetCell]


def sheet_look(content: bytes) -> SheetLook:
    """Read the first worksheet of a workbook."""
    from openpyxl import load_workbook

    sheet: Any = load_workbook(BytesIO(content)).active
    lefts, tops = _edges_across(sheet), _edges_down(sheet)
    merged = {(area.min_row, area.min_col): area for area in sheet.merged_cells.ranges}
    covered = {
        (row, column)
        for area in merged.values()
        for row in range(area.min_row, area.max_row + 1)
        for column in range(area.min_col, area.max_col + 1)
    } - merged.keys()
    cells = []
    for row in range(1, len(tops)):
        for column in range(1, len(lefts)):
            if (row, column) not in covered:
                area = merged.get((row, column))
                last = (area.max_row, area.max_col) if area else (row, column)
                cells.append(_cell(sheet, (row, column), last, lefts, tops))
    return SheetLook(lefts[-1], tops[-1], cells)


def _edges_across(sheet: Any) -> list[float]:
    from openpyxl.utils import get_column_letter

    edges = [0.0]
    for column in range(1, sheet.max_column + 1):
        width = sheet.column_dimensions[get_column_letter(column)].width or DEFAULT_WIDTH
        # the width in a file has the padding in it
        edges.append(edges[-1] + round(width * CHARACTER_PX))
    return edges


def _edges_down(sheet: Any) -> list[float]:
    edges = [0.0]
    for row in range(1, min(sheet.max_row, MOST_ROWS) + 1):
        height = sheet.row_dimensions[row].height or DEFAULT_HEIGHT
        edges.append(edges[-1] + height * POINT_PX)
    return edges


def _cell(
    sheet: Any, first: tuple[int, int], last: tuple[int, int], lefts: Sequence[float], tops: Sequence[float]
) -> SheetCell:
    cell, end = sheet.cell(*first), sheet.cell(*last)
    left, top = lefts[first[1] - 1], tops[first[0] - 1]
    bottom = tops[min(last[0], len(tops) - 1)]
    number = isinstance(cell.value, int | float) and not isinstance(cell.value, bool)
    borders = {"left": cell.border.left, "top": cell.border.top, "right": end.border.right, "bottom": end.border.bottom}
    color = cell.fill.fgColor.rgb if cell.fill.fill_type == "solid" else ""
    return SheetCell(
        left=left,
        top=top,
        width=lefts[last[1]] - left,
        height=bottom - top,
        text=shown(cell.value, cell.number_format),
        points=float(cell.font.sz or 11),
        bold=bool(cell.font.b),
        across=cell.alignment.horizontal or ("right" if number else "left"),
        wrap=bool(cell.alignment.wrap_text),
        edges=frozenset(side for side, line in borders.items() if line is not None and line.style),
        fill=f"#{color[-6:]}" if isinstance(color, str) and len(color) >= 6 else "",
    )


def shown(value: Any, number_format: str) -> str:
    """A value as Excel shows it, for the formats that our sheets use.

    >>> shown(1234.5, "#,##0.00"), shown(96, "#,##0.00##;-#,##0.00##"), shown(0.13, "0.##%"), shown(None, "General")
    ('1,234.50', '96.00', '13%', '')
    """
    if value is None:
        return ""
    if isinstance(value, datetime | date):
        return value.strftime("%Y-%m-%d")
    if not isinstance(value, int | float) or isinstance(value, bool):
        return str(value)
    if number_format.endswith("%"):
        return f"{value * 100:.2f}".rstrip("0").rstrip(".") + "%"
    whole, _, places = number_format.partition(";")[0].partition(".")
    fixed, most = places.count("0"), places.count("0") + places.count("#")
    text = f"{value:{',' if ',' in whole else ''}.{most}f}" if number_format != "General" else f"{value:g}"
    while most > fixed and text.endswith("0"):
        text, most = text[:-1], most - 1
    return text.rstrip(".")
