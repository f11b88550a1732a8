"""Reading money accounts 资金账户: their list with what is in them, one of them, and those that are offered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, select, true
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access, Right
from crm_desktop.domain.money.accounts import ACCOUNT_FIELDS, AccountDraft, AccountKind
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.models.money.accounts import MoneyAccount
from crm_desktop.present.listing import ListRequest, Sort
from crm_desktop.queries.filtering import Condition
from crm_desktop.queries.listing import Listing
from crm_desktop.queries.money.balances import require_money
from crm_desktop.queries.money.movements import balance_now, last_on
from crm_desktop.queries.scope import visible

ACCOUNT = QT_TRANSLATE_NOOP("errors", "the account")


@dataclass(frozen=True, slots=True)
class AccountRow:
    """An account in the list; what is in it is None for who may not see that."""

    id: int
    version: int
    code: str
    name: str
    kind: AccountKind
    bank: str
    branch: str
    account_number: str
    holder: str
    opening_on: date | None
    opening_amount: Decimal | None
    balance: Decimal | None
    last_on: date | None
    may_overdraw: bool
    position: int
    is_active: bool
    notes: str


def _everybody(_access: Access) -> ColumnElement[bool]:
    """Who may see money may know where it goes; what is in an account needs a right of its own."""
    return true()


def _narrowed(request: ListRequest) -> list[Condition]:
    asked = request.options.get("all") or any(item.key == "is_active" for item in request.filters)
    return [] if asked else [MoneyAccount.is_active.is_(True)]


_COMPUTED: Mapping[str, Any] = {"balance": balance_now(), "last_on": last_on()}

ACCOUNTS: Listing[AccountRow] = Listing(
    row=AccountRow,
    key=MoneyAccount.id,
    source=MoneyAccount.__table__,
    columns={
        name: _COMPUTED[name] if name in _COMPUTED else getattr(MoneyAccount, name)
        for name in AccountRow.__dataclass_fields__
    },
    visible=_everybody,
    search=(
        MoneyAccount.code,
        MoneyAccount.name,
        MoneyAccount.bank,
        MoneyAccount.branch,
        MoneyAccount.account_number,
        MoneyAccount.holder,
    ),
    sums=("opening_amount", "balance"),
    order=(Sort("position"), Sort("code")),
    hidden=dict.fromkeys(("opening_amount", "balance", "last_on"), Right.SEE_ACCOUNTS),
    where=_narrowed,
)


@dataclass(frozen=True, slots=True)
class StoredAccount:
    """An account with the version that was read, for saving back."""

    id: int
    version: int
    draft: AccountDraft


@dataclass(frozen=True, slots=True)
class AccountChoice:
    """An account that a form offers; what is in it is None for who may not see that."""

    id: int
    name: str
    kind: AccountKind
    balance: Decimal | None


def stored_account(session: Session, access: Access, *, account_id: int) -> StoredAccount:
    """Read an account; what it was opened with comes only to who may see what is in it.

    Raises:
        NotFound: if there is none.
        NotAllowed: unless the operator may see money.
    """
    require_money(access)
    found = visible(session, access, MoneyAccount, account_id, what=ACCOUNT)
    hidden = () if access.may(Right.SEE_ACCOUNTS) else ("opening_amount", "opening_on")
    values = {name: getattr(found, name) for name in ACCOUNT_FIELDS if name not in hidden}
    return StoredAccount(found.id, found.version, AccountDraft(**values))


def account_choices(session: Session, access: Access) -> tuple[AccountChoice, ...]:
    """The accounts in use, in the order in which they are offered.

    Raises:
        NotAllowed: unless the operator may see money.
    """
    require_money(access)
    query = select(MoneyAccount.id, MoneyAccount.name, MoneyAccount.kind, balance_now())
    query = query.where(MoneyAccount.is_active).order_by(MoneyAccount.position, MoneyAccount.code)
    sees = access.may(Right.SEE_ACCOUNTS)
    return tuple(AccountChoice(row[0], row[1], row[2], row[3] if sees else None) for row in session.execute(query))
