"""The office's own rules: asked with the built-in ones, listed, and tried on the days that are gone."""

from __future__ import annotations

import json
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from math import ceil, floor
from typing import Any

from sqlalchemy import Date, Select, and_, false, func, literal, or_, select, true
from sqlalchemy.orm import Session
from sqlalchemy.sql.elements import ColumnElement

from crm_desktop.domain.access import Access, Right
from crm_desktop.domain.affairs.own_rules import (
    FIGURES,
    ORDER_DAYS,
    TRIAL_DAYS,
    Compare,
    Fact,
    OwnRuleDraft,
    RuleCondition,
)
from crm_desktop.domain.clock import FIRST_DAY, day_of, moment_of
from crm_desktop.domain.errors import NotAllowed
from crm_desktop.domain.reminders import ReminderGroup, ReminderKind, reminder_key
from crm_desktop.models.catalogue import ORDERED
from crm_desktop.models.contacts import ContactEntry
from crm_desktop.models.parties import Party
from crm_desktop.models.tasks import OwnRule
from crm_desktop.models.types import Amount
from crm_desktop.present.listing import Sort
from crm_desktop.queries.affairs.feed_row import Row, Source, columns, of_party, told
from crm_desktop.queries.affairs.rows import Asked, Reminder
from crm_desktop.queries.affairs.scope import handed, own_customers, seen_customers
from crm_desktop.queries.day_number import DayNumber
from crm_desktop.queries.filtering import Condition
from crm_desktop.queries.listing import Listing
from crm_desktop.queries.scope import visible

_ORDER = ORDERED.entity
AT_MOST = 500


@dataclass(frozen=True, slots=True)
class RuleInForce:
    """A rule that is on, as the feed asks it."""

    id: int
    name: str
    advice: str
    holds_days: int
    conditions: tuple[RuleCondition, ...]


def rules_in_force(session: Session) -> tuple[RuleInForce, ...]:
    """The office's own rules that are on."""
    rows = select(OwnRule.id, OwnRule.name, OwnRule.advice, OwnRule.holds_days, OwnRule.conditions)
    return tuple(
        RuleInForce(row.id, row.name, row.advice, row.holds_days, conditions_in(row.conditions))
        for row in session.execute(rows.where(OwnRule.is_on).order_by(OwnRule.id))
    )


def conditions_in(text: str) -> tuple[RuleCondition, ...]:
    """The conditions as they are stored."""
    return tuple(RuleCondition(Fact(fact), Compare(how), value) for fact, how, value in json.loads(text))


# asked today


def _days_since(day: Any, today: date) -> Any:
    return DayNumber(literal(today, Date())) - DayNumber(day)


def _binding(today: date) -> Any:
    return and_(_ORDER.party_id == Party.id, ORDERED.is_binding, _ORDER.document_date <= today)


def _known(fact: Fact, today: date) -> Any:
    """What is known of a customer, whoever may see his single orders: a rule is the office's."""
    recent = and_(_binding(today), _ORDER.document_date > today - timedelta(days=ORDER_DAYS))
    spoken = func.coalesce(Party.last_contact_at, Party.created_at)
    match fact:
        case Fact.SINCE_ORDER:
            last = select(func.max(_ORDER.document_date)).where(_binding(today)).correlate(Party).scalar_subquery()
            return _days_since(last, today)
        case Fact.ORDERS:
            return select(func.count()).select_from(_ORDER).where(recent).correlate(Party).scalar_subquery()
        case Fact.ORDERED:
            total = func.coalesce(func.sum(_ORDER.total), literal(Decimal(0), Amount))
            return select(total).where(recent).correlate(Party).scalar_subquery()
        case Fact.SINCE_CONTACT:
            return spoken
        case Fact.SINCE_ENTERED:
            return Party.created_at
    return Party.grade if fact is Fact.GRADE else Party.region


def _holds(one: RuleCondition, today: date) -> ColumnElement[bool]:
    known = _known(one.fact, today)
    if one.fact not in FIGURES:
        return _compared(func.lower(known), one.compare, one.value.lower())
    value: Any = one.figure if one.fact is Fact.ORDERED else int(one.figure)
    if one.fact in (Fact.SINCE_CONTACT, Fact.SINCE_ENTERED):
        return _since(known, one, today)
    if one.fact is not Fact.ORDERED and one.figure != value:
        return _between(known, one, value)
    return _compared(known, one.compare, value)


def _compared(known: Any, compare: Compare, value: Any) -> ColumnElement[bool]:
    match compare:
        case Compare.LEAST:
            found = known >= value
        case Compare.MOST:
            found = known <= value
        case Compare.IS:
            found = known == value
        case _:
            found = known != value
    condition: ColumnElement[bool] = found
    return condition


def _between(known: Any, one: RuleCondition, below: int) -> ColumnElement[bool]:
    """A count compared with a figure that is no whole one."""
    if one.compare in (Compare.LEAST, Compare.MOST):
        return _compared(known, one.compare, below + 1 if one.compare is Compare.LEAST else below)
    condition: ColumnElement[bool] = known.is_(None) & known.is_not(None) if one.compare is Compare.IS else known >= 0
    return condition


def _since(at: Any, one: RuleCondition, today: date) -> ColumnElement[bool]:
    """Days since a moment: a day begins and ends at this computer's place."""
    is_whole = one.figure == int(one.figure)
    begin, end = _edges(today, ceil(one.figure) if one.compare is Compare.LEAST else floor(one.figure))
    match one.compare:
        case Compare.LEAST:
            found = at < end
        case Compare.MOST:
            found = at >= begin
        case Compare.IS:
            found = (at >= begin) & (at < end) if is_whole else false()
        case _:
            found = (at < begin) | (at >= end) if is_whole else true()
    condition: ColumnElement[bool] = found
    return condition


def _edges(today: date, days: int) -> tuple[Any, Any]:
    """The moments between which lies what is so many days ago."""
    day = max(FIRST_DAY, date.fromordinal(max(1, today.toordinal() - days)))
    return moment_of(day), moment_of(day + timedelta(days=1))


def matching(conditions: Sequence[RuleCondition], today: date) -> ColumnElement[bool]:
    """The condition on ``Party`` under which a rule holds today."""
    return and_(
        Party.is_active,
        Party.is_customer,
        *(_holds(one, today) for one in conditions),
    )


def _ask(rule: RuleInForce, asked: Asked) -> Select[Any]:
    values = of_party(record_id=literal(rule.id))
    query = select(*columns(ReminderKind.OWN, values)).where(
        matching(rule.conditions, asked.today),
        seen_customers(asked),
        or_(own_customers(asked), handed(asked, ReminderKind.OWN, Party.id)),
    )
    cut = query.order_by(Party.code).limit(AT_MOST).subquery()
    return select(cut)


def _read(rules: Mapping[int, RuleInForce], asked: Asked, row: Row) -> Iterator[Reminder]:
    rule = rules[row.record_id]
    yield told(
        ReminderKind.OWN,
        ReminderGroup.CARE,
        row,
        f"{reminder_key(ReminderKind.OWN, row.party_id)}:{rule.id}",
        asked.today,
        text=rule.advice,
        number=rule.name,
        limit=rule.holds_days,
    )


def own_sources(rules: Sequence[RuleInForce]) -> list[Source]:
    """A source for each rule that is on."""
    by_id = {rule.id: rule for rule in rules}
    tables = frozenset({ORDERED.kind.value, "contact_entry"})
    return [Source(ReminderKind.OWN, tables, partial(_ask, rule), partial(_read, by_id)) for rule in rules]


# tried on the days that are gone


@dataclass(frozen=True, slots=True)
class Trial:
    """What a rule would have done.

    Attributes:
        now: how many customers it names today.
        made: how many tasks it would have made in the days before and today, each done at once.
    """

    now: int
    made: int


@dataclass(slots=True)
class _History:
    """What is needed to know a customer on any day."""

    entered: date
    fixed: Mapping[Fact, str]
    orders: list[date]
    sums: list[Decimal]
    talks: list[date]

    def known(self, fact: Fact, day: date) -> Any:
        """What was known of a fact on a day, as ``_known`` says it today."""
        if fact not in FIGURES:
            return self.fixed[fact]
        past = bisect_right(self.orders, day)
        first = bisect_left(self.orders, day - timedelta(days=ORDER_DAYS - 1))
        match fact:
            case Fact.SINCE_ORDER:
                return (day - self.orders[past - 1]).days if past else None
            case Fact.ORDERS:
                return max(0, past - first)
            case Fact.ORDERED:
                return sum(self.sums[first:past], start=Decimal(0))
            case Fact.SINCE_CONTACT:
                talks = bisect_right(self.talks, day)
                return (day - (self.talks[talks - 1] if talks else self.entered)).days
        return (day - self.entered).days


def own_rule_trial(session: Session, access: Access, *, draft: OwnRuleDraft, today: date) -> Trial:
    """Try a rule that is typed; words such as the grade are taken as they are today.

    Raises:
        NotAllowed: if the operator may not set the office up.
    """
    if not access.may(Right.SET_UP_OFFICE):
        raise NotAllowed
    return trial(session, draft, today)


def trial(session: Session, draft: OwnRuleDraft, today: date) -> Trial:
    """See ``own_rule_trial``."""
    conditions = draft.conditions
    now = session.scalar(select(func.count()).select_from(Party).where(matching(conditions, today))) or 0
    steady = [one for one in conditions if one.fact not in FIGURES]
    made = 0
    for history in _histories(session, matching(steady, today), today):
        made += _made(history, conditions, today, draft.holds_days or 1)
    return Trial(now, made)


def _made(history: _History, conditions: Sequence[RuleCondition], today: date, holds: int) -> int:
    count, day = 0, max(history.entered, today - timedelta(days=TRIAL_DAYS - 1))
    while day <= today:
        if all(one.holds(history.known(one.fact, day)) for one in conditions):
            count += 1
            day += timedelta(days=holds)
        else:
            day += timedelta(days=1)
    return count


def _histories(session: Session, which: Condition, today: date) -> Iterator[_History]:
    orders: defaultdict[int, list[tuple[date, Decimal]]] = defaultdict(list)
    sold = select(_ORDER.party_id, _ORDER.document_date, _ORDER.total).join(Party, _ORDER.party_id == Party.id)
    sold = sold.where(ORDERED.is_binding, _ORDER.document_date <= today, which).order_by(_ORDER.document_date)
    for party_id, day, total in session.execute(sold):
        orders[party_id].append((day, total))
    talks: defaultdict[int, list[date]] = defaultdict(list)
    said = select(ContactEntry.party_id, ContactEntry.at).join(Party, ContactEntry.party_id == Party.id)
    for party_id, at in session.execute(said.where(which).order_by(ContactEntry.at)):
        talks[party_id].append(day_of(at))
    parties = select(Party.id, Party.created_at, Party.grade, Party.region).where(which)
    for party_id, created_at, grade, region in session.execute(parties):
        days = orders[party_id]
        fixed = {Fact.GRADE: grade, Fact.REGION: region}
        yield _History(
            day_of(created_at), fixed, [day for day, _ in days], [total for _, total in days], talks[party_id]
        )


# listed


@dataclass(frozen=True, slots=True)
class OwnRuleRow:
    """One rule of their list; ``conditions`` as they are stored."""

    id: int
    name: str
    conditions: str
    advice: str
    holds_days: int
    is_on: bool
    version: int


OWN_RULES = Listing(
    row=OwnRuleRow,
    key=OwnRule.id,
    source=OwnRule.__table__,
    columns={
        "id": OwnRule.id,
        "name": OwnRule.name,
        "conditions": OwnRule.conditions,
        "advice": OwnRule.advice,
        "holds_days": OwnRule.holds_days,
        "is_on": OwnRule.is_on,
        "version": OwnRule.version,
    },
    visible=lambda _access: true(),
    search=(OwnRule.name, OwnRule.advice),
    order=(Sort("name"),),
)


@dataclass(frozen=True, slots=True)
class StoredRule:
    """A rule with the version that was read."""

    id: int
    version: int
    draft: OwnRuleDraft
    is_on: bool


def stored_rule(session: Session, access: Access, *, rule_id: int) -> StoredRule:
    """Read a rule.

    Raises:
        NotFound: if there is none.
    """
    rule = visible(session, access, OwnRule, rule_id)
    return StoredRule(rule.id, rule.version, draft_of(rule), rule.is_on)


def draft_of(rule: OwnRule) -> OwnRuleDraft:
    """A stored rule as a form holds it."""
    return OwnRuleDraft.holding(
        conditions_in(rule.conditions), name=rule.name, advice=rule.advice, holds_days=rule.holds_days
    )
