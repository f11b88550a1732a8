"""How customers pay: what they paid off and how long it took, what fell due and how much of it was settled."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from crm_desktop.domain.amounts import to_rate
from crm_desktop.domain.analysis.measures import (
    CUSTOMERS,
    DOCUMENTS,
    LAST_DAY,
    NOTHING,
    Look,
    Made,
    Measure,
    Part,
    amount,
    ratio,
)
from crm_desktop.domain.field_groups import Secret
from crm_desktop.domain.words import QT_TRANSLATE_NOOP

_ONLY = frozenset({Secret.RECEIVABLES})
_TENTH = Decimal("0.1")


def _days(weighted: Decimal) -> Decimal:
    return weighted.quantize(_TENTH, ROUND_HALF_UP)


PAID_OFF = amount("paid-off", QT_TRANSLATE_NOOP("analysis", "Paid off"), Part.AMOUNT, _ONLY)


def _mean(code: str, title: str, part: Part, weighted: str) -> Measure:
    """Days, each counted as often as there was money; ``weighted`` is what the money times its days is called."""
    made = Made((amount(f"{code}-weighted", weighted, part, _ONLY),), over=PAID_OFF)
    return Measure(code, title, Look.DAYS, (part, Part.AMOUNT), ratio(part, Part.AMOUNT, _days), _ONLY, made=made)


DAYS_TO_PAY = _mean(
    "days-to-pay",
    QT_TRANSLATE_NOOP("analysis", "Days to pay"),
    Part.DAYS_TO_PAY,
    QT_TRANSLATE_NOOP("analysis", "Money times its days"),
)
DAYS_LATE = _mean(
    "days-late",
    QT_TRANSLATE_NOOP("analysis", "Days beyond terms"),
    Part.DAYS_LATE,
    QT_TRANSLATE_NOOP("analysis", "Money times its days beyond terms"),
)
FELL_DUE = amount("fell-due", QT_TRANSLATE_NOOP("analysis", "Fell due"), Part.AMOUNT, _ONLY)
SETTLED = amount("settled", QT_TRANSLATE_NOOP("analysis", "Settled by then"), Part.SETTLED, _ONLY)
UNSETTLED = Measure(
    "unsettled",
    QT_TRANSLATE_NOOP("analysis", "Still to come"),
    Look.MONEY,
    (Part.AMOUNT, Part.SETTLED),
    lambda sums: (sums.get(Part.AMOUNT) or NOTHING) - (sums.get(Part.SETTLED) or NOTHING),
    _ONLY,
    adds=True,
    made=Made((FELL_DUE,), less=(SETTLED,)),
)
COLLECTION_RATE = Measure(
    "collection-rate",
    QT_TRANSLATE_NOOP("analysis", "Collection rate"),
    Look.RATE,
    (Part.SETTLED, Part.AMOUNT),
    ratio(Part.SETTLED, Part.AMOUNT, to_rate),
    _ONLY,
    made=Made((SETTLED,), over=FELL_DUE),
)
_ITEMS = Measure("items", QT_TRANSLATE_NOOP("analysis", "Items"), Look.COUNT, DOCUMENTS.parts, DOCUMENTS.of)
OF_PAID_OFF = (PAID_OFF, DAYS_TO_PAY, DAYS_LATE, _ITEMS, CUSTOMERS, LAST_DAY)
OF_FELL_DUE = (FELL_DUE, SETTLED, COLLECTION_RATE, UNSETTLED, _ITEMS, CUSTOMERS)
