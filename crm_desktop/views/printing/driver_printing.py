"""Prints pages through a printer's driver, one with each turn of the event loop, so that the window stays awake."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer

from crm_desktop.print_templates.operations import Page
from crm_desktop.qtkit.painter import PagePrinter
from crm_desktop.services.paper.log import LogPrint, PrintedDocument
from crm_desktop.views.context import Context


class DriverPrinting(QObject):
    """One job for a driver; deletes itself in the end."""

    def __init__(self, context: Context, parent: QObject, printer_name: str, title: str) -> None:
        super().__init__(parent)
        self._context, self._name, self._title = context, printer_name, title
        self._printed: Sequence[PrintedDocument] = ()
        self._painter: PagePrinter | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._paint)

    def start(self, pages: Sequence[Page], printed: Sequence[PrintedDocument]) -> None:
        """Open the printer and paint the first page with the next turn."""
        from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

        info = QPrinterInfo.printerInfo(self._name)
        if info.isNull() or not pages:
            self._say_refused()
            return
        printer = QPrinter(info, QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self._title)
        self._printed = printed
        self._painter = PagePrinter(pages, printer)
        if not self._painter.begin():
            self._say_refused()
            return
        self._timer.start(0)

    def _paint(self) -> None:
        assert self._painter is not None  # noqa: S101 - start made it
        if self._painter.paint_next():
            return
        self._timer.stop()
        if not self._painter.end():
            self._say_refused()
            return
        self._say_paper()
        self._context.run(LogPrint(documents=tuple(self._printed), target=self._name))
        words = self.tr("{number} went to {target}.").format(number=self._title, target=self._name)
        self._context.ask.notice(words)
        self.deleteLater()

    def _say_paper(self) -> None:
        difference = self._painter.difference if self._painter else None
        if difference is not None:
            words = self.tr(
                "The printer uses paper of {width} × {height} mm. Choose its paper in the printer's settings."
            )
            self._context.ask.notice(words.format(width=f"{difference.given[0]:g}", height=f"{difference.given[1]:g}"))

    def _say_refused(self) -> None:
        words = self.tr("{printer} did not take the document. Look whether it is switched on, then print again.")
        self._context.ask.problem(words.format(printer=self._name))
        self.deleteLater()
