"""What the prices of a product hold."""

from __future__ import annotations

from enum import StrEnum


class PriceBasis(StrEnum):
    """Whether the prices of a product hold the tax."""

    WITH_TAX = "with_tax"
    WITHOUT_TAX = "without_tax"
