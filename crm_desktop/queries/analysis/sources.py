"""From which tables a fact is read, and what is summed of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import case, func, literal_column, type_coerce

from crm_desktop.domain.analysis.facts import Fact
from crm_desktop.domain.analysis.measures import Adding, Part
from crm_desktop.domain.sales.states import CountedOn
from crm_desktop.models.catalogue import ORDERED, TRADE_TABLES
from crm_desktop.models.documents import DocumentTable
from crm_desktop.models.types import Amount, Quantity


@dataclass(frozen=True, slots=True)
class Source:
    """The documents of one kind with their lines, as they count for a fact."""

    table: DocumentTable
    counted_on: CountedOn = CountedOn.DELIVERY

    @property
    def document(self) -> Any:
        """The mapped class of the document."""
        return self.table.entity

    @property
    def line(self) -> Any:
        """The mapped class of its lines."""
        return self.table.line

    @property
    def sign(self) -> int:
        """-1 for what came back."""
        return self.table.type.sign

    @property
    def is_by_order(self) -> bool:
        """Whether it counts on the day of the order behind it."""
        return self.counted_on is CountedOn.ORDER and self.table is not ORDERED

    @property
    def day(self) -> Any:
        """The day on which it counts."""
        own = self.document.document_date
        return func.coalesce(ORDERED.entity.document_date, own) if self.is_by_order else own


def sources_of(fact: Fact, counted_on: CountedOn) -> tuple[Source, ...]:
    """All kinds of documents that raise or lower the figure of a fact."""
    return tuple(Source(one, counted_on) for one in TRADE_TABLES if one.type.figure is fact.figure)


def _of_what_left(expression: Callable[[Source], Any]) -> Callable[[Source], Any]:
    return lambda source: expression(source) if source.sign > 0 else None


def _of_what_came_back(expression: Callable[[Source], Any]) -> Callable[[Source], Any]:
    return lambda source: None if source.sign > 0 else expression(source)


def _amount(source: Source) -> Any:
    return type_coerce(func.sum(source.line.amount), Amount)


def _costed(source: Source) -> Any:
    line = source.line
    return type_coerce(
        func.sum(case((line.cost.is_not(None), line.amount), else_=literal_column("0"))),
        Amount,
    )


_PARTS: Mapping[Part, Callable[[Source], Any]] = {
    Part.QUANTITY: lambda source: type_coerce(func.sum(source.line.quantity), Quantity),
    Part.FIRST_UNIT: lambda source: func.min(source.line.unit),
    Part.LAST_UNIT: lambda source: func.max(source.line.unit),
    Part.AMOUNT: _amount,
    Part.TAX: lambda source: type_coerce(func.sum(source.line.tax), Amount),
    Part.GROSS: _of_what_left(_amount),
    Part.RETURNED: _of_what_came_back(_amount),
    Part.COST: lambda source: type_coerce(func.coalesce(func.sum(source.line.cost), literal_column("0")), Amount),
    Part.COSTED: _costed,
    Part.DOCUMENTS: _of_what_left(lambda source: func.count(source.document.id.distinct())),
    Part.CUSTOMERS: _of_what_left(lambda source: func.count(source.document.party_id.distinct())),
    Part.PRODUCTS: _of_what_left(lambda source: func.count(source.line.product_id.distinct())),
    Part.LAST_DAY: _of_what_left(lambda source: func.max(source.day)),
}


def summed(part: Part, source: Source) -> Any:
    """The sum of a part over rows of a source; None if it has no such part."""
    return _PARTS[part](source)


def signed(part: Part, value: Any, source: Source) -> Any:
    """A part as it counts: what came back lowers what left, but is itself told as it is."""
    is_lowered = source.sign < 0 and part.adding is Adding.SUM and part is not Part.RETURNED
    return -value if is_lowered and value is not None else value
