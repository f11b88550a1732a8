"""Print jobs with their pages, and the print log: who printed what, when, where to, how it ended."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import delete, func, select

from crm_desktop.domain.access import Right
from crm_desktop.domain.changes import Changes, Done
from crm_desktop.domain.printing import (
    KEPT,
    REPRINT_RULE,
    JobTaken,
    Medium,
    PrintState,
    ReprintForbidden,
    state_of_pages,
)
from crm_desktop.models.system import PrintJob, PrintPage, PrintRecord, Setting
from crm_desktop.queries.paper_records import require_paper
from crm_desktop.services.work import Handler, Work

_SPENT = (PrintState.DONE.value, PrintState.SENDING.value)


@dataclass(frozen=True, kw_only=True)
class PrintedDocument:
    """One document of a print; ``labels`` are the copies, such as 客户联, when not all of them."""

    kind: str
    record_id: int
    number: str | None
    template: str
    copies: int = 1
    labels: str = ""
    pages: int = 1


@dataclass(frozen=True, kw_only=True)
class LogPrint:
    """Note documents that went into a file, or that a driver printed."""

    documents: tuple[PrintedDocument, ...]
    target: str
    medium: Medium = Medium.PAPER


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
    """Say how far a job came: ``next_page`` is the first page that did not go wholly."""

    job_id: int
    next_page: int
    problem: str = ""
    is_stopped: bool = False


@dataclass(frozen=True, kw_only=True)
class TakeUpPrintJob:
    """Go on with a kept job at a page."""

    job_id: int
    from_page: int


@dataclass(frozen=True, kw_only=True)
class DropPrintJob:
    """Give up what is left of a job."""

    job_id: int


@dataclass(frozen=True, kw_only=True)
class SetReprintRule:
    """Choose whether printing a document again needs the right to."""

    needs_right: bool


def log_print(work: Work, command: LogPrint) -> Done:
    """Add lines to the log.

    Raises:
        NotFound: if a document is not for this operator.
        ReprintForbidden: naming the document that this operator may not print again.
    """
    records = _records(work, command.documents, command.target, command.medium)
    for record in records:
        record.state = PrintState.DONE.value
    return _logged(work, records)


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
    job.problem = command.problem
    if job.next_page > job.pages:
        state = PrintState.DONE
    else:
        state = PrintState.STOPPED if command.is_stopped else PrintState.FAILED
    job.state = state.value
    _tell_records(work, job, state)
    if state is PrintState.DONE:
        _let_go(work, job)
    return Done(Changes.PRINTS, job.id, job.title)


def take_up_print_job(work: Work, command: TakeUpPrintJob) -> Done:
    """Mark a kept job as being on its way again.

    Going back over pages that went wholly prints them again: it follows the office's rule for reprints.

    Raises:
        NotFound: if there is no such job.
        JobTaken: if it is no longer kept.
        ReprintForbidden: naming the document that this operator may not print again.
    """
    job = _kept(work, command.job_id)
    from_page = min(max(command.from_page, 1), job.pages)
    if from_page < job.next_page:
        _check_going_back(work, job, from_page)
    job.next_page = from_page
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


def set_reprint_rule(work: Work, command: SetReprintRule) -> Done:
    """Keep the office's rule."""
    setting = work.session.scalar(select(Setting).where(Setting.name == REPRINT_RULE))
    if setting is None:
        setting = Setting(name=REPRINT_RULE)
        work.session.add(setting)
    setting.value = json.dumps(command.needs_right)
    work.session.flush()
    return Done(Changes.OFFICE, setting.id)


def _check_going_back(work: Work, job: PrintJob, from_page: int) -> None:
    """Ask for the right if a document had pages between ``from_page`` and where the job stands; a list is none."""
    printed = (
        select(PrintRecord.number)
        .where(
            PrintRecord.job_id == job.id,
            PrintRecord.record_id != 0,
            PrintRecord.first_page < job.next_page,
            PrintRecord.first_page + PrintRecord.pages > from_page,
        )
        .order_by(PrintRecord.first_page)
        .limit(1)
    )
    again = work.session.execute(printed).first()
    if again is not None:
        _require_reprint(work, again.number)


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
    records = _records(work, documents, job.target, Medium.PAPER)
    first = job.pages + 1
    for record in records:
        record.job_id, record.first_page, record.state = job.id, first, PrintState.SENDING.value
        first += record.pages
    job.pages += len(pages)
    work.session.add_all(records)
    work.session.flush()


def _require_visible(work: Work, documents: Sequence[PrintedDocument]) -> None:
    """Nobody notes a print of what he may not see, nor learns how often it was printed."""
    for kind in {document.kind for document in documents}:
        ids = {document.record_id for document in documents if document.kind == kind}
        require_paper(work.session, work.access, kind, ids)


def _records(work: Work, documents: Sequence[PrintedDocument], target: str, medium: Medium) -> list[PrintRecord]:
    _require_visible(work, documents)
    before = _times_before(work, documents) if medium is Medium.PAPER else {}
    _check_reprints(work, documents, before)
    return [
        PrintRecord(
            at=work.clock.now(),
            operator_id=work.access.operator_id,
            operator_name=work.access.name,
            kind=document.kind,
            record_id=document.record_id,
            number=document.number,
            template=document.template,
            copies=document.copies,
            labels=document.labels[:200],
            target=target[:200],
            medium=medium.value,
            pages=document.pages,
            nth=before.get(_identity(document), 0) + 1,
        )
        for document in documents
    ]


Identity = tuple[str, int, str]
"""Kind, record and number: the statements of a customer are one record and many documents."""


def _identity(document: PrintedDocument) -> Identity:
    return document.kind, document.record_id, document.number or ""


def _times_before(work: Work, documents: Sequence[PrintedDocument]) -> dict[Identity, int]:
    """How often each document came out on paper before; what is no document, such as a list, never did."""
    found: dict[Identity, int] = {}
    number = func.coalesce(PrintRecord.number, "")
    for kind in {document.kind for document in documents}:
        ids = {document.record_id for document in documents if document.kind == kind and document.record_id}
        counted = (
            select(PrintRecord.record_id, number, func.count())
            .where(
                PrintRecord.kind == kind,
                PrintRecord.record_id.in_(ids),
                PrintRecord.medium == Medium.PAPER.value,
                PrintRecord.state.in_(_SPENT),
            )
            .group_by(PrintRecord.record_id, number)
        )
        found |= {(kind, record_id, known): times for record_id, known, times in work.session.execute(counted)}
    return found


def _check_reprints(work: Work, documents: Sequence[PrintedDocument], before: Mapping[Identity, int]) -> None:
    again = next((found for found in documents if before.get(_identity(found))), None)
    if again is not None:
        _require_reprint(work, again.number)


def _require_reprint(work: Work, number: str | None) -> None:
    if work.access.may(Right.REPRINT):
        return
    stored = work.session.scalar(select(Setting.value).where(Setting.name == REPRINT_RULE))
    if stored is not None and json.loads(stored):
        raise ReprintForbidden(number=number or "")


def _logged(work: Work, records: Sequence[PrintRecord]) -> Done:
    work.session.add_all(records)
    work.session.flush()
    return Done(Changes.PRINTS, records[0].id, records[0].number)


def _tell_records(work: Work, job: PrintJob, state: PrintState) -> None:
    for record in work.session.scalars(select(PrintRecord).where(PrintRecord.job_id == job.id)):
        record.state = state_of_pages(record.first_page, record.pages, job.next_page, state).value
        record.problem = job.problem if record.state == PrintState.FAILED else ""


def _let_go(work: Work, job: PrintJob) -> None:
    work.session.flush()
    work.session.execute(delete(PrintPage).where(PrintPage.job_id == job.id))


HANDLERS: Mapping[type, Handler] = {
    LogPrint: Handler(log_print, None, "print"),
    StartPrintJob: Handler(start_print_job, None, "print"),
    AddToPrintJob: Handler(add_to_print_job, None, "print"),
    EndPrintJob: Handler(end_print_job, None, "print", is_audited=False),
    TakeUpPrintJob: Handler(take_up_print_job, None, "print", is_audited=False),
    DropPrintJob: Handler(drop_print_job, None, "print"),
    SetReprintRule: Handler(set_reprint_rule, Right.SET_UP_OFFICE, "setting"),
}
