"""What printing does when the window is there: answers panels, counts what waits, takes interrupted jobs back."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from socket import gethostname
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.changes import Changes
from crm_desktop.queries.paper.jobs import interrupted_jobs, kept_jobs
from crm_desktop.views.context import Context
from crm_desktop.views.print_request import PrintLogRequest, PrintRequest
from crm_desktop.views.print_trial import TrialPrint

if TYPE_CHECKING:
    from crm_desktop.views.printing.desk import PrintDesk


def start(context: Context, window: QWidget) -> None:
    """Let every panel print, and show in the status line what waits."""
    answer = _Answer(context, window)
    context.print_wanted.connect(answer.print_anything)
    context.on_changes(window, Changes.PRINTS, answer.count)
    context.read(window, interrupted_jobs, answer.take_back, computer=gethostname())
    answer.count()
    context.print_queue_wanted.connect(partial(context.show_dock, "print_jobs"))


class _Answer(QObject):
    """Answers for one window; what prints is loaded when something is printed."""

    def __init__(self, context: Context, window: QWidget) -> None:
        super().__init__(window)
        self._context, self._window = context, window
        self._desk: PrintDesk | None = None

    def print_anything(self, wanted: Any) -> None:
        """A document, a template being designed, a list as it is seen, or the prints of a document."""
        from crm_desktop.views.printing.desk import PrintDesk

        if self._desk is None:
            self._desk = PrintDesk(self._window, self._context)
        if isinstance(wanted, PrintLogRequest):
            self._desk.show_log(wanted)
        elif isinstance(wanted, PrintRequest):
            self._desk.print_document(wanted)
        elif isinstance(wanted, TrialPrint):
            self._desk.print_trial(wanted)
        else:
            self._desk.print_list(wanted)

    def count(self) -> None:
        """Ask how many jobs wait."""
        self._context.read(self, kept_jobs, self._show)

    def take_back(self, jobs: Sequence[int]) -> None:
        """What was on its way when the program ended is kept as failed; the user sees on paper how far it came."""
        from crm_desktop.services.paper.jobs import LARGEST_PAGE, EndPrintJob

        words = QCoreApplication.translate("printing", "The program ended while it was sending.")
        for job_id in jobs:
            self._context.run(EndPrintJob(job_id=job_id, next_page=1, sent_to=LARGEST_PAGE, problem=words))

    def _show(self, failed: int) -> None:
        self._context.prints_wait.emit(failed)
