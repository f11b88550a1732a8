"""Prints a document, or writes it to a file."""

from __future__ import annotations

from pathlib import Path

from crm_desktop.cli.desk import Desk, Doors
from crm_desktop.cli.errors import Exit, Misused, TemplateMissing
from crm_desktop.cli.list_paper import list_print_data
from crm_desktop.domain.errors import DomainError
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.print_templates.document import PrintData
from crm_desktop.print_templates.outlets import Way, parse_target, send
from crm_desktop.print_templates.template import Template
from crm_desktop.queries.documents import SOURCES, Wording, find_document, print_data
from crm_desktop.queries.templates import templates_of
from crm_desktop.services.print_output import output_for
from crm_desktop.services.printing import LogPrint

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
        template = _template(desk, doors, kind)
        made = output_for(template, document, options.to, copies=options.copies)
        problem = ""
        try:
            send(made.payload, target, title=options.number)
        except DomainError as error:
            problem = desk.error_text(error)
            if target.way is Way.FILE:
                raise
        log = LogPrint(
            kind=kind,
            record_id=record_id,
            number=options.number,
            template=template.name,
            copies=options.copies,
            target=str(Path(options.to).absolute()) if target.way is Way.FILE else str(target),
            problem=problem,
            payload=made.payload if problem else None,
        )
        doors.runner.run(log)
    desk.answer({"number": options.number, "target": options.to, "pages": made.pages, "problem": problem})
    if problem:
        desk.fail(problem)
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


def _template(desk: Desk, doors: Doors, kind: str) -> Template:
    """The template of that name or title; the office's default if none is named."""
    templates = doors.reader.read(templates_of, kind=kind)
    name = getattr(desk.options, "template", "")
    if not name and templates:
        return templates[0]
    for template in templates:
        if name in (template.name, desk.words("templates", template.name)):
            return template
    raise TemplateMissing(names=", ".join(template.name for template in templates), name=name)
