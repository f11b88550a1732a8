"""The row of spans over a list of documents: today, this week … at Alt+1…5, and any two days."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from crm_desktop.domain.clock import Clock
from crm_desktop.domain.spans import Span, whole_days_of
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.qtkit.forms.day_span import DaySpan
from crm_desktop.qtkit.local_keys import add_key
from crm_desktop.qtkit.marks import grounded, label, marked
from crm_desktop.qtkit.theme import theme

WORDS = {
    Span.TODAY: QT_TRANSLATE_NOOP("SpanBar", "Today"),
    Span.THIS_WEEK: QT_TRANSLATE_NOOP("SpanBar", "This week"),
    Span.THIS_MONTH: QT_TRANSLATE_NOOP("SpanBar", "This month"),
    Span.LAST_MONTH: QT_TRANSLATE_NOOP("SpanBar", "Last month"),
    Span.THIS_YEAR: QT_TRANSLATE_NOOP("SpanBar", "This year"),
}
FIRST = Span.THIS_WEEK


class SpanBar(QWidget):
    """Title, spans and two days.

    Attributes:
        changed: other days are wanted, from the first to the second.
    """

    changed = Signal(object, object)

    def __init__(self, title: str, clock: Clock) -> None:
        super().__init__()
        grounded(self, "bar")
        self._clock = clock
        self.typed = DaySpan(clock, self.first_days(clock.today()))
        self.typed.typed.connect(self._take_days)
        self.toggles = QButtonGroup(self)
        self._by_span: dict[Span, QPushButton] = {}
        self._lay_out(title)
        for place, span in enumerate(WORDS, start=1):
            self._by_span[span].setToolTip(f"Alt+{place}")
        self._by_span[FIRST].setChecked(True)

    @property
    def days(self) -> tuple[date, date]:
        """The first and the last day that are shown."""
        return self.typed.days

    @staticmethod
    def first_days(today: date) -> tuple[date, date]:
        """What is shown before anybody chose."""
        return whole_days_of(FIRST, today)

    def add_keys(self, inside: QWidget) -> None:
        """Let the keys of the spans work wherever the focus is in the list."""
        for place, span in enumerate(WORDS, start=1):
            add_key(inside, f"Alt+{place}", partial(self.take, span))

    def take(self, span: Span, *_: object) -> None:
        """Show a usual span."""
        self._by_span[span].setChecked(True)
        self.typed.show_days(whole_days_of(span, self._clock.today()))
        self.changed.emit(*self.days)

    def _take_days(self) -> None:
        self.toggles.setExclusive(False)
        for toggle in self.toggles.buttons():
            toggle.setChecked(False)
        self.toggles.setExclusive(True)
        self.changed.emit(*self.days)

    def _lay_out(self, title: str) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(*[theme().px(side) for side in (12, 6, 12, 6)])
        row.setSpacing(theme().px(8))
        row.addWidget(label(title, role="title"))
        together = QHBoxLayout()
        together.setSpacing(0)
        for span, words in WORDS.items():
            toggle = marked(QPushButton(QCoreApplication.translate("SpanBar", words)), small=True)
            toggle.setCheckable(True)
            toggle.clicked.connect(partial(self.take, span))
            self.toggles.addButton(toggle)
            self._by_span[span] = toggle
            together.addWidget(toggle)
        row.addLayout(together)
        row.addWidget(label("Alt+1…5", role="hint"))
        row.addWidget(self.typed)
        row.addStretch(1)
