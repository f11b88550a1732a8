"""The built-in rules of tasks with other figures: how many they would name today, and on the days that are gone."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from crm_desktop.domain.access import SYSTEM, Access, Right
from crm_desktop.domain.affairs.own_rules import TRIAL_DAYS, Fact
from crm_desktop.domain.errors import NotAllowed
from crm_desktop.domain.parties.customers import CustomerStatus
from crm_desktop.domain.reminders import (
    FALLING_MONTHS,
    RHYTHM_ORDERS,
    RHYTHM_TIMES,
    RHYTHM_YEARS,
    ReminderDays,
    ReminderKind,
    done_holds,
    months_before,
)
from crm_desktop.models.parties import Party
from crm_desktop.queries.affairs.feed import SOURCES
from crm_desktop.queries.affairs.own_history import History
from crm_desktop.queries.affairs.own_trial import histories
from crm_desktop.queries.affairs.rows import Asked
from crm_desktop.queries.office_rules import rules_of

FIGURED = (
    ReminderKind.RHYTHM,
    ReminderKind.ORDERLESS,
    ReminderKind.QUOTE,
    ReminderKind.NEVER,
    ReminderKind.SILENT,
    ReminderKind.PLANLESS,
    ReminderKind.UNSIGNED,
    ReminderKind.FALLING,
    ReminderKind.WEEKDAY,
)
"""Rules that the office switches on, or gives figures by grade."""
_ALL = 1_000_000


@dataclass(frozen=True, slots=True)
class RuleTrial:
    """What a rule does.

    Attributes:
        before: how many tasks stand on the desks today by the figures that are kept.
        now: the same by the figures that are tried.
        made: how many tasks these would have made in the days before and today, each done at once; None for rules
            over what is not kept with its days.
    """

    before: int
    now: int
    made: int | None


def rule_trials(
    session: Session, access: Access, *, tried: ReminderDays, today: date
) -> Mapping[ReminderKind, RuleTrial]:
    """Try the rules whose figures differ from those that are kept.

    Raises:
        NotAllowed: if the operator may not set the office up.
    """
    if not access.may(Right.SET_UP_OFFICE):
        raise NotAllowed
    kept = rules_of(session).reminder_days
    kinds = changed_kinds(kept, tried)
    made = _made(session, tried, [kind for kind in kinds if kind in _HOLDS and tried.is_on(kind)], today)
    return {
        kind: RuleTrial(named(session, kept, kind, today), named(session, tried, kind, today), made.get(kind))
        for kind in kinds
    }


def changed_kinds(kept: ReminderDays, tried: ReminderDays) -> list[ReminderKind]:
    """The rules that would do something else."""
    return [kind for kind in FIGURED if kept.of(kind) != tried.of(kind) or kept.is_on(kind) is not tried.is_on(kind)]


def named(session: Session, days: ReminderDays, kind: ReminderKind, today: date) -> int:
    """How many tasks a rule makes today on all desks together, done ones among them."""
    if not days.is_on(kind):
        return 0
    (source,) = (one for one in SOURCES if one.kind is kind)
    query = source.ask(Asked(SYSTEM, today, everybody=True, handed={}, days=days, most=_ALL))
    return 0 if query is None else session.scalar(select(func.count()).select_from(query.subquery())) or 0


# the days that are gone


def _orderless(one: History, day: date, limit: int) -> bool:
    past = bisect_right(one.ordered, day)
    return past > 0 and (day - one.ordered[past - 1]).days >= limit


def _never(one: History, day: date, limit: int) -> bool:
    return bisect_right(one.ordered, day) == 0 and (day - one.entered).days >= limit


def _late(one: History, day: date, _limit: int) -> bool:
    oldest = day.replace(year=day.year - RHYTHM_YEARS, day=1)
    days = sorted({ordered for ordered in one.ordered if oldest <= ordered <= day})
    if len(days) < RHYTHM_ORDERS:
        return False
    gaps = sorted((after - before).days for before, after in pairwise(days))
    middle = gaps[(len(gaps) - 1) // 2] + gaps[len(gaps) // 2]
    return (day - days[-1]).days * 2 > middle * RHYTHM_TIMES


def _falling(one: History, day: date, limit: int) -> bool:
    now, then = (
        sum(
            one.sums[
                bisect_right(one.ordered, months_before(day, back + FALLING_MONTHS)) : bisect_right(
                    one.ordered, months_before(day, back)
                )
            ],
            Decimal(0),
        )
        for back in (0, 12)
    )
    return then > 0 and now * 100 < then * limit


_HOLDS: Mapping[ReminderKind, Callable[[History, date, int], bool]] = {
    ReminderKind.ORDERLESS: _orderless,
    ReminderKind.NEVER: _never,
    ReminderKind.RHYTHM: _late,
    ReminderKind.FALLING: _falling,
}
"""Whether a rule held of a customer on a day; of plans, signed slips and lost quotes the days are not kept."""


def _made(session: Session, tried: ReminderDays, kinds: list[ReminderKind], today: date) -> dict[ReminderKind, int]:
    counts = dict.fromkeys(kinds, 0)
    if not kinds:
        return counts
    which = Party.is_active & Party.is_customer & (Party.status != CustomerStatus.LOST)
    for history in histories(session, which, today, frozenset({Fact.SINCE_ORDER})):
        for kind in kinds:
            counts[kind] += _tasks_of(history, kind, tried, today)
    return counts


def _tasks_of(history: History, kind: ReminderKind, tried: ReminderDays, today: date) -> int:
    figures, holds = tried.of(kind), done_holds(kind) or timedelta(days=TRIAL_DAYS)
    limit = figures.get(history.fixed[Fact.GRADE], figures[""])
    count, day = 0, max(history.entered, today - timedelta(days=TRIAL_DAYS - 1))
    while day <= today:
        if _HOLDS[kind](history, day, limit):
            count, day = count + 1, day + holds
        else:
            day += timedelta(days=1)
    return count
