"""The dock of reminders."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from crm_desktop.domain.access import Area, Reach
from crm_desktop.qtkit.dock_panel import DockPanel
from crm_desktop.qtkit.fitting import Fitting, FittingButton
from crm_desktop.qtkit.icons import icon
from crm_desktop.qtkit.marks import label, marked
from crm_desktop.qtkit.stacking import strip
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.affairs.reminders import Affairs
from crm_desktop.views.context import Context
from crm_desktop.views.reminders.reminder_list import ReminderList
from crm_desktop.views.reminders.reminder_paint import DockDelegate, tools_of


class DockList(ReminderList):
    """The list with "done" and "later" in each row."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, DockDelegate)

    def clicked_tool(self, index: QModelIndex, place: QPoint) -> bool:
        done, later = tools_of(self.visualRect(index))
        if done.contains(place):
            self.finish()
        elif later.contains(place):
            self.offer_later(self.viewport().mapToGlobal(later.bottomLeft()))
        else:
            return False
        return True


class ReminderPanel(DockPanel):
    """The operator's reminders; read again every minute and after each change."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.list = DockList(context)
        self._empty = label(self.tr("Nothing is due. Plans made in the contact log appear here."), role="empty")
        self._empty.setContentsMargins(theme().px(12), 0, theme().px(12), 0)
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.hide()
        self._snoozed = label(role="hint")
        self._snoozed.hide()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.list, 1)
        whole.addWidget(self._empty, 1)
        whole.addWidget(self._snoozed)
        whole.addWidget(self._foot())
        self.list.chosen_changed.connect(self._enable)
        self.setFocusProxy(self.list)
        self.dock_tools = self._tools()
        self._enable()
        self._following = context.affairs.follow(self, self._show)

    # parts

    def _tools(self) -> list[QWidget]:
        if not self._context.may(Reach(Area.PARTIES)):
            return []
        button = marked(QPushButton(self.tr("Everybody")), small=True)
        button.setCheckable(True)
        button.setToolTip(self.tr("Show the reminders of all colleagues"))
        button.toggled.connect(self._show_everybody)
        return [button]

    def _show_everybody(self, everybody: bool) -> None:  # noqa: FBT001 - a slot
        self._context.affairs.ask(self._following, everybody=everybody)

    def _foot(self) -> QWidget:
        self._done, self._later, self._give = (
            FittingButton(words) for words in (self.tr("Done"), self.tr("Later"), self.tr("Reassign"))
        )
        self._done.setToolTip(self.tr("Seen to (Del)"))
        self._done.clicked.connect(self.list.finish)
        self._later.clicked.connect(
            lambda: self.list.offer_later(self._later.mapToGlobal(self._later.rect().topLeft()))
        )
        self._give.clicked.connect(self.list.hand_on)
        for button, idea in ((self._done, "done"), (self._later, "clock"), (self._give, "hand-on")):
            button.setIcon(icon(idea))
            marked(button, small=True)
        foot = strip("foot", self._done, self._later, self._give, None, edges=(8, 4), spacing=6)
        Fitting(foot, 120)
        return foot

    def _show(self, found: Affairs) -> None:
        self.list.show_affairs(found)
        count = len(found.reminders)
        self.list.setVisible(count > 0)
        self._empty.setVisible(not count)
        self._snoozed.setVisible(found.snoozed > 0)
        self._snoozed.setText(self.tr("  {count} put off").format(count=found.snoozed))
        self.count_changed.emit(count)

    def _enable(self) -> None:
        has_one = bool(self.list.chosen())
        for button in (self._done, self._later, self._give):
            button.setEnabled(has_one)
