"""The key figures of the Today tab: what was sold and received this month, month by month, and to whom most."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import ClassVar

from sqlalchemy import func, select, type_coerce
from sqlalchemy.orm import Session

from crm_desktop.db.readings import side_by_side
from crm_desktop.domain.access import Access, Right
from crm_desktop.domain.analysis import dimensions, facts, measures
from crm_desktop.domain.analysis.periods import Period
from crm_desktop.domain.analysis.requests import CubeRequest
from crm_desktop.domain.field_groups import SECRETS, Secret
from crm_desktop.models.catalogue import ORDERED
from crm_desktop.models.parties import Party
from crm_desktop.models.types import Amount
from crm_desktop.queries.analysis.cube import cube
from crm_desktop.queries.money.documents import received_between
from crm_desktop.queries.sight import sees_document

_ORDER = ORDERED.entity
MONTHS = 12
BEST = 6


@dataclass(frozen=True, slots=True)
class MonthFigure:
    """The orders of one month; ``first`` is its first day."""

    SECRETS: ClassVar[Mapping[str, Secret]] = {"amount": Secret.TURNOVER}

    first: date
    amount: Decimal | None
    orders: int


@dataclass(frozen=True, slots=True)
class BestCustomer:
    """A customer and his orders since the first of the month before last."""

    party_id: int
    name: str
    amount: Decimal


@dataclass(frozen=True, slots=True)
class TodayFigures:
    """What the operator may know of this month; who sees no turnover is told how many orders there are.

    Attributes:
        months: the last twelve, this one last.
        received: money that came in this month; None without the right to see money.
        received_before: in the month before, up to the same day.
        to_ship, to_ship_amount: confirmed orders with something left to deliver.
        late, late_amount: those of them whose promised day is over.
    """

    SECRETS: ClassVar[Mapping[str, Secret]] = {
        **SECRETS,
        **dict.fromkeys(("to_ship_amount", "late_amount", "best"), Secret.TURNOVER),
    }

    months: tuple[MonthFigure, ...]
    received: Decimal | None
    received_before: Decimal | None
    to_ship: int
    to_ship_amount: Decimal | None
    late: int
    late_amount: Decimal | None
    best: tuple[BestCustomer, ...]


def today_figures(session: Session, access: Access, *, today: date) -> TodayFigures:
    """Collect the figures for a day."""
    may_see = access.may(Right.SEE_MONEY)
    first = today.replace(day=1)
    before = _month_before(first)
    same_day = min(before + timedelta(days=today.day - 1), first - timedelta(days=1))

    def received(own: Session, since: date, until: date) -> Decimal | None:
        return received_between(own, access, since=since, until=until) if may_see else None

    (months, best), to_ship, now, then = side_by_side(
        session,
        lambda own: side_by_side(
            own,
            lambda one: _months(one, access, first),
            lambda one: _best(one, access, _month_before(before)),
        ),
        lambda own: _to_ship(own, access, today),
        lambda own: received(own, first, today),
        lambda own: received(own, before, same_day),
    )
    count, amount, late, late_amount = to_ship
    return TodayFigures(
        months=months,
        received=now,
        received_before=then,
        to_ship=count,
        to_ship_amount=amount,
        late=late,
        late_amount=late_amount,
        best=best,
    )


def _month_before(first: date) -> date:
    return (first - timedelta(days=1)).replace(day=1)


def _months(session: Session, access: Access, first: date) -> tuple[MonthFigure, ...]:
    firsts = [first]
    while len(firsts) < MONTHS:
        firsts.insert(0, _month_before(firsts[0]))
    amounts = [one for one in facts.ORDERS.measures[:1] if one.is_seen_by(access)]
    request = CubeRequest(
        fact=facts.ORDERS,
        rows=(dimensions.MONTH,),
        measures=(*amounts, measures.DOCUMENTS),
        period=Period(firsts[0], date.max),
    )
    found = {row.path[0].key: row for row in cube(session, access, request=request).whole.rows}

    def told(day: date) -> MonthFigure:
        row = found.get(day.year * 100 + day.month)
        amount = Decimal(0) if row is None or not amounts else row.value(amounts[0])
        return MonthFigure(day, amount, 0 if row is None else row.value(measures.DOCUMENTS))

    return tuple(map(told, firsts))


def _to_ship(session: Session, access: Access, today: date) -> tuple[int, Decimal, int, Decimal]:
    late = _ORDER.delivery_date < today
    amount = type_coerce(func.coalesce(func.sum(_ORDER.open_amount), 0), Amount)
    late_amount = type_coerce(func.coalesce(func.sum(_ORDER.open_amount).filter(late), 0), Amount)
    query = (
        select(func.count(), amount, func.count().filter(late), late_amount)
        .select_from(_ORDER)
        .join(Party, Party.id == _ORDER.party_id)
        .where(ORDERED.is_open, sees_document(access, _ORDER))
    )
    count, whole, late_count, of_late = session.execute(query).one()
    return count, whole, late_count, of_late


def _best(session: Session, access: Access, since: date) -> tuple[BestCustomer, ...]:
    """To whom most was sold; the few that are shown are taken of all, so that nobody asks what the others come to."""
    amount = facts.ORDERS.measures[0]
    if not amount.is_seen_by(access):
        return ()
    request = CubeRequest(
        fact=facts.ORDERS,
        rows=(dimensions.CUSTOMER,),
        measures=(amount,),
        period=Period(since, date.max),
        calls_short=True,
    )
    rows = cube(session, access, request=request).whole.rows[:BEST]
    return tuple(BestCustomer(row.path[0].key, row.path[0].label, row.value(amount)) for row in rows)
