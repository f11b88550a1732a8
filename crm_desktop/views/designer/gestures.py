"""What the mouse does while its button is held down; nothing is laid out but what moves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from crm_desktop.print_templates import editing
from crm_desktop.print_templates.operations import Page
from crm_desktop.print_templates.template import LineItem, TableItem, Template
from crm_desktop.qtkit.theme import theme
from crm_desktop.views.designer.backing import Backing, only, paint_seen
from crm_desktop.views.designer.design import Design
from crm_desktop.views.designer.marks import frame, guide, tag
from crm_desktop.views.designer.places import band_at, item_of, items_in, millimetres, place_of, union
from crm_desktop.views.designer.snapping import Snapped, Target, Targets, snap_rect
from crm_desktop.views.designer.throttle import Throttle
from crm_desktop.views.designer.view import View


@dataclass(frozen=True, slots=True)
class Hand:
    """How the mouse moves: the modifiers that are held."""

    free: bool = False
    straight: bool = False
    copies: bool = False


class Gesture:
    """One press, many moves, one release."""

    hidden: frozenset[str] = frozenset()
    """Items that the page is drawn without, since the gesture draws them."""

    def move(self, point: QPointF, hand: Hand) -> None:
        """Follow the mouse to a point of the paper."""

    def paint(self, painter: QPainter, view: View, sight: QRect) -> None:
        """Draw what moves."""

    def finish(self) -> None:
        """Carry the edit out."""


class MoveItems(Gesture):
    """Moves the chosen items; with Ctrl a copy of them."""

    def __init__(self, design: Design, start: QPointF, targets: Targets | None) -> None:
        self._design, self._start, self._targets = design, start, targets
        self._ids = [item.id for item in design.items if not item.locked and item.id in design.rects]
        self._rect = union(design.rects[item_id] for item_id in self._ids)
        self._snapped = Snapped()
        self._step = QPointF()
        self._copies = False
        self._ghost = Backing(white=False)
        self._page: Page | None = only(design.page, self._ids) if design.page else None
        self.hidden = frozenset(self._ids)

    def move(self, point: QPointF, hand: Hand) -> None:
        step = point - self._start
        if hand.straight:
            step = QPointF(step.x(), 0) if abs(step.x()) > abs(step.y()) else QPointF(0, step.y())
        self._snapped = snap_rect(self._rect.translated(step), None if hand.free else self._targets)
        if hand.straight:
            self._snapped = Snapped(self._snapped.dx if step.x() else 0, self._snapped.dy if step.y() else 0)
        self._step = step + QPointF(self._snapped.dx, self._snapped.dy)
        self._copies = hand.copies
        self.hidden = frozenset() if hand.copies else frozenset(self._ids)

    def paint(self, painter: QPainter, view: View, sight: QRect) -> None:
        if self._page is not None:
            origin = view.origin + self._step * view.scale
            self._ghost.draw(painter, self._page, origin, view.scale, sight)
        rect = self._rect.translated(self._exact_step())
        for item_id in self._ids:
            frame(painter, view.rect(self._design.rects[item_id].translated(self._step)), theme().color("accent"))
        _guides(painter, view, self._snapped, sight)
        tag(
            painter,
            view.rect(rect).bottomLeft() + QPointF(0, 6),
            f"X {millimetres(rect.x())}  Y {millimetres(rect.y())}",
            "accent",
        )

    def _exact_step(self) -> QPointF:
        return QPointF(round(self._step.x(), 2), round(self._step.y(), 2))

    def finish(self) -> None:
        step = self._exact_step()
        if step.isNull() or not self._ids:
            return
        translate = QCoreApplication.translate
        if self._copies:
            before = self._design.template
            clip = editing.copied(before, self._ids)
            label = translate("designer", "Copy")
            if self._design.do(label, lambda now: editing.paste(now, clip, None, step.x(), step.y())):
                self._design.choose(sorted(editing.new_ids(before, self._design.template)))
            return
        self._design.do(translate("designer", "Move"), lambda now: moved(now, self._design, self._ids, step))


def moved(template: Template, design: Design, ids: Sequence[str], step: QPointF) -> Template:
    """Move items by ``step``; what then lies in another band belongs to that band."""
    page = design.page
    if page is None:
        return template
    stays: list[str] = []
    for item_id in ids:
        kind = editing.band_of(template, item_id)
        own = place_of(page, kind)
        rect = design.rects.get(item_id)
        there = band_at(page, rect.translated(step).center().y()) if rect is not None else None
        is_table = isinstance(item_of(template, item_id), TableItem)
        if own is None or there is None or there.kind is kind or is_table or template.band(there.kind) is None:
            stays.append(item_id)
            continue
        template = editing.to_band(template, {item_id}, there.kind, own.top - there.top + step.y())
        template = editing.move(template, {item_id}, step.x(), 0)
    return editing.move(template, stays, step.x(), step.y())


class ResizeItem(Gesture):
    """Draws one handle of an item."""

    def __init__(self, design: Design, item_id: str, handle: str, targets: Targets | None) -> None:
        self._design, self._id, self._handle, self._targets = design, item_id, handle, targets
        self._rect = design.rects[item_id]
        self._now = QRectF(self._rect)
        self._caught: tuple[Target | None, Target | None] = (None, None)
        item = item_of(design.template, item_id)
        self._is_table = isinstance(item, TableItem)
        self._is_line = isinstance(item, LineItem)
        self._part: Page | None = None
        self._throttle = Throttle(self._lay_out)
        self.hidden = frozenset({item_id})
        self._throttle.step()

    def move(self, point: QPointF, hand: Hand) -> None:
        targets = None if hand.free else self._targets
        left, top, right, bottom = self._now.left(), self._rect.top(), self._now.right(), self._rect.bottom()
        left, right = self._rect.left(), self._rect.right()
        across = down = None
        if set(self._handle) & {"w", "e"}:
            across = targets.catch((point.x(),), across=True) if targets else None
            x = point.x() + (across.by if across else 0)
            left, right = (min(x, right - 0.5), right) if "w" in self._handle else (left, max(x, left + 0.5))
        if set(self._handle) & {"n", "s"}:
            down = targets.catch((point.y(),), across=False) if targets else None
            y = point.y() + (down.by if down else 0)
            top, bottom = (min(y, bottom - 0.5), bottom) if "n" in self._handle else (top, max(y, top + 0.5))
        if self._is_line and not hand.free:
            left, top, right, bottom = self._straightened(left, top, right, bottom)
        self._caught = across.target if across else None, down.target if down else None
        self._now = QRectF(left, top, right - left, bottom - top)
        self._throttle.step()

    def _straightened(self, left: float, top: float, right: float, bottom: float) -> tuple[float, float, float, float]:
        """A level line stays level, an upright one upright."""
        if self._rect.height() < self._rect.width():
            return left, self._rect.top(), right, self._rect.bottom()
        return self._rect.left(), top, self._rect.right(), bottom

    def paint(self, painter: QPainter, view: View, sight: QRect) -> None:
        if self._part is not None:
            painter.save()
            painter.translate(view.origin)
            painter.scale(view.scale, view.scale)
            paint_seen(only(self._part, {self._id}), painter)
            painter.restore()
        frame(painter, view.rect(self._now), theme().color("accent"), wide=True)
        named = [target if target and target.name else None for target in self._caught]
        _guides(painter, view, Snapped(across=named[0], down=named[1]), sight)
        corner = view.rect(self._now).bottomRight() + QPointF(6, 6)
        wide, high = self._size()
        tag(painter, corner, f"{millimetres(wide)} × {millimetres(high)} mm", "accent")

    def finish(self) -> None:
        self._design.do(QCoreApplication.translate("designer", "Resize"), self._edit)

    def _size(self) -> tuple[float, float]:
        """How large the item will be: it has smallest sizes, and a table whole rows."""
        table = self._part.table if self._part is not None else None
        if self._is_table and table is not None:
            return table.edges[-1] - table.edges[0], table.height
        item = item_of(self._edit(self._design.template), self._id)
        return editing.extent(item) if item is not None else (self._now.width(), self._now.height())

    def _lay_out(self) -> None:
        self._part = self._design.laid_part({self._id}, self._edit)

    def _edit(self, template: Template) -> Template:
        rect = self._now
        page, kind = self._design.page, editing.band_of(template, self._id)
        place = place_of(page, kind) if page else None
        item = item_of(template, self._id)
        y = rect.y() - place.top if place else rect.y()
        if isinstance(item, TableItem):
            if self._handle == "s":
                return with_rows(template, item, self._rect.height(), rect.height())
            return editing.resize(template, self._id, rect.x(), item.y, rect.width(), item.height)
        return editing.resize(template, self._id, rect.x(), y, rect.width(), rect.height())


def with_rows(template: Template, table: TableItem, before: float, after: float) -> Template:
    """More or fewer rows on a page, as many as the new height holds."""
    from dataclasses import replace

    rows = max(table.rows_per_page + round((after - before) / table.row_height), 1)
    return editing.replace_item(template, replace(table, rows_per_page=rows))


class RubberBand(Gesture):
    """Chooses what it touches; with Shift besides what is chosen already."""

    def __init__(self, design: Design, start: QPointF, *, adds: bool) -> None:
        self._design, self._start = design, start
        self._before = design.ids if adds else ()
        self._rect = QRectF(start, start)

    def move(self, point: QPointF, hand: Hand) -> None:  # noqa: ARG002 - not every gesture asks
        self._rect = QRectF(self._start, point).normalized()

    def paint(self, painter: QPainter, view: View, sight: QRect) -> None:  # noqa: ARG002 - not every gesture asks
        color = QColor(theme().color("accent"))
        frame(painter, view.rect(self._rect), color)
        color.setAlpha(30)
        painter.fillRect(view.rect(self._rect), color)
        for item_id in self._touched():
            frame(painter, view.rect(self._design.rects[item_id]), theme().color("accent"))

    def finish(self) -> None:
        touched = self._touched()
        self._design.choose([*self._before, *(item for item in touched if item not in self._before)])

    def _touched(self) -> list[str]:
        locked = {item.id for item in self._design.template.items() if item.locked}
        return [item for item in items_in(self._design.rects, self._rect) if item not in locked]


def _guides(painter: QPainter, view: View, snapped: Snapped, sight: QRect) -> None:
    color = theme().color("guide")
    if snapped.across:
        x = view.point(QPointF(snapped.across.at, 0)).x()
        guide(painter, QLineF(x, sight.top(), x, sight.bottom()), color)
        tag(painter, QPointF(x + 4, view.origin.y() + 4), _aligned(snapped.across), "guide")
    if snapped.down:
        y = view.point(QPointF(0, snapped.down.at)).y()
        guide(painter, QLineF(sight.left(), y, sight.right(), y), color)
        tag(painter, QPointF(max(view.origin.x(), sight.left()) + 30, y + 4), _aligned(snapped.down), "guide")


def _aligned(target: Target) -> str:
    words = QCoreApplication.translate("designer", "In line with “{name}” · {at} mm")
    return words.format(name=target.name, at=millimetres(target.at))


DRAG_BUTTON = Qt.MouseButton.LeftButton
