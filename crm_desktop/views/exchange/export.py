"""Any list to Excel, as it is seen: columns in their order and width, rows sorted and filtered, totals."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from crm_desktop.domain.access import Right
from crm_desktop.domain.errors import NotAllowed
from crm_desktop.exchange.sheet_table import SheetColumn, SheetGroup, SheetTable, sheet_column
from crm_desktop.exchange.sheet_writer import MOST_ROWS, write_tables
from crm_desktop.present import formats
from crm_desktop.present.columns.base import Kind
from crm_desktop.present.listing import Group, ListRequest, Source, with_heads
from crm_desktop.present.outside import Outside, RawRows
from crm_desktop.qtkit.jobs import FILES, Progress
from crm_desktop.qtkit.lists.panel import ListPanel
from crm_desktop.qtkit.theme import theme
from crm_desktop.services.office.lists_taken import Way, list_taken
from crm_desktop.views.context import Context

ROWS_AT_ONCE = 500


def export_list(context: Context, panel: ListPanel[Any]) -> None:
    """Ask where to, and write the list in the background."""
    if not context.may(Right.EXPORT):
        context.fail(NotAllowed())
        return
    title = titled(panel)
    translate = QCoreApplication.translate
    path = context.ask.save_file(translate("exchange", "Write to Excel"), "Excel (*.xlsx)", _file_name(context, panel))
    if path is None:
        return
    target = path if path.suffix.lower() == ".xlsx" else path.with_name(f"{path.name}.xlsx")
    columns = shown_columns(panel)
    source, request = panel.model.all_rows()
    head = partial(panel.model.words.head, request.group)
    titles = titles_in_sight(panel)
    total_label = translate("exchange", "Total")
    left_out = translate("exchange", "The {count} lines behind it are not in this workbook: they are too many.")
    outside = panel.spec.outside() if panel.spec.outside is not None else Outside()

    def write(progress: Progress) -> int:
        totals = source.totals(request)
        most = context.access.role.most_rows
        raw = outside.raw() if outside.raw is not None else RawRows("", (), ())
        is_short = len(raw.rows) <= min(MOST_ROWS, MOST_ROWS if most is None else most)
        further = raw if is_short else RawRows("", (), ())
        taken = list_taken(
            title,
            Way.EXCEL,
            request,
            rows=max(totals.count, len(further.rows)),
            columns=titles | {f"raw.{column.key}": column.title for column in further.columns},
            target=str(target),
            most=most,
        )
        if taken is not None:
            context.runner.run(taken)
        table = SheetTable(
            title=title,
            columns=columns,
            rows=_rows(source, request, progress, head),
            totals=dict(totals.sums) if panel.spec.has_totals else None,
            total_label=total_label,
            label=lambda value: context.formats.text(Kind.STATE, value),
            picture=outside.picture() if outside.picture is not None else b"",
            lines=(title, *outside.lines, *([] if is_short else [left_out.format(count=f"{len(raw.rows):,}")]))
            if outside.lines
            else (),
        )
        return write_tables(target, [table, *([_raw(further)] if further.columns else [])])[0]

    def written(rows: int) -> None:
        context.ask.written(target, translate("exchange", "{count} rows:").format(count=rows))

    context.jobs.run(panel, write, written, context.fail, lane=FILES, title=translate("exchange", "Writing to Excel"))


def _raw(raw: RawRows) -> SheetTable:
    """What the figures are made of, ready for a pivot table of Excel: titles in the first row, a value in each cell."""
    columns = [sheet_column(column, column.title) for column in raw.columns]
    return SheetTable(title=raw.title, columns=columns, rows=raw.rows)


def note_copied(context: Context, panel: ListPanel[Any], rows: int) -> None:
    """Leave an audit row for a whole list that was copied; what may not leave is taken back."""
    request, most = panel.model.all_rows()[1], context.access.role.most_rows
    columns = titles_in_sight(panel)
    taken = list_taken(panel.windowTitle(), Way.CLIPBOARD, request, rows=rows, columns=columns, most=most)
    if taken is not None:
        context.run(taken, failed=QApplication.clipboard().clear)


def titled(panel: ListPanel[Any]) -> str:
    """What a list is called outside."""
    outside = panel.spec.outside
    return (outside().title if outside is not None else "") or panel.windowTitle()


def titles_in_sight(panel: ListPanel[Any]) -> dict[str, str]:
    """The titles of the columns that are seen, by key."""
    seen = (panel.spec.columns[place] for place in panel.header.in_sight())
    return {column.key: panel.words(column.title) for column in seen}


def _file_name(context: Context, panel: ListPanel[Any]) -> str:
    """Whose list it is and of which day, so that two of them are told apart."""
    followed = context.customer.name if panel.request.party_id is not None else ""
    parts = (titled(panel), followed, formats.day(context.clock.today()))
    return f"{' '.join(filter(None, parts))}.xlsx"


def shown_columns(panel: ListPanel[Any]) -> list[SheetColumn]:
    """The columns that are in sight, in the order and width that the user gave them."""
    header, columns = panel.header, panel.spec.columns
    scale = theme().px(100) / 100
    return [
        sheet_column(columns[place], panel.words(columns[place].title), round(header.own_width(place) / scale))
        for place in header.in_sight()
    ]


def _rows(source: Source[Any], request: ListRequest, progress: Progress, head: Callable[[Group], str]) -> Iterator[Any]:
    """All rows page by page, so that memory stays flat; with a head before each group."""
    groups = source.groups(request) if request.group else ()
    for row in with_heads(_pages(source, request, progress), groups):
        yield SheetGroup(head(row), row.sums, row.count) if isinstance(row, Group) else row


def _pages(source: Source[Any], request: ListRequest, progress: Progress) -> Iterator[Any]:
    ids = source.ids(request)
    for start in range(0, len(ids), ROWS_AT_ONCE):
        progress.step(start, len(ids))
        yield from source.rows(ids[start : start + ROWS_AT_ONCE], request)
