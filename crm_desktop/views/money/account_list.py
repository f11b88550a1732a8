"""The dock of money accounts 资金账户: what is in each, and the way to its journal."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from crm_desktop.domain.access import Right
from crm_desktop.domain.changes import Changes
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.columns.accounts import account_columns
from crm_desktop.present.columns.base import Tone
from crm_desktop.present.listing import Filter, Sort, Test
from crm_desktop.qtkit.actions import ActionSpec
from crm_desktop.qtkit.lists.panel import ListPanel
from crm_desktop.qtkit.lists.row_actions import has_row, on_row
from crm_desktop.qtkit.lists.spec import ListPanelSpec
from crm_desktop.qtkit.view_state import ViewState
from crm_desktop.queries.money.accounts import ACCOUNTS, AccountRow
from crm_desktop.services.money.accounts import RemoveAccount, TakeBackAccount
from crm_desktop.views.context import Context
from crm_desktop.views.undoable import delete_undoable

Panel = ListPanel[AccountRow]
DELETE = QT_TRANSLATE_NOOP("money", "Delete the account {name}?")
DELETED = QT_TRANSLATE_NOOP("money", "{name} is deleted.")


def account_list(context: Context) -> Panel:
    """The accounts in use, in the order in which they are offered."""
    return ListPanel(_spec(context), context)


def _spec(context: Context) -> ListPanelSpec[AccountRow]:
    switched_off = ViewState(filters=(Filter("is_active", Test.EQUALS, False),))  # noqa: FBT003 - the value sought
    return ListPanelSpec(
        id="accounts",
        context="money",
        title=QT_TRANSLATE_NOOP("money", "Money accounts"),
        columns=account_columns(with_balance=context.may(Right.SEE_ACCOUNTS)),
        source=context.source(ACCOUNTS),
        reload_on=Changes.ACCOUNTS | Changes.RECEIPTS,
        icon="bank",
        counted=QT_TRANSLATE_NOOP("money", "{count} accounts"),
        empty=QT_TRANSLATE_NOOP("money", "No account in use. Press Insert to enter the first one."),
        sort=(Sort("position"), Sort("code")),
        actions=_actions(context),
        open=lambda row, _key: _open(context, row),
        record=lambda row: ("money_account", row.id),
        row_tone=lambda row: Tone.PLAIN if row.is_active else Tone.CLOSED,
        views=[(QT_TRANSLATE_NOOP("money", "Switched off"), switched_off)],
    )


def _open(context: Context, row: AccountRow) -> None:
    """Its journal, for who may see what is in it; else what is known of it."""
    context.open("account_journal" if context.may(Right.SEE_ACCOUNTS) else "money_account", row.id)


def _remove(context: Context, panel: Panel) -> None:
    row = panel.current_row()
    if row is not None:
        delete_undoable(
            context,
            panel.words(DELETE).format(name=row.name),
            RemoveAccount(account_id=row.id, seen_version=row.version),
            panel.words(DELETED).format(name=row.name),
            TakeBackAccount(account_id=row.id),
        )


def _actions(context: Context) -> Sequence[ActionSpec[Panel]]:
    may_edit = context.may(Right.EDIT_ACCOUNTS)
    edit = QT_TRANSLATE_NOOP("money", "Edit account") if may_edit else QT_TRANSLATE_NOOP("money", "Show account")
    shown = [
        ActionSpec[Panel](
            "accounts.edit",
            edit,
            on_row(lambda row: context.open("money_account", row.id)),
            "Ctrl+F2",
            has_row,
            "edit",
            in_bar=True,
        ),
    ]
    if context.may(Right.SEE_ACCOUNTS):
        journal = QT_TRANSLATE_NOOP("money", "Account journal")
        shown.append(
            ActionSpec(
                "accounts.journal",
                journal,
                on_row(lambda row: context.open("account_journal", row.id)),
                "F8",
                has_row,
                "statement",
                in_bar=True,
            )
        )
    if not may_edit:
        return shown
    return [
        ActionSpec(
            "accounts.add",
            QT_TRANSLATE_NOOP("money", "New account"),
            lambda _panel: context.open("money_account"),
            "Ins",
            icon="new",
            in_bar=True,
        ),
        *shown,
        ActionSpec(
            "accounts.delete",
            QT_TRANSLATE_NOOP("money", "Delete account"),
            partial(_remove, context),
            "Del",
            has_row,
            "delete",
        ),
    ]
