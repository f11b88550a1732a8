"""From a day to a day, with the spans that are usual at one key."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop.domain.spans import Span, days_of
from crm_desktop.qtkit.forms.choice_box import ChoiceBox
from crm_desktop.qtkit.forms.day_span import DaySpan
from crm_desktop.qtkit.marks import marked
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
        self.typed = DaySpan(context.clock, days_of(which, self._today))
        self.typed.typed.connect(self._take_days)
        self.usual = marked(ChoiceBox(), small=True)
        self.usual.setAccessibleName(self.tr("Period"))
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
        row.addWidget(self.typed)

    @property
    def days(self) -> tuple[date, date]:
        """The first and the last day, both inclusive."""
        return self.typed.days

    @property
    def which(self) -> Span:
        """The usual span that it is, or ``OWN``."""
        span: Span = self.usual.currentData()
        return span

    def show_span(self, which: Span, own: tuple[date, date]) -> None:
        """Show a usual span as it is today, or with ``OWN`` these days; nothing is told."""
        self.usual.setCurrentIndex(self.usual.findData(which))
        self.typed.show_days(own if which is Span.OWN else days_of(which, self._today))

    def set_until(self, until: date) -> None:
        """Let the span end on another day."""
        self.usual.setCurrentIndex(self.usual.findData(Span.OWN))
        self.typed.show_days((min(self.days[0], until), until))

    def _take_usual(self) -> None:
        which = self.usual.currentData()
        if which is not Span.OWN:
            self.typed.show_days(days_of(which, self._today))
            self.changed.emit()

    def _take_days(self) -> None:
        self.usual.setCurrentIndex(self.usual.findData(Span.OWN))
        self.changed.emit()
