"""Writes the checked orders of an import with their deliveries, charges and returns.

The rows are what the use cases of orders, deliveries and returns would have written one by one; a test compares them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import Any
from uuid import uuid4

from crm_desktop.domain.amounts import ZERO, total_of
from crm_desktop.domain.money.items import ChargeKind
from crm_desktop.domain.own.kinds import Owner
from crm_desktop.domain.portions import portions
from crm_desktop.domain.sales.progress import LineProgress
from crm_desktop.domain.sales.states import DeliveryState
from crm_desktop.domain.sides import Side
from crm_desktop.domain.tax import USUAL_RATE
from crm_desktop.domain.trade.price_source import PriceSource
from crm_desktop.domain.trade.pricing import TaxTerms, line_cost, net_of
from crm_desktop.models.money.items import Charge
from crm_desktop.models.sales.deliveries import Delivery, DeliveryLine
from crm_desktop.models.sales.orders import SalesOrder, SalesOrderLine
from crm_desktop.services.imports.books import Slot
from crm_desktop.services.imports.bulk import Bulk
from crm_desktop.services.imports.checked import CheckedBatch, Entry
from crm_desktop.services.imports.own_rows import keep_new
from crm_desktop.services.money.rows import item_of
from crm_desktop.services.own_values import searched_texts
from crm_desktop.services.sales.order_progress import order_figures
from crm_desktop.services.trade.documents import document_entry
from crm_desktop.services.trade.lines import texts_on_line

_NOON = time(12, tzinfo=UTC)


@dataclass
class _Line:
    """A line of an order with the row that is stored, and the delivery that it leaves with."""

    entry: Entry
    row: dict[str, Any]
    shipped_on: date | None
    cost: Decimal | None


@dataclass
class _Order:
    entry: Entry
    lines: list[_Line]
    row: dict[str, Any] = field(default_factory=dict)


def write_orders(bulk: Bulk, batch: CheckedBatch) -> None:
    """Write confirmed orders; those with ship dates are delivered and charged on that day."""
    for part in portions(batch.new):
        orders = [_Order(entry, list(_lines(entry, delivers=batch.batch.delivers))) for entry in part]
        _write_orders(bulk, orders)
        shipments = [shipment for order in orders for shipment in _deliveries(order)]
        _write_deliveries(bulk, shipments, is_settled=batch.batch.settled)


def _write_orders(bulk: Bulk, orders: Sequence[_Order]) -> None:
    lines = [line for order in orders for line in order.lines]
    for record_id, order in zip(bulk.ids(SalesOrder, len(orders)), orders, strict=True):
        order.entry.slot.id = record_id
        order.row = _order_row(bulk, order)
        for line in order.lines:
            line.row["order_id"] = record_id
    for record_id, line in zip(bulk.ids(SalesOrderLine, len(lines)), lines, strict=True):
        line.row["id"] = record_id
    bulk.add(SalesOrder, [order.row for order in orders])
    bulk.add(SalesOrderLine, [line.row for line in lines], is_record=False)
    keep_new(bulk, Owner.ORDER, [order.entry for order in orders])
    more = searched_texts(bulk.work, Owner.ORDER, [order.row["id"] for order in orders])
    for order in orders:
        entry = document_entry(SalesOrder.__tablename__, order.row.get)
        bulk.make_findable(**entry | {"texts": (*entry["texts"], *more.get(order.row["id"], ()))})


def _lines(entry: Entry, *, delivers: bool) -> Iterator[_Line]:
    for position, part in enumerate(entry.lines, start=1):
        values, product, priced = part.incoming.values, part.refs.get("product"), part.priced
        if priced is None:
            raise ValueError(f"row {part.incoming.row} was not priced")
        shipped_on = values.get("ship_date") if delivers else None
        row = {
            "position": position,
            "product_id": product.id if product else None,
            **texts_on_line(values, product),
            "quantity": values["quantity"],
            "unit_price": priced.unit_price,
            "discount": priced.discount,
            "amount": priced.amount,
            "tax": priced.tax,
            "note": values.get("note", ""),
            "price_source": PriceSource.PINNED,
            "delivered_quantity": values["quantity"] if shipped_on else ZERO,
            "charged_amount": priced.amount if shipped_on else ZERO,
            "tax_rate": priced.tax_rate,
        }
        yield _Line(part, row, shipped_on, _cost(values, product, priced.tax_rate))


def _cost(values: Mapping[str, Any], product: Slot | None, rate: Decimal) -> Decimal | None:
    """What the goods cost, without tax; in a sheet it stands as the amount beside it does, with the tax."""
    if (stated := values.get("cost")) is not None:
        return net_of(stated, rate)
    if product is None or product.cost is None:
        return None
    return line_cost(values["quantity"], product.cost, product.stated or TaxTerms())


def _order_row(bulk: Bulk, order: _Order) -> dict[str, Any]:
    values = order.entry.incoming.values
    rows = [line.row for line in order.lines]
    progress = [
        LineProgress(row["quantity"], row["delivered_quantity"], amount=row["amount"], charged=row["charged_amount"])
        for row in rows
    ]
    return _document_row(bulk, order.entry, values["order_date"], rows) | {
        "id": order.entry.slot.id,
        "number": values["number"],
        "region": values.get("region", ""),
        "delivery_address": values.get("delivery_address", ""),
        "delivery_date": values.get("promised_date"),
        "customer_order_number": values.get("customer_order_number", ""),
        "notes": values.get("notes", ""),
        "confirmed_at": datetime.combine(values["order_date"], _NOON),
        "delivered_amount": total_of([line.row["amount"] for line in order.lines if line.shipped_on]),
        **order_figures(progress),
    }


def _document_row(bulk: Bulk, entry: Entry, on: date, lines: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """What orders and deliveries have in common; they count from noon of their day."""
    customer, owner = _customer(entry), entry.refs.get("owner")
    return {
        "version": 1,
        "key": str(uuid4()),
        "document_date": on,
        "party_id": customer.id,
        "employee_id": owner.id if owner else customer.owner_id,
        "tax_rate": next((line["tax_rate"] for line in lines), USUAL_RATE),
        "total": total_of([line["amount"] for line in lines]),
        "tax": total_of([line["tax"] for line in lines]),
        "created_at": bulk.work.clock.now(),
        "created_by": bulk.work.access.operator_id,
    }


@dataclass
class _Shipment:
    """Lines of one order that left on one day for one customer."""

    number: str
    head: Entry
    lines: list[_Line]


def _deliveries(order: _Order) -> list[_Shipment]:
    groups: dict[Any, list[_Line]] = {}
    for line in order.lines:
        if line.shipped_on is not None:
            values = line.entry.incoming.values
            where = (values.get("region", ""), values.get("delivery_address", ""), values.get("carrier", ""))
            customer = line.entry.refs.get("customer", order.entry.refs["customer"])
            groups.setdefault((line.shipped_on, customer, *where), []).append(line)
    days = sorted(groups.items(), key=lambda item: (item[0][0], item[1][0].row["position"]))
    return [
        _Shipment(f"{order.row['number']}-F{serial}", lines[0].entry, lines)
        for serial, (_key, lines) in enumerate(days, start=1)
    ]


def _write_deliveries(bulk: Bulk, shipments: Sequence[_Shipment], *, is_settled: bool) -> None:
    heads, lines, charges = [], [], []
    charge_ids = iter(bulk.ids(Charge, len(shipments)))
    line_ids = iter(bulk.ids(DeliveryLine, sum(len(shipment.lines) for shipment in shipments)))
    for delivery_id, shipment in zip(bulk.ids(Delivery, len(shipments)), shipments, strict=True):
        head = _delivery_row(bulk, shipment, is_settled=is_settled) | {"id": delivery_id}
        heads.append(head)
        lines += [
            _delivery_line(line, position) | {"id": next(line_ids), "delivery_id": delivery_id}
            for position, line in enumerate(shipment.lines, start=1)
        ]
        terms, item = _customer(shipment.head).terms, item_of(Side.RECEIVABLE, head.__getitem__)
        charge = item.charge(ChargeKind.DELIVERY, terms, employee_id=head["employee_id"])
        charges.append(charge | {"id": next(charge_ids), "version": 1})
    bulk.add(Delivery, heads)
    bulk.add(DeliveryLine, lines, is_record=False)
    bulk.add(Charge, charges)
    for head in heads:
        bulk.make_findable(**document_entry("delivery", head.get))


def _delivery_row(bulk: Bulk, shipment: _Shipment, *, is_settled: bool) -> dict[str, Any]:
    """A delivery as it is stored; of settled history nobody waits for the slip any more."""
    values = shipment.head.incoming.values
    on = shipment.lines[0].shipped_on or bulk.work.clock.today()
    return _document_row(bulk, shipment.head, on, [line.row for line in shipment.lines]) | {
        "number": shipment.number,
        "region": values.get("region", ""),
        "delivery_address": values.get("delivery_address", ""),
        "carrier": values.get("carrier", ""),
        "notes": "",
        "state": DeliveryState.SIGNED if is_settled else DeliveryState.SHIPPED,
        "signed_on": on if is_settled else None,
        "shipped_at": datetime.combine(on, _NOON),
    }


_COPIED = (
    "product_id",
    "product_code",
    "product_name",
    "specification",
    "unit",
    "quantity",
    "unit_price",
    "discount",
    "tax_rate",
    "amount",
    "tax",
    "note",
)


def _delivery_line(line: _Line, position: int) -> dict[str, Any]:
    copied = {name: line.row[name] for name in _COPIED}
    return copied | {"position": position, "order_line_id": line.row["id"], "cost": line.cost}


def _customer(entry: Entry) -> Slot:
    return entry.refs["customer"]
