"""Amounts, prices, quantities and rates: exact decimals, rounded half up, here and nowhere else.

The office keeps its books in one currency, so an amount is a plain ``Decimal`` with two places.
Prices and quantities have four places, rates six (``0.13`` is 13 %).
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal, InvalidOperation

from crm_desktop.domain.figures import LARGEST_AMOUNT, TooLarge

ZERO = Decimal(0)
ONE = Decimal(1)
CENT = Decimal("0.01")
PRICE_STEP = Decimal("0.0001")
RATE_STEP = Decimal("0.000001")


def to_cents(value: Decimal) -> Decimal:
    """Round an amount half up to the cent, as tills and tax forms do.

    >>> to_cents(Decimal("0.125")), to_cents(Decimal("-0.125"))
    (Decimal('0.13'), Decimal('-0.13'))
    """
    return _rounded(value, CENT)


def to_price(value: Decimal) -> Decimal:
    """Round a price or a quantity half up to 1/10 000."""
    return _rounded(value, PRICE_STEP)


def to_rate(value: Decimal) -> Decimal:
    """Round a rate half up to 1/1 000 000."""
    return _rounded(value, RATE_STEP)


def _rounded(value: Decimal, step: Decimal) -> Decimal:
    try:
        return value.quantize(step, ROUND_HALF_UP)
    except InvalidOperation as error:
        raise TooLarge(most=LARGEST_AMOUNT) from error


def total_of(amounts: Sequence[Decimal]) -> Decimal:
    """Add rounded amounts; of nothing, 0.00."""
    return sum(amounts, Decimal("0.00"))


def spread(total: Decimal, weights: Sequence[Decimal]) -> list[Decimal]:
    """Split ``total`` in proportion to ``weights``, to the cent, by the largest remainder.

    No part is a whole cent away from its exact share, and none is larger than a weight of whole cents if ``total`` is
    not larger than all of them. Of equal remainders the larger weight comes first, then the earlier one.

    Returns:
        One amount per weight; they add up to ``total``. All zero when the weights add up to zero.

    >>> spread(Decimal("10.00"), [Decimal(1), Decimal(1), Decimal(1)])
    [Decimal('3.34'), Decimal('3.33'), Decimal('3.33')]
    """
    whole = sum(weights, ZERO)
    if not whole:
        return [Decimal("0.00") for _ in weights]
    exact = [total * weight / whole for weight in weights]
    parts = [share.quantize(CENT, ROUND_FLOOR) for share in exact]
    loss = int((total - sum(parts, ZERO)) / CENT)
    first = sorted(range(len(weights)), key=lambda index: (parts[index] - exact[index], -weights[index], index))
    for index in first[:loss]:
        parts[index] += CENT
    return parts
