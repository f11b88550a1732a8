"""Where reminders come from that the habits of customers make: silence, no order, late by their own measure, falling.

They fall due on no certain day. Each reads at most ``Asked.most`` rows, the longest waiting first. All customers are
gone through in narrow indexes (``ix_party_care``, ``ix_sales_order_party``); rows, names and usual amounts are only
looked up of those who are left.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from sqlalchemy import (
    BigInteger,
    Date,
    Integer,
    Select,
    Subquery,
    and_,
    case,
    func,
    literal,
    or_,
    select,
    type_coerce,
)

from crm_desktop.domain.clock import day_of
from crm_desktop.domain.reminders import (
    FALLING_MONTHS,
    RHYTHM_ORDERS,
    RHYTHM_TIMES,
    RHYTHM_YEARS,
    ReminderGroup,
    ReminderKind,
    group_of,
    months_before,
    reminder_key,
)
from crm_desktop.models.catalogue import ORDERED
from crm_desktop.models.parties import Party
from crm_desktop.models.types import Moment
from crm_desktop.queries.affairs.feed_row import Row, Source, by_grade, told
from crm_desktop.queries.affairs.habit_parts import (
    BINDING,
    ORDER,
    PARTY_ID,
    a_month,
    any_order,
    end_of,
    first_rows,
    is_party,
    looked_after,
    of_own,
    sees_turnover,
    usual_amount,
)
from crm_desktop.queries.affairs.rows import Asked, Reminder
from crm_desktop.queries.day_number import DayNumber

_WITHOUT_PLAN = case((Party.next_contact_on.is_(None), 1), else_=0) == 1
"""That nobody plans anything, said so that no index of plans is taken for it: nearly all customers have none."""
_OF_ORDERS = frozenset({ORDERED.kind.value})
_WEEK = 7


# nobody spoke, nobody plans


def _spoken() -> Any:
    return func.coalesce(Party.last_contact_at, Party.created_at)


def _since(asked: Asked, kind: ReminderKind) -> Any:
    """The moment before which somebody must have spoken with a customer for the last time."""
    days = asked.days.of(kind)
    return by_grade({grade: end_of(asked.today - timedelta(days=count)) for grade, count in days.items()}, Moment())


def _silence(asked: Asked) -> Select[Any]:
    """Customers with whom nobody spoke for the days set for their grade, and nobody plans to."""
    kind = ReminderKind.SILENT
    query = select(PARTY_ID, _spoken().label("at")).where(
        looked_after(asked, kind), _WITHOUT_PLAN, _spoken() <= _since(asked, kind)
    )
    return first_rows(asked, kind, query, _spoken())


def _silent(asked: Asked, row: Row) -> Iterator[Reminder]:
    limit = asked.figure(ReminderKind.SILENT, row.grade)
    last = day_of(row.at)
    due_on = last + timedelta(days=limit)
    key = reminder_key(ReminderKind.SILENT, row.party_id, due_on)
    yield told(ReminderKind.SILENT, ReminderGroup.SILENT, row, key, due_on, count=limit, since=last, limit=limit)


def _without_plan(asked: Asked) -> Select[Any]:
    """Customers without a plan who are not silent yet."""
    kind = ReminderKind.PLANLESS
    too_long = [_spoken() > _since(asked, ReminderKind.SILENT)] if asked.days.is_on(ReminderKind.SILENT) else []
    query = select(PARTY_ID, _spoken().label("at")).where(
        looked_after(asked, kind), _WITHOUT_PLAN, _spoken() <= _since(asked, kind), *too_long
    )
    return first_rows(asked, kind, query, _spoken())


def _planless(asked: Asked, row: Row) -> Iterator[Reminder]:
    limit, last = asked.figure(ReminderKind.PLANLESS, row.grade), day_of(row.at)
    due_on = last + timedelta(days=limit)
    key = reminder_key(ReminderKind.PLANLESS, row.party_id, last)
    yield told(ReminderKind.PLANLESS, ReminderGroup.CARE, row, key, due_on, since=last, limit=limit)


# orders: too long ago, never, late by their own measure, less than last year


def _day_before(asked: Asked, kind: ReminderKind) -> Any:
    days = asked.days.of(kind)
    return by_grade({grade: asked.today - timedelta(days=count) for grade, count in days.items()}, Date())


def _orderless(asked: Asked) -> Select[Any]:
    """Customers who ordered before and for the days set no more; silence counts talks, this counts orders."""
    kind = ReminderKind.ORDERLESS
    last = (
        select(ORDER.party_id.label("party_id"), func.max(ORDER.document_date).label("day"))
        .where(BINDING, *of_own(asked, kind))
        .group_by(ORDER.party_id)
        .subquery()
    )
    query = (
        select(PARTY_ID, last.c.day.label("day"))
        .select_from(last)
        .join(Party, is_party(last.c.party_id))
        .where(last.c.day <= _day_before(asked, kind), looked_after(asked, kind))
    )
    return first_rows(asked, kind, query, last.c.day, amount=usual_amount(asked))


def _no_order(asked: Asked, row: Row) -> Iterator[Reminder]:
    limit = asked.figure(ReminderKind.ORDERLESS, row.grade)
    key = reminder_key(ReminderKind.ORDERLESS, row.party_id, row.day)
    yield told(
        ReminderKind.ORDERLESS, ReminderGroup.ORDERLESS, row, key, row.day + timedelta(days=limit),
        count=(asked.today - row.day).days, since=row.day, limit=limit, amount=a_month(row.amount),
    )  # fmt: skip


def _entered() -> Any:
    return Party.created_at


def _never(asked: Asked) -> Select[Any]:
    """Customers who were entered long enough ago and never ordered, whoever might see their orders."""
    kind, entered = ReminderKind.NEVER, _entered()
    ordered = select(ORDER.party_id).where(BINDING)
    query = select(PARTY_ID, entered.label("at")).where(
        looked_after(asked, kind), Party.created_at <= _since(asked, kind), Party.id.not_in(ordered)
    )
    return first_rows(asked, kind, query, entered)


def _never_ordered(asked: Asked, row: Row) -> Iterator[Reminder]:
    limit, entered = asked.figure(ReminderKind.NEVER, row.grade), day_of(row.at)
    key = reminder_key(ReminderKind.NEVER, row.party_id)
    due_on = entered + timedelta(days=limit)
    yield told(ReminderKind.NEVER, ReminderGroup.CARE, row, key, due_on, since=entered, limit=limit)


def _late_by_rhythm(asked: Asked) -> Select[Any]:
    """Customers for whom more than twice the median of the days between their orders has passed."""
    kind = ReminderKind.RHYTHM
    middle = _middle_gaps(_gaps(_days_of_orders(asked)))
    passed = DayNumber(literal(asked.today, Date())) - DayNumber(middle.c.day)
    query = (
        select(PARTY_ID, middle.c.day.label("day"), middle.c.low.label("first"), middle.c.high.label("second"))
        .select_from(middle)
        .join(Party, is_party(middle.c.party_id))
        # the median lies between the two middle ones: twice the median is their sum
        .where(passed * 2 > (middle.c.low + middle.c.high) * RHYTHM_TIMES, looked_after(asked, kind))
    )
    return first_rows(asked, kind, query, middle.c.day, amount=usual_amount(asked))


def _days_of_orders(asked: Asked) -> Subquery:
    """The days on which customers ordered who ordered often enough for a rhythm: most did not."""
    oldest = asked.today.replace(year=asked.today.year - RHYTHM_YEARS, day=1)
    own = [BINDING, *of_own(asked, ReminderKind.RHYTHM)]
    in_time = and_(ORDER.document_date >= oldest, ORDER.document_date <= asked.today)
    often = (
        select(ORDER.party_id)
        .where(*own)
        .group_by(ORDER.party_id)
        .having(func.count(case((in_time, ORDER.document_date)).distinct()) >= RHYTHM_ORDERS)
    )
    return (
        select(ORDER.party_id.label("party_id"), ORDER.document_date.label("day"))
        .where(*own, in_time, ORDER.party_id.in_(often))
        .distinct()
        .subquery()
    )


def _gaps(days: Subquery) -> Subquery:
    """The days between the orders of each customer, from the shortest, with how many they are and his last day."""
    whose = days.c.party_id
    before = func.lag(days.c.day).over(partition_by=whose, order_by=days.c.day)
    gaps = select(
        whose.label("party_id"),
        func.max(days.c.day).over(partition_by=whose).label("last"),
        (DayNumber(days.c.day) - DayNumber(before)).label("gap"),
    ).subquery()
    return (
        select(
            gaps.c.party_id,
            gaps.c.last,
            gaps.c.gap,
            func.row_number().over(partition_by=gaps.c.party_id, order_by=gaps.c.gap).label("place"),
            func.count().over(partition_by=gaps.c.party_id).label("count"),
        )
        .where(gaps.c.gap.is_not(None))
        .subquery()
    )


def _middle_gaps(gaps: Subquery) -> Subquery:
    """The two gaps in the middle of each customer's, which are one if they are odd in number."""
    count, place, gap = gaps.c.count, gaps.c.place, gaps.c.gap
    return (
        select(
            gaps.c.party_id,
            func.max(gaps.c.last).label("day"),
            func.max(case((place == (count + 1) // 2, gap))).label("low"),
            func.max(case((place == (count + 2) // 2, gap))).label("high"),
        )
        .where(count >= RHYTHM_ORDERS - 1)
        .group_by(gaps.c.party_id)
        .subquery()
    )


def _late(asked: Asked, row: Row) -> Iterator[Reminder]:
    most = (row.first + row.second) * RHYTHM_TIMES // 2
    key = reminder_key(ReminderKind.RHYTHM, row.party_id, row.day)
    yield told(
        ReminderKind.RHYTHM, ReminderGroup.ORDERLESS, row, key, row.day + timedelta(days=most + 1),
        count=(asked.today - row.day).days, since=row.day, gaps=(row.first, row.second), amount=a_month(row.amount),
    )  # fmt: skip


def _less_than_last_year(asked: Asked) -> Select[Any] | None:
    """Customers who ordered in the last months much less than in the same months of the year before."""
    if not sees_turnover(asked.access):
        return None
    kind, today = ReminderKind.FALLING, asked.today
    first = months_before(today, FALLING_MONTHS)
    then_first, then_last = months_before(first, 12), months_before(today, 12)
    is_now, is_then = ORDER.document_date > first, ORDER.document_date <= then_last
    sums = (
        select(
            ORDER.party_id.label("party_id"),
            func.coalesce(func.sum(case((is_now, ORDER.total))), 0).label("now"),
            func.sum(case((is_then, ORDER.total))).label("then"),
        )
        .where(
            BINDING,
            or_(and_(is_now, ORDER.document_date <= today), and_(is_then, ORDER.document_date > then_first)),
            *of_own(asked, kind),
        )
        .group_by(ORDER.party_id)
        .subquery()
    )
    # whole cents, lest a percentage is taken for an amount
    now, then = type_coerce(sums.c.now, BigInteger()), type_coerce(sums.c.then, BigInteger())
    percent = by_grade(asked.days.of(kind), Integer())
    query = (
        select(PARTY_ID, sums.c.now.label("amount"), sums.c.then.label("before"))
        .select_from(sums)
        .join(Party, sums.c.party_id == Party.id)
        .where(then > 0, now * 100 < then * percent, looked_after(asked, kind))
    )
    return first_rows(asked, kind, query, (now - then), Party.id)


def _falling(asked: Asked, row: Row) -> Iterator[Reminder]:
    yield told(
        ReminderKind.FALLING, ReminderGroup.CARE, row, reminder_key(ReminderKind.FALLING, row.party_id), asked.today,
        amount=row.amount, before=row.before, limit=asked.figure(ReminderKind.FALLING, row.grade),
    )  # fmt: skip


# the day of the week on which somebody orders


def _order_days(asked: Asked) -> dict[int, date]:
    """The day that counts for each day of the week: tomorrow, today, or the last one that is gone."""
    days = [asked.today + timedelta(days=offset) for offset in range(2 - _WEEK, 2)]
    return {day.isoweekday(): day for day in days}


def _monday_of(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _weekdays(asked: Asked) -> Select[Any]:
    """Customers whose day of ordering is tomorrow, today or gone, and who have not ordered in its week or since."""
    kind, days = ReminderKind.WEEKDAY, _order_days(asked)
    weekday = Party.order_weekday
    monday = case({number: literal(_monday_of(day), Date()) for number, day in days.items()}, value=weekday)
    day = case({number: literal(day, Date()) for number, day in days.items()}, value=weekday)
    query = select(PARTY_ID, day.label("day")).where(
        weekday > 0, looked_after(asked, kind), ~any_order(ORDER.document_date >= monday)
    )
    return first_rows(asked, kind, query, day, Party.id, amount=usual_amount(asked))


def _order_day(asked: Asked, row: Row) -> Iterator[Reminder]:
    key = reminder_key(ReminderKind.WEEKDAY, row.party_id, row.day)
    yield told(
        ReminderKind.WEEKDAY, group_of(row.day, asked.today), row, key, row.day,
        since=_monday_of(row.day), amount=a_month(row.amount),
    )  # fmt: skip


HABITS = (
    Source(ReminderKind.WEEKDAY, _OF_ORDERS, _weekdays, _order_day),
    Source(ReminderKind.RHYTHM, _OF_ORDERS, _late_by_rhythm, _late),
    Source(ReminderKind.ORDERLESS, _OF_ORDERS, _orderless, _no_order),
    Source(ReminderKind.FALLING, _OF_ORDERS, _less_than_last_year, _falling),
    Source(ReminderKind.NEVER, _OF_ORDERS, _never, _never_ordered),
    Source(ReminderKind.SILENT, frozenset({"contact_entry"}), _silence, _silent),
    Source(ReminderKind.PLANLESS, frozenset({"contact_entry"}), _without_plan, _planless),
)
