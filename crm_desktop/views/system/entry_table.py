"""The words of one pick list: typed, renamed in their cells, moved, switched off; nothing is stored from here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QTableWidget, QTableWidgetItem

from crm_desktop.present import formats
from crm_desktop.present.ordering import sort_key
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.office.pick_lists import ListEntry

WORD, USED, STATE = range(3)


@dataclass(frozen=True, slots=True)
class TypedEntry:
    """One word as it stands on the page.

    Attributes:
        stored: what it is in the office; None for a new one.
    """

    text: str
    is_active: bool = True
    stored: ListEntry | None = None

    @property
    def is_renamed(self) -> bool:
        """Whether records have to follow."""
        return self.stored is not None and self.stored.text != self.text


@dataclass(frozen=True, slots=True)
class Typed:
    """All words of the page."""

    entries: tuple[TypedEntry, ...] = field(default=())

    @property
    def offered(self) -> tuple[str, ...]:
        """The words that are offered from now on, in order."""
        return tuple(entry.text for entry in self.entries if entry.is_active and entry.text)

    @property
    def renamed(self) -> tuple[TypedEntry, ...]:
        """The words that are called otherwise now."""
        return tuple(entry for entry in self.entries if entry.is_renamed)

    def differs(self, stored: Sequence[ListEntry]) -> bool:
        """Whether anything is to be saved."""
        active = tuple(entry.text for entry in stored if entry.is_active)
        return bool(self.renamed) or self.offered != active


class EntryTable(QTableWidget):
    """Insert adds, F2 renames, Alt+↑↓ moves, Del switches off or on, Ctrl+V adds a copied column.

    Attributes:
        edited: something was changed.
        chosen: another word is the current one.
    """

    edited = Signal()
    chosen = Signal()

    def __init__(self) -> None:
        super().__init__(0, 3)
        self._entries: list[TypedEntry] = []
        self.setHorizontalHeaderLabels([self.tr("Word"), self.tr("Used"), self.tr("Offered")])
        self.setAccessibleName(self.tr("Choices"))
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.verticalHeader().setDefaultSectionSize(theme().px(27))
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.horizontalHeader().setSectionResizeMode(WORD, QHeaderView.ResizeMode.Stretch)
        self.setColumnWidth(USED, theme().px(80))
        self.setColumnWidth(STATE, theme().px(90))
        head = self.horizontalHeaderItem(USED)
        if head is not None:
            head.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.itemChanged.connect(self._renamed)
        self.currentCellChanged.connect(lambda *_: self.chosen.emit())

    # values

    def load(self, entries: Sequence[ListEntry]) -> None:
        """Show the words as they are stored."""
        self._entries = [TypedEntry(entry.text, entry.is_active, entry) for entry in entries]
        self._fill(0)

    def typed(self) -> Typed:
        """What stands on the page; rows without a word are left out."""
        return Typed(tuple(entry for entry in self._entries if entry.text))

    def current(self) -> TypedEntry | None:
        """The current word."""
        return self._entries[self.currentRow()] if 0 <= self.currentRow() < len(self._entries) else None

    # actions

    def add(self, text: str = "") -> None:
        """Add a word below the offered ones; without a text it is typed in its cell."""
        place = sum(entry.is_active for entry in self._entries)
        self._entries.insert(place, TypedEntry(text))
        self._fill(place)
        if not text:
            self.start_renaming()
        self.edited.emit()

    def add_all(self, lines: str) -> None:
        """Add a copied column; words that are there already are passed over."""
        known = {entry.text for entry in self._entries}
        for text in dict.fromkeys(line.strip() for line in lines.splitlines()):
            if text and text not in known:
                self.add(text)

    def start_renaming(self) -> None:
        """Type the current word again in its cell."""
        item = self.item(self.currentRow(), WORD)
        if item is not None:
            self.editItem(item)

    def rename(self, text: str) -> None:
        """Call the current word otherwise."""
        item = self.item(self.currentRow(), WORD)
        if item is not None:
            item.setText(text)

    def shift(self, step: int) -> None:
        """Move the current word up or down among the offered ones."""
        here, there = self.currentRow(), self.currentRow() + step
        if min(here, there) < 0 or max(here, there) >= len(self._entries):
            return
        if not (self._entries[here].is_active and self._entries[there].is_active):
            return
        self._entries[here], self._entries[there] = self._entries[there], self._entries[here]
        self._fill(there)
        self.edited.emit()

    def switch(self) -> None:
        """Offer the current word no longer, or again; a new one goes."""
        entry, place = self.current(), self.currentRow()
        if entry is None:
            return
        if entry.stored is None:
            self._entries.pop(place)
        else:
            self._entries[place] = replace(entry, is_active=not entry.is_active)
        self._fill(min(place, len(self._entries) - 1))
        self.edited.emit()

    def sort(self) -> None:
        """Put the offered words in the order of their sound."""
        active = sorted((entry for entry in self._entries if entry.is_active), key=lambda entry: sort_key(entry.text))
        self._entries = [*active, *(entry for entry in self._entries if not entry.is_active)]
        self._fill(0)
        self.edited.emit()

    # parts

    def _fill(self, current: int) -> None:
        with QSignalBlocker(self):
            self.setRowCount(len(self._entries))
            for row, entry in enumerate(self._entries):
                self._fill_row(row, entry)
            if self._entries:
                self.setCurrentCell(max(current, 0), WORD)
        self.chosen.emit()

    def _fill_row(self, row: int, entry: TypedEntry) -> None:
        count = entry.stored.count if entry.stored is not None else 0
        state = self.tr("offered") if entry.is_active else self.tr("switched off")
        if entry.stored is None:
            state = self.tr("new")
        elif entry.is_renamed:
            state = self.tr("was {word}").format(word=entry.stored.text)
        muted = not entry.is_active
        for column, text in enumerate((entry.text, formats.quantity(count) if count else "", state)):
            item = QTableWidgetItem(text)
            if column == USED:
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            if column != WORD:
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEditable)
            if muted:
                item.setForeground(theme().color("closed"))
            elif column == STATE and (entry.stored is None or entry.is_renamed):
                item.setForeground(theme().color("amber"))
            item.setToolTip(text)
            self.setItem(row, column, item)

    def _renamed(self, item: QTableWidgetItem) -> None:
        if item.column() != WORD:
            return
        row = item.row()
        self._entries[row] = replace(self._entries[row], text=" ".join(item.text().split()))
        with QSignalBlocker(self):
            self._fill_row(row, self._entries[row])
        self.edited.emit()

    # Qt overrides

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        moves = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in moves:
            self.shift(moves[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Insert:
            self.add()
        elif event.key() == Qt.Key.Key_Delete:
            self.switch()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.add_all(QApplication.clipboard().text())
        else:
            super().keyPressEvent(event)
