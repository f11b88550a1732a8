"""The rules of tasks on the page of the office's rules: whether each is on, and its figure for every grade."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.affairs.own_rules import TRIAL_DAYS
from crm_desktop.domain.office_rules import OfficeRules, rule_key
from crm_desktop.domain.reminders import USUAL_FIGURES, ReminderKind
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.qtkit.forms import editors
from crm_desktop.qtkit.forms.form import Field
from crm_desktop.queries.affairs.rule_trial import RuleTrial
from crm_desktop.views.system.rule_table import Rule, RuleGroup, Values

ON, GRADE = "on.", "grade."
MOST_GRADES = 4
_ROWS: Mapping[ReminderKind, tuple[str, str]] = {
    ReminderKind.RHYTHM: (
        QT_TRANSLATE_NOOP("system", "Late by habit"),
        QT_TRANSLATE_NOOP("system", "More than twice the median of the days between orders have passed."),
    ),
    ReminderKind.ORDERLESS: (
        QT_TRANSLATE_NOOP("system", "No order since"),
        QT_TRANSLATE_NOOP(
            "system", "Ordered before, and nothing for {count} days: in the reminders, though somebody spoke with them."
        ),
    ),
    ReminderKind.QUOTE: (
        QT_TRANSLATE_NOOP("system", "Quoted, not ordered"),
        QT_TRANSLATE_NOOP("system", "A quote without an order after {count} days is in the reminders."),
    ),
    ReminderKind.NEVER: (
        QT_TRANSLATE_NOOP("system", "Never ordered"),
        QT_TRANSLATE_NOOP("system", "Entered {count} days ago and never ordered."),
    ),
    ReminderKind.PLANLESS: (
        QT_TRANSLATE_NOOP("system", "No plan"),
        QT_TRANSLATE_NOOP("system", "Nobody plans to speak with them, {count} days after the last talk."),
    ),
    ReminderKind.UNSIGNED: (
        QT_TRANSLATE_NOOP("system", "Slip not back"),
        QT_TRANSLATE_NOOP("system", "Goods left {count} days ago and nobody signed."),
    ),
    ReminderKind.FALLING: (
        QT_TRANSLATE_NOOP("system", "Falling, %"),
        QT_TRANSLATE_NOOP("system", "Orders of 3 months are less than {count} % of the same months a year before."),
    ),
    ReminderKind.WEEKDAY: (
        QT_TRANSLATE_NOOP("system", "Day of ordering"),
        QT_TRANSLATE_NOOP("system", "Orders on a day of the week, and has not yet this week."),
    ),
}
"""In the order of the page: what each is called, and what it does."""
_BASE = {ReminderKind.ORDERLESS: "ordered_days", ReminderKind.QUOTE: "quoted_days"}
"""Figures for all grades that have a name of their own."""
_WITHOUT = (ReminderKind.RHYTHM, ReminderKind.WEEKDAY)
"""Rules without a figure."""
_OFF = QT_TRANSLATE_NOOP("system", "Switched off.")


def _tr(text: str) -> str:
    return QCoreApplication.translate("system", text)


def _base(kind: ReminderKind) -> str:
    return _BASE.get(kind) or rule_key(kind)


def task_rules(grades: Sequence[str]) -> RuleGroup:
    """All rules that can be switched on and off, with a figure for each of the first grades."""
    return RuleGroup(
        QT_TRANSLATE_NOOP("system", "Rules of tasks: all, then by grade"),
        [_rule(kind, words, grades[:MOST_GRADES]) for kind, (words, _) in _ROWS.items()],
    )


def _rule(kind: ReminderKind, words: str, grades: Sequence[str]) -> Rule:
    fields = [Field(f"{ON}{kind}", "", editors.flag(str))]
    if kind not in _WITHOUT:
        fields.append(Field(_base(kind), "", editors.count()))
        fields += [Field(rule_key(kind, grade), grade, editors.count()) for grade in grades]
    return Rule(words, fields, _sentence(kind), width=36)


def _sentence(kind: ReminderKind) -> Callable[[Values], str]:
    def say(values: Values) -> str:
        if not values[f"{ON}{kind}"]:
            return _tr(_OFF)
        count = values.get(_base(kind))
        return _tr(_ROWS[kind][1]).format(count=count if count is not None else "…")

    return say


_TRIED = QT_TRANSLATE_NOOP("system", "Today {now} tasks, and {before} by the kept figures.")
_MADE = QT_TRANSLATE_NOOP("system", "In the last {days} days it would have made {made}.")
_UNKNOWN = QT_TRANSLATE_NOOP("system", "Of past days what it asks is not kept.")


def trial_key(kind: ReminderKind) -> str:
    """In which row of the page it is said what a rule would do, by a field of that row."""
    return "silent_days" if kind is ReminderKind.SILENT else f"{ON}{kind}"


def is_of_tasks(key: str) -> bool:
    """Whether a field of the page changes what rules of tasks do."""
    return key.startswith((ON, rule_key(""), GRADE)) or key in {"silent_days", *_BASE.values()}


def trial_words(tried: RuleTrial) -> str:
    """What a rule would do."""
    today = _tr(_TRIED).format(now=tried.now, before=tried.before)
    past = _tr(_UNKNOWN) if tried.made is None else _tr(_MADE).format(days=TRIAL_DAYS, made=tried.made)
    return f"{today} {past}"


def task_values(rules: OfficeRules, grades: Sequence[str]) -> dict[str, Any]:
    """What the table shows of these rules."""
    values: dict[str, Any] = {}
    for kind in _ROWS:
        values[f"{ON}{kind}"] = kind not in rules.rules_off
        if kind in _WITHOUT:
            continue
        own = rules.rule_days.get(kind, {})
        if kind not in _BASE:
            values[_base(kind)] = own.get("", USUAL_FIGURES[kind])
        values |= {rule_key(kind, grade): own.get(grade) for grade in grades[:MOST_GRADES]}
    return values


def typed_task_rules(values: Values) -> tuple[dict[str, dict[str, int]], tuple[str, ...]]:
    """The typed figures by kind and grade, and the kinds that are off; an empty base is 0 and will be refused."""
    figures: dict[str, dict[str, int]] = {}
    for kind in _ROWS:
        if kind in _WITHOUT:
            continue
        own = {} if kind in _BASE else {"": values[_base(kind)] or 0}
        prefix = rule_key(kind) + "."
        typed = {key.removeprefix(prefix): count for key, count in values.items() if key.startswith(prefix)}
        own |= {grade: count for grade, count in typed.items() if count is not None}
        if own:
            figures[kind.value] = own
    off = tuple(kind.value for kind in _ROWS if not values[f"{ON}{kind}"])
    return figures, off
