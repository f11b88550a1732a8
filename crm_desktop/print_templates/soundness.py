"""What types cannot say of a template: sizes, ids of their own, expressions that can be read."""

from __future__ import annotations

from crm_desktop.print_templates.errors import BadExpression, BrokenTemplate, shortened
from crm_desktop.print_templates.expression import parse_expression, parse_text
from crm_desktop.print_templates.papers import LARGEST, SMALLEST
from crm_desktop.print_templates.template import (
    CPI,
    AnyItem,
    BandKind,
    BarcodeItem,
    DigitsItem,
    TableItem,
    Template,
    TextItem,
)

MAX_ITEMS = 1000


def check(template: Template) -> None:
    """Check what types cannot say: sizes, ids, expressions.

    Raises:
        BrokenTemplate: naming the first fault.
    """
    _check_paper(template)
    kinds = [band.kind for band in template.bands]
    if len(set(kinds)) != len(kinds):
        raise BrokenTemplate(where="bands", why="has two bands of one kind")
    check_items(template.items())
    for band in template.bands:
        _check_band(band.kind, band.items)
        _readable(band.kind.value, expressions=(band.visible_if,))


def check_items(items: tuple[AnyItem, ...]) -> None:
    """Check items by themselves.

    Raises:
        BrokenTemplate: naming the first fault.
    """
    if len(items) > MAX_ITEMS:
        raise BrokenTemplate(where="bands", why="has too many items")
    seen: set[str] = set()
    for item in items:
        if not item.id or item.id in seen:
            raise BrokenTemplate(where=item.id or "id", why="is not a name of its own")
        seen.add(item.id)
        _check_item(item)


def _check_paper(template: Template) -> None:
    for length in (template.paper.width, template.paper.height):
        if not SMALLEST <= length <= LARGEST:
            raise BrokenTemplate(where="paper", why="has an impossible size")


def _check_band(kind: BandKind, items: tuple[AnyItem, ...]) -> None:
    tables = [item for item in items if isinstance(item, TableItem)]
    if tables and (kind is not BandKind.DETAIL or len(tables) > 1):
        raise BrokenTemplate(where=tables[-1].id, why="must be the only table, in the detail band")


def _check_item(item: AnyItem) -> None:
    _readable(item.id, expressions=(item.visible_if,))
    match item:
        case TextItem():
            _readable(item.id, (item.text,), tuple(rule.condition for rule in item.style_if))
            _check_cpi(item.id, item.style.cpi)
        case BarcodeItem() | DigitsItem():
            _readable(item.id, expressions=(item.expression,))
        case TableItem():
            _check_table(item)
        case _:
            pass


def _check_table(table: TableItem) -> None:
    if not table.columns:
        raise BrokenTemplate(where=table.id, why="has no columns")
    ids = {column.id for column in table.columns}
    if len(ids) != len(table.columns):
        raise BrokenTemplate(where=table.id, why="has two columns of one name")
    if table.row_height < 1 or table.head_height < 0:
        raise BrokenTemplate(where=table.id, why="has rows without height")
    _check_cpi(table.id, table.style.cpi)
    for column in table.columns:
        where = f"{table.id}.{column.id}"
        if column.width < 1:
            raise BrokenTemplate(where=where, why="has no width")
        conditions = tuple(rule.condition for rule in column.style_if)
        _readable(where, expressions=(column.expression, column.visible_if, *conditions))
    _check_extra_rows(table, ids)


def _check_extra_rows(table: TableItem, ids: set[str]) -> None:
    for row in table.extra_rows:
        _readable(f"{table.id}.{row.id}", expressions=(row.visible_if,))
        for cell in row.cells:
            where = f"{table.id}.{row.id}.{cell.column}"
            if cell.column not in ids or cell.span < 1:
                raise BrokenTemplate(where=where, why="names no column")
            _readable(where, (cell.text,))


def _check_cpi(where: str, cpi: int) -> None:
    if cpi and cpi not in CPI:
        raise BrokenTemplate(where=where, why="has characters that no printer has")


def _readable(where: str, texts: tuple[str, ...] = (), expressions: tuple[str, ...] = ()) -> None:
    try:
        for text in texts:
            parse_text(text)
        for expression in expressions:
            if expression:
                parse_expression(expression)
    except BadExpression as error:
        raise BrokenTemplate(where=where, why=shortened(str(error), 200)) from error
