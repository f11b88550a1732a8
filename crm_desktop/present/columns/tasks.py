"""The columns of tasks: one declaration for screen, sheet, print and command line."""

from __future__ import annotations

from typing import Any

from crm_desktop.domain.affairs.tasks import TaskState
from crm_desktop.domain.clock import Clock
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.columns.base import Column, Kind, Tone

TASKS = "tasks"


def task_columns(clock: Clock) -> tuple[Column[Any], ...]:
    """Rows are ``queries.affairs.tasks.TaskRow``."""

    def due(row: Any) -> Tone:
        if not row.is_open:
            return Tone.CLOSED
        today = clock.today()
        return Tone.RED if row.due_on < today else Tone.AMBER if row.due_on == today else Tone.PLAIN

    return (
        Column("due_on", QT_TRANSLATE_NOOP("tasks", "Due"), lambda row: row.due_on, Kind.DATE, 96, tone=due),
        Column("title", QT_TRANSLATE_NOOP("tasks", "Task"), lambda row: row.title, width=260),
        Column(
            "state",
            QT_TRANSLATE_NOOP("tasks", "State"),
            lambda row: row.state,
            Kind.STATE,
            90,
            codes=tuple(TaskState),
        ),
        Column("doer", QT_TRANSLATE_NOOP("tasks", "For"), lambda row: row.doer, width=80),
        Column("maker", QT_TRANSLATE_NOOP("tasks", "From"), lambda row: row.maker, width=80),
        Column("customer", QT_TRANSLATE_NOOP("tasks", "Customer"), lambda row: row.customer, width=140),
        Column("answer", QT_TRANSLATE_NOOP("tasks", "What came of it"), lambda row: row.answer, width=200),
        Column("closed_at", QT_TRANSLATE_NOOP("tasks", "Closed"), lambda row: row.closed_at, Kind.MOMENT, 124),
        Column("closed_by", QT_TRANSLATE_NOOP("tasks", "Closed by"), lambda row: row.closed_by, visible=False),
        Column("made_at", QT_TRANSLATE_NOOP("tasks", "Given"), lambda row: row.made_at, Kind.MOMENT, visible=False),
    )
