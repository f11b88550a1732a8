"""The report of sales on the command line."""

from __future__ import annotations

from datetime import date

from crm_desktop.cli.desk import Desk, Doors
from crm_desktop.domain.access import Right
from crm_desktop.domain.words import QT_TRANSLATE_NOOP

_SLICE_TITLES = {
    "year": QT_TRANSLATE_NOOP("cli", "Year"),
    "month": QT_TRANSLATE_NOOP("cli", "Month"),
    "region": QT_TRANSLATE_NOOP("cli", "Region"),
    "product": QT_TRANSLATE_NOOP("cli", "Product"),
    "customer": QT_TRANSLATE_NOOP("cli", "Customer"),
    "salesperson": QT_TRANSLATE_NOOP("cli", "Salesperson"),
}


def show_sales(desk: Desk, doors: Doors) -> None:
    """Show the report of sales."""
    from crm_desktop.domain.sales.states import CountedOn
    from crm_desktop.present.columns.money import report_columns
    from crm_desktop.queries.analysis.reports import Slice, sales_report

    options = desk.options
    report = doors.reader.read(
        sales_report,
        by=Slice(options.by),
        since=getattr(options, "since", date(1900, 1, 1)),
        until=getattr(options, "until", desk.clock.today()),
        counted_on=CountedOn(options.date),
    )
    columns = report_columns(_SLICE_TITLES[options.by], with_profit=doors.access.may(Right.SEE_COST))
    totals = {column.key: column.value(report.total) for column in columns if column.total}
    if desk.options.json:
        rows = [{"key": row.key} | {column.key: column.value(row) for column in columns} for row in report.rows]
        desk.answer({"by": options.by, "since": report.since, "until": report.until, "rows": rows, "totals": totals})
        return
    titles = [
        desk.tell(column.title) if column.key == "label" else desk.words("money", column.title) for column in columns
    ]
    desk.show_table(columns, titles, report.rows, totals)
