"""What there is to be counted: one frozen row per fact; its tables are named in ``queries.analysis.sources``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from crm_desktop.domain.analysis import measures
from crm_desktop.domain.analysis.measures import Measure
from crm_desktop.domain.trade.kinds import Figure
from crm_desktop.domain.words import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class Fact:
    """One kind of event that is counted.

    Attributes:
        code: stable, in kept reports and on the command line.
        title: marked (context ``analysis``).
        figure: of which documents: all kinds that raise or lower it.
        definition: marked (context ``analysis``): what counts, and on which day; stands in the head of each report.
        measures: what there is of it, in the order in which it is offered.
    """

    code: str
    title: str
    figure: Figure
    definition: str
    measures: tuple[Measure, ...]

    def measure(self, code: str) -> Measure | None:
        """The measure of a code, if this fact has it."""
        return next((one for one in self.measures if one.code == code), None)


def _amount(code: str, title: str) -> Measure:
    return replace(measures.SALES, code=code, title=title)


SALES = Fact(
    "sales",
    QT_TRANSLATE_NOOP("analysis", "Sales"),
    Figure.DELIVERED,
    QT_TRANSLATE_NOOP(
        "analysis", "Deliveries that left less returns that came in, each on its own day, tax included; no void ones"
    ),
    tuple(measures.MEASURES.values()),
)
_OF_PROMISES = (
    *(measures.NET_OF_TAX, measures.TAX, measures.QUANTITY, measures.AVERAGE_PRICE),
    *(measures.DOCUMENTS, measures.CUSTOMERS, measures.PRODUCTS, measures.AVERAGE_DOCUMENT, measures.LAST_DAY),
)
ORDERS = Fact(
    "orders",
    QT_TRANSLATE_NOOP("analysis", "Orders"),
    Figure.ORDERED,
    QT_TRANSLATE_NOOP("analysis", "Confirmed orders on their own day, tax included; no void ones"),
    (_amount("ordered", QT_TRANSLATE_NOOP("analysis", "Ordered")), *_OF_PROMISES),
)
QUOTES = Fact(
    "quotes",
    QT_TRANSLATE_NOOP("analysis", "Quotes"),
    Figure.QUOTED,
    QT_TRANSLATE_NOOP("analysis", "Quotes that were sent, on their own day, tax included; no void ones"),
    (_amount("quoted", QT_TRANSLATE_NOOP("analysis", "Quoted")), *_OF_PROMISES),
)
FACTS: Mapping[str, Fact] = {one.code: one for one in (SALES, ORDERS, QUOTES)}
"""All of them by their codes, in the order in which they are offered."""
