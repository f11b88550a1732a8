"""How wide text is, without Qt and without fonts: one model that all painters obey.

Two models. Printers' own characters (``cpi``) stand in cells: a hanzi takes two cells. In free fonts a hanzi is one em
and other characters have the width of their class; a painter whose font is wider squeezes the run into its width.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from functools import lru_cache
from math import fsum

POINT = 25.4 / 72
DOT = 25.4 / 180
"""The step of 24-pin printers, in mm."""
NATIVE_SIZE = 9.6
"""Points of a hanzi of 24 dots."""
ASCENT = 20 / 24
"""Base line below the top of the character's square, in em: where 24-pin printers have it."""

SIZE_STEP, SMALLEST_SIZE = 0.5, 5.5
"""Points by which text shrinks, and below which it does not."""

_NARROW = frozenset(" .,:;'!|il")
_SLIM = frozenset('Ijftr-()[]{}/\\`"')
_BROAD = frozenset("ABCDEFGHKLNPRSTUVXYZJ&+=<>~")
_WIDEST = frozenset("mwMWQO@%")


@dataclass(frozen=True, slots=True)
class Face:
    """Resolved look of a run of text.

    Attributes:
        size: points; height of a hanzi.
        cpi: cells per inch of printers' own characters; 0 for a free font.
        double: own characters, doubled both ways (``size`` is doubled already).
        half: characters of half the width.
    """

    size: float
    cpi: int = 0
    double: bool = False
    half: bool = False
    bold: bool = False
    underline: bool = False
    color: str = "#000000"

    @property
    def height(self) -> float:
        """Of a character, in mm."""
        return self.size * POINT

    @property
    def baseline(self) -> float:
        """Below the top of a character, in mm."""
        return self.height * ASCENT

    def advance(self, char: str) -> float:
        """Width of one character, in mm."""
        if self.cpi:
            hanzi, latin = cell_dots(self)
            return (latin if is_cell_narrow(char) else hanzi) * DOT
        return _em(char) * self.height * (0.5 if self.half else 1.0)

    def width(self, text: str) -> float:
        """Width of a text, in mm."""
        if self.cpi:
            hanzi, latin = cell_dots(self)
            narrow = len(text.encode("ascii", "ignore"))
            return (narrow * latin + (len(text) - narrow) * hanzi) * DOT
        # from 3.12 on sum() loses less than before: pages must not depend on the version
        return fsum(map(self.advance, text))

    def smaller(self) -> Face | None:
        """The next smaller face for text that must shrink; None when it would not be readable."""
        if not self.cpi:
            return replace(self, size=round(self.size - SIZE_STEP, 2)) if self.size > SMALLEST_SIZE else None
        if self.double:
            # narrow doubled characters still stand out, single ones do not
            if self.cpi != 15:
                return replace(self, cpi={10: 12, 12: 15}[self.cpi])
            return replace(self, double=False, size=NATIVE_SIZE, cpi=12)
        if self.half:
            return replace(self, cpi=15) if self.cpi != 15 else None
        narrower = {10: 12, 12: 15}.get(self.cpi)
        # half a hanzi at 12 cpi is wider, and reads better, than at 15
        return replace(self, cpi=narrower) if narrower else replace(self, cpi=12, half=True)


def is_cell_narrow(char: str) -> bool:
    """Whether a printer prints it in one cell: the 7-bit characters."""
    return char < "\x80"


def cell_dots(face: Face) -> tuple[float, float]:
    """Dots of 1/180 in across one hanzi and one Latin character of a printer's own.

    >>> cell_dots(Face(9.6, cpi=12)), cell_dots(Face(9.6, cpi=12, half=True))
    ((30.0, 15.0), (15.0, 9.0))
    """
    latin = 180 / face.cpi
    hanzi = 2 * latin
    if face.half:
        # condensed makes 10 cpi 17.14 and 12 cpi 20; 15 cpi stays
        hanzi, latin = latin, {10: 10.5, 12: 9.0, 15: 12.0}[face.cpi]
    factor = 2 if face.double else 1
    return hanzi * factor, latin * factor


@lru_cache(maxsize=4096)
def _em(char: str) -> float:
    if char >= "\x80":
        return 1.0 if unicodedata.east_asian_width(char) in "WFA" else 0.6
    if char in _NARROW:
        return 0.28
    if char in _SLIM:
        return 0.36
    if char in _BROAD:
        return 0.66
    return 0.9 if char in _WIDEST else 0.56
