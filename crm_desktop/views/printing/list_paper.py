"""A list as it is seen, on paper: its columns, order and filters."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt

from crm_desktop.domain.money.aging import Basis
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.columns.base import Column
from crm_desktop.present.listing import Group
from crm_desktop.present.outside import Outside
from crm_desktop.print_templates.document import PrintData
from crm_desktop.print_templates.functions import Value
from crm_desktop.print_templates.lists import list_columns, list_lines, list_pictures
from crm_desktop.qtkit.cells import Formats
from crm_desktop.qtkit.lists.panel import ListPanel
from crm_desktop.queries.paper.parties import Company

ROWS_AT_MOST = 5000
"""A list of more rows is printed up to here, and says so."""
LIST, AGING = "list", "aging"
_AGING_PANELS = frozenset({"aging", "aging_dock"})
_BASES = {
    Basis.DUE: QT_TRANSLATE_NOOP("printing", "By due date"),
    Basis.DOCUMENT: QT_TRANSLATE_NOOP("printing", "By document date"),
}


@dataclass(frozen=True)
class SeenList:
    """What a list panel shows, taken on the GUI thread.

    Attributes:
        kind: which templates suit it.
        head: the words over a group.
        options: how the list was asked for, such as the day of the aging.
        are_veiled: whether the operator may see no sums of the list.
    """

    title: str
    columns: Sequence[Column[Any]]
    titles: Sequence[str]
    widths: Sequence[int]
    formats: Formats
    count: int
    head: Callable[[Group], str]
    kind: str = LIST
    options: Mapping[str, Any] = field(default_factory=dict)
    are_veiled: bool = False
    outside: Outside = Outside()


def seen(panel: ListPanel[Any]) -> SeenList:
    """The columns of a panel from left to right, without hidden ones."""
    shown = panel.header.in_sight()
    outside = panel.spec.outside() if panel.spec.outside is not None else Outside()
    return SeenList(
        title=outside.title or panel.windowTitle(),
        columns=[panel.spec.columns[place] for place in shown],
        titles=[str(panel.model.headerData(place, Qt.Orientation.Horizontal)) for place in shown],
        widths=[panel.header.own_width(place) for place in shown],
        formats=panel.scope.formats,
        count=panel.model.totals.count,
        head=partial(panel.model.words.paper_head, panel.request.group),
        kind=AGING if panel.spec.id in _AGING_PANELS else LIST,
        options=dict(panel.request.options),
        are_veiled=panel.model.totals.are_veiled,
        outside=outside,
    )


@dataclass(frozen=True)
class ReadList:
    """What was read for the paper, in the background."""

    rows: Sequence[Any]
    company: Company
    chart: bytes = b""


def list_document(found: SeenList, read: ReadList, today: date, language: str) -> PrintData:
    """The rows and the heads of groups with their figures, so that each page adds up what it shows."""
    rows, company = read.rows, read.company
    as_of = found.options.get("as_of")
    document: dict[str, Value] = {
        "number": found.title,
        "date": as_of if isinstance(as_of, date) else today,
        "note": _note(found, sum(not isinstance(row, Group) for row in rows)),
        "count": Decimal(found.count),
        "about": "\n".join(found.outside.lines),
        "charted": bool(read.chart),
    }
    return PrintData(
        kind=found.kind,
        fields={"document": document, "company": company.fields, "operator": company.operator},
        lines=list_lines(found.columns, rows, lambda column, row: found.formats.cell(column, row).text, found.head),
        language=language,
        pictures={**company.pictures, "document.chart": read.chart, **list_pictures(found.columns, rows)},
        columns=list_columns(found.columns, found.titles, found.widths, are_veiled=found.are_veiled),
    )


def _note(found: SeenList, shown: int) -> str:
    parts: list[str] = []
    if found.kind == AGING:
        basis = Basis(found.options.get("by", Basis.DUE))
        parts.append(QCoreApplication.translate("printing", _BASES[basis]))
    if found.count > shown:
        words = QCoreApplication.translate("printing", "the first {shown} of {count} rows")
        parts.append(words.format(shown=shown, count=found.count))
    return "  ".join(parts)
