"""All that the head and the side of a customer's card show, read at once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from crm_desktop.db.readings import side_by_side
from crm_desktop.domain.access import Access, Right
from crm_desktop.domain.parties.roles import PartyRole
from crm_desktop.domain.sides import Side
from crm_desktop.models.catalogue import GOODS, ORDERED
from crm_desktop.models.contacts import ContactEntry
from crm_desktop.models.documents import DocumentTable
from crm_desktop.models.money.items import Allocation, Charge
from crm_desktop.queries.money.customers import CustomerMoney, customer_money
from crm_desktop.queries.money.owed import Owed, owed
from crm_desktop.queries.parties.form import StoredCustomer, stored_customer
from crm_desktop.queries.parties.timeline import timeline_counts
from crm_desktop.queries.scope import sees
from crm_desktop.queries.seeing import money_is_seen, sees_whole

_PAID_WITHIN = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class YearFigures:
    """What went between us and the customer since 1 January.

    What the operator may not see all of is None: a part of it would be taken for the whole.

    Attributes:
        sales: shipped less returned, tax included.
        days_to_pay: from delivery to money, weighted by amount, over the last 365 days; None without payments.
    """

    sales: Decimal | None
    orders: int | None
    deliveries: int | None
    days_to_pay: int | None
    last_order_on: date | None


@dataclass(frozen=True, slots=True)
class CustomerCard:
    """One customer.

    Attributes:
        money: what it owes us; None if the operator may not see it.
        owed: what we owe it; None likewise.
        next_plan: what was planned for the next contact.
        documents: how many documents and receipts there are; ``talks`` likewise.
    """

    stored: StoredCustomer
    money: CustomerMoney | None
    owed: Owed | None
    year: YearFigures | None
    next_plan: str
    talks: int
    documents: int

    @property
    def buys(self) -> bool:
        """Whether it says what was sold and is owed to us: of a customer, and of whoever has something open."""
        money = self.money
        return PartyRole.CUSTOMER in self.stored.draft.roles or (
            money is not None and any((*money.cells, money.unallocated))
        )


def customer_card(session: Session, access: Access, *, party_id: int, today: date) -> CustomerCard:
    """Read one customer's card.

    Raises:
        NotFound: if there is no such customer, or it is a colleague's.
    """
    stored, ((money, year), we_owe), next_plan, (talks, documents) = side_by_side(
        session,
        lambda own: stored_customer(own, access, party_id=party_id),
        lambda own: side_by_side(
            own,
            lambda one: _money(one, access, party_id, today),
            lambda one: _owed(one, access, party_id, today),
        ),
        lambda own: _next_plan(own, party_id),
        lambda own: timeline_counts(own, access, party_id),
    )
    return CustomerCard(
        stored=stored,
        money=money,
        owed=we_owe,
        year=year,
        next_plan=next_plan,
        talks=talks,
        documents=documents,
    )


def _money(
    session: Session, access: Access, party_id: int, today: date
) -> tuple[CustomerMoney | None, YearFigures | None]:
    if not access.may(Right.SEE_MONEY) or not money_is_seen(session, access, party_id):
        return None, None
    return side_by_side(
        session,
        lambda own: customer_money(own, access, party_id=party_id, today=today),
        lambda own: _year(own, access, party_id, today),
    )


def _owed(session: Session, access: Access, party_id: int, today: date) -> Owed | None:
    if not access.may(Side.PAYABLE.see) or not money_is_seen(session, access, party_id):
        return None
    return owed(session, access, side=Side.PAYABLE, party_id=party_id, today=today)


def _next_plan(session: Session, party_id: int) -> str:
    query = select(ContactEntry.next_plan).where(
        ContactEntry.party_id == party_id, ContactEntry.next_on.is_not(None), ContactEntry.handled_at.is_(None)
    )
    return session.scalar(query.order_by(ContactEntry.next_on, ContactEntry.next_time).limit(1)) or ""


def _year(session: Session, access: Access, party_id: int, today: date) -> YearFigures:
    start = date(today.year, 1, 1)

    def counted(table: DocumentTable) -> Any:
        return table.entity.party_id == party_id, table.is_binding, sees(access, table.entity)

    def whole(table: DocumentTable) -> Any:
        return sees_whole(access, table.type, party_id)

    moved = [
        select(func.coalesce(func.sum(table.entity.total), 0), func.count(), whole(table)).where(
            *counted(table), table.entity.document_date >= start
        )
        for table in GOODS
    ]
    ordered = select(func.count(), func.max(ORDERED.entity.document_date), whole(ORDERED)).where(*counted(ORDERED))
    this_year = ordered.where(ORDERED.entity.document_date >= start)
    days, (_, last, _), (orders, _, all_orders), *goods = side_by_side(
        session,
        lambda own: _days_to_pay(own, party_id, today),
        *(partial(_only_row, query=query) for query in (ordered, this_year, *moved)),
    )
    signs = [table.type.sign for table in GOODS]
    amount = sum((sign * total for sign, (total, *_) in zip(signs, goods, strict=True)), Decimal(0))
    shipped = [(count, is_whole) for sign, (_, count, is_whole) in zip(signs, goods, strict=True) if sign > 0]
    return YearFigures(
        sales=amount if all(is_whole for *_, is_whole in goods) else None,
        orders=orders if all_orders else None,
        deliveries=sum(count for count, _ in shipped) if all(is_whole for _, is_whole in shipped) else None,
        days_to_pay=days,
        last_order_on=last if all_orders else None,
    )


def _only_row(session: Session, *, query: Select[*tuple[Any, ...]]) -> Any:
    return session.execute(query).one()


def _days_to_pay(session: Session, party_id: int, today: date) -> int | None:
    query = (
        select(Allocation.amount, Allocation.allocated_on, Charge.document_date)
        .join(Charge, Allocation.charge_id == Charge.id)
        .where(
            Charge.side == Side.RECEIVABLE,
            Charge.party_id == party_id,
            Allocation.cancelled_on.is_(None),
            Allocation.allocated_on > today - _PAID_WITHIN,
        )
    )
    rows = session.execute(query).all()
    weight = sum((amount for amount, _, _ in rows), Decimal(0))
    if not weight:
        return None
    return round(sum(amount * (paid - owed).days for amount, paid, owed in rows) / weight)
