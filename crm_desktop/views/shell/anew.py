"""Leaving the window for another one: in another language or look, or for another operator."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from crm_desktop.settings.store import SettingsStore

if TYPE_CHECKING:
    from crm_desktop.views.shell.main_window import MainWindow


class Anew(QObject):
    """Work goes along or is asked for first; what has to be stored is waited for."""

    def __init__(self, window: MainWindow, store: SettingsStore) -> None:
        super().__init__(window)
        self._window, self._store = window, store

    def change(self, **values: Any) -> None:
        """Keep another language or theme; the window is made again."""
        self._window.centre.departure.when_all_may_move(lambda: self._changed(values))

    def log_out(self) -> None:
        """Let another operator work."""
        self._window.centre.departure.when_all_may_close(self._logged_out)

    def _changed(self, values: Mapping[str, Any]) -> None:
        self._store.change(**values)
        self._window.reopen()

    def _logged_out(self) -> None:
        self._window.save_state()
        self._window.log_out_wanted.emit()
