"""Reminders: the dock, the pop-up of today's affairs at log-in, the count at bell and tray."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from crm_desktop.domain.access import Right
from crm_desktop.domain.affairs.tasks import TaskState
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.columns.base import Tone
from crm_desktop.views.catalogue import EVERYWHERE, ActivitySpec, CommandSpec, DockSpec, Feature, TabSpec
from crm_desktop.views.context import Context
from crm_desktop.views.frame import Frame
from crm_desktop.views.looks import enter_looks


def _dock(context: Context) -> QWidget:
    from crm_desktop.views.reminders.reminder_panel import ReminderPanel

    return ReminderPanel(context)


def _desk(context: Context, _record_id: int | None, _prefill: Mapping[str, Any]) -> QWidget:
    from crm_desktop.views.reminders.desk import TaskDesk

    return TaskDesk(context)


def _task(context: Context, record_id: int | None, prefill: Mapping[str, Any]) -> QWidget:
    from crm_desktop.views.reminders.task_dialog import TaskDialog

    return TaskDialog(context, record_id, prefill)


def _tasks(context: Context) -> QWidget:
    from crm_desktop.views.reminders.task_list import task_list

    return task_list(context)


def _own_rules(context: Context, _record_id: int | None, _prefill: Mapping[str, Any]) -> QWidget:
    from crm_desktop.views.reminders.own_rule_list import own_rule_list

    return own_rule_list(context)


def _own_rule(context: Context, record_id: int | None, prefill: Mapping[str, Any]) -> QWidget:
    from crm_desktop.views.reminders.own_rule_dialog import OwnRuleDialog

    return OwnRuleDialog(context, record_id, prefill)


def _plan(context: Context, _record_id: int | None, _prefill: Mapping[str, Any]) -> QWidget:
    from crm_desktop.views.reminders.plan_tab import PlanTab

    return PlanTab(context)


def _give(context: Context) -> None:
    context.open("task", None, party_id=context.customer.id)


def _start(context: Context, window: Frame) -> None:
    from crm_desktop.views.reminders.watch import Watch

    Watch(context, window).start()


def _show(context: Context) -> None:
    context.show_affairs()


enter_looks(
    "tasks",
    {
        TaskState.OPEN: (QT_TRANSLATE_NOOP("tasks", "Open"), "clock", Tone.PLAIN),
        TaskState.DONE: (QT_TRANSLATE_NOOP("tasks", "Done"), "done", Tone.CLOSED),
        TaskState.REFUSED: (QT_TRANSLATE_NOOP("tasks", "Refused"), "void", Tone.CLOSED),
    },
)

FEATURE = Feature(
    docks=[
        DockSpec(
            "reminders",
            "reminders",
            QT_TRANSLATE_NOOP("reminders", "Reminders"),
            "reminder",
            _dock,
            area="right",
            menu="customers",
            page="reminders",
            places=dict.fromkeys(EVERYWHERE, 0),
        ),
        DockSpec(
            "tasks",
            "tasks",
            QT_TRANSLATE_NOOP("tasks", "List of tasks"),
            "list",
            _tasks,
            menu="customers",
            page="tasks",
        ),
    ],
    tabs=[
        TabSpec(
            "task_desk",
            "reminders",
            QT_TRANSLATE_NOOP("reminders", "Tasks"),
            "list",
            _desk,
            single=True,
            menus=("customers",),
            page="tasks",
        ),
        TabSpec("task", "tasks", QT_TRANSLATE_NOOP("tasks", "Task"), "list", _task, is_dialog=True, page="tasks"),
        TabSpec(
            "contact_plan",
            "contact_plan",
            QT_TRANSLATE_NOOP("contact_plan", "Contact plan"),
            "date",
            _plan,
            single=True,
            menus=("customers",),
            page="contact-plan",
        ),
        TabSpec(
            "own_rules",
            "own_rules",
            QT_TRANSLATE_NOOP("own_rules", "Own rules of tasks"),
            "star",
            _own_rules,
            single=True,
            right=Right.SET_UP_OFFICE,
            menus=("system",),
            page="tasks",
        ),
        TabSpec(
            "own_rule",
            "own_rules",
            QT_TRANSLATE_NOOP("own_rules", "Own rule"),
            "star",
            _own_rule,
            right=Right.SET_UP_OFFICE,
            is_dialog=True,
            page="tasks",
        ),
    ],
    activities=[
        ActivitySpec("tasks", "reminders", QT_TRANSLATE_NOOP("reminders", "Tasks"), "list", "tab:task_desk", order=5)
    ],
    commands=[
        CommandSpec("tasks.give", "tasks", QT_TRANSLATE_NOOP("tasks", "New task"), "list", _give, menu="customers"),
        CommandSpec(
            "reminders.today",
            "reminders",
            QT_TRANSLATE_NOOP("reminders", "Today's affairs"),
            "today",
            _show,
            menu="customers",
            shortcut="Ctrl+T",
        ),
    ],
    startup=_start,
)
