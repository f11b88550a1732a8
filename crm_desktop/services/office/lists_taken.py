"""Notes in the audit log who took a whole list out of the office: to Excel, to the clipboard, to another program."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from crm_desktop.domain.changes import Changes, Done
from crm_desktop.present.listing import ListRequest, narrowed_by
from crm_desktop.services.work import Handler, Work

FREE_ROWS = 200
"""Up to so many rows are daily work, and leave no trace."""


class Way(StrEnum):
    """How a list leaves the office; prints are noted in the print log."""

    EXCEL = "excel"
    CLIPBOARD = "clipboard"
    COMMAND_LINE = "command_line"


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


def list_taken(
    name: str, way: Way, request: ListRequest, *, rows: int, columns: Mapping[str, str], target: str = ""
) -> LogListTaken | None:
    """The command for a list that is about to leave; None while it is short enough to leave no trace.

    ``columns`` are the titles of those that are seen, by key.
    """
    if rows <= FREE_ROWS:
        return None
    return LogListTaken(
        title=name,
        way=way,
        rows=rows,
        columns=tuple(columns.values()),
        narrowed_by=narrowed_by(request, columns),
        target=target,
    )


def log_list_taken(_work: Work, command: LogListTaken) -> Done:
    """Only the audit row is written."""
    return Done(Changes.NONE, None, command.title[:40])


HANDLERS: Mapping[type, Handler] = {LogListTaken: Handler(log_list_taken, None, "list")}
