"""The prints of one document: who, when, where to, which copies, how often."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.qtkit.on_screen import Dialog
from crm_desktop.qtkit.theme import theme
from crm_desktop.views.context import Context
from crm_desktop.views.print_request import PrintLogRequest
from crm_desktop.views.printing.queue_dock import log_panel


class PrintLogDialog(Dialog):
    """Shows the print log of a document; Esc closes it."""

    def __init__(self, parent: QWidget | None, context: Context, request: PrintLogRequest) -> None:
        super().__init__(parent)
        self.setObjectName("print_log_dialog")
        self.setWindowTitle(self.tr("Prints of {number}").format(number=request.number))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.panel = log_panel(context, {"document": (request.kind, request.record_id)})
        column.addWidget(self.panel)
        self.resize(theme().px(860), theme().px(360))
