"""The table of a pivot: groups and their members, a column for each member and value, the whole at the foot."""

from __future__ import annotations

from collections.abc import Callable
from zlib import crc32

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.domain.analysis.cube import Cube, CubeRow
from crm_desktop.domain.analysis.looks import Looks
from crm_desktop.domain.analysis.requests import CubeRequest
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.columns.analysis import cube_columns
from crm_desktop.present.columns.base import Tone
from crm_desktop.present.outside import Outside
from crm_desktop.qtkit.lists.panel import ListPanel
from crm_desktop.qtkit.lists.spec import ListPanelSpec
from crm_desktop.qtkit.pauses import pause
from crm_desktop.queries.analysis.naming import named_cube
from crm_desktop.views.analysis.behind import CHANGED, Cell, cell_of
from crm_desktop.views.analysis.cube_source import CubeSource
from crm_desktop.views.analysis.fields import said
from crm_desktop.views.context import Context

FOLLOW_MS = 150
"""So long the cursor rests on a cell before its documents are read."""


class Figures(QWidget):
    """Shows answers; a list is made anew when its columns are others.

    Attributes:
        cell_chosen: with the ``Cell`` under the cursor.
        opened: Enter was pressed on a cell.
        left: Esc leads back to the fields.
        answered: the list was read again by itself, since something changed.
    """

    cell_chosen = Signal(object)
    opened = Signal()
    left = Signal()
    answered = Signal(object)
    _read_again = Signal(object)

    def __init__(self, context: Context, outside: Callable[[Cube], Outside]) -> None:
        """Show nothing yet; ``outside`` says what goes out with the table."""
        super().__init__()
        self._context, self._outside = context, outside
        self._answer: Cube | None = None
        self._looks = Looks()
        self._source: CubeSource | None = None
        self.panel: ListPanel[CubeRow] | None = None
        self._follow = pause(self, self._tell_cell, FOLLOW_MS)
        self._read_again.connect(self._take)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)

    def show_answer(self, answer: Cube, looks: Looks | None = None) -> None:
        """Show an answer; in the looks that it had without others."""
        looks = looks or self._looks
        is_same = self._answer is not None and (_shape(self._answer), self._looks) == (_shape(answer), looks)
        is_same = is_same and not (looks.heat or looks.shares)  # whose scale goes with the figures
        self._answer, self._looks = answer, looks
        if is_same and self._source is not None and self.panel is not None:
            self._source.show(answer)
            self.panel.reload()
        else:
            self._build(answer)
        self._follow.start()

    def enter(self) -> None:
        """Take the focus to the cell where the cursor was."""
        if self.panel is not None:
            self.panel.table.setFocus()

    def choose(self, number: int) -> None:
        """Put the cursor on what an outermost row comes to as a whole."""
        if self._answer is None or self.panel is None or number >= len(self._answer.whole.rows):
            return
        wanted = self._answer.whole.rows[number]
        lines = self._source.lines if self._source is not None else ()
        place = next((at for at, row in enumerate(lines) if row is wanted or row.path[:1] == wanted.path), None)
        column = next((at for at, one in enumerate(self.panel.spec.columns) if one.key.startswith("whole")), 0)
        if place is not None:
            self.panel.table.setCurrentIndex(self.panel.model.index(place, column))
            self.enter()

    def print_out(self) -> None:
        """Print the table that is in sight."""
        if self.panel is not None:
            self._context.print_list(self.panel)

    def write_out(self) -> None:
        """Write it to a workbook."""
        if self.panel is not None:
            self._context.export_list(self.panel)

    @property
    def cell(self) -> Cell | None:
        """The cell under the cursor; of a column that compares, that of its whole row."""
        at = self.at
        return None if at is None else cell_of(*at)

    @property
    def at(self) -> tuple[Cube, CubeRow, str] | None:
        """Where the cursor is: the answer in sight, its row, and the key of the column."""
        if self._answer is None or self.panel is None:
            return None
        row = self.panel.current_row() or self._answer.whole
        column = self.panel.table.currentIndex().column()
        return self._answer, row, self.panel.spec.columns[column].key if column >= 0 else ""

    # parts

    def _build(self, answer: Cube) -> None:
        if self.panel is not None:
            self._whole.removeWidget(self.panel)
            self.panel.hide()
            self.panel.deleteLater()
        self._source = CubeSource(answer, self._ask, said, subtotals=self._looks.subtotals)
        self.panel = ListPanel(
            ListPanelSpec(
                id=_list_id(answer),
                context="analysis",
                title=QT_TRANSLATE_NOOP("analysis", "Pivot"),
                columns=cube_columns(answer, said, self._looks),
                source=self._source,
                reload_on=CHANGED,
                icon="report",
                counted=QT_TRANSLATE_NOOP("analysis", "{count} rows"),
                empty=QT_TRANSLATE_NOOP("analysis", "Nothing happened in this period. Choose a longer one."),
                open=lambda _row, _key: self.open(),
                row_tone=_tone,
                cell_focus=True,
                has_totals=False,
                outside=self._goes_out,
                has_groups=False,
            ),
            self._context,
        )
        self._whole.addWidget(self.panel)
        self.panel.table.selectionModel().currentChanged.connect(self._follow_cell)
        self.panel.model.loaded.connect(self._follow_cell)

    def _goes_out(self) -> Outside:
        return Outside() if self._answer is None else self._outside(self._answer)

    def _ask(self, request: CubeRequest) -> Cube:
        """Read again, since something changed; away from the GUI thread."""
        answer = self._context.reader.read(named_cube, request=request)
        self._read_again.emit(answer)
        return answer

    def _take(self, answer: Cube) -> None:
        """What was read again is in the list already, unless it has other columns."""
        if self._answer is None or answer.request != self._answer.request:
            return
        if _shape(answer) != _shape(self._answer) or (
            (self._looks.heat or self._looks.shares) and answer != self._answer
        ):
            self.show_answer(answer)
        self._answer = answer
        self.answered.emit(answer)

    def _follow_cell(self, *_: object) -> None:
        self._follow.start()

    def _tell_cell(self) -> None:
        cell = self.cell
        if cell is not None:
            self.cell_chosen.emit(cell)

    def open(self) -> None:
        """Lead to the documents of the cell."""
        self._follow.stop()
        self._tell_cell()
        self.opened.emit()

    # Qt overrides

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _shape(answer: Cube) -> tuple[object, ...]:
    """What decides the columns of the table."""
    request = answer.request
    return (request.rows, request.measures, request.against, tuple((one.dimension, one.key) for one in answer.columns))


def _list_id(answer: Cube) -> str:
    """A table of other columns is another list: each is arranged by itself, and a new month is not put at the end."""
    columns = repr([one.key for one in cube_columns(answer, str)]) + repr([one.key for one in answer.columns])
    return f"pivot.{crc32(columns.encode()):08x}"


def _tone(row: CubeRow) -> Tone:
    return Tone.ACCENT if row.rows or not row.path else Tone.PLAIN
