"""How whoever waits for a made-up office learns how far it is."""

from __future__ import annotations

from collections.abc import Callable

Step = Callable[[int, int], object]
"""Gets how many days are told, and how many there are."""


def unheard(_done: int, _total: int) -> None:
    """Nobody waits."""
