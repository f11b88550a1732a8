"""The control that puts a list or a report to a day of the past."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop.domain.clock import Clock
from crm_desktop.qtkit.forms.date_field import DateField
from crm_desktop.qtkit.forms.entry_text import Unreadable
from crm_desktop.qtkit.lists.panel import ListPanel
from crm_desktop.qtkit.marks import label
from crm_desktop.qtkit.theme import theme


def add_as_of(panel: ListPanel[Any], clock: Clock) -> None:
    """Let a list that has a past be put to one of its days, by its option ``as_of``."""
    as_of = AsOfField(clock)
    as_of.changed.connect(lambda: panel.set_option(as_of=as_of.day))
    panel.bar.add_widget(as_of)


class AsOfField(QWidget):
    """A date; empty is today.

    Attributes:
        changed: another day was chosen.
    """

    changed = Signal()

    def __init__(self, clock: Clock, *, may_come: bool = False) -> None:
        """Show today; a day that ``may_come`` is taken too, else it is today."""
        super().__init__()
        self._may_come = may_come
        self._clock, self._day = clock, clock.today()
        self.field = DateField(clock)
        self.field.show_value(self._day)
        self.field.line.setFixedWidth(theme().px(112))
        self.field.line.setAccessibleName(self.tr("As of"))
        for signal in (self.field.edited, self.field.entered, self.field.line.editingFinished):
            signal.connect(self._take)
        for signal in (self.field.entered, self.field.line.editingFinished):
            signal.connect(self._tell)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(8))
        row.addWidget(label(self.tr("As of"), role="label"))
        row.addWidget(self.field)

    @property
    def day(self) -> date:
        """The day that was chosen."""
        return self._day

    def _tell(self) -> None:
        """Show the day that is meant where one to come was typed."""
        try:
            is_other = self.field.value() not in (None, self._day)
        except Unreadable:
            return
        if is_other:
            self.field.show_value(self._day)

    def _take(self) -> None:
        try:
            day = self.field.value() or self._clock.today()
        except Unreadable:
            return
        if not self._may_come:
            day = min(day, self._clock.today())
        if day != self._day:
            self._day = day
            self.changed.emit()
