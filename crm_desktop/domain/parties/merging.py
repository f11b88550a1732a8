"""What two people made of one draft at the same time, put together field by field."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

Draft = TypeVar("Draft")
LINE_ID = "line_id"


def merged(base: Draft, mine: Draft, theirs: Draft) -> Draft:
    """Theirs, with every field that I changed as I typed it.

    Lines go by the stored line that they are: what I changed of one stays, what they took away and I left alone is
    gone, what either added is there. Where it is not known which stored lines they are, mine stand as a whole.

    >>> from crm_desktop.domain.sales.drafts import QuoteDraft
    >>> base = QuoteDraft(key="k", notes="a", region="x")
    >>> result = merged(base, replace(base, notes="mine"), replace(base, notes="b", region="theirs"))
    >>> result.notes, result.region
    ('mine', 'theirs')
    """
    changed = {
        name: _lines(*values) if _are_stored_lines(values[0]) else values[1]
        for name, values in _fields_of(base, mine, theirs).items()
        if values[1] != values[0]
    }
    return replace(theirs, **changed)  # type: ignore[type-var]


def _fields_of(base: Any, mine: Any, theirs: Any) -> Mapping[str, tuple[Any, Any, Any]]:
    names = [field.name for field in fields(mine)]
    return {name: (getattr(base, name), getattr(mine, name), getattr(theirs, name)) for name in names}


def _are_stored_lines(value: Any) -> bool:
    return (
        isinstance(value, tuple)
        and any(is_dataclass(item) for item in value)
        and all(getattr(item, LINE_ID, None) is not None for item in value)
    )


def _lines(base: Sequence[Any], mine: Sequence[Any], theirs: Sequence[Any]) -> tuple[Any, ...]:
    before, now = _by_id(base), _by_id(theirs)
    kept = []
    for line in mine:
        stored = getattr(line, LINE_ID)
        if stored is None or stored not in before:
            kept.append(line)
        elif stored in now:
            kept.append(merged(before[stored], line, now[stored]))
        elif line != before[stored]:
            kept.append(replace(line, **{LINE_ID: None}))
    known = set(before)
    return (*kept, *(line for line in theirs if getattr(line, LINE_ID) not in known))


def _by_id(lines: Sequence[Any]) -> Mapping[int, Any]:
    return {getattr(line, LINE_ID): line for line in lines if getattr(line, LINE_ID) is not None}
