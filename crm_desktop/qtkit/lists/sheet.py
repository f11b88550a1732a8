"""The sheet of a list: its rows under their heads, as the user arranged them, and what they make together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QWidget

from crm_desktop.present.listing import HIDE, ListRequest
from crm_desktop.qtkit.lists.column_filters import ColumnFilters
from crm_desktop.qtkit.lists.current_row import CurrentRow
from crm_desktop.qtkit.lists.empty import ListEmpty
from crm_desktop.qtkit.lists.header import ListHeader
from crm_desktop.qtkit.lists.kept_places import KeptPlaces
from crm_desktop.qtkit.lists.layout import ListLayout
from crm_desktop.qtkit.lists.question import ListQuestion
from crm_desktop.qtkit.lists.selection import ListSelection
from crm_desktop.qtkit.lists.spec import ListPanelSpec
from crm_desktop.qtkit.lists.table_model import WindowedModel
from crm_desktop.qtkit.lists.table_view import ListView
from crm_desktop.qtkit.lists.totals_row import TotalsRow
from crm_desktop.qtkit.marks import seen_if
from crm_desktop.qtkit.scope import ListScope
from crm_desktop.qtkit.stacking import stacked

Row = TypeVar("Row")


class ListSheet(QWidget, Generic[Row]):
    """Shows what is asked for; the panel around it says what that is.

    Attributes:
        opened: Enter, F2 or a double click on a row; carries it and the key of the column.
        chosen: another row is current; carries it as it was read, or None.
        header, table, totals, empty: the heads, the rows, their sums, and what is said where there are none.
        arrangement: the columns as the user has them, under named views.
        filters: the small windows that set conditions on columns.
        current: the row with the cursor, which may still be on its way.
        selection: what is selected, added up and copied.
    """

    opened = Signal(object, str)
    chosen = Signal(object)

    def __init__(self, spec: ListPanelSpec[Row], scope: ListScope, question: ListQuestion) -> None:
        super().__init__()
        self._spec = spec
        self.header = ListHeader(spec.columns)
        self.model: WindowedModel[Row] = WindowedModel(
            spec.columns, spec.source, context=spec.context, jobs=scope.jobs, formats=scope.formats, parent=self
        )
        words = self.model.words
        words.row_tone, words.counted, words.today = spec.row_tone, spec.count_words, scope.clock.today
        self.table = ListView(self.model, self.header, cell_focus=spec.cell_focus, held=spec.held)
        self.table.setAccessibleName(spec.words(spec.title))
        self.empty = ListEmpty(self.table.viewport(), self.model, spec.words(spec.empty))
        self.totals = TotalsRow(self.table, self.model)
        seen_if(self.totals, spec.has_totals)
        self.current: CurrentRow[Row] = CurrentRow(self.table.selectionModel(), self.model)
        kept = KeptPlaces(
            self.table.selectionModel(), self.model, top=lambda: self.table.rowAt(0), column=self.table.first_column
        )
        kept.top_wanted.connect(lambda cell: self.table.scrollTo(cell, ListView.ScrollHint.PositionAtTop))
        self.selection = ListSelection(spec, self.table, self.totals)
        self.filters = ColumnFilters(spec, scope, self.table, question)
        self.arrangement = ListLayout(spec, scope, self.header, question)
        self.header.show_ramp(dict(spec.ramp))
        stacked(self, self.table, self.totals)
        self.table.resized.connect(self.empty.setGeometry)
        self.table.opened.connect(self._open)
        self.table.filter_wanted.connect(self.filters.open_here)
        self.table.selectionModel().currentRowChanged.connect(self._row_changed)
        self.header.sorted.connect(question.set_sort)
        self.header.filter_wanted.connect(self.filters.open_for)

    def choose(self, record_id: int) -> bool:
        """Make the row of a record the current one, if the list has it."""
        place = self.model.place_of(record_id)
        if place is None:
            return False
        self.table.selectRow(place)
        self.table.scrollTo(self.model.index(place, self.table.first_column()))
        return True

    def show_request(self, request: ListRequest) -> None:
        """Say at the heads what is asked for."""
        self.header.show_sort(request.sort)
        self.header.show_filtered(frozenset(item.key for item in request.filters))
        self.table.make_room(for_pictures=bool(request.on_demand))
        if self._spec.idle is not None:
            self.arrangement.rest(self._spec.idle(request))

    def load(self, request: ListRequest) -> None:
        """Fetch what is asked for, beginning with the rows in sight."""
        self.model.load(request, near=max(0, self.table.rowAt(0)))

    def show_totals(self, request: ListRequest) -> None:
        """Say what the rows make together, or why there are none."""
        totals = self.model.totals
        self.totals.note = self._spec.note(totals) if self._spec.note else ""
        self.totals.label = self.tr("Total {count}").format(count=self._spec.count_words(totals.count))
        self.totals.show_left_out(totals, request.options.get(HIDE, ()))
        self.empty.show_for(request, totals.count)

    def _open(self, row: int, column: int) -> None:
        key = self._spec.columns[column].key

        def came(found: Sequence[Row]) -> None:
            if found:
                self.opened.emit(found[0], key)

        self.model.when_here([row], came)

    def _row_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            self.current.read(self.chosen.emit)
        else:
            self.chosen.emit(None)
