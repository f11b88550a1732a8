"""Finds out that a manager switched the operator off, or gave him other rights, while his window was open."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from crm_desktop.domain.access import Standing
from crm_desktop.domain.changes import Changes
from crm_desktop.queries.standing import standing
from crm_desktop.views.context import Context


class RightsWatch(QObject):
    """Looks when operators changed, here or on another PC, and when a command was refused; reading costs nothing more.

    Attributes:
        changed: the rights are no longer those of the log-in; carries the ``Standing``.
    """

    changed = Signal(object)

    def follow(self, context: Context) -> None:
        """Watch over the window of this context."""
        self._context = context
        context.on_changes(self, Changes.OPERATORS, self.look)
        context.shut_out.connect(self.look)

    def look(self) -> None:
        """Ask how the log-in stands now."""
        self._context.read(self, standing, self._found, today=self._context.clock.today())

    def _found(self, found: Standing) -> None:
        if found is not Standing.SAME:
            self.changed.emit(found)
