"""One credit 预收或贷项: what is left of a receipt, a return or an opening advance, and what it settles."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access
from crm_desktop.domain.errors import NotFound
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.models.money import Credit
from crm_desktop.present.listing import ListRequest
from crm_desktop.queries.money.balances import require_money
from crm_desktop.queries.money.receivables import CREDITS, AllocationRow, CreditRow, allocations

CREDIT = QT_TRANSLATE_NOOP("errors", "the receipt or credit")


@dataclass(frozen=True, slots=True)
class CreditDetail:
    """One credit, whole; ``void_reason`` is empty unless it is void."""

    row: CreditRow
    void_reason: str
    allocations: tuple[AllocationRow, ...]


def credit_detail(session: Session, access: Access, *, credit_id: int) -> CreditDetail:
    """One credit with what it settles and settled.

    Raises:
        NotFound: if there is none that the operator may see.
    """
    require_money(access)
    rows = CREDITS.rows(session, access, [credit_id], ListRequest())
    if not rows:
        raise NotFound(what=CREDIT)
    reason = session.scalar(select(Credit.void_reason).where(Credit.id == credit_id))
    return CreditDetail(rows[0], reason or "", tuple(allocations(session, access, credit_id=credit_id)))
