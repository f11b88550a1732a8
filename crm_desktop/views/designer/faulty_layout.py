"""Lets a template with faults be seen all the same: what cannot be worked out shows ### until it is put right."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from crm_desktop.domain.errors import DomainError
from crm_desktop.print_templates import editing
from crm_desktop.print_templates.errors import BadItem
from crm_desktop.print_templates.operations import Page
from crm_desktop.print_templates.template import (
    AnyItem,
    Band,
    BarcodeItem,
    Column,
    DigitsItem,
    ExtraRow,
    Format,
    TableItem,
    Template,
    TextItem,
)

MARK = "###"
MOST_FAULTS = 60
Laid = tuple[Sequence[Page], Mapping[str, DomainError], DomainError | None]


def laid_with_faults(lay: Callable[[Template], Sequence[Page]], template: Template) -> Laid:
    """Lay a template out; its pages, the fault of each item that has one, and the fault that leaves no pages at all."""
    faults: dict[str, DomainError] = {}
    for _ in range(MOST_FAULTS):
        try:
            return lay(template), faults, None
        except BadItem as error:
            where = str(error.params["item"])
            changed = without_formulas(template, where)
            if where in faults or changed == template:
                return (), faults, error
            faults[where] = error
            template = changed
        except DomainError as error:
            return (), faults, error
    return (), faults, next(iter(faults.values()))


def without_formulas(template: Template, where: str) -> Template:
    """The template without the formulas of one place, named as errors name it: an item, ``table.column``, a band."""
    first, _, rest = where.partition(".")
    bands = tuple(_band(band, where) for band in template.bands)
    template = replace(template, bands=bands)
    item = next((item for item in template.items() if item.id == first), None)
    if item is None:
        return template
    texts = {
        language: {key: text for key, text in words.items() if key != where and not key.startswith(f"{where}.")}
        for language, words in template.texts.items()
    }
    return editing.replace_item(replace(template, texts=texts), _item(item, rest))


def _band(band: Band, where: str) -> Band:
    return replace(band, visible_if="") if band.kind.value == where else band


def _item(item: AnyItem, rest: str) -> AnyItem:
    if isinstance(item, TableItem) and rest:
        columns = tuple(_column(column) if column.id == rest else column for column in item.columns)
        name = rest.partition(".")[0]
        rows = tuple(_row(row) if row.id == name else row for row in item.extra_rows)
        return replace(item, columns=columns, extra_rows=rows)
    if isinstance(item, TextItem):
        return replace(item, text=MARK, format=Format(), style_if=(), visible_if="")
    if isinstance(item, BarcodeItem | DigitsItem):
        return replace(item, expression='""', visible_if="")
    return replace(item, visible_if="")


def _column(column: Column) -> Column:
    return replace(column, expression=f'"{MARK}"', format=Format(), style_if=(), visible_if="")


def _row(row: ExtraRow) -> ExtraRow:
    cells = tuple(replace(cell, text=MARK, format=Format()) if "{" in cell.text else cell for cell in row.cells)
    return replace(row, cells=cells, visible_if="")
