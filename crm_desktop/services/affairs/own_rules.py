"""The office's own rules: kept, switched on after a trial, switched off, deleted."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from crm_desktop.domain.access import Right
from crm_desktop.domain.affairs.own_rules import (
    MOST_AT_ONCE,
    MOST_IN_TRIAL,
    CannotHold,
    FieldGone,
    OwnRuleDraft,
    TooManyTasks,
    can_hold,
    doer_of,
    own_rule_problems,
    shape_of,
)
from crm_desktop.domain.changes import Changes, Done
from crm_desktop.domain.errors import FieldProblems
from crm_desktop.models.office.people import Employee
from crm_desktop.models.tasks import OwnRule
from crm_desktop.queries.affairs.own_rules import draft_of
from crm_desktop.queries.affairs.own_trial import trial
from crm_desktop.queries.own_values import own_fields
from crm_desktop.services.removal import put_away, take_back
from crm_desktop.services.work import Handler, Work


@dataclass(frozen=True, kw_only=True)
class SaveOwnRule:
    """Keep a rule; a new one is off until somebody switches it on."""

    draft: OwnRuleDraft
    rule_id: int | None = None
    seen_version: int = 0


def save_own_rule(work: Work, command: SaveOwnRule) -> Done:
    """Keep it; one that is on stays on, if it still makes no more tasks than are of use.

    Raises:
        FieldProblems: keys of ``OwnRuleDraft``.
        NotFound: if the colleague who is to do it is nobody.
        StaleRecord: if somebody else changed it meanwhile.
        TooManyTasks: if it is on and would make too many.
    """
    draft = command.draft
    problems = own_rule_problems(draft, own_fields(work.session))
    if problems:
        raise FieldProblems(problems)
    if (person := doer_of(draft.doer).person_id) is not None:
        work.load(Employee, person)
    if command.rule_id is None:
        rule = OwnRule(is_on=False)
        work.session.add(rule)
    else:
        rule = work.load_seen(OwnRule, command.rule_id, command.seen_version)
        if rule.is_on:
            require_useful(work, draft)
    rule.name, rule.advice = draft.name.strip(), draft.advice.strip()
    rule.holds_days, rule.doer = draft.holds_days or 1, draft.doer
    typed = [[one.fact, one.compare, one.value] for one in draft.conditions]
    rule.conditions = json.dumps(typed, ensure_ascii=False)
    work.session.flush()
    return Done(Changes.REMINDERS | Changes.OFFICE, rule.id, rule.name[:40])


def require_useful(work: Work, draft: OwnRuleDraft) -> None:
    """Make sure that a rule can hold, and names not too many now, nor would have in the days of its trial.

    Raises:
        FieldGone: if a field of it is not there any more.
        CannotHold: if a condition cannot be asked otherwise.
        TooManyTasks: if it would make too many.
    """
    fields = own_fields(work.session)
    if any(shape_of(one.fact, fields) is None for one in draft.conditions):
        raise FieldGone
    if not can_hold(draft.conditions, fields):
        raise CannotHold
    tried = trial(work.session, draft, work.clock.today())
    for count, most in ((tried.now, MOST_AT_ONCE), (tried.made, MOST_IN_TRIAL)):
        if count > most:
            raise TooManyTasks(count=count, most=most)


@dataclass(frozen=True, kw_only=True)
class SwitchOwnRule:
    """Let a rule make tasks, or no longer."""

    rule_id: int
    seen_version: int
    is_on: bool


def switch_own_rule(work: Work, command: SwitchOwnRule) -> Done:
    """Switch it, after a trial if it is to be on.

    Raises:
        FieldGone, CannotHold: if a condition of it cannot be asked any more.
        TooManyTasks: if it would make too many.
    """
    rule = work.load_seen(OwnRule, command.rule_id, command.seen_version)
    if command.is_on:
        require_useful(work, draft_of(rule))
    rule.is_on = command.is_on
    work.session.flush()
    return Done(Changes.REMINDERS | Changes.OFFICE, rule.id, rule.name[:40])


@dataclass(frozen=True, kw_only=True)
class RemoveOwnRule:
    """Delete a rule, or (``is_removed=False``) bring it back."""

    rule_id: int
    is_removed: bool = True


def remove_own_rule(work: Work, command: RemoveOwnRule) -> Done:
    """Its tasks are gone with it; they follow from it."""
    if command.is_removed:
        rule = work.load(OwnRule, command.rule_id)
        put_away(work, "own_rule", rule.id, title=rule.name, parts=[(OwnRule, OwnRule.id == rule.id)])
    else:
        take_back(work, "own_rule", command.rule_id)
    return Done(Changes.REMINDERS | Changes.OFFICE, command.rule_id)


HANDLERS: Mapping[type, Handler] = {
    SaveOwnRule: Handler(save_own_rule, Right.SET_UP_OFFICE, "own_rule"),
    SwitchOwnRule: Handler(switch_own_rule, Right.SET_UP_OFFICE, "own_rule"),
    RemoveOwnRule: Handler(remove_own_rule, Right.SET_UP_OFFICE, "own_rule", is_alone=True),
}
