"""The lists beside the feed of the desk: what colleagues have of the operator, what he gave them, what he did."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.changes import Changes
from crm_desktop.domain.reminders import ReminderKind, parse_key
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.columns.base import Column, Kind
from crm_desktop.present.listing import ListRequest, Sort
from crm_desktop.qtkit.actions import ActionSpec
from crm_desktop.qtkit.lists.memory_source import MemorySource
from crm_desktop.qtkit.lists.panel import ListPanel
from crm_desktop.qtkit.lists.row_actions import has_row
from crm_desktop.qtkit.lists.spec import ListPanelSpec
from crm_desktop.queries.affairs.done import DoneRow, done_lately, from_me, handed_on
from crm_desktop.services.affairs.reminders import FinishReminders
from crm_desktop.views.context import Context
from crm_desktop.views.reminders.why import REASONS

Panel = ListPanel[DoneRow]
CALL_BACK, TAKE_BACK = QT_TRANSLATE_NOOP("tasks", "Call back"), QT_TRANSLATE_NOOP("tasks", "Take back")


def _reason(row: DoneRow) -> str:
    return QCoreApplication.translate("reminders", REASONS[row.kind])


_KIND: Column[Any] = Column("kind", QT_TRANSLATE_NOOP("tasks", "Reason"), _reason, width=120)
_CUSTOMER: Column[Any] = Column("customer", QT_TRANSLATE_NOOP("tasks", "Customer"), lambda row: row.customer, width=170)
_TEXT: Column[Any] = Column("text", QT_TRANSLATE_NOOP("tasks", "What"), lambda row: row.text, width=300)


def _at(words: str) -> Column[Any]:
    return Column("at", words, lambda row: row.at, Kind.MOMENT, 130)


def _to(words: str) -> Column[Any]:
    return Column("to", words, lambda row: row.to, width=120)


@dataclass(frozen=True, slots=True)
class Past:
    """One of these lists.

    Attributes:
        query: what it shows.
        of_day: whether that depends on the day.
        back: what is called back or taken back from it; empty for nothing.
    """

    title: str
    columns: tuple[Column[Any], ...]
    query: Callable[..., Sequence[DoneRow]]
    counted: str
    empty: str
    sort: Sort
    of_day: bool = True
    back: str = ""


PASTS = {
    "handed_on": Past(
        QT_TRANSLATE_NOOP("tasks", "Handed on"),
        (
            _at(QT_TRANSLATE_NOOP("tasks", "When")),
            _KIND,
            _CUSTOMER,
            _TEXT,
            _to(QT_TRANSLATE_NOOP("tasks", "Handed on to")),
            Column("done_at", QT_TRANSLATE_NOOP("tasks", "Done"), lambda row: row.done_at, Kind.MOMENT, 130),
        ),
        handed_on,
        QT_TRANSLATE_NOOP("tasks", "{count} handed on"),
        QT_TRANSLATE_NOOP("tasks", "No colleague has anything of yours. F8 on a task hands it on."),
        Sort("at", descending=True),
        back=CALL_BACK,
    ),
    "from_me": Past(
        QT_TRANSLATE_NOOP("tasks", "From me"),
        (
            Column("due_on", QT_TRANSLATE_NOOP("tasks", "Due"), lambda row: row.due_on, Kind.DATE, 110),
            _TEXT,
            _CUSTOMER,
            _to(QT_TRANSLATE_NOOP("tasks", "Who does it")),
            _at(QT_TRANSLATE_NOOP("tasks", "Given")),
        ),
        from_me,
        QT_TRANSLATE_NOOP("tasks", "{count} tasks"),
        QT_TRANSLATE_NOOP("tasks", "No colleague has a task from you that is open. Ins gives one."),
        Sort("due_on"),
        of_day=False,
    ),
    "done_lately": Past(
        QT_TRANSLATE_NOOP("tasks", "Done in the last two weeks"),
        (_at(QT_TRANSLATE_NOOP("tasks", "When")), _KIND, _CUSTOMER, _TEXT),
        done_lately,
        QT_TRANSLATE_NOOP("tasks", "{count} done"),
        QT_TRANSLATE_NOOP("tasks", "Nothing was done in the last two weeks."),
        Sort("at", descending=True),
        back=TAKE_BACK,
    ),
}
"""By the names of their lists."""


def past_panel(context: Context, name: str) -> Panel:
    """One of these lists; Enter opens the task or the customer."""
    past = PASTS[name]
    spec: ListPanelSpec[DoneRow] = ListPanelSpec(
        id=name,
        context="tasks",
        title=past.title,
        columns=past.columns,
        source=MemorySource(partial(_load, context, past), past.columns),
        reload_on=Changes.REMINDERS | Changes.CONTACTS,
        icon="done",
        counted=past.counted,
        empty=past.empty,
        sort=(past.sort,),
        open=lambda row, _key: _open(context, row),
        actions=[
            ActionSpec(
                f"{name}.back", past.back, partial(_take_back, context), icon="undo", in_bar=True, enabled=has_row
            )
        ]
        if past.back
        else [],
    )
    return ListPanel(spec, context)


def _load(context: Context, past: Past, _request: ListRequest) -> Sequence[DoneRow]:
    when = {"today": context.clock.today()} if past.of_day else {}
    return context.reader.read(past.query, **when)


def _open(context: Context, row: DoneRow) -> None:
    if row.kind is ReminderKind.TASK:
        context.open("task", parse_key(row.key)[1])
    elif row.party_id is not None:
        context.open("customer", row.party_id)


def _take_back(context: Context, panel: Panel) -> None:
    row = panel.current_row()
    if row is not None:
        text = panel.words(QT_TRANSLATE_NOOP("tasks", "It is on the desk again."))
        if row.to:
            text = panel.words(QT_TRANSLATE_NOOP("tasks", "It is on your desk again; {name} has it no more."))
            text = text.format(name=row.to)
        command = FinishReminders(reminders=(row.key,), is_done=False)
        context.run(command, lambda _done: context.ask.notice(text))
