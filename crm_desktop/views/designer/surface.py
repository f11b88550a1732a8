"""Paints the canvas: desk, paper, tractor edges, bands, frames of items, what is chosen."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from crm_desktop.print_templates.checks import Fault
from crm_desktop.print_templates.operations import BandPlace, Page
from crm_desktop.print_templates.papers import HOLE_STRIP, INCH
from crm_desktop.print_templates.template import LineItem, TableItem
from crm_desktop.qtkit.theme import theme
from crm_desktop.views.designer.design import Design
from crm_desktop.views.designer.findings import Warned, warned
from crm_desktop.views.designer.marks import frame, frames, guide, handles, tag
from crm_desktop.views.designer.named import band_name
from crm_desktop.views.designer.places import band_of, union
from crm_desktop.views.designer.view import HANDLE_PX, HANDLES, Aids, View, handle_rects

STRIP_PX = 18
SMALL_PX = 30
_FRAME = "#B9C4CE"
_TRACTOR, _HOLE = "#F4F6F8", "#D9DFE5"


def paint_paper_edges(painter: QPainter, page: Page, view: View) -> None:
    """The tractor edges of a continuous form: they are there, but nothing prints on them."""
    if not page.paper.continuous:
        return
    paper = page.paper
    painter.save()
    for left in (0.0, paper.width - HOLE_STRIP):
        painter.fillRect(view.rect(QRectF(left, 0, HOLE_STRIP, paper.height)), QColor(_TRACTOR))
    painter.setPen(QPen(QColor("#98A3AE"), 1))
    painter.setBrush(QColor(_HOLE))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for middle in (HOLE_STRIP / 2, paper.width - HOLE_STRIP / 2):
        y = INCH / 4
        while y < paper.height:
            painter.drawEllipse(view.point(QPointF(middle, y)), 2 * view.scale, 2 * view.scale)
            y += INCH / 2
    painter.setPen(QPen(QColor("#98A3AE"), 1, Qt.PenStyle.DashLine))
    for x in (HOLE_STRIP, paper.width - HOLE_STRIP):
        painter.drawLine(QLineF(view.point(QPointF(x, 0)), view.point(QPointF(x, paper.height))))
    painter.restore()


def paint_grid(painter: QPainter, page: Page, view: View, aids: Aids) -> None:
    """Dots where things catch; every fifth only when they would be too dense."""
    if not aids.grid:
        return
    step = aids.grid_mm if aids.grid_mm * view.scale >= 6 else aids.grid_mm * 5
    painter.save()
    painter.setPen(QPen(QColor("#A6B2BD"), 1))
    points = QPolygonF()
    for down in range(int(page.paper.height / step) + 1):
        for across in range(int(page.paper.width / step) + 1):
            points.append(view.point(QPointF(across * step, down * step)))
    painter.drawPoints(points)
    painter.restore()


def strip_rect(place: BandPlace, view: View, sight: QRect) -> QRectF:
    """The button of a band at the left of the paper; it stays in sight when the paper is scrolled."""
    x = max(view.origin.x() - theme().px(STRIP_PX + 4), sight.left() + 2.0)
    top = view.point(QPointF(0, place.top)).y()
    return QRectF(x, top + 1, theme().px(STRIP_PX), max(place.height * view.scale - 2, 6))


def paint_bands(painter: QPainter, page: Page, view: View, sight: QRect, design: Design) -> None:
    """Edges of the bands over the paper, and their names beside it."""
    look = theme()
    inside = {band_of(design.template, item_id) for item_id in design.ids}
    for place in page.bands:
        marked = place.kind is design.chosen.band
        color = look.color("accent") if marked else QColor("#C3CCD4")
        pen = QPen(color, 1, Qt.PenStyle.SolidLine if marked else Qt.PenStyle.DotLine)
        painter.setPen(pen)
        for y in (place.top, place.top + place.height):
            painter.drawLine(QLineF(view.point(QPointF(0, y)), view.point(QPointF(page.paper.width, y))))
        _paint_strip(painter, place, strip_rect(place, view, sight), active=marked or place.kind in inside)


def _paint_strip(painter: QPainter, place: BandPlace, rect: QRectF, *, active: bool) -> None:
    look = theme()
    painter.save()
    painter.setPen(look.color("accent_line" if active else "border"))
    painter.setBrush(look.color("accent_soft" if active else "bar_bg"))
    painter.drawRoundedRect(rect, 3, 3)
    font = look.font(11, bold=active)
    painter.setFont(font)
    painter.setPen(look.color("accent" if active else "text2"))
    words = band_name(place.kind)
    if words.isascii():
        painter.translate(rect.center())
        painter.rotate(-90)
        long = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(rect.height()) - 4)
        painter.drawText(
            QRectF(-rect.height() / 2, -rect.width() / 2, rect.height(), rect.width()),
            Qt.AlignmentFlag.AlignCenter,
            long,
        )
    else:
        high = painter.fontMetrics().height()
        fitting = words[: max(int(rect.height() // high), 0)]
        top = rect.center().y() - high * len(fitting) / 2
        for number, sign in enumerate(fitting):
            cell = QRectF(rect.left(), top + number * high, rect.width(), high)
            painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, sign)
    painter.restore()


def paint_frames(painter: QPainter, view: View, design: Design, hidden: frozenset[str]) -> None:
    """A faint frame around each item, red or amber where something is wrong with it."""
    faults = warned(design)
    plain: list[QRectF] = []
    for item in design.template.items():
        rect = design.rects.get(item.id)
        if rect is None or item.id in hidden:
            continue
        fault = faults.get(item.id)
        if fault is not None and not isinstance(item, TableItem):
            red = fault.fault is not Fault.SLOW
            frame(painter, view.rect(rect), theme().color("red_fill" if red else "amber_fill"), dashed=not red)
        elif not isinstance(item, LineItem | TableItem):
            plain.append(view.rect(rect))
    frames(painter, plain, QColor(_FRAME))


def paint_tags(painter: QPainter, view: View, design: Design) -> None:
    """The reason beside each item that does not fit or prints slowly."""
    taken: list[QRectF] = []
    for item_id, fault in warned(design).items():
        rect = design.rects.get(item_id)
        if rect is None:
            continue
        box = view.rect(rect)
        place = _tag_place(painter, box, fault, taken)
        if place is not None:
            taken.append(tag(painter, place, fault.words, "amber" if fault.fault is Fault.SLOW else "red"))


def _tag_place(painter: QPainter, box: QRectF, fault: Warned, taken: list[QRectF]) -> QPointF | None:
    wide = painter.fontMetrics().horizontalAdvance(fault.words) + theme().px(16)
    high = theme().px(18)
    places = (
        QPointF(box.right() - wide, box.top() - high + 2),
        QPointF(box.right() + 6, box.top()),
        QPointF(box.left(), box.bottom()),
    )
    return next(
        (at for at in places if not any(QRectF(at.x(), at.y(), wide, high).intersects(old) for old in taken)), None
    )


def paint_chosen(painter: QPainter, view: View, design: Design) -> None:
    """Frames and handles of what is chosen."""
    items = [item for item in design.items if item.id in design.rects]
    accent = theme().color("accent")
    for item in items:
        color = theme().color("text2") if item.locked else accent
        frame(painter, view.rect(design.rects[item.id]), color, wide=len(items) == 1)
    if len(items) > 1:
        frame(painter, view.rect(union(design.rects[item.id] for item in items)), accent, dashed=True)
    if len(items) == 1:
        box = view.rect(design.rects[items[0].id])
        if isinstance(items[0], TableItem):
            _paint_columns(painter, view, design)
        names = handle_names(items[0], box)
        rects = handle_rects(box, names, theme().px(HANDLE_PX))
        handles(painter, rects.values(), locked=items[0].locked)


def handle_names(item: object, box: QRectF) -> tuple[str, ...]:
    """By which corners and sides an item is made larger; on a small one only corners, or its words are hidden."""
    if isinstance(item, TableItem):
        return ("e", "s", "w") if item.rows_per_page and item.fill_rows else ("e", "w")
    if isinstance(item, LineItem):
        return ("e", "w") if item.height <= item.width else ("n", "s")
    if min(box.width(), box.height()) < theme().px(SMALL_PX):
        return tuple(name for name in HANDLES if len(name) == 2)
    return HANDLES


def _paint_columns(painter: QPainter, view: View, design: Design) -> None:
    place, look = design.table_place, theme()
    if place is None or design.table is None:
        return
    if design.chosen.column in place.columns:
        index = place.columns.index(design.chosen.column)
        left, right = place.edges[index], place.edges[index + 1]
        soft = QColor(look.color("accent"))
        soft.setAlpha(28)
        painter.fillRect(view.rect(QRectF(left, place.top, right - left, place.height)), soft)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.color("accent"))
    size = look.px(5)
    for edge in place.edges[1:-1]:
        tip = view.point(QPointF(edge, place.top)) - QPointF(0, 3)
        painter.drawPolygon(QPolygonF([tip, tip + QPointF(-size, -size), tip + QPointF(size, -size)]))
    painter.restore()


def paint_guides(painter: QPainter, view: View, sight: QRect, aids: Aids) -> None:
    """The guides that the user has pulled out of the rulers."""
    color = theme().color("guide")
    for at in aids.across:
        x = view.point(QPointF(at, 0)).x()
        guide(painter, QLineF(x, sight.top(), x, sight.bottom()), color)
    for at in aids.down:
        y = view.point(QPointF(0, at)).y()
        guide(painter, QLineF(sight.left(), y, sight.right(), y), color)
