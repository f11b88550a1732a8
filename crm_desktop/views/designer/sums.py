"""Rows of sums: page subtotal, carried forward, running and grand total."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.print_templates.template import Align, Column, ExtraCell, ExtraRow, Format, Place, TableItem, When
from crm_desktop.views.designer.design import Design
from crm_desktop.views.designer.named import said, text_name

SUM_ROWS: Mapping[str, str] = {
    "page_sum": QT_TRANSLATE_NOOP("designer", "Subtotal of the page"),
    "carried": QT_TRANSLATE_NOOP("designer", "Carried forward"),
    "running": QT_TRANSLATE_NOOP("designer", "Total up to this page"),
    "sum": QT_TRANSLATE_NOOP("designer", "Grand total"),
}
_WHERE: Mapping[str, tuple[Place, When]] = {
    "page_sum": (Place.FOOT, When.EVERY),
    "carried": (Place.HEAD, When.NOT_FIRST),
    "running": (Place.FOOT, When.NOT_LAST),
    "sum": (Place.FOOT, When.LAST),
}
_SUMMED = ("line.amount", "line.quantity")


def new_sum_row(code: str, table: TableItem) -> ExtraRow:
    """A row that sums up the amount and the quantity, named in its first cell."""
    summed = [column for column in table.columns if column.expression in _SUMMED]
    first = table.columns.index(summed[0]) if summed else len(table.columns)
    cells = [ExtraCell(column=table.columns[0].id, text=said(SUM_ROWS[code]), span=max(first, 1), bold=True)]
    if first == 0:
        cells = []
    cells += [_sum_cell(code, column) for column in summed]
    taken = {row.id for row in table.extra_rows}
    row_id = next(f"{code}{number or ''}" for number in range(len(taken) + 1) if f"{code}{number or ''}" not in taken)
    place, when = _WHERE[code]
    return ExtraRow(id=row_id, place=place, on=when, cells=tuple(cells), height=table.row_height)


def _sum_cell(code: str, column: Column) -> ExtraCell:
    return ExtraCell(
        column=column.id,
        text=f"{{{code}({column.expression})}}",
        align=Align.RIGHT,
        bold=True,
        format=Format(name=column.format.name),
    )


def sum_row_name(design: Design, row: ExtraRow) -> str:
    """What the list calls a row: its first words, or its kind."""
    table = design.template.table
    for cell in row.cells:
        key = f"{table.id if table else ''}.{row.id}.{cell.column}"
        words = text_name(design.template.kind, design.template.words(key, cell.text, design.document.language))
        if words:
            return words
    kind = row.id.rstrip("0123456789")
    return said(SUM_ROWS[kind]) if kind in SUM_ROWS else QCoreApplication.translate("designer", "Row of sums")
