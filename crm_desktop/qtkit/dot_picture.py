"""Shows what the head of a 24-pin printer strikes: the marks from which its bytes are written."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from crm_desktop.print_templates.marks import Blanks, Dots, Mark, Native, marks_of
from crm_desktop.print_templates.metrics import DOT, Face
from crm_desktop.print_templates.operations import Page, TextRun
from crm_desktop.print_templates.profile import PrinterProfile
from crm_desktop.print_templates.raster import PINS
from crm_desktop.qtkit.painter import paint

SIGN = "│"


def paint_dots(page: Page, painter: QPainter, profile: PrinterProfile) -> None:
    """Paint a page as it is struck; the painter's unit is one millimetre.

    Raises:
        BeyondPrintWidth, BeforePrintWidth: naming an item that the head does not reach.
    """
    runs: list[TextRun] = []
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(Qt.GlobalColor.black)
    for mark in marks_of(page, profile):
        if isinstance(mark, Dots):
            _paint_columns(mark, painter)
        elif isinstance(mark, Blanks):
            top = (mark.y + profile.underline_row) * DOT
            painter.drawRect(QRectF(mark.x * DOT, top, mark.width * DOT, DOT))
        else:
            runs.append(_run(mark))
    painter.restore()
    paint(Page(paper=page.paper, operations=tuple(runs)), painter)


def _run(mark: Mark) -> TextRun:
    """Text of the printer's own as the screen's fonts have it; a sign of a frame stands as one character."""
    face = mark.face if isinstance(mark, Native) else Face(9.6, cpi=15)
    text = mark.text if isinstance(mark, Native) else SIGN
    return TextRun(x=mark.x * DOT, y=mark.y * DOT, width=face.width(text), text=text, face=face)


def _paint_columns(mark: Dots, painter: QPainter) -> None:
    """Rows of dots that lie side by side are painted as one."""
    count = len(mark.columns) // 3
    for row in range(PINS):
        start = None
        for column in range(count + 1):
            byte = mark.columns[column * 3 + row // 8] if column < count else 0
            struck = bool(byte & 0x80 >> row % 8)
            if struck and start is None:
                start = column
            elif not struck and start is not None:
                painter.drawRect(QRectF((mark.x + start) * DOT, (mark.y + row) * DOT, (column - start) * DOT, DOT))
                start = None
