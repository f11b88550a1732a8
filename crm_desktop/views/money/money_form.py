"""The head of a money document as a form: its account follows the method until another one is chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.changes import Changes
from crm_desktop.domain.money.accounts import default_account
from crm_desktop.domain.money.items import ReceiptMethod
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present import formats
from crm_desktop.present.choices import Kept
from crm_desktop.qtkit.forms.editors import ChoiceField
from crm_desktop.qtkit.forms.form import Form
from crm_desktop.queries.money.accounts import AccountChoice, account_choices
from crm_desktop.views.context import Context
from crm_desktop.views.money.account_choice import KEY
from crm_desktop.views.money.money_fields import MoneyHead, money_fields
from crm_desktop.views.money.money_kinds import MoneyLook


@dataclass(frozen=True)
class Chosen:
    """An account that a stored document names, whether it is still offered or not."""

    id: int
    name: str


class MoneyForm(Form[MoneyHead]):
    """Offers the accounts, chooses the one where such money goes, and says what is in the chosen one."""

    def __init__(self, context: Context, look: MoneyLook, head: MoneyHead, is_typed: Callable[[], bool]) -> None:
        """Show a head; ``is_typed`` says whether its document is still being typed."""
        super().__init__("money", money_fields(context, look), head, context, columns=3)
        self._program, self._is_typed = context, is_typed
        self._accounts: Sequence[AccountChoice] = ()
        self._named: Chosen | None = None
        context.on_changes(self, Changes.ACCOUNTS, self.read_accounts)
        self.edited.connect(self._account_edited)

    def read_accounts(self) -> None:
        """Ask for the accounts, away from the GUI thread."""
        self._program.read(self, account_choices, self._offer_accounts)

    def show_account(self, account_id: int, name: str) -> None:
        """A stored document is shown: its account is offered even if it is switched off."""
        self._named = Chosen(account_id, name)
        self._offer_accounts(self._accounts)

    def _offer_accounts(self, accounts: Sequence[AccountChoice]) -> None:
        self._accounts = accounts
        was_changed, field = self.is_changed, self.widget(KEY)
        if isinstance(field, ChoiceField):
            offered: list[tuple[int, str]] = [(one.id, one.name) for one in accounts]
            if self._named is not None and self._named.id not in dict(offered):
                offered.append(Kept(self._named.id, self._named.name))
            chosen = self.draft().account_id
            field.set_options(offered)
            field.show_value(chosen)  # a choice that was empty takes the first of them by itself
        self._follow_method(was_changed=was_changed)

    def _follow_method(self, *, was_changed: bool) -> None:
        """Choose the account of the method unless the user chose another; that alone is nothing to be saved."""
        if not self._is_typed():
            self._say_balance()
            return
        usual = default_account(ReceiptMethod(self.draft().method), self._accounts)
        if usual is not None:
            self.bring({KEY: usual.id})
            if not was_changed:
                now = self.draft()
                self.take_stored(now, now)
        self._say_balance()

    def _account_edited(self, key: str) -> None:
        if key == "method":
            self._follow_method(was_changed=True)
        elif key == KEY:
            self._say_balance()

    def _say_balance(self) -> None:
        """What is in the chosen account, for who may know it."""
        chosen = self.draft().account_id if self._is_typed() else None
        balance = next((one.balance for one in self._accounts if one.id == chosen), None)
        words = QCoreApplication.translate("money", QT_TRANSLATE_NOOP("money", "In it {balance}"))
        self.show_hint(KEY, "" if balance is None else words.format(balance=formats.money(balance)))
