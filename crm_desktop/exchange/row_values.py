"""The values of rows, held small: a file of 100 000 rows is in memory as a whole before anything is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from crm_desktop.domain.imports import Incoming, RowProblem


class Layout:
    """Which field stands at which place of a row; all rows of a sheet share one."""

    __slots__ = ("_parted", "places")

    def __init__(self, places: Iterable[tuple[str, int]]) -> None:
        self.places = dict(places)
        self._parted: dict[frozenset[str], tuple[Layout, Layout]] = {}

    def parted(self, keys: frozenset[str]) -> tuple[Layout, Layout]:
        """The layouts of these fields and of all others."""
        if keys not in self._parted:
            places = self.places.items()
            self._parted[keys] = (
                Layout(place for place in places if place[0] in keys),
                Layout(place for place in places if place[0] not in keys),
            )
        return self._parted[keys]


class RowValues(Mapping[str, Any]):
    """The values of one row by field; an empty cell, which is None, is not among them.

    >>> person, others = RowValues(Layout([("name", 0), ("tel", 1), ("qq", 2)]), ("a", "1", None)).parted(
    ...     frozenset({"tel", "qq"})
    ... )
    >>> dict(person), dict(others), person.get("qq", "")
    ({'tel': '1'}, {'name': 'a'}, '')
    """

    __slots__ = ("_cells", "_layout")

    def __init__(self, layout: Layout, cells: tuple[Any, ...]) -> None:
        self._layout = layout
        self._cells = cells

    def parted(self, keys: frozenset[str]) -> tuple[RowValues, RowValues]:
        """The values of these fields and of all others; no cell is copied."""
        these, others = self._layout.parted(keys)
        return RowValues(these, self._cells), RowValues(others, self._cells)

    def __getitem__(self, key: str) -> Any:
        value = self._cells[self._layout.places[key]]
        if value is None:
            raise KeyError(key)
        return value

    def get(self, key: str, /, default: Any = None) -> Any:
        """The value of a field, without the exceptions that ``Mapping`` would raise and catch for each empty one."""
        place = self._layout.places.get(key)
        value = None if place is None else self._cells[place]
        return default if value is None else value

    def __contains__(self, key: object) -> bool:
        return isinstance(key, str) and self.get(key) is not None

    def __iter__(self) -> Iterator[str]:
        return (key for key, place in self._layout.places.items() if self._cells[place] is not None)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __repr__(self) -> str:
        return f"RowValues({dict(self)!r})"


@dataclass(frozen=True, slots=True)
class Row:
    """One good row: its number in Excel, its values, and the day that ranks it among its doubles."""

    number: int
    values: RowValues
    latest: date | None = None


@dataclass
class Records:
    """What the rows of a sheet make.

    Attributes:
        notes: what is worth knowing of rows that come in.
        doubles: rows that say the same as another one, with what they are.
    """

    good: list[Incoming] = field(default_factory=list)
    problems: list[RowProblem] = field(default_factory=list)
    notes: list[RowProblem] = field(default_factory=list)
    doubles: tuple[tuple[int, str], ...] = ()
