"""What one party owes, or is owed: the figures on its card."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import func, select, type_coerce
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access
from crm_desktop.domain.amounts import total_of
from crm_desktop.domain.errors import NotFound
from crm_desktop.domain.sides import Side
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.models.catalogue import ORDERED
from crm_desktop.models.money.items import Charge
from crm_desktop.models.parties import Party
from crm_desktop.models.types import Amount
from crm_desktop.queries.money.balances import NOTHING, require_money
from crm_desktop.queries.money.open_amounts import OPEN_CHARGE, Aging, aging_edges, column_names, open_amounts
from crm_desktop.queries.sight import sees_money_of

CUSTOMER = QT_TRANSLATE_NOOP("errors", "the customer")


@dataclass(frozen=True, slots=True)
class CustomerMoney:
    """The money side of a customer's card.

    Attributes:
        cells: what is open by age: not due first, the oldest last.
        unallocated: advances and credits that settle nothing yet; zero or negative.
        undelivered: the rest of confirmed orders, tax included.
        oldest_overdue_days: of the oldest open document; 0 if nothing is overdue.
        credit_limit: None if none was agreed.
    """

    cells: tuple[Decimal, ...]
    unallocated: Decimal
    undelivered: Decimal
    oldest_overdue_days: int
    credit_limit: Decimal | None

    @property
    def balance(self) -> Decimal:
        """What the customer owes."""
        return total_of([*self.cells, self.unallocated])

    @property
    def not_due(self) -> Decimal:
        """What is open and not due yet."""
        return self.cells[0]

    @property
    def overdue(self) -> Decimal:
        """All that is overdue."""
        return total_of(self.cells[1:])

    @property
    def exposure(self) -> Decimal:
        """Balance and undelivered orders: what the credit limit is held against."""
        return self.balance + self.undelivered

    @property
    def available(self) -> Decimal | None:
        """What may still be ordered within the limit; negative when it is exceeded, None without a limit."""
        return None if self.credit_limit is None else self.credit_limit - self.exposure


def customer_money(session: Session, access: Access, *, party_id: int, today: date) -> CustomerMoney:
    """The figures of one customer's card on the business day.

    Raises:
        NotFound: if the operator may not see the customer.
    """
    require_money(access)
    edges = aging_edges(session)
    asked = Aging(today, today=today, edges=edges, party_ids=[party_id])
    amounts = open_amounts(asked)
    names = [*column_names(edges), "unallocated"]
    undelivered = select(func.sum(ORDERED.entity.open_amount)).where(
        ORDERED.entity.party_id == Party.id, ORDERED.is_open
    )
    oldest = select(func.min(Charge.due_date)).where(
        Charge.side == Side.RECEIVABLE, Charge.party_id == Party.id, OPEN_CHARGE
    )
    query = (
        select(
            Party.credit_limit,
            undelivered.scalar_subquery(),
            oldest.scalar_subquery(),
            *(type_coerce(amounts.c[name], Amount) for name in names),
        )
        .select_from(Party)
        .outerjoin(amounts, amounts.c.party_id == Party.id)
        .where(Party.id == party_id, sees_money_of(access))
    )
    row = session.execute(query, asked.params).first()
    if row is None:
        raise NotFound(what=CUSTOMER)
    limit, rest, oldest_day, *figures = list(row)
    figures = [figure or NOTHING for figure in figures]
    days = 0 if oldest_day is None else max((today - oldest_day).days, 0)
    return CustomerMoney(tuple(figures[:-1]), figures[-1], rest or NOTHING, days, limit)
