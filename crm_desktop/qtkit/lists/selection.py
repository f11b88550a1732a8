"""What is selected in a list: its records, the cells whose figures are added up, and copying."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from crm_desktop.present.columns.base import Column, is_counted
from crm_desktop.qtkit.lists.cell_sums import can_be_added_up, cell_sum, too_many_words, waiting_words, words_of
from crm_desktop.qtkit.lists.spec import ListPanelSpec
from crm_desktop.qtkit.lists.table_view import ListView
from crm_desktop.qtkit.lists.totals_row import TotalsRow

SUMMED_AT_MOST = 5000
"""A selection of more rows than this is counted, not added up."""


class ListSelection(QObject):
    """Follows the selection in the table of a list.

    Rows are selected, and of several rows the cells of the columns from where the selection began to where the cursor
    is. If there are figures among these, they are what is added up and copied; otherwise whole rows are.

    Attributes:
        changed: so many records are chosen now.
        copied: so many rows are on the clipboard.
    """

    changed = Signal(int)
    copied = Signal(int)

    def __init__(self, spec: ListPanelSpec[Any], table: ListView, totals: TotalsRow) -> None:
        """Follow ``table``; what its selection makes is said in ``totals``."""
        super().__init__(table)
        self._spec, self._table, self._totals = spec, table, totals
        self._summing = 0
        table.selectionModel().selectionChanged.connect(self._follow)
        table.span_changed.connect(self._follow)

    def places(self) -> list[int]:
        """The places of the chosen records; heads of groups are none.

        Where nothing is selected, as after a filter, it is the current one: what the frame is around is meant.
        """
        model, selection = self._table.rows, self._table.selectionModel()
        chosen = selection.selectedRows() or [selection.currentIndex()]
        places = (index.row() for index in chosen if index.isValid())
        return sorted(place for place in places if model.group_at(place) is None)

    def ids(self) -> list[int]:
        """The ids of the chosen records, in the order of the list."""
        return [found for place in self.places() if (found := self._table.rows.id_at(place)) is not None]

    def _follow(self, *_: object) -> None:
        """Say what the selection makes; rows that are not here are read first."""
        totals, chosen = self._totals, self.places()
        self._summing += 1
        turn, columns = self._summing, self._figures() if len(chosen) > 1 else []
        self._table.show_cells(frozenset(columns))
        columns = [] if self._table.rows.totals.are_veiled else columns
        totals.show_selection("", [])
        if len(chosen) > SUMMED_AT_MOST:
            totals.show_cells(too_many_words(len(chosen), SUMMED_AT_MOST))
        elif len(chosen) > 1:
            if columns:
                totals.show_cells(waiting_words(self._title(columns[0]), len(chosen)))
            self._table.rows.when_here(chosen, lambda rows: self._sum(turn, columns, rows))
        self.changed.emit(len(chosen))

    def copy(self) -> None:
        """Copy the cells that are added up, or the selected rows with their heads, as text with tabs."""
        chosen = self.places()
        columns = self._figures() if len(chosen) > 1 else []
        in_sight = self._table.head.in_sight()
        shown = [self._spec.columns[number] for number in columns or in_sight]

        def put(rows: Sequence[Any]) -> None:
            texts = [[self._text(column, row, figures=bool(columns)) for column in shown] for row in rows]
            heads = [] if columns else [[self._title(number) for number in in_sight]]
            QApplication.clipboard().setText("\n".join("\t".join(line) for line in (*heads, *texts)))
            self.copied.emit(len(rows))

        self._table.rows.when_here(chosen, put, title=self.tr("Copy rows"))

    def _text(self, column: Column[Any], row: Any, *, figures: bool) -> str:
        """A cell as it is pasted elsewhere: figures without brackets, which would read as a minus there."""
        if figures and not is_counted(row):
            return ""
        if can_be_added_up(column):
            return self._table.rows.formats.text(column.kind, column.value(row))
        return self._table.rows.formats.cell(column, row).text

    def _figures(self) -> list[int]:
        """The columns of figures among those that the selection spans."""
        return [number for number in self._table.span() if can_be_added_up(self._spec.columns[number])]

    def _title(self, number: int) -> str:
        return self._spec.words(self._spec.columns[number].title)

    def _sum(self, turn: int, columns: Sequence[int], rows: Sequence[Any]) -> None:
        """Show the sum of a selection, unless another one was made meanwhile."""
        if turn != self._summing:
            return
        totals, count = self._totals, self._spec.count_words(len(rows))
        if columns:
            sums = [cell_sum(self._spec.columns[number], self._title(number), rows) for number in columns]
            totals.show_cells(*words_of(sums), clip="\t".join(one.figure for one in sums))
        else:
            totals.show_selection(self.tr("Selected {count}").format(count=count), rows)
