"""Codes of the print log."""

from __future__ import annotations

from enum import StrEnum


class PrintState(StrEnum):
    """How one print ended."""

    DONE = "done"
    FAILED = "failed"
    """Kept, so that it can be sent again."""
    RESENT = "resent"
    """Failed at first and was sent again."""
    DROPPED = "dropped"
