"""The rate of tax that is taken for granted."""

from __future__ import annotations

from decimal import Decimal

USUAL_RATE = Decimal("0.13")
"""Of goods, until the office sets another one; what is asked for is ``queries.office_rules``."""
