"""What an office sets for its own trade: prices, tax, how much more may be shipped, when somebody is reminded."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from crm_desktop.domain.errors import DomainError, NeedsConfirmation, RuleBroken
from crm_desktop.domain.field_checks import MOST_SHARE, ShareOutOfRange, tolerance_problems
from crm_desktop.domain.figures import Rate
from crm_desktop.domain.reminders import SILENT_DAYS, SILENT_SETTING, USUALLY_OFF, ReminderDays, ReminderKind
from crm_desktop.domain.trade.pricing import TaxTerms
from crm_desktop.domain.words import QT_TRANSLATE_NOOP

OVER_DELIVERY, UNDER_DELIVERY, LOWEST_MARGIN, USE_LAST_PRICE, SILENT = (
    "over_delivery_tolerance",
    "under_delivery_tolerance",
    "lowest_margin",
    "use_last_price",
    SILENT_SETTING,
)
TAX_RATE, TAX_INCLUDED = "tax_rate", "tax_included"
COMING, QUOTED, ORDERED, TASK_RULES = "coming_days", "quoted_days", "ordered_days", "task_rules"
"""Names of the settings."""
MOST_MARGIN = Decimal(10)
MOST_DAYS, MOST_COMING, MOST_PERCENT = 3650, 60, 100


class MarginOutOfRange(RuleBroken):
    """A margin is added to the cost."""

    template = QT_TRANSLATE_NOOP("errors", "To set this margin, type a percentage from 0 to 1000.")


class DaysOutOfRange(RuleBroken):
    """Days are counted from one to ten years."""

    template = QT_TRANSLATE_NOOP("errors", "To set these days, type a number from 1 to {most}.")


class ManyTasks(NeedsConfirmation):
    """Other figures of the rules of tasks fill the desks."""

    key = "many_tasks"
    template = QT_TRANSLATE_NOOP(
        "errors", "By these rules {count} tasks would stand on the desks today, and {before} do now. Keep them?"
    )


@dataclass(frozen=True, kw_only=True)
class OfficeRules:
    """The rules in force.

    Attributes:
        over_delivery: how much more than ordered may be shipped, as a share of the ordered quantity; products and
            customers may have their own.
        under_delivery: how much of an order may be missing and the order is done nevertheless, as a share of the
            ordered quantity; products and customers may have their own.
        lowest_margin: what a price must add to the cost at least, such as 0.05; None watches the lowest prices only.
        use_last_price: whether the last price to a customer is offered first.
        tax_rate: with which new documents and products begin.
        tax_included: whether the prices of new documents and products hold the tax.
        silent_days: after how many days without a talk a customer counts as silent.
        silent_by_grade: the same for single grades of customers.
        coming_days: for how many days ahead what falls due is among the reminders.
        quoted_days: after how many days a quote without an answer is among the reminders.
        ordered_days: after how many days without an order a customer who ordered before is among the reminders.
        rule_days: the figures of the other rules of tasks, and those of single grades; by ``ReminderKind`` and grade.
        rules_off: kinds of reminders that nobody is to see.
    """

    over_delivery: Rate = Decimal(0)
    under_delivery: Rate = Decimal(0)
    lowest_margin: Rate | None = None
    use_last_price: bool = True
    tax_rate: Rate = TaxTerms().rate
    tax_included: bool = TaxTerms().included
    silent_days: int = SILENT_DAYS[""]
    silent_by_grade: Mapping[str, int] = field(default_factory=dict)
    coming_days: int = ReminderDays().coming
    quoted_days: int = ReminderDays().quoted
    ordered_days: int = ReminderDays().ordered
    rule_days: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    rules_off: tuple[str, ...] = tuple(sorted(USUALLY_OFF))

    @property
    def tax(self) -> TaxTerms:
        """How new documents and products are taxed."""
        return TaxTerms(self.tax_rate, self.tax_included)

    @property
    def reminder_days(self) -> ReminderDays:
        """The days of reminders as one value."""
        return ReminderDays(
            coming=self.coming_days,
            quoted=self.quoted_days,
            ordered=self.ordered_days,
            silent={"": self.silent_days, **self.silent_by_grade},
            by_grade={ReminderKind(kind): dict(figures) for kind, figures in self.rule_days.items()},
            off=frozenset(map(ReminderKind, self.rules_off)),
        )


def rule_key(kind: str, grade: str = "") -> str:
    """Under which name the figure of a rule of tasks stands in a form.

    >>> rule_key("never"), rule_key("never", "A")
    ('rule.never', 'rule.never.A')
    """
    return f"rule.{kind}.{grade}" if grade else f"rule.{kind}"


def rules_problems(rules: OfficeRules) -> dict[str, DomainError]:
    """What is wrong, by field; grades as ``grade.A``.

    >>> sorted(rules_problems(OfficeRules(over_delivery=Decimal("1.2"), silent_by_grade={"A": 0})))
    ['grade.A', 'over_delivery']
    """
    problems = dict(tolerance_problems(rules.over_delivery, rules.under_delivery))
    if not 0 <= rules.tax_rate < MOST_SHARE:
        problems["tax_rate"] = ShareOutOfRange()
    if rules.lowest_margin is not None and not 0 <= rules.lowest_margin <= MOST_MARGIN:
        problems["lowest_margin"] = MarginOutOfRange()
    days = {name: getattr(rules, name) for name in ("silent_days", "quoted_days", "ordered_days")}
    days |= {f"grade.{grade}": count for grade, count in rules.silent_by_grade.items()}
    problems |= {key: DaysOutOfRange(most=MOST_DAYS) for key, count in days.items() if not 1 <= count <= MOST_DAYS}
    for kind, figures in rules.rule_days.items():
        most = MOST_PERCENT if kind == ReminderKind.FALLING else MOST_DAYS
        wrong = [grade for grade, count in figures.items() if not 1 <= count <= most]
        problems |= {rule_key(kind, grade): DaysOutOfRange(most=most) for grade in wrong}
    if not 1 <= rules.coming_days <= MOST_COMING:
        problems["coming_days"] = DaysOutOfRange(most=MOST_COMING)
    return problems
