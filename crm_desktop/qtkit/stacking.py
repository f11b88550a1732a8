"""Putting widgets together without gaps: strips over and under what a panel shows, one thing below the other."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.qtkit.marks import marked
from crm_desktop.qtkit.theme import theme


def stacked(holder: QWidget, *widgets: QWidget, grows: QWidget | None = None) -> None:
    """Put widgets one below the other; ``grows`` takes the room that is left."""
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for widget in widgets:
        column.addWidget(widget, 1 if widget is grows else 0)


def beside(grows: QWidget, panel: QWidget) -> QWidget:
    """A widget with a panel at its right, which takes room only while it is shown."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    row.addWidget(grows, 1)
    row.addWidget(panel)
    return made


def strip(role: str, *parts: QWidget | None, edges: tuple[int, int] = (12, 6), spacing: int = 8) -> QWidget:
    """A row of widgets on the ground of its role.

    Args:
        role: ``bar`` over what a panel shows, ``foot`` under it.
        parts: from the left; None is the room between those at the left and those at the right.
        edges: beside and over them, in pixels of the design.
        spacing: between them.
    """
    made = marked(QWidget(), role=role)
    made.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    row = QHBoxLayout(made)
    beside, over = (theme().px(edge) for edge in edges)
    row.setContentsMargins(beside, over, beside, over)
    row.setSpacing(theme().px(spacing))
    for part in parts:
        if part is None:
            row.addStretch(1)
        else:
            row.addWidget(part)
    return made
