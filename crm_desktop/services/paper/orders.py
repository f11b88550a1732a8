"""Documents on their way to paper: how the window and the command line order, lay out and keep them, on any thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from socket import gethostname
from typing import Any, Protocol
from uuid import uuid4

from crm_desktop.print_templates.checks import losses
from crm_desktop.print_templates.document import PrintData
from crm_desktop.print_templates.errors import PaperError
from crm_desktop.print_templates.escp import EscpJob
from crm_desktop.print_templates.operations import Page
from crm_desktop.print_templates.profile import PrinterProfile
from crm_desktop.services.paper.jobs import AddToPrintJob, DropPrintJob, StartPrintJob
from crm_desktop.services.paper.log import PrintedDocument
from crm_desktop.services.paper.output import Wanted, pages_of
from crm_desktop.services.paper.sending import KeptJob, Running, in_chunks


class Steps(Protocol):
    """Is told how far the work is; raises when somebody stopped it."""

    def step(self, done: int, total: int = 0) -> None:
        """So much of it is done."""
        ...


def list_facts(document: PrintData) -> dict[str, Any]:
    """How much of a list is printed; nothing of a document."""
    if not document.columns:
        return {}
    note = str(document.fields["document"].get("note") or "")
    return {"rows": len(document.lines), "columns": tuple(one.title for one in document.columns), "note": note}


@dataclass(frozen=True)
class PrintOrder:
    """Documents on their way.

    Attributes:
        ids: one document, or many of a kind as one job.
        title: how a job of one document is called.
        documents: gives a document by its id, on any thread.
        target: as ``outlets.parse_target`` reads it, or the name of a printer with a driver.
        printer: how this computer calls a dot-matrix printer that it knows.
        tell: hears what is not on paper as it should be; on the thread that lays out.
    """

    kind: str
    ids: tuple[int, ...]
    title: str
    wanted: Wanted
    documents: Callable[[int], PrintData]
    target: str
    printer: str = ""
    profile: PrinterProfile | None = None
    tell: Callable[[PaperError], None] | None = None

    def pages(self, document: PrintData) -> list[Page]:
        """The pages of a document; what they lose is told."""
        made = pages_of(self.wanted, document)
        if self.tell is not None:
            for loss in losses(made):
                self.tell(loss)
        return made

    def printed(self, record_id: int, document: PrintData, pages: int) -> PrintedDocument:
        """The line of the print log."""
        return PrintedDocument(
            kind=self.kind,
            record_id=record_id,
            number=str(document.fields["document"].get("number") or "") or None,
            template=self._template_title(document.language),
            copies=self.wanted.times,
            labels=self.wanted.labels,
            pages=pages,
            **list_facts(document),
        )

    def _template_title(self, language: str) -> str:
        template = self.wanted.template
        return (template.title.get(language) or template.name)[:80]


def keep(order: PrintOrder, runner: Running, steps: Steps, title: str) -> KeptJob:
    """Lay the documents out and keep their pages, some at a time; nothing is left of it if that fails or is stopped.

    Raises:
        DomainError: what is wrong with a document or the template, or a right that lacks.
    """
    job, writer, done, is_whole = KeptJob(0, title, order.target, 0, _datatype(order)), EscpJob(order.profile), 0, False
    try:
        for ids in in_chunks(order.ids):
            documents: list[PrintedDocument] = []
            parts: list[bytes] = []
            for record_id in ids:
                steps.step(done, 2 * len(order.ids))
                document = order.documents(record_id)
                first, made = not (job.id or parts), writer.parts(order.pages(document))
                documents.append(order.printed(record_id, document, len(made) - first))
                parts += made
                done += 1
            job = _kept(job, runner, tuple(documents), tuple(parts))
        is_whole = True
    finally:
        if job.id and not is_whole:
            runner.run(DropPrintJob(job_id=job.id))
    return job


def _kept(job: KeptJob, runner: Running, documents: tuple[PrintedDocument, ...], parts: tuple[bytes, ...]) -> KeptJob:
    if job.id:
        runner.run(AddToPrintJob(job_id=job.id, documents=documents, pages=parts))
        return KeptJob(job.id, job.title, job.target, job.pages + len(parts), job.datatype)
    start = StartPrintJob(
        key=str(uuid4()),
        title=job.title,
        target=job.target,
        documents=documents,
        pages=parts,
        datatype=job.datatype,
        computer=gethostname(),
    )
    return KeptJob(runner.run(start).record_id or 0, job.title, job.target, len(parts) - 1, job.datatype)


def _datatype(order: PrintOrder) -> str:
    return order.profile.datatype.value if order.profile and order.profile.datatype else ""


def all_pages(order: PrintOrder, steps: Steps) -> tuple[list[Page], tuple[PrintedDocument, ...]]:
    """The pages of all documents, for files and for printers with a driver."""
    pages: list[Page] = []
    printed = []
    for done, record_id in enumerate(order.ids):
        steps.step(done, len(order.ids))
        document = order.documents(record_id)
        own = order.pages(document)
        pages += own
        printed.append(order.printed(record_id, document, len(own)))
    return pages, tuple(printed)


def document_of(session: Any, access: Any, *, kind: str, record_id: int, today: date, period: Any = None) -> PrintData:
    """A document in the language of the office; ``period`` is which days a statement covers, and how."""
    from crm_desktop.queries.paper.documents import PaperAsk, print_data

    wording = office_wording(session, access)
    ask = PaperAsk(kind=kind, record_id=record_id, wording=wording, today=today, period=period)
    return print_data(session, access, ask=ask)


def office_wording(session: Any, access: Any) -> Any:
    """The language of the office with its words: what stands on paper, whatever language the screen has."""
    from crm_desktop.present.translate import load_words
    from crm_desktop.queries.office.system import office_language
    from crm_desktop.queries.paper.documents import Wording
    from crm_desktop.settings.places import resources

    language = office_language(session, access) or "zh_CN"
    return Wording(language, load_words(resources() / "translations", language))
