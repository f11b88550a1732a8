"""What there is to be counted: one frozen row per fact; its tables are named in ``queries.analysis.sources``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum, auto

from crm_desktop.domain.access import Access
from crm_desktop.domain.analysis import dimensions, measures, paying
from crm_desktop.domain.analysis.dimensions import Dimension
from crm_desktop.domain.analysis.measures import Made, Measure
from crm_desktop.domain.analysis.of_money import of_money
from crm_desktop.domain.field_groups import Secret
from crm_desktop.domain.own.kinds import Owner
from crm_desktop.domain.sides import Side
from crm_desktop.domain.trade.kinds import Figure
from crm_desktop.domain.words import QT_TRANSLATE_NOOP


class Basis(Enum):
    """What of the period counts."""

    HAPPENED = auto()
    """What happened on its days."""
    TALKED = auto()
    """What was said on its days."""
    OPEN = auto()
    """What was open at its end, whenever it came about."""
    PAID_OFF = auto()
    """What money settled on its days."""
    FELL_DUE = auto()
    """What was to be paid on its days."""


_OF_WHOM: Mapping[Owner, Dimension] = {Owner.PARTY: dimensions.CUSTOMER, Owner.PRODUCT: dimensions.PRODUCT}
"""Which dimension says that rows are of such a record."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One kind of event that is counted.

    Attributes:
        code: stable, in kept reports and on the command line.
        title: marked (context ``analysis``).
        figure: of which documents: all kinds that raise or lower it.
        definition: marked (context ``analysis``): what counts, and on which day; stands in the head of each report.
        measures: what there is of it, in the order in which it is offered.
        dimensions: by what it is cut, likewise.
        records: of which records with own fields a document of it is one.
        told: marked: what is said of a single row beside its figures; empty for nothing.
        side: of the ledger; None for what is no money. Who does not see the side sees none of it.
    """

    code: str
    title: str
    figure: Figure | None
    definition: str
    measures: tuple[Measure, ...]
    dimensions: tuple[Dimension, ...] = dimensions.OF_GOODS
    side: Side | None = None
    basis: Basis = Basis.HAPPENED
    told: str = QT_TRANSLATE_NOOP("analysis", "Product")
    records: Owner | None = None

    def is_seen_by(self, access: Access) -> bool:
        """Whether an operator sees what it is of."""
        return self.side is None or access.may(self.side.see)

    def is_cut_by(self, dimension: Dimension) -> bool:
        """Whether its figures can be cut so; by what the office keeps of a customer or product, if by these."""
        field = dimension.field
        known = dimension if field is None else _OF_WHOM.get(field.owner, dimension)
        return known in self.dimensions

    def counts(self, measure: Measure) -> bool:
        """Whether there is such a figure of it, or in one; what the office keeps of records, if it is of these."""
        if measure.field is None:
            return measure in self.measures or any(measure in one.components for one in self.measures)
        owner = measure.field.owner
        return owner is self.records or _OF_WHOM.get(owner) in self.dimensions

    def measure(self, code: str) -> Measure | None:
        """The measure of a code, if this fact has it."""
        return next((one for one in self.measures if one.code == code), None)


def _promised(code: str, title: str) -> tuple[Measure, ...]:
    """The measures of promises: nothing of them comes back."""
    amount = replace(measures.SALES, code=code, title=title, made=None)
    return (
        amount,
        replace(measures.NET_OF_TAX, made=Made((amount,), less=(measures.TAX,))),
        *(measures.TAX, measures.QUANTITY),
        replace(measures.AVERAGE_PRICE, made=Made((amount,), over=measures.QUANTITY)),
        *(measures.DOCUMENTS, measures.CUSTOMERS, measures.PRODUCTS),
        replace(measures.AVERAGE_DOCUMENT, made=Made((amount,), over=measures.DOCUMENTS)),
        measures.LAST_DAY,
    )


SALES = Fact(
    "sales",
    QT_TRANSLATE_NOOP("analysis", "Sales"),
    Figure.DELIVERED,
    QT_TRANSLATE_NOOP(
        "analysis",
        "Deliveries that left less returns that came in, each on its own day, tax included; cost and gross profit "
        "without tax; no void ones",
    ),
    tuple(measures.MEASURES.values()),
)
ORDERS = Fact(
    "orders",
    QT_TRANSLATE_NOOP("analysis", "Orders"),
    Figure.ORDERED,
    QT_TRANSLATE_NOOP("analysis", "Confirmed orders on their own day, tax included; no void ones"),
    _promised("ordered", QT_TRANSLATE_NOOP("analysis", "Ordered")),
    records=Owner.ORDER,
)
QUOTES = Fact(
    "quotes",
    QT_TRANSLATE_NOOP("analysis", "Quotes"),
    Figure.QUOTED,
    QT_TRANSLATE_NOOP("analysis", "Quotes that were sent, on their own day, tax included; no void ones"),
    _promised("quoted", QT_TRANSLATE_NOOP("analysis", "Quoted")),
    records=Owner.QUOTE,
)
_SUPPLIERS = replace(measures.CUSTOMERS, code="suppliers", title=QT_TRANSLATE_NOOP("analysis", "Suppliers"))
_RECEIVABLES = of_money(
    Secret.RECEIVABLES, QT_TRANSLATE_NOOP("analysis", "Received less given back"), measures.CUSTOMERS
)
_PAYABLES = of_money(Secret.PAYABLES, QT_TRANSLATE_NOOP("analysis", "Paid less what came back"), _SUPPLIERS)
RECEIVED = Fact(
    "received",
    QT_TRANSLATE_NOOP("analysis", "Receipts"),
    Figure.RECEIVED,
    QT_TRANSLATE_NOOP(
        "analysis", "Receipts that were booked less what was given back, each on its own day; no void ones"
    ),
    _RECEIVABLES.moved,
    dimensions.OF_RECEIPTS,
    Side.RECEIVABLE,
    told="",
)
PAID = Fact(
    "paid",
    QT_TRANSLATE_NOOP("analysis", "Payments"),
    Figure.PAID,
    QT_TRANSLATE_NOOP("analysis", "Payments that were booked less what came back, each on its own day; no void ones"),
    _PAYABLES.moved,
    dimensions.OF_PAYMENTS,
    Side.PAYABLE,
    told="",
)
_OPEN = QT_TRANSLATE_NOOP(
    "analysis", "What was open at the end of the last day, whenever it came about, less what settles nothing yet"
)
RECEIVABLES = Fact(
    "receivables",
    QT_TRANSLATE_NOOP("analysis", "Receivables"),
    None,
    _OPEN,
    _RECEIVABLES.open,
    dimensions.OF_RECEIVABLES,
    Side.RECEIVABLE,
    Basis.OPEN,
    told="",
)
PAYABLES = Fact(
    "payables",
    QT_TRANSLATE_NOOP("analysis", "Payables"),
    None,
    _OPEN,
    _PAYABLES.open,
    dimensions.OF_PAYABLES,
    Side.PAYABLE,
    Basis.OPEN,
    told="",
)
COLLECTED = Fact(
    "collected",
    QT_TRANSLATE_NOOP("analysis", "Paid off by customers"),
    None,
    QT_TRANSLATE_NOOP(
        "analysis", "What money settled, on the day on which it did; days from the document and from its due day"
    ),
    paying.OF_PAID_OFF,
    dimensions.OF_PAYING,
    Side.RECEIVABLE,
    Basis.PAID_OFF,
    told="",
)
DUE = Fact(
    "due",
    QT_TRANSLATE_NOOP("analysis", "Fallen due"),
    None,
    QT_TRANSLATE_NOOP(
        "analysis", "What customers were to pay, on its due day, and how much of it was settled on the last day"
    ),
    paying.OF_FELL_DUE,
    dimensions.OF_PAYING,
    Side.RECEIVABLE,
    Basis.FELL_DUE,
    told="",
)
TALKS = Fact(
    "talks",
    QT_TRANSLATE_NOOP("analysis", "Contacts"),
    None,
    QT_TRANSLATE_NOOP("analysis", "Entries of the contact log on the day on which you spoke"),
    measures.OF_TALKS,
    dimensions.OF_TALKS,
    basis=Basis.TALKED,
    told=QT_TRANSLATE_NOOP("analysis", "What was said"),
    records=Owner.CONTACT,
)
FACTS: Mapping[str, Fact] = {
    one.code: one for one in (SALES, ORDERS, QUOTES, RECEIVED, RECEIVABLES, COLLECTED, DUE, PAID, PAYABLES, TALKS)
}
"""All of them by their codes, in the order in which they are offered."""
