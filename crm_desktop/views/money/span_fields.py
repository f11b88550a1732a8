"""From a day to a day, with the spans that are usual at one key."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop.domain.spans import Span, days_of
from crm_desktop.qtkit.forms.choice_box import ChoiceBox
from crm_desktop.qtkit.forms.date_field import DateField
from crm_desktop.qtkit.forms.entry_text import Unreadable
from crm_desktop.qtkit.marks import label, marked
from crm_desktop.qtkit.theme import theme
from crm_desktop.views.context import Context


class SpanFields(QWidget):
    """Two date fields and a choice of spans.

    Attributes:
        changed: the span is another one now.
    """

    changed = Signal()

    def __init__(self, context: Context, which: Span) -> None:
        super().__init__()
        self._today = context.clock.today()
        self._span = days_of(which, self._today)
        self.usual = marked(ChoiceBox(), small=True)
        self.usual.setAccessibleName(self.tr("Period"))
        self.since, self.until = DateField(context.clock), DateField(context.clock)
        words = {
            Span.THIS_MONTH: self.tr("This month"),
            Span.LAST_MONTH: self.tr("Last month"),
            Span.THIS_YEAR: self.tr("This year"),
            Span.LAST_YEAR: self.tr("Last year"),
            Span.TWELVE_MONTHS: self.tr("Twelve months"),
            Span.ALL: self.tr("From the beginning"),
            Span.OWN: self.tr("Own period"),
        }
        for code, text in words.items():
            self.usual.addItem(text, code)
        self.usual.setCurrentIndex(self.usual.findData(which))
        self.usual.activated.connect(self._take_usual)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(6))
        row.addWidget(self.usual)
        for field, name in ((self.since, self.tr("From")), (self.until, self.tr("To"))):
            field.line.setFixedWidth(theme().px(112))
            field.line.setAccessibleName(name)
            field.line.editingFinished.connect(self._take_days)
            field.edited.connect(self._take_days)
            field.entered.connect(self._take_days)
            row.addWidget(field)
            if field is self.since:
                row.addWidget(label("–"))
        self._show()

    @property
    def days(self) -> tuple[date, date]:
        """The first and the last day, both inclusive."""
        return self._span

    def set_until(self, until: date) -> None:
        """Let the span end on another day."""
        self._span = (min(self._span[0], until), until)
        self.usual.setCurrentIndex(self.usual.findData(Span.OWN))
        self._show()

    def _show(self) -> None:
        self.since.show_value(self._span[0])
        self.until.show_value(self._span[1])

    def _take_usual(self) -> None:
        which = self.usual.currentData()
        if which is not Span.OWN:
            self._span = days_of(which, self._today)
            self._show()
            self.changed.emit()

    def _take_days(self) -> None:
        try:
            since, until = self.since.value(), self.until.value()
        except Unreadable:
            return
        if since is None or until is None or since > until or (since, until) == self._span:
            return
        self._span = (since, until)
        self.usual.setCurrentIndex(self.usual.findData(Span.OWN))
        self.changed.emit()
