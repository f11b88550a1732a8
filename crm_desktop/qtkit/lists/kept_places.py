"""What was chosen in a list stays chosen when its rows are read again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QObject, Signal

from crm_desktop.qtkit.lists.table_model import WindowedModel

KEPT_AT_MOST = 5_000
"""A larger selection is not looked for again: it was made by Ctrl+A, and is made again as quickly."""


class KeptPlaces(QObject):
    """Finds the current row, the selection and the place in sight again after a reload, by the ids of the records.

    Another search, sort or filter begins at the top, with nothing chosen.

    Attributes:
        top_wanted: this cell is to stand at the top again.
    """

    top_wanted = Signal(QModelIndex)

    def __init__(
        self,
        selection: QItemSelectionModel,
        model: WindowedModel[Any],
        *,
        top: Callable[[], int],
        column: Callable[[], int],
    ) -> None:
        """Keep the places of a list.

        Args:
            selection: what is chosen in it.
            model: its rows.
            top: the first row in sight.
            column: the column that the cursor comes to.
        """
        super().__init__(selection)
        self._selection, self._model, self._top_of, self._column = selection, model, top, column
        self._request = model.request
        self._current: int | None = None
        self._chosen: frozenset[int] = frozenset()
        self._top: int | None = None
        model.modelAboutToBeReset.connect(self._keep)
        model.modelReset.connect(self._restore)

    def _keep(self) -> None:
        model, selection = self._model, self._selection
        rows = [index.row() for index in selection.selectedRows()]
        ids = (model.id_at(row) for row in rows) if len(rows) <= KEPT_AT_MOST else ()
        self._chosen = frozenset(found for found in ids if found is not None)
        self._current = model.id_at(selection.currentIndex().row())
        self._top = model.id_at(self._top_of())

    def _restore(self) -> None:
        is_same, self._request = self._request == self._model.request, self._model.request
        if not is_same or self._current is None:
            return
        selection, last = self._selection, len(self._model.columns) - 1
        chosen = QItemSelection()
        for place in self._places():
            chosen.select(self._model.index(place, 0), self._model.index(place, last))
        selection.select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        current = self._model.place_of(self._current)
        if current is not None:
            index = self._model.index(current, self._column())
            selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        top = None if self._top is None else self._model.place_of(self._top)
        if top is not None:
            self.top_wanted.emit(self._model.index(top, 0))

    def _places(self) -> list[int]:
        """Where the chosen records stand now."""
        if len(self._chosen) > 1:
            return [place for place in range(self._model.rowCount()) if self._model.id_at(place) in self._chosen]
        found = (self._model.place_of(record_id) for record_id in self._chosen)
        return [place for place in found if place is not None]
