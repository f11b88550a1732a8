"""Prints documents, or writes them to a file: as the window does, with the printers of this computer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from crm_desktop.cli.desk import Desk, Doors
from crm_desktop.cli.errors import Exit, Misused, NothingToPrint, TemplateMissing
from crm_desktop.cli.list_paper import list_print_data
from crm_desktop.domain.documents import DOCUMENTS
from crm_desktop.domain.money.statements import Period
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.print_templates.document import PrintData
from crm_desktop.print_templates.outlets import Way, parse_target
from crm_desktop.print_templates.profile import DOT_MATRIX
from crm_desktop.print_templates.template import Template
from crm_desktop.queries.money.statement import customers_with_account
from crm_desktop.queries.paper.documents import SOURCES, find_document
from crm_desktop.queries.paper.statement import STATEMENTS
from crm_desktop.queries.paper.templates import chosen_for, templates_of
from crm_desktop.services.paper.orders import PrintOrder, document_of
from crm_desktop.services.paper.output import Wanted
from crm_desktop.services.paper.printers import known_printer, profile_of
from crm_desktop.services.paper.runs import PrintRun, Unhurried
from crm_desktop.settings.printers import DotMatrix, PrinterBook

KINDS: Mapping[str, str] = {
    **{one.called: kind.value for kind, one in DOCUMENTS.items()},
    "statement": "statement",
    "supplier-statement": "supplier_statement",
    "customer": "customer_sheet",
    "envelope": "envelope",
    "label": "address_label",
    "contact-plan": "contact_plan",
    "aging": "aging",
    "list": "list",
}
"""How the kinds are called here: NUMBER is a customer's code, the day of the aging report or the name of a list; of a
contact plan its month and salesperson."""
ALL = "all"
"""In place of a customer's code: statements for all who have a balance, or had a movement."""
MOST_COPIES = 99


@dataclass(frozen=True)
class _Asked:
    """What is to be printed, and on which printer of this computer.

    Attributes:
        ids: the records; a list is none.
        prepared: what is printed of a list.
        printer: None when the target is no printer that this computer knows.
    """

    kind: str
    ids: tuple[int, ...]
    target: str
    period: Period
    prepared: PrintData | None = None
    printer: DotMatrix | None = None


def print_document(desk: Desk) -> Exit:
    """Print one document, or the statements of all customers; a job that fails is kept in the print queue."""
    options = desk.options
    if not 1 <= options.copies <= MOST_COPIES:
        raise Misused(fault=f"--copies {options.copies}")
    book = PrinterBook()
    printer = known_printer(book, options.to)
    target = printer.address if printer else options.to
    way = parse_target(target)
    to_file = way.way is Way.FILE
    target = str(Path(way.place).absolute()) if to_file else target
    with desk.logged_in() as doors:
        asked = _asked(desk, doors, KINDS[options.kind], target, printer)
        order = _order(desk, doors, asked)
        run = PrintRun(doors.reader, doors.runner, book, desk.error_text)
        said = _write(desk, run, order) if to_file else _send(desk, run, order)
    desk.answer(
        {"number": options.number, "target": options.to, "documents": len(asked.ids) or 1, "pages": said.pages}
        | {"problem": said.problem}
    )
    if said.problem:
        desk.fail(said.problem)
        desk.fail(desk.tell(QT_TRANSLATE_NOOP("cli", "The job is kept in the print queue.")))
        return Exit.PRINTER
    desk.say(QT_TRANSLATE_NOOP("cli", "{number} is on its way to {target}."), number=options.number, target=options.to)
    return Exit.DONE


def _asked(desk: Desk, doors: Doors, kind: str, target: str, printer: DotMatrix | None) -> _Asked:
    number, period = desk.options.number, _period(desk)
    if kind not in SOURCES:
        return _Asked(kind, (0,), target, period, list_print_data(desk, doors, kind, number), printer)
    ids: Sequence[int]
    if kind in STATEMENTS and number == ALL:
        side = STATEMENTS[kind]
        ids = doors.reader.read(customers_with_account, since=period.since, until=period.until, side=side)
        if not ids:
            raise NothingToPrint
    else:
        ids = (doors.reader.read(find_document, kind=kind, number=number),)
    return _Asked(kind, tuple(ids), target, period, printer=printer)


def _period(desk: Desk) -> Period:
    """The days of a statement; one that ends before it begins is none."""
    options, usual = desk.options, Period.usual(desk.clock.today())
    since = getattr(options, "since", None)
    until = getattr(options, "until", None)
    if since is None:
        since = usual.since if until is None else until.replace(day=1)
    found = Period(
        since,
        until or max(usual.until, since),
        with_lines=getattr(options, "with_lines", False),
        is_draft=getattr(options, "draft", False),
    )
    if found.until < found.since:
        raise Misused(fault=f"--until {found.until}")
    return found


def _order(desk: Desk, doors: Doors, asked: _Asked) -> PrintOrder:
    today, name = desk.clock.today(), asked.printer.name if asked.printer else ""

    def document(record_id: int) -> PrintData:
        if asked.prepared is not None:
            return asked.prepared
        found: PrintData = doors.reader.read(
            document_of, kind=asked.kind, record_id=record_id, today=today, period=asked.period
        )
        return found

    return PrintOrder(
        kind=asked.kind,
        ids=asked.ids,
        title=desk.options.number,
        wanted=Wanted(_template(desk, doors, asked), times=desk.options.copies),
        documents=document,
        target=asked.target,
        printer=name,
        profile=profile_of(asked.printer),
        tell=lambda loss: desk.fail(desk.error_text(loss)),
    )


@dataclass(frozen=True)
class _Said:
    """What is told about a print."""

    pages: int
    problem: str = ""


def _write(desk: Desk, run: PrintRun, order: PrintOrder) -> _Said:
    printed = run.file(order, desk.options.number, Unhurried())
    return _Said(sum(document.pages for document in printed))


def _send(desk: Desk, run: PrintRun, order: PrintOrder) -> _Said:
    result = run.raw(order, desk.options.number, Unhurried())
    if result.is_unheard:
        unheard = QT_TRANSLATE_NOOP("cli", "The printer took it, but says nothing: look at the paper.")
        return _Said(result.job.pages, desk.tell(unheard))
    return _Said(result.job.pages, desk.error_text(result.problem) if result.problem else "")


def _template(desk: Desk, doors: Doors, asked: _Asked) -> Template:
    """The template of that name or title; the default of the customer, the printer or the office if none is named."""
    name = getattr(desk.options, "template", "")
    if not name:
        is_raw = parse_target(asked.target).way is not Way.FILE
        place = f"{DOT_MATRIX}{asked.printer.name if asked.printer else ''}" if is_raw else ""
        return doors.reader.read(chosen_for, kind=asked.kind, record_id=asked.ids[0], printer=place).template
    templates = doors.reader.read(templates_of, kind=asked.kind)
    for template in templates:
        if name == template.name or name in template.title.values():
            return template
    raise TemplateMissing(names=", ".join(template.name for template in templates), name=name)
