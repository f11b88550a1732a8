"""The picture that made-up documents show where real ones have a photo."""

from __future__ import annotations

from functools import cache
from io import BytesIO

_EDGE = 96


@cache
def sample_picture() -> bytes:
    """A hill under the sun, as everybody draws a picture."""
    from PIL import Image, ImageDraw

    picture = Image.new("RGB", (_EDGE, _EDGE * 3 // 4), "#DCE8F3")
    draw = ImageDraw.Draw(picture)
    draw.ellipse((66, 10, 82, 26), fill="#F2C14E")
    draw.polygon(((0, 72), (34, 26), (62, 72)), fill="#6E8FAE")
    draw.polygon(((36, 72), (66, 40), (96, 72)), fill="#8FB08C")
    made = BytesIO()
    picture.save(made, "PNG")
    return made.getvalue()
