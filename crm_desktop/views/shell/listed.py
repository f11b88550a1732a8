"""The records behind a figure, in their own list: narrowed by what they have in common."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from crm_desktop.present.listing import Filter
from crm_desktop.qtkit.lists.panel import ListPanel


def narrow(part: QWidget | None, list_id: str, conditions: Sequence[Filter]) -> None:
    """Show in the list of a dock or tab what conditions leave of it; those on columns that it has not are left out."""
    panels = [] if part is None else [part, *part.findChildren(ListPanel)]
    for panel in panels:
        if isinstance(panel, ListPanel) and panel.spec.id == list_id:
            known = {column.key for column in panel.spec.columns}
            panel.show_only(*(one for one in conditions if one.key in known))
