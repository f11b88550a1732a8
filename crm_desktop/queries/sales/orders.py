"""Sales orders: their list, and what one says beside what was typed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import and_, false, func
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access
from crm_desktop.domain.amounts import ZERO, total_of
from crm_desktop.domain.field_groups import Sight, sight
from crm_desktop.domain.sales.states import OrderState
from crm_desktop.models.sales.orders import ORDERS as TABLE
from crm_desktop.models.sales.orders import SalesOrder, SalesOrderLine
from crm_desktop.present import formats
from crm_desktop.present.listing import ListRequest, Totals
from crm_desktop.queries.listing import Listing
from crm_desktop.queries.promises import figures_on, was_binding, was_late
from crm_desktop.queries.sales.order_progress import received_of_orders
from crm_desktop.queries.trade.lists import DatedListing, ListedDocument, Own, listing
from crm_desktop.queries.trade.told import Detail, DetailLine

MOST_NAMED = 3
"""So many products that are missing are called by name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderRow(ListedDocument):
    """One order; ``received`` is what was paid for its deliveries, as far as it is told."""

    delivery_date: date | None
    state: OrderState
    is_late: bool
    delivered_amount: Decimal
    open_amount: Decimal
    customer_order_number: str
    revision: int
    notes: str
    received: Decimal | None = None

    @property
    def progress(self) -> Decimal | None:
        """The delivered share of the order's value; None for drafts, void ones, and gifts that left in part."""
        if self.state in (OrderState.DRAFT, OrderState.VOID):
            return None
        if self.state in (OrderState.CONFIRMED, OrderState.DONE):
            return Decimal(int(self.state is OrderState.DONE))
        if not self.total:
            return None
        return min(max(self.delivered_amount / self.total, ZERO), Decimal(1))


class OrderListing(DatedListing[OrderRow]):
    """Orders; what was received is added up only for one customer, whose orders are few.

    Option ``as_of`` puts the list to a day before today: it shows the orders that counted then, with what they came
    to, what had left and what was still to come.
    """

    def of(self, request: ListRequest) -> Listing[OrderRow]:
        listing, day = super().of(request), _past_day(request)
        return listing if day is None else _on_day(listing, day)

    def rows(self, session: Session, access: Access, ids: Sequence[int], request: ListRequest) -> Sequence[OrderRow]:
        if _past_day(request) is not None:  # what was received by then is not told
            return self.of(request).rows(session, access, ids, request)
        return super().rows(session, access, ids, request)

    def totals(self, session: Session, access: Access, request: ListRequest) -> Totals:
        totals = super().totals(session, access, request)
        if (
            request.party_id is None
            or not totals.sums
            or _past_day(request) is not None
            or sight(access, "received") is not Sight.FULL
        ):
            return totals
        received = received_of_orders(session, self.ids(session, access, request))
        return replace(totals, sums={**totals.sums, "received": total_of(list(received.values()))})


def _listing(today: date) -> Listing[OrderRow]:
    is_late = and_(TABLE.is_open, SalesOrder.delivery_date < today)
    return listing(
        TABLE,
        OrderRow,
        today,
        Own(
            names=("delivery_date", "delivered_amount", "open_amount", "customer_order_number", "revision", "notes"),
            more={"is_late": func.coalesce(is_late, False)},
            sums=("delivered_amount", "open_amount"),
            options={
                "open": TABLE.is_open,
                "late": is_late,
                "today_due": and_(TABLE.is_open, SalesOrder.delivery_date == today),
            },
        ),
    )


def _past_day(request: ListRequest) -> date | None:
    day, today = request.options.get("as_of"), request.options.get("today")
    return day if isinstance(day, date) and isinstance(today, date) and day < today else None


def _on_day(now: Listing[OrderRow], day: date) -> Listing[OrderRow]:
    figures = figures_on(day)
    late = func.coalesce(was_late(day, figures["open_amount"]), false())
    return replace(
        now,
        columns={**now.columns, **figures, "is_late": late},
        left_out={},
        where=lambda _request: [was_binding(day)],
    )


def _received(session: Session, ids: Sequence[int]) -> Mapping[int, Mapping[str, Decimal]]:
    received = received_of_orders(session, ids)
    return {order_id: {"received": received.get(order_id, ZERO)} for order_id in ids}


def _line(line: SalesOrderLine, _needed: Any) -> DetailLine:
    done = line.delivered_quantity - line.replaced_quantity
    return DetailLine(line.id, line.amount, line.tax, done, line.rest, short=line.short_quantity)


def _more(order: SalesOrder) -> Mapping[str, Any]:
    return {"missing": _missing(order.lines)}


def _missing(lines: Sequence[SalesOrderLine]) -> str:
    """What is missing within the tolerance, by product, in one line."""
    short = [line for line in lines if line.short_quantity]
    names = [f"{line.product_name} {formats.quantity(line.short_quantity)} {line.unit}".rstrip() for line in short]
    return " · ".join([*names[:MOST_NAMED], *(["…"] if len(names) > MOST_NAMED else [])])


ORDERS = OrderListing(_listing, _received)
DETAIL = Detail(line=_line, facts=("credit_reason", "close_reason"), more=_more)
