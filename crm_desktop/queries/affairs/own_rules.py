"""The office's own rules: asked with the built-in ones, and listed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from typing import Any

from sqlalchemy import Select, String, cast, false, func, literal, or_, select, true
from sqlalchemy.orm import Session
from sqlalchemy.sql.elements import ColumnElement

from crm_desktop.domain.access import Access
from crm_desktop.domain.affairs.own_rules import (
    PERSON,
    Doer,
    Fact,
    OwnRuleDraft,
    RuleCondition,
    can_hold,
    conditions_in,
    doer_of,
    is_rule_for,
    own_facts,
    own_name,
)
from crm_desktop.domain.clock import day_of
from crm_desktop.domain.own.fields import OwnField
from crm_desktop.domain.own.kinds import Owner, OwnKind
from crm_desktop.domain.own_rights import seen_fields
from crm_desktop.domain.reminders import ReminderGroup, ReminderKind, reminder_key
from crm_desktop.models.catalogue import ORDERED, QUOTED, SENT
from crm_desktop.models.office.people import Employee
from crm_desktop.models.parties import Party
from crm_desktop.models.tasks import OwnRule
from crm_desktop.present.listing import Sort
from crm_desktop.queries.affairs.feed_row import Row, Source, columns, of_party, told
from crm_desktop.queries.affairs.habit_parts import PARTY_ID
from crm_desktop.queries.affairs.own_facts import MOMENTS, figure_of, figure_places, matching
from crm_desktop.queries.affairs.rows import Asked, Met, Reminder
from crm_desktop.queries.affairs.scope import (
    handed,
    is_me,
    nobodys,
    only_handed,
    own_customers,
    seen_customers,
    sees_all,
)
from crm_desktop.queries.listing import Listing
from crm_desktop.queries.lookups import people_here
from crm_desktop.queries.office.roles import RoleChoice, role_choices
from crm_desktop.queries.scope import visible


@dataclass(frozen=True, slots=True)
class RuleInForce:
    """A rule that is on, as the feed asks it."""

    id: int
    name: str
    advice: str
    holds_days: int
    conditions: tuple[RuleCondition, ...]
    doer: Doer = Doer()


def rules_in_force(session: Session, access: Access) -> tuple[RuleInForce, ...]:
    """The office's own rules that are on, of which the operator sees all that they are made of."""
    rows = select(OwnRule.id, OwnRule.name, OwnRule.advice, OwnRule.holds_days, OwnRule.conditions, OwnRule.doer)
    found = (
        RuleInForce(row.id, row.name, row.advice, row.holds_days, conditions_in(row.conditions), doer_of(row.doer))
        for row in session.execute(rows.where(OwnRule.is_on).order_by(OwnRule.id))
    )
    return tuple(
        rule
        for rule in found
        if can_hold(rule.conditions, access.own) and is_rule_for(access, [one.fact for one in rule.conditions])
    )


def _ask(rule: RuleInForce, asked: Asked) -> Select[Any]:
    own = _whose(rule.doer, asked)
    query = select(PARTY_ID).where(
        matching(rule.conditions, asked.today, asked.access.own),
        seen_customers(asked),
        or_(own, handed(asked, ReminderKind.OWN, Party.id)),
    )
    cut = query.order_by(Party.code).limit(asked.most).subquery()
    values = of_party(
        record_id=literal(rule.id),
        only_handed=only_handed(asked, ReminderKind.OWN, own),
        **_told_of(rule, asked),
    )
    found = select(*columns(ReminderKind.OWN, values)).select_from(cut)
    return found.join(Party, cut.c.party_id == Party.id)


def _told_of(rule: RuleInForce, asked: Asked) -> dict[str, Any]:
    """The figures with which its conditions hold, by their places in a row; a row has one moment."""
    told = {f"fact_{place}": figure_of(one, asked.today, asked.access.own) for place, one in _placed(rule)}
    told["at"] = next((MOMENTS[Fact(one.fact)] for _, one in _placed(rule) if one.fact in MOMENTS), None)
    return {name: one for name, one in told.items() if one is not None}


def _placed(rule: RuleInForce) -> Iterator[tuple[int, RuleCondition]]:
    return enumerate(rule.conditions, start=1)


def _met(rule: RuleInForce, asked: Asked, row: Row) -> Iterator[Met]:
    days = None if row.at is None else Decimal((asked.today - day_of(row.at)).days)
    for place, one in _placed(rule):
        whole = getattr(row, f"fact_{place}")
        field = next((field for field in asked.access.own if field.name == own_name(one.fact)), None)
        known = None if whole is None else Decimal(whole)
        if known is not None and (field is None or field.kind is not OwnKind.DATE):
            known = known.scaleb(-figure_places(one.fact))
        if one.fact in MOMENTS:
            known, days = days, None
        yield Met(one, known, field)


def _whose(doer: Doer, asked: Asked) -> ColumnElement[bool]:
    """Whether a rule makes the operator's tasks; those of a colleague who has left come to who may assign customers."""
    if sees_all(asked):
        return true()
    if doer.person_id is not None:
        who = literal(doer.person_id)
        return or_(is_me(asked.access, who), nobodys(asked.access, who))
    if doer.role:
        return true() if asked.access.is_one_of((doer.role,)) else false()
    return own_customers(asked)


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
        met=tuple(_met(rule, asked, row)),
    )


def own_sources(rules: Sequence[RuleInForce]) -> list[Source]:
    """A source for each rule that is on."""
    by_id = {rule.id: rule for rule in rules}
    documents = (one.kind.value for one in (ORDERED, QUOTED, SENT))
    tables = frozenset({*documents, "contact_entry", "charge", "credit", "own_value"})
    return [Source(ReminderKind.OWN, tables, partial(_ask, rule), partial(_read, by_id)) for rule in rules]


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
    doer: str
    person: str


_DOER = select(Employee.name).where(OwnRule.doer == literal(PERSON) + cast(Employee.id, String)).scalar_subquery()
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
        "doer": OwnRule.doer,
        "person": func.coalesce(_DOER, ""),
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
        conditions_in(rule.conditions),
        name=rule.name,
        advice=rule.advice,
        holds_days=rule.holds_days,
        doer=rule.doer,
    )


@dataclass(frozen=True, slots=True)
class RuleChoices:
    """What the form of a rule offers.

    Attributes:
        people: who works here, as those who do it.
        roles: the codes of the roles with their own names, where they have any.
        fields: the own fields of customers, over which rules can be made.
    """

    people: tuple[tuple[int, str], ...]
    roles: tuple[RoleChoice, ...]
    fields: tuple[OwnField, ...]


def rule_choices(session: Session, access: Access) -> RuleChoices:
    """Read them at once."""
    return RuleChoices(people_here(session), role_choices(session, access), own_facts(seen_fields(access, Owner.PARTY)))
