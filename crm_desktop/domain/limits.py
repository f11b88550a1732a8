"""How far somebody may go in what he may do: one list, looked at where each gate stands."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from enum import Enum, StrEnum, auto

from crm_desktop.domain.errors import RuleBroken
from crm_desktop.domain.words import QT_TRANSLATE_NOOP


class LimitKind(Enum):
    """What a limit is measured in."""

    MONEY = auto()
    SHARE = auto()
    COUNT = auto()


class Limit(StrEnum):
    """A limit of a role; its value is the name of the field wherever a role is held."""

    WIPE = "wipe_limit"
    """Small change 抹零 let go on one receipt; without one none may be let go."""
    DISCOUNT = "most_discount"
    """The discount on a line, that on the whole document counted in."""
    BELOW_LOWEST = "most_below"
    """How far below its lowest price something is sold, by who may do so at all."""
    DAYS_BACK = "most_days_back"
    """How many days before today a document may be dated."""
    ROWS_TAKEN = "most_rows"
    """Rows of a list that leave at once: Excel, clipboard, paper, command line."""
    LOOKS = "most_looks"
    """How often on one day masked phones are looked up in full."""


KINDS: Mapping[Limit, LimitKind] = {
    Limit.WIPE: LimitKind.MONEY,
    Limit.DISCOUNT: LimitKind.SHARE,
    Limit.BELOW_LOWEST: LimitKind.SHARE,
    Limit.DAYS_BACK: LimitKind.COUNT,
    Limit.ROWS_TAKEN: LimitKind.COUNT,
    Limit.LOOKS: LimitKind.COUNT,
}
NEVER_OPEN = frozenset({Limit.WIPE})
"""What is nothing where no limit is set; all others are without a limit then."""


class TooMuchDiscount(RuleBroken):
    template = QT_TRANSLATE_NOOP(
        "errors", "To sell {products}, take back some of the discount or ask a manager: yours is at most {most} %."
    )


class TooFarBack(RuleBroken):
    template = QT_TRANSLATE_NOOP("errors", "Choose {first} or a later day: your role may not date it further back.")


class TooManyRows(RuleBroken):
    template = QT_TRANSLATE_NOOP(
        "errors", "To take these rows along, narrow the list to {most} rows or ask a manager: it has {rows}."
    )


class TooManyLooks(RuleBroken):
    template = QT_TRANSLATE_NOOP(
        "errors", "To see more phones in full today, ask a manager: your role may look up {most} a day."
    )


def first_day(today: date, most_days_back: int | None) -> date | None:
    """The earliest day of a document; None for any.

    >>> first_day(date(2026, 11, 20), 3), first_day(date(2026, 11, 20), None)
    (datetime.date(2026, 11, 17), None)
    """
    return None if most_days_back is None else today - timedelta(days=most_days_back)


def is_beyond(discounts: tuple[Decimal, ...], most: Decimal | None) -> bool:
    """Whether discounts one upon the other go further than allowed.

    >>> is_beyond((Decimal("0.05"), Decimal("0.05")), Decimal("0.0975"))
    False
    >>> is_beyond((Decimal("0.05"), Decimal("0.05")), Decimal("0.09"))
    True
    """
    left = Decimal(1)
    for discount in discounts:
        left *= 1 - discount
    return most is not None and 1 - left > most
