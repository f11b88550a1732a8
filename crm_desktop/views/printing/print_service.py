"""Sends documents away in the background; what fails is kept, and said in plain words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject

from crm_desktop.domain.errors import DomainError
from crm_desktop.print_templates.document import PrintData
from crm_desktop.print_templates.layout import layout
from crm_desktop.print_templates.outlets import parse_target, send
from crm_desktop.print_templates.profile import PrinterProfile
from crm_desktop.print_templates.template import Template
from crm_desktop.qtkit.jobs import PRINTING
from crm_desktop.queries.printing import KeptJob
from crm_desktop.services.print_output import Output, output_for
from crm_desktop.services.printing import DropJob, LogPrint, NoteResent
from crm_desktop.views.context import Context
from crm_desktop.views.print_request import PrintRequest

Sender = Callable[..., None]


@dataclass(frozen=True)
class PrintJob:
    """One document on its way; ``target`` as ``outlets.parse_target`` reads it."""

    request: PrintRequest
    template: Template
    document: PrintData
    target: str
    copies: int = 1
    profile: PrinterProfile | None = None
    shown_target: str = ""


class PrintService(QObject):
    """Prints, logs, sends again; one per window."""

    def __init__(self, context: Context, sender: Sender = send) -> None:
        super().__init__(context)
        self._context, self._send = context, sender

    def print_raw(self, job: PrintJob) -> None:
        """Send the bytes of a job: ESC/P to a printer or file, PDF or workbook to a file."""
        title = self.tr("Printing {number}").format(number=job.request.number)
        made: list[Output] = []

        def work(_progress: object) -> None:
            made.append(output_for(job.template, job.document, job.target, profile=job.profile, copies=job.copies))
            target = parse_target(job.target)
            if job.profile is not None:
                target = replace(target, datatype=job.profile.datatype)
            self._send(made[0].payload, target, title=title)

        self._context.jobs.run(
            self,
            work,
            lambda _none: self._done(job),
            lambda error: self._failed(job, error, made[0].payload if made else None),
            lane=PRINTING,
            title=title,
        )

    def print_with_driver(self, job: PrintJob) -> None:
        """Print through the driver of a printer; its own queue takes over from here."""
        from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

        from crm_desktop.qtkit.painter import print_pages

        printer = QPrinter(QPrinterInfo.printerInfo(job.target), QPrinter.PrinterMode.HighResolution)
        printer.setDocName(job.request.number)
        pages = layout(job.template, job.document) * job.copies
        difference = print_pages(pages, printer)
        if printer.printerState() in (QPrinter.PrinterState.Error, QPrinter.PrinterState.Aborted):
            self._context.ask.problem(
                self.tr(
                    "{printer} did not take the document. Look whether it is switched on, then print again."
                ).format(printer=job.target)
            )
            return
        if difference is not None:
            words = self.tr(
                "The printer uses paper of {width} × {height} mm. Choose its paper in the printer's settings."
            )
            self._context.ask.notice(words.format(width=f"{difference.given[0]:g}", height=f"{difference.given[1]:g}"))
        self._done(job)

    def send_again(self, kept: KeptJob) -> None:
        """Send a job that was kept."""
        title = self.tr("Printing {number}").format(number=kept.number)

        def failed(error: Exception) -> None:
            self._context.fail(error)
            if isinstance(error, DomainError):
                self._context.run(NoteResent(job_id=kept.id, problem=self._context.tr_error(error)))

        self._context.jobs.run(
            self,
            lambda _progress: self._send(kept.payload, parse_target(kept.target), title=title),
            lambda _none: self._context.run(NoteResent(job_id=kept.id)),
            failed,
            lane=PRINTING,
            title=title,
        )

    def drop(self, job_id: int) -> None:
        """Give up a job that was kept."""
        self._context.run(DropJob(job_id=job_id))

    def _done(self, job: PrintJob) -> None:
        self._context.run(self._log(job))
        where = job.shown_target or job.target
        words = self.tr("{number} went to {target}.").format(number=job.request.number, target=_short(where))
        self._context.ask.notice(words)

    def _failed(self, job: PrintJob, error: Exception, payload: bytes | None) -> None:
        if not isinstance(error, DomainError):
            self._context.fail(error)
            return
        words = self._context.tr_error(error)
        is_file = parse_target(job.target).way == "file"
        if payload is not None and not is_file:
            self._context.run(self._log(job, problem=words, payload=payload))
            words += "\n\n" + self.tr("The job is kept in the print queue, from where it can be sent again.")
        self._context.ask.problem(words)

    @staticmethod
    def _log(job: PrintJob, *, problem: str = "", payload: bytes | None = None) -> LogPrint:
        return LogPrint(
            kind=job.request.kind,
            record_id=job.request.record_id,
            number=job.request.number or None,
            template=job.template.name,
            copies=job.copies,
            target=job.target[:200],
            problem=problem,
            payload=payload,
        )


def _short(target: str) -> str:
    return Path(target).name if "/" in target and "://" not in target else target
