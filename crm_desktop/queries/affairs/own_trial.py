"""The office's own rules, tried on the days that are gone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access, Right
from crm_desktop.domain.affairs.own_rules import (
    FIGURES,
    MONEY,
    TRIAL_DAYS,
    AnyFact,
    Fact,
    OwnRuleDraft,
    RuleCondition,
    own_facts,
    own_name,
)
from crm_desktop.domain.clock import day_of
from crm_desktop.domain.errors import NotAllowed
from crm_desktop.domain.own.fields import OwnField
from crm_desktop.domain.own.kinds import OwnKind
from crm_desktop.domain.sides import Side
from crm_desktop.models.catalogue import ORDERED, QUOTED, SENT
from crm_desktop.models.contacts import ContactEntry
from crm_desktop.models.money.items import Allocation, Charge, Credit
from crm_desktop.models.own_fields import OwnValue
from crm_desktop.models.parties import Party
from crm_desktop.queries.affairs.own_facts import matching
from crm_desktop.queries.affairs.own_history import NEVER, History, Item
from crm_desktop.queries.filtering import Condition
from crm_desktop.queries.own_values import own_fields, value_of

_ORDER, _QUOTE, _LEFT = ORDERED.entity, QUOTED.entity, SENT.entity


@dataclass(frozen=True, slots=True)
class Trial:
    """What a rule would have done.

    Attributes:
        now: how many customers it names today.
        made: how many tasks it would have made in the days before and today, each done at once.
    """

    now: int
    made: int


def own_rule_trial(session: Session, access: Access, *, draft: OwnRuleDraft, today: date) -> Trial:
    """Try a rule that is typed; words such as the grade, and own fields, are taken as they are today.

    Raises:
        NotAllowed: if the operator may not set the office up.
    """
    if not access.may(Right.SET_UP_OFFICE):
        raise NotAllowed
    return trial(session, draft, today)


def trial(session: Session, draft: OwnRuleDraft, today: date) -> Trial:
    """See ``own_rule_trial``."""
    conditions, fields = draft.conditions, own_fields(session)
    whole = matching(conditions, today, fields)
    now = session.scalar(select(func.count()).select_from(Party).where(whole)) or 0
    days = {one.name for one in own_facts(fields) if one.kind is OwnKind.DATE}
    steady = [one for one in conditions if one.fact not in FIGURES and own_name(one.fact) not in days]
    facts = frozenset(one.fact for one in conditions)
    made = 0
    for history in histories(session, matching(steady, today, fields), today, facts, fields):
        made += _made(history, conditions, today, draft.holds_days or 1)
    return Trial(now, made)


def _made(history: History, conditions: Sequence[RuleCondition], today: date, holds: int) -> int:
    count, day = 0, max(history.entered, today - timedelta(days=TRIAL_DAYS - 1))
    while day <= today:
        if all(one.holds(history.known(one.fact, day)) for one in conditions):
            count += 1
            day += timedelta(days=holds)
        else:
            day += timedelta(days=1)
    return count


def histories(
    session: Session,
    which: Condition,
    today: date,
    facts: frozenset[AnyFact] = frozenset(Fact),
    fields: Sequence[OwnField] = (),
) -> Iterator[History]:
    """The customers of a condition, with what these facts need to be known of them."""
    orders = _orders(session, which, today)
    talks = _days(session, select(ContactEntry.party_id, ContactEntry.at).order_by(ContactEntry.at), which)
    sent = select(_LEFT.party_id, _LEFT.document_date).where(SENT.is_binding, _LEFT.document_date <= today)
    left = _days(session, sent.order_by(_LEFT.document_date), which) if Fact.SINCE_DELIVERY in facts else {}
    quotes = _quotes(session, which) if facts & {Fact.QUOTED, Fact.QUOTE_DAYS} else {}
    owed, paid = _items(session, which) if facts & MONEY else ({}, {})
    own = _own(session, which, facts, fields)
    parties = select(Party.id, Party.created_at, Party.grade, Party.region, Party.credit_limit).where(which)
    for party_id, created_at, grade, region, limit in session.execute(parties.order_by(Party.id)):
        sold = orders.get(party_id, [])
        yield History(
            entered=day_of(created_at),
            fixed={Fact.GRADE: grade, Fact.REGION: region, **own.get(party_id, {})},
            limit=limit,
            ordered=[day for day, _ in sold],
            sums=[total for _, total in sold],
            talks=talks.get(party_id, []),
            shipped=left.get(party_id, []),
            quotes=quotes.get(party_id, []),
            charges=owed.get(party_id, []),
            credits=paid.get(party_id, []),
        )


def _orders(session: Session, which: Condition, today: date) -> Mapping[int, list[tuple[date, Decimal]]]:
    sold = select(_ORDER.party_id, _ORDER.document_date, _ORDER.total).join(Party, _ORDER.party_id == Party.id)
    sold = sold.where(ORDERED.is_binding, _ORDER.document_date <= today, which).order_by(_ORDER.document_date)
    orders: defaultdict[int, list[tuple[date, Decimal]]] = defaultdict(list)
    for party_id, day, total in session.execute(sold):
        orders[party_id].append((day, total))
    return orders


def _days(session: Session, query: Any, which: Condition) -> Mapping[int, list[date]]:
    """The days of rows of a customer and a day or a moment, in the order of the query."""
    days: defaultdict[int, list[date]] = defaultdict(list)
    for party_id, at in session.execute(query.where(query.selected_columns[0].in_(select(Party.id).where(which)))):
        days[party_id].append(day_of(at) if hasattr(at, "hour") else at)
    return days


def _quotes(session: Session, which: Condition) -> Mapping[int, list[Item]]:
    """Quotes that are open, and until their order those that brought one; nobody knows when others were lost."""
    ordered = (
        select(func.min(_ORDER.document_date))
        .where(_ORDER.quote_id == _QUOTE.id, ORDERED.is_binding)
        .correlate(_QUOTE)
        .scalar_subquery()
    )
    query = select(_QUOTE.party_id, _QUOTE.document_date, _QUOTE.total, QUOTED.is_open, ordered)
    found: defaultdict[int, list[Item]] = defaultdict(list)
    for party_id, day, total, is_open, until in session.execute(
        query.join(Party, _QUOTE.party_id == Party.id).where(which)
    ):
        if is_open or until is not None:
            found[party_id].append(Item(day, NEVER if is_open else until, total))
    return found


def _items(session: Session, which: Condition) -> tuple[Mapping[int, list[Item]], Mapping[int, list[Item]]]:
    """What customers owed and paid, from the day of each until it was taken back."""
    customers = select(Party.id).where(which)
    settled: defaultdict[int, list[tuple[date, date, Decimal]]] = defaultdict(list)
    given: defaultdict[int, list[tuple[date, date, Decimal]]] = defaultdict(list)
    parts = select(
        Allocation.charge_id, Allocation.credit_id, Allocation.allocated_on, Allocation.cancelled_on, Allocation.amount
    ).join(Charge, Allocation.charge_id == Charge.id)
    for charge, credit, since, until, amount in session.execute(parts.where(Charge.party_id.in_(customers))):
        part = (since, until or NEVER, amount)
        settled[charge].append(part)
        given[credit].append(part)
    owed: defaultdict[int, list[Item]] = defaultdict(list)
    paid: defaultdict[int, list[Item]] = defaultdict(list)
    for item, found, used in ((Charge, owed, settled), (Credit, paid, given)):
        due = Charge.due_date if item is Charge else item.document_date
        query = select(item.id, item.party_id, item.document_date, item.voided_on, item.amount, due)
        of_side = query.where(item.side == Side.RECEIVABLE, item.party_id.in_(customers))
        for item_id, party_id, day, voided_on, amount, due_on in session.execute(of_side):
            found[party_id].append(Item(day, voided_on or NEVER, amount, due_on, tuple(used[item_id])))
    return owed, paid


def _own(
    session: Session, which: Condition, facts: frozenset[AnyFact], fields: Sequence[OwnField]
) -> Mapping[int, Mapping[AnyFact, Any]]:
    """What stands in the own fields of these facts, by customer and name of the field."""
    wanted = {own_name(fact) for fact in facts}
    asked = {one.id: one for one in own_facts(fields) if one.name in wanted}
    flags: dict[AnyFact, Any] = {one.name: False for one in asked.values() if one.kind is OwnKind.YES_NO}
    parties = session.scalars(select(Party.id).where(which)) if asked else ()
    found = {party_id: dict(flags) for party_id in parties}
    if not asked:
        return found
    query = select(OwnValue.owner_id, OwnValue.field_id, OwnValue.text, OwnValue.number, OwnValue.day)
    query = query.where(OwnValue.field_id.in_(asked), OwnValue.owner_id.in_(select(Party.id).where(which)))
    for party_id, field_id, text, number, day in session.execute(query):
        one = asked[field_id]
        found[party_id][one.name] = value_of(one, text, number, day)
    return found
