"""All tabs are left at once: unsaved work is asked for, or goes along to the window that comes after."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from crm_desktop.views.kept_drafts import keeps_all
from crm_desktop.views.shell.tab_keys import Key, TabKeys
from crm_desktop.views.tab import Tab, is_unsaved, leaving_of

Work = tuple[str, int | None, Mapping[str, Any]]
"""A tab as another window can open it: its kind, its record, what was typed in it."""


class Departure:
    """Lets the tabs of a window be left."""

    def __init__(
        self,
        keys: TabKeys,
        tabs: Callable[[], list[QWidget]],
        close: Callable[[QWidget], bool],
        close_windows: Callable[[Callable[[], object]], None],
    ) -> None:
        """Get ready.

        Args:
            keys: what the tabs show.
            tabs: gives them from left to right.
            close: closes one of them, in sight of the user, unless its unsaved work keeps it; whether it was closed.
            close_windows: closes the windows beside the main one and goes on when all are closed.
        """
        self._keys, self._tabs, self._close, self._close_windows = keys, tabs, close, close_windows
        self._closed: list[tuple[int, Key]] = []
        self._moved: list[tuple[int, Key]] = []

    @property
    def has_unsaved(self) -> bool:
        """Whether any tab holds something typed that is not stored."""
        return bool(self._unsaved())

    def unkept(self) -> list[QWidget]:
        """The tabs whose unsaved work nobody could take up again later."""
        return [tab for tab in self._unsaved() if not keeps_all(tab)]

    def open_work(self) -> list[Work]:
        """All tabs as another window can open them, from left to right, with what is typed in them."""
        found: list[Work] = []
        for tab in self._tabs():
            kind, record_id, _new = self._keys[tab]
            found.append((kind, record_id, _handed_over(tab)))
        for place, (kind, record_id, new) in reversed(self._moved):
            if record_id is not None and not new:
                found.insert(place, (kind, record_id, {}))
        return found

    def when_all_may_move(self, then: Callable[[], object]) -> None:
        """Call ``then`` when another window can go on with everything; asks only where typed work cannot be moved."""
        self._closed = []
        self._leave([one for one in self._unsaved() if not _handed_over(one)], lambda: self._gone_on(then))

    def when_all_may_close(self, then: Callable[[], object]) -> None:
        """Ask every tab with unsaved work, and call ``then`` when nothing of it would be lost.

        Where work has to be stored first, this goes on when it is; where the user wants to go on typing, nothing
        happens.
        """
        self._leave(self._unsaved(), then)

    def note_closed(self, place: int, key: Key | None) -> None:
        """A tab was closed: if that was on the way to another window, it stands there again."""
        if key is not None:
            self._closed.append((place, key))

    def _gone_on(self, then: Callable[[], object]) -> None:
        self._moved = self._closed
        then()
        self._moved = []

    def _unsaved(self) -> list[QWidget]:
        return [tab for tab in self._tabs() if is_unsaved(tab)]

    def _leave(self, unsaved: Iterable[QWidget], then: Callable[[], object]) -> None:
        """Close these one after the other; where one is stored first, go on when it is."""
        left = [tab for tab in unsaved if tab in self._keys]
        for number, tab in enumerate(left):
            if not self._close(tab):
                leaving = leaving_of(tab)
                if leaving is not None and leaving.is_wanted:
                    leaving.go_on_with(partial(self._leave, left[number + 1 :], then))
                    return
                if tab in self._keys:
                    return
        self._close_windows(then)


def _handed_over(tab: QWidget) -> Mapping[str, Any]:
    return (tab.handed_over() if isinstance(tab, Tab) else None) or {}
