"""The columns of money accounts and of their journal: for screen, sheet, print and command line."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from crm_desktop.domain.amounts import ZERO
from crm_desktop.domain.money.accounts import AccountKind, MovementKind
from crm_desktop.domain.money.items import ReceiptMethod
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.columns.base import Column, Kind, Tone


def _below_zero(row: Any) -> Tone:
    return Tone.RED if row.balance is not None and row.balance < ZERO else Tone.PLAIN


def account_columns(*, with_balance: bool) -> tuple[Column[Any], ...]:
    """The columns of accounts; rows are ``queries.money.accounts.AccountRow``."""
    balance = (
        Column[Any](
            "balance",
            QT_TRANSLATE_NOOP("money", "Balance"),
            lambda row: row.balance,
            Kind.MONEY,
            124,
            total=True,
            tone=_below_zero,
        ),
        Column[Any]("last_on", QT_TRANSLATE_NOOP("money", "Last movement"), lambda row: row.last_on, Kind.DATE, 104),
        Column[Any]("opening_on", QT_TRANSLATE_NOOP("money", "Opened on"), lambda row: row.opening_on, Kind.DATE, 100),
        Column[Any](
            "opening_amount",
            QT_TRANSLATE_NOOP("money", "Opening balance"),
            lambda row: row.opening_amount,
            Kind.MONEY,
            120,
            total=True,
        ),
    )
    return (
        Column("code", QT_TRANSLATE_NOOP("money", "Code"), lambda row: row.code, Kind.CODE, 76),
        Column("name", QT_TRANSLATE_NOOP("money", "Money account"), lambda row: row.name, width=190),
        Column(
            "kind", QT_TRANSLATE_NOOP("money", "Kind"), lambda row: row.kind, Kind.STATE, 88, codes=tuple(AccountKind)
        ),
        *(balance if with_balance else ()),
        Column("bank", QT_TRANSLATE_NOOP("money", "Bank"), lambda row: row.bank, width=140),
        Column("branch", QT_TRANSLATE_NOOP("money", "Branch"), lambda row: row.branch, width=140, visible=False),
        Column(
            "account_number",
            QT_TRANSLATE_NOOP("money", "Account number"),
            lambda row: row.account_number,
            Kind.CODE,
            170,
        ),
        Column("holder", QT_TRANSLATE_NOOP("money", "Holder"), lambda row: row.holder, width=140, visible=False),
        Column(
            "may_overdraw",
            QT_TRANSLATE_NOOP("money", "May be overdrawn"),
            lambda row: row.may_overdraw,
            Kind.FLAG,
            84,
            visible=False,
        ),
        Column("position", QT_TRANSLATE_NOOP("money", "Place"), lambda row: row.position, Kind.COUNT, 64),
        Column(
            "is_active", QT_TRANSLATE_NOOP("money", "In use"), lambda row: row.is_active, Kind.FLAG, 70, visible=False
        ),
        Column("notes", QT_TRANSLATE_NOOP("money", "Notes"), lambda row: row.notes, width=160, visible=False),
    )


def journal_columns(*, with_account: bool = False) -> tuple[Column[Any], ...]:
    """The columns of a journal; rows are ``queries.money.account_journal.Movement``."""
    account = Column[Any]("account", QT_TRANSLATE_NOOP("money", "Money account"), lambda row: row.account, width=130)
    columns = (
        Column[Any]("on", QT_TRANSLATE_NOOP("money", "Date"), lambda row: row.on, Kind.DATE, 94),
        Column[Any](
            "kind",
            QT_TRANSLATE_NOOP("money", "Kind"),
            lambda row: row.kind,
            Kind.STATE,
            108,
            codes=tuple(MovementKind),
        ),
        Column[Any]("number", QT_TRANSLATE_NOOP("money", "Number"), lambda row: row.number, Kind.CODE, 140),
        *((account,) if with_account else ()),
        Column[Any]("counterpart", QT_TRANSLATE_NOOP("money", "Counterpart"), lambda row: row.counterpart, width=220),
        Column[Any](
            "method",
            QT_TRANSLATE_NOOP("money", "Way of paying"),
            lambda row: row.method,
            Kind.STATE,
            90,
            codes=tuple(ReceiptMethod),
        ),
        Column[Any]("reference", QT_TRANSLATE_NOOP("money", "Reference"), lambda row: row.reference, Kind.CODE, 130),
        Column[Any]("came_in", QT_TRANSLATE_NOOP("money", "In"), lambda row: row.came_in, Kind.MONEY, 112, total=True),
        Column[Any](
            "went_out", QT_TRANSLATE_NOOP("money", "Out"), lambda row: row.went_out, Kind.MONEY, 112, total=True
        ),
        Column[Any](
            "balance", QT_TRANSLATE_NOOP("money", "Balance"), lambda row: row.balance, Kind.MONEY, 120, tone=_below_zero
        ),
        Column[Any]("notes", QT_TRANSLATE_NOOP("money", "Notes"), lambda row: row.notes, width=180),
    )
    return tuple(replace(column, sortable=False) for column in columns)
