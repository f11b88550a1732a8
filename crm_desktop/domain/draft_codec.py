"""Frozen drafts as JSON and back: for half-typed documents and for former states of reopened ones.

A field that a newer program added takes its default; one that it dropped is passed over.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time
from decimal import Decimal
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, TypeVar, Union, get_args, get_origin, get_type_hints

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    Draft = TypeVar("Draft", bound=DataclassInstance)
else:
    Draft = TypeVar("Draft")


def to_json(draft: DataclassInstance) -> str:
    """Write a draft out; decimals and dates become text."""
    return json.dumps(draft, default=_plain, ensure_ascii=False)


def from_json(kind: type[Draft], text: str) -> Draft:
    """Read a draft of ``kind`` back.

    Raises:
        ValueError: if ``text`` is not what ``to_json`` writes.
    """
    try:
        read: Draft = _read(kind, json.loads(text))
    except (RecursionError, AttributeError, KeyError, TypeError, ArithmeticError) as error:
        raise ValueError(f"not a {kind.__name__}") from error
    return read


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        return {field.name: getattr(value, field.name) for field in fields(value)}
    return str(value)


@cache
def _hints(kind: type) -> Mapping[str, Any]:
    return get_type_hints(kind)


def _read(kind: Any, value: Any) -> Any:
    if get_origin(kind) in (UnionType, Union):
        kind = next(part for part in get_args(kind) if part is not NoneType)
        return None if value is None else _read(kind, value)
    if get_origin(kind) is tuple:
        return tuple(_read(get_args(kind)[0], item) for item in value)
    if get_origin(kind) is Mapping:
        return dict(value)
    if is_dataclass(kind):
        hints = _hints(kind)  # type: ignore[arg-type]
        return kind(**{name: _read(hints[name], item) for name, item in value.items() if name in hints})  # type: ignore[operator]
    return _read_plain(kind, value)


def _read_plain(kind: Any, value: Any) -> Any:
    if kind in (date, datetime, time):
        return kind.fromisoformat(value)
    if kind is Decimal or issubclass(kind, StrEnum):
        return kind(value)
    return value
