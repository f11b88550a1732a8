"""The main window as the features know it that begin with it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMainWindow


class Frame(QMainWindow):
    """Base of the main window: what a feature may tell it or ask of it.

    Attributes:
        told: a title and a message for the notification area, seen while the window is hidden too.
        kept: settings of this computer by name, which need no new window.
        greets: whether the operator has just come, so that today's affairs pop up.
    """

    told = Signal(str, str)
    kept = Signal(dict)

    greets = True
