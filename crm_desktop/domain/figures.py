"""How large a figure may be: what is typed, and what follows from it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from crm_desktop.domain.errors import DomainError, RuleBroken
from crm_desktop.domain.words import QT_TRANSLATE_NOOP

LARGEST = Decimal("999999999.9999")
"""Of a quantity, a price or an amount that is typed; the columns hold sums of millions of them."""
LARGEST_AMOUNT = Decimal("9999999999.99")
"""Of an amount that is worked out: a line, a document."""


class TooLarge(RuleBroken):
    """A figure that nobody trades in: a slip of the finger."""

    template = QT_TRANSLATE_NOOP("errors", "Enter a smaller figure: at most {most} can be booked.")


class TooFine(RuleBroken):
    """A figure has more decimal places than are kept."""

    template = QT_TRANSLATE_NOOP("errors", "Enter at most {places} decimal places: more are not kept.")


def too_large(figure: Decimal | None, most: Decimal = LARGEST) -> TooLarge | None:
    """What is wrong with a figure, if it is too large or too far below zero.

    >>> too_large(Decimal(10) ** 12) is None, too_large(Decimal(5)) is None, too_large(None) is None
    (False, True, True)
    """
    # not finite: NaN compares with nothing
    if figure is None or (Decimal(figure).is_finite() and abs(figure) <= most):
        return None
    return TooLarge(most=most)


def too_large_ones(figures: Mapping[str, Decimal | None]) -> Iterator[tuple[str, DomainError]]:
    """The figures that are too large, by field key."""
    for key, figure in figures.items():
        problem = too_large(figure)
        if problem is not None:
            yield key, problem
