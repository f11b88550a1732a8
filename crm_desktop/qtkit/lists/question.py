"""What a list is asked for: conditions, sort keys, groups, a search; its parts change it, and the panel answers."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from crm_desktop.present.listing import Filter, ListRequest, Sort
from crm_desktop.qtkit.view_state import ViewState


class ListQuestion(QObject):
    """The request of a list as it stands.

    Attributes:
        changed: something else is asked for.
        settled: what changed belongs to the arrangement of the list, which is kept.
        cleared: nothing is searched for any more.
    """

    changed = Signal()
    settled = Signal()
    cleared = Signal()

    def __init__(self, request: ListRequest, parent: QObject) -> None:
        """Ask for ``request``; its sort keys are those of a view that names none."""
        super().__init__(parent)
        self._request, self._usual = request, request.sort
        self._agreed = request.filters

    @property
    def request(self) -> ListRequest:
        """What is asked for now."""
        return self._request

    @property
    def agreed(self) -> ListRequest:
        """The same without a condition that is only being tried."""
        return replace(self._request, filters=self._agreed)

    def filter_of(self, key: str) -> Filter | None:
        """The condition on one column."""
        return next((item for item in self._request.filters if item.key == key), None)

    def without(self, key: str) -> tuple[Filter, ...]:
        """The conditions on all other columns."""
        return tuple(item for item in self._request.filters if item.key != key)

    def set_option(self, **options: Any) -> None:
        """Change switches of the listing, such as ``as_of``."""
        self._change(replace(self._request, options={**self._request.options, **options}))

    def set_customer(self, party_id: int | None) -> None:
        """Ask for the rows of one customer only, or of all."""
        if party_id != self._request.party_id:
            self._change(replace(self._request, party_id=party_id))

    def set_search(self, text: str) -> None:
        """Search for what was typed."""
        if text.strip() != self._request.search:
            self._change(replace(self._request, search=text.strip()))

    def set_sort(self, sort: tuple[Sort, ...]) -> None:
        """Sort by these keys."""
        self._settle(replace(self._request, sort=sort))

    def set_group(self, key: str) -> None:
        """Let the rows with one value of a column stand together, with their sums; "" ends it."""
        self._settle(replace(self._request, group=key))

    def set_filter(self, key: str, condition: Filter | None) -> None:
        """Set or remove the condition on one column."""
        request = self._with(key, condition)
        self._agreed = request.filters
        self._settle(request)

    def try_filter(self, key: str, condition: Filter | None) -> None:
        """The same for as long as a filter is being made; it is not kept, whatever else is kept meanwhile."""
        self._change(self._with(key, condition))

    def clear(self) -> None:
        """Ask for all rows again: no condition, nothing searched for."""
        self.cleared.emit()
        self._agreed = ()
        self._settle(replace(self._request, search="", filters=()))

    def read_too(self, keys: Collection[str]) -> None:
        """Have the columns read that are read only while they are shown."""
        if self._request.on_demand != frozenset(keys):
            self._change(replace(self._request, on_demand=frozenset(keys)))

    def apply_view(self, state: ViewState, on_demand: Collection[str] = ()) -> None:
        """Take the sort keys, conditions and groups of a view at once, and what is read only while it is shown."""
        sort, shown = state.sort or self._usual, frozenset(on_demand)
        self._agreed = state.filters
        self._change(replace(self._request, sort=sort, filters=state.filters, group=state.group, on_demand=shown))

    def _with(self, key: str, condition: Filter | None) -> ListRequest:
        others = self.without(key)
        return replace(self._request, filters=(*others, condition) if condition else others)

    def _settle(self, request: ListRequest) -> None:
        self._change(request)
        self.settled.emit()

    def _change(self, request: ListRequest) -> None:
        self._request = request
        self.changed.emit()
