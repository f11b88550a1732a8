"""Rows that go on with the record above: the head of an order or the customer stands once, in the first row."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from crm_desktop.exchange.convert import is_empty
from crm_desktop.exchange.sheet_reader import Record

_SAME = frozenset({"同上", "〃", "″", '"', "''"})


class Above:
    """Gives rows whose head columns are all empty those of the row above.

    A row with one of them filled stands for itself: what it lacks is a fault, not a repetition.
    """

    def __init__(self, places: Iterable[tuple[int, bool]]) -> None:
        """Take the columns that are read, each with whether it belongs to the line."""
        known = list(places)
        self._places = [place for place, _of_line in known]
        self._heads = [place for place, of_line in known if not of_line]
        self.has_lines = len(self._heads) < len(known)
        self._above: Sequence[Any] | None = None

    def continued(self, record: Record) -> Record:
        """The row, with what it takes from the one above: words such as 同上, and the head if it lacks its own."""
        above = self._above
        if above is not None:
            taken = [place for place in self._places if _says_same(record.cells[place])]
            if self.has_lines and all(is_empty(record.cells[place]) for place in self._heads):
                taken += self._heads
            if taken:
                cells = list(record.cells)
                for place in taken:
                    cells[place] = above[place]
                record = replace(record, cells=cells)
        self._above = record.cells
        return record


def _says_same(cell: Any) -> bool:
    return isinstance(cell, str) and cell.strip() in _SAME
