"""The measures of one side of the ledger: of the money that moved, and of what is open."""

from __future__ import annotations

from dataclasses import dataclass

from crm_desktop.domain.amounts import to_rate
from crm_desktop.domain.analysis.measures import (
    AVERAGE_DOCUMENT,
    DOCUMENTS,
    LAST_DAY,
    Look,
    Made,
    Measure,
    Part,
    amount,
    ratio,
)
from crm_desktop.domain.field_groups import Secret
from crm_desktop.domain.words import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class OfMoney:
    """The measures of one side of the ledger, which are seen by who sees that side."""

    moved: tuple[Measure, ...]
    open: tuple[Measure, ...]


def of_money(secret: Secret, moved: str, parties: Measure) -> OfMoney:
    """The measures of the money that moved and of what is open.

    Args:
        secret: who does not see it is offered none.
        moved: marked: what the money that moved is called.
        parties: how many they are of whom it is.
    """
    only = frozenset({secret})
    booked = amount("booked", QT_TRANSLATE_NOOP("analysis", "Booked"), Part.GROSS, only)
    average = Measure(
        "average-document",
        AVERAGE_DOCUMENT.title,
        Look.MONEY,
        AVERAGE_DOCUMENT.parts,
        AVERAGE_DOCUMENT.of,
        only,
        made=Made((booked,), over=DOCUMENTS),
    )
    returned = amount("given-back", QT_TRANSLATE_NOOP("analysis", "Given back"), Part.RETURNED, only)
    owed = amount("owed", QT_TRANSLATE_NOOP("analysis", "Owed"), Part.GROSS, only)
    overdue = amount("overdue", QT_TRANSLATE_NOOP("analysis", "Overdue"), Part.OVERDUE, only)
    left = amount("unallocated", QT_TRANSLATE_NOOP("analysis", "Unallocated"), Part.LEFT, only)
    balance = Made((owed,), less=(left,))
    overdue_rate = Measure(
        "overdue-rate",
        QT_TRANSLATE_NOOP("analysis", "Overdue share"),
        Look.RATE,
        (Part.OVERDUE, Part.GROSS),
        ratio(Part.OVERDUE, Part.GROSS, to_rate),
        only,
        made=Made((overdue,), over=owed),
    )
    first_due = Measure(
        "first-due",
        QT_TRANSLATE_NOOP("analysis", "Oldest due day"),
        Look.DAY,
        (Part.FIRST_DUE,),
        lambda sums: sums.get(Part.FIRST_DUE),
        only,
    )
    return OfMoney(
        moved=(
            amount("moved", moved, Part.AMOUNT, only, Made((booked,), less=(returned,))),
            *(returned, DOCUMENTS, parties, average, LAST_DAY),
        ),
        open=(
            amount("balance", QT_TRANSLATE_NOOP("analysis", "Balance"), Part.AMOUNT, only, balance),
            *(owed, overdue, overdue_rate, left),
            Measure("items", QT_TRANSLATE_NOOP("analysis", "Open items"), Look.COUNT, DOCUMENTS.parts, DOCUMENTS.of),
            parties,
            first_due,
        ),
    )
