"""A whole cut into tiles as large as their figures, as near to squares as they can be 矩形树图."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tile:
    """A rectangle in a whole of some width and height."""

    left: float
    top: float
    width: float
    height: float


def tiled(sizes: Sequence[float], width: float, height: float) -> list[Tile]:
    """Tiles for sizes that are above 0, the largest first.

    Rows are laid along the shorter side, and each takes in tiles while they become no narrower by it.

    Source: Bruls, Huizing, van Wijk: Squarified Treemaps (2000).

    >>> tiled([1, 1], 4, 2)
    [Tile(left=0.0, top=0.0, width=2.0, height=2.0), Tile(left=2.0, top=0.0, width=2.0, height=2.0)]
    """
    whole = sum(sizes)
    areas = [size * width * height / whole for size in sizes] if whole else []
    return list(_laid(areas, Tile(0.0, 0.0, float(width), float(height))))


def _laid(areas: Sequence[float], room: Tile) -> Iterator[Tile]:
    first = 0
    while first < len(areas):
        side = min(room.width, room.height)
        after = first + 1
        while after < len(areas) and _worst(areas[first : after + 1], side) <= _worst(areas[first:after], side):
            after += 1
        deep = sum(areas[first:after]) / side if side else 0.0
        at = 0.0
        for area in areas[first:after]:
            long = area / deep if deep else 0.0
            if room.width >= room.height:
                yield Tile(room.left, room.top + at, deep, long)
            else:
                yield Tile(room.left + at, room.top, long, deep)
            at += long
        if room.width >= room.height:
            room = Tile(room.left + deep, room.top, room.width - deep, room.height)
        else:
            room = Tile(room.left, room.top + deep, room.width, room.height - deep)
        first = after


def _worst(areas: Sequence[float], side: float) -> float:
    """How far the narrowest tile of a row is from a square."""
    deep = sum(areas) / side if side else 0.0
    return max((max(deep * deep / area, area / (deep * deep)) for area in areas), default=0.0) if deep else 0.0
