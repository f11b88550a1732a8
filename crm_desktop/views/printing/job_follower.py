"""Follows a job through the queue of the system until it is gone; says in plain words why it waits."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from crm_desktop.print_templates.spool_state import state_of
from crm_desktop.print_templates.spooled import JobState, Stage, Ticket, Trouble
from crm_desktop.qtkit.pauses import pause
from crm_desktop.services.paper.jobs import ConfirmPrintJob
from crm_desktop.services.paper.sending import KeptJob
from crm_desktop.views.context import Context
from crm_desktop.views.printing.words import waiting_words

TICK_MS = 2500
PATIENT_TICKS = 6
"""After so many ticks, 15 seconds, the user is told."""
LONGEST_TICKS = 24 * 60
"""After an hour nobody waits for it any more."""
LANE = "printer_state"


class JobFollower(QObject):
    """Follows one job; deletes itself in the end."""

    def __init__(
        self,
        context: Context,
        parent: QObject,
        ticket: Ticket,
        job: KeptJob,
        *,
        ask: Callable[[Ticket], JobState] = state_of,
        tick_ms: int = TICK_MS,
    ) -> None:
        """Begin to follow.

        Args:
            context: the program.
            parent: whoever sent the job.
            ticket: the job.
            job: what it is here, where it is noted what became of it.
            ask: asks the system; a fake in tests.
            tick_ms: between two questions.
        """
        super().__init__(parent)
        self._context, self._ticket, self._job, self._title, self._ask = context, ticket, job, job.title, ask
        self._ticks = 0
        self._told: Trouble | None = None
        self._timer = pause(self, self._look, tick_ms)
        self._timer.start()

    def _look(self) -> None:
        self._ticks += 1
        ticket, ask = self._ticket, self._ask
        self._context.jobs.run(self, lambda _progress: ask(ticket), self._seen, lambda _error: self._end(), lane=LANE)

    def _seen(self, state: JobState) -> None:
        if state.stage is Stage.REMOVED:
            self._context.ask.notice(self.tr("{title} was removed from the printer's queue.").format(title=self._title))
        elif state.stage is Stage.GONE and self._told is not None:
            self._context.ask.notice(self.tr("{title} is printed.").format(title=self._title))
        if state.stage in (Stage.REMOVED, Stage.GONE):
            self._context.run(ConfirmPrintJob(job_id=self._job.id, is_printed=state.stage is Stage.GONE))
        if state.stage in (Stage.REMOVED, Stage.GONE) or self._ticks >= LONGEST_TICKS:
            self._end()
            return
        if self._is_news(state):
            self._told = state.trouble
            self._context.ask.notice(waiting_words(state.trouble, self._title, self._ticket.queue))
        self._timer.start()

    def _is_news(self, state: JobState) -> bool:
        """A job that is being printed is no news; a known trouble is, and so is another one than before."""
        if self._ticks < PATIENT_TICKS or state.trouble is self._told:
            return False
        return state.trouble is not Trouble.NONE or (self._told is None and state.stage is Stage.WAITING)

    def _end(self) -> None:
        self.deleteLater()
