"""What orders promised at the end of a day, out of their moves."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, func, literal, select, type_coerce
from sqlalchemy.orm import InstrumentedAttribute, Session

from crm_desktop.domain.access import Access
from crm_desktop.domain.sales.states import BINDING_ORDERS, OPEN_ORDERS, OrderState
from crm_desktop.models.parties import Party
from crm_desktop.models.sales.orders import SalesOrder
from crm_desktop.models.sales.promises import OrderMove
from crm_desktop.models.types import Amount, coded
from crm_desktop.queries.listing import AnySelect
from crm_desktop.queries.sight import sees_document

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


def who_promised(since: date, until: date) -> Select[int]:
    """The parties of whose orders more or less was to come after the one day, up to the other."""
    orders = select(SalesOrder.party_id).join(OrderMove, OrderMove.order_id == SalesOrder.id)
    return orders.where(moved_between(since, until))


def to_come_on(session: Session, since: date, until: date, parties: Any) -> dict[int, tuple[Decimal, Decimal]]:
    """By party, what orders had still to be delivered at the end of both days."""
    then, now = (
        type_coerce(func.sum(case((OrderMove.on_day <= day, OrderMove.open_change), else_=0)), Amount)
        for day in (since, until)
    )
    query = (
        select(SalesOrder.party_id, then, now)
        .join(OrderMove, OrderMove.order_id == SalesOrder.id)
        .where(SalesOrder.party_id.in_(parties))
        .group_by(SalesOrder.party_id)
    )
    return {row[0]: (row[1], row[2]) for row in session.execute(query)}


def moves_of(party_id: int, since: date, until: date) -> AnySelect:
    """Each change of what was to come of the orders of a party, with the order, in their order."""
    columns = (OrderMove.on_day, OrderMove.step, OrderMove.open_change, OrderMove.operator_name)
    return (
        select(SalesOrder.id, SalesOrder.number, *columns)
        .join(SalesOrder, SalesOrder.id == OrderMove.order_id)
        .where(SalesOrder.party_id == party_id, moved_between(since, until))
        .order_by(OrderMove.on_day, OrderMove.id)
    )


def promised_on(access: Access, party_id: int, day: date) -> AnySelect:
    """The orders of a party of which something was to come at the end of a day, and whether each is for who asks."""
    still = open_on(day)
    return (
        select(SalesOrder.id, SalesOrder.number, SalesOrder.document_date, still, sees_document(access, SalesOrder))
        .join(Party, Party.id == SalesOrder.party_id)
        .where(SalesOrder.party_id == party_id, was_binding(day), still != 0)
        .order_by(SalesOrder.document_date, SalesOrder.id)
    )


def was_late(day: date, still: ColumnElement[Any]) -> ColumnElement[bool]:
    """The condition that an order should have been delivered by then and was not."""
    return and_(_state_on(day, still).in_(OPEN_ORDERS), SalesOrder.delivery_date < day)


def _state_on(day: date, still: ColumnElement[Any]) -> ColumnElement[Any]:
    """The state after the last move; moves may have been booked in another order than that of their days."""
    last = _last_state(day)
    is_more = and_(last.in_((OrderState.DONE, OrderState.CLOSED)), still != 0)
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
