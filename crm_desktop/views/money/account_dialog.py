"""The dialog that adds or changes a money account, from its list, the search box, or a field that is to name it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.access import Right
from crm_desktop.domain.changes import Done
from crm_desktop.domain.money.accounts import AccountDraft, AccountKind
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.qtkit.forms import date_field, editors
from crm_desktop.qtkit.forms.form import Field, Form
from crm_desktop.qtkit.forms.growing_choice import Taken
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.money.accounts import StoredAccount, stored_account
from crm_desktop.services.money.accounts import SaveAccount
from crm_desktop.views.context import Context
from crm_desktop.views.form_sheet import FormSheet
from crm_desktop.views.looks import look_of


class AccountDialog(FormSheet[AccountDraft]):
    """Adds, changes or only shows an account."""

    def __init__(self, context: Context, account_id: int | None, prefill: Mapping[str, Any]) -> None:
        """Build the dialog.

        Args:
            context: the program.
            account_id: the one that is changed; None for a new one.
            prefill: ``saved`` is told of the account, in the middle of something else.
        """
        super().__init__(context, "bank", may_save=context.may(Right.EDIT_ACCOUNTS))
        self.setObjectName("account")
        self.setMinimumWidth(theme().px(640))
        self._stored: StoredAccount | None = None
        self._told: Taken | None = prefill.get("saved")
        if account_id is None:
            self.entitle(self.tr("New account"))
            self._build(AccountDraft())
        else:
            self.entitle(self.tr("Money account"))
            context.read(self, stored_account, self._show, account_id=account_id)

    def command(self, draft: AccountDraft) -> SaveAccount:
        """What saves the account."""
        own, version = (self._stored.id, self._stored.version) if self._stored else (None, 0)
        return SaveAccount(draft=_filled(draft), account_id=own, seen_version=version)

    def saved(self, draft: AccountDraft, done: Done) -> None:
        """Tell the field that is to name it."""
        if self._told is not None and done.record_id is not None:
            self._told(done.record_id, draft.name)

    def _show(self, stored: StoredAccount) -> None:
        self._stored = stored
        self.entitle(stored.draft.name)
        self._build(stored.draft)

    def _build(self, draft: AccountDraft) -> None:
        self.show_form(Form("money", _fields(self.context), draft, self.context, columns=2))


def _filled(draft: AccountDraft) -> AccountDraft:
    """What is typed; an empty figure is none."""
    empty = AccountDraft()
    return replace(
        draft,
        opening_amount=draft.opening_amount or empty.opening_amount,
        position=draft.position or empty.position,
    )


_BELOW_ZERO = QT_TRANSLATE_NOOP("money", "May stand below zero")
_OFFERED = QT_TRANSLATE_NOOP("money", "Offered for money documents")


def _tick(words: str) -> editors.Editor:
    return editors.flag(lambda: QCoreApplication.translate("money", words))


def _kinds() -> Sequence[tuple[AccountKind, str]]:
    return [(kind, look_of(kind).text) for kind in AccountKind]


def _fields(context: Context) -> list[Field]:
    opening = (
        Field(
            "opening_amount",
            QT_TRANSLATE_NOOP("money", "Opening balance"),
            editors.money(),
            hint=QT_TRANSLATE_NOOP("money", "What was in it when you begin here"),
        ),
        Field(
            "opening_on",
            QT_TRANSLATE_NOOP("money", "Opened on"),
            date_field.day(),
            hint=QT_TRANSLATE_NOOP("money", "At the beginning of this day"),
        ),
    )
    return [
        Field("name", QT_TRANSLATE_NOOP("money", "Name"), editors.text(longest=80), required=True),
        Field("kind", QT_TRANSLATE_NOOP("money", "Kind"), editors.choice(_kinds)),
        Field("bank", QT_TRANSLATE_NOOP("money", "Bank"), editors.text(longest=80)),
        Field("branch", QT_TRANSLATE_NOOP("money", "Branch"), editors.text(longest=80)),
        Field("account_number", QT_TRANSLATE_NOOP("money", "Account number"), editors.text(longest=60)),
        Field("holder", QT_TRANSLATE_NOOP("money", "Holder"), editors.text(longest=80)),
        *(opening if context.may(Right.SEE_ACCOUNTS) else ()),
        Field(
            "code",
            QT_TRANSLATE_NOOP("money", "Code"),
            editors.text(longest=20),
            hint=QT_TRANSLATE_NOOP("money", "Empty: the next one"),
            stop=False,
        ),
        Field(
            "position",
            QT_TRANSLATE_NOOP("money", "Place"),
            editors.count(),
            hint=QT_TRANSLATE_NOOP("money", "The first of its kind is offered first"),
            stop=False,
        ),
        Field("may_overdraw", QT_TRANSLATE_NOOP("money", "Credit line"), _tick(_BELOW_ZERO), stop=False),
        Field("is_active", QT_TRANSLATE_NOOP("money", "In use"), _tick(_OFFERED), stop=False),
        Field("notes", QT_TRANSLATE_NOOP("money", "Notes"), editors.lines(2), span=2, stop=False),
    ]
