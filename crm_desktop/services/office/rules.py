"""Setting the rules of the office's trade."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access, Right
from crm_desktop.domain.affairs.own_rules import MOST_AT_ONCE
from crm_desktop.domain.changes import Changes, Done
from crm_desktop.domain.clock import Clock
from crm_desktop.domain.errors import FieldProblems, NotAllowed
from crm_desktop.domain.office_rules import SILENT, TASK_RULES, ManyTasks, OfficeRules, rules_problems
from crm_desktop.domain.reminders import ReminderDays
from crm_desktop.queries.affairs.rule_trial import changed_kinds, named
from crm_desktop.queries.money.rules import MoneyRules, money_rules
from crm_desktop.queries.office.system import dictionary
from crm_desktop.queries.office_rules import STORED, office_rules, rules_of
from crm_desktop.queries.paper.jobs import reprint_needs_right
from crm_desktop.services.office.number_patterns import Series, number_series
from crm_desktop.services.settings import keep_settings
from crm_desktop.services.work import Handler, Work


@dataclass(frozen=True, kw_only=True)
class SetOfficeRules:
    """Choose the rules by which everybody works.

    Attributes:
        accepted: ``many_tasks`` once the operator has said that so many may come.
    """

    rules: OfficeRules
    accepted: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class RulesInForce:
    """All that an office sets for its work, as its page shows it; ``grades`` are those of customers, in order."""

    trade: OfficeRules
    money: MoneyRules
    reprint_needs_right: bool
    series: tuple[Series, ...]
    grades: tuple[str, ...]


def rules_in_force(session: Session, access: Access, *, clock: Clock) -> RulesInForce:
    """Read them all at once.

    Raises:
        NotAllowed: if the operator may not set the office up.
    """
    if not access.may(Right.SET_UP_OFFICE):
        raise NotAllowed
    return RulesInForce(
        office_rules(session, access),
        money_rules(session, access),
        reprint_needs_right(session, access),
        number_series(session, access, clock=clock),
        dictionary(session, access, list_name="customer_grade"),
    )


def set_office_rules(work: Work, command: SetOfficeRules) -> Done:
    """Keep the rules.

    Raises:
        FieldProblems: keys of ``OfficeRules``, and ``grade.A`` and so on.
        ManyTasks: to be accepted.
    """
    rules = command.rules
    problems = rules_problems(rules)
    if problems:
        raise FieldProblems(problems)
    if ManyTasks.key not in command.accepted:
        _ask_about_many(work, rules.reminder_days)
    chosen = {name: getattr(rules, key) for key, (name, _) in STORED.items()}
    plain = {name: str(value) if isinstance(value, Decimal) else value for name, value in chosen.items()}
    of_tasks = {"days": {kind: dict(days) for kind, days in rules.rule_days.items()}, "off": list(rules.rules_off)}
    silent = {"": rules.silent_days, **rules.silent_by_grade}
    keep_settings(work, {SILENT: silent, TASK_RULES: of_tasks, **plain})
    return Done(Changes.OFFICE | Changes.REMINDERS | Changes.PRICES)


def _ask_about_many(work: Work, tried: ReminderDays) -> None:
    """Count what the rules that are changed would put on the desks, before anything is kept."""
    kept, today = rules_of(work.session).reminder_days, work.clock.today()
    kinds = changed_kinds(kept, tried)
    before, count = (sum(named(work.session, days, kind, today) for kind in kinds) for days in (kept, tried))
    if count - before > MOST_AT_ONCE:
        raise ManyTasks(count=count, before=before)


HANDLERS: Mapping[type, Handler] = {
    SetOfficeRules: Handler(set_office_rules, Right.SET_UP_OFFICE, "setting"),
}
