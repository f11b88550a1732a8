"""The records behind a figure, in their own list: narrowed by one condition."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from crm_desktop.present.listing import Filter
from crm_desktop.qtkit.lists.panel import ListPanel


def narrow(part: QWidget | None, list_id: str, condition: Filter) -> None:
    """Show in the list of a dock or tab what one condition leaves of it."""
    panels = [] if part is None else [part, *part.findChildren(ListPanel)]
    for panel in panels:
        if isinstance(panel, ListPanel) and panel.spec.id == list_id:
            panel.show_only(condition)
