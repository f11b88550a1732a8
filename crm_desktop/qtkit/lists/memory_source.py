"""Answers a list panel out of one query whose rows are few enough to be held."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from itertools import groupby
from typing import Any, Generic, TypeVar

from crm_desktop.domain.clock import day_of
from crm_desktop.present.columns.base import Column
from crm_desktop.present.listing import Filter, Group, ListRequest, Test, Totals
from crm_desktop.present.ordering import sort_key

Row = TypeVar("Row")
A = TypeVar("A")
B = TypeVar("B")
T = TypeVar("T")

_HOLDS: dict[Test, Callable[[Any, Any], bool]] = {
    Test.CONTAINS: lambda value, wanted: value is not None and str(wanted).casefold() in str(value).casefold(),
    Test.EQUALS: lambda value, wanted: bool(value == wanted),
    Test.AT_LEAST: lambda value, wanted: value is not None and value >= wanted,
    Test.AT_MOST: lambda value, wanted: value is not None and value <= wanted,
    Test.ONE_OF: lambda value, wanted: value in wanted,
    Test.EMPTY: lambda value, _wanted: value in (None, ""),
    Test.FILLED: lambda value, _wanted: value not in (None, ""),
}


def holds(value: Any, condition: Filter) -> bool:
    """Whether a value fits a condition, as the database would say: a moment fits its whole day."""
    if isinstance(value, datetime) and type(condition.value) is date:
        value = day_of(value)
    return _HOLDS[condition.test](value, condition.value)


class MemorySource(Generic[Row]):
    """Loads all rows for each request, then sorts, filters and adds them up; called away from the GUI thread."""

    def __init__(
        self,
        load: Callable[[ListRequest], Sequence[Row]],
        columns: Sequence[Column[Row]],
        loaded: Callable[[Sequence[Row]], None] | None = None,
    ) -> None:
        """Make the source.

        Args:
            load: reads all rows in their natural order.
            columns: those of the list.
            loaded: told of the rows as read, on the reading thread.
        """
        self._load, self._loaded = load, loaded
        self._columns = {column.key: column for column in columns}
        self._all: Sequence[Row] = ()
        self._shown: list[int] = []
        self._asked: ListRequest | None = None

    def at_once(self, ask: Callable[[], T]) -> T:
        return ask()

    def beside(self, one: Callable[[], A], other: Callable[[], B]) -> tuple[A, B]:
        return one(), other()

    def ids(self, request: ListRequest, _most: int | None = None) -> Sequence[int]:
        """Read the rows again; their ids are their places in natural order."""
        self._all = self._load(request)
        if self._loaded is not None:
            self._loaded(self._all)
        self._shown, self._asked = self._places(self._all, request), request
        return self._shown

    def rows(self, ids: Sequence[int], _request: ListRequest) -> Sequence[Row]:
        """The rows at these places."""
        return [self._all[place] for place in ids if place < len(self._all)]

    def totals(self, request: ListRequest) -> Totals:
        """Count and sums of all matching rows; of another request than the last one they are read again."""
        rows, places = self._all, self._shown
        if request != self._asked:
            rows = self._load(request)
            places = self._places(rows, request)
        sums = {
            column.key: sum((Decimal(column.value(rows[place]) or 0) for place in places), Decimal(0))
            for column in self._columns.values()
            if column.total
        }
        return Totals(len(places), sums)

    def groups(self, request: ListRequest) -> Sequence[Group]:
        """The groups of all matching rows, read again: what is shown stays what it is."""
        column = self._columns.get(request.group)
        if column is None:
            return []
        whole = self._load(request)
        summed = [summed for summed in self._columns.values() if summed.total]
        found: list[Group] = []
        for value, places in groupby(self._places(whole, request), key=lambda place: column.value(whole[place])):
            rows = [whole[place] for place in places]
            sums = {one.key: sum((Decimal(one.value(row) or 0) for row in rows), Decimal(0)) for one in summed}
            found.append(Group(value, len(rows), sums))
        return found

    def _places(self, rows: Sequence[Row], request: ListRequest) -> list[int]:
        """The places of the rows that match, in the order that is asked for; empty cells last."""
        places = [place for place, row in enumerate(rows) if self._matches(row, request)]
        for sort in reversed(request.order):
            column = self._columns.get(sort.key)
            if column is not None:
                values = {place: column.value(rows[place]) for place in places}
                filled = [place for place in places if values[place] not in (None, "")]
                empty = [place for place in places if values[place] in (None, "")]
                keys = {place: _key(values[place]) for place in filled}
                places = sorted(filled, key=keys.__getitem__, reverse=sort.descending) + empty
        return places

    def _matches(self, row: Row, request: ListRequest) -> bool:
        texts = [str(column.value(row)) for column in self._columns.values() if isinstance(column.value(row), str)]
        whole = " ".join(texts).casefold()
        if not all(word in whole for word in request.search.casefold().split()):
            return False
        return all(self._holds(row, condition) for condition in request.filters)

    def _holds(self, row: Row, condition: Filter) -> bool:
        column = self._columns.get(condition.key)
        return column is None or holds(column.value(row), condition)


def _key(value: Any) -> Any:
    """What a value is sorted by, as in lists out of the database: words by their sound, codes as they are declared."""
    if isinstance(value, StrEnum):
        return list(type(value)).index(value)
    return sort_key(value) if isinstance(value, str) else value
