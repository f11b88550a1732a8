"""What a form holds of fields that its operator does not see is not what is stored: what is stored stays."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, replace
from typing import Any, TypeVar

from crm_desktop.domain.access import Access
from crm_desktop.domain.field_groups import Sight, groups_of, is_blind, masked, sight

Draft = TypeVar("Draft")


def with_hidden(access: Access, draft: Draft, stored: object | None) -> Draft:
    """A draft with the stored values of what the operator does not see.

    Of what he sees a part of, what he typed counts; what he left as it was shown to him is the stored value.

    Args:
        access: whose draft it is.
        draft: a dataclass.
        stored: has the same fields; None for a record that is new.
    """
    if stored is None or not is_blind(access):
        return draft
    return replace(draft, **dict(_kept(access, draft, stored)))  # type: ignore[type-var]


def unmasked(access: Access, typed: str, known: Iterable[str]) -> str:
    """The address that was typed; what an operator only sees a part of means the whole of those that are known."""
    if typed and sight(access, "delivery_address") is not Sight.FULL:
        return next((one for one in known if one and masked(one) == typed), typed)
    return typed


def _kept(access: Access, draft: Any, stored: object) -> Any:
    groups = groups_of(type(draft))
    for one in fields(draft):
        seen = sight(access, one.name, groups)
        if seen is Sight.FULL or not hasattr(stored, one.name):
            continue
        value = getattr(stored, one.name)
        if seen is Sight.NOTHING or getattr(draft, one.name) == masked(value or ""):
            yield one.name, value
