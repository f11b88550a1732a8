"""Dot pictures for 24-pin printers: text that the printer has not, logos and bar codes. Needs no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING

from crm_desktop.print_templates.fonts import paper_font
from crm_desktop.print_templates.metrics import ASCENT, DOT
from crm_desktop.print_templates.operations import Barcode, Picture, TextRun

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageFont import FreeTypeFont

PINS = 24
_INK = 110
"""Darkness from which a pixel of a smoothed character becomes a dot."""


@dataclass(frozen=True, slots=True)
class Strip:
    """One pass of the head: 3 bytes a column; ``left`` and ``top`` in dots from the picture's corner."""

    left: int
    top: int
    columns: bytes


def text_strips(run: TextRun) -> list[Strip]:
    """Draw a run of text, squeezed into its width."""
    size = round(run.face.height / DOT)
    return _text_strips(run.text, size, max(round(run.width / DOT), 1), run.face.bold)


@lru_cache(maxsize=256)
def _text_strips(text: str, size: int, width: int, bold: bool) -> list[Strip]:  # noqa: FBT001 - part of the key
    from PIL import Image, ImageDraw

    font = _font(size)
    natural = max(int(font.getlength(text)) + 2, 1)
    canvas = Image.new("L", (max(natural, 1), size + 4), 255)
    draw = ImageDraw.Draw(canvas)
    draw.text((0, size * ASCENT), text, font=font, fill=0, anchor="ls", stroke_width=0)
    if bold:
        draw.text((1, size * ASCENT), text, font=font, fill=0, anchor="ls")
    if natural > width:
        canvas = canvas.resize((width, canvas.height))
    return _strips(canvas, 255 - _INK)


@lru_cache(maxsize=16)
def _font(size: int) -> FreeTypeFont:
    from PIL import ImageFont

    file = paper_font()
    # the plain engine: the same on every computer, and it takes whatever was typed
    return ImageFont.truetype(str(file.path), size, index=file.index, layout_engine=ImageFont.Layout.BASIC)


def picture_strips(picture: Picture) -> list[Strip]:
    """Draw an image in black and white, fitted into its box without distortion."""
    from PIL import Image, ImageOps

    size = max(round(picture.width / DOT), 1), max(round(picture.height / DOT), 1)
    with Image.open(BytesIO(picture.content)) as source:
        shown = source.convert("RGBA")
    white = Image.new("RGBA", shown.size, "white")
    flat = Image.alpha_composite(white, shown).convert("L")
    fitted = ImageOps.pad(flat, size, color=255)
    return _strips(fitted, picture.threshold)


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
