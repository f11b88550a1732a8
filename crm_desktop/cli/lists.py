"""Lists and reports on the command line, and lists to workbooks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from crm_desktop.cli.changes import REPORTS as CHANGES
from crm_desktop.cli.changes import show_changes
from crm_desktop.cli.contact_plan import show_contact_plan
from crm_desktop.cli.desk import Desk, Doors
from crm_desktop.cli.errors import Exit, Misused
from crm_desktop.cli.journal import show_journal
from crm_desktop.cli.named_lists import NAMES, NamedList, named_list, require
from crm_desktop.cli.sales import show_sales
from crm_desktop.domain.access import Right
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.exchange.sheet_table import SheetTable, sheet_column
from crm_desktop.exchange.sheet_writer import write_table
from crm_desktop.present.listing import ListRequest
from crm_desktop.services.office.lists_taken import Way

ROWS_AT_ONCE = 500
CUT = ("cols", "measure", "against", "where", "top")
"""The options of figures that are cut as one likes."""
_AGED = ("aging", "payables-aging")


def show_list(desk: Desk) -> Exit:
    """Print a list."""
    with desk.logged_in() as doors:
        _show(desk, doors, desk.options.list)
    return Exit.DONE


def show_report(desk: Desk) -> Exit:
    """Print the aging, an account's journal, the sales report, or figures cut as one likes.

    Raises:
        Misused: if the sales report is to be cut, too.
    """
    _require_one_way(desk)
    with desk.logged_in() as doors:
        if desk.options.report in _AGED:
            _show(desk, doors, desk.options.report)
        elif desk.options.report == "account-journal":
            show_journal(desk, doors)
        elif desk.options.report == "contact-plan":
            show_contact_plan(desk, doors)
        elif desk.options.report in CHANGES:
            show_changes(desk, doors)
        elif hasattr(desk.options, "by"):
            show_sales(desk, doors)
        else:
            from crm_desktop.cli.cube import show_cube

            show_cube(desk, doors)
    return Exit.DONE


def _require_one_way(desk: Desk) -> None:
    """What cuts figures says nothing to the usual report: it would be left out without a word."""
    for option in CUT:
        if hasattr(desk.options, option) and hasattr(desk.options, "by") and desk.options.report not in _AGED:
            text = QT_TRANSLATE_NOOP("cli", "{0} and {1} exclude each other")
            raise Misused(fault=desk.words("cli", text).format(f"--{option}", "--by"))


def export_list(desk: Desk) -> Exit:
    """Write a list to a workbook."""
    with desk.logged_in() as doors:
        require(doors, Right.EXPORT)
        named = named_list(desk, doors, desk.options.list)
        request = _request(desk, named)
        columns = [column for column in named.columns if column.visible]
        note_taken(desk, doors, desk.options.list, request, Way.EXCEL)
        totals, limit = doors.reader.read(named.listing.totals, request=request), getattr(desk.options, "limit", None)
        table = SheetTable(
            title=desk.tell(NAMES[desk.options.list]),
            columns=[sheet_column(column, desk.words(named.context, column.title)) for column in columns],
            rows=_rows(doors, named, request, limit),
            totals=None if limit is not None and limit < totals.count else totals.sums or None,
            total_label=desk.tell(QT_TRANSLATE_NOOP("cli", "Total")),
            label=desk.label,
        )
        rows = write_table(Path(desk.options.file), table)
    desk.say(QT_TRANSLATE_NOOP("cli", "{count} rows written to {file}."), count=rows, file=desk.options.file)
    desk.answer({"rows": rows, "file": desk.options.file})
    return Exit.DONE


def _request(desk: Desk, named: NamedList) -> ListRequest:
    options = dict(named.request.options)
    if getattr(desk.options, "all", False):
        options["all"] = True
    return ListRequest(search=getattr(desk.options, "search", ""), options=options)


def _rows(doors: Doors, named: NamedList, request: ListRequest, limit: int | None) -> Iterator[Any]:
    """The rows page by page, so that memory stays flat."""
    ids = doors.reader.read(named.listing.ids, request=request)[:limit]
    for start in range(0, len(ids), ROWS_AT_ONCE):
        yield from doors.reader.read(named.listing.rows, ids=ids[start : start + ROWS_AT_ONCE], request=request)


def note_taken(desk: Desk, doors: Doors, name: str, request: ListRequest, way: Way) -> None:
    """Leave an audit row before a whole list leaves the office."""
    from crm_desktop.services.office.lists_taken import list_taken

    named = named_list(desk, doors, name)
    limit = getattr(desk.options, "limit", None)
    ids = doors.reader.read(named.listing.ids, request=request)[:limit]
    target = str(Path(desk.options.file).absolute()) if way is Way.EXCEL else ""
    columns = {one.key: desk.words(named.context, one.title) for one in named.columns if one.visible}
    most = doors.access.role.most_rows
    taken = list_taken(desk.tell(NAMES[name]), way, request, rows=len(ids), columns=columns, target=target, most=most)
    if taken is not None:
        doors.runner.run(taken)


def _show(desk: Desk, doors: Doors, name: str) -> None:
    named = named_list(desk, doors, name)
    request = _request(desk, named)
    note_taken(desk, doors, name, request, Way.COMMAND_LINE)
    rows = list(_rows(doors, named, request, getattr(desk.options, "limit", None)))
    totals = doors.reader.read(named.listing.totals, request=request)
    if desk.options.json:
        shown = [{column.key: column.value(row) for column in named.columns} for row in rows]
        desk.answer({"rows": shown, "count": totals.count, "totals": dict(totals.sums)})
        return
    columns = [column for column in named.columns if column.visible]
    titles = [desk.words(named.context, column.title) for column in columns]
    desk.show_table(columns, titles, rows, totals.sums)
    desk.say(QT_TRANSLATE_NOOP("cli", "{count} rows"), count=totals.count)
