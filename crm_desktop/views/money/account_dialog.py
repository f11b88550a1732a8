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
from crm_desktop.qtkit.local_keys import add_key
from crm_desktop.qtkit.sheet import Sheet
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.money.accounts import StoredAccount, stored_account
from crm_desktop.services.money.accounts import SaveAccount
from crm_desktop.views.context import Context
from crm_desktop.views.leaving import may_throw_away
from crm_desktop.views.looks import look_of


class AccountDialog(Sheet):
    """Adds, changes or only shows an account."""

    def __init__(self, context: Context, account_id: int | None, prefill: Mapping[str, Any]) -> None:
        """Build the dialog.

        Args:
            context: the program.
            account_id: the one that is changed; None for a new one.
            prefill: ``saved`` is told of the account, in the middle of something else.
        """
        super().__init__(None, "bank")
        self.setObjectName("account")
        self.setMinimumWidth(theme().px(640))
        self._context = context
        self._stored: StoredAccount | None = None
        self._told: Taken | None = prefill.get("saved")
        self._may = context.may(Right.EDIT_ACCOUNTS)
        self.form: Form[AccountDraft] | None = None
        self.add_button(self.tr("Cancel") if self._may else self.tr("Close"), self.reject)
        if self._may:
            self.add_button(self.tr("Save") + "  Ctrl+S", self.save, idea="done", primary=True)
            add_key(self, "Ctrl+S", self.save)
        if account_id is None:
            self.entitle(self.tr("New account"))
            self._build(AccountDraft())
        else:
            self.entitle(self.tr("Money account"))
            context.read(self, stored_account, self._show, account_id=account_id)

    def save(self) -> None:
        """Save, or say beside the field what is wrong."""
        if self.form is None or not self.form.check():
            return
        own, version = (self._stored.id, self._stored.version) if self._stored else (None, 0)
        command = SaveAccount(draft=_filled(self.form.draft()), account_id=own, seen_version=version)
        self._context.run(command, self._saved, problems=self._problems)

    def may_leave(self) -> bool:
        """Ask while something typed is not saved."""
        return self.form is None or not self.form.is_changed or may_throw_away(self._context.ask)

    def _show(self, stored: StoredAccount) -> None:
        self._stored = stored
        self.entitle(stored.draft.name)
        self._build(stored.draft)

    def _build(self, draft: AccountDraft) -> None:
        self.form = form = Form("money", _fields(self._context), draft, self._context, columns=2)
        form.layout().setContentsMargins(0, 0, 0, 0)  # type: ignore[union-attr]
        form.set_read_only(not self._may)
        form.finished.connect(self.save)
        self.body.addWidget(form)
        form.focus()

    def _saved(self, done: Done) -> None:
        if self._told is not None and self.form is not None and done.record_id is not None:
            self._told(done.record_id, self.form.draft().name)
        self.accept()

    def _problems(self, problems: Mapping[str, str]) -> None:
        if self.form is not None:
            self.form.show_problems(problems)


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
