"""What the office has set for its trade."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access
from crm_desktop.domain.office_rules import LOWEST_MARGIN, OVER_DELIVERY, SILENT, USE_LAST_PRICE, OfficeRules
from crm_desktop.models.system import Setting


def office_rules(session: Session, _access: Access) -> OfficeRules:
    """The rules in force; what was never set has its usual value."""
    names = (OVER_DELIVERY, LOWEST_MARGIN, USE_LAST_PRICE, SILENT)
    query = select(Setting.name, Setting.value).where(Setting.name.in_(names))
    stored: dict[str, Any] = {name: json.loads(value) for name, value in session.execute(query)}
    usual = OfficeRules()
    days = dict(stored.get(SILENT, {}))
    margin = stored.get(LOWEST_MARGIN)
    return OfficeRules(
        over_delivery=Decimal(stored.get(OVER_DELIVERY, "0")),
        lowest_margin=None if margin is None else Decimal(margin),
        use_last_price=bool(stored.get(USE_LAST_PRICE, True)),
        silent_days=days.pop("", usual.silent_days),
        silent_by_grade=days,
    )
