"""The list of the desk of tasks: what stands where in a row, and what a click there does."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView

from crm_desktop.domain.parties.roles import EDIT
from crm_desktop.domain.reminders import ReminderDays, ReminderGroup
from crm_desktop.queries.affairs.reminders import Affairs
from crm_desktop.views.context import Context
from crm_desktop.views.reminders.actions import log, log_for_all
from crm_desktop.views.reminders.desk_groups import desk_grouping
from crm_desktop.views.reminders.desk_paint import DONE, GIVE, LATER, DeskDelegate, columns_of
from crm_desktop.views.reminders.reminder_list import ReminderList
from crm_desktop.views.reminders.reminder_paint import check_box_of

OLD_AT_ONCE = 3


class DeskList(ReminderList):
    """One line for each; letters filter, F9 takes old debts, Ctrl+Shift+L says the same of all that are ticked.

    Attributes:
        typed: a letter was typed, which belongs into the filter.
    """

    typed = Signal(str)

    def __init__(self, context: Context) -> None:
        self._delegate: DeskDelegate | None = None
        super().__init__(context, self._make, desk_grouping(ReminderDays().coming))
        self.setAccessibleName(self.tr("Tasks"))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # its head counts on it

    def _make(self, parent: QListView) -> DeskDelegate:
        self._delegate = DeskDelegate(parent)
        return self._delegate

    def show_affairs(self, affairs: Affairs) -> None:
        if self._delegate is not None:
            self._delegate.today = affairs.today
        super().show_affairs(affairs)

    def clicked_tool(self, index: QModelIndex, place: QPoint) -> bool:
        rect = self.visualRect(index)
        if check_box_of(rect).adjusted(-8, -8, 8, 8).contains(place):
            self.tick(index.data(Qt.ItemDataRole.UserRole).reminder.key)
            return True
        tools = columns_of(rect).tools
        hit = next((which for which, spot in enumerate(tools) if spot.contains(place)), None)
        if hit == DONE:
            self.finish()
        elif hit == LATER:
            self.offer_later(self.viewport().mapToGlobal(tools[LATER].bottomLeft()))
        elif hit == GIVE:
            self.hand_on()
        return hit is not None

    def log(self) -> None:
        """Write down a talk with the customer of the current task, and with it the task is done."""
        one = self.current()
        if one is not None:
            log(self._context, one)

    def log_for_all(self) -> None:
        """Write down the same talk with the customers of all chosen tasks."""
        log_for_all(self._context, self.chosen())

    def take_old(self) -> None:
        """Tick the oldest debts, so that a few of them are seen to each day."""
        old = self.rows.keys_of(ReminderGroup.OVERDUE)[:OLD_AT_ONCE]
        if not old:
            return
        self.rows.unfold(ReminderGroup.OVERDUE)
        self.rows.checked |= set(old)
        place = self.rows.row_of(old[0])
        if place is not None:
            self.setCurrentIndex(self.rows.index(place))
            self.scrollTo(self.rows.index(max(0, place - 1)), QListView.ScrollHint.PositionAtTop)
        self.viewport().update()
        self.chosen_changed.emit()

    def untick(self) -> None:
        """Tick nothing any more."""
        self.rows.checked.clear()
        self.viewport().update()
        self.chosen_changed.emit()

    # Qt overrides

    def event(self, event: QEvent) -> bool:
        """Ctrl+L is the menu's, too: here it is about the task that is chosen."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_log(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        strong = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        if _is_log(event) and self._context.may(EDIT):
            self.log()
        elif event.key() == Qt.Key.Key_F9:
            self.take_old()
        elif event.key() == Qt.Key.Key_Escape and self.rows.checked:
            self.untick()
        elif event.text().strip() and event.text().isprintable() and not event.modifiers() & strong:
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)


def _is_log(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_L and event.modifiers() == Qt.KeyboardModifier.ControlModifier
