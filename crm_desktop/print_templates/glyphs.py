"""Which characters can be printed here: those that one of the known fonts has; all others show as 〓, and are told.

The layout decides it, so that preview, PDF and dot-matrix printer show the same. Signs without a shape of their own,
which turn or split text, are left out. What is written from right to left would come out backwards: it is missing too.
"""

from __future__ import annotations

import struct
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from crm_desktop.print_templates.errors import NoPaperFont
from crm_desktop.print_templates.fonts import FontFile, fallback_fonts, paper_font

MISSING = "〓"
"""What typesetters put where they lack a character; every Chinese printer has it."""
_RIGHT_TO_LEFT = frozenset({"R", "AL"})
_SELECTORS = (range(0xFE00, 0xFE10), range(0xE0100, 0xE01F0))


def printable(text: str) -> tuple[str, str]:
    """The text as it can be printed, and the characters that it loses.

    >>> printable("五金" + chr(0x202E) + "行"), printable(chr(0x645))
    (('五金行', ''), ('〓', 'م'))
    """
    if _is_usual(text):
        return text, ""
    kept = [char for char in text if not _is_shapeless(char)]
    lost = [char for char in kept if not _is_known(char)]
    shown = "".join(MISSING if char in lost else char for char in kept)
    return shown, "".join(dict.fromkeys(lost))


def font_of(char: str, usual: FontFile) -> FontFile:
    """The font that draws a character: the usual one, else the first known one that has it."""
    if _is_usual(char) or ord(char) in _characters(usual):
        return usual
    return next((font for font in fallback_fonts() if ord(char) in _characters(font)), usual)


def _is_usual(text: str) -> bool:
    """Whether it is all GBK, which every Chinese font has."""
    try:
        text.encode("gbk")
    except UnicodeEncodeError:
        return False
    return True


def _is_shapeless(char: str) -> bool:
    return unicodedata.category(char) == "Cf" or any(ord(char) in selectors for selectors in _SELECTORS)


@lru_cache(maxsize=4096)
def _is_known(char: str) -> bool:
    if char == "\n" or _is_usual(char):
        return True
    if unicodedata.bidirectional(char) in _RIGHT_TO_LEFT:
        return False
    try:
        fonts = (paper_font(), *fallback_fonts())
    except NoPaperFont:
        return True  # nothing can be painted without a font, which the painter says
    return any(ord(char) in _characters(font) for font in fonts)


@lru_cache(maxsize=16)
def _characters(font: FontFile) -> frozenset[int]:
    """The code points for which a face has a glyph, from its table ``cmap``; nothing of a file that cannot be read."""
    try:
        return frozenset(_mapped(font.path.read_bytes(), font.index))
    except (OSError, struct.error, IndexError):
        return frozenset()


def _mapped(content: bytes, index: int) -> Iterator[int]:
    """Source: OpenType specification 1.9, cmap formats 4 and 12."""
    start = struct.unpack_from(">I", content, 12 + 4 * index)[0] if content[:4] == b"ttcf" else 0
    (tables,) = struct.unpack_from(">H", content, start + 4)
    entries = (struct.unpack_from(">4sIII", content, start + 12 + 16 * place) for place in range(tables))
    cmap = next(offset for tag, _sum, offset, _length in entries if tag == b"cmap")
    (count,) = struct.unpack_from(">H", content, cmap + 2)
    for place in range(count):
        offset = cmap + struct.unpack_from(">HHI", content, cmap + 4 + 8 * place)[2]
        (form,) = struct.unpack_from(">H", content, offset)
        if form == 4:
            yield from _segments(content, offset)
        elif form == 12:
            yield from _groups(content, offset)


def _segments(content: bytes, offset: int) -> Iterator[int]:
    (double,) = struct.unpack_from(">H", content, offset + 6)
    segments = double // 2
    ends = struct.unpack_from(f">{segments}H", content, offset + 14)
    starts = struct.unpack_from(f">{segments}H", content, offset + 16 + double)
    deltas = struct.unpack_from(f">{segments}H", content, offset + 16 + 2 * double)
    at = offset + 16 + 3 * double
    ranges = struct.unpack_from(f">{segments}H", content, at)
    for place in range(segments):
        for code in range(starts[place], min(ends[place], 0xFFFE) + 1):
            glyph = code
            if ranges[place]:
                (glyph,) = struct.unpack_from(
                    ">H", content, at + 2 * place + ranges[place] + 2 * (code - starts[place])
                )
                if not glyph:
                    continue
            if (glyph + deltas[place]) & 0xFFFF:
                yield code


def _groups(content: bytes, offset: int) -> Iterator[int]:
    (count,) = struct.unpack_from(">I", content, offset + 12)
    for place in range(count):
        first, last, glyph = struct.unpack_from(">III", content, offset + 16 + 12 * place)
        yield from range(first if glyph else first + 1, min(last, 0x10FFFF) + 1)
