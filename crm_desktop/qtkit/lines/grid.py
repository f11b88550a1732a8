"""The grid in which the lines of a document are entered: keyboard first, with undo and pasting from a sheet."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Generic

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QWidget

from crm_desktop.qtkit.forms.matches import Match
from crm_desktop.qtkit.icons import pixmap
from crm_desktop.qtkit.jobs import QUICK
from crm_desktop.qtkit.lines.columns import Line, LineColumn
from crm_desktop.qtkit.lines.model import LineModel
from crm_desktop.qtkit.lines.paste import MATCHES_AT_MOST, Block, PasteRules, looked_up, put_row, read_block
from crm_desktop.qtkit.lines.table import LineTable
from crm_desktop.qtkit.lines.view import LineView
from crm_desktop.qtkit.marks import label
from crm_desktop.qtkit.scope import LineScope
from crm_desktop.qtkit.stacking import stacked
from crm_desktop.qtkit.theme import theme

Found = Mapping[int, Sequence[Match]]


class LineGrid(QWidget, Generic[Line]):
    """Enters lines.

    Attributes:
        view: which columns are in sight; ``open`` it to have that kept.
        edited: the user changed a cell; row and column key, or -1 and "" after a larger step (undo, paste).
        current_changed: the cursor went to another row.
        finished: Enter in an empty row: the user is done with the lines.
    """

    edited = Signal(int, str)
    current_changed = Signal(int)
    finished = Signal()

    def __init__(
        self,
        context: str,
        columns: Sequence[LineColumn[Line]],
        scope: LineScope,
        *,
        blank: Callable[[], Line],
        is_blank: Callable[[Line], bool],
        paste_rules: PasteRules | None = None,
    ) -> None:
        """Build the grid.

        Args:
            context: the translation context of the column titles.
            columns: from left to right.
            scope: jobs for looking up, clock for dates.
            blank: makes an empty line.
            is_blank: whether a line holds nothing, so that it is left out of ``lines``.
            paste_rules: how a block from a sheet is understood; None puts it by the place of its columns.
        """
        super().__init__()
        self._context, self._scope = context, scope
        self._rules = paste_rules or PasteRules()
        self._told = ""
        self.model: LineModel[Line] = LineModel(context, columns, blank, is_blank, scope.clock.today, self)
        self.table = LineTable(self.model, scope)
        self.view = LineView(self.table, scope.view_store)
        self.table.setAccessibleName(self.tr("Lines"))
        self._sign, self._message = QLabel(), label(role="problem")
        strip = QHBoxLayout()
        strip.setContentsMargins(theme().px(12), 0, theme().px(12), 0)
        strip.setSpacing(theme().px(4))
        strip.addWidget(self._sign)
        strip.addWidget(self._message, 1)
        self._strip = QWidget()
        self._strip.setLayout(strip)
        self._strip.setFixedHeight(theme().px(18))
        stacked(self, self.table, self._strip, grows=self.table)
        self.setFocusProxy(self.table)
        self.model.edited.connect(self.edited)
        self.model.edited.connect(self._forget_told)
        self.model.edited.connect(self._say_current)
        self.table.finished.connect(self.finished)
        self.table.paste_wanted.connect(self.paste)
        self.table.cells.note_changed.connect(self._say_current)
        self.table.selectionModel().currentChanged.connect(self._moved)
        self._add_action(self.tr("Undo"), QKeySequence.StandardKey.Undo, self.model.undo)
        self._add_action(self.tr("Redo"), QKeySequence.StandardKey.Redo, self.model.redo)

    # lines

    def lines(self) -> tuple[Line, ...]:
        """The lines that hold anything."""
        return self.model.lines

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Show other lines; they count as unchanged."""
        self.model.load(lines)
        self._say_current()

    def line(self, row: int) -> Line | None:
        """The line in a row of the grid, or None."""
        return self.model.line(row)

    @property
    def current_row(self) -> int:
        """The row with the cursor."""
        return self.table.currentIndex().row()

    def replace_line(self, row: int, line: Line) -> None:
        """Put a line in place that was completed in the background; it joins the user's last step for undo."""
        self.model.replace_line(row, line)

    def add_lines(self, lines: Sequence[Line]) -> None:
        """Append lines in one step, such as those of another document."""
        self.model.replace_all([*self.model.lines, *lines])

    def set_read_only(self, read_only: bool) -> None:  # noqa: FBT001 - as in Qt
        """Let the lines be read only."""
        self.model.read_only = read_only
        self.model.set_filler(0)
        self.table.viewport().update()

    def set_growing(self, growing: bool) -> None:  # noqa: FBT001 - as in Qt
        """Let the user add lines, or only change those that are there."""
        self.model.grows = growing
        self.model.set_filler(1)

    def start(self, row: int = 0, key: str = "") -> None:
        """Put the cursor on the first cell of a row, or on the one of a column."""
        path = self.table.path()
        named = [place for place, column in enumerate(self.model.columns) if column.key == key]
        self.table.move_to(row, next(iter((*named, *path)), 0))

    # problems

    def settle(self, done: Callable[[], None]) -> None:
        """Take what stands in the cell that is being edited, looked up if need be, then call ``done``."""
        self.table.settle(done)

    def settle_all(self, done: Callable[[], None], unread: Callable[[], None] = lambda: None) -> None:
        """The same, but go back to a cell whose text could not be taken, and call ``unread`` instead of ``done``."""
        self.settle(lambda: unread() if self.table.go_to_unread() else done())

    def show_problems(self, problems: Mapping[int, Mapping[str, str]]) -> None:
        """Frame wrong cells and go to the first one.

        Args:
            problems: translated messages by place in ``lines()`` and column key.
        """
        rows = self.model.filled_rows
        found = {
            (rows[place] if place < len(rows) else place, key): message
            for place, of_line in problems.items()
            for key, message in of_line.items()
        }
        self.model.show_problems(found)
        if found:
            row, key = min(found)
            keys = [column.key for column in self.model.columns]
            self.table.move_to(row, keys.index(key) if key in keys else 0)
        self._say_current()

    def _moved(self, current: Any, previous: Any) -> None:
        self._say_current()
        if current.row() != previous.row():
            self.current_changed.emit(current.row())

    def _forget_told(self, *_: object) -> None:
        self._told = ""

    def _say_current(self, *_: object) -> None:
        index, problems = self.table.currentIndex(), self.model.problems
        key = self.model.columns[index.column()].key if index.isValid() else ""
        message = problems.get((index.row(), key), "")
        if not message and problems:
            first = min(problems)
            message = self.tr("Line {number}: {problem}").format(number=first[0] + 1, problem=problems[first])
        if message and message == self.table.said:
            message = ""  # it hangs under its cell
        self._message.setText(message or self._told)
        self._sign.setVisible(bool(message))
        if message:
            self._sign.setPixmap(pixmap("warning", "red", 14))

    # pasting

    def paste(self) -> None:
        """Put a block of text with tabs, as a sheet copies it, over the lines from the cursor on."""
        index = self.table.currentIndex()
        columns, hidden = self._typed_columns(), self._typed_columns(hidden=True)
        at = self.model.columns[max(0, index.column())]
        first = columns.index(at) if at in columns else 0
        block = read_block(QApplication.clipboard().text(), columns, first, self._rules, hidden)
        wanted = looked_up(block, columns, self._rules)
        source = next((column.matches for column in columns if column.matches is not None), None)

        def look_up(_progress: object) -> Found:
            return {row: source.find(text, MATCHES_AT_MOST) for row, text in wanted.items()} if source else {}

        self._scope.jobs.run(
            self, look_up, lambda found: self._put_block(max(0, index.row()), block, wanted, found), lane=QUICK
        )

    def _typed_columns(self, *, hidden: bool = False) -> list[LineColumn[Line]]:
        """Those that can be typed, as they stand; or those of them that are not in sight."""
        header = self.table.horizontalHeader()
        order = [header.logicalIndex(place) for place in range(header.count())]
        wanted = [self.model.columns[number] for number in order if self.table.isColumnHidden(number) == hidden]
        return [column for column in wanted if column.put is not None]

    def _put_block(self, top: int, block: Block[Line], wanted: Mapping[int, str], found: Found) -> None:
        lines, today = self.model.padded(top + len(block.rows)), self._scope.clock.today()
        columns = self._typed_columns() + self._typed_columns(hidden=True)
        for row in range(len(block.rows)):
            record = (wanted[row], found[row]) if row in wanted and row in found else None
            lines[top + row] = put_row(lines[top + row], block.cells(row), columns, record, today)
        self.model.replace_all(lines)
        self._told = self.tr("Not taken: {columns}").format(columns=", ".join(block.left_out)) if block.left_out else ""
        self._say_current()

    # parts

    def _add_action(self, text: str, keys: QKeySequence.StandardKey, run: Callable[[], None]) -> None:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda: self._keeping_place(run))
        self.addAction(action)

    def _keeping_place(self, run: Callable[[], None]) -> None:
        index = self.table.currentIndex()
        row, column = index.row(), index.column()
        run()
        place = self.model.index(max(0, row), max(0, column))
        self.table.selectionModel().setCurrentIndex(place, QItemSelectionModel.SelectionFlag.ClearAndSelect)
