"""The account in the head of a money document: it follows the method until another one is chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.access import Right
from crm_desktop.domain.changes import Changes
from crm_desktop.domain.money.accounts import default_account
from crm_desktop.domain.money.items import ReceiptMethod
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present import formats
from crm_desktop.present.choices import Kept
from crm_desktop.qtkit.forms.editors import ChoiceField, Editor
from crm_desktop.qtkit.forms.form import Form
from crm_desktop.qtkit.forms.growing_choice import Making, Taken, growing_choice
from crm_desktop.queries.money.accounts import AccountChoice, account_choices
from crm_desktop.views.context import Context

KEY = "account_id"


@dataclass(frozen=True)
class Chosen:
    """An account that a stored document names, whether it is still offered or not."""

    id: int
    name: str


def account_field(context: Context) -> Editor:
    """A choice of accounts that come later, and of a new one for who may add one."""

    def make(_field: QWidget, taken: Taken) -> None:
        context.open("money_account", None, saved=taken)

    words = QCoreApplication.translate("money", QT_TRANSLATE_NOOP("money", "New account…"))
    return growing_choice(list, Making(words, make) if context.may(Right.EDIT_ACCOUNTS) else None)


class AccountFollower(QObject):
    """Offers the accounts in a form, chooses the one where such money goes, and says what is in the chosen one."""

    def __init__(self, owner: QWidget, context: Context, form: Form[Any], is_typed: Callable[[], bool]) -> None:
        """Look after a form; ``is_typed`` says whether its document is still being typed."""
        super().__init__(owner)
        self._context, self._form, self._is_typed = context, form, is_typed
        self._accounts: Sequence[AccountChoice] = ()
        self._stored: Chosen | None = None
        context.on_changes(self, Changes.ACCOUNTS, self.read)
        form.edited.connect(self._edited)

    def read(self) -> None:
        """Ask for the accounts, away from the GUI thread."""
        self._context.read(self, account_choices, self._offer)

    def show_stored(self, account_id: int, name: str) -> None:
        """A stored document is shown: its account is offered even if it is switched off."""
        self._stored = Chosen(account_id, name)
        self._offer(self._accounts)

    def _offer(self, accounts: Sequence[AccountChoice]) -> None:
        self._accounts = accounts
        was_changed, field = self._form.is_changed, self._form.widget(KEY)
        if isinstance(field, ChoiceField):
            offered: list[tuple[int, str]] = [(one.id, one.name) for one in accounts]
            if self._stored is not None and self._stored.id not in dict(offered):
                offered.append(Kept(self._stored.id, self._stored.name))
            chosen = self._form.draft().account_id
            field.set_options(offered)
            field.show_value(chosen)  # a choice that was empty takes the first of them by itself
        self._follow(was_changed=was_changed)

    def _follow(self, *, was_changed: bool) -> None:
        """Choose the account of the method unless the user chose another; that alone is nothing to be saved."""
        if not self._is_typed():
            self._say()
            return
        usual = default_account(ReceiptMethod(self._form.draft().method), self._accounts)
        if usual is not None:
            self._form.bring({KEY: usual.id})
            if not was_changed:
                now = self._form.draft()
                self._form.take_stored(now, now)
        self._say()

    def _edited(self, key: str) -> None:
        if key == "method":
            self._follow(was_changed=True)
        elif key == KEY:
            self._say()

    def _say(self) -> None:
        """What is in the chosen account, for who may know it."""
        chosen = self._form.draft().account_id if self._is_typed() else None
        balance = next((one.balance for one in self._accounts if one.id == chosen), None)
        words = QCoreApplication.translate("money", QT_TRANSLATE_NOOP("money", "In it {balance}"))
        self._form.show_hint(KEY, "" if balance is None else words.format(balance=formats.money(balance)))
