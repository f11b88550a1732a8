"""A badge with an icon before its words: a second sign beside the colour, drawn the same on every system."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel

from crm_desktop.qtkit.icons import pixmap
from crm_desktop.qtkit.marks import marked
from crm_desktop.qtkit.theme import theme

SIZE, GAP, EDGE = 14, 4, 8
"""Of the icon, between icon and words, and before the icon; in pixels of the design."""


class IconBadge(QLabel):
    """A label in a tone of the style sheet (``red``, ``amber``, ``accent`` …) with the picture of an idea."""

    def __init__(self, idea: str, tone: str) -> None:
        super().__init__()
        self._idea, self._tone = idea, tone
        marked(self, badge=tone)
        self.setIndent(theme().px(SIZE + GAP))

    # Qt overrides

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        high = theme().px(SIZE)
        QPainter(self).drawPixmap(theme().px(EDGE), (self.height() - high) // 2, pixmap(self._idea, self._tone, SIZE))
