"""What types cannot say of a template: sizes, ids of their own, colours, pictures, expressions that can be read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.print_templates.errors import BadExpression, BrokenTemplate, shortened
from crm_desktop.print_templates.expression import MAX_TEXT_LENGTH, parse_expression, parse_text
from crm_desktop.print_templates.papers import LARGEST, SMALLEST
from crm_desktop.print_templates.pictures import held
from crm_desktop.print_templates.template import (
    CPI,
    AnyItem,
    Band,
    BandKind,
    BarcodeItem,
    BoxItem,
    Column,
    DigitsItem,
    ExtraRow,
    LineItem,
    PictureItem,
    Style,
    StyleRule,
    TableItem,
    Template,
    TextItem,
)

MAX_ITEMS = 1000
MAX_COLUMNS = 60
MAX_EXTRA_ROWS = 30
MAX_RULES = 20
MAX_COPIES = 20
MAX_ROWS_PER_PAGE = 500
MAX_BOXES = 15
LONGEST_ID = 60
LARGEST_TEXT, SMALLEST_TEXT = 200.0, 1.0
"""Points."""
_COLOR = re.compile(r"#[0-9A-Fa-f]{6}")


def check(template: Template) -> None:
    """Check what types cannot say.

    Raises:
        BrokenTemplate: naming the first fault.
    """
    _check_page(template)
    kinds = [band.kind for band in template.bands]
    if len(set(kinds)) != len(kinds):
        raise BrokenTemplate(where="bands", why=QT_TRANSLATE_NOOP("errors", "has two bands of one kind"))
    check_items(template.items())
    for band in template.bands:
        _check_band(band)
    _check_copies(template)


def check_items(items: tuple[AnyItem, ...]) -> None:
    """Check items by themselves.

    Raises:
        BrokenTemplate: naming the first fault.
    """
    if len(items) > MAX_ITEMS:
        raise BrokenTemplate(where="bands", why=QT_TRANSLATE_NOOP("errors", "has too many items"))
    _check_ids("id", (item.id for item in items))
    for item in items:
        _check_item(item)


def _check_page(template: Template) -> None:
    for length in (template.paper.width, template.paper.height):
        _within("paper", length, SMALLEST, LARGEST)
    for where, margin in (("top", template.top), ("bottom", template.bottom)):
        _within(where, margin, 0, LARGEST)
    for language, texts in template.texts.items():
        for key, text in texts.items():
            _short(shortened(f"texts.{language}.{key}"), text)


def _check_copies(template: Template) -> None:
    labels = template.copies.labels
    if len(labels) > MAX_COPIES:
        raise BrokenTemplate(where="copies", why=QT_TRANSLATE_NOOP("errors", "has too many copies"))
    _check_ids("copies", (label.id for label in labels))
    for label in labels:
        _short(f"copies.{label.id}", label.label)


def _check_band(band: Band) -> None:
    where = band.kind.value
    _within(where, band.height, 0, LARGEST)
    _readable(where, expressions=(band.visible_if,))
    tables = [item for item in band.items if isinstance(item, TableItem)]
    if tables and (band.kind is not BandKind.DETAIL or len(tables) > 1):
        raise BrokenTemplate(
            where=tables[-1].id, why=QT_TRANSLATE_NOOP("errors", "must be the only table, in the detail band")
        )


def _check_item(item: AnyItem) -> None:
    _readable(item.id, expressions=(item.visible_if,))
    for place in (item.x, item.y):
        _within(item.id, place, -LARGEST, 2 * LARGEST)
    for length in (item.width, item.height):
        _within(item.id, length, 0, 2 * LARGEST)
    _OWN_CHECKS[type(item)](item)


def _check_text(item: TextItem) -> None:
    _readable(item.id, (item.text,))
    _check_rules(item.id, item.style_if)
    _check_style(item.id, item.style)


def _check_line(item: LineItem) -> None:
    _check_pen(item.id, item.thickness, item.color)


def _check_box(item: BoxItem) -> None:
    _check_pen(item.id, item.thickness, item.color, item.fill)


def _check_barcode(item: BarcodeItem) -> None:
    _readable(item.id, expressions=(item.expression,))


def _check_digits(item: DigitsItem) -> None:
    _readable(item.id, expressions=(item.expression,))
    _within(item.id, item.boxes, 1, MAX_BOXES)
    _check_style(item.id, item.style)
    _check_pen(item.id, item.thickness)


def _check_picture(item: PictureItem) -> None:
    _within(item.id, item.threshold, 0, 255)
    if item.content and not held(item.content):
        raise BrokenTemplate(where=f"{item.id}.content", why=QT_TRANSLATE_NOOP("errors", "is no picture"))


def _check_style(where: str, style: Style) -> None:
    if style.cpi and style.cpi not in CPI:
        raise BrokenTemplate(where=where, why=QT_TRANSLATE_NOOP("errors", "has characters that no printer has"))
    _within(where, style.size, SMALLEST_TEXT, LARGEST_TEXT)
    _within(where, style.leading, 0.5, 10)
    _check_color(where, style.color)


def _check_rules(where: str, rules: tuple[StyleRule, ...]) -> None:
    if len(rules) > MAX_RULES:
        raise BrokenTemplate(where=where, why=QT_TRANSLATE_NOOP("errors", "has too many rules"))
    _readable(where, expressions=tuple(rule.condition for rule in rules))
    for rule in rules:
        _check_color(where, rule.color or "")


def _check_pen(where: str, thickness: float, *colors: str) -> None:
    _within(where, thickness, 0, 50)
    for color in colors:
        _check_color(where, color)


def _check_color(where: str, color: str) -> None:
    if color and not _COLOR.fullmatch(color):
        raise BrokenTemplate(where=where, why=QT_TRANSLATE_NOOP("errors", "has no colour"))


def _check_table(table: TableItem) -> None:
    if not table.columns:
        raise BrokenTemplate(where=table.id, why=QT_TRANSLATE_NOOP("errors", "has no columns"))
    if len(table.columns) > MAX_COLUMNS or len(table.extra_rows) > MAX_EXTRA_ROWS:
        raise BrokenTemplate(where=table.id, why=QT_TRANSLATE_NOOP("errors", "has too many columns or rows"))
    _check_ids(table.id, (column.id for column in table.columns))
    _within(table.id, table.row_height, 1, LARGEST)
    _within(table.id, table.head_height, 0, LARGEST)
    _within(table.id, table.rows_per_page, 0, MAX_ROWS_PER_PAGE)
    _within(table.id, table.padding, 0, 50)
    _check_pen(table.id, table.thickness, table.color, table.head_fill)
    _check_style(table.id, table.style)
    _check_style(table.id, table.head_style)
    for column in table.columns:
        _check_column(f"{table.id}.{column.id}", column)
    _check_ids(table.id, (row.id for row in table.extra_rows))
    for row in table.extra_rows:
        _check_extra_row(f"{table.id}.{row.id}", row, {column.id for column in table.columns})


def _check_column(where: str, column: Column) -> None:
    _within(where, column.width, 1, LARGEST)
    _short(where, column.title)
    _short(where, column.group)
    _readable(where, expressions=(column.expression, column.visible_if))
    _check_rules(where, column.style_if)


def _check_extra_row(where: str, row: ExtraRow, columns: set[str]) -> None:
    _readable(where, expressions=(row.visible_if,))
    _within(where, row.height, 0, LARGEST)
    if len(row.cells) > MAX_COLUMNS:
        raise BrokenTemplate(where=where, why=QT_TRANSLATE_NOOP("errors", "has too many cells"))
    for cell in row.cells:
        place = f"{where}.{cell.column}"
        if cell.column not in columns or cell.span < 1:
            raise BrokenTemplate(where=shortened(place), why=QT_TRANSLATE_NOOP("errors", "names no column"))
        _readable(place, (cell.text,))


_OWN_CHECKS: Mapping[type, Callable[..., None]] = {
    TextItem: _check_text,
    LineItem: _check_line,
    BoxItem: _check_box,
    PictureItem: _check_picture,
    BarcodeItem: _check_barcode,
    DigitsItem: _check_digits,
    TableItem: _check_table,
}


def _check_ids(where: str, ids: Iterable[str]) -> None:
    """Ids are of their own, and what a person can read in a message."""
    seen: set[str] = set()
    for name in ids:
        if not name or name in seen or len(name) > LONGEST_ID or not name.isprintable() or "." in name:
            raise BrokenTemplate(
                where=shortened(name) or where, why=QT_TRANSLATE_NOOP("errors", "is not a name of its own")
            )
        seen.add(name)


def _within(where: str, value: float, least: float, most: float) -> None:
    if not least <= value <= most:
        raise BrokenTemplate(
            where=where,
            why=QT_TRANSLATE_NOOP("errors", "is not from {least} to {most}"),
            least=f"{least:g}",
            most=f"{most:g}",
        )


def _short(where: str, text: str) -> None:
    if len(text) > MAX_TEXT_LENGTH:
        raise BrokenTemplate(where=where, why=QT_TRANSLATE_NOOP("errors", "is too long"))


def _readable(where: str, texts: tuple[str, ...] = (), expressions: tuple[str, ...] = ()) -> None:
    try:
        for text in texts:
            parse_text(text)
        for expression in expressions:
            if expression:
                parse_expression(expression)
    except BadExpression as error:
        raise BrokenTemplate(where=where, why=error) from error
