"""What would change, line by line: what, as it is, as it would be; figures stand under each other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QWidget

from crm_desktop.qtkit.marks import label, marked
from crm_desktop.qtkit.theme import theme

if TYPE_CHECKING:
    from crm_desktop.present.effects import Change

MOST_LINES = 14
"""More are scrolled."""
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def changes_table(changes: Sequence[Change]) -> QWidget:
    """A widget that shows the changes."""
    table = QWidget()
    grid = QGridLayout(table)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(theme().px(10))
    grid.setVerticalSpacing(theme().px(3))
    grid.setColumnStretch(0, 1)
    row = 0
    for one in changes:
        if one.begins:
            grid.addWidget(marked(QFrame(), role="line"), row, 0, 1, 4)
            row += 1
        before, after = label(one.before, role="label"), label(one.after)
        for cell in (before, after):
            cell.setAlignment(RIGHT)
        arrow = label("→" if one.before else "", role="label")
        for column, cell in enumerate((_what(one.what), before, arrow, after)):
            grid.addWidget(cell, row, column)
        row += 1
    return table if len(changes) <= MOST_LINES else _scrolled(table)


def _what(text: str) -> QLabel:
    what = label(text)
    what.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return what


def _scrolled(table: QWidget) -> QWidget:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(table)
    area.setMinimumWidth(table.sizeHint().width() + theme().px(24))
    area.setFixedHeight(theme().px(320))
    return area
