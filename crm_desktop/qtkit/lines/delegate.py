"""Edits the cells of an entry grid."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QApplication, QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from shiboken6 import isValid

from crm_desktop.qtkit.forms.choice_box import ChoiceBox
from crm_desktop.qtkit.forms.entry_text import Unreadable
from crm_desktop.qtkit.forms.lookup_field import Matcher
from crm_desktop.qtkit.forms.match_popup import MatchColumn
from crm_desktop.qtkit.forms.matches import Match
from crm_desktop.qtkit.forms.typed_line import TypedLine
from crm_desktop.qtkit.jobs import JobRunner
from crm_desktop.qtkit.lines.cell_painter import CellPainter
from crm_desktop.qtkit.lines.columns import LineColumn, edit_text_of, nothing_words, read_cell
from crm_desktop.qtkit.lines.model import LineModel
from crm_desktop.qtkit.marks import marked

Index = QModelIndex | QPersistentModelIndex
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_COMES_BACK = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
"""Why a cell loses the focus and stays in edit: another program or a menu is in front for a while."""


def edit_text(lines: LineModel[Any], row: int, spec: LineColumn[Any]) -> str:
    """What a cell holds when its editing begins: a text that could not be taken comes before the value."""
    line = lines.line(row)
    return "" if line is None else lines.unread(row, spec) or edit_text_of(spec, line)


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What follows when the text of a cell was taken, or could not be.

    Attributes:
        taken, refused: called after the line was changed, or after the text was kept as it is.
        stays: whether a cell with a refused text stays in edit.
    """

    taken: Callable[[], None]
    refused: Callable[[], None] = lambda: None
    stays: bool = True


class LineDelegate(QStyledItemDelegate):
    """One line edit per cell; a match cell has the pop-up below it.

    A text that cannot be taken is never thrown away: it stays in its cell, framed, with the reason under it.

    Attributes:
        went_on: a cell was taken with Enter, Tab or a choice; its row and column.
        left_for: a cell was taken with an arrow key; the row and column wanted next.
        refused: what a cell holds could not be taken; where the cell is, and why.
        mended: nothing is to be said under the cell any more.
        note_changed: something is said under the cell being edited.
    """

    went_on = Signal(int, int)
    left_for = Signal(int, int)
    refused = Signal(QRect, str)
    mended = Signal()
    note_changed = Signal()

    def __init__(
        self, lines: LineModel[Any], painter: CellPainter, jobs: JobRunner, today: Callable[[], date], owner: QObject
    ) -> None:
        """Edit the cells of a table.

        Args:
            lines: what is edited.
            painter: paints the cells that are not being edited.
            jobs: look up records.
            today: the day from which "+3" counts.
            owner: ends it.
        """
        super().__init__(owner)
        self._lines, self._painter, self._jobs, self._today = lines, painter, jobs, today
        self._cells: dict[QObject, QPersistentModelIndex] = {}
        self._matchers: dict[QObject, Matcher] = {}
        self._waiting: dict[QObject, list[_Outcome]] = {}
        self._opened: QWidget | None = None

    # taking values

    def settle(self, done: Callable[[], None]) -> None:
        """Take what stands in the cell being edited, then call ``done``; a text that is refused stays in edit."""
        editor = next(iter(self._waiting), self._opened)
        if not isinstance(editor, QWidget) or not isValid(editor):
            done()
        else:
            self._commit(editor, _Outcome(done, done))

    def _commit(self, editor: QWidget, outcome: _Outcome) -> None:
        if editor in self._waiting:
            self._waiting[editor].append(outcome)
            return
        self._waiting[editor] = [outcome]
        row, column = self._cell_of(editor)
        spec, lines = self._lines.columns[column], self._lines
        if isinstance(editor, ChoiceBox):
            lines.put(row, spec, editor.currentData())
        elif isinstance(editor, QLineEdit) and (
            editor.text() != edit_text(lines, row, spec) or lines.unread(row, spec)
        ):
            if spec.matches is not None and editor.text().strip():
                self._matchers[editor].resolve()  # the answer goes on in _take_match or _refuse
                return
            if not self._read(editor, row, spec):
                return
        self._taken(editor)

    def _cell_of(self, editor: QWidget) -> tuple[int, int]:
        """Row and column that an editor stands on."""
        index = self._cells[editor]
        return index.row(), index.column()

    def _read(self, editor: QLineEdit, row: int, spec: LineColumn[Any]) -> bool:
        """Take the text of a cell that is not looked up; whether it could be taken."""
        lines = self._lines
        if spec.matches is not None:
            lines.refuse(row, spec, "")
            return True
        try:
            lines.put(row, spec, read_cell(spec, editor.text(), self._today()))
        except Unreadable:
            self._refuse(editor)
            return False
        return True

    def _take_match(self, editor: QWidget, match: Match) -> None:
        if editor not in self._cells:
            return  # other lines were shown meanwhile
        row, column = self._cell_of(editor)
        self._lines.put(row, self._lines.columns[column], match)
        self._waiting.setdefault(editor, [_Outcome(lambda: self.went_on.emit(row, column))])
        self._taken(editor)

    def _taken(self, editor: QWidget) -> None:
        outcomes = self._waiting.pop(editor)
        self._close(editor)
        for outcome in outcomes:
            outcome.taken()

    def _refuse(self, editor: QWidget) -> None:
        """Keep what could not be taken as it stands."""
        if editor not in self._cells:
            return  # other lines were shown meanwhile
        outcomes = self._waiting.pop(editor, [])
        row, column = self._cell_of(editor)
        lines = self._lines
        if isinstance(editor, QLineEdit):
            lines.refuse(row, lines.columns[column], editor.text().strip())
        if all(outcome.stays for outcome in outcomes):
            self._stay(editor, row, column)
        else:
            self._close(editor)
        for outcome in outcomes:
            outcome.refused()

    def _stay(self, editor: QWidget, row: int, column: int) -> None:
        marked(editor, problem=True)
        if isinstance(editor, QLineEdit):
            editor.deselect()
            editor.end(False)  # noqa: FBT003 - Qt's own signature
        editor.setFocus()
        self.refused.emit(editor.geometry(), self._lines.refusal(row, self._lines.columns[column]))
        self.note_changed.emit()
        QApplication.beep()

    def _typed_on(self, editor: QWidget) -> None:
        if editor.property("problem"):
            marked(editor, problem=False)
            self.mended.emit()

    def _give_up(self, editor: QWidget) -> None:
        """Let the cell show its value again; what was typed can be brought back by undo."""
        row, column = self._cell_of(editor)
        spec = self._lines.columns[column]
        self._waiting.pop(editor, None)
        typed = editor.text().strip() if isinstance(editor, QLineEdit) else ""
        if typed and self._lines.unread(row, spec):
            self._lines.refuse(row, spec, typed)
        self._lines.refuse(row, spec, "")
        self._close(editor)

    def _close(self, editor: QWidget) -> None:
        matcher = self._matchers.pop(editor, None)
        if matcher is not None:
            matcher.close()
        if self._opened is editor:
            self._opened = None
        self.mended.emit()
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)

    def open_matches(self) -> None:
        """Show the matches of the cell that was just opened with F4."""
        editor = self._opened
        if editor is None:
            return
        if editor in self._matchers:
            self._matchers[editor].open()
        elif isinstance(editor, ChoiceBox):
            editor.showPopup()

    def give(self, event: QInputMethodEvent) -> None:
        """Let the cell that was just opened have what an input method committed."""
        if isinstance(self._opened, QLineEdit):
            QApplication.sendEvent(self._opened, event)

    def _key(self, editor: QWidget, event: QKeyEvent) -> bool:
        """Do what a key means while a cell is edited; whether it is used up."""
        matcher, key = self._matchers.get(editor), event.key()
        if matcher is not None and matcher.handle(event):
            return True
        row, column = self._cell_of(editor)
        if key in _ENTER or key == Qt.Key.Key_Tab:
            self._commit(editor, _Outcome(lambda: self.went_on.emit(row, column)))
            return True
        if key == Qt.Key.Key_Escape:
            self._give_up(editor)
            return True
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and isinstance(editor, QLineEdit):
            step = 1 if key == Qt.Key.Key_Down else -1
            self._commit(editor, _Outcome(lambda: self.left_for.emit(row + step, column)))
            return True
        return False

    # Qt overrides

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self._painter.paint(painter, option.rect, index)

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:  # noqa: N802
        spec = self._lines.columns[index.column()]
        if spec.choices is not None:
            combo = self._opened = ChoiceBox(parent)
            self._cells[combo] = QPersistentModelIndex(index)
            for code, word in spec.choices():
                combo.addItem(word, code)
            row, column = index.row(), index.column()
            combo.activated.connect(
                lambda _place: self._commit(combo, _Outcome(lambda: self.went_on.emit(row, column)))
            )
            return combo
        line = self._opened = TypedLine(parent, figures=spec.is_right)
        self._cells[line] = QPersistentModelIndex(index)
        line.textEdited.connect(lambda _text: self._typed_on(line))
        line.setProperty("cell", True)  # noqa: FBT003 - Qt's own signature
        line.setAccessibleName(str(self._lines.headerData(index.column(), Qt.Orientation.Horizontal)))
        if spec.is_right:
            line.setAlignment(Qt.AlignmentFlag.AlignRight)
        if spec.matches is not None:
            columns = spec.match_columns() if spec.match_columns else (MatchColumn("", 240), MatchColumn("", 160))
            hints = [
                ("↑ ↓", self.tr("choose")),
                ("Enter", self.tr("take, to the next cell")),
                ("F4", self.tr("all")),
                ("Esc", self.tr("close")),
            ]
            nothing = nothing_words(spec, self._lines.context)
            matcher = Matcher(line, spec.matches, self._jobs, columns, hints, nothing)
            matcher.chosen.connect(lambda match: self._take_match(line, match))
            matcher.nothing.connect(lambda _fits: self._refuse(line))
            self._matchers[line] = matcher
        return line

    def setEditorData(self, editor: QWidget, index: Index) -> None:  # noqa: N802
        spec, line = self._lines.columns[index.column()], self._lines.line(index.row())
        if isinstance(editor, ChoiceBox):
            editor.setCurrentIndex(max(0, editor.findData(spec.value(line) if line is not None else None)))
        elif isinstance(editor, QLineEdit) and not editor.isModified():
            editor.setText(edit_text(self._lines, index.row(), spec))
            if self._lines.unread(index.row(), spec):
                marked(editor, problem=True)
                self.refused.emit(editor.geometry(), self._lines.refusal(index.row(), spec))
            else:
                editor.selectAll()

    def setModelData(self, _editor: QWidget, _model: QAbstractItemModel, _index: Index) -> None:  # noqa: N802
        """Values are put by ``_commit`` only, which also knows what was wrong."""

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:  # noqa: N802
        editor.setGeometry(option.rect)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        editor = watched if isinstance(watched, QWidget) else None
        if editor is not None and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            is_plain = not event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
            if is_plain and self._key(editor, event):
                return True
        if editor is not None and event.type() == QEvent.Type.FocusOut:
            if self._leaves(editor, event):
                self._commit(editor, _Outcome(lambda: None, stays=False))
            return False
        return super().eventFilter(watched, event)

    def destroyEditor(self, editor: QWidget, index: Index) -> None:  # noqa: N802
        for kept in (self._cells, self._matchers, self._waiting):
            kept.pop(editor, None)
        self._opened = None if self._opened is editor else self._opened
        super().destroyEditor(editor, index)

    @staticmethod
    def _leaves(editor: QWidget, event: QEvent) -> bool:
        """Whether the focus went elsewhere for good, not to the list of a combo box or to another program."""
        comes_back = isinstance(event, QFocusEvent) and event.reason() in _COMES_BACK
        return editor.isVisible() and not isinstance(editor, ChoiceBox) and not comes_back
