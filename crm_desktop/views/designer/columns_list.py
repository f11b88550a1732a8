"""The columns of a table, and its rows of sums, as lists in the property panel."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QMenu, QToolButton, QTreeWidget, QTreeWidgetItem, QWidget

from crm_desktop.print_templates import editing
from crm_desktop.print_templates.functions import NUMBER_FORMATS
from crm_desktop.print_templates.template import Column, TableItem
from crm_desktop.qtkit.picture_button import picture_button
from crm_desktop.qtkit.stacking import stacked
from crm_desktop.qtkit.theme import theme
from crm_desktop.views.designer.content_words import content_words
from crm_desktop.views.designer.design import Design
from crm_desktop.views.designer.inserting import add_column
from crm_desktop.views.designer.named import said
from crm_desktop.views.designer.places import millimetres
from crm_desktop.views.designer.property_sheet import SectionHead
from crm_desktop.views.designer.property_specs import OVERFLOWS
from crm_desktop.views.designer.sums import SUM_ROWS, new_sum_row, sum_row_name

ROW_PX, TWO_LINES_PX = 24, 40
_HIDDEN = "false"


def is_hidden(column: Column) -> bool:
    """Whether a column was switched off; its condition is kept behind the switch."""
    return column.visible_if == _HIDDEN or column.visible_if.startswith(f"{_HIDDEN} and (")


def switched(column: Column, *, shown: bool) -> Column:
    """The column switched on or off."""
    condition = column.visible_if
    if shown and is_hidden(column):
        return replace(column, visible_if=condition.removeprefix(_HIDDEN).removeprefix(" and (").removesuffix(")"))
    if not shown and not is_hidden(column):
        return replace(column, visible_if=f"{_HIDDEN} and ({condition})" if condition else _HIDDEN)
    return column


class _List(QTreeWidget):
    """A list without a head that is as high as its rows."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setAccessibleName(name)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)

    def rows_for(self, ids: Sequence[str]) -> list[QTreeWidgetItem]:
        """One row for each id; those that are there already stay, since the list may be in use just now."""
        rows = [self.topLevelItem(place) for place in range(self.topLevelItemCount())]
        if [row.data(0, Qt.ItemDataRole.UserRole) for row in rows if row is not None] != list(ids):
            self.clear()
            for key in ids:
                row = QTreeWidgetItem(self)
                row.setData(0, Qt.ItemDataRole.UserRole, key)
                row.setSizeHint(0, QSize(0, theme().px(ROW_PX)))
        found = (self.topLevelItem(place) for place in range(self.topLevelItemCount()))
        return [row for row in found if row is not None]

    def mark(self, key: str) -> None:
        """Choose the row of an id, or none."""
        for place in range(self.topLevelItemCount()):
            row = self.topLevelItem(place)
            if row is not None and row.data(0, Qt.ItemDataRole.UserRole) == key:
                self.setCurrentItem(row)
                return
        self.clearSelection()

    def fit(self) -> None:
        """Take the height of the rows, before one is chosen: the list would scroll to it."""
        rows = (self.topLevelItem(place) for place in range(self.topLevelItemCount()))
        self.setFixedHeight(sum(row.sizeHint(0).height() for row in rows if row is not None) + 2)
        self.doItemsLayout()


class ColumnsList(QWidget):
    """Which columns there are, in their order, with width and overflow; the tick hides one."""

    def __init__(self, design: Design) -> None:
        super().__init__()
        self._design = design
        self._filling = False
        self.list = _List(self.tr("Columns"))
        self.list.setObjectName("designer_columns")
        self.list.setColumnCount(3)
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.NoDragDrop)
        self.list.itemChanged.connect(self._ticked)
        self.list.itemSelectionChanged.connect(self._chose)
        head = SectionHead(self.tr("Columns"), self.list)
        self.more = _menu_button("new", self.tr("Add a column"), head)
        self.more.setObjectName("designer_add_column")
        self.more.clicked.connect(self.add_expression)
        for idea, words, step in (("up", self.tr("Move left"), -1), ("down", self.tr("Move right"), 1)):
            _menu_button(idea, words, head).clicked.connect(partial(self.shift, step))
        _menu_button("delete", self.tr("Remove the column"), head).clicked.connect(self.remove)
        stacked(self, head, self.list)

    def show_table(self, table: TableItem) -> None:
        """Show the columns of a table."""
        self._filling = True
        rows = self.list.rows_for([column.id for column in table.columns])
        for column, row in zip(table.columns, rows, strict=True):
            key, language = f"{table.id}.{column.id}", self._design.document.language
            title = self._design.template.words(key, column.title, language)
            content = content_words(self._design.template.kind, column.expression)
            row.setText(0, "\n".join(dict.fromkeys(words for words in (title, content) if words)))
            row.setToolTip(0, self.tr("{title} shows: {content}").format(title=title, content=content))
            row.setSizeHint(0, QSize(0, theme().px(ROW_PX if content in {"", title} else TWO_LINES_PX)))
            row.setText(1, millimetres(column.width))
            is_number = column.format.name in NUMBER_FORMATS
            row.setText(2, "###" if is_number else said(OVERFLOWS[column.overflow]))
            row.setToolTip(2, self.tr("Shows ### rather than a cut figure") if is_number else "")
            row.setCheckState(0, Qt.CheckState.Unchecked if is_hidden(column) else Qt.CheckState.Checked)
            for place in (1, 2):
                row.setTextAlignment(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                row.setForeground(place, theme().color("text2"))
        for place, wide in enumerate((124, 52, 60)):
            self.list.setColumnWidth(place, theme().px(wide))
        self.list.fit()
        self.list.mark(self._design.chosen.column)
        self._filling = False

    def add_expression(self) -> None:
        """Add a column whose expression is then typed in the panel."""
        table = self._design.table
        if table is not None:
            column_id = editing.fresh_column_id(self._design.template, table.id)
            column = Column(id=column_id, title=self.tr("Column"), expression='""', width=20.0)
            add_column(self._design, column)

    def shift(self, step: int, *_: object) -> None:
        """Move the chosen column."""
        table, chosen = self._design.table, self._design.chosen.column
        ids = [column.id for column in table.columns] if table else []
        if table is not None and chosen in ids:
            index = ids.index(chosen) + step
            if 0 <= index < len(ids):
                label = self.tr("Move column")
                self._design.do(label, lambda now: editing.move_column(now, table.id, chosen, index))

    def remove(self) -> None:
        """Remove the chosen column."""
        table, chosen = self._design.table, self._design.chosen.column
        if table is not None and chosen:
            self._design.do(self.tr("Remove column"), lambda now: editing.remove_column(now, table.id, chosen))

    def _ticked(self, row: QTreeWidgetItem, place: int) -> None:
        if self._filling or place:
            return
        shown = row.checkState(0) == Qt.CheckState.Checked
        column_id = str(row.data(0, Qt.ItemDataRole.UserRole))
        # the list may be filled again by this, which must not happen inside its own signal
        QTimer.singleShot(0, self, lambda: self._switch(column_id, shown=shown))

    def _switch(self, column_id: str, *, shown: bool) -> None:
        table = self._design.table
        column = next((entry for entry in table.columns if entry.id == column_id), None) if table else None
        if table is not None and column is not None:
            changed, table_id = switched(column, shown=shown), table.id
            label = self.tr("Show column") if shown else self.tr("Hide column")
            self._design.do(label, lambda now: editing.replace_column(now, table_id, changed))

    def _chose(self) -> None:
        table, rows = self._design.table, self.list.selectedItems()
        if not self._filling and table is not None and rows:
            self._design.choose([table.id], column=str(rows[0].data(0, Qt.ItemDataRole.UserRole)))


class SumRowsList(QWidget):
    """The rows of sums above and below the lines."""

    def __init__(self, design: Design) -> None:
        super().__init__()
        self._design = design
        self._filling = False
        self.list = _List(self.tr("Rows of sums"))
        self.list.setObjectName("designer_sum_rows")
        self.list.itemSelectionChanged.connect(self._chose)
        head = SectionHead(self.tr("Rows of sums"), self.list)
        more = _menu_button("new", self.tr("Add a row of sums"), head)
        more.setObjectName("designer_add_sum")
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(more)
        for code, words in SUM_ROWS.items():
            action = QAction(said(words), menu)
            action.triggered.connect(partial(self.add, code))
            menu.addAction(action)
        more.setMenu(menu)
        _menu_button("delete", self.tr("Remove the row"), head).clicked.connect(self.remove)
        stacked(self, head, self.list)

    def show_table(self, table: TableItem) -> None:
        """Show the rows of a table."""
        self._filling = True
        rows = self.list.rows_for([entry.id for entry in table.extra_rows])
        for entry, row in zip(table.extra_rows, rows, strict=True):
            row.setText(0, sum_row_name(self._design, entry))
        self.list.fit()
        self.list.mark(self._design.chosen.row)
        self._filling = False

    def add(self, code: str, *_: object) -> None:
        """Add a row of a kind and choose it."""
        table = self._design.table
        if table is None:
            return
        row = new_sum_row(code, table)
        if self._design.do(self.tr("Add row of sums"), lambda now: editing.set_extra_row(now, table.id, row)):
            self._design.choose([table.id], row=row.id)

    def remove(self) -> None:
        """Remove the chosen row."""
        table, chosen = self._design.table, self._design.chosen.row
        if table is not None and chosen:
            self._design.do(self.tr("Remove row"), lambda now: editing.remove_extra_row(now, table.id, chosen))

    def _chose(self) -> None:
        table, rows = self._design.table, self.list.selectedItems()
        if not self._filling and table is not None and rows:
            self._design.choose([table.id], row=str(rows[0].data(0, Qt.ItemDataRole.UserRole)))


def _menu_button(idea: str, words: str, head: SectionHead) -> QToolButton:
    button = picture_button(idea, words)
    head.line.addWidget(button)
    return button
