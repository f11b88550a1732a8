"""What is done with the fields of a pivot: put onto a shelf, moved, taken off, narrowed to some of their values."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, Signal

from crm_desktop.domain.analysis.cube import Narrowed
from crm_desktop.domain.analysis.dimensions import Dimension
from crm_desktop.domain.analysis.facts import Fact
from crm_desktop.domain.analysis.measures import Measure
from crm_desktop.domain.analysis.requests import CubeRequest, Narrowing
from crm_desktop.domain.analysis.shelving import Place, moved, narrowed, put, taken_off
from crm_desktop.views.analysis.fields import FieldPanel, usual_place
from crm_desktop.views.analysis.filters import PivotFilters
from crm_desktop.views.analysis.shelves import Shelves

Known = Callable[[Fact], Mapping[str, Dimension | Measure]]


class Placing(QObject):
    """Listens to the tree of fields, to the shelves and to the filters.

    Attributes:
        asked: another request is wanted.
        narrowed: the values to which what is in sight is narrowed, with their names.
    """

    asked = Signal(object)

    def __init__(self, known: Known, request: Callable[[], CubeRequest], filters: PivotFilters) -> None:
        """Listen to nothing yet but ``filters``.

        Args:
            known: all that can stand on a shelf, by code.
            request: that is in sight.
            filters: offers the values of a field.
        """
        super().__init__(filters)
        self._known, self._request, self._filters = known, request, filters
        self._shelves: Shelves | None = None
        self.narrowed: Sequence[Narrowed] = ()
        filters.narrowed.connect(self._narrow)

    def listen(self, fields: FieldPanel, shelves: Shelves) -> None:
        """Do what is wished there."""
        self._shelves = shelves
        shelves.opened.connect(self._filter)
        for part in (fields, shelves):
            part.placed.connect(self._place)
            part.taken_off.connect(self._take_off)
            part.shifted.connect(self._shift)

    def _field(self, code: str) -> Dimension | Measure | None:
        return self._known(self._request().fact).get(code)

    def _place(self, code: str, place: object) -> None:
        field = self._field(code)
        if place is Place.FILTERS:
            self._filter(code)
        elif field is not None:
            self.asked.emit(put(self._request(), field, place or usual_place(field)))  # type: ignore[arg-type]

    def _filter(self, code: str) -> None:
        """Offer the values of a field under its chip, or under the shelf of filters."""
        dimension = self._field(code)
        if isinstance(dimension, Dimension) and self._shelves is not None:
            below = self._shelves.below(Place.FILTERS, code)
            self._filters.open_for(self._request(), dimension, below, self.narrowed)

    def _narrow(self, dimension: Dimension, narrowing: Narrowing | None) -> None:
        self.asked.emit(narrowed(self._request(), dimension, narrowing))

    def _take_off(self, code: str, place: Place | None = None) -> None:
        field = self._field(code)
        if field is not None:
            self.asked.emit(taken_off(self._request(), field, place))

    def _shift(self, code: str, by: int) -> None:
        field = self._field(code)
        if field is not None:
            self.asked.emit(moved(self._request(), field, by))
