"""Whom a salesperson should contact in a month, and why: what a contact plan is made of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise
from statistics import median
from typing import Any

from sqlalchemy import case, select
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access
from crm_desktop.domain.affairs.contact_plan import FREQUENCY, PlanReason, Wish, month_of
from crm_desktop.domain.clock import day_of
from crm_desktop.domain.parties.customers import CustomerStatus
from crm_desktop.domain.reminders import RHYTHM_ORDERS, RHYTHM_YEARS
from crm_desktop.domain.sides import Side
from crm_desktop.models.catalogue import ORDERED, QUOTED
from crm_desktop.models.money.items import Charge
from crm_desktop.models.parties import ContactPerson, Party
from crm_desktop.present.working_days import WorkingDays
from crm_desktop.queries.parties.birthdays import birthday_candidates, birthdays_in
from crm_desktop.queries.sight import sees_customer, sees_document, sees_money_of

_ORDER, _QUOTE = ORDERED.entity, QUOTED.entity
TALKED_OF_DAYS = 90


def wishes_of(
    session: Session, access: Access, employee_id: int, month: date, today: date, calendar: WorkingDays
) -> list[Wish]:
    """All wishes for the customers of a salesperson, as far as whoever asks sees them; none before today."""
    first, last = month_of(month)
    first = max(first, today)
    own = (
        Party.owner_id == employee_id,
        Party.is_active,
        Party.is_customer,
        Party.status != CustomerStatus.LOST,
        sees_customer(access),
    )
    days = calendar.between(first, last)
    if not days:
        return []
    return [
        *_by_grade(session, own, days, calendar),
        *_birthdays(session, own, first, last),
        *_quotes(session, access, own, first, last),
        *_debts(session, access, own, first, last),
        *_cycles(session, access, own, first, last),
    ]


def _by_grade(session: Session, own: Sequence[Any], days: Sequence[date], calendar: WorkingDays) -> Iterator[Wish]:
    """Each customer so many working days after the last talk, and again and again through the month."""
    rows = session.execute(select(Party.id, Party.grade, Party.last_contact_at, Party.created_at).where(*own))
    for party_id, grade, spoken_at, created_at in rows:
        every = FREQUENCY.get(grade, FREQUENCY[""])
        day = max(calendar.after(day_of(spoken_at or created_at), every), days[0])
        while day <= days[-1]:
            yield Wish(party_id, day, PlanReason.GRADE, str(every))
            day = calendar.after(day, every)


def _birthdays(session: Session, own: Sequence[Any], first: date, last: date) -> Iterator[Wish]:
    query = (
        select(
            ContactPerson.party_id,
            ContactPerson.name,
            ContactPerson.birth_month.label("first"),
            ContactPerson.birth_day.label("second"),
            case((ContactPerson.birth_is_lunar, 1), else_=0).label("third"),
            case((ContactPerson.birth_in_leap_month, 1), else_=0).label("fourth"),
            ContactPerson.birth_year.label("fifth"),
        )
        .join(Party, ContactPerson.party_id == Party.id)
        .where(birthday_candidates(first, last), *own)
    )
    for row in session.execute(query):
        for day, _lunar in birthdays_in(row, first, last):
            if first <= day <= last:
                yield Wish(row.party_id, day, PlanReason.BIRTHDAY, row.name)


def _quotes(session: Session, access: Access, own: Sequence[Any], first: date, last: date) -> Iterator[Wish]:
    """Open quotes before they end, or else a week after they were sent; older ones are no longer talked of."""
    oldest = first - timedelta(days=TALKED_OF_DAYS)
    query = (
        select(_QUOTE.party_id, _QUOTE.number, _QUOTE.document_date, _QUOTE.valid_until)
        .join(Party, _QUOTE.party_id == Party.id)
        .where(QUOTED.is_open, _QUOTE.document_date >= oldest, sees_document(access, _QUOTE), *own)
        .order_by(_QUOTE.id)
    )
    for party_id, number, sent_on, until in session.execute(query):
        best = until - timedelta(days=3) if until is not None and until >= first else sent_on + timedelta(days=7)
        yield Wish(party_id, min(max(best, first), last), PlanReason.OFFER, number or "")


def _debts(session: Session, access: Access, own: Sequence[Any], first: date, last: date) -> Iterator[Wish]:
    """Money that is overdue or falls due in the month, once for each customer, for who may see it."""
    if not access.may(Side.RECEIVABLE.see):
        return
    query = (
        select(Charge.party_id, Charge.due_date)
        .join(Party, Charge.party_id == Party.id)
        .where(
            Charge.side == Side.RECEIVABLE,
            Charge.open_amount != 0,
            Charge.due_date <= last,
            sees_money_of(access),
            *own,
        )
        .order_by(Charge.due_date)
    )
    told: set[int] = set()
    for party_id, due_on in session.execute(query):
        if party_id not in told:
            told.add(party_id)
            yield Wish(party_id, max(due_on, first), PlanReason.DEBT, due_on.isoformat())


def _cycles(session: Session, access: Access, own: Sequence[Any], first: date, last: date) -> Iterator[Wish]:
    """Customers whose next order is to be expected in the month, by the median of the days between their orders."""
    oldest = first.replace(year=first.year - RHYTHM_YEARS, day=1)
    query = (
        select(_ORDER.party_id, _ORDER.document_date)
        .join(Party, _ORDER.party_id == Party.id)
        .where(ORDERED.is_binding, _ORDER.document_date >= oldest, sees_document(access, _ORDER), *own)
        .distinct()
    )
    ordered: defaultdict[int, list[date]] = defaultdict(list)
    for party_id, day in session.execute(query):
        ordered[party_id].append(day)
    for party_id, days in ordered.items():
        if len(days) >= RHYTHM_ORDERS:
            days.sort()
            usual = median((after - before).days for before, after in pairwise(days))
            expected = days[-1] + timedelta(days=round(usual))
            if first <= expected <= last:
                yield Wish(party_id, expected, PlanReason.CYCLE, f"{usual:g}")
