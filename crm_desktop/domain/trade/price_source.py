"""Where the price of a line comes from."""

from __future__ import annotations

from enum import StrEnum


class PriceSource(StrEnum):
    """Where the price of a line came from, strongest first."""

    PINNED = "pinned"
    """Typed by hand."""
    QUOTE = "quote"
    """Promised in the quote that the line came from; as firm as one typed by hand."""
    CONTRACT = "contract"
    LAST = "last"
    LEVEL = "level"
    LIST = "list"
    NONE = ""

    @property
    def is_firm(self) -> bool:
        """Whether another quantity or product offer leaves the price alone."""
        return self in (PriceSource.PINNED, PriceSource.QUOTE)
