"""A part of a panel that scrolls as a whole."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QTabWidget, QWidget

from crm_desktop.qtkit.theme import theme


class Scrolled(QScrollArea):
    """The keys scroll it, so it takes the focus: a screen reader then hears the name of the panel it belongs to."""

    def __init__(self, inner: QWidget | None = None) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        if inner is not None:
            self.setWidget(inner)

    @classmethod
    def beside(cls, side: QWidget, width: int) -> Scrolled:
        """The side of a panel, in a window that is low too: nothing in it is laid over something else, or cut."""
        area = cls(side)
        area.setFixedWidth(theme().px(width))
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return area

    # Qt overrides

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        if not self.accessibleName():
            self.setAccessibleName(_name_above(self))


def _name_above(widget: QWidget) -> str:
    """The name of the nearest part round it that has one, or the words on its tab."""
    part, above = widget, widget.parentWidget()
    while above is not None:
        tabs = above.parentWidget()
        if isinstance(tabs, QTabWidget) and tabs.indexOf(part) >= 0:
            return part.accessibleName() or tabs.tabText(tabs.indexOf(part)).replace("&", "")
        if name := above.accessibleName() or above.windowTitle():
            return name
        part, above = above, tabs
    return ""
