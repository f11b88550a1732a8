"""Leaving the window for another one: in another language or look, or for another operator."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject, Signal

from crm_desktop.settings.store import SettingsStore
from crm_desktop.views.shell.departure import Departure


class Rebuild(QObject):
    """Work goes along or is asked for first; what has to be stored is waited for.

    Attributes:
        changed: another language or look is kept, and all work can go along.
        left: nothing would be lost if another operator came.
    """

    changed = Signal()
    left = Signal()

    def __init__(self, departure: Departure, store: SettingsStore, parent: QObject) -> None:
        super().__init__(parent)
        self._departure, self._store = departure, store

    def change(self, **values: Any) -> None:
        """Keep another language or theme; the window is rebuilt."""
        self._departure.when_all_may_move(lambda: self._changed(values))

    def log_out(self) -> None:
        """Let another operator work."""
        self._departure.when_all_may_close(self.left.emit)

    def _changed(self, values: Mapping[str, Any]) -> None:
        self._store.change(**values)
        self.changed.emit()
