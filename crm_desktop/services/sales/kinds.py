"""What happens to the documents of sales, by kind."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from crm_desktop.domain.trade.kinds import DocumentKind
from crm_desktop.services.sales import deliveries, orders, quotes, returns
from crm_desktop.services.trade.lifecycle import Lifecycle

LIVES: Mapping[DocumentKind, Lifecycle[Any]] = {
    one.table.kind: one for one in (quotes.LIFE, orders.LIFE, deliveries.LIFE, returns.LIFE)
}
