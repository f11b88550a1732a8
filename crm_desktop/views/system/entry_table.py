"""The words of one pick list: typed, renamed in their cells, moved, switched off; nothing is stored from here."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from crm_desktop.domain.pick_entries import alike
from crm_desktop.domain.pick_lists import PICK_LISTS
from crm_desktop.present import formats
from crm_desktop.qtkit.icons import icon
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.office.pick_lists import ListEntry
from crm_desktop.views.system.audit_words import kind_word
from crm_desktop.views.system.entry_words import COLOUR_WORDS, LEVEL_WORDS, said, swatch
from crm_desktop.views.system.typed_entries import TypedEntries, TypedEntry

NUMBER, WORD, NOTE, LEVEL, COLOUR, CODE, USED, BAR, FIRST, SECOND, STATE = range(11)
PARTS = (FIRST, SECOND)
WIDTHS = {NUMBER: 36, NOTE: 142, LEVEL: 76, COLOUR: 76, CODE: 58, USED: 54, BAR: 54, FIRST: 66, SECOND: 66, STATE: 106}
INDENT, LEAST_WORD, WITH_BARS = 18, 96, 60
MOST_COMPARED = 150
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_SHARE = int(Qt.ItemDataRole.UserRole)
_DEPTH = _SHARE + 1
_Index = QModelIndex | QPersistentModelIndex


class EntryTable(QTableWidget):
    """Insert adds, Del switches off or deletes, Ctrl+V adds a copied column.

    Attributes:
        edited: something was changed.
        chosen: another word is the current one.
    """

    edited = Signal()
    chosen = Signal()

    def __init__(self) -> None:
        super().__init__(0, len(WIDTHS) + 1)
        self.typed = TypedEntries(PICK_LISTS["brand"])
        self._kinds: tuple[str, ...] = ()
        self._most = 0
        self._likely: dict[str, str] = {}
        self.setAccessibleName(self.tr("Choices"))
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.verticalHeader().setDefaultSectionSize(theme().px(27))
        self.verticalHeader().hide()
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.horizontalHeader().setSectionResizeMode(WORD, QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setMinimumSectionSize(theme().px(30))
        for column, width in WIDTHS.items():
            self.setColumnWidth(column, theme().px(width))
        self._words, self._bars = _Indented(self), _Bars(self)
        self.setItemDelegateForColumn(WORD, self._words)
        self.setItemDelegateForColumn(BAR, self._bars)
        self.itemChanged.connect(self._renamed)
        self.currentCellChanged.connect(lambda *_: self.chosen.emit())

    # values

    def load(self, list_name: str, entries: Sequence[ListEntry]) -> None:
        """Show the words as they are stored; the current one stays."""
        before = self.current()
        of = PICK_LISTS[list_name]
        self.typed = TypedEntries(of, entries)
        sums: dict[str, int] = {}
        for entry in entries:
            for kind, count in entry.used.items():
                sums[kind] = sums.get(kind, 0) + count
        self._kinds = tuple(sorted(sums, key=lambda kind: -sums[kind]))[: len(PARTS)] if len(sums) > 1 else ()
        self._most = max((entry.count for entry in entries), default=0)
        self._likely = _likely([entry.text for entry in entries])
        self._head(has_levels=of.levels is not None)
        texts = [entry.text for entry in self.typed.entries]
        self.fill(texts.index(before.text) if before is not None and before.text in texts else 0)

    def current(self) -> TypedEntry | None:
        """The current word."""
        entries = self.typed.entries
        return entries[self.currentRow()] if 0 <= self.currentRow() < len(entries) else None

    @property
    def is_typed(self) -> bool:
        """Whether a word is being typed in its cell."""
        return self.state() is QAbstractItemView.State.EditingState

    def change(self, **values: object) -> None:
        """Give the current word other values; what is typed elsewhere keeps the focus."""
        entry = self.current()
        if entry is not None:
            self.typed.change(entry.key, **values)
            self.fill(self.typed.place(entry.key))
            self.edited.emit()

    # actions

    def add(self) -> None:
        """Add a word below the current one; it is typed in its cell."""
        current = self.current()
        key = self.typed.add(after=current.key if current is not None else None)
        self.fill(self.typed.place(key))
        self.start_renaming()

    def add_all(self, lines: str) -> None:
        """Add a copied column; words that are there already are passed over."""
        current = self.current()
        key = self.typed.add_all(lines, after=current.key if current is not None else None)
        if key is not None:
            self.fill(self.typed.place(key))
            self.edited.emit()

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
        """Move the current word up or down beside its neighbours."""
        self._do(lambda entry: self.typed.shift(entry.key, step))

    def followed(self) -> tuple[str, int] | None:
        """The current word, whose changes can be asked for."""
        entry = self.current()
        return None if entry is None or entry.stored is None else ("dictionary_entry", entry.stored.id)

    def switch(self) -> None:
        """Offer the current word no longer, or again; one that no record holds goes."""
        self._do(lambda entry: self.typed.take_away(entry.key))

    def sort(self) -> None:
        """Put the words in the order of their sound."""
        self.typed.sort()
        self.fill(0)
        self.edited.emit()

    def fill(self, current: int) -> None:
        """Show what stands on the page."""
        entries, twins = self.typed.entries, self.typed.twins()
        notes = [self._note(entry, is_twin=entry.key in twins) for entry in entries]
        self.setColumnHidden(NOTE, not any(words for words, _, _ in notes))
        self._give_room()
        with QSignalBlocker(self):
            self.setRowCount(len(entries))
            for row, entry in enumerate(entries):
                self._fill_row(row, entry, notes[row])
            if entries:
                self.setCurrentCell(min(max(current, 0), len(entries) - 1), WORD)
        self.viewport().update()
        self.chosen.emit()

    # parts

    def _do(self, change: Callable[[TypedEntry], object]) -> None:
        entry, place = self.current(), self.currentRow()
        if entry is None:
            return
        change(entry)
        there = self.typed.place(entry.key)
        self.fill(there if there >= 0 else min(place, len(self.typed.entries) - 1))
        self.edited.emit()

    def _head(self, *, has_levels: bool) -> None:
        parts = [kind_word(kind) for kind in self._kinds] + [""] * (len(PARTS) - len(self._kinds))
        titles = {
            NUMBER: "",
            WORD: self.tr("Word"),
            NOTE: "",
            LEVEL: self.tr("Level"),
            COLOUR: self.tr("Colour"),
            CODE: self.tr("Code"),
            USED: self.tr("Used"),
            BAR: "",
            FIRST: parts[0],
            SECOND: parts[1],
            STATE: self.tr("Offered"),
        }
        self.setHorizontalHeaderLabels([titles[column] for column in range(self.columnCount())])
        for column in (USED, *PARTS):
            head = self.horizontalHeaderItem(column)
            if head is not None:
                head.setTextAlignment(_RIGHT)
        self.setColumnHidden(LEVEL, not has_levels)
        for place, column in enumerate(PARTS):
            self.setColumnHidden(column, place >= len(self._kinds))

    def _give_room(self) -> None:
        """The words take what is left; where that is little, the bars go, and then the table scrolls."""
        self.setColumnHidden(BAR, False)  # noqa: FBT003 - Qt's own switch
        free = self._beside_others()
        if free < theme().px(WITH_BARS):
            self.setColumnHidden(BAR, True)  # noqa: FBT003 - Qt's own switch
            free = max(theme().px(LEAST_WORD), self._beside_others())
        self.setColumnWidth(WORD, free)

    def _beside_others(self) -> int:
        shown = (column for column in WIDTHS if not self.isColumnHidden(column))
        return self.viewport().width() - sum(map(self.columnWidth, shown))

    def _fill_row(self, row: int, entry: TypedEntry, said_beside: tuple[str, str, str]) -> None:
        note, idea, token = said_beside
        state = self.tr("offered") if entry.is_active else self.tr("switched off")
        used = entry.stored.used if entry.stored is not None else {}
        figures = [used.get(kind, 0) for kind in self._kinds] + [0] * (len(PARTS) - len(self._kinds))
        texts = {
            NUMBER: str(row + 1),
            WORD: entry.text,
            NOTE: note,
            LEVEL: said(LEVEL_WORDS.get(entry.kind, "")),
            COLOUR: said(COLOUR_WORDS.get(entry.colour, "")),
            CODE: entry.code,
            USED: formats.quantity(entry.count) if entry.count else "",
            BAR: "",
            FIRST: formats.quantity(figures[0]) if figures[0] else "",
            SECOND: formats.quantity(figures[1]) if figures[1] else "",
            STATE: state,
        }
        for column, text in texts.items():
            item = QTableWidgetItem(text)
            if column in (USED, *PARTS):
                item.setTextAlignment(_RIGHT)
            if column != WORD:
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEditable)
            if not entry.is_active or column == NUMBER:
                item.setForeground(theme().color("closed"))
            item.setToolTip(text)
            self.setItem(row, column, item)
        self._mark(row, NOTE, idea, token)
        self._mark(row, STATE, "done" if entry.is_active else "void", "green" if entry.is_active else "closed")
        if entry.colour:
            self._at(row, COLOUR).setIcon(swatch(entry.colour))
        self._at(row, WORD).setData(_DEPTH, entry.depth)
        self._at(row, BAR).setData(_SHARE, entry.count / self._most if self._most else 0.0)

    def _note(self, entry: TypedEntry, *, is_twin: bool) -> tuple[str, str, str]:
        """What is to be said of a word beside it: text, picture, colour."""
        if is_twin:
            return self.tr("stands there twice"), "warning", "red"
        if entry.stored is None:
            return self.tr("new"), "new", "amber"
        if entry.is_renamed:
            return self.tr("was {word}").format(word=entry.stored.text), "edit", "amber"
        like = self._likely.get(entry.stored.text, "")
        return (self.tr("like “{word}”").format(word=like), "copy", "amber") if like else ("", "", "text")

    def _mark(self, row: int, column: int, idea: str, token: str) -> None:
        item = self._at(row, column)
        if idea:
            item.setIcon(icon(idea, token, size=14))
            item.setForeground(theme().color(token))

    def _at(self, row: int, column: int) -> QTableWidgetItem:
        item = self.item(row, column)
        if item is None:
            raise LookupError(row)
        return item

    def _renamed(self, item: QTableWidgetItem) -> None:
        entries = self.typed.entries
        if item.column() != WORD or item.row() >= len(entries):
            return
        key = entries[item.row()].key
        self.typed.change(key, text=" ".join(item.text().split()))
        self.fill(self.typed.place(key))
        self.edited.emit()

    # Qt overrides

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._give_room()

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:  # noqa: N802
        entry = self.current()
        super().closeEditor(editor, hint)
        if entry is None or entry.stored is not None:
            return
        if not entry.text:
            self.typed.drop_empty()
            self.fill(min(self.currentRow(), len(self.typed.entries) - 1))
        elif hint is QAbstractItemDelegate.EndEditHint.SubmitModelCache:  # Enter goes on with the next word
            QTimer.singleShot(0, self, self.add)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Insert:
            self.add()
        elif event.key() == Qt.Key.Key_Delete:
            self.switch()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.add_all(QApplication.clipboard().text())
        else:
            super().keyPressEvent(event)


def _likely(texts: Sequence[str]) -> dict[str, str]:
    """Which words may mean the same as one that stands before them; nobody looks through very many of them."""
    if len(texts) > MOST_COMPARED:
        return {}
    found = ((text, alike(text, texts[:place])) for place, text in enumerate(texts))
    return {text: like[0] for text, like in found if like}


class _Indented(QStyledItemDelegate):
    """Words stand as far to the right as they stand deep in the tree."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: _Index) -> None:  # noqa: N802
        super().initStyleOption(option, index)
        option.rect = self._room(option.rect, index)

    def updateEditorGeometry(  # noqa: N802
        self, editor: QWidget, option: QStyleOptionViewItem, index: _Index
    ) -> None:
        editor.setGeometry(self._room(option.rect, index))

    def _room(self, rect: QRect, index: _Index) -> QRect:
        return rect.adjusted(theme().px(INDENT) * int(index.data(_DEPTH) or 0), 0, 0, 0)


class _Bars(QStyledItemDelegate):
    """How often a word is used, beside the most used one."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        super().paint(painter, option, index)
        share = float(index.data(_SHARE) or 0)
        if share <= 0:
            return
        rect: QRect = option.rect
        room, high = rect.adjusted(theme().px(6), 0, -theme().px(6), 0), theme().px(6)
        wide = max(theme().px(3), round(room.width() * share))
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("bar"))
        painter.drawRoundedRect(room.left(), room.center().y() - high // 2, wide, high, high / 2, high / 2)
        painter.restore()
