"""What the office has set for its trade."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from sqlalchemy.orm import Session

from crm_desktop.db.readings import once
from crm_desktop.domain.access import Access
from crm_desktop.domain.office_rules import (
    COMING,
    LOWEST_MARGIN,
    ORDERED,
    OVER_DELIVERY,
    QUOTED,
    SILENT,
    TASK_RULES,
    TAX_INCLUDED,
    TAX_RATE,
    UNDER_DELIVERY,
    USE_LAST_PRICE,
    OfficeRules,
)
from crm_desktop.queries.settings import stored_settings

STORED: Mapping[str, tuple[str, Callable[[Any], Any]]] = {
    "over_delivery": (OVER_DELIVERY, Decimal),
    "under_delivery": (UNDER_DELIVERY, Decimal),
    "lowest_margin": (LOWEST_MARGIN, Decimal),
    "use_last_price": (USE_LAST_PRICE, bool),
    "tax_rate": (TAX_RATE, Decimal),
    "tax_included": (TAX_INCLUDED, bool),
    "coming_days": (COMING, int),
    "quoted_days": (QUOTED, int),
    "ordered_days": (ORDERED, int),
}
"""By field of ``OfficeRules``: under which name it is kept, and how it is read; days of silence stand apart."""


def office_rules(session: Session, _access: Access) -> OfficeRules:
    """The rules in force; what was never set has its usual value."""
    return rules_of(session)


def rules_of(session: Session) -> OfficeRules:
    """The same for who asks inside the program, whoever works with it."""
    return once(session, "office_rules", lambda: _rules_of(session))


def _rules_of(session: Session) -> OfficeRules:
    stored = stored_settings(session, [SILENT, TASK_RULES, *(name for name, _ in STORED.values())])
    days = dict(stored.get(SILENT, {}))
    own = {key: read(stored[name]) for key, (name, read) in STORED.items() if name in stored}
    if "" in days:
        own["silent_days"] = days.pop("")
    of_tasks = stored.get(TASK_RULES)
    if of_tasks is not None:
        own |= {"rule_days": of_tasks["days"], "rules_off": tuple(of_tasks["off"])}
    return OfficeRules(**own, silent_by_grade=days)
