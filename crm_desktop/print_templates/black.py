"""What a dot-matrix printer makes of a page: all ink black, no fills, pictures in dots."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from io import BytesIO

from crm_desktop.print_templates.operations import Barcode, DrawOperation, Line, Page, Picture, Rect, TextRun
from crm_desktop.print_templates.raster import picture_dots

BLACK = "#000000"


def in_black(page: Page) -> Page:
    """The page as one ribbon prints it; what is for the screen only stays as it is."""
    parts = (_black(part) if part.printed else part for part in page.operations)
    return replace(page, operations=tuple(parts))


def _black(part: DrawOperation) -> DrawOperation:
    match part:
        case TextRun():
            return replace(part, face=replace(part.face, color=BLACK))
        case Line():
            return replace(part, color=BLACK)
        case Rect():
            return replace(part, color=BLACK, fill="")
        case Picture():
            return part if part.flaw or part.dimmed else _dotted(part)
        case Barcode():
            return part


@lru_cache(maxsize=32)
def _dotted(picture: Picture) -> Picture:
    made = BytesIO()
    picture_dots(picture).save(made, "PNG")
    return replace(picture, content=made.getvalue())
