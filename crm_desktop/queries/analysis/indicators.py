"""Key figures beside a pivot of receivables: how they are spread, and how long they are outstanding."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from decimal import Decimal
from functools import partial

from sqlalchemy.orm import Session

from crm_desktop.db.readings import side_by_side
from crm_desktop.domain.access import Access
from crm_desktop.domain.analysis import dimensions, paying
from crm_desktop.domain.analysis.concentration import (
    Indicators,
    concentration,
    days_counted_back,
    days_outstanding,
)
from crm_desktop.domain.analysis.dimensions import Dimension
from crm_desktop.domain.analysis.facts import COLLECTED, DUE, RECEIVABLES, SALES, Fact
from crm_desktop.domain.analysis.measures import Measure
from crm_desktop.domain.analysis.periods import Period
from crm_desktop.domain.analysis.requests import CubeRequest
from crm_desktop.domain.reminders import months_before
from crm_desktop.queries.analysis.cube import cube

DAYS = 90
"""So many days up to the day of the report are looked at for the days of sales outstanding."""


BACK_MONTHS = 24
"""So many months are counted back."""


def receivables_indicators(session: Session, access: Access, *, request: CubeRequest) -> Indicators:
    """Key figures of the receivables that a request counts, by its conditions on customers.

    Raises:
        NotAllowed, RuleBroken: what ``cube`` says.
    """
    until = request.period.until
    only = tuple(one for one in request.only if one.dimension in dimensions.OF_PAYING and not one.dimension.is_time)
    days = Period(until - timedelta(days=DAYS - 1), until)

    def asked(fact: Fact, *measures: Measure, period: Period = days, rows: tuple[Dimension, ...] = ()) -> CubeRequest:
        return CubeRequest(fact=fact, rows=rows, measures=measures, period=period, only=only)

    balance, sold = RECEIVABLES.measures[0], SALES.measures[0]
    first = months_before(until.replace(day=1), BACK_MONTHS - 1)
    owed, sales, months, paid, due = side_by_side(
        session,
        *(
            partial(cube, access=access, request=one)
            for one in (
                asked(RECEIVABLES, balance, period=request.period, rows=(dimensions.CUSTOMER,)),
                asked(SALES, sold),
                asked(SALES, sold, period=Period(first, until), rows=(dimensions.MONTH,)),
                asked(COLLECTED, paying.DAYS_TO_PAY, paying.DAYS_LATE),
                asked(DUE, paying.COLLECTION_RATE),
            )
        ),
    )
    whole = owed.whole.value(balance)
    by_month = {row.path[0].key: row.value(sold) for row in months.whole.rows}
    return Indicators(
        spread=concentration(row.value(balance) for row in owed.whole.rows),
        outstanding=days_outstanding(whole, sales.whole.value(sold), DAYS),
        counted_back=days_counted_back(whole, _back(until, by_month)),
        days_to_pay=paid.whole.value(paying.DAYS_TO_PAY),
        days_late=paid.whole.value(paying.DAYS_LATE),
        collection_rate=due.whole.value(paying.COLLECTION_RATE),
    )


def _back(until: date, sold: Mapping[int, Decimal]) -> Iterator[tuple[int, Decimal]]:
    """Days and sales of the months, from that of a day backwards; of the newest the days up to it."""
    month, days = until.replace(day=1), until.day
    for _ in range(BACK_MONTHS):
        yield days, sold.get(month.year * 100 + month.month) or Decimal(0)
        last = month - timedelta(days=1)
        month, days = last.replace(day=1), last.day
