"""The lines of a document while they are typed: frozen drafts, with undo."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, Generic

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from crm_desktop.qtkit.lines.columns import Line, LineColumn, edit_text_of, refusal, text_of, without_unread
from crm_desktop.qtkit.steps import Steps

Index = QModelIndex | QPersistentModelIndex


class LineModel(QAbstractTableModel, Generic[Line]):
    """Lines and empty rows after them; every edit can be undone.

    Attributes:
        edited: the lines changed; carries the row and the column's key, or -1 and "" for several.
    """

    edited = Signal(int, str)

    def __init__(
        self,
        context: str,
        columns: Sequence[LineColumn[Line]],
        blank: Callable[[], Line],
        is_blank: Callable[[Line], bool],
        today: Callable[[], date],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.context = context
        self.columns = tuple(columns)
        self._blank, self._is_blank, self._today = blank, is_blank, today
        self._lines: tuple[Line, ...] = ()
        self.filler = 1
        self.steps: Steps[tuple[Line, ...]] = Steps()
        self._said: dict[tuple[int, str], str] = {}
        self.read_only = False
        self.grows = True

    # lines

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines that hold anything; empty ones between them are left out."""
        return tuple(line for line in self._lines if not self._is_blank(line))

    @property
    def filled_rows(self) -> list[int]:
        """The grid's row of every line of ``lines``, in their order."""
        return [row for row, line in enumerate(self._lines) if not self._is_blank(line)]

    def line(self, row: int) -> Line | None:
        """The line of a row; None below the last line."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def load(self, lines: Sequence[Line]) -> None:
        """Show other lines; there is nothing to undo then."""
        self.steps.forget()
        self._said.clear()
        self._reset(tuple(lines))

    def set_filler(self, rows: int) -> None:
        """Show so many empty rows after the lines, at least one."""
        wanted = max(1, rows) if self.grows and not self.read_only else 0
        if wanted != self.filler:
            self.layoutAboutToBeChanged.emit()
            self.filler = wanted
            self.layoutChanged.emit()

    def put(self, row: int, column: LineColumn[Line], value: Any) -> None:
        """Change one cell; a row below the last line becomes a line."""
        if column.put is None:
            return
        old = self.line(row)
        changed = column.put(without_unread(self.padded(row + 1)[row], column), value)
        self._said.pop((row, column.key), None)
        if changed != old:
            self._edit_row(row, changed)
            self.edited.emit(row, column.key)

    def refuse(self, row: int, column: LineColumn[Line], text: str) -> None:
        """Keep a text that could not be taken in its cell, over the value that stays; a blank one gives it up."""
        old, kept = self.line(row), without_unread(self.padded(row + 1)[row], column)
        changed = kept.with_unread((*kept.unread, (column.key, text))) if text else kept
        self._said.pop((row, column.key), None)
        if changed != old and (text or old is not None):
            self._edit_row(row, changed)
            self.edited.emit(row, column.key)

    def unread(self, row: int, column: LineColumn[Line]) -> str:
        """The text of a cell that could not be taken, or an empty one."""
        line = self.line(row)
        return dict(line.unread).get(column.key, "") if line is not None else ""

    def replace_line(self, row: int, line: Line, *, joins: bool = True) -> None:
        """Put a line in place, such as one that was priced in the background.

        Args:
            row: an existing one, or below the last line.
            line: what takes its place.
            joins: whether it belongs to the user's last step, so that one undo takes both back.
        """
        if self.line(row) != line:
            self._edit_row(row, line, remember=not joins)

    def insert_line(self, row: int) -> None:
        """Make room for a line above a row."""
        if row < len(self._lines):
            self.steps.remember(self._lines)
            self._said = {(at + (at >= row), key): words for (at, key), words in self._said.items()}
            self._reset((*self._lines[:row], self._blank(), *self._lines[row:]))
            self.edited.emit(-1, "")

    def remove_lines(self, rows: Sequence[int]) -> None:
        """Delete lines; the ones below move up."""
        kept = tuple(line for row, line in enumerate(self._lines) if row not in set(rows))
        if kept != self._lines:
            self.steps.remember(self._lines)
            self._said.clear()
            self._reset(kept)
            self.edited.emit(-1, "")

    def replace_all(self, lines: Sequence[Line]) -> None:
        """Change many lines in one step, such as a pasted block."""
        self.steps.remember(self._lines)
        self._said.clear()
        self._reset(tuple(lines))
        self.edited.emit(-1, "")

    def padded(self, rows: int) -> list[Line]:
        """A copy of the lines, with empty ones up to ``rows``, to be changed and given to ``replace_all``."""
        return [*self._lines, *(self._blank() for _ in range(rows - len(self._lines)))]

    # undo

    def undo(self) -> None:
        """Take the last step back."""
        if self.steps.can_undo:
            self._said.clear()
            self._reset(self.steps.undo(self._lines))
            self.edited.emit(-1, "")

    def redo(self) -> None:
        """Take the last undo back."""
        if self.steps.can_redo:
            self._said.clear()
            self._reset(self.steps.redo(self._lines))
            self.edited.emit(-1, "")

    # problems

    @property
    def problems(self) -> dict[tuple[int, str], str]:
        """What is wrong, by row and column key: texts that could not be taken, and what was said of other cells."""
        found = dict(self._said)
        for row, line in enumerate(self._lines):
            for column in self.columns if line.unread else ():
                if why := self.refusal(row, column):
                    found[row, column.key] = why
        return found

    def is_wrong(self, row: int, column: LineColumn[Line]) -> bool:
        """Whether a cell is framed in red."""
        return (row, column.key) in self._said or bool(self.unread(row, column))

    def refusal(self, row: int, column: LineColumn[Line]) -> str:
        """Why the text of a cell could not be taken; empty if there is none."""
        text = self.unread(row, column)
        return refusal(column, text, context=self.context, today=self._today()) if text else ""

    def show_problems(self, problems: Mapping[tuple[int, str], str]) -> None:
        """Frame cells in red; by row and column key."""
        self._said = dict(problems)
        self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, len(self.columns) - 1))

    # parts

    def _edit_row(self, row: int, line: Line, *, remember: bool = True) -> None:
        if remember:
            self.steps.remember(self._lines)
        grown = row >= len(self._lines)
        lines = self.padded(row + 1)
        lines[row] = line
        if grown:
            # the empty rows below stay as many as they are, so that the view does not jump
            self.beginInsertRows(QModelIndex(), self.rowCount(), self.rowCount() + row - len(self._lines))
            self._lines = tuple(lines)
            self.endInsertRows()
        else:
            self._lines = tuple(lines)
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(self.columns) - 1))

    def _reset(self, lines: tuple[Line, ...]) -> None:
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def may_edit(self, row: int, column: int) -> bool:
        """Whether a cell takes a value."""
        spec = self.columns[column]
        if self.read_only or spec.put is None:
            return False
        line = self.line(row)
        return spec.may_edit is None or spec.may_edit(line if line is not None else self._blank())

    # Qt overrides

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() else len(self._lines) + self.filler

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        base = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return base | Qt.ItemFlag.ItemIsEditable if self.may_edit(index.row(), index.column()) else base

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        line, column = self.line(index.row()), self.columns[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.refusal(index.row(), column) or self._said.get((index.row(), column.key))
        if line is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole) and (
            text := self.unread(index.row(), column)
        ):
            return text
        if role == Qt.ItemDataRole.DisplayRole:
            return text_of(column, line)
        if role == Qt.ItemDataRole.EditRole:
            return edit_text_of(column, line)
        return None

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)
    ) -> Any:
        if role == Qt.ItemDataRole.TextAlignmentRole and orientation == Qt.Orientation.Horizontal:
            side = Qt.AlignmentFlag.AlignRight if self.columns[section].is_right else Qt.AlignmentFlag.AlignLeft
            return int((side | Qt.AlignmentFlag.AlignVCenter).value)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Vertical:
            return str(section + 1)
        return QCoreApplication.translate(self.context, self.columns[section].title)


def first_unread(lines: LineModel[Any]) -> tuple[int, int] | None:
    """Row and column of the first cell whose text could not be taken."""
    for row in range(lines.rowCount()):
        for number, column in enumerate(lines.columns):
            if lines.unread(row, column):
                return row, number
    return None
