"""Where the items of a template stand on a laid-out page, in mm from the corner of the paper."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QPointF, QRectF

from crm_desktop.print_templates.operations import BandPlace, DrawOperation, Page
from crm_desktop.print_templates.template import AnyItem, BandKind, TableItem, Template

THIN_MM = 1.2
"""A line is grabbed as if it were this thick."""


def item_rects(template: Template, page: Page) -> dict[str, QRectF]:
    """The rectangle of each item whose band stands on the page, in drawing order."""
    rects: dict[str, QRectF] = {}
    for place in page.bands:
        band = template.band(place.kind)
        for item in band.items if band else ():
            rects[item.id] = _rect(item, place, page)
    return rects


def _rect(item: AnyItem, place: BandPlace, page: Page) -> QRectF:
    table = page.table
    if isinstance(item, TableItem) and table is not None:
        return QRectF(table.edges[0], table.top, table.edges[-1] - table.edges[0], table.height)
    return QRectF(item.x, place.top + item.y, item.width, item.height)


def millimetres(length: float) -> str:
    """A length as it is shown everywhere in the designer: to the hundredth that templates keep.

    >>> millimetres(14.0), millimetres(-0.001)
    ('14.00', '0.00')
    """
    return f"{round(length, 2) + 0.0:.2f}"


def grabbed(rect: QRectF) -> QRectF:
    """The rectangle in which the mouse takes an item: a thin line is made thicker."""
    wide, high = max(THIN_MM - rect.width(), 0) / 2, max(THIN_MM - rect.height(), 0) / 2
    return rect.adjusted(-wide, -high, wide, high)


def item_at(rects: Mapping[str, QRectF], point: QPointF, *, order: Iterable[str] | None = None) -> str:
    """The item under a point, the smallest of those that lie over each other; empty when there is none."""
    found = [key for key in (order or rects) if grabbed(rects[key]).contains(point)]
    found.sort(key=lambda key: rects[key].width() * rects[key].height())
    return found[0] if found else ""


def items_in(rects: Mapping[str, QRectF], area: QRectF) -> list[str]:
    """The items that an area touches."""
    return [key for key, rect in rects.items() if area.intersects(grabbed(rect))]


def union(rects: Iterable[QRectF]) -> QRectF:
    """The rectangle around others; lines without height count too."""
    whole = list(rects)
    if not whole:
        return QRectF()
    left, top = min(rect.left() for rect in whole), min(rect.top() for rect in whole)
    right, bottom = max(rect.right() for rect in whole), max(rect.bottom() for rect in whole)
    return QRectF(left, top, right - left, bottom - top)


def band_at(page: Page, y: float) -> BandPlace | None:
    """The band at a height; between bands the next one above."""
    above = [place for place in page.bands if place.top <= y]
    if not above:
        return page.bands[0] if page.bands else None
    return max(above, key=lambda place: place.top)


def place_of(page: Page, kind: BandKind | None) -> BandPlace | None:
    """Where a band stands; None when it is not on this page."""
    return next((place for place in page.bands if place.kind is kind), None)


def band_of(template: Template, item_id: str) -> BandKind | None:
    """The band that holds an item."""
    for band in template.bands:
        if any(item.id == item_id for item in band.items):
            return band.kind
    return None


def item_of(template: Template, item_id: str) -> AnyItem | None:
    """The item of an id."""
    return next((item for item in template.items() if item.id == item_id), None)


def belongs(operation: DrawOperation, ids: frozenset[str]) -> bool:
    """Whether something drawn comes from one of these items; a table's parts are named ``table.column``."""
    return operation.item in ids or operation.item.partition(".")[0] in ids
