"""The fields of a draft by their keys; ``own.size`` stands under ``size`` in the mapping of its field ``own``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    Draft = TypeVar("Draft", bound=DataclassInstance)
else:
    Draft = TypeVar("Draft")


def part_of(draft: object, key: str) -> Any:
    """What a draft holds under a key; what its mapping does not hold is an empty text."""
    name, dot, inner = key.partition(".")
    value = getattr(draft, name)
    return value.get(inner, "") if dot else value


def with_parts(draft: Draft, values: Mapping[str, Any]) -> Draft:
    """The draft with other values; an empty text is not put into a mapping that lacks it."""
    plain: dict[str, Any] = {}
    for key, value in values.items():
        name, dot, inner = key.partition(".")
        if not dot:
            plain[name] = value
        elif (held := plain.get(name, getattr(draft, name))).get(inner, "") != value:
            plain[name] = {**held, inner: value}
    return replace(draft, **plain)
