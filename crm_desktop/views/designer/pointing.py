"""Which gesture a press of the mouse begins, and what the pointer looks like."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from crm_desktop.print_templates.operations import BandPlace, TablePlace
from crm_desktop.print_templates.template import PictureItem, TableItem
from crm_desktop.qtkit.theme import theme
from crm_desktop.views.designer.gestures import Gesture, Hand, MoveItems, ResizeItem, RubberBand
from crm_desktop.views.designer.named import band_name, item_name
from crm_desktop.views.designer.places import item_at
from crm_desktop.views.designer.snapping import Surroundings, Targets, targets_of
from crm_desktop.views.designer.stage import Stage
from crm_desktop.views.designer.surface import handle_names, strip_rect
from crm_desktop.views.designer.table_gestures import MoveColumn, ResizeBand, ResizeColumn, stands_below
from crm_desktop.views.designer.view import HANDLE_PX, handle_rects

_CURSORS = {
    "n": Qt.CursorShape.SizeVerCursor, "s": Qt.CursorShape.SizeVerCursor,
    "e": Qt.CursorShape.SizeHorCursor, "w": Qt.CursorShape.SizeHorCursor,
    "nw": Qt.CursorShape.SizeFDiagCursor, "se": Qt.CursorShape.SizeFDiagCursor,
    "ne": Qt.CursorShape.SizeBDiagCursor, "sw": Qt.CursorShape.SizeBDiagCursor,
}  # fmt: skip
NEAR_PX = 4
MARKS_PX = 12


class Pointing(QObject):
    """Turns what the mouse does on the paper into choices and gestures.

    Attributes:
        panned: the paper was pulled along, by so many pixels.
        pointer_wanted: what the pointer is to look like.
        text_wanted: the words of an item are to be typed.
    """

    panned = Signal(QPoint)
    pointer_wanted = Signal(Qt.CursorShape)
    text_wanted = Signal()

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        self._stage, self._design = stage, stage.design
        self._pressed: QPointF | None = None
        self._waiting: Gesture | None = None
        self._panned: QPoint | None = None

    # the mouse

    def press(self, event: QMouseEvent) -> None:
        """Choose, and get a gesture ready."""
        at = event.position()
        if event.button() == Qt.MouseButton.MiddleButton:
            self._panned = at.toPoint()
            return
        if event.button() == Qt.MouseButton.RightButton:
            self._choose_for_menu(at)
            return
        if event.button() != Qt.MouseButton.LeftButton or self._design.page is None:
            return
        self._pressed = at
        adds = bool(event.modifiers() & (Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier))
        self._waiting = self._gesture_at(at, adds=adds)

    def move(self, event: QMouseEvent) -> None:
        """Let the gesture follow; without one, show what a press would do."""
        stage, at = self._stage, event.position()
        if self._panned is not None:
            self._pan(at.toPoint())
            return
        if self._pressed is None:
            self.pointer_wanted.emit(self._cursor_at(at))
            return
        if stage.gesture is None and self._waiting is not None:
            if (at - self._pressed).manhattanLength() < QApplication.startDragDistance() // 2:
                return
            stage.begin(self._waiting)
            self._waiting = None
        stage.follow(stage.view.mm(at), _hand(event))

    def release(self, _event: QMouseEvent) -> None:
        """Carry out what the gesture did."""
        click = self._waiting
        self._pressed = self._waiting = self._panned = None
        self._stage.finish(click if isinstance(click, RubberBand) else None)

    def double_click(self, event: QMouseEvent) -> None:
        """Go to the words of an item."""
        if item_at(self._design.rects, self._stage.view.mm(event.position())):
            self.text_wanted.emit()

    def _pan(self, at: QPoint) -> None:
        assert self._panned is not None  # noqa: S101 - asked before
        step, self._panned = at - self._panned, at
        self.panned.emit(step)

    # what lies under the pointer

    def _gesture_at(self, at: QPointF, *, adds: bool) -> Gesture | None:
        design, mm = self._design, self._stage.view.mm(at)
        held = self._held_at(at)
        if held is not None:
            return held
        strip = self._strip_at(at)
        if strip is not None:
            design.choose_band(strip.kind)
            return None
        item_id = self._item_at(mm)
        if not item_id:
            edge = self._band_edge_at(at)
            return ResizeBand(design, edge) if edge else RubberBand(design, mm, adds=adds)
        if adds:
            design.toggle(item_id)
            return MoveItems(design, mm, self.targets()) if item_id in design.ids else None
        return self._take(item_id, mm)

    def _take(self, item_id: str, mm: QPointF) -> Gesture | None:
        """Choose an item under the mouse; a table is chosen first, and only then moved or its columns put in order."""
        design = self._design
        place = design.table_place
        if place is None or place.item != item_id:
            if item_id not in design.ids:
                design.choose([item_id])
            return MoveItems(design, mm, self.targets())
        was_chosen = item_id in design.ids
        index = next((at for at in range(len(place.columns)) if place.edges[at] <= mm.x() <= place.edges[at + 1]), 0)
        design.choose([item_id], column=place.columns[index])
        if not was_chosen:
            return None
        in_head = mm.y() <= place.top + place.head_height
        if in_head:
            return MoveColumn(design, place, place.columns[index])
        return MoveItems(design, mm, self.targets())

    def _held_at(self, at: QPointF) -> Gesture | None:
        """What the handles, the marks of columns and the edges of bands beside the paper hold."""
        design, mm = self._design, self._stage.view.mm(at)
        handle = self._handle_at(at)
        if handle and not design.items[0].locked:
            return ResizeItem(design, design.ids[0], handle, self.targets())
        index = self._column_edge_at(at)
        place = design.table_place
        if index is not None and place is not None:
            if place.item not in design.ids:
                design.choose([place.item], column=place.columns[index])
            return ResizeColumn(design, place, index)
        edge = self._band_edge_at(at) if mm.x() < 0 else None
        return ResizeBand(design, edge) if edge else None

    def _item_at(self, mm: QPointF) -> str:
        design = self._design
        background = {
            item.id
            for item in design.template.items()
            if isinstance(item, PictureItem) and item.background and item.locked
        }
        return item_at({key: rect for key, rect in design.rects.items() if key not in background}, mm)

    def _handle_at(self, at: QPointF) -> str:
        design = self._design
        items = design.items
        if len(items) != 1 or items[0].id not in design.rects:
            return ""
        box = self._stage.view.rect(design.rects[items[0].id])
        places = handle_rects(box, handle_names(items[0], box), theme().px(HANDLE_PX) + NEAR_PX)
        return next((name for name, rect in places.items() if rect.contains(at)), "")

    def _column_edge_at(self, at: QPointF) -> int | None:
        """The line between two columns under the mouse, in the whole height of the table and on the marks above it."""
        design, view = self._design, self._stage.view
        place = design.table_place
        if place is None or not self._is_over_table(at, place):
            return None
        near = [
            index
            for index, edge in enumerate(place.edges[1:])
            if abs(view.point(QPointF(edge, 0)).x() - at.x()) <= NEAR_PX
        ]
        return near[0] if near else None

    def _is_over_table(self, at: QPointF, place: TablePlace) -> bool:
        """Whether the mouse is over the table itself, and over nothing that lies on it."""
        design, mm = self._design, self._stage.view.mm(at)
        table = next((item for item in design.template.items() if item.id == place.item), None)
        if table is None or table.locked:
            return False
        marks = MARKS_PX / self._stage.view.scale if design.table else 0.0
        if not place.top - marks <= mm.y() <= place.top + place.height:
            return False
        beside = NEAR_PX / self._stage.view.scale
        return all(self._item_at(mm + QPointF(x, 0)) in {"", place.item} for x in (0.0, -beside))

    def _strip_at(self, at: QPointF) -> BandPlace | None:
        page, sight = self._design.page, self._stage.sight
        for place in page.bands if page else ():
            if strip_rect(place, self._stage.view, sight).contains(at):
                return place
        return None

    def _band_edge_at(self, at: QPointF) -> BandPlace | None:
        design, view = self._design, self._stage.view
        for place in reversed(design.page.bands if design.page else ()):
            if design.table is not None and place.kind.value == "detail":
                continue
            edge = place.top if stands_below(design.template, place.kind) else place.top + place.height
            if place.kind.value != "detail" and abs(view.point(QPointF(0, edge)).y() - at.y()) <= NEAR_PX:
                return place
        return None

    def _cursor_at(self, at: QPointF) -> Qt.CursorShape:
        handle = self._handle_at(at)
        if handle and not self._design.items[0].locked:
            return _CURSORS[handle]
        if self._column_edge_at(at) is not None:
            return Qt.CursorShape.SplitHCursor
        item = self._item_at(self._stage.view.mm(at))
        if self._band_edge_at(at) and (not item or self._stage.view.mm(at).x() < 0):
            return Qt.CursorShape.SplitVCursor
        return Qt.CursorShape.SizeAllCursor if item in self._design.ids else Qt.CursorShape.ArrowCursor

    def _choose_for_menu(self, at: QPointF) -> None:
        design = self._design
        item_id = self._item_at(self._stage.view.mm(at))
        if item_id and item_id not in design.ids:
            self._take(item_id, self._stage.view.mm(at))
        elif not item_id:
            design.choose()

    def targets(self) -> Targets | None:
        """What moved items catch on."""
        design, aids = self._design, self._stage.aids
        if design.page is None or not aids.snaps:
            return None
        rects = {key: rect for key, rect in design.rects.items() if key not in design.ids}
        names = {item.id: item_name(design.template, item) for item in design.template.items() if item.id in rects}
        names |= {place.kind.value: band_name(place.kind) for place in design.page.bands}
        translate = QCoreApplication.translate
        names |= {
            "paper": translate("designer", "edge of the paper"),
            "middle": translate("designer", "middle of the paper"),
            "tractor": translate("designer", "tractor edge"),
            "guide": translate("designer", "guide"),
        }
        grid = aids.grid_mm if aids.grid else 0.0
        around = Surroundings(names, aids.across, aids.down, grid, self._stage.view.reach)
        page = design.page
        if any(isinstance(item, TableItem) for item in design.items):
            from dataclasses import replace

            page = replace(page, table=None)
        return targets_of(page, rects, around)


def _hand(event: QMouseEvent) -> Hand:
    keys = event.modifiers()
    return Hand(
        free=bool(keys & Qt.KeyboardModifier.AltModifier),
        straight=bool(keys & Qt.KeyboardModifier.ShiftModifier),
        copies=bool(keys & Qt.KeyboardModifier.ControlModifier),
    )
