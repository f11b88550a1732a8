"""A small table of prices: Insert adds, Enter changes, Del removes; each row is typed in a window of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.qtkit.forms.form import Field, Form
from crm_desktop.qtkit.icons import icon
from crm_desktop.qtkit.marks import default, label, marked, secondary
from crm_desktop.qtkit.on_screen import Dialog
from crm_desktop.qtkit.theme import theme
from crm_desktop.views.context import Context

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    Row = TypeVar("Row", bound=DataclassInstance)
else:
    Row = TypeVar("Row")


_KEYS = (Qt.Key.Key_Insert, Qt.Key.Key_Delete, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)


class RowDialog(Dialog, Generic[Row]):
    """Enters one row."""

    def __init__(self, parent: QWidget, title: str, form: Form[Row], required: Sequence[str]) -> None:
        super().__init__(parent.window())
        self.setObjectName("price_row_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.form, self._required = form, required
        form.finished.connect(self.accept)
        heading = label(title, role="title")
        heading.setContentsMargins(*[theme().px(side) for side in (12, 12, 12, 0)])
        cancel, take = QPushButton(self.tr("Cancel")), QPushButton(self.tr("Take"))
        secondary(cancel)
        cancel.clicked.connect(self.reject)
        default(take)
        take.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.setContentsMargins(*[theme().px(12)] * 4)
        row.setSpacing(theme().px(8))
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(take)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(heading)
        whole.addWidget(form)
        whole.addLayout(row)
        self.setMinimumWidth(theme().px(420))
        form.focus()

    # Qt overrides

    def accept(self) -> None:
        if not self.form.check():
            return
        draft = self.form.draft()
        missing = [key for key in self._required if not getattr(draft, key)]
        self.form.show_problems(dict.fromkeys(missing, self.tr("Fill in this field.")))
        if not missing:
            super().accept()


class PriceTable(QWidget, Generic[Row]):
    """Rows of one kind of price.

    Attributes:
        edited: a row was added, changed or removed.
    """

    edited = Signal()

    def __init__(
        self,
        context: Context,
        title: str,
        heads: Sequence[str],
        show: Callable[[Row], Sequence[str]],
        fields: Callable[[], Sequence[Field]],
    ) -> None:
        """Make the table.

        Args:
            context: for the editors.
            title: translated.
            heads: translated heads of the columns.
            show: a row as texts.
            fields: of the window in which a row is typed.
        """
        super().__init__()
        self._context, self._title, self._show, self._fields = context, title, show, fields
        self._rows: list[Row] = []
        self._new: Callable[[], Row] | None = None
        self.table = ReadTable(len(heads))
        self.table.setHorizontalHeaderLabels(list(heads))
        self.table.setAccessibleName(title)
        self.table.wanted.connect(self._key)
        self.table.doubleClicked.connect(lambda _index: self._edit(self.table.currentRow()))
        self._count = label(role="count")
        self._add = marked(QPushButton(icon("new", size=14), self.tr("Add")), small=True)
        self._remove = marked(QPushButton(icon("delete", size=14), self.tr("Remove")), small=True)
        self._add.clicked.connect(lambda: self._edit(len(self._rows)))
        self._remove.clicked.connect(self._drop)
        head = QHBoxLayout()
        head.setSpacing(theme().px(6))
        head.addWidget(label(title, role="title"))
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(self._add)
        head.addWidget(self._remove)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(*[theme().px(side) for side in (12, 8, 12, 8)])
        whole.setSpacing(theme().px(6))
        whole.addLayout(head)
        whole.addWidget(self.table)

    def show_rows(self, rows: Sequence[Row], new: Callable[[], Row] | None) -> None:
        """Show rows; ``new`` makes an empty one, None lets them be read only."""
        self._rows, self._new = list(rows), new
        for button in (self._add, self._remove):
            button.setVisible(new is not None)
        self._fill()

    def rows(self) -> tuple[Row, ...]:
        """The rows as they are now."""
        return tuple(self._rows)

    def refresh(self) -> None:
        """Show the same rows again, since a name they show is known now."""
        self._fill()

    # parts

    def _fill(self) -> None:
        self.table.setRowCount(len(self._rows))
        for place, row in enumerate(self._rows):
            for column, text in enumerate(self._show(row)):
                self.table.put(place, column, text, is_figure=bool(column) and text[:1].isdigit())
        self._count.setText(str(len(self._rows)))
        self._remove.setEnabled(bool(self._rows))

    def _key(self, key: int) -> None:
        if key == Qt.Key.Key_Insert:
            self._edit(len(self._rows))
        elif key == Qt.Key.Key_Delete:
            self._drop()
        else:
            self._edit(self.table.currentRow())

    def _edit(self, place: int) -> None:
        if self._new is None or place < 0:
            return
        start = self._rows[place] if place < len(self._rows) else self._new()
        fields = self._fields()
        form: Form[Row] = Form("products", fields, start, self._context, columns=1)
        required = [field.key for field in fields if field.required]
        dialog: RowDialog[Row] = RowDialog(self, self._title, form, required)
        dialog.accepted.connect(lambda: self._take(place, form.draft()))
        dialog.show()

    def _take(self, place: int, row: Row) -> None:
        self._rows[place : place + 1] = [row]
        self._fill()
        self.table.setCurrentCell(place, 0)
        self.edited.emit()

    def _drop(self) -> None:
        place = self.table.currentRow()
        if self._new is not None and 0 <= place < len(self._rows):
            del self._rows[place]
            self._fill()
            self.edited.emit()


class ReadTable(QTableWidget):
    """A table that is read; keys are told.

    Attributes:
        wanted: Insert, Enter or Del was pressed.
    """

    wanted = Signal(int)

    def __init__(self, columns: int) -> None:
        super().__init__(0, columns)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme().px(26))
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setMinimumHeight(theme().px(110))

    def put(self, place: int, column: int, text: str, *, is_figure: bool) -> None:
        """Show a text in a cell; a figure stands at the right edge, and so does the head above it."""
        item = QTableWidgetItem(text)
        self.setItem(place, column, item)
        if is_figure:
            side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            item.setTextAlignment(side)
            head = self.horizontalHeaderItem(column)
            if head is not None:
                head.setTextAlignment(side)

    # Qt overrides

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in _KEYS:
            self.wanted.emit(event.key())
        else:
            super().keyPressEvent(event)
