"""Paper: the print dialog, the print queue, lists as they are seen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from crm_desktop.domain.access import Right
from crm_desktop.domain.printing import PrintState
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.columns.base import Tone
from crm_desktop.views.catalogue import CommandSpec, DockSpec, Feature, TabSpec
from crm_desktop.views.context import Context
from crm_desktop.views.looks import enter_looks

enter_looks(
    "printing",
    {
        PrintState.SENDING: (QT_TRANSLATE_NOOP("printing", "On its way"), "print", Tone.ACCENT),
        PrintState.HANDED_OVER: (QT_TRANSLATE_NOOP("printing", "Handed over, not confirmed"), "send", Tone.PLAIN),
        PrintState.UNCERTAIN: (QT_TRANSLATE_NOOP("printing", "Uncertain"), "warning", Tone.AMBER),
        PrintState.DONE: (QT_TRANSLATE_NOOP("printing", "Printed"), "done", Tone.GREEN),
        PrintState.FAILED: (QT_TRANSLATE_NOOP("printing", "Failed"), "warning", Tone.RED),
        PrintState.STOPPED: (QT_TRANSLATE_NOOP("printing", "Stopped"), "clock", Tone.AMBER),
        PrintState.DROPPED: (QT_TRANSLATE_NOOP("printing", "Dropped"), "void", Tone.CLOSED),
    },
)


def _queue(context: Context) -> QWidget:
    from crm_desktop.views.printing.queue_dock import queue_dock

    return queue_dock(context)


def _set_up_printers(context: Context) -> None:
    context.open("printers")


def _printers(context: Context, _record_id: int | None, _prefill: Mapping[str, Any]) -> QWidget:
    from PySide6.QtPrintSupport import QPrinterInfo
    from PySide6.QtWidgets import QApplication

    from crm_desktop.settings.printers import PrinterBook
    from crm_desktop.views.printing.print_service import PrintService
    from crm_desktop.views.printing.printers_dialog import PrintersDialog

    queues = QPrinterInfo.availablePrinterNames()
    book = PrinterBook()
    return PrintersDialog(QApplication.activeWindow(), context, book, PrintService(context), queues=queues)


def _log(context: Context) -> QWidget:
    from crm_desktop.views.printing.queue_dock import log_dock

    return log_dock(context)


def _start(context: Context, window: QWidget) -> None:
    from crm_desktop.views.printing.startup import start

    start(context, window)


def _rule(context: Context) -> None:
    context.open("office_rules")


FEATURE = Feature(
    docks=[
        DockSpec(
            "print_jobs",
            "printing",
            QT_TRANSLATE_NOOP("printing", "Print queue"),
            "print",
            _queue,
            menu="file",
            page="printing",
        ),
        DockSpec(
            "prints",
            "printing",
            QT_TRANSLATE_NOOP("printing", "Print log"),
            "log",
            _log,
            menu="file",
            page="printing",
        ),
    ],
    tabs=[
        TabSpec(
            "printers",
            "printing",
            QT_TRANSLATE_NOOP("printing", "Dot-matrix printers …"),
            "print",
            _printers,
            is_dialog=True,
        )
    ],
    commands=[
        CommandSpec(
            "printers.set_up",
            "printing",
            QT_TRANSLATE_NOOP("printing", "Dot-matrix printers …"),
            "print",
            _set_up_printers,
            menu="file",
        ),
        CommandSpec(
            "printing.reprints",
            "printing",
            QT_TRANSLATE_NOOP("printing", "Who may print again"),
            "lock",
            _rule,
            menu="file",
            right=Right.SET_UP_OFFICE,
        ),
    ],
    startup=_start,
)
