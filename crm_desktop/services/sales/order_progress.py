"""Keeps orders and quotes in step with the documents that follow them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Literal

from sqlalchemy import ColumnElement, Select, select
from sqlalchemy.orm import InstrumentedAttribute
from sqlalchemy.orm.attributes import set_committed_value

from crm_desktop.db.readings import together
from crm_desktop.domain.amounts import ZERO
from crm_desktop.domain.sales.progress import LineProgress, open_amount, order_state
from crm_desktop.domain.sales.promises import OrderStep, Stand
from crm_desktop.models.parties import Party
from crm_desktop.models.products import Product
from crm_desktop.models.sales.orders import SalesOrder, SalesOrderLine
from crm_desktop.queries.office_rules import office_rules
from crm_desktop.services.sales.promises import note_move, stand_of
from crm_desktop.services.work import Work

Tolerance = Literal["over_delivery", "under_delivery"]
"""The field that holds a tolerance, of the office as of customers and products."""


@dataclass(frozen=True, slots=True)
class OrderedLine:
    """An order line with the order that it stands in, and what that said when it was read."""

    order: SalesOrder
    line: SalesOrderLine
    was: Stand


def progress_of(line: SalesOrderLine) -> LineProgress:
    """The figures of one order line."""
    return LineProgress(
        ordered=line.quantity,
        delivered=line.delivered_quantity,
        replaced=line.replaced_quantity,
        dropped=line.dropped_quantity,
        amount=line.amount,
        charged=line.charged_amount,
        short=line.short_quantity,
    )


def refresh_orders(work: Work, lines: Iterable[OrderedLine], step: OrderStep, on: date | None = None) -> None:
    """Work out again the orders of lines of which something left or came back, and keep from which day it counts."""
    for one in {one.order.id: one for one in lines}.values():
        refresh_order(one.order)
        note_move(work, one.order, step, one.was, now=stand_of(one.order), on=on)


def refresh_order(order: SalesOrder) -> None:
    """Work out state and open value again out of the lines of a confirmed order."""
    figures = order_figures([progress_of(line) for line in order.lines])
    order.state, order.open_amount = figures["state"], figures["open_amount"]


def order_figures(lines: Sequence[LineProgress]) -> dict[str, Any]:
    """What a confirmed order says of its lines: its state, and what of it is still to come."""
    return {"state": order_state(lines), "open_amount": open_amount(lines)}


def load_order_lines(work: Work, line_ids: Iterable[int | None]) -> Mapping[int, OrderedLine]:
    """The order lines with these ids, their orders locked and all their lines loaded; two statements."""
    wanted = {line_id for line_id in line_ids if line_id is not None}
    if not wanted:
        return {}
    ordered = ordered_lines(work, wanted)
    return {line_id: one for line_id, one in ordered.items() if line_id in wanted}


def ordered_lines(work: Work, ids: Collection[int] | Select[Any]) -> Mapping[int, OrderedLine]:
    """All lines of the orders that have one of these, given or found by a query; their orders are locked."""
    of_one = select(SalesOrderLine.order_id).where(SalesOrderLine.id.in_(ids))
    orders = locked_orders(work, SalesOrder.id.in_(of_one))
    return {line.id: one for order in orders for line, one in lines_of(order)}


def lines_of(order: SalesOrder) -> Iterator[tuple[SalesOrderLine, OrderedLine]]:
    """The lines of an order before anything is done to them."""
    was = stand_of(order)
    return ((line, OrderedLine(order, line, was)) for line in order.lines)


def locked_orders(work: Work, condition: ColumnElement[bool]) -> Sequence[SalesOrder]:
    """Orders with all their lines, locked until the transaction ends; two statements."""
    query = select(SalesOrder).where(condition).order_by(SalesOrder.id).with_for_update()
    of_them = SalesOrderLine.order_id.in_(select(SalesOrder.id).where(condition))
    lines = select(SalesOrderLine).where(of_them).order_by(SalesOrderLine.position)
    orders, found = together(
        work.session, lambda: work.session.scalars(query).all(), lambda: work.session.scalars(lines).all()
    )
    of_order = {order.id: [line for line in found if line.order_id == order.id] for order in orders}
    for order in orders:
        set_committed_value(order, "lines", of_order[order.id])
    return orders


def tolerances(work: Work, lines: Collection[OrderedLine], which: Tolerance) -> Mapping[int, Decimal]:
    """By order line, what share of it may be too much or too little: the customer's, else the product's, else all's.

    Three statements, whatever the number of lines.
    """
    office: Decimal = getattr(office_rules(work.session, work.access), which)
    of_customer = _own(work, Party, {one.order.party_id for one in lines}, which)
    of_product = _own(work, Product, {one.line.product_id for one in lines if one.line.product_id is not None}, which)
    return {
        one.line.id: of_customer.get(one.order.party_id, of_product.get(one.line.product_id or 0, office))
        for one in lines
    }


def _own(
    work: Work, entity: type[Party] | type[Product], ids: Collection[int], which: Tolerance
) -> Mapping[int, Decimal]:
    column: InstrumentedAttribute[Decimal | None] = getattr(entity, which)
    query = select(entity.id, column).where(entity.id.in_(ids), column.is_not(None))
    return {record_id: share for record_id, share in work.session.execute(query) if share is not None}


def forgive_missing(work: Work, lines: Collection[OrderedLine], replaced: Mapping[int, Decimal]) -> None:
    """Say again of each line what need not be awaited of it, by the tolerances in force now.

    ``replaced`` is, by line, what was delivered again of what came back. Nothing is asked if nothing is missing.
    """
    wanting = [one for one in lines if progress_of(one.line).missing]
    shares = tolerances(work, wanting, "under_delivery") if wanting else {}
    for one in lines:
        share, again = shares.get(one.line.id, ZERO), replaced.get(one.line.id, ZERO)
        one.line.short_quantity = progress_of(one.line).forgiven(share, again)
