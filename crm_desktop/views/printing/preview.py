"""The pages of a document as they will come out, one under the other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from crm_desktop.print_templates.operations import Page
from crm_desktop.qtkit.painter import paint
from crm_desktop.qtkit.theme import theme

GAP = 12
LARGEST_SCALE = 6.0
"""Pixels per millimetre beyond which a small form is not enlarged."""


class _Sheets(QWidget):
    """Paints the sheets; its width decides the scale."""

    def __init__(self) -> None:
        super().__init__()
        self.pages: Sequence[Page] = ()
        self.scale = 1.0
        self.words = ""

    def fit(self, width: int, height: int) -> None:
        """Scale the widest page to ``width`` pixels; the desk is at least ``height`` high."""
        gap = theme().px(GAP)
        widest = max((page.paper.width for page in self.pages), default=210.0)
        self.scale = min((width - 2 * gap) / widest, LARGEST_SCALE)
        high = sum(page.paper.height * self.scale + gap for page in self.pages) + gap
        self.setFixedSize(QSize(width, max(int(high), height)))
        self.update()

    # Qt overrides

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter, look, top = QPainter(self), theme(), float(theme().px(GAP))
        painter.fillRect(self.rect(), look.color("canvas"))
        if not self.pages:
            painter.setPen(look.color("text2"))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.words)
            return
        for page in self.pages:
            wide, high = page.paper.width * self.scale, page.paper.height * self.scale
            sheet = QRectF((self.width() - wide) / 2, top, wide, high)
            if sheet.intersects(QRectF(event.rect())):
                painter.fillRect(sheet, Qt.GlobalColor.white)
                painter.setPen(look.color("border"))
                painter.drawRect(sheet)
                painter.save()
                painter.setClipRect(sheet)
                painter.translate(sheet.topLeft())
                painter.scale(self.scale, self.scale)
                paint(page, painter, preview=True)
                painter.restore()
            top += high + look.px(GAP)


class Preview(QScrollArea):
    """A scrolling view of the sheets, as wide as the window lets it be."""

    def __init__(self) -> None:
        super().__init__()
        self._sheets = _Sheets()
        self.setWidget(self._sheets)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAccessibleName(self.tr("Preview"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._sheets.words = self.tr("The pages are being laid out …")

    @property
    def pages(self) -> Sequence[Page]:
        """The pages that are shown."""
        return self._sheets.pages

    def show_pages(self, pages: Sequence[Page]) -> None:
        """Show other pages, from the first one."""
        self._sheets.pages = pages
        self._sheets.fit(self.viewport().width(), self.viewport().height())
        self.verticalScrollBar().setValue(0)

    def say(self, words: str) -> None:
        """Show a sentence in place of pages."""
        self._sheets.words = words
        self.show_pages(())

    # Qt overrides

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._sheets.fit(self.viewport().width(), self.viewport().height())
