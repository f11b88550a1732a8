"""Templates as JSON, with a format number and upgrade steps.

Every fault is a ``BrokenTemplate`` that names the place, such as ``bands.2.items.0.width``; nothing is guessed.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import StrEnum
from functools import cache
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from crm_desktop.print_templates.errors import BadExpression, BrokenTemplate, NewerTemplate, shortened
from crm_desktop.print_templates.expression import parse_expression, parse_text
from crm_desktop.print_templates.papers import LARGEST, SMALLEST
from crm_desktop.print_templates.template import (
    CPI,
    AnyItem,
    BandKind,
    BarcodeItem,
    BoxItem,
    DigitsItem,
    LineItem,
    PictureItem,
    TableItem,
    Template,
    TextItem,
)

FORMAT = 1
"""Raised with each change of meaning; ``UPGRADES`` then gets the step from the one before."""

Upgrade = Callable[[dict[str, Any]], dict[str, Any]]
UPGRADES: Mapping[int, Upgrade] = {}
"""The step that takes a template from this format to the next."""

MAX_BYTES = 8_000_000
MAX_ITEMS = 1000
_TYPES: Mapping[str, type] = {
    "text": TextItem,
    "line": LineItem,
    "box": BoxItem,
    "picture": PictureItem,
    "barcode": BarcodeItem,
    "digits": DigitsItem,
    "table": TableItem,
}
_NAMES = {kind: name for name, kind in _TYPES.items()}


def to_json(template: Template) -> str:
    """Write a template; what has its default value is left out."""
    content = {"format": FORMAT, **_encode(template)}
    return json.dumps(content, ensure_ascii=False, indent=1)


def from_json(text: str | bytes, *, upgrades: Mapping[int, Upgrade] = UPGRADES, known: int = FORMAT) -> Template:
    """Read a template and bring it up to date.

    Raises:
        BrokenTemplate: when it is none; the message names the place.
        NewerTemplate: when a later version of the program wrote it.
    """
    content = _parsed(text)
    found = content.pop("format", None)
    if not isinstance(found, int) or isinstance(found, bool) or found < 0:
        raise BrokenTemplate(where="format", why="is missing")
    if found > known:
        raise NewerTemplate(found=found, known=known)
    for step in range(found, known):
        if step not in upgrades:
            raise BrokenTemplate(where="format", why="is too old")
        content = upgrades[step](content)
    template: Template = _decode(Template, content, "")
    check(template)
    return template


def _parsed(text: str | bytes) -> dict[str, Any]:
    if len(text) > MAX_BYTES:
        raise BrokenTemplate(where="file", why="is too big")
    try:
        content = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise BrokenTemplate(where="file", why="is not JSON") from error
    if not isinstance(content, dict):
        raise BrokenTemplate(where="file", why="is not a template")
    return content


def check(template: Template) -> None:
    """Check what types cannot say: sizes, ids, expressions.

    Raises:
        BrokenTemplate: naming the first fault.
    """
    _check_paper(template)
    kinds = [band.kind for band in template.bands]
    if len(set(kinds)) != len(kinds):
        raise BrokenTemplate(where="bands", why="has two bands of one kind")
    items = template.items()
    if len(items) > MAX_ITEMS:
        raise BrokenTemplate(where="bands", why="has too many items")
    seen: set[str] = set()
    for item in items:
        if not item.id or item.id in seen:
            raise BrokenTemplate(where=item.id or "id", why="is not a name of its own")
        seen.add(item.id)
        _check_item(item)
    for band in template.bands:
        _check_band(band.kind, band.items)
        _readable(band.kind.value, expressions=(band.visible_if,))


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


def _encode(value: Any) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        content: dict[str, Any] = {"type": _NAMES[type(value)]} if type(value) in _NAMES else {}
        for spec in fields(value):
            part = getattr(value, spec.name)
            if not _is_default(spec, part):
                content[spec.name] = _encode(part)
        return content
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, Mapping):
        return {key: _encode(part) for key, part in value.items()}
    if isinstance(value, tuple):
        return [_encode(part) for part in value]
    return value


def _is_default(spec: Field[Any], value: Any) -> bool:
    if spec.default is not MISSING:
        return bool(spec.default == value)
    return spec.default_factory is not MISSING and spec.default_factory() == value


@cache
def _shape(kind: type) -> tuple[dict[str, Any], frozenset[str]]:
    """Types of a dataclass's fields, and those which must be there."""
    needed = {spec.name for spec in fields(kind) if spec.default is MISSING and spec.default_factory is MISSING}
    return get_type_hints(kind), frozenset(needed)


def _decode(kind: Any, value: Any, where: str) -> Any:
    origin = get_origin(kind)
    if origin in {Union, UnionType}:
        return _decode_union(get_args(kind), value, where)
    if origin is tuple:
        return _decode_list(get_args(kind)[0], value, where)
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return _decode_mapping(get_args(kind)[1], value, where)
    if is_dataclass(kind):
        return _decode_object(kind, value, where)
    return _decode_plain(kind, value, where)


def _decode_union(choices: tuple[Any, ...], value: Any, where: str) -> Any:
    if type(None) in choices:
        return None if value is None else _decode(choices[0], value, where)
    name = value.get("type") if isinstance(value, dict) else None
    if not isinstance(name, str) or name not in _TYPES:
        raise BrokenTemplate(where=where, why=f"is an unknown item ({shortened(str(name), 20)})")
    return _decode_object(_TYPES[name], {key: part for key, part in value.items() if key != "type"}, where)


def _decode_list(kind: Any, value: Any, where: str) -> tuple[Any, ...]:
    if not isinstance(value, list) or len(value) > MAX_ITEMS:
        raise BrokenTemplate(where=where, why="is not a list")
    return tuple(_decode(kind, part, f"{where}.{index}") for index, part in enumerate(value))


def _decode_mapping(kind: Any, value: Any, where: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise BrokenTemplate(where=where, why="is not a table of values")
    return {key: _decode(kind, part, f"{where}.{key}") for key, part in value.items()}


def _decode_object(kind: Any, value: Any, where: str) -> Any:
    if not isinstance(value, dict):
        raise BrokenTemplate(where=where or "file", why="is not an object")
    types, needed = _shape(kind)
    # an item is named by its id, which people see, rather than by its place
    place = str(value["id"]) if isinstance(value.get("id"), str) and value["id"] else where
    prefix = f"{shortened(place)}." if place else ""
    for key in value:
        if key not in types:
            raise BrokenTemplate(where=prefix + shortened(key), why="is unknown")
    for key in needed - value.keys():
        raise BrokenTemplate(where=prefix + key, why="is missing")
    return kind(**{key: _decode(types[key], part, prefix + key) for key, part in value.items()})


def _decode_plain(kind: type, value: Any, where: str) -> Any:
    if issubclass(kind, StrEnum):
        if not isinstance(value, str) or value not in set(kind):
            raise BrokenTemplate(where=where, why=f"is none of {', '.join(kind)}")
        return kind(value)
    if kind is float and isinstance(value, int) and not isinstance(value, bool):
        value = float(value) if abs(value) < 10_000 else math.inf
    if not isinstance(value, kind) or (kind is not bool and isinstance(value, bool)):
        raise BrokenTemplate(where=where, why="is of the wrong kind")
    if isinstance(value, int | float) and not -10_000 < value < 10_000:
        raise BrokenTemplate(where=where, why="is an impossible number")
    return value
