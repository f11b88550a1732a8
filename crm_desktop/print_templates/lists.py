"""Lists as they are seen, on paper: any template of a list takes the columns of the list that is printed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from crm_desktop.present import formats
from crm_desktop.present.columns.base import NUMERIC, Kind, is_counted
from crm_desktop.present.columns.base import Column as SeenColumn
from crm_desktop.present.listing import PARTS, Group
from crm_desktop.print_templates.document import ListColumn, PrintData
from crm_desktop.print_templates.functions import HEADING, NOT_ADDED_UP, WARM, Value
from crm_desktop.print_templates.template import (
    Align,
    Column,
    ExtraCell,
    ExtraRow,
    Format,
    Overflow,
    TableItem,
    Template,
)

MOST_COLUMNS = 400
"""Of a list on paper; what is wider is for a workbook."""
_SHARE = Decimal("0.001")
_FORMATS = {
    Kind.MONEY: "money",
    Kind.PRICE: "price",
    Kind.QUANTITY: "quantity",
    Kind.RATE: "percent",
    Kind.PROGRESS: "percent",
    Kind.COUNT: "number0",
}


def list_columns(
    columns: Sequence[SeenColumn[Any]], titles: Sequence[str], widths: Sequence[float], *, are_veiled: bool = False
) -> tuple[ListColumn, ...]:
    """The columns of a list for paper: figures stay figures, so that they are added up on each page.

    They are not where the sums of the list ``are_veiled``.
    """
    shown = zip(columns, titles, widths, strict=True)
    return tuple(
        ListColumn(
            id=f"c{place}",
            title=column.under or title,
            group=column.over,
            width=width,
            align=Align.RIGHT if column.kind in NUMERIC else Align.LEFT,
            format_name=_FORMATS.get(column.kind, ""),
            total=column.total and column.kind in _FORMATS and not are_veiled,
            wraps=column.kind is Kind.TEXT,
            listed=f"c{place}_listed" if column.total and column.kind in _FORMATS else "",
        )
        for place, (column, title, width) in enumerate(shown)
    )[:MOST_COLUMNS]


def list_lines(
    columns: Sequence[SeenColumn[Any]],
    rows: Sequence[Any],
    text: Callable[[SeenColumn[Any], Any], str],
    head: Callable[[Group], str] = str,
) -> list[Mapping[str, Value]]:
    """The rows of a list for paper, void documents in no sum.

    Args:
        columns: from left to right.
        rows: with a ``Group`` before the rows of each.
        text: what a cell shows that is no figure.
        head: the words over a group, in parts between dots.
    """
    chosen = columns[:MOST_COLUMNS]
    return [_head(chosen, row, head(row)) if isinstance(row, Group) else _line(chosen, row, text) for row in rows]


def _line(
    columns: Sequence[SeenColumn[Any]], row: Any, text: Callable[[SeenColumn[Any], Any], str]
) -> Mapping[str, Value]:
    cells: dict[str, Value] = {f"c{place}": _cell(column, row, text) for place, column in enumerate(columns)}
    for place, column in enumerate(columns):
        if column.warmth is not None and (warmth := column.warmth(row)):
            cells[f"c{place}{WARM}"] = Decimal(warmth)
    if getattr(row, "is_sum", False):
        cells[HEADING] = True  # what several rows come to is none of them
    counts = is_counted(row)
    for place, column in enumerate(columns):
        if column.total and column.kind in _FORMATS:
            cells[f"c{place}_listed"] = None if counts else _listed(column, row)
    return cells if counts else {**cells, NOT_ADDED_UP: True}


def _listed(column: SeenColumn[Any], row: Any) -> str:
    """A figure that is in no sum: in brackets, since nothing is struck through on paper."""
    shown = formats.cell(column.value(row), column.kind).replace(formats.MINUS, formats.PAPER_MINUS)
    return formats.bracketed(shown) if shown else ""


def _head(columns: Sequence[SeenColumn[Any]], group: Group, words: str) -> Mapping[str, Value]:
    """The line over a group: its words part by part in the first columns of text, its sums in their own columns."""
    parts = iter(words.split(PARTS))
    line: dict[str, Value] = {NOT_ADDED_UP: True, HEADING: True}
    for place, column in enumerate(columns):
        line[f"c{place}_listed"] = None
        is_figure = column.kind in _FORMATS
        line[f"c{place}"] = group.sums.get(column.key) if is_figure else next(parts, "")
    return line


def list_pictures(columns: Sequence[SeenColumn[Any]], rows: Sequence[Any]) -> dict[str, bytes]:
    """The pictures of a list by the names that its lines hold."""
    pictured = [column for column in columns if column.is_picture]
    return {
        _picture(column, row): picture
        for row in rows
        if pictured and not isinstance(row, Group)
        for column in pictured
        if (picture := column.value(row))
    }


def _picture(column: SeenColumn[Any], row: Any) -> str:
    return f"{column.key}.{row.id}"


def _cell(column: SeenColumn[Any], row: Any, text: Callable[[SeenColumn[Any], Any], str]) -> Value:
    if column.is_picture:
        return _picture(column, row) if column.value(row) else ""
    if column.kind not in _FORMATS:
        shown = text(column, row)
        return shown.replace(formats.MINUS, formats.PAPER_MINUS) if column.kind in NUMERIC else shown
    value = column.value(row)
    if value is None:
        return None
    figure = Decimal(str(value))
    # a share is shown with one decimal on the screen too
    return figure.quantize(_SHARE, ROUND_HALF_UP) if column.kind is Kind.PROGRESS else figure


def fitted(template: Template, document: PrintData) -> Template:
    """Give the table of a template the columns of a list, in its own room; other documents keep the template.

    The template's first column says what becomes of long texts. An extra row holds a label and one cell with a sum over
    a column: that cell stands below each column that is added up.
    """
    table = template.table
    if table is None or not document.columns:
        return template
    room = sum(column.width for column in table.columns)
    scale = room / sum(column.width for column in document.columns)
    columns = tuple(_column(table.columns[0], column, scale) for column in document.columns)
    rows = tuple(
        row for row in (_row(template, table, extra, document) for extra in table.extra_rows) if row is not None
    )
    new = replace(table, columns=columns, extra_rows=rows)
    bands = tuple(
        replace(band, items=tuple(new if item is table else item for item in band.items)) for band in template.bands
    )
    texts = {
        language: {key: text for key, text in words.items() if not key.startswith(f"{table.id}.")}
        for language, words in template.texts.items()
    }
    return replace(template, bands=bands, texts=texts)


def _column(pattern: Column, column: ListColumn, scale: float) -> Column:
    return Column(
        id=column.id,
        title=column.title,
        group=column.group,
        expression=_expression(column),
        width=round(max(column.width * scale, 1.0), 3),
        format=Format() if column.listed else Format(name=column.format_name, blank_zero=bool(column.format_name)),
        align=column.align,
        overflow=pattern.overflow if column.wraps else Overflow.SHRINK,
    )


def _expression(column: ListColumn) -> str:
    figure = f"line.{column.id}"
    if not column.listed:
        return figure
    return f'first_filled(line.{column.listed}, if({figure}, {column.format_name}({figure}), ""))'


def _row(template: Template, table: TableItem, row: ExtraRow, document: PrintData) -> ExtraRow | None:
    columns = document.columns
    added = [place for place, column in enumerate(columns) if column.total]
    if not added:
        return None
    cells: list[ExtraCell] = []
    for cell in row.cells:
        words = template.words(f"{table.id}.{row.id}.{cell.column}", cell.text, document.language)
        if f"line.{cell.column}" in words:
            cells += [_sum(cell, columns[place], words) for place in added]
        elif added[0]:
            cells.append(replace(cell, column=columns[0].id, text=words, span=added[0]))
    return replace(row, cells=tuple(cells))


def _sum(pattern: ExtraCell, column: ListColumn, words: str) -> ExtraCell:
    return replace(
        pattern,
        column=column.id,
        text=words.replace(f"line.{pattern.column}", f"line.{column.id}"),
        span=1,
        align=Align.RIGHT,
        format=Format(name=column.format_name),
    )
