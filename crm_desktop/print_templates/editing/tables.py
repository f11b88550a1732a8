"""Columns and rows of sums of a template's table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from crm_desktop.print_templates.editing.errors import LastColumn, NoSuchItem
from crm_desktop.print_templates.editing.parts import exact, find, replace_item
from crm_desktop.print_templates.template import Column, ExtraCell, ExtraRow, TableItem, Template

NARROWEST = 1.0
"""mm of a column."""


def add_column(template: Template, table_id: str, column: Column, index: int | None = None) -> Template:
    """Put a column in before the one at ``index``, or as the last; cells of sums that lie across grow with it.

    Raises:
        NoSuchItem: when there is no such table.
        ValueError: when the id is taken; ``fresh_column_id`` gives one that is not.
    """
    table = table_of(template, table_id)
    ids = [other.id for other in table.columns]
    if not column.id or column.id in ids:
        raise ValueError(column.id)
    place = len(ids) if index is None else min(max(index, 0), len(ids))
    rows = tuple(_row_with(row, ids, place) for row in table.extra_rows)
    columns = (*table.columns[:place], column, *table.columns[place:])
    return _put(template, replace(table, columns=columns, extra_rows=rows))


def _row_with(row: ExtraRow, ids: Sequence[str], place: int) -> ExtraRow:
    starts = {column: at for at, column in enumerate(ids)}
    cells = (
        replace(cell, span=cell.span + 1) if starts[cell.column] < place < starts[cell.column] + cell.span else cell
        for cell in row.cells
    )
    return replace(row, cells=tuple(cells))


def remove_column(template: Template, table_id: str, column_id: str) -> Template:
    """Take a column away; cells of sums that lie across it shrink, those that lie on it alone go.

    Raises:
        LastColumn: when it is the only one.
        NoSuchItem: when there is none.
    """
    table = table_of(template, table_id)
    ids = [column.id for column in table.columns]
    place = _place(table, column_id)
    if len(ids) == 1:
        raise LastColumn
    rows = tuple(_row_without(row, ids, place) for row in table.extra_rows)
    columns = tuple(column for column in table.columns if column.id != column_id)
    return _put(template, replace(table, columns=columns, extra_rows=rows))


def _row_without(row: ExtraRow, ids: Sequence[str], place: int) -> ExtraRow:
    cells: list[ExtraCell] = []
    for cell in row.cells:
        start = ids.index(cell.column)
        span = min(cell.span, len(ids) - start)
        if not start <= place < start + span:
            cells.append(cell)
        elif span > 1:
            column = ids[start + 1] if start == place else cell.column
            cells.append(replace(cell, column=column, span=span - 1))
    return replace(row, cells=tuple(cells))


def move_column(template: Template, table_id: str, column_id: str, index: int) -> Template:
    """Move a column so that it becomes the one at ``index``.

    Raises:
        NoSuchItem: when there is none.
    """
    table = table_of(template, table_id)
    column = table.columns[_place(table, column_id)]
    rest = [other for other in table.columns if other is not column]
    place = min(max(index, 0), len(rest))
    return _put(template, replace(table, columns=(*rest[:place], column, *rest[place:])))


def resize_column(
    template: Template, table_id: str, column_id: str, width: float, *, keep_total: bool = False
) -> Template:
    """Make a column wider or narrower; with ``keep_total`` the next one makes room.

    Raises:
        NoSuchItem: when there is none.
    """
    table = table_of(template, table_id)
    place = _place(table, column_id)
    columns = list(table.columns)
    wide = exact(min(max(width, NARROWEST), template.paper.width))
    if keep_total and place + 1 < len(columns):
        both = columns[place].width + columns[place + 1].width
        wide = exact(min(wide, max(both - NARROWEST, NARROWEST)))
        columns[place + 1] = replace(columns[place + 1], width=max(exact(both - wide), NARROWEST))
    columns[place] = replace(columns[place], width=wide)
    return _put(template, replace(table, columns=tuple(columns)))


def replace_column(template: Template, table_id: str, column: Column) -> Template:
    """Put a column in the place of the one with its id.

    Raises:
        NoSuchItem: when there is none.
    """
    table = table_of(template, table_id)
    _place(table, column.id)
    columns = tuple(column if old.id == column.id else old for old in table.columns)
    return _put(template, replace(table, columns=columns))


def set_extra_row(template: Template, table_id: str, row: ExtraRow) -> Template:
    """Put a row of sums in the place of the one with its id, or below the others.

    Raises:
        NoSuchItem: when there is no such table, or a cell names no column of it.
    """
    table = table_of(template, table_id)
    for cell in row.cells:
        _place(table, cell.column)
    known = any(old.id == row.id for old in table.extra_rows)
    rows = tuple(row if old.id == row.id else old for old in table.extra_rows)
    return _put(template, replace(table, extra_rows=rows if known else (*rows, row)))


def remove_extra_row(template: Template, table_id: str, row_id: str) -> Template:
    """Take a row of sums away.

    Raises:
        NoSuchItem: when there is no such table.
    """
    table = table_of(template, table_id)
    return _put(template, replace(table, extra_rows=tuple(row for row in table.extra_rows if row.id != row_id)))


def fresh_column_id(template: Template, table_id: str, stem: str = "column") -> str:
    """An id that no column of the table has."""
    taken = {column.id for column in table_of(template, table_id).columns}
    return next(f"{stem}{number}" for number in range(1, len(taken) + 2) if f"{stem}{number}" not in taken)


def table_of(template: Template, table_id: str) -> TableItem:
    """The table of an id.

    Raises:
        NoSuchItem: when there is none.
    """
    item = find(template, table_id)
    if not isinstance(item, TableItem):
        raise NoSuchItem(item=table_id)
    return item


def _place(table: TableItem, column_id: str) -> int:
    for place, column in enumerate(table.columns):
        if column.id == column_id:
            return place
    raise NoSuchItem(item=f"{table.id}.{column_id}")


def _put(template: Template, table: TableItem) -> Template:
    """Keep cells of sums from lying over each other, and texts of other languages to what is there."""
    ids = [column.id for column in table.columns]
    table = replace(table, extra_rows=tuple(replace(row, cells=_side_by_side(row, ids)) for row in table.extra_rows))
    keys = {table.id, *(f"{table.id}.{column}" for column in ids), *(f"{table.id}.group.{column}" for column in ids)}
    keys |= {f"{table.id}.{row.id}.{cell.column}" for row in table.extra_rows for cell in row.cells}
    texts = {
        language: {key: text for key, text in words.items() if key.partition(".")[0] != table.id or key in keys}
        for language, words in template.texts.items()
    }
    return replace(replace_item(template, table), texts=texts)


def _side_by_side(row: ExtraRow, ids: Sequence[str]) -> tuple[ExtraCell, ...]:
    cells = sorted(row.cells, key=lambda cell: ids.index(cell.column))
    ends = [ids.index(cell.column) for cell in cells[1:]] + [len(ids)]
    return tuple(
        replace(cell, span=max(min(cell.span, end - ids.index(cell.column)), 1))
        for cell, end in zip(cells, ends, strict=True)
    )
