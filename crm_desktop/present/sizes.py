"""How large a file is, as people say it."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

_STEP = 1024
_UNITS = ("B", "KB", "MB", "GB")


def size_text(size: int) -> str:
    """A number of bytes in the largest unit that leaves a whole number before the point.

    >>> size_text(900), size_text(1536), size_text(10 * 1024 * 1024), size_text(0)
    ('900 B', '1.5 KB', '10 MB', '0 B')
    """
    shown, unit = Decimal(size), 0
    while shown >= _STEP and unit + 1 < len(_UNITS):
        shown, unit = shown / _STEP, unit + 1
    rounded = shown.quantize(Decimal("0.1") if shown < 100 else Decimal(1), ROUND_HALF_UP)
    return f"{rounded.normalize():f} {_UNITS[unit]}"
