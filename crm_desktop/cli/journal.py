"""The journal of a money account on the command line."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from crm_desktop.cli.desk import Desk, Doors
from crm_desktop.domain.errors import NotFound
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present import formats
from crm_desktop.present.columns.accounts import journal_columns
from crm_desktop.present.listing import ListRequest


def show_journal(desk: Desk, doors: Doors) -> None:
    """Print the journal of the account that is named, or of all together.

    Raises:
        NotFound: if there is no account of that code or name.
        NotAllowed: unless the operator may see what is in the accounts.
    """
    from crm_desktop.queries.money.account_journal import account_journal

    options = desk.options
    named = getattr(options, "account", None)
    journal = doors.reader.read(
        account_journal,
        account_id=None if named is None else _account(doors, named),
        since=getattr(options, "since", date(1900, 1, 1)),
        until=getattr(options, "until", desk.clock.today()),
    )
    columns = journal_columns(with_account=named is None)
    totals = {"came_in": journal.came_in, "went_out": journal.went_out, "balance": journal.closing}
    if options.json:
        rows = [{column.key: column.value(row) for column in columns} for row in journal.movements]
        head = {"account": journal.account, "since": journal.since, "until": journal.until, "opening": journal.opening}
        desk.answer({**head, "rows": rows, "totals": totals})
        return
    desk.say(QT_TRANSLATE_NOOP("cli", "Opening balance {amount}"), amount=formats.money(journal.opening))
    titles = [desk.words("money", column.title) for column in columns]
    desk.show_table([replace(column, visible=True) for column in columns], titles, journal.movements, totals)


def _account(doors: Doors, text: str) -> int:
    from crm_desktop.queries.money.accounts import ACCOUNTS

    request = ListRequest(options={"all": True})
    ids = doors.reader.read(ACCOUNTS.ids, request=request)
    for row in doors.reader.read(ACCOUNTS.rows, ids=ids, request=request):
        if text in {row.code, row.name}:
            return row.id
    raise NotFound(what=text)
