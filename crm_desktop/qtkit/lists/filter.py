"""The small window in which one column of a list is filtered."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.columns.base import NUMERIC, Column, Kind
from crm_desktop.present.listing import Filter, Test
from crm_desktop.qtkit.forms.choice_box import ChoiceBox
from crm_desktop.qtkit.forms.entry_text import Unreadable, date_of, number_of
from crm_desktop.qtkit.lists.value_filter import show_popup
from crm_desktop.qtkit.marks import marked
from crm_desktop.qtkit.theme import theme

TEST_WORDS = {
    Test.CONTAINS: QT_TRANSLATE_NOOP("FilterPopup", "contains"),
    Test.EQUALS: QT_TRANSLATE_NOOP("FilterPopup", "is"),
    Test.AT_LEAST: QT_TRANSLATE_NOOP("FilterPopup", "at least"),
    Test.AT_MOST: QT_TRANSLATE_NOOP("FilterPopup", "at most"),
    Test.ONE_OF: QT_TRANSLATE_NOOP("FilterPopup", "is one of"),
    Test.EMPTY: QT_TRANSLATE_NOOP("FilterPopup", "is empty"),
    Test.FILLED: QT_TRANSLATE_NOOP("FilterPopup", "is filled"),
}


def tests_of(kind: Kind) -> tuple[Test, ...]:
    """The comparisons that make sense for a kind of value, the usual one first."""
    if kind in NUMERIC or kind in (Kind.DATE, Kind.MOMENT):
        return (Test.AT_LEAST, Test.AT_MOST, Test.EQUALS, Test.EMPTY, Test.FILLED)
    if kind is Kind.STATE:
        return (Test.FILLED, Test.EMPTY)
    if kind is Kind.FLAG:
        return (Test.EQUALS,)
    return (Test.CONTAINS, Test.EQUALS, Test.EMPTY, Test.FILLED)


class FilterPopup(QFrame):
    """Edits the filter of one column; Enter applies it, Esc leaves it.

    Attributes:
        applied: the new filter of the column, or None when it was removed.
    """

    applied = Signal(str, object)

    def __init__(
        self,
        parent: QWidget,
        column: Column[Any],
        title: str,
        current: Filter | None,
        *,
        today: date,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("role", "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._column, self._today = column, today
        self._test = ChoiceBox()
        for test in tests_of(column.kind):
            self._test.addItem(QCoreApplication.translate("FilterPopup", TEST_WORDS[test]), test)
        self._value = QLineEdit()
        self._problem = QLabel()
        self._problem.setProperty("role", "problem")
        self._lay_out(title)
        if current is not None:
            self._show(current)
        self._adapt()
        self._test.currentIndexChanged.connect(self._adapt)
        self._value.returnPressed.connect(self._apply)

    def open_at(self, place: QPoint) -> None:
        """Show the window under a column head, or as near to it as it fits on the screen."""
        show_popup(self, place)
        self._value.setFocus()

    def _lay_out(self, title: str) -> None:
        head = QLabel(self.tr("Filter “{column}”").format(column=title))
        head.setProperty("role", "label")
        clear, apply = QPushButton(self.tr("Remove")), QPushButton(self.tr("Filter"))
        marked(apply, primary=True)
        clear.clicked.connect(lambda: self._finish(None))
        apply.clicked.connect(self._apply)
        row, buttons, whole = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        for widget in (self._test, self._value):
            row.addWidget(widget)
        self._value.setMinimumWidth(theme().px(140))
        buttons.addWidget(clear)
        buttons.addStretch(1)
        buttons.addWidget(apply)
        whole.setContentsMargins(*[theme().px(12)] * 4)
        whole.addWidget(head)
        whole.addLayout(row)
        whole.addWidget(self._problem)
        whole.addLayout(buttons)

    def _show(self, current: Filter) -> None:
        self._test.setCurrentIndex(max(0, self._test.findData(current.test)))
        if current.value is not None:
            self._value.setText(str(current.value))

    def _adapt(self) -> None:
        takes_value = self._test.currentData() not in (Test.EMPTY, Test.FILLED)
        self._value.setVisible(takes_value and self._column.kind is not Kind.FLAG)
        self._problem.hide()

    def _read(self) -> Any:
        kind, text = self._column.kind, self._value.text().strip()
        if kind in (Kind.DATE, Kind.MOMENT):
            return date_of(text, self._today)
        if kind in (Kind.RATE, Kind.PROGRESS, Kind.SHARE, Kind.GROWTH):
            return number_of(text.rstrip("%％")) / 100
        if kind in NUMERIC:
            return number_of(text)
        return True if kind is Kind.FLAG else text

    def _apply(self) -> None:
        test = self._test.currentData()
        if test in (Test.EMPTY, Test.FILLED):
            self._finish(Filter(self._column.key, test))
            return
        try:
            value = self._read()
        except Unreadable:
            is_date = self._column.kind in (Kind.DATE, Kind.MOMENT)
            self._problem.setText(self.tr("Type a date such as 1122.") if is_date else self.tr("Type a number."))
            self._problem.show()
            return
        self._finish(Filter(self._column.key, test, value) if value not in ("", None, ()) else None)

    def _finish(self, made: Filter | None) -> None:
        self.applied.emit(self._column.key, made)
        self.close()
