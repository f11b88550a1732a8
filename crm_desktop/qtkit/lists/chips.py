"""The row of chips under the bar of a list: each condition in words, with a button that takes it away."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QWidget

from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.columns.base import Column
from crm_desktop.present.listing import Filter, Test
from crm_desktop.qtkit.actions import button
from crm_desktop.qtkit.cells import Formats
from crm_desktop.qtkit.icons import icon
from crm_desktop.qtkit.lists.question import ListQuestion
from crm_desktop.qtkit.lists.spec import ListPanelSpec
from crm_desktop.qtkit.marks import grounded, marked, seen_if
from crm_desktop.qtkit.theme import theme

NAMED_AT_MOST = 2
"""So many values of one condition are named; more are counted."""
LONGEST = 24
"""Signs of one chip."""
_WORDS = {
    Test.CONTAINS: "“{value}”",
    Test.EQUALS: "{value}",
    Test.AT_LEAST: "≥ {value}",
    Test.AT_MOST: "≤ {value}",
    Test.EMPTY: QT_TRANSLATE_NOOP("FilterChips", "empty"),
    Test.FILLED: QT_TRANSLATE_NOOP("FilterChips", "filled"),
}


class FilterChips(QWidget):
    """Says by what a list is narrowed; there only while it is.

    Attributes:
        change_wanted: a condition is to be made anew; its column.
        removed: the user took a condition away.
    """

    change_wanted = Signal(int)
    removed = Signal()

    def __init__(self, spec: ListPanelSpec[Any], formats: Formats, question: ListQuestion, clear_all: QAction) -> None:
        """Say what ``question`` asks for; ``clear_all`` gets a button."""
        super().__init__()
        self._spec, self._formats, self._question = spec, formats, question
        grounded(self, "bar")
        self.chips: list[QWidget] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(theme().px(8), theme().px(2), theme().px(8), theme().px(4))
        self._row.setSpacing(theme().px(6))
        self._row.addStretch(1)
        self._row.addWidget(button(clear_all, small=True))
        self.hide()

    def show_request(self) -> None:
        """Show the conditions in force."""
        request = self._question.request
        for chip in self.chips:
            self._row.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        columns = {column.key: column for column in self._spec.columns}
        parts = [(self._words(columns[one.key], one), one) for one in request.filters if one.key in columns]
        self.chips = [self._chip(text, one.key) for text, one in parts]
        for place, chip in enumerate(self.chips):
            self._row.insertWidget(place, chip)
        seen_if(self, self.chips)

    def texts(self) -> list[str]:
        """What the chips say."""
        return [chip.property("words") for chip in self.chips]

    def _words(self, column: Column[Any], condition: Filter) -> str:
        words = condition_words(column, condition, self._formats)
        return self.tr("{column}: {words}").format(column=self._spec.words(column.title), words=words)

    def _chip(self, words: str, key: str) -> QWidget:
        chip = grounded(QWidget(), "chip")
        chip.setProperty("words", words)
        shown = words if len(words) <= LONGEST else f"{words[: LONGEST - 1]}…"
        change, remove = marked(QPushButton(shown), role="chip"), marked(QToolButton(), role="chip")
        change.setIcon(icon("filter", "accent", 12))
        change.setToolTip(words)
        change.setAccessibleName(words)
        change.clicked.connect(partial(self._change, key))
        remove.setIcon(icon("close", "accent", 12))
        remove.setToolTip(self.tr("Remove this filter"))
        remove.setAccessibleName(self.tr("Remove {filter}").format(filter=words))
        remove.clicked.connect(partial(self._remove, key))
        row = QHBoxLayout(chip)
        row.setContentsMargins(theme().px(4), 0, theme().px(2), 0)
        row.setSpacing(0)
        for one in (change, remove):
            one.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(one)
        return chip

    def _change(self, key: str, *_: object) -> None:
        self.change_wanted.emit([column.key for column in self._spec.columns].index(key))

    def _remove(self, key: str, *_: object) -> None:
        self._question.set_filter(key, None)
        self.removed.emit()


def condition_words(column: Column[Any], condition: Filter, formats: Formats) -> str:
    """A condition as a person says it; of many values only how many there are."""
    if condition.test is Test.ONE_OF:
        words = [_word(column, value, formats) for value in condition.value]
        if not words or len(words) > NAMED_AT_MOST:
            return _tr(QT_TRANSLATE_NOOP("FilterChips", "{count} values")).format(count=len(words))
        return _tr(QT_TRANSLATE_NOOP("FilterChips", ", ")).join(words)
    return _tr(_WORDS[condition.test]).format(value=_word(column, condition.value, formats))


def _word(column: Column[Any], value: Any, formats: Formats) -> str:
    """A value; a code that a kept view holds as text is the column's again."""
    codes = {code.value: code for code in column.codes}
    if value is None or value == "":
        return QCoreApplication.translate("WindowedModel", "(empty)")
    return formats.text(column.kind, codes.get(value, value) if isinstance(value, str) else value)


def _tr(text: str) -> str:
    return QCoreApplication.translate("FilterChips", text)
