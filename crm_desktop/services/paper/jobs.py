"""Print jobs with their pages: kept until they are out, taken up again, dropped."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import delete, select

from crm_desktop.domain.alerts import AlertKind
from crm_desktop.domain.changes import Changes, Done
from crm_desktop.domain.printing import (
    KEPT,
    WAITING,
    JobTaken,
    Medium,
    PrintState,
    Reach,
)
from crm_desktop.models.paper.printing import PrintJob, PrintPage, PrintRecord
from crm_desktop.services.office.alerts import RaiseAlert, raise_alert
from crm_desktop.services.paper.log import PrintedDocument, records_of
from crm_desktop.services.work import Handler, Work

LARGEST_PAGE = 2**31 - 1
"""Beyond the last page of any job: nobody knows how far it came."""
LONGEST_LIST = 2000
"""Characters of the numbers that a job keeps for the queue."""


@dataclass(frozen=True, kw_only=True)
class StartPrintJob:
    """Keep a job with its pages before it is sent.

    Attributes:
        key: made by the client; a repeated one starts nothing twice.
        pages: the head, then the bytes of each page.
        datatype: what the Windows spooler is told; empty asks the driver.
    """

    key: str
    title: str
    target: str
    documents: tuple[PrintedDocument, ...]
    pages: tuple[bytes, ...] = field(metadata={"secret": True})
    datatype: str = ""
    computer: str = ""


@dataclass(frozen=True, kw_only=True)
class AddToPrintJob:
    """Keep further documents of a job; ``pages`` without the head."""

    job_id: int
    documents: tuple[PrintedDocument, ...]
    pages: tuple[bytes, ...] = field(metadata={"secret": True})


@dataclass(frozen=True, kw_only=True)
class EndPrintJob:
    """Say how far a job came.

    Attributes:
        next_page: the first page that is not known to be out.
        sent_to: the first page that was not written wholly; None is the same page.
    """

    job_id: int
    next_page: int
    sent_to: int | None = None
    problem: str = ""
    is_stopped: bool = False


@dataclass(frozen=True, kw_only=True)
class TakeUpPrintJob:
    """Go on with a kept job at a page."""

    job_id: int
    from_page: int


@dataclass(frozen=True, kw_only=True)
class ConfirmPrintJob:
    """Say what became of a job that was handed over, or of which nobody knew: all is on paper, or it was taken back."""

    job_id: int
    is_printed: bool = True


@dataclass(frozen=True, kw_only=True)
class DropPrintJob:
    """Give up what is left of a job."""

    job_id: int


def start_print_job(work: Work, command: StartPrintJob) -> Done:
    """Keep the pages and note the documents as being on their way.

    Raises:
        ReprintForbidden: naming the document that this operator may not print again.
    """
    known = work.stored_under(PrintJob, command.key)
    if known is not None:
        return Done(Changes.NONE, known.id, known.title)
    job = PrintJob(
        key=command.key,
        at=work.clock.now(),
        operator_id=work.access.operator_id,
        operator_name=work.access.name,
        computer=command.computer[:80],
        title=command.title[:200],
        target=command.target[:200],
        datatype=command.datatype,
        state=PrintState.SENDING.value,
        pages=0,
    )
    work.session.add(job)
    work.session.flush()
    head, *pages = command.pages
    work.session.add(PrintPage(job_id=job.id, number=0, content=head))
    _add(work, job, command.documents, pages)
    return Done(Changes.PRINTS, job.id, job.title)


def add_to_print_job(work: Work, command: AddToPrintJob) -> Done:
    """Keep more pages of a job that is not sent yet.

    Raises:
        JobTaken: if it is no longer kept.
        ReprintForbidden: naming the document that this operator may not print again.
    """
    job = _kept(work, command.job_id)
    _add(work, job, command.documents, command.pages)
    return Done(Changes.NONE, job.id, job.title)


def end_print_job(work: Work, command: EndPrintJob) -> Done:
    """Let the pages go when all were sent; else keep them with what went wrong.

    Raises:
        NotFound: if there is no such job.
    """
    job = work.load(PrintJob, command.job_id)
    if job.state not in KEPT:
        return Done(Changes.PRINTS, job.id, job.title)  # dropped while it was sent
    job.next_page = min(max(command.next_page, 1), job.pages + 1)
    sent_to = command.next_page if command.sent_to is None else command.sent_to
    job.sent_to = min(max(sent_to, job.next_page), job.pages + 1)
    job.problem = command.problem
    state = _ended(job, command)
    job.state = state.value
    _tell_records(work, job, state)
    if state is PrintState.HANDED_OVER:
        _let_go(work, job)
    elif state is PrintState.FAILED:
        raise_alert(work, RaiseAlert(kind=AlertKind.PRINTER, subject=job.target, detail=f"{job.title}: {job.problem}"))
        return Done(Changes.PRINTS | Changes.REMINDERS, job.id, job.title)
    return Done(Changes.PRINTS, job.id, job.title)


def _ended(job: PrintJob, command: EndPrintJob) -> PrintState:
    if job.next_page > job.pages:
        return PrintState.HANDED_OVER
    if command.problem:
        return PrintState.FAILED
    if command.is_stopped:
        return PrintState.STOPPED
    return PrintState.UNCERTAIN if job.sent_to > job.pages else PrintState.FAILED


def confirm_print_job(work: Work, command: ConfirmPrintJob) -> Done:
    """Note that all is on paper, or that the rest was taken out of the system's queue; the pages go.

    Raises:
        NotFound: if there is no such job.
    """
    job = work.load(PrintJob, command.job_id)
    if job.state in (*WAITING, PrintState.HANDED_OVER):
        state = PrintState.DONE if command.is_printed else PrintState.DROPPED
        job.state, job.problem = state.value, ""
        if command.is_printed:
            job.next_page = job.sent_to = job.pages + 1
        for record in work.session.scalars(select(PrintRecord).where(PrintRecord.job_id == job.id)):
            record.state, record.problem = state.value, ""
        _let_go(work, job)
    return Done(Changes.PRINTS, job.id, job.title)


def take_up_print_job(work: Work, command: TakeUpPrintJob) -> Done:
    """Mark a kept job as being on its way again.

    Going back is no reprint: the job failed, and only the paper tells what came out.

    Raises:
        NotFound: if there is no such job.
        JobTaken: if it is no longer kept.
    """
    job = _kept(work, command.job_id)
    job.next_page = job.sent_to = min(max(command.from_page, 1), job.pages)
    job.state, job.problem = PrintState.SENDING.value, ""
    _tell_records(work, job, PrintState.SENDING)
    return Done(Changes.PRINTS, job.id, job.title)


def drop_print_job(work: Work, command: DropPrintJob) -> Done:
    """Let the pages go; the lines stay in the log.

    Raises:
        NotFound: if there is no such job.
    """
    job = work.load(PrintJob, command.job_id)
    if job.state in KEPT:
        job.state = PrintState.DROPPED.value
        _tell_records(work, job, PrintState.DROPPED)
        _let_go(work, job)
    return Done(Changes.PRINTS, job.id, job.title)


def _kept(work: Work, job_id: int) -> PrintJob:
    job = work.load(PrintJob, job_id)
    if job.state not in KEPT:
        raise JobTaken
    return job


def _add(work: Work, job: PrintJob, documents: Sequence[PrintedDocument], pages: Sequence[bytes]) -> None:
    work.session.add_all(
        PrintPage(job_id=job.id, number=number, content=content)
        for number, content in enumerate(pages, start=job.pages + 1)
    )
    records = records_of(work, documents, job.target, Medium.PAPER)
    first = job.pages + 1
    for record in records:
        record.job_id, record.first_page, record.state = job.id, first, PrintState.SENDING.value
        first += record.pages
    job.pages += len(pages)
    job.documents = _listed(job.documents, documents)
    work.session.add_all(records)
    work.session.flush()


def _listed(known: str, documents: Sequence[PrintedDocument]) -> str:
    """The numbers of a job's documents, as far as there is room."""
    numbers = [document.number or "–" for document in documents]
    whole = ", ".join([*filter(None, [known]), *numbers])
    return whole if len(whole) <= LONGEST_LIST else whole[: LONGEST_LIST - 1].rstrip("…") + "…"


def _tell_records(work: Work, job: PrintJob, state: PrintState) -> None:
    for record in work.session.scalars(select(PrintRecord).where(PrintRecord.job_id == job.id)):
        record.state = Reach(job.next_page, job.sent_to).state_of(record.first_page, record.pages, state).value
        record.problem = job.problem if record.state == PrintState.FAILED else ""


def _let_go(work: Work, job: PrintJob) -> None:
    work.session.flush()
    work.session.execute(delete(PrintPage).where(PrintPage.job_id == job.id))


HANDLERS: Mapping[type, Handler] = {
    StartPrintJob: Handler(start_print_job, None, "print", makes=PrintJob),
    AddToPrintJob: Handler(add_to_print_job, None, "print"),
    EndPrintJob: Handler(end_print_job, None, "print", is_audited=False),
    TakeUpPrintJob: Handler(take_up_print_job, None, "print", is_audited=False),
    ConfirmPrintJob: Handler(confirm_print_job, None, "print"),
    DropPrintJob: Handler(drop_print_job, None, "print"),
}
