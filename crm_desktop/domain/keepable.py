"""What no database can keep, whatever the use case; asked at the one door for changing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from decimal import Decimal

from crm_desktop.domain.errors import DomainError, FieldProblems, NotFound, RuleBroken
from crm_desktop.domain.figures import LARGEST, TooLarge
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
        FieldProblems: by field key, where it stands in a draft.
        UnkeepableText, TooLarge, NotFound: where it stands in the command itself.
    """
    problems = dict(_unkeepable(command))
    in_draft = {key.removeprefix("draft."): error for key, error in problems.items() if key.startswith("draft.")}
    if in_draft:
        raise FieldProblems(in_draft)
    for error in problems.values():
        raise error


def _unkeepable(value: object, key: str = "", *, is_secret: bool = False) -> Iterator[tuple[str, DomainError]]:
    error = _problem(value, is_secret=is_secret)
    if error is not None:
        yield key, NotFound(what=f"#{value}") if key.endswith("_id") else error
    for name, part, is_part_secret in _parts(value):
        yield from _unkeepable(part, f"{key}.{name}" if key else name, is_secret=is_part_secret)


def _problem(value: object, *, is_secret: bool) -> DomainError | None:
    if isinstance(value, str):
        return None if is_keepable(value) else UnkeepableText(text="…" if is_secret else shown(value))
    is_kept = (
        value.is_finite() if isinstance(value, Decimal) else not isinstance(value, int) or abs(value) <= LARGEST_WHOLE
    )
    return None if is_kept else TooLarge(most=LARGEST)


def _parts(value: object) -> Iterator[tuple[str, object, bool]]:
    if isinstance(value, tuple):
        yield from ((str(index), part, False) for index, part in enumerate(value))
    elif is_dataclass(value):
        yield from ((one.name, getattr(value, one.name), "secret" in one.metadata) for one in fields(value))
