"""Opens the small windows that filter a column of a list, and takes all filters away."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from shiboken6 import isValid

from crm_desktop.present.columns.base import Kind
from crm_desktop.qtkit.icons import icon
from crm_desktop.qtkit.jobs import READ, Progress
from crm_desktop.qtkit.lists.question import ListQuestion
from crm_desktop.qtkit.lists.spec import ListPanelSpec
from crm_desktop.qtkit.lists.table_view import ListView
from crm_desktop.qtkit.scope import ListScope

if TYPE_CHECKING:
    from crm_desktop.qtkit.lists.filter import FilterPopup
    from crm_desktop.qtkit.lists.value_filter import Choice, ValuePopup

ROWS_LOOKED_AT = 50
TICKED = frozenset({Kind.STATE, Kind.TEXT})
"""Kinds of columns whose values repeat: they are ticked; of all others a bound or a part is typed."""


class ColumnFilters(QObject):
    """Lets the user set conditions on the columns of a list.

    Attributes:
        clear_all: takes all conditions away.
    """

    def __init__(self, spec: ListPanelSpec[Any], scope: ListScope, table: ListView, question: ListQuestion) -> None:
        super().__init__(table)
        self._spec, self._scope, self._table, self._question = spec, scope, table, question
        self._ticking: ValuePopup | None = None
        self.clear_all = QAction(icon("filter-off", size=14), self.tr("Remove all filters"), self)
        self.clear_all.setShortcut(QKeySequence("Ctrl+Shift+L"))
        self.clear_all.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.clear_all.triggered.connect(question.clear)

    def open_here(self) -> None:
        """Filter the column with the cursor."""
        here = self._table.currentIndex().column()
        logical = here if here >= 0 else self._table.first_column()
        column = self._spec.columns[logical]
        if column.sortable and column.filterable:
            self.open_for(logical)

    def open_for(self, logical: int) -> FilterPopup | ValuePopup:
        """Open the small window that filters a column."""
        from crm_desktop.qtkit.lists.filter import FilterPopup

        column = self._spec.columns[logical]
        if column.kind in TICKED and (self._choices(logical) or self._spec.has_groups):
            return self._tick_values(logical)
        current = self._question.filter_of(column.key)
        popup = FilterPopup(
            self._table, column, self._spec.words(column.title), current, today=self._scope.clock.today()
        )
        popup.applied.connect(self._question.set_filter)
        popup.open_at(self._below(logical))
        return popup

    def show_count(self, count: int) -> None:
        """Say in the window that is open how many rows the list has now."""
        if self._ticking is not None and isValid(self._ticking):
            self._ticking.show_count(count)

    def _tick_values(self, logical: int) -> ValuePopup:
        """Offer the values of a column; how many rows have each under the other filters is read meanwhile."""
        from crm_desktop.qtkit.lists.value_filter import Choice, ValuePopup, values_offered

        spec, question, column = self._spec, self._question, self._spec.columns[logical]
        codes, words = self._choices(logical), self._scope.formats
        title, current = spec.words(column.title), question.filter_of(column.key)
        popup = self._ticking = ValuePopup(self._table, column, title, current, spec.count_words)
        if codes:
            popup.show_choices([Choice(code, word) for code, word in codes])
        popup.changed.connect(partial(question.try_filter, column.key))
        popup.finished.connect(partial(question.set_filter, column.key))
        popup.show_count(self._table.rows.totals.count)
        popup.open_at(self._below(logical))
        source, others = spec.source, question.without(column.key)
        request = replace(question.request, filters=others, group=column.key, sort=())

        def work(_progress: Progress) -> list[Choice]:
            groups = source.groups(request)
            found = {_plain(group.value): (group.value, group.count) for group in groups}
            rest = {code.value: (code, 0) for code, _ in codes if code.value not in found}
            order = {code.value: place for place, (code, _) in enumerate(codes)}
            offered = sorted(found.values(), key=lambda one: order.get(_plain(one[0]), 0)) if codes else found.values()
            return values_offered([*offered, *rest.values()], lambda value: words.text(column.kind, value))

        if spec.has_groups:
            self._scope.jobs.run(popup, work, popup.show_choices, lane=READ)
        return popup

    def _below(self, logical: int) -> QPoint:
        head = self._table.head
        left = head.sectionViewportPosition(logical)
        return head.mapToGlobal(QPoint(max(0, left), head.height()))

    def _choices(self, logical: int) -> list[tuple[Any, str]]:
        """The codes that a column of states can have; of a list that is short, those of a row in sight."""
        column, rows, formats = self._spec.columns[logical], self._table.rows, self._scope.formats
        if column.codes:
            words = {code.value: (code, formats.text(column.kind, code)) for code in column.codes}
            return list(words.values())
        first = max(0, self._table.rowAt(0))
        for place in range(first, min(rows.rowCount(), first + ROWS_LOOKED_AT)):
            row = rows.row(place)
            value = column.value(row) if row is not None else None
            if value is not None and hasattr(type(value), "__members__"):
                return [(code, formats.text(column.kind, code)) for code in type(value)]
        return []


def _plain(value: Any) -> Any:
    """A code as its text: members of two classes with one value are the same choice."""
    return str(value) if isinstance(value, str) else value
