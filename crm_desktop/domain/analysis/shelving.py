"""Putting fields onto the shelves of a request: rows, the column, values; the same for buttons, keys and dragging."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import TypeVar

from crm_desktop.domain.analysis.dimensions import Dimension
from crm_desktop.domain.analysis.facts import Fact
from crm_desktop.domain.analysis.measures import Measure
from crm_desktop.domain.analysis.requests import MOST_ROWS_DEEP, CubeRequest, Narrowing

Field = Dimension | Measure
T = TypeVar("T", Dimension, Measure)


class Place(StrEnum):
    """Where a field can stand."""

    ROWS = "rows"
    COLUMN = "column"
    VALUES = "values"
    FILTERS = "filters"
    """Where only some of its values count; it may stand in the rows or the column at once."""


def fields_at(request: CubeRequest, place: Place) -> tuple[Field, ...]:
    """What stands there, in its order."""
    column = () if request.column is None else (request.column,)
    shelves: dict[Place, tuple[Field, ...]] = {
        Place.ROWS: request.rows,
        Place.COLUMN: column,
        Place.VALUES: request.measures,
        Place.FILTERS: tuple(one.dimension for one in request.only),
    }
    return shelves[place]


def place_of(request: CubeRequest, field: Field) -> Place | None:
    """Where a field stands, if anywhere."""
    return next((place for place in Place if field in fields_at(request, place)), None)


def fits(field: Field, place: Place) -> bool:
    """Whether a field can stand there: what is counted among the values, all else not."""
    return isinstance(field, Measure) == (place is Place.VALUES)


def put(request: CubeRequest, field: Field, place: Place) -> CubeRequest:
    """Put a field at the end of a shelf, away from where it stood.

    The column holds one field, and the rows three: the one that stood there, or the last one, makes room. Among the
    filters stands what has values: see ``narrowed``.
    """
    if not fits(field, place) or place is Place.FILTERS:
        return request
    if isinstance(field, Measure):
        return replace(request, measures=(*(one for one in request.measures if one != field), field))
    rows = tuple(one for one in request.rows if one != field)
    column = None if request.column == field else request.column
    if place is Place.COLUMN:
        return replace(request, rows=rows, column=field)
    return replace(request, rows=(*rows[: MOST_ROWS_DEEP - 1], field), column=column)


def narrowed(request: CubeRequest, dimension: Dimension, narrowing: Narrowing | None) -> CubeRequest:
    """Let only some values of a dimension count, in place of the condition on it so far; None lets all count."""
    only = [one for one in request.only if one.dimension != dimension]
    at = next((at for at, one in enumerate(request.only) if one.dimension == dimension), len(only))
    if narrowing is not None:
        only.insert(at, narrowing)
    return replace(request, only=tuple(only))


def taken_off(request: CubeRequest, field: Field, place: Place | None = None) -> CubeRequest:
    """Take a field off a shelf, or off the one where it stands; the last value stays, or nothing would be counted."""
    place = place or place_of(request, field)
    if place is Place.FILTERS and not isinstance(field, Measure):
        return narrowed(request, field, None)
    if isinstance(field, Measure):
        left = tuple(one for one in request.measures if one != field)
        sort = None if request.sort == field else request.sort
        return replace(request, measures=left, sort=sort) if left else request
    column = None if request.column == field else request.column
    return replace(request, rows=tuple(one for one in request.rows if one != field), column=column)


def moved(request: CubeRequest, field: Field, by: int) -> CubeRequest:
    """Move a field on its shelf, towards the front or, with a positive ``by``, towards the end."""
    place = place_of(request, field)
    if place in (None, Place.COLUMN, Place.FILTERS):
        return request
    if isinstance(field, Measure):
        return replace(request, measures=_shifted(request.measures, field, by))
    return replace(request, rows=_shifted(request.rows, field, by))


def _shifted(shelf: tuple[T, ...], field: T, by: int) -> tuple[T, ...]:
    order = list(shelf)
    at = order.index(field)
    order.insert(max(0, min(len(order) - 1, at + by)), order.pop(at))
    return tuple(order)


def of_fact(request: CubeRequest, fact: Fact) -> CubeRequest:
    """The same of another fact, with those of its fields that this one has; its first value if it has none of them."""
    measures = tuple(one for one in request.measures if fact.counts(one)) or fact.measures[:1]
    sort = request.sort if request.sort is not None and fact.counts(request.sort) else None
    return replace(
        request,
        fact=fact,
        rows=tuple(one for one in request.rows if fact.is_cut_by(one)),
        column=request.column if request.column is not None and fact.is_cut_by(request.column) else None,
        only=tuple(one for one in request.only if fact.is_cut_by(one.dimension)),
        measures=measures,
        sort=sort,
    )
