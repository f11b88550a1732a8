"""For how much one piece is sold at last: what is compared with the lowest price."""

from __future__ import annotations

from decimal import Decimal

from crm_desktop.domain.amounts import ONE, to_price
from crm_desktop.domain.trade.pricing import TaxTerms


def sold_price(unit_price: Decimal, discounts: tuple[Decimal, Decimal], terms: TaxTerms) -> Decimal:
    """What the customer pays for one after the discounts of line and document, tax included.

    >>> sold_price(Decimal(100), (Decimal("0.1"), Decimal(0)), TaxTerms(included=False))
    Decimal('101.7000')
    """
    price = unit_price * (ONE - discounts[0]) * (ONE - discounts[1])
    return to_price(price if terms.included else price * (ONE + terms.rate))
