"""The keys of the canvas: move, resize and choose without a mouse."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent

from crm_desktop.print_templates import editing
from crm_desktop.print_templates.template import LineItem, TableItem, Template
from crm_desktop.views.designer.design import Design
from crm_desktop.views.designer.edits import delete
from crm_desktop.views.designer.gestures import moved
from crm_desktop.views.designer.stage import Stage

FINE, COARSE = 0.1, 1.0
SCROLL_PX = 40
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class Steering(QObject):
    """Does what a key says.

    Attributes:
        text_wanted: the words of what is chosen are to be typed.
        item_wanted: an item is to be brought in sight.
        scrolled: the view is to move, by so many pixels.
    """

    text_wanted = Signal()
    item_wanted = Signal(str)
    scrolled = Signal(QPoint)

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        self._stage, self._design = stage, stage.design

    def steer(self, event: QKeyEvent) -> bool:
        """Do what a key says; False when it says nothing here."""
        keys, key = event.modifiers(), event.key()
        if key in _ARROWS:
            self._arrow(key, keys)
        elif key in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
            self._next_item(-1 if key == Qt.Key.Key_Backtab else 1)
        elif key == Qt.Key.Key_Escape:
            self._back_out()
        elif key in {Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._design.ids:
            self.text_wanted.emit()
        elif key in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            self._design.show_page(self._design.page_index + (1 if key == Qt.Key.Key_PageDown else -1))
        elif key == Qt.Key.Key_Delete:
            delete(self._design)
        else:
            return False
        return True

    def _arrow(self, key: int, keys: Qt.KeyboardModifier) -> None:
        across, down = _ARROWS[Qt.Key(key)]
        far = COARSE if keys & Qt.KeyboardModifier.ShiftModifier else FINE
        design = self._design
        if not design.ids:
            self.scrolled.emit(QPoint(across, down) * SCROLL_PX)
        elif keys & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            _grow(design, across * far, down * far)
        else:
            step = QPointF(across * far, down * far)
            label = QCoreApplication.translate("designer", "Move")
            design.do(label, lambda now: moved(now, design, list(design.ids), step), merge=f"arrows {design.ids}")

    def _next_item(self, step: int) -> None:
        """From top to bottom and from left to right, as one reads."""
        design = self._design
        order = sorted(design.rects, key=lambda key: (round(design.rects[key].y()), design.rects[key].x()))
        if not order:
            return
        here = order.index(design.ids[-1]) if design.ids and design.ids[-1] in order else (-1 if step > 0 else 0)
        chosen = order[(here + step) % len(order)]
        design.choose([chosen])
        self.item_wanted.emit(chosen)

    def _back_out(self) -> None:
        if self._stage.gesture is not None:
            self._stage.begin(None)
        else:
            self._design.choose()


def _grow(design: Design, wider: float, higher: float) -> None:
    def edit(template: Template) -> Template:
        for item in design.items:
            width, height = editing.extent(item)
            if isinstance(item, TableItem) and design.chosen.column:
                column = next(entry for entry in item.columns if entry.id == design.chosen.column)
                template = editing.resize_column(template, item.id, column.id, column.width + wider)
            elif isinstance(item, LineItem) and item.height > item.width:
                template = editing.resize(template, item.id, item.x, item.y, width, height + higher)
            else:
                template = editing.resize(template, item.id, item.x, item.y, width + wider, height + higher)
        return template

    design.do(QCoreApplication.translate("designer", "Resize"), edit, merge=f"grow {design.ids}")
