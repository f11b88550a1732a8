"""Reminders: the dock, the pop-up of today's affairs at log-in, the count at bell and tray."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.views.catalogue import EVERYWHERE, CommandSpec, DockSpec, Feature
from crm_desktop.views.context import Context
from crm_desktop.views.frame import Frame


def _dock(context: Context) -> QWidget:
    from crm_desktop.views.reminders.reminder_panel import ReminderPanel

    return ReminderPanel(context)


def _start(context: Context, window: Frame) -> None:
    from crm_desktop.views.reminders.watch import Watch

    Watch(context, window).start()


def _show(context: Context) -> None:
    context.show_affairs()


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
        )
    ],
    commands=[
        CommandSpec(
            "reminders.today",
            "reminders",
            QT_TRANSLATE_NOOP("reminders", "Today's affairs"),
            "today",
            _show,
            menu="customers",
            shortcut="Ctrl+T",
        )
    ],
    startup=_start,
)
