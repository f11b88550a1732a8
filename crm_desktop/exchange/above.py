"""Rows that go on with the record above: the head of an order or the customer stands once, in the first row."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from crm_desktop.exchange.convert import is_empty
from crm_desktop.exchange.fields import Field
from crm_desktop.exchange.sheet_reader import Record

IDENTITY = frozenset({"code", "name", "number", "order_date", "customer_code", "customer_name"})
"""Fields that say whose row it is."""
_SAME = frozenset({"同上", "〃", "″", '"', "''"})


class Above:
    """Gives rows that do not say whose they are the head of the row above.

    A row with a number, a day or a name stands for itself: what it lacks is a fault, not a repetition.
    """

    def __init__(self, columns: Iterable[tuple[int, Field]]) -> None:
        """Take the columns that are read, each with its field."""
        known = list(columns)
        self._places = [place for place, _spec in known]
        self._heads = [place for place, spec in known if not spec.of_line]
        self._keys = [place for place, spec in known if spec.key in IDENTITY]
        self.has_lines = len(self._heads) < len(known)
        self._above: Sequence[Any] | None = None

    def continued(self, record: Record) -> Record:
        """The row, with what it takes from the one above: words such as 同上, and the head if it lacks its own."""
        above = self._above
        if above is not None:
            taken = [place for place in self._places if _says_same(record.cells[place])]
            if self.has_lines and self._keys and all(is_empty(record.cells[place]) for place in self._keys):
                taken += [place for place in self._heads if is_empty(record.cells[place])]
            if taken:
                cells = list(record.cells)
                for place in taken:
                    cells[place] = above[place]
                record = replace(record, cells=cells)
        self._above = record.cells
        return record


def _says_same(cell: Any) -> bool:
    return isinstance(cell, str) and cell.strip() in _SAME
