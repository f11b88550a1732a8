"""One word of a pick list: its fields, where it is used, and the words that it takes in."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.domain.pick_entries import alike
from crm_desktop.domain.pick_lists import COLOURS, PICK_LISTS
from crm_desktop.present import formats
from crm_desktop.qtkit.forms.choice_box import ChoiceBox
from crm_desktop.qtkit.icons import icon
from crm_desktop.qtkit.marks import label, marked
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.office.pick_lists import ListEntry, Merge, OpenList
from crm_desktop.views.system.audit_words import kind_word
from crm_desktop.views.system.entry_words import COLOUR_WORDS, LEVEL_WORDS, said, swatch
from crm_desktop.views.system.typed_entries import TypedEntries, TypedEntry


class EntrySide(QWidget):
    """The fields of the current word, and what its records are.

    Attributes:
        changed: a field was typed; carries the values by name.
        listed: the records of a kind that hold the word are wanted; carries the list and the column.
        merge_wanted: the current word is to take others in; carries their texts.
        undo_wanted: a merge is to be undone; carries its id.
    """

    changed = Signal(dict)
    listed = Signal(str, str)
    merge_wanted = Signal(tuple)
    undo_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.fields, self.uses, self.merging, self.undoing = EntryFields(), EntryUses(), EntryMerging(), EntryMerges()
        self.fields.changed.connect(self.changed)
        self.uses.listed.connect(self.listed)
        self.merging.wanted.connect(self.merge_wanted)
        self.undoing.wanted.connect(self.undo_wanted)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme().px(14))
        for part in (self.fields, self.uses, self.merging, self.undoing):
            whole.addWidget(part)
        whole.addStretch(1)

    def show_entry(
        self, name: str, entry: TypedEntry | None, typed: TypedEntries, stored: OpenList | None, *, is_unsaved: bool
    ) -> None:
        """Show another word."""
        self.fields.show_entry(name, entry, typed, stored)
        self.uses.show_entry(entry, stored)
        self.merging.show_entry(entry, stored, is_unsaved=is_unsaved)
        self.undoing.show_merges(stored.merges if stored is not None else ())


class EntryFields(QWidget):
    """What is said of the word."""

    changed = Signal(dict)

    def __init__(self) -> None:
        super().__init__()
        self._entry: TypedEntry | None = None
        self.text, self.code = QLineEdit(), QLineEdit()
        self.code.setMaxLength(20)
        self.colour, self.above, self.level, self.head = ChoiceBox(), ChoiceBox(), ChoiceBox(), ChoiceBox()
        self.colour.addItem(self.tr("none"), "")
        for place, name in enumerate(COLOURS, start=1):
            self.colour.addItem(said(COLOUR_WORDS[name]), name)
            self.colour.setItemIcon(place, swatch(name))
        for kind, word in LEVEL_WORDS.items():
            self.level.addItem(said(word), kind)
        self.offered = QCheckBox(self.tr("Offered for new records"))
        self.note = label(role="hint")
        self.note.setWordWrap(True)
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setVerticalSpacing(theme().px(8))
        self._rows: tuple[tuple[str, QWidget], ...] = (
            (self.tr("Word"), self.text),
            (self.tr("Code"), self.code),
            (self.tr("Colour"), self.colour),
            (self.tr("Level"), self.level),
            (self.tr("Under"), self.above),
            (self.tr("Responsible"), self.head),
        )
        for words, field in self._rows:
            field.setAccessibleName(words)
            self._form.addRow(label(words, role="label"), field)
        self._form.addRow(self.offered)
        self._form.addRow(self.note)
        self._connect()

    def show_entry(self, name: str, entry: TypedEntry | None, typed: TypedEntries, stored: OpenList | None) -> None:
        """Show the fields of a word; what is being typed in one of them stays."""
        self._entry = entry
        has_levels = name in PICK_LISTS and PICK_LISTS[name].levels is not None
        for box in (self.level, self.head):
            self._form.setRowVisible(box, has_levels)
        for _, field in self._rows:
            field.setEnabled(entry is not None)
        self.offered.setEnabled(entry is not None)
        shown = entry or TypedEntry(-1)
        blocked = [QSignalBlocker(one) for one in (*(field for _, field in self._rows), self.offered)]
        for line, text in ((self.text, shown.text), (self.code, shown.code)):
            if " ".join(line.text().split()) != text:
                line.setText(text)
        self._offer(self.above, self.tr("none"), [(one.key, one.text) for one in typed.may_stand_under(shown)])
        self._offer(self.head, self.tr("nobody"), stored.people if stored is not None else ())
        _choose(self.colour, shown.colour)
        _choose(self.level, shown.kind)
        _choose(self.above, shown.above)
        _choose(self.head, shown.head_id)
        self.offered.setChecked(shown.is_active)
        del blocked
        count = formats.quantity(shown.count) if shown.count else ""
        self.note.setText(self.tr("Records that follow a new word: {count}").format(count=count) if count else "")

    @staticmethod
    def _offer(box: ChoiceBox, nobody: str, choices: Sequence[tuple[int, str]]) -> None:
        box.clear()
        box.addItem(nobody, None)
        for value, text in choices:
            box.addItem(text, value)

    def _connect(self) -> None:
        self.text.textEdited.connect(lambda text: self.changed.emit({"text": " ".join(text.split())}))
        self.code.textEdited.connect(lambda text: self.changed.emit({"code": " ".join(text.split())}))
        boxes = (("colour", self.colour), ("kind", self.level), ("above", self.above), ("head_id", self.head))
        for name, box in boxes:
            box.activated.connect(partial(self._chosen, name, box))
        self.offered.clicked.connect(lambda on: self.changed.emit({"is_active": on}))

    def _chosen(self, name: str, box: ChoiceBox, _place: int) -> None:
        self.changed.emit({name: box.currentData()})


class EntryUses(QWidget):
    """How many records hold the word, kind by kind."""

    listed = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.sum = label(role="hint")
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Where it is used"), role="title"), 1)
        head.addWidget(self.sum)
        self._rows = QWidget()
        self._grid = QGridLayout(self._rows)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(0, 1)
        self.note = label(role="hint")
        self.note.setWordWrap(True)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(head)
        whole.addWidget(self._rows)
        whole.addWidget(self.note)

    def show_entry(self, entry: TypedEntry | None, stored: OpenList | None) -> None:
        """Count the records that hold a word, with a way to each kind of them."""
        _empty(self._grid)
        found = entry.stored if entry is not None else None
        used = found.used if found is not None else {}
        holders = {one.kind: one for one in stored.holders} if stored is not None else {}
        for row, (kind, count) in enumerate(used.items()):
            self._grid.addWidget(label(kind_word(kind), role="label"), row, 0)
            self._grid.addWidget(label(formats.quantity(count), role="value"), row, 1)
            if kind in holders:
                button = marked(QPushButton(icon("next", size=14), self.tr("List")), small=True)
                button.setAccessibleName(self.tr("List: {kind}").format(kind=kind_word(kind)))
                button.clicked.connect(partial(self._list, holders[kind].list_id, holders[kind].column))
                self._grid.addWidget(button, row, 2)
        self._rows.setVisible(bool(used))
        total = found.count if found is not None else 0
        self.sum.setText(self.tr("{count} in all").format(count=formats.quantity(total)) if total else "")
        self.note.setText(self._told(found, _under(found, stored)))

    def _list(self, list_id: str, column: str, *_: object) -> None:
        self.listed.emit(list_id, column)

    def _told(self, stored: ListEntry | None, below: Sequence[ListEntry]) -> str:
        if stored is None:
            return ""
        used_below = sum(one.count for one in below)
        if not stored.count and used_below:
            words = self.tr(
                "No record has this word itself. {words} stand under it, in {count} records; Del switches it off."
            )
            return words.format(words=len(below), count=formats.quantity(used_below))
        if not stored.count and below:
            return self.tr("No record has this word: Del deletes it, and those under it move up.")
        if not stored.count:
            return self.tr("No record has this word: Del deletes it.")
        return self.tr("Records keep a word that is switched off.") if stored.is_active else ""


def _under(stored: ListEntry | None, of: OpenList | None) -> list[ListEntry]:
    """All words that stand under one, however deep."""
    if stored is None or of is None:
        return []
    below = [one for one in of.entries if one.above == stored.text and one.id != stored.id]
    return [*below, *(deeper for one in below for deeper in _under(one, of))]


class EntryMerging(QWidget):
    """Which words the current one takes in, and what comes of it."""

    wanted = Signal(tuple)

    def __init__(self) -> None:
        super().__init__()
        self._entry: ListEntry | None = None
        self._others: dict[str, ListEntry] = {}
        self._shown: list[str] = []
        self._ticks: dict[str, QCheckBox] = {}
        self.title = _plain(label(role="title"))
        self._rows = QWidget()
        self._list = QVBoxLayout(self._rows)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(theme().px(4))
        self.more = ChoiceBox()
        self.more.setAccessibleName(self.tr("Another word…"))
        self.more.activated.connect(self._add)
        self.sums = _plain(label(role="hint"))
        self.sums.setWordWrap(True)
        self.merge = QPushButton(icon("merge", size=14), "")
        self.merge.clicked.connect(lambda _on=False: self.wanted.emit(tuple(self.ticked())))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme().px(6))
        for widget in (self.title, self._rows, self.more, self.sums):
            whole.addWidget(widget)
        row = QHBoxLayout()
        row.addWidget(self.merge)
        row.addStretch(1)
        whole.addLayout(row)

    def ticked(self) -> list[str]:
        """The words that are to be taken in."""
        return [text for text, tick in self._ticks.items() if tick.isChecked()]

    def show_entry(self, entry: TypedEntry | None, stored: OpenList | None, *, is_unsaved: bool) -> None:
        """Offer the words that may mean the same as this one."""
        found = entry.stored if entry is not None else None
        entries = stored.entries if stored is not None else ()
        others = {one.text: one for one in entries if found is not None and one.id != found.id}
        if found != self._entry or others != self._others:
            self._entry, self._others = found, others
            self._shown = list(alike(found.text, list(others))) if found is not None else []
            self._fill(set(self._shown))
        self.setVisible(bool(others))
        self.merge.setProperty("waits", is_unsaved)
        self._tell()

    def _fill(self, ticked: set[str]) -> None:
        _empty(self._list)
        self._ticks = {}
        for text in self._shown:
            tick = QCheckBox(text.replace("&", "&&"))
            tick.setChecked(text in ticked)
            tick.toggled.connect(self._tell)
            row = QHBoxLayout()
            row.addWidget(tick, 1)
            used = self._others[text].used
            counts = " · ".join(
                f"{kind_word(kind)} {formats.quantity(count)}" for kind, count in list(used.items())[:2]
            )
            row.addWidget(label(counts, role="hint"))
            self._list.addLayout(row)
            self._ticks[text] = tick
        self._rows.setVisible(bool(self._shown))
        self.more.clear()
        self.more.addItem(self.tr("Another word…"), "")
        for text in self._others:
            if text not in self._ticks:
                self.more.addItem(text, text)

    def _add(self, _place: int) -> None:
        text = self.more.currentData()
        if text:
            self._shown.append(text)
            self._fill({*self.ticked(), text})
            self._tell()

    def _tell(self, *_: object) -> None:
        text = self._entry.text if self._entry is not None else ""
        self.title.setText(self.tr("Merge into “{word}”").format(word=text))
        ticked, waits = self.ticked(), bool(self.merge.property("waits"))
        self.merge.setText(self.tr("Merge {count}  Ctrl+M").format(count=len(ticked)) if ticked else self.tr("Merge"))
        self.merge.setEnabled(bool(ticked) and not waits)
        self.merge.setToolTip(self.tr("Save the changes first.") if waits else "")
        self.sums.setText("\n".join(self.sums_of(ticked)) if ticked else self.tr("Choose the words that it takes in."))

    def sums_of(self, taken: Sequence[str]) -> list[str]:
        """What comes of a merge, kind by kind, such as 112 + 13 + 6 = 131."""
        if self._entry is None:
            return []
        parts = [self._entry, *(self._others[text] for text in taken)]
        kinds = dict.fromkeys(kind for one in parts for kind in one.used)
        lines = []
        for kind in kinds:
            counts = [one.used.get(kind, 0) for one in parts]
            terms = " + ".join(map(formats.quantity, counts))
            lines.append(f"{kind_word(kind)}: {terms} = {formats.quantity(sum(counts))}")
        gone = self.tr("Words less: {count}, records less: none; can be undone for 30 days.")
        return [*lines, gone.format(count=len(taken))]


class EntryMerges(QWidget):
    """What was merged lately, each with its way back."""

    wanted = Signal(int)
    _MOST = 3

    def __init__(self) -> None:
        super().__init__()
        self._merges: Sequence[Merge] = ()
        self._rows = QWidget()
        self._list = QVBoxLayout(self._rows)
        self._list.setContentsMargins(0, 0, 0, 0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(label(self.tr("Merged lately"), role="title"))
        whole.addWidget(self._rows)
        self.hide()

    def show_merges(self, merges: Sequence[Merge]) -> None:
        """Show what can be undone."""
        if merges == self._merges:
            return
        self._merges = merges
        _empty(self._list)
        for one in merges[: self._MOST]:
            words = _plain(label(f"{one.old} → {one.new}", role="label"))
            words.setWordWrap(True)
            words.setToolTip(self.tr("{count} records").format(count=formats.quantity(one.records)))
            back = marked(QPushButton(icon("undo", size=14), self.tr("Undo")), small=True)
            back.setAccessibleName(self.tr("Undo: {words}").format(words=words.text()))
            back.clicked.connect(partial(self._undo, one.id))
            row = QHBoxLayout()
            row.addWidget(words, 1)
            row.addWidget(back)
            self._list.addLayout(row)
        self.setVisible(bool(merges))

    def _undo(self, merge_id: int, *_: object) -> None:
        self.wanted.emit(merge_id)


def _plain(words: QLabel) -> QLabel:
    """A label that shows what somebody typed as it was typed."""
    words.setTextFormat(Qt.TextFormat.PlainText)
    return words


def _choose(box: ChoiceBox, value: object) -> None:
    box.setCurrentIndex(max(0, box.findData(value)))


def _empty(layout: QGridLayout | QVBoxLayout | QHBoxLayout) -> None:
    """Take everything out of a layout."""
    while layout.count():
        item = layout.takeAt(0)
        if item is None:
            return
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif isinstance(inner, QHBoxLayout):
            _empty(inner)
            inner.deleteLater()
