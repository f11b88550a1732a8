"""Writes returned orders: all that was delivered of them comes back, and the customers are credited."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import Any
from uuid import uuid4

from sqlalchemy import select

from crm_desktop.domain.amounts import ZERO, total_of
from crm_desktop.domain.money.allocation import first_day_with_room, shares_back
from crm_desktop.domain.money.items import ChargeKind, CreditKind
from crm_desktop.domain.sales.states import DeliveryState, OrderState, ReturnState
from crm_desktop.domain.sides import Side
from crm_desktop.models.money.items import Allocation, Charge, Credit
from crm_desktop.models.sales.deliveries import Delivery, DeliveryLine
from crm_desktop.models.sales.orders import SalesOrder, SalesOrderLine
from crm_desktop.models.sales.promises import OrderMove
from crm_desktop.models.sales.returns import SalesReturn, SalesReturnLine
from crm_desktop.queries.sales.return_progress import CameBack, came_back
from crm_desktop.services.imports.bulk import Bulk, table_of
from crm_desktop.services.imports.checked import CheckedBatch, Entry
from crm_desktop.services.money.allocations import spans_of
from crm_desktop.services.money.rows import item_of
from crm_desktop.services.sales.promises import returned_move
from crm_desktop.services.sales.return_lines import parts_back
from crm_desktop.services.trade.documents import document_entry
from crm_desktop.services.trade.lines import priced_like

ORDERS_AT_ONCE = 400
_NOON = time(12, tzinfo=UTC)


@dataclass(frozen=True)
class _Part:
    """What one delivery gave of one returned order."""

    entry: Entry
    order_id: int
    delivery: Any
    lines: Sequence[Any]


def write_returns(bulk: Bulk, batch: CheckedBatch, own: set[int]) -> None:
    """Write one received return per delivery.

    Args:
        bulk: the writing of the import.
        batch: the returned orders.
        own: ids of orders that this very import made; others keep what they were before.
    """
    for start in range(0, len(batch.new), ORDERS_AT_ONCE):
        part = batch.new[start : start + ORDERS_AT_ONCE]
        entries = {order.id or 0: entry for entry in part for order in entry.orders}
        _write(bulk, _parts(bulk, entries), own)


def _parts(bulk: Bulk, entries: Mapping[int, Entry]) -> list[_Part]:
    line, order_line, delivery = table_of(DeliveryLine), table_of(SalesOrderLine), table_of(Delivery)
    query = (
        select(line, order_line.c.order_id.label("order_id"))
        .join(order_line, order_line.c.id == line.c.order_line_id)
        .join(delivery, delivery.c.id == line.c.delivery_id)
        .where(order_line.c.order_id.in_(entries), delivery.c.state.in_([DeliveryState.SHIPPED, DeliveryState.SIGNED]))
        .where(line.c.quantity > line.c.returned_quantity)
        .order_by(line.c.delivery_id, line.c.position)
    )
    by_delivery: dict[tuple[int, int], list[Any]] = defaultdict(list)
    for row in bulk.session.execute(query):
        by_delivery[row.order_id, row.delivery_id].append(row)
    wanted = {delivery_id for _, delivery_id in by_delivery}
    heads = {row.id: row for row in bulk.session.execute(select(delivery).where(delivery.c.id.in_(wanted)))}
    return [
        _Part(entries[order_id], order_id, heads[delivery_id], rows)
        for (order_id, delivery_id), rows in by_delivery.items()
    ]


def _write(bulk: Bulk, parts: Sequence[_Part], own: set[int]) -> None:
    touched = [row.id for part in parts for row in part.lines if row.returned_quantity]
    before = came_back(bulk.session, touched) if touched else {}
    heads, lines, progress = [], [], []
    line_ids = iter(bulk.ids(SalesReturnLine, sum(len(part.lines) for part in parts)))
    serials: dict[str, int] = defaultdict(int)
    for return_id, part in zip(bulk.ids(SalesReturn, len(parts)), parts, strict=True):
        order_number = part.entry.incoming.values["order_number"]
        serials[order_number] += 1
        rows = [
            _line_row(row, position, before.get(row.id, CameBack())) | {"id": next(line_ids), "return_id": return_id}
            for position, row in enumerate(part.lines, start=1)
        ]
        number = f"{order_number}-T{serials[order_number]}"
        heads.append(_head_row(bulk, part, rows) | {"id": return_id, "number": number})
        lines += rows
        progress += [(part.order_id, row) for row in part.lines]
    bulk.add(SalesReturn, heads)
    bulk.add(SalesReturnLine, lines, is_record=False)
    for head in heads:
        bulk.make_findable(**document_entry("sales_return", head.get))
    _count(bulk, progress, heads, parts, own)
    _credit(bulk, heads, {part.delivery.id: part.order_id in own for part in parts})


def _line_row(row: Any, position: int, before: CameBack) -> dict[str, Any]:
    """All that is left of a delivery line; what came back before is taken off its amount and its cost."""
    left = row.quantity - row.returned_quantity
    given = parts_back(row, before).next(left)
    names = ("product_id", "product_code", "product_name", "specification", "unit", "note")
    return {name: getattr(row, name) for name in names} | {
        **priced_like(row),
        "position": position,
        "delivery_line_id": row.id,
        "quantity": left,
        "amount": given.amount,
        "tax": given.tax,
        "cost": given.cost,
    }


def _head_row(bulk: Bulk, part: _Part, rows: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    delivery, values = part.delivery, part.entry.incoming.values
    on: date = max(values.get("return_date", delivery.document_date), delivery.document_date)
    return {
        "version": 1,
        "key": str(uuid4()),
        "document_date": on,
        "party_id": delivery.party_id,
        "employee_id": delivery.employee_id,
        "tax_included": delivery.tax_included,
        "tax_rate": delivery.tax_rate,
        "region": delivery.region,
        "total": total_of([row["amount"] for row in rows]),
        "tax": total_of([row["tax"] for row in rows]),
        "created_at": bulk.work.clock.now(),
        "created_by": bulk.work.access.operator_id,
        "state": ReturnState.RECEIVED,
        "delivery_id": delivery.id,
        "reason": values.get("reason", ""),
        "received_at": datetime.combine(on, _NOON),
    }


def _count(
    bulk: Bulk,
    progress: Sequence[tuple[int, Any]],
    heads: Sequence[Mapping[str, Any]],
    parts: Sequence[_Part],
    own: set[int],
) -> None:
    """Count the delivery lines as returned and take the value off the orders."""
    for is_own in (True, False):
        lines = [row for order_id, row in progress if (order_id in own) is is_own]
        before = None if is_own else [{"returned_quantity": row.returned_quantity} for row in lines]
        bulk.change(DeliveryLine, [{"id": row.id, "returned_quantity": row.quantity} for row in lines], before=before)
    back: dict[int, Decimal] = defaultdict(lambda: ZERO)
    for head, part in zip(heads, parts, strict=True):
        back[part.order_id] += head["total"]
    order = table_of(SalesOrder)
    query = select(order.c.id, order.c.version, order.c.delivered_amount, order.c.state).where(order.c.id.in_(back))
    stored = bulk.session.execute(query).all()
    for is_own in (True, False):
        orders = [row for row in stored if (row.id in own) is is_own]
        changed = [
            {
                "id": row.id,
                "delivered_amount": row.delivered_amount - back[row.id],
                "version": row.version + (not is_own),
            }
            for row in orders
        ]
        former = None if is_own else [{"delivered_amount": row.delivered_amount} for row in orders]
        bulk.change(SalesOrder, changed, before=former)
    _keep_past(bulk, heads, parts, {row.id: row.state for row in stored if row.id not in own})


def _keep_past(
    bulk: Bulk, heads: Sequence[Mapping[str, Any]], parts: Sequence[_Part], states: Mapping[int, OrderState]
) -> None:
    """Say from which day on orders of before this import kept less; the past of its own is filled at its end."""
    back = [(head, part.order_id) for head, part in zip(heads, parts, strict=True) if part.order_id in states]
    rows = [
        returned_move(bulk.work, order_id, states[order_id], head["document_date"], head["total"]) | {"id": move_id}
        for move_id, (head, order_id) in zip(bulk.ids(OrderMove, len(back)), back, strict=True)
    ]
    bulk.add(OrderMove, rows)


def _credit(bulk: Bulk, heads: Sequence[Mapping[str, Any]], is_own: Mapping[int, bool]) -> None:
    """Credit the customers; a credit reduces what is still open of its own delivery, the rest is an advance."""
    charge = table_of(Charge)
    columns = (charge.c.id, charge.c.origin_id, charge.c.amount, charge.c.open_amount, charge.c.document_date)
    query = select(*columns, charge.c.version)
    of_delivery = charge.c.kind == ChargeKind.DELIVERY
    ids = [head["delivery_id"] for head in heads]
    stored = bulk.session.execute(query.where(of_delivery, charge.c.origin_id.in_(ids)))
    charges = {row.origin_id: row for row in stored}
    spans = spans_of(bulk.work, [row.id for row in charges.values() if not is_own[row.origin_id]])
    given, allocations, changed = [], [], []
    allocation_ids = iter(bulk.ids(Allocation, len(heads)))
    for credit_id, head in zip(bulk.ids(Credit, len(heads)), heads, strict=True):
        source, total = charges.get(head["delivery_id"]), head["total"]
        row = item_of(Side.RECEIVABLE, head.__getitem__).credit(CreditKind.RETURN) | {"id": credit_id, "version": 1}
        given.append(row)
        if source is None:
            continue
        for share in shares_back(total, [(source.id, source.open_amount, total)]):
            start = max(head["document_date"], source.document_date)
            day = first_day_with_room(start, share.amount, source.amount, spans[source.id])
            row["open_amount"] -= share.amount
            allocations.append(
                {
                    "id": next(allocation_ids),
                    "credit_id": credit_id,
                    "charge_id": source.id,
                    "amount": share.amount,
                    "allocated_on": day,
                }
            )
            changed.append((source, source.open_amount - share.amount))
    bulk.add(Credit, given)
    bulk.add(Allocation, allocations)
    for own in (True, False):
        rows = [(row, left) for row, left in changed if is_own[row.origin_id] is own]
        bulk.change(
            Charge,
            [{"id": row.id, "open_amount": left, "version": row.version + (not own)} for row, left in rows],
            before=None if own else [{"open_amount": row.open_amount} for row, _ in rows],
        )
