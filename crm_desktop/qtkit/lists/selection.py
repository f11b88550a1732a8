"""What is selected in a list: its records, the cells whose figures are added up, and copying."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from crm_desktop.present.columns.base import Column, is_counted
from crm_desktop.qtkit.lists.cell_sums import can_be_added_up, cell_sum, too_many_words, waiting_words, words_of

if TYPE_CHECKING:
    from crm_desktop.qtkit.lists.panel import ListPanel

SUMMED_AT_MOST = 5000
"""A selection of more rows than this is counted, not added up."""


class ListSelection(QObject):
    """Follows the selection of a list panel.

    Rows are selected, and of several rows the cells of the columns from where the selection began to where the cursor
    is. If there are figures among these, they are what is added up and copied; otherwise whole rows are.
    """

    def __init__(self, panel: ListPanel[Any]) -> None:
        super().__init__(panel)
        self._panel = panel
        self._summing = 0
        panel.table.selectionModel().selectionChanged.connect(self.changed)
        panel.table.span_changed.connect(self.changed)

    def places(self) -> list[int]:
        """The places of the chosen records; heads of groups are none.

        Where nothing is selected, as after a filter, it is the current one: what the frame is around is meant.
        """
        model, selection = self._panel.model, self._panel.table.selectionModel()
        chosen = selection.selectedRows() or [selection.currentIndex()]
        places = (index.row() for index in chosen if index.isValid())
        return sorted(place for place in places if model.group_at(place) is None)

    def ids(self) -> list[int]:
        """The ids of the chosen records, in the order of the list."""
        return [found for place in self.places() if (found := self._panel.model.id_at(place)) is not None]

    def changed(self, *_: object) -> None:
        """Say what the selection makes; rows that are not here are read first."""
        panel, chosen = self._panel, self.places()
        panel.bar.show_selected(len(chosen))
        self._summing += 1
        turn, columns = self._summing, self._figures() if len(chosen) > 1 else []
        panel.table.show_cells(frozenset(columns))
        panel.totals.show_selection("", [])
        if len(chosen) > SUMMED_AT_MOST:
            panel.totals.show_cells(too_many_words(len(chosen), SUMMED_AT_MOST))
        elif len(chosen) > 1:
            if columns:
                panel.totals.show_cells(waiting_words(self._title(columns[0]), len(chosen)))
            panel.model.when_here(chosen, lambda rows: self._sum(turn, columns, rows))
        panel.update_actions()

    def copy(self) -> None:
        """Copy the cells that are added up, or the selected rows with their heads, as text with tabs."""
        panel, chosen = self._panel, self.places()
        columns = self._figures() if len(chosen) > 1 else []
        shown = [panel.spec.columns[number] for number in columns or self._in_sight()]

        def put(rows: Sequence[Any]) -> None:
            texts = [[self._text(column, row, figures=bool(columns)) for column in shown] for row in rows]
            heads = [] if columns else [[self._title(number) for number in self._in_sight()]]
            QApplication.clipboard().setText("\n".join("\t".join(line) for line in (*heads, *texts)))
            panel.scope.list_copied(panel, len(rows))

        panel.model.when_here(chosen, put, title=self.tr("Copy rows"))

    def _text(self, column: Column[Any], row: Any, *, figures: bool) -> str:
        """A cell as it is pasted elsewhere: figures without brackets, which would read as a minus there."""
        if figures and not is_counted(row):
            return ""
        if can_be_added_up(column):
            return self._panel.scope.formats.text(column.kind, column.value(row))
        return self._panel.scope.formats.cell(column, row).text

    def _in_sight(self) -> list[int]:
        header = self._panel.header
        return [number for number in self._panel.header_order() if not header.isSectionHidden(number)]

    def _figures(self) -> list[int]:
        """The columns of figures among those that the selection spans."""
        return [number for number in self._panel.table.span() if can_be_added_up(self._panel.spec.columns[number])]

    def _title(self, number: int) -> str:
        return str(self._panel.model.headerData(number, Qt.Orientation.Horizontal))

    def _sum(self, turn: int, columns: Sequence[int], rows: Sequence[Any]) -> None:
        """Show the sum of a selection, unless another one was made meanwhile."""
        if turn != self._summing:
            return
        totals, count = self._panel.totals, self._panel.counted(len(rows))
        if columns:
            sums = [cell_sum(self._panel.spec.columns[number], self._title(number), rows) for number in columns]
            totals.show_cells(*words_of(sums), clip="\t".join(one.figure for one in sums))
        else:
            totals.show_selection(self.tr("Selected {count}").format(count=count), rows)
