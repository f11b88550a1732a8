"""What is drawn over the page: frames, handles, guides, tags."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from crm_desktop.qtkit.theme import theme

_FILLS = {"red": ("red_fill", "#FFFFFF"), "amber": ("amber", ""), "guide": ("guide", ""), "accent": ("accent", "")}


def frame(painter: QPainter, rect: QRectF, color: QColor, *, wide: bool = False, dashed: bool = False) -> None:
    """Draw a frame exactly around a rectangle in pixels."""
    pen = QPen(color, 2 if wide else 1)
    pen.setCosmetic(True)
    if dashed:
        pen.setStyle(Qt.PenStyle.DashLine)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)  # noqa: FBT003 - as in Qt
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(QRectF(rect.toRect()))
    painter.restore()


def frames(painter: QPainter, rects: Iterable[QRectF], color: QColor) -> None:
    """Draw many dashed frames at once."""
    pen = QPen(color, 1, Qt.PenStyle.DashLine)
    pen.setCosmetic(True)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)  # noqa: FBT003 - as in Qt
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRects([rect.toRect() for rect in rects])
    painter.restore()


def handles(painter: QPainter, rects: Iterable[QRectF], *, locked: bool = False) -> None:
    """Draw the small squares by which an item is made larger."""
    painter.save()
    painter.setPen(QPen(theme().color("text2" if locked else "accent"), 1.5))
    painter.setBrush(Qt.GlobalColor.white)
    for rect in rects:
        painter.drawRect(rect)
    painter.restore()


def guide(painter: QPainter, line: QLineF, color: QColor) -> None:
    """Draw a thin line over the whole canvas."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)  # noqa: FBT003 - as in Qt
    painter.setPen(QPen(color, 1))
    painter.drawLine(line)
    painter.restore()


def tag(painter: QPainter, point: QPointF, text: str, tone: str) -> QRectF:
    """Write a few words on a filled label whose corner is at ``point``; returns where it stands."""
    look = theme()
    font = look.font(11)
    metrics = QFontMetricsF(font)
    box = QRectF(point.x(), point.y(), metrics.horizontalAdvance(text) + look.px(12), look.px(18))
    fill, ink = _FILLS[tone]
    painter.save()
    painter.setFont(font)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.color(fill))
    painter.drawRoundedRect(box, 3, 3)
    painter.setPen(QColor(ink) if ink else look.color("on_accent"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()
    return box
