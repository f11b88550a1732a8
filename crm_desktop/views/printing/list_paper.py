"""A list as it is seen, on paper: its columns, order and filters, A4 across."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt

from crm_desktop.present import formats
from crm_desktop.present.columns import NUMERIC, Column
from crm_desktop.print_templates.document import PrintData
from crm_desktop.print_templates.papers import Paper
from crm_desktop.print_templates.template import (
    Align,
    Band,
    BandKind,
    Overflow,
    Rules,
    Style,
    TableItem,
    Template,
    TextItem,
)
from crm_desktop.print_templates.template import Column as PaperColumn
from crm_desktop.qtkit.cells import Formats
from crm_desktop.qtkit.list_panel import ListPanel

ROWS_AT_MOST = 5000
"""A list of more rows is printed up to here, and says so."""
PAPER = Paper(width=297.0, height=210.0)
EDGE = 12.0
INK, PALE = "#1F2933", "#556270"


@dataclass(frozen=True)
class SeenList:
    """What a list panel shows, taken on the GUI thread."""

    title: str
    columns: Sequence[Column[Any]]
    titles: Sequence[str]
    widths: Sequence[int]
    formats: Formats
    count: int


def seen(panel: ListPanel[Any]) -> SeenList:
    """The columns of a panel from left to right, without hidden ones."""
    shown = [place for place in panel.header_order() if not panel.header.isSectionHidden(place)]
    return SeenList(
        title=panel.windowTitle(),
        columns=[panel.spec.columns[place] for place in shown],
        titles=[str(panel.model.headerData(place, Qt.Orientation.Horizontal)) for place in shown],
        widths=[panel.header.sectionSize(place) for place in shown],
        formats=panel.scope.formats,
        count=panel.model.totals.count,
    )


def list_template(found: SeenList, language: str) -> Template:
    """A template with the list's columns, as wide as they are on the screen in proportion."""
    room = PAPER.width - 2 * EDGE
    scale = room / max(sum(found.widths), 1)
    columns = tuple(
        PaperColumn(
            id=f"c{place}",
            title=title,
            expression=f"line.c{place}",
            width=round(width * scale, 2),
            align=Align.RIGHT if column.kind in NUMERIC else Align.LEFT,
            overflow=Overflow.SHRINK,
        )
        for place, (column, title, width) in enumerate(zip(found.columns, found.titles, found.widths, strict=True))
    )
    head = (
        TextItem(
            id="title",
            x=EDGE,
            y=0,
            width=140,
            height=7,
            text="{document.number}",
            style=Style(size=13, bold=True, color=INK),
        ),
        TextItem(
            id="when",
            x=PAPER.width - EDGE - 110,
            y=1,
            width=110,
            height=5,
            text="{document.note}",
            style=Style(size=9, align=Align.RIGHT, color=PALE),
        ),
    )
    table = TableItem(
        id="rows",
        x=EDGE,
        columns=columns,
        style=Style(size=9, color=INK),
        head_style=Style(size=9, bold=True, color=INK),
        row_height=5.6,
        head_height=6.5,
        head_as_column=True,
        grow=False,
        rules=Rules.ROWS,
        color="#B8C2CC",
        head_fill="#EEF2F6",
        padding=1.0,
    )
    foot = TextItem(
        id="page",
        x=EDGE,
        y=1,
        width=room,
        height=4,
        text="{page.number} / {page.count}",
        style=Style(size=8.5, align=Align.CENTER, color=PALE),
    )
    return Template(
        name="list",
        kind="list",
        paper=PAPER,
        title={language: found.title},
        top=10,
        bottom=8,
        bands=(
            Band(kind=BandKind.PAGE_HEAD, height=9, items=head),
            Band(kind=BandKind.DETAIL, items=(table,)),
            Band(kind=BandKind.PAGE_FOOT, height=6, anchored=True, items=(foot,)),
        ),
    )


def list_document(
    found: SeenList, rows: Sequence[Any], totals: dict[str, Any], today: date, language: str
) -> PrintData:
    """The rows as texts, as the cells show them, and the sums below."""
    lines: list[dict[str, Any]] = []
    for row in rows:
        cells = [found.formats.cell(column, row).text for column in found.columns]
        lines.append({f"c{place}": text for place, text in enumerate(cells)})
    sums = [
        found.formats.text(column.kind, totals[column.key]) if column.total and column.key in totals else ""
        for column in found.columns
    ]
    if any(sums):
        sums[0] = sums[0] or QCoreApplication.translate("printing", "Total")
        lines.append({f"c{place}": text for place, text in enumerate(sums)})
    note = formats.day(today)
    if found.count > len(rows):
        words = QCoreApplication.translate("printing", "the first {shown} of {count} rows")
        note += "  " + words.format(shown=len(rows), count=found.count)
    fields = {"document": {"number": found.title, "note": note}}
    return PrintData(kind="list", fields=fields, lines=lines, language=language)
