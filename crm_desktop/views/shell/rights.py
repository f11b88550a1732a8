"""Finds out that a manager switched the operator off, or gave him other rights, while his window was open."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from crm_desktop.domain.access import Standing
from crm_desktop.domain.changes import Changes
from crm_desktop.views.context import Context

MINUTE_MS = 60_000


class RightsWatch(QObject):
    """Looks when operators changed, here or on another PC, when a command was refused, and on a new day.

    What is lent until a day ends with it without anybody changing anything. Reading costs nothing more.

    Attributes:
        changed: the rights are no longer those of the log-in; carries the ``Standing``.
    """

    changed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._each_minute = QTimer(self)
        self._each_minute.setInterval(MINUTE_MS)
        self._each_minute.timeout.connect(self.look_on_a_new_day)

    def follow(self, context: Context) -> None:
        """Watch over the window of this context."""
        self._context, self._day = context, context.clock.today()
        self._each_minute.start()
        context.on_changes(self, Changes.OPERATORS, self.look)
        context.shut_out.connect(self.look)

    def stop(self) -> None:
        """Watch no more."""
        self._each_minute.stop()

    def look(self) -> None:
        """Ask how the log-in stands now."""
        self._context.read(self, standing, self._found, today=self._context.clock.today())

    def look_on_a_new_day(self) -> None:
        """Ask once on each day."""
        today = self._context.clock.today()
        if today != self._day:
            self._day = today
            self.look()

    def _found(self, found: Standing) -> None:
        if found is not Standing.SAME:
            self.changed.emit(found)


def standing(*of_whom: Any, **params: Any) -> Standing:
    """See ``queries.standing``; loaded by the lane that answers it, so that the window need not wait."""
    from crm_desktop.queries.standing import standing as query

    return query(*of_whom, **params)
