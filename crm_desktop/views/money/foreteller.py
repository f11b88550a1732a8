"""Shows what booking a money document would do before it is done: documents, balances, accounts."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from crm_desktop.views.context import Context
from crm_desktop.views.foretold import agrees

if TYPE_CHECKING:
    from crm_desktop.domain.effects import Effects


class Foreteller(QObject):
    """Asks for the effects of what would be booked.

    Attributes:
        agreed: the user saw them and wants it booked.
        refused: what is wrong, by field.
    """

    agreed = Signal()
    refused = Signal(object)

    def __init__(
        self,
        owner: QObject,
        context: Context,
        *,
        settle: Callable[[Callable[[], None]], None],
        booking: Callable[[], Any],
        accept: Callable[[], str],
    ) -> None:
        """Foretell what a desk would book.

        Args:
            owner: ends it.
            context: the program.
            settle: takes what is half typed, and goes on.
            booking: the command as it stands; None, and what is wrong is said, if it cannot be sent.
            accept: the words of the button that books it.
        """
        super().__init__(owner)
        self._context, self._settle, self._booking, self._accept = context, settle, booking, accept

    def foretell(self) -> None:
        """Show what it will do, and do it if the user says so."""
        self._settle(self._ask)

    def _ask(self) -> None:
        command = self._booking()
        if command is not None:
            self._context.preview(self, command, self._show, problems=self.refused.emit)

    def _show(self, effects: Effects) -> None:
        if agrees(self._context, effects, self._accept()):
            self.agreed.emit()
