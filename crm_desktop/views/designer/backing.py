"""The picture of a page as it is seen: painted once, and again only when page, place or zoom change."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from crm_desktop.print_templates.black import in_black
from crm_desktop.print_templates.operations import Page
from crm_desktop.qtkit.painter import paint
from crm_desktop.views.designer.places import belongs

LARGEST_PIXELS = 12_000_000
"""Above this only what is in sight is kept, so that 800 % takes no hundred megabytes."""


def without(page: Page, ids: Collection[str]) -> Page:
    """A page without what comes from some items."""
    gone = frozenset(ids)
    return replace(page, operations=tuple(part for part in page.operations if not belongs(part, gone)))


def only(page: Page, ids: Collection[str]) -> Page:
    """A page with nothing but what comes from some items."""
    kept = frozenset(ids)
    return replace(page, operations=tuple(part for part in page.operations if belongs(part, kept)))


def paint_seen(page: Page, painter: QPainter) -> None:
    """Paint a page as it will come out of its printer: a form for a dot-matrix printer has no colours."""
    paint(in_black(page) if page.paper.continuous else page, painter, preview=True)


@dataclass(frozen=True)
class _Key:
    """What a picture depends on; the page is told apart by being the same object."""

    page: int
    scale: float
    ratio: float
    area: tuple[int, int, int, int]


class Backing:
    """Keeps one picture."""

    def __init__(self, *, white: bool = True) -> None:
        self._fill = Qt.GlobalColor.white if white else Qt.GlobalColor.transparent
        self._key: _Key | None = None
        self._page: Page | None = None
        self._picture = QPixmap()
        self._left_top = QPointF()

    def draw(self, painter: QPainter, page: Page, origin: QPointF, scale: float, sight: QRect) -> None:
        """Draw the page with its corner at ``origin``, ``scale`` pixels to the millimetre; only ``sight`` matters."""
        ratio = painter.device().devicePixelRatioF()
        paper = QRectF(0, 0, page.paper.width * scale, page.paper.height * scale)
        area = paper.toAlignedRect()
        if area.width() * area.height() * ratio * ratio > LARGEST_PIXELS:
            area = area.intersected(QRectF(sight).translated(-origin).toAlignedRect())
        if area.isEmpty():
            return
        key = _Key(id(page), scale, ratio, (area.x(), area.y(), area.width(), area.height()))
        if key != self._key:
            self._page, self._key = page, key  # the page is held, so that its id stays its own
            self._picture = self._painted(page, area, scale, ratio)
        painter.drawPixmap(origin + QPointF(area.topLeft()), self._picture)

    def _painted(self, page: Page, area: QRect, scale: float, ratio: float) -> QPixmap:
        picture = QPixmap(area.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(self._fill)
        painter = QPainter(picture)
        painter.translate(-area.x(), -area.y())
        painter.scale(scale, scale)
        paint_seen(page, painter)
        painter.end()
        return picture
