"""Makes the mapped classes ready before the first question, which would otherwise wait for it."""

from __future__ import annotations

from sqlalchemy.orm import configure_mappers

from crm_desktop import models

__all__ = ["load_mapping", "models"]


def load_mapping() -> None:
    """Tie all mapped classes together; importing this module has mapped them."""
    configure_mappers()
