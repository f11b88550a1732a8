"""Rows of a list that the mouse drags onto another row, or onto whatever else takes what they carry."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QDrag, QDropEvent, QMouseEvent, QPixmap
from PySide6.QtWidgets import QApplication

from crm_desktop.qtkit.lists.table_view import ListView
from crm_desktop.qtkit.theme import theme

Row = TypeVar("Row")
_WIDTH = 420
"""Pixels of the design that a dragged row shows."""
_DRAGGED = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)


def carried(event: QDropEvent, mime: str) -> int | None:
    """The id of the record that is dragged; None for anything else."""
    content = bytes(event.mimeData().data(mime).data()) if event.mimeData().hasFormat(mime) else b""
    return int(content) if content.isdigit() else None


class RowDrag(QObject, Generic[Row]):
    """Watches the rows of a table.

    Attributes:
        dropped: the record of an id was let go on a row; carries the id and that row.
    """

    dropped = Signal(int, object)

    def __init__(self, table: ListView, mime: str, id_of: Callable[[Row], int]) -> None:
        """Let the rows of a table be dragged as ``mime``."""
        super().__init__(table)
        self._table, self._mime, self._id_of = table, mime, id_of
        self._pressed: QPoint | None = None
        table.viewport().setAcceptDrops(True)
        table.viewport().installEventFilter(self)

    def _begins(self, event: QMouseEvent) -> bool:
        """Whether a row that was pressed is being dragged away; with Shift or Ctrl rows are chosen instead."""
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton or event.modifiers():
            return False
        moved = event.position().toPoint() - self._pressed
        return moved.manhattanLength() >= QApplication.startDragDistance()

    def _drag(self, place: QPoint) -> None:
        row: Row | None = self._table.rows.row(self._table.rowAt(place.y()))
        if row is None:
            return
        data = QMimeData()
        data.setData(self._mime, str(self._id_of(row)).encode())
        drag = QDrag(self._table)
        drag.setMimeData(data)
        drag.setPixmap(self._picture(place))
        drag.exec(Qt.DropAction.MoveAction)

    def _picture(self, place: QPoint) -> QPixmap:
        """The beginning of the row, which goes with the mouse."""
        number, viewport = self._table.rowAt(place.y()), self._table.viewport()
        top, height = self._table.rowViewportPosition(number), self._table.rowHeight(number)
        return viewport.grab(QRect(0, top, min(viewport.width(), theme().px(_WIDTH)), height))

    def _over(self, event: QDropEvent) -> bool:
        record_id = carried(event, self._mime)
        if record_id is None:
            return False
        event.acceptProposedAction()
        row = self._table.rows.row(self._table.rowAt(event.position().toPoint().y()))
        if event.type() is QEvent.Type.Drop and row is not None:
            self.dropped.emit(record_id, row)
        return True

    # Qt overrides

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if isinstance(event, QDropEvent) and event.type() in _DRAGGED:
            return self._over(event)
        if not isinstance(event, QMouseEvent):
            return False
        if event.type() is QEvent.Type.MouseButtonPress:
            self._pressed = event.position().toPoint() if event.button() is Qt.MouseButton.LeftButton else None
        elif event.type() is QEvent.Type.MouseButtonRelease:
            self._pressed = None
        elif event.type() is QEvent.Type.MouseMove and self._begins(event):
            pressed, self._pressed = self._pressed, None
            if pressed is not None:
                self._drag(pressed)
            return True
        return False
