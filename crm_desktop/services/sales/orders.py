"""Use cases of sales orders: typing and confirming. What may happen afterwards is in ``order_changes``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select

from crm_desktop.domain.access import Right
from crm_desktop.domain.amounts import to_rate
from crm_desktop.domain.changes import Changes, Done
from crm_desktop.domain.sales.checks import require_complete
from crm_desktop.domain.sales.drafts import OrderDraft
from crm_desktop.domain.sales.states import ORDER_WORKFLOW, OrderState
from crm_desktop.models.sales import Quote, QuoteLine, SalesOrder, SalesOrderLine
from crm_desktop.queries.sales.drafts import order_draft
from crm_desktop.services.sales.credit_gate import Gate, pass_gate
from crm_desktop.services.sales.order_checks import require_floor_prices
from crm_desktop.services.sales.order_progress import advance_quotes, refresh_order
from crm_desktop.services.trade.documents import (
    by_key,
    discard,
    give_number,
    line_values,
    load_document,
    new_document,
    products_of,
    require_after,
    require_sources,
    require_storable,
    store_head,
    store_lines,
)
from crm_desktop.services.work import Handler, Work


@dataclass(frozen=True, kw_only=True)
class SaveOrder:
    """Store an order as a draft; without ``order_id`` it is a new one."""

    draft: OrderDraft
    order_id: int | None = None
    seen_version: int | None = None


@dataclass(frozen=True, kw_only=True)
class ConfirmOrder(Gate):
    """Make a draft order binding; ``accepted`` may hold ``lowest_price`` too.

    Attributes:
        draft: stored first, in the same transaction; None confirms what is stored under ``order_id``.
        number: the number it had in another system; empty for the next one.
    """

    draft: OrderDraft | None = None
    order_id: int | None = None
    seen_version: int | None = None
    number: str = ""


@dataclass(frozen=True, kw_only=True)
class DiscardOrder:
    """Delete a draft that never had a number."""

    order_id: int
    seen_version: int


def save_order(work: Work, command: SaveOrder) -> Done:
    """Store the draft; sent twice, it is stored once.

    Raises:
        FieldProblems, StaleRecord, NotFound; WrongState: if it is no draft any more.
    """
    order = _stored_already(work, command.draft, command.order_id)
    if order is None:
        order = store_order(work, command.draft, command.order_id, command.seen_version)
    return Done(Changes.ORDERS, order.id, order.number)


def confirm_order(work: Work, command: ConfirmOrder) -> Done:
    """Check prices and credit, give the number and make the order binding; sent twice, it is confirmed once.

    Raises:
        NoLines, FieldProblems, StaleRecord, NotFound, WrongState, NumberTaken, OnHold, BelowLowestRefused.
        OverCredit, BelowLowest: to be accepted.
    """
    order = _stored_already(work, command.draft, command.order_id)
    if order is not None and order.state is not OrderState.DRAFT:
        return Done(Changes.NONE, order.id, order.number)
    order = _order_to_confirm(work, command, order)
    require_complete(command.draft or order_draft(order))
    _require_after_quotes(work, order)
    ORDER_WORKFLOW.next("confirm", order.state, number=order.number or "")
    require_floor_prices(work, order, command.accepted)
    # one UPDATE for all that changes
    with work.session.no_autoflush:
        quotes = bind_order(work, order, command)
        give_number(work, order, "sales_order", command.number)
        order.confirmed_at = work.clock.now()
    return Done(Changes.ORDERS | Changes.REMINDERS | quotes, order.id, order.number)


def bind_order(work: Work, order: SalesOrder, said: Gate) -> Changes:
    """Let a stored draft through the credit gate and make it count, for the customer and for its quotes.

    Raises:
        OnHold, OverCredit, FieldProblems: see ``pass_gate``.
    """
    order.credit_reason = pass_gate(work, order.customer, said, more=order.total, order_id=order.id)
    refresh_order(order)
    return Changes.QUOTES if advance_quotes(work, order, sign=1) else Changes.NONE


def _require_after_quotes(work: Work, order: SalesOrder) -> None:
    ids = [line.quote_line_id for line in order.lines if line.quote_line_id is not None]
    if ids:
        quoted = select(QuoteLine.quote_id).where(QuoteLine.id.in_(ids))
        require_after(order.document_date, work.session.scalars(select(Quote).where(Quote.id.in_(quoted))))


def discard_order(work: Work, command: DiscardOrder) -> Done:
    """Delete the draft.

    Raises:
        HasNumber: if it was confirmed before; then it can only be void.
    """
    order = load_document(work, SalesOrder, command.order_id, command.seen_version)
    discard(work, order)
    return Done(Changes.ORDERS, command.order_id)


def _stored_already(work: Work, draft: OrderDraft | None, order_id: int | None) -> SalesOrder | None:
    """What the same command stored before: a new draft whose key is known."""
    return by_key(work, SalesOrder, draft.key) if draft is not None and order_id is None else None


def _order_to_confirm(work: Work, command: ConfirmOrder, stored: SalesOrder | None) -> SalesOrder:
    if command.draft is None:
        return load_document(work, SalesOrder, command.order_id or 0, command.seen_version)
    order_id = stored.id if stored else command.order_id
    return store_order(work, command.draft, order_id, command.seen_version)


def store_order(work: Work, draft: OrderDraft, order_id: int | None, seen_version: int | None) -> SalesOrder:
    """Store what was typed as a draft; without ``order_id`` as a new one.

    Raises:
        FieldProblems, StaleRecord, NotFound, WrongState.
    """
    require_storable(draft, SalesOrder)
    if order_id is None:
        order = new_document(work, SalesOrder, draft.key)
        order.state = OrderState.DRAFT
    else:
        order = load_document(work, SalesOrder, order_id, seen_version)
    ORDER_WORKFLOW.next("edit", order.state, number=order.number or "")
    priced = draft.priced()
    store_head(work, order, draft, priced)
    order.discount = to_rate(draft.discount)
    if draft.quote_id is not None:
        work.load_named(Quote, draft.quote_id, "quote_id", customer_id=order.customer.id)
    order.quote_id = draft.quote_id
    require_sources(work, Quote, draft.lines, Quote.customer_id == order.customer.id)
    order.delivery_date = draft.delivery_date
    order.customer_order_number = draft.customer_order_number
    order.delivery_address = draft.delivery_address or order.customer.delivery_address
    products = products_of(work, [line for line in draft.lines if not line.product_code])
    lines = [
        SalesOrderLine(
            **line_values(line, position, products, draft.tax),
            amount=amounts.amount,
            tax=amounts.tax,
            price_source=line.price_source,
            quote_line_id=line.source_line_id,
        )
        for position, (line, amounts) in enumerate(zip(draft.lines, priced.lines, strict=True), start=1)
    ]
    store_lines(work, order, lines)
    return order


HANDLERS: Mapping[type, Handler] = {
    SaveOrder: Handler(save_order, Right.EDIT_SALES, "sales_order"),
    ConfirmOrder: Handler(confirm_order, Right.EDIT_SALES, "sales_order"),
    DiscardOrder: Handler(discard_order, Right.EDIT_SALES, "sales_order"),
}
