"""Opens the print dialog for a document or for a list as it is seen."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from crm_desktop.present.listing import with_heads
from crm_desktop.qtkit.lists.panel import ListPanel
from crm_desktop.qtkit.on_screen import worked_in
from crm_desktop.queries.paper.parties import company
from crm_desktop.services.office.lists_taken import Way, list_taken
from crm_desktop.settings.printers import PrinterBook
from crm_desktop.views.context import Context
from crm_desktop.views.print_request import PrintLogRequest, PrintRequest
from crm_desktop.views.print_trial import TrialPrint
from crm_desktop.views.printing.list_paper import ROWS_AT_MOST, ReadList, list_document, seen
from crm_desktop.views.printing.print_dialog import PrintDialog
from crm_desktop.views.printing.print_log_dialog import PrintLogDialog
from crm_desktop.views.printing.print_service import PrintService


class PrintDesk(QObject):
    """Prints for one window."""

    def __init__(self, window: QWidget, context: Context, book: PrinterBook | None = None) -> None:
        super().__init__(window)
        self._window, self._context = window, context
        self._book = book or PrinterBook()
        self._service = PrintService(context, book=self._book)

    def print_document(self, request: PrintRequest) -> QDialog:
        """Open the dialog of one document."""
        dialog = self._dialog(request)
        dialog.load()
        dialog.open()
        return dialog

    def print_trial(self, trial: TrialPrint) -> QDialog:
        """Open the dialog of a template that is being designed."""
        dialog = self._dialog(PrintRequest(trial.document.kind, 0, trial.title))
        dialog.show_trial(trial.template, trial.document)
        dialog.open()
        return dialog

    def show_log(self, request: PrintLogRequest) -> QDialog:
        """Show who printed a document, when and where to."""
        dialog = PrintLogDialog(worked_in(self._window), self._context, request)
        dialog.open()
        return dialog

    def print_list(self, panel: ListPanel[Any]) -> None:
        """Lay a list out as it is seen and open the dialog."""
        found, request, source = seen(panel), panel.request, panel.spec.source
        language = self._context.settings.language or "zh_CN"
        keys = [column.key for column in found.columns]
        taken = list_taken(
            found.title,
            Way.PAPER,
            request,
            rows=min(found.count, ROWS_AT_MOST),
            columns=dict(zip(keys, found.titles, strict=True)),
            most=self._context.access.role.most_rows,
        )

        def read(_progress: object) -> Any:
            if taken is not None:
                self._context.runner.run(taken)
            groups = source.groups(request) if request.group else ()
            rows = source.rows(source.ids(request)[:ROWS_AT_MOST], request)
            picture = found.outside.picture
            chart = picture() if picture is not None else b""
            return ReadList(list(with_heads(rows, groups)), self._context.reader.read(company), chart)

        def show(answer: ReadList) -> None:
            dialog = self._dialog(PrintRequest(found.kind, 0, found.title))
            dialog.show_document(list_document(found, answer, self._context.clock.today(), language))
            dialog.open()

        self._context.jobs.run(self, read, show, self._context.fail)

    def _dialog(self, request: PrintRequest) -> PrintDialog:
        from PySide6.QtPrintSupport import QPrinterInfo

        drivers = QPrinterInfo.availablePrinterNames()
        return PrintDialog(
            worked_in(self._window), self._context, self._service, request, book=self._book, drivers=drivers
        )
