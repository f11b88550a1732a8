"""Moves, sizes and lines up items; grouped items that are chosen together count as one.

Widths count from the paper's left edge, heights from the top of an item's band, so that lining up at the top, in the
middle or at the bottom is done band by band. Locked items stay, yet others line up with them.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from crm_desktop.print_templates.editing.parts import SMALLEST_BOX, exact, extent, find, with_bands, with_items
from crm_desktop.print_templates.template import AnyItem, Band, Column, LineItem, TableItem, Template


class Edge(StrEnum):
    """Where items are lined up."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    TOP = "top"
    MIDDLE = "middle"
    BOTTOM = "bottom"


class Axis(StrEnum):
    """Across the paper, or down it."""

    ACROSS = "across"
    DOWN = "down"


class Order(StrEnum):
    """Where items stand in the pile of their band."""

    FRONT = "front"
    FORWARD = "forward"
    BACKWARD = "backward"
    BACK = "back"


_SHARE = {Edge.LEFT: 0.0, Edge.TOP: 0.0, Edge.CENTER: 0.5, Edge.MIDDLE: 0.5, Edge.RIGHT: 1.0, Edge.BOTTOM: 1.0}
_AXIS = {
    Edge.LEFT: Axis.ACROSS, Edge.CENTER: Axis.ACROSS, Edge.RIGHT: Axis.ACROSS,
    Edge.TOP: Axis.DOWN, Edge.MIDDLE: Axis.DOWN, Edge.BOTTOM: Axis.DOWN,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Unit:
    """One item or one group, as it lies along one axis."""

    ids: frozenset[str]
    start: float
    length: float
    locked: bool

    @property
    def end(self) -> float:
        return self.start + self.length

    def at(self, share: float) -> float:
        return self.start + self.length * share


def move(template: Template, ids: Collection[str], dx: float, dy: float) -> Template:
    """Move items together; none of them leaves the paper, and locked ones stay."""
    items = [item for item in template.items() if item.id in set(ids) and not item.locked]
    if not items:
        return template
    paper = template.paper
    right = _within(dx, [item.x for item in items], paper.width)
    down = _within(dy, [item.y for item in items], paper.height)
    return with_items(
        template,
        {item.id for item in items},
        lambda item: replace(item, x=exact(item.x + right), y=exact(item.y + down)),
    )


def _within(step: float, starts: Sequence[float], room: float) -> float:
    """Shorten a step so that no start leaves the paper; what is off it already may only come nearer."""
    return min(max(step, min(0.0, -min(starts))), max(0.0, room - max(starts)))


def resize(template: Template, item_id: str, x: float, y: float, width: float, height: float) -> Template:
    """Give an item a place and a size; a locked one keeps its own.

    A table's columns share its new width as they shared the old one.

    Raises:
        NoSuchItem: when the template has none.
    """
    item = find(template, item_id)
    if item.locked:
        return template
    limits = template.paper
    left, top = exact(min(max(x, 0.0), limits.width)), exact(min(max(y, 0.0), limits.height))
    across, down = exact(min(width, limits.width)), exact(min(height, limits.height))
    placed = replace(item, x=left, y=top)
    if isinstance(placed, TableItem):
        sized: AnyItem = replace(placed, columns=_stretched(placed.columns, across))
    else:
        sized = _sized(placed, across, down)
    return with_items(template, {item_id}, lambda _: sized)


def _sized(item: AnyItem, width: float, height: float) -> AnyItem:
    if not isinstance(item, LineItem):
        return replace(item, width=max(width, SMALLEST_BOX), height=max(height, SMALLEST_BOX))
    across, down = max(width, 0.0), max(height, 0.0)
    if max(across, down) >= SMALLEST_BOX:
        return replace(item, width=across, height=down)
    # too short to be found again: it keeps the way it ran
    upright = item.height > item.width
    return replace(item, width=0.0 if upright else SMALLEST_BOX, height=SMALLEST_BOX if upright else 0.0)


def _stretched(columns: tuple[Column, ...], width: float) -> tuple[Column, ...]:
    now = sum(column.width for column in columns)
    factor = max(width, float(len(columns))) / now if now else 1.0
    return tuple(replace(column, width=max(exact(column.width * factor), 1.0)) for column in columns)


def align(template: Template, ids: Collection[str], edge: Edge) -> Template:
    """Line items up at an edge of what they cover together; one alone at the paper's or its band's."""
    axis = _AXIS[edge]
    return _by_band(template, ids, axis, lambda units, room: _aligned(units, _SHARE[edge], room))


def _aligned(units: list[_Unit], share: float, room: float) -> dict[frozenset[str], float]:
    low, high = (0.0, room) if len(units) == 1 else (min(unit.start for unit in units), max(unit.end for unit in units))
    held = [unit.at(share) for unit in units if unit.locked]
    line = held[0] if held else low + (high - low) * share
    return {unit.ids: line - unit.at(share) for unit in units}


def distribute(template: Template, ids: Collection[str], axis: Axis) -> Template:
    """Leave the same gap between items; the first and the last stay. It takes three at least."""
    return _by_band(template, ids, axis, lambda units, _: _distributed(units))


def _distributed(units: list[_Unit]) -> dict[frozenset[str], float]:
    if len(units) < 3:
        return {}
    row = sorted(units, key=lambda unit: (unit.start, unit.end))
    gap = (row[-1].end - row[0].start - sum(unit.length for unit in row)) / (len(row) - 1)
    steps: dict[frozenset[str], float] = {}
    at = row[0].start
    for unit in row:
        steps[unit.ids] = at - unit.start
        at += unit.length + gap
    steps[row[-1].ids] = 0.0
    return steps


def same_size(template: Template, ids: Collection[str], axis: Axis | None = None) -> Template:
    """Make items as wide and as high as the first one of ``ids``, or as only one axis says."""
    order = [item_id for item_id in ids if not isinstance(find(template, item_id), TableItem)]
    if len(order) < 2:
        return template
    width, height = extent(find(template, order[0]))

    def change(item: AnyItem) -> AnyItem:
        if item.locked or isinstance(item, TableItem):
            return item
        across = item.width if axis is Axis.DOWN else width
        down = item.height if axis is Axis.ACROSS else height
        return _sized(item, across, down)

    return with_items(template, order[1:], change)


def reorder(template: Template, ids: Collection[str], order: Order) -> Template:
    """Bring items before or behind the others of their band; among themselves they keep their order."""
    wanted = frozenset(ids)
    bands = (
        replace(band, items=_piled(band, wanted, order)) if any(item.id in wanted for item in band.items) else band
        for band in template.bands
    )
    return with_bands(template, bands)


def _piled(band: Band, wanted: frozenset[str], order: Order) -> tuple[AnyItem, ...]:
    chosen = tuple(item for item in band.items if item.id in wanted)
    others = tuple(item for item in band.items if item.id not in wanted)
    match order:
        case Order.FRONT:
            return (*others, *chosen)
        case Order.BACK:
            return (*chosen, *others)
        case Order.BACKWARD:
            return _one_back(list(band.items), wanted)
        case Order.FORWARD:
            return _one_back(list(reversed(band.items)), wanted)[::-1]


def _one_back(items: list[AnyItem], wanted: frozenset[str]) -> tuple[AnyItem, ...]:
    for place in range(1, len(items)):
        if items[place].id in wanted and items[place - 1].id not in wanted:
            items[place - 1], items[place] = items[place], items[place - 1]
    return tuple(items)


def _by_band(
    template: Template,
    ids: Collection[str],
    axis: Axis,
    arrange: Callable[[list[_Unit], float], dict[frozenset[str], float]],
) -> Template:
    """Shift units along an axis: across, those of all bands together; down, band by band."""
    wanted = frozenset(ids)
    bands = [[item for item in band.items if item.id in wanted] for band in template.bands]
    heaps = [(items, band.height) for items, band in zip(bands, template.bands, strict=True)]
    if axis is Axis.ACROSS:
        heaps = [([item for items in bands for item in items], template.paper.width)]
    steps: dict[str, float] = {}
    for items, room in heaps:
        units = _units(items, axis)
        shifts = arrange(units, room) if units else {}
        steps |= {item_id: shifts.get(unit.ids, 0.0) for unit in units if not unit.locked for item_id in unit.ids}
    return with_items(template, steps.keys(), lambda item: _shifted(item, axis, steps[item.id]))


def _units(items: Sequence[AnyItem], axis: Axis) -> list[_Unit]:
    heaps: dict[str, list[AnyItem]] = {}
    for item in items:
        heaps.setdefault(f"group {item.group}" if item.group else f"item {item.id}", []).append(item)
    units = []
    for heap in heaps.values():
        spans = [_span(item, axis) for item in heap]
        low, high = min(start for start, _ in spans), max(end for _, end in spans)
        held = any(item.locked for item in heap)
        units.append(_Unit(frozenset(item.id for item in heap), low, high - low, held))
    return units


def _span(item: AnyItem, axis: Axis) -> tuple[float, float]:
    width, height = extent(item)
    return (item.x, item.x + width) if axis is Axis.ACROSS else (item.y, item.y + height)


def _shifted(item: AnyItem, axis: Axis, step: float) -> AnyItem:
    if axis is Axis.ACROSS:
        return replace(item, x=exact(item.x + step))
    return replace(item, y=exact(item.y + step))
