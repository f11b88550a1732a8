"""One credit 预收或贷项, 预付或借项: what is left of money, a return or an opening advance, and what it settles."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access
from crm_desktop.domain.sides import Side
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.models.money.items import Credit
from crm_desktop.present.listing import ListRequest
from crm_desktop.queries.money.balances import require_any_side
from crm_desktop.queries.money.items import CREDITS_BY_SIDE, AllocationRow, CreditRow, allocations
from crm_desktop.queries.scope import visible

CREDIT = QT_TRANSLATE_NOOP("errors", "the receipt or credit")


@dataclass(frozen=True, slots=True)
class CreditDetail:
    """One credit, whole; ``void_reason`` is empty unless it is void."""

    row: CreditRow
    side: Side
    void_reason: str
    allocations: tuple[AllocationRow, ...]


def credit_detail(session: Session, access: Access, *, credit_id: int) -> CreditDetail:
    """One credit with what it settles and settled.

    Raises:
        NotFound: if there is none that the operator may see.
    """
    require_any_side(access)
    credit = visible(session, access, Credit, credit_id, what=CREDIT)
    (row,) = CREDITS_BY_SIDE[credit.side].rows(session, access, [credit_id], ListRequest())
    return CreditDetail(row, credit.side, credit.void_reason, tuple(allocations(session, access, credit_id=credit_id)))
