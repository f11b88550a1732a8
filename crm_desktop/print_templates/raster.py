"""Dot pictures for 24-pin printers: text that the printer has not, logos and bar codes. Needs no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from math import ceil, fsum
from typing import TYPE_CHECKING

from crm_desktop.print_templates.fonts import FontFile, paper_font
from crm_desktop.print_templates.glyphs import font_of
from crm_desktop.print_templates.metrics import ASCENT, DOT, Face
from crm_desktop.print_templates.operations import Barcode, Picture, TextRun
from crm_desktop.print_templates.template import Align

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageFont import FreeTypeFont

PINS = 24
_ACROSS = {Align.LEFT: 0.0, Align.CENTER: 0.5, Align.RIGHT: 1.0}
_EXACT = 1000
"""Size at which a font is measured: so large that hinting does not tell."""
_INK = 110
"""Darkness from which a pixel of a smoothed character becomes a dot."""


@dataclass(frozen=True, slots=True)
class Strip:
    """One pass of the head: 3 bytes a column; ``left`` and ``top`` in dots from the picture's corner."""

    left: int
    top: int
    columns: bytes


def text_strips(run: TextRun) -> list[Strip]:
    """Draw a run of text at its anchor, squeezed when the font is wider than its room."""
    return _text_strips(run.text, run.face, max(run.width / DOT, 1.0), _ACROSS[run.anchor])


@lru_cache(maxsize=256)
def _text_strips(text: str, face: Face, width: float, across: float) -> list[Strip]:
    from PIL import Image, ImageDraw

    size = round(face.height / DOT)
    height = face.height / DOT
    steps = [_advance(char) * height for char in text]
    natural = fsum(steps)
    canvas = Image.new("L", (max(ceil(natural) + size, 1), size + 6), 255)
    draw = ImageDraw.Draw(canvas)
    place = 0.0
    for char, step in zip(text, steps, strict=True):
        # each sign at its exact place: a hinted font's own steps add up to another width than other painters have
        for shift in (0, 1) if face.bold else (0,):
            draw.text((round(place) + shift, size * ASCENT), char, font=_font_for(char, size), fill=0, anchor="ls")
        place += step
    if face.underline:
        below = round(size * (ASCENT + 0.1))
        draw.line((0, below, round(natural), below), fill=0, width=1)
    squeeze = min(0.5 if face.half else 1.0, width / natural) if natural else 1.0
    if squeeze < 1:
        canvas = canvas.resize((max(round(canvas.width * squeeze), 1), canvas.height))
    left = round((width - natural * squeeze) * across)
    return [Strip(strip.left + left, strip.top, strip.columns) for strip in _strips(canvas, 255 - _INK)]


@lru_cache(maxsize=4096)
def _advance(char: str) -> float:
    """How far a sign goes, in em, without hinting."""
    return float(_font_for(char, _EXACT).getlength(char)) / _EXACT


def _font_for(char: str, size: int) -> FreeTypeFont:
    return _font(font_of(char, paper_font()), size)


@lru_cache(maxsize=32)
def _font(file: FontFile, size: int) -> FreeTypeFont:
    from PIL import ImageFont

    # the plain engine: the same on every computer, and it takes whatever was typed
    return ImageFont.truetype(str(file.path), size, index=file.index, layout_engine=ImageFont.Layout.BASIC)


def picture_strips(picture: Picture) -> list[Strip]:
    """Draw an image in black and white, fitted into its box without distortion."""
    return _strips(_fitted(picture), picture.threshold)


def picture_dots(picture: Picture) -> Image:
    """The dots of an image as they are printed, for those who show them."""
    return _fitted(picture).point(lambda grey: 0 if grey < picture.threshold else 255)


def _fitted(picture: Picture) -> Image:
    from PIL import Image, ImageOps

    size = max(round(picture.width / DOT), 1), max(round(picture.height / DOT), 1)
    with Image.open(BytesIO(picture.content)) as source:
        shown = source.convert("RGBA")
    white = Image.new("RGBA", shown.size, "white")
    flat = Image.alpha_composite(white, shown).convert("L")
    return ImageOps.pad(flat, size, color=255)


def barcode_strips(code: Barcode) -> list[Strip]:
    """Draw a bar code with each module a whole number of dots, in the middle of its box."""
    from PIL import Image

    width, height = round(code.width / DOT), round(code.height / DOT)
    columns, rows = len(code.rows[0]), len(code.rows)
    step = width // columns if rows == 1 else min(width // columns, height // rows)
    step = max(step, 1)
    small = Image.new("L", (columns, rows), 255)
    small.putdata([0 if bit == "1" else 255 for row in code.rows for bit in row])
    drawn = small.resize((columns * step, height if rows == 1 else rows * step), Image.Resampling.NEAREST)
    left = max((width - drawn.width) // 2, 0)
    return [Strip(strip.left + left, strip.top, strip.columns) for strip in _strips(drawn, 128)]


def _strips(image: Image, threshold: int) -> list[Strip]:
    from PIL import Image as Images

    dots = image.point(lambda grey: 255 if grey < threshold else 0).convert("1")
    strips: list[Strip] = []
    for top in range(0, dots.height, PINS):
        band = dots.crop((0, top, dots.width, top + PINS))
        box = band.getbbox()
        if box:
            inked = band.crop((box[0], 0, box[2], PINS))
            columns = inked.transpose(Images.Transpose.TRANSPOSE).tobytes()
            strips.append(Strip(box[0], top, columns))
    return strips
