"""The small window in which one column of a list is filtered."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.columns import NUMERIC, Column, Kind
from crm_desktop.present.listing import Filter, Test
from crm_desktop.qtkit.choice_box import ChoiceBox
from crm_desktop.qtkit.entry_text import Unreadable, date_of, number_of
from crm_desktop.qtkit.marks import marked
from crm_desktop.qtkit.theme import theme

CODES_IN_SIGHT = 9
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
        return (Test.ONE_OF,)
    if kind is Kind.FLAG:
        return (Test.EQUALS,)
    return (Test.CONTAINS, Test.EQUALS, Test.EMPTY, Test.FILLED)


class CodeList(QListWidget):
    """Codes to tick, any number of them; Space ticks, a click too.

    Attributes:
        accepted: Enter was pressed.
    """

    accepted = Signal()

    def __init__(self, choices: Sequence[tuple[StrEnum, str]]) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Values"))
        self._values = [code for code, _ in choices]
        for _, word in choices:
            item = QListWidgetItem(word, self)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            item.setCheckState(Qt.CheckState.Unchecked)
        if choices:
            self.setCurrentRow(0)
        self.itemClicked.connect(self._turn)
        shown = min(len(choices), CODES_IN_SIGHT)
        self.setFixedHeight(shown * max(self.sizeHintForRow(0), 1) + 2 * self.frameWidth())

    def chosen(self) -> tuple[StrEnum, ...]:
        """The ticked codes, in their order."""
        ticked = (self.item(place).checkState() is Qt.CheckState.Checked for place in range(self.count()))
        return tuple(code for code, is_ticked in zip(self._values, ticked, strict=True) if is_ticked)

    def show_chosen(self, codes: Sequence[Any]) -> None:
        """Tick these and no others."""
        for place, code in enumerate(self._values):
            self.item(place).setCheckState(Qt.CheckState.Checked if code in codes else Qt.CheckState.Unchecked)

    def _turn(self, item: QListWidgetItem) -> None:
        is_ticked = item.checkState() is Qt.CheckState.Checked
        item.setCheckState(Qt.CheckState.Unchecked if is_ticked else Qt.CheckState.Checked)

    # Qt overrides

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accepted.emit()
        elif event.key() == Qt.Key.Key_Space and self.currentItem() is not None:
            self._turn(self.currentItem())
        else:
            super().keyPressEvent(event)


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
        choices: Sequence[tuple[StrEnum, str]] = (),
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("role", "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._column, self._today = column, today
        self._test = ChoiceBox()
        for test in tests_of(column.kind) if choices or column.kind is not Kind.STATE else (Test.FILLED, Test.EMPTY):
            self._test.addItem(QCoreApplication.translate("FilterPopup", TEST_WORDS[test]), test)
        self._codes = CodeList(choices)
        self._value = QLineEdit()
        self._problem = QLabel()
        self._problem.setProperty("role", "problem")
        self._lay_out(title)
        if current is not None:
            self._show(current)
        self._adapt()
        self._test.currentIndexChanged.connect(self._adapt)
        self._value.returnPressed.connect(self._apply)
        self._codes.accepted.connect(self._apply)

    def open_at(self, place: QPoint) -> None:
        """Show the window under a column head, or as near to it as it fits on the screen."""
        self.adjustSize()
        room = self.screen().availableGeometry()
        left = min(place.x(), room.right() - self.width())
        top = min(place.y(), room.bottom() - self.height())
        self.move(max(room.left(), left), max(room.top(), top))
        self.show()
        (self._codes if self._codes.count() else self._value).setFocus()

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
        whole.addWidget(self._codes)
        whole.addWidget(self._problem)
        whole.addLayout(buttons)

    def _show(self, current: Filter) -> None:
        self._test.setCurrentIndex(max(0, self._test.findData(current.test)))
        if self._codes.count():
            self._codes.show_chosen(current.value if current.test is Test.ONE_OF else (current.value,))
        elif current.value is not None:
            self._value.setText(str(current.value))

    def _adapt(self) -> None:
        takes_value = self._test.currentData() not in (Test.EMPTY, Test.FILLED)
        has_codes = self._codes.count() > 0
        self._value.setVisible(takes_value and not has_codes and self._column.kind is not Kind.FLAG)
        self._test.setVisible(not has_codes)
        self._codes.setVisible(has_codes)
        self._problem.hide()

    def _read(self) -> Any:
        kind, text = self._column.kind, self._value.text().strip()
        if self._codes.count():
            return self._codes.chosen()
        if kind in (Kind.DATE, Kind.MOMENT):
            return date_of(text, self._today)
        if kind in (Kind.RATE, Kind.PROGRESS):
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
