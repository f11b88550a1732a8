"""Use cases of deliveries: made from orders, shipped, signed back, voided."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from crm_desktop.domain.access import Right
from crm_desktop.domain.amounts import ZERO, total_of
from crm_desktop.domain.changes import Changes, Done
from crm_desktop.domain.sales.drafts import DeliveryDraft
from crm_desktop.domain.sales.errors import NothingToDeliver, SeveralCustomers
from crm_desktop.domain.sales.states import DELIVERY_WORKFLOW, OPEN_ORDERS, DeliveryState, OrderState
from crm_desktop.domain.trade.checks import require_complete
from crm_desktop.domain.trade.drafts import LineDraft
from crm_desktop.models.sales.deliveries import DELIVERIES, Delivery
from crm_desktop.models.sales.orders import SalesOrder, SalesOrderLine
from crm_desktop.queries.trade.drafts import draft_of
from crm_desktop.services.money.items import charge_document, void_charge
from crm_desktop.services.sales.credit_gate import Gate, pass_gate
from crm_desktop.services.sales.delivery_lines import put_lines, require_deliverable, ship_lines, take_lines_back
from crm_desktop.services.sales.order_checks import require_floor_prices
from crm_desktop.services.sales.order_progress import OrderedLine, lines_of, load_order_lines, locked_orders
from crm_desktop.services.trade.documents import (
    by_key,
    load_document,
    require_after,
    require_customer_of,
)
from crm_desktop.services.trade.lifecycle import Bound, Commands, Lifecycle
from crm_desktop.services.work import Handler, Work

SHIPPING = Changes.DELIVERIES | Changes.ORDERS | Changes.RECEIVABLES | Changes.REMINDERS


@dataclass(frozen=True, kw_only=True)
class DraftDelivery:
    """Make a draft delivery of all that is still to deliver of one customer's orders.

    Of orders that are done it is what was missing within the tolerance, if none of them is open.

    Attributes:
        key: of the new delivery, made by the client.
    """

    order_ids: tuple[int, ...]
    key: str


@dataclass(frozen=True, kw_only=True)
class SaveDelivery:
    """Store a delivery as a draft; without ``delivery_id`` it is a new one."""

    draft: DeliveryDraft
    delivery_id: int | None = None
    seen_version: int | None = None


@dataclass(frozen=True, kw_only=True)
class ShipDelivery(Gate):
    """The goods leave: number, progress of the orders, receivable; more than was ordered passes the credit gate.

    ``accepted`` may hold ``lowest_price`` as well.

    Attributes:
        draft: stored first, in the same transaction; None ships what is stored under ``delivery_id``.
        number: the number it had in another system; empty for the next one.
    """

    draft: DeliveryDraft | None = None
    delivery_id: int | None = None
    seen_version: int | None = None
    number: str = ""


@dataclass(frozen=True, kw_only=True)
class SignDelivery:
    """The signed copy came back 回单; today if no day is given."""

    delivery_id: int
    seen_version: int
    signed_by: str = ""
    signed_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class VoidDelivery:
    """The goods did not leave after all; the number stays."""

    delivery_id: int
    seen_version: int
    reason: str


@dataclass(frozen=True, kw_only=True)
class DiscardDelivery:
    """Delete a draft that never had a number."""

    delivery_id: int
    seen_version: int


def _fill(work: Work, delivery: Delivery, draft: DeliveryDraft) -> None:
    put_lines(work, delivery, draft)


def _check(work: Work, delivery: Delivery, command: ShipDelivery) -> Mapping[int, OrderedLine]:
    """Refuse what may not leave; the order lines that the delivery draws on, locked. A direct one has none.

    Of what was ordered, lines without a quantity are dropped. What leaves without an order passes the same checks of
    prices and credit as an order does.

    Raises:
        FieldProblems: for lines that deliver more than is ordered and tolerated, another customer, too early a day,
            or that are not wholly typed.
        BelowLowestRefused; BelowLowest: to be accepted, of what was not ordered.
        NoLines, WrongState.
    """
    if delivery.is_direct:
        require_complete(command.draft or draft_of(delivery))
        require_floor_prices(work, delivery, command.accepted)
        return {}
    if not all(line.quantity for line in delivery.lines):
        delivery.lines = [line for line in delivery.lines if line.quantity]
    ordered = load_order_lines(work, [line.order_line_id for line in delivery.lines])
    orders = _orders_in(ordered)
    require_customer_of(delivery, orders)
    require_after(delivery.document_date, orders)
    require_deliverable(work, draft_of(delivery), ordered)
    return ordered


def _ship(work: Work, delivery: Delivery, command: ShipDelivery, ordered: Mapping[int, OrderedLine]) -> Bound:
    """Raise what the orders count as delivered; more than was ordered passes the credit gate.

    Raises:
        OnHold; OverCredit: to be accepted, if more leaves than was ordered.
    """
    orders = _orders_in(ordered)
    promised = total_of([order.open_amount for order in orders])
    ship_lines(work, delivery, ordered)
    beyond = delivery.total - (promised - total_of([order.open_amount for order in orders]))
    # what was ordered was let through when it was confirmed
    asks = beyond > ZERO or delivery.is_direct
    delivery.credit_reason = pass_gate(work, delivery.party, command, more=beyond) if asks else ""
    return Bound()


def _orders_in(ordered: Mapping[int, OrderedLine]) -> list[SalesOrder]:
    return list({source.order.id: source.order for source in ordered.values()}.values())


def _take_back(work: Work, delivery: Delivery, _command: VoidDelivery) -> Changes:
    """Take back what the delivery did to its orders and to the customer's account.

    Raises:
        StillAllocated: naming the receipts set against it.
    """
    void_charge(work, delivery)
    # what is still on its way again is counted without it
    delivery.state = DeliveryState.VOID
    take_lines_back(work, delivery)
    return Changes.NONE


def _draw(order_ids: tuple[int, ...], key: str) -> DraftDelivery:
    return DraftDelivery(order_ids=order_ids, key=key)


LIFE = Lifecycle(
    table=DELIVERIES,
    commands=Commands(save=SaveDelivery, post=ShipDelivery, void=VoidDelivery, discard=DiscardDelivery, draw=_draw),
    step="ship",
    changed=SHIPPING,
    fill=_fill,
    check=_check,
    book=_ship,
    settle=charge_document,
    unbook=_take_back,
    is_held=True,
)
save_delivery, ship_delivery, void_delivery, discard_delivery = LIFE.save, LIFE.post, LIFE.void, LIFE.discard


def draft_delivery(work: Work, command: DraftDelivery) -> Done:
    """Make the draft out of the rests, order by order; sent twice, it is made once.

    Raises:
        NothingToDeliver: if no order with a rest, or with something missing, is among them.
        SeveralCustomers, NotFound.
    """
    stored = by_key(work, Delivery, command.key)
    if stored is not None:
        return Done(Changes.NONE, stored.id)
    orders = _orders(work, command.order_ids)
    draft = _rests(orders, command.key)
    delivery = LIFE.to_fill(work, draft, None, None)
    put_lines(work, delivery, draft, _by_line(orders))
    return Done(Changes.DELIVERIES, delivery.id)


def sign_delivery(work: Work, command: SignDelivery) -> Done:
    """Note who signed and when.

    Raises:
        WrongState, StaleRecord, NotFound.
    """
    delivery = load_document(work, Delivery, command.delivery_id, command.seen_version)
    delivery.state = DELIVERY_WORKFLOW.next("sign", delivery.state, number=delivery.number or "")
    delivery.signed_by = command.signed_by
    delivery.signed_on = command.signed_on or work.clock.today()
    return Done(Changes.DELIVERIES, delivery.id, delivery.number)


def _orders(work: Work, order_ids: tuple[int, ...]) -> list[SalesOrder]:
    by_id = {order.id: order for order in locked_orders(work, SalesOrder.id.in_(order_ids))}
    orders = [load_document(work, SalesOrder, order_id) for order_id in order_ids if order_id in by_id]
    open_orders = [order for order in orders if order.state in OPEN_ORDERS]
    open_orders = open_orders or [order for order in orders if order.state is OrderState.DONE]
    if not any(_wanted(order, line) for order in open_orders for line in order.lines):
        raise NothingToDeliver
    if len({order.party_id for order in open_orders}) > 1:
        raise SeveralCustomers
    return open_orders


def _wanted(order: SalesOrder, line: SalesOrderLine) -> Decimal:
    """What a new delivery of an order begins with: the rest of the line; of an order that is done, what is missing."""
    return line.short_quantity if order.state is OrderState.DONE else line.rest


def _rests(orders: list[SalesOrder], key: str) -> DeliveryDraft:
    first = orders[0]
    lines = [
        LineDraft(
            product_id=line.product_id,
            product_code=line.product_code,
            product_name=line.product_name,
            specification=line.specification,
            unit=line.unit,
            quantity=_wanted(order, line),
            unit_price=line.unit_price,
            discount=line.discount,
            note=line.note,
            source_line_id=line.id,
        )
        for order in orders
        for line in order.lines
        if _wanted(order, line)
    ]
    return DeliveryDraft(
        key=key,
        party_id=first.party_id,
        person_id=first.person_id,
        employee_id=first.employee_id,
        tax_included=first.tax_included,
        tax_rate=first.tax_rate,
        region=first.region,
        delivery_address=first.delivery_address,
        notes="\n".join(order.notes for order in orders if order.notes),
        lines=tuple(lines),
    )


def _by_line(orders: list[SalesOrder]) -> Mapping[int, OrderedLine]:
    return {line.id: one for order in orders for line, one in lines_of(order) if _wanted(order, line)}


HANDLERS: Mapping[type, Handler] = {
    **LIFE.handlers,
    DraftDelivery: Handler(draft_delivery, Right.SHIP, "delivery", makes=Delivery),
    SignDelivery: Handler(sign_delivery, Right.SHIP, "delivery"),
}
