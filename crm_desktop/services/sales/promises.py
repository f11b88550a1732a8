"""Keeps, day by day, what orders promise: each change of one adds a move, and nothing is ever changed afterwards."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, cast

from sqlalchemy import Table, bindparam, func, insert, select, update

from crm_desktop.db.session import put_off
from crm_desktop.domain.amounts import ZERO
from crm_desktop.domain.portions import portions
from crm_desktop.domain.sales.promises import Happened, Move, OrderStep, Stand, past_of
from crm_desktop.domain.sales.states import OrderState
from crm_desktop.models.sales.orders import ORDERS, SalesOrder, SalesOrderLine
from crm_desktop.models.sales.promises import OrderMove
from crm_desktop.models.types import Amount
from crm_desktop.queries.listing import AnySelect
from crm_desktop.queries.sales.deliveries import sent_lines
from crm_desktop.queries.sales.return_progress import lines_back
from crm_desktop.services.work import Work

_STANDS = select(
    SalesOrder.id,
    SalesOrder.document_date,
    SalesOrder.state,
    SalesOrder.total,
    SalesOrder.delivered_amount,
    SalesOrder.open_amount,
).where(ORDERS.is_binding)
_TABLE = cast("Table", SalesOrder.__table__)
_SET_SINCE = (
    update(_TABLE)  # past the records, whose versions stay as they are
    .where(_TABLE.c.id == bindparam("order"))
    .values(promised_since=bindparam("day"))
)


def stand_of(order: SalesOrder) -> Stand:
    """What an order counts for as it stands in memory."""
    return Stand.of(order.state, order.total, order.delivered_amount, order.open_amount)


def note_move(
    work: Work, order: SalesOrder, step: OrderStep, was: Stand, *, now: Stand, on: date | None = None
) -> None:
    """Keep what a step changed, from a day on; today if none is given.

    It counts from no day before the one from which more was promised last, so that no past day promises less than
    nothing.
    """
    if now == was:
        return
    day = max(on or work.clock.today(), order.promised_since or date.min)
    move = Move(day, step, was, now)
    if move.open > ZERO or order.promised_since is None:
        order.promised_since = day
    row = _row(work, move) | {"operator_name": work.access.name}
    if order.id:
        put_off(work.session, insert(OrderMove), row | {"order_id": order.id})
    else:  # made in this very step
        work.session.add(OrderMove(order=order, **row))


def fill_past(work: Work, order_ids: Sequence[int]) -> None:
    """Give orders that came with their past, all at once, the moves that their documents tell of."""
    for ids in portions(sorted(order_ids)):
        happened = _happened(work, ids)
        moves: dict[int, list[Move]] = {}
        for order_id, ordered_on, *stand in map(list[Any], work.session.execute(_STANDS.where(SalesOrder.id.in_(ids)))):
            now = Stand.of(*stand)
            moves[order_id] = list(past_of(ordered_on, now, happened[order_id], work.clock.today()))
        if moves:
            rows = [_row(work, move) | {"order_id": order_id} for order_id, of_one in moves.items() for move in of_one]
            work.session.execute(insert(OrderMove), rows)
            since = [{"order": order_id, "day": _since(of_one)} for order_id, of_one in moves.items()]
            work.session.connection().execute(_SET_SINCE, since)


def fill_past_of_all(work: Work) -> None:
    """The same of all orders that there are."""
    fill_past(work, work.session.scalars(select(SalesOrder.id)).all())


def _since(moves: Sequence[Move]) -> date:
    """The day from which more was promised last."""
    return max(move.on for move in moves if move.open > ZERO or move.step is OrderStep.ORDERED)


def _row(work: Work, move: Move) -> dict[str, Any]:
    return {
        "on_day": move.on,
        "at": work.clock.now(),
        "operator_name": "",
        "step": move.step,
        "state": move.now.state,
        "total_change": move.total,
        "delivered_change": move.delivered,
        "open_change": move.open,
    }


def _happened(work: Work, ids: Sequence[int]) -> Mapping[int, list[Happened]]:
    """What left and came back of these orders, document by document."""
    found: dict[int, list[Happened]] = defaultdict(list)
    for order_id, on, amount in work.session.execute(_left(ids)):
        found[order_id].append(Happened(on, OrderStep.DELIVERED, amount, amount))
    for order_id, on, for_replacement, amount in work.session.execute(_back(ids)):
        found[order_id].append(Happened(on, OrderStep.RETURNED, -amount, -amount if for_replacement else ZERO))
    return found


def _left(ids: Sequence[int]) -> AnySelect:
    sent = sent_lines().subquery()
    return (
        select(SalesOrderLine.order_id, sent.c.document_date, func.sum(sent.c.amount, type_=Amount))
        .join(sent, sent.c.order_line_id == SalesOrderLine.id)
        .where(SalesOrderLine.order_id.in_(ids))
        .group_by(SalesOrderLine.order_id, sent.c.delivery_id, sent.c.document_date)
    )


def _back(ids: Sequence[int]) -> AnySelect:
    sent, back = sent_lines().subquery(), lines_back().subquery()
    amount = func.sum(back.c.amount, type_=Amount)
    return (
        select(SalesOrderLine.order_id, back.c.document_date, back.c.for_replacement, amount)
        .join(sent, sent.c.order_line_id == SalesOrderLine.id)
        .join(back, back.c.delivery_line_id == sent.c.id)
        .where(SalesOrderLine.order_id.in_(ids))
        .group_by(SalesOrderLine.order_id, back.c.return_id, back.c.document_date, back.c.for_replacement)
    )


def returned_move(work: Work, order_id: int, state: OrderState, on: date, amount: Decimal) -> dict[str, Any]:
    """The row of an order of which something came back that is not awaited again."""
    move = Move(on, OrderStep.RETURNED, Stand(state, delivered=amount), Stand(state))
    return _row(work, move) | {"order_id": order_id}
