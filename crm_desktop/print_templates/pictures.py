"""Pictures out of templates and offices: PNG and JPEG of a bearable size; anything else is no picture."""

from __future__ import annotations

import base64
import binascii
import struct
import zlib
from functools import lru_cache
from io import BytesIO

from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.print_templates.document import PrintData
from crm_desktop.print_templates.errors import PaperError
from crm_desktop.print_templates.template import PictureItem

MOST_POINTS = 25_000_000
"""A4 at 500 dpi; decoded it takes up to 100 MB."""
MOST_BYTES = 5_000_000
_PNG = b"\x89PNG\r\n\x1a\n"
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""Markers of a JPEG that tell its size."""


class NoPicture(PaperError):
    """The file is none that can be printed."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To use this picture, choose a PNG or JPEG file of up to {bytes} MB and {points} million points."
    )


def embedded(content: bytes) -> str:
    """The text by which a template holds a picture.

    Raises:
        NoPicture: when it cannot be drawn.
    """
    if len(content) > MOST_BYTES or not is_drawable(content):
        raise NoPicture(bytes=MOST_BYTES // 1_000_000, points=MOST_POINTS // 1_000_000)
    return base64.b64encode(content).decode()


def picture_of(item: PictureItem, document: PrintData) -> bytes:
    """What an item shows: the document's picture of its name, else its own; nothing when it cannot be drawn."""
    named = document.pictures.get(item.picture, b"") if item.picture else b""
    if named:
        return named if is_drawable(named) else b""
    return held(item.content) if item.content else b""


def is_missing(item: PictureItem, document: PrintData) -> bool:
    """Whether there is a picture that cannot be drawn; a logo that the office does not have is not missing."""
    wanted = bool(item.content or (item.picture and document.pictures.get(item.picture)))
    return wanted and not picture_of(item, document)


def held(text: str) -> bytes:
    """The picture that a template holds; nothing when it cannot be drawn."""
    if len(text) > MOST_BYTES * 4 // 3 + 4:
        return b""
    try:
        content = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return b""
    return content if is_drawable(content) else b""


@lru_cache(maxsize=16)
def is_drawable(content: bytes) -> bool:
    """Whether all painters can draw it: its size is looked at before anything is decoded."""
    size = _size(content)
    if size is None or not 0 < size[0] * size[1] <= MOST_POINTS:
        return False
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(BytesIO(content), formats=("PNG", "JPEG")) as picture:
            picture.load()
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError, struct.error, zlib.error):
        return False
    return True


def points_of(content: bytes) -> int:
    """How many points a picture has, which decides what decoding it costs."""
    width, height = _size(content) or (0, 0)
    return width * height


def _size(content: bytes) -> tuple[int, int] | None:
    """Width and height in points, read from the head of the file."""
    if content.startswith(_PNG) and len(content) >= 24:
        width, height = struct.unpack(">II", content[16:24])
        return width, height
    return _jpeg_size(content) if content.startswith(b"\xff\xd8") else None


def _jpeg_size(content: bytes) -> tuple[int, int] | None:
    place = 2
    while place + 9 <= len(content) and content[place] == 0xFF:
        marker, length = content[place + 1], int.from_bytes(content[place + 2 : place + 4], "big")
        if marker in _FRAMES:
            height, width = struct.unpack(">HH", content[place + 5 : place + 9])
            return width, height
        place += 1 if marker == 0xFF else 2 + max(length, 2)
    return None
