"""Money accounts 资金账户: entered, changed, deleted while nothing belongs to them; what may be taken out of one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import Select, func, select

from crm_desktop.db.session import put_off
from crm_desktop.domain.access import Right
from crm_desktop.domain.amounts import ZERO
from crm_desktop.domain.changes import Changes, Done
from crm_desktop.domain.errors import DomainError, FieldProblems
from crm_desktop.domain.money.accounts import (
    ACCOUNT_FIELDS,
    AccountDraft,
    AccountInUse,
    AccountKind,
    AccountSwitchedOff,
    BeforeOpening,
    CashBelowZero,
    EntriesBefore,
    LastAccount,
    NoAccount,
    NotEmpty,
    Overdrawn,
    OverdrawnRefused,
    SameAccount,
    TooLittleCash,
    account_problems,
    default_account,
)
from crm_desktop.domain.money.items import ReceiptMethod
from crm_desktop.models.base import longest_texts
from crm_desktop.models.documents import DocumentTable
from crm_desktop.models.money.accounts import MoneyAccount
from crm_desktop.models.money.documents import MONEY_TABLES
from crm_desktop.queries.money.accounts import ACCOUNT
from crm_desktop.queries.money.movements import balance_on, first_day, lowest_from
from crm_desktop.services.money.allocations import StillToCome
from crm_desktop.services.numbering import next_number
from crm_desktop.services.removal import put_away, take_back
from crm_desktop.services.work import Handler, Work

KIND = "money_account"


@dataclass(frozen=True, kw_only=True)
class SaveAccount:
    """Add an account, or save changes of one; ``account_id`` is None for a new one.

    Attributes:
        accepted: ``overdraw`` once the operator has said that it may stand below zero, ``not_empty`` that it may be
            switched off with what is in it.
    """

    draft: AccountDraft
    account_id: int | None = None
    seen_version: int = 0
    accepted: frozenset[str] = frozenset()


@dataclass(frozen=True, kw_only=True)
class RemoveAccount:
    """Delete an account to which no document belongs."""

    account_id: int
    seen_version: int


@dataclass(frozen=True, kw_only=True)
class TakeBackAccount:
    """Undo ``RemoveAccount``."""

    account_id: int


def save_account(work: Work, command: SaveAccount) -> Done:
    """Check and save an account.

    Raises:
        FieldProblems: keys of ``AccountDraft``.
        StaleRecord: if somebody else saved it meanwhile.
        OverdrawnRefused: if it would stand below zero and the operator may not let it.
        Overdrawn, NotEmpty: to be accepted.
    """
    if command.account_id is None:
        account = MoneyAccount()
    else:
        account = work.load_seen(MoneyAccount, command.account_id, command.seen_version, what=ACCOUNT)
    was_lowest, was_active = None if command.account_id is None else _lowest(work, account), account.is_active
    problems = _problems(work, account, command.draft)
    if problems:
        raise FieldProblems(problems)
    code = command.draft.code.strip() or account.code or next_number(work, KIND, work.clock.today())
    for name in ACCOUNT_FIELDS:
        value = getattr(command.draft, name)
        setattr(account, name, value.strip() if type(value) is str else value)
    account.code, account.opening_amount = code, command.draft.opening_amount
    if command.account_id is None and not command.draft.position:
        account.position = (work.session.scalar(select(func.max(MoneyAccount.position))) or 0) + 1
    work.session.add(account)
    work.session.flush()
    _require_no_less(work, account, was_lowest, command.accepted)
    if was_active and not account.is_active and NotEmpty.key not in command.accepted:
        _require_empty(work, account)
    return Done(Changes.ACCOUNTS, account.id, account.code)


def _lowest(work: Work, account: MoneyAccount) -> tuple[date, Decimal] | None:
    """The day on which least was in an account, and how much; None if nothing ever was."""
    first = account.opening_on or first_day(work.session, account.id)
    return None if first is None else lowest_from(work.session, account.id, first)


def _require_no_less(
    work: Work, account: MoneyAccount, was: tuple[date, Decimal] | None, accepted: frozenset[str]
) -> None:
    """An opening balance that lets the account fall below zero, or further, is looked at as a payment is."""
    found = None if account.may_overdraw else _lowest(work, account)
    if found is None or found[1] >= ZERO or (was is not None and found[1] >= was[1]):
        return
    day, balance = found
    words = {"name": account.name, "balance": balance, "date": day}
    if account.kind is AccountKind.CASH:
        raise FieldProblems({"opening_amount": CashBelowZero(least=account.opening_amount - balance, **words)})
    if not work.access.may(Right.OVERDRAW):
        raise OverdrawnRefused(**words)
    if Overdrawn.key not in accepted:
        raise Overdrawn(**words)


def _require_empty(work: Work, account: MoneyAccount) -> None:
    """Raise ``NotEmpty`` for an account that is switched off with something in it."""
    if balance_on(work.session, account.id, work.clock.today()):
        raise NotEmpty(name=account.name)


def remove_account(work: Work, command: RemoveAccount) -> Done:
    """Put the account away; ``TakeBackAccount`` brings it back.

    Raises:
        StaleRecord: if somebody else saved it meanwhile.
        AccountInUse: if documents, drafts too, belong to it.
        LastAccount: if no other one is in use.
    """
    account = work.load_seen(MoneyAccount, command.account_id, command.seen_version, what=ACCOUNT)
    own, name, code = account.id, account.name, account.code
    count = sum(work.session.scalar(_of_account(table, own)) or 0 for table in MONEY_TABLES.values())
    if count:
        raise AccountInUse(name=name, count=count)
    if not _others_in_use(work, own):
        raise LastAccount(name=name)
    put_away(work, KIND, own, title=name, parts=[(MoneyAccount, MoneyAccount.id == own)])
    return Done(Changes.ACCOUNTS, own, code)


def take_back_account(work: Work, command: TakeBackAccount) -> Done:
    """Bring the account back."""
    take_back(work, KIND, command.account_id)
    account = work.load(MoneyAccount, command.account_id, what=ACCOUNT)
    return Done(Changes.ACCOUNTS, account.id, account.code)


def chosen_account(work: Work, account_id: int | None, method: ReceiptMethod, on: date) -> MoneyAccount:
    """The account that a money document of a day names; without one, the one where such money goes.

    Raises:
        FieldProblems: key ``account_id``; there is no such account, it is not in use, or was opened later.
    """
    if account_id is None:
        in_use = select(MoneyAccount).where(MoneyAccount.is_active)
        offered = work.session.scalars(in_use.order_by(MoneyAccount.position, MoneyAccount.code)).all()
        account = default_account(method, offered)
        if account is None:
            raise FieldProblems({"account_id": NoAccount()})
    else:
        account = work.load_named(MoneyAccount, account_id, "account_id")
    if not account.is_active:
        raise FieldProblems({"account_id": AccountSwitchedOff(name=account.name)})
    if account.opening_on is not None and on < account.opening_on:
        raise FieldProblems({"account_id": BeforeOpening(name=account.name, date=account.opening_on)})
    return account


def require_left(work: Work, account_id: int, amount: Decimal, on: date, accepted: frozenset[str]) -> None:
    """Make sure that an account does not fall below zero unseen when ``amount`` goes out of it on a day.

    The account's row is locked first, so that two clerks cannot both take the last of it; a file has one writer
    anyway. What is in it on later days counts, too.

    Raises:
        OverdrawnRefused: if it would and the operator may not let it.
        Overdrawn: if he may, and has not said yes.
    """
    _ask_about(work, _short(work, account_id, amount, on), amount, accepted)


def require_out(work: Work, account_id: int, amount: Decimal, on: date, accepted: frozenset[str]) -> None:
    """Both of what ``require_cash`` and ``require_left`` look at, asked once.

    Raises:
        TooLittleCash, OverdrawnRefused, Overdrawn.
    """
    found = _short(work, account_id, amount, on)
    _refuse_cash(found, amount)
    _ask_about(work, found, amount, accepted)


_Short = tuple[MoneyAccount, date, Decimal] | None
"""An account, and the first day on which too little is in it."""


def _ask_about(work: Work, found: _Short, amount: Decimal, accepted: frozenset[str]) -> None:
    if found is None:
        return
    account, day, balance = found
    words = {"name": account.name, "balance": balance - amount, "date": day}
    if not work.access.may(Right.OVERDRAW):
        raise OverdrawnRefused(**words)
    if Overdrawn.key not in accepted:
        raise Overdrawn(**words)


def require_cash(work: Work, account_id: int, amount: Decimal, on: date) -> None:
    """Refuse to pay out of a drawer what is not in it.

    Raises:
        TooLittleCash: if the account is one of cash and would fall below zero.
    """
    _refuse_cash(_short(work, account_id, amount, on), amount)


def _refuse_cash(found: _Short, amount: Decimal) -> None:
    if found is not None and found[0].kind is AccountKind.CASH:
        account, day, balance = found
        raise TooLittleCash(amount=amount, name=account.name, balance=balance, date=day)


def _short(work: Work, account_id: int, amount: Decimal, on: date) -> _Short:
    """The account, and the first day on which less than ``amount`` is in it; None if it has enough, or may owe."""
    account = work.load(MoneyAccount, account_id, what=ACCOUNT)
    if work.is_on_server:
        put_off(work.session, select(MoneyAccount.id).where(MoneyAccount.id == account.id).with_for_update())
    if account.may_overdraw:
        return None
    day, balance = lowest_from(work.session, account_id, on)
    return (account, day, balance) if balance < amount else None


def _problems(work: Work, account: MoneyAccount, draft: AccountDraft) -> dict[str, DomainError]:
    problems = account_problems(draft, longest_texts(MoneyAccount))
    for key in ("name", "code"):
        text = getattr(draft, key).strip()
        if key not in problems and text and _is_taken(work, getattr(MoneyAccount, key), text, account.id):
            problems[key] = SameAccount(text=text)
    today = work.clock.today()
    if draft.opening_on is not None and draft.opening_on > today:
        problems["opening_on"] = StillToCome(date=draft.opening_on, today=today)
    if account.id is not None:
        first = first_day(work.session, account.id)
        if draft.opening_on is not None and first is not None and first < draft.opening_on:
            problems["opening_on"] = EntriesBefore(date=first)
        if account.is_active and not draft.is_active and not _others_in_use(work, account.id):
            problems["is_active"] = LastAccount(name=account.name)
    return problems


def _is_taken(work: Work, column: Any, text: str, own: int | None) -> bool:
    query = select(MoneyAccount.id).where(column == text, MoneyAccount.id != (own or 0))
    return work.session.scalar(query) is not None


def _of_account(table: DocumentTable, account_id: int) -> Select[int]:
    return select(func.count()).select_from(table.entity).where(table.entity.account_id == account_id)


def _others_in_use(work: Work, own: int) -> bool:
    query = select(MoneyAccount.id).where(MoneyAccount.is_active, MoneyAccount.id != own).limit(1)
    return work.session.scalar(query) is not None


HANDLERS: Mapping[type, Handler] = {
    SaveAccount: Handler(save_account, Right.EDIT_ACCOUNTS, KIND, is_alone=True),
    RemoveAccount: Handler(remove_account, Right.EDIT_ACCOUNTS, KIND, is_alone=True),
    TakeBackAccount: Handler(take_back_account, Right.EDIT_ACCOUNTS, KIND),
}
