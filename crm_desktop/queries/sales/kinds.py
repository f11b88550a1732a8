"""How the documents of sales are listed and read, by kind; what one needs is loaded when it is first asked."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from crm_desktop.domain.trade.kinds import DocumentKind
from crm_desktop.queries.trade.told import Read


def _quote() -> Read:
    from crm_desktop.queries.sales.quotes import DETAIL, QUOTES

    return Read(QUOTES, DETAIL)


def _order() -> Read:
    from crm_desktop.queries.sales.orders import DETAIL, ORDERS

    return Read(ORDERS, DETAIL)


def _delivery() -> Read:
    from crm_desktop.queries.sales.deliveries import DELIVERIES, DETAIL

    return Read(DELIVERIES, DETAIL)


def _return() -> Read:
    from crm_desktop.queries.sales.returns import DETAIL, RETURNS

    return Read(RETURNS, DETAIL)


READS: Mapping[DocumentKind, Callable[[], Read]] = {
    DocumentKind.QUOTE: _quote,
    DocumentKind.ORDER: _order,
    DocumentKind.DELIVERY: _delivery,
    DocumentKind.RETURN: _return,
}
