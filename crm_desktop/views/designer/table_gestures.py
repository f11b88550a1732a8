"""Edges of bands and columns of tables under the mouse."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRect, QRectF
from PySide6.QtGui import QPainter, QPen

from crm_desktop.print_templates import editing
from crm_desktop.print_templates.operations import BandPlace, Page, TablePlace
from crm_desktop.print_templates.template import BandKind, TableItem, Template
from crm_desktop.qtkit.theme import theme
from crm_desktop.views.designer.backing import only, paint_seen
from crm_desktop.views.designer.design import Design, Edit
from crm_desktop.views.designer.gestures import Gesture, Hand
from crm_desktop.views.designer.marks import frame, guide, tag
from crm_desktop.views.designer.named import band_name
from crm_desktop.views.designer.places import item_of, millimetres
from crm_desktop.views.designer.throttle import Throttle
from crm_desktop.views.designer.view import View


def stands_below(template: Template, kind: BandKind) -> bool:
    """Whether a band is held at the bottom of the page, so that its upper edge is the one that moves."""
    band = template.band(kind)
    return kind is BandKind.PAGE_FOOT or bool(band and band.anchored)


class ResizeBand(Gesture):
    """Moves the free edge of a band."""

    def __init__(self, design: Design, place: BandPlace) -> None:
        self._design, self._place = design, place
        self._above = stands_below(design.template, place.kind)
        self._edge = place.top if self._above else place.top + place.height
        self._height = place.height

    def move(self, point: QPointF, hand: Hand) -> None:  # noqa: ARG002 - not every gesture asks
        place = self._place
        self._edge = point.y()
        wanted = place.top + place.height - point.y() if self._above else point.y() - place.top
        changed = self._edit_to(max(round(wanted, 1), 0.0))(self._design.template).band(place.kind)
        self._height = changed.height if changed else place.height
        self._edge = place.top + place.height - self._height if self._above else place.top + self._height

    def paint(self, painter: QPainter, view: View, sight: QRect) -> None:
        y = view.point(QPointF(0, self._edge)).y()
        guide(painter, QLineF(sight.left(), y, sight.right(), y), theme().color("accent"))
        words = f"{band_name(self._place.kind)}  {millimetres(self._height)} mm"
        tag(painter, QPointF(max(view.origin.x(), sight.left()) + 40, y + 4), words, "accent")

    def finish(self) -> None:
        label = QCoreApplication.translate("designer", "Height of band")
        self._design.do(label, self._edit_to(self._height))

    def _edit_to(self, height: float) -> Edit:
        return lambda now: editing.resize_band(now, self._place.kind, height)


class ResizeColumn(Gesture):
    """Moves the edge between two columns; the next one makes room, with Shift the table grows instead."""

    def __init__(self, design: Design, place: TablePlace, index: int) -> None:
        self._design, self._place, self._index = design, place, index
        self._keeps = True
        self._x = place.edges[index + 1]
        self._part: Page | None = None
        self._throttle = Throttle(self._lay_out)
        self.hidden = frozenset({place.item})
        self.move(QPointF(self._x, 0), Hand())

    @property
    def _width(self) -> float:
        return max(self._x - self._place.edges[self._index], editing.tables.NARROWEST)

    def move(self, point: QPointF, hand: Hand) -> None:
        self._keeps = not hand.straight and self._index + 2 < len(self._place.edges)
        self._x = round(point.x(), 1)
        self._throttle.step()

    def _lay_out(self) -> None:
        self._part = self._design.laid_part({self._place.item}, self._edit)

    def paint(self, painter: QPainter, view: View, sight: QRect) -> None:  # noqa: ARG002 - not every gesture asks
        if self._part is not None:
            painter.save()
            painter.translate(view.origin)
            painter.scale(view.scale, view.scale)
            paint_seen(only(self._part, {self._place.item}), painter)
            painter.restore()
        x = view.point(QPointF(self._x, 0)).x()
        top = view.point(QPointF(0, self._place.top)).y()
        bottom = view.point(QPointF(0, self._place.top + self._place.height)).y()
        guide(painter, QLineF(x, top, x, bottom), theme().color("accent"))
        tag(painter, QPointF(x + 4, top - 22), f"{millimetres(self._own_width())} mm", "accent")

    def finish(self) -> None:
        self._design.do(QCoreApplication.translate("designer", "Width of column"), self._edit)

    def _own_width(self) -> float:
        """The width that the column will have, without what hidden ones lend it."""
        table = item_of(self._edit(self._design.template), self._place.item)
        columns = table.columns if isinstance(table, TableItem) else ()
        own = self._place.columns[self._index]
        return next((column.width for column in columns if column.id == own), self._width)

    def _edit(self, template: Template) -> Template:
        place, column = self._place, self._place.columns[self._index]
        table = item_of(template, place.item)
        if not isinstance(table, TableItem):
            return template
        own = next(entry.width for entry in table.columns if entry.id == column)
        shown = place.edges[self._index + 1] - place.edges[self._index]
        # a column that has the room of hidden ones keeps the rest
        width = own + self._width - shown
        return editing.resize_column(template, place.item, column, width, keep_total=self._keeps)


class MoveColumn(Gesture):
    """Takes a column by its head to another place in the table."""

    def __init__(self, design: Design, place: TablePlace, column: str) -> None:
        self._design, self._place, self._column = design, place, column
        self._index = place.columns.index(column)
        self._target = self._index
        self._x = 0.0

    def move(self, point: QPointF, hand: Hand) -> None:  # noqa: ARG002 - not every gesture asks
        edges = self._place.edges
        nearest = min(range(len(edges)), key=lambda place: abs(edges[place] - point.x()))
        self._target = nearest
        self._x = point.x()

    def paint(self, painter: QPainter, view: View, sight: QRect) -> None:  # noqa: ARG002 - not every gesture asks
        edges, place = self._place.edges, self._place
        wide = edges[self._index + 1] - edges[self._index]
        head = QRectF(self._x - wide / 2, place.top, wide, max(place.head_height, 4))
        color = theme().color("accent")
        soft = theme().color("accent_soft")
        painter.fillRect(view.rect(head), soft)
        frame(painter, view.rect(head), color)
        x = view.point(QPointF(edges[self._target], 0)).x()
        top, bottom = view.point(QPointF(0, place.top)).y(), view.point(QPointF(0, place.top + place.height)).y()
        painter.save()
        painter.setPen(QPen(color, 3))
        painter.drawLine(QLineF(x, top, x, bottom))
        painter.restore()

    def finish(self) -> None:
        if self._target in {self._index, self._index + 1}:
            return
        table = item_of(self._design.template, self._place.item)
        if not isinstance(table, TableItem):
            return
        # hidden columns count in the template, but not on the page
        order = [column.id for column in table.columns if column.id != self._column]
        before = self._place.columns[self._target] if self._target < len(self._place.columns) else ""
        index = order.index(before) if before in order else len(order)
        label = QCoreApplication.translate("designer", "Move column")
        self._design.do(label, lambda now: editing.move_column(now, table.id, self._column, index))
        self._design.choose([table.id], column=self._column)
