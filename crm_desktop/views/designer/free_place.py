"""Where a new item can be seen and lies over nothing: below what stands in the band in sight."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain

from PySide6.QtCore import QRectF

from crm_desktop.print_templates import editing
from crm_desktop.print_templates.operations import BandPlace
from crm_desktop.print_templates.papers import HOLE_STRIP
from crm_desktop.print_templates.template import AnyItem, BandKind, BoxItem, PictureItem, Template, TextItem
from crm_desktop.views.designer.design import Design
from crm_desktop.views.designer.faulty_layout import laid_with_faults
from crm_desktop.views.designer.places import THIN_MM, band_of, grabbed, item_of, item_rects

GAP_MM, STEP_MM, SPOT_MM = 1.0, 1.0, 3.0
_EDGE_MM, _HAIR_MM = 10.0, 0.1
_SHARES = (1.0, 0.75, 0.5)


@dataclass(frozen=True, slots=True)
class FreePlace:
    """A place in a band: from the left of the paper and from the top of the band.

    Attributes:
        width: what there is room for; 0 for as wide as the item is.
        grows: whether the band must become higher for it.
    """

    kind: BandKind
    x: float
    y: float
    width: float = 0.0
    grows: bool = False


def free_place(design: Design, item: AnyItem, sight: QRectF) -> FreePlace:
    """Where an item goes; ``sight`` is what can be seen of the paper, in mm.

    Below the last item of a band in sight; else in the first gap of one, a text perhaps narrower; else a band grows
    for it. On a paper that is
    full it lies where it hides least.
    """
    places = list(_bands_in_sight(design, sight))
    if not places:
        return FreePlace(BandKind.DOCUMENT_HEAD, _left(design), 0.0)
    size = editing.extent(item)
    taken = [rect for item_id in design.rects for rect in _solid(design, item_id)]
    below = (_below_last(design, place, size, taken) for place in places)
    sizes = [(size[0] * share, size[1]) for share in (_SHARES if isinstance(item, TextItem) else (1.0,))]
    gaps = (gap for fit in sizes for place in places for gap in _gaps(design, place, fit, taken, sight))
    grown = (_grown(design, place, item) for place in places)
    found = next((place for place in chain(below, gaps, grown) if place is not None), None)
    return found or min(
        (spot for place in places for spot in _spots(design, place, size)),
        key=lambda spot: (round(_hidden(spot, places, size, taken), 1), spot.y),
        default=FreePlace(places[0].kind, _left(design), 0.0),
    )


def put_free(template: Template, place: FreePlace, item: AnyItem) -> Template:
    """Put an item into its free place, with the band as high as it needs."""
    width = place.width or item.width
    added = editing.add(template, place.kind, replace(item, x=place.x, y=place.y, width=width))
    height = place.y + max(editing.extent(item)[1], THIN_MM) + _HAIR_MM
    return editing.resize_band(added, place.kind, height) if place.grows else added


def _grown(design: Design, place: BandPlace, item: AnyItem) -> FreePlace | None:
    """A place below all items of a band, if the paper has room for the band to grow."""
    wanted = FreePlace(place.kind, _left(design), round(_bottom(design, place) + GAP_MM, 1), grows=True)
    trial = replace(item, id=editing.fresh_id(design.template, "trial"))
    template = put_free(design.template, wanted, trial)
    pages, _faults, problem = laid_with_faults(design.laid, template)
    page = pages[design.page_index] if problem is None and len(pages) == len(design.pages) else None
    if page is None:
        return None
    rects = item_rects(template, page)
    rect = rects.pop(trial.id, None)
    if rect is None or max(other.bottom() for other in (rect, *rects.values())) > page.paper.height:
        return None
    return wanted if not any(grabbed(rect).intersects(other) for other in rects.values()) else None


def _spots(design: Design, place: BandPlace, size: tuple[float, float]) -> Iterator[FreePlace]:
    """Places all over a band, from its top and left."""
    paper = design.template.paper
    lowest = min(place.height, paper.height - size[1] - place.top)
    across = int((_right(design) - _left(design) - size[0]) / SPOT_MM)
    for down in range(int(max(lowest, 0.0) / SPOT_MM) + 1):
        for step in range(max(across, 0) + 1):
            yield FreePlace(place.kind, round(_left(design) + step * SPOT_MM, 2), down * SPOT_MM)


def _hidden(spot: FreePlace, places: list[BandPlace], size: tuple[float, float], taken: list[QRectF]) -> float:
    """How much of what is there an item would lie over, in square millimetres."""
    top = next(place.top for place in places if place.kind is spot.kind)
    rect = grabbed(QRectF(spot.x, top + spot.y, *size))
    common = (rect.intersected(other) for other in taken)
    return sum(part.width() * part.height() for part in common)


def _bands_in_sight(design: Design, sight: QRectF) -> Iterator[BandPlace]:
    """The bands for single items that can be seen, the one that is worked in first."""
    page = design.page
    seen = [
        place
        for place in (page.bands if page else ())
        if place.kind is not BandKind.DETAIL and place.top < sight.bottom() and place.top + place.height > sight.top()
    ]
    chosen = {design.chosen.band, *(band_of(design.template, item_id) for item_id in design.ids)}
    order = [BandKind.DOCUMENT_HEAD, BandKind.DOCUMENT_FOOT, BandKind.TOTALS, BandKind.PAGE_HEAD, BandKind.PAGE_FOOT]
    yield from sorted(seen, key=lambda place: (place.kind not in chosen, order.index(place.kind)))


def _below_last(design: Design, place: BandPlace, size: tuple[float, float], taken: list[QRectF]) -> FreePlace | None:
    top = _bottom(design, place) + (GAP_MM if _bottom(design, place) else 0.0)
    rect = QRectF(_left(design), place.top + top, *size)
    if top + size[1] > place.height + 0.005 or not _is_free(rect, taken):
        return None
    return FreePlace(place.kind, rect.x(), round(top, 1))


def _gaps(
    design: Design, place: BandPlace, size: tuple[float, float], taken: list[QRectF], sight: QRectF
) -> Iterator[FreePlace]:
    """The free places of a band, row by row."""
    left, right = _left(design), _right(design)
    y = 0.0
    while y + size[1] <= place.height:
        x = left
        while x + size[0] <= right:
            rect = QRectF(x, place.top + y, *size)
            if sight.contains(rect) and _is_free(rect, taken):
                yield FreePlace(place.kind, round(x, 2), round(y, 2), size[0])
            x += STEP_MM
        y += STEP_MM


def _is_free(rect: QRectF, taken: list[QRectF]) -> bool:
    around = grabbed(rect)
    return not any(around.intersects(other) for other in taken)


def _solid(design: Design, item_id: str) -> list[QRectF]:
    """What an item covers: of a frame only its four sides, of a scan under everything nothing."""
    item = item_of(design.template, item_id)
    rect = design.rects[item_id]
    if item is None or (isinstance(item, PictureItem) and item.background):
        return []
    if not isinstance(item, BoxItem):
        return [grabbed(rect)]
    sides = (
        QRectF(rect.left(), rect.top(), rect.width(), 0),
        QRectF(rect.left(), rect.bottom(), rect.width(), 0),
        QRectF(rect.left(), rect.top(), 0, rect.height()),
        QRectF(rect.right(), rect.top(), 0, rect.height()),
    )
    return [grabbed(side) for side in sides]


def _bottom(design: Design, place: BandPlace) -> float:
    """Where the last item of a band ends, from the top of the band."""
    band = design.template.band(place.kind)
    rects = [design.rects[item.id] for item in (band.items if band else ()) if item.id in design.rects]
    return max([0.0, *(rect.bottom() - place.top for rect in rects)])


def _left(design: Design) -> float:
    """Where most items begin at the left, within what can be printed on."""
    least = HOLE_STRIP if design.template.paper.continuous else _EDGE_MM
    return max(min((rect.left() for rect in design.rects.values()), default=least), least)


def _right(design: Design) -> float:
    paper = design.template.paper
    return paper.width - (HOLE_STRIP if paper.continuous else _EDGE_MM)
