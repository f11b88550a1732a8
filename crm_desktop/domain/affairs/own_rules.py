"""The office's own rules: conditions over declared facts of a customer, and what is to be done where they hold."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Any

from crm_desktop.domain.errors import DomainError, Required, RuleBroken
from crm_desktop.domain.field_checks import OutOfRange, TooLong
from crm_desktop.domain.words import QT_TRANSLATE_NOOP

MOST_CONDITIONS = 4
LONGEST_NAME, LONGEST_ADVICE, LONGEST_VALUE = 60, 120, 60
MOST_HOLDS = 365
MOST_AT_ONCE, MOST_IN_TRIAL, TRIAL_DAYS = 500, 2000, 90
"""A rule that makes more tasks at once, or in the days on which it is tried, helps nobody."""
MOST_FIGURE = Decimal(1_000_000_000)


class Fact(StrEnum):
    """What is known of a customer on a day."""

    SINCE_ORDER = "since_order"
    """Days since his last order; of one who never ordered none of its conditions holds."""
    SINCE_CONTACT = "since_contact"
    """Days since somebody spoke with him; of one with whom nobody did, since he was entered."""
    SINCE_ENTERED = "since_entered"
    ORDERS = "orders"
    """How many orders in the last 90 days."""
    ORDERED = "ordered"
    """What these make together."""
    GRADE = "grade"
    REGION = "region"


FIGURES = frozenset({Fact.SINCE_ORDER, Fact.SINCE_CONTACT, Fact.SINCE_ENTERED, Fact.ORDERS, Fact.ORDERED})
ORDER_DAYS = 90
"""Over so many days orders are counted."""


class Compare(StrEnum):
    """How a fact is compared with a value."""

    LEAST = "least"
    MOST = "most"
    IS = "is"
    IS_NOT = "is_not"


_HOLDS: Mapping[Compare, Callable[[Any, Any], bool]] = {
    Compare.LEAST: operator.ge,
    Compare.MOST: operator.le,
    Compare.IS: operator.eq,
    Compare.IS_NOT: operator.ne,
}


WORDS_BY = (Compare.IS, Compare.IS_NOT)
"""How words can be compared; large and small letters are the same."""


@dataclass(frozen=True, slots=True)
class RuleCondition:
    """One comparison; all of a rule must hold."""

    fact: Fact
    compare: Compare
    value: str

    @property
    def figure(self) -> Decimal:
        """The value of a condition over a figure."""
        return Decimal(self.value)

    def holds(self, known: Any) -> bool:
        """Whether it holds of what is known; of what is not known, nothing does.

        >>> RuleCondition(Fact.ORDERS, Compare.MOST, "2").holds(3)
        False
        >>> RuleCondition(Fact.GRADE, Compare.IS, "a").holds("A")
        True
        """
        if known is None:
            return False
        if self.fact in FIGURES:
            return _HOLDS[self.compare](known, self.figure)
        return _HOLDS[self.compare](known.lower(), self.value.lower())


@dataclass(frozen=True, kw_only=True)
class OwnRuleDraft:
    """A rule as a form holds it; a condition without a fact is none.

    Attributes:
        holds_days: for so long a task that was done does not come again.
    """

    name: str = ""
    fact_1: Fact | None = None
    compare_1: Compare = Compare.LEAST
    value_1: str = ""
    fact_2: Fact | None = None
    compare_2: Compare = Compare.LEAST
    value_2: str = ""
    fact_3: Fact | None = None
    compare_3: Compare = Compare.LEAST
    value_3: str = ""
    fact_4: Fact | None = None
    compare_4: Compare = Compare.LEAST
    value_4: str = ""
    advice: str = ""
    holds_days: int | None = 30

    @property
    def typed(self) -> dict[int, RuleCondition]:
        """The conditions that were typed, by their place."""
        places = range(1, MOST_CONDITIONS + 1)
        return {place: one for place in places if (one := self._at(place)) is not None}

    @property
    def conditions(self) -> tuple[RuleCondition, ...]:
        """The same in their order."""
        return tuple(self.typed.values())

    def _at(self, place: int) -> RuleCondition | None:
        fact, how = getattr(self, f"fact_{place}"), getattr(self, f"compare_{place}")
        return RuleCondition(Fact(fact), Compare(how), getattr(self, f"value_{place}").strip()) if fact else None

    @classmethod
    def holding(cls, conditions: Sequence[RuleCondition], **values: Any) -> OwnRuleDraft:
        """A draft with these conditions."""
        typed: dict[str, Any] = {}
        for number, one in enumerate(conditions, start=1):
            typed |= {f"fact_{number}": one.fact, f"compare_{number}": one.compare, f"value_{number}": one.value}
        return cls(**typed, **values)


class NoCondition(RuleBroken):
    """A rule that holds for everybody is none."""

    template = QT_TRANSLATE_NOOP("errors", "To keep a rule, say at least one condition.")


class NoFigure(RuleBroken):
    """Days and amounts are figures."""

    template = QT_TRANSLATE_NOOP("errors", "Type a figure of 0 or more, such as 30.")


class NotComparable(RuleBroken):
    """Words are the same or not; none is more than another."""

    template = QT_TRANSLATE_NOOP("errors", "To compare words, choose “is” or “is not”.")


class TooManyTasks(RuleBroken):
    """A rule that names nearly everybody helps nobody."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "To switch this rule on, narrow its conditions: it would make {count} tasks, and at most {most} are of use.",
    )


def own_rule_problems(draft: OwnRuleDraft) -> dict[str, DomainError]:
    """What must be put right before a rule can be kept, by field."""
    problems: dict[str, DomainError] = {}
    if not draft.name.strip():
        problems["name"] = Required()
    for key, longest in (("name", LONGEST_NAME), ("advice", LONGEST_ADVICE)):
        if len(getattr(draft, key)) > longest:
            problems[key] = TooLong(most=longest)
    if draft.holds_days is None or not 1 <= draft.holds_days <= MOST_HOLDS:
        problems["holds_days"] = OutOfRange(least=1, most=MOST_HOLDS)
    typed = draft.typed
    if not typed:
        problems["fact_1"] = NoCondition()
    wrong = {f"value_{number}": _wrong(one) for number, one in typed.items()}
    return problems | {key: problem for key, problem in wrong.items() if problem is not None}


def _wrong(one: RuleCondition) -> DomainError | None:
    if len(one.value) > LONGEST_VALUE:
        return TooLong(most=LONGEST_VALUE)
    if one.fact in FIGURES:
        return None if _is_figure(one.value) else NoFigure()
    if not one.value:
        return Required()
    if one.compare not in WORDS_BY:
        return NotComparable()
    return None


def _is_figure(text: str) -> bool:
    """Whether a text is a plain figure of 0 or more.

    >>> _is_figure("30"), _is_figure("12300.50"), _is_figure("-1"), _is_figure("NaN"), _is_figure("1e99")
    (True, True, False, False, False)
    """
    try:
        figure = Decimal(text)
    except InvalidOperation:
        return False
    return text.isascii() and figure.is_finite() and 0 <= figure <= MOST_FIGURE and figure == round(figure, 2)
