"""From millimetres of paper to pixels of the canvas and back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF

LEAST, MOST = 25, 800
"""Zoom in per cent; 100 shows a millimetre as a millimetre."""
STEPS = (25, 33, 50, 67, 75, 90, 100, 125, 150, 200, 300, 400, 600, 800)
REACH_PX = 6
"""How near the mouse must come for an edge to catch."""
HANDLE_PX = 7


@dataclass
class View:
    """How the canvas shows the paper.

    Attributes:
        scale: pixels of a millimetre.
        origin: where the paper's corner stands, in pixels of the viewport.
    """

    scale: float = 3.78
    origin: QPointF = field(default_factory=QPointF)

    def point(self, mm: QPointF) -> QPointF:
        """A point of the paper in pixels."""
        return self.origin + mm * self.scale

    def rect(self, mm: QRectF) -> QRectF:
        """A rectangle of the paper in pixels."""
        return QRectF(self.point(mm.topLeft()), mm.size() * self.scale)

    def mm(self, pixel: QPointF) -> QPointF:
        """A point of the viewport in millimetres of the paper."""
        return (pixel - self.origin) / self.scale

    @property
    def reach(self) -> float:
        """How near is near, in mm."""
        return REACH_PX / self.scale


@dataclass
class Aids:
    """What helps to place things: snapping, grid, guides."""

    snaps: bool = True
    grid: bool = False
    grid_mm: float = 1.0
    across: list[float] = field(default_factory=list)
    down: list[float] = field(default_factory=list)


def next_zoom(percent: int, step: int) -> int:
    """The next step of the zoom up (1) or down (-1)."""
    if step > 0:
        return next((value for value in STEPS if value > percent), MOST)
    return next((value for value in reversed(STEPS) if value < percent), LEAST)


HANDLES = ("nw", "n", "ne", "e", "se", "s", "sw", "w")


def handle_rects(rect: QRectF, names: Sequence[str], size: float) -> dict[str, QRectF]:
    """The small squares around a rectangle, in pixels."""
    places = {}
    for name in names:
        x = rect.left() if "w" in name else rect.right() if "e" in name else rect.center().x()
        y = rect.top() if "n" in name else rect.bottom() if "s" in name else rect.center().y()
        places[name] = QRectF(x - size / 2, y - size / 2, size, size)
    return places
