"""The rows that an import leaves out, as a workbook: as they were, with what to put right."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from crm_desktop.domain.errors import DomainError
from crm_desktop.domain.imports import (
    RowProblem,
)
from crm_desktop.exchange.figures import shown
from crm_desktop.exchange.importer import ROW, WHAT_TO_DO, DryRun, Translate
from crm_desktop.exchange.mapping import ImportMapping
from crm_desktop.exchange.sheet_reader import Workbook
from crm_desktop.exchange.sheet_table import SheetColumn, SheetTable
from crm_desktop.exchange.sheet_writer import write_tables
from crm_desktop.present.columns.base import Kind


def told(error: DomainError, translate: Translate) -> str:
    """An error in the words of the operator."""
    return translate("errors", error.template).format(**error.params)


def write_report(path: Path, tried: DryRun, translate: Translate) -> int:
    """Write the rows that stay out to a workbook: as they were, with what to put right; returns how many there are.

    Put right there, the same file can be imported again.
    """
    by_sheet: dict[str, dict[int, list[RowProblem]]] = defaultdict(lambda: defaultdict(list))
    for problem in (*tried.problems, *tried.likely):
        by_sheet[problem.sheet][problem.row].append(problem)
    book = Workbook(tried.read.path)
    tables = [_report_of(book, sheet, rows, tried.read.mapping, translate) for sheet, rows in by_sheet.items()]
    return sum(write_tables(path, tables))


def _report_of(
    book: Workbook, name: str, problems: dict[int, list[RowProblem]], mapping: ImportMapping, translate: Translate
) -> SheetTable:
    sheet = book.sheet(name)
    known = [title for step in mapping.steps if not step.sheet or step.sheet == name for title in step.titles()]
    head = sheet.head(known, next((step.head_row for step in mapping.steps if step.head_row), 0))
    columns = [
        SheetColumn(str(place), title, Kind.TEXT, _cell(place)) for place, title in enumerate(head.titles) if title
    ]
    row = SheetColumn("row", translate("imports", ROW), Kind.COUNT, lambda record: record.row, 50)
    what = SheetColumn(
        "problem",
        translate("imports", WHAT_TO_DO),
        Kind.TEXT,
        lambda record: _sentences(problems[record.row], translate),
        420,
    )
    bad = (replace(record) for record in sheet.records(head) if record.row in problems)
    return SheetTable(name, [row, *columns, what], bad)


def _cell(place: int) -> Callable[[Any], str | None]:
    return lambda record: shown(record.cells[place]) or None


def _sentences(problems: Sequence[RowProblem], translate: Translate) -> str:
    return " ".join(
        f"{problem.title}: {told(problem.error, translate)}" if problem.title else told(problem.error, translate)
        for problem in problems
    )
