"""The menus of a list: on a row, and on a column head."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QObject, QPoint, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu

from crm_desktop.present.columns.base import Kind
from crm_desktop.present.listing import Filter, Sort, Test
from crm_desktop.qtkit.icons import icon
from crm_desktop.qtkit.jobs import READ, Progress
from crm_desktop.qtkit.lists.filter import FilterPopup
from crm_desktop.qtkit.lists.value_filter import Choice, ValuePopup, values_offered

if TYPE_CHECKING:
    from crm_desktop.qtkit.lists.panel import ListPanel

ROWS_LOOKED_AT = 50
TICKED = frozenset({Kind.STATE, Kind.TEXT})
"""Kinds of columns whose values repeat: they are ticked; of all others a bound or a part is typed."""


class ListMenus(QObject):
    """Shows what can be done with a row or a column."""

    def __init__(self, panel: ListPanel[Any]) -> None:
        super().__init__(panel)
        self._panel = panel
        self._copy = QAction(self.tr("Copy"), panel)
        self._copy.setShortcut(QKeySequence.StandardKey.Copy)
        self._copy.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._copy.triggered.connect(panel.copy)
        panel.addAction(self._copy)
        panel.table.filter_wanted.connect(self.filter_here)
        self.groups = QAction(icon("list", size=14), self.tr("Group by…"), panel)
        self.groups.setShortcut(QKeySequence("Ctrl+G"))
        self.groups.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.groups.triggered.connect(self.show_groups)
        if panel.spec.has_groups:
            panel.addAction(self.groups)

    def show_for_row(self, place: QPoint) -> None:
        """Show the actions of the list, and filtering by the value under the mouse."""
        panel = self._panel
        menu = self._menu()
        for spec in panel.spec.actions:
            menu.addAction(panel.actions_by_id[spec.id])
        menu.addSeparator()
        menu.addAction(self._copy)
        index = panel.table.indexAt(place)
        if index.isValid():
            self._offer_filter(menu, index)
        menu.popup(panel.table.viewport().mapToGlobal(place))

    def show_for_head(self, logical: int, place: QPoint) -> None:
        """Show sorting, filtering, moving and hiding of a column."""
        menu = self._menu()
        self._fill_for_head(menu, logical)
        menu.addMenu(self._panel.layout_of_list.columns_menu(menu))
        menu.popup(place)

    def show_groups(self) -> None:
        """Let the rows stand together by one of the columns, or by none."""
        panel, menu = self._panel, self._menu()
        choice = QActionGroup(menu)
        for key, title in [("", self.tr("No groups")), *self._groups()]:
            entry = menu.addAction(title)
            entry.setCheckable(True)
            entry.setChecked(panel.request.group == key)
            entry.triggered.connect(partial(self._group, key))
            choice.addAction(entry)
        checked: QAction | None = choice.checkedAction()
        menu.setActiveAction(menu.actions()[0] if checked is None else checked)
        menu.popup(panel.bar.mapToGlobal(QPoint(panel.bar.width() // 2, panel.bar.height())))

    def show_group(self, key: str) -> None:
        """Say at the button by what the rows stand together."""
        titles = {column.key: self._panel.words(column.title) for column in self._panel.spec.columns}
        self.groups.setText(
            self.tr("By {column}").format(column=titles[key]) if key in titles else self.tr("Group by…")
        )

    def _groups(self) -> list[tuple[str, str]]:
        """The columns that rows may stand together by, with their titles."""
        panel = self._panel
        wanted = panel.spec.group_by or [
            panel.spec.columns[place].key
            for place in panel.header_order()
            if panel.spec.columns[place].sortable and not panel.header.isSectionHidden(place)
        ]
        titles = {column.key: panel.words(column.title) for column in panel.spec.columns}
        return [(key, titles[key]) for key in wanted]

    def _group(self, key: str, *_: object) -> None:
        self._panel.set_group(key)

    def add_columns(self, menu: QMenu) -> None:
        """Offer what the heads of the columns offer to the mouse, for those who work by keyboard."""
        panel = self._panel
        whole = menu.addMenu(self.tr("Sort, filter, move columns"))
        for logical in panel.header_order():
            if not panel.header.isSectionHidden(logical):
                title = str(panel.model.headerData(logical, Qt.Orientation.Horizontal))
                self._fill_for_head(whole.addMenu(title), logical)

    def _fill_for_head(self, menu: QMenu, logical: int) -> None:
        panel = self._panel
        column = panel.spec.columns[logical]
        if column.sortable:
            self._offer_sort(menu, column.key)
        if column.sortable and column.filterable:
            menu.addAction(self.tr("Filter…")).triggered.connect(lambda: self.filter_column(logical))
        if column.sortable and panel.spec.has_groups:
            is_grouped = panel.request.group == column.key
            words = self.tr("No groups any more") if is_grouped else self.tr("Group by this, with sums")
            menu.addAction(words).triggered.connect(lambda: panel.set_group("" if is_grouped else column.key))
        if panel.request.filters:
            menu.addAction(panel.chips.clear_all)
        menu.addSeparator()
        for words, step in ((self.tr("Move to the left"), -1), (self.tr("Move to the right"), 1)):
            move = menu.addAction(words)
            move.setEnabled(panel.header.neighbour(logical, step) is not None)
            move.triggered.connect(partial(self._move, logical, step))
        menu.addAction(self.tr("Hide column")).triggered.connect(
            lambda: panel.layout_of_list.show_column(column.key, visible=False)
        )

    def _move(self, logical: int, step: int, *_: object) -> None:
        header = self._panel.header
        target = header.neighbour(logical, step)
        if target is not None:
            header.moveSection(header.visualIndex(logical), target)

    def filter_column(self, logical: int) -> FilterPopup | ValuePopup:
        """Open the small window that filters a column."""
        panel = self._panel
        if panel.spec.columns[logical].kind in TICKED and (self._choices(logical) or panel.spec.has_groups):
            return self._tick_values(logical)
        column = panel.spec.columns[logical]
        current = next((item for item in panel.request.filters if item.key == column.key), None)
        title = str(panel.model.headerData(logical, Qt.Orientation.Horizontal))
        popup = FilterPopup(panel, column, title, current, today=panel.scope.clock.today())
        popup.applied.connect(panel.set_filter)
        popup.open_at(self._below(logical))
        return popup

    def _tick_values(self, logical: int) -> ValuePopup:
        """Offer the values of a column; how many rows have each under the other filters is read meanwhile."""
        panel, column = self._panel, self._panel.spec.columns[logical]
        current = next((item for item in panel.request.filters if item.key == column.key), None)
        others = tuple(item for item in panel.request.filters if item.key != column.key)
        codes, words = self._choices(logical), panel.scope.formats
        popup = ValuePopup(panel, column, panel.words(column.title), current, panel.counted)
        if codes:
            popup.show_choices([Choice(code, word, found_by=word.casefold()) for code, word in codes])
        popup.changed.connect(partial(panel.try_filter, column.key))
        popup.finished.connect(partial(panel.set_filter, column.key))
        panel.count_changed.connect(popup.show_count)
        popup.show_count(panel.model.totals.count)
        popup.open_at(self._below(logical))
        source, request = panel.spec.source, replace(panel.request, filters=others, group=column.key, sort=())

        def work(_progress: Progress) -> list[Choice]:
            groups = source.groups(request)
            found = {_plain(group.value): (group.value, group.count) for group in groups}
            rest = {code.value: (code, 0) for code, _ in codes if code.value not in found}
            order = {code.value: place for place, (code, _) in enumerate(codes)}
            offered = sorted(found.values(), key=lambda one: order.get(_plain(one[0]), 0)) if codes else found.values()
            return values_offered([*offered, *rest.values()], lambda value: words.text(column.kind, value))

        if panel.spec.has_groups:
            panel.scope.jobs.run(popup, work, popup.show_choices, lane=READ)
        return popup

    def _below(self, logical: int) -> QPoint:
        header = self._panel.header
        left = header.sectionViewportPosition(logical)
        return header.mapToGlobal(QPoint(max(0, left), header.height()))

    def filter_here(self) -> None:
        """Filter the column with the cursor."""
        panel, here = self._panel, self._panel.table.currentIndex().column()
        logical = here if here >= 0 else panel.table.first_column()
        column = panel.spec.columns[logical]
        if column.sortable and column.filterable:
            self.filter_column(logical)

    def _menu(self) -> QMenu:
        menu = QMenu(self._panel)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def _offer_sort(self, menu: QMenu, key: str) -> None:
        panel = self._panel
        menu.addAction(self.tr("Sort ascending")).triggered.connect(lambda: panel.set_sort((Sort(key),)))
        menu.addAction(self.tr("Sort descending")).triggered.connect(
            lambda: panel.set_sort((Sort(key, descending=True),))
        )
        menu.addAction(self.tr("Sort by this as well")).triggered.connect(lambda: panel.header.toggle(key, add=True))
        menu.addSeparator()

    def _offer_filter(self, menu: QMenu, index: QModelIndex) -> None:
        panel = self._panel
        column, row = panel.spec.columns[index.column()], panel.model.row(index.row())
        value = column.value(row) if row is not None else None
        if column.sortable and column.filterable and value is not None:
            text = self.tr("Only “{value}”").format(value=panel.scope.formats.text(column.kind, value))
            same = Filter(column.key, Test.EQUALS, value)
            menu.addAction(text).triggered.connect(lambda: panel.set_filter(column.key, same))

    def _choices(self, logical: int) -> list[tuple[Any, str]]:
        """The codes that a column of states can have; of a list that is short, those of a row in sight."""
        panel = self._panel
        column = panel.spec.columns[logical]
        if column.codes:
            words = {code.value: (code, panel.scope.formats.text(column.kind, code)) for code in column.codes}
            return list(words.values())
        first = max(0, panel.table.rowAt(0))
        for place in range(first, min(panel.model.rowCount(), first + ROWS_LOOKED_AT)):
            row = panel.model.row(place)
            value = column.value(row) if row is not None else None
            if value is not None and hasattr(type(value), "__members__"):
                return [(code, panel.scope.formats.text(column.kind, code)) for code in type(value)]
        return []


def _plain(value: Any) -> Any:
    """A code as its text: members of two classes with one value are the same choice."""
    return str(value) if isinstance(value, str) else value
