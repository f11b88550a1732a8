"""Everything on the canvas that stands still; painted once while something moves."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from crm_desktop.print_templates.operations import Page
from crm_desktop.qtkit.theme import theme
from crm_desktop.views.designer import surface
from crm_desktop.views.designer.backing import Backing, without
from crm_desktop.views.designer.design import Design
from crm_desktop.views.designer.view import Aids, View

Key = tuple[int, frozenset[str], float, float, float, int, int, float]


@dataclass(frozen=True, slots=True)
class Scene:
    """What is to be painted: the design as it is seen, without what moves."""

    design: Design
    view: View
    aids: Aids
    sight: QRect
    hidden: frozenset[str]


class StaticLayer:
    """Paints desk, paper, bands and frames."""

    def __init__(self) -> None:
        self._backing = Backing()
        self._key: Key | None = None
        self._page: Page | None = None
        self._picture = QPixmap()

    def draw(self, painter: QPainter, scene: Scene, *, keeps: bool) -> None:
        """Paint a scene; ``keeps`` paints it once and shows the picture of it as long as nothing of it changes."""
        page = scene.design.page
        if page is None:
            painter.fillRect(scene.sight, theme().color("canvas"))
            return
        if not keeps:
            self._key = self._page = None
            self._paint(painter, scene, page)
            return
        ratio = painter.device().devicePixelRatioF()
        origin, sight = scene.view.origin, scene.sight
        key = (id(page), scene.hidden, origin.x(), origin.y(), scene.view.scale, sight.width(), sight.height(), ratio)
        if key != self._key:
            self._key, self._page = key, page  # the page is held, so that its id stays its own
            self._picture = QPixmap(sight.size() * ratio)
            self._picture.setDevicePixelRatio(ratio)
            inner = QPainter(self._picture)
            self._paint(inner, scene, without(page, scene.hidden) if scene.hidden else page)
            inner.end()
        painter.drawPixmap(0, 0, self._picture)

    def _paint(self, painter: QPainter, scene: Scene, page: Page) -> None:
        view, sight = scene.view, scene.sight
        painter.fillRect(sight, theme().color("canvas"))
        self._backing.draw(painter, page, view.origin, view.scale, sight)
        surface.paint_paper_edges(painter, page, view)
        surface.paint_grid(painter, page, view, scene.aids)
        painter.setPen(theme().color("border_input"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        paper = view.rect(QRectF(0, 0, page.paper.width, page.paper.height))
        painter.drawRect(paper.adjusted(-0.5, -0.5, 0.5, 0.5))
        surface.paint_bands(painter, page, view, sight, scene.design)
        surface.paint_frames(painter, view, scene.design, scene.hidden)
