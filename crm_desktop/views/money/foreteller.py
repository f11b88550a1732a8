"""Shows what booking a money document would do before it is done: documents, balances, accounts."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from crm_desktop.qtkit.forms.form import Form
from crm_desktop.views.context import Context
from crm_desktop.views.money.money_fields import MoneyHead
from crm_desktop.views.words import error_text, told

if TYPE_CHECKING:
    from crm_desktop.domain.effects import Effects


class Foreteller(QObject):
    """Asks for the effects of what would be booked, and books it if the user says so."""

    def __init__(
        self,
        owner: QWidget,
        context: Context,
        form: Form[MoneyHead],
        *,
        booking: Callable[[], Any],
        accept: Callable[[], str],
        book: Callable[[], None],
    ) -> None:
        """Foretell what a desk would book.

        Args:
            owner: the desk.
            context: the program.
            form: what is typed.
            booking: the command as it stands; None, and what is wrong is said, if it cannot be sent.
            accept: the words of the button that books it.
            book: books it.
        """
        super().__init__(owner)
        self._context, self._form = context, form
        self._booking, self._accept, self._book = booking, accept, book

    def foretell(self) -> None:
        """Show what it will do, and do it if the user says so."""
        self._form.settle(self._ask)

    def _ask(self) -> None:
        command = self._booking()
        if command is not None:
            self._context.preview(self, command, self._show, problems=self._form.show_problems)

    def _show(self, effects: Effects) -> None:
        question = "\n".join([self.tr("This is what it will do:"), *map(error_text, effects.questions)])
        if self._context.ask.confirm(question, self._accept(), changes=told(effects)):
            self._book()
