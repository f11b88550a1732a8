"""From a day to a day: two date fields that say when what stands in them is no span."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop.domain.clock import Clock
from crm_desktop.present import formats
from crm_desktop.qtkit.forms.date_field import DateField
from crm_desktop.qtkit.forms.entry_text import Unreadable
from crm_desktop.qtkit.marks import label
from crm_desktop.qtkit.theme import theme

WIDE = 112


class DaySpan(QWidget):
    """Two date fields. What is no span is framed when it is left, and the span before it stays in force.

    Attributes:
        typed: another span was typed.
    """

    typed = Signal()

    def __init__(self, clock: Clock, days: tuple[date, date]) -> None:
        super().__init__()
        self.since, self.until = DateField(clock), DateField(clock)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(6))
        for field, name in ((self.since, self.tr("From")), (self.until, self.tr("To"))):
            field.line.setFixedWidth(theme().px(WIDE))
            field.line.setAccessibleName(name)
            field.line.editingFinished.connect(self._finish)
            field.entered.connect(self._finish)
            field.edited.connect(self._take)
            row.addWidget(field)
            if field is self.since:
                row.addWidget(label("–"))
        self.show_days(days)

    @property
    def days(self) -> tuple[date, date]:
        """The first and the last day that are in force, both inclusive."""
        return self._days

    def show_days(self, days: tuple[date, date]) -> None:
        """Put another span in force; a field that says its day already stays as it is being typed."""
        self._days = days
        for field, day in zip((self.since, self.until), days, strict=True):
            if _problem(field) or field.value() != day:
                field.show_value(day)
        self._frame("", "")

    def _finish(self) -> None:
        self._take()
        self._frame(*self._problems())

    def _take(self) -> None:
        """Take what is typed so far, if it is a span."""
        if any(self._problems()):
            return
        self._frame("", "")
        days = (self.since.value(), self.until.value())
        if days != self._days:
            self._days = days
            self.typed.emit()

    def _problems(self) -> tuple[str, str]:
        """What is wrong with each field; empty for nothing."""
        first, last = _problem(self.since), _problem(self.until)
        if not (first or last) and self.since.value() > self.until.value():
            words = self.tr("Type a day from {day} on.")
            return "", words.format(day=formats.day(self.since.value()))
        return first, last

    def _frame(self, *problems: str) -> None:
        for field, problem in zip((self.since, self.until), problems, strict=True):
            if bool(field.line.property("problem")) != bool(problem):
                field.line.setProperty("problem", bool(problem))
                field.line.style().polish(field.line)
            field.line.setToolTip(problem)
            field.line.setAccessibleDescription(problem)


def _problem(field: DateField) -> str:
    words = QCoreApplication.translate("DateField", "Type a date such as 1122, +3 or 2026-11-22.")
    try:
        return "" if field.value() is not None else words
    except Unreadable as error:
        return str(error)
