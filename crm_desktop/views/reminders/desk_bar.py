"""The head of the desk of tasks: the day, the tabs with their counts, and what can be begun."""

from __future__ import annotations

from enum import StrEnum
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from crm_desktop.domain.access import Area, Reach
from crm_desktop.domain.parties.roles import EDIT
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present import formats
from crm_desktop.present.lunar import lunar_text
from crm_desktop.qtkit.fitting import Fitting, FittingButton
from crm_desktop.qtkit.forms.elided import ElidedLabel
from crm_desktop.qtkit.icons import icon
from crm_desktop.qtkit.local_keys import add_key
from crm_desktop.qtkit.marks import label, marked, secondary, seen_if
from crm_desktop.qtkit.stacking import stacked, strip
from crm_desktop.queries.affairs.reminders import Affairs
from crm_desktop.views.context import Context
from crm_desktop.views.reminders.desk_chips import chips_of


class DeskView(StrEnum):
    """What the desk shows; beside the two of the feed by the names of their lists."""

    TODAY = "today"
    LATE = "late"
    HANDED = "handed_on"
    GIVEN = "from_me"
    DONE = "done_lately"


_WORDS = {
    DeskView.TODAY: QT_TRANSLATE_NOOP("reminders", "Today"),
    DeskView.LATE: QT_TRANSLATE_NOOP("reminders", "Old debts"),
    DeskView.HANDED: QT_TRANSLATE_NOOP("reminders", "Handed on"),
    DeskView.GIVEN: QT_TRANSLATE_NOOP("reminders", "From me"),
    DeskView.DONE: QT_TRANSLATE_NOOP("reminders", "Done"),
}


class DeskTabs(QWidget):
    """One of them is chosen; each has its count.

    Attributes:
        chosen_changed: another one is to be shown.
    """

    chosen_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.chosen = DeskView.TODAY
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        group = QButtonGroup(self)
        self._buttons: dict[DeskView, QPushButton] = {}
        for place, (view, text) in enumerate(_WORDS.items(), start=1):
            button = secondary(marked(QPushButton(QCoreApplication.translate("reminders", text)), small=True))
            button.setCheckable(True)
            button.setChecked(view is self.chosen)
            button.setToolTip(f"Alt+{place}")
            button.clicked.connect(partial(self.choose, view))
            group.addButton(button)
            self._buttons[view] = button
            row.addWidget(button)

    def choose(self, view: DeskView, *_: object) -> None:
        """Show another one."""
        self._buttons[view].setChecked(True)
        if view is not self.chosen:
            self.chosen = view
            self.chosen_changed.emit()

    def say(self, view: DeskView, count: int) -> None:
        """Say how many stand there."""
        self._buttons[view].setText(f"{QCoreApplication.translate('reminders', _WORDS[view])} {count}")

    def add_keys(self, inside: QWidget) -> None:
        """Let Alt and a figure choose one, wherever the focus is in the desk."""
        for place, view in enumerate(_WORDS, start=1):
            add_key(inside, f"Alt+{place}", partial(self.choose, view))


class DeskBar(QWidget):
    """Title, day, tabs and buttons.

    Attributes:
        tabs: what is shown.
        everybody: whether the tasks of all colleagues are.
        new: a task is to be given.
        log: a talk is to be written down.
    """

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.tabs, self._day = DeskTabs(), ElidedLabel(role="label")
        self.everybody = secondary(marked(QPushButton(self.tr("Everybody")), small=True))
        self.everybody.setCheckable(True)
        self.everybody.setToolTip(self.tr("Show the tasks of all colleagues"))
        self.log, self.new = FittingButton(self.tr("Log contact"), "Ctrl+L"), FittingButton(self.tr("New task"), "Ins")
        plan = FittingButton(self.tr("Contact plan"))
        for button, idea in ((self.log, "contact"), (self.new, "new"), (plan, "date")):
            button.setIcon(icon(idea))
        plan.clicked.connect(lambda: context.open("contact_plan"))
        title = label(self.tr("My day"), role="title")
        bar = strip("bar", title, self.tabs, self._day, None, self.everybody, plan, self.new, self.log)
        stacked(self, bar)
        seen_if(self.everybody, context.may(Reach(Area.PARTIES)))
        seen_if(self.log, context.may(EDIT))
        Fitting(bar, 300)

    def say_day(self, found: Affairs) -> None:
        """Say which day it is, and what is not shown."""
        language = self._context.settings.language or "zh_CN"
        parts = [f"{formats.day(found.today)} {formats.weekday(found.today, language)}"]
        if language.startswith("zh"):
            parts.append(self.tr("lunar {day}").format(day=lunar_text(found.today)))
        if found.snoozed:
            parts.append(self.tr("{count} done or put off").format(count=found.snoozed))
        if found.awaited:
            parts.append(self.tr("still computing: {rules}").format(rules=chips_of(found.awaited)))
        self._day.show_text(" · ".join(parts))
