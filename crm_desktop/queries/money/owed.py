"""What one party owes, or is owed, in three figures: beside the money that is typed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, SQLColumnExpression, case, func, select, type_coerce
from sqlalchemy.orm import Session

from crm_desktop.db.readings import side_by_side
from crm_desktop.domain.access import Access
from crm_desktop.domain.errors import NotFound
from crm_desktop.domain.parties.roles import PAID, Roles
from crm_desktop.domain.sides import Side
from crm_desktop.models.money.items import Charge, Credit
from crm_desktop.models.parties import Party
from crm_desktop.models.types import Amount
from crm_desktop.queries.money.balances import require_money
from crm_desktop.queries.money.customers import CUSTOMER
from crm_desktop.queries.money.open_amounts import OPEN_CHARGE, OPEN_CREDIT
from crm_desktop.queries.sight import sees_money_of


@dataclass(frozen=True, slots=True)
class Owed:
    """What is open of a party's charges, of it overdue, and what is unallocated of its credits."""

    charged: Decimal
    overdue: Decimal
    unallocated: Decimal

    @property
    def balance(self) -> Decimal:
        """What is owed in all."""
        return self.charged - self.unallocated

    @property
    def is_anything(self) -> bool:
        """Whether something is open, or unallocated."""
        return bool(self.charged or self.unallocated)


def is_worth_saying(we_owe: Owed | None, roles: Roles) -> bool:
    """Whether it is said what we owe: to who supplies, or to whom something is open, for who may see it."""
    supplies = any(role in PAID for role in roles)
    return we_owe is not None and (supplies or we_owe.is_anything)


def owed(session: Session, access: Access, *, side: Side, party_id: int, today: date) -> Owed:
    """The figures of one party on one side of the ledger.

    Raises:
        NotAllowed: unless the operator may see this side.
        NotFound: if he may not see the party.
    """
    require_money(access, side)
    late = case((Charge.due_date < today, Charge.open_amount), else_=0)
    charges = select(_sum(Charge.open_amount), _sum(late)).where(
        Charge.side == side, Charge.party_id == party_id, OPEN_CHARGE
    )
    credits_left = select(_sum(Credit.open_amount)).where(Credit.side == side, Credit.party_id == party_id, OPEN_CREDIT)
    _, (charged, overdue), unallocated = side_by_side(
        session,
        lambda own: _require_party(own, access, party_id),
        lambda own: own.execute(charges).one(),
        lambda own: own.scalars(credits_left).one(),
    )
    return Owed(charged, overdue, unallocated)


def _require_party(session: Session, access: Access, party_id: int) -> None:
    if session.scalar(select(Party.id).where(Party.id == party_id, sees_money_of(access))) is None:
        raise NotFound(what=CUSTOMER)


def _sum(amount: SQLColumnExpression[Any]) -> ColumnElement[Decimal]:
    return type_coerce(func.coalesce(func.sum(amount), 0), Amount)
