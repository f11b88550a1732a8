"""Many things taken some at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

AT_ONCE = 1000
"""So many rows or ids stand in one statement."""
Part = TypeVar("Part")


def portions(items: Sequence[Part], size: int = AT_ONCE) -> Iterator[Sequence[Part]]:
    """The items in portions, so that only a few are kept in memory, or stand in one statement.

    >>> [list(part) for part in portions("abcde", 2)]
    [['a', 'b'], ['c', 'd'], ['e']]
    """
    return (items[start : start + size] for start in range(0, len(items), size))
