"""The table of an entry grid: the way of Enter, keys, the row numbers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from crm_desktop.qtkit.forms.refusal_note import RefusalNote
from crm_desktop.qtkit.lines.cell_painter import CellPainter
from crm_desktop.qtkit.lines.delegate import LineDelegate
from crm_desktop.qtkit.lines.model import LineModel, first_unread
from crm_desktop.qtkit.scope import FormScope
from crm_desktop.qtkit.theme import theme

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class RowNumbers(QHeaderView):
    """Numbers of lines; the one being edited is white on the accent, empty rows are grey."""

    def __init__(self, lines: LineModel[Any], current: Callable[[], int]) -> None:
        """Number the lines; ``current`` is the row in which the user is at work, -1 for none."""
        super().__init__(Qt.Orientation.Vertical)
        self._lines, self._current = lines, current
        self.setSectionsClickable(True)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setDefaultSectionSize(theme().px(26))
        self.setFixedWidth(theme().px(36))

    # Qt overrides

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:  # noqa: N802
        look, current = theme(), logical == self._current()
        painter.save()
        painter.fillRect(rect, look.color("accent" if current else "header"))
        painter.setPen(look.color("border"))
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setFont(look.font(12, bold=current))
        filled = self._lines.line(logical) is not None
        painter.setPen(look.color("on_accent" if current else "text2" if filled else "text_disabled"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(logical + 1))
        painter.restore()


class LineTable(QTableView):
    """Moves along the Enter path and starts editing.

    Attributes:
        finished: Enter in an empty row: the user is done with the lines.
        paste_wanted: Ctrl+V while no cell is edited.
        cells: takes what is typed into the cells.
    """

    finished = Signal()
    paste_wanted = Signal()

    def __init__(self, lines: LineModel[Any], scope: FormScope) -> None:
        super().__init__()
        self.lines = lines
        self.setVerticalHeader(RowNumbers(lines, self._row_at_work))
        self.setModel(lines)
        painter = CellPainter(lines, self._cursor)
        self.cells = LineDelegate(lines, painter, scope.jobs, scope.clock.today, self)
        self._note = RefusalNote(self.viewport())
        self.cells.refused.connect(self._note.show_under)
        self.cells.mended.connect(self._note.hide)
        self.cells.went_on.connect(self.go_on)
        self.cells.left_for.connect(self.move_to)
        self.setItemDelegate(self.cells)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.AnyKeyPressed | triggers.EditKeyPressed | triggers.DoubleClicked)
        head = self.horizontalHeader()
        head.setFixedHeight(theme().px(26))
        head.setHighlightSections(False)
        head.setStretchLastSection(True)
        for number, column in enumerate(lines.columns):
            self.setColumnWidth(number, theme().px(column.width))
        lines.modelReset.connect(self._fill)
        self.selectionModel().currentChanged.connect(self._moved)

    @property
    def is_editing(self) -> bool:
        """Whether a cell is being edited."""
        return self.state() == QAbstractItemView.State.EditingState

    def _row_at_work(self) -> int:
        """The row in which the user types, or would; -1 while he is elsewhere."""
        return self.currentIndex().row() if self.hasFocus() or self.is_editing else -1

    def _cursor(self) -> QModelIndex:
        """The current cell while the table has the focus; none while a cell is edited or the user is elsewhere."""
        return self.currentIndex() if self.hasFocus() else QModelIndex()

    def settle(self, done: Callable[[], None]) -> None:
        """Take what stands in the cell that is being edited, then call ``done``."""
        self.cells.settle(done)

    def go_to_unread(self) -> bool:
        """Go back to the first cell whose text could not be taken, and edit it; whether there is one."""
        place = first_unread(self.lines)
        if place is None:
            return False
        self.move_to(*place)
        self.edit(self.currentIndex())
        return True

    @property
    def said(self) -> str:
        """What is said under the cell being edited; empty if nothing is."""
        return self._note.words()

    def move_to(self, row: int, column: int) -> None:
        """Put the cursor on a cell."""
        index = self.lines.index(min(max(row, 0), self.lines.rowCount() - 1), column)
        self.setCurrentIndex(index)
        self.setFocus()

    def path(self, row: int | None = None) -> list[int]:
        """The columns on which Enter stops, from left to right: in any line, or also where this one lacks something."""
        header, columns = self.horizontalHeader(), self.lines.columns
        line = None if row is None else self.lines.line(row)
        order = [header.logicalIndex(place) for place in range(header.count())]
        shown = [number for number in order if columns[number].put is not None and not self.isColumnHidden(number)]
        return [number for number in shown if columns[number].stop or columns[number].is_open_in(line)]

    def go_on(self, row: int, column: int) -> None:
        """Go from a cell to the next one of the path; after the last one, to the next line."""
        path = [number for number in self.path(row) if self.lines.may_edit(row, number)]
        later = [number for number in path if number > column] if path else []
        if later:
            self.move_to(row, later[0])
        elif path and not self.lines.grows and row + 1 >= self.lines.rowCount():
            self.finished.emit()
        elif path:
            self._fill()
            self.move_to(row + 1, self.path()[0])

    def _fill(self) -> None:
        """Have empty rows down to the bottom of the view."""
        high = max(1, self.viewport().height() // theme().px(26))
        self.lines.set_filler(high - (self.lines.rowCount() - self.lines.filler))

    def _moved(self, current: QModelIndex, previous: QModelIndex) -> None:
        self._switch_input_method(current)
        if current.row() != previous.row():
            self.viewport().update()
            self.verticalHeader().viewport().update()

    def _switch_input_method(self, current: QModelIndex) -> None:
        """Let figures begin without the input method, texts with it."""
        is_text = current.isValid() and not self.lines.columns[current.column()].is_right
        on = is_text and self.lines.may_edit(current.row(), current.column())
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on)
        QGuiApplication.inputMethod().update(Qt.InputMethodQuery.ImEnabled)

    def _enter(self) -> None:
        index = self.currentIndex()
        path = self.path()
        if index.isValid() and self.lines.unread(index.row(), self.lines.columns[index.column()]):
            self.edit(index)
        elif index.isValid() and path and self.lines.line(index.row()) is None and index.column() == path[0]:
            self.finished.emit()
        elif index.isValid():
            self.go_on(index.row(), index.column())

    def _clear(self) -> None:
        index = self.currentIndex()
        spec = self.lines.columns[index.column()]
        may = self.lines.line(index.row()) is not None and self.lines.may_edit(index.row(), index.column())
        if may and self.lines.unread(index.row(), spec):
            self.lines.refuse(index.row(), spec, "")
        elif may and spec.matches is None and spec.choices is None:
            self.lines.put(index.row(), spec, None if spec.is_right else "")

    def remove_selected(self) -> None:
        """Delete the lines that are selected."""
        rows = sorted({index.row() for index in self.selectedIndexes()} or {self.currentIndex().row()})
        column = self.currentIndex().column()
        self.lines.remove_lines(rows)
        self.move_to(rows[0], column)

    def insert_line(self) -> None:
        """Make room above the current line."""
        row, column = self.currentIndex().row(), self.path()[0]
        self.lines.insert_line(row)
        self.move_to(row, column)

    # Qt overrides

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusInEvent(event)
        self._switch_input_method(self.currentIndex())

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:  # noqa: N802
        index = self.currentIndex()
        begins = event.commitString() and not event.preeditString() and not self.is_editing
        if begins and index.isValid() and self.lines.may_edit(index.row(), index.column()):
            # Qt opens the cell and drops what was committed without a composition, such as a full-width figure
            self.edit(index)
            self.cells.give(event)
            return
        super().inputMethodEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fill()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        key, index = event.key(), self.currentIndex()
        if control:
            if key == Qt.Key.Key_Delete and not self.lines.read_only:
                self.remove_selected()
                return
            if event.matches(QKeySequence.StandardKey.Paste) and not self.lines.read_only:
                self.paste_wanted.emit()
                return
            super().keyPressEvent(event)
            return
        if self._plain_key(key, index):
            return
        super().keyPressEvent(event)

    def _plain_key(self, key: int, index: QModelIndex) -> bool:
        if not index.isValid():
            return False
        if key in _ENTER:
            self._enter()
        elif key == Qt.Key.Key_F4 and self.lines.may_edit(index.row(), index.column()):
            self.edit(index)
            self.cells.open_matches()
        elif key == Qt.Key.Key_Insert and not self.lines.read_only:
            self.insert_line()
        elif key == Qt.Key.Key_Delete and not self.lines.read_only:
            self._clear()
        else:
            return False
        return True
