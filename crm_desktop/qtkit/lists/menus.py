"""The menus of a list: on a row, and on a column head."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from crm_desktop.present.listing import Filter, Sort, Test
from crm_desktop.qtkit.lists.column_filters import ColumnFilters
from crm_desktop.qtkit.lists.group_menu import GroupMenu
from crm_desktop.qtkit.lists.layout import ListLayout
from crm_desktop.qtkit.lists.question import ListQuestion
from crm_desktop.qtkit.lists.spec import ListPanelSpec
from crm_desktop.qtkit.lists.table_view import ListView


class ListMenus(QObject):
    """Shows what can be done with a row or a column.

    Attributes:
        copy: puts what is selected on the clipboard; the list says how.
    """

    def __init__(
        self,
        spec: ListPanelSpec[Any],
        table: ListView,
        question: ListQuestion,
        layout: ListLayout,
        filters: ColumnFilters,
        actions: Sequence[QAction],
    ) -> None:
        """Make the menus of ``table``; ``actions`` are those of the list itself."""
        super().__init__(table)
        self._spec, self._table, self._question = spec, table, question
        self._layout, self._filters, self._actions = layout, filters, actions
        self.copy = QAction(self.tr("Copy"), self)
        self.copy.setShortcut(QKeySequence.StandardKey.Copy)
        self.copy.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def show_for_row(self, place: QPoint) -> None:
        """Show the actions of the list, and filtering by the value under the mouse."""
        menu = self._menu()
        menu.addActions(self._actions)
        menu.addSeparator()
        menu.addAction(self.copy)
        index = self._table.indexAt(place)
        if index.isValid():
            self._offer_filter(menu, index)
        menu.popup(self._table.viewport().mapToGlobal(place))

    def show_for_head(self, logical: int, place: QPoint) -> None:
        """Show sorting, filtering, moving and hiding of a column."""
        menu = self._menu()
        self._fill_for_head(menu, logical)
        menu.addMenu(self._layout.columns_menu(menu))
        menu.popup(place)

    def show_groups(self, place: QPoint) -> None:
        """Let the rows stand together by one of the columns, or by none."""
        GroupMenu(self._spec, self._question, self._table.head.in_sight(), self._table).show_at(place)

    def add_columns(self, menu: QMenu) -> None:
        """Offer what the heads of the columns offer to the mouse, for those who work by keyboard."""
        whole = menu.addMenu(self.tr("Sort, filter, move columns"))
        for logical in self._table.head.in_sight():
            self._fill_for_head(whole.addMenu(self._spec.words(self._spec.columns[logical].title)), logical)

    def _fill_for_head(self, menu: QMenu, logical: int) -> None:
        column, question, head = self._spec.columns[logical], self._question, self._table.head
        if column.sortable:
            self._offer_sort(menu, column.key)
        if column.sortable and column.filterable:
            menu.addAction(self.tr("Filter…")).triggered.connect(lambda: self._filters.open_for(logical))
        if column.sortable and self._spec.has_groups:
            is_grouped = question.request.group == column.key
            words = self.tr("No groups any more") if is_grouped else self.tr("Group by this, with sums")
            menu.addAction(words).triggered.connect(lambda: question.set_group("" if is_grouped else column.key))
        if question.request.filters:
            menu.addAction(self._filters.clear_all)
        menu.addSeparator()
        for words, step in ((self.tr("Move to the left"), -1), (self.tr("Move to the right"), 1)):
            move = menu.addAction(words)
            move.setEnabled(head.neighbour(logical, step) is not None)
            move.triggered.connect(partial(self._move, logical, step))
        menu.addAction(self.tr("Hide column")).triggered.connect(
            lambda: self._layout.show_column(column.key, visible=False)
        )

    def _move(self, logical: int, step: int, *_: object) -> None:
        head = self._table.head
        target = head.neighbour(logical, step)
        if target is not None:
            head.moveSection(head.visualIndex(logical), target)

    def _menu(self) -> QMenu:
        menu = QMenu(self._table)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def _offer_sort(self, menu: QMenu, key: str) -> None:
        question = self._question
        menu.addAction(self.tr("Sort ascending")).triggered.connect(lambda: question.set_sort((Sort(key),)))
        menu.addAction(self.tr("Sort descending")).triggered.connect(
            lambda: question.set_sort((Sort(key, descending=True),))
        )
        menu.addAction(self.tr("Sort by this as well")).triggered.connect(
            lambda: self._table.head.toggle(key, add=True)
        )
        menu.addSeparator()

    def _offer_filter(self, menu: QMenu, index: QModelIndex) -> None:
        column, rows = self._spec.columns[index.column()], self._table.rows
        row = rows.row(index.row())
        value = column.value(row) if row is not None else None
        if column.sortable and column.filterable and value is not None:
            text = self.tr("Only “{value}”").format(value=rows.formats.text(column.kind, value))
            same = Filter(column.key, Test.EQUALS, value)
            menu.addAction(text).triggered.connect(lambda: self._question.set_filter(column.key, same))
