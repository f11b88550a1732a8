"""Two days compared, on the command line: who owes more or less than then."""

from __future__ import annotations

from crm_desktop.cli.desk import Desk, Doors
from crm_desktop.domain.amounts import total_of
from crm_desktop.domain.sides import Side
from crm_desktop.present.columns.changes import change_columns

REPORTS = {"changes": Side.RECEIVABLE, "payables-changes": Side.PAYABLE}


def show_changes(desk: Desk, doors: Doors) -> None:
    """Print the parties whose account moved.

    Raises:
        NotAllowed: unless the operator may see this side.
    """
    from crm_desktop.queries.money.changes import balance_changes

    side, until = REPORTS[desk.options.report], getattr(desk.options, "until", desk.clock.today())
    rows = doors.reader.read(balance_changes, since=desk.options.since, until=until, side=side)
    columns = change_columns(side)
    totals = {column.key: total_of([column.value(row) for row in rows]) for column in columns if column.total}
    if desk.options.json:
        told = [{column.key: column.value(row) for column in columns} for row in rows]
        desk.answer({"since": desk.options.since, "until": until, "rows": told, "totals": totals})
        return
    desk.show_table(columns, [desk.words("money", column.title) for column in columns], rows, totals)
