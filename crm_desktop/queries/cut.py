"""Takes out of what was read what the operator may not see: the one place where fields of groups are hidden.

It goes by the names of fields, as ``domain.field_groups`` declares them, so that a new query cannot forget any.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass, replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any, TypeVar

from crm_desktop.domain.access import Access
from crm_desktop.domain.field_groups import MARKS, Sight, groups_of, is_blind, is_seen, masked, sight
from crm_desktop.domain.own.fields import PREFIX
from crm_desktop.domain.own_rights import is_name_seen

T = TypeVar("T")
OWN = PREFIX.rstrip(".")
"""Under this name drafts and rows hold the office's own fields."""
_PLAIN = frozenset({str, int, bool, float, bytes, Decimal, date, datetime, time, timedelta, type(None), frozenset, set})
_MANY = 20
"""A longer list whose first value is plain holds only plain ones, such as ids."""


def cut(found: T, access: Access) -> T:
    """What was found without the fields that the operator may not see; masked ones have a part of them."""
    return _cut(found, access) if is_blind(access) else found


def cut_json(text: str, access: Access) -> str:
    """The same for what is kept as JSON, such as the facts of a command in the audit log."""
    if not is_blind(access):
        return text
    try:
        kept = json.loads(text)
    except ValueError:
        return ""  # nobody knows what stands in it
    return json.dumps(_cut_kept(kept, access), ensure_ascii=False)


def cut_mapping(values: Mapping[str, T], access: Access) -> dict[str, T]:
    """The same for values by the name of their field; what is not seen is left out."""
    found: dict[str, Any] = {}
    for name, value in values.items():
        seen = sight(access, name)
        if seen is not Sight.NOTHING:
            found[name] = _mask(value) if seen is Sight.MASKED else value
    return found


def _cut(value: Any, access: Access) -> Any:
    kind = type(value)
    if kind in _PLAIN or isinstance(value, Enum):
        return value
    if is_dataclass(value):
        return _cut_fields(value, access)
    if kind in (list, tuple):
        if len(value) > _MANY and type(value[0]) in _PLAIN:
            return value
        return kind(_cut(one, access) for one in value)
    if isinstance(value, dict):
        return {key: _cut(one, access) for key, one in value.items()}
    return value


def _cut_fields(value: Any, access: Access) -> Any:
    kind = type(value)
    groups, kept = groups_of(kind), getattr(kind, "KEPT_AS_JSON", ())
    changed: dict[str, Any] = {}
    for one in _fields(kind):  # type: ignore[arg-type]  # a class is hashable
        was = getattr(value, one.name)
        if one.name in kept:
            now: Any = cut_json(was, access)
        elif (seen := sight(access, one.name, groups)) is Sight.FULL:
            now = _cut(was, access)
        else:
            now = _mask(was) if seen is Sight.MASKED else _nothing(one, was)
        if now is not was and now != was:
            changed[one.name] = now
    return replace(value, **changed) if changed else value


@cache
def _fields(kind: type) -> tuple[Field[Any], ...]:
    return tuple(one for one in fields(kind) if one.init)


def _mask(value: Any) -> Any:
    if isinstance(value, str):
        return masked(value)
    if isinstance(value, (tuple, list)):
        return type(value)(_mask(one) for one in value)
    return None


def _nothing(one: Field[Any], was: Any) -> Any:
    """What stands in the place of a value that is not seen."""
    if one.default is not MISSING:
        return one.default
    empty = {str: "", tuple: (), bool: False}
    return empty.get(type(was))


def _cut_own(kept: Any, access: Access) -> Any:
    """Of the office's own fields of a record those that the operator sees, by key."""
    if not isinstance(kept, dict):
        return {}
    return {key: text for key, text in kept.items() if is_name_seen(access, PREFIX + key)}


def _cut_kept(kept: Any, access: Access) -> Any:
    if isinstance(kept, dict):
        if hiding := [name for name, group in MARKS.items() if kept.get(name) and not is_seen(access, group)]:
            return dict.fromkeys(hiding, True)  # all that is said is that there is something
        return {
            name: _cut_own(value, access) if name == OWN else _cut_kept(value, access)
            for name, value in cut_mapping(kept, access).items()
        }
    if isinstance(kept, list):
        return [_cut_kept(one, access) for one in kept]
    return kept
