"""Prints a document, or writes it to a file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from socket import gethostname
from uuid import uuid4

from crm_desktop.cli.desk import Desk, Doors
from crm_desktop.cli.errors import Exit, Misused, TemplateMissing
from crm_desktop.cli.list_paper import list_print_data
from crm_desktop.domain.printing import Medium
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.print_templates.document import PrintData
from crm_desktop.print_templates.escp import EscpJob
from crm_desktop.print_templates.outlets import Way, parse_target, send
from crm_desktop.print_templates.template import Template
from crm_desktop.queries.documents import SOURCES, Wording, find_document, print_data
from crm_desktop.queries.templates import chosen_for, templates_of
from crm_desktop.services.print_delivery import KeptJob, deliver
from crm_desktop.services.print_output import Wanted, output_for, pages_of
from crm_desktop.services.printing import LogPrint, PrintedDocument, StartPrintJob

KINDS = {
    "quote": "quote",
    "order": "sales_order",
    "delivery": "delivery",
    "return": "sales_return",
    "receipt": "receipt",
    "customer": "customer_sheet",
    "envelope": "envelope",
    "label": "address_label",
    "aging": "aging",
    "list": "list",
}
"""How the kinds are called here: NUMBER is a customer's code, the day of the aging report or the name of a list."""
MOST_COPIES = 99


def print_document(desk: Desk) -> Exit:
    """Print one document; a job that fails is kept in the print queue."""
    options = desk.options
    if not 1 <= options.copies <= MOST_COPIES:
        raise Misused(fault=f"--copies {options.copies}")
    kind, target = KINDS[options.kind], parse_target(options.to)
    with desk.logged_in() as doors:
        record_id, document = _document(desk, doors, kind)
        template = _template(desk, doors, kind, record_id)
        wanted = Wanted(template, times=options.copies)
        to_file = target.way is Way.FILE
        said = (_write if to_file else _send)(desk, doors, wanted, document, record_id)
    desk.answer({"number": options.number, "target": options.to, "pages": said.pages, "problem": said.problem})
    if said.problem:
        desk.fail(said.problem)
        desk.fail(desk.tell(QT_TRANSLATE_NOOP("cli", "The job is kept in the print queue.")))
        return Exit.PRINTER
    desk.say(QT_TRANSLATE_NOOP("cli", "{number} is on its way to {target}."), number=options.number, target=options.to)
    return Exit.DONE


def _document(desk: Desk, doors: Doors, kind: str) -> tuple[int, PrintData]:
    """The record and what is printed of it; a list is no record."""
    number = desk.options.number
    if kind not in SOURCES:
        return 0, list_print_data(desk, doors, kind, number)
    record_id = doors.reader.read(find_document, kind=kind, number=number)
    wording = Wording(desk.language, desk.words)
    today = desk.clock.today()
    return record_id, doors.reader.read(print_data, kind=kind, record_id=record_id, wording=wording, today=today)


@dataclass(frozen=True)
class _Said:
    """What is told about a print."""

    pages: int
    problem: str = ""


def _write(desk: Desk, doors: Doors, wanted: Wanted, document: PrintData, record_id: int) -> _Said:
    """Write a file and note it in the log."""
    options = desk.options
    made = output_for(wanted.template, document, options.to, copies=wanted.times)
    send(made.payload, options.to, title=options.number)
    printed = _printed(desk, wanted, document, record_id, made.pages)
    doors.runner.run(LogPrint(documents=(printed,), target=str(Path(options.to).absolute()), medium=Medium.FILE))
    return _Said(made.pages)


def _send(desk: Desk, doors: Doors, wanted: Wanted, document: PrintData, record_id: int) -> _Said:
    """Keep the job, send it, and leave it in the queue if it fails."""
    options = desk.options
    parts = EscpJob().parts(pages_of(wanted, document))
    pages = len(parts) - 1
    start = StartPrintJob(
        key=str(uuid4()),
        title=options.number,
        target=options.to,
        documents=(_printed(desk, wanted, document, record_id, pages),),
        pages=tuple(parts),
        computer=gethostname(),
    )
    job_id = doors.runner.run(start).record_id or 0
    job = KeptJob(job_id, options.number, options.to, pages)
    result = deliver(job, doors.reader, doors.runner, words=desk.error_text)
    return _Said(pages, desk.error_text(result.problem) if result.problem else "")


def _printed(desk: Desk, wanted: Wanted, document: PrintData, record_id: int, pages: int) -> PrintedDocument:
    return PrintedDocument(
        kind=document.kind,
        record_id=record_id,
        number=desk.options.number,
        template=wanted.template.name,
        copies=wanted.times,
        pages=pages,
    )


def _template(desk: Desk, doors: Doors, kind: str, record_id: int) -> Template:
    """The template of that name or title; the default of the customer or the office if none is named."""
    name = getattr(desk.options, "template", "")
    if not name:
        return doors.reader.read(chosen_for, kind=kind, record_id=record_id).template
    templates = doors.reader.read(templates_of, kind=kind)
    for template in templates:
        if name == template.name or name in template.title.values():
            return template
    raise TemplateMissing(names=", ".join(template.name for template in templates), name=name)
