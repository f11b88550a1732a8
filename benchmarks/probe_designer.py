"""The designer on 300 items, in a process of its own: what one step of the mouse takes with its repaint."""

from __future__ import annotations

import json
import statistics
import time
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication

from crm_desktop.print_templates.builtin import builtin_template
from crm_desktop.print_templates.catalogue import sample
from crm_desktop.print_templates.template import BandKind, Style, Template, TextItem
from crm_desktop.qtkit.theme import theme
from crm_desktop.views.designer.canvas import Canvas
from crm_desktop.views.designer.design import Design
from crm_desktop.views.designer.gestures import Gesture, Hand, MoveItems, ResizeItem
from crm_desktop.views.designer.pointing import Pointing
from crm_desktop.views.designer.table_gestures import ResizeColumn

ITEMS, STEPS, LINES = 300, 60, 10
MILLISECONDS = 1000.0


def large_template() -> Template:
    """The A4 delivery note with fields and texts all over its head."""
    template = builtin_template("delivery_a4")
    head = template.band(BandKind.DOCUMENT_HEAD)
    if head is None:
        raise RuntimeError("the note has no head")
    missing = ITEMS - len(template.items())
    items = tuple(
        TextItem(
            id=f"probe{number}",
            x=15 + number % 10 * 18.0,
            y=number // 10 * 3.0,
            width=17.5,
            height=2.8,
            text="客户 {customer.short_name}",
            style=Style(size=6.5),
        )
        for number in range(missing)
    )
    grown = replace(head, height=max(head.height, missing / 10 * 3.0 + 3), items=(*head.items, *items))
    return replace(template, bands=tuple(grown if band is head else band for band in template.bands))


def main() -> None:
    """Print the median of each gesture, in milliseconds."""
    app = QApplication([])
    theme().apply(app, choice="light")
    design = Design(large_template(), sample("delivery", LINES))
    canvas = Canvas(design)
    canvas.resize(860, 500)
    canvas.show()
    app.processEvents()
    probes = [item_id for item_id in design.rects if item_id.startswith("probe")]
    pointing = Pointing(canvas.stage)

    def moving(ids: list[str]) -> Callable[[], Gesture]:
        def begin() -> Gesture:
            design.choose(ids)
            return MoveItems(design, design.rects[ids[0]].center(), pointing.targets())

        return begin

    def resizing() -> Gesture:
        design.choose(probes[:1])
        return ResizeItem(design, probes[0], "se", pointing.targets())

    def column() -> Gesture:
        place = design.table_place
        if place is None:
            raise RuntimeError("the note has no table")
        design.choose([place.item])
        return ResizeColumn(design, place, 1)

    found = {
        "move_one": follow(canvas, moving(probes[:1])),
        "move_twenty": follow(canvas, moving(probes[40:60])),
        "resize": follow(canvas, resizing),
        "column": follow(canvas, column),
        "release": laid_out(design),
    }
    print(json.dumps(found))


def follow(canvas: Canvas, begin: Callable[[], Gesture]) -> float:
    """Nineteen of twenty steps are faster; the first one, which paints what stands still, is left out."""
    gesture = begin()
    canvas.stage.begin(gesture)
    taken = []
    for step in range(STEPS):
        started = time.perf_counter()
        gesture.move(QPointF(60 + step * 0.7, 60 + step * 0.3), Hand())
        canvas.viewport().repaint()
        taken.append((time.perf_counter() - started) * MILLISECONDS)
    canvas.stage.begin(None)
    return statistics.quantiles(taken[1:], n=20)[-1]


def laid_out(design: Design) -> float:
    """Laying all out again, as after a release."""
    taken = []
    for _ in range(7):
        started = time.perf_counter()
        design.lay_out()
        taken.append((time.perf_counter() - started) * MILLISECONDS)
    return statistics.median(taken)


if __name__ == "__main__":
    main()
