"""How the documents of sales are listed and read, by kind."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from crm_desktop.domain.trade.kinds import DocumentKind
from crm_desktop.queries.listing import ListingLike
from crm_desktop.queries.sales import deliveries, orders, quotes, returns
from crm_desktop.queries.trade.told import Detail

LISTS: Mapping[DocumentKind, ListingLike[Any]] = {
    DocumentKind.QUOTE: quotes.QUOTES,
    DocumentKind.ORDER: orders.ORDERS,
    DocumentKind.DELIVERY: deliveries.DELIVERIES,
    DocumentKind.RETURN: returns.RETURNS,
}
DETAILS: Mapping[DocumentKind, Detail] = {
    DocumentKind.QUOTE: quotes.DETAIL,
    DocumentKind.ORDER: orders.DETAIL,
    DocumentKind.DELIVERY: deliveries.DETAIL,
    DocumentKind.RETURN: returns.DETAIL,
}
