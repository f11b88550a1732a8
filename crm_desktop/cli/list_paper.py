"""Lists and the aging report on paper, from the command line."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from crm_desktop.cli.desk import Desk, Doors
from crm_desktop.cli.errors import Misused
from crm_desktop.cli.lists import note_taken
from crm_desktop.cli.named_lists import NAMES, named_list
from crm_desktop.cli.options.parser import a_day
from crm_desktop.present.columns.base import Column
from crm_desktop.print_templates.document import PrintData
from crm_desktop.print_templates.functions import Value
from crm_desktop.print_templates.lists import list_columns, list_lines
from crm_desktop.queries.paper.parties import company
from crm_desktop.services.office.lists_taken import Way
from crm_desktop.services.paper.orders import office_wording

ROWS_AT_MOST = 5000


def list_print_data(desk: Desk, doors: Doors, kind: str, number: str) -> PrintData:
    """A list by its name, or the aging report by its day, as a document in the language of the office.

    Raises:
        Misused: if there is no such list or day.
    """
    wording = doors.reader.read(office_wording)
    desk = replace(desk, words=wording.words, language=wording.language)
    name, as_of = number, desk.clock.today()
    if kind == "aging":
        name, as_of = "aging", _day(number)
        desk.options.as_of = as_of
    elif name not in NAMES:
        raise Misused(fault=number)
    named = named_list(desk, doors, name)
    note_taken(desk, doors, name, named.request, Way.PAPER)
    ids = doors.reader.read(named.listing.ids, request=named.request)[:ROWS_AT_MOST]
    rows = doors.reader.read(named.listing.rows, ids=ids, request=named.request)
    are_veiled = doors.reader.read(named.listing.totals, request=named.request).are_veiled
    columns = [column for column in named.columns if column.visible]
    titles = [desk.words(named.context, column.title) for column in columns]
    ours = doors.reader.read(company)
    document: dict[str, Value] = {"number": desk.tell(NAMES[name]), "date": as_of, "count": Decimal(len(ids))}

    def text(column: Column[Any], row: Any) -> str:
        return desk.cell(column, column.value(row))

    return PrintData(
        kind=kind,
        fields={"document": document, "company": ours.fields, "operator": ours.operator},
        lines=list_lines(columns, rows, text),
        language=desk.language,
        pictures=ours.pictures,
        columns=list_columns(columns, titles, [column.width for column in columns], are_veiled=are_veiled),
    )


def _day(text: str) -> date:
    try:
        return a_day(text)
    except ValueError as error:
        raise Misused(fault=text) from error
