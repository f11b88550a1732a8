"""All that the head and the side of a customer's card show, read at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from crm_desktop.db.readings import side_by_side
from crm_desktop.domain.access import Access, Right
from crm_desktop.domain.own.fields import OwnField
from crm_desktop.domain.own.kinds import BY_ID, Owner
from crm_desktop.domain.own.values import Own, OwnValue, kept
from crm_desktop.domain.own_rights import seen_fields
from crm_desktop.domain.parties.roles import PartyRole
from crm_desktop.domain.sides import Side
from crm_desktop.models.contacts import ContactEntry
from crm_desktop.queries.analysis.card_year import YearFigures, card_year
from crm_desktop.queries.money.customers import CustomerMoney, customer_money
from crm_desktop.queries.money.owed import Owed, owed
from crm_desktop.queries.own_values import names_for
from crm_desktop.queries.parties.form import StoredCustomer, stored_customer
from crm_desktop.queries.parties.timeline import timeline_counts
from crm_desktop.queries.seeing import money_is_seen


@dataclass(frozen=True, slots=True)
class CustomerCard:
    """One customer.

    Attributes:
        money: what it owes us; None if the operator may not see it.
        owed: what we owe it; None likewise.
        next_plan: what was planned for the next contact.
        documents: how many documents and receipts there are; ``talks`` and ``files`` likewise.
        own: what stands in the office's own fields that the operator sees, in order, as it is shown; no empty ones.
    """

    stored: StoredCustomer
    money: CustomerMoney | None
    owed: Owed | None
    year: YearFigures | None
    next_plan: str
    talks: int
    documents: int
    files: int
    own: tuple[tuple[OwnField, OwnValue], ...] = ()

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
    stored, ((money, year), we_owe), next_plan, (talks, documents, files) = side_by_side(
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
        files=files,
        own=tuple(_own(session, access, stored.draft.own)),
    )


def _own(session: Session, access: Access, texts: Own) -> Iterator[tuple[OwnField, OwnValue]]:
    for one in seen_fields(access, Owner.PARTY):
        text = texts.get(one.key, "")
        if text and one.kind not in BY_ID:
            yield one, kept(one, text)
        elif text and (name := names_for(session, access, one, [text])[text]):
            yield one, name


def _money(
    session: Session, access: Access, party_id: int, today: date
) -> tuple[CustomerMoney | None, YearFigures | None]:
    if not access.may(Right.SEE_MONEY) or not money_is_seen(session, access, party_id):
        return None, None
    return side_by_side(
        session,
        lambda own: customer_money(own, access, party_id=party_id, today=today),
        lambda own: card_year(own, access, party_id=party_id, today=today),
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
