"""Notes in the audit log who took a whole list out of the office: to Excel, to the clipboard, to another program."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from crm_desktop.domain.access import Right
from crm_desktop.domain.alerts import MASS_EXPORT_FROM, AlertKind
from crm_desktop.domain.changes import Changes, Done
from crm_desktop.present.listing import ListRequest, narrowed_by
from crm_desktop.services.limits import require_rows
from crm_desktop.services.office.alerts import RaiseAlert, raise_alert
from crm_desktop.services.work import Handler, Work

FREE_ROWS = 200
"""Up to so many rows are daily work, and leave no trace."""


class Way(StrEnum):
    """How a list leaves the office."""

    EXCEL = "excel"
    CLIPBOARD = "clipboard"
    COMMAND_LINE = "command_line"
    PAPER = "paper"
    """Laid out to be printed, or to be kept as PDF; the print log says what became of it."""


@dataclass(frozen=True, kw_only=True)
class LogListTaken:
    """Note a list that leaves; to be carried out before it does.

    Attributes:
        title: what the list is called on the screen; columns likewise.
        narrowed_by: search, filters and switches in words; empty for the whole list.
        target: the file, if it goes into one.
    """

    title: str
    way: Way
    rows: int
    columns: tuple[str, ...]
    narrowed_by: str = ""
    target: str = ""


def list_taken(  # noqa: PLR0913 - what leaves, how, and how much
    name: str,
    way: Way,
    request: ListRequest,
    *,
    rows: int,
    columns: Mapping[str, str],
    target: str = "",
    most: int | None = None,
) -> LogListTaken | None:
    """The command for a list that is about to leave; None while it is short enough to leave no trace.

    ``columns`` are the titles of those that are seen, by key; ``most`` is how many rows the operator may take.
    """
    if rows <= (FREE_ROWS if most is None else min(FREE_ROWS, most)):
        return None
    return LogListTaken(
        title=name,
        way=way,
        rows=rows,
        columns=tuple(columns.values()),
        narrowed_by=narrowed_by(request, columns),
        target=target,
    )


def log_list_taken(work: Work, command: LogListTaken) -> Done:
    """Only the audit row is written; of very many rows the managers are told.

    Raises:
        TooManyRows: if the operator may take fewer.
    """
    require_rows(work, command.rows)
    if command.rows >= MASS_EXPORT_FROM and not work.access.may(Right.SET_UP_OFFICE):
        detail = f"{command.title}: {command.rows} ({command.way})"
        raise_alert(work, RaiseAlert(kind=AlertKind.MASS_EXPORT, subject=work.access.name, detail=detail))
    return Done(Changes.NONE, None, command.title[:40])


HANDLERS: Mapping[type, Handler] = {LogListTaken: Handler(log_list_taken, None, "list")}
