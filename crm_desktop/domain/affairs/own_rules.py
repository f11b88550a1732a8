"""The office's own rules: conditions over declared facts of a customer, and what is to be done where they hold."""

from __future__ import annotations

import json
import operator
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from fractions import Fraction
from typing import Any

from crm_desktop.domain.access import Access, Right
from crm_desktop.domain.errors import DomainError, Required, RuleBroken
from crm_desktop.domain.field_checks import OutOfRange, TooLong
from crm_desktop.domain.own.fields import PREFIX, OwnField
from crm_desktop.domain.own.kinds import NUMERIC, Owner, OwnKind
from crm_desktop.domain.own_rights import seen_fields
from crm_desktop.domain.words import QT_TRANSLATE_NOOP

MOST_CONDITIONS = 4
LONGEST_NAME, LONGEST_ADVICE, LONGEST_VALUE, LONGEST_DOER = 60, 120, 60, 60
MOST_HOLDS = 365
MOST_AT_ONCE, MOST_IN_TRIAL, TRIAL_DAYS = 500, 2000, 90
"""A rule that makes more tasks at once, or in the days on which it is tried, helps nobody."""
MOST_FIGURE, MOST_PERCENT = Decimal(1_000_000_000), Decimal(10_000)


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
    SINCE_DELIVERY = "since_delivery"
    """Days since goods left for him; of one who got none, none of its conditions holds."""
    QUOTED = "quoted"
    """What his open quotes make together."""
    QUOTE_DAYS = "quote_days"
    """Days since the oldest of these; without any, no condition holds."""
    OVERDUE = "overdue"
    OVERDUE_DAYS = "overdue_days"
    """Days since the oldest of it was due; where nothing is overdue, no condition holds."""
    BALANCE = "balance"
    """What he owes, less what he paid in advance."""
    CREDIT_USED = "credit_used"
    """The balance in percent of his credit limit; of one without a limit no condition holds."""
    GRADE = "grade"
    REGION = "region"


FIGURES = frozenset(Fact) - {Fact.GRADE, Fact.REGION}
AMOUNTS = frozenset({Fact.ORDERED, Fact.QUOTED, Fact.OVERDUE, Fact.BALANCE})
MONEY = frozenset({Fact.OVERDUE, Fact.OVERDUE_DAYS, Fact.BALANCE, Fact.CREDIT_USED})
"""What only those are told of who see what customers owe."""
ORDER_DAYS = 90
"""Over so many days orders are counted."""
UNTIL = "until."
"""Before the name of an own field that holds a day, where the days until it are meant, and not those since."""
AnyFact = Fact | str
"""One that the program knows, or an own field of the customer by its name."""


class Shape(StrEnum):
    """What a fact is compared with."""

    FIGURE = "figure"
    WORDS = "words"
    YES_NO = "yes_no"


_OWN_SHAPES: Mapping[OwnKind, Shape] = {
    **dict.fromkeys((*NUMERIC, OwnKind.DATE), Shape.FIGURE),
    **dict.fromkeys((OwnKind.TEXT, OwnKind.CHOICE), Shape.WORDS),
    OwnKind.YES_NO: Shape.YES_NO,
}
"""Own fields of these kinds are facts."""
_YES = frozenset({"1", "yes", "y", "true", "是", "有", "√"})
_NO = frozenset({"0", "no", "n", "false", "否", "无", "無", "×"})


def fact_named(name: str) -> AnyFact:
    """A fact by its name, as it is stored."""
    return Fact(name) if name in set(Fact) else name


def own_name(fact: AnyFact) -> str:
    """The name of the own field that a fact is of; empty for one that the program knows.

    >>> own_name("until.own.ends"), own_name("own.tons"), own_name(Fact.GRADE)
    ('own.ends', 'own.tons', '')
    """
    name = fact.removeprefix(UNTIL)
    return name if name.startswith(PREFIX) else ""


def own_facts(fields: Sequence[OwnField]) -> tuple[OwnField, ...]:
    """The own fields over which rules can be made."""
    return tuple(one for one in fields if one.owner is Owner.PARTY and one.is_active and one.kind in _OWN_SHAPES)


def shape_of(fact: AnyFact, fields: Sequence[OwnField]) -> Shape | None:
    """What a fact is compared with; None for an own field that is not there, or can be no fact."""
    name = own_name(fact)
    if not name:
        return Shape.FIGURE if fact in FIGURES else Shape.WORDS
    field = next((one for one in own_facts(fields) if one.name == name), None)
    if field is None or (fact.startswith(UNTIL) and field.kind is not OwnKind.DATE):
        return None
    return _OWN_SHAPES[field.kind]


def is_rule_for(access: Access, facts: Sequence[AnyFact]) -> bool:
    """Whether the operator may be told that a rule over these facts holds: he sees all that it is made of."""
    if not access.may(Right.SEE_MONEY) and not MONEY.isdisjoint(facts):
        return False
    seen = {one.name for one in seen_fields(access, Owner.PARTY)}
    return all(own_name(fact) in seen for fact in facts if own_name(fact))


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

    fact: AnyFact
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
        if isinstance(known, bool):
            return _HOLDS[self.compare](known, self.is_yes)
        if isinstance(known, str):
            return _HOLDS[self.compare](known.lower(), self.value.lower())
        return _HOLDS[self.compare](known, Fraction(self.figure) if isinstance(known, Fraction) else self.figure)

    @property
    def is_yes(self) -> bool:
        """What a condition over a yes or no asks for."""
        return self.value.lower() in _YES


@dataclass(frozen=True, kw_only=True)
class OwnRuleDraft:
    """A rule as a form holds it; a condition without a fact is none.

    Attributes:
        holds_days: for so long a task that was done does not come again.
        doer: who does it: the owner of the customer, or who ``doer_of`` says.
    """

    name: str = ""
    fact_1: AnyFact | None = None
    compare_1: Compare = Compare.LEAST
    value_1: str = ""
    fact_2: AnyFact | None = None
    compare_2: Compare = Compare.LEAST
    value_2: str = ""
    fact_3: AnyFact | None = None
    compare_3: Compare = Compare.LEAST
    value_3: str = ""
    fact_4: AnyFact | None = None
    compare_4: Compare = Compare.LEAST
    value_4: str = ""
    advice: str = ""
    holds_days: int | None = 30
    doer: str = ""

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
        return RuleCondition(fact_named(fact), Compare(how), getattr(self, f"value_{place}").strip()) if fact else None

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


class NoYesOrNo(RuleBroken):
    """Such a field says yes or no, and nothing else."""

    template = QT_TRANSLATE_NOOP("errors", "Type yes or no.")


class FieldGone(RuleBroken):
    """A rule over a field that nobody has any more would never hold."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To use this rule, switch its own field on again, or choose another one: it is not there any more."
    )


class CannotHold(RuleBroken):
    """A field is of another kind than when the rule was made, or nobody can read its conditions."""

    template = QT_TRANSLATE_NOOP("errors", "To use this rule, open it and put its conditions right.")


class NotComparable(RuleBroken):
    """Words are the same or not; none is more than another."""

    template = QT_TRANSLATE_NOOP("errors", "To compare words, choose “is” or “is not”.")


class TooManyTasks(RuleBroken):
    """A rule that names nearly everybody helps nobody."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "To switch this rule on, narrow its conditions: it would make {count} tasks, and at most {most} are of use.",
    )


def conditions_in(text: str) -> tuple[RuleCondition, ...]:
    """The conditions as they are stored; none where a newer program, or a damage, left what cannot be read."""
    try:
        return tuple(RuleCondition(fact_named(fact), Compare(how), value) for fact, how, value in json.loads(text))
    except (ValueError, TypeError, AttributeError):
        return ()


def can_hold(conditions: Sequence[RuleCondition], fields: Sequence[OwnField]) -> bool:
    """Whether each condition can be asked of what its fact is by now; a field may be gone, or of another kind."""
    shapes = [(one, shape_of(one.fact, fields)) for one in conditions]
    return bool(shapes) and all(shape is not None and _wrong(one, shape) is None for one, shape in shapes)


def own_rule_problems(draft: OwnRuleDraft, fields: Sequence[OwnField] = ()) -> dict[str, DomainError]:
    """What must be put right before a rule can be kept, by field; ``fields`` are the office's own ones."""
    problems: dict[str, DomainError] = {}
    if not draft.name.strip():
        problems["name"] = Required()
    for key, longest in (("name", LONGEST_NAME), ("advice", LONGEST_ADVICE)):
        if len(getattr(draft, key)) > longest:
            problems[key] = TooLong(most=longest)
    if draft.holds_days is None or not 1 <= draft.holds_days <= MOST_HOLDS:
        problems["holds_days"] = OutOfRange(least=1, most=MOST_HOLDS)
    if draft.doer and (doer_of(draft.doer) == Doer() or len(draft.doer) > LONGEST_DOER):
        problems["doer"] = Required()
    typed = draft.typed
    if not typed:
        problems["fact_1"] = NoCondition()
    return problems | _in_conditions(typed, fields)


def _in_conditions(typed: Mapping[int, RuleCondition], fields: Sequence[OwnField]) -> dict[str, DomainError]:
    problems: dict[str, DomainError] = {}
    for number, one in typed.items():
        shape = shape_of(one.fact, fields)
        wrong = FieldGone() if shape is None else _wrong(one, shape)
        if wrong is not None:
            problems[f"{'value' if shape else 'fact'}_{number}"] = wrong
    return problems


def _wrong(one: RuleCondition, shape: Shape) -> DomainError | None:
    if len(one.value) > LONGEST_VALUE:
        return TooLong(most=LONGEST_VALUE)
    if shape is Shape.FIGURE:
        if not _is_figure(one.value):
            return NoFigure()
        is_too_much = one.fact == Fact.CREDIT_USED and one.figure > MOST_PERCENT
        return OutOfRange(least=0, most=int(MOST_PERCENT)) if is_too_much else None
    if not one.value:
        return Required()
    if one.compare not in WORDS_BY:
        return NotComparable()
    is_said = shape is Shape.WORDS or one.value.lower() in _YES | _NO
    return None if is_said else NoYesOrNo()


PERSON, ROLE = "person:", "role:"


@dataclass(frozen=True, slots=True)
class Doer:
    """Who does what a rule asks for: a colleague, whoever has a role, or else the owner of the customer."""

    person_id: int | None = None
    role: str = ""


def doer_of(text: str) -> Doer:
    """Who is meant by a stored text.

    >>> doer_of("person:12").person_id, doer_of("role:finance").role, doer_of("")
    (12, 'finance', Doer(person_id=None, role=''))
    """
    if text.startswith(PERSON) and text.removeprefix(PERSON).isdecimal():
        return Doer(person_id=int(text.removeprefix(PERSON)))
    return Doer(role=text.removeprefix(ROLE)) if text.startswith(ROLE) else Doer()


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
