"""Paper: the print dialog, the print queue, lists as they are seen."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from crm_desktop.domain.changes import Changes
from crm_desktop.domain.printing import PrintState
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.columns import Tone
from crm_desktop.views.catalogue import CommandSpec, DockSpec, Feature
from crm_desktop.views.context import Context
from crm_desktop.views.looks import enter_looks
from crm_desktop.views.print_request import PrintRequest
from crm_desktop.views.print_trial import TrialPrint

enter_looks(
    "printing",
    {
        PrintState.DONE: (QT_TRANSLATE_NOOP("printing", "Printed"), "done", Tone.GREEN),
        PrintState.FAILED: (QT_TRANSLATE_NOOP("printing", "Failed"), "warning", Tone.RED),
        PrintState.RESENT: (QT_TRANSLATE_NOOP("printing", "Sent again"), "done", Tone.GREEN),
        PrintState.DROPPED: (QT_TRANSLATE_NOOP("printing", "Dropped"), "void", Tone.CLOSED),
    },
)


def _queue(context: Context) -> QWidget:
    from crm_desktop.views.printing.queue_dock import queue_dock

    return queue_dock(context)


def _printers(context: Context) -> None:
    from PySide6.QtWidgets import QApplication

    from crm_desktop.settings.printers import PrinterBook
    from crm_desktop.views.printing.print_service import PrintService
    from crm_desktop.views.printing.printers_dialog import PrintersDialog

    PrintersDialog(QApplication.activeWindow(), context, PrinterBook(), PrintService(context)).open()


def _start(context: Context, window: QWidget) -> None:
    """Let every panel print, and show in the status line what waits."""
    desks: list[Any] = []

    def print_anything(wanted: Any) -> None:
        from crm_desktop.views.printing.desk import PrintDesk

        if not desks:
            desks.append(PrintDesk(window, context))
        desk = desks[0]
        if isinstance(wanted, PrintRequest):
            desk.print_document(wanted)
        elif isinstance(wanted, TrialPrint):
            desk.print_trial(wanted)
        else:
            desk.print_list(wanted)

    def count() -> None:
        from crm_desktop.queries.printing import kept_jobs

        context.read(window, kept_jobs, show)

    def show(failed: int) -> None:
        status: Any = getattr(window, "status", None)
        if status is not None:
            status.show_print_queue(failed, failed=failed)

    context.print = print_anything
    context.on_changes(window, Changes.PRINTS, count)
    count()


FEATURE = Feature(
    docks=[DockSpec("prints", "printing", QT_TRANSLATE_NOOP("printing", "Print queue"), "print", _queue)],
    commands=[
        CommandSpec(
            "printers.set_up",
            "printing",
            QT_TRANSLATE_NOOP("printing", "Dot-matrix printers …"),
            "print",
            _printers,
            menu="file",
        )
    ],
    startup=_start,
)
