"""What orders promised at the end of a day, out of their moves."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, and_, case, func, literal, select, type_coerce
from sqlalchemy.orm import InstrumentedAttribute

from crm_desktop.domain.sales.states import BINDING_ORDERS, OPEN_ORDERS, OrderState
from crm_desktop.models.sales.orders import SalesOrder
from crm_desktop.models.sales.promises import OrderMove
from crm_desktop.models.types import Amount, coded

_STATE = coded(OrderState)


def figures_on(day: date) -> Mapping[str, ColumnElement[Any]]:
    """State, total, delivered and open amount of an order as they were, by the names of its columns."""
    still = open_on(day)
    return {
        "state": _state_on(day, still),
        "total": _sum_on(OrderMove.total_change, day),
        "delivered_amount": _sum_on(OrderMove.delivered_change, day),
        "open_amount": still,
    }


def open_on(day: date) -> ColumnElement[Any]:
    """What an order still had to deliver."""
    return _sum_on(OrderMove.open_change, day)


def was_binding(day: date) -> ColumnElement[bool]:
    """The condition that an order counted: it was confirmed by then, and neither void nor being corrected."""
    return and_(_last_state(day).in_(BINDING_ORDERS))


def moved_between(since: date, until: date) -> ColumnElement[bool]:
    """The condition on a move that it changed what is to come after the end of one day, up to the end of another."""
    return and_(OrderMove.on_day > since, OrderMove.on_day <= until, OrderMove.open_change != 0)


def was_late(day: date, still: ColumnElement[Any]) -> ColumnElement[bool]:
    """The condition that an order should have been delivered by then and was not."""
    return and_(_state_on(day, still).in_(OPEN_ORDERS), SalesOrder.delivery_date < day)


def _state_on(day: date, still: ColumnElement[Any]) -> ColumnElement[Any]:
    """The state after the last move; moves may have been booked in another order than that of their days."""
    last = _last_state(day)
    is_more = and_(last == OrderState.DONE, still != 0)
    is_all = and_(last.in_(OPEN_ORDERS), still == 0, SalesOrder.total != 0)
    state = case(
        (is_more, literal(OrderState.IN_PROGRESS, _STATE)), (is_all, literal(OrderState.DONE, _STATE)), else_=last
    )
    return type_coerce(state, _STATE)


def _last_state(day: date) -> Any:
    return (
        select(OrderMove.state)
        .where(OrderMove.order_id == SalesOrder.id, OrderMove.on_day <= day)
        .order_by(OrderMove.on_day.desc(), OrderMove.id.desc())
        .limit(1)
        .correlate(SalesOrder)
        .scalar_subquery()
    )


def _sum_on(change: InstrumentedAttribute[Any], day: date) -> ColumnElement[Any]:
    found = (
        select(func.coalesce(func.sum(change), 0))
        .where(OrderMove.order_id == SalesOrder.id, OrderMove.on_day <= day)
        .correlate(SalesOrder)
        .scalar_subquery()
    )
    return type_coerce(found, Amount)
