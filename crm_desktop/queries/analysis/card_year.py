"""The year of one customer on its card: requests of the cube, told only where all of its documents are seen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from typing import ClassVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from crm_desktop.db.readings import side_by_side
from crm_desktop.domain.access import Access
from crm_desktop.domain.analysis import dimensions, facts, measures, paying
from crm_desktop.domain.analysis.cube import CubeRow
from crm_desktop.domain.analysis.facts import Fact
from crm_desktop.domain.analysis.measures import Measure
from crm_desktop.domain.analysis.periods import Period
from crm_desktop.domain.analysis.requests import CubeRequest, Narrowing
from crm_desktop.domain.clock import FIRST_DAY
from crm_desktop.domain.field_groups import Secret
from crm_desktop.models.catalogue import GOODS, ORDERED
from crm_desktop.queries.analysis.cube import cube
from crm_desktop.queries.seeing import sees_whole

_PAID_WITHIN = timedelta(days=364)


@dataclass(frozen=True, slots=True)
class YearFigures:
    """What went between us and the customer since 1 January.

    What the operator may not see all of is None: a part of it would be taken for the whole.

    Attributes:
        sales: shipped less returned, tax included.
        days_to_pay: from delivery to money, weighted by amount, over the last 365 days; None without payments.
    """

    SECRETS: ClassVar[Mapping[str, Secret]] = {"sales": Secret.TURNOVER}

    sales: Decimal | None
    orders: int | None
    deliveries: int | None
    days_to_pay: int | None
    last_order_on: date | None


def card_year(session: Session, access: Access, *, party_id: int, today: date) -> YearFigures:
    """What the cube says of one customer, for who may see money."""
    year = Period(date(today.year, 1, 1), date.max)
    asked = partial(_asked, access=access, party_id=party_id)
    whole, days, (sold, ordered, ever) = side_by_side(
        session,
        lambda own: _seen_whole(own, access, party_id),
        lambda own: _days_to_pay(own, access, party_id, today),
        lambda own: side_by_side(
            own,
            lambda one: asked(one, facts.SALES, (measures.SALES, measures.DOCUMENTS), year),
            lambda one: asked(one, facts.ORDERS, (measures.DOCUMENTS,), year),
            lambda one: asked(one, facts.ORDERS, (measures.LAST_DAY,), Period(FIRST_DAY, date.max)),
        ),
    )
    moved = all(whole[table.kind] for table in GOODS)
    shipped = all(whole[table.kind] for table in GOODS if table.type.sign > 0)
    all_orders = whole[ORDERED.kind]
    return YearFigures(
        sales=sold.value(measures.SALES) if moved and measures.SALES.is_seen_by(access) else None,
        orders=ordered.value(measures.DOCUMENTS) if all_orders else None,
        deliveries=sold.value(measures.DOCUMENTS) if shipped else None,
        days_to_pay=days,
        last_order_on=ever.value(measures.LAST_DAY) if all_orders else None,
    )


def _asked(
    session: Session, fact: Fact, wanted: tuple[Measure, ...], period: Period, *, access: Access, party_id: int
) -> CubeRow:
    """What a fact comes to of one customer, in the measures that the operator sees."""
    seen = tuple(one for one in wanted if one.is_seen_by(access))
    only = (Narrowing(dimensions.CUSTOMER, (party_id,)),)
    return cube(session, access, request=CubeRequest(fact=fact, measures=seen, period=period, only=only)).whole


def _seen_whole(session: Session, access: Access, party_id: int) -> Mapping[object, bool]:
    """Of which kinds of documents of the customer the operator sees all."""
    tables = (ORDERED, *GOODS)
    row = session.execute(select(*(sees_whole(access, table.type, party_id) for table in tables))).one()
    return {table.kind: bool(is_whole) for table, is_whole in zip(tables, row, strict=True)}


def _days_to_pay(session: Session, access: Access, party_id: int, today: date) -> int | None:
    """How long money took to come, by its amount; None for who does not see what is owed."""
    measure = paying.DAYS_TO_PAY
    if not (measure.is_seen_by(access) and facts.COLLECTED.is_seen_by(access)):
        return None
    lately = Period(today - _PAID_WITHIN, today)
    days = _asked(session, facts.COLLECTED, (measure,), lately, access=access, party_id=party_id).value(measure)
    return None if days is None else round(days)
