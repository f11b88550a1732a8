"""The table of a list: whole rows, read only, with the states of the design."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QKeyCombination,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from crm_desktop.present.columns.base import PICTURE_EDGE
from crm_desktop.qtkit.lists.header import ListHeader
from crm_desktop.qtkit.lists.row_painter import Place, RowPainter, Sight
from crm_desktop.qtkit.lists.table_model import WindowedModel
from crm_desktop.qtkit.theme import theme

AnyIndex = QModelIndex | QPersistentModelIndex
ROW = 26
"""How high a row of text is, at 96 dpi."""
_FOLDS: dict[int, bool | None] = {
    Qt.Key.Key_Left: True,
    Qt.Key.Key_Right: False,
    Qt.Key.Key_Return: None,
    Qt.Key.Key_Enter: None,
    Qt.Key.Key_Space: None,
}
"""The keys on the head of a group: fold, unfold, turn round."""
_FILTER = (
    QKeyCombination(Qt.KeyboardModifier.AltModifier, Qt.Key.Key_Down),
    QKeyCombination(Qt.KeyboardModifier.NoModifier, Qt.Key.Key_F4),
)


class ListView(QTableView):
    """A table of whole rows, read only.

    Attributes:
        rows, head: what it shows, and the titles over it.
        typed: a letter was typed into the table; the panel hands it to its search box.
        opened: Enter, F2 or a double click on a row; carries the place and the column.
        filter_wanted: Alt+↓ or F4, which open choices and calendars elsewhere.
        span_changed: the selection spans other columns, or the cursor stands elsewhere.
    """

    typed = Signal(str)
    opened = Signal(int, int)
    span_changed = Signal()
    filter_wanted = Signal()
    resized = Signal(QRect)

    def __init__(
        self, model: WindowedModel[Any], header: ListHeader, *, cell_focus: bool = False, held: int = 1
    ) -> None:
        """Make the table; the first ``held`` columns stay in sight."""
        super().__init__()
        self.hovered = -1
        self.cells: frozenset[int] = frozenset()
        self._began, self._goes_on = -1, False
        self._row_height = ROW
        self.rows = model
        self.head = header
        self.setHorizontalHeader(header)
        header.held = held
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._painter = RowPainter(model, cell_focus=cell_focus)
        theme().changed.connect(self._restyle)
        self._restyle()

    def first_column(self) -> int:
        """The logical index of the leftmost column in sight."""
        return self.head.first_column()

    def enter(self) -> None:
        """Take the focus; with no row chosen, the first one is."""
        self.setFocus()
        if self.rows.rowCount() and not self.currentIndex().isValid():
            self.selectRow(0)

    def held_width(self) -> int:
        """The width of the first columns while they stay in sight over the others; 0 while nothing is scrolled."""
        return self.head.held_width()

    def span(self) -> list[int]:
        """The columns in sight from where the selection began to where the cursor is, from left to right."""
        header, ends = self.head, (self._began, self.currentIndex().column())
        if min(ends) < 0:
            return []
        first, last = sorted(header.visualIndex(column) for column in ends)
        columns = (header.logicalIndex(place) for place in range(first, last + 1))
        return [column for column in columns if not header.isSectionHidden(column)]

    def show_cells(self, columns: frozenset[int]) -> None:
        """Let the selected rows stand out in these columns only; without any, as whole rows."""
        if columns != self.cells:
            self.cells = columns
            self.viewport().update()

    def make_room(self, *, for_pictures: bool) -> None:
        """Let the rows be as high as pictures are, or as a line of text."""
        height = PICTURE_EDGE + 8 if for_pictures else ROW
        if height != self._row_height:
            self._row_height = height
            self._restyle()

    def _sight(self, dirty: QRect) -> Sight | None:
        """What ``dirty`` touches of the rows and columns, and how they stand; None if it touches none."""
        first, last = self.rowAt(dirty.top()), self.rowAt(dirty.bottom())
        places = self.head.places(dirty.left(), dirty.right())
        if first < 0 or not places:
            return None
        current, chosen, held = self.currentIndex(), self.selectionModel(), self.held_width()
        return Sight(
            numbers=range(first, (self.rows.rowCount() - 1 if last < 0 else last) + 1),
            top=self.rowViewportPosition(first),
            height=self.rowHeight(first),
            places=[Place(*one) for one in places],
            held=[Place(*one) for one in self.head.held_columns()] if dirty.left() < held else [],
            held_width=held,
            width=self.viewport().width(),
            bottom=self.viewport().height(),
            first_column=self.first_column(),
            current=(current.row(), current.column()),
            has_focus=self.hasFocus(),
            hovered=self.hovered,
            cells=self.cells,
            is_selected=lambda number: chosen.isRowSelected(number, QModelIndex()),
        )

    def _restyle(self) -> None:
        self._painter.restyle()
        self.verticalHeader().setDefaultSectionSize(theme().px(self._row_height))
        self.verticalHeader().setMinimumSectionSize(theme().px(20))
        self.viewport().update()

    def _fold(self, row: int, *, folded: bool | None) -> None:
        """Fold or unfold a group and stay at its head."""
        place = self.rows.fold(row, folded=folded)
        self.selectionModel().setCurrentIndex(
            self.rows.index(place, self.first_column()), QItemSelectionModel.SelectionFlag.ClearAndSelect
        )

    def _hover(self, row: int) -> None:
        if row != self.hovered:
            old, self.hovered = self.hovered, row
            self._repaint_rows(old, row)

    def _repaint_rows(self, *rows: int) -> None:
        for row in rows:
            if row >= 0:
                top = self.rowViewportPosition(row)
                self.viewport().update(0, top, self.viewport().width(), self.rowHeight(row))

    # Qt overrides

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:  # noqa: N802
        super().currentChanged(current, previous)
        if not self._goes_on:
            self._began = current.column()
        self.span_changed.emit()
        self._repaint_rows(previous.row(), current.row())  # Qt repaints a cell, and the frame goes round the row

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self._hover(self.rowAt(event.position().toPoint().y()))
        self._goes_on = bool(event.buttons() & Qt.MouseButton.LeftButton)
        super().mouseMoveEvent(event)
        self._goes_on = False

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self._goes_on = _adds(event)
        super().mousePressEvent(event)
        self._goes_on = False
        row = self.rowAt(event.position().toPoint().y())
        if event.button() == Qt.MouseButton.LeftButton and self.rows.group_at(row) is not None:
            self._fold(row, folded=None)

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802
        super().scrollContentsBy(dx, dy)
        if dx:
            self.viewport().update()
            self.horizontalHeader().viewport().update()

    def leaveEvent(self, event: Any) -> None:  # noqa: N802
        self._hover(-1)
        super().leaveEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        place = event.position().toPoint()
        index = self.indexAt(place)
        if self.rows.group_at(index.row()) is not None:
            return
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit(index.row(), self.head.column_at(place))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        index = self.currentIndex()
        if self.rows.group_at(index.row()) is not None and event.key() in _FOLDS:
            self._fold(index.row(), folded=_FOLDS[event.key()])
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2) and index.isValid():
            self.opened.emit(index.row(), index.column())
            return
        if event.keyCombination() in _FILTER:
            self.filter_wanted.emit()
            return
        text = event.text()
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
        if plain and text and text.isprintable() and not text.isspace():
            self.typed.emit(text)
            return
        self._goes_on = _adds(event)
        super().keyPressEvent(event)
        self._goes_on = False

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.resized.emit(self.viewport().rect())

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.rows.words.forget()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        sight = self._sight(event.rect())
        if sight is not None:
            painter = QPainter(self.viewport())
            self._painter.paint(painter, sight)
            painter.end()


def _adds(event: QKeyEvent | QMouseEvent) -> bool:
    """Whether a key or a click goes on with a selection that was begun."""
    return bool(event.modifiers() & (Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier))
