"""Snapping: where a moved rectangle catches on edges, guides and grid. Lengths are mm."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from PySide6.QtCore import QRectF

from crm_desktop.print_templates.operations import Page
from crm_desktop.print_templates.papers import HOLE_STRIP


@dataclass(frozen=True, slots=True)
class Target:
    """A line to catch on; ``name`` is the item, band or edge that it belongs to."""

    at: float
    name: str = ""


@dataclass(frozen=True, slots=True)
class Catch:
    """What caught: by how much to move on, on which line."""

    by: float
    target: Target


@dataclass(frozen=True)
class Targets:
    """All lines to catch on, and how near they must be."""

    across: Sequence[Target] = ()
    down: Sequence[Target] = ()
    grid: float = 0.0
    reach: float = 1.0

    def catch(self, values: Iterable[float], *, across: bool) -> Catch | None:
        """The nearest line to any of these values; the grid only counts when no line is near."""
        lines = self.across if across else self.down
        places = tuple(values)
        near = [
            Catch(line.at - value, line) for line in lines for value in places if abs(line.at - value) <= self.reach
        ]
        if near:
            return min(near, key=lambda catch: abs(catch.by))
        if not self.grid or not places:
            return None
        at = round(places[0] / self.grid) * self.grid
        return Catch(at - places[0], Target(at))


@dataclass(frozen=True)
class Snapped:
    """The result for a rectangle: the shift, and the lines to show."""

    dx: float = 0.0
    dy: float = 0.0
    across: Target | None = None
    down: Target | None = None


def snap_rect(rect: QRectF, targets: Targets | None) -> Snapped:
    """Let the edges and the middle of a rectangle catch."""
    if targets is None:
        return Snapped()
    across = targets.catch((rect.left(), rect.center().x(), rect.right()), across=True)
    down = targets.catch((rect.top(), rect.center().y(), rect.bottom()), across=False)
    return Snapped(
        dx=across.by if across else 0.0,
        dy=down.by if down else 0.0,
        across=across.target if across and across.target.name else None,
        down=down.target if down and down.target.name else None,
    )


@dataclass(frozen=True)
class Surroundings:
    """What there is to catch on, besides the other items."""

    names: Mapping[str, str] = field(default_factory=dict)
    guides_across: Sequence[float] = ()
    guides_down: Sequence[float] = ()
    grid: float = 0.0
    reach: float = 1.0


def targets_of(page: Page, rects: Mapping[str, QRectF], around: Surroundings) -> Targets:
    """Collect the lines of a page: the paper, the bands, the other items (``rects``), the guides."""
    paper, names = page.paper, around.names
    across = [Target(0, names.get("paper", "")), Target(paper.width, names.get("paper", ""))]
    across.append(Target(paper.width / 2, names.get("middle", "")))
    if paper.continuous:
        tractor = names.get("tractor", "")
        across += [Target(HOLE_STRIP, tractor), Target(paper.width - HOLE_STRIP, tractor)]
    across += [Target(at, names.get("guide", "guide")) for at in around.guides_across]
    down = [Target(at, names.get("guide", "guide")) for at in around.guides_down]
    down += [Target(place.top, names.get(place.kind.value, "")) for place in page.bands]
    for key, rect in rects.items():
        name = names.get(key, key)
        across += [Target(at, name) for at in (rect.left(), rect.center().x(), rect.right())]
        down += [Target(at, name) for at in (rect.top(), rect.center().y(), rect.bottom())]
    if page.table:
        name = names.get(page.table.item, "")
        across += [Target(at, name) for at in page.table.edges[1:-1]]
    return Targets(_named(across), _named(down), around.grid, around.reach)


def _named(lines: Iterable[Target]) -> tuple[Target, ...]:
    """Each place once, with the first name that it has."""
    found: dict[float, Target] = {}
    for line in chain(lines):
        key = round(line.at, 3)
        if key not in found or not found[key].name:
            found[key] = line
    return tuple(found.values())
