"""What a list asks for, and what answers it: the contract between a windowed table and its query.

A table first asks for the ids of the first rows, then of all rows in order, and for the few rows that it shows, by id.
So sorting and searching happen in SQL, and a page costs the same at the end as at the beginning.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import Any, Protocol, TypeVar

Row_co = TypeVar("Row_co", covariant=True)
A = TypeVar("A")
B = TypeVar("B")
T = TypeVar("T")


class Test(StrEnum):
    """How a filter compares a column with its value."""

    __test__ = False  # not a test class

    CONTAINS = "contains"
    EQUALS = "equals"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    ONE_OF = "one_of"
    EMPTY = "empty"
    FILLED = "filled"


@dataclass(frozen=True, slots=True)
class Filter:
    """One condition on one column; ``value`` has the column's Python type (a tuple for ``ONE_OF``)."""

    key: str
    test: Test
    value: Any = None


@dataclass(frozen=True, slots=True)
class Sort:
    """One sort key; the first one of a request weighs most."""

    key: str
    descending: bool = False


@dataclass(frozen=True, slots=True)
class ListRequest:
    """Everything that decides which rows a list shows, and in which order.

    Attributes:
        search: what was typed; matched against the listing's search columns.
        party_id: only this customer's rows, for lists that follow the customer.
        options: switches of one listing, such as ``{"as_of": date, "by": "due"}``.
        group: the key of the column whose equal values stand together, before all sort keys; empty for none.
        on_demand: the columns that are read only while they are shown, such as pictures, and are shown.
    """

    search: str = ""
    sort: tuple[Sort, ...] = ()
    filters: tuple[Filter, ...] = ()
    party_id: int | None = None
    options: Mapping[str, Any] = field(default_factory=dict)
    group: str = ""
    on_demand: frozenset[str] = frozenset()

    @property
    def order(self) -> tuple[Sort, ...]:
        """The sort keys with the one of the group in front; without any, the source's own order."""
        if not self.group:
            return self.sort
        own = next((sort for sort in self.sort if sort.key == self.group), Sort(self.group))
        return (own, *(sort for sort in self.sort if sort.key != self.group))


_SIGNS: Mapping[Test, str] = {
    Test.CONTAINS: "∋",
    Test.EQUALS: "=",
    Test.AT_LEAST: "≥",
    Test.AT_MOST: "≤",
    Test.ONE_OF: "∈",
    Test.EMPTY: "= ∅",
    Test.FILLED: "≠ ∅",
}


def narrowed_by(request: ListRequest, titles: Mapping[str, str]) -> str:
    """What a list was narrowed by, in signs that read in every language; ``titles`` are those of columns by key.

    >>> narrowed_by(ListRequest(search="宁波", filters=(Filter("total", Test.AT_LEAST, 5),)), {"total": "金额"})
    '宁波 · 金额 ≥ 5'
    """
    filters = [
        f"{titles.get(one.key, one.key)} {_SIGNS[one.test]} {'' if one.value is None else _plain(one.value)}".rstrip()
        for one in request.filters
    ]
    options = [f"{name} = {_plain(value)}" for name, value in request.options.items() if value not in (None, "", False)]
    customer = [f"#{request.party_id}"] if request.party_id is not None else []
    return " · ".join([*([request.search] if request.search else []), *customer, *filters, *options])


def _plain(value: Any) -> str:
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)


PARTS = "  ·  "
"""Stands between the parts of the words over a group."""


class LeftOut(StrEnum):
    """Why the figures of a row are listed and stand in no sum."""

    VOID = "void"
    DRAFT = "draft"


HIDE = "hide"
"""The option of a list that takes rows away whose figures are in no sum: a tuple of ``LeftOut``."""


@dataclass(frozen=True, slots=True)
class Group:
    """The rows that share one value of the column they are grouped by: how many, and their sums by column key.

    ``left_out`` says how many of the rows are in no sum, and why; of none, nothing.
    """

    value: Any
    count: int
    sums: Mapping[str, Decimal] = field(default_factory=dict)
    left_out: Mapping[LeftOut, int] = field(default_factory=dict)


def with_heads(rows: Iterable[T], groups: Iterable[Group]) -> Iterator[T | Group]:
    """The rows in their order with each group before its own.

    >>> list(with_heads("abc", [Group(1, 2), Group(2, 1)])) == [Group(1, 2), "a", "b", Group(2, 1), "c"]
    True
    """
    heads, left = iter(groups), 0
    for row in rows:
        if not left and (group := next(heads, None)) is not None:
            left = group.count
            yield group
        left -= 1
        yield row


@dataclass(frozen=True, slots=True)
class Totals:
    """What stands in the totals row: the number of rows and the sums by column key.

    ``left_out`` says how many rows are in no sum, and why; those that ``HIDE`` takes away are told as well. Where the
    operator may see no sum of the list, ``are_veiled``: what he selects is not added up for him either.
    """

    count: int
    sums: Mapping[str, Decimal] = field(default_factory=dict)
    left_out: Mapping[LeftOut, int] = field(default_factory=dict)
    are_veiled: bool = False


class Source(Protocol[Row_co]):
    """Answers a windowed list; called away from the GUI thread."""

    def at_once(self, ask: Callable[[], T]) -> T:
        """What ``ask()`` gives, which asks this source several things: they see the same rows, and cost one reading.

        ``ask`` may be called twice.
        """
        ...

    def beside(self, one: Callable[[], A], other: Callable[[], B]) -> tuple[A, B]:
        """What two give that ask this source and don't need each other."""
        ...

    def ids(self, request: ListRequest, most: int | None = None) -> Sequence[int]:
        """The ids of all matching rows, in order; with ``most``, only so many of the first ones.

        A source that saves nothing by it may give all.
        """
        ...

    def rows(self, ids: Sequence[int], request: ListRequest) -> Sequence[Row_co]:
        """The rows with these ids, in the order of ``ids``; a row deleted meanwhile is left out."""
        ...

    def totals(self, request: ListRequest) -> Totals:
        """Count and sums over all matching rows."""
        ...

    def groups(self, request: ListRequest) -> Sequence[Group]:
        """The groups of all matching rows, in the order in which ``ids`` has their rows."""
        ...
