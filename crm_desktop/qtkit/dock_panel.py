"""What the bar of a dock may take from the panel in it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.own.kinds import Owner


class DockPanel(QWidget):
    """Base of the panels that count what they show.

    Attributes:
        count_changed: how many there are now.
        dock_tools: buttons for the bar of the dock.
        own_of: whose own fields it has as columns: it is made again when the office has other ones.
    """

    count_changed = Signal(int)

    dock_tools: Sequence[QWidget] = ()
    own_of: Owner | None = None
