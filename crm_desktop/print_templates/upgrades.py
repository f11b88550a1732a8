"""The steps that bring templates of former formats up to date."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

Upgrade = Callable[[dict[str, Any]], dict[str, Any]]

_MADE = frozenset({"quote", "sales_order", "delivery", "sales_return", "receipt"})
"""The kinds whose documents say who made them."""
_PRINTS = ("打印", "列印", "rint")


def _stamped(content: dict[str, Any]) -> dict[str, Any]:
    """From 1 to 2: the layout says 补打 itself, and 制单 is who made the document, not who prints it."""
    bands = content.get("bands")
    if isinstance(bands, list):
        content["bands"] = [_without_reprint(band) for band in bands]
    return _made(content) if content.get("kind") in _MADE else content


def _without_reprint(band: Any) -> Any:
    if not isinstance(band, dict) or not isinstance(band.get("items"), list):
        return band
    return {**band, "items": [item for item in band["items"] if not _says_reprint(item)]}


def _says_reprint(item: Any) -> bool:
    return isinstance(item, dict) and item.get("visible_if") == "document.copies_printed > 0"


def _made(value: Any) -> Any:
    """Every text that names the operator, unless it says that he prints."""
    if isinstance(value, dict):
        return {key: _made(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_made(part) for part in value]
    if isinstance(value, str) and not any(words in value for words in _PRINTS):
        return value.replace("operator.name", "document.maker")
    return value


UPGRADES: Mapping[int, Upgrade] = {1: _stamped}
"""The step that takes a template from this format to the next."""
