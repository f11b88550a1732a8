"""The columns of the office's own rules, and their conditions in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from crm_desktop.domain.affairs.own_rules import (
    UNTIL,
    Compare,
    Fact,
    can_hold,
    conditions_in,
    doer_of,
    own_facts,
    own_name,
)
from crm_desktop.domain.own.fields import OwnField
from crm_desktop.domain.own.kinds import OwnKind
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.columns.base import Column, Kind, Tone

OWN_RULES = "own_rules"
FACT_WORDS: Mapping[Fact, str] = {
    Fact.SINCE_ORDER: QT_TRANSLATE_NOOP("own_rules", "Days since the last order"),
    Fact.SINCE_CONTACT: QT_TRANSLATE_NOOP("own_rules", "Days since the last talk"),
    Fact.SINCE_ENTERED: QT_TRANSLATE_NOOP("own_rules", "Days since entered"),
    Fact.ORDERS: QT_TRANSLATE_NOOP("own_rules", "Orders in 90 days"),
    Fact.ORDERED: QT_TRANSLATE_NOOP("own_rules", "Ordered in 90 days"),
    Fact.SINCE_DELIVERY: QT_TRANSLATE_NOOP("own_rules", "Days since the last delivery"),
    Fact.QUOTED: QT_TRANSLATE_NOOP("own_rules", "Open quotes, amount"),
    Fact.QUOTE_DAYS: QT_TRANSLATE_NOOP("own_rules", "Days since the oldest open quote"),
    Fact.OVERDUE: QT_TRANSLATE_NOOP("own_rules", "Overdue, amount"),
    Fact.OVERDUE_DAYS: QT_TRANSLATE_NOOP("own_rules", "Days overdue"),
    Fact.BALANCE: QT_TRANSLATE_NOOP("own_rules", "Balance owed"),
    Fact.CREDIT_USED: QT_TRANSLATE_NOOP("own_rules", "Credit limit used, %"),
    Fact.GRADE: QT_TRANSLATE_NOOP("own_rules", "Grade"),
    Fact.REGION: QT_TRANSLATE_NOOP("own_rules", "Region"),
}
COMPARE_WORDS: Mapping[Compare, str] = {
    Compare.LEAST: QT_TRANSLATE_NOOP("own_rules", "at least"),
    Compare.MOST: QT_TRANSLATE_NOOP("own_rules", "at most"),
    Compare.IS: QT_TRANSLATE_NOOP("own_rules", "is"),
    Compare.IS_NOT: QT_TRANSLATE_NOOP("own_rules", "is not"),
}
Say = Callable[[str, str], str]
"""Gives the words for a marked text, by its context."""


_SINCE = QT_TRANSLATE_NOOP("own_rules", "{field}: days since")
_UNTIL = QT_TRANSLATE_NOOP("own_rules", "{field}: days until")
_GONE = QT_TRANSLATE_NOOP("own_rules", "{field} (switched off)")
GONE = QT_TRANSLATE_NOOP("own_rules", "a field that is not there any more")
OWNER = QT_TRANSLATE_NOOP("own_rules", "Who looks after the customer")


def own_words(field: OwnField, language: str, say: Say) -> list[tuple[str, str]]:
    """The facts that an own field gives, by name, in words; one that holds a day gives two."""
    title = field.headed(language)
    if field.kind is not OwnKind.DATE:
        return [(field.name, title)]
    return [
        (field.name, say(OWN_RULES, _SINCE).format(field=title)),
        (UNTIL + field.name, say(OWN_RULES, _UNTIL).format(field=title)),
    ]


@dataclass(frozen=True)
class RuleWords:
    """Says rules in words.

    Attributes:
        fields: gives the own fields that the operator sees, those that are switched off among them.
        role: the word for a role, by its code.
    """

    say: Say
    language: str
    fields: Callable[[], Sequence[OwnField]]
    role: Callable[[str], str]

    def fact(self, name: str) -> str:
        """What a condition is over; an own field that makes no rule any more says so."""
        if not own_name(name):
            return self.say(OWN_RULES, FACT_WORDS[Fact(name)])
        field = next((one for one in self.fields() if one.name == own_name(name)), None)
        if field is None:
            return self.say(OWN_RULES, GONE)
        words = dict(own_words(field, self.language, self.say))
        if not own_facts([field]) or name not in words:
            return self.say(OWN_RULES, _GONE).format(field=field.titled(self.language))
        return words[name]

    def conditions(self, text: str) -> str:
        """Stored conditions."""
        return " · ".join(
            f"{self.fact(one.fact)} {self.say(OWN_RULES, COMPARE_WORDS[one.compare])} {one.value}"
            for one in conditions_in(text)
        )

    def doer(self, text: str, person: str) -> str:
        """Who does it; ``person`` is the name of a colleague who is meant."""
        doer = doer_of(text)
        if doer.role:
            return self.role(doer.role)
        return person or self.say(OWN_RULES, OWNER)

    def holds(self, text: str) -> bool:
        """Whether a rule can hold at all: none over a field that is gone, or of another kind by now, does."""
        return can_hold(conditions_in(text), self.fields())


def own_rule_columns(words: RuleWords) -> tuple[Column[Any], ...]:
    """Rows are ``queries.affairs.own_rules.OwnRuleRow``."""
    return (
        Column("name", QT_TRANSLATE_NOOP("own_rules", "Rule"), lambda row: row.name, width=160),
        Column("is_on", QT_TRANSLATE_NOOP("own_rules", "On"), lambda row: row.is_on, Kind.FLAG, 60),
        Column(
            "conditions",
            QT_TRANSLATE_NOOP("own_rules", "When"),
            lambda row: words.conditions(row.conditions),
            width=420,
            filterable=False,
            tone=lambda row: Tone.PLAIN if words.holds(row.conditions) else Tone.RED,
        ),
        Column("advice", QT_TRANSLATE_NOOP("own_rules", "What is to be done"), lambda row: row.advice, width=220),
        Column(
            "doer",
            QT_TRANSLATE_NOOP("own_rules", "Who does it"),
            lambda row: words.doer(row.doer, row.person),
            width=130,
            filterable=False,
        ),
        Column(
            "holds_days", QT_TRANSLATE_NOOP("own_rules", "Again after days"), lambda row: row.holds_days, Kind.COUNT, 96
        ),
    )
