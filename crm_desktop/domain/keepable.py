"""What no database can keep, whatever the use case; asked at the one door for changing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from decimal import Decimal
from functools import cache
from typing import Any

from crm_desktop.domain.errors import DomainError, FieldProblems, NotFound, RuleBroken
from crm_desktop.domain.figures import LARGEST, Places, TooLarge, figures_of, unkept
from crm_desktop.domain.words import QT_TRANSLATE_NOOP

LARGEST_WHOLE = 2**63 - 1
_SHOWN = 20
_NO_SIGNS = re.compile("[\0\ud800-\udfff]")
"""The end of a text for some programs, and halves of signs: an emoji that was cut in the middle leaves one."""


class UnkeepableText(RuleBroken):
    """A text holds something that is no sign."""

    template = QT_TRANSLATE_NOOP("errors", "To save, type “{text}” again: it holds a sign that cannot be kept.")


class TextTooLong(RuleBroken):
    """A text does not fit into its place."""

    template = QT_TRANSLATE_NOOP("errors", "To save, shorten “{text}…” to at most {most} characters.")


def shown(text: str) -> str:
    """The beginning of a text as a message can show it."""
    return " ".join(_NO_SIGNS.sub("\N{REPLACEMENT CHARACTER}", text[:_SHOWN]).split())


def is_keepable(text: str) -> bool:
    r"""Whether a text is made of signs only.

    >>> is_keepable("螺丝 🔩"), is_keepable("螺丝 \ud83d"), is_keepable("M8\0")
    (True, False, False)
    """
    return _NO_SIGNS.search(text) is None


def require_keepable(command: object) -> None:
    """Refuse a command that holds what cannot be stored.

    Raises:
        FieldProblems: by field key, where it stands in a draft, and for figures.
        UnkeepableText, NotFound: where it stands in the command itself.
    """
    found = list(_unkeepable(command, _PLAIN))
    in_fields = {
        key.removeprefix("draft."): error
        for key, what, error in found
        if key.startswith("draft.") or what.places is not None
    }
    if in_fields:
        raise FieldProblems(in_fields)
    for _key, _what, error in found:
        raise error


@dataclass(frozen=True)
class _What:
    """What is declared of a value.

    Attributes:
        places: of a figure; None for what is none.
    """

    is_secret: bool = False
    places: Places | None = None


_PLAIN = _What()


def _unkeepable(value: object, what: _What, key: str = "") -> Iterator[tuple[str, _What, DomainError]]:
    error = _problem(value, what)
    if error is not None:
        yield key, what, NotFound(what=f"#{value}") if key.endswith("_id") else error
    for name, part, of_part in _parts(value, what):
        yield from _unkeepable(part, of_part, f"{key}.{name}" if key else name)


def _problem(value: object, what: _What) -> DomainError | None:
    if what.places is not None and not isinstance(value, (Mapping, tuple)):
        return None if value is None else unkept(value, what.places)
    if isinstance(value, str):
        return None if is_keepable(value) else UnkeepableText(text="…" if what.is_secret else shown(value))
    is_kept = (
        value.is_finite() if isinstance(value, Decimal) else not isinstance(value, int) or abs(value) <= LARGEST_WHOLE
    )
    return None if is_kept else TooLarge(most=LARGEST)


def _parts(value: object, what: _What) -> Iterator[tuple[str, object, _What]]:
    if isinstance(value, tuple):
        yield from ((str(index), part, what) for index, part in enumerate(value))
    elif isinstance(value, Mapping):
        yield from ((str(name), part, what) for name, part in value.items())
    elif is_dataclass(value):
        kind: Any = type(value)
        yield from ((name, getattr(value, name), of_part) for name, of_part in _declared(kind))


@cache
def _declared(kind: Any) -> tuple[tuple[str, _What], ...]:
    figures = figures_of(kind)
    return tuple((one.name, _What("secret" in one.metadata, figures.get(one.name))) for one in fields(kind))
