"""Keeps an eye on the clock: count at bell and tray, messages when an hour has come, the pop-up at log-in."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit, QPlainTextEdit, QTextEdit

from crm_desktop.domain.clock import moment_of
from crm_desktop.domain.reminders import ReminderGroup
from crm_desktop.queries.affairs.reminders import Affairs
from crm_desktop.queries.affairs.rows import Reminder
from crm_desktop.views.context import Context
from crm_desktop.views.frame import Frame
from crm_desktop.views.reminders.affairs_window import AffairsWindow
from crm_desktop.views.reminders.reminder_words import said

WAIT_MS = 250
"""How often it is looked whether a question is still open, or somebody types."""
_TYPED_INTO = (QLineEdit, QTextEdit, QPlainTextEdit, QAbstractSpinBox)


class Watch(QObject):
    """One per window; sees the reminders every minute and after each change."""

    def __init__(self, context: Context, window: Frame) -> None:
        super().__init__(window)
        self._context, self._window = context, window
        self._popup: AffairsWindow | None = None
        self._told: set[str] = set()
        self._started = context.clock.now()
        self._is_first = True

    def start(self) -> None:
        """Begin, and let others show the pop-up."""
        self._context.affairs_wanted.connect(self.show)
        self._context.affairs.follow(self, self._look)

    def show(self) -> None:
        """Show today's affairs."""
        popup = self._window_of_affairs()
        popup.show()
        popup.raise_()
        popup.activateWindow()
        popup.list.setFocus()

    # parts

    def _look(self, found: Affairs) -> None:
        now = self._context.clock.now()
        for one in found.of(ReminderGroup.TODAY):
            if one.key not in self._told and _has_come(one, self._started, now):
                self._told.add(one.key)
                words = said(one, found.today)
                self._window.told.emit(f"{words.title} {words.amount}".strip(), words.detail)
        if self._is_first and (found.urgent or not found.awaited):
            self._is_first = False
            if self._window.greets and self._context.settings.show_today_at_login and found.urgent:
                self._show_first()

    def _show_first(self) -> None:
        """Show them as soon as no question is open and nobody types, so that only keys that are meant go to them."""
        if QApplication.activeModalWidget() is None and not isinstance(QApplication.focusWidget(), _TYPED_INTO):
            self.show()
        else:
            QTimer.singleShot(WAIT_MS, self, self._show_first)

    def _window_of_affairs(self) -> AffairsWindow:
        if self._popup is None:
            self._popup = AffairsWindow(self._context, self._window, self._keep)
        return self._popup

    def _keep(self, at_login: bool) -> None:  # noqa: FBT001 - a slot
        self._window.kept.emit({"show_today_at_login": at_login})


def _has_come(one: Reminder, since: datetime, now: datetime) -> bool:
    """Whether the hour of a plan came while the program ran."""
    if one.time is None:
        return False
    at = moment_of(one.due_on, one.time)
    return since < at <= now
