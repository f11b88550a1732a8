"""What a field offers to choose from, and what it must still be able to show."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple


class Kept(NamedTuple):
    """A value that is offered no more, or not here, and its word: shown where it is stored, for nobody to choose."""

    value: Any
    word: str


def offered(options: Iterable[tuple[Any, str]]) -> list[tuple[Any, str]]:
    """What can be chosen.

    >>> offered([(1, "周敏"), Kept(2, "旧人")])
    [(1, '周敏')]
    """
    return [one for one in options if not isinstance(one, Kept)]
