"""The keys of the canvas: move, resize and choose without a mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, Qt
from PySide6.QtGui import QKeyEvent

from crm_desktop.print_templates import editing
from crm_desktop.print_templates.template import LineItem, TableItem, Template
from crm_desktop.views.designer.gestures import moved

if TYPE_CHECKING:
    from crm_desktop.views.designer.canvas import Canvas

FINE, COARSE = 0.1, 1.0
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


def steer(canvas: Canvas, event: QKeyEvent) -> bool:
    """Do what a key says; False when it says nothing here."""
    keys, key = event.modifiers(), event.key()
    if key in _ARROWS:
        return _arrow(canvas, key, keys)
    if key in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
        _next_item(canvas, -1 if key == Qt.Key.Key_Backtab else 1)
    elif key == Qt.Key.Key_Escape:
        _back_out(canvas)
    elif key in {Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter} and canvas.design.ids:
        canvas.text_wanted.emit()
    elif key in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
        canvas.design.show_page(canvas.design.page_index + (1 if key == Qt.Key.Key_PageDown else -1))
    elif key == Qt.Key.Key_Delete:
        _remove(canvas)
    else:
        return False
    return True


def _arrow(canvas: Canvas, key: int, keys: Qt.KeyboardModifier) -> bool:
    across, down = _ARROWS[Qt.Key(key)]
    far = COARSE if keys & Qt.KeyboardModifier.ShiftModifier else FINE
    design = canvas.design
    if not design.ids:
        bar = canvas.horizontalScrollBar() if across else canvas.verticalScrollBar()
        bar.setValue(bar.value() + (across + down) * 40)
        return True
    if keys & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
        _grow(canvas, across * far, down * far)
    else:
        step = QPointF(across * far, down * far)
        label = QCoreApplication.translate("designer", "Move")
        design.do(label, lambda now: moved(now, design, list(design.ids), step), merge=f"arrows {design.ids}")
    return True


def _grow(canvas: Canvas, wider: float, higher: float) -> None:
    design = canvas.design

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


def _next_item(canvas: Canvas, step: int) -> None:
    """From top to bottom and from left to right, as one reads."""
    design = canvas.design
    order = sorted(design.rects, key=lambda key: (round(design.rects[key].y()), design.rects[key].x()))
    if not order:
        return
    here = order.index(design.ids[-1]) if design.ids and design.ids[-1] in order else (-1 if step > 0 else 0)
    chosen = order[(here + step) % len(order)]
    design.choose([chosen])
    canvas.show_item(chosen)


def _back_out(canvas: Canvas) -> None:
    if canvas.gesture is not None:
        canvas.begin(None)
    else:
        canvas.design.choose()


def _remove(canvas: Canvas) -> None:
    from crm_desktop.views.designer.edits import delete

    delete(canvas.design)
