"""One record of each kind to show: for the pictures of all panels."""

from __future__ import annotations

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access, Right
from crm_desktop.domain.money.items import CreditKind
from crm_desktop.domain.sides import Side
from crm_desktop.models.contacts import ContactEntry
from crm_desktop.models.money.items import Charge, Credit
from crm_desktop.models.parties import Party
from crm_desktop.models.search import SearchEntry
from crm_desktop.queries.scope import sees
from crm_desktop.queries.sight import sees_money_of


def sample_records(session: Session, access: Access) -> dict[str, int]:
    """A record with something to see, by the kind of tab that opens it."""
    seen = sees(access, SearchEntry)
    newest = select(SearchEntry.kind, func.max(SearchEntry.record_id)).where(seen).group_by(SearchEntry.kind)
    found = {str(kind): int(record_id) for kind, record_id in session.execute(newest)}
    busiest = (
        select(SearchEntry.party_id)
        .where(SearchEntry.party_id.is_not(None), seen)
        .group_by(SearchEntry.party_id)
        .order_by(func.count().desc())
        .limit(1)
    )
    party_id = session.scalar(busiest)
    if party_id is not None:
        found["customer"] = party_id
        found["statement"] = party_id
        of_it = select(SearchEntry.kind, func.max(SearchEntry.record_id)).where(SearchEntry.party_id == party_id, seen)
        found |= {
            str(kind): int(record_id)
            for kind, record_id in session.execute(of_it.group_by(SearchEntry.kind))
            if kind not in ("customer", "person")
        }
    owed = select(func.max(Charge.party_id)).where(Charge.side == Side.PAYABLE, sees(access, Charge))
    supplier_id = session.scalar(owed)
    if supplier_id is not None:
        found["supplier_statement"] = supplier_id
    credit_id = session.scalar(
        select(func.max(Credit.id))
        .join(Party, Party.id == Credit.party_id)
        .where(Credit.side == Side.RECEIVABLE, Credit.kind != CreditKind.RECEIPT, sees_money_of(access))
    )
    if credit_id is not None and access.may(Right.SEE_MONEY):
        found["credit"] = credit_id
    entry_id = session.scalar(select(func.max(ContactEntry.id)).where(sees(access, ContactEntry)))
    if entry_id is not None:
        found["contact"] = entry_id
    return found
