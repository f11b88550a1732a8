"""What the office has set for money."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access
from crm_desktop.domain.money.aging import Edges
from crm_desktop.models.office.roles import StoredRole
from crm_desktop.queries.money.balances import require_money
from crm_desktop.queries.money.open_amounts import aging_edges


@dataclass(frozen=True, slots=True)
class MoneyRules:
    """The columns of the aging report, and how much small change each role may let go."""

    edges: Edges
    limits: Mapping[str, Decimal]


def wipe_limits(session: Session) -> dict[str, Decimal]:
    """How much small change 抹零 each role may let go on one receipt, by its code."""
    return {row.code: row.wipe_limit for row in session.execute(select(StoredRole.code, StoredRole.wipe_limit))}


def money_rules(session: Session, access: Access) -> MoneyRules:
    """All that the office has set for money."""
    require_money(access)
    return MoneyRules(aging_edges(session), wipe_limits(session))
