"""How large and how fine a figure may be: what is typed, and what follows from it.

A typed figure is declared as ``Amount``, ``Price``, ``Quantity`` or ``Rate``; the door for changing refuses, at its
field, what could not be kept as it was typed (``domain.keepable``).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Annotated, Any, get_args, get_type_hints

from crm_desktop.domain.errors import DomainError, RuleBroken
from crm_desktop.domain.words import QT_TRANSLATE_NOOP

LARGEST = Decimal("999999999.9999")
"""Of a quantity, a price or an amount that is typed; the columns hold sums of millions of them."""
LARGEST_AMOUNT = Decimal("9999999999.99")
"""Of an amount that is worked out: a line, a document."""


@dataclass(frozen=True)
class Places:
    """How many decimal places of a figure are kept."""

    count: int


CENTS, PARTS, SHARES = Places(2), Places(4), Places(6)
IN_PERCENT, WHOLE = Places(4), Places(0)
"""Of a share as it is typed, and of a count."""
Amount = Annotated[Decimal, CENTS]
"""Money that is typed."""
Price = Annotated[Decimal, PARTS]
"""Of one unit."""
Quantity = Annotated[Decimal, PARTS]
Rate = Annotated[Decimal, SHARES]
"""A share of one: ``0.13`` is 13 %."""


class TooLarge(RuleBroken):
    """A figure that nobody trades in: a slip of the finger."""

    template = QT_TRANSLATE_NOOP("errors", "Enter a smaller figure: at most {most} can be booked.")


class TooFine(RuleBroken):
    """A figure has more decimal places than are kept."""

    template = QT_TRANSLATE_NOOP("errors", "Enter at most {places} decimal places: more are not kept.")


class NoFigure(RuleBroken):
    """Something else stands where a figure must, such as one that is not exact."""

    template = QT_TRANSLATE_NOOP("errors", "Enter a figure.")


def is_too_fine(figure: Decimal, places: Places) -> bool:
    """Whether a figure, not too large, has more places than are kept.

    >>> is_too_fine(Decimal("0.005"), CENTS), is_too_fine(Decimal("0.500"), CENTS)
    (True, False)
    """
    return figure != figure.quantize(Decimal(1).scaleb(-places.count))


def unkept(figure: object, places: Places) -> DomainError | None:
    """Why a typed figure could not be kept as it is; None if it can.

    >>> type(unkept(0.5, CENTS)).__name__, type(unkept(Decimal("NaN"), CENTS)).__name__, unkept(5, CENTS)
    ('NoFigure', 'TooLarge', None)
    """
    if not isinstance(figure, (Decimal, int)) or isinstance(figure, bool):
        return NoFigure()
    exact = Decimal(figure)
    return too_large(exact) or (TooFine(places=places.count) if is_too_fine(exact, places) else None)


def too_large(figure: Decimal | None, most: Decimal = LARGEST) -> TooLarge | None:
    """What is wrong with a figure, if it is too large or too far below zero.

    >>> too_large(Decimal(10) ** 12) is None, too_large(Decimal(5)) is None, too_large(None) is None
    (False, True, True)
    """
    # not finite: NaN compares with nothing
    if figure is None or (Decimal(figure).is_finite() and abs(figure) <= most):
        return None
    return TooLarge(most=most)


@cache
def figures_of(kind: Any) -> Mapping[str, Places]:
    """The fields of a draft or command that are declared as figures, alone or in a collection."""
    found = {key: _places(hint) for key, hint in get_type_hints(kind, include_extras=True).items()}
    return {key: places for key, places in found.items() if places is not None}


def _places(hint: object) -> Places | None:
    if isinstance(hint, Places):
        return hint
    return next((found for part in get_args(hint) if (found := _places(part)) is not None), None)


def figure_problems(draft: object, at: str = "") -> Iterator[tuple[str, DomainError]]:
    """The figures of a draft that could not be kept as they were typed, by field key; ``at`` comes before each key."""
    kind: Any = type(draft)
    for key, places in figures_of(kind).items():
        figure = getattr(draft, key)
        if figure is not None and (problem := unkept(figure, places)):
            yield f"{at}{key}", problem
