"""The journal of an account 资金日记账: what was in it, every movement of the days, what is in it at their end."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from itertools import accumulate
from typing import Any

from sqlalchemy import ColumnElement, case, func, or_, select, true, type_coerce
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access, Right
from crm_desktop.domain.amounts import total_of
from crm_desktop.domain.errors import NotAllowed
from crm_desktop.domain.money.accounts import GOES_OUT, MovementKind
from crm_desktop.domain.money.items import ReceiptMethod
from crm_desktop.models.money.accounts import MoneyAccount
from crm_desktop.models.parties import Party
from crm_desktop.models.types import Amount, coded
from crm_desktop.queries.money.accounts import ACCOUNT
from crm_desktop.queries.money.movements import amount_of, movements
from crm_desktop.queries.scope import visible
from crm_desktop.queries.sight import sees_money_of

NOTHING = Decimal("0.00")


@dataclass(frozen=True, slots=True)
class Movement:
    """One line of the journal.

    Attributes:
        record_id: the document behind it; of an opening balance, the account.
        number, counterpart, reference, notes: empty for who may not see the party; the counterpart is who paid, if it
            was not the party itself.
        came_in: what came in; a receipt that is taken back stands here once more, negative.
        balance: what is in the account after it.
    """

    on: date
    kind: MovementKind
    record_id: int
    account: str
    number: str
    counterpart: str
    method: ReceiptMethod | None
    reference: str
    notes: str
    came_in: Decimal | None
    went_out: Decimal | None
    balance: Decimal = NOTHING


@dataclass(frozen=True, slots=True)
class Journal:
    """The journal of one account, or of all together, from the first to the last day, both inclusive."""

    account_id: int | None
    account: str
    since: date
    until: date
    opening: Decimal
    movements: tuple[Movement, ...]

    @property
    def came_in(self) -> Decimal:
        """All that came in, less what was taken back of it; an opening balance within the days counts."""
        return total_of([one.came_in for one in self.movements if one.came_in is not None])

    @property
    def went_out(self) -> Decimal:
        """All that went out, less what was taken back of it."""
        return total_of([one.went_out for one in self.movements if one.went_out is not None])

    @property
    def closing(self) -> Decimal:
        """What is there at the end."""
        return self.opening + self.came_in - self.went_out


def account_journal(session: Session, access: Access, *, account_id: int | None, since: date, until: date) -> Journal:
    """The journal of an account; of all accounts in use or not, together, if none is named.

    Raises:
        NotFound: if there is no such account.
        NotAllowed: unless the operator may see what is in the accounts.
    """
    require_balances(access)
    name = "" if account_id is None else visible(session, access, MoneyAccount, account_id, what=ACCOUNT).name
    table = movements()
    amount = amount_of(table)
    counted = true() if account_id is None else table.c.account_id == account_id
    before = select(type_coerce(func.coalesce(func.sum(table.c.amount), 0), Amount))
    opening = session.scalars(before.where(counted, table.c.on < since)).one()
    rows = session.execute(
        select(
            table.c.on,
            type_coerce(table.c.kind, coded(MovementKind)),
            table.c.record_id,
            MoneyAccount.name,
            _told(access, table.c.number),
            _told(access, func.coalesce(func.nullif(table.c.payer, ""), Party.name)),
            type_coerce(table.c.method, coded(ReceiptMethod)),
            _told(access, table.c.reference),
            _told(access, table.c.notes),
            amount,
        )
        .join(MoneyAccount, MoneyAccount.id == table.c.account_id)
        .outerjoin(Party, Party.id == table.c.party_id)
        .where(counted, table.c.on.between(since, until))
        .order_by(table.c.on, table.c.rank, table.c.record_id)
    ).all()
    found = [_movement(row) for row in rows]
    balances = list(accumulate((row[-1] for row in rows), initial=opening))
    lines = tuple(replace(one, balance=balance) for one, balance in zip(found, balances[1:], strict=True))
    return Journal(account_id, name, since, until, opening, lines)


def require_balances(access: Access) -> None:
    """Raise ``NotAllowed`` unless the operator may see what is in the accounts."""
    if not access.may(Right.SEE_ACCOUNTS):
        raise NotAllowed


def _told(access: Access, text: ColumnElement[Any]) -> ColumnElement[Any]:
    """What is said of a movement; of a party that the operator does not see only the amount is."""
    return case((or_(Party.id.is_(None), sees_money_of(access)), text), else_="")


def _movement(row: Any) -> Movement:
    on, kind, record_id, account, number, counterpart, method, reference, notes, amount = row
    came_in, went_out = (None, -amount) if kind in GOES_OUT else (amount, None)
    return Movement(
        on, kind, record_id, account, number, counterpart or "", method, reference, notes, came_in, went_out
    )
