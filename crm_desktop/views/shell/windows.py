"""Windows beside the main one, such as the template designer: one for each record."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from crm_desktop.views.catalogue import TabSpec
from crm_desktop.views.tab import RecordWindow, leaving_of


class TabWindows:
    """Opens, finds and closes them."""

    def __init__(self) -> None:
        self._open: dict[QWidget, tuple[str, int | None]] = {}

    @property
    def all(self) -> list[QWidget]:
        """The windows that are open."""
        return [window for window in self._open if isValid(window)]

    def open(self, spec: TabSpec, record_id: int | None, build: Callable[[], QWidget]) -> QWidget:
        """Bring the window of a record to the front, or make one; what has no record yet gets a new one."""
        for window in self.all:
            if record_id is not None and self._open[window] == (spec.kind, record_id):
                window.activateWindow()
                window.raise_()
                return window
        made = build()
        self._open[made] = (spec.kind, record_id)
        if isinstance(made, RecordWindow):
            made.record_changed.connect(lambda record: self._open.__setitem__(made, (spec.kind, record)))
        made.destroyed.connect(lambda: self._open.pop(made, None))
        made.show()
        return made

    def when_all_closed(self, then: Callable[[], object]) -> None:
        """Close all and call ``then``; where work is stored first, afterwards, and never where one stays open."""
        for window in self.all:
            if not window.close():
                leaving = leaving_of(window)
                if leaving is not None and leaving.is_wanted:
                    leaving.go_on_with(partial(self.when_all_closed, then))
                return
        then()
