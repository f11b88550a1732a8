"""Figures as they are answered: a tree of rows, each with its cells, all of them sums of the same kind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from crm_desktop.domain.amounts import to_rate
from crm_desktop.domain.analysis.dimensions import Dimension
from crm_desktop.domain.analysis.measures import Measure, Sums
from crm_desktop.domain.analysis.requests import CubeRequest, Narrowing


@dataclass(frozen=True, slots=True)
class Member:
    """One value of a dimension.

    Attributes:
        key: what it is known by; None or an empty text for what has no value, which is a member like any other. Of the
            row that stands for all which are not shown, the keys of those that are.
        label: what it is called; empty where the key says it, as a month does.
        others: how many members are not shown and stand in this one; 0 for one that stands for itself.
    """

    dimension: Dimension
    key: Any
    label: str = ""
    others: int = 0

    @property
    def is_none(self) -> bool:
        """Whether it stands for what has no value."""
        return self.key in (None, "") and not self.others


@dataclass(frozen=True, slots=True)
class Narrowed:
    """A condition of a request with the names of its keys, as far as the operator may know them."""

    narrowing: Narrowing
    members: tuple[Member, ...]


@dataclass(frozen=True, slots=True)
class Growth:
    """How a figure changed: by what share, if that can be said."""

    rate: Decimal | None
    is_new: bool = False


def growth(now: Any, before: Any) -> Growth:
    """How a figure grew; of nothing it is new, and against a loss no share says anything.

    >>> growth(Decimal(12), Decimal(10)).rate, growth(Decimal(5), Decimal(0)), growth(Decimal(5), Decimal(-1)).rate
    (Decimal('0.200000'), Growth(rate=None, is_new=True), None)
    """
    if not isinstance(now, (int, Decimal)) or not isinstance(before or 0, (int, Decimal)):
        return Growth(None)
    if not before:
        return Growth(None, is_new=bool(now))
    if before < 0:
        return Growth(None)
    return Growth(to_rate(Decimal(now - before) / Decimal(before)))


@dataclass(frozen=True, slots=True)
class CubeRow:
    """The figures of one member of a row dimension, or of all together.

    Attributes:
        path: the members from the outermost dimension to this one; empty for the whole.
        sums: of the whole row.
        cells: by key of the column dimension.
        before: of the whole row in the period that is compared with.
        rows: what it is made of.
    """

    path: tuple[Member, ...]
    sums: Sums
    cells: Mapping[Any, Sums] = field(default_factory=dict)
    before: Sums | None = None
    rows: tuple[CubeRow, ...] = ()

    @property
    def member(self) -> Member | None:
        """What it stands for; None for the whole."""
        return self.path[-1] if self.path else None

    @property
    def is_sum(self) -> bool:
        """Whether it is no member but what several come to: a group, all others, the whole.

        The whole of a table that is cut into no rows is what the table tells of, unless nothing happened.
        """
        is_nothing = self.member is None and not self.sums and not self.before
        return bool(self.rows or is_nothing or (self.member is not None and self.member.others))

    def value(self, measure: Measure) -> Any:
        """A figure of the whole row."""
        return measure.of(self.sums)

    def cell(self, key: Any, measure: Measure) -> Any:
        """A figure of one column; None where there was nothing."""
        sums = self.cells.get(key)
        return None if sums is None else measure.of(sums)

    def value_before(self, measure: Measure) -> Any:
        """The figure in the period that is compared with; None without one."""
        return None if self.before is None else measure.of(self.before)

    def growth(self, measure: Measure) -> Growth:
        """How the figure of the whole row grew."""
        return growth(self.value(measure), self.value_before(measure))

    def share(self, measure: Measure, whole: CubeRow) -> Decimal | None:
        """Which part it is of a larger row; only of what adds up."""
        of = whole.value(measure)
        return to_rate(Decimal(self.value(measure)) / Decimal(of)) if measure.adds and of else None

    def contribution(self, measure: Measure, whole: CubeRow) -> Decimal | None:
        """What a row grew, as a part of all that there was before: those of all rows are the growth of the whole."""
        of = whole.value_before(measure)
        if not measure.adds or not of or of < 0:
            return None
        return to_rate(Decimal((self.value(measure) or 0) - (self.value_before(measure) or 0)) / Decimal(of))

    def places(self, measure: Measure) -> Iterator[tuple[CubeRow, int]]:
        """Each row below this one with its place among those beside it, the largest first; equal ones share one."""
        members = [row for row in self.rows if not row.path[-1].others and row.value(measure) is not None]
        best: dict[Any, int] = {}
        for place, row in enumerate(sorted(members, key=lambda row: row.value(measure), reverse=True), start=1):
            yield row, best.setdefault(row.value(measure), place)
        for row in self.rows:
            yield from row.places(measure)

    def lines(self) -> Iterator[CubeRow]:
        """This row and all that it is made of, groups before their members."""
        yield self
        for row in self.rows:
            yield from row.lines()


@dataclass(frozen=True, slots=True)
class Cube:
    """An answer.

    Attributes:
        columns: the members of the column dimension in their order.
        narrowed: the conditions in words.
        largest: how many of the outermost rows are shown, since all would have been too many cells; all others stand
            in one row. 0 where all are shown that were asked for.
    """

    request: CubeRequest
    columns: Sequence[Member]
    whole: CubeRow
    narrowed: tuple[Narrowed, ...] = ()
    largest: int = 0

    def lines(self) -> Iterator[CubeRow]:
        """All rows below the whole, groups before their members."""
        lines = self.whole.lines()
        next(lines)
        yield from lines
