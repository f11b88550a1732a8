"""What the bar of a dock may take from the panel in it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget


class DockPanel(QWidget):
    """Base of the panels that count what they show.

    Attributes:
        count_changed: how many there are now.
        dock_tools: buttons for the bar of the dock.
    """

    count_changed = Signal(int)

    dock_tools: Sequence[QWidget] = ()
