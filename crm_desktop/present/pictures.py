"""What a picture file holds: its size, read before anything is decoded, and a small copy of it."""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from crm_desktop.domain.attachments.files import MOST_DOTS, NoPicture, PictureTooLarge, is_picture_name

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

EDGE = 256
"""The longer edge of a small copy, in dots."""
_FULL = ("RGB", "RGBA", "L", "CMYK")
"""Ways to hold dots that are made smaller as they are; all others would look coarse."""
_FORMATS = ("JPEG", "PNG", "GIF", "BMP", "WEBP", "TIFF")


@dataclass(frozen=True, slots=True)
class Measured:
    """A picture by its head: width and height in dots."""

    width: int
    height: int


def measure(name: str, content: bytes) -> Measured | None:
    """The size of a picture; None for a file that is none and does not say to be one.

    Raises:
        NoPicture: if its name says that it is a picture, and it is none.
        PictureTooLarge: if decoding it would take more memory than it deserves.
    """
    try:
        with _opened(content) as picture:
            width, height = picture.size
    except _UNREADABLE as error:
        if is_picture_name(name):
            raise NoPicture(name=name) from error
        return None
    if not 0 < width * height <= MOST_DOTS:
        raise PictureTooLarge(name=name, width=width, height=height)
    return Measured(width, height)


def thumbnail(name: str, content: bytes) -> bytes | None:
    """A small copy of a picture, upright, as JPEG, or PNG where it is transparent; None for any other file.

    Raises:
        NoPicture, PictureTooLarge: as ``measure`` does, or if it breaks off.
    """
    if measure(name, content) is None:
        return None
    from PIL import ImageOps

    made = BytesIO()
    try:
        with _opened(content) as picture:
            is_clear = "A" in picture.getbands() or "transparency" in picture.info
            small = picture if picture.mode in _FULL else picture.convert("RGBA" if is_clear else "RGB")
            small.thumbnail((EDGE, EDGE))
            small = ImageOps.exif_transpose(small).convert("RGBA" if is_clear else "RGB")
            small.save(made, "PNG" if is_clear else "JPEG", quality=82)
    except _UNREADABLE as error:
        raise NoPicture(name=name) from error
    return made.getvalue()


_UNREADABLE = (OSError, ValueError, SyntaxError, EOFError, KeyError, TypeError, IndexError, ArithmeticError)
"""What the decoders say to a file that is none of theirs, or is broken: no two of them the same."""


def is_small_copy(content: bytes) -> bool:
    """Whether these bytes are a small copy as it is made here, and not something that says to be one."""
    try:
        with _opened(content) as picture:
            return picture.format in ("JPEG", "PNG") and 0 < max(picture.size) <= EDGE
    except _UNREADABLE:
        return False


def _opened(content: bytes) -> Picture:
    """A picture whose head is read; how large it may be is said by who opens it."""
    from PIL import Image

    # what is amiss in a torn file is said by the refusal, or is nothing that is seen
    warnings.filterwarnings("ignore", category=UserWarning, module=r"PIL\.")
    Image.MAX_IMAGE_PIXELS = None  # its own limit would be a warning on the standard error
    return Image.open(BytesIO(content), formats=_FORMATS)
