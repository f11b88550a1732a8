"""The rows of a checked file: large what will be stored, small what the sheet says; faults stand in their cells."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView

from crm_desktop.domain.imports import RowProblem, RowResult
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.exchange.check_rows import CheckColumn, CheckRows
from crm_desktop.exchange.row_kinds import TITLES as KINDS
from crm_desktop.exchange.workbook_guard import column_letters
from crm_desktop.present.columns.base import Tone
from crm_desktop.qtkit.theme import theme
from crm_desktop.views.exchange.check_paint import CELL, ROW_HEIGHT, CheckPainter, Shown
from crm_desktop.views.exchange.check_text import RESULTS, RIGHT_ALIGNED, value_text, words

ROW, RESULT = 0, 1
Index = QModelIndex | QPersistentModelIndex


class CheckModel(QAbstractTableModel):
    """The rows of one step that pass the filter."""

    def __init__(self) -> None:
        super().__init__()
        self.check: CheckRows | None = None
        self.rows: Sequence[int] = ()
        self._columns: Sequence[CheckColumn] = ()

    def show_rows(self, check: CheckRows, rows: Sequence[int]) -> None:
        """Show some rows of a step."""
        self.beginResetModel()
        self.check, self.rows, self._columns = check, rows, check.columns
        self.endResetModel()

    def column(self, place: int) -> CheckColumn | None:
        """The column of the file at a place of the grid."""
        return self._columns[place - 2] if place >= 2 else None

    def problems(self, row: int) -> Sequence[RowProblem]:
        """What is wrong with the row at a place of the grid."""
        return self.check.problems(self.rows[row]) if self.check is not None and 0 <= row < len(self.rows) else ()

    def problem_at(self, row: int, place: int) -> RowProblem | None:
        """The problem of a cell, or the first one of its row."""
        found, column = self.problems(row), self.column(place)
        own = [one for one in found if column is not None and one.title == column.column]
        return next(iter(own or found), None)

    def _shown(self, row: int, place: int) -> Shown:
        if self.check is None:
            return Shown()
        number = self.rows[row]
        result = self.check.result(number)
        if place == ROW:
            return Shown(str(number), tone=Tone.CLOSED, is_right=True)
        if place == RESULT:
            word, icon, tone = RESULTS[result]
            left_out, resembled = self.check.left_out.get(number), self.check.resemblance(number)
            small = words(KINDS[left_out.kind]) if left_out else resembled.label if resembled else ""
            return Shown(words(word), small, tone, icon)
        if result is None:
            return Shown(self.check.line(number) if place == RESULT + 1 else "", tone=Tone.CLOSED)
        return self._field(number, self._columns[place - 2])

    def _field(self, number: int, column: CheckColumn) -> Shown:
        if self.check is None:
            return Shown()
        cell, spec = self.check.cell(number, column), column.spec
        is_right = spec.shape in RIGHT_ALIGNED
        written = words(QT_TRANSLATE_NOOP("imports", "Sheet: {text}")).format(text=cell.written) if cell.written else ""
        if cell.problem is not None:
            return Shown(
                words(QT_TRANSLATE_NOOP("imports", "To put right")),
                written,
                Tone.RED,
                "warning",
                is_framed=True,
                is_right=is_right,
            )
        if self.check.result(number) is RowResult.BAD:
            return Shown(cell.written, is_right=is_right)
        if column.key == "code" and cell.stored is None and self.check.result(number) is RowResult.NEW:
            return Shown(words(QT_TRANSLATE_NOOP("imports", "next number")), tone=Tone.CLOSED)
        main = value_text(spec, cell.stored)
        if cell.is_changed:
            former = words(QT_TRANSLATE_NOOP("imports", "Now: {text}")).format(
                text=value_text(spec, cell.former) or "—"
            )
            return Shown(main, former, Tone.ACCENT, bold=True, is_right=is_right)
        return Shown(main, written if cell.says_more(spec, main) else "", is_right=is_right)

    # Qt overrides

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's form
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's form
        return 0 if parent.isValid() else len(self._columns) + 2

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == CELL:
            return self._shown(index.row(), index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            shown = self._shown(index.row(), index.column())
            return f"{shown.main}\n{shown.small}".strip()
        return None

    def headerData(self, place: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: N802
        if orientation is not Qt.Orientation.Horizontal:
            return None
        column = self.column(place)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            right = place == ROW or (column is not None and column.spec.shape in RIGHT_ALIGNED)
            return (
                Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            ) | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if column is None:
            return (
                words(QT_TRANSLATE_NOOP("imports", "Row"))
                if place == ROW
                else words(QT_TRANSLATE_NOOP("imports", "Result"))
            )
        letters = column_letters(column.place + 1) if column.place is not None else ""
        return f"{words(column.title)}\n{letters} {column.column}"


class CheckGrid(QTableView):
    """The rows of a check.

    Attributes:
        moved: another cell is current.
        mend_wanted: the user wants to write over the current cell.
    """

    moved = Signal()
    mend_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.rows = CheckModel()
        self.setModel(self.rows)
        self.setItemDelegate(CheckPainter(self))
        self.setAccessibleName(self.tr("Rows of the file"))
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme().px(ROW_HEIGHT))
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setFixedHeight(theme().px(36))
        self.doubleClicked.connect(self.mend_wanted)

    def show_rows(self, check: CheckRows, rows: Sequence[int]) -> None:
        """Show some rows; the first one to put right is current."""
        is_other = check is not self.rows.check
        self.clearSpans()
        self.rows.show_rows(check, rows)
        for place, number in enumerate(rows[:500]):
            if number in check.left_out and len(check.columns) > 1:
                self.setSpan(place, RESULT + 1, 1, len(check.columns))
        if is_other:
            self._fit(check)
        first = next((place for place in range(len(rows)) if self.rows.problems(place)), 0)
        self.setCurrentIndex(self.rows.index(first, RESULT))

    def to_row(self, number: int) -> None:
        """Go to a row of the file, if it is shown."""
        if number in self.rows.rows:
            self.setCurrentIndex(self.rows.index(self.rows.rows.index(number), RESULT))

    def to_next_problem(self, *, from_start: bool = False) -> bool:
        """Go to the next cell that is to be put right; whether there is one."""
        here = (-1, -1) if from_start else (self.currentIndex().row(), self.currentIndex().column())
        for place in sorted(range(len(self.rows.rows)), key=lambda one: (one < here[0], one)):
            for column in sorted(self._columns_at_fault(place)):
                if place != here[0] or column > here[1]:
                    self.setCurrentIndex(self.rows.index(place, column))
                    return True
        return False

    def _columns_at_fault(self, place: int) -> set[int]:
        titles = {one.title for one in self.rows.problems(place)}
        if not titles:
            return set()
        known = {self.rows.column(at).column: at for at in range(2, self.rows.columnCount())}  # type: ignore[union-attr]
        return {known.get(title, RESULT) for title in titles}

    def _fit(self, check: CheckRows) -> None:
        look = theme()
        self.setColumnWidth(ROW, look.px(48))
        self.setColumnWidth(RESULT, look.px(180 if check.batch.resembling else 92))
        metrics = self.fontMetrics()
        sample = [one for one in check.rows if one not in check.left_out][:40]
        for place, column in enumerate(check.columns, start=2):
            texts = [f"{words(column.title)}  ", f"AA {column.column}  "]
            for number in sample:
                cell = check.cell(number, column)
                texts += [value_text(column.spec, cell.stored), cell.written]
            width = max(metrics.horizontalAdvance(text) for text in texts) + look.px(26)
            self.setColumnWidth(place, min(max(width, look.px(72)), look.px(240)))

    # Qt overrides

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802
        super().currentChanged(current, previous)
        self.moved.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_F2:
            self.mend_wanted.emit()
            return
        super().keyPressEvent(event)
