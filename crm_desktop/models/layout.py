"""The whole layout, for whoever asks what refers to what, or looks a table up by its name."""

from __future__ import annotations

from sqlalchemy import MetaData


def whole_layout() -> MetaData:
    """The tables of all areas, all of which are mapped then."""
    from crm_desktop.models.all_tables import Base

    return Base.metadata
