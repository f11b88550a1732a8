"""Paints pages with Qt: preview on the screen, and ordinary printers through their drivers.

One unit of the painter is one millimetre of paper; ``scale_to_device`` makes it so.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPainterPath,
    QPen,
)

from crm_desktop.print_templates.operations import Barcode, DrawOperation, Line, Page, Picture, Rect, TextRun, bars
from crm_desktop.print_templates.template import Align

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

TOLERANCE_MM = 0.3
_EM = 100
"""Size in which text is measured and drawn before it is scaled: large, so that hinting does not shift it."""
_FREE = ("Microsoft YaHei", "WenQuanYi Micro Hei", "PingFang SC", "Noto Sans CJK SC", "SimSun")
_FIXED = ("SimSun", "NSimSun", "WenQuanYi Micro Hei Mono", "Noto Sans Mono CJK SC")
_BOLD_PEN = 0.03
_DIMMED = 0.35
_SCREEN_ONLY = 0.6
_ACROSS = {Align.LEFT: 0.0, Align.CENTER: 0.5, Align.RIGHT: 1.0}


@dataclass(frozen=True, slots=True)
class PaperDifference:
    """What the driver made of the wanted paper, in mm."""

    wanted: tuple[float, float]
    given: tuple[float, float]


def scale_to_device(painter: QPainter) -> None:
    """Make one unit of the painter one millimetre on its device."""
    device = painter.device()
    painter.scale(device.logicalDpiX() / 25.4, device.logicalDpiY() / 25.4)


def paint(page: Page, painter: QPainter, *, preview: bool = False) -> None:
    """Paint a page; a preview also shows what is never printed, pale.

    The painter's unit must be one millimetre, its origin the corner of the paper.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    for operation in page.operations:
        if operation.printed or preview:
            painter.setOpacity(_opacity(operation))
            _paint(operation, painter)
    painter.restore()


def print_pages(pages: Sequence[Page], printer: QPrinter) -> PaperDifference | None:
    """Print pages through a driver, at their exact place on the sheet.

    Returns:
        What the driver gives instead of the wanted paper, when it differs by more than 0.3 mm.
    """
    job = PagePrinter(pages, printer)
    if job.begin():
        while job.paint_next():
            pass
        job.end()
    return job.difference


class PagePrinter:
    """Prints pages through a driver one by one, so that somebody else gets a turn between two of them.

    Attributes:
        difference: what the driver gives instead of the wanted paper, when it differs by more than 0.3 mm.
    """

    def __init__(self, pages: Sequence[Page], printer: QPrinter) -> None:
        self.difference: PaperDifference | None = None
        self._pages, self._printer = pages, printer
        self._painter = QPainter()
        self._done = 0

    def begin(self) -> bool:
        """Choose the paper and open the job; False if the printer does not take it, or there is nothing to print."""
        if not self._pages:
            return False
        self.difference = set_paper(self._pages[0], self._printer)
        if not self._painter.begin(self._printer):
            return False
        scale_to_device(self._painter)
        return True

    def paint_next(self) -> bool:
        """Paint the next page; False if there is none, or the printer takes no more."""
        if self._done >= len(self._pages) or (self._done and not self._printer.newPage()):
            return False
        paint(self._pages[self._done], self._painter)
        self._done += 1
        return True

    def end(self) -> bool:
        """Close the job; False if it broke off."""
        from PySide6.QtPrintSupport import QPrinter

        good = self._painter.end() and self._done == len(self._pages)
        return good and self._printer.printerState() is not QPrinter.PrinterState.Error


def set_paper(page: Page, printer: QPrinter) -> PaperDifference | None:
    """Give a printer the paper of a page: the driver's own size where one is near, else a custom one."""
    wanted = QSizeF(page.paper.width, page.paper.height)
    printer.setFullPage(True)
    upright = wanted.width() <= wanted.height()
    size = _page_size(printer, wanted if upright else wanted.transposed())
    orientation = QPageLayout.Orientation.Portrait if upright else QPageLayout.Orientation.Landscape
    printer.setPageLayout(QPageLayout(size, orientation, QMarginsF(0, 0, 0, 0)))
    printer.setFullPage(True)
    given = printer.pageLayout().fullRect(QPageLayout.Unit.Millimeter).size()
    if max(abs(given.width() - wanted.width()), abs(given.height() - wanted.height())) <= TOLERANCE_MM:
        return None
    return PaperDifference((wanted.width(), wanted.height()), (given.width(), given.height()))


def _page_size(printer: QPrinter, wanted: QSizeF) -> QPageSize:
    from PySide6.QtPrintSupport import QPrinterInfo

    def off(size: QPageSize) -> float:
        own = size.size(QPageSize.Unit.Millimeter)
        return max(abs(own.width() - wanted.width()), abs(own.height() - wanted.height()))

    nearest = min(QPrinterInfo(printer).supportedPageSizes(), key=off, default=None)
    if nearest is not None and off(nearest) <= TOLERANCE_MM:
        return nearest
    name = f"{wanted.width():g} x {wanted.height():g} mm"
    return QPageSize(wanted, QPageSize.Unit.Millimeter, name, QPageSize.SizeMatchPolicy.ExactMatch)


def _opacity(operation: DrawOperation) -> float:
    if isinstance(operation, Picture) and operation.dimmed:
        return _DIMMED
    return 1.0 if operation.printed else _SCREEN_ONLY


def _paint(operation: DrawOperation, painter: QPainter) -> None:
    match operation:
        case TextRun():
            _paint_text(operation, painter)
        case Line(x1=x1, y1=y1, x2=x2, y2=y2):
            painter.setPen(_pen(operation.color, operation.thickness))
            painter.drawLine(QLineF(x1, y1, x2, y2))
        case Rect():
            painter.setPen(_pen(operation.color, operation.thickness) if operation.thickness else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(operation.fill) if operation.fill else Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(operation.x, operation.y, operation.width, operation.height))
        case Picture():
            _paint_picture(operation, painter)
        case Barcode():
            for x, y, width, height in bars(operation):
                painter.fillRect(QRectF(x, y, width, height), QColor("#000000"))


def _pen(color: str, thickness: float) -> QPen:
    pen = QPen(QColor(color), thickness)
    pen.setCapStyle(Qt.PenCapStyle.SquareCap)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    return pen


@cache
def _font(*, fixed: bool, bold: bool) -> QFont:
    font = QFont()
    font.setFamilies(_installed(_FIXED if fixed else _FREE))
    font.setPixelSize(_EM)
    font.setBold(bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setKerning(False)
    return font


def _installed(families: tuple[str, ...]) -> list[str]:
    known = set(QFontDatabase.families())
    return [family for family in families if family in known] or list(families)


def _paint_text(run: TextRun, painter: QPainter) -> None:
    font = _font(fixed=bool(run.face.cpi), bold=run.face.bold)
    metrics = QFontMetricsF(font)
    scale = run.face.height / _EM
    painter.setPen(QColor(run.face.color))
    painter.setFont(font)
    if run.face.cpi:
        x = run.x
        for char in run.text:
            step = run.face.advance(char)
            natural = metrics.horizontalAdvance(char) * scale
            # a sign that the font has narrow stands in the middle of its cell
            inset = (step - natural) / 2 if natural < run.face.height * 0.8 and step > run.face.height * 0.9 else 0.0
            _write(painter, QPointF(x + inset, run.baseline), char, scale, min(1.0, step / natural) if natural else 1.0)
            x += step
    else:
        natural = metrics.horizontalAdvance(run.text) * scale
        squeeze = 0.5 if run.face.half else 1.0
        squeeze = min(squeeze, run.width / natural) if natural else squeeze
        left = run.anchor_x - natural * squeeze * _ACROSS[run.anchor]
        _write(painter, QPointF(left, run.baseline), run.text, scale, squeeze)
    if run.face.underline:
        y = run.baseline + run.face.height * 0.1
        painter.setPen(_pen(run.face.color, 0.2))
        painter.drawLine(QLineF(run.x, y, run.x + run.width, y))


def _write(painter: QPainter, point: QPointF, text: str, scale: float, squeeze: float) -> None:
    painter.save()
    painter.translate(point)
    painter.scale(scale * squeeze, scale)
    painter.drawText(QPointF(0, 0), text)
    if painter.font().bold() and not _has_bold(painter.font().families()[0]):
        # the family has no bold face: the pen goes round the outlines, as in the PDF
        outline = QPainterPath()
        outline.addText(QPointF(0, 0), painter.font(), text)
        painter.strokePath(outline, QPen(painter.pen().color(), _EM * _BOLD_PEN))
    painter.restore()


@cache
def _has_bold(family: str) -> bool:
    return any("bold" in style.lower() for style in QFontDatabase.styles(family))


def _paint_picture(picture: Picture, painter: QPainter) -> None:
    image = QImage.fromData(picture.content)
    if image.isNull():
        return
    size = QSizeF(image.size()).scaled(QSizeF(picture.width, picture.height), Qt.AspectRatioMode.KeepAspectRatio)
    left = picture.x + (picture.width - size.width()) / 2
    top = picture.y + (picture.height - size.height()) / 2
    painter.drawImage(QRectF(left, top, size.width(), size.height()), image)
