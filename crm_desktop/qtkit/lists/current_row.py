"""The current row of a windowed list, which may still be on its way."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QItemSelectionModel

from crm_desktop.qtkit.lists.table_model import WindowedModel

Row = TypeVar("Row")


class CurrentRow(Generic[Row]):
    """Knows the row as it was last read."""

    def __init__(self, places: QItemSelectionModel, model: WindowedModel[Row]) -> None:
        self._places, self._model = places, model
        self._known: tuple[int | None, Row | None] = (None, None)

    @property
    def row(self) -> Row | None:
        """The current row; None if there is none, or while it is being fetched."""
        record_id = self._record_id()
        return self._known[1] if record_id is not None and record_id == self._known[0] else None

    def read(self, then: Callable[[Row | None], None]) -> None:
        """Hand over the current row as it is now, unless the user goes on before it is here."""
        place, record_id = self._places.currentIndex().row(), self._record_id()

        def came(found: Sequence[Row]) -> None:
            if record_id == self._record_id():
                self._known = (record_id, found[0] if found else None)
                then(self._known[1])

        if record_id is None:
            came(())
        else:
            self._model.when_here([place], came)

    def _record_id(self) -> int | None:
        return self._model.id_at(self._places.currentIndex().row())
