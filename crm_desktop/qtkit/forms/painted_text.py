"""One line of text, painted where no widget stands."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from crm_desktop.qtkit.theme import theme


def paint_text(  # noqa: PLR0913 - how a text is painted
    painter: QPainter,
    place: QRect,
    text: str,
    token: str,
    *,
    bold: bool = False,
    size: int = 13,
    right: bool = False,
    underlined: bool = False,
) -> int:
    """Paint a line, cut at its end where there is no room; how wide it came out."""
    font = theme().font(size, bold=bold)
    font.setUnderline(underlined)
    painter.setFont(font)
    painter.setPen(theme().color(token))
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    metrics = QFontMetrics(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, place.width()))
    painter.drawText(place, side | Qt.AlignmentFlag.AlignVCenter, shown)
    return metrics.horizontalAdvance(shown)
