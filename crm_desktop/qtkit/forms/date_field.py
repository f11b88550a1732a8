"""The date field: typed in short, picked from a calendar, moved by the arrow keys."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from PySide6.QtCore import QDate, QEvent, QLocale, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QLineEdit, QVBoxLayout, QWidget

from crm_desktop.domain.clock import Clock
from crm_desktop.present import formats
from crm_desktop.qtkit.forms.editors import Editor, TextField
from crm_desktop.qtkit.forms.entry_text import Unreadable, date_of
from crm_desktop.qtkit.icons import icon
from crm_desktop.qtkit.theme import theme

LEAST = 112
"""Width in pixels of the design that a day and the picture of the calendar need."""


class CalendarPopup(QFrame):
    """A month in a window of its own; Enter takes the day, Esc leaves it."""

    def __init__(self, parent: QWidget, chosen: date) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("role", "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.calendar = QCalendarWidget()
        self.calendar.setLocale(QLocale(self.locale()))
        self.calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.calendar.setSelectedDate(QDate(chosen.year, chosen.month, chosen.day))
        weekend = QTextCharFormat()
        weekend.setForeground(theme().color("text2"))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.calendar.setWeekdayTextFormat(day, weekend)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 1, 1, 1)
        whole.addWidget(self.calendar)

    def open_under(self, widget: QWidget) -> None:
        """Show the calendar below a field."""
        self.move(widget.mapToGlobal(QPoint(0, widget.height() + 1)))
        self.show()
        self.calendar.setFocus()


class DateField(TextField):
    """A business day or None; ``1122``, ``+3`` and ``今天`` are understood; F4 opens the calendar."""

    usual_width = LEAST + 8

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        picture = self.line.addAction(icon("date", size=14), QLineEdit.ActionPosition.TrailingPosition)
        picture.setToolTip(self.tr("Calendar (F4)"))
        picture.triggered.connect(self.open_calendar)
        self.line.setMinimumWidth(theme().px(LEAST))  # a figure must not be cut
        self.line.editingFinished.connect(self._format)

    def value(self) -> Any:
        text = self.line.text().strip()
        if not text:
            return None
        try:
            return date_of(text, self._clock.today())
        except Unreadable as error:
            raise Unreadable(self.tr("Type a date such as 1122, +3 or 2026-11-22.")) from error

    def show_value(self, value: Any) -> None:
        self.line.setText(formats.day(value))

    def open_calendar(self) -> None:
        """Pick the day from a month."""
        if self.line.isReadOnly():
            return
        popup = CalendarPopup(self, self._now())
        popup.calendar.activated.connect(lambda day: self._take(day, popup))
        popup.calendar.clicked.connect(lambda day: self._take(day, popup))
        popup.open_under(self.line)

    def _take(self, day: QDate, popup: CalendarPopup) -> None:
        popup.close()
        self.show_value(date(day.year(), day.month(), day.day()))
        self.edited.emit()
        self.line.setFocus()

    def _now(self) -> date:
        try:
            found: date | None = self.value()
        except Unreadable:
            found = None
        return found or self._clock.today()

    def _format(self) -> None:
        try:
            self.show_value(self.value())
        except Unreadable:
            return

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_F4:
                self.open_calendar()
                return True
            step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
            if step is not None and not self.line.isReadOnly():
                self.show_value(self._now() + timedelta(days=step))
                self.edited.emit()
                return True
        return super().eventFilter(watched, event)


class MomentField(TextField):
    """A moment, typed as local date and time; kept aware, in UTC."""

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self.line.editingFinished.connect(self._format)

    def value(self) -> Any:
        text = self.line.text().strip()
        if not text:
            return None
        head, _, tail = text.replace("：", ":").rpartition(" ")
        try:
            hours, _, minutes = tail.partition(":")
            day = date_of(head or "今天", self._clock.today())
            local = datetime(day.year, day.month, day.day, int(hours), int(minutes or 0)).astimezone()
        except (Unreadable, ValueError) as error:
            raise Unreadable(self.tr("Type a date and a time such as 1122 14:30.")) from error
        return local.astimezone(self._clock.now().tzinfo)

    def show_value(self, value: Any) -> None:
        self.line.setText(formats.moment(value))

    def _format(self) -> None:
        try:
            self.show_value(self.value())
        except Unreadable:
            return


def day() -> Editor:
    """A date with a calendar."""
    return lambda scope: DateField(scope.clock)


def moment() -> Editor:
    """A date with a time."""
    return lambda scope: MomentField(scope.clock)
