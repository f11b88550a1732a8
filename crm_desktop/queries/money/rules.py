"""What the office has set for money."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access, Role
from crm_desktop.domain.amounts import ZERO
from crm_desktop.domain.money.aging import Edges
from crm_desktop.domain.money.receivables import WIPE_LIMITS
from crm_desktop.models.system import Setting
from crm_desktop.queries.money.balances import require_money
from crm_desktop.queries.money.open_amounts import aging_edges

DEFAULT_LIMITS: Mapping[Role, Decimal] = {
    Role.MANAGER: Decimal("100.00"),
    Role.FINANCE: Decimal("10.00"),
    Role.ASSISTANT: ZERO,
    Role.SALES: ZERO,
}


@dataclass(frozen=True, slots=True)
class MoneyRules:
    """The columns of the aging report, and how much small change each role may let go."""

    edges: Edges
    limits: Mapping[Role, Decimal]


def wipe_limits(session: Session) -> dict[Role, Decimal]:
    """How much small change 抹零 each role may let go on one receipt."""
    stored = session.scalar(select(Setting.value).where(Setting.name == WIPE_LIMITS))
    own = {Role(role): Decimal(limit) for role, limit in json.loads(stored).items()} if stored else {}
    return {**DEFAULT_LIMITS, **own}


def money_rules(session: Session, access: Access) -> MoneyRules:
    """All that the office has set for money."""
    require_money(access)
    return MoneyRules(aging_edges(session), wipe_limits(session))
