"""Figures: facts cut by dimensions, with subtotals, a period to compare with, and the rest in one row.

This is the only place where it is said what was sold: reports, the figures of the day and the card ask it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby
from operator import itemgetter
from typing import Any

from sqlalchemy.orm import Session

from crm_desktop.db.readings import side_by_side
from crm_desktop.domain.access import Access
from crm_desktop.domain.analysis.cube import Cube, CubeRow, Member
from crm_desktop.domain.analysis.dimensions import Dimension
from crm_desktop.domain.analysis.measures import Adding, AnyPart, Sums, add_counts, add_to
from crm_desktop.domain.analysis.month_ends import ends_of
from crm_desktop.domain.analysis.periods import Against
from crm_desktop.domain.analysis.requests import CubeRequest, Narrowing
from crm_desktop.present.ordering import sort_key
from crm_desktop.queries.analysis.asking import Groups, Keys, groups_of

_EVERY = object()
"""The column of what a row comes to as a whole."""


def cube(session: Session, access: Access, *, request: CubeRequest) -> Cube:
    """Answer a request.

    Raises:
        NotAllowed, RuleBroken: what ``CubeRequest.check`` and ``groups_of`` say.
    """
    request.check(access)
    labels: dict[tuple[Dimension, Any], str] = {}
    both = [request, request.before] if request.before is not None else [request]
    levels = [_levels(one) for one in both]
    asks = [
        partial(groups_of, access=access, request=one, axes=level.axes, parts=level.parts)
        for one, of_it in zip(both, levels, strict=True)
        for level in of_it
    ]
    answers = list(side_by_side(session, *asks))
    now = _nodes(request, levels[0], answers[: len(levels[0])])
    before = _nodes(both[1], levels[1], answers[len(levels[0]) :], is_before=True) if len(levels) > 1 else None
    for groups in answers:
        labels.update(groups.labels)
    columns = {key for node in now.values() for key in node if key is not _EVERY}
    whole = _with_rest(session, access, request, _Tree(request, now, before, labels).row())
    members = () if request.column is None else _in_order_of_keys(labels, request.column, columns)
    return Cube(request, members, whole)


Node = dict[Any, dict[AnyPart, Any]]
"""The sums of a row by key of the column, with those of the whole row under ``_EVERY``."""


@dataclass(frozen=True, slots=True)
class _Level:
    """One statement: the rows of a depth, across the column or as a whole, and what is asked of them."""

    rows: tuple[Dimension, ...]
    column: Dimension | None
    parts: frozenset[AnyPart]

    @property
    def axes(self) -> tuple[Dimension, ...]:
        return self.rows if self.column is None else (*self.rows, self.column)


def _levels(request: CubeRequest) -> list[_Level]:
    """The finest one, which gives all that adds up; and each other one, if something is counted that doesn't."""
    column = request.column
    finest = _Level(request.rows, column, request.parts)
    counted = request.counted_anew
    if not counted:
        return [finest]
    others = [
        _Level(request.rows[:deep], across, counted)
        for deep in range(len(request.rows) + 1)
        for across in {None: None, column: column}
    ]
    return [finest, *(one for one in others if one.axes != finest.axes)]


def _nodes(
    request: CubeRequest, levels: Sequence[_Level], answers: Sequence[Groups], *, is_before: bool = False
) -> dict[Keys, Node]:
    """All rows of all levels by the keys that lead to them; those of last year stand where this year's do."""
    nodes: dict[Keys, Node] = {(): {_EVERY: {}}}
    anew = request.counted_anew
    summed = {part for part in request.parts if part.adding is Adding.DISTINCT} - anew
    day = _day_of(request)
    shifts = [one.year if is_before and request.against is Against.LAST_YEAR else 0 for one in request.rows]
    is_shifted = any(shifts)
    for level, groups in zip(levels, answers, strict=True):
        for keys, sums in groups.sums.items():
            path, cell = keys[: len(level.rows)], _EVERY if level.column is None else keys[-1]
            if is_shifted:
                path = tuple(key + shift if shift else key for key, shift in zip(path, shifts, strict=False))
            if level is levels[0]:
                node = nodes.setdefault(path, {_EVERY: {}})
                is_former = day is not None and day[0] == len(path) and cell != day[1]
                for place in {cell: None} if is_former else {cell: None, _EVERY: None}:
                    _add(node, place, sums, summed)
            if anew:
                counted = {part: value for part, value in sums.items() if part in anew}
                nodes.setdefault(path, {_EVERY: {}}).setdefault(cell, {}).update(counted)
    if day is not None and day[0] < len(shifts):
        day = day[0], day[1] + shifts[day[0]]
    _add_upwards(nodes, len(request.rows), summed, day)
    return nodes


def _add(node: Node, place: Any, sums: Sums, counts: Collection[AnyPart]) -> None:
    whole = node.setdefault(place, {})
    add_to(whole, sums)
    add_counts(whole, sums, counts)


def _add_upwards(nodes: dict[Keys, Node], deep: int, counts: Collection[AnyPart], day: tuple[int, int] | None) -> None:
    """Add the rows of the finest level to those above them, and so on: each one once, to the next one.

    ``day`` is the place among the keys of a day at whose end all is looked at, and the last of these days: of several
    days the last one tells how all stands.
    """
    paths: Iterable[Keys] = [path for path in nodes if len(path) == deep]
    for length in range(deep, 0, -1):
        above: dict[Keys, None] = {}
        for path in paths:
            parent = nodes.setdefault(path[:-1], {_EVERY: {}})
            above[path[:-1]] = None
            if day is not None and day[0] == length - 1 and path[-1] != day[1]:
                continue
            for place, sums in nodes[path].items():
                _add(parent, place, sums, counts)
        paths = above


def _day_of(request: CubeRequest) -> tuple[int, int] | None:
    """Where among the keys a day stands at whose end all is looked at, and the last of these days."""
    at = next((at for at, one in enumerate(request.axes) if one.is_as_of), None)
    return None if at is None else (at, max((one.key for one in ends_of(request)), default=0))


class _Tree:
    """Makes rows out of nodes."""

    def __init__(
        self,
        request: CubeRequest,
        now: dict[Keys, Node],
        before: dict[Keys, Node] | None,
        labels: dict[tuple[Dimension, Any], str],
    ) -> None:
        self._request = request
        self._now = now
        self._before = before
        self._labels = labels
        self._below: dict[Keys, set[Any]] = {}
        for path in {*now, *(before or ())}:
            if path:
                self._below.setdefault(path[:-1], set()).add(path[-1])

    def row(self, keys: Keys = (), path: tuple[Member, ...] = ()) -> CubeRow:
        """The row that some keys lead to, which are those of ``path``, with all below it in their order."""
        node = self._now.get(keys, {_EVERY: {}})
        rows: list[CubeRow] = []
        if len(keys) < len(self._request.rows):
            below = self._request.rows[len(keys)]
            rows = [self.row((*keys, key), (*path, self._member(below, key))) for key in self._below.get(keys, ())]
            rows = _in_order(self._request, below, rows)
        before: Sums | None = None
        if self._before is not None:
            before = self._before.get(keys, {_EVERY: {}})[_EVERY]
        cells = {key: sums for key, sums in node.items() if key is not _EVERY} if len(node) > 1 else {}
        return CubeRow(path, node[_EVERY], cells, before, tuple(rows))

    def _member(self, dimension: Dimension, key: Any) -> Member:
        return Member(dimension, key, self._labels.get((dimension, key), _told(dimension, key)))


def _told(dimension: Dimension, key: Any) -> str:
    """What a key says by itself; a time is told in the words of the one who looks."""
    return "" if dimension.is_time or key is None else str(key)


def _in_order(request: CubeRequest, dimension: Dimension, rows: list[CubeRow]) -> list[CubeRow]:
    if dimension.is_in_order:
        return sorted(rows, key=lambda row: row.path[-1].key)
    measure = request.sorted_by

    def place(row: CubeRow) -> tuple[bool, Any]:
        value = row.value(measure)
        if value is None:
            return (True, 0)
        number = value.toordinal() if hasattr(value, "toordinal") else value
        return (False, number if request.is_ascending else -number)

    placed = sorted(((place(row), row) for row in rows), key=itemgetter(0))
    # how a name sounds is asked of equals alone: of 70 000 customers it takes seconds
    return [row for _, equal in groupby(placed, key=itemgetter(0)) for row in _by_name([row for _, row in equal])]


def _by_name(rows: list[CubeRow]) -> list[CubeRow]:
    return sorted(rows, key=lambda row: sort_key(row.path[-1].label)) if len(rows) > 1 else rows


def _in_order_of_keys(
    labels: dict[tuple[Dimension, Any], str], dimension: Dimension, keys: Iterable[Any]
) -> tuple[Member, ...]:
    """The members of the column: time forward, all else by name, what has none last."""
    members = [Member(dimension, key, labels.get((dimension, key), _told(dimension, key))) for key in keys]
    if dimension.is_in_order:
        return tuple(sorted(members, key=lambda one: one.key))
    return tuple(sorted(members, key=lambda one: (one.is_none, sort_key(one.label), str(one.key))))


def _with_rest(session: Session, access: Access, request: CubeRequest, whole: CubeRow) -> CubeRow:
    """The first rows only, and all others as one: they are asked for, since who is in two of them counts once."""
    most = request.most
    if most is None or not request.rows or request.rows[0].is_in_order or len(whole.rows) <= most:
        return whole
    outermost = request.rows[0]
    shown = whole.rows[:most]
    keys = tuple(row.path[0].key for row in shown)
    without = Narrowing(outermost, keys, leaves_out=True)
    others = cube(session, access, request=replace(request, rows=(), most=None, only=(*request.only, without))).whole
    member = Member(outermost, keys, others=len(whole.rows) - most)
    rest = replace(others, path=(member,))
    return replace(whole, rows=(*shown, rest))
