"""The small window in which the values of one column are ticked: found by pinyin, counted, the list follows at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.present.columns.base import Column, Kind
from crm_desktop.present.listing import Filter, Test
from crm_desktop.present.sifting import heard, sifted
from crm_desktop.qtkit.fitting import FittingButton
from crm_desktop.qtkit.icons import icon
from crm_desktop.qtkit.lists.memory_source import holds
from crm_desktop.qtkit.marks import label, marked
from crm_desktop.qtkit.pauses import pause
from crm_desktop.qtkit.theme import theme

IN_SIGHT = 11
MOST_VALUES = 400
"""Of more different values none is ticked: a part of them is typed."""
FOLLOW_MS = 150
WIDE = 240


@dataclass(frozen=True, slots=True)
class Choice:
    """A value of a column, its word, and how many rows have it (None while that is not known)."""

    value: Any
    word: str
    count: int | None = None


def values_offered(found: Sequence[tuple[Any, int]], words: Callable[[Any], str]) -> list[Choice]:
    """Values with their counts; asked away from the GUI thread, where their pinyin is read as well."""
    if len(found) > MOST_VALUES:
        return [Choice(value, "", count) for value, count in found]
    offered = [Choice(value, words(value) or empty_word(), count) for value, count in found]
    for one in offered:
        heard(one.word)
    return offered


class ValueList(QTreeWidget):
    """Words with ticks and counts.

    Attributes:
        turned: ticks changed.
        accepted: Enter was pressed.
        typed: a letter was typed, which goes to the search line.
    """

    turned = Signal()
    accepted = Signal()
    typed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Values"))
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.itemClicked.connect(lambda item: self.turn([item]))

    def items(self) -> list[QTreeWidgetItem]:
        """All lines."""
        return [item for place in range(self.topLevelItemCount()) if (item := self.topLevelItem(place)) is not None]

    def ticked(self) -> list[bool]:
        """Whether each value is ticked, seen or not."""
        return [item.checkState(0) is Qt.CheckState.Checked for item in self.items()]

    def fill(self, choices: Sequence[Choice], ticked: Sequence[bool]) -> None:
        """Show other values."""
        self.clear()
        for one, is_ticked in zip(choices, ticked, strict=True):
            item = QTreeWidgetItem(self, [one.word, "" if one.count is None else f"{one.count:,}"])
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            item.setForeground(1, theme().color("text2"))
            item.setCheckState(0, _state(is_ticked))
        shown = min(max(len(choices), 1), IN_SIGHT)
        self.setFixedHeight(shown * max(self.sizeHintForRow(0), theme().px(22)) + 2 * self.frameWidth())

    def show_only(self, seen: Sequence[bool]) -> None:
        """Hide the values that do not fit what was typed; the first one seen becomes the current one."""
        for item, is_seen in zip(self.items(), seen, strict=True):
            item.setHidden(not is_seen)
        first = next((item for item in self.items() if not item.isHidden()), None)
        here = self.currentItem()
        if first is not None and (here is None or here.isHidden()):
            self.setCurrentItem(first)

    def turn(self, items: Sequence[QTreeWidgetItem]) -> None:
        """Tick what is not ticked, and the other way round."""
        for item in items:
            item.setCheckState(0, _state(item.checkState(0) is not Qt.CheckState.Checked))
        self.turned.emit()

    def tick(self, wanted: Sequence[QTreeWidgetItem]) -> None:
        """Tick these and no others."""
        chosen = set(map(id, wanted))
        for item in self.items():
            item.setCheckState(0, _state(id(item) in chosen))
        self.turned.emit()

    # Qt overrides

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        here, control = self.currentItem(), event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accepted.emit()
        elif event.key() == Qt.Key.Key_Space and here is not None:
            if control:
                self.tick([here])
            else:
                self.turn([here])
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.tick(self.items())
        elif event.text().isprintable() and event.text().strip() and not control:
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)


class ValuePopup(QFrame):
    """Ticks the values of a column that a list shows.

    Attributes:
        changed: the condition as it is ticked now, None for all; a moment after the last tick.
        finished: the condition to keep; what was before, after Esc.
    """

    changed = Signal(object)
    finished = Signal(object)

    def __init__(
        self,
        parent: QWidget,
        column: Column[Any],
        title: str,
        current: Filter | None,
        counted: Callable[[int], str] = "{:,}".format,
    ) -> None:
        """Make the window; ``counted`` words how many rows the list has with these ticks."""
        super().__init__(parent, Qt.WindowType.Popup)
        self._counted = counted
        self.setProperty("role", "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.choices: Sequence[Choice] = ()
        self._column, self._before = column, current
        self._is_touched = self._is_done = False
        self._is_long = False
        self._place = QPoint()
        self.search, self.values, self.count = QLineEdit(), ValueList(), label("", role="label")
        self._note = label("", role="hint")
        self._follow = pause(self, lambda: self.changed.emit(self.condition()), FOLLOW_MS)
        self._lay_out(title)
        if current is not None and current.test is Test.CONTAINS:
            self.search.setText(str(current.value))
        self.search.textChanged.connect(self._sift)
        self.search.returnPressed.connect(self.keep)
        self.values.accepted.connect(self.keep)
        self.values.typed.connect(self._type)
        self.values.turned.connect(self._touch)

    def open_at(self, place: QPoint) -> None:
        """Show the window under a column head, or as near to it as it fits on the screen."""
        self._place = place
        show_popup(self, place)
        (self.values if self.choices else self.search).setFocus()

    def show_choices(self, choices: Sequence[Choice]) -> None:
        """Offer these values; what was ticked stays so."""
        self._is_long = len(choices) > MOST_VALUES
        known = {_key(one.value): is_ticked for one, is_ticked in zip(self.choices, self.values.ticked(), strict=True)}
        self.choices = () if self._is_long else choices
        ticked = [known.get(_key(one.value), self._held(one.value)) for one in self.choices]
        self.values.fill(self.choices, ticked)
        self.values.setVisible(not self._is_long)
        words = self.tr("{count} different values: type a part of one.").format(count=f"{len(choices):,}")
        self._note.setText(words if self._is_long else self.tr("Space ticks, and the list follows at once"))
        self._sift()
        self.adjustSize()
        if self.isVisible():
            show_popup(self, self._place)  # with the values it is higher

    def show_count(self, count: int) -> None:
        """Say how many rows the list has now."""
        self.count.setText(self._counted(count))

    def condition(self) -> Filter | None:
        """What the ticks, or the text, say; None for all."""
        key, text, ticked = self._column.key, self.search.text().strip(), self.values.ticked()
        if not self._is_touched:
            found = self._found()
            if not text:
                return self._before
            is_text = self._column.kind is not Kind.STATE
            if is_text and (not found or any(text.casefold() in one.word.casefold() for one in found)):
                return Filter(key, Test.CONTAINS, text)
            return Filter(key, Test.ONE_OF, tuple(one.value for one in found))
        if all(ticked):
            return None
        chosen = (one.value for one, is_ticked in zip(self.choices, ticked, strict=True) if is_ticked)
        return Filter(key, Test.ONE_OF, tuple(chosen))

    def keep(self) -> None:
        """Keep what is ticked."""
        self.finish(self.condition())

    def finish(self, condition: Filter | None) -> None:
        """Leave with a condition."""
        if not self._is_done:
            self._is_done = True
            self._follow.stop()
            self.finished.emit(condition)
            self.close()

    def _held(self, value: Any) -> bool:
        """Whether the condition so far lets rows with this value through."""
        return self._before is None or holds(value, self._before)

    def _found(self) -> list[Choice]:
        found = {*sifted(self.search.text(), [(one.word,) for one in self.choices])}
        return [one for place, one in enumerate(self.choices) if place in found]

    def _sift(self) -> None:
        found = {id(one) for one in self._found()}
        self.values.show_only([id(one) in found for one in self.choices])

    def _type(self, text: str) -> None:
        self.search.setFocus()
        self.search.setText(self.search.text() + text)

    def _touch(self) -> None:
        self._is_touched = True
        self._follow.start()

    def _only(self) -> None:
        here = self.values.currentItem()
        if here is not None:
            self.values.tick([here])

    def _lay_out(self, title: str) -> None:
        self.search.setPlaceholderText(self.tr("Find, pinyin works"))
        self.search.setAccessibleName(self.tr("Filter “{column}”").format(column=title))
        self.search.addAction(icon("search", "text2", 14), QLineEdit.ActionPosition.LeadingPosition)
        whole_one = _button(self.tr("All"), "Ctrl+A", lambda: self.values.tick(self.values.items()))
        only = _button(self.tr("Only this"), self.tr("Ctrl+Space"), self._only)
        back = _button(self.tr("As before"), "Esc", lambda: self.finish(self._before))
        keep = marked(_button(self.tr("Filter"), "Enter", self.keep), primary=True)
        ways, buttons, whole = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        for one in (whole_one, only):
            ways.addWidget(one)
        ways.addStretch(1)
        buttons.addWidget(self.count)
        buttons.addStretch(1)
        for one in (back, keep):
            buttons.addWidget(one)
        whole.setContentsMargins(*[theme().px(10)] * 4)
        whole.setSpacing(theme().px(8))
        whole.addWidget(self.search)
        whole.addLayout(ways)
        whole.addWidget(self.values)
        whole.addLayout(buttons)
        whole.addWidget(self._note)
        self.setMinimumWidth(theme().px(WIDE))

    # Qt overrides

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Escape:
            self.finish(self._before)
        elif event.key() == Qt.Key.Key_Down and self.search.hasFocus():
            self.values.setFocus()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """A click beside the window keeps what is ticked."""
        if not self._is_done:
            self._is_done = True
            self.finished.emit(self.condition() if self._is_touched else self._before)
        super().closeEvent(event)


def show_popup(popup: QWidget, place: QPoint) -> None:
    """Show a small window at a place, or as near to it as it fits on the screen."""
    popup.adjustSize()
    room = popup.screen().availableGeometry()
    left = min(place.x(), room.right() - popup.width())
    top = min(place.y(), room.bottom() - popup.height())
    popup.move(max(room.left(), left), max(room.top(), top))
    popup.show()


def empty_word() -> str:
    """What stands for a value that is not there."""
    return QCoreApplication.translate("WindowedModel", "(empty)")


def _button(words: str, keys: str, pressed: Any) -> FittingButton:
    made = marked(FittingButton(words, keys), small=True)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    made.setAccessibleName(words)
    made.clicked.connect(lambda _checked=False: pressed())
    return made


def _state(is_ticked: bool) -> Qt.CheckState:  # noqa: FBT001 - it is the value itself
    return Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked


def _key(value: Any) -> Any:
    return str(value) if isinstance(value, str) else value
