"""Ties what is mapped so far together before the first question, which would otherwise wait for it."""

from __future__ import annotations

from sqlalchemy.orm import configure_mappers

__all__ = ["load_mapping"]


def load_mapping() -> None:
    """Tie the mapped classes together that were imported by now; those of other areas follow when these are asked."""
    configure_mappers()
