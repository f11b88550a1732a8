"""Which record each tab of the centre shows."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from crm_desktop.views.catalogue import TabSpec

Key = tuple[str, int | None, int]
"""The kind of a tab, its record, and for a new one its number among the new ones."""


class TabKeys:
    """Knows the tabs by what they show."""

    def __init__(self) -> None:
        self._keys: dict[QWidget, Key] = {}
        self._news = 0

    def add(self, tab: QWidget, spec: TabSpec, record_id: int | None) -> None:
        """Know a tab; what has no record yet is one of its own."""
        is_new = record_id is None and not spec.single
        self._news += is_new
        self._keys[tab] = (spec.kind, record_id, self._news if is_new else 0)

    def forget(self, tab: QWidget) -> Key | None:
        """The tab is closed; what it showed."""
        return self._keys.pop(tab, None)

    def know_record(self, tab: QWidget, record_id: int) -> None:
        """What was new was stored, or the tab shows another record."""
        self._keys[tab] = (self._keys[tab][0], record_id, 0)

    def find(self, spec: TabSpec, record_id: int | None) -> QWidget | None:
        """The tab of a record; None if there is none."""
        for tab, (kind, known, new) in self._keys.items():
            if kind == spec.kind and (spec.single or (not new and known == record_id and record_id is not None)):
                return tab
        return None

    def kind_of(self, tab: QWidget | None) -> str:
        """The kind of a tab, or ""."""
        return self._keys[tab][0] if tab in self._keys else ""

    def records(self, tabs: Iterable[QWidget]) -> list[tuple[str, int | None]]:
        """What can be opened again by its record, in the order of the tabs."""
        keys = [self._keys[tab] for tab in tabs if tab in self._keys]
        return [(kind, record_id) for kind, record_id, new in keys if not new]

    def __contains__(self, tab: QWidget) -> bool:
        return tab in self._keys

    def __getitem__(self, tab: QWidget) -> Key:
        return self._keys[tab]
