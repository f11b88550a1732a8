"""What an office sets for its own trade: how much more may be shipped, which price is too low, who has been silent."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from crm_desktop.domain.errors import DomainError, RuleBroken
from crm_desktop.domain.reminders import SILENT_DAYS, SILENT_SETTING
from crm_desktop.domain.words import QT_TRANSLATE_NOOP

OVER_DELIVERY, LOWEST_MARGIN, USE_LAST_PRICE, SILENT = (
    "over_delivery_tolerance",
    "lowest_margin",
    "use_last_price",
    SILENT_SETTING,
)
"""Names of the settings."""
MOST_SHARE, MOST_MARGIN = Decimal(1), Decimal(10)
MOST_DAYS = 3650


class ShareOutOfRange(RuleBroken):
    """A share is a part of the whole."""

    template = QT_TRANSLATE_NOOP("errors", "To set this share, type a percentage from 0 to 100.")


class MarginOutOfRange(RuleBroken):
    """A margin is added to the cost."""

    template = QT_TRANSLATE_NOOP("errors", "To set this margin, type a percentage from 0 to 1000.")


class DaysOutOfRange(RuleBroken):
    """Days are counted from one to ten years."""

    template = QT_TRANSLATE_NOOP("errors", "To set these days, type a number from 1 to 3650.")


@dataclass(frozen=True, kw_only=True)
class OfficeRules:
    """The rules in force.

    Attributes:
        over_delivery: how much more than ordered may be shipped, as a share of the ordered quantity.
        lowest_margin: what a price must add to the cost at least, such as 0.05; None watches the lowest prices only.
        use_last_price: whether the last price to a customer is offered first.
        silent_days: after how many days without a talk a customer counts as silent.
        silent_by_grade: the same for single grades of customers.
    """

    over_delivery: Decimal = Decimal(0)
    lowest_margin: Decimal | None = None
    use_last_price: bool = True
    silent_days: int = SILENT_DAYS[""]
    silent_by_grade: Mapping[str, int] = field(default_factory=dict)


def rules_problems(rules: OfficeRules) -> dict[str, DomainError]:
    """What is wrong, by field; grades as ``grade.A``.

    >>> sorted(rules_problems(OfficeRules(over_delivery=Decimal("1.2"), silent_by_grade={"A": 0})))
    ['grade.A', 'over_delivery']
    """
    problems: dict[str, DomainError] = {}
    if not 0 <= rules.over_delivery <= MOST_SHARE:
        problems["over_delivery"] = ShareOutOfRange()
    if rules.lowest_margin is not None and not 0 <= rules.lowest_margin <= MOST_MARGIN:
        problems["lowest_margin"] = MarginOutOfRange()
    days = {"silent_days": rules.silent_days}
    days |= {f"grade.{grade}": count for grade, count in rules.silent_by_grade.items()}
    problems |= {key: DaysOutOfRange() for key, count in days.items() if not 1 <= count <= MOST_DAYS}
    return problems
