"""The dock of all tasks that one gave or is to do: open ones, done ones, refused ones."""

from __future__ import annotations

from crm_desktop.domain.affairs.tasks import TaskState
from crm_desktop.domain.changes import Changes
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.columns.tasks import TASKS as WORDS
from crm_desktop.present.columns.tasks import task_columns
from crm_desktop.present.listing import Filter, Sort, Test
from crm_desktop.qtkit.actions import ActionSpec
from crm_desktop.qtkit.lists.panel import ListPanel
from crm_desktop.qtkit.lists.spec import ListPanelSpec
from crm_desktop.qtkit.view_state import ViewState
from crm_desktop.queries.affairs.tasks import TASKS, TaskRow
from crm_desktop.services.affairs.tasks import CloseTask
from crm_desktop.views.context import Context
from crm_desktop.views.undoable import run_undoable

Panel = ListPanel[TaskRow]
_OPEN = ViewState(sort=(Sort("due_on"),), filters=(Filter("closed_at", Test.EMPTY),))


def task_list(context: Context) -> Panel:
    """All tasks, or those about the current customer."""
    return ListPanel(
        ListPanelSpec(
            id="tasks",
            context=WORDS,
            title=QT_TRANSLATE_NOOP("tasks", "List of tasks"),
            columns=task_columns(context.clock),
            source=context.source(TASKS),
            reload_on=Changes.REMINDERS | Changes.CUSTOMERS,
            icon="list",
            counted=QT_TRANSLATE_NOOP("tasks", "{count} tasks"),
            empty=QT_TRANSLATE_NOOP("tasks", "Nobody gave a task yet. Ins gives one."),
            sort=(Sort("due_on", descending=True),),
            actions=_actions(context),
            open=lambda row, _key: context.open("task", row.id),
            record=lambda row: ("task", row.id),
            follows=True,
            customer_of=lambda row: (row.party_id, row.customer or "") if row.party_id else None,
            views=[(QT_TRANSLATE_NOOP("tasks", "Open tasks"), _OPEN)],
        ),
        context,
    )


def _actions(context: Context) -> list[ActionSpec[Panel]]:
    return [
        ActionSpec(
            "tasks.new",
            QT_TRANSLATE_NOOP("tasks", "New task"),
            lambda panel: context.open("task", None, party_id=panel.scope.customer.id),
            icon="new",
            shortcut="Ins",
            in_bar=True,
        ),
        ActionSpec(
            "tasks.done",
            QT_TRANSLATE_NOOP("tasks", "Done"),
            lambda panel: _finish(context, panel),
            shortcut="Del",
            enabled=lambda panel: bool((row := panel.current_row()) and row.is_open),
            icon="done",
            in_bar=True,
            why_not=QT_TRANSLATE_NOOP("tasks", "This task is closed."),
        ),
    ]


def _finish(context: Context, panel: Panel) -> None:
    row = panel.current_row()
    if row is not None:
        words = panel.words(QT_TRANSLATE_NOOP("tasks", "Done: {title}")).format(title=row.title)
        back = CloseTask(task_id=row.id, state=TaskState.OPEN)
        run_undoable(context, CloseTask(task_id=row.id), words, back)
