"""Which columns of an entry grid are in sight: as the user chose, and those that a line needs."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from crm_desktop.qtkit.lines.columns import LineColumn
from crm_desktop.qtkit.lines.table import LineTable
from crm_desktop.qtkit.staying_menu import StayingMenu
from crm_desktop.qtkit.view_state import STANDARD, ShownColumn, ViewState, ViewStore


class LineView(QObject):
    """Hides and shows columns; the menu opens on the head, and with the menu key anywhere in the grid.

    A column that is hidden comes into sight by itself while a line says something in it that the document does not
    say of all of them; that is not kept as the user's choice.
    """

    def __init__(self, table: LineTable, store: ViewStore) -> None:
        """Show what a new user sees."""
        super().__init__(table)
        self._table, self._store, self._id = table, store, ""
        self._chosen = {column.key: column.visible for column in self._columns}
        self._menu: QMenu | None = None
        for widget in (table, table.horizontalHeader()):
            widget.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            widget.customContextMenuRequested.connect(partial(self._open, widget))
        lines = table.lines
        for signal in (lines.modelReset, lines.dataChanged, lines.rowsInserted):
            signal.connect(self.refresh)
        self.refresh()

    def open(self, view_id: str) -> None:
        """Show what was kept under this name, and keep what is chosen from now on."""
        self._id = view_id
        kept = self._store.load(view_id, STANDARD)
        for shown in kept.columns if kept is not None else ():
            if shown.key in self._chosen:
                self._chosen[shown.key] = shown.visible
        self.refresh()

    def show_column(self, key: str, *, visible: bool) -> None:
        """Show or hide a column, and keep that."""
        self._chosen[key] = visible
        self._keep()
        self.refresh()

    def refresh(self, *_: object) -> None:
        """Bring into sight what is chosen and what the lines need."""
        lines = self._table.lines.lines
        for number, column in enumerate(self._columns):
            hidden = not (self._chosen[column.key] or _is_needed(column, lines))
            if hidden != self._table.isColumnHidden(number):
                self._table.setColumnHidden(number, hidden)

    def menu(self, parent: QWidget) -> QMenu:
        """A menu in which columns are ticked; those on the way of Enter stay."""
        made = StayingMenu(self.tr("Columns"), parent)
        for number, column in enumerate(self._columns):
            entry = made.addAction(str(self._table.lines.headerData(number, Qt.Orientation.Horizontal)))
            entry.setCheckable(True)
            entry.setChecked(not self._table.isColumnHidden(number))
            entry.setEnabled(not (column.stop and column.put is not None))
            key = column.key
            entry.toggled.connect(lambda on, key=key: self.show_column(key, visible=on))
        return made

    @property
    def _columns(self) -> Sequence[LineColumn[Any]]:
        return self._table.lines.columns

    def _keep(self) -> None:
        shown = (ShownColumn(column.key, column.width, self._chosen[column.key]) for column in self._columns)
        if self._id:
            self._store.save(self._id, STANDARD, ViewState(columns=tuple(shown)))

    def _open(self, widget: QWidget, place: QPoint) -> None:
        self._menu = self.menu(self._table)
        self._menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._menu.popup(widget.mapToGlobal(place))


def _is_needed(column: LineColumn[Any], lines: Sequence[Any]) -> bool:
    """Whether some line cannot be understood without the column."""
    unread = any(key == column.key for line in lines for key, _text in line.unread)
    return unread or (column.needed is not None and any(map(column.needed, lines)))
