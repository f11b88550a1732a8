"""Key figures beside a pivot of receivables: how they are spread, and how long they are outstanding."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from decimal import Decimal
from functools import partial

from sqlalchemy.orm import Session

from crm_desktop.db.readings import side_by_side
from crm_desktop.domain.access import Access
from crm_desktop.domain.analysis import dimensions
from crm_desktop.domain.analysis.concentration import Concentration, concentration, days_outstanding
from crm_desktop.domain.analysis.facts import RECEIVABLES, SALES
from crm_desktop.domain.analysis.periods import Period
from crm_desktop.domain.analysis.requests import CubeRequest
from crm_desktop.queries.analysis.cube import cube

DAYS = 90
"""So many days up to the day of the report are looked at for the days of sales outstanding."""


@dataclass(frozen=True, slots=True)
class Indicators:
    """Key figures of what customers owe on a day.

    Attributes:
        spread: how much of it lies with few customers; None if nobody owes anything.
        outstanding: days sales outstanding over the last ``DAYS``; None without sales.
    """

    spread: Concentration | None
    outstanding: Decimal | None


def receivables_indicators(session: Session, access: Access, *, request: CubeRequest) -> Indicators:
    """Key figures of the receivables that a request counts, by its conditions on customers.

    Raises:
        NotAllowed, RuleBroken: what ``cube`` says.
    """
    until = request.period.until
    only = tuple(one for one in request.only if one.dimension in SALES.dimensions and not one.dimension.is_time)
    owed = CubeRequest(
        fact=RECEIVABLES,
        rows=(dimensions.CUSTOMER,),
        measures=RECEIVABLES.measures[:1],
        period=request.period,
        only=only,
    )
    days = Period(until - timedelta(days=DAYS - 1), until)
    sold = replace(owed, fact=SALES, rows=(), measures=SALES.measures[:1], period=days)
    balances, sales = side_by_side(session, *(partial(cube, access=access, request=one) for one in (owed, sold)))
    balance = RECEIVABLES.measures[0]
    return Indicators(
        spread=concentration(row.value(balance) for row in balances.whole.rows),
        outstanding=days_outstanding(balances.whole.value(balance), sales.whole.value(SALES.measures[0]), DAYS),
    )
