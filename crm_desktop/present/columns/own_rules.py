"""The columns of the office's own rules, and their conditions in words."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from crm_desktop.domain.affairs.own_rules import Compare, Fact
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.columns.base import Column, Kind

OWN_RULES = "own_rules"
FACT_WORDS: Mapping[Fact, str] = {
    Fact.SINCE_ORDER: QT_TRANSLATE_NOOP("own_rules", "Days since the last order"),
    Fact.SINCE_CONTACT: QT_TRANSLATE_NOOP("own_rules", "Days since the last talk"),
    Fact.SINCE_ENTERED: QT_TRANSLATE_NOOP("own_rules", "Days since entered"),
    Fact.ORDERS: QT_TRANSLATE_NOOP("own_rules", "Orders in 90 days"),
    Fact.ORDERED: QT_TRANSLATE_NOOP("own_rules", "Ordered in 90 days"),
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


def said_conditions(text: str, say: Say) -> str:
    """Stored conditions in words."""
    return " · ".join(
        f"{say(OWN_RULES, FACT_WORDS[Fact(fact)])} {say(OWN_RULES, COMPARE_WORDS[Compare(how)])} {value}"
        for fact, how, value in json.loads(text)
    )


def own_rule_columns(say: Say) -> tuple[Column[Any], ...]:
    """Rows are ``queries.affairs.own_rules.OwnRuleRow``."""
    return (
        Column("name", QT_TRANSLATE_NOOP("own_rules", "Rule"), lambda row: row.name, width=160),
        Column("is_on", QT_TRANSLATE_NOOP("own_rules", "On"), lambda row: row.is_on, Kind.FLAG, 60),
        Column(
            "conditions",
            QT_TRANSLATE_NOOP("own_rules", "When"),
            lambda row: said_conditions(row.conditions, say),
            width=420,
            filterable=False,
        ),
        Column("advice", QT_TRANSLATE_NOOP("own_rules", "What is to be done"), lambda row: row.advice, width=220),
        Column(
            "holds_days", QT_TRANSLATE_NOOP("own_rules", "Again after days"), lambda row: row.holds_days, Kind.COUNT, 96
        ),
    )
