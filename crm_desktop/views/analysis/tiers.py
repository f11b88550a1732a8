"""The table of a pivot over the documents of a cell."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from crm_desktop.qtkit.theme import theme

LEAST_HIGH = 330
"""Of both: a table with some rows, and a list with some."""


class Tiers(QSplitter):
    """Two parts over each other; where there is no room for both, the one that is used."""

    def __init__(self, upper: QWidget, lower: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self._upper, self._lower = upper, lower
        self._is_low = False
        for part in (upper, lower):
            self.addWidget(part)
        self.setChildrenCollapsible(False)
        self.setStretchFactor(0, 3)
        self.setStretchFactor(1, 2)
        self.setSizes([theme().px(side) for side in (330, 210)])

    def use_upper(self) -> None:
        """Show the upper one, if there is no room for both."""
        self._show(upper=True, lower=not self._is_low)

    def use_lower(self) -> None:
        """Show the lower one, if there is no room for both."""
        self._show(upper=not self._is_low, lower=True)

    def _show(self, *, upper: bool, lower: bool) -> None:
        self._upper.setVisible(upper)
        self._lower.setVisible(lower)

    # Qt overrides

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        is_low = event.size().height() < theme().px(LEAST_HIGH)
        if is_low != self._is_low:
            self._is_low = is_low
            if self._lower.isAncestorOf(self.focusWidget()):
                self.use_lower()
            else:
                self.use_upper()
