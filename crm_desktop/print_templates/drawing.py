"""Turns one item of a band into draw operations."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from crm_desktop.print_templates.barcodes import NotEncodable, modules
from crm_desktop.print_templates.binding import Binder
from crm_desktop.print_templates.effort import PER_CODE, PER_SIGN
from crm_desktop.print_templates.evaluate import Scope
from crm_desktop.print_templates.flow import Box, fit
from crm_desktop.print_templates.functions import Value, as_text
from crm_desktop.print_templates.metrics import Face
from crm_desktop.print_templates.operations import Barcode, DrawOperation, Flaw, Line, Picture, Rect
from crm_desktop.print_templates.pictures import is_missing, picture_of
from crm_desktop.print_templates.placing import text_runs
from crm_desktop.print_templates.template import (
    Align,
    AnyItem,
    BarcodeItem,
    BoxItem,
    DigitsItem,
    LineItem,
    Overflow,
    PictureItem,
    Style,
    Symbology,
    TableItem,
    TextItem,
)

_DIGIT_TITLES = "分角元十百千万十百千亿十百千"
_CAPTION = Face(8.0)
_FLAW_COLOR = "#C02B36"


def draw_item(item: AnyItem, binder: Binder, top: float, scope: Scope, *, grown: float = 0.0) -> list[DrawOperation]:
    """Draw an item of the band that begins at ``top``; ``grown`` mm are what the band is higher than designed."""
    drawn = _drawn(item, binder, top, scope, grown)
    return drawn if item.printed else [replace(operation, printed=False) for operation in drawn]


def _drawn(item: AnyItem, binder: Binder, top: float, scope: Scope, grown: float) -> list[DrawOperation]:
    box = Box(item.x, top + item.y, item.width, item.height)
    drawn: list[DrawOperation] = []
    match item:
        case TextItem():
            drawn = _text(item, binder, box, scope, grown)
        case LineItem():
            drawn = [_rule(item, box.x, box.y, box.x + box.width, box.y + box.height)]
        case BoxItem():
            drawn = [_outline(item, box)]
        case PictureItem():
            drawn = _picture(item, binder, box)
        case BarcodeItem():
            drawn = _barcode(item, binder, box, scope)
        case DigitsItem():
            drawn = _digits(item, binder, box, scope)
        case TableItem():
            pass  # the layout draws it, page by page
    return drawn


def _text(item: TextItem, binder: Binder, box: Box, scope: Scope, grown: float) -> list[DrawOperation]:
    bound = binder.text(item.id, binder.words(item.id, item.text), scope, item.format)
    face = binder.face(item.id, item.style, item.style_if, scope)
    if item.overflow is Overflow.WRAP:
        box = replace(box, height=box.height + grown)
    most = max(int((box.height + 0.05) / (face.height * item.style.leading)), 1)
    fitted = fit(bound.text, face, box.width, overflow=item.overflow, number=bound.number, most=most)
    return list(text_runs(fitted, box, item.style, item=item.id, number=bound.number))


def _outline(item: BoxItem, box: Box) -> Rect:
    return Rect(
        x=box.x, y=box.y, width=box.width, height=box.height,
        thickness=item.thickness, color=item.color, fill=item.fill, item=item.id,
    )  # fmt: skip


def _picture(item: PictureItem, binder: Binder, box: Box) -> list[DrawOperation]:
    content = picture_of(item, binder.document)
    if not content:
        return _flawed(item, box, Flaw.PICTURE) if is_missing(item, binder.document) else []
    binder.spend_picture(content)
    picture = Picture(
        x=box.x, y=box.y, width=box.width, height=box.height, content=content, threshold=item.threshold,
        dimmed=item.background, item=item.id, printed=not item.background,
    )  # fmt: skip
    return [picture]


def _flawed(item: PictureItem | BarcodeItem, box: Box, flaw: Flaw) -> list[DrawOperation]:
    """A crossed box on the screen, in place of what cannot be drawn."""
    right, bottom = box.x + box.width, box.y + box.height
    frame = Rect(
        x=box.x, y=box.y, width=box.width, height=box.height,
        thickness=0.3, color=_FLAW_COLOR, item=item.id, printed=False, flaw=flaw,
    )  # fmt: skip
    falling = Line(
        x1=box.x, y1=box.y, x2=right, y2=bottom, thickness=0.3, color=_FLAW_COLOR, item=item.id, printed=False
    )
    return [frame, falling, replace(falling, y1=bottom, y2=box.y)]


def _barcode(item: BarcodeItem, binder: Binder, box: Box, scope: Scope) -> list[DrawOperation]:
    value = as_text(binder.value(item.id, item.expression, scope))
    if not value:
        return []
    captioned = item.caption and item.symbology is not Symbology.QR
    below = Box(box.x, box.y + box.height - _CAPTION.height, box.width, _CAPTION.height)
    fitted = fit(value, _CAPTION, box.width, overflow=Overflow.SHRINK)
    caption = list(text_runs(fitted, below, Style(align=Align.CENTER), item=item.id))
    binder.effort.spend(PER_CODE + PER_SIGN * len(value))
    try:
        rows = modules(item.symbology, value)
    except NotEncodable:
        # the note goes out all the same, with the value in words; ``checks`` names the item
        return [*_flawed(item, box, Flaw.CODE), *caption]
    room = _CAPTION.height + 0.5 if captioned else 0.0
    code = Barcode(
        x=box.x, y=box.y, width=box.width, height=box.height - room, rows=rows, value=value, item=item.id
    )  # fmt: skip
    return [code, *caption] if captioned else [code]


def _digits(item: DigitsItem, binder: Binder, box: Box, scope: Scope) -> list[DrawOperation]:
    figures = _figures(binder.value(item.id, item.expression, scope), item.boxes)
    face = binder.face(item.id, item.style, (), scope)
    step = box.width / item.boxes
    head = box.height / 2 if item.headed else 0.0
    drawn: list[DrawOperation] = [*_digit_rules(item, box, head)]
    titles = _DIGIT_TITLES[: item.boxes][::-1].rjust(item.boxes)
    for place in range(item.boxes):
        x = box.x + place * step
        rows = [(figures[place], Box(x, box.y + head, step, box.height - head))]
        rows += [(titles[place], Box(x, box.y, step, head))] if head else []
        for sign, cell in rows:
            fitted = fit(sign.strip(), face, step, overflow=Overflow.SHRINK)
            drawn += text_runs(fitted, cell, item.style, item=item.id, number=sign.isdigit())
    return drawn


def _digit_rules(item: DigitsItem, box: Box, head: float) -> list[DrawOperation]:
    """The boxes; without thickness a form has them already."""
    if not item.thickness:
        return []
    step = box.width / item.boxes
    rules = [_rule(item, box.x, box.y + head, box.x + box.width, box.y + head)] if head else []
    edges = [box.x + place * step for place in range(1, item.boxes)]
    rules += [_rule(item, x, box.y, x, box.y + box.height) for x in edges]
    frame = Rect(x=box.x, y=box.y, width=box.width, height=box.height, thickness=item.thickness, item=item.id)
    return [frame, *rules]


def _figures(value: Value, boxes: int) -> str:
    """One sign per box; ### when the amount does not fit."""
    if not isinstance(value, Decimal):
        return " " * boxes
    sign = "负" if value < 0 else "￥"
    figures = f"{abs(value):.2f}".replace(".", "")
    if len(figures) > boxes or (value < 0 and len(figures) == boxes):
        return "#" * boxes
    return (sign + figures)[-boxes:].rjust(boxes)


def _rule(item: LineItem | DigitsItem, x1: float, y1: float, x2: float, y2: float) -> Line:
    color = item.color if isinstance(item, LineItem) else "#000000"
    return Line(x1=x1, y1=y1, x2=x2, y2=y2, thickness=item.thickness, color=color, item=item.id)
