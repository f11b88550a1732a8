"""Frozen dataclasses to and from the plain values of JSON, checked against their types.

Every fault is a ``BrokenTemplate`` that names the place, such as ``bands.2.items.0.width``; nothing is guessed.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import StrEnum
from functools import cache
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.print_templates.errors import BrokenTemplate, shortened
from crm_desktop.print_templates.template import (
    BarcodeItem,
    BoxItem,
    DigitsItem,
    LineItem,
    PictureItem,
    TableItem,
    TextItem,
)

MAX_PARTS = 1000
"""Of one list."""
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


def to_plain(value: Any) -> Any:
    """Turn dataclasses into what JSON knows; what has its default value is left out."""
    if is_dataclass(value) and not isinstance(value, type):
        content: dict[str, Any] = {"type": _NAMES[type(value)]} if type(value) in _NAMES else {}
        for spec in fields(value):
            part = getattr(value, spec.name)
            if not _is_default(spec, part):
                content[spec.name] = to_plain(part)
        return content
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, Mapping):
        return {key: to_plain(part) for key, part in value.items()}
    if isinstance(value, tuple):
        return [to_plain(part) for part in value]
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


def from_plain(kind: Any, value: Any, where: str) -> Any:
    """Read a value of a type.

    Raises:
        BrokenTemplate: naming the place, or the item by its id.
    """
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
        return None if value is None else from_plain(choices[0], value, where)
    name = value.get("type") if isinstance(value, dict) else None
    if not isinstance(name, str) or name not in _TYPES:
        raise BrokenTemplate(
            where=where, why=QT_TRANSLATE_NOOP("errors", "is an unknown item ({item})"), item=shortened(str(name), 20)
        )
    return _decode_object(_TYPES[name], {key: part for key, part in value.items() if key != "type"}, where)


def _decode_list(kind: Any, value: Any, where: str) -> tuple[Any, ...]:
    if not isinstance(value, list) or len(value) > MAX_PARTS:
        raise BrokenTemplate(where=where, why=QT_TRANSLATE_NOOP("errors", "is not a list"))
    return tuple(from_plain(kind, part, f"{where}.{index}") for index, part in enumerate(value))


def _decode_mapping(kind: Any, value: Any, where: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise BrokenTemplate(where=where, why=QT_TRANSLATE_NOOP("errors", "is not a table of values"))
    if len(value) > MAX_PARTS or not all(map(_is_whole, value)):
        raise BrokenTemplate(where=where, why=QT_TRANSLATE_NOOP("errors", "is not a table of values"))
    return {key: from_plain(kind, part, f"{where}.{shortened(key)}") for key, part in value.items()}


def _decode_object(kind: Any, value: Any, where: str) -> Any:
    if not isinstance(value, dict):
        raise BrokenTemplate(where=where or "file", why=QT_TRANSLATE_NOOP("errors", "is not an object"))
    types, needed = _shape(kind)
    # an item is named by its id, which people see, rather than by its place
    place = str(value["id"]) if isinstance(value.get("id"), str) and value["id"] else where
    prefix = f"{shortened(place)}." if place else ""
    for key in value:
        if key not in types:
            raise BrokenTemplate(where=prefix + shortened(key), why=QT_TRANSLATE_NOOP("errors", "is unknown"))
    for key in needed - value.keys():
        raise BrokenTemplate(where=prefix + key, why=QT_TRANSLATE_NOOP("errors", "is missing"))
    return kind(**{key: from_plain(types[key], part, prefix + key) for key, part in value.items()})


def _decode_plain(kind: type, value: Any, where: str) -> Any:
    if issubclass(kind, StrEnum):
        if not isinstance(value, str) or value not in set(kind):
            raise BrokenTemplate(
                where=where, why=QT_TRANSLATE_NOOP("errors", "is none of {names}"), names=", ".join(kind)
            )
        return kind(value)
    if kind is float and isinstance(value, int) and not isinstance(value, bool):
        value = float(value) if abs(value) < 10_000 else math.inf
    if not isinstance(value, kind) or (kind is not bool and isinstance(value, bool)):
        raise BrokenTemplate(where=where, why=QT_TRANSLATE_NOOP("errors", "is of the wrong kind"))
    if isinstance(value, str) and not _is_whole(value):
        raise BrokenTemplate(where=where, why=QT_TRANSLATE_NOOP("errors", "holds half a character"))
    if isinstance(value, int | float) and not -10_000 < value < 10_000:
        raise BrokenTemplate(where=where, why=QT_TRANSLATE_NOOP("errors", "is an impossible number"))
    return value


def _is_whole(text: str) -> bool:
    """Whether no character is only half there, which neither files nor databases take."""
    return text.isascii() or not any("\ud800" <= char <= "\udfff" for char in text)
