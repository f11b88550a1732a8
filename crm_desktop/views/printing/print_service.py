"""Sends documents away in the background; what fails is kept, and said in plain words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import QObject, Qt, Signal

from crm_desktop.domain.changes import Changes
from crm_desktop.print_templates.outlets import Way, parse_target, send
from crm_desktop.print_templates.profile import PrinterProfile
from crm_desktop.print_templates.spool_state import state_of
from crm_desktop.print_templates.spooled import JobState, Ticket, Watch
from crm_desktop.qtkit.jobs import FILES, PRINTING, Progress
from crm_desktop.queries.paper.jobs import JobRow
from crm_desktop.services.paper.jobs import ConfirmPrintJob, DropPrintJob, StartPrintJob, TakeUpPrintJob
from crm_desktop.services.paper.log import PrintedDocument
from crm_desktop.services.paper.orders import PrintOrder, all_pages
from crm_desktop.services.paper.runs import PrintRun
from crm_desktop.services.paper.sending import Delivered, KeptJob, Sender, deliver
from crm_desktop.settings.printers import PrinterBook
from crm_desktop.views.context import Context
from crm_desktop.views.printing.job_follower import JobFollower
from crm_desktop.views.printing.words import short

SLOW_S = 15.0
"""After so long without a byte taken the user is told."""


class _Onlooker:
    """Shows in the status bar how far a job is, and stops it there; used on the printing thread."""

    def __init__(self, progress: Progress, job: KeptJob, slow: Callable[[], None]) -> None:
        self._progress, self._job, self._slow = progress, job, slow
        self._is_told = False

    @property
    def stopped(self) -> bool:
        return self._progress.stopped

    def sent(self, parts: int) -> None:
        self._is_told = False
        if not self._progress.stopped:
            self._progress.step(self._job.from_page + parts - 2, self._job.pages)

    def waits(self, seconds: float) -> None:
        if seconds >= SLOW_S and not self._is_told:
            self._is_told = True
            self._slow()


class PrintService(QObject):
    """Prints, logs, goes on.

    Attributes:
        takes_nothing: a printer took nothing for 15 seconds; title of the job and printer.
    """

    takes_nothing = Signal(str, str)

    def __init__(
        self,
        context: Context,
        sender: Sender = send,
        *,
        book: PrinterBook | None = None,
        ask: Callable[[Ticket], JobState] = state_of,
    ) -> None:
        super().__init__(context)
        self._context, self._send, self._book, self._ask = context, sender, book or PrinterBook(), ask
        self.takes_nothing.connect(self._tell_slow, Qt.ConnectionType.QueuedConnection)

    def print_raw(self, order: PrintOrder) -> None:
        """Send what a dot-matrix printer understands, or write it to a file."""
        found = parse_target(order.target)
        if found.way is Way.FILE:
            self.write_file(replace(order, target=found.place))
            return
        title, context, run, watching = self._title(order), self._context, self._run(), self._watching

        def work(progress: Progress) -> Delivered:
            with watching(progress) as watch:
                return run.raw(order, title, progress, watch=watch)

        def done(result: Delivered) -> None:
            self._delivered(result, order.printer or order.target)

        context.jobs.run(self, work, done, self._refused, lane=PRINTING, title=title)

    def print_parts(self, title: str, target: str, parts: list[bytes], profile: PrinterProfile) -> None:
        """Print test pages: kept like any job, but of no document."""
        context = self._context
        runner, deliver_job = context.runner, self._sending
        datatype = profile.datatype.value if profile.datatype else ""

        def work(progress: Progress) -> Delivered:
            start = StartPrintJob(
                key=str(uuid4()), title=title, target=target, documents=(), pages=tuple(parts), datatype=datatype
            )
            job = KeptJob(runner.run(start).record_id or 0, title, target, len(parts) - 1, datatype)
            return deliver_job(job, progress)

        context.jobs.run(
            self, work, lambda result: self._delivered(result, target), self._refused, lane=PRINTING, title=title
        )

    def write_file(self, order: PrintOrder) -> None:
        """Write PDF, workbook or printer bytes; the log says so."""
        title, run = self._title(order), self._run()

        def work(progress: Progress) -> tuple[PrintedDocument, ...]:
            return run.file(order, title, progress)

        def done(_printed: tuple[PrintedDocument, ...]) -> None:
            self._context.changed.emit(Changes.PRINTS)
            self._context.ask.written(Path(order.target))

        self._context.jobs.run(self, work, done, self._context.fail, lane=FILES, title=title)

    def print_with_driver(self, order: PrintOrder) -> None:
        """Print through the driver of a printer; its own queue takes over from here."""
        from crm_desktop.views.printing.driver_printing import DriverPrinting

        title = self._title(order)
        self._context.jobs.run(
            self,
            lambda progress: all_pages(order, progress),
            lambda made: DriverPrinting(self._context, self, order.target, title).start(*made),
            self._context.fail,
            lane=FILES,
            title=title,
        )

    def go_on(self, row: JobRow, from_page: int) -> None:
        """Send a kept job from a page on."""
        job = KeptJob(row.id, row.title, row.target, row.pages, row.datatype, from_page)
        context = self._context
        runner, deliver_job = context.runner, self._sending

        def work(progress: Progress) -> Delivered:
            runner.run(TakeUpPrintJob(job_id=job.id, from_page=from_page))
            return deliver_job(job, progress)

        context.jobs.run(
            self,
            work,
            lambda result: self._delivered(result, row.target),
            self._refused,
            lane=PRINTING,
            title=self.tr("Printing {number}").format(number=row.title),
        )

    def stop(self, job_id: int) -> None:
        """Stop a job after the page at hand; it can go on from there."""
        if not self._context.prints.stop(job_id):
            self._context.ask.notice(self.tr("This job is sent by another computer: stop it there."))

    def _run(self) -> PrintRun:
        context = self._context
        return PrintRun(context.reader, context.runner, self._book, context.tr_error, self._send)

    def _sending(self, job: KeptJob, progress: Progress) -> Delivered:
        """Send a kept job, on the printing thread."""
        context = self._context
        with self._watching(progress) as watch:
            return deliver(
                job, context.reader, context.runner, words=context.tr_error, watch=watch(job), sender=self._send
            )

    @contextmanager
    def _watching(self, progress: Progress) -> Iterator[Callable[[KeptJob], Watch]]:
        """Look on while a job is sent, and let the queue stop it; used on the printing thread."""
        running, slow = self._context.prints, self.takes_nothing.emit
        watched: list[int] = []

        def watch(job: KeptJob) -> Watch:
            running.begin(job.id, progress)
            watched.append(job.id)
            return _Onlooker(progress, job, lambda: slow(job.title, short(job.target)))

        try:
            yield watch
        finally:
            for job_id in watched:
                running.end(job_id)

    def confirm(self, job_id: int) -> None:
        """Somebody saw that all of a job is on paper."""
        self._context.run(ConfirmPrintJob(job_id=job_id))

    def drop(self, job_id: int) -> None:
        """Give up a job that was kept."""
        self._context.run(DropPrintJob(job_id=job_id))

    def _title(self, order: PrintOrder) -> str:
        count = len(order.ids)
        return order.title if count == 1 else self.tr("%n document(s)", "", count)

    def _delivered(self, result: Delivered, shown: str) -> None:
        job = result.job
        self._context.changed.emit(Changes.PRINTS)
        if result.is_done:
            self._tell_gone(job.title, shown)
        elif result.is_unheard:
            words = self.tr(
                "{printer} has {number}, but does not say that it takes it. Look at the paper; the print queue asks "
                "which sheet came out last."
            )
            self._context.ask.notice(words.format(printer=short(shown), number=job.title))
        elif result.problem is None:
            self._context.ask.notice(self._stopped(result))
        else:
            self._context.ask.problem(f"{self._context.tr_error(result.problem)}\n\n{self._kept(result)}")
        if result.ticket is not None:
            JobFollower(self._context, self, result.ticket, job, ask=self._ask)

    def _kept(self, result: Delivered) -> str:
        if result.next_page == result.sent_to:
            kept = self.tr("The job is kept in the print queue and can go on there at page {page} of {count}.")
            return kept.format(page=result.next_page, count=result.job.pages)
        unsure = self.tr(
            "The job is kept in the print queue. Pages {first} to {last} of {count} may be on paper or not: see which "
            "sheet came out whole last, and go on after it."
        )
        last = min(result.sent_to, result.job.pages)
        return unsure.format(first=result.next_page, last=last, count=result.job.pages)

    def _stopped(self, result: Delivered) -> str:
        words = self.tr("Stopped before page {page} of {count}. It can go on from the print queue.")
        if not result.whole:
            words = self.tr("Stopped in page {page} of {count}: feed the paper to the top of a form before going on.")
        return words.format(page=result.sent_to, count=result.job.pages)

    def _tell_gone(self, title: str, target: str) -> None:
        self._context.ask.notice(self.tr("{number} went to {target}.").format(number=title, target=short(target)))

    def _tell_slow(self, title: str, printer: str) -> None:
        words = self.tr("{printer} has taken nothing of {number} for 15 seconds: look at its paper and on-line lamp.")
        self._context.ask.notice(words.format(printer=printer, number=title))

    def _refused(self, error: Exception) -> None:
        self._context.changed.emit(Changes.PRINTS)
        self._context.fail(error)
